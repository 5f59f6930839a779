"""Find what the encoder takes for events: triggers with type and modality, and who and what has which role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from newsld.annotate.encoder.bio import Found, best_ranges, sureness
from newsld.annotate.encoder.calibration import Calibration, Scores, probabilities
from newsld.annotate.encoder.sections import Section

_REACH = 64  # words from a trigger within which its arguments are looked for
_PAIRS = 8192  # pairs of trigger and word that are scored at once
_DOUBT = 1.0
"""By how much no trigger may be likelier (as logarithm of the odds) where a doubtful one is given all the same."""


@frozen
class FoundArgument:
    """A range of words with a role; ``role`` is an index into the labels."""

    start: int
    end: int
    role: int
    confidence: float


@frozen
class FoundEvent:
    """A trigger and what is told of it.

    ``type`` and ``modality`` are indexes into the labels, ``news`` is the probability that it is the news of the text;
    ``doubtful`` is a trigger of which it is likelier that it is none.
    """

    start: int
    end: int
    type: int
    modality: int
    news: float
    confidence: float
    arguments: tuple[FoundArgument, ...]
    doubtful: bool = False

    @property
    def main(self) -> bool:
        """Whether it is likelier the news than not."""
        return self.news > 0.5


def find_events(
    section: Section, heads: Mapping[str, Scores], calibration: Calibration, *, doubtful: bool = False
) -> list[FoundEvent]:
    """Give the events of a section, in text order.

    Args:
        section: Words and scores.
        heads: The matrices that score pairs.
        calibration: Calibrates confidences.
        doubtful: Whether triggers are wanted, too, of which it is somewhat likelier that they are none.
    """
    scores = section.scores
    allowance = np.array([_DOUBT if doubtful else 0.0, 0.0, 0.0], dtype=np.float32)
    triggers = best_ranges(scores["triggers"] - allowance, section.sentences)
    if not triggers:
        return []
    at = np.array([trigger.start for trigger in triggers])
    types = probabilities(scores["types"][at])
    best = types.argmax(axis=1)
    sure = sureness(scores["triggers"], triggers) * types[np.arange(len(at)), best]
    arguments = _arguments(section, triggers, heads, calibration)
    columns = zip(
        triggers,
        best.tolist(),
        scores["modality"][at].argmax(axis=1).tolist(),
        (1 / (1 + np.exp(-scores["main"][at, 0]))).tolist(),
        calibration.of("events", sure),
        arguments,
        (scores["triggers"][at].argmax(axis=1) == 0).tolist(),
        strict=True,
    )
    base = section.start
    return [
        FoundEvent(base + t.start, base + t.end, kind, mood, news, known, tuple(own), doubt)
        for t, kind, mood, news, known, own, doubt in columns
    ]


def _arguments(
    section: Section, triggers: Sequence[Found], heads: Mapping[str, Scores], calibration: Calibration
) -> list[list[FoundArgument]]:
    """Give the arguments of each trigger, looked for in its sentence."""
    bounds = _around(section, triggers)
    found: list[list[FoundArgument]] = []
    begin, pairs = 0, 0
    for at, (start, end) in enumerate(bounds):
        pairs += end - start
        if pairs >= _PAIRS or at + 1 == len(bounds):
            found += _scored(section, triggers[begin : at + 1], bounds[begin : at + 1], heads, calibration)
            begin, pairs = at + 1, 0
    return found


def _around(section: Section, triggers: Sequence[Found]) -> list[tuple[int, int]]:
    sentences = iter(section.sentences)
    start, end = next(sentences)
    bounds = []
    for trigger in triggers:
        while trigger.start >= end:
            start, end = next(sentences)
        bounds.append((max(start, trigger.start - _REACH), min(end, trigger.start + _REACH + 1)))
    return bounds


def _scored(
    section: Section,
    triggers: Sequence[Found],
    bounds: Sequence[tuple[int, int]],
    heads: Mapping[str, Scores],
    calibration: Calibration,
) -> list[list[FoundArgument]]:
    lengths = np.array([end - start for start, end in bounds])
    words = np.concatenate([np.arange(start, end) for start, end in bounds])
    events = np.array([trigger.start for trigger in triggers])
    roles = role_scores(section.scores, heads, words, np.repeat(events, lengths))
    ends = np.cumsum(lengths).tolist()
    stretches = list(zip([0, *ends[:-1]], ends, strict=True))
    ranges = best_ranges(roles, stretches)
    owners = np.searchsorted(ends, [found.start for found in ranges], side="right").tolist()
    arguments: list[list[FoundArgument]] = [[] for _ in triggers]
    for found, owner, sure in zip(ranges, owners, calibration.of("roles", sureness(roles, ranges)), strict=True):
        shift = section.start + bounds[owner][0] - stretches[owner][0]
        arguments[owner].append(FoundArgument(found.start + shift, found.end + shift, found.label, sure))
    return arguments


def role_scores(
    scores: Mapping[str, Scores],
    heads: Mapping[str, Scores],
    words: NDArray[np.intp],
    triggers: NDArray[np.intp],
) -> Scores:
    """Score the roles of words towards triggers.

    Args:
        scores: A row a word of the section.
        heads: The matrices.
        words: The word of each pair.
        triggers: The first word of the trigger of each pair.

    Returns:
        A row a pair: O, then B and I of each role.
    """
    farthest = len(heads["role_distance"]) // 2
    # `take` gives the same rows as an index in brackets, and sooner.
    hidden = scores["role_word"].take(words, axis=0)
    hidden += scores["role_trigger"].take(triggers, axis=0)
    hidden += heads["role_distance"].take(np.clip(words - triggers, -farthest, farthest) + farthest, axis=0)
    product = scores["role_word_product"].take(words, axis=0)
    product *= scores["role_trigger_product"].take(triggers, axis=0)
    hidden += product @ heads["role_product"]
    hidden += heads["role_bias"]
    np.maximum(hidden, 0.0, out=hidden)
    found: Scores = hidden @ heads["role_out"]
    found += heads["role_out_bias"]
    return found
