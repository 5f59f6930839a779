"""Turn scores into probabilities, and what the model thinks of itself into how often it is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Numbers = NDArray[np.float64]


def probabilities(scores: Scores) -> Scores:
    """Give the probabilities of scores along the last axis (softmax); a score of minus infinity has none."""
    powers: Scores = np.exp(scores - np.maximum.reduce(scores, axis=-1, keepdims=True))
    powers /= np.add.reduce(powers, axis=-1, keepdims=True)
    return powers


class Calibration:
    """Gives how often the model is right where it is so sure, measured on development data.

    Args:
        points: For each head the points of a line from raw to calibrated confidence; a head without stays as it is.
    """

    def __init__(self, points: Mapping[str, Sequence[tuple[float, float]]]) -> None:
        self._lines = {
            name: (np.array([x for x, _ in line]), np.array([y for _, y in line])) for name, line in points.items()
        }

    def of(self, head: str, raw: NDArray[np.floating]) -> list[float]:
        """Give the calibrated confidences of a head."""
        values = raw.astype(np.float64).clip(0.0, 1.0)
        line = self._lines.get(head)
        found: list[float] = (np.interp(values, *line) if line else values).tolist()
        return found
