from __future__ import annotations

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


POETS = (
    "Other/ADJ/3/amod young/ADJ/3/amod poets/NOUN/11/nsubj/plur/poet such/ADJ/6/case as/ADP/4/fixed Ana/PROPN/3/nmod "
    "Ruiz/PROPN/6/flat and/CCONJ/9/cc Petr/PROPN/6/conj Moss/PROPN/9/flat left/VERB/0/root/past ./PUNCT/11/punct "
)


def test_examples_are_what_their_noun_says(document):
    found = titles(
        document, "Other young poets such as Ana Ruiz and Petr Moss left.", POETS, [("Ana Ruiz", P), ("Petr Moss", P)]
    )
    assert found == {"Ana Ruiz": ["young poet"], "Petr Moss": ["young poet"]}


def test_a_list_ends_with_its_sentence(document):
    text = "Poets such as Ana Ruiz. Petr Moss left."
    rows = (
        "Poets/NOUN/0/root/plur/poet such/ADJ/4/case as/ADP/2/fixed Ana/PROPN/1/nmod Ruiz/PROPN/4/flat ./PUNCT/1/punct\n"
        "Petr/PROPN/3/nsubj Moss/PROPN/1/flat left/VERB/0/root/past"
    )
    found = titles(document, text, rows, [("Ana Ruiz", P), ("Petr Moss", P)])
    assert found == {"Ana Ruiz": ["poet"], "Petr Moss": []}


def test_an_example_that_has_a_title_keeps_it(document):
    text = "Critics like the poet Ana Ruiz left."
    rows = (
        "Critics/NOUN/7/nsubj/plur/critic like/ADP/4/case the/DET/4/det poet/NOUN/1/nmod Ana/PROPN/4/appos Ruiz/PROPN/5/flat "
        "left/VERB/0/root/past"
    )
    assert titles(document, text, rows, [("poet", T), ("Ana Ruiz", P)]) == {"Ana Ruiz": ["poet"]}


def test_a_post_behind_a_name(document):
    text = "Ana Ruiz, KC, and Petr Moss MP left."
    rows = (
        "Ana/PROPN/9/nsubj Ruiz/PROPN/1/flat ,/PUNCT/4/punct KC/PROPN/1/appos ,/PUNCT/1/punct and/CCONJ/7/cc Petr/PROPN/1/conj "
        "Moss/PROPN/7/flat MP/PROPN/7/flat left/VERB/0/root/past"
    )
    found = titles(document, text, rows, [("Ana Ruiz", P), ("Petr Moss MP", P)])
    assert found == {"Ana Ruiz": ["KC"], "Petr Moss": ["MP"]}
