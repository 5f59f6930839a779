"""Tell when events took place by a time of their own: the encoder's, else one that the tree hangs on them."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.governors import Governors
from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark, TimeMark
from newsld.model.span import Span

_BY_TREE = 0.9
"""How sure it is that a time dates what it hangs on."""


class Dates:
    """The times of one text, by the event that each of them dates.

    Args:
        reading: The text.
        governors: Tells what hangs on which event.
    """

    def __init__(self, reading: Reading, governors: Governors) -> None:
        self._reading = reading
        self._by_word: dict[int, tuple[int, TimeMark]] = {}
        self._dated: dict[Span, int] = {}
        for time in reading.annotations.times:
            top = reading.tree.top(time.span) if time.when and not reading.in_name(time.span) else None
            found = governors.of(top) if top is not None and not reading.tree.has(top, "nsubj", "obj") else None
            if found is None or reading.saying_before(time.span) not in (None, found.word):
                continue
            self._dated[time.span] = found.word
            if found.word not in self._by_word or found.steps < self._by_word[found.word][0]:
                self._by_word[found.word] = found.steps, time

    def own(self, event: EventMark, head: int) -> TimeMark | None:
        """Give the time that the words of a mention tell.

        Args:
            event: The mention.
            head: The head word of its trigger.
        """
        _, own = self._by_word.get(head, (0, None))
        spans = [argument.span for argument in event.arguments if argument.role == "time"]
        if spans:
            times = [time for span in spans if (time := self._reading.time(span)) is not None and time.when]
            times = [time for time in times if not self._reading.in_name(time.span)]
            told = times[0] if times else None
            # "Visits on Monday and meets her next week": each verb has its own.
            elsewhere = told is not None and self._dated.get(told.span, head) != head
            return own if elsewhere and own is not None else told
        return evolve(own, confidence=own.confidence * _BY_TREE) if own is not None else None
