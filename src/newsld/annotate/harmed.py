"""Tell who was harmed by others: no word for who did it means him, whatever the encoder's chains say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsld.annotate.tree import Tree
from newsld.model.annotation import EventMark

HARM = frozenset({"attack", "bombing", "airstrike", "shooting", "kidnap", "die", "injure"})
"""Types of events whose patient somebody else did harm to."""


def harmed(events: Iterable[EventMark], named: Mapping[int, int], tree: Tree) -> frozenset[int]:
    """Give those to whom harm was done and of whom none is told that they did any.

    Args:
        events: The mentions of events.
        named: The entity of each word of a name.
        tree: The words.
    """
    done: dict[str, set[int]] = {"agent": set(), "patient": set()}
    for event in events:
        for argument in event.arguments if event.type in HARM else ():
            head = tree.top(argument.span) if argument.role in done else None
            if head is not None and head in named:
                done[argument.role].add(named[head])
    return frozenset(done["patient"] - done["agent"])
