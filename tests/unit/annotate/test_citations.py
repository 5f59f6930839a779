from __future__ import annotations

import pytest

from newsld.annotate.citations import mark_citations
from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from support.trees import names_of, words_of

ORG = NameType.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "rows", "name", "cited"),
    [
        (
            "Moss told the Harbour Herald.",
            "Moss/PROPN/2/nsubj told/VERB/0/root the/DET/5/det Harbour/PROPN/5/compound Herald/PROPN/2/iobj ./PUNCT/2/punct",
            "Harbour Herald",
            True,
        ),
        (
            "Moss spoke, citing Reuters.",
            "Moss/PROPN/2/nsubj spoke/VERB/0/root ,/PUNCT/4/punct citing/VERB/2/advcl Reuters/PROPN/4/obj ./PUNCT/2/punct",
            "Reuters",
            True,
        ),
        (
            "The letter was published in Reuters.",
            ("The/DET/2/det letter/NOUN/4/nsubj:pass was/AUX/4/aux:pass published/VERB/0/root in/ADP/6/case Reuters/PROPN/4/obl "
            "./PUNCT/4/punct"),
            "Reuters",
            True,
        ),
        (
            "Moss bought Reuters.",
            "Moss/PROPN/2/nsubj bought/VERB/0/root Reuters/PROPN/2/obj ./PUNCT/2/punct",
            "Reuters",
            False,
        ),
        (
            "Moss told Havnebladet.",
            "Moss/PROPN/2/nsubj told/VERB/0/root Havnebladet/PROPN/2/iobj ./PUNCT/2/punct",
            "Havnebladet",
            True,
        ),
        (
            "Moss told the Harbour Board.",
            "Moss/PROPN/2/nsubj told/VERB/0/root the/DET/5/det Harbour/PROPN/5/compound Board/PROPN/2/iobj ./PUNCT/2/punct",
            "Harbour Board",
            False,
        ),
        (
            "Moss told a reporter of Reuters.",
            ("Moss/PROPN/2/nsubj told/VERB/0/root a/DET/4/det reporter/NOUN/2/iobj of/ADP/6/case Reuters/PROPN/4/nmod ./PUNCT/2/punct"),
            "Reuters",
            False,
        ),
    ],
)  # fmt: skip
def test_outlets_beside_reporting_verbs_are_cited(document, text, rows, name, cited):
    marks = Annotations(words=words_of(text, rows), names=names_of(text, (name, ORG)))
    found = mark_citations(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    assert [mark.span.of(text) for mark in found.citations] == ([name] if cited else [])


def cited(document, text, rows, *names, mentions=()):
    marks = Annotations(words=words_of(text, rows), names=names_of(text, *names), mentions=tuple(mentions))
    found = mark_citations(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    return [(mark.span.of(text), mark.entity is not None, mark.rule) for mark in found.citations]


def test_sources_without_a_name_are_cited(document):
    text = "Moss spoke, citing sources in Oslo."
    rows = (
        "Moss/PROPN/2/nsubj spoke/VERB/0/root ,/PUNCT/4/punct citing/VERB/2/advcl sources/NOUN/4/obj/plur/source in/ADP/7/case "
        "Oslo/PROPN/5/nmod ./PUNCT/2/punct"
    )
    assert cited(document, text, rows) == [("sources in Oslo", False, "sources/citing")]


def test_a_body_that_is_quoted_is_cited(document):
    text = "Quoting the Harbour Board, Moss spoke."
    rows = (
        "Quoting/VERB/7/advcl the/DET/4/det Harbour/PROPN/4/compound Board/PROPN/1/obj ,/PUNCT/1/punct Moss/PROPN/7/nsubj "
        "spoke/VERB/0/root ./PUNCT/7/punct"
    )
    assert cited(document, text, rows, ("Harbour Board", ORG)) == [("Harbour Board", True, "sources/citing")]


def test_a_reason_is_no_source(document):
    text = "Moss left, citing the cost."
    rows = "Moss/PROPN/2/nsubj left/VERB/0/root ,/PUNCT/4/punct citing/VERB/2/advcl the/DET/6/det cost/NOUN/4/obj ./PUNCT/2/punct"
    assert cited(document, text, rows) == []


def test_an_outlet_is_told_something_in_an_interview(document):
    text = "Moss spoke in an interview with Reuters."
    rows = (
        "Moss/PROPN/2/nsubj spoke/VERB/0/root in/ADP/5/case an/DET/5/det interview/NOUN/2/obl with/ADP/7/case "
        "Reuters/PROPN/5/nmod ./PUNCT/2/punct"
    )
    assert cited(document, text, rows, ("Reuters", ORG)) == [("Reuters", True, "sources/verb")]


def test_a_noun_beside_its_name_tells_an_outlet(document):
    text = "Moss told the daily Marea."
    rows = "Moss/PROPN/2/nsubj told/VERB/0/root the/DET/4/det daily/NOUN/2/iobj Marea/PROPN/4/appos ./PUNCT/2/punct"
    assert cited(document, text, rows, ("Marea", ORG)) == [("Marea", True, "sources/verb")]


def test_who_is_told_something_and_does_something_too_is_no_outlet(document):
    text = "Moss told Harbourline. Harbourline left."
    rows = (
        "Moss/PROPN/2/nsubj told/VERB/0/root Harbourline/PROPN/2/iobj ./PUNCT/2/punct\n"
        "Harbourline/PROPN/2/nsubj left/VERB/0/root/past ./PUNCT/2/punct"
    )
    assert cited(document, text, rows, ("Harbourline", ORG), ("Harbourline", ORG)) == []
