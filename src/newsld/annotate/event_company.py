"""Tell which events go together: one is told as part of the other, or came of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.annotate.reading import Reading
from newsld.model.annotation import EventMark, Modality
from newsld.model.event_types import EVENT_TYPES

_REAL = (Modality.HAPPENED, Modality.ONGOING)
_SUFFERED = frozenset({"die", "injure", "rescue", "evacuate", "missing", "damage"})
"""What comes of attacks and disasters, where and when these were."""
_SCENES = frozenset({"Conflict", "Disaster"})


def together(events: Sequence[EventMark], reading: Reading) -> list[list[int]]:
    """Give the mentions that go together in a sentence: one is told as part of the other.

    Args:
        events: The mentions.
        reading: The text.

    Returns:
        Indexes into ``events``, only of those that go with another.
    """
    tree = reading.tree
    heads = [tree.top(event.trigger) for event in events]
    triggers = {head: at for at, head in enumerate(heads) if head is not None}
    root = list(range(len(events)))
    for at, head in sorted(enumerate(heads), key=lambda item: len(list(tree.above(item[1]))) if item[1] else 0):
        if head is None or not _part(head, reading):
            continue
        above = triggers.get(tree.words[head].head)
        if above is not None and _compatible(events[at], events[above]):
            root[at] = root[above]
    found: dict[int, list[int]] = {}
    for at, first in enumerate(root):
        found.setdefault(first, []).append(at)
    return [members for members in found.values() if len(members) > 1]


def scenes(events: Sequence[EventMark]) -> list[tuple[int, int]]:
    """Give what came of each attack or disaster with the one that was told last before it.

    Args:
        events: The mentions.

    Returns:
        Pairs of indexes into ``events``, the attack or disaster first.
    """
    found: list[tuple[int, int]] = []
    scene: int | None = None
    for at, event in enumerate(events):
        suffered = event.type in _SUFFERED
        if event.modality not in _REAL or not (suffered or EVENT_TYPES[event.type].branch in _SCENES):
            continue
        if scene is not None:
            found.append((scene, at))
        if not suffered:
            scene = at
    return found


def _part(word: int, reading: Reading) -> bool:
    """Tell whether a word is told as part of what its head tells: "a crash killed", "killed in a crash"."""
    tree = reading.tree
    if tree.has(word, "nsubj", "obj", "xcomp", "compound"):
        return True
    if tree.has(word, "obl", "nmod"):
        return any(reading.form(case) in reading.words.during for case in tree.below(word, "case"))
    return tree.has(word, "advcl") and "VerbForm=Fin" not in tree.words[word].features and not tree.below(word, "mark")


def _compatible(event: EventMark, other: EventMark) -> bool:
    return event.modality is other.modality or (event.modality in _REAL and other.modality in _REAL)
