"""Read JSON tolerantly, with positions: what is plainly meant is read, and said to be wrong.

Linear in the text and without recursion, whatever the text is: nesting is bounded by `MAX_DEPTH`, and so are the
number of values and what is noted.
"""

from __future__ import annotations

import re

from newsld.jsonld.builder import Builder, StopReadingError
from newsld.jsonld.items import Json
from newsld.jsonld.notes import Notes, shown
from newsld.jsonld.scan import PLAIN_STRING, WORD, Scanner

MAX_DEPTH = 100
"""Values nested deeper are left out."""

_KEY = re.compile(r'"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*')
_NEXT = re.compile(r"[ \t\r\n]*([,\]}])[ \t\r\n]*")
_UNREAD = ("NLD402", "NLD403")  # after these something is missing
_CLOSING = {"{": "}", "[": "]"}


def read_json(text: str, notes: Notes, begin: int = 0, end: int | None = None) -> Json:
    """Read the JSON value in a text.

    Args:
        text: The text, for instance a whole page.
        notes: Takes NLD401 to NLD414.
        begin: Where the value is expected.
        end: Where the JSON ends; the end of the text if not given.

    Returns:
        The value, and whether everything was understood. Of a key that is there twice the last
        value counts, as in Python's ``json``.
    """
    return _Reader(text, begin, len(text) if end is None else end, notes).read()


class _Reader:
    def __init__(self, text: str, begin: int, end: int, notes: Notes) -> None:
        self.text = text
        self.begin = begin
        self.end = end
        self.notes = notes
        self.built = Builder(notes)
        self.scanner = Scanner(text, end, self.built.note)
        self.ended = notes.count("NLD402")

    def read(self) -> Json:
        before, unread = self.notes.count(), self.notes.count(*_UNREAD)
        try:
            at = self.scanner.skip(self.begin, outside=True)
            if at >= self.end:
                self.built.stop("NLD401", self.begin, "there is nothing here", "write a JSON object")
            self._trailing(self._values(at))
        except StopReadingError:
            return Json(self.built.root, complete=False, clean=False)
        complete = self.notes.count(*_UNREAD) == unread
        return Json(self.built.root, complete=complete, clean=self.notes.count() == before)

    def _values(self, at: int) -> int:
        """Read the outermost value, all that it holds included; give the offset behind it."""
        at = self._value(at, "", at)
        while self.built.open:
            at = self._member(at)
        return at

    def _member(self, at: int) -> int:
        """Read the next member of the innermost open value, or its end."""
        if self.built.named:
            match = _KEY.match(self.text, at, self.end)
            if match:
                key, key_offset, at = match[1], at, match.end()
            else:
                at = self.scanner.skip(at)
                if self._closes(at):
                    return self._close(at)
                key_offset = at
                key, at = self._key(at)
        else:
            at = self.scanner.skip(at)
            if self._closes(at):
                return self._close(at)
            key, key_offset = "", at
        return self._value(at, key, key_offset)

    def _value(self, at: int, key: str, key_offset: int) -> int:
        """Read a scalar, or open a list or object."""
        text = self.text
        char = text[at] if at < self.end else ""
        if char not in '"{[':
            at = self.scanner.skip(at)
            char = text[at] if at < self.end else ""
        if char == '"' and (match := PLAIN_STRING.match(text, at, self.end)):
            self.built.add(match[1], at, key, key_offset)
            return self._after(match.end())
        if char and char in "{[":
            return self._opened(at, key, key_offset)
        if char and char in "\"'":
            value, behind = self.scanner.string(at)
            self.built.add(value, at, key, key_offset)
            return self._after(behind)
        if (scalar := self.scanner.scalar(at)) is not None:
            self.built.add(scalar[0], at, key, key_offset)
            return self._after(scalar[1])
        return self._no_value(at)

    def _opened(self, at: int, key: str, key_offset: int) -> int:
        if len(self.built.open) >= MAX_DEPTH:
            return self._pass_over(at)
        item = self.built.add({} if self.text[at] == "{" else [], at, key, key_offset)
        self.built.open.append(item)
        return at + 1

    def _pass_over(self, at: int) -> int:
        """Leave out a value that is nested too deep: only its brackets are counted."""
        message = f"nested more than {MAX_DEPTH} levels deep; what is below was not read"
        self.built.note("NLD403", at, message, "write it flatter: give nodes an @id and refer to them")
        depth = 0
        for match in _BRACKETS.finditer(self.text, at, self.end):
            char = match[0]
            depth += (char in "{[") - (char in "}]")
            if not depth:
                return self._after(match.end())
        return self._ended(self.end)

    def _after(self, at: int) -> int:
        """Pass over what follows a value: a comma, or the ends of the values that hold it."""
        while self.built.open:
            match = _NEXT.match(self.text, at, self.end)
            if not match:
                at = self.scanner.skip(at)
                match = _NEXT.match(self.text, at, self.end)
            if not match:
                return self._no_comma(at)
            if match[1] == ",":
                return self._commas(match.start(1), match.end())
            at = self._checked_close(match.start(1))
        return at

    def _commas(self, first: int, at: int) -> int:
        char = self.text[at] if at < self.end else ""
        if char in '"{[':
            return at
        at = self.scanner.skip(at)
        while at < self.end and self.text[at] == ",":
            self.built.note("NLD408", at, "a comma follows a comma", "take one out")
            at = self.scanner.skip(at + 1)
        if self._closes(at):
            self.built.note("NLD408", first, "a comma stands behind the last value", "take it out")
        return at

    def _closes(self, at: int) -> bool:
        if at >= self.end:
            return bool(self._ended(at))
        return self.text[at] in "}]"

    def _close(self, at: int) -> int:
        """Close the innermost value at this bracket, and pass over what follows it."""
        return self._after(self._checked_close(at))

    def _checked_close(self, at: int) -> int:
        inner = self.built.open[-1]
        opening = self.text[inner.offset]
        if self.text[at] != _CLOSING[opening]:
            self.built.stop(
                "NLD401",
                at,
                f"{self.text[at]} closes what {opening} opened",
                f"write {_CLOSING[opening]}, or look for a bracket that is missing before",
            )
        self.built.open.pop()
        return at + 1

    def _key(self, at: int) -> tuple[str, int]:
        char = self.text[at]
        while char == ",":
            self.built.note("NLD408", at, "a comma stands before the first value", "take it out")
            at = self.scanner.skip(at + 1)
            if at >= self.end:
                self._ended(at)
            char = self.text[at]
        if char in "\"'":
            key, at = self.scanner.string(at)
        elif word := WORD.match(self.text, at, self.end):
            key, at = word[0], word.end()
            self.built.note(
                "NLD412", word.start(), f"the key {key[:80]} stands without quotation marks", f'write "{key[:80]}"'
            )
        else:
            self.built.stop(
                "NLD401", at, f"a key is expected here, and there is {shown(char)}", 'keys are strings: "headline": …'
            )
        at = self.scanner.skip(at)
        if at >= self.end:
            self._ended(at)
        if self.text[at] != ":":
            self.built.stop(
                "NLD401",
                at,
                f"a colon is expected behind the key {shown(key)}, and there is {shown(self.text[at])}",
                '"key": value; a quotation mark within a string is written \\"',
            )
        return key, self.scanner.skip(at + 1)

    def _no_value(self, at: int) -> int:
        if at >= self.end:
            return self._ended(at)
        char = self.text[at]
        if char == "," and self.built.open and isinstance(self.built.open[-1].value, list):
            self.built.note("NLD408", at, "a comma stands before the first value", "take it out")
            return self.scanner.skip(at + 1)
        self.built.stop(
            "NLD401",
            at,
            f"a value is expected here, and there is {shown(char)}",
            "a value is a string in quotation marks, a number, true, false, null, a list or an object",
        )
        return at

    def _no_comma(self, at: int) -> int:
        if at >= self.end:
            return self._ended(at)
        char = self.text[at]
        named = self.built.named
        if _KEY.match(self.text, at, self.end) if named else char in '"{[':
            self.built.note("NLD413", at, "a comma is missing before this", "write a comma between two values")
            return at
        self.built.stop(
            "NLD401",
            at,
            f"a comma or the end is expected here, and there is {shown(char)}",
            'a quotation mark within a string is written \\"',
        )
        return at

    def _ended(self, at: int) -> int:
        if self.notes.count("NLD402") > self.ended:
            raise StopReadingError  # an open string or comment has been told already
        inner = self.built.open[-1] if self.built.open else None
        what = f"; {self.text[inner.offset]} is not closed" if inner else ""
        self.built.stop("NLD402", at, f"the text ends in the middle{what}", "the file was cut, or a bracket is missing")
        return at

    def _trailing(self, at: int) -> None:
        at = self.scanner.skip(at, outside=True)
        if at < self.end:
            self.built.note(
                "NLD414",
                at,
                f"{shown(self.text[at : at + 20])} follows the end of the value and was not read",
                "one block holds one value: take the rest out, or put several nodes into a list",
            )


_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}\[\]]', re.DOTALL)
