"""Hold JSON-LD documents against the JSON Schema of one of our views, with places in the file."""

from __future__ import annotations

from newsld.iri import NL
from newsld.jsonld.items import Item, Json
from newsld.jsonld.notes import Notes
from newsld.validate.json_schema import check_data, check_embed
from newsld.validate.sources import Part

_CHECKS = {"data": check_data, "embed": check_embed}
_EMBED_NAMES = (".embed.jsonld", ".embed.html")


def view_of(part: Part, source: str, profile: str) -> str | None:
    """Tell which of our views a document claims to be.

    Args:
        part: The document.
        source: The name of its file.
        profile: What the user asked for.

    Returns:
        ``data`` or ``embed``; ``None`` for a document of another maker.
    """
    if profile in _CHECKS:
        return profile
    if profile != "auto" or part.json.root is None:
        return None
    if _is_data(part.json.root):
        return "data"
    if source.endswith(_EMBED_NAMES):
        return "embed"
    return None


def check_agreement(json: Json, view: str, source: str, notes: Notes) -> None:
    """Check a document against the schema of a view.

    Args:
        json: The document; one with faults of syntax is not held against anything.
        view: ``data`` or ``embed``.
        source: The name of its file.
        notes: Takes NLD301 and NLD305.
    """
    root = json.root
    if root is None or not json.clean or not json.complete:
        return
    if not isinstance(root.value, dict):
        notes.add("NLD301", root, "the document is no object", "one article is one object")
        return
    for finding in _CHECKS[view](root.plain(), source):
        item = _nearest(root, finding.pointer or "")
        notes.add(finding.code, item, finding.message, finding.hint, key=True)


def _nearest(root: Item, pointer: str) -> Item:
    """Give the value that a pointer means, or that which should hold it."""
    while pointer:
        if item := root.get(pointer):
            return item
        pointer = pointer.rpartition("/")[0]
    return root


def _is_data(root: Item) -> bool:
    context = root.get("/@context/nl")
    return context is not None and context.value == NL
