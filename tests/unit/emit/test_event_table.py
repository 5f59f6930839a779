"""The table of events: one row an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from importlib import import_module
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsld.emit import EMITTERS
from newsld.emit.event_table import COLUMNS, CSV, HEADER, written
from newsld.emit.formats import Rendition
from newsld.errors import UsageError
from newsld.model.annotation import Modality
from newsld.model.description import (
    Article,
    Coordinates,
    Description,
    Event,
    Group,
    Organization,
    Participation,
    Person,
    Place,
)
from newsld.model.evidence import Attested, Evidence
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import Extent, When
from support.descriptions import descriptions

TEXT = "=1+1 fell.\nThe envoys will meet in Oslo on Friday, the ministry said.\n"
SURE = Evidence(confidence=0.876, rule="x/y")
U = "https://example.org/a"


def said(value: Any) -> Attested[Any]:
    return Attested(value, SURE)


def story(**changes: Any) -> Description:
    event = Event(
        iri=f"{U}#event-1", type="meet", name=said("Meeting of Anna Berg and envoys in Oslo"),
        modality=said(Modality.PLANNED), evidence=SURE,
        participations=(
            Participation(role="party", target=f"{U}#person-anna-berg", evidence=SURE),
            Participation(role="party", target=f"{U}#group-envoys", evidence=SURE),
        ),
        when=said(When.at(Moment(year=2024, month=5, day=10))), location=said(f"{U}#place-oslo"),
        according_to=(said(f"{U}#org-ministry"),), main=True, triggers=(Span(27, 31),), sentence=Span(11, 66),
    )  # fmt: skip
    fields: dict[str, Any] = {
        "base": U, "text": TEXT, "text_sha256": "0" * 64,
        "article": Article(iri=f"{U}#article", url=U, headline=said("=HYPERLINK(1)"), language="en"),
        "events": (event,), "people": (Person(iri=f"{U}#person-anna-berg", name=said("Anna Berg")),),
        "organizations": (Organization(iri=f"{U}#org-ministry", name=said("Ministry; of Peace")),),
        "places": (
            Place(iri=f"{U}#place-oslo", name=said("Oslo"), geo=said(f"{U}#geo-oslo"),
                  contained_in=(said(f"{U}#place-norway"),)),
            Place(iri=f"{U}#place-norway", name=said("Norway"), kind="Country"),
        ),
        "groups": (Group(iri=f"{U}#group-envoys", name=said("envoys")),),
        "coordinates": (Coordinates(iri=f"{U}#geo-oslo", latitude="59.91273", longitude="-10.74609"),),
    }  # fmt: skip
    return Description(**{**fields, **changes})


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_a_row_says_what_happened_who_where_when_and_who_says_so() -> None:
    (row,) = read(CSV.write(Rendition(story())))
    expected = {
        "url": U, "headline": "'=HYPERLINK(1)", "event": f"{U}#event-1", "type": "meet", "modality": "planned",
        "name": "Meeting of Anna Berg and envoys in Oslo", "main": "true", "party": "Anna Berg; envoys", "agent": "",
        "place": "Oslo", "within": "Norway", "latitude": "59.91273", "longitude": "-10.74609", "when": "2024-05-10",
        "start": "2024-05-10", "end": "", "earliest": "2024-05-10", "latest": "2024-05-10", "precision": "day",
        "according_to": "Ministry, of Peace", "confidence": "0.88", "trigger": "meet", "sentence_start": "11",
        "sentence": "The envoys will meet in Oslo on Friday, the ministry said."[:55], "sentence_end": "66",
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("when", "precision", "start"),
    [
        (When.at(Moment(year=2017)), "year", "2017"),
        (When.at(Moment(year=2017, month=9)), "month", "2017-09"),
        (When.at(Moment(year=2010, unspecified=1)), "decade", ""),
        (When(extent=Extent.WITHIN, start=Moment(year=2017, month=1), end=Moment(year=2017, month=4)), "year", "2017"),
        (When(extent=Extent.WITHIN, start=Moment(year=2016), end=Moment(year=2017)), "range", ""),
    ],
)
def test_the_precision_of_a_time_is_told(when: When, precision: str, start: str) -> None:
    event = story().events[0]

    (row,) = read(CSV.write(Rendition(story(events=(evolve(event, when=said(when)),)))))
    assert (row["precision"], row["start"]) == (precision, start)


def test_without_excerpts_no_word_of_the_text_is_in_the_table() -> None:
    (row,) = read(CSV.write(Rendition(story(), excerpts=False)))
    assert (row["trigger"], row["sentence"], row["sentence_start"]) == ("", "", "11")


def test_an_article_without_events_gives_the_titles() -> None:
    assert CSV.write(Rendition(story(events=()))) == HEADER
    assert HEADER.decode() == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@SUM(A1)", "＝1", " =1", "\t=1", "\r=1"])
def test_no_text_is_a_formula(text: str) -> None:
    assert written(text).startswith("'")


def test_numbers_stay_numbers() -> None:
    assert [written(n) for n in (-10.74609, 59.9, 7, 0.0, None)] == ["-10.74609", "59.9", "7", "0", ""]


law = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(descriptions(), st.booleans())
def test_every_description_is_a_table(description: Description, excerpts: bool) -> None:
    data = CSV.write(Rendition(description, excerpts=excerpts))
    assert data.startswith(HEADER)
    found = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert len(found) == 1 + len(description.events)
    assert {len(row) for row in found} == {len(COLUMNS)}
    for row in found[1:]:
        for title, cell in zip(COLUMNS, row, strict=True):
            assert title in ("latitude", "longitude") or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert "\n" not in cell


@law
@given(descriptions())
def test_a_workbook_holds_the_same_cells_and_no_formula(description: Description) -> None:
    pytest.importorskip("xlsxwriter")
    data = EMITTERS.get("xlsx").write(Rendition(description))
    assert data == EMITTERS.get("xlsx").write(Rendition(description))
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert sheet.count("<row ") == 1 + len(description.events)
    assert "<f>" not in sheet


def test_without_the_library_the_workbook_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "newsld.emit.spreadsheet", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(UsageError, match="needs XlsxWriter") as raised:
        import_module("newsld.emit.spreadsheet")
    assert raised.value.hint == "pip install 'newsld[xlsx]'"
