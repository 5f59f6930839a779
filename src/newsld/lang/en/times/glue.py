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


_PREFIX_PARTS = (
    rf"(?P<by>(?i:by){SP})?(?:(?i:the{SP}))?(?P<part>(?i:early(?:\s(?:in|on))?(?:\s(?:the\s)?month\sof)?|(?:early|late)\shours\sof|"
    rf"early\s(?:part|days)\sof|beginning\sof|start\sof|middle\sof|mid(?:dle)?|late(?:\s(?:in|on))?|end\sof|close\sof))(?:{SP}the)?[\s-]{{0,3}}\Z"
)
PREFIXES: tuple[Modifier, ...] = (
    Modifier(name="part", pattern=re.compile(rf"(?<![\w]){_PREFIX_PARTS}"), build=_part),
    Modifier(name="half", pattern=re.compile(rf"(?<!\w)(?P<half>(?i:first|second)){SP}half{SP}of{SP}(?:the{SP})?\Z"), build=_half),
    Modifier(name="part-of-unit", pattern=re.compile(rf"(?<!\w)(?P<part>(?i:earlier|later|rest\sof|remainder\sof)){SP}\Z"), build=_when_in_unit),
    Modifier(name="part-of-day", pattern=re.compile(
        rf"(?<!\w)(?:the{SP})?(?:early{SP}|late{SP})?(?i:morning|afternoon|evening|night|early\shours|small\shours|hours)(?:{SP}of|{SP}on|,){SP}(?:the{SP})?\Z"),
        build=_same_day),
    Modifier(name="about", pattern=re.compile(rf"(?<!\w)(?i:about|around|approximately|roughly|circa|c\.|ca\.|some\stime\s(?:in|around)|sometime\s(?:in|around)|on\sor\s(?:about|around)){SP}\Z"),
             build=_about),
    Modifier(name="eve", pattern=re.compile(rf"(?<!\w)(?:(?i:the{SP}))?(?i:eve{SP}of|day{SP}before){SP}(?:the{SP})?\Z"), build=_eve),
    Modifier(name="from-base", pattern=re.compile(
        rf"(?<!\w)(?:(?P<vague>(?!))|(?P<count>{w.NUMBER})){SP}(?P<unit>{w.UNIT}s?){SP}(?P<way>(?i:before|after|from|following|ahead\sof|prior\sto)){SP}\Z"),
        build=_from_base, confidence=0.85),
)  # fmt: skip
SUFFIXES: tuple[Modifier, ...] = (
    Modifier(
        name="part-of-day",
        pattern=re.compile(
            rf"(?:,?{SP}(?:in{SP}the{SP})?(?:early{SP}|late{SP}|mid-)?(?i:morning|afternoon|evening|night|lunchtime)"
            rf"(?!\w|-)(?!\s(?:Live|Football)))(?:,?{SP}local{SP}time(?!\w))?"
        ),
        build=_same_day,
    ),
    Modifier(name="since", pattern=re.compile(rf"{SP}onwards?(?!\w)"), build=_since),
)
OPENINGS: tuple[Modifier, ...] = (
    Modifier(name="since", pattern=re.compile(rf"(?<!\w)(?i:(?:ever{SP})?since|as\sof|dating\sback\sto|starting(?:\s(?:on|in|from))?|beginning(?:\s(?:on|in))?){SP}(?:the{SP})?(?:at{SP})?\Z"),
             build=_since, confidence=0.95),
    Modifier(name="until", pattern=re.compile(rf"(?<!\w)(?i:up{SP}(?:to|until)|(?<!not\s)until|(?<!not\s)till){SP}(?:the{SP})?(?:at{SP})?\Z"), build=_until,
             confidence=0.9),
)  # fmt: skip


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


JOINTS: tuple[Joint, ...] = (
    Joint(name="clock-day", build=_join_clock,
          between=re.compile(rf"(?:,?{SP}(?:(?:on|of|at|around|about|by|shortly\safter|shortly\sbefore|before|after|just\safter|just\sbefore){SP})?(?:the{SP})?)")),
    Joint(name="apposed", between=re.compile(r"(?:,\s|\s\()"), build=_join_apposed),
    Joint(name="range", before=re.compile(rf"(?<!\w)(?i:from){SP}(?:the{SP})?\Z"), build=_join_range,
          between=re.compile(rf"{SP}(?:right{SP})?(?:to|until|till|through|up\sto)(?:{SP}(?:the{SP})?(?:end\sof{SP})?)|\s?[-–—]\s?")),
    Joint(name="range", before=re.compile(rf"(?<!\w)(?i:between){SP}(?:the{SP})?\Z"), build=_join_between,
          between=re.compile(rf"{SP}and{SP}(?:the{SP})?|\s?[-–—]\s?")),
    Joint(name="range", between=re.compile(rf"{SP}(?:through|until|till){SP}"), build=_join_range),
    Joint(name="range", between=re.compile(rf"\s?[-–—]\s?|{SP}to{SP}"), build=_join_dash),
    Joint(name="in-year", between=re.compile(rf"{SP}(?:in|of){SP}"), build=_in_year),
)  # fmt: skip
LEADING = re.compile(r"(?<!\w)[Tt]he\s\Z")
