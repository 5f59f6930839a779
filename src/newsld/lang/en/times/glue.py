"""English words that stand before, after and between times and change or join their values."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from newsld.lang.en.times import words as w
from newsld.lang.en.times.relative import PARTS_OF, count_of
from newsld.lang.times import (
    About,
    Between,
    Calendar,
    Clocked,
    Either,
    Expression,
    Feast,
    Joint,
    Modifier,
    Nth,
    Offset,
    Open,
    Part,
    Partly,
    Relative,
    Side,
    Unit,
)  # fmt: skip

SP = w.SP
_DAYLIKE = (Calendar, Relative, Feast, Either, Nth, Offset)


def daylike(value: Expression) -> bool:
    """Tell whether ``value`` names a day."""
    match value:
        case Calendar():
            return value.day is not None or (value.weekday is not None)
        case Relative() | Offset():
            return value.unit is Unit.DAY
        case Feast() | Either():
            return True
        case Nth():
            return value.weekday is not None or value.unit is Unit.DAY
        case _:
            return False


def _part(m: re.Match[str], value: Expression) -> Expression | None:
    if isinstance(value, (Clocked, Between, Open, Partly)):
        return None
    word = re.match(r"[a-z]+", m["part"].lower())
    part = PARTS_OF[word[0]] if word else Part.MID
    if daylike(value) and not (isinstance(value, Calendar) and value.day is None and value.weekday is None):
        return value
    if m.groupdict().get("by") and part is Part.LATE:
        return Partly(part=Part.WHOLE, of=value)
    return Partly(part=part, of=value)


def _half(m: re.Match[str], value: Expression) -> Expression | None:
    if daylike(value) or isinstance(value, (Clocked, Between, Open, Partly)):
        return None
    first = m["half"].lower() == "first"
    return Partly(part=Part.FIRST_HALF if first else Part.SECOND_HALF, of=value)


def _when_in_unit(m: re.Match[str], value: Expression) -> Expression | None:
    """Read "earlier this week", whose "this week" was read alone."""
    if not isinstance(value, Relative):
        return None
    return Partly(part=PARTS_OF[m["part"].lower().split()[0]], of=value)


def _about(_: re.Match[str], value: Expression) -> Expression | None:
    return None if isinstance(value, (Between, Open, Clocked)) else About(of=value)


def _same(_: re.Match[str], value: Expression) -> Expression | None:
    return value


def _same_day(_: re.Match[str], value: Expression) -> Expression | None:
    return value if daylike(value) else None


def _eve(_: re.Match[str], value: Expression) -> Expression | None:
    return Offset(count=Fraction(1), unit=Unit.DAY, side=Side.PAST, base=value) if daylike(value) else None


def _from_base(m: re.Match[str], value: Expression) -> Expression | None:
    count, unit = count_of(m)
    if not daylike(value) and unit is not Unit.YEAR:
        return None
    side = Side.PAST if m["way"].lower() in ("before", "ahead of", "prior to") else Side.FUTURE
    return Offset(count=count, unit=unit, side=side, base=value)


def _since(_: re.Match[str], value: Expression) -> Expression | None:
    return None if isinstance(value, (Between, Open)) else Open(of=value, since=True)


def _until(_: re.Match[str], value: Expression) -> Expression | None:
    return None if isinstance(value, (Between, Open)) else Open(of=value, since=False)


def _before(*pattern: str) -> re.Pattern[str]:
    """Compile a pattern for words that end where a time begins."""
    return re.compile(rf"(?<!\w){''.join(pattern)}\Z")


_THE = rf"(?:the{SP})?"
_PARTS_OF_DAY = "morning|afternoon|evening|night"
_PARTS = (
    r"early(?:\s(?:in|on))?(?:\sthe\smonth\sof)?|(?:early|late)\shours\sof|early\s(?:part|days)\sof|beginning\sof|"
    r"start\sof|middle\sof|mid(?:dle)?|late(?:\s(?:in|on))?|end\sof|close\sof"
)
_ABOUT = (
    r"about|around|approximately|roughly|circa|c\.|ca\.|some\stime\s(?:in|around)|sometime\s(?:in|around)|"
    r"on\sor\s(?:about|around)"
)
_WAY = r"(?P<way>(?i:before|after|from|following|ahead\sof|prior\sto))"
PREFIXES: tuple[Modifier, ...] = (
    Modifier(
        name="part",
        pattern=_before(rf"(?P<by>(?i:by|before){SP})?(?i:the{SP})?(?P<part>(?i:{_PARTS}))(?:{SP}the)?[\s-]{{0,3}}"),
        build=_part,
    ),
    Modifier(name="half", pattern=_before(rf"(?P<half>(?i:first|second)){SP}half{SP}of{SP}{_THE}"), build=_half),
    Modifier(
        name="part-of-unit",
        pattern=_before(rf"(?P<part>(?i:earlier|later|rest\sof|remainder\sof)){SP}"),
        build=_when_in_unit,
    ),
    Modifier(
        name="part-of-day",
        pattern=_before(
            rf"(?i:the{SP})?(?i:early{SP}|late{SP})?(?i:{_PARTS_OF_DAY}|early\shours|small\shours)",
            rf"(?:{SP}of|{SP}on|,){SP}{_THE}",
        ),
        build=_same_day,
    ),
    Modifier(name="about", pattern=_before(rf"(?i:{_ABOUT}){SP}"), build=_about),
    Modifier(name="eve", pattern=_before(rf"(?i:the{SP})?(?i:eve{SP}of|day{SP}before){SP}{_THE}"), build=_eve),
    Modifier(
        name="from-base",
        pattern=_before(rf"(?P<vague>(?!))?(?P<count>{w.NUMBER}){SP}(?P<unit>{w.UNIT}s?){SP}{_WAY}{SP}"),
        build=_from_base,
        confidence=0.85,
    ),
)
SUFFIXES: tuple[Modifier, ...] = (
    Modifier(
        name="part-of-day",
        pattern=re.compile(
            rf"(?:,?{SP}(?:in{SP}the{SP})?(?:early{SP}|late{SP}|mid-)?(?i:{_PARTS_OF_DAY}|lunchtime)"
            rf"(?!\w|-)(?!\s(?:Live|Football)))(?:,?{SP}local{SP}time(?!\w))?"
        ),
        build=_same_day,
    ),
    Modifier(name="since", pattern=re.compile(rf"{SP}onwards?(?!\w)"), build=_since),
)
_SINCE = rf"(?:ever{SP})?since|as\sof|dating\sback\sto|starting(?:\s(?:on|in|from))?|beginning(?:\s(?:on|in))?"
_UNTIL = rf"up{SP}(?:to|until)|(?<!not\s)until|(?<!not\s)till"
OPENINGS: tuple[Modifier, ...] = (
    Modifier(name="since", pattern=_before(rf"(?i:{_SINCE}){SP}{_THE}(?:at{SP})?"), build=_since, confidence=0.95),
    Modifier(name="until", pattern=_before(rf"(?i:{_UNTIL}){SP}{_THE}(?:at{SP})?"), build=_until, confidence=0.9),
)


def _article(_: re.Match[str], value: Expression) -> Expression | None:
    """Leave out the article of what a date stands before: "the 2012 elections", "the March 3 vote"."""
    if isinstance(value, Calendar) and (value.month or (value.year and not value.unspecified and not value.sub_year)):
        return None
    return value


def _join_range(first: Expression, second: Expression) -> Expression | None:
    if isinstance(first, (Between, Open)) or isinstance(second, (Between, Open)):
        return None
    return Between(start=first, end=second)


def _join_between(first: Expression, second: Expression) -> Expression | None:
    joined = _join_range(first, second)
    return Between(start=first, end=second, within=True) if joined else None


def _join_dash(first: Expression, second: Expression) -> Expression | None:
    """Join what a dash joins only if the two are of one kind."""
    if not isinstance(first, Calendar) or not isinstance(second, Calendar):
        return None
    same = (first.day is None) == (second.day is None) and (first.month is None) == (second.month is None)
    return _join_range(first, second) if same and (first.weekday is None or second.weekday is not None) else None


def _join_alike(first: Expression, second: Expression) -> Expression | None:
    """Join two days, or two longer times: "Monday until June" is none."""
    return _join_range(first, second) if daylike(first) == daylike(second) else None


def _join_clock(first: Expression, second: Expression) -> Expression | None:
    """Join a time of day and its day, in either order."""
    if isinstance(first, Clocked) and first.day is None and daylike(second):
        return Clocked(clock=first.clock, day=second)
    if isinstance(second, Clocked) and second.day is None and daylike(first):
        return Clocked(clock=second.clock, day=first)
    return None


def _join_apposed(first: Expression, second: Expression) -> Expression | None:
    """Join a weekday or relative day with the date that explains it: "yesterday (19 April)"."""
    if isinstance(second, Calendar) and second.day and isinstance(first, (Relative, Calendar)) and daylike(first):
        if isinstance(first, Calendar) and first.day is not None:
            return None
        return second
    return None


def _in_year(first: Expression, second: Expression) -> Expression | None:
    """Give a date, or a range, the year that follows it: "between May and June in 1981"."""
    if not isinstance(second, Calendar) or second.year is None or second.month is not None or second.unspecified:
        return None
    if isinstance(first, Between):
        end = _in_year(first.end, second)
        return evolve(first, end=end) if end else None
    if isinstance(first, Calendar) and first.year is None and first.of is None and (first.month or first.sub_year):
        return evolve(first, year=second.year)
    return None


def _listed(first: Expression, second: Expression) -> Expression | None:
    """Join two months or weekdays that follow each other: "April and May 2015", "Monday and Tuesday"."""
    if not isinstance(first, Calendar) or not isinstance(second, Calendar):
        return None
    plain = Calendar(month=first.month, weekday=first.weekday)
    if first != plain or evolve(second, year=None) != Calendar(month=second.month, weekday=second.weekday):
        return None
    if first.month and second.month and first.weekday is None and second.weekday is None:
        return _join_range(first, second) if second.month == first.month % 12 + 1 else None
    both = first.weekday is not None and second.weekday is not None and not (first.month or second.month)
    return _join_range(first, second) if both and second.weekday == ((first.weekday or 0) + 1) % 7 else None


_DASH = r"\s?[-–—]\s?"
_AT = r"on|of|at|around|about|by|shortly\safter|shortly\sbefore|before|after|just\safter|just\sbefore"
JOINTS: tuple[Joint, ...] = (
    Joint(name="clock-day", between=re.compile(rf",?{SP}(?:(?:{_AT}){SP})?{_THE}"), build=_join_clock),
    Joint(name="apposed", between=re.compile(r",\s|\s\("), build=_join_apposed),
    Joint(
        name="range",
        before=_before(rf"(?i:from){SP}{_THE}"),
        between=re.compile(rf"{SP}(?:right{SP})?(?:to|until|till|through|up\sto){SP}{_THE}(?:end\sof{SP})?|{_DASH}"),
        build=_join_range,
    ),
    Joint(
        name="range",
        before=_before(rf"(?i:between){SP}{_THE}"),
        between=re.compile(rf"{SP}and{SP}{_THE}|{_DASH}"),
        build=_join_between,
    ),
    Joint(name="range", between=re.compile(rf"{SP}(?:through|until|till){SP}"), build=_join_alike),
    Joint(name="range", between=re.compile(rf"{_DASH}|{SP}to{SP}"), build=_join_dash),
    Joint(name="range", between=re.compile(rf"{SP}and{SP}"), build=_listed),
    Joint(name="in-year", between=re.compile(rf"{SP}(?:in|of){SP}"), build=_in_year),
)
LEADING = Modifier(name="article", pattern=_before(r"[Tt]he\s"), build=_article)
