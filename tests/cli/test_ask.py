"""newsld ask and newsld query: questions with options of their own, and every form of answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsld.cli._answer import table
from newsld.store.question import questions
from support.command import Newsld, write
from support.graphs import nquads
from support.story import stories

ROWS = "SELECT ?h WHERE { ?a <http://schema.org/headline> ?h } ORDER BY ?h"


@pytest.fixture(autouse=True)
def store(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSLD_QUESTIONS", raising=False)
    assert newsld("load", write("three.nq", nquads(*stories()))).code == 0


def test_the_list_names_every_question_and_option(newsld: Newsld) -> None:
    ran = newsld("ask")
    assert ran.code == 0
    for name, question in questions().items():
        assert f"\n{name}" in "\n" + ran.out.decode()
        assert question.title in ran.out.decode()
    assert "--place" in ran.out.decode()


def test_a_question_is_answered_as_a_table(newsld: Newsld) -> None:
    ran = newsld("ask", "events", "--place", "Baku", "--after=2018-05", "--who", "Gerasimov")
    assert (ran.code, ran.lines) == (0, [])
    head, row = ran.out.decode().splitlines()
    assert head.split() == ["when", "what", "where", "who", "modality", "event"]
    assert row.startswith("2018-05  Meeting of Valery Gerasimov and Jens Berg in Bakou  Bakou  ")
    assert row.split()[-2:] == ["nl:Happened", "https://news.example/2#event-1"]


def test_the_argument_of_a_question(newsld: Newsld) -> None:
    ran = newsld("ask", "where-it-says", "https://news.example/1#event-1", "--format", "csv")
    assert ran.out.decode().splitlines()[1] == (
        "https://w3id.org/newsld/vocab#when,2018-04-20,on Friday,3,12,0.86,times/weekday-after"
    )


def test_fewer_rows_are_said_to_be_fewer(newsld: Newsld) -> None:
    ran = newsld("ask", "articles", "--limit", "2")
    assert len(ran.out.splitlines()) == 3
    assert ran.lines == ["the first 2 rows; --limit gives more"]
    assert newsld("ask", "events", "--place", "Oslo").lines == ["nothing found"]


def test_the_sparql_is_shown_with_its_values(newsld: Newsld) -> None:
    ran = newsld("ask", "timeline", "Baku", "--show")
    assert 'VALUES ?name { "baku" }' in ran.out.decode()
    asked = newsld("query", ran.out.decode(), "--format", "csv")
    assert asked.out == newsld("ask", "timeline", "Baku", "--format", "csv").out != b""


def test_questions_of_the_users_own(newsld: Newsld, monkeypatch: pytest.MonkeyPatch) -> None:
    write("mine/headlines.rq", f"# title: Headlines\n{ROWS}")
    expected = "h\nAfter Bakou\nGenerals to meet in Baku\nVasily Gerasimov in court\n"
    assert newsld("ask", "headlines", "--questions", "mine").out.decode() == expected
    monkeypatch.setenv("NEWSLD_QUESTIONS", "mine")
    assert newsld("ask", "headlines").out.decode() == expected


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (["event"], ["error: event: no such question", "  did you mean 'events'? there are: articles, coverage, events, said, sources, timeline, where-it-says, who-met-whom"]),
        (["events", "--plaice", "x"], ["error: --plaice: is no option of 'events'", "  there are: --place, --who, --type, --modality, --after, --before"]),
        (["events", "--type", "mete"], ["error: --type: no such event type: 'mete' (did you mean 'meet'? vocab/event-types.ttl lists them)"]),
        (["events", "--after", "May"], ["error: --after: no such date: 'May' (a date is 2018, 2018-04 or 2018-04-20)"]),
        (["events", "--after"], ["error: --after: needs a value"]),
        (["events", "--limit", "0"], ["error: --limit: is no number of rows: '0'"]),
        (["timeline"], ["error: timeline: missing argument 'NAME'", "  A person, an organization or a place."]),
        (["timeline", "a", "b"], ["error: timeline: takes no further argument ('b' is one too many)"]),
        (["timeline", "a", "--questions", "none"], ["error: --questions: no such folder (none)"]),
    ],
)  # fmt: skip
def test_what_cannot_be_asked(arguments: list[str], lines: list[str], newsld: Newsld) -> None:
    ran = newsld("ask", *arguments)
    assert (ran.code, ran.out, ran.lines) == (2, b"", lines)


@pytest.mark.parametrize(
    ("sparql", "format_", "out"),
    [
        ("ASK { ?s ?p ?o }", "table", "yes\n"),
        ("ASK { ?s a ?s }", "csv", "no\n"),
        ("ASK { ?s ?p ?o }", "json", '{"head":{},"boolean":true}\n'),
        ("SELECT ?a WHERE { ?a a <http://schema.org/Claim> }", "table", "a\nhttps://news.example/2#claim-1\n"),
        ("SELECT ?h WHERE { ?a <http://schema.org/headline> ?h } ORDER BY ?h LIMIT 1", "tsv", '?h\n"After Bakou"@en\n'),
    ],
)
def test_a_query_is_answered_in_every_format(sparql: str, format_: str, out: str, newsld: Newsld) -> None:
    ran = newsld("query", sparql, "--format", format_)
    assert (ran.code, ran.out.decode().replace("\r\n", "\n"), ran.lines) == (0, out, [])


def test_a_query_from_a_file_as_json(newsld: Newsld) -> None:
    write("q.rq", ROWS)
    found = json.loads(newsld("query", "-f", "q.rq", "--format", "json").out)
    assert found["results"]["bindings"][0]["h"]["value"] == "After Bakou"


def test_triples_are_turtle_with_sorted_prefixes(newsld: Newsld) -> None:
    ran = newsld("query", "CONSTRUCT WHERE { ?s a <http://schema.org/Claim> }")
    *prefixes, triple = ran.out.decode().splitlines()
    assert triple == "<https://news.example/2#claim-1> a schema:Claim ."
    assert prefixes == sorted(prefixes)


def test_without_the_union_the_default_graph_is_empty(newsld: Newsld) -> None:
    assert newsld("query", "ASK { ?s ?p ?o }", "--no-union").out == b"no\n"


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        ([], 2, "error: newsld query: one query is asked"),
        (["ASK {}", "-f", "q.rq"], 2, "error: newsld query: one query is asked"),
        (["-f", "none.rq"], 2, "error: none.rq: cannot be read"),
        (["SELEC"], 2, "error: the query: is no SPARQL"),
        ([ROWS, "--format", "turtle"], 2, "error: --format: turtle is for triples (the query gives rows)"),
        (["CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"], 2, "error: --format: csv is for rows (the query gives triples)"),
        (["ASK {}", "--store", "none"], 3, "error: none: no store is there"),
    ],
)  # fmt: skip
def test_what_goes_wrong(arguments: list[str], code: int, line: str, newsld: Newsld) -> None:
    ran = newsld("query", *arguments)
    assert (ran.code, ran.out) == (code, b"")
    assert ran.lines[0].startswith(line)


def test_a_table_fits_the_terminal() -> None:
    rows = [["a" * 50, "b" * 30, "c"], ["x", "東京" * 10, "y"]]
    lines = list(table(["one", "two", "three"], rows, 60))
    assert max(len(line) for line in lines) <= 60
    assert lines[1].startswith("a")
    assert "…" in lines[1]
    assert lines[1].endswith("c")
    wide = list(table(["one", "two", "three"], rows, None))
    assert "…" not in "".join(wide)


def test_a_cell_cannot_act_on_the_terminal(newsld: Newsld) -> None:
    ran = newsld("query", 'SELECT ("a\\u001b[31mb\\u000Ac" AS ?x) WHERE {}')
    assert ran.out.decode() == "x\na\ufffd[31mb c\n"
