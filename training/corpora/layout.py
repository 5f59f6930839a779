"""Plain text as words, sentences and paragraphs, and spans of characters as ranges of words.

Words and sentences are those of newsld itself, so that the model is taught on the words it will meet.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate, pairwise

from attrs import frozen

from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.lang.en.words import split_words
from newsld.model.annotation import Annotations
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span

WIDENED: Counter[str] = Counter()
"""Spans by source that cut a word and were widened to it, as the statistics report them."""


@frozen(kw_only=True)
class Layout:
    """A text and where its words, sentences and paragraphs begin.

    Attributes:
        text: The text.
        offsets: Start and end of each word, in code points.
        sentences: Index of the first word of each sentence.
        paragraphs: Index of the first word of each paragraph.
    """

    text: str
    offsets: tuple[tuple[int, int], ...]
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words as written."""
        return tuple(self.text[start:end] for start, end in self.offsets)

    def words_of(self, start: int, end: int, source: str) -> tuple[int, int] | None:
        """Give the words that the characters from ``start`` to ``end`` touch.

        Args:
            start: First character.
            end: The character after the last.
            source: Under which a widened span is counted in `WIDENED`.

        Returns:
            The half-open range of words, or ``None`` if the span touches none.
        """
        first = bisect_right(self.offsets, start, key=lambda offset: offset[1])
        last = bisect_left(self.offsets, end, key=lambda offset: offset[0])
        if first >= last:
            return None
        if self.offsets[first][0] < start or self.offsets[last - 1][1] > end:
            WIDENED[source] += 1
        return first, last

    def sentence_of(self, word: int) -> int:
        """Give the number of the sentence that holds the word."""
        return bisect_right(self.sentences, word) - 1


def lay_out(text: str, *, headline: bool = False) -> Layout:
    """Split a text into paragraphs (its lines), sentences and words.

    Args:
        text: The text; empty lines are no paragraphs.
        headline: Whether the first line is a headline.
    """
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]*[^\s][^\n]*", text)]
    kinds = [BlockKind.HEADLINE if headline and not index else BlockKind.PARAGRAPH for index in range(len(lines))]
    blocks = tuple(Block(kind=kind, span=span) for kind, span in zip(kinds, lines, strict=True))
    document = Document(source="corpus", stem="corpus", text=text, blocks=blocks, language="en")
    spans = mark_sentences(document, Annotations(), ENGLISH).sentences
    split = [words for span in spans if (words := split_words(text, span.start, span.end))]
    firsts = [0, *accumulate(map(len, split))]
    offsets = tuple(word for words in split for word in words)
    sentences = tuple(firsts[:-1])
    begins = [line.start for line in lines]
    line_of = [bisect_right(begins, offsets[first][0]) for first in sentences]
    starts = [True, *(a != b for a, b in pairwise(line_of))]
    paragraphs = tuple(first for first, new in zip(sentences, starts, strict=False) if new)
    return Layout(text=text, offsets=offsets, sentences=sentences, paragraphs=paragraphs)
