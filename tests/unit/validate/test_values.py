"""No bad IRI, date or dangling reference is ever written."""

from __future__ import annotations

import pytest

from newsld.model.statements import Iri, Literal, Statement, Statements, Term
from newsld.validate.values import check_values

U = "https://example.org/1"
XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def codes(object_: Term, subject: str = U + "#article", predicate: str = "http://schema.org/x") -> list[str]:
    facts = (Statement(subject, predicate, object_),)
    return [f.code for f in check_values(Statements(base=U, facts=facts, evidence=()), "a.txt")]


@pytest.mark.parametrize(
    "term",
    [
        Iri("https://example.org/2"), Iri(U + "#article"), Iri(U + "#facts"), Literal("any \n text"),
        Literal("2018", XSD + "gYear"), Literal("2018-04", XSD + "gYearMonth"), Literal("2018-04-20", XSD + "date"),
        Literal("2018-04-20T10:00:00+03:00", XSD + "dateTime"), Literal("[2017-01..2017-04]", EDTF), Literal("1", XSD + "integer"),
    ],
)  # fmt: skip
def test_good_values_pass(term: Term) -> None:
    assert codes(term) == []


@pytest.mark.parametrize(
    ("term", "code"),
    [
        (Iri("https://example.org/a b"), "NLD302"),
        (Iri("relative"), "NLD302"),
        (Iri("https://example.org/u\u0308"), "NLD302"),
        (Iri("javascript:alert(1)"), "NLD302"),
        (Literal("x", "no datatype"), "NLD302"),
        (Literal("2018-02-30", XSD + "date"), "NLD303"),
        (Literal("2018-2-3", XSD + "date"), "NLD303"),
        (Literal("18", XSD + "gYear"), "NLD303"),
        (Literal("2018-13", XSD + "gYearMonth"), "NLD303"),
        (Literal("2018-04-20T10:00:00Z", XSD + "dateTime"), "NLD303"),
        (Literal("2018-04-20T25:00:00", XSD + "dateTime"), "NLD303"),
        (Literal("soon", EDTF), "NLD303"),
        (Iri(U + "#person-nobody"), "NLD304"),
    ],
)
def test_bad_values_are_found(term: Term, code: str) -> None:
    assert codes(term) == [code]


def test_a_bad_subject_and_predicate_are_found() -> None:
    assert codes(Literal("x"), subject="a b") == ["NLD302"]
    assert codes(Literal("x"), predicate="name") == ["NLD302"]


def test_a_look_at_nothing_is_an_error() -> None:
    (finding,) = check_values(Statements(base=U, facts=(), evidence=()), "a.txt")
    assert (finding.code, finding.source) == ("NLD305", "a.txt")
