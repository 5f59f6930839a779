"""Literals as they stand in canonical N-Triples."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def unescaped(text: str) -> str:
    """Give the text of a literal as it stands in N-Triples (1.1, ECHAR and UCHAR)."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _ESCAPED.get(m[3], m[3]), text)


def literal(text: str, datatype: str = "") -> str:
    """Give a literal as it stands in canonical N-Triples."""
    for plain, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(plain, escape)
    return f'"{text}"^^<{datatype}>' if datatype else f'"{text}"'


def text_of(term: str) -> str:
    """Give the text of a literal, without its language or datatype; empty for what is no literal."""
    return unescaped(term[1 : term.rindex('"')]) if term.startswith('"') else ""
