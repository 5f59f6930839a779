"""Edit JSON as text: what is added can be taken out again, and all else stays as its author wrote it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from attrs import frozen

from newsld.emit.page.source import Edit
from newsld.jsonld.items import Item

_DECODER = json.JSONDecoder()
_LEAD = re.compile(r"[ \t\r\n]*\Z")
_LONGEST_LEAD = 200
_LINE_END = re.compile(r"\r\n|\r|\n")


def end_of(text: str, item: Item) -> int:
    """Give the offset behind a value; it must be JSON without faults."""
    return _DECODER.raw_decode(text, item.offset)[1]


def children(item: Item) -> list[Item]:
    """Give the values in a list or object, in the order of the text."""
    held = item.value
    found = list(held.values()) if isinstance(held, dict) else list(held) if isinstance(held, list) else []
    return sorted(found, key=lambda child: child.offset)


def add_members(text: str, holder: Item, members: Mapping[str, Any]) -> Edit:
    """Give the edit that adds members behind the last one of an object.

    Args:
        text: The text.
        holder: The object.
        members: Keys that it has not, and their values.
    """
    layout = _Layout.of(text, holder)
    return _added(text, holder, [f"{json.dumps(k)}:{layout.colon}{layout.dump(v)}" for k, v in members.items()], layout)


def append(text: str, holder: Item, values: Sequence[Any]) -> Edit:
    """Give the edit that adds values behind the last one of a list."""
    layout = _Layout.of(text, holder)
    return _added(text, holder, [layout.dump(value) for value in values], layout)


def wrap(text: str, item: Item, values: Sequence[Any]) -> list[Edit]:
    """Give the edits that make a list of a value and others behind it."""
    end = end_of(text, item)
    layout = _Layout.of(text, item.parent) if item.parent else _Layout()
    more = "".join(layout.inner + layout.inner_dump(value) for value in values)
    return [(item.offset, item.offset, "["), (end, end, f"{more}]")]


def removals(text: str, root: Item, pointers: Iterable[str]) -> list[Edit]:
    """Give the edits that take values out.

    Args:
        text: The text.
        root: The value that it was read as.
        pointers: JSON Pointers (RFC 6901) to the values; those that lead nowhere are passed over. A list that is named
            together with values in it was put around its first value, which stays.
    """
    found = (root.get(pointer) for pointer in pointers)
    listed = {id(item): item for item in found if item is not None and item.parent is not None}
    edits: list[Edit] = []
    taken: dict[int, Item] = {}
    for item in listed.values():
        if _is_within(item, listed):
            continue
        if isinstance(item.value, list) and any(id(child) in listed for child in item.value):
            kept = item.value[0]
            edits += [(item.offset, kept.offset, ""), (end_of(text, kept), end_of(text, item), "")]
        else:
            taken[id(item)] = item
    holders = {id(item.parent): item.parent for item in taken.values() if item.parent is not None}
    for holder in holders.values():
        edits += _taken_out(text, holder, taken.keys())
    return edits


def _is_within(item: Item, listed: Mapping[int, Item]) -> bool:
    above = item.parent
    while above is not None:
        if id(above) in listed:
            return True
        above = above.parent
    return False


def _taken_out(text: str, holder: Item, gone: Set[int]) -> list[Edit]:
    held = children(holder)
    edits: list[Edit] = []
    at = 0
    while at < len(held):
        if id(held[at]) not in gone:
            at += 1
            continue
        first = at
        while at < len(held) and id(held[at]) in gone:
            at += 1
        if first:
            edits.append((end_of(text, held[first - 1]), end_of(text, held[at - 1]), ""))
        elif at < len(held):
            edits.append((held[0].key_offset, held[at].key_offset, ""))
        else:
            edits.append((holder.offset + 1, end_of(text, held[-1]), ""))
    return edits


def _added(text: str, holder: Item, written: Sequence[str], layout: _Layout) -> Edit:
    held = children(holder)
    at = end_of(text, held[-1]) if held else holder.offset + 1
    words = layout.between.join(written)
    return at, at, layout.between + words if held else words


@frozen
class _Layout:
    """How the author of a list or object sets its values apart.

    Attributes:
        between: What stands between two values.
        colon: What stands behind a colon.
        line: The line end and indentation of its values; empty if they stand on one line.
        unit: What an inner value is indented by.
    """

    between: str = ","
    colon: str = ""
    line: str = ""
    unit: str = "  "

    @classmethod
    def of(cls, text: str, holder: Item) -> _Layout:
        held = children(holder)
        if not held:
            return cls()
        last = held[-1]
        begin = max(0, last.key_offset - _LONGEST_LEAD)
        lead = _LEAD.search(text, begin, last.key_offset)[0]  # type: ignore[index]  # it matches nothing too
        ends = list(_LINE_END.finditer(lead))
        colon = " " if last.offset > last.key_offset and text[last.offset - 1] == " " else ""
        if not ends:
            blank = " " if lead or colon else ""
            return cls(between="," + blank, colon=blank)
        line = lead[ends[-1].start() :]
        return cls(between="," + line, colon=" ", line=line, unit="\t" if "\t" in line else "  ")

    def dump(self, value: Any) -> str:
        """Write a value that stands among the others."""
        return self._dumped(value, self.line)

    @property
    def inner(self) -> str:
        """What stands between the values of a list in it."""
        return self.between + (self.unit if self.line else "")

    def inner_dump(self, value: Any) -> str:
        """Write a value of a list in it."""
        return self._dumped(value, self.line + self.unit if self.line else "")

    def _dumped(self, value: Any, line: str) -> str:
        if not line:
            return json.dumps(value, ensure_ascii=False, separators=(self.between, ":" + self.colon))
        return json.dumps(value, ensure_ascii=False, indent=self.unit).replace("\n", line)
