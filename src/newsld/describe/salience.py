"""What the article is about, and what it merely mentions: how likely a summary would name somebody or something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp, log1p
from operator import attrgetter

from newsld.describe.entities import Cast
from newsld.model.annotation import Annotations, NameType
from newsld.model.description import Event
from newsld.model.document import RUNNING_TEXT, BlockKind, Document

WEIGHTS: Mapping[str, float] = {
    "always": -3.96,
    "headline": 1.31,
    "lead": 0.75,
    "late": -0.91,
    "mentions": 0.81,
    "events": 1.45,
    "organization": 1.13,
    "place": 1.33,
}
"""The weights of a logistic regression: how likely one who sums the story up names the entity. Learnt on what five
people named of the 16 development stories of GUM (graded salience, https://gucorpling.org/gum); ``python -m
benchmarks.salience --fit`` gives them. That an entity takes part in the main event added nothing beside these."""

_PLACE = attrgetter("start", "end")

ABOUT = 0.5
"""An article is about whom so many of its readers would name, and mentions the others."""
MOST = 5
"""Articles are about no more entities than these."""


def features(document: Document, annotations: Annotations) -> list[dict[str, float]]:
    """Give what is known of how much each entity of the text matters to it.

    Args:
        document: The text and its blocks.
        annotations: The marks on the text.

    Returns:
        For each entity the values of the features, by the names in `WEIGHTS`.
    """
    running = [block.span for block in document.of_kind(*RUNNING_TEXT)]
    begin, length = (running[0].start, max(running[-1].end - running[0].start, 1)) if running else (0, 1)
    headline = [block.span for block in document.of_kind(BlockKind.HEADLINE)][:1]
    # Where no headline is, the first sentence stands for it.
    headline = headline or [s for s in annotations.sentences if s.start >= begin][:1]
    taking = _events(annotations)
    told = []
    for number, entity in enumerate(annotations.entities):
        spans = sorted({*(m.span for m in entity.mentions), *entity.references}, key=_PLACE)
        first = next((s.start for s in spans if s.start >= begin), begin + length)
        told.append(
            {
                "always": 1.0,
                "headline": float(any(h.covers(s) for h in headline for s in spans)),
                "lead": float(any(r.covers(s) for r in running[:1] for s in spans)),
                "late": min((first - begin) / length, 1.0),
                "mentions": log1p(len(spans)),
                "events": log1p(taking[number]),
                "organization": float(entity.type is NameType.ORGANIZATION),
                "place": float(entity.type in (NameType.PLACE, NameType.FACILITY)),
            }
        )
    return told


def salience(document: Document, annotations: Annotations) -> list[float]:
    """Give for each entity of the text how likely a summary would name it, from 0 to 1."""
    return [
        1 / (1 + exp(-sum(WEIGHTS[name] * value for name, value in known.items())))
        for known in features(document, annotations)
    ]


def _events(annotations: Annotations) -> Counter[int]:
    """Count the events in which each entity takes part, or of which it is the place or the topic."""
    groups: Sequence[Sequence[int]] = annotations.occurrences or [(i,) for i in range(len(annotations.events))]
    taking: Counter[int] = Counter()
    for group in groups:
        taking.update({a.entity for at in group for a in annotations.events[at].arguments if a.entity is not None})
    return taking


def by_salience(
    events: tuple[Event, ...], document: Document, annotations: Annotations, cast: Cast
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell what the article is about from what it mentions.

    Args:
        events: All events, the main ones first.
        document: The text and its blocks.
        annotations: The marks on the text.
        cast: The entities of the article, closed.

    Returns:
        The IRIs the article is about: the main events, then the entities that matter most; and those it mentions:
        further events, then the other entities, those that matter more first.
    """
    scores = salience(document, annotations)
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], annotations.entities[i].mentions[0].span.start))
    central = [i for i in order if scores[i] >= ABOUT][:MOST]
    rest = [i for i in order if i not in central]
    return (
        (*(e.iri for e in events if e.main), *(cast.iri(i) for i in central)),
        (*(e.iri for e in events if not e.main), *(cast.iri(i) for i in rest)),
    )
