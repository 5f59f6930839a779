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
