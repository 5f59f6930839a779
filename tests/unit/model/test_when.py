"""Dates keep the precision they have."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from newsld.model.moment import Moment
from newsld.model.when import Extent, When
from support.descriptions import times

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("text", "first", "last", "xsd"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31), ("2018", "gYear")),
        ("2018-04", date(2018, 4, 1), date(2018, 4, 30), ("2018-04", "gYearMonth")),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), ("2020-02", "gYearMonth")),
        ("2018-12", date(2018, 12, 1), date(2018, 12, 31), ("2018-12", "gYearMonth")),
        ("2018-04-20", date(2018, 4, 20), date(2018, 4, 20), ("2018-04-20", "date")),
        ("2018-04-20T14:05", date(2018, 4, 20), date(2018, 4, 20), ("2018-04-20T14:05:00", "dateTime")),
        ("2018-04-20 14:05:09.25Z", date(2018, 4, 20), date(2018, 4, 20), ("2018-04-20T14:05:09+00:00", "dateTime")),
        ("2018-04-20T14:05-0330", date(2018, 4, 20), date(2018, 4, 20), ("2018-04-20T14:05:00-03:30", "dateTime")),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28), ("2018", "gYear")),
        ("2018-33", date(2018, 1, 1), date(2018, 3, 31), ("2018", "gYear")),
        ("2018~", date(2018, 1, 1), date(2018, 12, 31), ("2018", "gYear")),
        ("201X", date(2010, 1, 1), date(2019, 12, 31), None),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31), None),
        ("9999", date(9999, 1, 1), date(9999, 12, 31), ("9999", "gYear")),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31), ("9999", "gYear")),
    ],
)
def test_a_moment_has_bounds_and_a_datatype(text: str, first: date, last: date, xsd: tuple[str, str] | None) -> None:
    moment = Moment.parse(text)
    assert (moment.first, moment.last) == (first, last)
    assert moment.xsd == (xsd and (xsd[0], XSD + xsd[1]))


@pytest.mark.parametrize(
    "text",
    ["", "soon", "18", "2018-13-01", "2018-00", "2018-02-29", "2018-4-1", "2018-04-20T25:00", "2018-04-20T14", "0000", "2018-04-20T14:05+15:00",
     "2018-04-20T14:05:61", "12018", "2018-37", "20XXX", "2018-04-20x", "２０１８"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Moment.parse(text)


@pytest.mark.parametrize(
    ("text", "extent", "earliest", "latest"),
    [
        ("2018-04-01/2018-04-03", Extent.LASTING, date(2018, 4, 1), date(2018, 4, 3)),
        ("[2017-01..2017-04]", Extent.WITHIN, date(2017, 1, 1), date(2017, 4, 30)),
        ("2018-05/..", Extent.SINCE, date(2018, 5, 1), None),
        ("../2018-05", Extent.UNTIL, None, date(2018, 5, 31)),
    ],
)
def test_a_stretch_of_time_has_bounds_where_the_text_sets_them(
    text: str, extent: Extent, earliest: date | None, latest: date | None
) -> None:
    when = When.parse(text)
    assert (when.extent, when.earliest, when.latest, when.edtf) == (extent, earliest, latest, text)


@pytest.mark.parametrize(
    "text", ["2018-04-03/2018-04-01", "[2018..2017]", "../..", "/2018", "[2018]", "2018/2019/2020"]
)
def test_a_stretch_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        When.parse(text)


def test_a_stretch_needs_its_ends() -> None:
    with pytest.raises(ValueError, match="a time lasting has"):
        When(extent=Extent.LASTING, start=Moment(year=2018))
    with pytest.raises(ValueError, match="finer part"):
        Moment(year=2018, day=3)
    with pytest.raises(ValueError, match="first year"):
        Moment(year=2018, unspecified=1)


def test_an_instant_needs_time_and_zone() -> None:
    assert Moment.parse("2018-04-20T14:05").instant is None
    instant = Moment.parse("2018-04-20T14:05+03:00").instant
    assert instant is not None
    assert instant.isoformat() == "2018-04-20T14:05:00+03:00"


@given(times())
def test_what_is_written_reads_back(when: When) -> None:
    # Minutes are written with their seconds, so only the text must come back, and the bounds.
    again = When.parse(when.edtf)
    assert again.edtf == when.edtf
    assert (again.earliest, again.latest, again.extent) == (when.earliest, when.latest, when.extent)
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
