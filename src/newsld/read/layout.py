"""Find the paragraphs of a plain text, whether its lines are paragraphs or were wrapped at a width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from newsld.read.normalize import one_line

_LONGEST_WRAP = 140
"""Nobody wraps text wider than this; longer lines are paragraphs."""
_SHORTEST_WRAP = 40
_FILLED = 0.6
"""Least share of full lines of a text that was wrapped at a width."""
_INDENT = re.compile(r"(?:\t| {2,})\S")
_ITEM = re.compile(r"\s*(?:[•‣◦▪●·]|[*+–-](?= )|\(?[0-9]{1,2}[.)](?= )|[a-z]\)(?= ))\s*(?=\S)")
_BULLETS = frozenset("•‣◦▪●")
"""Marks that stand nowhere else; a dash or a number at a line's beginning may be a word of a wrapped sentence."""
_BROKEN = re.compile(r"[^\W\d_]+-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@frozen
class Paragraph:
    """A stretch of lines that belong together.

    Attributes:
        text: Its words on one line.
        line: Line in the source, from 1.
        apart: Whether a blank line stands before it.
        item: What marks it as an item of a list (``•``, ``1.``), which ``text`` still begins with; else empty.
        lines: Of how many lines it was made.
    """

    text: str
    line: int
    apart: bool
    item: str = ""
    lines: int = 1


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Give the paragraphs of clean text.

    A line break is undone where the next word would not have fitted on the line (the text was wrapped), or where the
    next line goes on in lower case; a blank line, an indented line and a list's mark begin a paragraph.

    Args:
        text: What `newsld.read.normalize.clean` gives.

    Returns:
        The paragraphs with words, in order.
    """
    lines = text.split("\n")
    layout = _Layout(lines)
    found: list[Paragraph] = []
    start: int | None = None
    apart = True
    for index, line in enumerate(lines):
        if not line or line.isspace():
            if start is not None:
                found.append(layout.paragraph(start, index, apart))
            start, apart = None, True
        elif start is None:
            start = index
        elif layout.breaks(start, index):
            found.append(layout.paragraph(start, index, apart))
            start, apart = index, False
    if start is not None:
        found.append(layout.paragraph(start, len(lines), apart))
    return tuple(found)


class _Layout:
    """How the lines of one text are laid out.

    Args:
        lines: The lines of clean text.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._width = _width(lines)

    def breaks(self, start: int, index: int) -> bool:
        """Tell whether the line at ``index`` begins a paragraph, or goes on with the one that began at ``start``."""
        before, line = self._lines[index - 1].rstrip(), self._lines[index]
        item = _ITEM.match(line)
        if item and (item[0].strip() in _BULLETS or before[-1:] in ".!?:;" or _ITEM.match(self._lines[start])):
            return True
        goes_on = line.lstrip()[:1].islower() and before[-1:] not in ".!?:"
        if len(before) > _LONGEST_WRAP or len(line) > _LONGEST_WRAP:
            # A long line is a paragraph, even if the next begins with a small letter ("iPhone sales…").
            return True
        if _INDENT.match(line) and not _INDENT.match(before):
            return not (goes_on or _ITEM.match(before))
        if _BROKEN.search(before) and line[:1].islower():
            return False
        return not (goes_on or (self._width and _full(before, line, self._width)))

    def paragraph(self, start: int, end: int, apart: bool) -> Paragraph:
        """Make a paragraph of the lines from ``start`` to before ``end``."""
        rows = self._lines[start:end]
        item = _ITEM.match(rows[0])
        text = rows[0] if len(rows) == 1 else self._joined(rows)
        return Paragraph(one_line(text), start + 1, apart, item[0].strip() if item else "", len(rows))

    def _joined(self, rows: Sequence[str]) -> str:
        parts = [rows[0].rstrip()]
        for row in rows[1:]:
            row = row.strip()
            broken = _BROKEN.search(parts[-1][-60:])
            if not broken or not row[:1].islower():
                parts += (" ", row)
                continue
            head, tail = broken[0][:-1].lower(), _WORD.match(row)
            # The hyphen goes only if the text itself writes the word without it.
            if tail and head + tail[0].lower() in self._words:
                parts[-1] = parts[-1][:-1]
            parts.append(row)
        return "".join(parts)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.lower() for line in self._lines for word in _WORD.findall(line))


def _width(lines: Sequence[str]) -> int:
    """Give the width at which the text was wrapped, or 0 if it was not."""
    pairs = [
        (before.rstrip(), line)
        for before, line in pairwise(lines)
        if before and line and not before.isspace() and not line.isspace()
    ]
    if not pairs:
        return 0
    lengths = sorted(len(before) for before, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _SHORTEST_WRAP <= width <= _LONGEST_WRAP:
        return 0
    full = sum(_full(before, line, width) for before, line in pairs)
    return width if full >= _FILLED * len(pairs) and _mostly_open(pairs) else 0


def _full(before: str, line: str, width: int) -> bool:
    """Tell whether the first word of ``line`` would not have fitted behind ``before``."""
    stripped = line.lstrip()
    blank = stripped[: width + 1].find(" ")
    return len(before) + 1 + (blank if blank >= 0 else len(stripped)) > width


def _mostly_open(pairs: Sequence[tuple[str, str]]) -> bool:
    """Tell whether lines mostly end inside a sentence, as wrapped ones do and paragraphs do not."""
    ended = sum(before.rstrip("\"'”’)»")[-1:] in ".!?" for before, _ in pairs)
    return ended <= 0.5 * len(pairs)
