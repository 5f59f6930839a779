"""A gazetteer file, read where it lies: opened in no time, and its pages are shared by all processes."""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from attrs import frozen

from newsld.errors import UsageError
from newsld.link import keys
from newsld.link.entry import Entry, read_varint, restored, unpack
from newsld.link.layout import HEADER, SECTIONS, Filed, Section, damaged, read_header

_REMEMBERED = 2048  # entries that are kept unpacked: news names the same countries and offices again and again
_CHECKED_AT_ONCE = 32 << 20  # bytes; to sum up more would take longer than to open should


@frozen
class Found:
    """An entry that a name is filed under.

    Attributes:
        number: Its number in the gazetteer.
        entry: The entry.
        weight: How often the name means it, in link counts or the like.
        filed: How the name belongs to it.
    """

    number: int
    entry: Entry
    weight: float
    filed: Filed


class Gazetteer:
    """A gazetteer file.

    Args:
        path: Where it is.
        name: What messages call it; its path if not given.
        own: Whether it is the user's own, whose entries are those that the user's texts speak of.
        check: Whether to sum up all its bytes, where it is not so large that this takes long.

    Raises:
        UsageError: It cannot be read, is of another version, or is damaged.
    """

    def __init__(self, path: Path, *, name: str | None = None, own: bool = True, check: bool = True) -> None:
        self.name = name or str(path)
        self.own = own
        try:
            with path.open("rb") as file:
                data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:  # an empty file cannot be mapped: ValueError
            reason = error.strerror or "" if isinstance(error, OSError) else "it is empty"
            raise UsageError(self.name, "cannot be read", reason) from error
        self._data = memoryview(data)
        self._sections = read_header(bytes(self._data[:HEADER]), len(self._data), self.name)
        if check and len(self._data) <= _CHECKED_AT_ONCE:
            self.verify()
        self._open()

    def _open(self) -> None:
        try:
            self.about: dict[str, Any] = json.loads(bytes(self._part("about")))
            self._kinds: Sequence[str] = self.about["kinds"]
        except (ValueError, KeyError, RecursionError) as error:
            raise damaged(self.name, "its description is no JSON") from error
        self._keys, self._iris = self._numbers("keys", "Q"), self._numbers("iris", "Q")
        self._postings, self._entries = self._numbers("postings", "I"), self._numbers("entries", "I")
        self._owners = self._numbers("owners", "I")
        self._filed, self._packed = self._part("filed"), self._part("packed")
        self._entry = lru_cache(_REMEMBERED)(self._unpacked)
        if len(self._postings) != len(self._keys) + 1 or len(self._owners) != len(self._iris) or not self._entries:
            raise damaged(self.name, "its sections do not fit together")

    def __len__(self) -> int:
        return len(self._entries) - 1

    def verify(self) -> None:
        """Sum up all bytes.

        Raises:
            UsageError: A section is not as it was written.
        """
        for name in SECTIONS:
            section = self._sections[name]
            if section.offset + section.length > len(self._data) or crc32(self._part(name)) != section.crc:
                raise damaged(self.name, f"its section {name!r} does not add up")

    def find(self, name: str) -> tuple[Found, ...]:
        """Give the entries that a name is filed under.

        Args:
            name: A name as written; capitals, accents, points and hyphens do not count.

        Returns:
            The entries, those with the largest weight first.
        """
        key = keys.key_of(name)
        return self.find_key(key) if key else ()

    def find_key(self, key: str) -> tuple[Found, ...]:
        """Give the entries that are filed under a key, as `find` does."""
        number = keys.number_of(key)
        index = bisect_left(self._keys, number)
        if index == len(self._keys) or self._keys[index] != number:
            return ()
        try:
            return tuple(self._read(self._postings[index], self._postings[index + 1]))
        except (ValueError, IndexError) as error:
            raise damaged(self.name, f"what is filed under {key!r} cannot be read") from error

    def _read(self, at: int, end: int) -> list[Found]:
        found = []
        while at < end:
            entry, at = read_varint(self._filed, at)
            weight, filed = self._filed[at], self._filed[at + 1]
            found.append(Found(entry, self._entry(entry), restored(weight), Filed(filed)))
            at += 2
        return found

    def by_iri(self, iri: str) -> Entry | None:
        """Give the entry that has this identifier."""
        number = keys.number_of(iri)
        index = bisect_left(self._iris, number)
        if index == len(self._iris) or self._iris[index] != number:
            return None
        try:
            return self._entry(self._owners[index])
        except (ValueError, IndexError) as error:
            raise damaged(self.name, f"the entry of {iri} cannot be read") from error

    def entry(self, number: int) -> Entry:
        """Give the entry of a number below ``len``."""
        try:
            return self._entry(number)
        except (ValueError, IndexError) as error:
            raise damaged(self.name, f"entry {number} cannot be read") from error

    def _unpacked(self, number: int) -> Entry:
        return unpack(self._packed, self._entries[number], self._kinds)

    def _part(self, name: str) -> memoryview:
        section: Section = self._sections[name]
        return self._data[section.offset : section.offset + section.length]

    def _numbers(self, name: str, code: str) -> Sequence[int]:
        part = self._part(name)
        if len(part) % array(code).itemsize:
            raise damaged(self.name, f"its section {name!r} is cut off")
        if sys.byteorder == "little":
            return part.cast(code)  # type: ignore[call-overload, no-any-return]
        turned = array(code, bytes(part))
        turned.byteswap()
        return turned
