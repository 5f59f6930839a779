"""Take gzip, deflate and zstd apart piece by piece, and never give more than was agreed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

GZIP = "gzip"
DEFLATE = "deflate"
_STEP = 1 << 18
_ANY_HEADER = 47
"""The window that lets zlib tell gzip and zlib by their headers."""
_NO_HEADER = -15


class CutOffError(Exception):
    """The compressed bytes end too early, or are damaged; the message says which."""


def inflate(pieces: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Give what compressed bytes hold, in pieces of bounded size.

    Args:
        pieces: The compressed bytes; of gzip any number of members, one after the other (RFC 1952, 2.2).
        coding: `GZIP` or `DEFLATE`, of which some servers leave out the header that RFC 9110, 8.4.1.2 asks for.

    Yields:
        At most 256 KiB at a time.

    Raises:
        CutOffError: The bytes are damaged or do not reach their end.
    """
    engine = None
    begun = False
    for piece in pieces:
        data = piece
        while data:
            if engine is None:
                if coding == GZIP and begun and not data.startswith(b"\x1f"):
                    return  # what follows the last member is padding or no part of it
                headless = coding == DEFLATE and data[0] & 0x0F != 8
                engine = zlib.decompressobj(_NO_HEADER if headless else _ANY_HEADER)
                begun = True
            try:
                out = engine.decompress(data, _STEP)
            except zlib.error as error:
                raise CutOffError("its compressed bytes are damaged") from error
            if out:
                yield out
            data = engine.unconsumed_tail
            if engine.eof:
                data, engine = engine.unused_data, None
                if coding == DEFLATE:
                    return
    if engine is not None or not begun:
        raise CutOffError("its compressed bytes end too early")
