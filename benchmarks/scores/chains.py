"""Scores mentions and the chains they form, and the antecedents of pronouns for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from attrs import frozen

from benchmarks.scores.coreference import Cluster, Share, clusters, conll
from benchmarks.scores.counts import Counts

Place = tuple[int, int]

PEOPLE_AND_ORGANIZATIONS = frozenset({"person", "organization"})

_THIRD = """he him his himself she her hers herself they them their theirs themselves themself who whom whose"""
THIRD_PERSON = frozenset(_THIRD.split())


@frozen(kw_only=True)
class Chained:
    """A mention: the place of its head word, its chain, and how it is worded.

    Attributes:
        at: Where its head word stands.
        cluster: Number of its chain.
        kind: ``person``, ``organization`` or ``thing``.
        form: ``name``, ``nominal`` or ``pronoun``.
        word: Its head word.
        antecedent: Where the head of the mention it was linked to stands; ``None`` for the first of its chain.
    """

    at: Place
    cluster: int
    kind: str
    form: str
    word: str
    antecedent: Place | None = None


def chained(mentions: Sequence[tuple[Place, str, str, str]], antecedents: Sequence[int | None]) -> tuple[Chained, ...]:
    """Make chains of links.

    Args:
        mentions: Place of the head, kind, form and head word of each.
        antecedents: For each the number of one before it, or ``None``.
    """
    numbers: list[int] = []
    out = []
    for index, ((at, kind, form, word), before) in enumerate(zip(mentions, antecedents, strict=True)):
        numbers.append(index if before is None else numbers[before])
        out.append(
            Chained(
                at=at,
                cluster=numbers[-1],
                kind=kind,
                form=form,
                word=word,
                antecedent=None if before is None else mentions[before][0],
            )
        )
    return tuple(out)


def groups(mentions: Collection[Chained], kinds: Collection[str] | None, *, singletons: bool) -> list[Cluster]:
    """Give the chains of the mentions of some kinds (of all, if ``None``)."""
    by_number: dict[int, list[Place]] = defaultdict(list)
    for mention in mentions:
        if kinds is None or mention.kind in kinds:
            by_number[mention.cluster].append(mention.at)
    return clusters(by_number.values(), singletons=singletons)


def chain_shares(
    gold: Collection[Chained], found: Collection[Chained], kinds: Collection[str] | None, *, singletons: bool
) -> dict[str, Share]:
    """Give MUC, B³ and CEAFφ4 of one text for mentions of some kinds."""
    return conll(groups(gold, kinds, singletons=singletons), groups(found, kinds, singletons=singletons))


def mention_counts(
    gold: Collection[Chained], found: Collection[Chained], kinds: Collection[str] | None = None
) -> Counts:
    """Score whether the mentions of some kinds are found at all, by their heads."""
    there = {m.at for m in gold if kinds is None or m.kind in kinds}
    given = {m.at for m in found if kinds is None or m.kind in kinds}
    return Counts(right=len(there & given), found=len(given), gold=len(there))


def pronoun_counts(gold: Collection[Chained], found: Collection[Chained], wanted: Callable[[Chained], bool]) -> Counts:
    """Score the antecedents of pronouns.

    A pronoun counts if the text speaks of the same before it. It is right if it was found and linked to a mention of
    the same chain; one that was not found, or was linked to nothing, is wrong.

    Args:
        gold: What is there, in text order.
        found: What was found.
        wanted: Which mentions count.
    """
    chain = {mention.at: mention.cluster for mention in gold}
    linked = {mention.at: mention.antecedent for mention in found}
    begun: set[int] = set()
    right = there = 0
    for mention in sorted(gold, key=lambda m: m.at):
        if wanted(mention) and mention.cluster in begun:
            there += 1
            before = linked.get(mention.at)
            right += before is not None and chain.get(before) == mention.cluster
        begun.add(mention.cluster)
    return Counts(right=right, found=there, gold=there)


def person_pronoun(mention: Chained) -> bool:
    """Tell whether a mention is a pronoun for people."""
    return mention.form == "pronoun" and mention.kind == "person"


def third_person(mention: Chained) -> bool:
    """Tell whether a mention is a pronoun for people who neither speak nor are spoken to."""
    return person_pronoun(mention) and mention.word.casefold() in THIRD_PERSON
