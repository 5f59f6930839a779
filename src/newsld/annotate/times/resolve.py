"""Resolves expressions: what the words leave open comes from the reference date, the tense, or what was told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from newsld.annotate.times import calendar as cal
from newsld.annotate.times import counted
from newsld.annotate.times.context import Context
from newsld.annotate.times.dates import feast_year, resolve_calendar
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
)  # fmt: skip
from newsld.model.moment import Moment
from newsld.model.when import Extent, When

_SUNDAY = 6


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


def _calendar(value: Calendar, context: Context) -> When | None:
    if value.of is not None:
        whole = resolve(value.of, context)
        if whole is None or whole.start is None:
            return None
        value = evolve(value, of=None, year=whole.start.year)
    if value.told:
        if context.told is None or not counted.fine_enough(context.told, Unit.YEAR):
            return None
        around = context.told.first
        year = around.year if value.shift == 0 else None
        return resolve_calendar(evolve(value, told=False, shift=value.shift or None, year=year), around, None, None)
    return resolve_calendar(value, context.reference, context.side, context.year)


def _relative(value: Relative, context: Context) -> When | None:
    if value.told:
        if context.told is None or not counted.fine_enough(context.told, value.unit):
            return None
        return cal.unit_around(context.told.first, value.unit, value.shift or 0)
    if context.reference is None:
        return None
    shift = value.shift
    if shift is None:
        # "The weekend" in the past tense is the last one that has begun.
        begun = context.reference.weekday() >= 5
        shift = -1 if context.side is not Side.FUTURE and not begun else 0
    if (
        value.unit is Unit.WEEK
        and shift == 0
        and context.side is Side.FUTURE
        and context.reference.weekday() == _SUNDAY
    ):
        # On a Sunday "this week" is the one about to begin.
        shift = 1
    found = cal.unit_around(context.reference, value.unit, shift)
    if value.unit is Unit.WEEK and shift == 0 and context.side is Side.PAST and found.start:
        return cal.within(found.start, Moment.of(context.reference))
    return found


def _base(value: Offset, context: Context) -> Moment | None:
    if value.base is not None:
        base = resolve(value.base, context)
        return base.start if base and base.extent is Extent.AT else None
    if value.told:
        return context.told if context.told and counted.fine_enough(context.told, value.unit) else None
    return Moment.of(context.reference) if context.reference else None


def _offset(value: Offset, context: Context) -> When | None:
    base = _base(value, context)
    return counted.offset(value, base) if base else None


def _stretch(value: Stretch, context: Context) -> When | None:
    """Resolve a stretch; what "the next five years" were in the past tense, is counted from the time told."""
    if value.side is Side.FUTURE and context.side is Side.PAST:
        return (
            counted.stretch(value, context.told.first)
            if context.told and counted.fine_enough(context.told, value.unit)
            else None
        )
    return counted.stretch(value, context.reference) if context.reference else None


def _nth(value: Nth, context: Context) -> When | None:
    whole = resolve(value.of, context)
    return counted.nth(value, whole) if whole else None


def _feast(value: Feast, context: Context) -> When | None:
    year = value.year
    if value.of is not None:
        whole = resolve(value.of, context)
        year = whole.start.year if whole and whole.start else None
    elif year is None and context.reference is not None:
        year = feast_year(value, context.reference, context.side)
    elif year is None:
        year = context.year
    return When.at(Moment.of(cal.feast_day(value.rule, year))) if year else None


def _partly(value: Partly, context: Context) -> When | None:
    whole = resolve(value.of, context if value.part is not Part.REMAINING else evolve(context, side=Side.FUTURE))
    if whole is None or whole.start is None or value.part is Part.WHOLE:
        return whole
    first, last = whole.start.first, (whole.end or whole.start).last
    if value.part in (Part.ELAPSED, Part.REMAINING):
        return counted.so_far(whole, context.reference, ahead=value.part is Part.REMAINING)
    if whole.extent is Extent.AT:
        return cal.part_of(whole.start, value.part) or whole
    return cal.part_of_days(first, last, value.part) if whole.extent is Extent.WITHIN and whole.start.day else whole


def _about(value: About, context: Context) -> When | None:
    found = resolve(value.of, context)
    if found is None or found.start is None or found.extent is not Extent.AT:
        return found
    return When.at(evolve(found.start, approximate=True))


def _between(value: Between, context: Context) -> When | None:
    """Resolve a range; an end without a year, or a start without one, takes it from the other."""
    start, end = value.start, value.end
    if isinstance(start, Clocked) and start.day is None and isinstance(end, Clocked):
        start = evolve(start, day=end.day)
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
    return isinstance(value, Calendar) and value.year is None and value.of is None and value.shift is None


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


_RESOLVERS: dict[type, Callable[[Any, Context], When | None]] = {
    Calendar: _calendar, Relative: _relative, Offset: _offset, Stretch: _stretch, Nth: _nth, Feast: _feast,
    Partly: _partly, About: _about, Between: _between, Open: _open, Clocked: _clocked, Either: _either,
}  # fmt: skip
