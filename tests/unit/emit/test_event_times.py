"""What schema.org is told of a time."""

from __future__ import annotations

import pytest

from newsld.emit import times
from newsld.model.when import When


@pytest.mark.parametrize(
    ("edtf", "start", "end", "precision"),
    [
        ("2018-04-20", "2018-04-20", None, None),
        ("2018-04-01/2018-04-03", "2018-04-01", "2018-04-03", None),
        ("[2017-01..2017-04]", "2017", None, None),
        ("[2017-04-03..2017-04-05]", "2017-04", None, None),
        ("[2017-04-03..2017-04-03]", "2017-04-03", None, None),
        ("[2016-12..2017-01]", None, None, None),
        ("2018-05/..", "2018-05", None, None),
        ("../2018-05", None, "2018-05", None),
        ("201X", None, None, None),
        ("2018-04-20T10:30", "2018-04-20T10:30:00", None, "minute"),
        ("2018-04-20T10:30:00", "2018-04-20T10:30:00", None, "second"),
    ],
)
def test_schema_org_is_told_no_more_than_the_text_says(
    edtf: str, start: str | None, end: str | None, precision: str | None
) -> None:
    when = When.parse(edtf)
    begins, ends = times.start(when), times.end(when)
    assert (begins and begins.xsd and begins.xsd[0], ends and ends.xsd and ends.xsd[0]) == (start, end)
    assert times.precision(when) == precision
