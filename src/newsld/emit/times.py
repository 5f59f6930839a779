"""What schema.org can say of a time: never finer than the text."""

from __future__ import annotations

from newsld.model.moment import Moment, Precision
from newsld.model.when import Extent, When


def start(when: When) -> Moment | None:
    """Give the beginning at the precision that is sure, or ``None`` where none is.

    Some time within a stretch begins in the year, or month, that both ends share; else nothing can be said.
    """
    if when.extent is Extent.WITHIN and when.start and when.end:
        return _shared(when.start, when.end)
    return when.start if when.start and when.start.xsd else None


def end(when: When) -> Moment | None:
    """Give the end where the text tells one that is the event's own."""
    if when.extent in (Extent.LASTING, Extent.UNTIL) and when.end and when.end.xsd:
        return when.end
    return None


def precision(when: When) -> str | None:
    """Give the precision of a time of day, which ``xsd:dateTime`` cannot show."""
    finest = (when.start or when.end or Moment(year=1)).precision
    return finest.value if finest in (Precision.MINUTE, Precision.SECOND) else None


def _shared(a: Moment, b: Moment) -> Moment | None:
    first, last = a.first, b.last
    if first.year != last.year:
        return None
    if first.month != last.month:
        return Moment(year=first.year)
    if first.day != last.day:
        return Moment(year=first.year, month=first.month)
    return Moment.of(first)
