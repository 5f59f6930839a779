"""Check dates, times and durations: ISO 8601, days that exist, no placeholders, a time zone where a time is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from newsld.jsonld.context import SCHEMA
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown
from newsld.validate.vocabulary import schema_org

_DAY = r"[+-]?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_BASIC_DAY = r"\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_CLOCK = r"(?:[01]\d|2[0-4])(?::?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d+)?)?)?"
_ZONE = r"(?:[Zz]|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)"
_MOMENT = re.compile(
    rf"(?P<day>{_DAY}|{_BASIC_DAY}|\d{{4}}-W\d\d(?:-[1-7])?|\d{{4}}-\d{{3}})"
    rf"(?:[Tt](?P<clock>{_CLOCK})(?P<zone>{_ZONE})?)?",
    re.ASCII,
)
_TIME = re.compile(rf"[Tt]?{_CLOCK}{_ZONE}?", re.ASCII)


def _amounts(units: str) -> str:
    return "".join(rf"(?:\d+(?:[.,]\d+)?{unit})?" for unit in units)


_DURATION = re.compile(
    rf"[+-]?P(?=\w){_amounts('YMWD')}(?:T(?=\d){_amounts('HMS')})?",
    re.ASCII,
)
_NO_DATE = re.compile(r"0000-00-00.*|-?0001-(?:01-01|11-30).*|1970-01-01T00:00:00(?:\.0+)?(?:Z|\+00:00)?")
"""What programs write when they know no date: the zeros of SQL, the first days of .NET and WordPress, Unix' epoch."""
_ORDINARY = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?")
_LONGEST = 80
_TOLERANCE = timedelta(minutes=1)  # two clocks of one system
_LOCAL = frozenset({"startDate", "endDate", "previousStartDate", "doorTime"})
"""Without a zone these mean the time at the place of the event (Google: Event structured data)."""

_ORDERED = (
    ("startDate", "endDate"),
    ("datePublished", "dateModified"),
    ("startTime", "endTime"),
    ("validFrom", "validThrough"),
)
"""The first is not later than the second."""
_KINDS = {"Date", "DateTime", "Time"}


def check_dates(nodes: Sequence[Node], notes: Notes) -> None:
    """Check all values of properties that take dates, times or durations.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD303, NLD603, NLD606, NLD607.
    """
    for node in nodes:
        for prop in node.properties:
            kinds = _kinds(prop.iri)
            if not kinds or prop.reverse:
                continue
            for value in prop.values:
                if isinstance(value, Literal) and isinstance(value.value, str) and value.value and _plain(value):
                    _check(prop.iri[len(SCHEMA) :], value.value, value.item, kinds, notes)
        for first, second in _ORDERED:
            _order(node, first, second, notes)


@lru_cache(maxsize=4096)
def _kinds(iri: str) -> frozenset[str]:
    """Give which of dates, times and durations a property takes; none if it takes any text too."""
    row = schema_org().properties.get(iri[len(SCHEMA) :]) if iri.startswith(SCHEMA) else None
    if row is None or row.ranges & {"Text", "Integer", "Number"}:
        return frozenset()
    return row.ranges & {*_KINDS, "Duration"}


def _plain(value: Literal) -> bool:
    # Literals of other datatypes (xsd:date, EDTF) are checked as these.
    return value.datatype is None or value.datatype.startswith(SCHEMA)


def _check(name: str, text: str, item: Item, kinds: frozenset[str], notes: Notes) -> None:
    if _NO_DATE.fullmatch(text):
        notes.add("NLD603", item, f"{shown(text)} is what programs write when they know no date", "leave the key out")
    elif kinds & _KINDS:
        reason = _fault(text, kinds)
        if reason:
            notes.add("NLD303", item, f"{shown(text)} is no date ({reason})", _better(text))
        elif lacks_zone(text) and "DateTime" in kinds and name not in _LOCAL:
            notes.add("NLD606", item, f"{name} gives a time without a time zone", "add Z or an offset such as +02:00")
    elif not _DURATION.fullmatch(text[:_LONGEST]):
        notes.add("NLD607", item, f"{shown(text)} is no duration of ISO 8601", "PT1H30M is an hour and a half")


def lacks_zone(text: str) -> bool:
    """Say whether this is a date with a time but without a time zone."""
    match = _MOMENT.fullmatch(text[:_LONGEST])
    return bool(match and match["clock"] and not match["zone"])


def moment(text: str) -> datetime | None:
    """Give the moment that a whole date or date and time means; ``None`` if it is less, or none."""
    match = _MOMENT.fullmatch(text[:_LONGEST])
    if not match:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _fault(text: str, kinds: frozenset[str]) -> str | None:
    if len(text) > _LONGEST:
        return f"it has {len(text)} characters"
    match = _MOMENT.fullmatch(text)
    if not match:
        if "Time" in kinds and _TIME.fullmatch(text):
            return None
        return "not ISO 8601"
    day = match["day"]
    if len(day) >= len("2000-01-01") and day[0].isdigit() and "W" not in day:
        try:
            date.fromisoformat(day)
        except ValueError as error:
            # Year 0 is one of ISO 8601 that Python lacks.
            return None if day.startswith("0000") else str(error)
    return None


def _better(text: str) -> str:
    """Give the date as it should be written, where its meaning is plain."""
    if match := _ORDINARY.fullmatch(text):
        zone = "Z" if match[3] in ("UTC", "GMT") else match[3] or ""
        return f"write {match[1]}T{match[2]}{zone}"
    try:
        if len(text) <= _LONGEST:
            return f"write {parsedate_to_datetime(text).isoformat()}"
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    return "write 2021-05-03, or 2021-05-03T14:05:00+02:00"


def _order(node: Node, first: str, second: str, notes: Notes) -> None:
    begin, end = (_one(node, name) for name in (first, second))
    if begin and end and isinstance(begin.value, str) and isinstance(end.value, str):
        earlier, later = moment(begin.value), moment(end.value)
        if earlier and later and (earlier.tzinfo is None) == (later.tzinfo is None) and earlier - later > _TOLERANCE:
            if len(end.value) <= len("2000-01-01") and later.date() == earlier.date():
                return
            notes.add(
                "NLD609",
                end.item,
                f"{second} {shown(end.value)} is before {first} {shown(begin.value)}",
                "one of the two is wrong",
            )


def _one(node: Node, name: str) -> Literal | None:
    found = [value for value in node.of(SCHEMA + name) if isinstance(value, Literal)]
    return found[0] if len(found) == 1 else None
