from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from support.trees import names_of, words_of

P, T = NameType.PERSON, NameType.TITLE


def titles(document, text, rows, names):
    marks = evolve(Annotations(), words=words_of(text, rows), names=names_of(text, *names))
    entities = mark_entities(document(text), marks, ENGLISH).entities
    return {entity.name: [title.words for title in entity.titles] for entity in entities if entity.type is P}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Petr Moss became mayor.",
            "Petr/PROPN/3/nsubj Moss/PROPN/1/flat became/VERB/0/root/past/become mayor/NOUN/3/xcomp ./PUNCT/3/punct",
        ),
        (
            "Petr Moss has been elected mayor.",
            ("Petr/PROPN/5/nsubj:pass Moss/PROPN/1/flat has/AUX/5/aux/pres been/AUX/5/aux:pass/part elected/VERB/0/root/part/elect "
            "mayor/NOUN/5/xcomp"),
        ),
        (
            "Petr Moss, elected mayor, left.",
            ("Petr/PROPN/7/nsubj Moss/PROPN/1/flat ,/PUNCT/4/punct elected/VERB/1/acl/part/elect mayor/NOUN/4/xcomp ,/PUNCT/1/punct "
            "left/VERB/0/root/past"),
        ),
        (
            "Petr Moss, who served as mayor, left.",
            ("Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj/rel served/VERB/1/acl:relcl/past/serve "
            "as/ADP/7/case mayor/NOUN/5/obl ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "The board appointed Petr Moss mayor.",
            ("The/DET/2/det board/NOUN/3/nsubj appointed/VERB/0/root/past/appoint Petr/PROPN/6/compound Moss/PROPN/4/flat "
            "mayor/NOUN/3/xcomp"),
        ),
        (
            "The board appoints Petr Moss as mayor.",
            ("The/DET/2/det board/NOUN/3/nsubj appoints/VERB/0/root/does/appoint Petr/PROPN/3/obj Moss/PROPN/4/flat "
            "as/ADP/7/case mayor/NOUN/3/obl"),
        ),
        (
            "As mayor, Petr Moss left.",
            "As/ADP/2/case mayor/NOUN/6/obl ,/PUNCT/2/punct Petr/PROPN/6/nsubj Moss/PROPN/4/flat left/VERB/0/root/past",
        ),
        (
            "Petr Moss left and became mayor.",
            ("Petr/PROPN/3/nsubj Moss/PROPN/1/flat left/VERB/0/root/past and/CCONJ/5/cc became/VERB/3/conj/past/become "
            "mayor/NOUN/5/xcomp"),
        ),
        (
            "Petr Moss went on to become mayor.",
            ("Petr/PROPN/3/nsubj Moss/PROPN/1/flat went/VERB/0/root/past/go on/ADV/3/advmod to/PART/6/mark become/VERB/3/xcomp/inf "
            "mayor/NOUN/6/xcomp"),
        ),
        (
            "Ana was succeeded by Petr Moss as mayor.",
            ("Ana/PROPN/3/nsubj:pass was/AUX/3/aux:pass/past succeeded/VERB/0/root/part/succeed by/ADP/5/case Petr/PROPN/3/obl:agent "
            "Moss/PROPN/5/flat as/ADP/8/case mayor/NOUN/3/obl"),
        ),
        (
            "Petr Moss replaced Ana as mayor.",
            ("Petr/PROPN/3/nsubj Moss/PROPN/1/flat replaced/VERB/0/root/past/replace Ana/PROPN/3/obj as/ADP/6/case "
            "mayor/NOUN/3/obl"),
        ),
    ],
)  # fmt: skip
def test_a_verb_gives_a_post(document, text, rows):
    names = sorted(
        (("Petr Moss", P), ("mayor", T), *([("Ana", P)] if "Ana" in text else [])), key=lambda n: text.index(n[0])
    )
    found = titles(document, text, rows, names)
    assert found["Petr Moss"] == ["mayor"]
    assert not found.get("Ana")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Petr Moss may become mayor.",
            "Petr/PROPN/4/nsubj Moss/PROPN/1/flat may/AUX/4/aux/fin become/VERB/0/root/inf mayor/NOUN/4/xcomp",
        ),
        (
            "Petr Moss never became mayor.",
            "Petr/PROPN/4/nsubj Moss/PROPN/1/flat never/ADV/4/advmod/not became/VERB/0/root/past/become mayor/NOUN/4/xcomp",
        ),
        (
            "Petr Moss posed as mayor.",
            "Petr/PROPN/3/nsubj Moss/PROPN/1/flat posed/VERB/0/root/past/pose as/ADP/5/case mayor/NOUN/3/obl",
        ),
        (
            "Petr Moss was almost elected mayor.",
            ("Petr/PROPN/5/nsubj:pass Moss/PROPN/1/flat was/AUX/5/aux:pass/past almost/ADV/5/advmod elected/VERB/0/root/part/elect "
            "mayor/NOUN/5/xcomp"),
        ),
        (
            "Petr Moss appointed a mayor.",
            "Petr/PROPN/3/nsubj Moss/PROPN/1/flat appointed/VERB/0/root/past/appoint a/DET/5/det mayor/NOUN/3/obj",
        ),
        (
            "Petr Moss, who is not a mayor, left.",
            ("Petr/PROPN/10/nsubj Moss/PROPN/1/flat ,/PUNCT/8/punct who/PRON/8/nsubj/rel is/AUX/8/cop/pres not/PART/8/advmod/not "
            "a/DET/8/det mayor/NOUN/1/acl:relcl ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "Petr Moss, who will be mayor, left.",
            ("Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/7/punct who/PRON/7/nsubj/rel will/AUX/7/aux/fin be/AUX/7/cop/inf "
            "mayor/NOUN/1/acl:relcl ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "Petr Moss, whose father was mayor, left.",
            ("Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/7/punct whose/PRON/5/nmod:poss/rel father/NOUN/7/nsubj was/AUX/7/cop/past "
            "mayor/NOUN/1/acl:relcl ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "Petr Moss may be mayor.",
            "Petr/PROPN/5/nsubj Moss/PROPN/1/flat may/AUX/5/aux/fin be/AUX/5/cop/inf mayor/NOUN/0/root ./PUNCT/5/punct",
        ),
        (
            "They deny that Petr Moss is mayor.",
            ("They/PRON/2/nsubj deny/VERB/0/root/pres that/SCONJ/7/mark Petr/PROPN/7/nsubj Moss/PROPN/4/flat is/AUX/7/cop/pres "
            "mayor/NOUN/2/ccomp"),
        ),
        (
            "Is Petr Moss mayor?",
            "Is/AUX/4/cop/pres Petr/PROPN/4/nsubj Moss/PROPN/2/flat mayor/NOUN/0/root ?/PUNCT/4/punct",
        ),
        (
            "Petr Moss, a mayor’s son, left.",
            ("Petr/PROPN/9/nsubj Moss/PROPN/1/flat ,/PUNCT/7/punct a/DET/5/det mayor/NOUN/7/nmod:poss ’s/PART/5/case "
            "son/NOUN/1/appos ,/PUNCT/1/punct left/VERB/0/root/past"),
        ),
        (
            "According to Petr Moss, a mayor left.",
            ("According/VERB/3/case to/ADP/1/fixed Petr/PROPN/8/obl Moss/PROPN/3/flat ,/PUNCT/3/punct a/DET/7/det mayor/NOUN/8/nsubj "
            "left/VERB/0/root/past"),
        ),
    ],
)  # fmt: skip
def test_what_is_not_so_or_of_somebody_else_gives_none(document, text, rows):
    assert titles(document, text, rows, [("Petr Moss", P), ("mayor", T)]) == {"Petr Moss": []}


@pytest.mark.parametrize(("word", "held"), [("next", []), ("lone", []), ("acting", ["acting mayor"])])
def test_the_next_mayor_is_none_yet_and_the_lone_one_only_set_apart(document, word, held):
    rows = f"The/DET/3/det {word}/ADJ/3/amod mayor/NOUN/6/nsubj Petr/PROPN/3/appos Moss/PROPN/4/flat left/VERB/0/root"
    found = titles(document, f"The {word} mayor Petr Moss left.", rows, [("mayor", T), ("Petr Moss", P)])
    assert found == {"Petr Moss": held}


def test_who_is_the_first_to_do_something_has_no_post(document):
    rows = (
        "Ana/PROPN/3/nsubj Ruiz/PROPN/1/flat became/VERB/0/root/past/become the/DET/6/det first/ADJ/6/amod/first "
        "player/NOUN/3/xcomp/sing to/PART/8/mark win/VERB/6/acl/inf ./PUNCT/3/punct"
    )
    assert titles(document, "Ana Ruiz became the first player to win.", rows, [("Ana Ruiz", P)]) == {"Ana Ruiz": []}
    rows = rows.replace("first/ADJ/6/amod/first", "new/ADJ/6/amod")
    text = "Ana Ruiz became the new player to win."
    assert titles(document, text, rows, [("Ana Ruiz", P)]) == {"Ana Ruiz": ["new player"]}


def test_a_ministry_keeps_its_plural(document):
    rows = (
        "Ana/PROPN/3/nsubj Ruiz/PROPN/1/flat became/VERB/0/root/past/become Minister/PROPN/3/xcomp of/ADP/7/case Home/ADJ/7/amod "
        "Affairs/PROPN/4/nmod/plur ./PUNCT/3/punct"
    )
    found = titles(
        document, "Ana Ruiz became Minister of Home Affairs.", rows, [("Ana Ruiz", P), ("Minister of Home Affairs", T)]
    )
    assert found == {"Ana Ruiz": ["Minister of Home Affairs"]}


def test_an_occupation_is_known_by_its_ending(document):
    rows = "The/DET/2/det horologist/NOUN/5/nsubj/sing Ana/PROPN/2/appos Ruiz/PROPN/3/flat left/VERB/0/root"
    assert titles(document, "The horologist Ana Ruiz left.", rows, [("Ana Ruiz", P)]) == {"Ana Ruiz": ["horologist"]}


@pytest.mark.parametrize(("article", "post"), [("", ["mayor"]), ("the/DET/8/det ", [])])
def test_whom_something_has_as_its_post_holder_has_that_post(document, article, post):
    words = "a town with Petr Moss as the mayor" if article else "a town with Petr Moss as mayor"
    rows = (
        f"a/DET/2/det town/NOUN/0/root with/ADP/4/case Petr/PROPN/2/nmod Moss/PROPN/4/flat as/ADP/{8 if article else 7}/case "
        f"{article}mayor/NOUN/4/nmod"
    )
    names = [("Petr Moss", P), ("mayor", T)]
    assert titles(document, words, rows, names) == {"Petr Moss": post}
