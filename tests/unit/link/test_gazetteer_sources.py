"""Tables and RDF become rows of a gazetteer; what is wrong with one row costs no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsld.errors import UsageError
from newsld.link.build import Row
from newsld.link.notes import Notes
from newsld.link.rdf import read_rdf
from newsld.link.tables import read_table
from newsld.model.annotation import NameType


def table(path: Path, text: str | bytes, name: str = "names.csv") -> tuple[list[Row], list[str]]:
    file = path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    notes = Notes()
    return list(read_table(file, notes)), [line.replace(str(path) + "/", "") for line in notes.lines()]


def test_a_table_is_read_by_its_heading(tmp_path: Path) -> None:
    text = (
        "Type,IRI,Name,Aliases,Lat,Long,Contained in Place,other\n"
        "City,https://a.example/1,Larkhaven,Lark|Larks; LKH,59.5,-24.25,https://a.example/2,x\n"
    )
    ((entry, aliases),), notes = table(tmp_path, text)
    assert (entry.name, entry.iris, entry.type, entry.kind) == (
        "Larkhaven",
        ("https://a.example/1",),
        NameType.PLACE,
        "City",
    )
    assert [a.name for a in aliases] == ["Lark", "Larks", "LKH"]
    assert (entry.coordinates, entry.within, notes) == ((59.5, -24.25), "https://a.example/2", [])


def test_a_byte_order_mark_and_tabs_are_read(tmp_path: Path) -> None:
    rows, _ = table(tmp_path, "﻿name\tiri\nLarkhaven\thttps://a.example/1 https://b.example/1\n", "names.tsv")
    assert [entry.iris for entry, _ in rows] == [("https://a.example/1", "https://b.example/1")]


def test_a_line_break_inside_quotation_marks_belongs_to_its_cell(tmp_path: Path) -> None:
    rows, notes = table(tmp_path, 'name,iri\n"Lark\nhaven",https://a.example/1\nNext,bad iri\n')
    assert [entry.name for entry, _ in rows] == ["Lark\nhaven"]
    assert notes == [
        "names.csv:4: an IRI is left out: it is not absolute: a scheme such as https: is missing",
        "names.csv:4: left out: it has no IRI",
    ]


def test_what_is_wrong_with_a_row_is_told_once_and_counted(tmp_path: Path) -> None:
    text = "name,iri,type,weight\n" + ",https://a.example/1,,\n" * 3 + "Lark,https://a.example/2,Planet,many\n"
    rows, notes = table(tmp_path, text)
    assert [entry.name for entry, _ in rows] == ["Lark"]
    assert notes == [
        "names.csv:2: left out: it has no name (and 2 more)",
        "names.csv:5: no such type: 'Planet'",
        "names.csv:5: no number: 'many'",
    ]


@pytest.mark.parametrize("iri", ["javascript:alert(1)", "https://a.example/a b<", "no iri", "https://", "urn:"])
def test_an_iri_that_may_not_be_written_leaves_its_row_out(tmp_path: Path, iri: str) -> None:
    rows, notes = table(tmp_path, f'name,iri\nLark,"{iri}"\n')
    assert rows == []
    assert notes[-1] == "names.csv:2: left out: it has no IRI"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no column 'name'"),
        ("label;uri\nx;y\n", "has no column 'name'"),
        ("name,type\nLark,City\n", "has no column 'iri'"),
        (b"name,iri\nL\xe4rk,https://a.example/1\n", "cannot be read as a table in UTF-8"),
        ("name,iri\n" + "x" * 200_000 + ",y\n", "cannot be read as a table in UTF-8"),
    ],
)
def test_a_file_that_is_no_such_table_is_said(tmp_path: Path, text: str | bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        table(tmp_path, text)


def rdf(path: Path, text: str, name: str = "names.ttl", **options: object) -> tuple[list[Row], list[str]]:
    file = path / name
    file.write_text(text, encoding="utf-8")
    notes = Notes()
    return list(read_rdf(file, notes, **options)), notes.lines()  # type: ignore[arg-type]


SKOS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://a.example/1> a skos:Concept ; skos:prefLabel "Larkhafen"@de, "Larkhaven"@en ; skos:altLabel "Lark" ;
    skos:exactMatch <https://b.example/1> .
[] skos:prefLabel "Nobody" .
<https://a.example/2> skos:note "has no name" .
"""
SCHEMA = """
@prefix schema: <https://schema.org/> .
<https://a.example/1> a schema:Place, schema:City ; schema:name "Larkhaven" ; schema:alternateName "Lark" ;
    schema:sameAs <https://b.example/1> ; schema:containedInPlace <https://a.example/2> .
<https://a.example/3> a schema:Person ; schema:name "Mara Berg"@en .
"""


def test_skos_is_read(tmp_path: Path) -> None:
    ((entry, aliases),), notes = rdf(tmp_path, SKOS, default=NameType.PLACE)
    assert (entry.name, entry.type) == ("Larkhaven", NameType.PLACE)
    assert [a.name for a in aliases] == ["Larkhafen", "Lark"]
    assert (entry.iris, notes) == (("https://a.example/1", "https://b.example/1"), [])


def test_the_label_of_the_language_asked_for_is_the_name(tmp_path: Path) -> None:
    ((entry, _),), _ = rdf(tmp_path, SKOS, language="de")
    assert entry.name == "Larkhafen"


def test_schema_org_is_read(tmp_path: Path) -> None:
    (place, person), _ = rdf(tmp_path, SCHEMA)
    assert (place[0].kind, place[0].type, place[0].within) == ("City", NameType.PLACE, "https://a.example/2")
    assert (person[0].name, person[0].type) == ("Mara Berg", NameType.PERSON)


def test_rdf_that_does_not_parse_is_said_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"names\.ttl:3: cannot be read as RDF"):
        rdf(tmp_path, '<https://a.example/1> <https://p.example/> "x" .\n\nnonsense\n')


def test_a_remote_context_is_not_fetched(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        rdf(tmp_path, '{"@context": "https://schema.org", "@id": "https://a.example/1", "name": "x"}', "names.jsonld")
