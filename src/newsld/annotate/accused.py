"""Keep apart whom the law deals with and whom harm was done to: sentences tell of both at once.

"An arrest was made after the mayor was stabbed" arrests no mayor, and "a charge of murder against Roe" does not tell of
Roe as the victim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from newsld.annotate.harmed import HARM
from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark, EventMark, NameType
from newsld.model.span import Span

_LAW = frozenset({"arrest", "charge", "trial", "convict", "acquit", "sentence", "extradite", "investigate"})
_DONE = HARM | {"crime"}
_MOST = 32  # of each that are compared in a sentence
_CLAUSES = ("advcl", "ccomp", "acl", "acl:relcl")


def with_accused(events: Sequence[EventMark], reading: Reading) -> list[EventMark]:
    """Give the mentions, victims left out of arrests and trials, the accused made those who are said to have done it.

    Args:
        events: The mentions, their arguments settled.
        reading: The text.
    """
    made = list(events)
    for law, deed in _pairs(events):
        found = _Both(reading, made[law], made[deed])
        made[law], made[deed] = found.law, found.deed
    return made


def _pairs(events: Sequence[EventMark]) -> Iterator[tuple[int, int]]:
    by_sentence: defaultdict[Span, list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        if event.type in _LAW | _DONE:
            by_sentence[event.sentence].append(at)
    for numbers in by_sentence.values():
        laws = [at for at in numbers if events[at].type in _LAW][:_MOST]
        deeds = [at for at in numbers if events[at].type in _DONE][:_MOST]
        yield from ((law, deed) for law in laws for deed in deeds)


class _Both:
    """What the law did and the deed that a sentence tells with it."""

    def __init__(self, reading: Reading, law: EventMark, deed: EventMark) -> None:
        self._tree = reading.tree
        self.law, self.deed = law, deed
        first, second = self._tree.top(law.trigger), self._tree.top(deed.trigger)
        if first is None or second is None:
            return
        of_law = first in self._tree.above(second) and self._tree.words[second].upos == "NOUN"
        for argument in (a for a in deed.arguments if a.role == "patient"):
            same = [a for a in law.arguments if a.role == "patient" and _is_same(a, argument)]
            if same and self._is_told_by_clause(argument, first, second):
                self.law = attrs.evolve(self.law, arguments=tuple(a for a in self.law.arguments if a not in same))
            elif same and of_law:
                self._instead(argument, attrs.evolve(argument, role="agent"))
            elif of_law and self._is_accused(argument, reading):
                self._instead(argument)

    def _instead(self, argument: ArgumentMark, *others: ArgumentMark) -> None:
        kept = tuple(a for a in self.deed.arguments if a is not argument)
        self.deed = attrs.evolve(self.deed, arguments=(*kept, *others))

    def _is_accused(self, patient: ArgumentMark, reading: Reading) -> bool:
        """Tell whether "against" may be said of the law as well ("a charge of murder against Roe")."""
        head = self._tree.top(patient.span)
        if head is None or patient.entity is None or reading.entities[patient.entity].type is not NameType.PERSON:
            return False
        return any(reading.form(at) in reading.words.against for at in self._tree.below(head, "case"))

    def _is_told_by_clause(self, patient: ArgumentMark, law: int, deed: int) -> bool:
        """Tell whether somebody suffers the deed in a clause of its own below the one that tells what the law did."""
        head = self._tree.top(patient.span)
        if head is None or self._tree.words[head].head != deed or not self._tree.has(head, "nsubj:pass", "obj"):
            return False
        noun = self._tree.words[law].upos == "NOUN" and self._tree.words[law].head >= 0
        anchor = self._tree.words[law].head if noun else law
        return anchor == self._tree.words[deed].head and self._tree.has(deed, *_CLAUSES)


def _is_same(first: ArgumentMark, second: ArgumentMark) -> bool:
    return first.span == second.span or (first.entity is not None and first.entity == second.entity)
