"""Only what can speak is told to say what a text reports."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.assertions import Assertions
from newsld.annotate.referents import Meaning
from newsld.lang.en import ENGLISH
from support.events import event, reading
from support.trees import mention


@pytest.mark.parametrize(
    ("noun", "told"), [("choice", None), ("report", "report"), ("envoy", "envoy"), ("source", "source")]
)
def test_a_choice_says_nothing(noun, told):
    text = f"The {noun} suggests that aides met."
    rows = (
        f"The/DET/2/det {noun}/NOUN/3/nsubj/sing suggests/VERB/0/root that/SCONJ/6/mark aides/NOUN/6/nsubj met/VERB/3/ccomp/past "
        "./PUNCT/3/punct"
    )
    read = reading(text, rows)
    marks = evolve(read.annotations, mentions=(mention(text, "aides", 4),))
    found = Assertions(
        text, marks, read.tree, Meaning(marks, read.tree), ENGLISH.speech, ENGLISH.entities.posts
    ).of(event(text, "met"), 5)  # fmt: skip
    assert (found[0].of(text) if found[0] else None, found[1]) == (told, None)
