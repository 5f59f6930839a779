"""Learns by what to tell where and when events took place.

``python -m training.circumstances --corpora ../shared/corpora``

It reads the marked stories held out from the encoder as newsld does (of a story that it was taught it knows the places
and dates better than of others), for times the training part of the ``wires`` too, whose times it was not taught (these
tell fewer places than a careful reader finds), takes the events that it finds there and of which their own words
tell no place (or no time), and fits by how likely each candidate is the right one: two conditional logistic models with
"none of them" as one choice more. The features are those of `newsld.annotate.place_candidates` and
`newsld.annotate.time_candidates`; what counts less than `_LEAST` is left out.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import evolve, frozen

from newsld.annotate import annotate
from newsld.annotate.inferred import INFERRED_PLACE, INFERRED_TIME
from newsld.annotate.place_candidates import PlaceCandidates
from newsld.annotate.reading import Reading
from newsld.annotate.tellings import Telling, Tellings
from newsld.annotate.time_candidates import TimeCandidates
from newsld.lang.en import ENGLISH, circumstances
from newsld.model.annotation import EventMark
from newsld.model.event_types import EVENT_TYPES
from training.corpora.told import ToldEvent, ToldStory, parsed_date, same_time, told_lines, told_marked

OUT = Path(__file__).parents[1] / "src" / "newsld" / "lang" / "en" / circumstances.TABLE

HEADER = """\
# What speaks for a place or time that a text tells to be that of an event whose own words tell none: "[place]" or
# "[time]", then "weight feature", one a line. The weights of two conditional logistic models, made by
# training/circumstances.py from stories written and marked for newsld: those of training/marked/held-out, and for times
# the training part of the wires. Licence: CC0.
"""

_PENALTY = 12.0
"""Half the weight of each squared coefficient in what is minimized."""
_STEPS = 600
_LEAST = 0.02

Features = Mapping[str, float]


@frozen(kw_only=True)
class Choice:
    """The candidates for one event, and which of them are right; none may be."""

    candidates: tuple[Features, ...]
    right: tuple[bool, ...]


def choices(story: ToldStory) -> tuple[list[Choice], list[Choice]]:
    """Give what is to be chosen in a story: of places, of times."""
    document = story.document()
    if document is None:
        return [], []
    annotations = annotate(document)
    reading = Reading(document, annotations, ENGLISH)
    events = [_stated(event) for event in annotations.events]
    tellings = Tellings(events, annotations.occurrences, reading)
    places, times = PlaceCandidates(reading, events, tellings), TimeCandidates(reading, events, tellings)
    of_place, of_time = [], []
    for number, telling in enumerate(tellings.told):
        gold = _gold(telling, story.events)
        if gold is None:
            continue
        if telling.place is None:
            found = places.of(number)
            right = _right(reading, [candidate.entity for candidate in found], gold.places)
            of_place.append(Choice(candidates=tuple(c.features for c in found), right=right))
        if telling.time is None:
            day = parsed_date(gold.date)
            dated = times.of(number)
            right = tuple(day is not None and same_time(c.time.when, day, story.published) for c in dated)
            of_time.append(Choice(candidates=tuple(c.features for c in dated), right=right))
    return of_place, of_time


def _stated(event: EventMark) -> EventMark:
    """Give a mention without what newsld inferred of it with the weights it has."""
    inferred = event.when is not None and event.when.rule.startswith(INFERRED_TIME)
    kept = tuple(a for a in event.arguments if not a.rule.startswith(INFERRED_PLACE))
    return evolve(event, arguments=kept, when=None if inferred else event.when)


def _gold(telling: Telling, events: Iterable[ToldEvent]) -> ToldEvent | None:
    """Give the marked event of the same branch most of whose triggers are those of an event found."""
    mine = [mention.trigger for mention in telling.mentions]
    branch = EVENT_TYPES[telling.mentions[0].type].branch
    best: tuple[int, ToldEvent] | None = None
    for event in events:
        if EVENT_TYPES[event.type].branch != branch:
            continue
        shared = sum(any(start < m.end and m.start < end for m in mine) for start, end in event.triggers)
        if shared and (best is None or shared > best[0]):
            best = shared, event
    return best[1] if best else None


def _right(
    reading: Reading, candidates: Sequence[int], places: Iterable[Sequence[tuple[int, int]]]
) -> tuple[bool, ...]:
    """Tell which candidates are the most precise of the places told that any of them is."""
    for spans in places:
        right = tuple(_names(reading, candidate, spans) for candidate in candidates)
        if any(right):
            return right
    return (False,) * len(candidates)


def _names(reading: Reading, entity: int, spans: Sequence[tuple[int, int]]) -> bool:
    mentions = reading.entities[entity].mentions
    return any(m.span.start < end and start < m.span.end for m in mentions for start, end in spans)


def fit(found: Sequence[Choice]) -> dict[str, float]:
    """Give the weights under which the right candidates, or none where none is right, are likeliest."""
    names = sorted({name for choice in found for features in choice.candidates for name in features})
    column = {name: at for at, name in enumerate(names)}
    rows = [(number, c, right) for number, choice in enumerate(found)
            for c, right in zip(choice.candidates, choice.right, strict=True)]  # fmt: skip
    values = np.zeros((len(rows), len(names)))
    for at, (_, features, _) in enumerate(rows):
        for name, value in features.items():
            values[at, column[name]] = value
    choice_of = np.array([number for number, _, _ in rows])
    right = np.array([right for _, _, right in rows], dtype=float)
    weights = _minimized(values, choice_of, right, len(found))
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= _LEAST}


def _minimized(values: Any, choice_of: Any, right: Any, count: int) -> Any:
    """Descend by Adam (Kingma and Ba 2015) with falling steps; the same on every run."""
    answered = np.bincount(choice_of, right, count) > 0
    weights = np.zeros(values.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        likely = np.exp(np.minimum(values @ weights, 30))
        share = likely / (1 + np.bincount(choice_of, likely, count))[choice_of]
        of_right = np.bincount(choice_of, likely * right, count)
        wanted = np.where(answered[choice_of], likely * right / np.where(answered, of_right, 1)[choice_of], 0)
        slope = values.T @ (share - wanted) + _PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        size = 0.1 * (1 - step / (_STEPS + 1))
        weights -= size * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return weights


def _lines(weights: Mapping[str, float]) -> Iterator[str]:
    yield from (f"{weight:+.2f} {name}" for name, weight in sorted(weights.items(), key=lambda w: (-w[1], w[0])))


def main() -> None:
    """Fit both models and write their weights beside the language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    wires = parser.parse_args().corpora / "wires" / "train.jsonl"
    of_place: list[Choice] = []
    of_time: list[Choice] = []
    for story in told_marked():
        places, times = choices(story)
        of_place += places
        of_time += times
    for story in told_lines(wires):
        of_time += choices(story)[1]
    tables = {"place": fit(of_place), "time": fit(of_time)}
    told = [line for name, weights in tables.items() for line in (f"[{name}]", *_lines(weights))]
    OUT.write_text(HEADER + "\n".join(told) + "\n", encoding="utf-8")
    print(f"{len(of_place)} places, {len(of_time)} times chosen; {OUT.name}: {sum(map(len, tables.values()))} weights")


if __name__ == "__main__":
    main()
