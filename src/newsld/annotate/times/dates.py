"""Resolves dates that leave out their year, or everything but the weekday, and feasts without a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from newsld.annotate.times.calendar import add_months, feast_day
from newsld.lang.times import Calendar, Feast, Side
from newsld.model.moment import Moment
from newsld.model.when import When

# A date of the year without tense is the nearest one; with a tense against it, it may still lie this many days on the
# other side ("were due on 3 May", written on 1 May).
_NEAR_DAYS = 45
# Years looked at around the reference for a date whose weekday is told too; beyond, the weekday is taken for a slip.
_NEAR_YEARS = 1


def resolve_calendar(value: Calendar, reference: date | None, side: Side | None, year: int | None) -> When | None:
    """Give the time a calendar date means.

    Args:
        value: The date, its ``of`` already turned into ``year``.
        reference: The reference day, or ``None``.
        side: Which way the tense points.
        year: The year the passage tells of, used where ``value`` has none.

    Returns:
        The time, or ``None`` if it cannot be known.
    """
    if value.year is not None:
        return _placed(value, value.year)
    if value.month is None and value.sub_year is None:
        if value.weekday is None and value.day is not None:
            return _day_alone(value.day, reference, side)
        return _weekday(value, reference, side)
    if value.shift is None and year is not None:
        return _placed(value, year)
    if reference is None:
        return None
    found = [
        (candidate, moment)
        for candidate in range(reference.year - 8, reference.year + 9)
        if (moment := _placed(value, candidate)) is not None
    ]
    if value.weekday is not None:
        near = [pair for pair in found if abs(pair[0] - reference.year) <= _NEAR_YEARS and _agrees(value, pair[1])]
        found = near or found
    return _choose(found, value, reference, side)


def _agrees(value: Calendar, when: When) -> bool:
    if value.weekday is None or value.day is None or when.start is None:
        return True
    return when.start.first.weekday() == value.weekday


def _placed(value: Calendar, year: int) -> When | None:
    """Give the date in a year, ``None`` if the year has no such day (29 February)."""
    if value.sub_year is not None:
        return When.at(Moment(year=year, sub_year=value.sub_year))
    try:
        return When.at(Moment(year=year, month=value.month, day=value.day, unspecified=value.unspecified))
    except ValueError:
        return None


def _choose(found: list[tuple[int, When]], value: Calendar, reference: date, side: Side | None) -> When | None:
    spans = [(when.start.first, when.start.last, when) for _, when in found if when.start]
    if not spans:
        return None
    behind = [when for _, last, when in spans if last < reference]
    ahead = [when for first, _, when in spans if first > reference]
    begun = [when for first, _, when in spans if first <= reference]
    open_still = [when for _, last, when in spans if last >= reference]
    if value.shift is not None:
        if value.shift == 0:
            return next((when for year, when in found if year == reference.year), None)
        return (behind[-1] if behind else None) if value.shift < 0 else (ahead[0] if ahead else None)
    nearest = min(spans, key=lambda span: _distance(span[0], span[1], reference))
    if side is None:
        return nearest[2]
    wanted = (begun[-1] if begun else None) if side is Side.PAST else (open_still[0] if open_still else None)
    if value.day is not None and _distance(nearest[0], nearest[1], reference) <= _NEAR_DAYS:
        return nearest[2]
    return wanted or nearest[2]


def _distance(first: date, last: date, reference: date) -> int:
    if first <= reference <= last:
        return 0
    return (first - reference).days if first > reference else (reference - last).days


def _weekday(value: Calendar, reference: date | None, side: Side | None) -> When | None:
    if reference is None or value.weekday is None:
        return None
    monday = reference - timedelta(days=reference.weekday())
    if value.week is not None:
        return When.at(Moment.of(monday + timedelta(weeks=value.week, days=value.weekday)))
    if value.day is not None:
        return _weekday_and_day(value.weekday, value.day, reference, side)
    back = (reference.weekday() - value.weekday) % 7
    if value.shift == 0:
        return When.at(Moment.of(monday + timedelta(days=value.weekday)))
    if value.shift == -1:
        return When.at(Moment.of(reference - timedelta(days=back or 7)))
    if value.shift == 1 and value.weekday >= reference.weekday():
        # On a Thursday "next Friday" is not tomorrow.
        return When.at(Moment.of(monday + timedelta(weeks=1, days=value.weekday)))
    if value.shift == 1 or side is Side.FUTURE:
        return When.at(Moment.of(reference + timedelta(days=(-back) % 7 or 7)))
    return When.at(Moment.of(reference - timedelta(days=back)))


def _day_alone(day: int, reference: date | None, side: Side | None) -> When | None:
    """Give the nearest "26th" on the side of the tense; the day itself counts as past."""
    if reference is None:
        return None
    around = [add_months(reference.replace(day=1), months) for months in (-2, -1, 0, 1, 2)]
    days = [first.replace(day=day) for first in around if day <= monthrange(first.year, first.month)[1]]
    behind = [near for near in days if near <= reference]
    ahead = [near for near in days if near > reference]
    return When.at(Moment.of(ahead[0] if side is Side.FUTURE else behind[-1]))


def _weekday_and_day(weekday: int, day: int, reference: date, side: Side | None) -> When | None:
    """Give the nearest "Friday the 13th" on the side of the tense."""
    steps = range(800)
    for step in steps:
        for sign in (side or Side.PAST, -(side or Side.PAST)):
            near = reference + timedelta(days=step * sign)
            if near.day == day and near.weekday() == weekday:
                return When.at(Moment.of(near))
            if side is not None:
                break
    return None


def feast_year(value: Feast, reference: date, side: Side | None) -> int:
    """Give the year of a feast told without one."""
    days = [feast_day(value.rule, reference.year + step) for step in (-1, 0, 1)]
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
