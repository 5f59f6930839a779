"""An event has one place: the one its words name, else a site, else what is inferred; that then lies around the site."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.describe import describe
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from newsld.model.document import Block, BlockKind, Document
from newsld.model.evidence import Basis
from newsld.model.span import Span
from support.events import L, argument, event
from support.trees import names_of, words_of

TEXT = "Oslo police held a man at a hotel."
ROWS = (
    "Oslo/PROPN/2/compound police/NOUN/3/nsubj held/VERB/0/root/past a/DET/5/det man/NOUN/3/obj at/ADP/8/case "
    "a/DET/8/det hotel/NOUN/3/obl ./PUNCT/3/punct"
)
HOTEL = argument(TEXT, "place", "hotel", 0.6)


def told(*places, kind=L):
    whole = Span(0, len(TEXT))
    read = Annotations(sentences=(whole,), words=words_of(TEXT, ROWS), names=names_of(TEXT, ("Oslo", kind)))
    block = Block(kind=BlockKind.PARAGRAPH, span=whole)
    document = Document(source="test", stem="test", text=TEXT, blocks=(block,), language="en")
    read = evolve(read, events=(event(TEXT, "held", *places, type="arrest"),))
    given = describe(document, mark_entities(document, read, ENGLISH))
    names = {place.iri: place.name.value for place in given.places}
    (held,) = given.events
    where = names.get(held.location.value) if held.location else None
    holding = {place.name.value: names[outer.value] for place in given.places for outer in place.contained_in}
    return where, holding, held.name.value


def oslo(**more):
    return evolve(argument(TEXT, "place", "Oslo", 0.5), entity=0, **more)


def test_a_site_is_a_place_and_names_no_event():
    where, holding, name = told(HOTEL)
    assert (where, holding) == ("hotel", {})
    assert "hotel" not in name


def test_a_place_that_is_told_comes_before_a_site():
    assert told(HOTEL, oslo())[:2] == ("Oslo", {})


def test_a_place_that_is_inferred_lies_around_a_site():
    where, holding, name = told(HOTEL, oslo(basis=Basis.INFERRED))
    assert (where, holding) == ("hotel", {"hotel": "Oslo"})
    assert "Oslo" in name


def test_a_building_lies_not_around_a_site():
    assert told(HOTEL, oslo(basis=Basis.INFERRED), kind=NameType.FACILITY)[:2] == ("hotel", {})


def test_a_site_that_lies_in_the_place_that_is_told_is_the_place():
    where, holding, name = told(oslo(site=HOTEL.span))
    assert (where, holding) == ("hotel", {"hotel": "Oslo"})
    assert "Oslo" in name
