"""What a language says about times: its rules, and the values they read, before any reference date is known.

A rule turns words into an `Expression`. An expression holds numbers and directions, never words, so that the
engine in `newsld.annotate.times` resolves every language alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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


@frozen(kw_only=True)
class Rule:
    """One way to write a time.

    Attributes:
        name: Kebab case; marks carry it as ``times/NAME``.
        pattern: Matched where an anchor begins; a group ``span`` narrows the mark.
        build: Gives the value, or ``None`` where the words are no time by this rule; without it the rule is a trap:
            its words are no time, and nothing inside them is one.
        confidence: How often it is right, from 0 to 1.
        unless: If this is found in the text, the rule is out of force ("Theresa May" against "by May").
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Expression | None] | None
    confidence: float = 0.95
    unless: Callable[[re.Match[str]], re.Pattern[str]] | None = None


@frozen(kw_only=True)
class Modifier:
    """Words before or after a time that change its value; ``build`` gives ``None`` where they do not go with it."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str], Expression], Expression | None]
    confidence: float = 1.0


@frozen(kw_only=True)
class Joint:
    """Words between two times that make them one; ``before`` must (if given) end right before the first.

    ``build`` gives ``None`` where the two do not go together.
    """

    name: str
    between: re.Pattern[str]
    build: Callable[[Expression, Expression], Expression | None]
    before: re.Pattern[str] | None = None


@frozen(kw_only=True)
class TenseCues:
    """The words by which the side of a bare weekday or month is told.

    Attributes:
        verbs: Finds verb groups; the group that matched names the side: ``past``, ``future``, or ``none``.
        before: What may stand right before a time and decides its side alone ("scheduled for").
        clause: Where a clause ends, so that a verb beyond it counts less.
        sentence: Where a sentence ends, for texts without marked sentences.
    """

    verbs: re.Pattern[str]
    before: re.Pattern[str]
    clause: re.Pattern[str]
    sentence: re.Pattern[str]


@frozen(kw_only=True)
class TimeGrammar:
    """How times are written in one language.

    Attributes:
        anchor: Finds each place where a time can begin; the group that matched is the key into ``rules``.
        rules: By kind of anchor, in order; the longest match counts, of equals the first.
        prefixes: Tried before each time, in order, as long as one fits.
        suffixes: Tried after each time.
        joints: Tried between two neighbouring times, in order.
        openings: Tried last before each time ("since", "until").
        leading: Words taken into the span without changing the value ("the").
        tense: Cues of the tense.
        day_first: Regions (BCP 47 subtags) in whose numeric dates the day stands first.
        month_first: Regions in whose numeric dates the month stands first.
        weekday_names: By number, Monday first, for the reasons given to people.
        month_names: January first, for the same.
    """

    anchor: re.Pattern[str]
    rules: Mapping[str, tuple[Rule, ...]]
    prefixes: tuple[Modifier, ...]
    suffixes: tuple[Modifier, ...]
    joints: tuple[Joint, ...]
    openings: tuple[Modifier, ...]
    leading: re.Pattern[str]
    tense: TenseCues
    day_first: frozenset[str]
    month_first: frozenset[str]
    weekday_names: tuple[str, ...]
    month_names: tuple[str, ...]
