from __future__ import annotations

from typing import Any

import pytest

from newsld.errors import UsageError
from newsld.model.supplied import NOTHING, Supplied

ADDRESS = "give an absolute one, such as https://example.org/news/1"
DATE = "write 2021, 2021-05, 2021-05-03 or 2021-05-03T14:05+02:00"
REFUSED: dict[str, tuple[dict[str, Any], str, str]] = {
    "no scheme": (
        {"url": "example.org/a"},
        "--url: is no address (it is not absolute: a scheme such as https: is missing)",
        ADDRESS,
    ),
    "a blank": (
        {"url": "https://example.org/a b"},
        "--url: is no address (it has the character U+0020 at position 22)",
        ADDRESS,
    ),
    "base": (
        {"base": "/news"},
        "--base: is no address (it is not absolute: a scheme such as https: is missing)",
        ADDRESS,
    ),
    "published": ({"published": "Friday"}, "--published: is no date (not an ISO 8601 date: 'Friday')", DATE),
    "no such day": ({"published": "2021-02-29"}, "--published: is no date (day is out of range for month)", DATE),
    "modified": ({"modified": "3/5/2021"}, "--modified: is no date (not an ISO 8601 date: '3/5/2021')", DATE),
    "a decade": ({"published": "201X"}, "--published: is no date (too vague for a publication: '201X')", DATE),
    "language": (
        {"language": "Martian"},
        "--language: is no language (not a language tag: 'Martian')",
        "give a BCP 47 tag, such as en, en-GB or zh-Hans",
    ),
    "headline": (
        {"headline": " "},
        "--headline: is no text (it is empty)",
        "give some words, or leave the option out",
    ),
    "an invisible headline": (
        {"headline": "\u200b\x00"},
        "--headline: is no text (it is empty)",
        "give some words, or leave the option out",
    ),
    "an invisible author": (
        {"authors": ("Jane Doe", "\u202e")},
        "--author: is no text (it is empty)",
        "give the name of one person or organization",
    ),
    "author": (
        {"authors": ("Jane Doe", "")},
        "--author: is no text (it is empty)",
        "give the name of one person or organization",
    ),
}


@pytest.mark.parametrize(("given", "message", "hint"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(given: dict[str, Any], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        Supplied(**given)
    assert (str(caught.value), caught.value.hint) == (message, hint)


@pytest.mark.parametrize("date", ["2021", "2021-05", "2021-05-03", "2021-05-03T14:05+02:00", "2021-05-03 14:05:00Z"])
def test_dates_of_any_precision_are_taken(date: str) -> None:
    assert Supplied(published=date).published == date


def test_nothing_is_supplied_by_default() -> None:
    assert Supplied() == NOTHING
    assert NOTHING.individual == ()


def test_options_about_one_article() -> None:
    supplied = Supplied(
        url="https://example.org/a", published="2021", authors=("Jane Doe",), publisher="The Post", base="urn:x:y"
    )
    assert supplied.individual == ("--url", "--published", "--author")
