"""Gazetteers of one's own on the command line: built, looked into, and asked first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command import Newsld, files_in, write

TABLE = """name,aliases,type,iri
Anna Tamm,,Person,https://staff.example/tamm
Lindqvist Motors,LM|Lindqvist,Corporation,https://firms.example/lm
Lindqvist Motors AB,,Corporation,https://firms.example/lm
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write("own.csv", TABLE)
    return tmp_path


def test_a_gazetteer_is_built_and_says_what_it_holds(newsld: Newsld, folder: Path) -> None:
    ran = newsld("gazetteer", "build", "own.csv", "-o", "own.nlg")
    assert (ran.code, ran.out) == (0, b"")
    assert ran.lines[0] == "1 row had an identifier of an earlier one and only added names to it"
    assert ran.lines[1].startswith("wrote own.nlg: 2 entries, ")
    assert files_in(folder) == ["own.csv", "own.nlg"]


def test_a_name_is_looked_up_in_it_first(newsld: Newsld, folder: Path) -> None:
    newsld("gazetteer", "build", "own.csv", "-o", "own.nlg")
    ran = newsld("gazetteer", "lookup", "lindqvist", "--gazetteer", "own.nlg")
    lines = ran.out.decode().splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert lines[0].endswith(" Corporation Lindqvist Motors")
    assert lines[1:3] == ["  https://firms.example/lm", "  own.nlg"]


def test_a_name_of_the_gazetteer_that_ships_says_what_contains_it(newsld: Newsld, folder: Path) -> None:
    ran = newsld("gazetteer", "lookup", "Tallinn", "--type", "place")
    assert " City Tallinn in " in ran.out.decode().splitlines()[0]
    assert "Estonia" in ran.out.decode().splitlines()[0]


def test_a_name_that_nobody_has_ends_with_one(newsld: Newsld, folder: Path) -> None:
    ran = newsld("gazetteer", "lookup", "Qwxyz Vbnmk")
    assert (ran.code, ran.out, ran.err) == (1, b"", "no gazetteer has 'Qwxyz Vbnmk'\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "none.csv", "-o", "x.nlg"], "error: none.csv: cannot be read (there is no such file)"),
        (["build", "own.pdf", "-o", "x.nlg"], "error: own.pdf: is no table and no RDF by its extension"),
        (["build", "own.csv", "-o", "own.csv"], "error: own.csv: would be written over (it is the output too)"),
        (["build", "own.csv", "-o", "x.nlg", "--type", "persn"], "error: --type: no such type: 'persn'"),
        (
            ["lookup", "x", "--gazetteer", "own.csv"],
            "error: own.csv: is no gazetteer file (it does not begin like one)",
        ),
        (["lookup", "x", "--gazetteer", "none.nlg"], "error: none.nlg: cannot be read (No such file or directory)"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_written(
    newsld: Newsld, folder: Path, arguments: list[str], message: str
) -> None:
    ran = newsld("gazetteer", *arguments)
    assert (ran.code, ran.lines[0]) == (2, message)
    assert files_in(folder) == ["own.csv"]


def test_a_place_that_cannot_be_written_to_ends_with_three(newsld: Newsld, folder: Path) -> None:
    ran = newsld("gazetteer", "build", "own.csv", "-o", "none/own.nlg")
    assert (ran.code, ran.lines[0]) == (3, "error: none/own.nlg: cannot be written (No such file or directory)")


def test_an_article_is_linked_by_the_gazetteer_given(newsld: Newsld, folder: Path) -> None:
    newsld("gazetteer", "build", "own.csv", "-o", "own.nlg")
    write("story.txt")
    ran = newsld("convert", "story.txt", "--to", "jsonld", "--gazetteer", "own.nlg")
    assert ran.code == 0
    graph = json.loads(Path("story.jsonld").read_text("utf-8"))["@graph"]
    same = {node["name"]: node.get("sameAs") for node in graph if node["@type"][0] == "Person"}
    assert same["Anna Tamm"] == ["https://staff.example/tamm"]


@pytest.mark.parametrize("url", ["no address", "ftp://service.example/", "javascript:alert(1)"])
def test_a_service_that_is_no_web_address_is_wrong_usage(newsld: Newsld, folder: Path, url: str) -> None:
    write("story.txt")
    ran = newsld("convert", "story.txt", "--reconcile", url)
    assert ran.code == 2
    assert ran.lines[0].startswith("error: --reconcile: is no address")
    assert files_in(folder) == ["own.csv", "story.txt"]


def test_a_damaged_gazetteer_is_wrong_usage_before_anything_is_read(newsld: Newsld, folder: Path) -> None:
    newsld("gazetteer", "build", "own.csv", "-o", "own.nlg")
    path = Path("own.nlg")
    path.write_bytes(path.read_bytes()[:-3])
    write("story.txt")
    ran = newsld("convert", "story.txt", "--gazetteer", "own.nlg")
    assert ran.code == 2
    assert ran.lines[0].startswith("error: own.nlg: is damaged (it has ")
    assert files_in(folder) == ["own.csv", "own.nlg", "story.txt"]
