"""Calendar arithmetic on moments: stepping by units, the units around a day, parts of a unit, movable feasts."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from newsld.lang.times import FeastRule, FixedDay, FromEaster, Part, Unit
from newsld.model.moment import SUB_YEARS, Moment, Precision
from newsld.model.when import Extent, When

SPAN_OF_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}


def day_of(moment: Moment) -> date:
    """Give the day of a moment; the first one where it is longer than a day."""
    return moment.first


def month_of(day: date) -> Moment:
    """Give the month a day lies in."""
    return Moment(year=day.year, month=day.month)


def add_months(day: date, months: int) -> date:
    """Give the day ``months`` later; what the month has not, becomes its last day (31 January + 1 = 28 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def unit_around(day: date, unit: Unit, shift: int) -> When:
    """Give the unit that lies ``shift`` units from the one ``day`` is in."""
    match unit:
        case Unit.HOUR | Unit.DAY:
            return When.at(Moment.of(day + timedelta(days=shift if unit is Unit.DAY else 0)))
        case Unit.WEEK:
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
            return within(Moment.of(monday), Moment.of(monday + timedelta(days=6)))
        case Unit.WEEKEND:
            saturday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift, days=5)
            return within(Moment.of(saturday), Moment.of(saturday + timedelta(days=1)))
        case Unit.MONTH:
            return When.at(month_of(add_months(day.replace(day=1), shift)))
        case Unit.QUARTER:
            index = day.year * 4 + (day.month - 1) // 3 + shift
            return When.at(Moment(year=index // 4, sub_year=33 + index % 4))
        case Unit.YEAR:
            return When.at(Moment(year=day.year + shift))
        case _:
            digits = 1 if unit is Unit.DECADE else 2
            size = 10**digits
            return When.at(Moment(year=(day.year // size + shift) * size, unspecified=digits))


def within(start: Moment, end: Moment) -> When:
    """Give some time between two moments; the moment itself where they are one."""
    return When.at(start) if start == end else When(extent=Extent.WITHIN, start=start, end=end)


def part_of(moment: Moment, part: Part) -> When | None:
    """Give a third or half of a moment: of a year and its like in months, of a month in days, of a decade in years.

    Thirds of ten are 4, 3 and 3 years; those of a month end on the 10th and the 20th. A day has no parts here.
    """
    first, last = moment.first, moment.last
    match moment.precision:
        case Precision.DECADE | Precision.CENTURY:
            years = last.year - first.year + 1
            low, high = _share(years, part)
            return within(Moment(year=first.year + low), Moment(year=first.year + high))
        case Precision.YEAR | Precision.SEASON | Precision.QUARTER:
            months = SUB_YEARS[moment.sub_year][1] if moment.sub_year else 12
            low, high = _share(months, part)
            return within(month_of(add_months(first, low)), month_of(add_months(first, high)))
        case Precision.MONTH:
            low, high = _DAYS_OF_MONTH[part]
            return within(Moment.of(first.replace(day=low)), Moment.of(first.replace(day=min(high, last.day))))
        case _:
            return None


_DAYS_OF_MONTH = {
    Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31), Part.FIRST_HALF: (1, 15), Part.SECOND_HALF: (16, 31),
}  # fmt: skip


def _share(size: int, part: Part) -> tuple[int, int]:
    """Give first and last index of a part among ``size`` pieces; what does not divide goes to the earlier parts."""
    if part in (Part.FIRST_HALF, Part.SECOND_HALF):
        half = -(-size // 2)
        return (0, half - 1) if part is Part.FIRST_HALF else (half, size - 1)
    one = -(-size // 3)
    two = one - (-(size - one) // 2)
    return {Part.EARLY: (0, one - 1), Part.MID: (one, two - 1)}.get(part, (two, size - 1))


def part_of_days(start: date, end: date, part: Part) -> When:
    """Give a part of a stretch of days, such as a week: its beginning, middle or end."""
    low, high = _share((end - start).days + 1, part)
    return within(Moment.of(start + timedelta(days=low)), Moment.of(start + timedelta(days=high)))


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (Butcher's algorithm, Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Give the ``nth`` weekday of a month (-1: the last), ``None`` if it has no such one."""
    length = monthrange(year, month)[1]
    if nth < 0:
        last = date(year, month, length)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    day = 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    return date(year, month, day) if day <= length else None


def feast_day(rule: FeastRule, year: int) -> date:
    """Give the day of a feast in a year."""
    if isinstance(rule, FixedDay):
        return date(year, rule.month, rule.day)
    if isinstance(rule, FromEaster):
        return easter(year) + timedelta(days=rule.plus)
    day = nth_weekday(year, rule.month, rule.weekday, rule.nth)
    if day is None:
        raise ValueError(f"no such weekday: {rule}")
    return day + timedelta(days=rule.plus)
