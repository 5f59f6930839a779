"""What schema.org, the Simple Event Model and our own vocabulary know: types, properties, domains, ranges."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import cache, lru_cache

from attrs import field, frozen

from newsld._resources import read_resource
from newsld.iri import NL

RELEASE = "30.0"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"

DATA_TYPES = frozenset({"Boolean", "Date", "DateTime", "Number", "Text", "Time", "Float", "Integer", "URL", "Duration"})
"""What is written as a literal. ``Duration`` is a class in the tables, but a string of ISO 8601 in all examples."""

_LONGEST = 60  # characters of a name that is compared with others
_FORM = re.compile(r"[^a-z0-9]+")

SEM_TERMS = frozenset(
    {
        "Core",
        "Event",
        "Actor",
        "Place",
        "Time",
        "Object",
        "Type",
        "EventType",
        "ActorType",
        "PlaceType",
        "TimeType",
        "RoleType",
        "Constraint",
        "Role",
        "Temporary",
        "View",
        "Authority",
        "eventProperty",
        "hasActor",
        "hasPlace",
        "hasTime",
        "hasSubType",
        "hasSubEvent",
        "subEventOf",
        "subTypeOf",
        "type",
        "eventType",
        "actorType",
        "placeType",
        "timeType",
        "roleType",
        "accordingTo",
        "hasTimeStamp",
        "hasBeginTimeStamp",
        "hasEndTimeStamp",
        "hasEarliestBeginTimeStamp",
        "hasLatestBeginTimeStamp",
        "hasEarliestEndTimeStamp",
        "hasLatestEndTimeStamp",
    }
)
"""The Simple Event Model (van Hage et al., 2011), https://semanticweb.cs.vu.nl/2009/11/sem/."""


@frozen
class PropertyRow:
    """One property of schema.org: where it belongs, what its values are, and what has taken its place."""

    domains: frozenset[str]
    ranges: frozenset[str]
    superseded_by: str | None = None


@frozen
class Vocabulary:
    """schema.org, one release.

    Attributes:
        types: Name to supertypes.
        members: Name of an enumeration's member to the enumerations.
        properties: Name to what is known of it.
        superseded: Name of a type to what has taken its place.
    """

    types: dict[str, tuple[str, ...]] = field(repr=False)
    members: dict[str, tuple[str, ...]] = field(repr=False)
    properties: dict[str, PropertyRow] = field(repr=False)
    superseded: dict[str, str] = field(repr=False)
    _above: dict[str, frozenset[str]] = field(init=False, factory=dict, repr=False)

    def above(self, name: str) -> frozenset[str]:
        """Give a type and everything above it; empty for what is no type."""
        if name not in self._above:
            found: set[str] = set()
            waiting = [name] if name in self.types else []
            while waiting:
                current = waiting.pop()
                if current not in found:
                    found.add(current)
                    waiting.extend(self.types.get(current, ()))
            self._above[name] = frozenset(found)
        return self._above[name]

    def any_above(self, names: Iterable[str]) -> frozenset[str]:
        """Give all types above any of these."""
        return frozenset().union(*(self.above(name) for name in names))


@cache
def schema_org() -> Vocabulary:
    """Give the release of schema.org that ships with newsld."""
    table = json.loads(read_resource("vocab", f"schemaorg-{RELEASE}.json"))
    return Vocabulary(
        types={name: tuple(row[0]) for name, row in table["types"].items()},
        members={name: tuple(row) for name, row in table["members"].items()},
        properties={
            name: PropertyRow(frozenset(row[0]), frozenset(row[1]), *row[2:])
            for name, row in table["properties"].items()
        },
        superseded={name: row[1] for name, row in table["types"].items() if len(row) > 1},
    )


@cache
def own_terms() -> frozenset[str]:
    """Give the names of our own terms, event types included."""
    import pyoxigraph

    found = set()
    for file in ("newsld.ttl", "event-types.ttl"):
        for quad in pyoxigraph.parse(read_resource("vocab", file), format=pyoxigraph.RdfFormat.TURTLE):
            if isinstance(quad.subject, pyoxigraph.NamedNode) and quad.subject.value.startswith(NL):
                found.add(quad.subject.value.removeprefix(NL))
    return frozenset(found)


@lru_cache(maxsize=4096)
def suggestion(name: str, kind: str) -> str:
    """Say which term was probably meant.

    Args:
        name: What was written.
        kind: ``type``, ``property``, ``member``, ``nl`` or ``sem``.

    Returns:
        ``did you mean 'Person'?``, or an empty string.
    """
    known = _folded(kind)
    folded = _FORM.sub("", name[:_LONGEST].lower())
    close = [folded] if folded in known else get_close_matches(folded, known, n=1, cutoff=0.75)
    return f"did you mean {known[close[0]]!r}?" if close else ""


@cache
def _folded(kind: str) -> dict[str, str]:
    vocabulary = schema_org()
    known: dict[str, Callable[[], Iterable[str]]] = {
        "type": lambda: vocabulary.types,
        "property": lambda: vocabulary.properties,
        "member": lambda: vocabulary.members,
        "nl": own_terms,
        "sem": lambda: SEM_TERMS,
    }
    names = known[kind]()
    return {_FORM.sub("", name.lower()): name for name in sorted(names)}
