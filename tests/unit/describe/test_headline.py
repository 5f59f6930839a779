"""A headline made from the lead is short and ends where a clause does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.describe.article import HEADLINE_LENGTH, derive_headline


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        ("The bridge reopened.", "The bridge reopened"),
        ("Who won?", "Who won?"),
        (
            (
                "The capital will host a rare meeting between top generals of both alliances next week, who will focus on "
                "preventing incidents at sea and in the air."
            ),
            "The capital will host a rare meeting between top generals of both alliances next week",
        ),
        (
            "On Friday, " + "word " * 40,
            "On Friday, " + ("word " * 40)[: HEADLINE_LENGTH - 12].rpartition(" ")[0] + "…",
        ),
        ("one two\n three", "one two three"),
    ],
)
def test_a_headline_is_derived(lead: str, headline: str) -> None:
    assert derive_headline(lead) == headline


def test_a_quotation_is_not_cut_open() -> None:
    lead = "The minister said that he was “not amused, and that will not change, ever” when he was asked about the vote on the budget, which failed."
    made = derive_headline(lead)
    assert made.count("“") == made.count("”")


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_a_headline_is_never_empty_nor_long(lead: str) -> None:
    assert 0 < len(derive_headline(lead)) <= HEADLINE_LENGTH
