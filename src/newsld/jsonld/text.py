"""From bytes to text, and from an offset in the text to its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import field, frozen

from newsld._encodings import BYTE_ORDER_MARKS

_CHARSET = re.compile(rb"""<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_HEAD = 1024
"""So far into a page its ``charset`` is looked for (HTML, 13.2.3.2)."""
_LINE_END = re.compile(r"\r\n|\r|\n")


@frozen(kw_only=True)
class Decoded:
    """The text of some bytes.

    Attributes:
        text: The text, without byte order mark.
        encoding: The encoding it was read in.
        marked: Whether a byte order mark stood before it.
        lost: How many characters had to be replaced by U+FFFD.
    """

    text: str
    encoding: str
    marked: bool = False
    lost: int = 0


def decode(data: bytes, *, page: bool = False) -> Decoded:
    """Give the text that the bytes mean; it never fails.

    Args:
        data: Any bytes.
        page: Whether they are HTML, which may name its encoding.

    Returns:
        The text, and how it was found.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, marked=True)
    if wide := _wide(data[:4]):
        return _decoded(data, wide)
    for encoding in ((stated_encoding(data) if page else None) or "utf-8", "utf-8"):
        try:
            return Decoded(text=data.decode(encoding), encoding=encoding.lower())
        except (UnicodeError, LookupError):
            continue
    # What browsers take a page for that is not what it says (HTML, 13.2.3.2); JSON is UTF-8 with faults.
    return _decoded(data, "windows-1252" if page else "utf-8")


def stated_encoding(data: bytes) -> str | None:
    """Give the encoding that a page names in a ``meta`` element, as it is written; ``None`` if it names none."""
    named = _CHARSET.search(data[:_HEAD])
    return named[1].decode("ascii") if named else None


def _decoded(data: bytes, encoding: str, *, marked: bool = False) -> Decoded:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding, marked=marked)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text=text, encoding=encoding, marked=marked, lost=text.count("\ufffd"))


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 by the zeros of the first characters: they are ASCII in any JSON (RFC 4627, section 3)."""
    if len(head) < 4:
        return None
    zeros = (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0)
    return {
        (True, False, True, False): "utf-16-be",
        (False, True, False, True): "utf-16-le",
        (True, True, True, False): "utf-32-be",
        (False, True, True, True): "utf-32-le",
    }.get(zeros)


@frozen
class Lines:
    """Where the lines of a text begin.

    Args:
        text: The text; a line ends with LF, CR or both.
    """

    text: str = field(repr=False)
    _starts: list[int] = field(init=False, repr=False)

    @_starts.default
    def _find(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both from 1, columns in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
