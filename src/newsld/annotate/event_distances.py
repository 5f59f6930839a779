"""Date events by how long before or after another one they were: "on Monday, a day after an eruption"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from newsld.annotate.reading import Reading
from newsld.annotate.times.counted import fine_enough, offset
from newsld.lang.times import Offset, Side
from newsld.model.annotation import EventMark, TimeMark
from newsld.model.evidence import Basis
from newsld.model.span import Span

RULE = "events/time-by-distance"
_SURE = 0.9
"""How sure it is that the distance is between the two, where both times are."""
_NEAR = 8
"""Events before the words, mentions of one event, and words above another, that are looked at."""
_FAR = 60
"""Characters between the distance and an event beyond which it is not counted from that."""
_CLAUSES = (";", ":", "”", '"', "“", ".")


def with_distances(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], reading: Reading) -> list[EventMark]:
    """Give the mentions with times that follow from that of another event and the distance told between the two.

    Args:
        events: The mentions, in text order, with times of their own.
        groups: Which are one event.
        reading: The text.
    """
    made = list(events)
    group = {at: members for members in groups for at in members}
    starts = [event.trigger.start for event in events]
    for sentence in dict.fromkeys(reading.sentence_at(start) for start in starts):
        for distance in reading.words.distances(sentence.of(reading.document.text)):
            span = Span(sentence.start + distance.span.start, sentence.start + distance.span.end)
            at = bisect_left(starts, span.end)
            told, counted = _hung(span, range(max(0, at - _NEAR), at), made, reading), _behind(span, at, made, reading)
            if told not in group or counted not in group or group[told] is group[counted]:
                continue
            base = _time([made[n] for n in group[told][:_NEAR]]) or _beside(span, reading)
            other = _time([made[n] for n in group[counted][:_NEAR]])
            if base is not None and other is None:
                made[counted] = _dated(made[counted], base, _back(distance.offset), span)
            elif other is not None and base is None:
                made[told] = _dated(made[told], other, distance.offset, span)
    return made


def _behind(distance: Span, at: int, events: Sequence[EventMark], reading: Reading) -> int:
    """Give the event that is told right behind a distance, from which it is counted; -1 if none is."""
    if at == len(events):
        return -1
    between = reading.document.text[distance.end : min(events[at].trigger.start, distance.end + _FAR + 1)]
    return -1 if len(between) > _FAR or any(mark in between for mark in _CLAUSES) else at


def _hung(distance: Span, near: range, events: Sequence[EventMark], reading: Reading) -> int:
    """Give the event on which the words of a distance hang, else the last before them in their sentence; else -1."""
    tree = reading.tree
    sentence = reading.sentence_at(distance.start)
    inside = [at for at in near if events[at].trigger.start >= sentence.start]
    above = {head for word in tree.within(distance) for head, _ in zip(tree.above(word), range(_NEAR), strict=False)}
    hung = [at for at in inside if tree.top(events[at].trigger) in above]
    return (hung[-1:] or inside[-1:] or [-1])[0]


def _time(mentions: Sequence[EventMark]) -> TimeMark | None:
    return next((m.when for m in mentions if m.when is not None and m.when.when is not None), None)


def _beside(distance: Span, reading: Reading) -> TimeMark | None:
    """Give the time right before a distance: "on Monday, a day after"."""
    time = reading.time_before(distance.start)
    between = reading.document.text[time.span.end : distance.start] if time is not None else ""
    return time if between.strip() == "," else None


def _back(value: Offset) -> Offset:
    return evolve(value, side=Side.PAST if value.side is Side.FUTURE else Side.FUTURE)


def _dated(event: EventMark, base: TimeMark, value: Offset, distance: Span) -> EventMark:
    moment = base.when.start if base.when is not None else None
    if moment is None or (base.when and base.when.end) or not fine_enough(moment, value.unit):
        return event
    when = offset(evolve(value, told=True), moment)
    if when is None:
        return event
    time = TimeMark(
        span=distance, when=when, confidence=base.confidence * _SURE, rule=RULE, basis=Basis.INFERRED,
        premises=(distance, base.span, *base.premises),
    )  # fmt: skip
    return evolve(event, when=time)
