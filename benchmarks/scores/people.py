"""Scores what a story says of people and of who speaks: people with posts, quotations, claims, sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from benchmarks.scores.counts import Counts
from benchmarks.scores.phrases import best_first, overlap, paired, token_overlap
from benchmarks.scores.stories import any_overlap, best_likeness

CONTENT = 0.8
"""Words of a quotation and of the one found must overlap by this much (F1 of their multisets)."""


@frozen(kw_only=True)
class PersonSaid:
    """A person as a story speaks of it: every name, and the posts."""

    names: tuple[str, ...]
    posts: tuple[str, ...] = ()


@frozen(kw_only=True)
class Speech:
    """Words somebody says: the words, and every name of who says them; none where nobody is named."""

    text: str
    speakers: tuple[str, ...] = ()


def people_counts(gold: Sequence[PersonSaid], found: Sequence[PersonSaid]) -> dict[str, Counts]:
    """Score people and posts.

    Returns:
        Counts of ``people`` (paired by name) and of ``people with posts``: each pair of person and post is one item;
        it is right if the person is and the posts overlap.
    """
    pairs = best_first(
        (best_likeness(g.names, f.names), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if any_overlap(g.names, f.names)
    )
    right = sum(len(paired(gold[i].posts, found[j].posts)) for i, j in pairs)
    there, given = sum(len(g.posts) for g in gold), sum(len(f.posts) for f in found)
    return {
        "people": Counts(right=len(pairs), found=len(found), gold=len(gold)),
        "people with posts": Counts(right=right, found=given, gold=there),
    }


def same_speaker(gold: str, found: str) -> bool:
    """Tell whether two names mean one speaker: the last word of one is in the other, or one is the other's initials."""
    left, right = (re.findall(r"\w+", name.casefold()) for name in (gold, found))
    initials = "".join(word[0] for word in left)
    return bool(left and right) and (left[-1] in right or right[-1] in left or initials in right)


def speech_counts(gold: Sequence[Speech], found: Sequence[Speech], *, least: float = CONTENT) -> dict[str, Counts]:
    """Score quotations or claims.

    Args:
        gold: What is there.
        found: What was found.
        least: How much their words must overlap.

    Returns:
        Counts of ``content`` and of ``speaker``, the latter of those found.
    """
    pairs = best_first(
        (likeness, i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if (likeness := token_overlap(g.text, f.text)) >= least
    )
    right = sum(any(same_speaker(a, b) for a in gold[i].speakers for b in found[j].speakers) for i, j in pairs)
    return {
        "content": Counts(right=len(pairs), found=len(found), gold=len(gold)),
        "speaker": Counts(right=right, found=len(pairs), gold=len(pairs)),
    }


def source_counts(gold: Sequence[str], found: Sequence[tuple[str, ...]]) -> Counts:
    """Score cited sources: each found one by any of its names, one to one."""
    pairs = best_first(
        (best_likeness((g,), names), i, j)
        for i, g in enumerate(gold)
        for j, names in enumerate(found)
        if any(overlap(g, name) for name in names)
    )
    return Counts(right=len(pairs), found=len(found), gold=len(gold))
