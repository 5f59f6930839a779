"""A JSON value that knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from attrs import frozen

Scalar = str | int | float | bool | None
Value: TypeAlias = "dict[str, Item] | list[Item] | Scalar"

_LONGEST_KEY = 120  # characters of a key in a pointer: it is shown to people


class Item:
    """One JSON value, with its place in the text and in the document.

    Attributes:
        value: A dict or list of items, or the scalar itself.
        offset: Where it begins in the text, in code points.
        parent: The dict or list that holds it; ``None`` for the document.
        key: Its key or index there.
        key_offset: Where its key begins; its own offset in a list.
    """

    __slots__ = ("key", "key_offset", "offset", "parent", "value")

    def __init__(
        self, value: Value, offset: int, parent: Item | None = None, key: str | int = "", key_offset: int | None = None
    ) -> None:
        self.value = value
        self.offset = offset
        self.parent = parent
        self.key = key
        self.key_offset = offset if key_offset is None else key_offset

    def __repr__(self) -> str:
        return f"Item({self.pointer()!r}, offset={self.offset})"

    def pointer(self) -> str:
        """Give its JSON Pointer (RFC 6901); very long keys are cut."""
        parts = []
        item: Item = self
        while item.parent is not None:
            part = str(item.key)
            if len(part) > _LONGEST_KEY:
                part = part[:_LONGEST_KEY] + "…"
            parts.append(part.replace("~", "~0").replace("/", "~1"))
            item = item.parent
        return "".join("/" + part for part in reversed(parts))

    def plain(self) -> Any:
        """Give the value as plain Python values; the reader has bounded its depth."""
        if isinstance(self.value, dict):
            return {key: item.plain() for key, item in self.value.items()}
        if isinstance(self.value, list):
            return [item.plain() for item in self.value]
        return self.value

    def get(self, pointer: str) -> Item | None:
        """Give the value that a JSON Pointer (RFC 6901) means from here; ``None`` if there is none."""
        item = self
        for part in pointer.split("/")[1:]:
            part = part.replace("~1", "/").replace("~0", "~")
            value = item.value
            if isinstance(value, dict) and part in value:
                item = value[part]
            elif isinstance(value, list) and part.isascii() and part.isdigit() and int(part) < len(value):
                item = value[int(part)]
            else:
                return None
        return item

    def items(self) -> Iterator[Item]:
        """Give the values in a list, or the value itself if it is none."""
        if isinstance(self.value, list):
            yield from self.value
        else:
            yield self


@frozen
class Json:
    """What a text was read as.

    Attributes:
        root: The value; ``None`` if there was none.
        complete: Whether all of the text was understood, so that what is not there is missing indeed.
        clean: Whether nothing was wrong with it.
    """

    root: Item | None
    complete: bool = True
    clean: bool = True
