from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.accused import with_accused
from newsld.annotate.chains import Chains
from newsld.lang.en import ENGLISH
from newsld.model.annotation import NameType
from newsld.model.words import MentionForm
from support.events import argument, event, reading
from support.trees import mention

P = NameType.PERSON
MADE = (
    "Arrests/NOUN/3/nsubj:pass/plur were/AUX/3/aux:pass made/VERB/0/root/part after/SCONJ/7/mark Roe/PROPN/7/nsubj:pass "
    "was/AUX/7/aux:pass stabbed/VERB/3/advcl/part ./PUNCT/3/punct"
)
CHARGE = (
    "A/DET/2/det/indef charge/NOUN/7/nsubj/sing of/ADP/4/case murder/NOUN/2/nmod/sing against/ADP/6/case Roe/PROPN/4/nmod "
    "stands/VERB/0/root/pres ./PUNCT/7/punct"
)


def told(text, rows, law, deed):
    read = reading(text, rows, [("Roe", P)])
    events = [
        event(text, trigger, *(evolve(argument(text, role, "Roe"), entity=0) for role in roles), type=kind)
        for trigger, kind, roles in (law, deed)
    ]
    return [[(a.role, a.span.of(text)) for a in found.arguments] for found in with_accused(events, read)]


def test_the_victim_of_a_deed_is_not_arrested_for_it():
    text = "Arrests were made after Roe was stabbed."
    law, deed = ("Arrests", "arrest", ["patient"]), ("stabbed", "attack", ["patient"])
    assert told(text, MADE, law, deed) == [[], [("patient", "Roe")]]


def test_of_one_clause_both_may_be_told():
    text = "Roe was poisoned and arrested."
    rows = "Roe/PROPN/3/nsubj:pass was/AUX/3/aux:pass poisoned/VERB/0/root/part and/CCONJ/5/cc arrested/VERB/3/conj/part ./PUNCT/3/punct"
    law, deed = ("arrested", "arrest", ["patient"]), ("poisoned", "attack", ["patient"])
    assert told(text, rows, law, deed) == [[("patient", "Roe")], [("patient", "Roe")]]


@pytest.mark.parametrize(("charged", "left"), [(["patient"], [("agent", "Roe")]), ([], [])])
def test_who_is_charged_with_a_deed_is_not_its_victim(charged, left):
    text = "A charge of murder against Roe stands."
    law, deed = ("charge", "charge", charged), ("murder", "crime", ["patient"])
    assert told(text, CHARGE, law, deed) == [[(role, "Roe") for role in charged], left]


@pytest.mark.parametrize(
    ("noun", "role", "meant"), [("attacker", "patient", None), ("attacker", "agent", 0), ("mayor", "patient", 0)]
)
def test_who_attacked_is_not_whom_he_attacked(noun, role, meant):
    text = f"Roe was stabbed. The {noun} ran."
    rows = (
        "Roe/PROPN/3/nsubj:pass was/AUX/3/aux:pass stabbed/VERB/0/root/part ./PUNCT/3/punct\n"
        f"The/DET/2/det/def {noun}/NOUN/3/nsubj/sing ran/VERB/0/root/past ./PUNCT/3/punct"
    )
    mentions = (
        mention(text, "Roe", 0, form=MentionForm.NAME),
        mention(text, f"The {noun}", 5, 0, form=MentionForm.NOMINAL),
    )
    read = reading(text, rows, [("Roe", P)], mentions=mentions)
    stabbed = event(text, "stabbed", argument(text, role, "Roe"), type="attack")
    annotations = evolve(read.annotations, events=(stabbed,))
    chains = Chains(annotations, annotations.entities, read.tree, kinds=ENGLISH.entities.kinds)
    assert chains.meant[1] == meant
    assert chains.lead(1) == meant
