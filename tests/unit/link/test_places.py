"""Which place is meant: governments called by their capitals, areas around what is named, what the article speaks of."""

from __future__ import annotations

import pytest

from newsld.link import Gazetteer
from newsld.link.acting import acting
from newsld.link.build import build
from newsld.link.entry import pack, unpack
from newsld.model.annotation import Annotations, NameType
from newsld.model.span import Span
from newsld.model.words import WordMark
from support.gazetteers import area, city, country, entity, links, meant, row, told

ORG, PLACE = NameType.ORGANIZATION, NameType.PLACE

ROWS = (
    country("United States", "US"),
    country("Norland"),
    country("Georgia", id="georgia-country"),
    area("Georgia", "United-States", id="georgia-state"),
    area("Washington", "United-States", id="washington-state"),
    area("District of Columbia", "United-States"),
    city("Washington", "District-of-Columbia", id="washington-dc", seat=True, weight=12.0),
    city("Atlanta", "georgia-state", weight=20.0),
    city("Macon", "georgia-state"),
    city("Macon", "Norland", id="macon-norland", weight=1.0),
    city("Seattle", "washington-state", weight=20.0),
    city("Spokane", "washington-state"),
    area("Patria", "Norland", id="patria-area", weight=1.0),
    city("Patria", "patria-area", id="patria-city", weight=2.0),
    city("Lomas", "patria-area"),
    city("Vallby", "patria-area", weight=0.9),
    city("Vallby", "Norland", id="vallby-big", weight=30.0),
    row("Senate of Norland", ORG, "Senate", weight=3.0),
    row("Senate of the United States", ORG, "Senate", "US Senate", weight=3.0),
    row("World Grain Organization", ORG, weight=6.0),
    row("The Morning Herald", ORG, weight=6.0, kind="NewsMediaOrganization", words="a b c d e f g h"),
)


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = tmp_path_factory.mktemp("places") / "names.nlg"
    build(ROWS, path, about={"sources": []})
    return Gazetteer(path, name="test", own=False)


def test_a_capital_that_acts_is_the_one_the_country_is_governed_from(gazetteer: Gazetteer) -> None:
    text = "Washington imposed sanctions."
    assert meant(gazetteer, text, (PLACE, "Washington")) == [None]
    (item,) = links(gazetteer, text, (PLACE, "Washington"), events=[told(text, "sanction", 0)])
    assert item.target is not None
    assert item.target.iris == ("https://id.example/washington-dc",)
    assert "as the government does that is called by its name" in item.reason


def test_a_place_that_only_takes_part_in_sport_does_not_act_as_a_government(gazetteer: Gazetteer) -> None:
    text = "Washington won the cup."
    assert meant(gazetteer, text, (PLACE, "Washington"), events=[told(text, "win", 0)]) == [None]


def test_a_state_is_meant_where_the_article_speaks_of_its_cities(gazetteer: Gazetteer) -> None:
    text = "Washington sued a company. Lawyers in Spokane agreed."
    asked = ((PLACE, "Washington"), (PLACE, "Spokane"))
    found = meant(gazetteer, text, *asked, dateline="SEATTLE", events=[told(text, "policy", 0)])
    assert found == ["washington-state", "Spokane"]


def test_the_place_of_the_dateline_tells_which_country_is_meant(gazetteer: Gazetteer) -> None:
    text = "Georgia asked for help after a storm in Macon."
    asked = ((PLACE, "Georgia"), (PLACE, "Macon"))
    assert meant(gazetteer, text, *asked, dateline="ATLANTA", events=[told(text, "policy", 0)])[0] == "georgia-state"


def test_a_name_taken_for_an_organization_is_the_country_if_it_acts_as_one(gazetteer: Gazetteer) -> None:
    text = "Norland fired shells."
    assert meant(gazetteer, text, (ORG, "Norland")) == [None]
    (item,) = links(gazetteer, text, (ORG, "Norland"), events=[told(text, "attack", 0)])
    assert item.target is not None
    assert item.target.iris == ("https://id.example/Norland",)
    assert "the name is a state's, whose government is meant" in item.reason


def test_a_name_taken_for_an_organization_is_never_a_city(gazetteer: Gazetteer) -> None:
    text = "Atlanta fired shells."
    assert meant(gazetteer, text, (ORG, "Atlanta"), events=[told(text, "attack", 0)]) == [None]


def test_what_stands_after_a_comma_is_the_area_around_what_stands_before_it(gazetteer: Gazetteer) -> None:
    text = "A bus crashed in Lomas, Patria, on Friday."
    assert meant(gazetteer, text, (PLACE, "Lomas"), (PLACE, "Patria")) == ["Lomas", "patria-area"]
    unknown = "A bus crashed in Xyzzy, Patria, on Friday."
    assert meant(gazetteer, unknown, (PLACE, "Xyzzy"), (PLACE, "Patria")) == [None, "patria-area"]
    alone = "A bus crashed in Patria, Norland, on Friday."
    assert meant(gazetteer, alone, (PLACE, "Patria"), (PLACE, "Norland")) == ["patria-city", "Norland"]


def test_the_lesser_known_is_meant_where_a_comma_says_so(gazetteer: Gazetteer) -> None:
    text = "A bus crashed in Vallby, Patria, on Friday."
    assert meant(gazetteer, text, (PLACE, "Vallby"), (PLACE, "Patria"))[0] == "Vallby"


def test_a_body_of_several_countries_is_left_open_where_another_is_spoken_of_as_much(gazetteer: Gazetteer) -> None:
    one = "The Senate of the republic voted. The US followed."
    assert meant(gazetteer, one, (ORG, "Senate"), (PLACE, "US"))[0] == "Senate-of-the-United-States"
    two = "The Senate voted on the law. The US and Norland followed."
    assert meant(gazetteer, two, (ORG, "Senate"), (PLACE, "US"), (PLACE, "Norland"))[0] is None


def test_a_name_is_found_as_others_spell_it(gazetteer: Gazetteer) -> None:
    text = "The World Grain Organisation met."
    assert meant(gazetteer, text, (ORG, "World Grain Organisation")) == ["World-Grain-Organization"]


def test_a_medium_is_cited_in_news_of_all_kinds_and_without_its_article(gazetteer: Gazetteer) -> None:
    text = "The Morning Herald reported it."
    assert meant(gazetteer, text, (ORG, "Morning Herald")) == ["The-Morning-Herald"]


def test_whether_a_country_is_governed_from_it_is_packed_with_an_entry() -> None:
    for seat in (True, False):
        entry, _ = city("Washington", "x", seat=seat)
        kinds: dict[str, int] = {}
        assert unpack(memoryview(pack(entry, kinds)), 0, tuple(kinds)).seat is seat


def test_the_subject_of_a_reporting_verb_acts() -> None:
    text = "Moscow said it"
    words = [("Moscow", 1, "nsubj"), ("said", -1, "root"), ("it", 1, "obj")]
    marks = []
    for word, head, relation in words:
        span = Span(text.index(word), text.index(word) + len(word))
        marks.append(
            WordMark(span=span, lemma=word, upos="X", xpos="X", features="", head=head, relation=relation, confidence=1)
        )
    annotations = Annotations(words=tuple(marks), entities=(entity(text, PLACE, "Moscow"),))
    assert acting(text, annotations, frozenset({"said"})) == {0}
    assert acting(text, annotations, frozenset({"told"})) == frozenset()
