"""Tell which event a phrase means: "the blast" that killed somebody is the explosion that is told of itself."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsld.model.annotation import EventMark
from newsld.model.span import Span
from newsld.model.words import WordMark


class MeantEvents:
    """The events of one text by the words that name them.

    Args:
        groups: The mentions of each event.
        words: The words of the text with their trees.
    """

    def __init__(self, groups: Sequence[Sequence[EventMark]], words: Sequence[WordMark]) -> None:
        self._words = words
        self._starts = [word.span.start for word in words]
        found = sorted((m.trigger.start, m.trigger.end, number) for number, marks in enumerate(groups) for m in marks)
        self._triggers = found

    def of(self, span: Span) -> int | None:
        """Give the number of the event that a phrase names: its head word is in the trigger of a mention."""
        inside = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        head = next((self._words[at].span for at in inside if self._words[at].head not in inside), span)
        at = bisect_right(self._triggers, head.start, key=lambda trigger: trigger[0]) - 1
        if at < 0:
            return None
        _, end, number = self._triggers[at]
        return number if head.start < end else None
