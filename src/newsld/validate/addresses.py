"""Check IRIs: identifiers, addresses of pages and images, and references to what nothing describes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsld.iri import flaw_of, without_fragment
from newsld.jsonld.context import SCHEMA
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.validate.vocabulary import DATA_TYPES, schema_org

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LOOKS_LIKE_ONE = re.compile(
    r"\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|/|\.|#|www\.)\S.*|\S*/\S*|\S+\.(?:jpe?g|png|gif|webp|svg|html?)\s*",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 300  # characters by which an address is told from words
_TEMPLATES = frozenset({"target", "urlTemplate"})
"""Properties whose address may hold ``{placeholders}`` (https://schema.org/docs/actions.html)."""
_IMAGES = frozenset({"image", "logo", "thumbnailUrl", "contentUrl", "photo", "primaryImageOfPage"})


def check_addresses(nodes: Sequence[Node], notes: Notes) -> None:
    """Check the ids of all nodes and all values of properties that take addresses.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD302, NLD601, NLD602.
    """
    for node in nodes:
        if node.id_item is not None:
            _id(node.id or "", node.id_item, notes)
        for prop in node.properties:
            name = prop.iri[len(SCHEMA) :] if prop.iri.startswith(SCHEMA) else ""
            takes = takes_addresses(name)
            for value in prop.values:
                if isinstance(value, Literal) and isinstance(value.value, str):
                    if takes:
                        _address(name, value.value, value.item, notes)
                    elif value.datatype == "@id":
                        _id(value.value, value.item, notes)


@lru_cache(maxsize=4096)
def takes_addresses(name: str) -> bool:
    """Say whether the strings that a property of schema.org takes are addresses, and nothing else."""
    row = schema_org().properties.get(name)
    return row is not None and row.ranges & DATA_TYPES == {"URL"}


def _id(iri: str, item: Item, notes: Notes) -> None:
    if iri.startswith("_:"):
        return
    if flaw := flaw_of(iri):
        notes.add(
            "NLD302",
            item,
            f"{shown(iri)} is no IRI ({flaw})",
            "percent-encode it, or write another; parsers drop the node",
        )


def _address(name: str, text: str, item: Item, notes: Notes) -> None:
    stripped = text.strip()
    if not stripped or not _LOOKS_LIKE_ONE.fullmatch(text[:_HEAD]) or name in _TEMPLATES:
        return  # empty values and words are told by other checks
    if stripped != text:
        notes.add("NLD602", item, f"there are blanks around the address {shown(text)}", "take them out")
    if flaw := flaw_of(stripped):
        notes.add("NLD302", item, f"{shown(text)} is no IRI ({flaw})", "percent-encode it: a blank is %20")
    elif not _ABSOLUTE.match(stripped) and not stripped.startswith("#"):
        what = "image" if name in _IMAGES else "address"
        hint = f"write https:{stripped}" if stripped.startswith("//") else "write it in full, with https://"
        notes.add("NLD601", item, f"the {what} {shown(text)} is relative", hint)


def check_references(nodes: Sequence[Node], notes: Notes) -> None:
    """Check that what refers to a part of this document finds it there.

    A reference is checked if it is a fragment or a blank node, or an IRI with a fragment whose other part is that of a
    node with a fragment that is described here. A page may well refer to what another page describes.

    Args:
        nodes: All nodes of a document, of all blocks of a page.
        notes: Takes NLD304.
    """
    described = {node.id for node in nodes if node.id is not None and not node.refers}
    ours = {without_fragment(iri) for iri in described if "#" in iri and not iri.startswith("#")}
    for node in nodes:
        if node.refers and node.id_item is not None and node.holder is not None:
            _reference(node.id or "", node.id_item, described, ours, notes)
        for prop in node.properties:
            if takes_addresses(prop.iri.removeprefix(SCHEMA)):
                continue
            for value in prop.values:
                if isinstance(value, Literal) and value.datatype == "@id" and isinstance(value.value, str):
                    _reference(value.value, value.item, described, ours, notes)


def _reference(iri: str, item: Item, described: set[str], ours: set[str], notes: Notes) -> None:
    if iri in described:
        return
    local = iri.startswith(("#", "_:"))
    if local or ("#" in iri and without_fragment(iri) in ours):
        notes.add(
            "NLD304",
            item,
            f"nothing here describes {shown(iri)}",
            "describe it in this document, or take the reference out",
        )
