from __future__ import annotations

import pytest

from newsld.read.front_matter import Entry, read_entries, split_front_matter


def entries(text: str, **options: bool) -> list[tuple[str, str, int]]:
    found, findings = read_entries(text, "a.md", **options)
    assert findings == ()
    return [(e.key, e.value, e.line) for e in found]


def mended(text: str, **options: bool) -> tuple[list[tuple[str, str, int]], int | None, str]:
    found, (finding,) = read_entries(text, "a.md", first_line=2, **options)
    assert finding.code == "NLD003"
    return [(e.key, e.value, e.line) for e in found], finding.line, finding.message


def test_values_stay_as_they_are_written() -> None:
    text = "date: 2021-05-03 10:00:00 +0300\ndraft: no\nversion: 1.10\noctal: 0o7\nempty:\nnothing: null\nword: 'null'"
    assert entries(text) == [
        ("date", "2021-05-03 10:00:00 +0300", 1), ("draft", "no", 2), ("version", "1.10", 3), ("octal", "0o7", 4),
        ("word", "null", 7),
    ]  # fmt: skip


def test_lists_and_nested_keys() -> None:
    text = "tags: [a, b]\nauthors:\n  - name: Jane Doe\n    url: x\n  - name: John Roe\nimage:\n  src: /a.jpg"
    assert entries(text) == [
        ("tags", "a", 1), ("tags", "b", 1), ("authors.name", "Jane Doe", 3), ("authors.url", "x", 4),
        ("authors.name", "John Roe", 5), ("image.src", "/a.jpg", 7),
    ]  # fmt: skip


def test_folded_and_literal_blocks() -> None:
    assert entries("summary: >\n  one\n  two\nbody: |\n  three\n  four") == [
        ("summary", "one two", 1), ("body", "three\nfour", 4),
    ]  # fmt: skip


def test_toml() -> None:
    text = 'title = "T"\ndate = 2021-05-03T10:00:00+02:00\ntags = ["a", "b"]\n[params]\nlang = "en"'
    assert entries(text, toml=True) == [
        ("title", "T", 1), ("date", "2021-05-03T10:00:00+02:00", 2), ("tags", "a", 3), ("tags", "b", 3),
        ("params.lang", "en", 5),
    ]  # fmt: skip


def test_an_unquoted_colon_in_a_title() -> None:
    assert mended("title: Talks: a beginning\ndate: 2021-05-03\n") == (
        [("title", "Talks: a beginning", 2), ("date", "2021-05-03", 3)],
        2,
        "the metadata is not YAML and was read line by line (mapping values are not allowed here)",
    )


@pytest.mark.parametrize(
    ("line", "value"),
    [("title: [draft] X", "[draft] X"), ("title: @mayor speaks", "@mayor speaks"), ("title: %5 more", "%5 more"),
     ('title: "Unbalanced', '"Unbalanced'), ("title: `X` is Y", "`X` is Y"), ("title:\t'T'", "T")],
)  # fmt: skip
def test_values_that_are_not_quite_yaml(line: str, value: str) -> None:
    found, _, _ = mended(f"slug: a\n{line}\nlast: b\nnot: yaml: at all\n")
    assert found == [("slug", "a", 2), ("title", value, 3), ("last", "b", 4), ("not", "yaml: at all", 5)]


def test_an_indented_line_goes_on_with_a_value() -> None:
    assert mended("title: Talks: a\n\tbeginning\n")[0] == [("title", "Talks: a beginning", 2)]


def test_lists_are_read_line_by_line_too() -> None:
    found, _, _ = mended(
        "title: a: b\ntags: [x, 'y']\nauthors:\n  - Jane Doe\n  - \"John Roe\"\nnote: >\n  one\n  two\n"
    )
    assert found == [
        ("title", "a: b", 2), ("tags", "x", 3), ("tags", "y", 3), ("authors", "Jane Doe", 5), ("authors", "John Roe", 6),
        ("note", "one two", 7),
    ]  # fmt: skip


def test_toml_that_is_none_is_read_line_by_line() -> None:
    assert mended("title = Talks\ndate = 2021-05-03\n", toml=True)[0] == [
        ("title", "Talks", 2),
        ("date", "2021-05-03", 3),
    ]


def test_the_first_of_two_keys_counts() -> None:
    assert mended("title: T\ntitle: U\n") == (
        [("title", "T", 2)], 3, "the key 'title' is there twice; the first counts",
    )  # fmt: skip


def test_aliases_are_not_followed() -> None:
    bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntitle: T\n"
    found, line, message = mended(bomb)
    assert message == "the metadata is not YAML and was read line by line (it has the alias *a)"
    assert line == 3
    assert (found[-1], len(found)) == (("title", "T", 5), 4)


def test_deep_nesting_is_refused() -> None:
    assert "(it is nested too deeply)" in mended(f"title: T\nx: {'[' * 5000}{']' * 5000}\n")[2]


@pytest.mark.parametrize("deep", [f"x = {'[' * 90_000}", f"x = {'[' * 50}{']' * 50}", f"{'k.' * 40_000}k = 1"])
def test_deep_nesting_in_toml_is_refused(deep: str) -> None:
    found, _, message = mended(f'title = "T"\n{deep}\n', toml=True)
    assert message.startswith("the metadata is not TOML and was read line by line (")
    assert found[0] == ("title", "T", 2)


@pytest.mark.parametrize(
    ("text", "toml"),
    [
        ('title: T\nx: "\\UFFFFFFFF"\n', False),
        ('title: T\nx: "\\U00110000"\n', False),
        (f"title = T\nx = {'9' * 5000}\n", True),
    ],
)
def test_values_beyond_the_limits_of_the_parser(text: str, toml: bool) -> None:
    found, _, message = mended(text, toml=toml)
    assert message.endswith("(it cannot be parsed)")
    assert found[0] == ("title", "T", 2)


def test_too_many_values_in_toml_are_refused() -> None:
    assert "(it has too many values)" in mended("".join(f"k{i} = 'x'\n" for i in range(6000)), toml=True)[2]


def test_too_many_values_are_refused() -> None:
    assert "(it has too many values)" in mended(f"x: [{'a, ' * 3000}]\n")[2]


def test_very_long_metadata_are_not_read() -> None:
    assert mended("x: y\n" * 30_000) == ([], 2, "the metadata is too long and was not read")


def test_a_list_instead_of_keys() -> None:
    assert mended("- a\n- b\n")[0] == []


def test_front_matter_is_split_off() -> None:
    front = split_front_matter("---\ntitle: T\n---\nBody\n")
    assert front is not None
    assert (front.text, front.body, front.line, front.toml, front.closed) == ("title: T\n", "\nBody\n", 2, False, True)


def test_toml_front_matter_is_split_off() -> None:
    front = split_front_matter('+++\ntitle = "T"\n+++\nBody\n')
    assert front is not None
    assert (front.text, front.toml) == ('title = "T"\n', True)


def test_a_missing_end_is_guessed() -> None:
    front = split_front_matter("---\ntitle: T\ntags:\n  - a\n\nBody: text\n")
    assert front is not None
    assert (front.text, front.body, front.closed) == ("title: T\ntags:\n  - a\n", "\nBody: text\n", False)


@pytest.mark.parametrize(
    "text", ["", "Text", "---\n\nText after a line\n", "----\ntitle: T\n---\n", "Text\n---\na: b\n---\n"]
)
def test_no_front_matter(text: str) -> None:
    assert split_front_matter(text) is None


def test_entries_are_values() -> None:
    assert Entry("a", "b", 1) == Entry("a", "b", 1)
