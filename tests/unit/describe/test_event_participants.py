"""Whom and what the node of an event refers to: those with a name, those told in words, and other events."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.describe import describe
from newsld.describe.event_evidence import CAPPED, consistent
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, Modality
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span
from support.events import P, argument, event, time
from support.trees import names_of, words_of

TEXT = "A gas blast killed Mara Lind, so they held talks on new safety rules."
ROWS = (
    "A/DET/3/det gas/NOUN/3/compound blast/NOUN/4/nsubj killed/VERB/0/root/past Mara/PROPN/4/obj Lind/PROPN/5/flat "
    ",/PUNCT/9/punct so/ADV/10/advmod they/PRON/10/nsubj held/VERB/4/parataxis/past talks/NOUN/10/obj "
    "on/ADP/15/case new/ADJ/15/amod safety/NOUN/15/compound rules/NOUN/11/nmod ./PUNCT/4/punct"
)
BLAST = event(TEXT, "blast", type="explosion")


def told(*events, text=TEXT, rows=ROWS, one=False, names=None):
    known = (("Mara Lind", P),) if text == TEXT else ()
    names = names_of(text, *(known if names is None else names))
    whole = Span(0, len(text))
    read = Annotations(sentences=(whole,), words=words_of(text, rows), names=names, events=events)
    together = (tuple(range(len(events))),) if one else ()
    read = evolve(read, occurrences=together)
    block = Block(kind=BlockKind.PARAGRAPH, span=whole)
    document = Document(source="test", stem="test", text=text, blocks=(block,), language="en")
    return describe(document, mark_entities(document, read, ENGLISH))


def killed(*arguments):
    return event(TEXT, "killed", *arguments, type="die")


def test_a_cause_that_is_told_of_itself_is_that_event():
    given = told(BLAST, killed(argument(TEXT, "cause", "gas blast")))
    blast, died = given.events
    assert [(p.role, p.target) for p in died.participations] == [("cause", blast.iri)]


def test_a_cause_that_nothing_else_tells_is_called_by_its_words():
    (died,) = (given := told(killed(argument(TEXT, "cause", "gas blast")))).events
    (group,) = given.groups
    assert (group.name.value, died.participations[0].target) == ("gas blast", group.iri)


def test_an_event_is_no_cause_of_itself():
    (died,) = told(killed(argument(TEXT, "cause", "killed"))).events
    assert died.participations == ()


def test_a_topic_without_a_name_is_called_by_its_words():
    (talks,) = (given := told(event(TEXT, "talks", argument(TEXT, "topic", "new safety rules")))).events
    (group,) = given.groups
    assert (group.name.value, [topic.value for topic in talks.topics]) == ("new safety rules", [group.iri])


def test_a_topic_that_is_told_of_itself_is_that_event():
    given = told(BLAST, event(TEXT, "talks", argument(TEXT, "topic", "gas blast")))
    blast, talks = given.events
    assert [topic.value for topic in talks.topics] == [blast.iri]


def test_a_time_that_was_found_not_to_date_an_event_does_not():
    text = "They met in 1999."
    rows = "They/PRON/2/nsubj met/VERB/0/root/past in/ADP/4/case 1999/NUM/2/obl ./PUNCT/2/punct"
    proposed = event(text, "met", argument(text, "time", "1999"))
    dated = evolve(proposed, when=time(text, "1999", "1999"))
    assert [
        e.when is None
        for e in (*told(proposed, text=text, rows=rows).events, *told(dated, text=text, rows=rows).events)
    ] == [True, False]


def test_a_clause_is_no_name():
    text = "They met on " + "very " * 25 + "old rules."
    rows = "They/PRON/2/nsubj met/VERB/0/root/past on/ADP/29/case " + "very/ADV/29/advmod " * 25 + "old/ADJ/30/amod "
    met = event(text, "met", argument(text, "topic", text[12:-1]))
    (event_,) = told(met, text=text, rows=rows + "rules/NOUN/2/obl ./PUNCT/2/punct").events
    assert event_.topics == ()


def patients(*marks):
    given = told(*marks, one=True)
    names = {node.iri: node.name.value for node in (*given.groups, *given.people)}
    return [names[p.target] for p in given.events[0].participations if p.role == "patient"]


def test_of_words_without_a_name_those_of_the_mention_that_tells_most_count():
    few = event(TEXT, "blast", argument(TEXT, "patient", "rules"))
    most = event(TEXT, "talks", argument(TEXT, "patient", "new safety rules"))
    assert patients(few, most) == patients(most, few) == ["new safety rules"]


def test_whoever_is_named_elsewhere_is_not_told_again_in_words():
    named = event(TEXT, "killed", argument(TEXT, "patient", "Mara Lind"))
    told_again = event(TEXT, "blast", argument(TEXT, "patient", "rules"))
    assert patients(named, told_again) == patients(told_again, named) == ["Mara Lind"]


def test_those_told_beside_a_name_are_others():
    both = event(TEXT, "killed", argument(TEXT, "patient", "Mara Lind"), argument(TEXT, "patient", "rules"))
    assert sorted(patients(both)) == ["Mara Lind", "rules"]


def test_a_group_says_how_many_it_is_where_its_words_do():
    text = "They met 43 envoys and some envoys."
    rows = (
        "They/PRON/2/nsubj met/VERB/0/root/past 43/NUM/4/nummod envoys/NOUN/2/obj and/CCONJ/7/cc some/DET/7/det "
        "envoys/NOUN/4/conj ./PUNCT/2/punct"
    )
    parties = argument(text, "party", "43 envoys"), argument(text, "party", "some envoys")
    given = told(event(text, "met", *parties), text=text, rows=rows)
    assert {g.name.value: g.count and g.count.value for g in given.groups} == {"43 envoys": 43, "some envoys": None}


def test_who_has_no_name_takes_part_beside_one_who_has():
    text = "Mara Lind called old friends."
    rows = "Mara/PROPN/3/nsubj Lind/PROPN/1/flat called/VERB/0/root/past old/ADJ/5/amod friends/NOUN/3/obj"
    friends, lind = argument(text, "party", "old friends"), evolve(argument(text, "party", "Mara Lind"), entity=0)
    given = told(event(text, "called", lind, friends, type="call"), text=text, rows=rows, names=(("Mara Lind", P),))
    names = {group.iri: group.name.value for group in given.groups} | {p.iri: p.name.value for p in given.people}
    assert [names[p.target] for p in given.events[0].participations] == ["Mara Lind", "old friends"]


@pytest.mark.parametrize(
    ("more", "sure"),
    [
        ({"main": True}, 0.95),
        ({"main": False}, CAPPED),
        ({"main": True, "modality": Modality.PLANNED}, 0.95),
        ({"main": True, "modality": Modality.POSSIBLE}, CAPPED),
        ({"main": True, "confidence": 0.6}, CAPPED),
    ],
)
def test_roles_in_what_is_not_told_plainly_are_less_sure(more, sure):
    who = evolve(argument(TEXT, "patient", "Mara Lind", 0.95), entity=0)
    (died,) = told(event(TEXT, "killed", who, **{"type": "die", **more})).events
    assert [p.evidence.confidence for p in died.participations] == [sure]


@pytest.mark.parametrize(("sure", "role"), [(0.9, "agent"), (0.4, "patient"), (0.5, "patient")])
def test_nobody_does_what_is_done_to_him(sure, role):
    arguments = {
        ("agent", 1): [argument(TEXT, "agent", "Mara Lind", sure)],
        ("patient", 1): [argument(TEXT, "patient", "Mara Lind", 0.5)],
    }
    arguments["cause", 1] = arguments["agent", 1]
    assert [kept for (kept, _), _ in consistent(arguments)] == [role, "cause"]
