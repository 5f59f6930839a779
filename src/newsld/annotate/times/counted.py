"""Counts from a known time: so many units on, a stretch of them, the nth of them, what of them is over."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve

from newsld.annotate.times import calendar as cal
from newsld.lang.times import Nth, Offset, Side, Stretch, Unit
from newsld.model.moment import Moment, Precision
from newsld.model.when import Extent, When

_ORDER = (Unit.CENTURY, Unit.DECADE, Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.WEEKEND, Unit.DAY, Unit.HOUR)
_FINENESS = {
    Precision.CENTURY: 0, Precision.DECADE: 1, Precision.YEAR: 2, Precision.SEASON: 2, Precision.QUARTER: 3,
    Precision.MONTH: 4, Precision.DAY: 7, Precision.MINUTE: 8, Precision.SECOND: 8,
}  # fmt: skip


def fine_enough(moment: Moment, unit: Unit) -> bool:
    """Tell whether a moment is told finely enough to count this unit from it."""
    return _FINENESS[moment.precision] >= _ORDER.index(unit)


def offset(value: Offset, base: Moment) -> When | None:
    """Give the time a distance from ``base`` leads to, at the precision of its unit."""
    if value.count is None:
        if value.told or value.base:
            return None
        edge = coarse(base.first, value.unit)
        return _open(edge, value.side)
    day = step(base.first, value.count * value.side, value.unit)
    whole = value.count.denominator == 1
    match value.unit:
        case Unit.HOUR | Unit.DAY:
            return When.at(Moment.of(day))
        case Unit.WEEK | Unit.WEEKEND:
            return When.at(evolve(Moment.of(day), approximate=value.base is None and not value.told))
        case Unit.MONTH:
            exact = value.base is not None and base.day is not None
            return When.at(Moment.of(day) if exact else cal.month_of(day))
        case Unit.YEAR if value.told and base.day and whole:
            return When.at(Moment(year=day.year))
        case _:
            return When.at(Moment(year=day.year, approximate=value.unit is not Unit.YEAR or not whole))


def _open(edge: Moment, side: Side) -> When:
    """Give what lies some way before or after a time; how far is not said."""
    return When(extent=Extent.UNTIL, end=edge) if side is Side.PAST else When(extent=Extent.SINCE, start=edge)


def step(day: date, amount: Fraction, unit: Unit) -> date:
    """Give the day ``count`` units on; fractions of years and months are counted in months and days."""
    match unit:
        case Unit.HOUR:
            return day + timedelta(days=-(-amount // 24) if amount > 0 else amount // 24)
        case Unit.DAY:
            return day + timedelta(days=int(amount))
        case Unit.WEEK | Unit.WEEKEND:
            return day + timedelta(days=round(amount * 7))
        case Unit.MONTH | Unit.QUARTER:
            months = amount * (3 if unit is Unit.QUARTER else 1)
            return cal.add_months(day, int(months)) + timedelta(days=round((months - int(months)) * 30))
        case _:
            return cal.add_months(day, int(amount * 12 * cal.SPAN_OF_YEARS[unit]))


def coarse(day: date, unit: Unit) -> Moment:
    """Give the moment around a day to the precision that counting in this unit has."""
    match unit:
        case Unit.HOUR | Unit.DAY | Unit.WEEK | Unit.WEEKEND:
            return Moment.of(day)
        case Unit.MONTH | Unit.QUARTER:
            return cal.month_of(day)
        case _:
            return Moment(year=day.year)


def stretch(value: Stretch, reference: date) -> When | None:
    """Give the stretch that ends or begins at the reference day."""
    if value.side is None:
        return None
    edge = coarse(reference, value.unit)
    if value.count is None:
        return _open(edge, value.side)
    far = coarse(step(reference, value.count * value.side, value.unit), value.unit)
    return cal.within(far, edge) if value.side is Side.PAST else cal.within(edge, far)


def nth(value: Nth, whole: When) -> When | None:
    """Give the nth unit or weekday of a longer time."""
    if whole.start is None or whole.extent is not Extent.AT:
        return None
    first, last = whole.start.first, whole.start.last
    if value.weekday is not None:
        if whole.start.precision is not Precision.MONTH:
            return None
        day = cal.nth_weekday(first.year, first.month, value.weekday, value.index)
        return When.at(Moment.of(day)) if day else None
    match value.unit:
        case Unit.DAY:
            day = last if value.index < 0 else first + timedelta(days=value.index - 1)
            return When.at(Moment.of(day)) if day <= last else None
        case Unit.MONTH if whole.start.precision is Precision.YEAR:
            month = 12 if value.index < 0 else value.index
            return When.at(Moment(year=first.year, month=month))
        case Unit.WEEK | Unit.WEEKEND:
            return _nth_week(value, first, last)
        case _:
            return None


def _nth_week(value: Nth, first: date, last: date) -> When | None:
    """Give the nth seven days of a month or year, as people count them: the first week of May is 1 to 7 May."""
    if value.unit is Unit.WEEKEND:
        saturday = cal.nth_weekday(first.year, first.month, 5, value.index)
        return cal.within(Moment.of(saturday), Moment.of(saturday + timedelta(days=1))) if saturday else None
    start = last - timedelta(days=6) if value.index < 0 else first + timedelta(days=7 * (value.index - 1))
    end = min(start + timedelta(days=6), last)
    return cal.within(Moment.of(start), Moment.of(end)) if start <= last else None


def so_far(whole: When, reference: date | None, *, ahead: bool) -> When:
    """Give what of a time is over on the reference day, or is still to come."""
    if whole.start is None or reference is None:
        return whole
    first, last = whole.start.first, (whole.end or whole.start).last
    if not first <= reference <= last:
        return whole
    if (last - first).days > 40:
        edge, low, high = cal.month_of(reference), cal.month_of(first), cal.month_of(last)
    else:
        edge, low, high = Moment.of(reference), Moment.of(first), Moment.of(last)
    return cal.within(edge, high) if ahead else cal.within(low, edge)
