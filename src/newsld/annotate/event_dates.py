"""Tell when events took place by a time of their own: the encoder's, else one that the tree hangs on them."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.governors import Governors
from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark, TimeMark
from newsld.model.span import Span
from newsld.model.words import WordMark

_BY_TREE = 0.9
"""How sure it is that a time dates what it hangs on."""
_NEAR = 3  # words before "since" among which a superlative makes it a comparison


class Dates:
    """The times of one text, by the event that each of them dates.

    Args:
        reading: The text.
        governors: Tells what hangs on which event.
    """

    def __init__(self, reading: Reading, governors: Governors) -> None:
        self._reading = reading
        self._governors = governors
        self._by_word: dict[int, tuple[int, TimeMark]] = {}
        self._dated: dict[Span, int] = {}
        for time in reading.annotations.times:
            top = reading.tree.top(time.span) if time.when and not reading.in_name(time.span) else None
            found = governors.of(top) if top is not None and not reading.tree.has(top, "nsubj", "obj") else None
            if found is None or reading.saying_before(time.span) not in (None, found.word):
                continue
            if self._compares(time.span) or self._belongs(time.span, found.word):
                continue
            self._dated[time.span] = found.word
            if found.word not in self._by_word or found.steps < self._by_word[found.word][0]:
                self._by_word[found.word] = found.steps, time

    def own(self, event: EventMark, head: int | None) -> TimeMark | None:
        """Give the time that the words of a mention tell.

        Args:
            event: The mention.
            head: The head word of its trigger; ``None`` without trees.
        """
        spans = [argument.span for argument in event.arguments if argument.role == "time"]
        if head is None:
            return next((time for span in spans if (time := self._reading.time(span)) is not None), None)
        _, own = self._by_word.get(head, (0, None))
        if spans:
            times = [time for span in spans if (time := self._reading.time(span)) is not None and time.when]
            times = [time for time in times if not self._reading.in_name(time.span) and self._may_date(time.span, head)]
            told = times[0] if times else None
            # "Visits on Monday and meets her next week": each verb has its own.
            elsewhere = told is not None and self._dated.get(told.span, head) != head
            return own if elsewhere and own is not None else told
        return evolve(own, confidence=own.confidence * _BY_TREE) if own is not None else None

    def _may_date(self, time: Span, head: int) -> bool:
        return not (self._compares(time) or self._belongs(time, head) or self._has_another(time, head))

    def _compares(self, time: Span) -> bool:
        """Tell whether a time is only compared with: "the most since 2020", "up from two million a year earlier"."""
        words, inside = self._reading.tree.words, self._reading.tree.within(time)
        if not inside:
            return False
        compared = self._reading.words.compared
        if self._reading.form(inside[0]) in compared or (inside[0] and self._reading.form(inside[0] - 1) in compared):
            near = [*words[max(0, inside[0] - _NEAR) : inside[0]], *self._beside(inside[0])]
            if any("Degree=Sup" in word.features or "NumType=Ord" in word.features for word in near):
                return True
        number = inside[0] - 1
        while number > 0 and words[number].upos in ("NUM", "SYM"):
            number -= 1
        return 0 <= number < inside[0] - 1 and self._reading.form(number) in self._reading.words.formerly

    def _beside(self, word: int) -> list[WordMark]:
        """Give the words that describe the noun on which a time hangs ("the first visit by a king since")."""
        tree = self._reading.tree
        top = next((at for at in (word, *tree.above(word)) if tree.has(at, "nmod")), None)
        return [tree.words[at] for at in tree.below(tree.words[top].head, "amod")] if top is not None else []

    def _belongs(self, time: Span, head: int) -> bool:
        """Tell whether a time is that of a participant ("last year's winner") which is no event."""
        tree = self._reading.tree
        top = tree.top(time)
        if top is None or not tree.has(top, "nmod:poss"):
            return False
        owned = tree.words[top].head
        return owned != head and not self._governors.governs(owned)

    def _has_another(self, time: Span, head: int) -> bool:
        """Tell whether a verb joined to another one, which the time dates, has its own ("resigned a week after it")."""
        tree = self._reading.tree
        if (
            not tree.has(head, "conj")
            or self._dated.get(time) in (None, head)
            or time.start > tree.words[head].span.start
        ):
            return False
        return tells_distance(head, self._reading)


def tells_distance(head: int, reading: Reading) -> bool:
    """Tell whether a word has a time of its own that only counts from something else ("a week after his arrest").

    Args:
        head: The head word of a trigger.
        reading: The text.
    """
    counted = reading.tree.below(head, "obl:unmarked", "obl:tmod", "nmod:tmod")
    return any(reading.tree.words[at].lemma in reading.words.units for at in counted)
