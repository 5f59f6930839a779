"""Events are dated by how long before or after another one they are told to be."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.event_distances import with_distances
from newsld.lang.en.distances import distances
from newsld.model.evidence import Basis
from support.events import event, reading, time

TEXT = "Roads closed on Monday, {} the quake."
ROWS = (
    "Roads/NOUN/2/nsubj closed/VERB/0/root/past on/ADP/4/case Monday/PROPN/2/obl ,/PUNCT/7/punct two/NUM/7/nummod "
    "days/NOUN/2/obl:unmarked after/ADP/10/case the/DET/10/det quake/NOUN/7/nmod ./PUNCT/2/punct"
)


def dated(words, *, closed="2021-03-08", quake=None, groups=None):
    text = TEXT.format(words)
    first = words.split()[0]
    rows = ROWS.replace("two/", f"{first}/").replace("days/", f"{words.split()[1]}/")
    rows = rows.replace("after/", f"{words.split()[2]}/")
    times = [time(text, "Monday", closed)] if closed else []
    read = reading(text, rows, (), times)
    closing, shock = event(text, "closed", type="close"), event(text, "quake", type="earthquake")
    closing = evolve(closing, when=times[0]) if closed else closing
    shock = evolve(shock, when=time(text, "quake", quake)) if quake else shock
    return with_distances([closing, shock], groups or [(0,), (1,)], read)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("two days after", "2021-03-06"),
        ("two days before", "2021-03-10"),
        ("a week after", "2021-03-01"),
        ("the day after", "2021-03-07"),
        ("three years after", "2018"),
    ],
)
def test_what_a_distance_is_counted_from_has_a_date(words, day):
    _, quake = dated(words)
    assert quake.when.when.edtf == day
    assert quake.when.basis is Basis.INFERRED


def test_what_is_told_after_something_dated_is_dated():
    closed, _ = dated("two days after", closed=None, quake="2021-03-06")
    assert closed.when.when.edtf == "2021-03-08"


def test_a_date_that_is_told_stays():
    closed, quake = dated("two days after", quake="2021-03-01")
    assert (closed.when.when.edtf, quake.when.when.edtf) == ("2021-03-08", "2021-03-01")


def test_from_a_month_no_days_are_counted():
    _, quake = dated("two days after", closed="2021-03")
    assert quake.when is None


def test_one_event_is_not_after_itself():
    _, quake = dated("two days after", groups=[(0, 1)])
    assert quake.when is None


@pytest.mark.parametrize("words", ["some days after", "two hours after", "two days later"])
def test_what_is_no_distance(words):
    assert list(distances(f"They left {words} the vote.")) == []


def test_half_a_year_is_six_months():
    (found,) = distances("six months before the vote")
    assert (found.offset.count, found.span.start) == (6, 0)
