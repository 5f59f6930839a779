"""English names of events: what a person would write, and never more than is told."""

from __future__ import annotations

import re
from itertools import product

import pytest

from newsld.lang.en.event_patterns import OPEN, TRIGGERS, TYPES
from newsld.lang.en.naming import NAMING
from newsld.lang.en.verb_nouns import VERB_NOUNS, gerund
from newsld.lang.naming import Phrase, Told, Trigger
from newsld.model.annotation import NameType
from newsld.model.event_types import EVENT_TYPES

PERSON, PLACE, ORG = NameType.PERSON, NameType.PLACE, NameType.ORGANIZATION
ROLES = ("agent", "patient", "party", "recipient", "post", "from", "to", "topic", "amount", "place")


def verb(lemma: str, words: str | None = None, features: str = "") -> Trigger:
    return Trigger(words=words or lemma, lemma=lemma, noun=False, features=features)


def noun(words: str) -> Trigger:
    return Trigger(words=words, lemma=words.rpartition(" ")[2], noun=True)


def named(type_: str, *triggers: Trigger, **roles: str | Phrase | tuple[str | Phrase, ...]) -> str:
    phrases = {
        role.rstrip("_"): tuple(
            p if isinstance(p, Phrase) else Phrase(words=p, type=PLACE if role == "place" else None)
            for p in (value if isinstance(value, tuple) else (value,))
        )
        for role, value in roles.items()
    }
    return NAMING.name(Told(type=type_, triggers=triggers, phrases=phrases))


def person(name: str) -> Phrase:
    return Phrase(words=name, type=PERSON)


def test_the_sides_of_a_meeting_are_named_with_the_place() -> None:
    sides = (person("Anna Berg"), person("Ivo Lund"))
    assert named("meet", verb("meet"), party=sides, place="Oslo") == "Meeting of Anna Berg and Ivo Lund in Oslo"


def test_one_side_is_met() -> None:
    assert named("meet", party=person("Anna Berg")) == "Meeting with Anna Berg"
    assert named("meet", party=Phrase(words="the Arctic Council", type=ORG)) == "Meeting of the Arctic Council"
    assert named("meet", party=Phrase(words="farmers", plural=True)) == "Meeting of farmers"


def test_a_host_is_no_side() -> None:
    told = {"agent": Phrase(words="Norway", type=PLACE), "party": (person("Anna Berg"), person("Ivo Lund"))}
    assert named("negotiate", noun("talks"), **told) == "Talks between Anna Berg and Ivo Lund"


def test_strength_comes_before_an_earthquake() -> None:
    for amount in ("magnitude 6.1", "6.1-magnitude", "6.1", "a magnitude of 6.1"):
        expected = "Earthquake in Herat" if amount.startswith("a ") else "Magnitude 6.1 earthquake in Herat"
        assert named("earthquake", noun("earthquake"), amount=amount, place="Herat") == expected


def test_an_office_is_named_once_with_its_place() -> None:
    told = {"patient": person("Jane Doe"), "post": "the mayor of Leeds", "place": "Leeds"}
    assert named("elect", verb("elect", "elected"), **told) == "Election of Jane Doe as mayor of Leeds"


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        ("43 passengers", "Deaths of 43 passengers"),
        ("a man", "Death of a man"),
        ("238", "Deaths of 238 people"),
        ("at least nineteen", "Deaths of at least nineteen people"),
        ("one", "Death of one person"),
    ],
)
def test_the_number_of_the_dead_decides_the_number_of_the_noun(patient: str, expected: str) -> None:
    phrase = Phrase(words=patient, plural=patient not in ("a man", "one"))
    assert named("die", verb("die", "died"), patient=phrase) == expected


def test_nobody_is_said_to_have_killed_whom_nobody_killed() -> None:
    assert named("die", verb("kill", "killed"), patient=person("Jane Doe")) == "Death of Jane Doe"
    told = {"patient": person("Jane Doe"), "agent": "a bear"}
    assert named("die", verb("kill", "killed"), **told) == "Killing of Jane Doe by a bear"
    # Who is told of with a death has not killed.
    assert named("die", verb("die", "died"), **told) == "Death of Jane Doe"


def test_the_number_holds_for_nouns_of_triggers_too() -> None:
    several = Phrase(words="two guards", plural=True)
    assert named("die", verb("kill", "killed"), patient=several, agent="a bear") == "Killings of two guards by a bear"


def test_a_title_is_nobody_to_win_over() -> None:
    team = Phrase(words="Ajax", type=ORG)
    assert named("win", verb("win", "won"), agent=team, patient="the cup") == "Victory of Ajax"
    rival = Phrase(words="Roda", type=ORG)
    assert named("win", verb("beat", "beat"), agent=team, patient=rival) == "Victory of Ajax over Roda"


def test_who_leaves_a_place_leaves_from_it() -> None:
    assert named("move", verb("leave", "left"), agent="the crew", patient="the boat") == (
        "Departure of the crew from the boat"
    )


def test_who_wins_an_award_is_awarded_it() -> None:
    assert named("award", verb("win", "won"), agent=person("Ann Berg"), patient="the Cross Prize") == (
        "Award of the Cross Prize to Ann Berg"
    )


def test_the_words_of_the_text_name_an_event_where_they_can() -> None:
    assert named("airstrike", noun("drone strike"), patient="a minibus", place="Sumy") == (
        "Drone strike on a minibus in Sumy"
    )
    assert named("policy", verb("suspend", "suspended"), patient="the league", agent="the board") == (
        "Suspension of the league by the board"
    )
    assert named("policy", noun("state of emergency"), place="Oslo") == "State of emergency in Oslo"


def test_a_nationality_stands_before_the_noun() -> None:
    norwegian = Phrase(words="Norwegian", type=NameType.GROUP, adjective=True)
    assert named("seize", agent=norwegian, patient="the trawler") == "Norwegian seizure of the trawler"


def test_a_place_keeps_the_word_that_ties_it() -> None:
    assert named("earthquake", place=Phrase(words="Fiji", type=PLACE, link="off")) == "Earthquake off Fiji"
    assert named("earthquake", place=Phrase(words="Fiji", type=PLACE, link="throughout")) == "Earthquake in Fiji"
    assert named("fire", place=Phrase(words="Gate Mill", type=NameType.FACILITY)) == "Fire at Gate Mill"


def test_nobody_is_named_twice() -> None:
    both = person("Jane Doe")
    assert named("appoint", patient=both, agent=both) == "Appointment of Jane Doe"


def test_a_long_list_is_cut() -> None:
    sides = tuple(map(person, ("Ann", "Bob", "Cid", "Dan")))
    assert named("meet", party=sides) == "Meeting of Ann, Bob and others"


def test_participles_taken_for_dictionary_forms_make_no_noun() -> None:
    assert named("happening", verb("displayed", features="Tense=Past|VerbForm=Part")) == "Event"
    assert named("move", verb("driven", features="Tense=Past|VerbForm=Part"), patient="the herd") == (
        "Movement of the herd"
    )
    assert named("happening", verb("assaulting", "assaulting"), patient="a steward") == "Assaulting of a steward"


def test_a_name_does_not_grow_without_end() -> None:
    long = tuple(f"{letter * 50}" for letter in "abc")
    name = named("attack", patient=long, agent=long, place="Oslo")
    assert len(name) <= 180
    assert name.startswith("Attack")


@pytest.mark.parametrize("notation", EVENT_TYPES)
def test_every_type_has_a_name_whatever_is_told(notation: str) -> None:
    assert notation in TYPES
    for told in product((False, True), repeat=len(ROLES)):
        phrases = {
            role: (Phrase(words=f"x{role}", type=PERSON),) for role, there in zip(ROLES, told, strict=True) if there
        }
        name = NAMING.name(Told(type=notation, phrases=phrases))
        assert re.fullmatch(r"[A-Z][^\[\]<>{}|/~]*", name), name
        assert "  " not in name
        assert name == name.strip()
        words = re.findall(r"\bx[a-z]+", name)
        assert len(set(words)) == len(words), name
        assert set(words) <= {f"x{role}" for role in phrases}


def test_patterns_of_triggers_are_of_types_that_are() -> None:
    assert {notation for notation, _ in TRIGGERS} <= EVENT_TYPES.keys()
    assert OPEN.keys() <= EVENT_TYPES.keys()
    assert TYPES.keys() == EVENT_TYPES.keys()


def test_every_role_of_a_pattern_is_one_that_is_told() -> None:
    known = {*ROLES, "instrument", "cause", "sides", "side", "parties", "body", "rival"}
    for pattern in (*TYPES.values(), *TRIGGERS.values(), *OPEN.values()):
        for slot in re.findall(r"[<\[]([^\]>]+)[\]>]", pattern):
            _preposition, *roles = slot.split()
            assert roles
            assert set(roles) <= known, pattern


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("stop", "stopping"), ("make", "making"), ("die", "dying"), ("see", "seeing"), ("visit", "visiting"),
        ("begin", "beginning"), ("fix", "fixing"), ("panic", "panicking"), ("rain", "raining"), ("singe", "singeing"),
    ],
)  # fmt: skip
def test_forms_in_ing(lemma: str, expected: str) -> None:
    assert gerund(lemma) == expected


def test_nouns_of_verbs_are_single_words() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)?", word) for pair in VERB_NOUNS.items() for word in pair)


def test_who_dismisses_is_not_dismissed() -> None:
    assert named("leave-office", verb("dismiss"), agent="Ann Berg") == "Dismissal by Ann Berg"
    assert (
        named("leave-office", verb("dismiss"), agent="Ann Berg", patient="Ole Moe")
        == "Dismissal of Ole Moe by Ann Berg"
    )
    assert named("leave-office", verb("resign"), agent="Ann Berg") == "Resignation of Ann Berg"
