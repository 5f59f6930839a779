"""RDF files: syntax, IRIs, datatypes, vocabulary, shapes, with line and column."""

from __future__ import annotations

import sys

import pytest

from newsld.errors import UsageError
from newsld.validate import validate

PREFIXES = """@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix nl: <https://w3id.org/newsld/vocab#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
"""
E = "<https://news.example/1#e>"


def told(text: str, extension: str = ".ttl", *, shacl: bool = False) -> list[tuple[str, int | None]]:
    report = validate(text.encode(), source="x", extension=extension, shacl=shacl)
    return [(finding.code, finding.line) for finding in report.findings]


@pytest.mark.parametrize(
    ("statements", "found"),
    [
        ('schema:name "Vote"', []),
        ('schema:startDate "2021-05-03"^^xsd:date', []),
        ('schema:startDate "2021"^^xsd:gYear', []),
        ('schema:startDate "2021-05-03T14:05:00+02:00"^^xsd:dateTime', []),
        ('nl:when "2021-05~"^^edtf:EDTF', []),
        ("nl:modality nl:Planned", []),
        ("schema:eventStatus schema:EventScheduled", []),
        ('schema:naam "Vote"', ["NLD502"]),
        ('schema:startDate "2021-02-30"^^xsd:date', ["NLD303"]),
        ('schema:startDate "2021-05-03"^^xsd:dateTime', ["NLD303"]),
        ('schema:startDate "May"^^xsd:gYearMonth', ["NLD303"]),
        ('nl:when "spring"^^edtf:EDTF', ["NLD303"]),
        ('schema:maximumAttendeeCapacity "4.5"^^xsd:integer', ["NLD804"]),
        ('schema:isAccessibleForFree "yes"^^xsd:boolean', ["NLD804"]),
        ('nl:whem "2021"', ["NLD508"]),
        ("schema:organizer <#ann>", ["NLD803"]),
        ("schema:organizer <https://news.example/a b>", ["NLD302"]),
        ("schema:organizer <https://news.example/1#ann>", ["NLD304"]),
        ("schema:organizer <https://news.example/2#ann>", []),
        ("schema:organizer foo:ann", ["NLD801"]),
        ('schema:about [ schema:name "x" ]', ["NLD802"]),
        ("schema:about _:x", ["NLD304", "NLD802"]),
        ('schema:name "Vote"@en_US', ["NLD801"]),
    ],
)
def test_a_statement_is_checked_at_its_line(statements: str, found: list[str]) -> None:
    text = f"{PREFIXES}{E} a schema:Event ;\n    {statements} .\n"
    assert sorted(told(text)) == [(code, 6) for code in found]


def test_after_a_fault_the_rest_is_checked() -> None:
    text = (
        f'{E} <http://schema.org/name> "a" .\n<b> <http://schema.org/name> "b" .\n{E} <http://schema.org/naam> "c" .\n'
    )
    assert told(text, ".nt") == [("NLD803", 2), ("NLD502", 3)]


@pytest.mark.parametrize("extension", [".nq", ".trig"])
def test_graphs_are_checked_like_triples(extension: str) -> None:
    graph = "<https://news.example/1#facts>"
    triple = f'{E} <http://schema.org/naam> "x"'
    text = f"{triple} {graph} .\n" if extension == ".nq" else f"{graph} {{ {triple} }}\n"
    assert told(text, extension) == [("NLD502", 1)]


def test_domains_are_checked_and_https_is_one_with_http() -> None:
    text = f'{E} a <https://schema.org/Person> ;\n <https://schema.org/headline> "x" .\n'
    assert told(text) == [("NLD504", 2)]


def test_what_is_no_rdf_at_all_ends() -> None:
    found = told("{]" * 10_000)
    assert found[0] == ("NLD801", 1)
    assert len(found) <= 102


def test_shapes_tell_what_newsld_promises() -> None:
    sem = "@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
    whole = 'nl:modality nl:Planned ; sem:eventType nl:Meet ; schema:name "Meeting"'
    assert told(f"{PREFIXES}{sem}{E} a schema:Event, sem:Event ; {whole} .", shacl=True) == []
    found = told(f"{PREFIXES}{sem}{E} a schema:Event, sem:Event .", shacl=True)
    assert {code for code, _ in found} == {"NLD805"}
    assert len(found) >= 3


def test_shapes_without_pyshacl_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(UsageError) as error:
        validate(b"{}", source="x", shacl=True)
    assert error.value.hint == "pip install 'newsld[shacl]'"
