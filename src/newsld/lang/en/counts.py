"""How many the words for a group say that they are."""

from __future__ import annotations

import re

from newsld.lang.en.times.words import number

_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_COUNT = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)"
    rf"(?:\s(?P<scale>{'|'.join(_SCALES)}))?(?P<noun>\s[^\W\d_]|\Z)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_VAGUE = frozenset({"half", "couple", "dozen", "hundred"})
"""Words for numbers that alone count nobody exactly."""


def count_of(words: str) -> int | None:
    """Give how many a group is.

    Args:
        words: Its words, without article.

    Returns:
        The number that they begin with; ``None`` where they tell none, or only a bound or a guess ("at least 14").
    """
    match = _COUNT.match(words)
    if match is None or (_YEAR.fullmatch(match["number"]) and match["noun"]):
        return None
    digits = match["number"].replace(",", "").lower()
    value = int(digits) if digits.isdecimal() else None if digits in _VAGUE else number(digits)
    return int(value) * _SCALES.get(match["scale"] or "", 1) if value is not None else None
