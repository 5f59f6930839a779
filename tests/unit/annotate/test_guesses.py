from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.annotate.event_arguments import Arguments
from newsld.annotate.guesses import Guesses
from newsld.lang.en import ENGLISH
from newsld.model.words import MentionForm, MentionKind
from support.events import ORG, P, argument, event, reading
from support.trees import mention, span_of

# "I" stands between, which a quotation may give to anybody: the chain leads to a name, but not beyond doubt.
TEXT = "Mara Lind spoke. I saw it. They saw me. Then she left."
ROWS = """
Mara/PROPN/3/nsubj Lind/PROPN/1/flat spoke/VERB/0/root/past ./PUNCT/3/punct
I/PRON/2/nsubj/i saw/VERB/0/root/past it/PRON/2/obj/it ./PUNCT/2/punct
They/PRON/2/nsubj/they saw/VERB/0/root/past me/PRON/2/obj/i ./PUNCT/2/punct
Then/ADV/3/advmod {she}/PRON/3/nsubj/{form} left/VERB/0/root/past/leave ./PUNCT/3/punct
"""


def told(she="she", form="she"):
    text = TEXT.replace("she", she)
    mentions = (
        mention(text, "Mara Lind", 0, form=MentionForm.NAME),
        mention(text, f"Then {she}", 13, 0, confidence=0.3),
    )
    read = reading(text, ROWS.format(she=she, form=form), [("Mara Lind", P)])
    read = evolve_reading(read, mentions)
    return text, read


def evolve_reading(read, mentions):
    read.annotations = evolve(read.annotations, mentions=mentions)
    return read


def test_a_pronoun_likely_means_the_name_its_chain_leads_to():
    _, read = told()
    assert Guesses(read.annotations, read.tree).entity(13) == 0


def test_what_it_does_is_less_sure():
    text, read = told()
    (made,) = Arguments(read).settled(event(text, "left", type="move"), 14).arguments
    assert (made.role, made.entity) == ("agent", 0)
    assert made.confidence < 0.9 * 0.75
    given = argument(text, "agent", "she")
    (made,) = Arguments(read).settled(event(text, "left", given, type="move"), 14).arguments
    assert (made.entity, made.confidence < given.confidence) == (0, True)


@pytest.mark.parametrize(
    ("form", "kind", "meant"),
    [("The", MentionKind.ORGANIZATION, 0), ("A", MentionKind.ORGANIZATION, None), ("The", MentionKind.PERSON, None)],
)
def test_a_noun_needs_a_definite_article_and_be_of_the_kind(form, kind, meant):
    text = f"Delta Bank grew. {form} company left."
    article = "def" if form == "The" else "indef"
    rows = (
        "Delta/PROPN/3/nsubj Bank/PROPN/1/flat grew/VERB/0/root/past ./PUNCT/3/punct\n"
        f"{form}/DET/2/det/{article} company/NOUN/3/nsubj/sing left/VERB/0/root/past/leave ./PUNCT/3/punct"
    )
    mentions = (
        mention(text, "Delta Bank", 0, form=MentionForm.NAME, kind=MentionKind.ORGANIZATION),
        mention(text, f"{form} company", 5, 0, form=MentionForm.NOMINAL, kind=kind, confidence=0.3),
    )
    read = evolve_reading(reading(text, rows, [("Delta Bank", ORG)]), mentions)
    assert Guesses(read.annotations, read.tree).entity(5) == meant


def test_a_man_is_not_meant_by_she():
    text = "Lind said he left. Later she came."
    rows = (
        "Lind/PROPN/2/nsubj said/VERB/0/root/past he/PRON/4/nsubj/he left/VERB/2/ccomp/past ./PUNCT/2/punct\n"
        "Later/ADV/3/advmod she/PRON/3/nsubj/she came/VERB/0/root/past/come ./PUNCT/3/punct"
    )
    mentions = (
        mention(text, "Lind", 0, form=MentionForm.NAME),
        mention(text, "he", 2, 0),
        mention(text, "she", 6, 1, confidence=0.3),
    )
    read = evolve_reading(reading(text, rows, [("Lind", P)]), mentions)
    assert Guesses(read.annotations, read.tree).entity(6) is None


def test_a_word_that_is_no_mention_means_nobody():
    _, read = told()
    assert Guesses(read.annotations, read.tree).entity(6) is None


def test_what_is_said_of_an_apposition_is_said_of_its_name():
    text = "Moss, a guard who was jailed, wept."
    rows = (
        "Moss/PROPN/9/nsubj ,/PUNCT/4/punct a/DET/4/det/indef guard/NOUN/1/appos/sing who/PRON/7/nsubj:pass/rel "
        "was/AUX/7/aux:pass jailed/VERB/4/acl:relcl/part ,/PUNCT/4/punct wept/VERB/0/root/past ./PUNCT/9/punct"
    )
    read = reading(text, rows, [("Moss", P)])
    made = Arguments(read).settled(event(text, "jailed", type="sentence"), read.tree.top(span_of(text, "jailed")))
    assert [(a.role, a.entity) for a in made.arguments] == [("patient", 0)]


@pytest.mark.parametrize(("noun", "meant"), [("party", None), ("union", 0), ("bloc", 0)])
def test_a_noun_for_another_kind_of_body_means_another(noun, meant):
    text = f"African Union met. The {noun} left."
    rows = (
        "African/PROPN/3/nsubj Union/PROPN/1/flat met/VERB/0/root/past ./PUNCT/3/punct\n"
        f"The/DET/2/det/def {noun}/NOUN/3/nsubj/sing left/VERB/0/root/past/leave ./PUNCT/3/punct"
    )
    mentions = (
        mention(text, "African Union", 0, form=MentionForm.NAME, kind=MentionKind.ORGANIZATION),
        mention(text, f"The {noun}", 5, 0, form=MentionForm.NOMINAL, kind=MentionKind.ORGANIZATION, confidence=0.3),
    )
    read = evolve_reading(reading(text, rows, [("African Union", ORG)]), mentions)
    assert Guesses(read.annotations, read.tree, read.kinds).entity(5) == meant


MET = "Lind wrote to Moss, and they met."
MET_ROWS = (
    "Lind/PROPN/2/nsubj wrote/VERB/0/root/past/write to/ADP/4/case Moss/PROPN/2/obl ,/PUNCT/8/punct and/CCONJ/8/cc "
    "they/PRON/8/nsubj/they met/VERB/2/conj/past/meet ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("names", "met"), [((("Lind", P), ("Moss", P)), [0, 1]), ((("Lind", P),), []), ((("Lind", P), ("Moss", ORG)), [])]
)
def test_two_people_of_a_sentence_are_the_sides_of_what_they_do(names, met):
    read = reading(MET, MET_ROWS, names)
    made = Arguments(read).settled(event(MET, "met"), 7)
    assert [a.entity for a in made.arguments] == met


def test_they_do_nothing_else_together_for_all_that_is_known():
    read = reading(MET, MET_ROWS, [("Lind", P), ("Moss", P)])
    assert Arguments(read).settled(event(MET, "met", type="arrest"), 7).arguments == ()


@pytest.mark.parametrize(("first", "meant"), [("Klaus", None), ("Lena", 0), ("Ode", 0)])
def test_who_has_a_mans_name_is_not_meant_by_she(first, meant):
    text = f"{first} Vogt left. Then she wept."
    rows = (
        f"{first}/PROPN/3/nsubj Vogt/PROPN/1/flat left/VERB/0/root/past ./PUNCT/3/punct\n"
        "Then/ADV/3/advmod she/PRON/3/nsubj/she wept/VERB/0/root/past ./PUNCT/3/punct"
    )
    mentions = (mention(text, f"{first} Vogt", 0, form=MentionForm.NAME), mention(text, "she", 5, 0))
    read = evolve_reading(reading(text, rows, [(f"{first} Vogt", P)]), mentions)
    assert Guesses(read.annotations, read.tree, read.kinds).entity(5) == meant
    found = mark_entities(read.document, read.annotations, ENGLISH).entities[0].references
    assert [span.of(text) for span in found] == (["she"] if meant == 0 else [])


@pytest.mark.parametrize(("nth", "meant"), [(0, 0), (1, None)], ids=["named later", "named before"])
def test_words_that_bring_somebody_in_mean_whom_the_text_names_later(nth, meant):
    text = ("A nurse left. Mara Lind wept.", "Mara Lind wept. A nurse left.")[nth]
    nurse = "A/DET/2/det/indef nurse/NOUN/3/nsubj/sing left/VERB/0/root/past ./PUNCT/3/punct"
    name = "Mara/PROPN/3/nsubj/sing Lind/PROPN/1/flat/sing wept/VERB/0/root/past ./PUNCT/3/punct"
    mentions = [
        mention(text, "A nurse", (1, 5)[nth], form=MentionForm.NOMINAL),
        mention(text, "Mara Lind", (4, 0)[nth], form=MentionForm.NAME),
    ]
    chained = evolve(mentions[1 - nth], antecedent=0)
    first = mentions[nth]
    read = reading(text, "\n".join((nurse, name) if nth == 0 else (name, nurse)), [("Mara Lind", P)])
    read = evolve_reading(read, (first, chained))
    assert Guesses(read.annotations, read.tree).entity((1, 5)[nth]) == meant


@pytest.mark.parametrize(
    ("word", "pos", "relation", "meant"), [("His", "PRON", "nmod:poss", None), ("A", "DET", "det", 0)]
)
def test_whose_father_it_is_tells_nothing_of_who_is_named_next(word, pos, relation, meant):
    text = f"{word} father died. Champion Petr Moss left."
    rows = (
        f"{word}/{pos}/2/{relation} father/NOUN/3/nsubj/sing died/VERB/0/root/past ./PUNCT/3/punct\n"
        "Champion/NOUN/2/nmod:desc Petr/PROPN/4/nsubj Moss/PROPN/2/flat left/VERB/0/root/past ./PUNCT/4/punct"
    )
    mentions = (
        mention(text, f"{word} father", 1, form=MentionForm.NOMINAL, confidence=0.3),
        mention(text, "Petr Moss", 5, 0, form=MentionForm.NAME),
    )
    read = evolve_reading(reading(text, rows, [("Petr Moss", P)]), mentions)
    assert Guesses(read.annotations, read.tree).entity(1) == meant
