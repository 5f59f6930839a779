"""A point on the calendar that keeps the precision it is told with.

Values are written as EDTF (ISO 8601-2:2019, annex A; Library of Congress, EDTF levels 0 to 2) and carry
comparable bounds, because no store compares dates of mixed precision.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from attrs import frozen

XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


class Precision(StrEnum):
    """How finely a moment is told."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


SUB_YEARS: dict[int, tuple[int, int]] = {
    # EDTF sub-year code -> first month, number of months. Seasons are meteorological and of the northern hemisphere,
    # winter the one that begins in the named year.
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
}


@frozen(kw_only=True)
class Moment:
    """A point on the calendar at some precision.

    Attributes:
        year: 1 to 9999; for a decade or century its first year (2010 for ``201X``, 1900 for ``19XX``).
        month: 1 to 12.
        day: 1 to 31; needs ``month``.
        hour: 0 to 23; needs ``day`` and ``minute``.
        minute: 0 to 59.
        second: 0 to 59, only if the seconds were told.
        offset: Minutes east of UTC, only if a zone was told.
        sub_year: EDTF code of a season (21 to 24) or quarter (33 to 36), instead of ``month``.
        unspecified: Number of unspecified trailing digits of the year: 1 for a decade, 2 for a century.
        approximate: Whether the text says "about".
    """

    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    sub_year: int | None = None
    unspecified: int = 0
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        # The constructors hold the rules of calendar and clock; a value they refuse is no moment.
        month, day = (1 if part is None else part for part in (self.month, self.day))
        date(self.year, month, day)
        time(self.hour or 0, self.minute or 0, self.second or 0)
        if self.sub_year is not None and self.sub_year not in SUB_YEARS:
            raise ValueError(f"no such season or quarter: {self.sub_year}")
        if (self.day and not self.month) or (self.hour is not None and (not self.day or self.minute is None)):
            raise ValueError("a finer part of a date needs the coarser ones")
        if self.offset is not None and not -14 * 60 <= self.offset <= 14 * 60:
            raise ValueError(f"no such offset: {self.offset}")
        if self.unspecified and self.year % 10**self.unspecified:
            raise ValueError("a decade or century is named by its first year")

    @classmethod
    def of(cls, day: date) -> Moment:
        """Give the moment of a calendar day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def precision(self) -> Precision:
        """How finely the moment is told."""
        if self.unspecified:
            return Precision.DECADE if self.unspecified == 1 else Precision.CENTURY
        if self.sub_year:
            return Precision.SEASON if self.sub_year < 30 else Precision.QUARTER
        for value, precision in (
            (self.second, Precision.SECOND),
            (self.hour, Precision.MINUTE),
            (self.day, Precision.DAY),
            (self.month, Precision.MONTH),
        ):
            if value is not None:
                return precision
        return Precision.YEAR

    @property
    def edtf(self) -> str:
        """The moment in EDTF; times always with seconds, as EDTF level 0 wants them."""
        if self.unspecified:
            text = f"{self.year:04}"[: 4 - self.unspecified] + "X" * self.unspecified
        elif self.sub_year:
            text = f"{self.year:04}-{self.sub_year}"
        else:
            text = self._iso
        return text + ("~" if self.approximate else "")

    @property
    def _iso(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        if self.hour is not None:
            text += f"T{self.hour:02}:{self.minute:02}:{self.second or 0:02}"
            if self.offset is not None:
                hours, minutes = divmod(abs(self.offset), 60)
                text += f"{'-' if self.offset < 0 else '+'}{hours:02}:{minutes:02}"
        return text

    @property
    def xsd(self) -> tuple[str, str] | None:
        """Lexical form and datatype IRI in XML Schema, never finer than told; ``None`` for decades and centuries."""
        if self.unspecified:
            return None
        if self.sub_year:
            return f"{self.year:04}", XSD + "gYear"
        kind = {Precision.YEAR: "gYear", Precision.MONTH: "gYearMonth", Precision.DAY: "date"}
        return self._iso, XSD + kind.get(self.precision, "dateTime")

    @property
    def first(self) -> date:
        """The first day the moment can lie on."""
        month = SUB_YEARS[self.sub_year][0] if self.sub_year else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day the moment can lie on."""
        if self.unspecified:
            return date(self.year + 10**self.unspecified - 1, 12, 31)
        if self.day:
            return self.first
        first, months = self.first, 12
        if self.sub_year:
            months = SUB_YEARS[self.sub_year][1]
        elif self.month:
            months = 1
        index = first.year * 12 + first.month - 1 + months
        if index // 12 > date.max.year:
            return date.max
        return date(index // 12, index % 12 + 1, 1) - timedelta(days=1)

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, where time of day and zone are told."""
        if self.hour is None or self.offset is None:
            return None
        zone = timezone(timedelta(minutes=self.offset))
        return datetime.fromisoformat(self._iso.partition("T")[0]).replace(
            hour=self.hour, minute=self.minute or 0, second=self.second or 0, tzinfo=zone
        )

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read a moment in EDTF or ISO 8601 (``2018``, ``2018-04``, ``2018-04-20``, ``2018-04-20T14:05+03:00``).

        Args:
            text: The moment; a space may stand for the ``T``, fractions of a second are dropped.

        Returns:
            The moment at the precision written.

        Raises:
            ValueError: The text is no such date.
        """
        match = _MOMENT.fullmatch(text.strip())
        if not match:
            raise ValueError(f"not an ISO 8601 date: {text!r}")
        part = match.groupdict()
        if part["x"]:
            digits = len(part["x"])
            return cls(year=int(part["head"]) * 10**digits, unspecified=digits, approximate=bool(part["about"]))
        month = int(part["month"]) if part["month"] else None
        sub_year = month if month is not None and month > 12 else None
        return cls(
            year=int(part["year"]),
            month=None if sub_year else month,
            sub_year=sub_year,
            day=int(part["day"]) if part["day"] else None,
            hour=int(part["hour"]) if part["hour"] else None,
            minute=int(part["minute"]) if part["minute"] else None,
            second=int(part["second"]) if part["second"] else None,
            offset=_offset(part["zone"]),
            approximate=bool(part["about"]),
        )


_MOMENT = re.compile(
    r"(?:(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"\ ?(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
    r"|(?P<head>[0-9]{2,3})(?P<x>XX?))(?P<about>~)?"
)


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes
