"""Find the names and titles."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsld.annotate.encoder.bio import best_ranges, sureness
from newsld.annotate.encoder.calibration import Calibration
from newsld.annotate.encoder.sections import Section


@frozen
class FoundName:
    """A range of words that is a name; ``type`` is an index into the labels."""

    start: int
    end: int
    type: int
    confidence: float


def find_names(
    section: Section, words: Sequence[str], enclitics: frozenset[str], calibration: Calibration
) -> list[FoundName]:
    """Give the names of a section, in text order.

    Args:
        section: Words and scores.
        words: The words of the text as written.
        enclitics: Words that stand after a name and are none of it; they are left out at its end.
        calibration: Calibrates confidences.
    """
    scores = section.scores["names"]
    ranges = best_ranges(scores, section.sentences)
    found = []
    for name, sure in zip(ranges, calibration.of("names", sureness(scores, ranges)), strict=True):
        start, end = section.start + name.start, section.start + name.end
        while end > start and words[end - 1] in enclitics:
            end -= 1
        if end > start:
            found.append(FoundName(start, end, name.label, sure))
    return found
