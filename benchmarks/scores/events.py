"""Scores events mention by mention: triggers, types, arguments, modality, which is the news.

A trigger is right if its span is (``exact``), or if it shares a word with the one there (``overlap``); pairs are one to
one, best first. An argument is right if its event's trigger is, its role is, and its words overlap (`phrases.overlap`);
arguments of events that were not found count as missed, so that more events found is never a loss. Modality is scored
on the events found. The news of a text is right if the trigger marked as such is.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from benchmarks.scores.counts import Counts
from benchmarks.scores.phrases import best_first, content_words, likeness, overlap

MODALITIES = ("happened", "ongoing", "planned", "possible", "denied")
"""As the guide of the news lines has them; what was cancelled counts as denied."""


@frozen(kw_only=True)
class Argument:
    """A participant or circumstance: its role and words, and where they stand if that is known."""

    role: str
    text: str
    start: int = -1
    end: int = -1


@frozen(kw_only=True)
class Mention:
    """A mention of an event: where its trigger stands, and what is said of it."""

    start: int
    end: int
    type: str
    modality: str = "happened"
    main: bool = False
    arguments: tuple[Argument, ...] = ()


def pair_triggers(gold: Sequence[Mention], found: Sequence[Mention], *, exact: bool) -> list[tuple[int, int]]:
    """Pair mentions whose triggers are the same or, unless ``exact``, overlap: one to one, best first.

    Args:
        gold: What is there.
        found: What was found.
        exact: Whether the spans must be the same.

    Returns:
        Numbers of the pairs. The same span comes before one that overlaps, more overlap before less, and the same type
        before another.
    """
    pairs = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            shared = min(g.end, f.end) - max(g.start, f.start)
            same = (g.start, g.end) == (f.start, f.end)
            if same or (shared > 0 and not exact):
                pairs.append(((same, shared / max(g.end - g.start, f.end - f.start), g.type == f.type), i, j))
    return best_first(pairs)


def event_counts(gold: Sequence[Mention], found: Sequence[Mention], *, exact: bool) -> dict[str, Counts]:
    """Score the events of one text.

    Args:
        gold: What is there.
        found: What was found.
        exact: Whether triggers must be the same span.

    Returns:
        Counts of ``trigger``, ``with type``, ``argument`` (role and overlap), ``argument span`` (role and the very
        span), ``argument of found`` (only under triggers found), ``argument of ROLE``, ``main``, ``modality`` (only
        under triggers found) and ``modality NAME``.
    """
    pairs = pair_triggers(gold, found, exact=exact)
    typed = sum(gold[i].type == found[j].type for i, j in pairs)
    agreed = sum(gold[i].modality == found[j].modality for i, j in pairs)
    mine, yours = [g for g in gold if g.main], [f for f in found if f.main]
    out = {
        "trigger": Counts(right=len(pairs), found=len(found), gold=len(gold)),
        "with type": Counts(right=typed, found=len(found), gold=len(gold)),
        "main": Counts(right=len(pair_triggers(mine, yours, exact=exact)), found=len(yours), gold=len(mine)),
        "modality": Counts(right=agreed, found=len(pairs), gold=len(pairs)),
    }
    for name in MODALITIES:
        out[f"modality {name}"] = Counts(
            right=sum(gold[i].modality == found[j].modality == name for i, j in pairs),
            found=sum(found[j].modality == name for _, j in pairs),
            gold=sum(gold[i].modality == name for i, _ in pairs),
        )
    return out | _argument_counts(gold, found, pairs)


def _argument_counts(
    gold: Sequence[Mention], found: Sequence[Mention], pairs: Sequence[tuple[int, int]]
) -> dict[str, Counts]:
    right, spans, roles = 0, 0, dict[str, int]()
    for i, j in pairs:
        mine, yours = gold[i].arguments, found[j].arguments
        for g, f in pair_arguments(mine, yours):
            right += 1
            spans += (mine[g].start, mine[g].end) == (yours[f].start, yours[f].end)
            roles[mine[g].role] = roles.get(mine[g].role, 0) + 1
    there, given = [a for g in gold for a in g.arguments], [a for f in found for a in f.arguments]
    found_there, found_given = (
        sum(len(gold[i].arguments) for i, _ in pairs), sum(len(found[j].arguments) for _, j in pairs)
    )  # fmt: skip
    out = {
        "argument": Counts(right=right, found=len(given), gold=len(there)),
        "argument span": Counts(right=spans, found=len(given), gold=len(there)),
        "argument of found": Counts(right=right, found=found_given, gold=found_there),
    }
    for role in sorted({a.role for a in (*there, *given)}):
        out[f"argument {role}"] = Counts(
            right=roles.get(role, 0), found=sum(a.role == role for a in given), gold=sum(a.role == role for a in there)
        )
    return out


def pair_arguments(gold: Sequence[Argument], found: Sequence[Argument]) -> list[tuple[int, int]]:
    """Pair arguments of the same role whose words overlap: one to one, the likest first."""
    pairs = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            if g.role == f.role and overlap(g.text, f.text):
                pairs.append(((content_words(g.text) == content_words(f.text), likeness(g.text, f.text)), i, j))
    return best_first(pairs)


def without(
    gold: Sequence[Mention], found: Sequence[Mention], type_: str, *, exact: bool
) -> tuple[list[Mention], list[Mention]]:
    """Leave a type out on both sides: the mentions of that type, and those found where one of that type is there."""
    beside = {j for i, j in pair_triggers(gold, found, exact=exact) if gold[i].type == type_}
    return (
        [g for g in gold if g.type != type_],
        [f for j, f in enumerate(found) if f.type != type_ and j not in beside],
    )
