"""How often the shipped files are right where they are so sure: points of a rising line for each head.

Isotonic regression by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan 2002), on development texts.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsld.annotate.encoder.decode import Decoded
from newsld.annotate.encoder.session import Session
from training.encoder.evaluate import read
from training.examples import Text

SMALLEST = 150
"""Guesses behind a point at least, so that no point is an accident."""

Point = tuple[float, float]


def calibrate(session: Session, texts: Sequence[Text]) -> dict[str, list[Point]]:
    """Find the lines from raw to calibrated confidence.

    Args:
        session: The exported files, loaded without calibration.
        texts: Development texts.

    Returns:
        By head (``trees``, ``names``, ``events``, ``roles``, ``mentions``) points (raw, calibrated), both rising.
    """
    guesses: defaultdict[str, list[tuple[float, bool]]] = defaultdict(list)
    for text in texts:
        for head, confidence, right in _guesses(session, text, read(session, text)):
            guesses[head].append((confidence, right))
    return {head: isotonic(found) for head, found in sorted(guesses.items())}


def _guesses(session: Session, text: Text, found: Decoded) -> Iterator[tuple[str, float, bool]]:
    labels = session.labels
    if text.trees is not None:
        for at, gold in enumerate(text.trees):
            right = found.heads[at] == gold.head and found.relations[at] == gold.relation
            yield "trees", found.confidences[at], right
    if text.names is not None and not text.names.unknown:
        names = {(name.start, name.end, name.label) for name in text.names.ranges}
        for name in found.names:
            yield "names", name.confidence, (name.start, name.end, labels["name_types"][name.type]) in names
    if text.events is not None:
        events = {event.trigger: event for event in text.events}
        for guess in found.events:
            event = events.get((guess.start, guess.end))
            yield "events", guess.confidence, event is not None and event.type == labels["event_types"][guess.type]
            arguments = (
                {(argument.start, argument.end, argument.label) for argument in event.arguments} if event else ()
            )
            for argument in guess.arguments if event else ():
                right = (argument.start, argument.end, labels["roles"][argument.role]) in arguments
                yield "roles", argument.confidence, right
    if text.mentions is not None:
        heads = {mention.head: mention.kind for mention in text.mentions}
        for mention in found.mentions:
            yield "mentions", mention.confidence, heads.get(mention.head) == labels["mention_kinds"][mention.kind]


def isotonic(guesses: Sequence[tuple[float, bool]]) -> list[Point]:
    """Give points of the rising line that fits best.

    Args:
        guesses: Raw confidence of each guess, and whether it was right.

    Returns:
        At least two points; mean confidence and share of right ones of each pool, in three digits.
    """
    pools: list[list[float]] = []  # number, sum of confidences, number right
    ordered = sorted(guesses)
    for begin in range(0, len(ordered), SMALLEST):
        part = ordered[begin : begin + SMALLEST]
        pools.append([len(part), sum(raw for raw, _ in part), sum(right for _, right in part)])
        while len(pools) > 1 and pools[-2][2] * pools[-1][0] >= pools[-1][2] * pools[-2][0]:
            last = pools.pop()
            pools[-1] = [one + other for one, other in zip(pools[-1], last, strict=True)]
    points = [(round(raw / number, 3), round(right / number, 3)) for number, raw, right in pools]
    if len(points) == 1:
        return [(0.0, points[0][1]), (1.0, points[0][1])]
    rising = [points[0]]
    rising += [point for before, point in itertools.pairwise(points) if point[0] > before[0]]
    return rising
