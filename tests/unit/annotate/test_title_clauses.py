"""Whose a title is that stands in a clause about somebody else, or before one."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from newsld.model.words import MentionForm
from support.trees import mention, names_of, words_of

P, T = NameType.PERSON, NameType.TITLE


def read(document, text, rows, *names, mentions=()):
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, *names), mentions=mentions)
    (person,) = [e for e in mark_entities(document(text), marks, ENGLISH).entities if e.type is P]
    return [title.words for title in person.titles], [span.of(text) for span in person.references]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Counsel assisting the coroner, Petr Moss, left.",
            ("Counsel/NOUN/9/nsubj assisting/VERB/1/acl/does/assist the/DET/4/det/def coroner/NOUN/2/obj ,/PUNCT/6/punct "
            "Petr/PROPN/4/appos Moss/PROPN/6/flat ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "Counsel assisting the coroner Petr Moss left.",
            ("Counsel/NOUN/7/nsubj assisting/VERB/1/acl/does/assist the/DET/4/det/def coroner/NOUN/2/obj "
            "Petr/PROPN/4/appos Moss/PROPN/5/flat left/VERB/0/root/past"),
        ),
    ],
)  # fmt: skip
def test_whoever_assists_a_coroner_is_none(document, text, rows):
    assert read(document, text, rows, ("coroner", T), ("Petr Moss", P))[0] == ["Counsel assisting the coroner"]


@pytest.mark.parametrize(
    ("noun", "post", "reference"),
    [("man", [], []), ("rule", ["mayor"], ["the mayor"])],
)
def test_of_whom_shot_the_mayor_and_the_mayor_nobody_knows_who_is_named(document, noun, post, reference):
    text = f"The {noun} that hurt the mayor, Petr Moss, fell."
    rows = (
        f"The/DET/2/det/def {noun}/NOUN/11/nsubj that/PRON/4/nsubj/rel hurt/VERB/2/acl:relcl/past/hurt the/DET/6/det/def "
        "mayor/NOUN/4/obj ,/PUNCT/8/punct Petr/PROPN/6/appos Moss/PROPN/8/flat ,/PUNCT/2/punct fell/VERB/0/root/past/fall"
    )
    people = (mention(text, "man", 1, form=MentionForm.NOMINAL),) if noun == "man" else ()
    told = read(document, text, rows, ("mayor", T), ("Petr Moss", P), mentions=people)
    assert told == (post, reference)


def test_a_name_behind_a_clause_is_that_of_whoever_the_clause_is_about(document):
    text = "The mayor who quit after the coup, Petr Moss, left."
    rows = (
        "The/DET/2/det/def mayor/NOUN/12/nsubj who/PRON/4/nsubj/rel quit/VERB/2/acl:relcl/past/quit after/ADP/7/case the/DET/7/det/def "
        "coup/NOUN/4/obl ,/PUNCT/9/punct Petr/PROPN/7/appos Moss/PROPN/9/flat ,/PUNCT/2/punct left/VERB/0/root/past"
    )
    assert read(document, text, rows, ("mayor", T), ("Petr Moss", P))[0] == ["mayor"]


def test_a_second_title_needs_no_title_before_it(document):
    text = "Petr Moss, the saviour and former president of Acme, left."
    rows = (
        "Petr/PROPN/12/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det/def saviour/NOUN/1/appos and/CCONJ/8/cc "
        "former/ADJ/8/amod president/NOUN/1/conj of/ADP/10/case Acme/PROPN/8/nmod ,/PUNCT/1/punct left/VERB/0/root/past"
    )
    assert read(document, text, rows, ("Petr Moss", P), ("president", T))[0] == ["former president of Acme"]
