from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from support.trees import names_of, words_of

P, ORG, T, G = NameType.PERSON, NameType.ORGANIZATION, NameType.TITLE, NameType.GROUP


@pytest.mark.parametrize(
    ("text", "rows", "names", "titles"),
    [
        (
            "Czech General Petr Moss came.",
            "Czech/ADJ/2/amod General/PROPN/3/nmod:desc Petr/PROPN/5/nsubj Moss/PROPN/3/flat came/VERB/0/root ./PUNCT/5/punct",
            [("Czech", G), ("General", T), ("Petr Moss", P)],
            ["Czech General"],
        ),
        (
            "The former President Petr Moss left.",
            "The/DET/4/det former/ADJ/4/amod President/PROPN/4/nmod:desc Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/0/root",
            [("President", T), ("Petr Moss", P)],
            ["former President"],
        ),
        (
            "Port’s director Petr Moss left.",
            "Port/PROPN/3/nmod:poss ’s/PART/1/case director/NOUN/4/nmod:desc Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/0/root",
            [("Port", ORG), ("director", T), ("Petr Moss", P)],
            ["director"],
        ),
        (
            "Petr Moss, the best mayor of Oslo, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/6/punct the/DET/6/det best/ADJ/6/amod/sup mayor/NOUN/1/appos "
            "of/ADP/8/case Oslo/PROPN/6/nmod ,/PUNCT/6/punct left/VERB/0/root"),
            [("Petr Moss", P), ("mayor", T)],
            ["mayor of Oslo"],
        ),
        (
            "Relatives want justice\n\nOn Monday, Petr Moss, left.",
            ("Relatives/NOUN/2/nsubj want/VERB/0/root/pres justice/NOUN/2/obj\nOn/ADP/2/case Monday/PROPN/7/obl ,/PUNCT/2/punct "
            "Petr/PROPN/7/nsubj Moss/PROPN/4/flat ,/PUNCT/4/punct left/VERB/0/root ./PUNCT/7/punct"),
            [("justice", T), ("Petr Moss", P)],
            [],
        ),
        (
            "They told journalists Petr Moss left.",
            "They/PRON/2/nsubj told/VERB/0/root/past journalists/NOUN/2/iobj/plur Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/2/ccomp ./PUNCT/2/punct",
            [("journalists", T), ("Petr Moss", P)],
            [],
        ),
        ("Mr Petr Moss left.", "Mr/PROPN/2/nmod:desc Petr/PROPN/4/nsubj Moss/PROPN/2/flat left/VERB/0/root", [("Mr", T), ("Petr Moss", P)], []),
        (
            "Petr Moss, the head of Russia’s staff, left.",
            ("Petr/PROPN/11/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det head/NOUN/1/appos of/ADP/9/case "
            "Russia/PROPN/9/nmod:poss ’s/PART/7/case staff/NOUN/5/nmod ,/PUNCT/5/punct left/VERB/0/root"),
            [("Petr Moss", P), ("head", T)],
            ["head of Russia’s staff"],
        ),
        (
            "Petr Moss, who is mayor of Oslo, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/6/punct who/PRON/6/nsubj/rel is/AUX/6/cop/pres/be mayor/NOUN/1/acl:relcl "
            "of/ADP/8/case Oslo/PROPN/6/nmod ,/PUNCT/6/punct left/VERB/0/root"),
            [("Petr Moss", P), ("mayor", T), ("Oslo", ORG)],
            ["mayor of Oslo"],
        ),
        (
            "Petr Moss is mayor of Oslo.",
            "Petr/PROPN/4/nsubj Moss/PROPN/1/flat is/AUX/4/cop/pres/be mayor/NOUN/0/root of/ADP/6/case Oslo/PROPN/4/nmod ./PUNCT/4/punct",
            [("Petr Moss", P), ("mayor", T)],
            ["mayor of Oslo"],
        ),
        (
            "Petr Moss is not mayor.",
            "Petr/PROPN/5/nsubj Moss/PROPN/1/flat is/AUX/5/cop/pres/be not/PART/5/advmod/not mayor/NOUN/0/root ./PUNCT/5/punct",
            [("Petr Moss", P), ("mayor", T)],
            [],
        ),
        (
            "The mayor, Petr Moss, left.",
            "The/DET/2/det mayor/NOUN/7/nsubj ,/PUNCT/4/punct Petr/PROPN/2/appos Moss/PROPN/4/flat ,/PUNCT/4/punct left/VERB/0/root",
            [("mayor", T), ("Petr Moss", P)],
            ["mayor"],
        ),
        (
            "Petr Moss, founder and director, left.",
            "Petr/PROPN/8/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct founder/NOUN/1/appos and/CCONJ/6/cc director/NOUN/4/conj ,/PUNCT/4/punct left/VERB/0/root",
            [("Petr Moss", P), ("founder", T), ("director", T)],
            ["founder", "director"],
        ),
        (
            "Petr Moss and Mayor Ana Ruiz left.",
            "Petr/PROPN/7/nsubj Moss/PROPN/1/flat and/CCONJ/4/cc Mayor/PROPN/1/conj Ana/PROPN/4/flat Ruiz/PROPN/4/flat left/VERB/0/root",
            [("Petr Moss", P), ("Mayor", T), ("Ana Ruiz", P)],
            [],
        ),
        (
            "Oslo’s mayor, Petr Moss, left.",
            "Oslo/PROPN/3/nmod:poss ’s/PART/1/case mayor/NOUN/8/nsubj ,/PUNCT/3/punct Petr/PROPN/8/nsubj Moss/PROPN/5/flat ,/PUNCT/3/punct left/VERB/0/root",
            [("mayor", T), ("Petr Moss", P)],
            ["Oslo’s mayor"],
        ),
        (
            "Sir Petr Moss, the mayor, left.",
            "Sir/PROPN/8/nsubj Petr/PROPN/1/flat Moss/PROPN/1/flat ,/PUNCT/6/punct the/DET/6/det mayor/NOUN/1/appos ,/PUNCT/6/punct left/VERB/0/root",
            [("Sir", T), ("Petr Moss", P), ("mayor", T)],
            ["mayor"],
        ),
        (
            "Ana Ruiz met the mayor of Oslo, Petr Moss, here.",
            ("Ana/PROPN/3/nsubj Ruiz/PROPN/1/flat met/VERB/0/root the/DET/5/det mayor/NOUN/1/appos of/ADP/7/case Oslo/PROPN/5/nmod ,/PUNCT/5/punct "
            "Petr/PROPN/3/obj Moss/PROPN/9/flat ,/PUNCT/9/punct here/ADV/3/advmod"),
            [("Ana Ruiz", P), ("mayor", T), ("Petr Moss", P)],
            ["mayor of Oslo"],
        ),
        # The tree may be wrong; what stands between two commas is told of the name before them.
        (
            "Petr Moss, the mayor, met Ana Ruiz.",
            ("Petr/PROPN/7/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det mayor/NOUN/7/nsubj ,/PUNCT/5/punct met/VERB/0/root "
            "Ana/PROPN/5/appos Ruiz/PROPN/8/flat"),
            [("Petr Moss", P), ("mayor", T), ("Ana Ruiz", P)],
            ["mayor"],
        ),
        (
            "Petr Moss met Ana Ruiz, the mayor.",
            ("Petr/PROPN/3/nsubj Moss/PROPN/1/flat met/VERB/0/root Ana/PROPN/3/obj Ruiz/PROPN/4/flat ,/PUNCT/8/punct the/DET/8/det "
            "mayor/NOUN/1/appos"),
            [("Petr Moss", P), ("Ana Ruiz", P), ("mayor", T)],
            [],
        ),
        (
            "Mayor of the port, Petr Moss met Ana Ruiz.",
            ("Mayor/NOUN/8/nsubj of/ADP/4/case the/DET/4/det port/NOUN/1/nmod ,/PUNCT/1/punct Petr/PROPN/8/nsubj Moss/PROPN/6/flat "
            "met/VERB/0/root Ana/PROPN/1/appos Ruiz/PROPN/9/flat"),
            [("Mayor", T), ("Petr Moss", P), ("Ana Ruiz", P)],
            [],
        ),
        (
            "Petr Moss met the mayor.",
            "Petr/PROPN/3/nsubj Moss/PROPN/1/flat met/VERB/0/root the/DET/5/det mayor/NOUN/3/obj ./PUNCT/3/punct",
            [("Petr Moss", P), ("mayor", T)],
            [],
        ),
        (
            "The aide of the mayor Petr Moss met, left.",
            ("The/DET/2/det aide/NOUN/10/nsubj of/ADP/5/case the/DET/5/det mayor/NOUN/2/nmod Petr/PROPN/8/nsubj Moss/PROPN/6/flat "
            "met/VERB/5/acl:relcl ,/PUNCT/2/punct left/VERB/0/root"),
            [("mayor", T), ("Petr Moss", P)],
            [],
        ),
        ("President\n\nPetr Moss left.", "President/NOUN/0/root\nPetr/PROPN/3/nsubj Moss/PROPN/1/flat left/VERB/0/root", [("President", T), ("Petr Moss", P)], []),
    ],
)  # fmt: skip
def test_titles(document, text, rows, names, titles):
    read = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, *names))
    found = [e for e in mark_entities(document(text), read, ENGLISH).entities if e.name == "Petr Moss"]
    assert [[title.span.of(text) for title in e.titles] for e in found] == [titles]


def test_without_words_the_title_right_before_the_name_is_taken(document):
    text = "NATO Commander Petr Moss came."
    read = evolve(Annotations(), names=names_of(text, ("NATO", ORG), ("Commander", T), ("Petr Moss", P)))
    found = mark_entities(document(text), read, ENGLISH).entities
    assert [[title.span.of(text) for title in e.titles] for e in found] == [[], ["NATO Commander"]]


def test_a_second_post_behind_a_name_is_of_another_one(document):
    text = "They held the director, Petr Moss, and the engineer."
    rows = (
        "They/PRON/2/nsubj held/VERB/0/root/past the/DET/4/det director/NOUN/2/obj/sing ,/PUNCT/6/punct Petr/PROPN/4/appos "
        "Moss/PROPN/6/flat ,/PUNCT/11/punct and/CCONJ/11/cc the/DET/11/det engineer/NOUN/4/conj/sing ./PUNCT/2/punct"
    )
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, ("director", T), ("Petr Moss", P)))
    (found,) = mark_entities(document(text), marks, ENGLISH).entities
    assert [title.words for title in found.titles] == ["director"]


def test_one_is_no_part_of_a_post(document):
    text = "One farmer, Petr Moss, left."
    rows = (
        "One/NUM/2/nummod farmer/NOUN/7/nsubj/sing ,/PUNCT/4/punct Petr/PROPN/2/appos Moss/PROPN/4/flat ,/PUNCT/2/punct "
        "left/VERB/0/root/past"
    )
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, ("Petr Moss", P)))
    (found,) = mark_entities(document(text), marks, ENGLISH).entities
    assert [title.words for title in found.titles] == ["farmer"]


def test_a_post_of_three_words_with_hyphens_ends_with_its_mark(document):
    text = "Its vice-chair, Petr Moss, left."
    rows = (
        "Its/PRON/2/nmod:poss vice/NOUN/9/nsubj/sing -/PUNCT/2/punct chair/NOUN/9/nsubj/sing ,/PUNCT/6/punct "
        "Petr/PROPN/4/appos Moss/PROPN/6/flat ,/PUNCT/4/punct left/VERB/0/root/past"
    )
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, ("vice-chair", T), ("Petr Moss", P)))
    (found,) = mark_entities(document(text), marks, ENGLISH).entities
    assert [title.words for title in found.titles] == ["vice-chair"]


@pytest.mark.parametrize(
    ("owner", "kind", "titles"),
    [("Ohio", NameType.PLACE, ["Spokesman for Ohio"]), ("Ohio", T, ["Spokesman for Ohio"]), ("Mayor", T, ["Mayor"])],
)
def test_what_a_post_is_of_stands_before_the_name_but_not_another_post(document, owner, kind, titles):
    text = f"Spokesman for {owner} Petr Moss left."
    rows = (
        f"Spokesman/NOUN/6/nsubj/sing for/ADP/3/case {owner}/PROPN/1/nmod Petr/PROPN/6/nsubj Moss/PROPN/4/flat "
        "left/VERB/0/root/past"
    )
    names = names_of(text, ("Spokesman", T), (owner, kind), ("Petr Moss", P))
    (found,) = (
        e
        for e in mark_entities(
            document(text), evolve(Annotations(), words=words_of(text, rows), names=names), ENGLISH
        ).entities
        if e.type is P
    )
    assert [title.words for title in found.titles] == titles


def test_what_somebody_then_was_is_said_so(document):
    text = "Petr Moss, then mayor of Oslo, left."
    rows = (
        "Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct then/ADV/5/advmod mayor/NOUN/1/appos/sing of/ADP/7/case "
        "Oslo/PROPN/5/nmod ,/PUNCT/5/punct left/VERB/0/root/past"
    )
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, ("Petr Moss", P), ("mayor", T)))
    (found,) = mark_entities(document(text), marks, ENGLISH).entities
    assert [title.words for title in found.titles] == ["then mayor of Oslo"]
