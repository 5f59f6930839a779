"""Spans and reports."""

from __future__ import annotations

import pytest

from newsld.model.codes import CODES
from newsld.model.report import Finding, Report, Severity
from newsld.model.span import Span


def test_a_span_is_half_open() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(0, 4).covers(Span(1, 3))
    assert not Span(1, 3).covers(Span(1, 4))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).overlaps(Span(2, 3))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_span_of_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such span"):
        Span(start, end)


def test_the_worst_finding_counts() -> None:
    note = Finding(code="NLD201", severity=Severity.NOTE, message="a")
    error = Finding(code="NLD301", severity=Severity.ERROR, message="b")
    assert Report().worst is None
    assert Report().plus(note).worst is Severity.NOTE
    assert Report((note,)).plus(error, note).worst is Severity.ERROR


def test_codes_are_listed_in_order() -> None:
    assert list(CODES) == sorted(CODES)
    assert all(code.title.endswith(".") for code in CODES.values())
