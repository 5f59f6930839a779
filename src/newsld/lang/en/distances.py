"""How English tells one happening to lie some time after or before another: "two days after the vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from newsld.lang.en.times import words as w
from newsld.lang.en.times.relative import count_of
from newsld.lang.events import Distance
from newsld.lang.times import Offset, Side, Unit
from newsld.model.span import Span

_COUNTED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)

_DISTANCE = re.compile(
    rf"(?<![\w-])(?:(?P<count>{w.NUMBER})|the){w.SP}(?P<unit>{w.UNIT}s?){w.SP}"
    r"(?:(?P<after>(?i:after|following))|(?i:before))(?!\w)"
)


def distances(text: str) -> Iterator[Distance]:
    """Give the distances that a text tells.

    Args:
        text: A sentence.
    """
    for match in _DISTANCE.finditer(text):
        count, unit = count_of(match) if match["count"] else (Fraction(1), w.unit(match["unit"]))
        if count is not None and unit in _COUNTED:
            side = Side.FUTURE if match["after"] else Side.PAST
            yield Distance(span=Span(*match.span()), offset=Offset(count=count, unit=unit, side=side))
