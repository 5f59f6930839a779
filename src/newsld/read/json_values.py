"""Read the values of JSON and JSON Lines, each with its line; what is wrong with one costs no other."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from newsld.errors import ItemError
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.reader import read_json
from newsld.jsonld.text import Lines
from newsld.model.report import Finding, Severity
from newsld.model.resource import Resource
from newsld.read.decode import decode

_BY_LINES = (".jsonl", ".ndjson", ".jsonlines")
_HINT = "check that it is the right file, and whole"


@frozen
class JsonValue:
    """One value of a source.

    Attributes:
        item: The value.
        lines: Where the lines of its text begin.
        first: The line of the source at which its text begins, from 0.
        findings: What was wrong with it, though its meaning is plain.
    """

    item: Item
    lines: Lines
    first: int
    findings: tuple[Finding, ...] = ()

    def line(self, item: Item) -> int:
        """Give the line of the source at which a value in it begins, from 1."""
        return self.first + self.lines.at(item.offset)[0]


def json_values(resource: Resource) -> tuple[list[JsonValue | ItemError], tuple[Finding, ...]]:
    """Give the values of a source: of JSON Lines one a line, of anything else the one.

    Args:
        resource: The bytes.

    Returns:
        For each value it or why it could not be read, in order; and what was noticed about the bytes.
    """
    text, findings = decode(resource.data, resource.source)
    if not _by_lines(resource, text):
        return [_value(text, 0, resource.source)], findings
    rows = enumerate(text.split("\n"))
    return [_value(row, number, resource.source) for number, row in rows if row.strip(" \t\r\x1e")], findings


def _by_lines(resource: Resource, text: str) -> bool:
    if resource.source.lower().endswith(_BY_LINES) or "json-seq" in (resource.media_type or ""):
        return True
    rows = (row.strip() for row in _first_rows(text))
    found = [row for row in rows if row][:2]
    return len(found) == 2 and found[0][:1] == found[1][:1] == "{" and found[0][-1:] == "}"


def _first_rows(text: str) -> Iterator[str]:
    at = 0
    for _ in range(20):
        end = text.find("\n", at)
        yield text[at : end if end >= 0 else len(text)]
        if end < 0:
            return
        at = end + 1


def _value(text: str, first: int, source: str) -> JsonValue | ItemError:
    notes = Notes()
    text = text.lstrip("\x1e")
    json = read_json(text, notes)
    lines = Lines(text)
    if json.root is None or not json.complete:
        fault = notes.faults[-1]
        line = first + lines.at(fault.offset)[0]
        return ItemError(f"{source}, line {line}", "cannot be read as JSON", fault.message, hint=fault.hint or _HINT)
    findings = tuple(
        Finding(
            code=fault.code, severity=Severity.WARNING, message=fault.message, source=source,
            line=first + lines.at(fault.offset)[0], hint=fault.hint,
        )
        for fault in notes.faults
    )  # fmt: skip
    return JsonValue(json.root, lines, first, findings)


def text_of(item: Item | None) -> str:
    """Give a scalar's text; empty for ``null``, truth values, lists and objects."""
    value = item.value if item is not None else None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).strip()


def member(item: Item | None, *keys: str) -> Item | None:
    """Give the value of the first of these keys that an object has; ``None`` if it has none or is no object."""
    value = item.value if item is not None else None
    if isinstance(value, dict):
        return next((value[key] for key in keys if key in value and value[key].value not in (None, "")), None)
    return None


def members(item: Item | None, *keys: str) -> list[Item]:
    """Give the values in a list under one of these keys, or the one value."""
    found = member(item, *keys)
    return list(found.items()) if found is not None else []
