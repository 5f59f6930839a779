from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.figures import Figures
from newsld.lang.en.figures import FIGURES
from newsld.model.event_types import EVENT_TYPES
from support.events import event, reading

MET = "Moss/PROPN/2/nsubj met/VERB/0/root/past/meet its/PRON/4/nmod:poss {}/NOUN/2/obj ./PUNCT/2/punct"
STORM = "A/DET/2/det storm/NOUN/0/root/sing of/ADP/4/case {}/NOUN/2/nmod ./PUNCT/2/punct"
BACK = (
    "Moss/PROPN/2/nsubj fired/VERB/0/root/past/fire back/ADV/2/advmod at/ADP/5/case troops/NOUN/2/obl after/ADP/8/case "
    "the/DET/8/det attack/NOUN/2/obl ./PUNCT/2/punct"
)


def figure(text, rows, trigger, kind, others=()):
    read = reading(text, rows)
    found = event(text, trigger, type=kind)
    beside = tuple(event(text, words, type=other) for words, other in others)
    annotations = evolve(read.annotations, events=(found, *beside))
    read = type(read)(read.document, annotations, read.language)
    head = read.tree.top(found.trigger)
    assert head is not None
    told = Figures(read).of(found, head)
    return None if told is None else told.instead or "none"


@pytest.mark.parametrize(("noun", "told"), [("target", "none"), ("rival", None)])
def test_nobody_meets_a_target(noun, told):
    assert figure(f"Moss met its {noun}.", MET.format(noun), "met", "meet") == told


@pytest.mark.parametrize(("noun", "told"), [("criticism", "none"), ("hail", None)])
def test_no_storm_is_one_of_criticism(noun, told):
    assert figure(f"A storm of {noun}.", STORM.format(noun), "storm", "storm") == told


def test_another_type_has_taken_the_figure_for_what_it_is():
    assert figure("Moss met its target.", MET.format("target"), "met", "result") is None


@pytest.mark.parametrize(("others", "told"), [([], "none"), ([("attack", "attack")], None)])
def test_words_are_meant_as_they_stand_beside_an_attack(others, told):
    text = "Moss fired back at troops after the attack."
    assert figure(text, BACK, "fired", "shooting", others) == told


def test_the_types_of_figures_are_known():
    figures = [figure for told in FIGURES.values() for figure in told]
    assert {kind for told in figures for kind in (*told.types, *told.unless)} <= set(EVENT_TYPES)
    assert {told.instead for told in figures} - {None} <= set(EVENT_TYPES)
