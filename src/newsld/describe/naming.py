"""Mint the IRIs of one article from content alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from newsld.iri import content_hex, slug


@frozen(kw_only=True)
class Named:
    """Something that wants a name of the form ``U#kind-slug``.

    Attributes:
        kind: ``person``, ``org``, ``place``, ``group``, ``thing`` or ``source``.
        name: What it is called.
        type: Its type, to tell apart what has the same slug.
        start: Offset of its first mention, the last resort; -1 for what the text does not mention.
    """

    kind: str
    name: str
    type: str
    start: int = -1


def mint(base: str, things: Sequence[Named]) -> tuple[str, ...]:
    """Give each thing its IRI.

    Slugs that collide get six hex digits of name and type, then the offset of the first mention; all of those that
    collide, so that their order in the text decides nothing.

    Args:
        base: ``U``, without fragment.
        things: All things of one article, at once.

    Returns:
        Their IRIs, in the same order, all different.
    """
    plain = [f"{t.kind}-{slug(t.name) or content_hex([t.name])}" for t in things]
    seen_plain = Counter(plain)
    hexed = [
        name if seen_plain[name] == 1 else f"{name}-{content_hex([t.name, t.type], 6)}"
        for name, t in zip(plain, things, strict=True)
    ]
    seen_hexed = Counter(hexed)
    names = [
        name if seen_hexed[name] == 1 else f"{name}-{t.start if t.start >= 0 else 'x'}"
        for name, t in zip(hexed, things, strict=True)
    ]
    return tuple(f"{base}#{name}" for name in _distinct(names))


def mint_hex(base: str, kind: str, content: object, start: int, taken: set[str]) -> str:
    """Give an IRI of the form ``U#kind-<12 hex>`` and take it.

    Args:
        base: ``U``, without fragment.
        kind: ``event``, ``quote``, ``claim``, ``amount``.
        content: What makes it this one and no other, as JSON values.
        start: Offset of its first words, which tells two of the same content apart.
        taken: The IRIs given so far; the new one is added.

    Returns:
        The IRI.
    """
    iri = f"{base}#{kind}-{content_hex(content)}"
    also: tuple[int, ...] = (start,)
    while iri in taken:
        iri = f"{base}#{kind}-{content_hex([content, *also])}"
        also = (*also, start)  # one amount may be told of many events
    taken.add(iri)
    return iri


def local_name(iri: str) -> str:
    """Give the part of one of our IRIs after the ``#``."""
    return iri.partition("#")[2]


def _distinct(names: list[str]) -> list[str]:
    # Two things may still be alike in all three: metadata alone names both. They get their rank among their like.
    seen: Counter[str] = Counter()
    result = []
    for name in names:
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return result
