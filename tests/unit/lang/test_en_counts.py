from __future__ import annotations

import pytest

from newsld.lang.en.counts import count_of


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("43 passengers", 43),
        ("1,200 migrants", 1200),
        ("Fourteen people", 14),
        ("twenty-one soldiers", 21),
        ("two million people", 2_000_000),
        ("3 dozen boats", 36),
        ("64", 64),
        ("2016", 2016),
        ("2016 delegates", None),
        ("at least 14 people", None),
        ("more than 40 people", None),
        ("hundreds of people", None),
        ("hundred men", None),
        ("people", None),
        ("six-member team", None),
        ("12-year-old boy", None),
        ("25% of workers", None),
        ("3.5 million people", None),
        ("", None),
    ],
)
def test_words_count_a_group_exactly_or_not_at_all(words, count):
    assert count_of(words) == count
