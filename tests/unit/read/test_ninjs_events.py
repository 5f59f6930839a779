"""What ninjs 3.x states of events and plans, before it has IRIs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsld.errors import ItemError
from newsld.model.annotation import Modality
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.model.stated import ItemKind, Property, Thing, ThingKind, Words
from newsld.read import read
from support.reading import read_one, told_by

RACE: dict[str, Any] = {
    "standard": {"name": "ninjs", "version": "3.0"},
    "uri": "urn:newsml:wire.example:race",
    "type": "event",
    "versionCreated": "2031-05-01T09:00:00Z",
    "title": "Race",
    "eventDetails": {"dates": {"startDate": "2031-05-09T10:00:00+03:00"}},
}


def item(**more: Any) -> Document:
    return read_one(json.dumps({**RACE, **more}), "a.json", withheld=more.pop("_withheld", False))


def event(**details: Any) -> Thing:
    return things(item(eventDetails=details), ThingKind.EVENT)[0]


def things(document: Document, kind: ThingKind) -> list[Thing]:
    return [thing for thing in document.told.things if thing.kind is kind]


def said(thing: Thing, what: Property) -> list[Any]:
    return [each.value for each in thing.said if each.property is what]


@pytest.mark.parametrize("kind", ["event", None])
def test_an_event_is_no_article(kind: str | None) -> None:
    document = item(type=kind)
    (race,) = document.told.things
    assert (document.told.kind, document.text, document.url) == (ItemKind.ITEM, "Race", RACE["uri"])
    assert (race.name, race.identity, race.about, race.where) == ("Race", RACE["uri"], True, "ninjs, line 1")


def test_an_article_states_whom_it_names_if_it_says_more_than_the_name() -> None:
    people = [{"name": "Mari Tamm", "uri": "https://wire.example/p/1"}, {"name": "Jaan Kask", "literal": "17"}]
    objects = [{"name": "a.jpg", "uri": "https://wire.example/o/1"}]
    article = {
        "uri": "urn:a:1",
        "title": "A",
        "body_text": "Text.",
        "pubStatus": "usable",
        "people": people,
        "objects": objects,
    }
    document = read_one(json.dumps(article), "a.json")
    assert document.told.kind is ItemKind.ARTICLE
    assert [(thing.name, thing.about) for thing in document.told.things] == [("Mari Tamm", False)]


@pytest.mark.parametrize(
    ("dates", "edtf"),
    [
        ({"startDate": "2031-05-09T10:00:00+03:00", "endDate": "2031-05-09T12:00:00+03:00"}, "2031-05-09T10:00:00+03:00/2031-05-09T12:00:00+03:00"),
        ({"expectedStartDate": "2031-05", "expectedEndDate": "2031-06"}, "2031-05/2031-06"),
        ({"startDate": "2031-05-09T10:00:00Z", "expectedStartDate": "2031-06"}, "2031-05-09T10:00:00+00:00"),
        ({"startDate": "2031-05-09T10:00:00Z", "expectedDuration": "PT90M"}, "2031-05-09T10:00:00+00:00/2031-05-09T11:30:00+00:00"),
        ({"estimatedStartDate": "2031-05-09", "estimatedEndDate": "2031-05-09"}, "2031-05-09"),
    ],
)  # fmt: skip
def test_the_time_of_an_event(dates: dict[str, str], edtf: str) -> None:
    reported = event(dates=dates).reported
    assert reported is not None
    assert reported.when is not None
    assert reported.when.edtf == edtf


def test_status_dates_and_version_tell_whether_it_takes_place() -> None:
    planned, over = event(dates={"startDate": "2031-05-02"}), event(dates={"startDate": "2031-04-02"})
    moved = event(dates={"startDate": "2031-05-02"}, eventStatus="speventstatus:postponed")
    found = [thing.reported for thing in (planned, over, moved)]
    assert [(r.modality, r.status) for r in found if r] == [
        (Modality.PLANNED, None),
        (Modality.HAPPENED, None),
        (Modality.PLANNED, "EventPostponed"),
    ]


def test_a_rule_of_recurrence() -> None:
    rules = [{"frequency": "weekly", "interval": 2, "until": "2031-12-09T15:00:00Z"}, {"frequency": "secondly"}]
    document = item(eventDetails={"dates": {"startDate": "2031-05-02", "recurrence": {"recurrenceRules": rules}}})
    (schedule,) = things(document, ThingKind.SCHEDULE)
    assert said(schedule, Property.FREQUENCY) == ["P2W"]
    assert [m.edtf for m in said(schedule, Property.TO)] == ["2031-12-09T15:00:00+00:00"]
    assert said(things(document, ThingKind.EVENT)[0], Property.SCHEDULE) == [schedule.key]


def test_contact_details_are_told_by_their_shape_and_private_ones_left_out() -> None:
    contacts = [
        {"type": "Kontaktperson", "role": "Telefon", "value": "076-141 14 79"},
        {"type": "x", "value": "race@club.example"},
        {"type": "x", "value": "https://club.example/"},
        {"type": "x", "value": "@club on the network"},
        {"type": "phone", "role": "private", "value": "+372 500 1111"},
    ]
    club = {"name": "Yacht Club", "literal": "AYC", "uri": "https://club.example/id", "contactInfo": contacts}
    (found,) = things(item(eventDetails={"organiser": club}), ThingKind.ORGANIZATION)
    assert found.names == ("AYC",)
    assert [(s.property, s.value) for s in found.said] == [
        (Property.SAME_AS, "https://club.example/id"),
        (Property.TELEPHONE, "076-141 14 79"),
        (Property.EMAIL, "race@club.example"),
        (Property.URL, "https://club.example/"),
    ]


@pytest.mark.parametrize("literal", ["02c70302-960d", "club", "Yacht Club", ""])
def test_an_identifier_is_no_name(literal: str) -> None:
    (found,) = things(
        item(eventDetails={"organiser": {"name": "Yacht Club", "literal": literal}}), ThingKind.ORGANIZATION
    )
    assert found.names == ()


def test_places_with_position_and_address() -> None:
    marina = {
        "name": "Marina",
        "geoJSON": {"type": "Feature", "geometry": {"type": "Point", "coordinates": [24.71, 59.46, 3]}},
        "contactInfo": [
            {"address": {"lines": ["Pier 1"], "locality": "New York", "area": "New York", "country": "USA"}}
        ],
    }
    document = item(places=[marina, {"name": "Club"}, {"rel": "nameless"}])
    names = {thing.key: thing.name for thing in document.told.things}
    (race,) = things(document, ThingKind.EVENT)
    first = next(t for t in document.told.things if t.name == "Marina")
    assert first.position == ("59.46", "24.71")
    assert [names[key] for key in first.within] == ["New York", "New York", "USA"]
    assert race.reported is not None
    assert [names[key] for key in race.reported.places] == ["Marina", "Club"]
    assert {t.type for t in things(document, ThingKind.PLACE)} == {None, "City", "AdministrativeArea", "Country"}


def test_planned_works_and_the_event_they_are_about() -> None:
    plans = [
        {"uri": "urn:a:1", "title": "Report", "type": "text", "wordCount": 300, "dates": {"expectedStartDate": "2031-05-10"}},
        {"type": "video", "pubStatus": "canceled"},
        {"title": "Secret", "pubStatus": "withheld"},
    ]  # fmt: skip
    document = item(plannedCoverage=plans)
    first, second = things(document, ThingKind.COVERAGE)
    assert (first.name, first.type, said(first, Property.WORD_COUNT)) == ("Report", "Article", [300])
    assert said(first, Property.SCHEDULED) == ["2031-05-10"]
    assert (second.name, said(second, Property.STATUS)) == (None, ["cancelled"])
    assert said(things(document, ThingKind.EVENT)[0], Property.COVERAGE) == [first.key, second.key]
    assert len(things(item(plannedCoverage=plans, _withheld=True), ThingKind.COVERAGE)) == 3


def test_a_plan_is_about_the_event_it_is_associated_with() -> None:
    other = {**RACE, "uri": "urn:newsml:wire.example:plan", "type": "planning", "title": None, "eventDetails": None}
    plan = {**other, "associations": [RACE, {"type": "picture"}], "plannedCoverage": [{"type": "text"}]}
    document = read_one(json.dumps(plan), "a.json")
    (race,) = things(document, ThingKind.EVENT)
    assert (race.identity, len(said(race, Property.COVERAGE)), document.text) == (RACE["uri"], 1, "")


def test_the_items_that_an_event_is_associated_with() -> None:
    document = item(associations=[{"uri": "urn:a:2", "type": "picture", "title": "Boats"}, {"type": "text"}])
    (link,) = things(document, ThingKind.LINK)
    assert (link.name, link.type, said(link, Property.URL)) == ("Boats", "ImageObject", ["urn:a:2"])


def test_what_is_said_of_an_event_is_its_description() -> None:
    (race,) = things(item(descriptions=[{"value": "Forty <b>boats</b> race."}]), ThingKind.EVENT)
    assert said(race, Property.DESCRIPTION) == [Words("Forty boats race.")]


def test_subjects_are_topics_of_the_event() -> None:
    (race,) = things(
        item(subjects=[{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000001"}, {"name": "x"}]), ThingKind.EVENT
    )
    assert race.reported is not None
    assert race.reported.topics == ("http://cv.iptc.org/newscodes/mediatopic/20000001",)


def test_a_list_of_events_is_as_many_documents_and_faults_have_their_line() -> None:
    second = {**RACE, "uri": "urn:a:2", "eventDetails": {"dates": {"startDate": "soon"}}}
    documents = read(Resource(source="a.json", stem="a", data=json.dumps([RACE, second]).encode()))
    assert [document.url for document in documents] == [RACE["uri"], "urn:a:2"]
    assert told_by(documents[1]) == [("NLD004", 1, "a date of the event is left out: 'soon' is no date")]
    assert documents[1].findings[0].source == documents[1].source


def test_an_event_without_name_and_address_is_refused() -> None:
    with pytest.raises(ItemError, match=r"cannot be named \(there is no text in it, and no address\)$"):
        item(uri="x", title=None)
