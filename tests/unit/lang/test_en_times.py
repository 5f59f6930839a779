"""The English words of the calendar, and the grammar as data."""

from __future__ import annotations

from fractions import Fraction

import pytest

from newsld.annotate.times.calendar import easter, feast_day
from newsld.lang.en.times import TIMES
from newsld.lang.en.times import words as w
from newsld.lang.en.times.feasts import FEASTS
from newsld.lang.times import Unit


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_is_read_long_and_short(number: int) -> None:
    name = w.MONTH_NAMES[number - 1]
    assert w.month(name) == w.month(name.upper()) == w.month(name[:3]) == w.month(f"{name[:3]}.") == number


def test_sept_is_september() -> None:
    assert w.month("Sept.") == 9


@pytest.mark.parametrize("number", range(7))
def test_a_weekday_is_read_long_and_short(number: int) -> None:
    name = w.WEEKDAY_NAMES[number]
    assert w.weekday(name) == w.weekday(name[:3]) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three", Fraction(3)), ("a", Fraction(1)), ("twenty-five", Fraction(25)), ("twenty five", Fraction(25)),
        ("10", Fraction(10)), ("2.5", Fraction(5, 2)), ("two and a half", Fraction(5, 2)), ("2½", Fraction(5, 2)),
        ("a couple of", Fraction(2)), ("a dozen", Fraction(12)), ("[Ten]", Fraction(10)), ("several", None),
    ],
)  # fmt: skip
def test_a_number_is_read(words: str, value: Fraction | None) -> None:
    assert w.number(words) == value


@pytest.mark.parametrize(
    ("word", "value"), [("first", 1), ("twenty-second", 22), ("thirty first", 31), ("3rd", 3), ("last", -1)]
)
def test_an_ordinal_is_read(word: str, value: int) -> None:
    assert w.ordinal(word) == value


@pytest.mark.parametrize(("digits", "value"), [("2018", 2018), ("’17", 2017), ("'99", 1999), ("50", 1950)])
def test_a_year_of_two_digits_is_near(digits: str, value: int) -> None:
    assert w.year(digits) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [("days", Unit.DAY), ("centuries", Unit.CENTURY), ("fortnight", Unit.WEEK), ("Weeks", Unit.WEEK)],
)
def test_a_unit_is_read(word: str, value: Unit) -> None:
    assert w.unit(word) is value


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2018, "2018-04-01"), (2024, "2024-03-31")],
)
def test_easter_falls_where_the_tables_have_it(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@pytest.mark.parametrize("name", sorted(FEASTS))
def test_every_feast_has_a_day_each_year(name: str) -> None:
    assert all(feast_day(FEASTS[name], year).year == year for year in range(1990, 2040))


def test_every_kind_of_anchor_has_rules() -> None:
    assert set(TIMES.anchor.groupindex) == set(TIMES.rules)


def test_rule_names_are_kebab_case() -> None:
    names = {rule.name for rules in TIMES.rules.values() for rule in rules}
    names |= {joint.name for joint in TIMES.joints} | {modifier.name for modifier in TIMES.prefixes}
    assert all(name.replace("-", "").isalpha() and name == name.lower() for name in names)
