from __future__ import annotations

import pytest

from newsld.lang.en.furniture import FURNITURE
from newsld.model.document import Field
from newsld.model.supplied import Supplied
from newsld.read.front_matter import Entry
from newsld.read.metadata import FIELDS, plain_key, read_metadata, supplied_metadata


def read(key: str, *values: str) -> list[tuple[Field, str]]:
    entries = [Entry(key, value, number) for number, value in enumerate(values, start=1)]
    metadata, _ = read_metadata(entries, "front matter", "a.md", FURNITURE)
    return [(datum.field, datum.value) for datum in metadata]


@pytest.mark.parametrize(
    "key", ["lastmod", "last_modified", "last-modified", "lastModified", "Last_Updated", "dateModified"]
)
def test_keys_are_read_in_any_spelling(key: str) -> None:
    assert read(key, "2021-05-03") == [(Field.MODIFIED, "2021-05-03")]


def test_every_key_of_the_table_is_plain_and_means_one_field() -> None:
    keys = [key for keys in FIELDS.values() for key in keys]
    assert len(keys) == len(set(keys))
    assert all(plain_key(key) == key for key in keys)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("By Jane Doe, Staff Writer", ["Jane Doe"]),
        ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe, John Roe; Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("[Jane Doe](https://example.org/jane)", ["Jane Doe"]),
        ("jane-doe", ["jane-doe"]),
        ("Ann Lee, PhD, MD", ["Ann Lee"]),
        ("Ann Lee <ann@example.org>", ["Ann Lee"]),
        ("https://example.org/ann", []),
        ("ann@example.org", []),
        ("42", []),
        ("true", []),
        ("Ann Lee, Reuters", ["Ann Lee"]),
        ("李小龙、王力宏", ["李小龙", "王力宏"]),
    ],
)
def test_authors(value: str, expected: list[str]) -> None:
    assert read("author", value) == [(Field.AUTHOR, name) for name in expected]


def test_keywords_are_split_and_said_once() -> None:
    assert read("tags", "a, b;c", "b") == [(Field.KEYWORD, word) for word in "abc"]


@pytest.mark.parametrize("value", ["null", "None", "N/A", "undefined"])
def test_placeholders_say_nothing(value: str) -> None:
    assert read("title", value) == []


def test_a_path_is_no_address() -> None:
    assert read("url", "/2021/05/a") == []


def test_unknown_keys_are_passed_over() -> None:
    assert read("layout", "post") == []


def test_long_values_are_cut_in_messages() -> None:
    _, (finding,) = read_metadata([Entry("date", "x" * 200, 7)], "front matter", "a.md", FURNITURE)
    assert finding.message == f"the value of 'date' is left out: '{'x' * 59}…' is no date, or could be two"
    assert (finding.code, finding.source, finding.line) == ("NLD004", "a.md", 7)


def test_what_the_user_supplies_is_normalised() -> None:
    supplied = Supplied(
        url="https://example.org/a", headline=" Generals\u00a0 meet ", published="2021-05-03 10:00:00Z",
        modified="2021-05", authors=("Jane Doe", "John Roe"), publisher="The Post", section="World", language="en_us",
    )  # fmt: skip
    assert [(d.field, d.value, d.where) for d in supplied_metadata(supplied)] == [
        (Field.HEADLINE, "Generals meet", "option --headline"),
        (Field.AUTHOR, "Jane Doe", "option --author"),
        (Field.AUTHOR, "John Roe", "option --author"),
        (Field.PUBLISHER, "The Post", "option --publisher"),
        (Field.PUBLISHED, "2021-05-03T10:00:00Z", "option --published"),
        (Field.MODIFIED, "2021-05", "option --modified"),
        (Field.SECTION, "World", "option --section"),
        (Field.LANGUAGE, "en-US", "option --language"),
        (Field.URL, "https://example.org/a", "option --url"),
    ]


@pytest.mark.parametrize(
    ("value", "license"),
    [
        ("https://example.org/terms", "https://example.org/terms"),
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
    ],
)
def test_licences(value: str, license: str) -> None:
    (datum,), findings = read_metadata([Entry("license", value, 3)], "front matter", "a.md", FURNITURE)
    assert (datum.field, datum.value, findings) == (Field.LICENSE, license, ())


def test_a_licence_without_address_is_left_out() -> None:
    metadata, (finding,) = read_metadata(
        [Entry("license", "All rights reserved", 3)], "front matter", "a.md", FURNITURE
    )
    assert metadata == ()
    assert finding.message == "the value of 'license' is left out: 'All rights reserved' is no address of a licence"
