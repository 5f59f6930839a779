from __future__ import annotations

import pytest

from newsld.annotate.event_frames import Frames
from support.events import P, event, reading

ROWS = "Police/NOUN/2/nsubj arrested/VERB/0/root/past/arrest Moss/PROPN/2/obj ./PUNCT/2/punct"
TEXT = "Police arrested Moss."


def types(text, rows, *proposals):
    return [
        (e.trigger.of(text), e.type)
        for e in Frames(reading(text, rows, [(n, P) for n in ("Moss",) if n in text])).read(proposals)
    ]


@pytest.mark.parametrize(
    ("proposed", "confidence", "type_"),
    [("happening", 0.9, "arrest"), ("move", 0.9, "move"), ("move", 0.2, "arrest"), ("arrest", 0.2, "arrest")],
)
def test_a_word_corrects_what_has_no_type_or_is_doubtful(proposed, confidence, type_):
    assert types(TEXT, ROWS, event(TEXT, "arrested", type=proposed, confidence=confidence)) == [("arrested", type_)]


def test_a_word_confirms_its_type():
    found = Frames(reading(TEXT, ROWS)).read([event(TEXT, "arrested", type="arrest", confidence=0.1)])
    assert found[0].confidence > 0.4


def test_a_sure_word_tells_what_nobody_proposes():
    assert types(TEXT, ROWS) == [("arrested", "arrest")]


def test_a_word_of_several_meanings_tells_nothing_by_itself():
    text = "Firms passed laws."
    rows = "Firms/NOUN/2/nsubj passed/VERB/0/root/past/pass laws/NOUN/2/obj"
    assert types(text, rows) == []
    assert types(text, rows, event(text, "passed", type="happening")) == [("passed", "legislate")]


def test_a_particle_belongs_to_the_word():
    text = "They gunned down Moss."
    rows = "They/PRON/2/nsubj gunned/VERB/0/root/past/gun down/ADP/2/compound:prt Moss/PROPN/2/obj"
    assert types(text, rows) == [("gunned down", "shooting")]


def test_a_noun_that_only_describes_another_tells_nothing():
    text = "The earthquake expert left."
    rows = "The/DET/3/det earthquake/NOUN/3/compound expert/NOUN/4/nsubj left/VERB/0/root/past/leave"
    assert types(text, rows) == []


@pytest.mark.parametrize(("thing", "found"), [("office", [("assumed", "appoint")]), ("guilt", [])])
def test_some_verbs_tell_what_happened_only_with_their_object(thing, found):
    text = f"She assumed {thing}."
    rows = f"She/PRON/2/nsubj assumed/VERB/0/root/past/assume {thing}/NOUN/2/obj"
    assert types(text, rows) == found
