"""Infer where and when events took place whose own words do not tell it, from what the text tells around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp

from attrs import evolve

from newsld.annotate.event_dates import tells_distance
from newsld.annotate.event_distances import with_distances
from newsld.annotate.event_places import place_of
from newsld.annotate.place_candidates import PlaceCandidates
from newsld.annotate.reading import Reading
from newsld.annotate.tellings import Tellings
from newsld.annotate.time_candidates import TimeCandidates
from newsld.lang import has
from newsld.model.annotation import ArgumentMark, EventMark, TimeMark
from newsld.model.evidence import Basis
from newsld.model.span import Span

_PLACE, _TIME = 0.3, 0.3
"""How likely a place or time must be to be told: so F1 is highest on the marked stories held out, by four folds."""
INFERRED_PLACE, INFERRED_TIME = "events/place-of-", "events/time-of-"
"""How the rules of inferred places and times begin."""

_REASONS = (
    ("of what it is part of", "whole"),
    ("of what it came of", "scene"),
    ("of the news", "news"),
    ("in its sentence", "sentence"),
    ("in the sentence before", "sentence-before"),
    ("in the dateline", "dateline"),
    ("in the lead", "lead"),
    ("in its paragraph", "paragraph"),
    ("in the headline", "headline"),
)
"""Ends of the names of features, with the end of the rule that each gives where it is the first that speaks for it."""


def with_inferred(events: Sequence[EventMark], groups: Sequence[tuple[int, ...]], reading: Reading) -> list[EventMark]:
    """Give the mentions with inferred times and places where no mention of their event tells any.

    An inferred time or place is that of the first mention. Its confidence is its probability, for a time together with
    that of its value.

    Args:
        events: The mentions, with times and places of their own.
        groups: Which are one event.
        reading: The text.
    """
    made = events = with_distances(events, groups, reading)
    if not has(reading.language, "circumstances"):
        return made
    weights = reading.language.circumstances
    tellings = Tellings(events, groups, reading)
    places, times = PlaceCandidates(reading, events, tellings), TimeCandidates(reading, events, tellings)
    abouts = _abouts(events)
    for number, (telling, group) in enumerate(zip(tellings.told, groups, strict=True)):
        place = telling.place or _place(places, number, weights.place)
        time = telling.time or _time(times, number, weights.time)
        # What is told of an event is that of its first mention that tells any.
        told = next((told for at in group if (told := place_of(events[at], reading)) is not None), None)
        if place is not None and (told is None or told.entity != place.entity):
            made[group[0]] = evolve(made[group[0]], arguments=(place, *made[group[0]].arguments))
        if time is not None and any(_is_about(spans, events, group) for spans in abouts.get(time.premises[:1], ())):
            time = None  # whoever protests on Friday against closures does not say when these are
        if time is not None and time.basis is Basis.INFERRED and _has_unknown(events[group[0]], reading):
            time = None
        if time is not None and time != next((when for at in group if (when := events[at].when)), None):
            made[group[0]] = evolve(made[group[0]], when=time)
    return made


def _abouts(events: Sequence[EventMark]) -> Mapping[tuple[Span, ...], Sequence[Span]]:
    """Give by the words of a time what the events are about that it dates."""
    found: defaultdict[tuple[Span, ...], list[Span]] = defaultdict(list)
    for event in events:
        if event.when is not None:
            found[(event.when.span,)] += [a.span for a in event.arguments if a.role == "topic"]
    return found


def _has_unknown(event: EventMark, reading: Reading) -> bool:
    """Tell whether an event has a time of its own that nobody could resolve: no other is its."""
    head = reading.tree.top(event.trigger)
    return event.when is None and head is not None and tells_distance(head, reading)


def _is_about(topic: Span, events: Sequence[EventMark], group: Sequence[int]) -> bool:
    return any(topic.covers(events[at].trigger) or events[at].trigger.covers(topic) for at in group)


def _place(places: PlaceCandidates, number: int, weights: Mapping[str, float]) -> ArgumentMark | None:
    candidates = places.of(number)
    at, sure = likeliest([candidate.features for candidate in candidates], weights)
    if sure < _PLACE:
        return None
    best = candidates[at]
    rule = INFERRED_PLACE + _reason(best.features)
    return ArgumentMark(
        role="place", span=best.span, entity=best.entity, confidence=sure, rule=rule, basis=Basis.INFERRED
    )


def _time(times: TimeCandidates, number: int, weights: Mapping[str, float]) -> TimeMark | None:
    candidates = times.of(number)
    at, sure = likeliest([candidate.features for candidate in candidates], weights)
    if not candidates or (sure := sure * candidates[at].time.confidence) < _TIME:
        return None
    time = candidates[at].time
    rule = INFERRED_TIME + _reason(candidates[at].features)
    return evolve(time, basis=Basis.INFERRED, confidence=sure, rule=rule, premises=(time.span, *time.premises))


def likeliest(candidates: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> tuple[int, float]:
    """Give the likeliest of several candidates and its probability, 0 where there are none.

    The model is a conditional logistic one: of the candidates and "none of them", which counts 0, each is as likely as
    the exponential of what its features count.

    Args:
        candidates: Their features.
        weights: What each feature counts.
    """
    counts = [
        sum([weights[name] * value for name, value in features.items() if name in weights]) for features in candidates
    ]
    if not counts:
        return 0, 0.0
    at = max(range(len(counts)), key=counts.__getitem__)
    top = max(counts[at], 0.0)
    return at, exp(counts[at] - top) / (exp(-top) + sum(exp(count - top) for count in counts))


def _reason(features: Mapping[str, float]) -> str:
    told = [name for name, value in features.items() if value and not name.startswith("not ")]
    return next((rule for end, rule in _REASONS if any(name.endswith(end) for name in told)), "story")
