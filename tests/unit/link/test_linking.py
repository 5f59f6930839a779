"""Who is meant by the names of a text: what decides, and what leaves it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsld.lang.en import ENGLISH
from newsld.link import Gazetteer, link
from newsld.link.build import build
from newsld.link.names import names_of
from newsld.model.annotation import Annotations, NameType
from newsld.model.document import Document
from support.gazetteers import area, city, country, entity, links, meant, row

PERSON, ORG, PLACE, GROUP = NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.GROUP


ROWS = (
    country("United States"),
    country("United Kingdom"),
    country("France"),
    country("Russia"),
    country("Georgia", id="georgia-country"),
    area("Georgia", "United-States", id="georgia-state"),
    area("Alabama", "United-States"),
    area("England", "United-Kingdom"),
    city("Tbilisi", "georgia-country"),
    city("Atlanta", "georgia-state"),
    city("Birmingham", "England", id="birmingham-uk"),
    city("Birmingham", "Alabama", id="birmingham-al", weight=1.5),
    city("Paris", "France", weight=50.0),
    city("Paris", "Alabama", id="paris-al", weight=0.2),
    city("Barcelona", "France", weight=20.0),
    city("Lebanon", "Alabama", id="lebanon-al", weight=0.2),
    country("Lebanon", weight=30.0),
    row("Paris Hilton", PERSON, weight=3.0),
    row("Mara Berg", PERSON, "Berg", weight=4.0, words="minister cabinet budget treasury coalition parliament tax"),
    row("Mara Bergman", PERSON, "Berg", weight=4.0, words="striker goal league club season penalty coach"),
    row("Tom Fielding", PERSON, weight=3.0, words="striker goal league club season penalty coach"),
    row("Viktor Hassanov", PERSON, weight=6.0),
    row("World Grain Council", ORG, "WGC", weight=6.0),
    row("Senate of France", ORG, "Senate", weight=3.0),
    row("Lindqvist Motors", ORG, weight=3.0),
    row("Harbour Accord", NameType.EVENT, weight=3.0),
)


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    path = tmp_path_factory.mktemp("linking") / "names.nlg"
    build(ROWS, path, about={"sources": []})
    return Gazetteer(path, name="test", own=False)


def test_the_only_bearer_of_a_full_name_is_meant(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Viktor Hassanov spoke.", (PERSON, "Viktor Hassanov")) == ["Viktor-Hassanov"]


def test_of_two_georgias_neither_is_meant_where_nothing_tells(gazetteer: Gazetteer) -> None:
    (item,) = links(gazetteer, "A bridge fell in Georgia.", (PLACE, "Georgia"))
    assert item.target is None
    assert {c.iris[0].rpartition("/")[2] for c in item.candidates} == {"georgia-country", "georgia-state"}
    assert "nothing in the article tells it from another of its name" in item.reason


@pytest.mark.parametrize(("city_name", "which"), [("Tbilisi", "georgia-country"), ("Atlanta", "georgia-state")])
def test_of_two_georgias_the_one_around_the_city_is_meant(gazetteer: Gazetteer, city_name: str, which: str) -> None:
    text = f"A bridge fell near {city_name}. Georgia mourns."
    assert meant(gazetteer, text, (PLACE, city_name), (PLACE, "Georgia"))[1] == which


def test_a_city_is_told_by_what_stands_after_its_comma(gazetteer: Gazetteer) -> None:
    text = "Crowds met in Birmingham, Alabama, on Sunday."
    assert meant(gazetteer, text, (PLACE, "Birmingham"), (PLACE, "Alabama")) == ["birmingham-al", "Alabama"]


def test_a_city_is_told_by_its_country(gazetteer: Gazetteer) -> None:
    text = "British police searched a house in Birmingham."
    assert meant(gazetteer, text, (GROUP, "British"), (PLACE, "Birmingham")) == ["birmingham-uk"]


def test_of_two_birminghams_neither_is_meant_where_nothing_tells(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Police searched a house in Birmingham.", (PLACE, "Birmingham")) == [None]


def test_the_far_better_known_is_meant_even_if_the_other_country_is_spoken_of(gazetteer: Gazetteer) -> None:
    text = "The United States and its allies met in Paris."
    assert meant(gazetteer, text, (PLACE, "United States"), (PLACE, "Paris")) == ["United-States", "Paris"]


def test_a_country_is_not_meant_where_a_comma_says_otherwise(gazetteer: Gazetteer) -> None:
    text = "A factory in Lebanon, Alabama, closed."
    assert meant(gazetteer, text, (PLACE, "Lebanon"), (PLACE, "Alabama"))[0] != "Lebanon"


def test_a_person_is_not_the_city_in_the_name(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Paris Hilton arrived.", (PERSON, "Paris Hilton")) == ["Paris-Hilton"]
    assert meant(gazetteer, "Paris Jackson arrived.", (PERSON, "Paris Jackson")) == [None]


def test_a_team_or_government_is_not_the_city_it_is_called_after(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Barcelona won again.", (ORG, "Barcelona")) == [None]
    assert meant(gazetteer, "Paris rejected the offer.", (ORG, "Paris")) == [None]


def test_a_surname_of_two_is_left_open(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "Berg said nothing.", (PERSON, "Berg")) == [None]


def test_a_surname_is_that_of_the_full_name_elsewhere_in_the_article(gazetteer: Gazetteer) -> None:
    text = "Mara Berg told parliament of the tax. Berg left early."
    assert meant(gazetteer, text, (PERSON, "Mara Berg|Berg")) == ["Mara-Berg"]
    other = "Olaf Berg told parliament of the tax. Berg left early."
    assert meant(gazetteer, other, (PERSON, "Olaf Berg|Berg")) == [None]


def test_a_person_whom_news_seldom_names_is_not_meant_without_a_word_they_are_told_of_with(
    gazetteer: Gazetteer,
) -> None:
    assert meant(gazetteer, "Tom Fielding opened a shop.", (PERSON, "Tom Fielding")) == [None]
    assert meant(gazetteer, "Tom Fielding left the club.", (PERSON, "Tom Fielding")) == ["Tom-Fielding"]


LONG = " ".join(f"w{n}{chr(97 + n % 26)}" for n in range(200))


def test_a_famous_person_is_not_meant_in_a_long_text_about_other_things(gazetteer: Gazetteer) -> None:
    text = f"Tom Fielding, a baker, opened a shop. {LONG}"
    assert meant(gazetteer, text, (PERSON, "Tom Fielding")) == [None]
    about = f"Tom Fielding scored the goal of the season for his club. {LONG}"
    assert meant(gazetteer, about, (PERSON, "Tom Fielding")) == ["Tom-Fielding"]


def test_another_transliteration_is_no_link_by_itself_but_a_candidate(gazetteer: Gazetteer) -> None:
    (item,) = links(gazetteer, "Victor Hasanov spoke.", (PERSON, "Victor Hasanov"))
    assert item.target is None
    assert [c.name for c in item.candidates] == []
    (item,) = links(gazetteer, "Viktor Hassanow spoke.", (PERSON, "Viktor Hassanow"))
    assert item.target is None


def test_an_acronym_is_looked_up_under_its_expansion_first(gazetteer: Gazetteer) -> None:
    text = "The World Grain Council (WGC) met. WGC members voted."
    assert meant(gazetteer, text, (ORG, "World Grain Council|WGC")) == ["World-Grain-Council"]


def test_a_body_that_many_countries_have_needs_its_country(gazetteer: Gazetteer) -> None:
    assert meant(gazetteer, "The Senate voted on Friday.", (ORG, "Senate")) == [None]


def test_a_named_event_is_looked_up_and_a_group_is_not(gazetteer: Gazetteer) -> None:
    found = links(
        gazetteer, "Georgians signed the Harbour Accord.", (GROUP, "Georgians"), (NameType.EVENT, "Harbour Accord")
    )
    assert [item.entity for item in found] == [1]
    assert found[0].target is not None


def test_a_place_comes_with_what_contains_it(gazetteer: Gazetteer) -> None:
    (item,) = links(gazetteer, "A march in Atlanta.", (PLACE, "Atlanta"))
    assert item.target is not None
    assert [(c.name, c.kind) for c in item.target.within] == [
        ("Georgia", "AdministrativeArea"),
        ("United States", "Country"),
    ]


def test_a_text_in_no_language_or_another_is_not_looked_up(gazetteer: Gazetteer) -> None:
    document = Document(source="x", stem="x", text="Paris", blocks=(), language="xx")
    assert link(document, Annotations(entities=(entity("Paris", PLACE, "Paris"),)), (gazetteer,)).links == ()


def test_the_first_gazetteer_to_know_wins(gazetteer: Gazetteer, tmp_path: Path) -> None:
    build([row("Lindqvist Motors", ORG, id="ours", kind="Corporation")], tmp_path / "own.nlg", about={"sources": []})
    own = Gazetteer(tmp_path / "own.nlg", name="own.nlg")
    text = "Lindqvist Motors closed; the World Grain Council met."
    document = Document(source="x", stem="x", text=text, blocks=(), language="en")
    marks = Annotations(entities=(entity(text, ORG, "Lindqvist Motors"), entity(text, ORG, "World Grain Council")))
    found = [item.target for item in link(document, marks, (own, gazetteer)).links]
    assert [(t.source, t.iris[0].rpartition("/")[2]) for t in found if t] == [
        ("own.nlg", "ours"),
        ("test", "World-Grain-Council"),
    ]


@pytest.mark.parametrize(
    ("type_", "name", "key"),
    [
        (ORG, "The Lindqvist Motors Inc.", "lindqvist motors"),
        (ORG, "Lindqvist Motors’", "lindqvist motors"),
        (PERSON, "President Mara Berg", "mara berg"),
        (PERSON, "Mara K. Berg", "mara berg"),
        (PLACE, "Paris's", "paris"),
        (PLACE, "the Hague", "hague"),
    ],
)
def test_what_may_or_may_not_belong_to_a_name_is_taken_off(type_: NameType, name: str, key: str) -> None:
    assert key in names_of(entity(name, type_, name), name, ENGLISH.linking)


def test_the_same_text_gives_the_same_links(gazetteer: Gazetteer) -> None:
    text = "Mara Berg met the World Grain Council in Tbilisi, Georgia."
    asked = ((PERSON, "Mara Berg"), (ORG, "World Grain Council"), (PLACE, "Tbilisi"), (PLACE, "Georgia"))
    assert links(gazetteer, text, *asked) == links(gazetteer, text, *asked)
