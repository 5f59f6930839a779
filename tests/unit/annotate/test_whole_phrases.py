from __future__ import annotations

import pytest

from newsld.annotate.tree import Tree
from newsld.annotate.whole_phrases import whole_phrase
from support.trees import span_of, words_of

CROWD = (
    "They/PRON/2/nsubj fled/VERB/0/root/past the/DET/4/det wave/NOUN/2/obj of/ADP/7/case the/DET/7/det people/NOUN/4/nmod "
    "behind/ADV/7/advmod"
)
TEAM = "A/DET/5/det six/NUM/4/nummod -/PUNCT/4/punct member/ADJ/5/amod team/NOUN/6/nsubj left/VERB/0/root/past"
TALK = "The/DET/6/det face/NOUN/6/compound -/PUNCT/2/punct to/ADP/2/case -/PUNCT/2/punct talk/NOUN/7/nsubj ended/VERB/0/root/past"


@pytest.mark.parametrize(
    ("text", "rows", "cut", "whole"),
    [
        ("They fled the wave of the people behind", CROWD, "wave of", "wave of the people"),
        ("They fled the wave of the people behind", CROWD, "wave of the", "wave of the people"),
        ("They fled the wave of the people behind", CROWD, "the wave", "the wave"),
        ("A six-member team left", TEAM, "six-member", "six-member team"),
        ("The face-to-talk ended", TALK, "face-to", "face-to-talk"),
    ],
)
def test_a_phrase_does_not_end_in_its_middle(text, rows, cut, whole):
    assert whole_phrase(span_of(text, cut), Tree(words_of(text, rows)), text).of(text) == whole


def test_a_preposition_of_nothing_is_left_out():
    text = "They fled the wave of it"
    rows = "They/PRON/2/nsubj fled/VERB/0/root/past the/DET/4/det wave/NOUN/2/obj of/ADP/4/dep it/PRON/2/obl"
    assert whole_phrase(span_of(text, "wave of"), Tree(words_of(text, rows)), text).of(text) == "wave"
