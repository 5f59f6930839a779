"""Build a gazetteer file from a stream of entries, in bounded memory: what must be sorted is sorted outside of it."""

from __future__ import annotations

import heapq
import json
import struct
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import IO, Any
from zlib import crc32

from attrs import define, field, frozen

from newsld.errors import StoreError
from newsld.link.entry import Entry, pack, quantized, write_varint
from newsld.link.keys import key_of, number_of, skeleton_of
from newsld.link.layout import HEADER, LARGEST, SECTIONS, Filed, Section, pack_header
from newsld.model.annotation import NameType

MOST_PER_NAME = 64
"""Entries that may be filed under one name; of more, those with the largest weight are kept."""

_RUN = 1_000_000  # postings that are sorted in memory at once
_POSTING = struct.Struct(">QBBI")  # big-endian and the best first, so that bytes sort as the file does
_BUFFER = 1 << 20


@frozen
class Alias:
    """Another name of an entry, and how often it means it in link counts or the like; ``None`` for as the entry."""

    name: str
    weight: float | None = None


@define
class Built:
    """What was built, as its summary says.

    Attributes:
        entries: Entries in the file.
        names: Keys in the file.
        merged: Rows that had an identifier of an earlier one and only added names to it.
        unnamed: Rows whose name has neither letter nor digit; they are left out.
        crowded: Names under which more than `MOST_PER_NAME` were filed.
        bytes: Length of the file.
    """

    entries: int = 0
    names: int = 0
    merged: int = 0
    unnamed: int = 0
    crowded: int = 0
    bytes: int = 0


Row = tuple[Entry, tuple[Alias, ...]]
"""An entry and its other names."""


def build(rows: Iterable[Row], path: Path, *, about: Mapping[str, Any]) -> Built:
    """Write a gazetteer file; it is there whole or not at all.

    A row that has an identifier of an earlier one is the same thing: its names are added, its other values not.

    Args:
        rows: What is to be in it; read once.
        path: Where it goes.
        about: What its header tells besides the counts: ``sources``, each with name, licence and date.

    Returns:
        What was built.

    Raises:
        StoreError: The file cannot be written.
    """
    try:
        with ExitStack() as stack:
            return _Building(stack).run(rows, path, about)
    except OSError as error:
        raise StoreError(str(path), "cannot be written", error.strerror or "") from error


@define
class _Building:
    stack: ExitStack
    built: Built = field(factory=Built)
    kinds: dict[str, int] = field(factory=dict)
    owners: dict[int, int] = field(factory=dict)
    starts: array[int] = field(factory=lambda: array("I"))
    postings: list[bytes] = field(factory=list)
    runs: list[IO[bytes]] = field(factory=list)

    def run(self, rows: Iterable[Row], path: Path, about: Mapping[str, Any]) -> Built:
        packed = self._scratch()
        for entry, aliases in rows:
            self._add(entry, aliases, packed)
        self.starts.append(packed.tell())
        keys, offsets, filed = self._filed()
        iris = sorted(self.owners.items())
        self.built.entries, self.built.names = len(self.starts) - 1, len(keys)
        told = {**about, "kinds": list(self.kinds), "entries": self.built.entries, "names": self.built.names}
        parts: dict[str, bytes | IO[bytes]] = {
            "about": json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(),
            "keys": _little(keys),
            "postings": _little(offsets),
            "filed": filed,
            "entries": _little(self.starts),
            "packed": packed,
            "iris": _little(array("Q", (number for number, _ in iris))),
            "owners": _little(array("I", (owner for _, owner in iris))),
        }
        self.built.bytes = _write(path, parts)
        return self.built

    def _scratch(self) -> IO[bytes]:
        return self.stack.enter_context(TemporaryFile(buffering=_BUFFER))

    def _add(self, entry: Entry, aliases: tuple[Alias, ...], packed: IO[bytes]) -> None:
        key = key_of(entry.name)
        if not key:
            self.built.unnamed += 1
            return
        iris = [number_of(iri) for iri in entry.iris]
        owner = next((self.owners[iri] for iri in iris if iri in self.owners), None)
        if owner is None:
            owner = len(self.starts)
            self.starts.append(packed.tell())
            packed.write(pack(entry, self.kinds))
            if packed.tell() > LARGEST:
                raise StoreError("gazetteer", "is too large", "its entries are more than four gigabytes")
            for iri in iris:
                self.owners[iri] = owner
            self._file(key, entry.weight, Filed.NAME, owner)
        else:
            self.built.merged += 1
            self._file(key, entry.weight, Filed.ALIAS, owner)
        named = {key} | {k for a in aliases if (k := self._alias(a, entry.weight, owner))}
        if entry.type is NameType.PERSON:
            for skeleton in sorted({s for name in named if (s := skeleton_of(name))}):
                self._file(skeleton, entry.weight, Filed.SKELETON, owner)

    def _alias(self, alias: Alias, weight: float, owner: int) -> str:
        key = key_of(alias.name)
        if key:
            self._file(key, weight if alias.weight is None else alias.weight, Filed.ALIAS, owner)
        return key

    def _file(self, key: str, weight: float, filed: Filed, owner: int) -> None:
        self.postings.append(_POSTING.pack(number_of(key), 255 - quantized(weight), filed, owner))
        if len(self.postings) >= _RUN:
            run = self._scratch()
            self.postings.sort()
            run.writelines(self.postings)
            self.runs.append(run)
            self.postings = []

    def _sorted(self) -> Iterator[tuple[int, int, int, int]]:
        self.postings.sort()
        runs: list[Iterable[bytes]] = [_read_run(run) for run in self.runs]
        return map(_POSTING.unpack, heapq.merge(*runs, self.postings))

    def _filed(self) -> tuple[array[int], array[int], IO[bytes]]:
        """Write what is filed under each key; give the keys, where each begins, and the file."""
        filed = self._scratch()
        keys, offsets = array("Q"), array("I")
        for number, group in groupby(self._sorted(), key=itemgetter(0)):
            keys.append(number)
            offsets.append(filed.tell())
            filed.write(self._postings_of(group))
            if filed.tell() > LARGEST:
                raise StoreError("gazetteer", "is too large", "its names are more than four gigabytes")
        offsets.append(filed.tell())
        return keys, offsets, filed

    def _postings_of(self, group: Iterable[tuple[int, int, int, int]]) -> bytes:
        best: dict[int, tuple[int, int]] = {}
        for _, weight, how, owner in group:
            if owner in best:
                best[owner] = best[owner][0], min(best[owner][1], how)
            elif len(best) < MOST_PER_NAME:
                best[owner] = weight, how
            else:
                self.built.crowded += 1
                break
        out = bytearray()
        for owner, (weight, how) in best.items():
            write_varint(out, owner)
            out += bytes((255 - weight, how))
        return bytes(out)


def _read_run(run: IO[bytes]) -> Iterator[bytes]:
    run.seek(0)
    size = _POSTING.size
    while chunk := run.read(size * 4096):
        yield from (chunk[i : i + size] for i in range(0, len(chunk), size))


def _little(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _write(path: Path, parts: Mapping[str, bytes | IO[bytes]]) -> int:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False, buffering=_BUFFER) as file:
        unfinished = Path(file.name)
        try:
            file.write(bytes(HEADER))
            sections = [_section(file, parts[name]) for name in SECTIONS]
            end = file.tell()
            file.seek(0)
            file.write(pack_header(sections))
            file.close()
            unfinished.chmod(0o644)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    return end


def _section(file: IO[bytes], part: bytes | IO[bytes]) -> Section:
    file.write(bytes(-file.tell() % 8))
    start, crc = file.tell(), 0
    if isinstance(part, bytes):
        file.write(part)
        return Section(start, len(part), crc32(part))
    part.seek(0)
    while chunk := part.read(_BUFFER):
        file.write(chunk)
        crc = crc32(chunk, crc)
    return Section(start, file.tell() - start, crc)
