"""Words to pieces and casing, and texts to windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.annotate.encoder.windows import MOST_PIECES, Window, WordPieces, casing, plan_windows, window_inputs
from support.tiny_encoder import write_encoder

CLS, SEP, UNKNOWN = 2, 3, 1


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> WordPieces:
    folder = tmp_path_factory.mktemp("encoder")
    write_encoder(folder)
    return WordPieces(folder / "tokenizer.json")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", 1),
        ("12", 1),
        ("…", 1),
        ("سلام", 1),
        ("London", 2),
        ("Élysée", 2),
        ("‘Tis", 2),
        ("NATO", 3),
        ("U.S.", 3),
        ("Č", 5),
        ("F-16", 5),
        ("McDonald", 4),
        ("iPhone", 4),
        ("O’Neill", 4),
        ("", 1),
    ],
)
def test_the_casing_of_a_word(word: str, expected: int) -> None:
    assert casing(word) == expected


def test_a_word_has_its_pieces_lower_cased_and_without_accents(pieces: WordPieces) -> None:
    assert pieces.of("The") == pieces.of("the")
    assert len(pieces.of("the")) == 1
    assert pieces.of("Ĉab") == pieces.of("cab")
    assert len(pieces.of("cab")) == 3


@pytest.mark.parametrize("word", ["", "\u200b", "\x07", "😀", "中"])
def test_what_the_tokenizer_does_not_know_is_one_unknown_piece(pieces: WordPieces, word: str) -> None:
    assert pieces.of(word) == (UNKNOWN,)


@pytest.mark.parametrize("word", ["a" * 4000, "a-" * 2000, "a" * 90, "-" * 5_000_000])
def test_a_long_word_has_few_pieces(pieces: WordPieces, word: str) -> None:
    assert 1 <= len(pieces.of(word)) <= MOST_PIECES


def test_a_window_is_written_with_marks_between_paragraphs(pieces: WordPieces) -> None:
    words = ["The", "cab", ".", "NATO", "said"]
    ids, casings, first = window_inputs(words, frozenset({0, 3}), pieces)
    assert ids == [
        CLS, *pieces.of("the"), *pieces.of("cab"), *pieces.of("."), SEP, *pieces.of("nato"), *pieces.of("said"), SEP,
    ]  # fmt: skip
    assert casings == [0, 2, 1, 1, 1, 1, 0, 3, 3, 3, 3, 1, 0]
    assert first == [1, 2, 5, 7, 11]


def test_a_window_begins_with_no_mark_of_a_paragraph(pieces: WordPieces) -> None:
    ids, _, first = window_inputs(["The", "the", "said"], frozenset({0, 1}), pieces, 1, 2)
    assert ids == [CLS, *pieces.of("the"), SEP]
    assert first == [1]


def test_whole_sentences_fill_a_window() -> None:
    windows = list(plan_windows([1] * 12, [0, 4, 8], {0}, most=10, overlap=2))
    assert windows == [Window(0, 8, 0, 8), Window(8, 12, 8, 12)]


def test_marks_between_paragraphs_take_their_place() -> None:
    windows = list(plan_windows([1] * 12, [0, 4, 8], {0, 4, 8}, most=10, overlap=2))
    assert windows == [Window(0, 4, 0, 4), Window(4, 8, 4, 8), Window(8, 12, 8, 12)]


def test_a_long_sentence_is_cut_with_overlap_and_kept_from_the_middle() -> None:
    windows = list(plan_windows([1] * 22, [0, 2, 20], {0}, most=10, overlap=2))
    assert [(w.start, w.end, w.kept_start, w.kept_end, w.cut) for w in windows] == [
        (0, 2, 0, 2, False),
        (2, 10, 2, 9, True),
        (8, 16, 9, 15, True),
        (14, 20, 15, 20, True),
        (20, 22, 20, 22, False),
    ]


@given(st.data())
def test_every_word_is_kept_from_one_window_that_is_not_too_long(data: st.DataObject) -> None:
    lengths = data.draw(st.lists(st.integers(1, MOST_PIECES), min_size=1, max_size=200))
    starts = data.draw(st.sets(st.integers(1, len(lengths)).filter(lambda at: at < len(lengths))))
    sentences = [0, *sorted(starts)]
    paragraphs = {0} | data.draw(st.sets(st.sampled_from(sentences)))
    windows = list(plan_windows(lengths, sentences, paragraphs, most=60, overlap=15))
    kept = [word for window in windows for word in range(window.kept_start, window.kept_end)]
    assert kept == list(range(len(lengths)))
    for window in windows:
        breaks = sum(window.start < at < window.end for at in paragraphs)
        assert sum(lengths[window.start : window.end]) + breaks + 2 <= 60
        assert window.start <= window.kept_start < window.kept_end <= window.end
        assert window.cut or {window.start, window.end} <= {*sentences, len(lengths)}


def test_the_file_of_a_tokenizer_must_be_one(tmp_path: Path) -> None:
    tmp_path.joinpath("tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError):
        WordPieces(tmp_path / "tokenizer.json")
