"""What an expression is resolved against, and whether it needs it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from newsld.lang.times import Between, Calendar, Clocked, Either, Expression, Feast, Offset, Relative, Side, Stretch
from newsld.model.moment import Moment


@frozen(kw_only=True)
class Context:
    """What an expression is resolved against.

    Attributes:
        reference: The reference day, or ``None``.
        side: Which way the tense points, or ``None``.
        told: The time last told, for "the following day".
        year: The year the passage tells of, for dates without one.
        month_first: How ambiguous numeric dates are read; ``None`` where nothing says.
    """

    reference: date | None = None
    side: Side | None = None
    told: Moment | None = None
    year: int | None = None
    month_first: bool | None = None


def is_relative(value: Expression) -> bool:
    """Tell whether the value depends on the reference date or on what was told before."""
    match value:
        case Calendar():
            return value.year is None
        case Feast():
            return value.year is None
        case Relative() | Stretch():
            return True
        case Offset():
            return value.base is None or is_relative(value.base)
        case Between():
            return is_relative(value.end)
        case Clocked():
            return value.day is None or is_relative(value.day)
        case Either():
            return False
        case _:
            return is_relative(value.of)


def counts_from_told(value: Expression) -> bool:
    """Tell whether the value is counted from the time told before."""
    match value:
        case Relative() | Calendar():
            return value.told or (isinstance(value, Calendar) and value.of is not None and value.of.told)
        case Offset():
            return value.told
        case Clocked():
            return value.day is None or counts_from_told(value.day)
        case _:
            return False
