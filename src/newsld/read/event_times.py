"""The time of an event as wires state it: start, end, duration, approximation; and whether it is over by then."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from attrs import evolve, frozen

from newsld.model.annotation import Modality
from newsld.model.moment import Moment, Precision
from newsld.model.when import Extent, When
from newsld.read.newscodes import last_part

_ZONED_DAY = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:Z|[+-][0-9]{2}:[0-9]{2})")
"""A date with a zone, as XML Schema allows it; the day is the one that is written."""
_DURATION = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,4})W|(?:(?P<days>[0-9]{1,5})D)?"
    r"(?:T(?:(?P<hours>[0-9]{1,5})H)?(?:(?P<minutes>[0-9]{1,6})M)?(?:(?P<seconds>[0-9]{1,7})S)?)?)"
)
_STATUS: dict[str, tuple[Modality, str | None]] = {
    # The statuses of events in the IPTC's lists that say more than their dates do: eventoccurstatus, eventstatus,
    # speventstatus (http://cv.iptc.org/newscodes/); spellings differ between them.
    "eos6": (Modality.CANCELLED, None),
    "cancelled": (Modality.CANCELLED, None),
    "canceled": (Modality.CANCELLED, None),
    "postponed": (Modality.PLANNED, "EventPostponed"),
    "rescheduled": (Modality.PLANNED, "EventRescheduled"),
    "delayed": (Modality.PLANNED, None),
    "scheduled": (Modality.PLANNED, None),
    "pre-event": (Modality.PLANNED, None),
    "inprogress": (Modality.ONGOING, None),
    "in-progress": (Modality.ONGOING, None),
    "mid-event": (Modality.ONGOING, None),
    "intermission": (Modality.ONGOING, None),
    "post-event": (Modality.HAPPENED, None),
    "completed": (Modality.HAPPENED, None),
}


@frozen(kw_only=True)
class Taking:
    """Whether an event takes place.

    Attributes:
        modality: As the source says, or as follows from the dates.
        status: The status of schema.org that the modality does not say.
        why: What it follows from; empty if the source says it.
    """

    modality: Modality
    status: str | None = None
    why: str = ""


def moment_of(text: str) -> Moment | None:
    """Give the moment that a date means at its own precision; ``None`` if it is none."""
    text = text.strip()
    if match := _ZONED_DAY.fullmatch(text):
        text = match[1]
    try:
        return Moment.parse(text)
    except ValueError:
        return None


def time_of(start: str, end: str = "", duration: str = "", *, approximate: bool = False) -> tuple[When | None, str]:
    """Give the time of an event.

    Args:
        start: When it begins; empty if not told.
        end: When it ends; empty if not told.
        duration: How long it lasts (ISO 8601, 5.5.2); counts only if no end is told.
        approximate: Whether the source says that it is not sure of the dates.

    Returns:
        The time, if there is one; and what could not be taken, in words for people.
    """
    first, last = (moment_of(text) if text else None for text in (start, end))
    wrong = next((text for text, found in ((start, first), (end, last)) if text and found is None), "")
    fault = f"{wrong!r} is no date" if wrong else ""
    if first is not None and last is None and duration:
        last = _end(first, duration)
        readable = _DURATION.fullmatch(duration.strip())
        fault = fault or ("" if readable else f"{duration!r} is no duration of days and hours")
    if first is not None and last is not None and (first.first > last.last or _is_before(last, first)):
        return _at(first, None, approximate), f"it ends ({end or duration}) before it begins ({start})"
    return _at(first, last, approximate), fault


def _is_before(a: Moment, b: Moment) -> bool:
    return bool(a.instant and b.instant and a.instant < b.instant)


def _at(first: Moment | None, last: Moment | None, approximate: bool) -> When | None:
    first, last = (evolve(m, approximate=True) if m and approximate else m for m in (first, last))
    if first is None:
        return When(extent=Extent.UNTIL, end=last) if last else None
    if last is None or last == first:
        return When.at(first)
    return When(extent=Extent.LASTING, start=first, end=last)


def _end(start: Moment, duration: str) -> Moment | None:
    """Give the end: an instant for a time of day, else the last whole day (RFC 5545, 3.8.2.2: ends are exclusive)."""
    match = _DURATION.fullmatch(duration.strip())
    if not match or not any(match.groupdict().values()) or start.day is None or start.month is None:
        return None
    length = timedelta(**{unit: int(number) for unit, number in match.groupdict().items() if number})
    try:
        if start.hour is None:
            days = max(-(-length // timedelta(days=1)), 1)
            return Moment.of(date(start.year, start.month, start.day) + timedelta(days=days - 1))
        clock = (start.hour, start.minute or 0, start.second or 0)
        at = datetime(start.year, start.month, start.day, *clock, tzinfo=UTC) + length
    except OverflowError:
        return None
    told = start.precision is Precision.SECOND or at.second
    return Moment(
        year=at.year, month=at.month, day=at.day, hour=at.hour, minute=at.minute, second=at.second if told else None,
        offset=start.offset,
    )  # fmt: skip


def taking_place(status: str, when: When | None, written: Moment | None) -> Taking:
    """Tell whether an event takes place: by its status, else by its dates and that of the item, never by the clock.

    Args:
        status: Its status, as a code with or without the scheme; empty if none is told.
        when: Its time.
        written: When this version of the item was made.

    Returns:
        What is known; without dates to compare it is planned, as what wires announce is.
    """
    if found := _STATUS.get(last_part(status).lower()):
        return Taking(modality=found[0], status=found[1])
    if when is None or written is None:
        return Taking(modality=Modality.PLANNED, why="the source announces it, and gives no dates to compare")
    day = written.edtf
    end, start = when.end or when.start, when.start or when.end
    if end is not None and start is not None:
        if _over(end, written):
            return Taking(modality=Modality.HAPPENED, why=f"{end.edtf} is before {day}, when the item was made")
        if _over(start, written):
            modality = Modality.ONGOING if when.end else Modality.HAPPENED
            return Taking(modality=modality, why=f"{start.edtf} is before {day}, when the item was made")
    return Taking(modality=Modality.PLANNED, why=f"it is not over on {day}, when the item was made")


def _over(moment: Moment, by: Moment) -> bool:
    if moment.instant and by.instant:
        return moment.instant <= by.instant
    return moment.last < by.first
