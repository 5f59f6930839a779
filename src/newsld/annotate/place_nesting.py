"""Tell which places of a text lie in others of it, as far as it says so: "Baku, Azerbaijan", "Mecca's Mosque"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

from attrs import evolve

from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark
from newsld.model.span import Span

RULE = "events/place-of-inner"
_INNER = 0.6
"""How sure it is that an event was at a place which lies in its own and is told in the same sentence."""
_COMMA = ", "
_NEAR, _BESIDE = 16, 5
"""Characters between the names of two places of which one owns the other, a noun included, and of others."""
_BEARING = ("appos", "flat", "nmod:desc", "compound")
"""How a noun and a name that are one thing depend on one another."""


def named_places(reading: Reading) -> list[tuple[Span, int]]:
    """Give the names of places in text order, each with the number of its entity."""
    named = [
        (mention.span, number)
        for number, entity in enumerate(reading.entities)
        if reading.is_place(number)
        for mention in entity.mentions
    ]
    return sorted(named, key=lambda item: (item[0].start, item[1]))


class Nesting:
    """Which places of one text lie in which.

    Args:
        reading: The text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.pairs: frozenset[tuple[int, int]] = frozenset(self._pairs())
        """Numbers of two places, the first of which lies in the second."""
        self.holding = frozenset(outer for _, outer in self.pairs)
        self._inside: dict[tuple[int, int], dict[int, Span]] = {}
        outer: dict[int, list[int]] = {}
        for inner, whole in sorted(self.pairs):
            outer.setdefault(inner, []).append(whole)
        starts = [sentence.start for sentence in reading.annotations.sentences]
        for span, place in named_places(reading) if self.pairs else ():
            for whole in outer.get(place, ()):
                sentence = bisect_right(starts, span.start)
                self._inside.setdefault((whole, sentence), {}).setdefault(place, span)

    def inmost(self, places: Sequence[ArgumentMark], sentences: Collection[int]) -> ArgumentMark | None:
        """Give the one of an event's own places that says most exactly where it was.

        Args:
            places: What its words tell.
            sentences: Numbers of the sentences that tell it, counted from 1: what they tell to lie in its place
                ("in Mecca's Grand Mosque") is where it was.
        """
        if not places:
            return None
        inner = {a.entity for a in places for b in places if (a.entity, b.entity) in self.pairs}
        own = max(places, key=lambda place: (place.entity in inner, place.confidence))
        inside: dict[int, Span] = {}
        for sentence in sorted(sentences):
            if own.entity is not None:
                inside = self._inside.get((own.entity, sentence), {}) | inside
        if len(inside) != 1:
            return own
        (entity, span), *_ = inside.items()
        return evolve(own, span=span, entity=entity, confidence=own.confidence * _INNER, rule=RULE)

    def _pairs(self) -> set[tuple[int, int]]:
        text = self._reading.document.text
        found = set()
        for (left, inner), (right, outer) in pairwise(named_places(self._reading)):
            between = right.start - left.end
            if inner == outer or between > _NEAR:
                continue
            if self._owns(left, right):
                found.add((outer, inner))
            elif text[left.end : right.start] == _COMMA or (between <= _BESIDE and self._lies(left, right)):
                found.add((inner, outer))
        return found

    def _owns(self, outer: Span, inner: Span) -> bool:
        """Tell whether a place is told to be another's: "Mecca's Mosque", "Azerbaijan's capital Baku"."""
        words, within = self._reading.tree.words, self._reading.tree.within(inner)
        if self._is_called(outer, inner):
            return True
        owner, owned = self._reading.tree.top(outer), self._reading.tree.top(inner)
        if owner is None or owned is None or not self._reading.tree.has(owner, "nmod:poss"):
            return False
        head = words[owner].head
        beside = words[head].head in within and self._reading.tree.has(head, *_BEARING)
        # A wrong tree may hang "capital" and "Baku" side by side on the verb.
        twin = within.start == head + 1 and (words[head].head, words[head].relation) == (
            words[owned].head,
            words[owned].relation,
        )
        return (
            head in within or beside or twin or (words[owned].head == head and self._reading.tree.has(owned, *_BEARING))
        )

    def _is_called(self, outer: Span, inner: Span) -> bool:
        """Tell by the words alone, as trees err here, whether a place is what another has ("Togo's capital Lomé")."""
        tree, known = self._reading.tree, self._reading.words.regions
        marker, after = tree.within(outer).stop, tree.within(inner).start
        noun = tree.words[after - 1] if after > marker + 1 else None
        return noun is not None and tree.words[marker].upos == "PART" and noun.upos == "NOUN" and noun.lemma in known

    def _lies(self, inner: Span, outer: Span) -> bool:
        """Tell whether a place is told to lie in another: "a mosque in Mecca"."""
        tree = self._reading.tree
        word = tree.top(outer)
        return word is not None and tree.has(word, "nmod") and tree.words[word].head in tree.within(inner)
