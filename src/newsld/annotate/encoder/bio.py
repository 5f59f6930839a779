"""Find the best labelling with B (begins), I (goes on) and O (outside) in which every range is whole.

Columns are O, then B and I of each label. Where the best label of every word already fits, that is the answer; only
other stretches are searched (Viterbi 1967), so that most text costs a few operations on whole arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from newsld.annotate.encoder.calibration import Scores, probabilities


@frozen
class Found:
    """A labelled range of rows: half-open; ``label`` counts from 0."""

    start: int
    end: int
    label: int


def best_ranges(scores: Scores, stretches: Sequence[tuple[int, int]]) -> list[Found]:
    """Give the ranges of the best legal labelling.

    Args:
        scores: A row a word, a column a label.
        stretches: The rows of each stretch, in order, covering all rows; no range crosses from one to the next.

    Returns:
        The ranges, in order.
    """
    best: NDArray[np.intp] = scores.argmax(axis=1)
    wrong = _unfit(best, stretches)
    if len(wrong):
        starts = [start for start, _ in stretches]
        last = dict(zip((np.searchsorted(starts, wrong, side="right") - 1).tolist(), wrong.tolist(), strict=True))
        again = [(stretches[at][0], _next_free(best, row + 1, stretches[at][1])) for at, row in last.items()]
        for (start, end), labels in zip(again, _searched(scores, again), strict=True):
            best[start:end] = labels
    return _ranges(best, {start for start, _ in stretches})


def sureness(scores: Scores, ranges: Sequence[Found]) -> Scores:
    """Give for each range the probability of its label at the word where it is lowest."""
    if not ranges:
        return np.zeros(0, dtype=np.float32)
    rows = [row for found in ranges for row in range(found.start, found.end)]
    columns = np.array([1 + 2 * found.label for found in ranges for _ in range(found.start, found.end)])
    chances = probabilities(scores[rows])
    at = np.arange(len(rows))
    both: Scores = chances[at, columns] + chances[at, columns + 1]
    firsts = list(accumulate((found.end - found.start for found in ranges[:-1]), initial=0))
    lowest: Scores = np.minimum.reduceat(both, firsts)
    return lowest


def _unfit(best: NDArray[np.intp], stretches: Sequence[tuple[int, int]]) -> NDArray[np.intp]:
    """Give the rows whose label goes on with a range that the row before is not in."""
    inside = (best > 0) & (best % 2 == 0)
    before = np.empty_like(best)
    before[1:] = best[:-1]
    before[[start for start, end in stretches if start < end]] = 0
    found: NDArray[np.intp] = np.flatnonzero(inside & (before != best) & (before != best - 1))
    return found


def _next_free(best: NDArray[np.intp], row: int, end: int) -> int:
    """Give the next row whose label goes on with no range: from there on the best labels fit whatever stands before."""
    while row < end and best[row] and best[row] % 2 == 0:
        row += 1
    return row


def _searched(scores: Scores, stretches: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Give the labels of the best legal labelling of some stretches, all searched at once, row by row."""
    count, longest = len(stretches), max(end - start for start, end in stretches)
    rows = np.full((longest, count, scores.shape[1]), -np.inf)
    for at, (start, end) in enumerate(stretches):
        rows[: end - start, at] = scores[start:end]
    # For each row and label the sum of the best way there, written over the scores; all I behind all else while they
    # are added up, which is faster on what lies together.
    first = 1 + scores.shape[1] // 2
    sums = np.concatenate([rows[:, :, :1], rows[:, :, 1::2], rows[:, :, 2::2]], axis=2)
    begun, gone_on, others = sums[:, :, 1:first], sums[:, :, first:], sums[:, :, :first]
    gone_on[0] = -np.inf
    for row in range(1, longest):
        gone_on[row] += np.maximum(begun[row - 1], gone_on[row - 1])
        others[row] += np.maximum.reduce(sums[row - 1], axis=1, keepdims=True)
    rows[:, :, :1], rows[:, :, 1::2], rows[:, :, 2::2] = sums[:, :, :1], begun, gone_on
    best = rows.argmax(axis=2)
    inside = gone_on > begun
    return [_walked_back(best[: end - start, at].tolist(), inside[:, at]) for at, (start, end) in enumerate(stretches)]


def _walked_back(best: list[int], inside: NDArray[np.bool_]) -> list[int]:
    """Give the labels of the best way: each goes on with the better of its own B and I, or follows any label."""
    label = best[-1]
    labels = [label]
    for row in range(len(best) - 2, -1, -1):
        goes_on = label > 0 and label % 2 == 0
        label = label - 1 + int(inside[row, label // 2 - 1]) if goes_on else best[row]
        labels.append(label)
    return labels[::-1]


def _ranges(labels: NDArray[np.intp], starts: set[int]) -> list[Found]:
    found: list[Found] = []
    rows = np.flatnonzero(labels)
    begin, last = -1, -2
    current = 0
    for row, label in zip(rows.tolist(), labels[rows].tolist(), strict=True):
        if label % 2 or row != last + 1 or row in starts:
            if begin >= 0:
                found.append(Found(begin, last + 1, current))
            begin, current = row, (label - 1) // 2
        last = row
    if begin >= 0:
        found.append(Found(begin, last + 1, current))
    return found
