"""What a source states becomes nodes: identities, one node for one thing, and what the item is about."""

from __future__ import annotations

from typing import Any

from newsld.annotate import annotate
from newsld.describe import describe
from newsld.marks import as_layers
from newsld.model.annotation import Annotations, EntityMark, Modality, NameMark, NameType
from newsld.model.description import Description
from newsld.model.document import Document
from newsld.model.evidence import Basis
from newsld.model.span import Span
from newsld.model.stated import ItemKind, Property, Reported, Said, Thing, ThingKind, Told, Words
from newsld.model.when import When

U = "https://wire.example/1"


def described(
    *things: Thing, kind: ItemKind = ItemKind.ITEM, parts: tuple[str, ...] = (), text: str = ""
) -> Description:
    document = Document(
        source="a.xml", stem="a", text=text, url=U, language="en", told=Told(kind=kind, things=things, parts=parts)
    )
    return describe(document, annotate(document))


def thing(kind: ThingKind, name: str | None, key: str = "", **more: Any) -> Thing:
    return Thing(key=key or f"{kind.value} {name}", kind=kind, name=name, where="NewsML-G2, line 7", **more)


def race(**more: Any) -> Thing:
    reported = {"modality": Modality.PLANNED, "where": "NewsML-G2, line 8"} | more.pop("reported", {})
    return thing(ThingKind.EVENT, "Race", about=True, reported=Reported(**reported), **more)


def test_an_event_keeps_its_iri_when_its_dates_change() -> None:
    first, later = (
        described(race(identity="e:1", reported={"when": When.parse(day)})) for day in ("2031-05-09", "2031-06")
    )
    assert first.events[0].iri == later.events[0].iri
    assert first.events[0].iri.startswith(f"{U}#event-")
    assert described(race(identity="e:2")).events[0].iri != first.events[0].iri
    without = [described(race(reported={"when": When.parse(day)})).events[0].iri for day in ("2031-05-09", "2031-06")]
    assert without[0] != without[1]


def test_an_item_is_about_its_event_and_mentions_who_takes_part_but_not_the_country_it_is_in() -> None:
    found = described(
        thing(ThingKind.PERSON, "Mari Tamm"),
        thing(ThingKind.PLACE, "Estonia", type="Country"),
        thing(ThingKind.PLACE, "Quay 3", within=("place Estonia",)),
        race(reported={"participants": ("person Mari Tamm",), "places": ("place Quay 3", "place none")}),
    )
    assert found.article.iri == f"{U}#item"
    assert found.article.about == (found.events[0].iri,)
    assert found.article.mentions == (f"{U}#person-mari-tamm", f"{U}#place-quay-3")
    (event,) = found.events
    assert event.location is not None
    assert (event.location.value, event.further_places) == (f"{U}#place-quay-3", ())
    assert [(p.role, p.target, p.attends) for p in event.participations] == [("party", f"{U}#person-mari-tamm", True)]
    assert [c.value for p in found.places if p.name.value == "Quay 3" for c in p.contained_in] == [f"{U}#place-estonia"]


def test_one_name_is_one_node_unless_the_source_calls_them_differently() -> None:
    one = described(
        thing(ThingKind.PERSON, "Jo Berg", "a", identity="p:1", said=(_said(Property.EMAIL, "a@b.example"),)),
        thing(ThingKind.PERSON, "Jo Berg", "b", said=(_said(Property.DESCRIPTION, Words("Mayor.")),)),
    )
    (jo,) = one.people
    assert [(s.property, s.value) for s in jo.stated] == [
        (Property.DESCRIPTION, Words("Mayor.")),
        (Property.EMAIL, "a@b.example"),
    ]
    two = described(
        thing(ThingKind.PERSON, "Jo Berg", "a", identity="p:1"), thing(ThingKind.PERSON, "Jo Berg", "b", identity="p:2")
    )
    assert len({person.iri for person in two.people}) == 2


def test_of_what_can_be_said_once_the_first_is_kept() -> None:
    (jo,) = described(
        thing(
            ThingKind.PERSON,
            "Jo Berg",
            said=(
                _said(Property.URL, "https://a.example/"),
                _said(Property.URL, "https://b.example/"),
                _said(Property.TELEPHONE, "1"),
                _said(Property.TELEPHONE, "2"),
                _said(Property.TELEPHONE, "1"),
            ),
        )
    ).people
    assert [s.value for s in jo.stated] == ["1", "2", "https://a.example/"]


def test_a_reference_to_nothing_is_left_out() -> None:
    (event,) = described(race(said=(Said(property=Property.ORGANIZER, value="gone", where="x", refers=True),))).events
    assert event.stated == ()


def test_the_same_address_is_one_node() -> None:
    street = (_said(Property.STREET, "Pier 1"),)
    found = described(
        thing(ThingKind.ADDRESS, None, "a", said=street), thing(ThingKind.ADDRESS, None, "b", said=street)
    )
    assert len(found.records) == 1


def test_the_parts_of_a_package() -> None:
    found = described(
        thing(ThingKind.PART, "One", identity="urn:a:1"), kind=ItemKind.PACKAGE, parts=("part One", "part none")
    )
    assert [part.value for part in found.article.parts] == [found.records[0].iri]
    assert (found.article.kind, found.article.about, found.article.mentions) == (ItemKind.PACKAGE, (), ())


def test_what_follows_from_dates_is_inferred_and_what_is_said_is_not() -> None:
    inferred = described(race(reported={"why": "it is over"})).events[0].modality.evidence
    said = described(race()).events[0].modality.evidence
    assert (inferred.basis, inferred.note) == (Basis.INFERRED, "it is over")
    assert (said.basis, said.note, said.confidence) == (Basis.SUPPLIED, "NewsML-G2, line 8", 1.0)


def test_the_words_of_an_item_are_not_read() -> None:
    told = Told(kind=ItemKind.ITEM)
    document = Document(source="a", stem="a", text="Ana Silva met Jo Berg.", url=U, language="en", told=told)
    assert annotate(document) == Annotations()


def test_whom_an_article_names_is_who_its_text_names() -> None:
    mark = NameMark(span=Span(0, 9), type=NameType.PERSON, confidence=0.9, rule="names/encoder")
    entity = EntityMark(type=NameType.PERSON, name="Ana Silva", mentions=(mark,))
    same = _said(Property.SAME_AS, "https://wire.example/p/1")
    told = Told(things=(thing(ThingKind.PERSON, "Ana Silva", said=(same,)), thing(ThingKind.PERSON, "Jo Berg")))
    document = Document(source="a", stem="a", text="Ana Silva spoke.", url=U, told=told)
    found = describe(document, Annotations(entities=(entity,)))
    assert [(p.name.value, [s.value for s in p.same_as]) for p in found.people] == [
        ("Ana Silva", ["https://wire.example/p/1"]),
        ("Jo Berg", []),
    ]
    assert found.article.iri == f"{U}#article"
    assert set(found.article.mentions) | set(found.article.about) == {p.iri for p in found.people}


def test_an_event_that_is_stated_is_no_mark_on_the_text() -> None:
    document = Document(source="a", stem="a", text="Race", url=U, language="en", told=Told(things=(race(),)))
    found = describe(document, Annotations())
    assert len(found.events) == 1
    assert as_layers(document, Annotations(), found, ["events"])["layers"] == {"events": []}


def test_coordinates_and_the_identity_elsewhere() -> None:
    (place,) = (
        found := described(
            thing(
                ThingKind.PLACE,
                "Quay",
                position=("59.4", "24.7"),
                said=(_said(Property.SAME_AS, "https://a.example/"),),
            )
        )
    ).places
    assert place.geo is not None
    assert [(c.iri, c.latitude, c.longitude) for c in found.coordinates] == [(place.geo.value, "59.4", "24.7")]
    assert [same.value for same in place.same_as] == ["https://a.example/"]


def _said(what: Property, value: Any) -> Said:
    return Said(property=what, value=value, where="NewsML-G2, line 9")
