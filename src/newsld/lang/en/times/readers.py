"""Functions that read the named groups of a match into a value; the patterns name the groups they are read by."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from newsld.lang.en.times import words as w
from newsld.lang.times import Between, Calendar, Either, Expression, Nth, Part, Partly, Relative, Rule, Unit

SHIFTS = {
    "last": -1, "this past": -1, "past": -1, "previous": -1, "preceding": -1,
    "this": 0, "current": 0, "this current": 0, "the": 0,
    "next": 1, "this coming": 1, "coming": 1, "upcoming": 1, "forthcoming": 1,
}  # fmt: skip
TOLD = Relative(unit=Unit.YEAR, shift=0, told=True)


def named(m: re.Match[str], name: str) -> str | None:
    """Give the group of this name, ``None`` where the pattern has none such."""
    return m.groupdict().get(name)


def _year_of(m: re.Match[str]) -> tuple[int | None, Relative | None]:
    which = (named(m, "which") or "").lower()
    if which:
        return None, Relative(unit=Unit.YEAR, shift=SHIFTS[which]) if which in SHIFTS else TOLD
    digits = named(m, "year") or named(m, "dashed")
    return (w.year(digits) if digits else None), None


def _valid(year: int | None, month: int | None, day: int | None) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def month_range(m: re.Match[str]) -> Expression | None:
    """Read "May-June 2015": first, last and the year of the last."""
    digits = named(m, "year")
    end = Calendar(month=w.month(m["last"]), year=w.year(digits) if digits else None)
    return Between(start=Calendar(month=w.month(m["first"])), end=end)


def calendar(m: re.Match[str]) -> Expression | None:
    """Read the groups weekday, day, month, year and which; a day that no calendar has is no date."""
    year, of = _year_of(m)
    month, day, weekday = named(m, "month"), named(m, "day"), named(m, "weekday")
    month_number = w.month(month) if month else None
    day_number = w.ordinal(day) if day else None
    if not _valid(year, month_number, day_number):
        return None
    return Calendar(
        year=year, of=of, month=month_number, day=day_number, weekday=w.weekday(weekday) if weekday else None,
        shift=SHIFTS.get((named(m, "shift") or "").lower()),
    )  # fmt: skip


def told_month(m: re.Match[str]) -> Expression | None:
    """Read "that March", "the previous December", counted from the time last told."""
    way = {"following": 1, "previous": -1, "preceding": -1}.get(m["told"].lower().split()[-1], 0)
    return Calendar(month=w.month(m["month"]), shift=way, told=True)


def days(m: re.Match[str]) -> Expression | None:
    """Read a range of days in one month: "April 3-5", "from 3 to 5 May"."""
    year, of = _year_of(m)
    month = w.month(m["month"])
    first, last = w.ordinal(m["first"]), w.ordinal(m["last"])
    if first >= last or not _valid(year, month, last):
        return None
    listed = m["to"].strip().startswith(("and", "or"))
    opened = (named(m, "open") or "").lower()
    if listed and last != first + 1 and opened != "between":
        return Calendar(year=year, of=of, month=month, day=first)
    start, end = (Calendar(year=year, of=of, month=month, day=day) for day in (first, last))
    return Between(start=start, end=end, within=opened == "between" and listed)


def count_of_year(m: re.Match[str]) -> Expression | None:
    """Read "the first nine months of 2009": a run of months at the beginning or end of a year."""
    count = w.number(m["count"])
    year, of = _year_of(m)
    if count is None or not 1 <= count < 12:
        return None
    whole: Expression = of or (Calendar(year=year) if year else Relative(unit=Unit.YEAR))
    months = range(1, 13)[: int(count)] if m["nth"].lower() == "first" else range(1, 13)[-int(count) :]
    ends = (Nth(index=months[0], of=whole, unit=Unit.MONTH), Nth(index=months[-1], of=whole, unit=Unit.MONTH))
    return Between(start=ends[0], end=ends[1])


def numeric(m: re.Match[str]) -> Expression | None:
    """Read "19/04/2018", "4/19/18", "19.04.2018": what cannot be a month is the day; dots put the day first."""
    first, second, year = int(m["a"]), int(m["b"]), w.year(m["y"])
    month_first = Calendar(year=year, month=first, day=second) if _valid(year, min(first, 13), second) else None
    day_first = Calendar(year=year, month=second, day=first) if _valid(year, min(second, 13), first) else None
    if m["sep"] == "." or first == second:
        return day_first
    return Either(month_first=month_first, day_first=day_first) if month_first or day_first else None


def iso(m: re.Match[str]) -> Expression | None:
    """Read y, m and d."""
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    return Calendar(year=year, month=month, day=day) if _valid(year, month, day) else None


def year(m: re.Match[str]) -> Expression | None:
    """Read the group year."""
    return Calendar(year=w.year(m["year"]))


def years(m: re.Match[str]) -> Expression | None:
    """Read "1980-85" and "2017/2018": first, and last with two digits or four."""
    first = w.year(m["first"])
    tail = m["last"]
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail) + (100 if int(tail) < first % 100 else 0)
    if not first < last <= first + 150:
        return None
    return Between(start=Calendar(year=first), end=Calendar(year=last))


def decade(m: re.Match[str]) -> Expression | None:
    """Read "the 1990s", "the '90s", "the sixties", "the nineteen-sixties"."""
    word, digits = named(m, "word"), named(m, "digits")
    if word:
        head = 1800 if (named(m, "head") or "").lower() == "eighteen" else 1900
        return Calendar(year=head + w.DECADES[word.lower()], unspecified=1)
    if digits is None:
        return None
    value = int(digits)
    if len(digits) == 4:
        # "the 1900s" is a century for some and a decade for others; the century is true of both.
        return Calendar(year=value, unspecified=2 if value % 100 == 0 and value < 2000 else 1)
    return Calendar(year=value + (2000 if value < 20 else 1900), unspecified=1)


def century(m: re.Match[str]) -> Expression | None:
    """Read an ordinal; the first century, whose first year has no place in EDTF, is none."""
    index = w.ordinal(m["nth"])
    if m["bc"] or not 1 < index < 23:
        return None
    return Calendar(year=(index - 1) * 100, unspecified=2)


def sub_year(m: re.Match[str]) -> Expression | None:
    """Read a season, or the number of a quarter."""
    year, of = _year_of(m)
    season, nth = named(m, "season"), named(m, "nth")
    code = w.SEASONS[season.lower()] if season else 32 + (int(nth) if nth and nth.isdigit() else w.ordinal(nth or "1"))
    shift = SHIFTS.get((named(m, "shift") or "").lower())
    return Calendar(year=year, of=of, sub_year=code, shift=shift) if code in range(21, 37) else None


def half(m: re.Match[str]) -> Expression | None:
    """Read "the first half of 2017" and "H2 2017"."""
    year, of = _year_of(m)
    first = m["half"].lower() in ("first", "1")
    whole = of or (Calendar(year=year) if year else Relative(unit=Unit.YEAR))
    return Partly(part=Part.FIRST_HALF if first else Part.SECOND_HALF, of=whole)


def fiscal(m: re.Match[str]) -> Expression | None:
    """Read a fiscal year: it ends in the year it is named by, or runs over the two years named."""
    first = w.year(m["year"])
    start, end = (first, first + 1) if m["next"] else (first - 1, first)
    return Between(start=Calendar(year=start), end=Calendar(year=end), within=not m["next"])


def nth(m: re.Match[str]) -> Expression | None:
    """Read "the first week of May", "the last Sunday in October", "the 20th of next month"."""
    year, of = _year_of(m)
    month, rel = named(m, "month"), named(m, "rel")
    whole: Expression
    if month:
        whole = Calendar(month=w.month(month), year=year, of=of)
    elif rel:
        whole = Relative(unit=w.unit(m["whole"]), shift=SHIFTS.get(rel.lower(), 0))
    elif m["in"]:
        whole = Calendar(year=w.year(m["in"]))
    else:
        # "the third Thursday of the month" is a habit.
        return None
    weekday, unit = named(m, "weekday"), named(m, "unit")
    return Nth(
        index=w.ordinal(m["nth"]), of=whole, unit=None if weekday else w.unit(unit or "day"),
        weekday=w.weekday(weekday) if weekday else None,
    )  # fmt: skip


def rule(
    name: str, *pattern: str, build: Callable[[re.Match[str]], Expression | None], confidence: float = 0.95
) -> Rule:
    """Give a rule whose pattern is written in pieces."""
    return Rule(name=name, pattern=re.compile("".join(pattern)), build=build, confidence=confidence)


def trap(name: str, *pattern: str) -> Rule:
    """Give a rule for words that are no time, though something inside them looks like one."""
    return Rule(name=name, pattern=re.compile("".join(pattern)), build=None, confidence=1.0)
