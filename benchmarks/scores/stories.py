"""Scores whole stories: events with participants, place, date and modality, people with posts, quotations, sources.

Matching is one to one, best first. An event is found if a trigger overlaps and the type is the same or of the same
branch, or if the type is the same and two of participants, place and date agree. Two phrases overlap if they share a
word that is no stop word. Participants, place, date, modality and source are counted only under found events. What
careful readers disagree on, the type ``happening``, is scored apart: all other figures leave it out, on both sides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from attrs import frozen

from benchmarks.scores.counts import Counts
from benchmarks.scores.events import MODALITIES
from benchmarks.scores.phrases import best_first, likeness, overlap

Bounds = tuple[date | None, date | None]
APART = "happening"
WHO = frozenset({"agent", "patient", "party", "recipient"})


@frozen(kw_only=True)
class Participant:
    """Who or what takes part: the role, and every name and phrase that means it."""

    role: str
    names: tuple[str, ...]


@frozen(kw_only=True)
class StoryEvent:
    """An event with all its mentions.

    Attributes:
        type: Notation of its type.
        modality: Whether it took place.
        main: Whether it is the news.
        triggers: Where it is named.
        participants: Who takes part.
        places: Names of its place; none where it has none.
        within: Names of what holds its place.
        dates: Its value as bounds; every reading that counts, none where it has no date.
        sources: Names of who says so; none where nobody is named.
    """

    type: str
    modality: str
    main: bool = False
    triggers: tuple[tuple[int, int], ...] = ()
    participants: tuple[Participant, ...] = ()
    places: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    dates: tuple[Bounds, ...] = ()
    sources: tuple[str, ...] = ()


def any_overlap(left: Iterable[str], right: Collection[str]) -> bool:
    """Tell whether any two of the phrases overlap."""
    return any(overlap(a, b) for a in left for b in right)


def best_likeness(left: Iterable[str], right: Collection[str]) -> float:
    """Give how like the likest two of the phrases are."""
    return max((likeness(a, b) for a in left for b in right), default=0.0)


def quality(gold: StoryEvent, found: StoryEvent, branches: Mapping[str, str]) -> tuple[int, int, int] | None:
    """Tell how well an event found is the one there; ``None`` if it is not.

    Args:
        gold: What is there.
        found: What was found.
        branches: Type to branch.

    Returns:
        What orders pairs: trigger and type before trigger and branch before type and circumstances; then the number of
        triggers that overlap; then how many of participants, place and date agree.
    """
    shared = sum(any(a < d and c < b for c, d in found.triggers) for a, b in gold.triggers)
    agreeing = (
        any(any_overlap(g.names, f.names) for g in gold.participants for f in found.participants)
        + any_overlap((*gold.places, *gold.within), found.places)
        + (not set(gold.dates).isdisjoint(found.dates))
    )
    if shared and gold.type == found.type:
        return 3, shared, agreeing
    if shared and branches.get(gold.type, gold.type) == branches.get(found.type, found.type):
        return 2, shared, agreeing
    if gold.type == found.type and agreeing >= 2:
        return 1, shared, agreeing
    return None


def pair_events(
    gold: Sequence[StoryEvent], found: Sequence[StoryEvent], branches: Mapping[str, str]
) -> list[tuple[int, int]]:
    """Pair events one to one, best first."""
    return best_first(
        (worth, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (worth := quality(g, f, branches)) is not None
    )


def story_counts(
    gold: Sequence[StoryEvent], found: Sequence[StoryEvent], branches: Mapping[str, str]
) -> dict[str, Counts]:
    """Score the events of one story.

    Returns:
        Counts of ``events`` (but ``happening``), ``happening``, ``events of all types``, ``type`` (of those found, the
        very type), ``participants`` (role and overlap), ``participants whatever role``, ``who`` (agent, patient, party,
        recipient), ``place``, ``place or what holds it``, ``date``, ``modality``, ``modality NAME``, ``source``,
        ``main`` (found as above) and ``main trigger`` (whatever its type).
    """
    pairs = pair_events(gold, found, branches)
    apart = {j for i, j in pairs if gold[i].type == APART}
    kept = [(i, j) for i, j in pairs if gold[i].type != APART]
    apart |= {j for j, f in enumerate(found) if f.type == APART} - {j for _, j in kept}
    there = sum(g.type == APART for g in gold)
    out = {
        "events": Counts(right=len(kept), found=len(found) - len(apart), gold=len(gold) - there),
        APART: Counts(right=len(pairs) - len(kept), found=len(apart), gold=there),
        "events of all types": Counts(right=len(pairs), found=len(found), gold=len(gold)),
    }
    matched = [(gold[i], found[j]) for i, j in kept]
    right = sum(g.type == f.type for g, f in matched)
    out["type"] = Counts(right=right, found=len(matched), gold=len(matched))
    return out | _participant_counts(matched) | _slot_counts(matched) | _main_counts(gold, found, branches)


def _participant_counts(matched: Sequence[tuple[StoryEvent, StoryEvent]]) -> dict[str, Counts]:
    names = ("participants", "participants whatever role", "who")
    out = dict.fromkeys(names, Counts())
    for g, f in matched:
        who_there = [p for p in g.participants if p.role in WHO]
        who_found = [p for p in f.participants if p.role in WHO]
        out["participants"] += _paired(g.participants, f.participants, role=True)
        out["participants whatever role"] += _paired(g.participants, f.participants, role=False)
        out["who"] += _paired(who_there, who_found, role=True)
    return out


def _paired(gold: Sequence[Participant], found: Sequence[Participant], *, role: bool) -> Counts:
    pairs = best_first(
        ((g.role == f.role, best_likeness(g.names, f.names)), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (g.role == f.role or not role) and any_overlap(g.names, f.names)
    )
    return Counts(right=len(pairs), found=len(found), gold=len(gold))


def _slot_counts(matched: Sequence[tuple[StoryEvent, StoryEvent]]) -> dict[str, Counts]:
    def slot(there: Iterable[bool], given: Iterable[bool], right: Iterable[bool]) -> Counts:
        return Counts(right=sum(right), found=sum(given), gold=sum(there))

    given = [bool(f.places) for _, f in matched]
    there = [bool(g.places) for g, _ in matched]
    out = {
        "place": slot(there, given, (any_overlap(g.places, f.places) for g, f in matched)),
        "place or what holds it": slot(
            there, given, (bool(g.places) and any_overlap((*g.places, *g.within), f.places) for g, f in matched)
        ),
        "date": slot(
            (bool(g.dates) for g, _ in matched),
            (bool(f.dates) for _, f in matched),
            (not set(g.dates).isdisjoint(f.dates) for g, f in matched),
        ),
        "source": slot(
            (bool(g.sources) for g, _ in matched),
            (bool(f.sources) for _, f in matched),
            (any_overlap(g.sources, f.sources) for g, f in matched),
        ),
    }
    agreed = sum(g.modality == f.modality for g, f in matched)
    out["modality"] = Counts(right=agreed, found=len(matched), gold=len(matched))
    for name in MODALITIES:
        mine, yours = [g.modality == name for g, _ in matched], [f.modality == name for _, f in matched]
        out[f"modality {name}"] = slot(mine, yours, (m and y for m, y in zip(mine, yours, strict=True)))
    return out


def _main_counts(
    gold: Sequence[StoryEvent], found: Sequence[StoryEvent], branches: Mapping[str, str]
) -> dict[str, Counts]:
    """Score the news of the story: the first event found that is marked as such counts."""
    mine, yours = [g for g in gold if g.main][:1], [f for f in found if f.main][:1]
    right = any(quality(g, f, branches) is not None for g in mine for f in yours)
    touching = any(a < d and c < b for g in mine for f in yours for a, b in g.triggers for c, d in f.triggers)
    return {
        "main": Counts(right=right, found=len(yours), gold=len(mine)),
        "main trigger": Counts(right=touching, found=len(yours), gold=len(mine)),
    }
