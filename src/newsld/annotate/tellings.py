"""Tell where each event of a text is told, and beside which others: what its time and place are judged by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from attrs import frozen

from newsld.annotate.event_company import scenes, together
from newsld.annotate.event_places import place_of
from newsld.annotate.place_nesting import Nesting
from newsld.annotate.reading import Reading
from newsld.annotate.tree import Tree
from newsld.model.annotation import ArgumentMark, EventMark, TimeMark
from newsld.model.document import BlockKind
from newsld.model.span import Span

_MOST = 6
"""Mentions of an event by which it is judged."""
WHO = frozenset({"agent", "patient", "party", "recipient"})
"""Roles of those who take part."""
_NEAREST = 2
"""Times that a thing is told before an event, by which it is judged how much it sounds like its place or time."""
SOUNDS = "sounds like it"
"""What the encoder thinks of a place or time, as the logarithm of odds."""
_ENDLESS = 1_000_000  # days of a time without beginning or end
_FAR = 20
"""Sentences beyond which it makes no difference how far off something is told."""


@frozen(kw_only=True)
class Spot:
    """Where words stand.

    Attributes:
        span: They.
        sentence: Number of their sentence.
        block: Number of their block.
        word: Their head word.
    """

    span: Span
    sentence: int
    block: int
    word: int | None


@frozen(kw_only=True)
class Telling:
    """One event as the text tells it.

    Attributes:
        mentions: Its mentions, in text order, no more than count.
        spots: Where their triggers stand.
        main: Whether it is the news.
        place: Its place, if its own words tell one; of several the inmost, else the surest.
        time: Its time, if its own words tell one; of several the most precise.
    """

    mentions: tuple[EventMark, ...]
    spots: tuple[Spot, ...]
    main: bool
    place: ArgumentMark | None
    time: TimeMark | None


@frozen(kw_only=True)
class Near:
    """How near something is told to an event.

    Attributes:
        trigger: Where the event is told nearest to it.
        spot: Where it is told nearest to the event.
        features: The same as features.
    """

    trigger: Spot
    spot: Spot
    features: Mapping[str, float]

    def by_tree(self, tree: Tree) -> dict[str, float]:
        """Give how the two stand to one another in the tree of their sentence.

        Args:
            tree: The words.
        """
        word, head = self.spot.word, self.trigger.word
        if word is None or head is None or self.trigger.sentence != self.spot.sentence:
            return {}
        above = list(tree.above(word))
        path = above[: above.index(head)] if head in above else None
        verbs = [at for at in path or () if tree.words[at].upos == "VERB"]
        return kept(
            {
                "hangs on it": path is not None and not verbs,
                "hangs on it, a verb between": bool(verbs),
                "of a clause around it": path is None and tree.words[word].head in tree.above(head),
            }
        )


class Tellings:
    """The events of one text, by their numbers.

    Args:
        events: The mentions, with times and places of their own.
        groups: Which are one event.
        reading: The text.
    """

    def __init__(self, events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], reading: Reading) -> None:
        self._reading = reading
        self._sentences = [span.start for span in reading.annotations.sentences]
        self._blocks = [block.span.start for block in reading.document.blocks]
        self._group = {at: number for number, group in enumerate(groups) for at in group}
        self.nesting = Nesting(reading)
        self.told = [self._telling([events[at] for at in group], self.nesting) for group in groups]
        self.main = next((number for number, telling in enumerate(self.told) if telling.main), None)
        self.company = self._companies(together(events, reading))
        self.scene = self._companies(scenes(events))
        self.kind = [block.kind for block in reading.document.blocks] or [BlockKind.PARAGRAPH]
        paragraphs = (number for number, kind in enumerate(self.kind) if kind is BlockKind.PARAGRAPH)
        self.lead = next(paragraphs, -1)
        self.fellows = self._alike([_participants(told) for told in self.told])
        self.at_once = self._alike([_time(told) for told in self.told])
        self._order = [self._group[at] for at in range(len(events)) if at in self._group]

    def spot(self, span: Span) -> Spot:
        """Give where some words stand."""
        return Spot(
            span=span,
            sentence=bisect_right(self._sentences, span.start),
            block=bisect_right(self._blocks, span.start) - 1,
            word=self._reading.tree.top(span),
        )

    def near(self, telling: Telling, spots: Sequence[Spot]) -> Near:
        """Give how near something is told to an event.

        Args:
            telling: The event.
            spots: Where it is told, in text order; at least once.
        """
        best: tuple[tuple[int, bool, int], Spot, Spot] | None = None
        for trigger in telling.spots:
            start = trigger.span.start
            at = bisect_right(spots, start, key=_start)
            for spot in spots[max(0, at - 1) : at + 1]:
                off = spot.span.start - start
                far = abs(trigger.sentence - spot.sentence), off > 0, abs(off)
                if best is None or far < best[0]:
                    best = far, trigger, spot
        if best is None:
            raise ValueError("nothing is told nowhere")
        (sentences, behind, _), trigger, spot = best
        features = _off(min(sentences, _FAR), min(max(trigger.block - spot.block, -1), 2), behind=behind)
        return Near(trigger=trigger, spot=spot, features=features)

    def sounds(
        self, telling: Telling, spots: Sequence[Sequence[Spot]], score: Callable[[list[int], list[int]], list[float]]
    ) -> list[float]:
        """Give how much things sound like the place or time of an event: each as it does where it does most.

        Args:
            telling: The event.
            spots: Where each of them is told, in text order.
            score: Scores words that they begin with, by the words of the triggers.
        """
        tree, start = self._reading.tree, telling.spots[0].span.start
        triggers = [at for spot in telling.spots for at in tree.within(spot.span)[:1]]
        words: list[int] = []
        owners: list[int] = []
        for owner, told in enumerate(spots):
            at = bisect_right(told, start, key=_start)
            first = [word for spot in told[max(0, at - _NEAREST) : at + 1] for word in tree.within(spot.span)[:1]]
            words += first
            owners += [owner] * len(first)
        found = [0.0] * len(spots)
        if not triggers or not words:
            return found
        best: dict[int, float] = {}
        for owner, value in zip(owners, score(triggers, words), strict=True):
            best[owner] = max(best.get(owner, value), value)
        return [best.get(owner, 0.0) for owner in range(len(spots))]

    def _telling(self, mentions: Sequence[EventMark], nesting: Nesting) -> Telling:
        first = mentions[:_MOST]
        spots = tuple(self.spot(mention.trigger) for mention in first)
        places = [place for mention in first if (place := place_of(mention, self._reading)) is not None]
        times = [mention.when for mention in first if mention.when is not None and mention.when.when is not None]
        return Telling(
            mentions=tuple(first),
            spots=spots,
            main=any(mention.main for mention in mentions),
            place=nesting.inmost(places, {spot.sentence for spot in spots}),
            time=min(times, key=_days, default=None),
        )

    def _companies(self, companies: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
        found: list[dict[int, None]] = [{} for _ in self.told]
        for members in companies:
            numbers = [self._group[at] for at in members if at in self._group][:_MOST]
            for number in numbers:
                found[number].update((other, None) for other in numbers if other != number)
        return [tuple(others)[:_MOST] for others in found]

    def _alike(self, marks: Sequence[Collection[str]]) -> list[tuple[int, ...]]:
        """Give for each event the nearest others that have one of its marks."""
        bearing: dict[str, list[int]] = {}
        for number, own in enumerate(marks):
            for mark in own:
                bearing.setdefault(mark, []).append(number)
        found = []
        for number, own in enumerate(marks):
            others: dict[int, None] = {}
            for mark in sorted(own):
                at = bisect_right(bearing[mark], number)
                near = bearing[mark][max(0, at - 1 - _MOST) : at + _MOST]
                others.update((other, None) for other in near if other != number)
            found.append(tuple(others))
        return found

    def beside(self, telling: Callable[[Telling], bool], *, behind: bool = False) -> list[int | None]:
        """Give for each event the nearest other one told before its first mention of which something holds.

        Args:
            telling: What must hold of the other.
            behind: Whether the nearest one told behind its last mention is asked for.
        """
        found: list[int | None] = [None] * len(self.told)
        seen: set[int] = set()
        last: list[int] = []
        holds = [telling(told) for told in self.told]
        for number in self._order[::-1] if behind else self._order:
            if number not in seen:
                found[number] = next((other for other in reversed(last) if other != number), None)
                seen.add(number)
            if holds[number]:
                last = [*(other for other in last[-1:] if other != number), number]
        return found


@cache
def _off(sentences: int, blocks: int, *, behind: bool) -> Mapping[str, float]:
    """Give how far off something is told, by sentences up to `_FAR` and blocks from -1 to 2: there are few cases."""
    return kept(
        {
            "in its sentence": sentences == 0,
            "in the sentence before": sentences == 1 and not behind,
            "in the sentence after": sentences == 1 and behind,
            "in its paragraph": blocks == 0,
            "in the paragraph before": blocks == 1,
            "behind it": behind,
            "sentences off": sentences / _FAR,
        }
    )


def _participants(telling: Telling) -> frozenset[str]:
    arguments = (argument for mention in telling.mentions for argument in mention.arguments)
    return frozenset(str(a.entity) for a in arguments if a.role in WHO and a.entity is not None)


def _time(telling: Telling) -> tuple[str, ...]:
    return (telling.time.when.edtf,) if telling.time and telling.time.when else ()


def kept(features: Mapping[str, float]) -> dict[str, float]:
    """Give the features that are not 0: those that are count nothing, and most are."""
    return {name: float(value) for name, value in features.items() if value}


def _start(spot: Spot) -> int:
    return spot.span.start


def _days(time: TimeMark) -> int:
    first, last = (time.when.earliest, time.when.latest) if time.when else (None, None)
    return (last - first).days if first and last else _ENDLESS
