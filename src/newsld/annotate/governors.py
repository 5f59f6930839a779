"""Tell on which event a phrase hangs: the trigger above it that no other verb stands between."""

from __future__ import annotations

from collections.abc import Collection

from attrs import frozen

from newsld.annotate.tree import Tree

_STEPS = 4
_VERBAL = frozenset({"VERB", "AUX"})
_CARRIED = ("nsubj", "obj", "obl", "xcomp")
"""How what tells an event depends on a verb that tells none, but has its circumstances ("held talks on Friday")."""


@frozen
class Governor:
    """The head word of a trigger above a word, and how many words it stands above it."""

    word: int
    steps: int


class Governors:
    """What hangs on the events of a text.

    Args:
        tree: The words.
        triggers: The head words of the triggers.
    """

    def __init__(self, tree: Tree, triggers: Collection[int]) -> None:
        self._tree = tree
        self._triggers = triggers

    def governs(self, word: int) -> bool:
        """Tell whether a word is the head of a trigger."""
        return word in self._triggers

    def of(self, word: int) -> Governor | None:
        """Give the trigger on which a word hangs."""
        for steps, (above, _) in enumerate(zip(self._tree.above(word), range(_STEPS), strict=False), start=1):
            if above in self._triggers:
                return Governor(above, steps)
            if self._tree.words[above].upos in _VERBAL:
                if steps > 1:
                    return None
                carried = [at for at in self._tree.below(above, *_CARRIED) if at in self._triggers]
                return Governor(carried[0], steps + 1) if len(carried) == 1 and carried[0] != word else None
        return None
