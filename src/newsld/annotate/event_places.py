"""Tell where events took place by a phrase of their own: the encoder's, else one that the tree hangs on them."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.governors import Governors
from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark, EventMark
from newsld.model.evidence import Basis

_BY_TREE = 0.8
"""How sure it is that a place is that of what it hangs on."""
_DEEP = 2
"""Words at most from a place up to an event; further down it tells of something else."""
_REACHED = {"visit": ("to", "patient"), "move": ("to", "from"), "deploy": ("to",), "seize": ("patient",)}
"""Types of events to the roles of the place they reach, else leave, which is theirs."""
_TAKEN = ("patient",)
"""Those of its roles in which a place is said to be where it was; that somebody went there only lets one infer it."""
_ARGUMENTS = ("to", "from", "topic", "cause")
"""Roles of phrases that are no place of the event, whatever preposition stands before them."""


class Places:
    """The places of one text, by the event that each of them places.

    Args:
        reading: The text.
        governors: Tells what hangs on which event.
    """

    def __init__(self, reading: Reading, governors: Governors) -> None:
        self._reading = reading
        self._by_word: dict[int, tuple[int, ArgumentMark]] = {}
        tree = reading.tree
        for at in tree.hanging("obl", "nmod"):
            place = self._phrase(at) if not tree.has(at, "nmod:poss") else None
            # What lies in the place of another event ("killed in an attack in Kyiv") shares it, by what ties the two.
            found = governors.of(at) if place is not None and not governors.governs(at) else None
            if found is not None and self._describes(at, found.word):
                continue
            if place and found and (found.word not in self._by_word or found.steps < self._by_word[found.word][0]):
                self._by_word[found.word] = found.steps, place

    def own(self, event: EventMark, head: int) -> ArgumentMark | None:
        """Give the place that the words of a mention tell, the encoder's own left aside.

        Args:
            event: The mention.
            head: The head word of its trigger.
        """
        if (reached := self._reached(event)) is not None:
            return reached
        _, place = self._by_word.get(head, (0, None))
        if place is None:
            return None
        tree = self._reading.tree
        for argument in event.arguments:
            top = tree.top(argument.span) if argument.role in _ARGUMENTS else None
            if top is not None and (argument.entity == place.entity or tree.phrase(top).covers(place.span)):
                return None
        if any(a.entity == place.entity for a in event.arguments):
            return evolve(place, basis=Basis.INFERRED)
        return place

    def _describes(self, word: int, event: int) -> bool:
        """Tell whether a place only tells of something beside a participant ("a novel about life in")."""
        tree = self._reading.tree
        path = [word]
        for above in tree.above(word):
            if above == event:
                break
            path.append(above)
        return any(tree.has(at, "appos") for at in path) or len(path) > _DEEP

    def _reached(self, event: EventMark) -> ArgumentMark | None:
        for role in _REACHED.get(event.type, ()):
            for argument in event.arguments:
                if argument.role == role and self._reading.is_place(argument.entity) and self._is_there(argument):
                    sure = argument.confidence * _BY_TREE
                    basis = Basis.STATED if role in _TAKEN else Basis.INFERRED
                    return evolve(argument, role="place", confidence=sure, rule="events/place-reached", basis=basis)
        return None

    def _is_there(self, argument: ArgumentMark) -> bool:
        """Tell whether an event is at that end of a way: where it leads, or what is left ("left Oslo")."""
        top = self._reading.tree.top(argument.span)
        return argument.role != "from" or (top is not None and self._reading.tree.has(top, "obj"))

    def _phrase(self, word: int) -> ArgumentMark | None:
        """Give the place that a word behind a preposition of place means."""
        reading, tree = self._reading, self._reading.tree
        if not any(reading.form(case) in reading.words.where for case in tree.below(word, "case")):
            return None
        span = tree.phrase(word)
        entity = reading.place(span)
        if entity is None:
            return None
        sure = tree.words[word].confidence * _BY_TREE
        return ArgumentMark(role="place", span=span, entity=entity, confidence=sure, rule="events/place-by-tree")


def place_of(event: EventMark, reading: Reading) -> ArgumentMark | None:
    """Give the place of a mention; of several the first."""
    return next((a for a in event.arguments if a.role == "place" and reading.is_place(a.entity)), None)
