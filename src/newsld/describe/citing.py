"""Tell whom those cite who assert an event: "TASS reported, citing sources in Brussels"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsld.model.annotation import CitationMark, EventMark

_RULE = "sources/citing"


class Citing:
    """Those who are only cited by others, in one text.

    Args:
        citations: Everybody cited, in text order.
    """

    def __init__(self, citations: Sequence[CitationMark]) -> None:
        self._cited = [mark for mark in citations if mark.rule == _RULE]
        self._starts = [mark.span.start for mark in self._cited]

    def beside(self, event: EventMark) -> Iterator[CitationMark]:
        """Give those cited in the sentence of an event that somebody asserts there."""
        if event.source is None or not event.sentence.covers(event.source):
            return
        for mark in self._from(event.sentence.start):
            if mark.span.start >= event.sentence.end:
                return
            yield mark

    def _from(self, start: int) -> Iterator[CitationMark]:
        for at in range(bisect_left(self._starts, start), len(self._cited)):
            yield self._cited[at]
