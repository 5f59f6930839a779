"""What readers do with ranges of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from training.examples import Range


def disjoint(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Give ranges that do not overlap, in text order: the longer of two stays, the earlier given of two as long."""
    kept: list[Range] = []
    for one in sorted(ranges, key=lambda r: r.start - r.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda r: r.start))


def from_bio(labels: Sequence[str]) -> tuple[Range, ...]:
    """Give the ranges of BIO or IO labels; an ``I-`` after ``O`` or after another type opens a range too."""
    ranges: list[Range] = []
    start, current = 0, ""
    for index, label in enumerate([*labels, "O"]):
        mark, _, kind = label.partition("-")
        if current and (mark != "I" or kind != current):
            ranges.append(Range(start=start, end=index, label=current))
            current = ""
        if mark in ("B", "I") and not current:
            start, current = index, kind
    return tuple(ranges)
