"""One entry of a gazetteer, and how it is packed into bytes."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from math import log2

from attrs import frozen

from newsld.model.annotation import NameType

TYPES: tuple[NameType | None, ...] = (None, *NameType)
"""The number of a type in the file; part of the format, so that a new type goes to the end."""

PREFIXES = (
    "",
    "https://sws.geonames.org/",
    "http://www.wikidata.org/entity/",
    "https://en.wikipedia.org/wiki/",
    "http://dbpedia.org/resource/",
    "http://",
    "https://",
)
"""Beginnings of IRIs that the file has a number for; part of the format."""

_BY_LENGTH = sorted(range(len(PREFIXES)), key=lambda i: -len(PREFIXES[i]))
_SCALE = 100_000  # 1e-5 of a degree is about a metre
MOST_IRIS, MOST_CONTEXT = 16, 32


@frozen(kw_only=True)
class Entry:
    """What a gazetteer knows of one thing.

    Attributes:
        name: What it is called.
        iris: Its identifiers; the first is the one it is known by.
        type: What it is; ``None`` where the source does not say.
        kind: A class of schema.org that says more than the type.
        weight: How much is said about it, in link counts or the like; logarithms of it are compared.
        coordinates: Latitude and longitude in degrees (WGS 84).
        within: An identifier of the place that contains it.
        seat: Whether a country is governed from it, so that its name may stand for the government.
        context: Numbers of words it is told of with, as `keys.word_number` gives them.
    """

    name: str
    iris: tuple[str, ...]
    type: NameType | None = None
    kind: str | None = None
    weight: float = 0.0
    coordinates: tuple[float, float] | None = None
    within: str | None = None
    seat: bool = False
    context: tuple[int, ...] = ()


def pack(entry: Entry, kinds: dict[str, int]) -> bytes:
    """Pack an entry.

    Args:
        entry: What to pack.
        kinds: The number of each kind so far; a new kind is added.

    Returns:
        Its bytes.
    """
    kind = kinds.setdefault(entry.kind, len(kinds) + 1) if entry.kind else 0
    iris = entry.iris[:MOST_IRIS]
    context = entry.context[:MOST_CONTEXT]
    flags = (entry.coordinates is not None) | (entry.within is not None) << 1 | entry.seat << 2
    out = bytearray((TYPES.index(entry.type), kind, quantized(entry.weight), flags, len(iris), len(context)))
    _text(out, entry.name)
    for iri in iris:
        _iri(out, iri)
    if entry.within is not None:
        _iri(out, entry.within)
    for degrees in entry.coordinates or ():
        out += round(degrees * _SCALE).to_bytes(4, "little", signed=True)
    for word in context:
        out += word.to_bytes(2, "little")
    return bytes(out)


def unpack(data: memoryview, at: int, kinds: Sequence[str]) -> Entry:
    """Unpack an entry.

    Args:
        data: Packed entries.
        at: Where the entry begins.
        kinds: The kinds in the order of their numbers, from 1.

    Returns:
        The entry.

    Raises:
        ValueError: The bytes are damaged.
        IndexError: They are cut off.
    """
    type_, kind, weight, flags, iris, context = data[at : at + 6]
    name, at = _read_text(data, at + 6)
    found = []
    for _ in range(iris):
        iri, at = _read_iri(data, at)
        found.append(iri)
    within = None
    if flags & 2:
        within, at = _read_iri(data, at)
    coordinates = None
    if flags & 1:
        latitude, longitude = (int.from_bytes(data[i : i + 4], "little", signed=True) for i in (at, at + 4))
        coordinates = latitude / _SCALE, longitude / _SCALE
        at += 8
    words = data[at : at + 2 * context]
    if len(words) < 2 * context:
        raise IndexError("a context is cut off")
    return Entry(
        name=name,
        iris=tuple(found),
        type=TYPES[type_],
        kind=kinds[kind - 1] if kind else None,
        weight=restored(weight),
        coordinates=coordinates,
        within=within,
        seat=bool(flags & 4),
        context=struct.unpack(f"<{context}H", words),
    )


def quantized(weight: float) -> int:
    """Give a weight as one byte, as the file holds it: sixteen steps for each doubling."""
    return min(255, round(16 * log2(1 + max(0.0, weight))))


def restored(byte: int) -> float:
    """Give the weight that a byte of the file stands for."""
    return float(2 ** (byte / 16) - 1)


def write_varint(out: bytearray, number: int) -> None:
    """Write a number as `read_varint` reads it."""
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def read_varint(data: memoryview, at: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first; gives it and what comes after it.

    Raises:
        IndexError: The bytes are cut off.
        ValueError: It is longer than any that was written.
    """
    number = 0
    for shift in range(0, 64, 7):
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
    raise ValueError("a number has no end")


def _text(out: bytearray, text: str) -> None:
    data = text.encode()
    write_varint(out, len(data))
    out += data


def _read_text(data: memoryview, at: int) -> tuple[str, int]:
    length, at = read_varint(data, at)
    if at + length > len(data):
        raise IndexError("a text is cut off")
    return str(data[at : at + length], "utf-8"), at + length


def _iri(out: bytearray, iri: str) -> None:
    prefix = next(i for i in _BY_LENGTH if iri.startswith(PREFIXES[i]))
    out.append(prefix)
    _text(out, iri[len(PREFIXES[prefix]) :])


def _read_iri(data: memoryview, at: int) -> tuple[str, int]:
    prefix = PREFIXES[data[at]]
    tail, at = _read_text(data, at + 1)
    return prefix + tail, at
