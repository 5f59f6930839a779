from __future__ import annotations

import pytest

from newsld.annotate.tree import Tree
from support.trees import span_of, words_of

TEXT = "The old head of the port and two men, who left, met her."
ROWS = (
    "The/DET/3/det old/ADJ/3/amod head/NOUN/13/nsubj of/ADP/6/case the/DET/6/det port/NOUN/3/nmod and/CCONJ/9/cc "
    "two/NUM/9/nummod men/NOUN/3/conj ,/PUNCT/12/punct who/PRON/12/nsubj left/VERB/9/acl:relcl met/VERB/0/root "
    "her/PRON/13/obj"
)


@pytest.fixture
def tree() -> Tree:
    return Tree(words_of(TEXT, ROWS))


@pytest.mark.parametrize(
    ("words", "head"),
    [("The old head of the port", "head"), ("of the port", "port"), ("two men, who left", "men"), ("her", "her")],
)
def test_the_head_of_a_phrase_depends_on_none_of_its_words(tree, words, head):
    top = tree.top(span_of(TEXT, words))
    assert tree.words[top].span.of(TEXT) == head


def test_where_no_word_begins_there_is_no_head(tree):
    assert tree.top(span_of(TEXT, "ort")) is None
    assert Tree(()).top(span_of(TEXT, "port")) is None


def test_a_word_is_found_by_any_of_its_characters(tree):
    assert [tree.at(offset) for offset in (0, 2, 3, 8)] == [0, 0, None, 2]


def test_a_phrase_leaves_out_clauses_and_what_it_is_joined_to(tree):
    assert tree.phrase(2).of(TEXT) == "The old head of the port"
    assert tree.phrase(2, without=("det",)).of(TEXT) == "old head of the port"
    assert tree.phrase(8).of(TEXT) == "two men"
    assert tree.phrase(5).of(TEXT) == "the port"


def test_a_preposition_that_looks_like_a_verb_is_no_part_of_a_phrase():
    text = "According to the coach they won."
    rows = "According/VERB/4/case to/ADP/1/fixed the/DET/4/det coach/NOUN/6/obl they/PRON/6/nsubj won/VERB/0/root/past ./PUNCT/6/punct"
    assert Tree(words_of(text, rows)).phrase(3).of(text) == "the coach"


def test_relations_are_asked_for_with_or_without_subtype(tree):
    assert tree.below(8, "acl") == tree.below(8, "acl:relcl") == [11]
    assert tree.below(8, "acl:other") == []
    assert tree.below(2) == [0, 1, 5, 8]


def test_all_words_that_depend_by_a_relation_are_given_in_text_order(tree):
    assert [tree.words[at].span.of(TEXT) for at in tree.hanging("nsubj", "acl")] == ["head", "who", "left"]


def test_the_words_above_are_those_it_depends_on(tree):
    assert list(tree.above(5)) == [2, 12]
    assert list(tree.above(12)) == []


def test_a_very_deep_tree_is_climbed_some_way_only():
    text = "a " * 200
    rows = " ".join(f"a/X/{at}/dep" for at in range(200))
    assert len(list(Tree(words_of(text, rows)).above(199))) < 100


def test_of_what_hangs_on_one_word_by_hundreds_the_first_are_given():
    text = "met " + "so " * 200
    rows = "met/VERB/0/root " + " ".join(["so/ADV/1/advmod"] * 200)
    tree = Tree(words_of(text, rows))
    assert tree.below(0, "advmod") == tree.below(0, "advmod") == list(range(1, 65))
    assert len(tree.below(0)) == 200
