"""Tell how much a place, or a time, that a text names sounds as if an event of it had happened there, or then."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import cmp_using, field, frozen
from numpy.typing import NDArray

from newsld.annotate.encoder.calibration import Scores

_DIGITS = 1  # of scores of which more would depend on the machine


_SAME = cmp_using(eq=np.array_equal)


@frozen(repr=False, hash=False)
class Settings:
    """Two vectors of each word of a text; the first half of each is for places, the other for times.

    Attributes:
        triggers: A row a word, as what tells of an event.
        words: A row a word, as where a place or a time begins.
    """

    triggers: NDArray[np.float16] = field(eq=_SAME)
    words: NDArray[np.float16] = field(eq=_SAME)

    @classmethod
    def of(cls, parts: Sequence[tuple[Scores, Scores]]) -> Settings:
        """Join the vectors of the sections of a text; they are kept in half the room, whose digits suffice."""
        triggers, words = zip(*parts, strict=True)
        return cls(np.concatenate(triggers).astype(np.float16), np.concatenate(words).astype(np.float16))

    def of_places(self, triggers: Sequence[int], words: Sequence[int]) -> list[float]:
        """Score places, each by the word it begins with, for an event, by the words it is told with.

        Returns:
            As logarithms of odds: above 0 where it is likelier the place of the event than that the text tells none.
        """
        return self._scores(triggers, words, slice(0, self.words.shape[1] // 2))

    def of_times(self, triggers: Sequence[int], words: Sequence[int]) -> list[float]:
        """Score times in the same way."""
        return self._scores(triggers, words, slice(self.words.shape[1] // 2, None))

    def _scores(self, triggers: Sequence[int], words: Sequence[int], half: slice) -> list[float]:
        told = self.triggers[list(triggers), half].astype(np.float32).mean(axis=0)
        scores = self.words[list(words), half].astype(np.float32) @ told
        found: list[float] = np.round(scores.astype(np.float64), _DIGITS).tolist()
        return found
