"""Tells by the verb that governs a time in its tree whether the time lies behind or ahead."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.annotate.tree import Tree
from newsld.lang.times import Side, TenseWords
from newsld.model.span import Span

# "Arrives on Monday" tells a timetable, "who heads the office" does not: the day must follow within so many characters.
_TIMETABLE = 40
# A time that hangs on a less sure word belongs to another verb more often than the nearest verb does.
_SURE = 0.7


class Clauses:
    """The clauses around the times of one text.

    Args:
        tree: Its words.
        cues: What the language's verbs say of time beyond their tense.
    """

    def __init__(self, tree: Tree, cues: TenseWords) -> None:
        self._tree = tree
        self._cues = cues

    def side(self, start: int, end: int) -> Side | None:
        """Give the side of the time at these offsets by the nearest of the verbs above it that tells one."""
        top = self._tree.top(Span(start, end))
        if top is None:
            return None
        return next((side for verb in self._verbs(top) if (side := self._of(verb, end)) is not None), None)

    def _verbs(self, word: int) -> Iterator[int]:
        """Give what the word's clause and those around it predicate, the nearest first, as far as the tree is sure."""
        for at in (word, *self._tree.above(word)):
            if self._tree.words[at].upos in ("VERB", "AUX") or self._tree.below(at, "cop", "aux"):
                yield at
            if self._tree.words[at].confidence < _SURE:
                return

    def _of(self, verb: int, end: int) -> Side | None:
        tree, cues = self._tree, self._cues
        words = [tree.words[at] for at in (*tree.below(verb, "aux", "cop"), verb)]
        own, helpers = words[-1], words[:-1]
        if any(word.lemma in cues.modals for word in helpers):
            return Side.FUTURE
        features = [frozenset(word.features.split("|")) for word in words]
        if any("VerbForm=Inf" in told for told in features):
            above = [tree.words[own.head]] if own.head >= 0 else []
            if any(at and tree.words[at - 1].lemma in cues.due for at in tree.below(verb, "mark")):
                return Side.FUTURE  # "waived it and is due to appear", wherever the tree hangs "appear"
            if any(word.lemma in cues.hopes for word in (*helpers, *above)) or tree.has(verb, "acl"):
                return Side.FUTURE
        if own.lemma in cues.due and (helpers or tree.has(verb, "acl", "amod")):
            return Side.FUTURE
        if any("Tense=Past" in told for told in features):
            return Side.PAST
        if any({"Tense=Pres", "VerbForm=Fin"} <= told for told in features):
            if helpers and own.lemma in cues.under_way:
                return Side.FUTURE
            if not helpers and own.lemma in cues.timetable and abs(end - own.span.end) <= _TIMETABLE:
                return Side.FUTURE
        return None
