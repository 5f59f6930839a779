"""Tell what speaks for each time of a text to be that of an event which tells none of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from newsld.annotate.event_features import event_features
from newsld.annotate.reading import Reading
from newsld.annotate.tellings import SOUNDS, Spot, Telling, Tellings, kept
from newsld.model.annotation import EventMark, Modality, TimeMark
from newsld.model.document import BlockKind
from newsld.model.span import Span
from newsld.model.when import Extent

_BEFORE, _BEHIND = 4, 2
"""Times before and behind each trigger that are looked at."""
_RECENT, _YEARS = 45, 500
"""Days before the report: what is longer ago is no news; what is longer ago is told by its year."""
_DAY, _WEEKS, _SEASON = 0, 27, 100
"""Days from the beginning to the end of times: of a day, the most of weeks, the most of a season."""
_EXPECTED = (Modality.PLANNED, Modality.POSSIBLE)


@frozen(kw_only=True)
class TimeCandidate:
    """A time that may be that of an event.

    Attributes:
        time: It, where it is told nearest to the event.
        features: What speaks for and against it, each from 0 to 1 but `SOUNDS`.
    """

    time: TimeMark
    features: Mapping[str, float]


class TimeCandidates:
    """The times of one text.

    Args:
        reading: The text.
        events: The mentions of events, with times of their own.
        tellings: Where these are told.
    """

    def __init__(self, reading: Reading, events: Sequence[EventMark], tellings: Tellings) -> None:
        self._reading = reading
        self._tellings = tellings
        self._before = tellings.beside(_is_dated)
        self._behind = tellings.beside(_is_dated, behind=True)
        self._times = {time.span: time for time in reading.annotations.times if time.when}
        self._order = [(span.start, _value(time)) for span, time in self._times.items()]
        self._spots: dict[str, list[Spot]] = {}
        for span, time in self._times.items():
            self._spots.setdefault(_value(time), []).append(tellings.spot(span))
        self._taken = Counter(_value(told.time) for told in tellings.told if told.time is not None)
        self._dating = {event.when.span for event in events if event.when}

    def of(self, number: int) -> list[TimeCandidate]:
        """Give the times that may be that of an event.

        Args:
            number: The number of the event.
        """
        telling = self._tellings.told[number]
        own = event_features(telling, self._tellings, self._reading)
        beside = self._beside(number)
        others = [(name, f"not {name}", values) for name, values in beside.items()]
        found = []
        values = self._near(telling, beside)
        for value, sounds in zip(values, self._sounds(telling, values), strict=True):
            near = self._tellings.near(telling, self._spots[value])
            time = self._times[near.spot.span]
            features = {
                **own,
                **self._standing[value],
                **near.features,
                **near.by_tree(self._reading.tree),
                **self._expected(value, telling.mentions[0].modality),
                **self._there[time.span],
                SOUNDS: sounds,
            }
            for name, other, theirs in others:
                features[name if value in theirs else other] = 1.0
            found.append(TimeCandidate(time=time, features=features))
        return found

    def _sounds(self, telling: Telling, values: Sequence[str]) -> list[float]:
        settings = self._reading.annotations.settings
        if settings is None:
            return [0.0] * len(values)
        return self._tellings.sounds(telling, [self._spots[value] for value in values], settings.of_times)

    @cached_property
    def _there(self) -> dict[Span, dict[str, float]]:
        """Give what each time tells where it stands, whatever the event."""
        return {
            span: kept(
                {
                    "in a name": self._reading.in_name(span),
                    "dates a saying": self._reading.saying_before(span) is not None,
                    "dates another there": span in self._dating,
                }
            )
            for span in self._times
        }

    def _near(self, telling: Telling, beside: Mapping[str, Sequence[str]]) -> list[str]:
        found: dict[str, None] = {}
        for spot in telling.spots:
            at = bisect_right(self._order, spot.span.start, key=lambda time: time[0])
            found.update((value, None) for _, value in self._order[at : at + _BEHIND])
            found.update((value, None) for _, value in self._order[max(0, at - _BEFORE) : at][::-1])
        for values in beside.values():
            found.update((value, None) for value in values)
        return [value for value in found if value in self._spots]

    @cached_property
    def _standing(self) -> dict[str, dict[str, float]]:
        """Give what each time is in its text, whatever the event."""
        kinds, lead = self._tellings.kind, self._tellings.lead
        taken = max(sum(self._taken.values()), 1)
        return {
            value: kept(
                {
                    **self._calendar(self._times[spots[0].span]),
                    "in the headline": any(kinds[spot.block] is BlockKind.HEADLINE for spot in spots),
                    "in the lead": any(spot.block == lead for spot in spots),
                    "time of others": self._taken[value] / taken,
                }
            )
            for value, spots in self._spots.items()
        }

    def _calendar(self, time: TimeMark) -> dict[str, float]:
        """Give how precise a time is, and how it lies to the day of the report."""
        when = time.when
        first, last = (when.earliest or when.latest, when.latest or when.earliest) if when else (None, None)
        if when is None or first is None or last is None:
            return {}
        days = (last - first).days
        told: dict[str, float] = {
            "is a day": days == _DAY,
            "is days or weeks": _DAY < days <= _WEEKS,
            "is a month or season": _WEEKS < days <= _SEASON,
            "is a year or longer": days > _SEASON,
            "is open": when.extent in (Extent.SINCE, Extent.UNTIL),
            "has an end": when.extent is Extent.LASTING,
        }
        reference = self._reading.annotations.reference
        if reference is None:
            return told
        today = reference.moment.first
        return told | {
            "is the day of the report": first == last == today,
            "lies ahead": first > today,
            "lies behind": last < today,
            "long before the report": (today - last).days > _RECENT,
            "years before the report": (today - last).days > _YEARS,
        }

    def _expected(self, value: str, modality: Modality) -> dict[str, float]:
        """Give whether a time lies on the other side of the report than the event."""
        told, expected = self._standing[value], modality in _EXPECTED
        return kept(
            {
                "lies ahead, event does not": "lies ahead" in told and not expected,
                "lies behind, event does not": "lies behind" in told and expected,
            }
        )

    def _beside(self, number: int) -> dict[str, tuple[str, ...]]:
        """Give the times of the events that an event is told beside."""
        tellings = self._tellings
        others = {
            "time of the news": (tellings.main,) if tellings.main != number else (),
            "time of the event before": (self._before[number],),
            "time of the event behind": (self._behind[number],),
            "time of what it is part of": tellings.company[number],
            "time of what it came of": tellings.scene[number],
            "time of another of its participants": tellings.fellows[number],
        }
        return {name: values for name, numbers in others.items() if (values := self._values(numbers))}

    def _values(self, numbers: Sequence[int | None]) -> tuple[str, ...]:
        times = (self._tellings.told[n].time for n in numbers if n is not None)
        return tuple(dict.fromkeys(_value(time) for time in times if time is not None))


def _is_dated(telling: Telling) -> bool:
    return telling.time is not None


def _value(time: TimeMark) -> str:
    return time.when.edtf if time.when else ""
