"""The layout of a gazetteer file (``.nlg``): a header, then sections that are read where they lie.

All numbers are little-endian. The header is the magic, the version, the length of the file, and for each section its
offset, length and CRC-32 (of RFC 1952); the CRC-32 of the header itself ends it.

=========  ==================================================================================================
section    holds
=========  ==================================================================================================
about      JSON: sources, kinds, counts
keys       the number of each key (``keys.number_of``), ascending, 8 bytes each
postings   where the postings of each key begin, and after the last where they end, 4 bytes each
filed      for each key: entry number (varint), weight and `Filed` (one byte each) of each entry filed under it
entries    where each entry begins, and after the last where they end, 4 bytes each
packed     the entries, as `entry.pack` packs them
iris       the number of each IRI, ascending, 8 bytes each
owners     the entry of each IRI, 4 bytes each
=========  ==================================================================================================
"""

from __future__ import annotations

import struct
from enum import IntEnum
from zlib import crc32

from attrs import frozen

from newsld.errors import UsageError

MAGIC = b"\x89NLG\r\n\x1a\n"
"""As PNG's signature (ISO/IEC 15948, 5.2): a transfer as text, which damages the file, damages it first."""

VERSION = 1
SECTIONS = ("about", "keys", "postings", "filed", "entries", "packed", "iris", "owners")
_HEAD = struct.Struct("<8sIIQ")
_SECTION = struct.Struct("<QQI")
_SUM = struct.Struct("<I")
HEADER = _HEAD.size + _SECTION.size * len(SECTIONS) + _SUM.size
"""Length of the header in bytes."""

LARGEST = 2**32 - 1
"""A section that others point into is no longer, in bytes."""


class Filed(IntEnum):
    """How a name belongs to an entry; the lower, the better."""

    NAME = 0
    """It is what the gazetteer calls it."""
    ALIAS = 1
    """It is another name of it."""
    SKELETON = 2
    """It is another transliteration of one of its names, by `keys.skeleton_of`."""


@frozen
class Section:
    """Where a section lies: offset and length in bytes, and its CRC-32."""

    offset: int
    length: int
    crc: int


def pack_header(sections: list[Section]) -> bytes:
    """Give the header of a file with these sections, which are in the order of `SECTIONS`."""
    end = sections[-1].offset + sections[-1].length
    body = _HEAD.pack(MAGIC, VERSION, HEADER, end)
    body += b"".join(_SECTION.pack(s.offset, s.length, s.crc) for s in sections)
    return body + _SUM.pack(crc32(body))


def read_header(data: bytes, size: int, where: str) -> dict[str, Section]:
    """Read the header of a file.

    Args:
        data: The first `HEADER` bytes of the file, or all there are.
        size: Its length in bytes.
        where: What messages call the file.

    Returns:
        The sections by name.

    Raises:
        UsageError: It is no gazetteer file, of another version, or damaged.
    """
    if data[:8] != MAGIC:
        raise UsageError(
            where, "is no gazetteer file", "it does not begin like one",
            hint="newsld gazetteer build makes one from CSV, TSV or RDF",
        )  # fmt: skip
    if len(data) < _HEAD.size:
        raise damaged(where, "it ends in its header")
    _, version, header, length = _HEAD.unpack_from(data)
    if version != VERSION:
        raise UsageError(
            where, f"has version {version} of the format", f"this newsld reads version {VERSION}",
            hint="build it again with newsld gazetteer build",
        )  # fmt: skip
    if header != HEADER or len(data) < HEADER or _SUM.unpack_from(data, HEADER - 4)[0] != crc32(data[: HEADER - 4]):
        raise damaged(where, "its header does not add up")
    if length != size:
        raise damaged(where, f"it has {size:,} bytes instead of {length:,}")
    found = [Section(*_SECTION.unpack_from(data, _HEAD.size + i * _SECTION.size)) for i in range(len(SECTIONS))]
    return dict(zip(SECTIONS, found, strict=True))


def damaged(where: str, because: str) -> UsageError:
    """Give the error that says that a gazetteer file is damaged."""
    return UsageError(where, "is damaged", because, hint="build it again, or fetch it again")
