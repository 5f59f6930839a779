"""What is added to JSON can be taken out again, to the letter; what it looks like is its author's."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsld.emit.page.json_text import add_members, append, removals, wrap
from newsld.emit.page.source import Edit
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.reader import read_json

MINIFIED = '{"a":1,"b":[{"c":"x"}]}'
PRETTY = '{\n  "a": 1,\n  "b": [\n    {\n      "c": "x"\n    }\n  ]\n}'


def read(text: str) -> Item:
    root = read_json(text, Notes()).root
    assert root is not None
    return root


def edited(text: str, edits: list[Edit]) -> str:
    for begin, end, words in sorted(edits, reverse=True):
        text = text[:begin] + words + text[end:]
    return text


def at(text: str, pointer: str) -> Item:
    item = read(text).get(pointer)
    assert item is not None
    return item


def taken(text: str, *pointers: str) -> str:
    return edited(text, removals(text, read(text), pointers))


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("{}", '{"x":[1,{"y":"é"}]}'),
        ("{ }", '{"x":[1,{"y":"é"}] }'),
        ('{"a":1}', '{"a":1,"x":[1,{"y":"é"}]}'),
        ('{"a": 1 }', '{"a": 1, "x": [1, {"y": "é"}] }'),
        ('{ "a": 1 }', '{ "a": 1, "x": [1, {"y": "é"}] }'),
        ('{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"x": [\n\t\t1,\n\t\t{\n\t\t\t"y": "é"\n\t\t}\n\t]\n}'),
        ('{\r\n"a":1\r\n}', '{\r\n"a":1,\r\n"x": [\r\n  1,\r\n  {\r\n    "y": "é"\r\n  }\r\n]\r\n}'),
        ('{"a":1,"a":{"b":2}}', '{"a":1,"a":{"b":2},"x":[1,{"y":"é"}]}'),
    ],
)
def test_members_look_like_those_before_them(text: str, added: str) -> None:
    assert edited(text, [add_members(text, read(text), {"x": [1, {"y": "é"}]})]) == added
    assert taken(added, "/x") == text


@pytest.mark.parametrize(
    "text", [MINIFIED, PRETTY, PRETTY.replace("\n", "\r"), '{ "a" : 1 , "b" : [ { "c" : "x" } ] }']
)
def test_all_that_is_added_is_taken_out(text: str) -> None:
    edits = [
        *wrap(text, at(text, "/a"), ["p", {"q": 1}]),
        *wrap(text, at(text, "/b/0/c"), ["r"]),
        append(text, at(text, "/b"), [{"s": 1}, "t"]),
        add_members(text, at(text, "/b/0"), {"u": 1, "v": []}),
        add_members(text, read(text), {"w": {}}),
    ]
    pieces = sorted(edits, key=lambda edit: edit[:2])
    added, end = "", 0
    for begin, behind, words in pieces:
        added += text[end:begin] + words
        end = behind
    added += text[end:]
    value: dict[str, Any] = json.loads(added)
    assert value == {"a": [1, "p", {"q": 1}], "b": [{"c": ["x", "r"], "u": 1, "v": []}, {"s": 1}, "t"], "w": {}}
    assert taken(added, "/a", "/a/1", "/a/2", "/b/0/c", "/b/0/c/1", "/b/1", "/b/2", "/b/0/u", "/b/0/v", "/w") == text


@pytest.mark.parametrize(
    ("text", "pointers", "left"),
    [
        ('{"x":1,"a":2}', ["/x"], '{"a":2}'),
        ('{"a":1,"x":2,"b":3}', ["/x"], '{"a":1,"b":3}'),
        ('{"x":1,"y":2}', ["/x", "/y"], "{}"),
        ("[1, 2, 3]", ["/0", "/2"], "[2]"),
        ('{"a":1}', ["/b", "/a/0", "a", ""], '{"a":1}'),
        ('{"x":{"y":[1]}}', ["/x/y", "/x", "/x/y/0"], "{}"),
        ('{"a":[1,2]}', ["/a", "/a/0", "/a/1"], '{"a":1}'),
    ],
)
def test_what_somebody_moved_meanwhile_is_taken_out_where_it_is(text: str, pointers: list[str], left: str) -> None:
    assert taken(text, *pointers) == left
