"""Check types and properties against the vocabularies: unknown, superseded, out of place, of the wrong kind.

The severities follow what schema.org says of itself: domains and ranges are guidelines, text is accepted where an
object is expected, and a Role or a URL may stand everywhere (https://schema.org/docs/datamodel.html).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from newsld.iri import NL
from newsld.jsonld.context import SCHEMA
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node, Property
from newsld.jsonld.notes import Notes, shown
from newsld.validate.index import Index
from newsld.validate.vocabulary import DATA_TYPES, SEM, SEM_TERMS, own_terms, schema_org, suggestion

_ANNOTATED = re.compile(r"(.+)-(?:input|output)")
"""``query-input`` says what an action takes (https://schema.org/docs/actions.html, part 4)."""
_URL = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/|www\.|[#.])\S*", re.IGNORECASE)
_MEMBER = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)?([A-Za-z0-9]+)")
_MOST_NAMES = 6
_QUANTITIES = frozenset({"Distance", "Energy", "Mass"})
"""What is written as a number with its unit, "7 ft" (https://schema.org/Distance)."""
_TEXTS = frozenset({"CssSelectorType", "PronounceableText", "XPathType"})


def check_terms(nodes: Sequence[Node], notes: Notes) -> None:
    """Check every type and property of the nodes.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD501 to NLD508.
    """
    index = Index(nodes)
    for node in nodes:
        for iri, item in node.types:
            _type(iri, item, node, notes)
        names, all_known = index.types(node)
        for prop in node.properties:
            if prop.iri.startswith(SCHEMA):
                _property(node, prop, names if all_known else (), index, notes)
            else:
                check_own(prop.iri, prop.item, notes, key=True)
            for value in prop.values:
                if isinstance(value, Literal) and value.datatype == "@id":
                    check_own(str(value.value), value.item, notes)


def check_own(iri: str, item: Item, notes: Notes, *, key: bool = False) -> None:
    """Check a term of our vocabulary, or of the Simple Event Model; what is of neither is passed over.

    Args:
        iri: The term.
        item: Where it stands.
        notes: Takes NLD508.
        key: Whether it stands as a key.
    """
    for namespace, kind in ((NL, "nl"), (SEM, "sem")):
        if iri.startswith(namespace):
            name = iri[len(namespace) :]
            if name not in (own_terms() if kind == "nl" else SEM_TERMS) and notes.wants("NLD508"):
                notes.add(
                    "NLD508", item, f"the vocabulary {kind}: has no term {shown(name)}", suggestion(name, kind), key=key
                )


def _type(iri: str, item: Item, node: Node, notes: Notes) -> None:
    if not iri.startswith(SCHEMA):
        check_own(iri, item, notes)
        return
    vocabulary, name = schema_org(), iri[len(SCHEMA) :]
    if name in vocabulary.superseded:
        notes.add("NLD503", item, f"the type {name} is superseded", f"use {vocabulary.superseded[name]}")
    elif name in vocabulary.types or _may_be_foreign(node, str(item.value)):
        return
    elif name in vocabulary.members:
        enumeration = vocabulary.members[name][0]
        notes.add(
            "NLD501", item, f"{name} is a value of {enumeration}, not a type", "give the type of the thing itself"
        )
    elif notes.wants("NLD501"):
        hint = suggestion(name, "type") or "https://schema.org/docs/full.html lists the types"
        notes.add("NLD501", item, f"schema.org has no type {shown(name)}", hint)


def _may_be_foreign(node: Node, written: str) -> bool:
    # A context that was not read may define any bare name.
    return node.unread and ":" not in written


def _property(node: Node, prop: Property, names: tuple[str, ...], index: Index, notes: Notes) -> None:
    vocabulary, name = schema_org(), prop.iri[len(SCHEMA) :]
    annotated = _ANNOTATED.fullmatch(name)
    row = vocabulary.properties.get(annotated[1] if annotated else name)
    if row is None:
        if not _may_be_foreign(node, prop.key) and notes.wants("NLD502"):
            hint = suggestion(name, "property") or "https://schema.org/docs/full.html lists the properties of each type"
            notes.add("NLD502", prop.item, f"schema.org has no property {shown(name)}", hint, key=True)
        return
    if annotated:
        return
    if row.superseded_by:
        notes.add("NLD503", prop.item, f"the property {name} is superseded", f"use {row.superseded_by}", key=True)
    if prop.reverse:
        return
    if names and not _belongs(name, names):
        message = f"{name} is no property of {' or '.join(names)}"
        notes.add("NLD504", prop.item, message, f"it belongs to {_listed(row.domains)}", key=True)
    for value in prop.values:
        _value(name, value, index, notes)


@lru_cache(maxsize=8192)
def _belongs(name: str, types: tuple[str, ...]) -> bool:
    vocabulary = schema_org()
    above = vocabulary.any_above(types)
    # A Role repeats the property that it stands in.
    return "Role" in above or bool(above & vocabulary.properties[name].domains)


def _value(name: str, value: Literal | Node, index: Index, notes: Notes) -> None:
    if isinstance(value, Literal) and value.datatype is None:
        if value.value is not None:
            _literal(name, value, notes)
        return
    if isinstance(value, Literal) and value.datatype not in ("@id", "@vocab"):
        return
    names, all_known = index.types(value if isinstance(value, Node) else str(value.value))
    if names and all_known and not _fits(name, names):
        item = value.types[0][1] if isinstance(value, Node) and value.types else value.item
        wanted = _listed(schema_org().properties[name].ranges)
        notes.add("NLD505", item, f"the value of {name} is of the type {' and '.join(names)}", f"it should be {wanted}")


@lru_cache(maxsize=8192)
def _fits(name: str, types: tuple[str, ...]) -> bool:
    vocabulary = schema_org()
    above = vocabulary.any_above(types)
    ranges = vocabulary.properties[name].ranges
    if "Role" in above or above & ranges:
        return True
    # {"@type": "Text"} and the like say what the literal is.
    return bool(above & DATA_TYPES and ranges & DATA_TYPES)


def _literal(name: str, value: Literal, notes: Notes) -> None:
    written = value.value
    kind = _kind(name)
    if isinstance(written, bool):
        if kind.takes_truth or kind.takes_text:
            return
        notes.add("NLD505", value.item, f"the value of {name} is {str(written).lower()}", f"it should be {kind.wanted}")
    elif isinstance(written, int | float):
        if not (kind.takes_numbers or kind.takes_text):
            notes.add("NLD506", value.item, f"a number stands where {name} takes {kind.wanted}", "write the object")
    elif isinstance(written, str) and not kind.takes_literals:
        _text(name, written, kind, value, notes)


def _text(name: str, written: str, kind: _Kind, value: Literal, notes: Notes) -> None:
    if kind.members and (member := _member(written)):
        if member not in kind.members and notes.wants("NLD507"):
            hint = suggestion(member, "member") or f"the values are {_listed(kind.members)}"
            notes.add("NLD507", value.item, f"{shown(member)} is no value of {kind.wanted}", hint)
    elif written and not _URL.fullmatch(written) and notes.wants("NLD506"):
        notes.add(
            "NLD506",
            value.item,
            f"text stands where {name} takes {kind.wanted}",
            f'write {{"@type": "{kind.first}", "name": …}}',
        )


@frozen
class _Kind:
    """What the values of a property may be."""

    wanted: str
    first: str
    takes_text: bool
    takes_numbers: bool
    takes_truth: bool
    takes_literals: bool
    members: frozenset[str]


@lru_cache(maxsize=2048)
def _kind(name: str) -> _Kind:
    vocabulary = schema_org()
    ranges = vocabulary.properties[name].ranges
    above = vocabulary.any_above(ranges)
    objects = sorted(ranges - DATA_TYPES)
    enumerations = frozenset(r for r in ranges if "Enumeration" in vocabulary.above(r))
    return _Kind(
        wanted=_listed(ranges),
        first=objects[0] if objects else "Thing",
        takes_text="Text" in ranges or bool(ranges & _TEXTS),
        takes_numbers="Number" in above or "Quantity" in above or "Date" in ranges,
        takes_truth="Boolean" in ranges,
        # A string may stand for a date, a number or a truth value; whether it is one is checked with the values.
        takes_literals=bool((ranges - {"URL"}) & (DATA_TYPES | _QUANTITIES)) or bool(ranges & _TEXTS) or not objects,
        members=_members(enumerations) if not ranges - enumerations - {"URL"} else frozenset(),
    )


def _members(enumerations: frozenset[str]) -> frozenset[str]:
    vocabulary = schema_org()
    return frozenset(name for name, of in vocabulary.members.items() if vocabulary.any_above(of) & enumerations)


def _member(written: str) -> str | None:
    """Give the name of the enumeration's member that a string means; ``None`` if it means something else."""
    match = _MEMBER.fullmatch(written)
    return match[1] if match else None


def _listed(names: frozenset[str]) -> str:
    ordered = sorted(names)
    if len(ordered) > _MOST_NAMES:
        ordered = [*ordered[:_MOST_NAMES], "…"]
    return ", ".join(ordered) if len(ordered) > 2 else " or ".join(ordered)
