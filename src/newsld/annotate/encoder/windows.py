"""Turn words into what the encoder reads, in training too: word pieces with casing, in windows of whole sentences.

A window depends on nothing but its own words, so that an article is read the same whatever stands beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from attrs import frozen

MOST_PIECES = 12
"""A longer word is cut: its first pieces say enough."""

SPECIAL, LOWER, TITLE, CAPITALS, MIXED, CAPITAL = range(6)
"""Casings: of special pieces; without capitals; a capital first; only capitals; with others; a capital letter alone."""

_LONGEST = 2000  # characters of a word that are read
_REMEMBERED = 1 << 16  # words whose pieces are kept


def casing(word: str) -> int:
    """Tell how a word is written, from `LOWER` to `CAPITAL`."""
    if word.islower():
        return LOWER
    letters = [letter for letter in word if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    if not upper:
        return LOWER
    if len(letters) == 1:
        return CAPITAL
    if upper == len(letters):
        return CAPITALS
    return TITLE if upper == 1 and letters[0].isupper() else MIXED


class WordPieces:
    """Gives pieces and casing of a word; each word is read once.

    Args:
        path: The tokenizer's file.

    Raises:
        ValueError: It is none.
    """

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(path))
        except Exception as error:  # the library raises nothing more precise
            raise ValueError(str(error)) from error
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}
        self.cls, self.sep, self.unknown = (self.id_of(name) for name in ("[CLS]", "[SEP]", "[UNK]"))

    def id_of(self, name: str) -> int:
        """Give the id of a special piece; ValueError if there is none."""
        found: int | None = self._tokenizer.token_to_id(name)
        if found is None:
            raise ValueError(f"it has no {name}")
        return found

    def of(self, word: str) -> tuple[int, ...]:
        """Give the ids of a word's pieces: at least one, at most `MOST_PIECES`."""
        return self.read(word)[0]

    def read(self, word: str) -> tuple[tuple[int, ...], int]:
        """Give the ids of a word's pieces, and its casing."""
        found = self._known.get(word)
        if found is None:
            word = word[:_LONGEST]
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
            found = (tuple(ids) or (self.unknown,), casing(word))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[word] = found
        return found


@frozen
class Window:
    """Words that go through the encoder at once.

    Attributes:
        start: Index of the first word.
        end: Index after the last word.
        kept_start: Index of the first word whose scores are taken from this window.
        kept_end: Index after the last such word.
        cut: Whether it is a part of one sentence, else it holds whole ones.
    """

    start: int
    end: int
    kept_start: int
    kept_end: int
    cut: bool = False


def plan_windows(
    lengths: Sequence[int], sentences: Sequence[int], paragraphs: Collection[int], *, most: int, overlap: int
) -> Iterator[Window]:
    """Cut a text into windows of as many whole sentences as fit; a longer sentence into overlapping windows.

    Args:
        lengths: Number of pieces of each word.
        sentences: Index of the first word of each sentence.
        paragraphs: Index of the first word of each paragraph, at which a sentence begins too.
        most: The most pieces of a window, special ones included.
        overlap: The most pieces that two windows of one sentence share; at most a quarter of ``most``.

    Yields:
        The windows in text order; every word is kept from exactly one.
    """
    start, size = 0, 2
    for begin, end in pairwise([*sentences, len(lengths)]):
        length = sum(lengths[begin:end])
        if begin > start:
            length += begin in paragraphs
            if size + length > most:
                yield Window(start, begin, start, begin)
                length -= begin in paragraphs
                start, size = begin, 2
        if size + length > most:
            yield from _cut(lengths, begin, end, most - 2, overlap)
            start, size = end, 2
        else:
            size += length
    if start < len(lengths):
        yield Window(start, len(lengths), start, len(lengths))


def _cut(lengths: Sequence[int], begin: int, end: int, most: int, overlap: int) -> Iterator[Window]:
    """Cut one long sentence; each word is kept where it stands farther from the cut."""
    start, kept = begin, begin
    while True:
        stop, size = start, 0
        while stop < end and size + lengths[stop] <= most:
            size += lengths[stop]
            stop += 1
        if stop == end:
            yield Window(start, end, kept, end, cut=True)
            return
        following, size = stop, 0
        while following > start + 1 and size + lengths[following - 1] <= overlap:
            following -= 1
            size += lengths[following]
        middle = (following + stop) // 2
        yield Window(start, stop, kept, middle, cut=True)
        start, kept = following, middle


def window_inputs(
    words: Sequence[str], paragraphs: Collection[int], pieces: WordPieces, start: int = 0, end: int | None = None
) -> tuple[list[int], list[int], list[int]]:
    """Give what the encoder reads of a window.

    Args:
        words: The words of the text as written.
        paragraphs: Index of the first word of each paragraph.
        pieces: Gives their pieces.
        start: Index of the first word of the window.
        end: Index after its last word; ``None`` for the end of the text.

    Returns:
        The ids of the pieces, [CLS] first, [SEP] between paragraphs and last; the casing of the word of each; the
        position of each word's first piece.
    """
    ids, casings, first = [pieces.cls], [SPECIAL], []
    for at in range(start, len(words) if end is None else end):
        if at > start and at in paragraphs:
            ids.append(pieces.sep)
            casings.append(SPECIAL)
        found, written = pieces.read(words[at])
        first.append(len(ids))
        ids += found
        casings += [written] * len(found)
    ids.append(pieces.sep)
    casings.append(SPECIAL)
    return ids, casings, first
