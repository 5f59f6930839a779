"""Model, mapping table, context, schemas and vocabulary are one set of terms."""

from __future__ import annotations

import attrs
import pytest
import rdflib

from newsld._resources import read_resource
from newsld.emit.embed import KEYS
from newsld.emit.mapping import MAPPING, REPEATABLE
from newsld.emit.rows import Kind
from newsld.emit.stated import RECORD_CLASSES, STATED
from newsld.emit.terms import context, expand
from newsld.model import description, entity
from newsld.model.annotation import Modality, NameType
from newsld.model.description import Article, Description, Event
from newsld.model.evidence import Basis, Evidence
from newsld.model.kinds import KINDS
from newsld.model.stated import MANY, RECORDS, Property
from newsld.validate.json_schema import schema

NL = "https://w3id.org/newsld/vocab#"
ROWS = [(cls, row) for cls, mapping in MAPPING.items() for row in mapping.rows]
STATED_ROWS = [(Property, row) for row in STATED.values()]
COERCED = {
    Kind.REFERENCE: "@id", Kind.TERM: "@id", Kind.MOMENT: "xsd:date", Kind.DATE: "xsd:date", Kind.EDTF: "edtf:EDTF",
    Kind.INTEGER: "xsd:integer", Kind.COUNT: "xsd:nonNegativeInteger", Kind.DECIMAL: "xsd:decimal", Kind.TEXT: None,
    Kind.STRING: None,
}  # fmt: skip


@pytest.fixture(scope="module")
def ours() -> set[str]:
    graph = rdflib.Graph().parse(data=read_resource("vocab", "newsld.ttl"), format="turtle")
    return {str(s) for s in graph.subjects() if str(s).startswith(NL)}


def test_every_value_of_a_description_has_a_mapping() -> None:
    values = {
        cls
        for name, cls in vars(description).items()
        if isinstance(cls, type) and cls.__module__ in (description.__name__, entity.__name__)
    }
    parts = {description.Participation, description.Description, description.NoLink}
    assert set(MAPPING) == values - parts


@pytest.mark.parametrize(
    ("cls", "row"), ROWS + STATED_ROWS, ids=lambda x: getattr(x, "term", getattr(x, "__name__", ""))
)
def test_the_context_coerces_a_term_as_the_table_says(cls: type, row: object) -> None:
    definition = context()[row.term]  # type: ignore[attr-defined]
    found = definition.get("@type") if isinstance(definition, dict) else None
    assert found == COERCED[row.kind]  # type: ignore[attr-defined]


def test_every_repeatable_term_is_an_array_in_the_schema() -> None:
    defs = schema("data")["$defs"]
    terms = ({row.term for _, row in ROWS + STATED_ROWS} | set(REPEATABLE)) & set(defs)
    arrays = {term for term in terms if defs[term].get("type") == "array"}
    assert arrays == set(REPEATABLE)


def test_every_term_is_in_the_schema_of_its_class() -> None:
    defs = schema("data")["$defs"]
    names = {
        "NamedThing": "CreativeWork",
        "CitedSource": "CreativeWork",
        "Amount": "MonetaryAmount",
        "Coordinates": "GeoCoordinates",
        "Record": "DefinedTerm",
    }
    for cls, row in ROWS:
        assert row.term in defs[names.get(cls.__name__, cls.__name__)]["properties"], (cls, row.term)


def test_what_a_source_states_is_written_somewhere_and_is_single_where_the_term_is() -> None:
    defs = schema("data")["$defs"]
    written = {key for part in defs.values() for key in part.get("properties", ())}
    assert set(STATED) == set(Property)
    assert {row.term for row in STATED.values()} <= written
    assert {said for said, row in STATED.items() if row.term in REPEATABLE} == MANY
    assert set(RECORD_CLASSES) == RECORDS
    assert set(RECORD_CLASSES.values()) <= defs.keys() | {"CreativeWork"}


def test_every_key_of_the_page_is_in_its_schema() -> None:
    defs = schema("embed")["$defs"]
    names = {
        "NewsArticle": "Article",
        "Place": "WholePlace",
        "CreativeWork": "WholeWork",
        "Quotation": "WholeQuotation",
    }
    for cls, keys in KEYS.items():
        assert set(keys) <= set(defs[names.get(cls, cls)]["properties"]), cls


def test_our_terms_are_defined(ours: set[str]) -> None:
    used = {row.iri for _, row in ROWS + STATED_ROWS if row.iri.startswith(NL)}
    used |= {expand(f"nl:{m.value.capitalize()}") for m in Modality} | {NL + b.value for b in Basis}
    used |= {
        NL + t
        for t in (
            "Evidence",
            "Span",
            "NormalizedText",
            "span",
            "premise",
            "confidence",
            "rule",
            "basis",
            "note",
            "sha256",
            "NoLink",
            "unlinked",
            "candidate",
            "reason",
        )
    }
    assert used <= ours


def test_every_field_of_an_article_and_an_event_is_written() -> None:
    derived = {
        "iri",
        "evidence",
        "type",
        "participations",
        "main",
        "triggers",
        "sentence",
        "language",
        "when",
        "modality",
        "status",
        "stated",
        "kind",
    }
    for cls in (Article, Event):
        attributes = {a.name for a in attrs.fields(cls)} - derived
        read = {n for row in MAPPING[cls].rows for n in _attributes(row.get)}
        assert attributes <= read


def _attributes(get: object) -> tuple[str, ...]:
    return get.__reduce__()[1] if type(get).__name__ == "attrgetter" else ()  # type: ignore[no-any-return]


def test_evidence_is_written_whole() -> None:
    assert {a.name for a in attrs.fields(Evidence)} == {"basis", "confidence", "rule", "spans", "premises", "note"}
    assert "article" in {a.name for a in attrs.fields(Description)}


def test_the_narrower_classes_of_the_model_are_those_of_the_schema() -> None:
    defs = schema("data")["$defs"]
    for cls, kinds in (
        ("Organization", KINDS[NameType.ORGANIZATION]),
        ("Place", KINDS[NameType.PLACE] + KINDS[NameType.FACILITY]),
    ):
        assert set(defs[cls]["properties"]["@type"]["items"]["enum"]) == set(kinds)
