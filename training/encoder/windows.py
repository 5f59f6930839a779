"""Cut texts into windows of whole sentences, as the run time does."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from attrs import frozen

from newsld.annotate.encoder.windows import WordPieces, window_inputs
from training.examples import Text


@frozen(kw_only=True)
class Window:
    """A run of words that goes through the encoder at once.

    Attributes:
        text: What it is cut from.
        start: Its first word.
        end: The word after its last.
        ids: Word pieces with [CLS] and [SEP].
        casings: Casing of each piece.
        first: Position of each word's first piece.
    """

    text: Text
    start: int
    end: int
    ids: tuple[int, ...]
    casings: tuple[int, ...]
    first: tuple[int, ...]


def windows(text: Text, pieces: WordPieces, most: int) -> Iterator[Window]:
    """Cut a text into windows of at most ``most`` pieces; a longer sentence is cut by its words.

    Args:
        text: The text.
        pieces: Gives word pieces.
        most: Pieces of a window, special ones included.
    """
    bounds = [*text.sentences, len(text.words)]
    paragraphs = frozenset(text.paragraphs)
    lengths = [len(pieces.of(word)) for word in text.words]
    start, size = 0, 2
    for begin, end in itertools.pairwise(bounds):
        length = sum(lengths[begin:end]) + (begin in paragraphs and begin > start)
        if begin > start and size + length > most:
            yield window(text, start, begin, pieces)
            start, size = begin, 2
        if 2 + length > most:
            for cut in _cut(lengths, start, end, most):
                yield window(text, start, cut, pieces)
                start = cut
            size = 2
        else:
            size += length
    if start < len(text.words):
        yield window(text, start, len(text.words), pieces)


def _cut(lengths: list[int], start: int, end: int, most: int) -> Iterator[int]:
    size = 2
    for word in range(start, end):
        if size + lengths[word] > most and word > start:
            yield word
            size = 2
        size += lengths[word]
    yield end


def window(text: Text, start: int, end: int, pieces: WordPieces) -> Window:
    """Make the window of some words."""
    ids, casings, first = window_inputs(text.words, frozenset(text.paragraphs), pieces, start, end)
    return Window(text=text, start=start, end=end, ids=tuple(ids), casings=tuple(casings), first=tuple(first))
