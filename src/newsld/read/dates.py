"""Read a date of the metadata, keeping its own day, offset and precision."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsld.model.moment import Moment

_LONGEST = 80
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The months of RFC 5322, 3.3, whatever the language."""
_ZONES = {"ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
          "pst": -8, "pdt": -7}  # fmt: skip
"""Hours east of UTC of the zones of RFC 5322, 4.3."""

_TIME = (
    r"(?:[,T]?\s*(?:at\s+|@\s*|[-–|]\s+)?(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})"
    r"(?:[.,][0-9]{1,9})?)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>Z|UTC?|GMT|[ECMP][SD]T|(?:(?:UTC|GMT)\s*)?[+-][0-9]{1,2}(?::?[0-9]{2})?)?(?:\s*\([A-Za-z ]+\))?)?"
)
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s+)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?"
_FORMS = tuple(
    re.compile(form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"{_WEEKDAY}{_DAY}[\s-]+(?P<name>[^\W\d_]{{3,12}})\.?,?[\s-]+(?P<year>[0-9]{{4}})",
        rf"{_WEEKDAY}(?P<name>[^\W\d_]{{3,12}})\.?\s+{_DAY},?\s+(?P<year>[0-9]{{4}})",
        rf"{_WEEKDAY}(?P<first>[0-9]{{1,2}})(?P<mark>[/.-])(?P<then>[0-9]{{1,2}})(?P=mark)(?P<year>[0-9]{{4}})",
    )
)
_COARSE = (
    re.compile(r"(?P<year>[0-9]{4})(?:[-/](?P<month>[0-9]{1,2}))?"),
    re.compile(r"(?P<name>[^\W\d_]{3,12})\.?,?\s+(?P<year>[0-9]{4})", re.IGNORECASE),
)


def iso_date(text: str, months: Mapping[str, int]) -> str | None:
    """Give the date in ISO 8601, in the form that `Moment.parse` reads.

    Args:
        text: ISO 8601 with or without its ``T``, RFC 5322, or a date with the month's name (``May 3, 2021``).
        months: Names of months in lower case, to 1 to 12.

    Returns:
        The date at its own precision and with its own offset; ``None`` if it is none or could be two (``03/05/2021``).
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    for form in _FORMS + _COARSE:
        match = form.fullmatch(text)
        if match and (iso := _iso(match.groupdict(), months)):
            try:
                Moment.parse(iso)
            except ValueError:
                continue
            return iso
    return None


def _iso(part: Mapping[str, str | None], months: Mapping[str, int]) -> str | None:
    year, month, day = part["year"], part.get("month"), part.get("day")
    if name := part.get("name"):
        number = months.get(name.lower()) or (_MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else None)
        if not number:
            return None
        month = str(number)
    if part.get("first"):
        month, day = _day_and_month(int(part["first"] or 0), int(part["then"] or 0))
        if not day:
            return None
    text = "-".join((year or "", *(f"{int(number):02}" for number in (month, day) if number)))
    if not part.get("hour"):
        return text
    clock = _clock(part)
    return f"{text}T{clock}{_zone(part['zone'])}" if clock else None


def _day_and_month(first: int, then: int) -> tuple[str | None, str | None]:
    """Give month and day where only one order makes a date, or both make the same."""
    if first > 12 >= then or first == then:
        return str(then), str(first)
    return (str(first), str(then)) if then > 12 >= first else (None, None)


def _clock(part: Mapping[str, str | None]) -> str | None:
    hour, minute, second, half = (part[name] for name in ("hour", "minute", "second", "half"))
    number = int(hour or 0)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half.lower().startswith("p") else 0)
    elif not minute:
        return None
    return f"{number:02}:{minute or '00'}" + (f":{second}" if second else "")


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    plain = zone.lower()
    if plain in _ZONES:
        return f"{_ZONES[plain]:+03}:00" if _ZONES[plain] else "Z"
    digits = re.sub(r"[^0-9+-]", "", plain)
    hours, minutes = (digits[1:-2], digits[-2:]) if len(digits) > 3 else (digits[1:], "00")
    return f"{digits[0]}{int(hours):02}:{minutes}"
