from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.event_arguments import Arguments
from newsld.annotate.event_frames import FRAMED
from newsld.model.annotation import NameType
from newsld.model.words import MentionForm, MentionKind
from support.events import L, P, argument, event, reading, time
from support.trees import mention, span_of

MET = "Mara Lind met Olaf Moss on Friday."
MET_ROWS = (
    "Mara/PROPN/3/nsubj Lind/PROPN/1/flat met/VERB/0/root/past/meet Olaf/PROPN/3/obj Moss/PROPN/4/flat on/ADP/7/case "
    "Friday/PROPN/3/obl ./PUNCT/3/punct"
)
PEOPLE = (("Mara Lind", P), ("Olaf Moss", P))


def told(text, rows, trigger, *arguments, names=PEOPLE, times=(), **more):
    read = reading(text, rows, names, times)
    settled = Arguments(read).settled(event(text, trigger, *arguments, **more), read.tree.top(span_of(text, trigger)))
    return [(a.role, a.span.of(text)) for a in settled.arguments]


def test_the_tree_completes_who_takes_part():
    given = argument(MET, "party", "Mara Lind")
    assert told(MET, MET_ROWS, "met", given) == [("party", "Mara Lind"), ("party", "Olaf Moss")]


def test_a_type_says_which_role_a_place_fills():
    assert told(MET, MET_ROWS, "met", type="attack") == [("agent", "Mara Lind"), ("patient", "Olaf Moss")]


def test_a_role_that_the_tree_tells_too_is_surer_and_another_stays():
    read = reading(MET, MET_ROWS, PEOPLE)
    for role, confirmed in (("patient", True), ("agent", False)):
        given = argument(MET, role, "Olaf Moss", 0.55)
        settled = Arguments(read).settled(event(MET, "met", given, type="attack"), read.tree.top(span_of(MET, "met")))
        (made,) = (a for a in settled.arguments if a.span == given.span)
        assert (made.role, 0.7 < made.confidence < 0.8) == (role, confirmed)


def test_what_encoder_and_tree_both_think_likely_is_told():
    doubtful = argument(MET, "patient", "Olaf Moss", 0.3)
    assert ("patient", "Olaf Moss") in told(MET, MET_ROWS, "met", doubtful, type="attack")


def test_what_is_said_of_people_must_be_surer():
    doubtful = argument(MET, "topic", "Olaf Moss", 0.45)
    assert ("topic", "Olaf Moss") not in told(MET, MET_ROWS, "met", doubtful)


def test_a_doubtful_tree_tells_nothing_of_people():
    read = reading(MET, MET_ROWS, PEOPLE)
    read.tree.words = tuple(evolve(word, confidence=0.6) for word in read.tree.words)
    settled = Arguments(read).settled(event(MET, "met"), read.tree.top(span_of(MET, "met")))
    assert settled.arguments == ()


def test_a_time_is_no_participant():
    text = "Friday saw talks."
    rows = "Friday/PROPN/2/nsubj saw/VERB/0/root/past/see talks/NOUN/2/obj"
    found = told(text, rows, "saw", names=(), times=[time(text, "Friday", "2021-03-05")], type="launch")
    assert found == [("patient", "talks")]


def test_a_phrase_that_breaks_off_before_its_noun_is_made_whole():
    text = "The six-member team left."
    rows = "The/DET/3/det six-member/ADJ/3/amod team/NOUN/4/nsubj left/VERB/0/root/past"
    assert told(text, rows, "left", argument(text, "agent", "six-member"), names=(), type="move") == [
        ("agent", "six-member team")
    ]


def test_who_wins_an_award_gets_it():
    text = "Mara Lind won a prize."
    rows = "Mara/PROPN/3/nsubj Lind/PROPN/1/flat won/VERB/0/root/past/win a/DET/5/det prize/NOUN/3/obj"
    assert told(text, rows, "won", names=PEOPLE[:1], type="award") == [("recipient", "Mara Lind"), ("patient", "prize")]
    assert told(text, rows, "won", names=PEOPLE[:1], type="win") == [("agent", "Mara Lind"), ("patient", "prize")]


@pytest.mark.parametrize(("mark", "kept"), [("”", False), ("aid", True)])
def test_a_phrase_without_a_letter_is_no_participant(mark, kept):
    text = f"They sent {mark}"
    rows = f"They/PRON/2/nsubj/they sent/VERB/0/root/past/send {mark}/NOUN/2/dep"
    assert bool(told(text, rows, "sent", argument(text, "patient", mark), names=(), type="aid")) is kept


def test_a_country_before_a_noun_acts():
    text = "Norway’s seizure of Oslo"
    rows = "Norway/PROPN/3/nmod:poss ’s/PART/1/case seizure/NOUN/0/root of/ADP/5/case Oslo/PROPN/3/nmod"
    assert told(text, rows, "seizure", names=(("Norway", L), ("Oslo", L)), type="seize") == [
        ("agent", "Norway"),
        ("patient", "Oslo"),
    ]


def test_the_place_of_a_post_is_not_that_of_the_event_and_a_post_means_its_bearer():
    text = "The mayor of Riga, Janis Ozols, left."
    rows = (
        "The/DET/2/det mayor/NOUN/8/nsubj/sing of/ADP/4/case Riga/PROPN/2/nmod ,/PUNCT/6/punct Janis/PROPN/4/conj "
        "Ozols/PROPN/6/flat left/VERB/0/root/past"
    )
    read = reading(text, rows, (("mayor", NameType.TITLE), ("Riga", L), ("Janis Ozols", P)))
    given = argument(text, "agent", "mayor of Riga, Janis Ozols"), argument(text, "place", "Riga")
    settled = Arguments(read).settled(event(text, "left", *given, type="move"), read.tree.top(span_of(text, "left")))
    assert [(a.role, read.entities[a.entity].name) for a in settled.arguments] == [("agent", "Janis Ozols")]


def test_a_journal_publishes_what_appears_in_it():
    text = "A study was published in Nature."
    rows = (
        "A/DET/2/det study/NOUN/4/nsubj:pass/sing was/AUX/4/aux:pass published/VERB/0/root/part/publish in/ADP/6/case "
        "Nature/PROPN/4/obl ./PUNCT/4/punct"
    )
    found = told(text, rows, "published", names=(("Nature", NameType.WORK),), type="publish")
    assert found == [("patient", "study"), ("agent", "Nature")]


def test_who_is_given_something_gets_it_though_nothing_names_them():
    text = "Crews were sent food."
    rows = "Crews/NOUN/3/nsubj:pass/plur were/AUX/3/aux:pass sent/VERB/0/root/part/send food/NOUN/3/obj ./PUNCT/3/punct"
    kind = mention(text, "Crews", 0, form=MentionForm.NOMINAL, kind=MentionKind.ORGANIZATION)
    read = reading(text, rows)
    read.annotations = evolve(read.annotations, mentions=(kind,))
    made = Arguments(read).settled(event(text, "sent", type="aid"), 2)
    assert [(a.role, a.span.of(text)) for a in made.arguments] == [("recipient", "Crews"), ("patient", "food")]


def test_the_post_of_somebody_else_is_not_left():
    text = "Mayor Mara Lind urged Olaf Moss to resign."
    rows = (
        "Mayor/NOUN/4/nsubj/sing Mara/PROPN/1/appos Lind/PROPN/2/flat urged/VERB/0/root/past/urge Olaf/PROPN/4/obj "
        "Moss/PROPN/5/flat to/PART/8/mark resign/VERB/4/xcomp/inf ./PUNCT/4/punct"
    )
    names = (("Mayor", NameType.TITLE), ("Mara Lind", P), ("Olaf Moss", P))
    given = argument(text, "agent", "Mara Lind"), argument(text, "post", "Mayor")
    found = told(text, rows, "resign", *given, names=names, type="leave-office")
    assert found == [("agent", "Olaf Moss")]


def test_who_stands_before_a_clause_with_a_subject_did_not_do_it():
    text = "Moss knew Berg whom Lind hired."
    rows = (
        "Moss/PROPN/2/nsubj knew/VERB/0/root/past/know Berg/PROPN/2/obj whom/PRON/6/obj/rel Lind/PROPN/6/nsubj "
        "hired/VERB/3/acl:relcl/past/hire"
    )
    names = tuple((name, P) for name in ("Moss", "Berg", "Lind"))
    found = told(text, rows, "hired", argument(text, "agent", "Moss"), names=names, type="appoint")
    assert found == [("patient", "Berg"), ("agent", "Lind")]


def test_nobody_appoints_himself():
    text = "Lind became director."
    rows = "Lind/PROPN/2/nsubj became/VERB/0/root/past/become director/NOUN/2/xcomp"
    given = argument(text, "agent", "Lind"), argument(text, "patient", "Lind")
    assert told(text, rows, "became", *given, names=(("Lind", P),), type="appoint") == [("patient", "Lind")]
    assert told(text, rows, "became", *given, names=(("Lind", P),), type="happening") == [
        ("agent", "Lind"),
        ("patient", "Lind"),
    ]


@pytest.mark.parametrize(
    ("way", "role"), [("from/ADP/4/case Oslo/PROPN/2/obl", "from"), ("to/ADP/4/case Oslo/PROPN/2/obl", "to")]
)
def test_the_words_tell_which_end_of_a_way_a_place_is(way, role):
    text = f"Lind moved {way.partition('/')[0]} Oslo."
    given = argument(text, "to" if role == "from" else "from", "Oslo")
    names = (("Lind", P), ("Oslo", L))
    found = told(
        text, f"Lind/PROPN/2/nsubj moved/VERB/0/root/past/move {way}", "moved", given, names=names, type="move"
    )
    assert (role, "Oslo") in found
    assert len(found) == 2


def test_whom_somebody_replaces_is_not_the_one_appointed():
    text = "Lind replaces Moss."
    rows = "Lind/PROPN/2/nsubj replaces/VERB/0/root/pres/replace Moss/PROPN/2/obj"
    found = told(text, rows, "replaces", names=(("Lind", P), ("Moss", P)), type="appoint")
    assert found == [("patient", "Lind"), ("from", "Moss")]


@pytest.mark.parametrize(("relation", "found"), [("advcl", []), ("xcomp", [("to", "Oslo")])])
def test_where_somebody_went_before_is_not_where_he_went_then(relation, found):
    text = "He walked in Oslo moving."
    rows = f"He/PRON/2/nsubj/i walked/VERB/0/root/past/walk in/ADP/4/case Oslo/PROPN/2/obl moving/VERB/2/{relation}/ger/move"
    made = told(text, rows, "moving", argument(text, "to", "Oslo"), names=(("Oslo", L),), type="move")
    assert [pair for pair in made if pair[0] == "to"] == found


def test_who_dismisses_part_of_something_is_not_dismissed():
    text = "Mara Lind dismissed most of her cabinet."
    rows = (
        "Mara/PROPN/3/nsubj Lind/PROPN/1/flat dismissed/VERB/0/root/past/dismiss most/ADJ/3/obj of/ADP/7/case "
        "her/PRON/7/nmod:poss cabinet/NOUN/4/nmod ./PUNCT/3/punct"
    )
    given = argument(text, "agent", "Mara Lind")
    found = told(text, rows, "dismissed", given, names=(("Mara Lind", P),), type="leave-office")
    assert found == [("agent", "Mara Lind"), ("patient", "most of her cabinet")]


@pytest.mark.parametrize(
    ("rows", "kept"), [("of/ADP/4/case Oslo/PROPN/2/nmod", False), ("in/ADP/4/case Oslo/PROPN/5/obl", True)]
)
def test_where_somebody_is_from_is_not_where_he_wins(rows, kept):
    case = rows.partition("/")[0]
    text = f"Mara Lind {case} Oslo won."
    given = argument(text, "place", "Oslo")
    words = f"Mara/PROPN/5/nsubj Lind/PROPN/1/flat {rows} won/VERB/0/root/past/win"
    words = words.replace("Oslo/PROPN/2/nmod", "Oslo/PROPN/1/nmod")
    found = told(text, words, "won", given, names=(("Mara Lind", P), ("Oslo", L)), type="win")
    assert (("place", "Oslo") in found) is kept


def test_roles_follow_the_type_that_a_frame_told():
    text = "Norway will assume chairmanship of the Union."
    rows = (
        "Norway/PROPN/3/nsubj will/AUX/3/aux assume/VERB/0/root/inf chairmanship/NOUN/3/obj of/ADP/7/case the/DET/7/det "
        "Union/PROPN/4/nmod ./PUNCT/3/punct"
    )
    arguments = [
        argument(text, role, words)
        for role, words in (("agent", "Norway"), ("patient", "chairmanship"), ("patient", "Union"))
    ]
    found = told(text, rows, "assume", *arguments, names=[("Norway", L)], type="appoint", rule=FRAMED)
    assert found == [("patient", "Norway"), ("post", "chairmanship")]


def test_what_the_next_verb_is_done_to_does_not_suffer_the_first():
    text = "Troops kill ten men and seize posts, including Daru."
    rows = (
        "Troops/NOUN/2/nsubj kill/VERB/0/root/pres ten/NUM/4/nummod men/NOUN/2/obj and/CCONJ/6/cc seize/VERB/2/conj "
        "posts/NOUN/6/obj ,/PUNCT/10/punct including/VERB/10/case Daru/PROPN/7/nmod ./PUNCT/2/punct"
    )
    arguments = [argument(text, "patient", words) for words in ("men", "Daru")]
    found = told(text, rows, "kill", *arguments, names=[("Daru", P)], type="die")
    assert ("patient", "Daru") not in found
    assert ("patient", "men") in found
