"""What a card and a line of the table say, of descriptions that fill every field."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given, settings
from rich.cells import cell_len

from newsld.cli._card import Card, Passage, Section, Statement, card_of
from newsld.cli._rows import NOTHING, row_of
from newsld.cli._screen import Screen
from newsld.model.annotation import Modality
from newsld.model.description import (
    Amount,
    Article,
    CitedSource,
    Claim,
    Description,
    Event,
    Group,
    NamedThing,
    Organization,
    Participation,
    Person,
    Place,
    Quotation,
    Record,
)
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.moment import Moment
from newsld.model.outcome import Done
from newsld.model.report import Finding, Report, Severity
from newsld.model.span import Span
from newsld.model.stated import Property, Stated, ThingKind, Words
from newsld.model.when import When
from support.descriptions import descriptions

TEXT = "Rebels seized the port with tanks from Kano on Monday after a coup, the army said."
U = "https://example.org/1#"


def rests(*words: str, sure: float = 0.5, **more: object) -> Evidence:
    spans = tuple(Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in words)
    return Evidence(confidence=sure, rule="events/encoder", spans=spans, **more)


def said(value: str, *words: str, sure: float = 0.5) -> Attested:
    return Attested(value, rests(*(words or (value,)), sure=sure))


def part(role: str, target: str, *words: str) -> Participation:
    return Participation(role=role, target=U + target, evidence=rests(*words))


SEIZURE = Event(
    iri=U + "event-1",
    type="seize",
    name=said("Seizure of the port", "seized"),
    modality=Attested(Modality.POSSIBLE, rests("said")),
    evidence=rests("seized", sure=0.876),
    participations=(
        part("cause", "event-2", "coup"),
        part("instrument", "group-tanks", "tanks"),
        part("origin", "place-kano", "Kano"),
        part("patient", "place-port", "port"),
        part("agent", "group-rebels", "Rebels"),
    ),
    when=Attested(When.at(Moment(year=2024, month=5, day=6)), rests("Monday", sure=0.855)),
    location=said(U + "place-port", "port"),
    posts=(said("port"),),
    amounts=(said(U + "amount-1", "tanks"),),
    topics=(said(U + "org-army", "army"),),
    according_to=(said(U + "org-army", "army"),),
    super_events=(said(U + "event-2", "coup"),),
    main=True,
    triggers=rests("seized").spans,
    sentence=Span(0, len(TEXT)),
)
COUP = Event(
    iri=U + "event-2",
    type="coup",
    name=said("Coup", "coup"),
    modality=Attested(Modality.HAPPENED, rests("coup")),
    evidence=rests("coup"),
)
DESCRIPTION = Description(
    base=U[:-1],
    text=TEXT,
    text_sha256="0" * 64,
    article=Article(
        iri=U + "article",
        headline=Attested("Rebels seize port", rests("Rebels", basis=Basis.DERIVED)),
        reference_date=Attested(Moment(year=2024), rests(basis=Basis.INFERRED, premises=rests("Monday").spans)),
    ),
    events=(SEIZURE, COUP),
    people=(
        Person(
            iri=U + "person-a",
            name=said("Ann", "army"),
            affiliations=(said(U + "org-army", "army"),),
            job_titles=(said("army"),),
        ),
    ),
    organizations=(Organization(iri=U + "org-army", name=said("Army", "army"), kind="GovernmentOrganization"),),
    places=(
        Place(iri=U + "place-port", name=said("port"), contained_in=(said(U + "place-kano", "Kano"),)),
        Place(iri=U + "place-kano", name=said("Kano"), alternate_names=(said("port"),)),
    ),
    groups=(Group(iri=U + "group-rebels", name=said("Rebels")), Group(iri=U + "group-tanks", name=said("tanks"))),
    things=(NamedThing(iri=U + "thing-t", name=said("tanks"), kind="Product"),),
    quotations=(Quotation(iri=U + "quote-1", text=said("the army\nsaid", "army")),),
    claims=(Claim(iri=U + "claim-1", text=said("after a coup"), author=said(U + "org-army", "army")),),
    sources=(CitedSource(iri=U + "source-army", name=said("Army", "army")),),
    amounts=(Amount(iri=U + "amount-1", name=said("two tanks", "tanks")),),
)
FINDING = Finding(code="NLD201", severity=Severity.WARNING, message="something", hint="do it", line=3)


def done(description: Description = DESCRIPTION, *findings: Finding) -> Done:
    return Done(source="a.txt", stem="a", description=description, outputs=(), report=Report(findings))


def lines_of(card: Card, title: str) -> list[tuple[str, ...]]:
    (section,) = (section for section in card.sections if section.title == title)
    return [
        (line.text,) if isinstance(line, Passage) else (line.label, line.value, line.rests, str(line.sure))
        for line in section.lines
    ]


def test_who_did_what_to_whom_where_when_and_according_to_whom() -> None:
    assert lines_of(card_of(done()), "Main event: Seizure of the port") == [
        (f"“{TEXT}”",),
        ("who", "Rebels", "“Rebels”", "0.5"),
        ("what", "seizure", "“seized”", "0.876"),
        ("modality", "possible", "“said”", "0.5"),
        ("whom or what", "port", "“port”", "0.5"),
        ("from", "Kano", "“Kano”", "0.5"),
        ("with what", "tanks", "“tanks”", "0.5"),
        ("because of", "Coup", "“coup”", "0.5"),
        ("post", "port", "“port”", "0.5"),
        ("how much", "two tanks", "“tanks”", "0.5"),
        ("about", "Army", "“army”", "0.5"),
        ("where", "port", "“port”", "0.5"),
        ("when", "2024-05-06", "“Monday”", "0.855"),
        ("according to", "Army", "“army”", "0.5"),
        ("part of", "Coup", "“coup”", "0.5"),
    ]


def test_the_sections_come_in_order_and_none_is_empty() -> None:
    card = card_of(done(DESCRIPTION, FINDING))
    assert [section.title for section in card.sections] == [
        "", "Main event: Seizure of the port", "Further event: Coup", "People", "Organizations", "Places", "Groups",
        "Works, products and named events", "Quotations", "Reported speech", "Sources cited", "Findings",
    ]  # fmt: skip
    assert all(section.lines for section in card.sections)
    bare = Description(base="urn:x", text="", text_sha256="", article=Article(iri="urn:x#article"))
    assert [section.title for section in card_of(done(bare)).sections] == [""]
    assert card_of(done(bare)).headline == "(no headline)"


def test_the_article_says_what_was_made_or_inferred_and_from_what() -> None:
    assert lines_of(card_of(done()), "") == [
        ("headline", "none; made from the lead", "“Rebels”", "0.5"),
        ("published", "not said", "", "None"),
        ("counted from", "2024 (inferred)", "from “Monday”", "0.5"),
        ("language", "not known", "", "None"),
    ]


def test_people_places_and_speech() -> None:
    card = card_of(done(DESCRIPTION, FINDING))
    assert [line[:2] for line in lines_of(card, "People")] == [("name", "Ann"), ("post", "army"), ("with", "Army")]
    assert lines_of(card, "Organizations")[0][1] == "Army (GovernmentOrganization)"
    assert [line[:2] for line in lines_of(card, "Places")] == [
        ("name", "port"), ("in", "Kano"), ("name", "Kano"), ("also", "port"),
    ]  # fmt: skip
    assert lines_of(card, "Quotations") == [("“the army said”",), ("said by", "not known", "", "0.5")]
    assert lines_of(card, "Reported speech") == [("after a coup",), ("according to", "Army", "“army”", "0.5")]
    assert lines_of(card, "Findings") == [("a.txt:3: warning NLD201 something",), ("  do it",)]


def test_what_a_source_states_in_fields_of_its_own() -> None:
    where = Evidence(basis=Basis.SUPPLIED, confidence=1.0, rule="read/metadata", note="NewsML-G2, line 7")
    contact, plan = U + "contact-1", U + "coverage-1"
    stated = (
        Stated(Words("Boats race."), where, Property.DESCRIPTION),
        Stated(Moment(year=2031), where, Property.FROM),
        Stated(U + "org-club", where, Property.ORGANIZER),
        Stated(plan, where, Property.COVERAGE),
        Stated(contact, where, Property.CONTACT),
    )
    records = (
        Record(
            iri=contact, kind=ThingKind.CONTACT, evidence=where, stated=(Stated("a@b.example", where, Property.EMAIL),)
        ),
        Record(iri=plan, kind=ThingKind.COVERAGE, evidence=where, stated=(Stated("planned", where, Property.STATUS),)),
    )
    club = Organization(iri=U + "org-club", name=Attested("Club", where), stated=(Stated(3, where, Property.COUNT),))
    description = evolve(DESCRIPTION, events=(evolve(SEIZURE, stated=stated),), organizations=(club,), records=records)
    card = card_of(done(description))
    assert [line[:2] for line in lines_of(card, "Main event: Seizure of the port")[-5:]] == [
        ("description", "Boats race."),
        ("from", "2031"),
        ("organizer", "Club"),
        ("coverage", plan),
        ("email", "a@b.example"),
    ]
    assert lines_of(card, "Organizations")[1] == ("count", "3", "NewsML-G2, line 7", "None")
    assert [line[:2] for line in lines_of(card, "Parts, terms and plans")] == [
        ("coverage", "(no title)"),
        ("status", "planned"),
    ]


def test_the_line_of_a_table() -> None:
    row = row_of(done(DESCRIPTION, FINDING, FINDING))
    assert (row.event, row.when, row.where) == ("Seizure of the port", "2024-05-06", "port")
    assert (row.headline, row.events, row.findings) == ("Rebels seize port", "2", "2w")
    bare = row_of(done(Description(base="urn:x", text="", text_sha256="", article=Article(iri="urn:x#article"))))
    assert {bare.headline, bare.event, bare.when, bare.where, bare.findings} == {NOTHING}


def test_long_words_and_labels_said_twice() -> None:
    lines = tuple(Statement(label="who", value=value, rests="“a”", sure=1) for value in ("x" * 60, "会" * 40))
    laid_out = Screen(width=60).card(Card(source="s", headline="h", sections=(Section(title="t", lines=lines),)))
    assert laid_out.count("who") == 1
    assert laid_out.count("x") == 60
    assert laid_out.count("会") == 40
    assert max(map(cell_len, laid_out.splitlines())) <= 60


@settings(max_examples=30)
@given(descriptions())
def test_any_description_has_a_card_and_a_line_of_80_cells(description: Description) -> None:
    outcome = done(description, FINDING)
    laid_out = Screen().card(card_of(outcome)) + Screen().row(row_of(outcome))
    assert [line for line in laid_out.split("\n") if cell_len(line) > 80] == []
    assert [c for c in laid_out if c < " " and c != "\n"] == []
    assert Screen().row(row_of(outcome)).count("\n") == 1
    for event in description.events:
        assert event.modality.value.value in laid_out
