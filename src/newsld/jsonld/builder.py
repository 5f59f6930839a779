"""Put the values of a JSON text together while it is read, with bounds."""

from __future__ import annotations

from typing import NoReturn

from newsld.jsonld.items import Item, Value
from newsld.jsonld.notes import Notes, shown

MAX_VALUES = 1_000_000
"""What has more values is not read to its end."""


class StopReadingError(Exception):
    """What follows cannot be understood."""


class Builder:
    """The values read so far.

    Attributes:
        root: The outermost value.
        open: The lists and objects that are not closed yet, the outermost first.
    """

    def __init__(self, notes: Notes) -> None:
        self.root: Item | None = None
        self.open: list[Item] = []
        self._notes = notes
        self._values = 0

    @property
    def named(self) -> bool:
        """Whether the innermost open value is an object."""
        return bool(self.open) and isinstance(self.open[-1].value, dict)

    def note(self, code: str, at: int, message: str, hint: str) -> None:
        """Note a fault within the innermost open value."""
        self._notes.at(code, at, message, hint, self.open[-1] if self.open else None)

    def stop(self, code: str, at: int, message: str, hint: str) -> NoReturn:
        """Note a fault behind which nothing can be read."""
        self.note(code, at, message, hint)
        raise StopReadingError

    def add(self, value: Value, at: int, key: str, key_offset: int) -> Item:
        """Add a value to the innermost open one, or make it the root."""
        self._values += 1
        if self._values > MAX_VALUES:
            self.stop("NLD404", at, f"more than {MAX_VALUES:,} values; the rest was not read", "split the document")
        if not self.open:
            self.root = Item(value, at)
            return self.root
        holder = self.open[-1]
        if isinstance(holder.value, list):
            item = Item(value, at, holder, len(holder.value))
            holder.value.append(item)
            return item
        assert isinstance(holder.value, dict)
        item = Item(value, at, holder, key, key_offset)
        if key in holder.value:
            message = f"the key {shown(key)} is here twice; the last one counts"
            self._notes.at("NLD405", key_offset, message, "keep one, or make its value a list", item)
        holder.value[key] = item
        return item
