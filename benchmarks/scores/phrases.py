"""When two phrases mean one thing, and how found things are paired with those that are there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

_WORDS = """
a about after again all also although an and another any are as at away back be because been before being between both
but by can could did do does during each either every for from further had has have having he her here hers him his
how i if in into is it its itself just like me more most much my near no nor not now of off on once one's only or
other others our out over own per s same she should since so some such t than that the their them then there these
they this those through to too toward towards under until up upon us very via was we were what when where whether
which while who whom whose why will with within without would you your
"""
STOP_WORDS = frozenset(_WORDS.split())
"""Words by which two phrases do not overlap; numbers, titles and nouns of all kinds are none of them."""

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_POSSESSIVE = re.compile(r"[’']s?\b")

A = TypeVar("A")
B = TypeVar("B")


def content_words(phrase: str) -> frozenset[str]:
    """Give the words of a phrase that are no stop words, in lower case; all its words if it has no others."""
    words = _WORD.findall(_POSSESSIVE.sub(" ", phrase.casefold()))
    return frozenset(word for word in words if word not in STOP_WORDS) or frozenset(words)


def overlap(left: str, right: str) -> bool:
    """Tell whether two phrases share a word that is no stop word (or any, where one has nothing but stop words)."""
    return not content_words(left).isdisjoint(content_words(right))


def likeness(left: str, right: str) -> float:
    """Give how like two phrases are, from 0 to 1: F1 of their content words."""
    mine, yours = content_words(left), content_words(right)
    return 2 * len(mine & yours) / (len(mine) + len(yours)) if mine and yours else 0.0


def token_overlap(left: str, right: str) -> float:
    """Give F1 of the multisets of all words of two texts, from 0 to 1, as quotations are compared."""
    mine, yours = Counter(_WORD.findall(left.casefold())), Counter(_WORD.findall(right.casefold()))
    both = sum((mine & yours).values())
    return 2 * both / (mine.total() + yours.total()) if both else 0.0


def best_first(pairs: Iterable[tuple[A, int, int]]) -> list[tuple[int, int]]:
    """Pair one to one, best first.

    Args:
        pairs: How good a pair is (more is better; anything that compares), and the numbers of its two sides. Only what
            may be paired at all.

    Returns:
        The pairs taken; among equals the first sides of lower number, then the second, come first.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[1], pair[2]))
    ordered.sort(key=lambda pair: pair[0], reverse=True)  # type: ignore[arg-type,return-value]
    left: set[int] = set()
    right: set[int] = set()
    taken = []
    for _, i, j in ordered:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            taken.append((i, j))
    return sorted(taken)


def paired(gold: Sequence[str], found: Sequence[str]) -> list[tuple[int, int]]:
    """Pair phrases that overlap, one to one, the likest first."""
    return best_first((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if overlap(g, f))
