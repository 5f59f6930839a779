"""Pair the quotation marks of one block: all kinds of marks, nested ones left inside, apostrophes left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from newsld.lang.speech import Speech

_MARKS = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚‛']")
_FAMILY = dict.fromkeys(("``", "''", '"', "“", "”", "„", "‟"), "double") | {
    "«": "guillemet", "»": "guillemet", "‹": "angle", "›": "angle",
    "‘": "single", "’": "single", "‚": "single", "‛": "single", "'": "single",
}  # fmt: skip
_STRAIGHT = ('"', "''")
_ALWAYS_OPEN = ("„", "‟", "``")
_OPPOSITE = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_BRACKETS = "([{"
_LEANING = "([{—–-/:=>"
_WORD = re.compile(r"[^\W_]+")
_YEARS = re.compile(r"\d\d(?:0?s)?(?![\w’'])")
_MOST_MARKS = 60  # marks after a single one among which its partner is looked for


@frozen
class Pair:
    """An opening mark and its closing mark, or the end of the block where it has none.

    Attributes:
        start: Offset of the opening mark.
        inner_start: Offset after it.
        inner_end: Offset of the closing mark.
        end: Offset after it.
        closed: Whether there is a closing mark.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    closed: bool = True


@frozen
class _Mark:
    text: str
    start: int
    end: int
    left: str
    right: str

    @property
    def family(self) -> str:
        return _FAMILY[self.text]

    @property
    def opens(self) -> bool:
        """Whether the mark can open, by what stands around it."""
        free = self.left.isspace() or self.left in _LEANING
        if self.text in _ALWAYS_OPEN:
            return True
        if self.text == "“":
            return not self.right.isspace() or self.left.isspace()
        if self.text in ("”", "»", "›"):
            return free and not self.right.isspace()
        if self.text in ("«", "‹"):
            return True
        return not self.right.isspace() and not self.left.isalnum()

    def closes(self, opener: _Mark) -> bool:
        """Whether the mark can close what ``opener`` opened."""
        if opener.text in _OPPOSITE:
            return self.text == _OPPOSITE[opener.text]
        if self.text in _ALWAYS_OPEN:
            return False
        if self.text == "“":
            ends = self.right.isspace() or not self.right.isalnum()
            return not self.left.isspace() and (ends or opener.text == "„")
        if self.left.isspace():
            return self.right.isspace()
        return self.text == "”" or self.left not in _BRACKETS


def pair_marks(text: str, start: int, end: int, speech: Speech) -> tuple[tuple[Pair, ...], int | None]:
    """Pair the marks of a block.

    Args:
        text: The text.
        start: Where the block begins.
        end: Where it ends.
        speech: Tells which words have an apostrophe.

    Returns:
        The outermost pairs, in text order, of which only the last can be unclosed; and the offset of a closing double
        mark that stands before every opening one, if there is one.
    """
    marks = _marks(text, start, end)
    pairs: list[Pair] = []
    stray: int | None = None
    nesting = True
    at = 0
    while at < len(marks):
        mark = marks[at]
        if mark.family == "single":
            close = _single(text, marks, at, speech)
            if close is not None:
                last = marks[close]
                pairs.append(Pair(mark.start, mark.end, last.start, last.end))
            at = at + 1 if close is None else close + 1
            continue
        if not mark.opens and not _opens_by_parity(marks, at):
            if stray is None and not pairs and mark.family == "double" and not mark.left.isspace():
                stray = mark.start
            at += 1
            continue
        close, inner = _double(marks, at, nesting)
        if close is not None:
            pairs.append(Pair(mark.start, mark.end, marks[close].start, marks[close].end))
            at = close + 1
        elif inner is not None:
            # The opening mark was never closed: forget it, so that it does not turn round all marks after it.
            at = at if nesting else inner
            nesting = False
        else:
            pairs.append(Pair(mark.start, mark.end, end, end, closed=False))
            break
    return tuple(pairs), stray


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    return [
        _Mark(
            match[0],
            match.start(),
            match.end(),
            text[match.start() - 1] if match.start() > start else " ",
            text[match.end()] if match.end() < end else " ",
        )
        for match in _MARKS.finditer(text, start, end)
    ]


def _double(marks: Sequence[_Mark], at: int, nesting: bool) -> tuple[int | None, int | None]:
    """Give the index of the closing mark; and, where there is none, of the first opening mark after ``at``."""
    opener, depth, inner = marks[at], 1, None
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.family != opener.family:
            continue
        if mark.closes(opener):
            depth -= 1
            if not depth:
                return index, None
        elif mark.opens and mark.text not in _OPPOSITE:
            inner = index if inner is None else inner
            if not nesting:
                return None, inner
            depth += 1
    return None, inner


def _opens_by_parity(marks: Sequence[_Mark], at: int) -> bool:
    """Tell whether a straight mark with a space on its wrong side opens (``said," We …"``): one more must follow."""
    mark = marks[at]
    if mark.text not in _STRAIGHT or mark.left not in ",:":
        return False
    following = [other for other in marks[at + 1 : at + 1 + _MOST_MARKS] if other.family == "double"]
    return bool(following) and following[0].text in _STRAIGHT and not following[0].opens


def _single(text: str, marks: Sequence[_Mark], at: int, speech: Speech) -> int | None:
    """Give the index of the mark that closes a single one; ``None`` if it is an apostrophe or nothing closes it."""
    mark = marks[at]
    if mark.text == "’" or mark.right.isspace() or not (mark.left.isspace() or mark.left in _LEANING):
        return None
    word = _WORD.match(text, mark.end, mark.end + 20)
    if (word and word[0].lower() in speech.elisions) or _YEARS.match(text, mark.end):
        return None
    doubtful: int | None = None
    odd = False
    for index in range(at + 1, min(len(marks), at + _MOST_MARKS)):
        other = marks[index]
        if other.family != "single":
            odd ^= other.family == "double"
            continue
        if other.text in "‘‚‛" or other.left.isspace():
            if doubtful is not None:
                break
        elif not other.right.isalnum() and not odd:
            if not _may_be_apostrophe(text, other, speech):
                return index
            doubtful = index if doubtful is None else doubtful
    return doubtful


def _may_be_apostrophe(text: str, mark: _Mark, speech: Speech) -> bool:
    """Tell whether the mark may end a word as in ``dogs' bowls``: the sentence goes on in lower case after it."""
    after = text[mark.end : mark.end + 2]
    goes_on = len(after) == 2 and after[0].isspace() and after[1].islower()
    return goes_on and text[max(0, mark.start - 2) : mark.start].endswith(speech.apostrophe_endings)
