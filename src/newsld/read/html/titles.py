"""Tell the headline from the titles that a page has: with the site's name, with the section's, or of another thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

_APART = re.compile(r"\s+(?:[|•·»«>–—-]|::|//)\s+|\s*\|\s*")
_BAR = re.compile(r"\s+\|+\s+")
_MOST_PARTS = 10
_FEWEST = 3
"""Words of what can be a headline."""
_WORD = re.compile(r"\w\w+|[^\W\da-zA-Z]")
"""A word; single letters (``M&A``) tell nothing in Latin script."""
_ENOUGH = 0.6
"""Share of words that two titles of one article have in common."""


def without_site(title: str, sites: Sequence[str]) -> str:
    """Give a title without the name of the site before or behind it.

    Args:
        title: A title.
        sites: What the site is called: its name, its host.
    """
    names = {key for site in sites if (key := _key(site))}
    ends = list(_APART.finditer(title))
    for end in reversed(ends[-_MOST_PARTS:]):
        if end.start() and _is_site(title[end.end() :], names):
            title = title[: end.start()]
    ends = list(_APART.finditer(title))
    if ends and ends[0].start() and _is_site(title[: ends[0].start()], names):
        title = title[ends[0].end() :]
    return title.strip()


def without_sections(title: str) -> str:
    """Give a title without what bars set apart: sections, series, the site (``Headline | World | Example News``).

    The first part is the headline unless it is a label of one or two words (``Opinion | Headline``).

    Args:
        title: A title.
    """
    parts = [part.strip() for part in _BAR.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    longest = max(parts, key=lambda part: len(part.split()))
    return longest if len(parts[0].split()) < _FEWEST <= len(longest.split()) else parts[0]


def alike(one: str, other: str) -> bool:
    """Tell whether two titles are of one article: one holds the other, or they share most words."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    return len(a & b) >= _ENOUGH * min(len(a), len(b)) and min(len(a), len(b)) >= min(3, max(len(a), len(b)))


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _is_site(part: str, names: set[str]) -> bool:
    key = _key(part)
    return bool(key) and any(
        key == name or (len(key) > 3 and len(name) > 3 and (key in name or name in key)) for name in names
    )
