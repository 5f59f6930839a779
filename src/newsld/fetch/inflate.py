"""Take gzip, deflate and zstd apart piece by piece, and never give more than was agreed."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

GZIP = "gzip"
DEFLATE = "deflate"
ZSTD = "zstd"
_STEP = 1 << 18
_ANY_HEADER = 47
"""The window that lets zlib tell gzip and zlib by their headers."""
_NO_HEADER = -15
_LARGEST_WINDOW = 27
"""Of zstd, as a power of two; a larger one is for archives of systems (RFC 9659 asks for at most 8 MiB on the web)."""
_GZIP_MARK = b"\x1f\x8b"
_ZSTD_FRAMES = (b"\x28\xb5\x2f\xfd", *(bytes((n,)) + b"\x2a\x4d\x18" for n in range(0x50, 0x60)))
_DICTIONARY_FRAME = b"\x5d\x2a\x4d\x18"
_FRAME_HEAD = 8
_DICTIONARY = b"\x37\xa4\x30\xec"
"""What a dictionary of zstd begins with (RFC 8878, section 5)."""
_LARGEST_DICTIONARY = 16 * 1024 * 1024

_FIRST = {GZIP: frozenset({0x1F}), ZSTD: frozenset({0x28, *range(0x50, 0x60)}), DEFLATE: frozenset[int]()}
"""The first bytes of a member that can follow another."""


class CutOffError(Exception):
    """The compressed bytes end too early, or are damaged; the message says which."""


def coding_of(head: bytes) -> str | None:
    """Give how a file is compressed, by its first bytes; ``None`` if it is not, or in no way that newsld knows."""
    if head.startswith(_GZIP_MARK):
        return GZIP
    return ZSTD if head.startswith(_ZSTD_FRAMES) else None


def inflate(pieces: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Give what compressed bytes hold, in pieces of bounded size.

    Args:
        pieces: The compressed bytes; of gzip and zstd any number of members, one after the other (RFC 1952, 2.2).
        coding: `GZIP`, `ZSTD`, or `DEFLATE`, of which some servers leave out the header of RFC 9110, 8.4.1.2.

    Yields:
        At most 256 KiB at a time.

    Raises:
        CutOffError: The bytes are damaged or do not reach their end.
    """
    member: _Member | None = None
    begun = False
    dictionary = None
    if coding == ZSTD:
        dictionary, pieces = _dictionary(iter(pieces))
    for data in pieces:
        while data:
            if member is None:
                if begun and data[0] not in _FIRST[coding]:
                    return  # what follows the last member is padding or no part of it
                member, begun = _Member(coding, data, dictionary), True
            yield from member.feed(data)
            data = member.rest
            if member.over:
                member = None
    if member is not None or not begun:
        raise CutOffError("its compressed bytes end too early")


class _Member:
    """One member of a compressed file.

    Attributes:
        over: Whether its end was reached.
        rest: What follows its end.
    """

    def __init__(self, coding: str, data: bytes, dictionary: Any = None) -> None:
        self.over = False
        self.rest = b""
        self._held = coding == ZSTD  # zstd keeps what it did not read yet, zlib gives it back
        if self._held:
            zstd = _zstd()
            options = {zstd.DecompressionParameter.window_log_max: _LARGEST_WINDOW}
            self._engine: Any = zstd.ZstdDecompressor(zstd_dict=dictionary, options=options)
            self._error: type[Exception] = zstd.ZstdError
        else:
            headless = coding == DEFLATE and data[0] & 0x0F != 8
            self._engine = zlib.decompressobj(_NO_HEADER if headless else _ANY_HEADER)
            self._error = zlib.error

    def feed(self, data: bytes) -> Iterator[bytes]:
        engine = self._engine
        while True:
            try:
                out: bytes = engine.decompress(data, _STEP)
            except self._error as error:
                if "dictionary" in str(error).lower():
                    raise CutOffError("it was compressed with a dictionary that is not in it") from error
                raise CutOffError("its compressed bytes are damaged") from error
            if out:
                yield out
            if engine.eof:
                self.over, self.rest = True, engine.unused_data
                return
            data = b"" if self._held else engine.unconsumed_tail
            if not data and len(out) < _STEP and (not self._held or engine.needs_input):
                return


def _dictionary(pieces: Iterator[bytes]) -> tuple[Any, Iterable[bytes]]:
    """Take the dictionary off that archives of the web carry in their first frame.

    Its place is said by "Zstandard Compression in WARC files", 1.0 (IIPC), section 3.2: a skippable frame, in which the
    dictionary may be compressed itself.

    Returns:
        The dictionary, ``None`` if there is none, and what follows it.
    """
    head = b""
    while len(head) < _FRAME_HEAD and (piece := next(pieces, b"")):
        head += piece
    size = int.from_bytes(head[4:_FRAME_HEAD], "little")
    if not head.startswith(_DICTIONARY_FRAME) or size > _LARGEST_DICTIONARY:
        return None, chain((head,), pieces)
    parts = [head]
    have = len(head)
    while have < _FRAME_HEAD + size and (piece := next(pieces, b"")):
        parts.append(piece)
        have += len(piece)
    head = b"".join(parts)
    words = head[_FRAME_HEAD : _FRAME_HEAD + size]
    if words.startswith(_ZSTD_FRAMES[0]):
        words = b"".join(islice(_Member(ZSTD, words).feed(words), _LARGEST_DICTIONARY // _STEP))
    if not words.startswith(_DICTIONARY):
        return None, chain((head,), pieces)
    zstd = _zstd()
    try:
        return zstd.ZstdDict(words), chain((head[_FRAME_HEAD + size :],), pieces)
    except (ValueError, zstd.ZstdError) as error:
        raise CutOffError("its dictionary is damaged") from error


def _zstd() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd
