"""Only what can speak is told to say what a text reports."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.assertions import Assertions
from newsld.annotate.referents import Meaning
from newsld.lang.en import ENGLISH
from support.events import event, reading
from support.trees import mention, span_of


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


@pytest.mark.parametrize(
    ("text", "rows", "trigger", "told"),
    [
        ("Police confirmed the arrest.", "Police/NOUN/2/nsubj confirmed/VERB/0/root/past the/DET/4/det arrest/NOUN/2/obj", "arrest", "Police"),
        ("Rebels claim to have won.", "Rebels/NOUN/2/nsubj claim/VERB/0/root/pres to/PART/5/mark have/AUX/5/aux/inf won/VERB/2/xcomp/part", "won", "Rebels"),
        ("Rebels fought and claim to have won.", "Rebels/NOUN/2/nsubj fought/VERB/0/root/past and/CCONJ/4/cc claim/VERB/2/conj/pres to/PART/7/mark have/AUX/7/aux/inf won/VERB/4/xcomp/part", "won", "Rebels"),
        ("Rebels claimed responsibility for the attack.", "Rebels/NOUN/2/nsubj claimed/VERB/0/root/past responsibility/NOUN/2/obj for/ADP/6/case the/DET/6/det attack/NOUN/3/nmod", "attack", "Rebels"),
        ("Aides accused Moss of stealing.", "Aides/NOUN/2/nsubj accused/VERB/0/root/past Moss/PROPN/2/obj of/SCONJ/5/mark stealing/VERB/2/advcl/ger", "stealing", "Aides"),
        # Who is accused says nothing, and neither does who bought something.
        ("Moss was accused of stealing.", "Moss/PROPN/3/nsubj:pass was/AUX/3/aux:pass accused/VERB/0/root/part of/SCONJ/5/mark stealing/VERB/3/advcl/ger", "stealing", None),
        ("Aides left after stealing.", "Aides/NOUN/2/nsubj left/VERB/0/root/past after/SCONJ/4/mark stealing/VERB/2/advcl/ger", "stealing", None),
        ("Aides claim the prize.", "Aides/NOUN/2/nsubj claim/VERB/0/root/pres the/DET/4/det prize/NOUN/2/obj", "prize", None),
    ],
)  # fmt: skip
def test_who_confirms_claims_or_accuses_says_so(text, rows, trigger, told):
    read = reading(text, rows)
    head = read.tree.top(span_of(text, trigger))
    found = Assertions(text, read.annotations, read.tree, read.meaning, ENGLISH.speech).of(event(text, trigger), head)
    assert (found[0].of(text) if found[0] else None) == told
