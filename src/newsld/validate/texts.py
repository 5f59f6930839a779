"""Check the words of a document: entities, markup, placeholders, empty values, values of the wrong kind in quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.validate.vocabulary import DATA_TYPES, schema_org

_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_TEMPLATE = re.compile(
    r"\{\{[^{}\n]{0,100}\}\}|<%[^%\n]{0,100}%>|%%[A-Za-z_]{1,40}%%|\$\{[A-Za-z_.]{1,60}\}|\[object Object\]"
)
_PLACEHOLDERS = frozenset({"undefined", "null", "NULL", "None", "NaN"})
"""What programs write for a value that they do not have."""
_TRUTH = frozenset({"true", "false", "0", "1"})
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_TAG_OF_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_NO_MARKUP = frozenset({"headline", "alternativeHeadline", "name", "alternateName", "jobTitle", "articleSection"})
_HEAD = 20_000  # characters of a text in which entities and markup are looked for


def check_texts(nodes: Sequence[Node], notes: Notes) -> None:
    """Check all literals.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD603 to NLD605, NLD608, NLD610 to NLD612.
    """
    for node in nodes:
        for prop in node.properties:
            if not prop.iri.startswith(SCHEMA):
                continue
            name = prop.iri[len(SCHEMA) :]
            if not prop.values and not prop.item.value:
                notes.add("NLD608", prop.item, f"{name} is empty", "leave the key out")
            for value in prop.values:
                if isinstance(value, Literal) and value.datatype != "@json":
                    _literal(name, value, notes)


def _literal(name: str, value: Literal, notes: Notes) -> None:
    text, item = value.value, value.item
    if value.language is not None and not _TAG_OF_LANGUAGE.fullmatch(value.language):
        notes.add("NLD612", item, f"{shown(value.language)} is no language tag", "en, en-GB, … (BCP 47)")
    if text is None or text == "":
        notes.add("NLD608", item, f"{name} is empty", "leave the key out")
    elif isinstance(text, str):
        _text(name, text, value, notes)


def _text(name: str, text: str, value: Literal, notes: Notes) -> None:
    item = value.item
    kinds = _literal_kinds(name)
    head = text[:_HEAD]
    if placeholder := _placeholder(text, head):
        message = f"the placeholder {shown(placeholder)} was left in {name}"
        notes.add("NLD603", item, message, "fill it in, or leave the key out")
    elif not text.strip():
        notes.add("NLD608", item, f"{name} is blank", "leave the key out")
    elif value.datatype:
        pass  # it is checked as what it says it is
    elif kinds == {"Boolean"}:
        _truth(name, text, item, notes)
    elif kinds and kinds <= {"Integer", "Number", "Float"}:
        _number(name, text, item, notes)
    if "&" in head and (entity := _ENTITY.search(head)):
        notes.add(
            "NLD610",
            item,
            f"{name} has the HTML entity {entity[0]}, which JSON does not decode",
            "write the character itself",
        )
    if name in _NO_MARKUP and "<" in head and (tag := _TAG.search(head)):
        notes.add("NLD604", item, f"{name} has markup: {shown(tag[0], 40)}", "write plain text")
    if name == "inLanguage" and len(text) <= _HEAD and not _TAG_OF_LANGUAGE.fullmatch(text):
        notes.add("NLD612", item, f"{shown(text)} is no language tag", "en, en-GB, … (BCP 47)")


def _placeholder(text: str, head: str) -> str | None:
    if text in _PLACEHOLDERS:
        return text
    if "{" in head or "%" in head or "[" in head:
        match = _TEMPLATE.search(head)
        return match[0] if match else None
    return None


def _truth(name: str, text: str, item: Item, notes: Notes) -> None:
    if text.rpartition("/")[2].lower() in _TRUTH:
        notes.add(
            "NLD605",
            item,
            f"{name} is {shown(text)}, a string",
            f"write {text.lower() if text.lower() in ('true', 'false') else 'true or false'}, without quotation marks",
        )
    else:
        notes.add("NLD605", item, f"{name} is {shown(text)}", "write true or false")


def _number(name: str, text: str, item: Item, notes: Notes) -> None:
    if _NUMBER.fullmatch(text.strip()):
        notes.add("NLD611", item, f"{name} is {shown(text)}, a string", "write the number without quotation marks")
    else:
        notes.add("NLD611", item, f"{name} is {shown(text)}, no number", "write digits, with a point if need be")


@lru_cache(maxsize=4096)
def _literal_kinds(name: str) -> frozenset[str]:
    row = schema_org().properties.get(name)
    return row.ranges & DATA_TYPES if row else frozenset()
