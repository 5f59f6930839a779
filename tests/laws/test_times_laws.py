"""Laws of the time annotators: spans re-read, marks are disjoint, dates come back from every written order."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.lang.en.times.words import MONTH_NAMES, WEEKDAY_NAMES
from newsld.model.when import When
from support.times import annotated, times, values

_PIECES = (
    "on Friday", "Thursday (19 April)", "in May", "may", "May", "2017", "2000 people", "from 3 to 5 May", "until", "since",
    "early", "last", "the", "week", "two", "ago", "weeks", "8 p.m.", "GMT", "at", "9/11", "3-2", "Easter", "Monday", ",",
    ".", "(", ")", "-", "–", "to", "and", "between", "of", "20th", "century", "1990s", "will meet", "met", "\u00a0", "\n\n",
    "'90s", "31/12/1999", "29 February 2014", "fiscal 2018", "the day before", "half", "first", "99999999", "12:30",
)  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join) | st.text(max_size=200)
_DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2049, 12, 31))
_ORDERS = {
    "iso": lambda d: d.isoformat(),
    "day-month-year": lambda d: f"{d.day} {MONTH_NAMES[d.month - 1]} {d.year}",
    "month-day-year": lambda d: f"{MONTH_NAMES[d.month - 1]} {d.day}, {d.year}",
    "weekday first": lambda d: f"{WEEKDAY_NAMES[d.weekday()]}, {MONTH_NAMES[d.month - 1]} {d.day}, {d.year}",
    "short month": lambda d: f"{d.day} {MONTH_NAMES[d.month - 1][:3]} {d.year}",
    "dashes": lambda d: f"{d.day:02}-{MONTH_NAMES[d.month - 1][:3]}-{d.year}",
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "of": lambda d: f"the {d.day}th of {MONTH_NAMES[d.month - 1]} {d.year}",
}


@given(_TEXTS, st.none() | _DAYS.map(date.isoformat))
def test_every_span_re_reads_and_marks_are_disjoint(text: str, published: str | None) -> None:
    marks = annotated(text or " ", published).times
    end = 0
    for mark in marks:
        assert end <= mark.span.start < mark.span.end <= len(text)
        assert mark.span.of(text).strip() == mark.span.of(text)
        end = mark.span.end


@given(_TEXTS, st.none() | _DAYS.map(date.isoformat))
def test_every_value_is_edtf_that_reads_back(text: str, published: str | None) -> None:
    for mark in annotated(text or " ", published).times:
        assert mark.when is None or When.parse(mark.when.edtf).edtf == mark.when.edtf
        assert 0 < mark.confidence <= 1
        assert mark.rule.startswith("times/")


@given(_TEXTS, _DAYS.map(date.isoformat))
def test_the_clock_has_no_say(text: str, published: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        before = annotated(text or " ", published)
        patch.setattr(time, "time", lambda: 0.0)
        patch.setenv("TZ", "Pacific/Kiritimati")
        assert annotated(text or " ", published) == before


@pytest.mark.parametrize("order", sorted(_ORDERS))
@given(day=_DAYS)
def test_a_day_comes_back_from_each_order(order: str, day: date) -> None:
    assert values(f"They met on {_ORDERS[order](day)}.") == [day.isoformat()]


@given(_DAYS)
def test_yesterday_is_the_day_before_and_tomorrow_the_day_after(day: date) -> None:
    ordinal = day.toordinal()
    expected = [date.fromordinal(ordinal + step).isoformat() for step in (-1, 0, 1)]
    assert values("It rained yesterday, today and tomorrow.", day.isoformat()) == expected


@given(_DAYS)
def test_a_bare_weekday_lies_within_a_week(day: date) -> None:
    for name in WEEKDAY_NAMES:
        past, future = times(f"They met on {name}. They will meet on {name}.", day.isoformat())
        assert past.when is not None
        assert future.when is not None
        assert past.when.earliest is not None
        assert future.when.earliest is not None
        assert 0 <= (day - past.when.earliest).days <= 6
        assert 1 <= (future.when.earliest - day).days <= 7


@pytest.mark.parametrize(
    "piece",
    ["1", "a ", "the ", "May ", "2 weeks ", "3-", "early ", "from 3 ", "Friday, ", "in the ", "12:", "' ", "\u00a0"],
)
def test_a_long_line_is_read_to_its_end(piece: str) -> None:
    text = piece * (160_000 // len(piece)) + "They met on Thursday."
    mark = times(text)[-1]
    assert (mark.span.of(text), mark.span.end) == ("Thursday", len(text) - 1)


@pytest.mark.parametrize("piece", ["the day before ", "the eve of ", "two days before ", "about the day before "])
def test_words_that_stand_before_each_other_without_end_are_read(piece: str) -> None:
    text = f"They met {piece * 2_000}Christmas."
    mark = times(text)[-1]
    assert text[mark.span.start : mark.span.end].endswith("Christmas")
