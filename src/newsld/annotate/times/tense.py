"""Tells whether a time lies behind or ahead: by the verb that governs it, without words by the nearest verb group."""

from __future__ import annotations

from bisect import bisect_right

from newsld.annotate.times.clauses import Clauses
from newsld.annotate.tree import tree_of
from newsld.lang.times import Side, TimeGrammar
from newsld.model.annotation import Annotations
from newsld.model.span import Span

# How far, in characters, a verb may stand from the time it dates; and what a clause's end, or standing behind the
# time instead of before it, counts as in characters.
_REACH = 240
_CLAUSE = 60
_BEHIND = 50
_BEFORE = 40
_SIDES = {"past": Side.PAST, "future": Side.FUTURE, "timetable": Side.FUTURE}
# "Arrives on Monday" tells a timetable, "who heads the office" does not: the day must follow within so many characters.
_TIMETABLE = 40


class Tenses:
    """The tense around the times of one text.

    Args:
        text: The text.
        annotations: Has its words, or else its sentences; where there are none, the cues say where one ends.
        grammar: The language's cues.
    """

    def __init__(self, text: str, annotations: Annotations, grammar: TimeGrammar) -> None:
        self._text = text
        self._cues = grammar.tense
        self._sentences = annotations.sentences
        self._starts = [sentence.start for sentence in annotations.sentences]
        words = annotations.words
        self._clauses = Clauses(tree_of(words), grammar.tense_words) if words else None

    def side(self, start: int, end: int, block: Span, *, verbs_only: bool = False) -> Side | None:
        """Give the side of the time at these offsets in ``block``; ``None`` where nothing says.

        Args:
            start: Where the time begins.
            end: Where it ends.
            block: The block it stands in.
            verbs_only: Whether the word right before it has no say: "for the next five years" tells how long.

        Returns:
            The side that the words right before the time tell, else its verb.
        """
        near = None if verbs_only else self._cues.before.search(self._text, max(block.start, start - _BEFORE), start)
        if near and near.lastgroup:
            return _SIDES[near.lastgroup]
        governed = self._clauses.side(start, end) if self._clauses is not None else None
        return governed or self._nearest(start, end, block)

    def _nearest(self, start: int, end: int, block: Span) -> Side | None:
        sentence = self._sentence(start, end, block)
        best: tuple[int, Side] | None = None
        for verb in self._cues.verbs.finditer(self._text, sentence.start, sentence.end):
            side = _SIDES.get(verb.lastgroup or "")
            if side is None:
                continue
            if verb.lastgroup == "timetable" and not 0 <= start - verb.end() <= _TIMETABLE:
                continue
            distance = self._distance(verb.start(), verb.end(), start, end)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, side
        return best[1] if best else None

    def _distance(self, first: int, last: int, start: int, end: int) -> int | None:
        if last <= start:
            low, high, distance = last, start, start - last
        elif first >= end:
            low, high, distance = end, first, first - end + _BEHIND
        else:
            return None
        return distance + (_CLAUSE if self._cues.clause.search(self._text, low, high) else 0)

    def _sentence(self, start: int, end: int, block: Span) -> Span:
        low, high = max(block.start, start - _REACH), min(block.end, end + _REACH)
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and self._sentences[index].end >= end:
            sentence = self._sentences[index]
            return Span(max(low, sentence.start), min(high, sentence.end))
        for stop in self._cues.sentence.finditer(self._text, low, start):
            low = stop.end()
        stop_after = self._cues.sentence.search(self._text, end, high)
        return Span(low, stop_after.start() + 1 if stop_after else high)
