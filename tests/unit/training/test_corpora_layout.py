from __future__ import annotations

import pytest

from training.corpora.layout import WIDENED, lay_out
from training.corpora.ranges import disjoint, from_bio
from training.examples import Range

TEXT = "Ferry sinks off Samar\n\nThe ferry sank on Monday. Rescuers didn't find anyone.\n\nSeas were calm."


def test_lines_are_paragraphs_and_sentences_lie_in_them() -> None:
    layout = lay_out(TEXT, headline=True)
    firsts = [layout.words[index] for index in layout.sentences]
    assert firsts == ["Ferry", "The", "Rescuers", "Seas"]
    assert [layout.words[index] for index in layout.paragraphs] == ["Ferry", "The", "Seas"]
    assert set(layout.paragraphs) <= set(layout.sentences)


def test_a_span_of_characters_is_a_range_of_words() -> None:
    layout = lay_out(TEXT, headline=True)
    start = TEXT.index("on Monday")
    found = layout.words_of(start, start + len("on Monday"), "exact")
    assert found is not None
    assert layout.words[slice(*found)] == ("on", "Monday")
    assert WIDENED["exact"] == 0


def test_a_span_that_cuts_a_word_is_widened_and_counted() -> None:
    layout = lay_out("The Samarians left.")
    found = layout.words_of(4, 9, "cut")
    assert found is not None
    assert layout.words[slice(*found)] == ("Samarians",)
    assert WIDENED["cut"] == 1


def test_a_span_of_white_space_touches_no_word() -> None:
    assert lay_out("One  two.").words_of(3, 5, "blank") is None


def test_the_sentence_of_a_word_is_known() -> None:
    layout = lay_out("It rained. Roads closed.")
    assert [layout.sentence_of(index) for index in range(len(layout.words))] == [0, 0, 0, 1, 1, 1]


def test_of_overlapping_ranges_the_longer_stays_and_the_first_of_equals() -> None:
    ranges = [
        Range(start=4, end=5, label="short"),
        Range(start=3, end=6, label="long"),
        Range(start=0, end=2, label="first"),
        Range(start=1, end=3, label="second"),
    ]
    assert [r.label for r in disjoint(ranges)] == ["first", "long"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["B-A", "I-A", "O", "B-B"], [(0, 2, "A"), (3, 4, "B")]),
        (["B-A", "B-A"], [(0, 1, "A"), (1, 2, "A")]),
        (["I-A", "I-A", "I-B"], [(0, 2, "A"), (2, 3, "B")]),
        (["O", "O"], []),
    ],
)
def test_bio_and_io_labels_are_ranges(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert [(r.start, r.end, r.label) for r in from_bio(labels)] == expected
