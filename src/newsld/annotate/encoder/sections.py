"""Join the scores of windows to sections of whole sentences, so that what decodes them need not know of windows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import frozen

from newsld.annotate.encoder.session import Outputs
from newsld.annotate.encoder.windows import Window

MOST_JOINED = 512
"""Words of a cut sentence that are decoded together: the scores of its tree grow with their square."""

_FAR = -1e4  # the score of a head in a window the word is not in


@frozen
class Section:
    """Words with their scores.

    Attributes:
        start: Index of the first word.
        end: Index after the last word.
        sentences: First row and row after the last of each sentence, counted from ``start``.
        scores: A row a word; as `newsld.lang.encoder.OUTPUTS`.
        goes_on: Whether it is a further part of the sentence before.
    """

    start: int
    end: int
    sentences: tuple[tuple[int, int], ...]
    scores: Outputs
    goes_on: bool = False


def join_sections(scored: Iterable[tuple[Window, Outputs]], sentences: Sequence[int], words: int) -> Iterator[Section]:
    """Give the sections of a text.

    Args:
        scored: Its windows with their scores, in order.
        sentences: Index of the first word of each sentence.
        words: How many words it has.

    Yields:
        The sections in order; every word is in exactly one.
    """
    starts = frozenset(sentences)
    parts: list[tuple[Window, Outputs]] = []
    goes_on = False
    for window, scores in scored:
        if not window.cut:
            yield Section(window.start, window.end, _bounds(window, sentences), scores)
            continue
        ends = window.kept_end == words or window.kept_end in starts
        if parts and window.kept_end - parts[0][0].kept_start > MOST_JOINED:
            yield _joined(parts, goes_on)
            parts, goes_on = [], True
        parts.append((window, scores))
        if ends:
            yield _joined(parts, goes_on)
            parts, goes_on = [], False


def _bounds(window: Window, sentences: Sequence[int]) -> tuple[tuple[int, int], ...]:
    inner = sentences[bisect_left(sentences, window.start) : bisect_left(sentences, window.end)]
    return tuple((a - window.start, b - window.start) for a, b in pairwise([*inner, window.end]))


def _joined(parts: Sequence[tuple[Window, Outputs]], goes_on: bool) -> Section:
    start, end = parts[0][0].kept_start, parts[-1][0].kept_end
    arcs = np.full((end - start, end - start + 1), _FAR, dtype=np.float32)
    rows: dict[str, list[np.ndarray[tuple[int, int], np.dtype[np.float32]]]] = {}
    for window, scores in parts:
        kept = slice(window.kept_start - window.start, window.kept_end - window.start)
        first, last = max(window.start, start), min(window.end, end)
        block = arcs[window.kept_start - start : window.kept_end - start]
        block[:, 0] = scores["arcs"][kept, 0]
        block[:, 1 + first - start : 1 + last - start] = scores["arcs"][
            kept, 1 + first - window.start : 1 + last - window.start
        ]
        for name, values in scores.items():
            if name == "label_head":
                root = [] if rows.get(name) else [values[:1]]
                rows.setdefault(name, []).extend([*root, values[1 + kept.start : 1 + kept.stop]])
            elif name != "arcs":
                rows.setdefault(name, []).append(values[kept])
    joined = {name: np.concatenate(values) for name, values in rows.items()}
    return Section(start, end, ((0, end - start),), {**joined, "arcs": arcs}, goes_on)
