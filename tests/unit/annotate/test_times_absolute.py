"""Times that name their place in the calendar, in every written order."""

from __future__ import annotations

import pytest

from support.times import values

DATES = [
    ("They met on 19 April 2018.", "2018-04-19"),
    ("They met on 19 April, 2018.", "2018-04-19"),
    ("They met on 19th April 2018.", "2018-04-19"),
    ("They met on the 19th of April 2018.", "2018-04-19"),
    ("They met on April 19, 2018.", "2018-04-19"),
    ("They met on April 19 2018.", "2018-04-19"),
    ("They met on April 19th, 2018.", "2018-04-19"),
    ("They met on APRIL 19, 2018.", "2018-04-19"),
    ("They met on Thursday, April 19, 2018.", "2018-04-19"),
    ("They met on Thursday 19 April 2018.", "2018-04-19"),
    ("They met on Thursday, the 19th of April 2018.", "2018-04-19"),
    ("They met on Thu 19 Apr 2018.", "2018-04-19"),
    ("They met on 19-Apr-2018.", "2018-04-19"),
    ("They met on 19-Apr-18.", "2018-04-19"),
    ("They met on 2018-04-19.", "2018-04-19"),
    ("They met on 2018/04/19.", "2018-04-19"),
    ("They met on 19.04.2018.", "2018-04-19"),
    ("They met on 19/04/2018.", "2018-04-19"),
    ("They met on 4/19/2018.", "2018-04-19"),
    ("They met on 4/19/18.", "2018-04-19"),
    ("They met on 05/05/2018.", "2018-05-05"),
    ("They met on 03/04/2018.", "[2018-03-04..2018-04-03]"),
    ("They met on Sept. 5, 2017.", "2017-09-05"),
    ("They met on Sept 5, 2017.", "2017-09-05"),
    ("They met on Dec. 31, 1999.", "1999-12-31"),
    ("They met on the first of May 2017.", "2017-05-01"),
    ("They met on the twenty-second of June 2017.", "2017-06-22"),
    ("They met on June the fourth, 1989.", "1989-06-04"),
    ("They met on 29 February 2016.", "2016-02-29"),
    ("They met on 5\u00a0May\u00a02017.", "2017-05-05"),
    ("They met on May\u00a05,\u00a02017.", "2017-05-05"),
    ("They met on 5\u202fMay 2017.", "2017-05-05"),
    ("They met in May 2017.", "2017-05"),
    ("They met in May, 2017.", "2017-05"),
    ("They met in May of 2017.", "2017-05"),
    ("They met in Sept. 2017.", "2017-09"),
    ("They met in Nov 2016.", "2016-11"),
    ("They met in 2017.", "2017"),
    ("They met in ’17.", "2017"),
    ("The 2012 elections were won by the right.", "2012"),
    ("The 2008 crisis cost jobs.", "2008"),
    ("A 2008 report said so.", "2008"),
    ("It was founded in 1789.", "1789"),
    ("It fell in AD 79.", "0079"),
    ("It fell in AD842.", "0842"),
    ("It fell in 394 AD.", "0394"),
    ("It was built in the 1990s.", "199X"),
    ("It was built in the 1990's.", "199X"),
    ("It was built in the ’90s.", "199X"),
    ("It was built in the sixties.", "196X"),
    ("It was built in the nineteen-sixties.", "196X"),
    ("It was built in the 80s.", "198X"),
    ("It was built in the 1900s.", "19XX"),
    ("It was built in the 19th century.", "18XX"),
    ("It was built in the nineteenth century.", "18XX"),
    ("A 17th-century house burned down.", "16XX"),
    ("It was built in the early 1990s.", "[1990..1993]"),
    ("It was built in the mid-1990s.", "[1994..1996]"),
    ("It was built in the late 1990s.", "[1997..1999]"),
    ("It opened in early 2017.", "[2017-01..2017-04]"),
    ("It opened in mid-2017.", "[2017-05..2017-08]"),
    ("It opened in late 2017.", "[2017-09..2017-12]"),
    ("It opened at the beginning of 2017.", "[2017-01..2017-04]"),
    ("It opened at the end of 2017.", "[2017-09..2017-12]"),
    ("It should have opened by the end of 2017.", "2017"),
    ("It opened in early March 2017.", "[2017-03-01..2017-03-10]"),
    ("It opened in mid-March 2017.", "[2017-03-11..2017-03-20]"),
    ("It opened in late February 2017.", "[2017-02-21..2017-02-28]"),
    ("It opened in the first half of 2017.", "[2017-01..2017-06]"),
    ("It opened in the second half of 2017.", "[2017-07..2017-12]"),
    ("Sales rose in H1 2017.", "[2017-01..2017-06]"),
    ("Sales rose in the third quarter of 2017.", "2017-35"),
    ("Sales rose in Q3 2017.", "2017-35"),
    ("Sales rose in the first nine months of 2017.", "2017-01/2017-09"),
    ("Sales rose in fiscal 2018.", "[2017..2018]"),
    ("Sales rose in the fiscal year 2017-18.", "2017/2018"),
    ("Sales rose in FY2018.", "[2017..2018]"),
    ("It opened in spring 2017.", "2017-21"),
    ("It opened in the summer of 2017.", "2017-22"),
    ("It opened in autumn 2017.", "2017-23"),
    ("It opened in the fall of 2017.", "2017-23"),
    ("It opened in winter 2016.", "2016-24"),
    ("It opened in the first week of May 2017.", "[2017-05-01..2017-05-07]"),
    ("It opened on the last Sunday of October 2017.", "2017-10-29"),
    ("It opened on the second Monday in May 2017.", "2017-05-08"),
    ("It was built around 1850.", "1850~"),
    ("It was built circa 1850.", "1850~"),
    ("It was built some time in 1850.", "1850~"),
    ("The September 11 attacks changed that.", "2001-09-11"),
    ("Security rose after 9/11.", "2001-09-11"),
]
RANGES = [
    ("It ran from 3 to 5 May 2017.", "2017-05-03/2017-05-05"),
    ("It ran from May 3 to 5, 2017.", "2017-05-03/2017-05-05"),
    ("It ran April 3-5, 2017.", "2017-04-03/2017-04-05"),
    ("It ran April 3–5, 2017.", "2017-04-03/2017-04-05"),
    ("It ran 3-5 April 2017.", "2017-04-03/2017-04-05"),
    ("It ran from April 30 to May 2, 2017.", "2017-04-30/2017-05-02"),
    ("It ran from 30 April 2017 until 2 May 2017.", "2017-04-30/2017-05-02"),
    ("It ran from December 30 to January 2, 2017.", "2016-12-30/2017-01-02"),
    ("It happened between March and June 2017.", "[2017-03..2017-06]"),
    ("It happened between 3 and 5 May 2017.", "[2017-05-03..2017-05-05]"),
    ("It lasted from November 2016 to March 2017.", "2016-11/2017-03"),
    ("It lasted from 1939 to 1945.", "1939/1945"),
    ("It lasted from 1914 until 1918.", "1914/1918"),
    ("The war (1914–1918) cost millions.", "1914/1918"),
    ("The 2016-17 season was short.", "2016/2017"),
    ("The years 1999-2001 were good.", "1999/2001"),
    ("It rained in April and May 2015.", "2015-04/2015-05"),
    ("It rained in December and January 2015.", "2014-12/2015-01"),
    ("It ran May–June 2017.", "2017-05/2017-06"),
    ("He visited between May and June in 1981.", "[1981-05..1981-06]"),
    ("He has lived there since 2007.", "2007/.."),
    ("He has lived there since May 2017.", "2017-05/.."),
    ("He lived there from 1928 onwards.", "1928/.."),
    ("He lived there until 2007.", "../2007"),
    ("He lived there until 5 May 2007.", "../2007-05-05"),
]
FEASTS = [
    ("They met on Christmas Day 2017.", "2017-12-25"),
    ("They met on New Year’s Eve 2017.", "2017-12-31"),
    ("They met on Easter Monday 2018.", "2018-04-02"),
    ("They met on Good Friday 2024.", "2024-03-29"),
    ("They met on Thanksgiving 2010.", "2010-11-25"),
    ("They met on Black Friday 2010.", "2010-11-26"),
    ("They met on Memorial Day 2017.", "2017-05-29"),
    ("They met on Labor Day, 2017.", "2017-09-04"),
    ("They met on Whit Monday 2017.", "2017-06-05"),
    ("They met on St. Patrick's Day 2017.", "2017-03-17"),
    ("They met on the eve of Christmas 2017.", "2017-12-24"),
    ("They met two days before Christmas 2017.", "2017-12-23"),
]
CLOCKS = [
    ("It began at 8 p.m. on 19 April 2018.", "2018-04-19T20:00:00"),
    ("It began on 19 April 2018 at 8 p.m.", "2018-04-19T20:00:00"),
    ("It began at 8:15 pm on 19 April 2018.", "2018-04-19T20:15:00"),
    ("It began at 12 a.m. on 19 April 2018.", "2018-04-19T00:00:00"),
    ("It began at 12 p.m. on 19 April 2018.", "2018-04-19T12:00:00"),
    ("It began at 12:30 a.m. on 19 April 2018.", "2018-04-19T00:30:00"),
    ("It began at noon on 19 April 2018.", "2018-04-19T12:00:00"),
    ("It began at midnight on 19 April 2018.", "2018-04-19T00:00:00"),
    ("It began at 14:05 GMT on 19 April 2018.", "2018-04-19T14:05:00+00:00"),
    ("It began at 1405 GMT on 19 April 2018.", "2018-04-19T14:05:00+00:00"),
    ("It began at 8 a.m. EST on 19 April 2018.", "2018-04-19T08:00:00-05:00"),
    ("It began at 14:05 UTC+3 on 19 April 2018.", "2018-04-19T14:05:00+03:00"),
    ("It began at 8 p.m. local time on 19 April 2018.", "2018-04-19T20:00:00"),
    ("It began at 1800 hours on 19 April 2018.", "2018-04-19T18:00:00"),
    ("It began at 14:05:30 GMT on 19 April 2018.", "2018-04-19T14:05:30+00:00"),
    ("It began at 8.30 pm BST on 19 April 2018.", "2018-04-19T20:30:00+01:00"),
    ("It ran from 8 p.m. to 10 p.m. on 19 April 2018.", "2018-04-19T20:00:00/2018-04-19T22:00:00"),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[text for text, _ in DATES])
def test_a_date_keeps_its_precision(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), RANGES, ids=[text for text, _ in RANGES])
def test_a_range_is_one_time(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), FEASTS, ids=[text for text, _ in FEASTS])
def test_a_feast_has_its_day(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), CLOCKS, ids=[text for text, _ in CLOCKS])
def test_a_time_of_day_joins_its_day(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-GB", "2018-04-03"), ("en-US", "2018-03-04"), ("en-AU", "2018-04-03"), ("en", "[2018-03-04..2018-04-03]")],
)
def test_the_region_says_which_figure_is_the_month(language: str, expected: str) -> None:
    assert values("They met on 03/04/2018.", language=language) == [expected]


@pytest.mark.parametrize(
    ("other", "expected"),
    [("25/04/2018", "2018-04-03"), ("04/25/2018", "2018-03-04")],
    ids=["day first", "month first"],
)
def test_the_text_says_which_figure_is_the_month(other: str, expected: str) -> None:
    assert values(f"They met on 03/04/2018. They met again on {other}.")[0] == expected


def test_an_absolute_date_needs_no_reference() -> None:
    assert values("They met on 5 May 2017, in the 1990s and in early 2016.", published=None) == [
        "2017-05-05", "199X", "[2016-01..2016-04]",
    ]  # fmt: skip
