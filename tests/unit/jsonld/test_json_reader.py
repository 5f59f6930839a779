"""JSON as people write it: what is plainly meant is read, and each departure is told at its place."""

from __future__ import annotations

import math
from typing import Any

import pytest

from newsld.jsonld.notes import MOST, Notes
from newsld.jsonld.reader import MAX_DEPTH, read_json


def read(text: str) -> tuple[Any, list[tuple[str, int]], bool]:
    notes = Notes()
    json = read_json(text, notes)
    value = json.root.plain() if json.root else None
    return value, [(fault.code, fault.offset) for fault in notes.faults], json.complete


@pytest.mark.parametrize(
    ("text", "value", "faults"),
    [
        ('{"a": [1, -2.5, "x", true, null, {}]}', {"a": [1, -2.5, "x", True, None, {}]}, []),
        ('"\\ud83d\\ude00\\u00e9"', "😀é", []),
        ("[1, 2,]", [1, 2], [("NLD408", 5)]),
        ("[, 1]", [1], [("NLD408", 1)]),
        ('{,"a": 1}', {"a": 1}, [("NLD408", 1)]),
        ("[1,, 2]", [1, 2], [("NLD408", 3)]),
        ('{"a": 1, "a": 2}', {"a": 2}, [("NLD405", 9)]),
        ("{'a': 'it'}", {"a": "it"}, [("NLD412", 1), ("NLD412", 6)]),
        ("{a: 1}", {"a": 1}, [("NLD412", 1)]),
        ("[True, None, undefined]", [True, None, None], [("NLD407", 1), ("NLD407", 7), ("NLD407", 13)]),
        ("[01, +1, .5, 1.]", [1, 1, 0.5, 1], [("NLD407", 1), ("NLD407", 5), ("NLD407", 9), ("NLD407", 13)]),
        ('["a\tb"]', ["a\tb"], [("NLD410", 3)]),
        ('["a\\qb"]', ["aqb"], [("NLD411", 3)]),
        ("[1,\u00a02]", [1, 2], [("NLD410", 3)]),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}, [("NLD413", 8)]),
        ("[1];", [1], [("NLD414", 3)]),
        ("[1][2]", [1], [("NLD414", 3)]),
        ("[1, /* one */ 2]", [1, 2], [("NLD409", 4)]),
        ("[1, // one\n 2]", [1, 2], [("NLD409", 4)]),
        ("[1, <!-- one --> 2]", [1, 2], [("NLD409", 4)]),
        ("<!-- [1] -->", [1], [("NLD409", 0), ("NLD409", 9)]),
        ("//<![CDATA[\n[1]\n//]]>", [1], [("NLD409", 0), ("NLD409", 16)]),
        ("<![CDATA[[1]]]>", [1], [("NLD409", 0), ("NLD409", 12)]),
        ("// <![CDATA[ [1]", [1], [("NLD409", 0)]),
    ],
)
def test_what_is_plainly_meant_is_read_and_told(text: str, value: object, faults: list[tuple[str, int]]) -> None:
    assert read(text) == (value, faults, True)


@pytest.mark.parametrize(
    ("text", "value", "fault"),
    [
        ("", None, ("NLD401", 0)),
        ("hello", None, ("NLD401", 0)),
        ('{"a": "He said "no""}', {"a": "He said "}, ("NLD401", 16)),
        ('{"a" 1}', {}, ("NLD401", 5)),
        ('{"a": }', {}, ("NLD401", 6)),
        ("{1: 2}", {}, ("NLD401", 1)),
        ("[1)", [1], ("NLD401", 2)),
        ('{"a": 1]', {"a": 1}, ("NLD401", 7)),
        ("[1, 2", [1, 2], ("NLD402", 5)),
        ('["a', ["a"], ("NLD402", 1)),
        ('{"a', {}, ("NLD402", 1)),
        ('{"a":', {}, ("NLD402", 5)),
        ("[1, /* 2]", [1], ("NLD402", 6)),
        ("{", {}, ("NLD402", 1)),
    ],
)
def test_what_cannot_be_understood_ends_the_reading_and_what_was_read_stays(
    text: str, value: object, fault: tuple[str, int]
) -> None:
    found, faults, complete = read(text)
    assert found == value
    assert fault in faults
    assert not complete


def test_numbers_that_are_none_are_read_as_python_reads_them() -> None:
    value, faults, complete = read("[NaN, Infinity, -Infinity]")
    assert math.isnan(value[0])
    assert value[1:] == [math.inf, -math.inf]
    assert [code for code, _ in faults] == ["NLD406"] * 3
    assert complete


def test_a_number_of_ten_thousand_digits_is_told() -> None:
    assert read("[" + "9" * 10_000 + "]")[1] == [("NLD407", 1)]


@pytest.mark.parametrize("levels", [MAX_DEPTH + 1, 500, 10_000])
def test_what_is_nested_too_deep_is_left_out_and_told_at_the_first_level_too_many(levels: int) -> None:
    value, faults, complete = read("[" * levels + "]" * levels)
    assert faults == [("NLD403", MAX_DEPTH)]
    assert not complete
    assert str(value) == "[" * MAX_DEPTH + "]" * MAX_DEPTH


def test_brackets_within_strings_do_not_end_what_is_left_out() -> None:
    text = "[" * 101 + '"]\\"]", {"a": "}"}' + "]" * 101
    assert read(text)[1] == [("NLD403", 100)]


def test_faults_of_one_code_are_bounded_and_counted() -> None:
    notes = Notes()
    read_json("[" + ",".join(["True"] * 1000) + "]", notes)
    assert len(notes.faults) == MOST
    assert notes.untold() == {"NLD407": 1000 - MOST}


@pytest.mark.parametrize(
    ("piece", "complete"),
    [
        ("[", False), ('{"a":', False), ("<!--", False), ("[<!--", False), ('"\\', False), ("{'a':", False),
        ("[/*", False), ("//\n", False), ("[1,", False), ('"', True), ('"x" ', True), ("}", False), (",", False),
        ("'", True), ("\x00", False), ("-", False),
    ],
)  # fmt: skip
def test_what_is_opened_without_end_is_read_to_the_end(piece: str, complete: bool) -> None:
    _, faults, whole = read(piece * (400_000 // len(piece)))
    assert faults
    assert whole is complete


def test_positions_count_in_code_points_and_pointers_follow_rfc_6901() -> None:
    text = '{"😀": {"a/b": [0, {"~": "x"}]}}'
    json = read_json(text, Notes())
    assert json.root is not None
    item = json.root.get("/😀/a~1b/1/~0")
    assert item is not None
    assert (item.value, item.offset, item.pointer()) == ("x", text.index('"x"'), "/😀/a~1b/1/~0")
    assert json.root.get("/😀/a~1b/7") is None
