"""Tell when and where events took place: each by its own words, then by what it goes with."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from newsld.annotate import event_dates, event_places
from newsld.annotate.event_dates import Dates
from newsld.annotate.event_places import Places
from newsld.annotate.governors import Governors
from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark, EventMark, Modality, TimeMark
from newsld.model.event_types import EVENT_TYPES

_SURE = 0.7
"""How sure a time or place is of what goes with the event that it is told of."""
_SCENE = 0.5
"""The same for what happened on the scene of an event told before."""
_REAL = (Modality.HAPPENED, Modality.ONGOING)
_SUFFERED = frozenset({"die", "injure", "rescue", "evacuate", "missing", "damage"})
"""What comes of attacks and disasters, where and when these were."""
_SCENES = frozenset({"Conflict", "Disaster"})

V = TypeVar("V")


def with_own(events: Sequence[EventMark], reading: Reading) -> list[EventMark]:
    """Give the mentions with the times and places that their own clauses tell.

    Args:
        events: The mentions, their arguments settled.
        reading: The text.
    """
    heads = [reading.tree.top(event.trigger) for event in events]
    governors = Governors(reading.tree, {head for head in heads if head is not None})
    dates, places = Dates(reading, governors), Places(reading, governors)
    made = []
    for event, head in zip(events, heads, strict=True):
        told = event
        if head is not None:
            told = evolve(told, when=dates.own(event, head))
            if place_of(event, reading) is None and (place := places.own(event, head)) is not None:
                told = evolve(told, arguments=(*event.arguments, place))
        made.append(told)
    return made


def place_of(event: EventMark, reading: Reading) -> ArgumentMark | None:
    """Give the place of a mention; of several the first."""
    return next((a for a in event.arguments if a.role == "place" and reading.is_place(a.entity)), None)


def with_shared(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], reading: Reading) -> list[EventMark]:
    """Give the mentions with times and places of what they go with, where no mention of their event tells any.

    Args:
        events: The mentions.
        groups: Which are one event.
        reading: The text.
    """
    sharing = _Sharing(events, groups, reading)
    for members in together(events, reading):
        sharing.share(members)
    sharing.on_the_scene()
    return sharing.events


class _Sharing:
    def __init__(self, events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], reading: Reading) -> None:
        self.events = list(events)
        self._group = {at: number for number, group in enumerate(groups) for at in group}
        self._blocks = [block.span.start for block in reading.document.blocks]
        self._when = [next((w for at in group if (w := events[at].when)), None) for group in groups]
        self._where = [next((p for at in group if (p := place_of(events[at], reading))), None) for group in groups]

    def share(self, members: Sequence[int]) -> None:
        """Let events that go together have the one time, and the one place, that is told of any."""
        numbers = list(dict.fromkeys(self._group[at] for at in members))
        time = _only((self._when[n] for n in numbers), lambda time: time.when)
        place = _only((self._where[n] for n in numbers), lambda place: place.entity)
        for at in members:
            if time is not None:
                self._date(at, event_dates.shared(time, _SURE, "events/time-of-sentence"))
            if place is not None:
                self._place(at, event_places.shared(place, _SURE, "events/place-of-sentence"))

    def on_the_scene(self) -> None:
        """Let what came of an attack or disaster have the time and place of the one its paragraph told last."""
        scene: int | None = None
        for at, event in enumerate(self.events):
            branch = EVENT_TYPES[event.type].branch
            if event.modality not in _REAL or (event.type not in _SUFFERED and branch not in _SCENES):
                continue
            if scene is not None and self._paragraph(at) == self._paragraph(scene):
                self._on(at, self._group[scene])
            if event.type not in _SUFFERED:
                scene = at

    def _on(self, at: int, scene: int) -> None:
        time, place = self._when[scene], self._where[scene]
        if (told := self._when[self._group[at]]) is not None and told != time:
            return
        if time is not None and self.events[at].type in _SUFFERED:
            self._date(at, event_dates.shared(time, _SCENE, "events/time-of-scene"))
        if place is not None:
            self._place(at, event_places.shared(place, _SCENE, "events/place-of-scene"))

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._blocks, self.events[at].trigger.start)

    def _date(self, at: int, time: TimeMark) -> None:
        number = self._group[at]
        if self._when[number] is None:
            self._when[number] = time
            self.events[at] = evolve(self.events[at], when=time)

    def _place(self, at: int, place: ArgumentMark) -> None:
        number = self._group[at]
        if self._where[number] is None:
            self._where[number] = place
            self.events[at] = evolve(self.events[at], arguments=(*self.events[at].arguments, place))


def together(events: Sequence[EventMark], reading: Reading) -> list[list[int]]:
    """Give the mentions that go together in a sentence: one is told as part of the other.

    Args:
        events: The mentions.
        reading: The text.

    Returns:
        Indexes into ``events``, only of those that go with another.
    """
    tree = reading.tree
    heads = [tree.top(event.trigger) for event in events]
    triggers = {head: at for at, head in enumerate(heads) if head is not None}
    root = list(range(len(events)))
    for at, head in sorted(enumerate(heads), key=lambda item: len(list(tree.above(item[1]))) if item[1] else 0):
        if head is None or not _part(head, reading):
            continue
        above = triggers.get(tree.words[head].head)
        if above is not None and _compatible(events[at], events[above]):
            root[at] = root[above]
    found: dict[int, list[int]] = {}
    for at, first in enumerate(root):
        found.setdefault(first, []).append(at)
    return [members for members in found.values() if len(members) > 1]


def _part(word: int, reading: Reading) -> bool:
    """Tell whether a word is told as part of what its head tells: "a crash killed", "killed in a crash"."""
    tree = reading.tree
    if tree.has(word, "nsubj", "obj", "xcomp", "compound"):
        return True
    if tree.has(word, "obl", "nmod"):
        return any(reading.form(case) in reading.words.during for case in tree.below(word, "case"))
    return tree.has(word, "advcl") and "VerbForm=Fin" not in tree.words[word].features and not tree.below(word, "mark")


def _compatible(event: EventMark, other: EventMark) -> bool:
    return event.modality is other.modality or (event.modality in _REAL and other.modality in _REAL)


def _only(values: Iterable[V | None], key: Callable[[V], object]) -> V | None:
    """Give the one value there is, whatever says it; ``None`` where there are several or none."""
    found: dict[object, V] = {}
    for value in values:
        if value is not None:
            found.setdefault(key(value), value)
    return next(iter(found.values())) if len(found) == 1 else None
