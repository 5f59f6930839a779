"""The bytes of a page as text that can be edited, and back: what was not edited comes back byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from functools import lru_cache

from attrs import field, frozen

from newsld._encodings import BYTE_ORDER_MARKS
from newsld.errors import ItemError
from newsld.jsonld.text import decode, stated_encoding

Edit = tuple[int, int, str]
"""From where to where in the text, in code points, and what is written there instead."""

_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SURE = frozenset(
    {"utf-8", *_WIDE, "koi8-r", "koi8-u", *(f"cp125{n}" for n in range(9)),
     *(f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))}
)  # fmt: skip
"""Encodings in which a character means to browsers what it means to Python."""
_KNOWN = _SURE | {
    "cp932", "shift_jis", "euc_jp", "iso2022_jp", "gbk", "gb2312", "gb18030", "big5", "big5hkscs", "euc_kr", "cp949",
    "cp866", "cp874", "iso8859-11", "mac-roman", "mac-cyrillic",
}  # fmt: skip
"""Encodings that browsers know at all; Python knows some that are none of text."""
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "utf-16": "utf-8", "utf-32": "utf-8"}
"""What browsers read where a page names these (Encoding Standard, section 4.2)."""
_FIRST_RAW = "\xa0"
"""Below it, above ASCII, are controls that mean other things to browsers."""


@frozen(kw_only=True)
class Source:
    """One page.

    Attributes:
        text: What it says, without byte order mark.
        encoding: The codec that gave it.
        stated: Whether mark or page say so; else only ASCII is sure to be read as it is written.
        mark: The byte order mark.
        tail: Bytes at the end that are half a character.
    """

    text: str = field(repr=False)
    encoding: str
    stated: bool
    mark: bytes = b""
    tail: bytes = b""

    @classmethod
    def of(cls, data: bytes, name: str) -> Source:
        """Read a page.

        Args:
            data: Its bytes.
            name: What messages call it.

        Raises:
            ItemError: Its bytes cannot be written back as they are.
        """
        mark = next((mark for mark, _ in BYTE_ORDER_MARKS if data.startswith(mark)), b"")
        encoding = _codec(decode(data, page=True).encoding) or "utf-8"
        label = stated_encoding(data)
        body = data[len(mark) :]
        tail = body[len(body) - len(body) % 2 :] if encoding in _WIDE[:2] else b""
        body = body[: len(body) - len(tail)]
        stated = bool(mark) or (label is not None and _codec(label) == encoding)
        try:
            text = body.decode(encoding, _errors(encoding))
            regular = text.encode(encoding, _errors(encoding)) == body
        except UnicodeError:
            text, regular = "", False
        if not regular:
            raise ItemError(
                name, "cannot be written back as it is", f"its bytes are no regular {encoding}",
                hint="save the page as UTF-8",
            )  # fmt: skip
        return cls(text=text, encoding=encoding, stated=stated, mark=mark, tail=tail)

    def data(self, text: str | None = None) -> bytes:
        """Give the bytes of the page.

        Args:
            text: What it says after it was edited; as it was if not given.
        """
        said = self.text if text is None else text
        return self.mark + said.encode(self.encoding, _errors(self.encoding)) + self.tail

    def edited(self, edits: Iterable[Edit]) -> str:
        """Give the text with some places written anew.

        Args:
            edits: The places; they do not overlap.
        """
        parts: list[str] = []
        at = 0
        for begin, end, words in sorted(edits, key=lambda edit: edit[:2]):
            parts += (self.text[at:begin], words)
            at = end
        return "".join((*parts, self.text[at:]))

    def written(self, json: str) -> str:
        r"""Give JSON as the page can hold it: what its encoding lacks becomes ``\uXXXX``."""
        raw = self.stated and self.encoding in _SURE
        return "".join(c if c.isascii() or (raw and _has(self.encoding, c)) else _escaped(c) for c in json)


def _codec(label: str) -> str | None:
    """Give the name of the codec for what browsers know by a label; ``None`` if they know nothing by it."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    name = _MEANT.get(name, name)
    return name if name in _KNOWN else None


def _errors(encoding: str) -> str:
    return "surrogatepass" if encoding in _WIDE else "surrogateescape"


@lru_cache(maxsize=4096)
def _has(encoding: str, char: str) -> bool:
    if char < _FIRST_RAW or "\ud800" <= char <= "\udfff":
        return False
    try:
        return char.encode(encoding).decode(encoding) == char
    except UnicodeError:
        return False


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
