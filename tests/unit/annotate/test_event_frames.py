from __future__ import annotations

import pytest

from newsld.annotate.encoder.mark import DOUBTFUL
from newsld.annotate.event_frames import Frames
from newsld.model.annotation import Modality
from newsld.model.words import MentionForm
from support.events import P, argument, event, reading
from support.trees import mention

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
    assert found[0].confidence > 0.3


@pytest.mark.parametrize(
    ("before", "relation", "found"),
    [
        ("A", "det/indef", True), ("Two", "nummod", True), ("The", "det/def", False), ("His", "nmod:poss", True),
        ("Past", "amod", False),
    ],
)  # fmt: skip
def test_a_noun_that_is_new_tells_what_nobody_proposes(before, relation, found):
    rows = f"{before}/X/2/{relation} summit/NOUN/3/nsubj ended/VERB/0/root/past/end ./PUNCT/3/punct"
    assert types(f"{before} summit ended.", rows) == ([("summit", "meet")] if found else [])


def test_a_verb_that_nobody_proposes_tells_nothing():
    assert types(TEXT, ROWS) == []


def test_a_word_of_several_meanings_tells_nothing_by_itself():
    text = "Firms passed laws."
    rows = "Firms/NOUN/2/nsubj passed/VERB/0/root/past/pass laws/NOUN/2/obj"
    assert types(text, rows) == []
    assert types(text, rows, event(text, "passed", type="happening")) == [("passed", "legislate")]


def test_a_particle_belongs_to_the_word():
    text = "They gunned down Moss."
    rows = "They/PRON/2/nsubj gunned/VERB/0/root/past/gun down/ADP/2/compound:prt Moss/PROPN/2/obj"
    assert types(text, rows, event(text, "gunned", type="happening")) == [("gunned", "shooting")]


def test_a_noun_that_only_describes_another_tells_nothing():
    text = "The earthquake expert left."
    rows = "The/DET/3/det earthquake/NOUN/3/compound expert/NOUN/4/nsubj left/VERB/0/root/past/leave"
    assert types(text, rows) == []


@pytest.mark.parametrize(("thing", "found"), [("office", [("assumed", "appoint")]), ("guilt", [])])
def test_some_verbs_tell_what_happened_only_with_their_object(thing, found):
    text = f"She assumed {thing}."
    rows = f"She/PRON/2/nsubj assumed/VERB/0/root/past/assume {thing}/NOUN/2/obj"
    assert types(text, rows) == found


LEAD = "A ship sailed off Oslo."
LEAD_ROWS = (
    "A/DET/2/det/indef ship/NOUN/3/nsubj sailed/VERB/0/root/past/zail off/ADP/5/case Oslo/PROPN/3/obl ./PUNCT/3/punct"
)


def read_in(place, **more):
    """Give what becomes of a proposal whose word tells no type, in the lead or in the paragraph behind it."""
    text, rows = (LEAD, LEAD_ROWS) if place == "lead" else (f"Moss left.\n\n{LEAD}", f"{LEFT}\n{LEAD_ROWS}")
    (made,) = Frames(reading(text, rows)).read([event(text, "sailed", type="attack", **more)])
    return made.type


LEFT = "Moss/PROPN/2/nsubj left/VERB/0/root/past/leave ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("place", "more", "type_"),
    [
        ("lead", {"confidence": 0.15}, "happening"),
        ("lead", {"confidence": 0.5}, "attack"),
        ("body", {"confidence": 0.15}, "attack"),
        ("lead", {"confidence": 0.15, "main": True}, "attack"),
        ("lead", {"confidence": 0.1, "main": True}, "attack"),
        ("lead", {"confidence": 0.15, "rule": DOUBTFUL}, "attack"),
        ("lead", {"confidence": 0.15, "modality": Modality.POSSIBLE}, "attack"),
    ],
)
def test_what_the_lead_tells_is_a_happening_where_nobody_can_say_what_it_is(place, more, type_):
    assert read_in(place, **more) == type_


def test_what_hangs_loosely_on_another_word_is_left_as_doubtful_as_it_is():
    text = "They left to sail."
    rows = "They/PRON/2/nsubj left/VERB/0/root/past/leave to/PART/4/mark sail/VERB/2/xcomp/inf/zail ./PUNCT/2/punct"
    (made,) = Frames(reading(text, rows)).read([event(text, "sail", type="attack", confidence=0.2)])
    assert (made.type, made.confidence) == ("attack", 0.2)


def test_a_word_of_several_meanings_confirms_its_type_a_little():
    text = "Firms passed laws."
    rows = "Firms/NOUN/2/nsubj passed/VERB/0/root/past/pass laws/NOUN/2/obj"
    (made,) = Frames(reading(text, rows)).read([event(text, "passed", type="legislate", confidence=0.1)])
    assert (made.type, 0.32 < made.confidence < 0.4) == ("legislate", True)


@pytest.mark.parametrize(
    ("before", "row", "found"),
    [
        ("The union's", "The/DET/2/det union/NOUN/4/nmod:poss 's/PART/2/case", "strike"),
        ("The drone's", "The/DET/2/det drone/NOUN/4/nmod:poss 's/PART/2/case", "airstrike"),
        ("A new", "A/DET/4/det new/ADJ/4/amod big/ADJ/4/amod", "airstrike"),
    ],
)
def test_a_strike_is_of_the_kind_that_the_words_around_it_tell(before, row, found):
    text = f"{before}{'' if 'big' not in row else ' big'} strike began."
    rows = f"{row} strike/NOUN/5/nsubj began/VERB/0/root/past"
    assert types(text, rows, event(text, "strike", type="airstrike")) == [("strike", found)]


@pytest.mark.parametrize(
    ("rest", "row", "found"),
    [
        ("for calm", "for/ADP/4/case calm/NOUN/2/obl", "happening"),
        ("against it", "against/ADP/4/case it/PRON/2/obl", "sue"),
    ],
)
def test_who_appeals_for_something_goes_to_no_court(rest, row, found):
    text = f"Moss appealed {rest}."
    rows = f"Moss/PROPN/2/nsubj appealed/VERB/0/root/past/appeal {row}"
    assert types(text, rows, event(text, "appealed", type="sue")) == [("appealed", found)]


@pytest.mark.parametrize(("word", "rule", "sure"), [
    ("visited", DOUBTFUL, True), ("trip", DOUBTFUL, False), ("trip", "events/test", True),
])  # fmt: skip
def test_a_word_of_several_meanings_confirms_no_doubtful_noun(word, rule, sure):
    text = "Lind visited Oslo on a trip."
    rows = (
        "Lind/PROPN/2/nsubj visited/VERB/0/root/past/attend Oslo/PROPN/2/obj on/ADP/6/case a/DET/6/det/indef "
        "trip/NOUN/2/obl"
    )
    (made,) = [
        e
        for e in Frames(reading(text, rows)).read([event(text, word, type="visit", confidence=0.2, rule=rule)])
        if e.trigger.of(text) == word
    ]
    assert (made.confidence > 0.3) is sure


@pytest.mark.parametrize(("role", "words", "found"), [("patient", "Moss", "win"), ("patient", "Lind", "elect")])
def test_whom_somebody_beats_is_not_elected(role, words, found):
    text = "Lind beat Moss."
    rows = "Lind/PROPN/2/nsubj beat/VERB/0/root/past/beat Moss/PROPN/2/obj ./PUNCT/2/punct"
    assert types(text, rows, event(text, "beat", argument(text, role, words), type="elect")) == [("beat", found)]


def test_what_only_describes_a_noun_confirms_nothing_doubtful():
    text = "Lind left a flooded pit."
    rows = (
        "Lind/PROPN/2/nsubj left/VERB/0/root/past/leave a/DET/5/det/indef flooded/VERB/5/amod/part/flood pit/NOUN/2/obj"
    )
    (told,) = Frames(reading(text, rows)).read([event(text, "flooded", type="flood", confidence=0.1, rule=DOUBTFUL)])
    assert told.confidence == 0.1


@pytest.mark.parametrize(
    ("verb", "confidence", "type_"),
    [("struck/strike", 0.3, "earthquake"), ("struck/strike", 0.9, "happening"), ("moved/move", 0.3, "happening")],
)
def test_a_verb_that_only_says_that_its_subject_took_place_is_that(verb, confidence, type_):
    form, lemma = verb.split("/")
    text = f"A quake {form} Oslo."
    rows = f"A/DET/2/det quake/NOUN/3/nsubj {form}/VERB/0/root/past/{lemma} Oslo/PROPN/3/obj ./PUNCT/3/punct"
    quake = event(text, "quake", type="earthquake", confidence=0.8)
    told = types(text, rows, quake, event(text, form, type="happening", confidence=confidence))
    assert told == [("quake", "earthquake"), (form, type_)]


@pytest.mark.parametrize(("person", "type_"), [(True, "leave-office"), (False, "shooting")])
def test_a_person_who_is_fired_is_not_shot(person, type_):
    text = "The baker was fired."
    rows = "The/DET/2/det baker/NOUN/4/nsubj:pass was/AUX/4/aux:pass fired/VERB/0/root/part/fire ./PUNCT/4/punct"
    read = reading(text, rows, mentions=[mention(text, "baker", 1, form=MentionForm.NOMINAL)] if person else [])
    made = Frames(read).read([event(text, "fired", type="shooting", confidence=0.9)])
    assert [e.type for e in made] == [type_]
