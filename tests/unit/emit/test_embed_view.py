"""What view E says of an event is what search engines take."""

from __future__ import annotations

from typing import Any

import pytest

from newsld.emit.embed import EmbedOptions, embed_document
from newsld.emit.terms import RDF_TYPE, SCHEMA, XSD, expand
from newsld.model.evidence import Basis, Evidence
from newsld.model.statements import Iri, Literal, Statement, Statements, Term

BASE = "https://news.example/1"


def fact(subject: str, predicate: str, value: Term) -> Statement:
    return Statement(f"{BASE}#{subject}", RDF_TYPE if predicate == "a" else SCHEMA + predicate, value)


def a(*types: str) -> list[Term]:
    return [Iri(expand(name)) for name in types]


def view(*more: Statement, **options: Any) -> dict[str, Any]:
    facts = [
        *(fact("article", "a", t) for t in a("NewsArticle")),
        fact("article", "headline", Literal("Talks", None, "en")),
        fact("article", "author", Iri(f"{BASE}#ann")),
        fact("article", "about", Iri(f"{BASE}#event")),
        *(fact("event", "a", t) for t in a("Event", "sem:Event")),
        fact("event", "name", Literal("Talks in Oslo")),
        fact("event", "startDate", Literal("2021-05-03", XSD + "date")),
        fact("event", "location", Iri(f"{BASE}#oslo")),
        fact("event", "attendee", Iri(f"{BASE}#ann")),
        fact("event", "attendee", Iri(f"{BASE}#norway")),
        *(fact("ann", "a", t) for t in a("Person")),
        fact("ann", "name", Literal("Ann Lee")),
        fact("ann", "sameAs", Iri("https://x.example/ann")),
        *(fact("oslo", "a", t) for t in a("Place", "City")),
        fact("oslo", "name", Literal("Oslo")),
        *(fact("norway", "a", t) for t in a("Place", "Country")),
        fact("norway", "name", Literal("Norway")),
        *more,
    ]
    return embed_document(Statements(base=BASE, facts=tuple(facts), evidence=()), EmbedOptions(**options))


@pytest.mark.parametrize(
    ("end", "written"),
    [
        (Literal("2021-05-04", XSD + "date"), "2021-05-04"),
        (Literal("2021-05-04T10:00:00", XSD + "dateTime"), "2021-05-04T10:00:00"),
        (Literal("2021", XSD + "gYear"), None),
        (Literal("2021-06", XSD + "gYearMonth"), None),
    ],
)
def test_an_end_is_a_whole_day_or_nothing(end: Literal, written: str | None) -> None:
    (event,) = view(fact("event", "endDate", end))["about"]
    assert (event["startDate"], event.get("endDate")) == ("2021-05-03", written)


@pytest.mark.parametrize(
    ("basis", "sure", "types"),
    [(Basis.INFERRED, 0.4, "Thing"), (Basis.INFERRED, 0.6, "Event"), (Basis.STATED, 0.4, "Event")],
)
@pytest.mark.parametrize("guess", [("location", Iri(f"{BASE}#oslo")), ("nl:when", Literal("2021-05-03"))])
def test_where_and_when_an_event_likelier_was_not_is_no_matter_for_a_page(
    guess: tuple[str, Term], basis: Basis, sure: float, types: str
) -> None:
    said = Statement(f"{BASE}#event", expand(guess[0]), guess[1], Evidence(basis=basis, confidence=sure, rule="a/b"))
    assert [event["@type"] for event in view(said)["about"]] == [types]


def test_only_people_and_organizations_attend() -> None:
    (event,) = view()["about"]
    assert [attendee["name"] for attendee in event["attendee"]] == ["Ann Lee"]


def test_what_is_left_out_of_the_article_is_said_in_full_where_it_stands_next() -> None:
    assert view()["author"][0]["sameAs"] == ["https://x.example/ann"]
    shown = view(without=frozenset({"author", "headline"}))
    assert "author" not in shown
    assert "headline" not in shown
    assert shown["about"][0]["attendee"][0]["sameAs"] == ["https://x.example/ann"]
