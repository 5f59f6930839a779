"""Fits the weights by which mentions become one event: ``python -m training.same_event --corpora ../shared/corpora``.

It reads the wires (CC0, of this project), the marked stories that the encoder is not taught and the development part of
the stories, in which every trigger of each event is marked, as newsld reads them, and compares each mention found with
those before it. The encoder knows the training part by heart, so the others count more. A logistic regression explains
which pairs are one event; what it prints stands in `newsld.annotate.same_event`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from newsld.annotate import ANNOTATORS
from newsld.annotate.events import mark_events, mentions
from newsld.annotate.mention_facts import facts_of
from newsld.annotate.reading import Reading
from newsld.annotate.same_event import comparable, features
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, EventMark
from newsld.model.document import Document
from training.corpora.marked import HELD_OUT
from training.corpora.told import ToldStory, told_lines, told_marked

COUNTS = {"wires/train": 0.5, "wires/dev": 8.0, HELD_OUT.name: 4.0, "stories/dev": 16.0}
"""How much a pair of each part counts; so they serve best for a fifth of ``stories`` dev that is left out."""
_REACH = 32  # mentions before another to which it is compared
_PENALTY = 3.0
_ROUNDS = 30

Numbers = NDArray[np.float64]


@frozen
class Pair:
    """What two mentions share, whether they are one event, and how much the pair counts."""

    features: dict[str, float]
    same: bool
    count: float


def pairs(root: Path) -> Iterator[Pair]:
    """Give the pairs of mentions whose triggers are marked."""
    for part, count in COUNTS.items():
        for story in told_lines(root / f"{part}.jsonl") if part != HELD_OUT.name else told_marked():
            for told, same in _story(story):
                yield Pair(told, same, count)


def fit(items: Sequence[Pair]) -> dict[str, float]:
    """Give the weights (Newton's method)."""
    names = sorted({name for item in items for name in item.features})
    known = np.array([[item.features[name] for name in names] for item in items])
    same = np.array([item.same for item in items], dtype=np.float64)
    counts = np.array([item.count for item in items])
    weights: Numbers = np.zeros(len(names))
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (counts * (same - chance)) - _PENALTY * weights
        bend = (known * (counts * chance * (1 - chance))[:, None]).T @ known + np.eye(len(names)) * _PENALTY
        weights = weights + np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def _story(story: ToldStory) -> Iterator[tuple[dict[str, float], bool]]:
    document = story.document()
    if document is None:
        return
    reading = _reading(document)
    events = mentions(reading)
    meant = [_meant(event, story) for event in events]
    facts = facts_of(events, reading)
    for at, mention in enumerate(facts):
        before = [other for other in range(at - 1, -1, -1) if comparable(facts[other], mention)][:_REACH]
        for other in before:
            if meant[at] and meant[other]:
                yield features(facts[other], mention), bool(meant[at] & meant[other])


def _meant(event: EventMark, story: ToldStory) -> frozenset[int]:
    """Give the numbers of the events whose triggers a mention shares characters with."""
    return frozenset(
        number
        for number, told in enumerate(story.events)
        for start, end in told.triggers
        if start < event.trigger.end and event.trigger.start < end
    )


def _reading(document: Document) -> Reading:
    """Give a document with all that is marked before its events are."""
    annotations = Annotations()
    for path in ANNOTATORS:
        module, _, name = path.partition(":")
        if name == mark_events.__name__:
            break
        annotations = getattr(import_module(module), name)(document, annotations, ENGLISH)
    return Reading(document, annotations, ENGLISH)


def main() -> None:
    """Print the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    for name, weight in fit(list(pairs(parser.parse_args().corpora))).items():
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
