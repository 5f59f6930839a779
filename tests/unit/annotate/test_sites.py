"""Phrases without a name tell where something happened, if they are such that one can be there."""

from __future__ import annotations

import pytest

from newsld.annotate.sites import site, site_in
from support.events import ORG, L, P, argument, reading

TEXT = "They met {} on Friday."


def told(phrase, rows, *names, words="", confidence=0.9):
    text = TEXT.format(phrase)
    before = "They/PRON/2/nsubj met/VERB/0/root/past "
    number = len(rows.split()) + 3
    read = reading(text, f"{before}{rows} on/ADP/{number + 1}/case Friday/PROPN/2/obl ./PUNCT/2/punct", names)
    found = site(argument(text, "place", words or phrase, confidence), read)
    return found and (found.span.of(text), None if found.entity is None else read.entities[found.entity].name)


@pytest.mark.parametrize(
    ("noun", "is_site"), [("hotel", True), ("gates", True), ("city", False), ("car", False), ("meeting", False)]
)
def test_a_noun_is_a_site_unless_it_stands_for_a_named_place(noun, is_site):
    rows = f"at/ADP/5/case the/DET/5/det {noun}/NOUN/2/obl"
    assert told(f"at the {noun}", rows, words=noun) == ((noun, None) if is_site else None)


def test_what_modifies_a_noun_is_told_with_it():
    rows = "in/ADP/6/case a/DET/6/det prison/NOUN/6/compound yard/NOUN/2/obl"
    assert told("in a prison yard", rows, words="prison") == ("prison yard", None)


def test_without_a_preposition_of_place_it_is_none():
    assert told("the hotel", "the/DET/4/det hotel/NOUN/2/obj", words="hotel") is None


def test_what_is_unsure_is_none():
    assert told("at a hotel", "at/ADP/5/case a/DET/5/det hotel/NOUN/2/obl", words="hotel", confidence=0.3) is None


@pytest.mark.parametrize(("name", "kind", "is_site"), [("Oslo University", ORG, True), ("Norsk Tele", ORG, False),
                                                       ("Mara Lind", P, False)])  # fmt: skip
def test_an_organisation_is_a_site_if_it_is_called_after_one(name, kind, is_site):
    first, last = name.split()
    rows = f"at/ADP/5/case {first}/PROPN/5/compound {last}/PROPN/2/obl"
    assert told(f"at {name}", rows, (name, kind), words=name) == ((name, name) if is_site else None)


@pytest.mark.parametrize(("noun", "inner"), [("clinic", "clinic"), ("car", None), ("region", None)])
@pytest.mark.parametrize("words", ["Oslo", "{} in Oslo"])
def test_a_site_lies_in_the_place_that_is_named(noun, inner, words):
    text = f"They met at a {noun} in Oslo."
    rows = (
        f"They/PRON/2/nsubj met/VERB/0/root/past at/ADP/5/case a/DET/5/det {noun}/NOUN/2/obl in/ADP/7/case Oslo/PROPN/5/nmod "
        "./PUNCT/2/punct"
    )
    read = reading(text, rows, (("Oslo", L),))
    found = site_in(argument(text, "place", words.format(noun)), read)
    assert (found.of(text) if found else None) == inner


def test_where_nothing_lies_in_a_named_place_there_is_no_site():
    text = "They met in Oslo."
    rows = "They/PRON/2/nsubj met/VERB/0/root/past in/ADP/4/case Oslo/PROPN/2/obl ./PUNCT/2/punct"
    assert site_in(argument(text, "place", "Oslo"), reading(text, rows, (("Oslo", L),))) is None
