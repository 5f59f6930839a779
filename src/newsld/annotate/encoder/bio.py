"""Find the best labelling with B (begins), I (goes on) and O (outside) in which every range is whole.

Columns are O, then B and I of each label. Where the best label of every word already fits, that is the answer; only
other stretches are searched (Viterbi 1967), so that most text costs a few operations on whole arrays.
"""

from __future__ import annotations

from collections.abc import Sequence

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
        for at in np.unique(np.searchsorted(starts, wrong, side="right") - 1).tolist():
            start, end = stretches[at]
            best[start:end] = viterbi(scores[start:end])
    return _ranges(best, {start for start, _ in stretches})


def sureness(scores: Scores, ranges: Sequence[Found]) -> Scores:
    """Give for each range the probability of its label at the word where it is lowest."""
    if not ranges:
        return np.zeros(0, dtype=np.float32)
    lengths = np.array([found.end - found.start for found in ranges])
    rows = np.concatenate([np.arange(found.start, found.end) for found in ranges])
    columns = np.repeat([1 + 2 * found.label for found in ranges], lengths)
    chances = probabilities(scores[rows])
    at = np.arange(len(rows))
    both: Scores = chances[at, columns] + chances[at, columns + 1]
    lowest: Scores = np.minimum.reduceat(both, np.concatenate([[0], np.cumsum(lengths)[:-1]]))
    return lowest


def _unfit(best: NDArray[np.intp], stretches: Sequence[tuple[int, int]]) -> NDArray[np.intp]:
    """Give the rows whose label goes on with a range that the row before is not in."""
    inside = (best > 0) & (best % 2 == 0)
    before = np.empty_like(best)
    before[1:] = best[:-1]
    before[[start for start, end in stretches if start < end]] = 0
    found: NDArray[np.intp] = np.flatnonzero(inside & (before != best) & (before != best - 1))
    return found


def viterbi(scores: Scores) -> NDArray[np.intp]:
    """Give the labels of the best legal labelling of one stretch."""
    length, columns = scores.shape
    best = np.where((np.arange(columns) > 0) & (np.arange(columns) % 2 == 0), -np.inf, scores[0].astype(np.float64))
    came = np.zeros((length, columns), dtype=np.intp)
    begins = np.arange(1, columns, 2)
    for row in range(1, length):
        from_any = int(best.argmax())
        came[row] = from_any
        reached = np.full(columns, best[from_any])
        goes_on = best[begins + 1] > best[begins]
        came[row, begins + 1] = begins + goes_on
        reached[begins + 1] = np.where(goes_on, best[begins + 1], best[begins])
        best = reached + scores[row]
    labels = np.zeros(length, dtype=np.intp)
    labels[-1] = best.argmax()
    for row in range(length - 1, 0, -1):
        labels[row - 1] = came[row, labels[row]]
    return labels


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
