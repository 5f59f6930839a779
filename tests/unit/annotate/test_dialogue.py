from __future__ import annotations

import pytest

from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations


@pytest.fixture
def turns(document):
    def mark(text: str):
        made = document(text, headline=True)
        found = mark_quotes(made, mark_sentences(made, Annotations(), ENGLISH), ENGLISH).quotes
        return [(q.span.of(text), q.speaker.of(text) if q.speaker else None) for q in found if q.rule == "quotes/turn"]

    return mark


def test_an_interview_with_names(turns):
    text = (
        "The flood\n\nThe Herald: Was the city warned?\n\nAna Ruiz: Twice. “Nobody listens,” she was told.\n\n"
        "The Herald: What now?\n\nAna Ruiz: We pump."
    )
    assert turns(text) == [
        ("Was the city warned?", "The Herald"),
        ("Twice. “Nobody listens,” she was told.", "Ana Ruiz"),
        ("What now?", "The Herald"),
        ("We pump.", "Ana Ruiz"),
    ]


def test_answers_are_of_nobody_by_their_letter_and_questions_are_left_out(turns):
    text = "The flood\n\nQ: Was the city warned?\n\nA: Twice.\n\nQ: What now?\n\nA: We pump."
    assert turns(text) == [("Twice.", None), ("We pump.", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The flood\n\nAna Ruiz: We pump.\n\nThe river fell.",
        "The flood\n\nWarning: rain.\n\nUpdate: more rain.\n\nWarning: wind.\n\nUpdate: calm.",
        "The flood\n\nAna Ruiz: We pump.\n\nPetr Moss: No.\n\nMara Lind: Yes.\n\nJan Novak: Well.",
    ],
)
def test_other_colons_make_no_conversation(turns, text):
    assert turns(text) == []
