"""Single tokens of JSON as people write it: strings, numbers, literals, and what stands between them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from newsld.jsonld.items import Scalar

Note = Callable[[str, int, str, str], None]
"""Notes a fault: code, offset, message, hint."""

BLANKS = re.compile(r"[ \t\r\n]*")
PLAIN_STRING = re.compile(r'"([^"\\\x00-\x1f]*)"')
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?(?![0-9A-Za-z.+_-])")
WORD = re.compile(r"[A-Za-z_@$][A-Za-z0-9_@$.-]*")

_ODD_BLANK = re.compile("[\x0b\x0c\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+")
_CHUNKS = {quote: re.compile(rf"[^{quote}\\\x00-\x1f]*") for quote in "\"'"}
_NEAR_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z.+_-])")
_HEX = re.compile(r"[0-9A-Fa-f]{4}")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LINE = re.compile(r"[^\r\n]*")
_BEGINS = re.compile(r"\s*(?:[{\[]|//|/\*|<!\[CDATA\[)")
_MOST_DIGITS = 1000  # Python refuses to read more than 4,300; nobody means so many

_LITERALS: dict[str, Scalar] = {"true": True, "false": False, "null": None}
_STRAY_LITERALS: dict[str, Scalar] = {
    "True": True, "TRUE": True, "False": False, "FALSE": False, "None": None, "NULL": None, "Null": None,
    "undefined": None,
}  # fmt: skip
_NO_NUMBERS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf, "+Infinity": math.inf}
_NO_NUMBER = re.compile(r"NaN|[+-]?Infinity")


class Scanner:
    """Reads tokens at an offset of a text; every method gives the offset behind what it read.

    Args:
        text: The text.
        end: Where the JSON in it ends.
        note: Notes what is wrong.
    """

    def __init__(self, text: str, end: int, note: Note) -> None:
        self.text = text
        self.end = end
        self.note = note
        # Once a search has come to the end in vain, all later ones would: each would cost the whole text.
        self._never: set[str] = set()

    def skip(self, at: int, *, outside: bool = False) -> int:
        """Pass over blanks and comments.

        Args:
            at: Where to begin.
            outside: Whether this is before or behind the value, where comment marks may wrap it.

        Returns:
            The offset of the next token, or the end.
        """
        while True:
            at = BLANKS.match(self.text, at, self.end).end()  # type: ignore[union-attr]  # it matches nothing too
            if at >= self.end:
                return self.end
            char = self.text[at]
            if char in "/<]-":
                after = self._comment(at, outside=outside)
                if after == at:
                    return at
                at = after
            elif blank := _ODD_BLANK.match(self.text, at, self.end):
                self.note("NLD410", at, f"U+{ord(char):04X} is no blank in JSON", "use spaces and line ends")
                at = blank.end()
            else:
                return at

    def _comment(self, at: int, *, outside: bool) -> int:
        text = self.text
        if text.startswith("//", at):
            end = _LINE.match(text, at, self.end).end()  # type: ignore[union-attr]
            # "//<![CDATA[" may share its line with the value.
            opens = text.find("<![CDATA[", at, min(end, at + 20))
            behind = opens + 9 if opens >= 0 and text[opens + 9 : end].strip() else end
            return self._noted("//", at, behind)
        if text.startswith("/*", at):
            return self._noted("/* */", at, self._behind("*/", at + 2))
        if text.startswith("<!--", at):
            wraps = outside and _BEGINS.match(text, at + 4, self.end)
            return self._noted("<!-- -->", at, at + 4 if wraps else self._behind("-->", at + 4))
        for mark in ("<![CDATA[", "]]>", "-->") if outside else ():
            if text.startswith(mark, at):
                return self._noted(mark, at, at + len(mark))
        return at

    def _noted(self, kind: str, at: int, after: int) -> int:
        self.note("NLD409", at, f"JSON has no comments, and here is {kind}", "take the comment out")
        return min(after, self.end)

    def _behind(self, mark: str, at: int) -> int:
        found = -1 if mark in self._never else self.text.find(mark, at, self.end)
        if found < 0:
            self._never.add(mark)
            self.note("NLD402", min(at, self.end), f"a comment is not closed with {mark}", "close it, or take it out")
            return self.end
        return found + len(mark)

    def string(self, at: int) -> tuple[str, int]:
        """Read a string that begins at this quotation mark, double or single."""
        text, end, quote = self.text, self.end, self.text[at]
        if quote == "'":
            self.note("NLD412", at, "a string stands in single quotation marks", 'write "…"')
        chunk, begin, parts = _CHUNKS[quote], at, []
        at += 1
        while True:
            match = chunk.match(text, at, end)
            parts.append(match[0])  # type: ignore[index]
            at += len(parts[-1])
            if at >= end:
                self.note("NLD402", begin, "a string is not closed", f"close it with {quote}")
                return _joined(parts), end
            char = text[at]
            if char == quote:
                return _joined(parts), at + 1
            if char == "\\":
                part, at = self._escape(at)
                parts.append(part)
            else:
                name = {"\n": "a line end", "\r": "a line end", "\t": "a tab"}.get(char, f"U+{ord(char):04X}")
                self.note("NLD410", at, f"{name} stands bare in a string", f"write it as {_escaped(char)}")
                parts.append(char)
                at += 1

    def _escape(self, at: int) -> tuple[str, int]:
        char = self.text[at + 1 : min(at + 2, self.end)]
        if char == "u" and (code := _HEX.match(self.text, at + 2, self.end)):
            return chr(int(code[0], 16)), at + 6
        if char in _ESCAPES and char:
            return _ESCAPES[char], at + 2
        if not char:
            return "", at + 1
        hint = "an apostrophe needs none" if char == "'" else "a backslash itself is written \\\\"
        self.note("NLD411", at, f"\\{char} is no escape of JSON", hint)
        return char, at + 2

    def scalar(self, at: int) -> tuple[Scalar, int] | None:
        """Read a number or a literal; ``None`` if here is neither."""
        if match := NUMBER.match(self.text, at, self.end):
            return self._number(match, at), match.end()
        if match := _NO_NUMBER.match(self.text, at, self.end):
            self.note("NLD406", at, f"{match[0]} is no value of JSON", "leave the key out, or write null")
            return _NO_NUMBERS[match[0]], match.end()
        if match := _NEAR_NUMBER.match(self.text, at, self.end):
            self.note(
                "NLD407",
                at,
                f"{match[0][:40]} is no number of JSON",
                "no sign +, no leading 0, digits on both sides of the point",
            )
            return float(match[0]) if len(match[0]) < _MOST_DIGITS else math.nan, match.end()
        word = WORD.match(self.text, at, self.end)
        if word and word[0] in _LITERALS:
            return _LITERALS[word[0]], word.end()
        if word and word[0] in _STRAY_LITERALS:
            value = _STRAY_LITERALS[word[0]]
            right = "null" if value is None else str(value).lower()
            self.note("NLD407", at, f"{word[0]} is no literal of JSON", f"write {right}")
            return value, word.end()
        return None

    def _number(self, match: re.Match[str], at: int) -> Scalar:
        if match[1] or match[2]:
            return float(match[0])
        if len(match[0]) <= _MOST_DIGITS:
            return int(match[0])
        self.note("NLD407", at, f"the number has {len(match[0])} digits", f"at most {_MOST_DIGITS} are read")
        return math.nan


def _joined(parts: list[str]) -> str:
    text = "".join(parts)
    if any("\ud800" <= part <= "\udfff" for part in parts if len(part) == 1):
        # Two escapes that are one character (RFC 8259, section 7); a lone one stays what it is.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text


def _escaped(char: str) -> str:
    return {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(char, f"\\u{ord(char):04x}")
