"""Counts of what is right, found and to be found; precision, recall, F1 and their bootstrap intervals."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

Figures = dict[str, float]


@frozen(kw_only=True)
class Counts:
    """What was found against what is there.

    Attributes:
        right: How many of those found are right.
        found: How many were found.
        gold: How many are there.
    """

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(right=self.right + other.right, found=self.found + other.found, gold=self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of those found that is right; 0 if nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of those there that was found; 0 if there is nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 0 if nothing is right."""
        return 2 * self.right / (self.found + self.gold) if self.right else 0.0

    def figures(self, name: str = "") -> Figures:
        """Give precision, recall, F1 and how many there are, each key after ``name``."""
        lead = f"{name} " if name else ""
        return {
            f"{lead}precision": self.precision,
            f"{lead}recall": self.recall,
            f"{lead}F1": self.f1,
            f"{lead}gold": self.gold,
        }


def total(counts: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(counts, Counts())


def merged(tables: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """Add tables of counts up, key by key, the keys in the order in which they first come."""
    out: dict[str, Counts] = {}
    for table in tables:
        for key, counts in table.items():
            out[key] = out.get(key, Counts()) + counts
    return out


def interval(
    items: Sequence[Counts],
    measure: Callable[[Counts], float] = lambda counts: counts.f1,
    *,
    rounds: int = 2000,
    share: float = 0.95,
    seed: int = 0,
) -> tuple[float, float]:
    """Give the bootstrap interval of a measure: the items (texts) are drawn anew, with replacement.

    Args:
        items: The counts of each text.
        measure: What is measured of their sum.
        rounds: How often they are drawn.
        share: The share of the draws that the interval holds (percentile interval; Efron and Tibshirani 1993, ch. 13).
        seed: Of the draws.

    Returns:
        Its two ends; 0 and 0 without items.
    """
    if not items:
        return 0.0, 0.0
    draw = random.Random(seed)
    values = sorted(measure(total(draw.choices(items, k=len(items)))) for _ in range(rounds))
    low = int(rounds * (1 - share) / 2)
    return values[low], values[-1 - low]
