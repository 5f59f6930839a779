"""Descriptions of articles that nobody wrote: every field filled with whatever hypothesis thinks of."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from newsld.model.annotation import Modality
from newsld.model.description import (
    Amount,
    Article,
    CitedSource,
    Claim,
    Coordinates,
    Description,
    Event,
    Group,
    NamedThing,
    NoLink,
    Organization,
    Participation,
    Person,
    Place,
    Quotation,
    Record,
)
from newsld.model.event_types import EVENT_TYPES
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.stated import ItemKind, Property, Stated, ThingKind, Words
from newsld.model.when import Extent, When

TEXT = "Nothing of this is in the text; only the offsets must lie in it. " * 3

# What a normalised text can hold: no control characters, no surrogates, NFC is not needed for a literal.
words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn"), blacklist_characters="\ufffe\uffff"), min_size=1, max_size=30
).filter(str.strip) | st.sampled_from(
    [
        "</script>",
        "<!--<script>",
        'say "so"',
        "a\\b",
        "line\nbreak",
        "a\u2028b",
        "&amp;",
        "😀",
        "Zoë",
        "it's",
        "a'''b",
        "{x}",
    ]
)
identifiers = st.sampled_from(
    ["https://sws.geonames.org/587084/", "http://www.wikidata.org/entity/Q9248", "http://dbpedia.org/resource/São_(x)"]
)
degrees = st.sampled_from(["0", "-12.5", "40.37767", "89.99999"])
spans = st.integers(0, 90).flatmap(lambda a: st.integers(a + 1, 100).map(lambda b: Span(a, b)))
evidence = st.builds(
    Evidence,
    basis=st.sampled_from(Basis),
    confidence=st.floats(0, 1),
    rule=st.sampled_from(["names/a", "times/b"]),
    spans=st.lists(spans, max_size=3).map(tuple),
    premises=st.lists(spans, max_size=2).map(tuple),
    note=st.just("") | words,
)
days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(Moment.of)
moments = (
    days
    | days.map(lambda d: Moment(year=d.year))
    | days.map(lambda d: Moment(year=d.year, month=d.month, approximate=True))
    | st.builds(
        Moment, year=st.integers(1, 9999), month=st.just(2), day=st.just(28), hour=st.integers(0, 23),
        minute=st.integers(0, 59), second=st.none() | st.integers(0, 59), offset=st.none() | st.integers(-840, 840),
    )
)  # fmt: skip
vague = (
    st.builds(Moment, year=st.integers(1, 9998), sub_year=st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36]))
    | st.integers(1, 998).map(lambda y: Moment(year=y * 10, unspecified=1))
    | st.integers(1, 98).map(lambda y: Moment(year=y * 100, unspecified=2))
)


@st.composite
def times(draw: st.DrawFn) -> When:
    """Give times of every extent."""
    extent = draw(st.sampled_from(Extent))
    a, b = draw(moments | vague), draw(moments | vague)
    match extent:
        case Extent.AT | Extent.SINCE:
            return When(extent=extent, start=a)
        case Extent.UNTIL:
            return When(extent=extent, end=a)
        case _:
            low, high = (a, b) if a.first <= b.last else (b, a)
            return When(extent=extent, start=low, end=high)


@st.composite
def attested(draw: st.DrawFn, value: st.SearchStrategy[object]) -> Attested[object]:
    """Give a value and what it rests on."""
    return Attested(draw(value), draw(evidence))


def _some(value: st.SearchStrategy[object], most: int = 2) -> st.SearchStrategy[tuple[Attested[object], ...]]:
    return st.lists(attested(value), max_size=most).map(tuple)


def _maybe(value: st.SearchStrategy[object]) -> st.SearchStrategy[Attested[object] | None]:
    return st.none() | attested(value)


@st.composite
def stated(draw: st.DrawFn, values: dict[Property, st.SearchStrategy[object]]) -> tuple[Stated, ...]:
    """Give some of the things that a source can state of a node, each once."""
    chosen = draw(st.lists(st.sampled_from(sorted(values, key=list(Property).index)), unique=True, max_size=4))
    return tuple(Stated(draw(values[said]), draw(evidence), said) for said in sorted(chosen, key=list(Property).index))


def records(draw: st.DrawFn, base: str, person: str) -> tuple[Record, ...]:
    """Give a record of every kind; what they refer to is there."""

    def of(kind: ThingKind, said: dict[Property, st.SearchStrategy[object]], type_: str | None = None) -> Record:
        return Record(
            iri=f"{base}#{kind.value}-0a1b2c3d4e5f",
            kind=kind,
            evidence=draw(evidence),
            type=type_,
            name=draw(attested(words)) if kind in _NAMED_RECORDS else None,
            stated=draw(stated(said)),
        )

    described = {Property.DESCRIPTION: st.builds(Words, words, st.sampled_from([None, "de", "en-GB"]))}
    role = Record(
        iri=f"{base}#role-0a1b2c3d4e5f",
        kind=ThingKind.ROLE,
        evidence=draw(evidence),
        stated=(Stated(person, draw(evidence), Property.PARTICIPANT),),
    )
    return (
        of(ThingKind.TERM, {**described, Property.CODE: words, Property.TERMS: st.just(f"{base}#terms-0a1b2c3d4e5f")}),
        of(ThingKind.TERMS, {**described, Property.TERM: st.just(f"{base}#term-0a1b2c3d4e5f"), Property.URL: identifiers}),
        of(ThingKind.PART, {**described, Property.POSITION: st.integers(1, 9), Property.FORMAT: words}, draw(st.sampled_from([None, "Article", "Collection"]))),
        of(ThingKind.COVERAGE, {Property.STATUS: words, Property.SCHEDULED: days.map(lambda d: d.edtf)}, draw(st.sampled_from([None, "VideoObject"]))),
        of(ThingKind.LINK, {Property.URL: identifiers, Property.FORMAT: words}),
        of(ThingKind.ADDRESS, {Property.STREET: words, Property.LOCALITY: words, Property.COUNTRY: words}),
        of(ThingKind.CONTACT, {Property.EMAIL: words, Property.TELEPHONE: words}),
        of(ThingKind.SCHEDULE, {Property.FREQUENCY: words, Property.COUNT: st.integers(0, 9), Property.WEEKDAY: st.just("Friday"), Property.TO: days}),
        role,
    )  # fmt: skip


_NAMED_RECORDS = (ThingKind.TERM, ThingKind.TERMS, ThingKind.PART)


@st.composite
def descriptions(draw: st.DrawFn) -> Description:
    """Give whole descriptions; every reference points to a node that is there."""
    base = draw(
        st.sampled_from(
            ["https://example.org/n/1", "urn:uuid:5aec8193-0ece-5667-bd6e-3e60853175e5", "https://ex.org/ü?a=1"]
        )
    )
    text = attested(words)

    def iri(name: str) -> str:
        return f"{base}#{name}"

    person, org, place, group = iri("person-a"), iri("org-b"), iri("place-c"), iri("group-d")
    outer, geo = iri("place-o"), iri("geo-c")
    thing, quote, claim, source, amount = (
        iri("thing-e"),
        iri("quote-f"),
        iri("claim-g"),
        iri("source-h"),
        iri("amount-i"),
    )
    actors = st.sampled_from([person, org, place, group])
    events = [
        Event(
            iri=iri(f"event-{n}"),
            type=draw(st.sampled_from(sorted(EVENT_TYPES))),
            name=draw(text),
            modality=(modality := draw(attested(st.sampled_from(Modality)))),
            evidence=draw(evidence),
            participations=tuple(
                Participation(
                    role=role,
                    target=draw(actors),
                    evidence=draw(evidence),
                    attends=role in ("agent", "patient", "party") and draw(st.booleans()),
                )
                for role in draw(
                    st.lists(st.sampled_from(["agent", "patient", "party", "recipient", "origin", "cause"]), max_size=3)
                )
            ),
            when=draw(_maybe(times())),
            location=draw(_maybe(st.just(place))),
            posts=draw(_some(words)),
            amounts=draw(_some(st.just(amount), 1)),
            topics=draw(_some(actors)),
            according_to=draw(_some(actors)),
            main=n == 0,
            sentence=draw(st.none() | spans),
            status=draw(_maybe(st.sampled_from(["EventPostponed", "EventRescheduled"]))),
            stated=draw(
                stated(
                    {
                        Property.DESCRIPTION: st.builds(Words, words),
                        Property.DURATION: words,
                        Property.ORGANIZER: st.sampled_from([person, org]),
                        Property.SCHEDULE: st.just(iri("schedule-0a1b2c3d4e5f")),
                        Property.CONTACT: st.just(iri("contact-0a1b2c3d4e5f")),
                        Property.COVERAGE: st.just(iri("coverage-0a1b2c3d4e5f")),
                        Property.PARTICIPATION: st.just(iri("role-0a1b2c3d4e5f")),
                        Property.SAME_AS: identifiers,
                    }
                )
            )
            if modality.value not in (Modality.POSSIBLE, Modality.DENIED)
            else (),
        )
        for n in range(draw(st.integers(0, 3)))
    ]
    iris = [e.iri for e in events]
    kind = draw(st.sampled_from(ItemKind))
    article = Article(
        iri=iri("article" if kind is ItemKind.ARTICLE else "item"),
        kind=kind,
        url=None if base.startswith("urn") else base,
        headline=draw(_maybe(words)),
        alternative_headline=draw(_maybe(words)),
        description=draw(_maybe(words)),
        body=draw(st.none() | words),
        published=draw(_maybe(moments)),
        modified=draw(_maybe(moments)),
        reference_date=draw(_maybe(days)) if kind is ItemKind.ARTICLE else None,
        authors=draw(_some(st.sampled_from([person, org]))),
        publisher=draw(_maybe(st.just(org))),
        dateline=draw(_maybe(words)),
        location_created=draw(_maybe(st.just(place))),
        sections=draw(_some(words)),
        keywords=draw(_some(words)),
        language=draw(st.sampled_from([None, "en", "en-GB", "zh-Hans"])),
        word_count=draw(st.integers(0, 10**6)),
        about=tuple(iris[:1]),
        mentions=(*iris[1:], person, org, place, group, thing),
        quotations=(quote,),
        citations=draw(_some(st.just(source), 1)) if kind is ItemKind.ARTICLE else (),
    )
    return Description(
        base=base,
        text=TEXT,
        text_sha256="0" * 64,
        article=article,
        events=tuple(events),
        people=(Person(iri=person, name=draw(text), alternate_names=draw(_some(words)), job_titles=draw(_some(words)), affiliations=draw(_some(st.just(org), 1))),),
        organizations=(Organization(iri=org, name=draw(text), kind=draw(st.sampled_from([None, "NewsMediaOrganization"]))),),
        places=(
            Place(iri=place, name=draw(text), kind=draw(st.sampled_from([None, "City", "Country"])), kind_evidence=draw(st.none() | evidence),
                  geo=Attested(geo, draw(evidence)), contained_in=(Attested(outer, draw(evidence)),), same_as=draw(_some(identifiers))),
            Place(iri=outer, name=draw(text), kind="Country", same_as=draw(_some(identifiers))),
        ),
        groups=(Group(iri=group, name=draw(text), count=draw(_maybe(st.integers(0, 10**9)))),),
        things=(NamedThing(iri=thing, name=draw(text), kind=draw(st.sampled_from(["CreativeWork", "Product", "Event"]))),),
        quotations=(Quotation(iri=quote, text=draw(text), speaker=draw(_maybe(actors)), verb=draw(_maybe(words))),),
        claims=(Claim(iri=claim, text=draw(text), author=draw(_maybe(st.sampled_from([person, org])))),),
        sources=(CitedSource(iri=source, name=draw(text), publisher=draw(_maybe(st.just(org)))),),
        amounts=(Amount(iri=amount, name=draw(text), currency=draw(st.sampled_from([None, "EUR"]))),),
        records=records(draw, base, person),
        coordinates=(Coordinates(iri=geo, latitude=draw(degrees), longitude=draw(degrees)),),
        no_links=draw(st.lists(st.builds(NoLink, entity=st.just(person), candidates=st.lists(identifiers, min_size=1, max_size=2, unique=True).map(tuple), reason=words), max_size=1).map(tuple)),
    )  # fmt: skip
