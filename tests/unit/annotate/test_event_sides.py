from __future__ import annotations

import pytest

from newsld.annotate.event_sides import Sides
from support.events import reading
from support.trees import span_of


@pytest.mark.parametrize(
    ("text", "rows", "trigger", "places"),
    [
        (
            "Lind and Moss met Berg.",
            "Lind/PROPN/4/nsubj and/CCONJ/3/cc Moss/PROPN/1/conj met/VERB/0/root/past Berg/PROPN/4/obj",
            "met",
            [("subject", "Lind"), ("subject", "Moss"), ("object", "Berg")],
        ),
        (
            "Moss was arrested by police.",
            "Moss/PROPN/3/nsubj:pass was/AUX/3/aux:pass arrested/VERB/0/root/part by/ADP/5/case police/NOUN/3/obl",
            "arrested",
            [("passive", "Moss"), ("by", "police")],
        ),
        (
            "Teams were sent food.",
            "Teams/NOUN/3/nsubj:pass were/AUX/3/aux:pass sent/VERB/0/root/part food/NOUN/3/obj",
            "sent",
            [("indirect", "Teams"), ("object", "food")],
        ),
        (
            "Lind, who met Berg, left.",
            (
                "Lind/PROPN/7/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj/rel met/VERB/1/acl:relcl/past Berg/PROPN/4/obj "
                ",/PUNCT/4/punct left/VERB/0/root/past"
            ),
            "met",
            [("subject", "Lind"), ("object", "Berg")],
        ),
        (
            "A man arrested in Oslo left.",
            "A/DET/2/det man/NOUN/6/nsubj arrested/VERB/2/acl/part in/ADP/5/case Oslo/PROPN/3/obl left/VERB/0/root/past",
            "arrested",
            [("passive", "man"), ("in", "Oslo")],
        ),
        (
            "Lind came and met Berg.",
            "Lind/PROPN/2/nsubj came/VERB/0/root/past and/CCONJ/4/cc met/VERB/2/conj/past Berg/PROPN/4/obj",
            "met",
            [("subject", "Lind"), ("object", "Berg")],
        ),
        (
            "Lind wants to visit.",
            "Lind/PROPN/2/nsubj wants/VERB/0/root/pres/want to/PART/4/mark visit/VERB/2/xcomp/inf",
            "visit",
            [("alone", "Lind")],
        ),
        (
            "Lind asked Moss to leave.",
            "Lind/PROPN/2/nsubj asked/VERB/0/root/past/ask Moss/PROPN/2/obj to/PART/5/mark leave/VERB/2/xcomp/inf",
            "leave",
            [("alone", "Moss")],
        ),
        (
            "Lind was tried and sentenced.",
            "Lind/PROPN/3/nsubj:pass was/AUX/3/aux:pass tried/VERB/0/root/part and/CCONJ/5/cc sentenced/VERB/3/conj/part",
            "sentenced",
            [("passive", "Lind")],
        ),
        (
            "Lind was tried and left.",
            "Lind/PROPN/3/nsubj:pass was/AUX/3/aux:pass tried/VERB/0/root/part and/CCONJ/5/cc left/VERB/3/conj/past",
            "left",
            [],
        ),
        (
            "Lind held talks with Moss.",
            "Lind/PROPN/2/nsubj held/VERB/0/root/past/hold talks/NOUN/2/obj with/ADP/5/case Moss/PROPN/2/obl",
            "talks",
            [("subject", "Lind"), ("with", "Moss")],
        ),
        (
            "Kyiv came under attack.",
            "Kyiv/PROPN/2/nsubj came/VERB/0/root/past/come under/ADP/4/case attack/NOUN/2/obl",
            "attack",
            [("passive", "Kyiv")],
        ),
        (
            "Norway’s seizure of Oslo",
            "Norway/PROPN/3/nmod:poss ’s/PART/1/case seizure/NOUN/0/root of/ADP/5/case Oslo/PROPN/3/nmod",
            "seizure",
            [("possessive", "Norway"), ("of", "Oslo")],
        ),
    ],
)
def test_places(text, rows, trigger, places):
    read = reading(text, rows)
    head = read.tree.top(span_of(text, trigger))
    found = [(place, read.tree.words[at].span.of(text)) for place, at in Sides(read).of(head)]
    assert [item for item in found if item[0] != "under"] == places


@pytest.mark.parametrize(
    ("verb", "rest", "rows", "place", "callers"),
    [
        ("urged", "Carr", "Shah/PROPN/2/nsubj urged/VERB/0/root/past Carr/PROPN/2/obj to/PART/5/mark resign/VERB/2/xcomp/inf", "Carr", {"Shah"}),
        ("called", "on Carr", "Shah/PROPN/2/nsubj called/VERB/0/root/past/call on/ADP/4/case Carr/PROPN/2/obl to/PART/6/mark resign/VERB/2/xcomp/inf", "Carr", {"Shah"}),
        # A day is nobody.
        ("chose", "on Monday", "Shah/PROPN/2/nsubj chose/VERB/0/root/past/choose on/ADP/4/case Monday/PROPN/2/obl to/PART/6/mark resign/VERB/2/xcomp/inf", "Shah", set()),
    ],
)  # fmt: skip
def test_whom_another_calls_on_is_who_acts(verb, rest, rows, place, callers):
    text = f"Shah {verb} {rest} to resign."
    read = reading(text, rows)
    head = read.tree.top(span_of(text, "resign"))
    assert ("alone", place) in [(kind, read.tree.words[at].span.of(text)) for kind, at in Sides(read).of(head)]
    assert {read.tree.words[at].span.of(text) for at in Sides(read).callers(head)} == callers


@pytest.mark.parametrize(
    ("text", "rows", "who"),
    [
        ("Lind is accused of killing Moss.", "Lind/PROPN/3/nsubj:pass is/AUX/3/aux:pass accused/VERB/0/root/part/accuse of/SCONJ/5/mark killing/VERB/3/advcl/ger Moss/PROPN/5/obj", ["Lind"]),
        ("Police accused Lind of killing Moss.", "Police/NOUN/2/nsubj accused/VERB/0/root/past/accuse Lind/PROPN/2/obj of/SCONJ/5/mark killing/VERB/2/advcl/ger Moss/PROPN/5/obj", ["Lind"]),
        ("After killing Moss, Lind left.", "After/SCONJ/2/mark killing/VERB/6/advcl/ger Moss/PROPN/2/obj ,/PUNCT/2/punct Lind/PROPN/6/nsubj left/VERB/0/root/past", ["Lind"]),
        # Who was cleared of it did not do it, and who left after it is not said to have done it.
        ("Lind was cleared of killing Moss.", "Lind/PROPN/3/nsubj:pass was/AUX/3/aux:pass cleared/VERB/0/root/part/clear of/SCONJ/5/mark killing/VERB/3/advcl/ger Moss/PROPN/5/obj", []),
    ],
)  # fmt: skip
def test_of_what_somebody_is_accused_he_is_the_doer(text, rows, who):
    read = reading(text, rows)
    found = Sides(read).of(read.tree.top(span_of(text, "killing")))
    assert [read.tree.words[at].span.of(text) for place, at in found if place == "subject"] == who


@pytest.mark.parametrize(
    ("rest", "rows", "thing"),
    [
        ("that Lind ended", "that/SCONJ/5/mark Lind/PROPN/5/nsubj ended/VERB/2/acl:relcl/past", "talks"),
        ("where Lind ended it", "where/ADV/5/advmod/rel Lind/PROPN/5/nsubj ended/VERB/2/acl:relcl/past it/PRON/5/obj", "it"),
        ("where Lind ended", "where/ADV/5/advmod/rel Lind/PROPN/5/nsubj ended/VERB/2/acl:relcl/past", None),
    ],
)  # fmt: skip
def test_a_clause_with_a_subject_of_its_own_is_about_what_it_describes(rest, rows, thing):
    text = f"The talks {rest} went on."
    more = f"went/VERB/0/root/past on/ADP/{len(rest.split()) + 3}/advmod"
    read = reading(text, f"The/DET/2/det talks/NOUN/{len(rest.split()) + 3}/nsubj {rows} {more}")
    head = read.tree.top(span_of(text, "ended"))
    found = [read.tree.words[at].span.of(text) for place, at in Sides(read).of(head) if place == "object"]
    assert found == ([thing] if thing else [])
    assert list(Sides(read).outside(head)) == [0, 1, 2]


@pytest.mark.parametrize(("owner", "upos", "outside"), [("Moss’s", "PROPN", [0, 1, 2]), ("mayor’s", "NOUN", [])])
def test_of_what_is_somebodys_nobody_before_him_is_the_doer(owner, upos, outside):
    text = f"Lind was near {owner} attack."
    rows = f"Lind/PROPN/3/nsubj was/AUX/3/cop near/ADP/5/case {owner}/{upos}/5/nmod:poss attack/NOUN/0/root"
    read = reading(text, rows)
    assert list(Sides(read).outside(read.tree.top(span_of(text, "attack")))) == outside


@pytest.mark.parametrize(
    ("killed", "whom"), [("killing ten and wounding six", ["six"]), ("killing and wounding six", [])]
)
def test_whom_a_verb_beside_it_is_about_is_not_whom_it_is_about(killed, whom):
    # A wrong tree hangs "six" on "killing", too, where that has an object.
    rows = (
        "It/PRON/2/nsubj fell/VERB/0/root/past killing/VERB/2/advcl/ger "
        + ("ten/NUM/3/obj and/CCONJ/6/cc wounding/VERB/3/conj/ger six/NUM/3/obj" if "ten" in killed else
           "and/CCONJ/5/cc wounding/VERB/3/conj/ger six/NUM/5/obj")
    )  # fmt: skip
    text = f"It fell {killed}"
    read = reading(text, rows)
    found = Sides(read).undergone(read.tree.top(span_of(text, "killing")))
    assert [read.tree.words[at].span.of(text) for at in sorted(found)] == whom
