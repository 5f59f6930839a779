"""Tell which mentions are one event, in linear time: a baseline until an encoder replaces it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import Factory, define, frozen

from newsld.model.annotation import Annotations, EventMark, Modality, NameType

_NEAR = 1000  # characters between two mentions of an event whose people only one of them names
_RETOLD = 500  # characters after the article's first event within which it is told again
_REMEMBERED = 64  # events of one type among which a mention is looked for; more would make a long text slow
_DEFINITE_NEAR = 24  # characters before a trigger in which its article stands
_NO_PARTICIPANTS = ("place", "time")


@frozen
class _Told:
    """What of a mention counts for whether another can be the same event."""

    when: str | None
    modality: Modality
    people: frozenset[int]


@define
class _Group:
    """The mentions of one event; of those that tell the same, only where the first and the last stand counts."""

    members: list[int] = Factory(list)
    told: dict[_Told, tuple[int, int]] = Factory(dict)

    def takes(self, mention: _Told, start: int, definite: bool) -> bool:
        # What the article begins with is told again, with more detail, right after.
        begins = 0 in self.members and all(start - first < _RETOLD for first, _ in self.told.values())
        shared = definite or begins
        return all(
            (shared or told.people or mention.people or told.when == mention.when)
            and _agree(told, ends, mention, start, definite)
            for told, ends in self.told.items()
        )

    def add(self, index: int, mention: _Told, start: int) -> None:
        first, last = self.told.get(mention, (start, start))
        self.members.append(index)
        self.told[mention] = (min(first, start), max(last, start))


def group_mentions(
    events: Sequence[EventMark], text: str, annotations: Annotations, definite: frozenset[str]
) -> tuple[tuple[int, ...], ...]:
    """Group the mentions of one event: same type, no clash of times, and the people of one among the other's.

    Args:
        events: All mentions, in text order.
        text: The text they are marks on.
        annotations: Has times and entities.
        definite: Words that say of what follows that it was told before.

    Returns:
        The indexes of the mentions of each event; the main event first, else in text order.
    """
    when = {mark.span: mark.when.edtf for mark in reversed(annotations.times) if mark.when}
    persons = {
        name.span: at
        for at, mark in enumerate(annotations.entities)
        if mark.type is NameType.PERSON
        for name in mark.mentions
    }
    groups: list[_Group] = []
    by_type: dict[str, list[_Group]] = {}
    for index, event in enumerate(events):
        time = next((a.span for a in event.arguments if a.role == "time"), None)
        people = (persons.get(a.span) for a in event.arguments if a.role not in _NO_PARTICIPANTS)
        named = frozenset(person for person in people if person is not None)
        told = _Told(when.get(time) if time else None, event.modality, named)
        start = event.trigger.start
        again = is_definite(text, start, definite)
        candidates = by_type.setdefault(event.type, [])
        group = next((g for g in candidates[-_REMEMBERED:] if g.takes(told, start, again)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            candidates.append(group)
        group.add(index, told, start)
    groups.sort(key=lambda group: not any(events[i].main for i in group.members))
    return tuple(tuple(group.members) for group in groups)


def is_definite(text: str, start: int, definite: frozenset[str]) -> bool:
    """Tell whether the word at ``start`` speaks of an event already told (``the meeting``)."""
    words = text[max(0, start - _DEFINITE_NEAR) : start].lower().split()
    return any(word in definite for word in words[-3:])


def _agree(told: _Told, ends: tuple[int, int], mention: _Told, start: int, definite: bool) -> bool:
    if told.when and mention.when and told.when != mention.when:
        return False
    if told.modality is not mention.modality and not definite:
        return False
    if told.people and mention.people:
        return told.people <= mention.people or mention.people <= told.people
    return definite or all(abs(start - end) < _NEAR for end in ends)
