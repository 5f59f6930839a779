"""Look words up by their place in the text, and walk the trees they stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from contextvars import ContextVar
from functools import cached_property

from newsld.model.span import Span
from newsld.model.words import WordMark

_UNASKED = -1
_HIGHEST = 64
"""Heads above a word that are looked at: no clause lies deeper, but a broken sentence of a million words might."""

_MANY = 64
"""Words that depend on one word by the same relation; no sentence has more, but a broken one might."""

_NOUN_PHRASE = frozenset(
    {"det", "amod", "nummod", "compound", "flat", "fixed", "goeswith", "nmod", "case", "advmod", "punct"}
)
"""How the words of a noun phrase depend on its head and on one another, coordination and apposition left out."""

_ENDS = frozenset({"PUNCT", "CCONJ", "ADP"})
"""Parts of speech at which no phrase begins or ends."""


def kind(relation: str) -> str:
    """Give a relation without its subtype."""
    return relation if ":" not in relation else relation.partition(":")[0]


_latest: ContextVar[Tree | None] = ContextVar("_latest", default=None)


def tree_of(words: Sequence[WordMark]) -> Tree:
    """Give the trees of a text; annotators, which run one after another on one text, share what is laid out of them.

    Args:
        words: Its words in text order, as the encoder marked them.
    """
    tree = _latest.get()
    if tree is None or tree.words is not words:
        tree = Tree(words)
        _latest.set(tree)
    return tree


class Tree:
    """The trees of a text.

    Args:
        words: Its words in text order, as the encoder marked them.
    """

    def __init__(self, words: Sequence[WordMark]) -> None:
        self.words = words
        self._asked: dict[tuple[int, tuple[str, ...]], list[int]] = {}
        # Every annotator asks of the same triggers, names and mentions.
        self._ranges: dict[tuple[int, int], range] = {}
        self._tops: dict[tuple[int, int], int | None] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [word.span.start for word in self.words]

    # What annotators ask of words a thousand times over is laid out once.

    @cached_property
    def _heads(self) -> list[int]:
        return [word.head for word in self.words]

    @cached_property
    def _relations(self) -> list[str]:
        return [word.relation for word in self.words]

    @cached_property
    def _kinds(self) -> list[str]:
        return [kind(relation) for relation in self._relations]

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = {}
        for at, head in enumerate(self._heads):
            below.setdefault(head, []).append(at)
        return below

    def within(self, span: Span) -> range:
        """Give the indexes of the words that begin in a span."""
        key = span.start, span.end  # a pair is found sooner than a span
        found = self._ranges.get(key)
        if found is None:
            starts = self._starts
            first = bisect_left(starts, span.start)
            found = self._ranges[key] = range(first, bisect_left(starts, span.end, first))
        return found

    def at(self, offset: int) -> int | None:
        """Give the index of the word that holds a character."""
        found = bisect_right(self._starts, offset) - 1
        return found if found >= 0 and offset < self.words[found].span.end else None

    def below(self, word: int, *relations: str) -> list[int]:
        """Give the words that depend on a word, by these relations (with or without subtypes) if any are given."""
        found = self._below.get(word, [])
        if not relations or not found:
            return found
        if len(found) <= _MANY:
            known, kinds = self._relations, self._kinds
            return [at for at in found if known[at] in relations or kinds[at] in relations]
        # A broken sentence may hang all its words on one, and each of them may ask for the others.
        if (word, relations) not in self._asked:
            self._asked[word, relations] = [at for at in found if self.has(at, *relations)][:_MANY]
        return self._asked[word, relations]

    def has(self, word: int, *relations: str) -> bool:
        """Tell whether a word depends on its head by one of these relations; one without subtype means all of it."""
        return self._relations[word] in relations or self._kinds[word] in relations

    def hanging(self, *relations: str) -> list[int]:
        """Give all words that depend on their heads by one of these relations, in text order."""
        known, kinds = self._relations, self._kinds
        return [at for at in range(len(known)) if known[at] in relations or kinds[at] in relations]

    def above(self, word: int) -> Iterator[int]:
        """Give the heads above a word, the nearest first."""
        for _ in range(_HIGHEST):
            word = self._heads[word]
            if word < 0:
                return
            yield word

    def top(self, span: Span) -> int | None:
        """Give the word of a span that depends on none inside it: its head; of several the first."""
        key = span.start, span.end
        found = self._tops.get(key, _UNASKED)
        if found == _UNASKED:
            found = self._tops[key] = self._top(self.within(span))
        return found

    def _top(self, words: range) -> int | None:
        if len(words) == 1:
            return words[0]
        heads = self._heads
        return next((at for at in words if heads[at] not in words and self._can_head(at)), None) or next(
            (at for at in words if heads[at] not in words), None
        )

    def _can_head(self, word: int) -> bool:
        return self.words[word].upos not in _ENDS and not self.has(word, "det", "punct", "case", "cc", "mark")

    def phrase(self, word: int, *, without: Collection[str] = ()) -> Span:
        """Give the noun phrase of a word: the unbroken stretch around it of what depends on it as in such phrases.

        Args:
            word: Its head.
            without: Relations to the head of what is left out.
        """
        inside = {word}
        left = [
            at for at in self.below(word, *_NOUN_PHRASE) if not self.has(at, *without) and abs(at - word) < _HIGHEST
        ]
        while left:
            at = left.pop()
            inside.add(at)
            left += [below for below in self.below(at) if not self.has(below, "acl", "appos", "parataxis")]
        start = end = word
        while start - 1 in inside:
            start -= 1
        while end + 1 in inside:
            end += 1
        while start < word and (self.words[start].upos in _ENDS or self.has(start, "case")):
            start += 1  # "according", too, which is a verb by its form
        while end > word and self.words[end].upos in _ENDS:
            end -= 1
        return Span(self.words[start].span.start, self.words[end].span.end)
