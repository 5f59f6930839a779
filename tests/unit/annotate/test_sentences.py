from __future__ import annotations

import pytest

from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span


def split(document: Document) -> list[str]:
    return [s.of(document.text) for s in mark_sentences(document, Annotations(), ENGLISH).sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Gen. Petr Pavel came.", "He stayed."],
        ["The U.S. officials left at 5 p.m. Friday.", "Nobody came."],
        ["She works in the U.S.", "The office is small."],
        ["J. K. Moss wrote it.", "It sold well."],
        ["It was No. 5 of 3.5 million.", "Few noticed."],
        ["He said no.", "The vote went on."],
        ["The firm is Acme Corp. of Ohio.", "It makes doors."],
        ["“We are done.”", "He left the room."],
        ["“Are we done?” she asked.", "Nobody spoke."],
        ["He waited…", "Then he left."],
        ["They came ... and went.", "That was all."],
        ["Stop!", "Who goes there?", "A friend."],
        ["It rose on Sept. 5 in St. Louis.", "It fell later."],
        ["Yahoo! said it would close.", "It did."],
        ["It is plan B.", "The rest is known."],
        ["Without a stop at the end"],
        ["(He was there.)", "She was not."],
        ["About 20 died.", "30 others were hurt."],
        ["J. K. Moss met Lt. Gov. Ann Reed.", "Sen. Moss did not."],
        ["Acme Inc. said so at 5 p.m. Monday.", "It closed at 7 p.m.", "Thousands had come."],
        ["It opened at 10 a.m. GMT.", "It closed early."],
        ["“Are we done?” Jane Moss asked.", "“Yes.”"],
        ["“Who will pay for it?”", "Jane Moss told the court that nobody would."],
        ["They fled on Sept. 11 of that year.", "Sept. 12 was quiet."],
        ["It is in a note.[17]", "The rest is known."],
        ["It is in a note. [17]", "The rest is known."],
        ["It was first said there. [citation needed]", "It was denied."],
        ["He has a son (b. March 2009) and a dog.", "They live here."],
        ["She won a prize for Hurrah! (1965), which ran for years.", "It closed."],
        ["They waited at the gate.", "iPhone sales rose."],
        ["No. 10 denied it.", "The paper stood by it."],
        ["i saw it.", "it was late."],
        ["It was quiet. ...", "Then it rained."],
    ],
)
def test_splits(document, sentences):
    assert split(document(" ".join(sentences))) == sentences


def test_a_missing_space_after_a_full_stop_is_no_missing_end(document):
    assert split(document("The strike was over.The trains ran.")) == ["The strike was over.", "The trains ran."]
    assert split(document("Write in Node.js or on Acme.com now.")) == ["Write in Node.js or on Acme.com now."]


def test_the_number_of_an_item_is_no_sentence(document):
    assert split(document("1. The first point.")) == ["1. The first point."]


def test_a_sentence_never_crosses_a_block(document):
    assert split(document("One without a stop\n\nTwo. Three.", headline=True)) == [
        "One without a stop",
        "Two.",
        "Three.",
    ]


def test_a_hard_wrapped_line_is_no_end(document):
    assert split(document("The bridge\nwas closed. It\nis old.")) == ["The bridge\nwas closed.", "It\nis old."]


def test_bylines_and_datelines_hold_no_sentences():
    text = "By Jane Moss\n\nIt rained."
    blocks = (Block(kind=BlockKind.BYLINE, span=Span(0, 12)), Block(kind=BlockKind.PARAGRAPH, span=Span(14, 24)))
    assert split(Document(source="s", stem="s", text=text, blocks=blocks)) == ["It rained."]


@pytest.mark.parametrize("piece", [".", "a. ", "No. ", ".)", "“", "A", " "])
def test_a_line_without_end_loses_nothing(document, piece):
    text = "x" + piece * 200_000
    assert "".join(split(document(text))).replace(" ", "") == text.replace(" ", "")
