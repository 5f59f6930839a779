"""What a language's news puts around the story: bylines, datelines, notes, end marks, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen


@frozen(kw_only=True)
class Furniture:
    """How the furniture of a story is written in one language; patterns are tried on lines of at most 400 characters.

    Attributes:
        months: Names and abbreviations of months in lower case without full stop, to 1 to 12.
        bylines: Whole lines that say who wrote; groups ``authors``, ``place``, ``outlet``, each maybe missing.
        signatures: Whole lines without "by" that say so, believed only near the headline; the same groups.
        author_separator: What stands between two authors.
        author_and: Words among those separators that only stand before a further author.
        no_author: What in a list of authors is a title, an outlet or a place.
        datelines: Beginnings of a paragraph, or whole lines, that say where and when a story was filed; groups
            ``place``, ``date``, ``agency``, each maybe missing.
        stamp: A date with its label; groups ``published`` or ``modified`` (the label) and ``date``.
        note: Beginnings of corrections, editor's notes and other words that are not the story.
        credit: Who contributed, in a note; group ``authors``.
        end: Whole lines that say that the story is over.
        more: Whole lines that say that it goes on.
    """

    months: Mapping[str, int]
    bylines: tuple[re.Pattern[str], ...]
    signatures: tuple[re.Pattern[str], ...]
    author_separator: re.Pattern[str]
    author_and: re.Pattern[str]
    no_author: re.Pattern[str]
    datelines: tuple[re.Pattern[str], ...]
    stamp: re.Pattern[str]
    note: re.Pattern[str]
    credit: re.Pattern[str]
    end: re.Pattern[str]
    more: re.Pattern[str]


_NEVER = re.compile(r"(?!)")
_COMMA = re.compile(r"\s*[,;、]\s*")

PLAIN = Furniture(
    # For a language that newsld does not read: only what every newsroom writes.
    months={},
    bylines=(),
    signatures=(),
    author_separator=_COMMA,
    author_and=_NEVER,
    no_author=_NEVER,
    datelines=(),
    stamp=_NEVER,
    note=_NEVER,
    credit=_NEVER,
    end=re.compile(r"(?:-\s*30\s*-|#{2,}|#(?: #)+)"),
    more=_NEVER,
)
