"""Resolves expressions to values: what the words leave open comes from the reference date, the tense, or what was told."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve, frozen

from newsld.annotate.times import calendar as cal
from newsld.annotate.times.dates import resolve_calendar
from newsld.lang.times import (
    About,
    Between,
    Calendar,
    Clocked,
    Either,
    Expression,
    Feast,
    Nth,
    Offset,
    Open,
    Part,
    Partly,
    Relative,
    Side,
    Stretch,
    Unit,
)
from newsld.model.when import Extent, Moment, Precision, When


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


def resolve(value: Expression, context: Context) -> When | None:
    """Give the time an expression means, or ``None`` if something it needs is not known.

    Args:
        value: The expression.
        context: What it is resolved against.

    Returns:
        The time. A date beyond the years 1 to 9999 is none.
    """
    try:
        return _RESOLVERS[type(value)](value, context)
    except (ValueError, OverflowError):
        return None


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


def _calendar(value: Calendar, context: Context) -> When | None:
    if value.of is not None:
        whole = resolve(value.of, context)
        if whole is None or whole.start is None:
            return None
        value = evolve(value, of=None, year=whole.start.year)
    return resolve_calendar(value, context.reference, context.side, context.year)


def _relative(value: Relative, context: Context) -> When | None:
    if value.told:
        if context.told is None or not _fine_enough(context.told, value.unit):
            return None
        return cal.unit_around(context.told.first, value.unit, value.shift or 0)
    if context.reference is None:
        return None
    shift = value.shift
    if shift is None:
        # "The weekend" in the past tense is the last one that has begun.
        begun = context.reference.weekday() >= 5
        shift = -1 if context.side is not Side.FUTURE and not begun else 0
    found = cal.unit_around(context.reference, value.unit, shift)
    if value.unit is Unit.WEEK and shift == 0 and context.side is Side.PAST and found.start:
        return cal.within(found.start, Moment.of(context.reference))
    return found


_ORDER = (Unit.CENTURY, Unit.DECADE, Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.WEEK, Unit.WEEKEND, Unit.DAY, Unit.HOUR)
_FINENESS = {
    Precision.CENTURY: 0, Precision.DECADE: 1, Precision.YEAR: 2, Precision.SEASON: 2, Precision.QUARTER: 3,
    Precision.MONTH: 4, Precision.DAY: 7, Precision.MINUTE: 8, Precision.SECOND: 8,
}  # fmt: skip


def _fine_enough(moment: Moment, unit: Unit) -> bool:
    return _FINENESS[moment.precision] >= _ORDER.index(unit)


def _base(value: Offset, context: Context) -> Moment | None:
    if value.base is not None:
        base = resolve(value.base, context)
        return base.start if base and base.extent is Extent.AT else None
    if value.told:
        return context.told if context.told and _fine_enough(context.told, value.unit) else None
    return Moment.of(context.reference) if context.reference else None


def _offset(value: Offset, context: Context) -> When | None:
    base = _base(value, context)
    if base is None:
        return None
    if value.count is None:
        if value.told or value.base:
            return None
        edge = _coarse(base.first, value.unit)
        return When(extent=Extent.UNTIL, end=edge) if value.side is Side.PAST else When(extent=Extent.SINCE, start=edge)
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


def step(day: date, count: object, unit: Unit) -> date:
    """Give the day ``count`` units on; fractions of years and months are counted in months and days."""
    from fractions import Fraction

    amount = Fraction(count)  # type: ignore[call-overload]
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


def _coarse(day: date, unit: Unit) -> Moment:
    match unit:
        case Unit.HOUR | Unit.DAY | Unit.WEEK | Unit.WEEKEND:
            return Moment.of(day)
        case Unit.MONTH | Unit.QUARTER:
            return cal.month_of(day)
        case _:
            return Moment(year=day.year)


def _stretch(value: Stretch, context: Context) -> When | None:
    if context.reference is None or value.side is None:
        return None
    edge = _coarse(context.reference, value.unit)
    if value.count is None:
        extent = Extent.UNTIL if value.side is Side.PAST else Extent.SINCE
        return When(extent=extent, **{"end" if extent is Extent.UNTIL else "start": edge})
    far = _coarse(step(context.reference, value.count * value.side, value.unit), value.unit)
    return cal.within(far, edge) if value.side is Side.PAST else cal.within(edge, far)


def _nth(value: Nth, context: Context) -> When | None:
    whole = resolve(value.of, context)
    if whole is None or whole.start is None or whole.extent is not Extent.AT:
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


def _feast(value: Feast, context: Context) -> When | None:
    year = value.year
    if value.of is not None:
        whole = resolve(value.of, context)
        year = whole.start.year if whole and whole.start else None
    elif year is None and context.reference is not None:
        year = _feast_year(value, context.reference, context.side)
    elif year is None:
        year = context.year
    return When.at(Moment.of(cal.feast_day(value.rule, year))) if year else None


def _feast_year(value: Feast, reference: date, side: Side | None) -> int:
    days = [cal.feast_day(value.rule, reference.year + step) for step in (-1, 0, 1)]
    if value.shift == 0:
        return reference.year
    if value.shift == -1:
        return max(day for day in days if day < reference).year
    if value.shift == 1:
        return min(day for day in days if day > reference).year
    if side is Side.PAST:
        return max(day for day in days if day <= reference).year
    if side is Side.FUTURE:
        return min(day for day in days if day >= reference).year
    return min(days, key=lambda day: abs((day - reference).days)).year


def _partly(value: Partly, context: Context) -> When | None:
    whole = resolve(value.of, context if value.part is not Part.REMAINING else evolve(context, side=Side.FUTURE))
    if whole is None or whole.start is None or value.part is Part.WHOLE:
        return whole
    first, last = whole.start.first, (whole.end or whole.start).last
    if value.part in (Part.ELAPSED, Part.REMAINING):
        return _so_far(whole, context.reference, ahead=value.part is Part.REMAINING)
    if whole.extent is Extent.AT:
        return cal.part_of(whole.start, value.part) or whole
    return cal.part_of_days(first, last, value.part) if whole.extent is Extent.WITHIN and whole.start.day else whole


def _so_far(whole: When, reference: date | None, *, ahead: bool) -> When | None:
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


def _about(value: About, context: Context) -> When | None:
    found = resolve(value.of, context)
    if found is None or found.start is None or found.extent is not Extent.AT:
        return found
    return When.at(evolve(found.start, approximate=True))


def _between(value: Between, context: Context) -> When | None:
    """Resolve a range; an end without a year, or a start without one, takes it from the other."""
    start, end = value.start, value.end
    if _yearless(start) and isinstance(start, Calendar) and isinstance(end, Calendar) and end.year is not None:
        later = resolve(end, context)
        if start.month is None and start.sub_year is None and start.weekday is None:
            start = evolve(start, month=end.month)
        first = resolve(evolve(start, year=end.year), context)
        if first and later and first.earliest and later.latest and first.earliest > later.latest:
            first = resolve(evolve(start, year=end.year - 1), context)
    else:
        first = resolve(start, context)
        later = _end_after(end, first, context)
    if first is None or later is None or first.start is None:
        return None
    last = later.end or later.start
    if last is None or first.start.first > last.last:
        return None
    return When(extent=Extent.WITHIN if value.within else Extent.LASTING, start=first.start, end=last)


def _yearless(value: Expression) -> bool:
    return isinstance(value, Calendar) and value.year is None and value.of is None


def _end_after(end: Expression, first: When | None, context: Context) -> When | None:
    if first is None or first.start is None:
        return resolve(end, context)
    if isinstance(end, Clocked) and end.day is None:
        return resolve(end, evolve(context, told=first.start))
    if _yearless(end):
        return resolve(end, evolve(context, reference=first.start.first, side=Side.FUTURE, year=None))
    return resolve(end, context)


def _open(value: Open, context: Context) -> When | None:
    found = resolve(value.of, evolve(context, side=context.side or Side.PAST) if value.since else context)
    if found is None or found.extent not in (Extent.AT, Extent.WITHIN) or found.start is None:
        return None
    if value.since:
        return When(extent=Extent.SINCE, start=found.start)
    return When(extent=Extent.UNTIL, end=found.end or found.start)


def _clocked(value: Clocked, context: Context) -> When | None:
    if value.day is None:
        day = context.told if context.told and context.told.day else None
    else:
        found = resolve(value.day, context)
        day = found.start if found and found.extent is Extent.AT and found.start and found.start.day else None
    if day is None:
        return None
    clock = value.clock
    return When.at(
        Moment(
            year=day.year, month=day.month, day=day.day, hour=clock.hour, minute=clock.minute, second=clock.second,
            offset=clock.offset,
        )
    )  # fmt: skip


def _either(value: Either, context: Context) -> When | None:
    both = value.month_first, value.day_first
    if all(both) and context.month_first is not None:
        both = (both[0], None) if context.month_first else (None, both[1])
    days = [found.start for reading in both if reading and (found := resolve(reading, context))]
    known = sorted((moment for moment in days if moment), key=cal.day_of)
    return cal.within(known[0], known[-1]) if known else None


_RESOLVERS = {
    Calendar: _calendar, Relative: _relative, Offset: _offset, Stretch: _stretch, Nth: _nth, Feast: _feast,
    Partly: _partly, About: _about, Between: _between, Open: _open, Clocked: _clocked, Either: _either,
}  # fmt: skip
