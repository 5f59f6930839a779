"""Questions are SPARQL as it stands; values are bound to them and can never become a part of the query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.errors import UsageError
from newsld.model.event_types import EVENT_TYPES
from newsld.store.load import Loaded, Loader
from newsld.store.local import LocalStore
from newsld.store.question import Question, questions, read_question
from newsld.store.values import KINDS
from support.story import ASKED, stories

OWN = questions()
EMPTY = pyoxigraph.Store()
SAMPLES = {
    "name": "Baku", "text": "peace", "iri": "https://news.example/1#event-1", "event-type": "meet",
    "modality": "planned", "from": "2018-04", "until": "2018",
}  # fmt: skip


def ask(sparql: str) -> list[tuple[str, ...]]:
    answer = EMPTY.query(sparql, use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    return [tuple(str(value) for value in row) for row in answer]


def question(body: str) -> Question:
    return read_question(f"# title: A question\n# parameter: word text  A word.\n{body}", "q", "q.rq")


@pytest.mark.parametrize("name", OWN)
def test_the_file_alone_is_sparql(name: str) -> None:
    EMPTY.query(OWN[name].text)


@pytest.mark.parametrize("name", OWN)
def test_each_parameter_alone_and_all_together_are_sparql(name: str) -> None:
    given = {p.name: [SAMPLES[p.kind]] for p in OWN[name].parameters}
    required = {p.name: given[p.name] for p in OWN[name].parameters if p.required}
    for values in (required, given, *({**required, n: v} for n, v in given.items())):
        text = OWN[name].bound(values)
        assert "#if" not in text
        assert "UNDEF" not in text
        EMPTY.query(text)


@pytest.mark.parametrize("name", OWN)
def test_every_parameter_is_bound_somewhere(name: str) -> None:
    for parameter in OWN[name].parameters:
        assert re.search(
            rf"VALUES (\?{parameter.name} {{ UNDEF|\(\?{parameter.name} \?\w+\) {{ \(UNDEF UNDEF\)) }}", OWN[name].text
        )


@given(st.text())
def test_no_value_becomes_a_part_of_the_query(value: str) -> None:
    bound = question("SELECT ?word WHERE { VALUES ?word { UNDEF } }").bound({"word": [value]})
    assert ask(bound) == [(str(pyoxigraph.Literal(value.lower())),)]


def test_of_several_values_any_will_do() -> None:
    bound = question("SELECT ?word WHERE { VALUES ?word { UNDEF } }").bound({"word": ["a", "b"]})
    assert ask(bound) == [('"a"',), ('"b"',)]


@pytest.mark.parametrize(
    ("kind", "values", "rows"),
    [
        ("event-type", ["meet"], [("vocab#Meet", "began/Meet")]),
        ("modality", ["planned"], [("vocab#Planned", "began/Planned")]),
        ("text", ["The Agreement", "w\u00e4r"], [("the agreement", "word/agre"), ("w\u00e4r", "word/war")]),
        ("text", ["\u2026"], [("\u2026", "word/")]),
    ],
)  # fmt: skip
def test_the_property_by_which_it_is_found_is_bound_beside_a_value(
    kind: str, values: list[str], rows: list[tuple[str, str]]
) -> None:
    text = f"# title: Q\n# parameter: it {kind}  It.\nSELECT ?it ?by WHERE {{ VALUES (?it ?by) {{ (UNDEF UNDEF) }} }}"
    found = ask(read_question(text, "q", "q.rq").bound({"it": values}))
    assert [tuple(term[1:-1].replace("https://w3id.org/newsld/", "") for term in row) for row in found] == rows


def test_lines_count_only_if_a_value_is_given_or_not() -> None:
    body = "SELECT ?x WHERE {\n#if word\nBIND(1 AS ?x)\n#end\n#if !word\nBIND(2 AS ?x)\n#end\n}"
    assert ask(question(body).bound({}))[0][0].startswith('"2"')
    assert ask(question(body).bound({"word": ["a"]}))[0][0].startswith('"1"')


def test_conditions_may_stand_in_one_another() -> None:
    text = """# title: Q
# parameter: a text  A.
# parameter: b text  B.
SELECT (CONCAT(
#if a|b
"either "
#if a b
, "both "
#end
#if a !b
, "a alone "
#end
, "end"
#end
#if !a !b
"none"
#end
) AS ?x) WHERE {}"""
    made = read_question(text, "q", "q.rq")
    found = [ask(made.bound(values))[0][0] for values in ({}, {"a": ["x"]}, {"b": ["x"]}, {"a": ["x"], "b": ["x"]})]
    assert found == ['"none"', '"either a alone end"', '"either end"', '"either both end"']


def test_the_number_of_rows_can_be_chosen() -> None:
    made = question("SELECT ?x WHERE { VALUES ?x { 1 2 3 } } LIMIT 2 #limit")
    assert (made.limit, len(ask(made.bound({}))), len(ask(made.bound({}, 1)))) == (2, 2, 1)


@pytest.mark.parametrize(
    ("kind", "value", "terms"),
    [
        ("name", "Côte d’Ivoire", ['"cote d ivoire"']),
        ("name", "http://www.wikidata.org/entity/Q1", ['"http://www.wikidata.org/entity/Q1"']),
        ("from", "2018", ['"2018-01-01"^^<http://www.w3.org/2001/XMLSchema#date>']),
        ("until", "2024-02", ['"2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date>']),
        ("until", "2024-02-03", ['"2024-02-03"^^<http://www.w3.org/2001/XMLSchema#date>']),
        ("modality", "Planned", ["<https://w3id.org/newsld/vocab#Planned>"]),
        ("event-type", "leave-office", ["<https://w3id.org/newsld/vocab#LeaveOffice>"]),
    ],
)  # fmt: skip
def test_a_value_of_each_kind(kind: str, value: str, terms: list[str]) -> None:
    assert [term[0] for term in KINDS[kind](value)] == terms


def test_a_branch_is_all_its_types() -> None:
    assert [term[0] for term in KINDS["event-type"]("life")] == [
        f"<https://w3id.org/newsld/vocab#{t.term}>" for t in EVENT_TYPES.values() if t.branch == "Life"
    ]
    assert KINDS["event-type"]("culture-and-sport")


@pytest.mark.parametrize(
    ("kind", "value"),
    [("name", "…"), ("iri", "no iri"), ("iri", "https://x/> ?s"), ("event-type", "mete"), ("modality", "sure"),
     ("from", "last week"), ("until", "2024-13"), ("from", "2024-02-30")],
)  # fmt: skip
def test_what_is_no_value_of_its_kind(kind: str, value: str) -> None:
    made = read_question(f"# title: Q\n# parameter: it {kind}  It.\nASK {{}}", "q", "q.rq")
    with pytest.raises(UsageError, match=r"^--it: no such "):
        made.bound({"it": [value]})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {}", r"q\.rq: is no question"),
        ("# title: Q\n# parameter: Word text  A word.\n", r"q\.rq:2: is no parameter"),
        ("# title: Q\n# argument: word thing  A word.\n", r"q\.rq:2: is no parameter"),
    ],
)
def test_a_header_that_is_wrong(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_question(text, "q", "q.rq")


def test_a_folder_adds_questions_and_betters_ours(tmp_path: Path) -> None:
    tmp_path.joinpath("mine.rq").write_text("# title: Mine\nASK {}", "utf-8")
    tmp_path.joinpath("events.rq").write_text("# title: My events\nASK {}", "utf-8")
    found = questions(str(tmp_path))
    assert set(found) == {*OWN, "mine"}
    assert found["events"].title == "My events"
    with pytest.raises(UsageError, match="no such folder"):
        questions(str(tmp_path / "none"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStore]:
    opened = LocalStore(tmp_path_factory.mktemp("asked") / "store", create=True)
    loader = Loader(opened, Loaded(lambda *_: None))
    for story in stories():
        loader.add(story)
    loader.finish()
    yield opened
    opened.close()


@pytest.mark.parametrize(("name", "values", "expected"), ASKED, ids=lambda x: x if isinstance(x, str) else "")
def test_questions_are_answered(
    name: str, values: dict[str, list[str]], expected: list[tuple[str, ...]], store: LocalStore
) -> None:
    answer = store.query(OWN[name].bound(values))
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    width = len(expected[0]) if expected else 0
    assert [tuple(cell.value if cell else "" for cell in row)[:width] for row in answer] == expected


@pytest.mark.parametrize("limit", [1, 2])
@pytest.mark.parametrize(("name", "values", "expected"), ASKED, ids=lambda x: x if isinstance(x, str) else "")
def test_fewer_rows_are_the_first_of_all(
    name: str, values: dict[str, list[str]], expected: list[tuple[str, ...]], limit: int, store: LocalStore
) -> None:
    if OWN[name].limit is None:
        pytest.skip("it gives all rows")
    answer = store.query(OWN[name].bound(values, limit))
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    width = len(expected[0]) if expected else 0
    assert [tuple(cell.value if cell else "" for cell in row)[:width] for row in answer] == expected[:limit]
