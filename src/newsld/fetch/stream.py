"""Read bytes in one go from beginning to end, compressed or not, and stop where they grow beyond all measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from newsld.fetch.inflate import CutOffError, coding_of, inflate

FREE = 64 * 1024 * 1024
"""Bytes that anything may unpack to."""
MOST_TIMES = 250
"""How often its own size something may unpack to beyond that; text unpacks to 3 to 30 times its size."""
TAIL = 512
"""How many of the last bytes that were given are known."""
_CHUNK = 1 << 18


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int = ..., /) -> bytes:
        """Give at most so many bytes; none at the end."""


class BombError(Exception):
    """What is unpacked grows beyond all measure."""


class Budget:
    """How much the members of one archive may unpack to, all together.

    Args:
        size: Bytes of the archive that are known to be there.
    """

    def __init__(self, size: int = 0) -> None:
        self._taken = size
        self._given = 0

    def take(self, size: int) -> None:
        """Note that so many packed bytes were read."""
        self._taken += size

    def give(self, size: int) -> None:
        """Note that so many unpacked bytes are given.

        Raises:
            BombError: They are too many for what was read.
        """
        self._given += size
        if self._given > FREE + MOST_TIMES * self._taken:
            raise BombError(f"more than {MOST_TIMES} times its size")


class Stream:
    """Bytes that can be read once, of which the first can be looked at before.

    Attributes:
        cut_off: Why the bytes ended before their end, if they did.
        tail: The last bytes that were given.

    Args:
        pieces: The bytes.
        budget: What they count for.
    """

    def __init__(self, pieces: Iterator[bytes], budget: Budget) -> None:
        self.cut_off = ""
        self.tail = b""
        self._pieces = pieces
        self._budget = budget
        self._held = b""
        self._at = 0

    def peek(self, size: int) -> bytes:
        """Give the first bytes that were not read yet."""
        while len(self._held) < size and (piece := self._next()):
            self._held += piece
        return self._held[:size]

    def read(self, size: int = -1, /) -> bytes:
        """Give at most so many bytes, or all that are left."""
        if size < 0:
            return b"".join(iter(lambda: self.read(_CHUNK), b""))
        if not self._held:
            self._held = self._next()
        given, self._held = self._held[:size], self._held[size:]
        self._at += len(given)
        if given:
            self.tail = (self.tail + given[-TAIL:])[-TAIL:]
        return given

    def whole(self, size: int) -> bytes:
        """Give so many bytes, or fewer at the end."""
        parts: list[bytes] = []
        while size > 0 and (part := self.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def tell(self) -> int:
        """Give how many bytes were read."""
        return self._at

    def seek(self, _offset: int, _whence: int = 0, /) -> int:
        """Refuse to go anywhere else."""
        raise OSError("a stream is read from its beginning to its end")

    def close(self) -> None:
        """Do nothing: who opened the file closes it."""

    def unpacked(self) -> Stream:
        """Give the bytes that these stand for: what gzip or zstd made them of, or themselves."""
        coding = coding_of(self.peek(4))
        if coding is None:
            return self
        return Stream(inflate(iter(lambda: self.read(_CHUNK), b""), coding), self._budget)

    def _next(self) -> bytes:
        try:
            piece = next(self._pieces, b"")
        except CutOffError as error:
            # What was read before is whole, and worth having.
            self.cut_off = str(error)
            self._pieces = iter(())
            return b""
        self._budget.give(len(piece))
        return piece


def stream_of(file: Readable, budget: Budget, *, counted: bool = True) -> Stream:
    """Give what a file holds as a stream.

    Args:
        file: The file.
        budget: What it may unpack to.
        counted: Whether its bytes are themselves packed ones, that add to the budget.
    """

    def pieces() -> Iterator[bytes]:
        while data := file.read(_CHUNK):
            if counted:
                budget.take(len(data))
            yield data

    return Stream(pieces(), budget)
