"""Scores names: a name is right if its span and its type are; what a set does not annotate costs nobody anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import frozen

from benchmarks.scores.counts import Counts

TYPES = ("PER", "ORG", "LOC", "FAC", "NORP", "EVT", "WRK", "PRD", "TTL")
"""Types of names as the guide of the news lines abbreviates them."""

OF_MODEL = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "facility": "FAC",
    "group": "NORP",
    "event": "EVT",
    "work": "WRK",
    "product": "PRD",
    "title": "TTL",
}
"""What newsld calls them -> what the guide calls them."""


@frozen(order=True)
class Named:
    """A name: where it stands, and its type."""

    start: int
    end: int
    type: str


@frozen(kw_only=True)
class Annotated:
    """What a set says of the names of one text.

    Attributes:
        names: The names.
        unknown: Types the set does not annotate: names found of such a type are left out of the count.
        masked: Where nothing is known: names found that touch it are left out of the count, as are those there.
        alike: Types of which the set counts some in with another (``FAC`` with ``LOC``): one found at the very span of
            the other is taken for it.
    """

    names: tuple[Named, ...]
    unknown: frozenset[str] = frozenset()
    masked: tuple[tuple[int, int], ...] = ()
    alike: Mapping[str, str] = {}


def name_counts(gold: Annotated, found: Collection[Named]) -> dict[str, Counts]:
    """Score the names of one text.

    Args:
        gold: What the set says.
        found: What was found.

    Returns:
        Counts of each type that the set annotates, of ``all`` types, and of ``spans`` whatever their type.
    """
    there, given = _counted(gold, found)
    out = {}
    for type_ in TYPES:
        if type_ not in gold.unknown:
            mine, yours = {n for n in there if n.type == type_}, {n for n in given if n.type == type_}
            out[type_] = _counts(mine, yours)
    out["all"] = _counts(there, given)
    out["spans"] = _counts({(n.start, n.end) for n in there}, {(n.start, n.end) for n in given})
    return out


def _counted(gold: Annotated, found: Collection[Named]) -> tuple[set[Named], set[Named]]:
    """Give the names there and found that count."""
    there = {name for name in gold.names if _known(name, gold)}
    given = set()
    for name in found:
        other = Named(name.start, name.end, gold.alike.get(name.type, name.type))
        given.add(other if other in there else name)
    return there, {name for name in given if _known(name, gold)}


def _known(name: Named, gold: Annotated) -> bool:
    masked = any(name.start < end and start < name.end for start, end in gold.masked)
    return name.type not in gold.unknown and not masked


def _counts(gold: Collection[object], found: Collection[object]) -> Counts:
    return Counts(right=len(set(gold) & set(found)), found=len(found), gold=len(gold))


def name_errors(gold: Annotated, found: Collection[Named], text: str) -> list[tuple[str, str]]:
    """Give the errors of one text, each with its class.

    Args:
        gold: What the set says.
        found: What was found.
        text: The text.

    Returns:
        Class (``PER taken for ORG``, ``PER cut otherwise``, ``PER missed``, ``PER invented``) and the words around it.
    """
    there, given = map(sorted, _counted(gold, found))
    out = [(_missed(name, given), _near(name, text)) for name in there if name not in given]
    alone = [n for n in given if not any(n.start < other.end and other.start < n.end for other in there)]
    return out + [(f"{name.type} invented", _near(name, text)) for name in alone]


def _missed(name: Named, given: Sequence[Named]) -> str:
    touching = [other for other in given if name.start < other.end and other.start < name.end]
    if not touching:
        return f"{name.type} missed"
    other = max(touching, key=lambda o: min(o.end, name.end) - max(o.start, name.start))
    if (other.start, other.end) == (name.start, name.end):
        return f"{name.type} taken for {other.type}"
    return f"{name.type} cut otherwise" + (f", taken for {other.type}" if other.type != name.type else "")


def _near(name: Named, text: str) -> str:
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 40]
    return f"{before}[{text[name.start : name.end]}]{after}".replace("\n", " ")
