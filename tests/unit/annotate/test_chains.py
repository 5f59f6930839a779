from __future__ import annotations

from attrs import evolve

from newsld.annotate.chains import chains_of
from newsld.annotate.tree import Tree
from newsld.model.annotation import Annotations
from support.trees import words_of

WORDS = words_of("She left.", "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct")


def test_annotators_of_one_text_share_its_chains():
    annotations, tree = Annotations(words=WORDS), Tree(WORDS)
    assert chains_of(annotations, tree) is chains_of(evolve(annotations, quotes=()), tree)


def test_other_texts_have_chains_of_their_own():
    annotations = Annotations(words=WORDS)
    assert chains_of(annotations, Tree(WORDS)) is not chains_of(annotations, Tree(WORDS))
