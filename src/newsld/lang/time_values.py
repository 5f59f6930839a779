"""The values of time expressions before any reference date is known: numbers and directions, no words."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from fractions import Fraction

from attrs import frozen


class Side(IntEnum):
    """Which way from the reference date."""

    PAST = -1
    FUTURE = 1


class Unit(StrEnum):
    """A unit of the calendar; weeks begin on Monday (ISO 8601)."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """A part of a longer time."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    ELAPSED = "elapsed"
    """What of it is over on the reference date: "earlier this week"."""
    REMAINING = "remaining"
    """What of it is still to come: "later this year"."""
    WHOLE = "whole"
    """All of it: "by the end of the year" names a limit, no part."""


@frozen(kw_only=True)
class Calendar:
    """A date by its place in the calendar; what is not said is ``None``.

    Attributes:
        year: The year; the first one for a decade or century.
        unspecified: Number of unspecified trailing digits of ``year``.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 0 (Monday) to 6.
        sub_year: EDTF code of a season (21 to 24) or quarter (33 to 36).
        shift: "last" -1, "this" 0, "next" 1: said of the month, weekday or season.
        week: The same said of the week the weekday lies in ("Friday last week").
        of: The year as another expression ("March last year").
        told: Whether it is counted from the time last told ("that March", "the previous December").
    """

    year: int | None = None
    unspecified: int = 0
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    sub_year: int | None = None
    shift: int | None = None
    week: int | None = None
    of: Relative | None = None
    told: bool = False


@frozen(kw_only=True)
class Relative:
    """A unit counted from the reference date, or from the time last told: "last year", "the following day".

    Attributes:
        unit: The unit.
        shift: How many units on; ``None`` where the tense must say ("the weekend").
        told: Whether it is counted from the time last told instead.
    """

    unit: Unit
    shift: int | None = 0
    told: bool = False


@frozen(kw_only=True)
class Offset:
    """A distance from a time: "two weeks ago", "three days later", "two days before Christmas".

    Attributes:
        count: How many; ``None`` where it is not said ("some years ago").
        unit: Of what.
        side: Which way.
        base: From where; ``None`` for the reference date.
        told: Counted from the time last told.
        tense: Holds only in this tense ("in two days" is else a duration).
    """

    count: Fraction | None
    unit: Unit
    side: Side
    base: Expression | None = None
    told: bool = False
    tense: Side | None = None


@frozen(kw_only=True)
class Stretch:
    """A stretch that ends or begins at the reference date: "the past two weeks", "within 48 hours"."""

    count: Fraction | None
    unit: Unit
    side: Side | None


@frozen(kw_only=True)
class Nth:
    """One of the units or weekdays in a longer time: "the first week of May"; index -1 is the last."""

    index: int
    of: Expression
    unit: Unit | None = None
    weekday: int | None = None


@frozen(kw_only=True)
class FixedDay:
    """A feast on the same day each year, at most ``plus`` days moved."""

    month: int
    day: int


@frozen(kw_only=True)
class WeekdayOfMonth:
    """A feast on the ``nth`` weekday of a month (-1: the last), ``plus`` days later."""

    month: int
    weekday: int
    nth: int
    plus: int = 0


@frozen(kw_only=True)
class FromEaster:
    """A feast that moves with Easter (Gregorian), ``plus`` days later."""

    plus: int


FeastRule = FixedDay | WeekdayOfMonth | FromEaster


@frozen(kw_only=True)
class Feast:
    """A feast with its rule; ``shift`` as in `Calendar`."""

    rule: FeastRule
    year: int | None = None
    shift: int | None = None
    of: Relative | None = None


@frozen(kw_only=True)
class Partly:
    """A part of a longer time."""

    part: Part
    of: Expression


@frozen(kw_only=True)
class About:
    """A time the text gives as approximate."""

    of: Expression


@frozen(kw_only=True)
class Between:
    """From one time to another; ``within`` where it is one time somewhere between them."""

    start: Expression
    end: Expression
    within: bool = False


@frozen(kw_only=True)
class Open:
    """A time with one end: since (``since``) or until ``of``."""

    of: Expression
    since: bool


@frozen(kw_only=True)
class Clock:
    """A time of day; ``offset`` in minutes east of UTC, if the zone is told."""

    hour: int
    minute: int = 0
    second: int | None = None
    offset: int | None = None


@frozen(kw_only=True)
class Clocked:
    """A time of day on a day; without a day, on the day last told."""

    clock: Clock
    day: Expression | None = None


@frozen(kw_only=True)
class Either:
    """A date in figures: month first, or day first, or either ("03/04/2018"); a reading no calendar has is ``None``."""

    month_first: Calendar | None
    day_first: Calendar | None


Expression = (
    Calendar
    | Relative
    | Offset
    | Stretch
    | Nth
    | Feast
    | Partly
    | About
    | Between
    | Open
    | Clocked
    | Either
)  # fmt: skip
