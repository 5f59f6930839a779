"""English rules for dates that name their place in the calendar: days, months, years, seasons, quarters, centuries."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from newsld.lang.en.times import words as w
from newsld.lang.times import Between, Calendar, Either, Expression, Nth, Part, Partly, Relative, Rule, Unit

SP = w.SP
_COMMA = r"(?:\s?,)?\s{1,3}"
_WD = rf"(?P<weekday>{w.WEEKDAY}|{w.SHORT_WEEKDAY})"
_DAY = rf"(?P<day>{w.DAY})"
_DAY_ANY = rf"(?P<day>{w.DAY}|{w.DAY_WORD}(?!\w))"
_MONTH = rf"(?P<month>{w.MONTH})"
_YEAR = rf"(?P<year>{w.YEAR})"
_OF = rf"(?:{_COMMA}(?:of{SP})?(?:(?P<which>last|this|next|that|the\ssame){SP}year\b|{_YEAR}))?"
_END = r"(?![\w]|[.,]\d|\s?%)"
_TO = r"(?:\s?[-–—]\s?|\s{1,3}(?:to|through|until|till|and|or)\s{1,3}(?:the\s)?)"
SHIFTS = {
    "last": -1,
    "this past": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "the previous": -1,
    "this": 0,
    "current": 0,
    "the": 0,
    "this current": 0,
    "next": 1,
    "this coming": 1,
    "coming": 1,
    "upcoming": 1,
    "forthcoming": 1,
}
TOLD = Relative(unit=Unit.YEAR, shift=0, told=True)


def _named(m: re.Match[str], name: str) -> str | None:
    return m.groupdict().get(name)


def _year_of(m: re.Match[str]) -> tuple[int | None, Relative | None]:
    which = (_named(m, "which") or "").lower()
    if which:
        return None, Relative(unit=Unit.YEAR, shift=SHIFTS[which]) if which in SHIFTS else TOLD
    digits = _named(m, "year") or _named(m, "dashed")
    return (w.year(digits) if digits else None), None


def _day_number(text: str) -> int:
    return w.ordinal(text)


def _valid(year: int | None, month: int | None, day: int | None) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def calendar(m: re.Match[str]) -> Expression | None:
    """Read the groups weekday, day, month, year and which; a day that no calendar has is no date."""
    year, of = _year_of(m)
    month, day, weekday = _named(m, "month"), _named(m, "day"), _named(m, "weekday")
    month_number = w.month(month) if month else None
    day_number = _day_number(day) if day else None
    if not _valid(year, month_number, day_number):
        return None
    return Calendar(
        year=year, of=of, month=month_number, day=day_number, weekday=w.weekday(weekday) if weekday else None,
        shift=SHIFTS.get((_named(m, "shift") or "").lower()),
    )  # fmt: skip


def _days(m: re.Match[str]) -> Expression | None:
    """Read a range of days in one month: "April 3-5", "from 3 to 5 May"."""
    year, of = _year_of(m)
    month = w.month(m["month"])
    first, last = _day_number(m["first"]), _day_number(m["last"])
    if first >= last or not _valid(year, month, last):
        return None
    listed = m["to"].strip().startswith(("and", "or"))
    opened = (_named(m, "open") or "").lower()
    if listed and last != first + 1 and opened != "between":
        return Calendar(year=year, of=of, month=month, day=first)
    start, end = (Calendar(year=year, of=of, month=month, day=day) for day in (first, last))
    return Between(start=start, end=end, within=opened == "between" and listed)


def _numeric(m: re.Match[str]) -> Expression | None:
    """Read "19/04/2018", "4/19/18", "19.04.2018": what cannot be a month is the day; dots put the day first."""
    first, second, year = int(m["a"]), int(m["b"]), w.year(m["y"])
    month_first = Calendar(year=year, month=first, day=second) if _valid(year, min(first, 13), second) else None
    day_first = Calendar(year=year, month=second, day=first) if _valid(year, min(second, 13), first) else None
    if m["sep"] == "." or first == second:
        return day_first
    return Either(month_first=month_first, day_first=day_first) if month_first or day_first else None


def _iso(m: re.Match[str]) -> Expression | None:
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    return Calendar(year=year, month=month, day=day) if _valid(year, month, day) else None


def _year(m: re.Match[str]) -> Expression:
    return Calendar(year=w.year(m["year"]))


def _years(m: re.Match[str]) -> Expression | None:
    first = w.year(m["first"])
    tail = m["last"]
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail) + (100 if int(tail) < first % 100 else 0)
    if not first < last <= first + 150:
        return None
    return Between(start=Calendar(year=first), end=Calendar(year=last))


def _decade(m: re.Match[str]) -> Expression | None:
    word, digits = _named(m, "word"), _named(m, "digits")
    if word:
        head = {"nineteen": 1900, "eighteen": 1800}.get((_named(m, "head") or "nineteen").lower(), 1900)
        return Calendar(year=head + w.DECADES[word.lower()], unspecified=1)
    if digits is None:
        return None
    value = int(digits)
    if len(digits) == 4:
        # "the 1900s" is a century for some and a decade for others; the century is true of both.
        return Calendar(year=value, unspecified=2 if value % 100 == 0 and value < 2000 else 1)
    return Calendar(year=value + (2000 if value < 20 else 1900), unspecified=1)


def _century(m: re.Match[str]) -> Expression | None:
    index = w.ordinal(m["nth"])
    if m["bc"] or not 10 < index < 23:
        return None
    return Calendar(year=(index - 1) * 100, unspecified=2)


def _sub_year(m: re.Match[str]) -> Expression | None:
    year, of = _year_of(m)
    season, nth = _named(m, "season"), _named(m, "nth")
    code = w.SEASONS[season.lower()] if season else 32 + (int(nth) if nth and nth.isdigit() else w.ordinal(nth or "1"))
    shift = SHIFTS.get((_named(m, "shift") or "").lower())
    return Calendar(year=year, of=of, sub_year=code, shift=shift) if code in range(21, 37) else None


def _half(m: re.Match[str]) -> Expression:
    year, of = _year_of(m)
    first = m["half"].lower() in ("first", "1")
    whole = of or (Calendar(year=year) if year else Relative(unit=Unit.YEAR))
    return Partly(part=Part.FIRST_HALF if first else Part.SECOND_HALF, of=whole)


def _fiscal(m: re.Match[str]) -> Expression:
    """Read a fiscal year: it ends in the year it is named by, or runs over the two years named."""
    first = w.year(m["year"]) if len(m["year"].strip("'’‘")) > 2 else 2000 + int(m["year"].strip("'’‘"))
    start, end = (first, first + 1) if m["next"] else (first - 1, first)
    return Between(start=Calendar(year=start), end=Calendar(year=end), within=not m["next"])


def _nth(m: re.Match[str]) -> Expression | None:
    year, of = _year_of(m)
    month, rel = _named(m, "month"), _named(m, "rel")
    whole: Expression
    if month:
        whole = Calendar(month=w.month(month), year=year, of=of)
    elif rel:
        whole = Relative(unit=w.unit(m["whole"]), shift=SHIFTS.get(rel.lower(), 0))
    else:
        whole = Calendar(year=w.year(m["in"]))
    weekday = m["weekday"]
    return Nth(
        index=w.ordinal(m["nth"]), of=whole, unit=None if weekday else w.unit(m["unit"]),
        weekday=w.weekday(weekday) if weekday else None,
    )  # fmt: skip


def rule(
    name: str, pattern: str, build: Callable[[re.Match[str]], Expression | None], confidence: float = 0.95
) -> Rule:
    """Give the rule of a pattern that ends where a word ends."""
    return Rule(name=name, pattern=re.compile(pattern), build=build, confidence=confidence)


_RANGE = rf"(?P<first>{w.DAY})(?P<to>{_TO})(?P<last>{w.DAY})"

BY_DAY: tuple[Rule, ...] = (
    rule("iso-date", r"(?P<y>(?:1\d|20)\d\d)(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)(?![\w]|[-/]\d|\.\d)", _iso),
    rule("iso-month", rf"(?P<year>(?:1\d|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\w]|[-–]\d){_END}",
         lambda m: Calendar(year=int(m["year"]), month=int(m["m"])), 0.6),
    rule("numeric-date", r"(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1[6-9]|20)\d\d|(?<=[/])\d\d)"
         r"(?![\w]|[-/]\d|\.\d)", _numeric, 0.85),
    rule("day-range", rf"{_RANGE}{SP}(?:of{SP})?{_MONTH}{_OF}{_END}", _days),
    rule("day-month", rf"{_DAY_ANY}(?:[-\s]\s{{0,2}})(?:of{SP})?{_MONTH}(?!\s{{1,3}}\d{{1,2}}\b(?!\s?[ap:.]))(?:-(?P<dashed>{w.YEAR}|\d\d)|{_OF}){_END}",
         calendar),
    rule("day-month-weekday", rf"{_DAY}{SP}{_MONTH}\s\({_WD}\)", calendar),
    rule("years", r"(?P<first>(?:1[4-9]|20)\d\d)\s?[-–—/]\s?(?P<last>(?:1[4-9]|20)\d\d|\d\d)(?![\w/]|[-.,]\d)", _years, 0.85),
)  # fmt: skip
BY_OPEN: tuple[Rule, ...] = (
    rule("day-range", rf"(?P<open>from|between|From|Between){SP}(?:the{SP})?{_RANGE}{SP}(?:of{SP})?{_MONTH}{_OF}{_END}",
         _days),
    rule("day-range", rf"(?P<open>from|between|From|Between){SP}{_MONTH}{SP}{_RANGE}{_OF}{_END}", _days),
)  # fmt: skip
BY_MONTH: tuple[Rule, ...] = (
    rule("day-range", rf"{_MONTH}{SP}{_RANGE}{_OF}{_END}", _days),
    rule("month-day", rf"{_MONTH}\s{{0,3}}(?:the{SP})?{_DAY_ANY}{_OF}{_END}", calendar),
    rule("month-day-weekday", rf"{_MONTH}{SP}{_DAY}\s\({_WD}\)", calendar),
    rule("month-year", rf"{_MONTH}{_COMMA}(?:of{SP})?(?:(?P<which>last|this|next|that|the\ssame){SP}year\b|{_YEAR}){_END}",
         calendar),
)  # fmt: skip
BY_WEEKDAY: tuple[Rule, ...] = (
    rule("weekday-with-date", rf"{_WD}(?:{_COMMA}|\s?\()(?:the{SP})?(?:of{SP})?{_DAY_ANY}(?:{SP}|-)(?:of{SP})?{_MONTH}{_OF}\)?{_END}",
         calendar, 0.98),
    rule("weekday-with-date", rf"{_WD}(?:{_COMMA}|\s?\()(?:on{SP})?{_MONTH}{SP}(?:the{SP})?{_DAY_ANY}{_OF}\)?{_END}", calendar, 0.98),
    rule("weekday-with-day", rf"{_WD}{_COMMA}the{SP}(?P<day>{w.DAY}(?<=[a-z])|{w.DAY_WORD}){_END}", calendar),
)  # fmt: skip
BY_YEAR: tuple[Rule, ...] = (
    rule("decade", r"(?:the\s)?(?P<digits>(?:1[4-9]|20)\d0)\s?(?:['’]?s)(?!\w)", _decade),
    rule("decade", r"['’‘](?P<digits>[1-9]0)['’]?s(?!\w)", _decade, 0.9),
    rule("century", rf"(?P<nth>{w.NTH}|{w.DAY_WORD})\s?[-\s]\s?(?:century|Century)(?P<bc>{SP}(?:BCE?|B\.C\.))?(?!\w)", _century),
    rule("quarter", rf"(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th){SP}quarter{_OF}(?!\w)", _sub_year, 0.85),
    rule("half", rf"(?P<half>first|second){SP}half(?:{_COMMA}(?:of{SP})?(?:(?P<which>last|this|next){SP}year\b|{_YEAR}))(?!\w)",
         _half),
    rule("nth-unit", rf"(?P<nth>{w.NTH}){SP}(?:(?P<weekday>{w.WEEKDAY})|(?P<unit>full\sweek|week|weekend|day|days|month))"
         rf"{SP}(?:of|in){SP}(?:{_MONTH}{_OF}|(?:the{SP})?(?:(?P<rel>last|this|next|the){SP})?(?P<whole>month|year)|(?P<in>{w.YEAR}))(?!\w)", _nth),
)  # fmt: skip
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_SHIFT = r"(?P<shift>(?i:last|this(?:\s(?:past|coming))?|next|past|coming))"
BY_SEASON: tuple[Rule, ...] = (
    rule("season", rf"{_SEASON}{_COMMA}(?:of{SP})?(?:(?P<which>last|this|next){SP}year\b|{_YEAR})(?!\w)", _sub_year),
)  # fmt: skip
BY_IN: tuple[Rule, ...] = (
    rule("season", rf"(?i:in|during|over|by|since|until){SP}the{SP}(?P<span>(?P<season>spring|summer|autumn|fall|winter))(?!\w)"
         rf"(?!\s(?:of|season)|\s?-)", _sub_year, 0.6),
)  # fmt: skip
BY_SHIFT: tuple[Rule, ...] = (
    rule("season", rf"{_SHIFT}{SP}{_SEASON}(?!\w)", _sub_year),
    rule("quarter", rf"{_SHIFT}{SP}(?:year[’']s{SP})?(?P<nth>first|second|third|fourth){SP}quarter(?!\w)", _sub_year, 0.8),
    rule("month-shifted", rf"{_SHIFT}{SP}{_MONTH}(?![\w-]){_END}", calendar),
    rule("month-day-shifted", rf"{_SHIFT}{SP}{_MONTH}{SP}{_DAY}{_END}", calendar),
    rule("weekday-shifted", rf"{_SHIFT}{SP}{_WD}(?![\w-])(?:(?:,{SP}|{SP}\(?){_MONTH}{SP}{_DAY}\)?)?", calendar),
)  # fmt: skip
BY_CODE: tuple[Rule, ...] = (
    rule("quarter", rf"Q(?P<nth>[1-4])(?:{_COMMA}|[-/])(?:of{SP})?(?:(?P<which>last|this|next){SP}year\b|{_YEAR})(?!\w)", _sub_year),
    rule("half", rf"H(?P<half>[12])(?:{_COMMA}|[-/])(?:of{SP})?(?:(?P<which>last|this|next){SP}year\b|{_YEAR})(?!\w)", _half),
    rule("fiscal-year", r"FY\s?(?P<year>20\d\d|['’]?\d\d)(?:[-/–](?P<next>\d\d))?(?!\w)", _fiscal, 0.8),
    rule("fiscal-year", rf"(?i:fiscal|financial|tax){SP}(?:(?i:years?){SP})?(?P<year>(?:19|20)\d\d)(?:[-/–](?P<next>\d\d(?:\d\d)?))?(?!\w)",
         _fiscal, 0.8),
    rule("decade", rf"(?i:(?P<head>nineteen|eighteen){SP})?(?P<word>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))(?!\w)",
         _decade, 0.8),
)  # fmt: skip
