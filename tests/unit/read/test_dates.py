from __future__ import annotations

import pytest

from newsld.lang.en.furniture import MONTHS
from newsld.model.moment import Moment
from newsld.read.dates import iso_date

DATES = {
    "2021": "2021",
    "2021-05": "2021-05",
    "2021-05-03": "2021-05-03",
    "2021/5/3": "2021-05-03",
    "20210503": "2021-05-03",
    "2021-05-03T10:00": "2021-05-03T10:00",
    "2021-05-03T10:00:30.250Z": "2021-05-03T10:00:30Z",
    "2024-11-21 14:00:00 -0500": "2024-11-21T14:00:00-05:00",
    "2018-01-02 9:00:00 -0500": "2018-01-02T09:00:00-05:00",
    "2018-01-02 15:00:00 -5": "2018-01-02T15:00:00-05:00",
    "2021-05-03T10:00:00+05:30": "2021-05-03T10:00:00+05:30",
    "2021-05-03T10:00+0300 (EEST)": "2021-05-03T10:00+03:00",
    "Tue, 04 May 2021 10:00:00 GMT": "2021-05-04T10:00:00Z",
    "4 May 2021 10:00 EDT": "2021-05-04T10:00-04:00",
    "May 3, 2021": "2021-05-03",
    "Monday, May 3rd, 2021 at 3:05 pm": "2021-05-03T15:05",
    "May 3, 2021 12:30 a.m.": "2021-05-03T00:30",
    "3 Sept. 2020": "2020-09-03",
    "September 2020": "2020-09",
    "13/05/2021": "2021-05-13",
    "05/13/2021": "2021-05-13",
    "05.05.2021": "2021-05-05",
}
NONE = ["", "no", "03/05/2021", "2021-13-01", "2021-02-29", "29 February 2021", "2021-05-03 25:00", "3 Floréal 2021",
        "May", "10:00", "2021-05-03 10", "1620000000", "x" * 10_000, "0000-01-01"]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES.items(), ids=DATES)
def test_dates(text: str, expected: str) -> None:
    assert iso_date(text, MONTHS) == expected
    Moment.parse(expected)


@pytest.mark.parametrize("text", NONE, ids=lambda text: text[:20])
def test_no_dates(text: str) -> None:
    assert iso_date(text, MONTHS) is None


def test_rfc_5322_needs_no_language() -> None:
    assert iso_date("04 May 2021", {}) == "2021-05-04"
    assert iso_date("04 March 2021", {}) is None
