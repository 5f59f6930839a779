"""Write the events of an article as a table: one row an event, for spreadsheets and data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from newsld.emit import times
from newsld.emit.formats import Emitter, Rendition
from newsld.model.description import Coordinates, Description, Event, Place
from newsld.model.evidence import Attested
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import Extent, When

Cell = str | int | float | None
"""What a cell holds; numbers are numbers, so that spreadsheets can reckon with them."""

SEPARATOR = "; "
"""Stands between several values in a cell; a name that holds it has a comma there."""

ROLES = ("agent", "patient", "party", "recipient", "instrument", "origin", "destination", "cause")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What spreadsheets take for the beginning of a formula (OWASP, CSV Injection)."""


@frozen(slots=False)
class _Row:
    """One event, and where what it refers to is looked up."""

    event: Event
    rendition: Rendition
    names: Mapping[str, str]
    places: Mapping[str, Place]
    coordinates: Mapping[str, Coordinates]

    @cached_property
    def place(self) -> Place | None:
        return self.places.get(self.event.location.value) if self.event.location else None

    @property
    def when(self) -> When | None:
        return self.event.when.value if self.event.when else None

    def named(self, iris: Iterable[str]) -> str:
        found = dict.fromkeys(self.names.get(iri, "") for iri in iris)
        return SEPARATOR.join(name.replace(";", ",") for name in found if name)

    def attested(self, values: Iterable[Attested[str]]) -> str:
        return self.named(value.value for value in values)

    def within(self) -> str:
        """Give the places that the event's place lies in, the nearest first."""
        found: dict[str, None] = {}
        outer = self.place.contained_in if self.place else ()
        while outer and outer[0].value not in found and outer[0].value in self.places:
            found[outer[0].value] = None
            outer = self.places[outer[0].value].contained_in
        return self.named(found)

    def degrees(self, which: str) -> float | None:
        found = self.coordinates.get(self.place.geo.value) if self.place and self.place.geo else None
        return float(getattr(found, which)) if found else None

    def words(self, *spans: Span | None) -> str:
        if not self.rendition.excerpts:
            return ""
        found = dict.fromkeys(" ".join(s.of(self.rendition.description.text).split()) for s in spans if s)
        return SEPARATOR.join(found)


def _lexical(moment: Moment | None) -> str:
    value = moment.xsd if moment else None
    return value[0] if value else ""


def _role(role: str) -> Callable[[_Row], Cell]:
    return lambda r: r.named(p.target for p in r.event.participations if p.role == role)


def _precision(when: When) -> str:
    """Give how finely the time is told; ``range`` for some time within a stretch that is none of the calendar's."""
    if when.extent is Extent.WITHIN:
        start = times.start(when)
        return start.precision.value if start else "range"
    finest = when.start or when.end
    return finest.precision.value if finest else ""


COLUMNS: Mapping[str, Callable[[_Row], Cell]] = {
    "article": lambda r: r.rendition.description.article.iri,
    "url": lambda r: r.rendition.description.article.url,
    "headline": lambda r: _value(r.rendition.description.article.headline),
    "published": lambda r: _lexical(_value(r.rendition.description.article.published)),
    "event": lambda r: r.event.iri,
    "name": lambda r: r.event.name.value,
    "type": lambda r: r.event.type,
    "modality": lambda r: r.event.modality.value.value,
    "main": lambda r: "true" if r.event.main else "false",
    **{role: _role(role) for role in ROLES},
    "post": lambda r: SEPARATOR.join(post.value.replace(";", ",") for post in r.event.posts),
    "amount": lambda r: r.attested(r.event.amounts),
    "about": lambda r: r.attested(r.event.topics),
    "place": lambda r: r.place.name.value if r.place else "",
    "within": lambda r: r.within(),
    "latitude": lambda r: r.degrees("latitude"),
    "longitude": lambda r: r.degrees("longitude"),
    "when": lambda r: r.when.edtf if r.when else "",
    "start": lambda r: _lexical(times.start(r.when)) if r.when else "",
    "end": lambda r: _lexical(times.end(r.when)) if r.when else "",
    "earliest": lambda r: r.when.earliest.isoformat() if r.when and r.when.earliest else "",
    "latest": lambda r: r.when.latest.isoformat() if r.when and r.when.latest else "",
    "precision": lambda r: _precision(r.when) if r.when else "",
    "according_to": lambda r: r.attested(r.event.according_to),
    "confidence": lambda r: round(r.event.evidence.confidence, 2),
    "trigger": lambda r: r.words(*r.event.triggers),
    "sentence": lambda r: r.words(r.event.sentence),
    "sentence_start": lambda r: r.event.sentence.start if r.event.sentence else None,
    "sentence_end": lambda r: r.event.sentence.end if r.event.sentence else None,
}
"""The columns in their order, and what a row has in each."""


def _value(attested: Attested[Any] | None) -> Any:
    return attested.value if attested else None


def rows(rendition: Rendition) -> list[list[Cell]]:
    """Give a row for each event, in the order of the description.

    Args:
        rendition: The article on its way out; without excerpts the words of the text are left out.

    Returns:
        The cells of each row in the order of `COLUMNS`.
    """
    description = rendition.description
    names, places = _names(description), {place.iri: place for place in description.places}
    coordinates = {node.iri: node for node in description.coordinates}
    made = (_Row(event, rendition, names, places, coordinates) for event in description.events)
    return [[cell(row) for cell in COLUMNS.values()] for row in made]


def _names(d: Description) -> dict[str, str]:
    nodes = (d.events, d.people, d.organizations, d.places, d.groups, d.things, d.sources, d.amounts)
    return {node.iri: node.name.value for kind in nodes for node in kind}


def written(cell: Cell) -> str:
    """Give a cell as text: on one line, and never what a spreadsheet would take for a formula.

    A text that begins like a formula gets an apostrophe before it, as a person would type it; a number gets none.
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return f"{cell:.5f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)
    text = " ".join(cell.split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def _line(cells: Iterable[Cell]) -> bytes:
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerow([written(cell) for cell in cells])
    return made.getvalue().encode("utf-8")


HEADER = _line(COLUMNS)
"""The first line: the names of the columns."""


def _csv(rendition: Rendition) -> bytes:
    return HEADER + b"".join(map(_line, rows(rendition)))


CSV = Emitter(suffix=".csv", view="data", write=_csv, joins=True, header=HEADER)
"""Comma-separated values (RFC 4180) in UTF-8, like the answers of ``newsld query``."""
