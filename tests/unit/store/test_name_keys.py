"""What makes names and links comparable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.store.names import ALIKE, in_order, name_key, name_node


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Valery Gerasimov", "valery gerasimov"),
        ("  Côte d’Ivoire ", "cote d ivoire"),
        ("GERASIMOV", "gerasimov"),
        ("Ångström-Straße 5", "angstrom strasse 5"),
        ("Валерий Герасимов", "валерии герасимов"),
        ("“…”", ""),
    ],
)
def test_a_key_is_the_bare_words(name: str, key: str) -> None:
    assert name_key(name) == key


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


def test_one_word_of_a_person_names_many() -> None:
    assert name_node("person", "Gerasimov") is None
    assert name_node("person", "Valery Gerasimov") == f"{ALIKE}person/valery-gerasimov"
    assert name_node("place", "Baku") == f"{ALIKE}place/baku"
    assert name_node("place", "東京") == f"{ALIKE}place/%E6%9D%B1%E4%BA%AC"


def test_wikidata_comes_first() -> None:
    links = ["https://b.example/x", "https://sws.geonames.org/587084/", "http://www.wikidata.org/entity/Q9248"]
    assert in_order(links) == [links[2], links[1], links[0]]
