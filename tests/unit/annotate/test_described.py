from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.described import has_another_office, is_another_body
from newsld.annotate.entities import mark_entities
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from support.trees import names_of, span_of, words_of

P, ORG, TITLE = NameType.PERSON, NameType.ORGANIZATION, NameType.TITLE

MAYOR = "Mayor/NOUN/3/nsubj/sing Mara/PROPN/1/appos left/VERB/0/root ./PUNCT/3/punct\n"


def meant(document, text: str, rows: str, phrase: str, *names) -> str | None:
    made = Annotations(words=words_of(text, rows), names=names_of(text, *names))
    found = mark_entities(document(text), made, ENGLISH)
    entity = Meaning(found, Tree(found.words)).of(span_of(text, phrase))
    return None if entity is None else found.entities[entity].name


@pytest.mark.parametrize(
    ("second", "rows", "phrase", "person"),
    [
        ("The mayor wept.", "The/DET/2/det/def mayor/NOUN/3/nsubj/sing wept/VERB/0/root", "The mayor", "Mara"),
        ("A mayor wept.", "A/DET/2/det/indef mayor/NOUN/3/nsubj/sing wept/VERB/0/root", "A mayor", None),
        ("The mayors wept.", "The/DET/2/det/def mayors/NOUN/3/nsubj/plur/mayor wept/VERB/0/root", "The mayors", None),
        ("The deputy mayor wept.", "The/DET/3/det/def deputy/NOUN/3/compound mayor/NOUN/4/nsubj/sing wept/VERB/0/root", "The deputy mayor", None),
        ("The guard wept.", "The/DET/2/det/def guard/NOUN/3/nsubj/sing wept/VERB/0/root", "The guard", None),
    ],
)  # fmt: skip
def test_a_post_that_one_person_has_means_him(document, second, rows, phrase, person):
    text = f"Mayor Mara left. {second}"
    assert meant(document, text, MAYOR + rows, phrase, ("Mayor", TITLE), ("Mara", P)) == person


def test_a_post_that_two_have_means_neither(document):
    text = "Mayor Mara left. Mayor Olaf left. The mayor wept."
    rows = MAYOR + MAYOR.replace("Mara", "Olaf") + "The/DET/2/det/def mayor/NOUN/3/nsubj/sing wept/VERB/0/root"
    names = ("Mayor", TITLE), ("Mara", P), ("Mayor", TITLE), ("Olaf", P)
    assert meant(document, text, rows, "The mayor", *names) is None


def test_a_post_means_nobody_before_it_is_told(document):
    text = "The mayor wept. Mayor Mara left."
    rows = "The/DET/2/det/def mayor/NOUN/3/nsubj/sing wept/VERB/0/root ./PUNCT/3/punct\n" + MAYOR
    assert meant(document, text, rows, "The mayor", ("Mayor", TITLE), ("Mara", P)) is None


@pytest.mark.parametrize(
    ("text", "rows", "phrase", "name", "kind"),
    [
        ("The founder, Mara, wept.", "The/DET/2/det/def founder/NOUN/6/nsubj/sing ,/PUNCT/4/punct Mara/PROPN/2/appos ,/PUNCT/2/punct wept/VERB/0/root", "The founder", "Mara", P),
        ("Their union, the Acme, wept.", "Their/PRON/2/nmod:poss union/NOUN/7/nsubj/sing ,/PUNCT/5/punct the/DET/5/det/def Acme/PROPN/2/appos ,/PUNCT/2/punct wept/VERB/0/root", "Their union", "Acme", ORG),
        ("Harbour firm Acme wept.", "Harbour/NOUN/2/compound firm/NOUN/3/compound Acme/PROPN/4/nsubj wept/VERB/0/root", "Harbour firm", "Acme", ORG),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_means_its_bearer(document, text, rows, phrase, name, kind):
    assert meant(document, text, rows, phrase, (name, kind)) == name


def test_a_phrase_apart_from_the_name_beside_it_is_another(document):
    text = "The founder of Oslo wept, Mara."
    rows = "The/DET/2/det/def founder/NOUN/5/nsubj/sing of/ADP/4/case Oslo/PROPN/2/nmod wept/VERB/0/root ,/PUNCT/7/punct Mara/PROPN/2/appos"
    assert meant(document, text, rows, "The founder", ("Mara", P)) is None


def test_a_surname_that_no_name_was_seen_in_means_its_only_bearer(document):
    text = "Late Lind strike. Mara Lind wept."
    rows = (
        "Late/ADJ/3/amod Lind/PROPN/3/compound strike/NOUN/0/root ./PUNCT/3/punct\n"
        "Mara/PROPN/3/nsubj Lind/PROPN/1/flat wept/VERB/0/root"
    )
    assert meant(document, text, rows, "Lind", ("Mara Lind", P)) == "Mara Lind"
    both = f"{text} Olaf Lind slept."
    more = f"{rows} ./PUNCT/3/punct\nOlaf/PROPN/3/nsubj Lind/PROPN/1/flat slept/VERB/0/root"
    assert meant(document, both, more, "Lind", ("Mara Lind", P), ("Olaf Lind", P)) is None


@pytest.mark.parametrize(
    ("noun", "name", "another"),
    [
        ("party", "African Union", True),
        ("union", "African Union", False),
        ("bloc", "African Union", False),
        ("party", "Greens", False),
    ],
)
def test_a_body_that_its_name_tells_is_no_other(noun, name, another):
    assert is_another_body(noun, name, ENGLISH.entities.kinds.bodies) is another


@pytest.mark.parametrize(
    ("noun", "another"),
    [("minister", True), ("master", True), ("mayor", False), ("deputy", False), ("skipper", False)],
)
def test_few_hold_two_offices(document, noun, another):
    text = "Deputy Mayor Mara left."
    rows = "Deputy/PROPN/3/compound Mayor/PROPN/3/nmod:desc Mara/PROPN/4/nsubj left/VERB/0/root ./PUNCT/4/punct"
    made = Annotations(words=words_of(text, rows), names=names_of(text, ("Deputy Mayor", TITLE), ("Mara", P)))
    (person,) = mark_entities(document(text), made, ENGLISH).entities
    assert has_another_office(noun, person, ENGLISH.entities.kinds.offices) is another
    assert not has_another_office(noun, evolve(person, titles=()), ENGLISH.entities.kinds.offices)
