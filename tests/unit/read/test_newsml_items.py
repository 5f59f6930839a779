"""What NewsML-G2 states of events, people, plans, packages and vocabularies, before it has IRIs."""

from __future__ import annotations

from typing import Any

import pytest

from newsld.model.annotation import Modality
from newsld.model.document import Document, Field
from newsld.model.resource import Resource
from newsld.model.stated import ItemKind, Property, Thing, ThingKind, Words
from newsld.read import read
from support.reading import read_one, told_by


def one(name: str, inside: str, *, version: str = "2031-04-03T09:00:00Z", lang: str = "en") -> Document:
    meta = f"<itemMeta><versionCreated>{version}</versionCreated></itemMeta>"
    return read_one(f"<{name} guid='urn:newsml:wire.example:1' xml:lang='{lang}'>{meta}{inside}</{name}>", "a.xml")


def concept(inside: str, **more: str) -> Document:
    return one("conceptItem", f"<concept>{inside}</concept>", **more)


def event(details: str, before: str = "") -> Thing:
    document = concept(f"<conceptId qcode='e:1'/><name>Race</name>{before}<eventDetails>{details}</eventDetails>")
    return things(document, ThingKind.EVENT)[0]


def things(document: Document, kind: ThingKind) -> list[Thing]:
    return [thing for thing in document.told.things if thing.kind is kind]


def said(thing: Thing, what: Property) -> list[Any]:
    return [each.value for each in thing.said if each.property is what]


def test_an_event_is_no_article_and_is_called_as_its_source_calls_it() -> None:
    document = concept("<conceptId qcode='e:1'/><name>Race</name><eventDetails/>")
    (race,) = document.told.things
    assert (document.told.kind, document.text) == (ItemKind.ITEM, "Race")
    assert (race.kind, race.name, race.identity, race.about) == (ThingKind.EVENT, "Race", "e:1", True)
    assert race.where == "NewsML-G2, line 1"
    assert document.says(Field.HEADLINE)[0].value == "Race"


def test_the_time_of_an_event() -> None:
    race = event("<dates><start>2031-05-09</start><duration>P2D</duration></dates>")
    assert race.reported is not None
    assert race.reported.when is not None
    assert (race.reported.when.edtf, race.reported.modality) == ("2031-05-09/2031-05-10", Modality.PLANNED)
    assert said(race, Property.DURATION) == ["P2D"]


@pytest.mark.parametrize(
    "dates",
    [
        "<start confirmationstatus='edconf:approximate'>2031-05-09</start>",
        "<start>2031-05-09</start><confirmation qcode='edconf:bothApprox'/>",
    ],
)
def test_an_approximate_date(dates: str) -> None:
    reported = event(f"<dates>{dates}</dates>").reported
    assert reported is not None
    assert reported.when is not None
    assert reported.when.edtf == "2031-05-09~"


def test_a_status_is_that_of_the_occurrence() -> None:
    reported = event("<occurStatus qcode='eventoccurstatus:eos6'/>").reported
    assert reported is not None
    assert (reported.modality, reported.why) == (Modality.CANCELLED, "")


def test_those_who_take_part_and_their_roles() -> None:
    document = concept(
        "<conceptId qcode='e:1'/><name>Race</name><eventDetails>"
        "<participant role='eprol:speaker' qcode='p:1'><name>Mari Tamm</name></participant>"
        "<participant qcode='eprol:moderator'><name>Jaan Kask</name></participant>"
        "<participant type='cpnat:organisation'><name>Navy Band</name></participant>"
        "<participant><definition>nobody</definition></participant>"
        "<organiser><name>Yacht Club</name></organiser></eventDetails>"
    )
    assert [
        (t.kind, t.name, t.identity) for t in document.told.things if t.kind not in (ThingKind.ROLE, ThingKind.EVENT)
    ] == [
        (ThingKind.PERSON, "Mari Tamm", "p:1"),
        (ThingKind.PERSON, "Jaan Kask", ""),
        (ThingKind.ORGANIZATION, "Navy Band", ""),
        (ThingKind.ORGANIZATION, "Yacht Club", ""),
    ]
    (race,) = things(document, ThingKind.EVENT)
    assert race.reported is not None
    assert len(race.reported.participants) == 3
    roles = [said(role, Property.ROLE) for role in things(document, ThingKind.ROLE)]
    assert roles == [["speaker"], ["moderator"]]
    assert len(said(race, Property.ORGANIZER)) == 1


def test_a_place_has_position_address_and_what_it_lies_in() -> None:
    document = concept(
        "<name>Race</name><eventDetails><location><name>Quay 3</name><POIDetails>"
        "<position latitude='59.4456' longitude='24.7536'/><address><line>Sadama 3</line><line>Hall B</line>"
        "<locality><name>Old Town</name></locality><locality><name>Port Alder</name></locality>"
        "<country><name>Estonia</name></country></address></POIDetails></location></eventDetails>"
    )
    quay, town = (next(t for t in things(document, ThingKind.PLACE) if t.name == n) for n in ("Quay 3", "Port Alder"))
    assert quay.position == ("59.4456", "24.7536")
    assert quay.within[0] == town.key
    assert (town.type, [t.name for t in document.told.things if t.key in town.within]) == ("City", ["Estonia"])
    (address,) = things(document, ThingKind.ADDRESS)
    assert said(address, Property.STREET) == ["Sadama 3, Hall B"]


@pytest.mark.parametrize("degrees", ["latitude='91' longitude='0'", "latitude='x' longitude='0'", "latitude='1'"])
def test_a_position_that_is_nowhere_is_left_out(degrees: str) -> None:
    document = concept(
        f"<type qcode='cpnat:geoArea'/><name>Nowhere</name><geoAreaDetails><position {degrees}/></geoAreaDetails>"
    )
    assert document.told.things[0].position is None


def test_private_contact_details_are_left_out() -> None:
    document = concept(
        "<name>Mari Tamm</name><personDetails><contactInfo role='ciprol:private'><email>a@b.example</email></contactInfo>"
        "<contactInfo><phone>+1 000</phone><phone role='ciprol:home'>+2 000</phone><web>www.b.example</web></contactInfo>"
        "</personDetails>"
    )
    (mari,) = document.told.things
    assert [(s.property, s.value) for s in mari.said] == [
        (Property.TELEPHONE, "+1 000"),
        (Property.URL, "http://www.b.example"),
    ]


def test_a_person() -> None:
    document = concept(
        "<conceptId uri='https://wire.example/p/1'/><type qcode='cpnat:person'/><name xml:lang='ru'>Мари</name>"
        "<name xml:lang='en-GB'>Mari Tamm</name><definition xml:lang='et'>Linnapea.</definition>"
        "<sameAs uri='http://www.wikidata.org/entity/Q1'/><personDetails><born>1979-02</born><died>soon</died>"
        "<affiliation><name>Port Alder</name></affiliation></personDetails>"
    )
    mari = things(document, ThingKind.PERSON)[0]
    assert (mari.name, mari.names) == ("Mari Tamm", ("Мари",))
    assert said(mari, Property.SAME_AS) == ["https://wire.example/p/1", "http://www.wikidata.org/entity/Q1"]
    assert said(mari, Property.DESCRIPTION) == [Words("Linnapea.", "et")]
    assert [moment.edtf for moment in said(mari, Property.BORN)] == ["1979-02"]
    assert said(mari, Property.DIED) == []
    assert [t.name for t in document.told.things if t.key in mari.affiliations] == ["Port Alder"]


def test_a_language_that_is_none_is_left_out() -> None:
    document = concept("<name>Mari</name><definition xml:lang='12'>Mayor.</definition>")
    assert said(document.told.things[0], Property.DESCRIPTION) == [Words("Mayor.")]


def test_an_alias_that_the_item_declares_is_resolved_and_no_other() -> None:
    document = one(
        "conceptItem",
        "<catalog><scheme alias='e' uri='https://wire.example/e/'/></catalog><concept><conceptId qcode='e:1'/>"
        "<name>Race</name><sameAs qcode='other:1'/><eventDetails/></concept>",
    )
    assert said(document.told.things[0], Property.SAME_AS) == ["https://wire.example/e/1"]


def test_an_event_is_part_of_another_wherever_that_stands() -> None:
    part = "<concept><conceptId qcode='e:2'/><name>Start</name><broader type='cpnat:event' qcode='e:1'/><eventDetails/></concept>"
    alone = "<concept><conceptId qcode='e:3'/><name>End</name><broader qcode='x:9'><name>Season</name></broader><eventDetails/></concept>"
    whole = "<concept><conceptId qcode='e:1'/><name>Race</name><eventDetails/></concept>"
    document = one("knowledgeItem", f"<conceptSet>{part}{alone}{whole}</conceptSet>")
    start, end, race = things(document, ThingKind.EVENT)
    (season,) = things(document, ThingKind.NAMED_EVENT)
    assert start.reported is not None
    assert end.reported is not None
    assert start.reported.parts_of == (race.key,)
    assert (end.reported.parts_of, season.name) == ((season.key,), "Season")


def test_terms_of_a_vocabulary() -> None:
    terms = "<concept><conceptId qcode='b:deep'/><name>Deep</name></concept><concept><conceptId qcode='b:x'/></concept>"
    scheme = "<schemeMeta uri='https://wire.example/b/' preferredalias='b'><name>Berths</name></schemeMeta>"
    document = one("knowledgeItem", f"<conceptSet>{terms}</conceptSet>{scheme}")
    berths, deep = document.told.things
    assert (berths.kind, berths.about, said(berths, Property.TERM)) == (ThingKind.TERMS, True, [deep.key])
    assert (deep.about, said(deep, Property.CODE), said(deep, Property.TERMS)) == (False, ["deep"], [berths.key])


def test_the_parts_of_a_package_in_groups_that_lead_in_circles() -> None:
    groups = (
        "<groupSet root='G1'><group id='G1'><itemRef residref='urn:a:1'><title>One</title></itemRef>"
        "<groupRef idref='G2'/><groupRef idref='none'/></group>"
        "<group id='G2' role='group:sidebar'><conceptRef qcode='x:1'/><groupRef idref='G1'/></group></groupSet>"
    )
    document = one("packageItem", groups)
    assert document.told.kind is ItemKind.PACKAGE
    parts = {thing.key: thing for thing in document.told.things}
    first, side = (parts[key] for key in document.told.parts)
    assert (first.name, said(first, Property.URL), said(first, Property.POSITION)) == ("One", ["urn:a:1"], [1])
    assert (side.name, side.type, [parts[k].name for k in said(side, Property.PART)]) == (
        "sidebar",
        "Collection",
        ["x:1"],
    )


def test_planned_works_without_what_is_for_editors_only() -> None:
    document = one(
        "planningItem",
        "<newsCoverageSet><newsCoverage><planning><itemClass qcode='ninat:text'/><assignedTo><name>Jaan</name></assignedTo>"
        "<scheduled>2031-05-09</scheduled><edNote>500 words</edNote></planning><planning/></newsCoverage>"
        "<newsCoverage><newsCoverageStatus qcode='ncostat:notint'/></newsCoverage></newsCoverageSet>",
    )
    first, second, third = things(document, ThingKind.COVERAGE)
    assert [(s.property, s.value) for s in first.said] == [
        (Property.STATUS, "planned"),
        (Property.SCHEDULED, "2031-05-09"),
    ]
    assert (first.name, first.type, second.type) == (None, "Article", None)
    assert said(third, Property.STATUS) == ["not planned"]


def test_what_a_news_item_without_words_names() -> None:
    document = one(
        "newsItem",
        "<contentMeta><subject type='cpnat:person' qcode='p:1'/><subject qcode='x:2'><name>roads</name></subject>"
        "</contentMeta><assert qcode='p:1'><name>Mari Tamm</name></assert>",
    )
    assert (document.told.kind, document.text) == (ItemKind.ITEM, "")
    assert [(thing.kind, thing.name, thing.about) for thing in document.told.things] == [
        (ThingKind.PERSON, "Mari Tamm", False)
    ]
    assert [d.value for d in document.says(Field.KEYWORD)] == ["roads"]


def test_a_story_states_whom_it_names_if_it_says_more_than_the_name() -> None:
    document = one(
        "newsItem",
        "<contentMeta><subject type='cpnat:person' uri='https://wire.example/p/1'><name>Mari Tamm</name></subject>"
        "<subject type='cpnat:person' qcode='p:2'><name>Jaan Kask</name></subject></contentMeta>"
        "<contentSet><inlineData>The race began.</inlineData></contentSet>",
    )
    assert document.told.kind is ItemKind.ARTICLE
    assert [thing.name for thing in document.told.things] == ["Mari Tamm"]


def test_a_part_of_an_item_sent_alone_is_read_as_the_item_it_is_from() -> None:
    (document,) = read(
        Resource(
            source="a.xml",
            stem="a",
            iri="https://wire.example/1",
            data=b"<concept><name>Mari</name><personDetails/></concept>",
        )
    )
    assert [thing.name for thing in document.told.things] == ["Mari"]


def test_the_items_that_an_item_points_to() -> None:
    links = "<link residref='urn:a:2' contenttype='text/html'><title>More</title></link><link href='nowhere'/><link/>"
    text = f"<conceptItem guid='urn:a:1'><itemMeta>{links}</itemMeta><concept><name>Mari</name></concept></conceptItem>"
    (link,) = things(read_one(text, "a.xml"), ThingKind.LINK)
    assert (link.name, link.identity) == ("More", "urn:a:2")
    assert [(s.property, s.value) for s in link.said] == [(Property.URL, "urn:a:2"), (Property.FORMAT, "text/html")]


def test_items_of_all_kinds_in_a_message() -> None:
    event_item = "<conceptItem guid='urn:a:1'><concept><name>Race</name><eventDetails/></concept></conceptItem>"
    package = "<packageItem guid='urn:a:2'><groupSet root='G'><group id='G'><itemRef residref='urn:a:3'/></group></groupSet></packageItem>"
    story = "<newsItem guid='urn:a:3'><contentSet><inlineData>The race began.</inlineData></contentSet></newsItem>"
    text = f"<newsMessage><itemSet>{event_item}{package}{story}</itemSet></newsMessage>"
    documents = read(Resource(source="a.xml", stem="a", data=text.encode()))
    assert [(d.url, d.told.kind.value) for d in documents] == [
        ("urn:a:1", "item"),
        ("urn:a:2", "package"),
        ("urn:a:3", "article"),
    ]


def test_a_fault_in_a_date_has_its_line() -> None:
    document = concept("<name>Race</name><eventDetails>\n<dates><start>soon</start></dates></eventDetails>")
    assert told_by(document) == [("NLD004", 2, "a date of the event is left out: 'soon' is no date")]


def test_groups_nested_beyond_measure_are_cut_off() -> None:
    groups = "".join(f"<group id='g{i}'><groupRef idref='g{i + 1}'/></group>" for i in range(5_000))
    document = one("packageItem", f"<groupSet root='g0'>{groups}</groupSet>")
    assert len(document.told.things) == 50
