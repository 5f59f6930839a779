from attrs import evolve

from benchmarks.scores.counts import Counts
from benchmarks.scores.trees import Word, span_counts, tree_counts, tree_errors

# "She sold old boats ." as words with places
GOLD = [
    Word(start=0, end=3, head=1, relation="nsubj", upos="PRON", xpos="PRP", lemma="she"),
    Word(start=4, end=8, head=-1, relation="root", upos="VERB", xpos="VBD", lemma="sell", features={"Tense": "Past"}),
    Word(start=9, end=12, head=3, relation="amod", upos="ADJ", xpos="JJ", lemma="old"),
    Word(start=13, end=18, head=1, relation="obj", upos="NOUN", xpos="NNS", lemma="boat", features={"Number": "Plur"}),
    Word(start=19, end=20, head=1, relation="punct", upos="PUNCT", xpos=".", lemma="."),
]


def test_the_same_tree_is_all_right():
    assert {counts.f1 for counts in tree_counts(GOLD, GOLD).values()} == {1.0}


def test_a_wrong_head_costs_uas_las_and_clas_only():
    found = [*GOLD[:2], evolve(GOLD[2], head=1), *GOLD[3:]]
    counts = tree_counts(GOLD, found)
    assert (counts["UAS"].right, counts["LAS"].right, counts["UPOS"].right) == (4, 4, 5)
    assert counts["CLAS"] == Counts(right=3, found=4, gold=4)


def test_a_wrong_relation_costs_las_not_uas():
    found = [*GOLD[:3], evolve(GOLD[3], relation="obl"), GOLD[4]]
    counts = tree_counts(GOLD, found)
    assert (counts["UAS"].right, counts["LAS"].right) == (5, 4)


def test_subtypes_do_not_count():
    found = [evolve(GOLD[0], relation="nsubj:pass"), *GOLD[1:]]
    assert tree_counts(GOLD, found)["LAS"].f1 == 1.0


def test_punctuation_counts_but_not_in_clas():
    found = [*GOLD[:4], evolve(GOLD[4], head=3)]
    counts = tree_counts(GOLD, found)
    assert counts["LAS"].right == 4
    assert counts["CLAS"].f1 == 1.0


def test_a_word_split_otherwise_costs_its_own_place_and_those_that_hang_on_it():
    # "old boats" found as one word, number 2
    found = [GOLD[0], GOLD[1], evolve(GOLD[3], start=9), GOLD[4]]
    counts = tree_counts(GOLD, found)
    assert counts["words"] == Counts(right=3, found=4, gold=5)
    assert counts["LAS"] == Counts(right=3, found=4, gold=5)


def test_a_head_that_is_not_aligned_is_wrong():
    # the verb is split in two: what hangs on it has no head that is there
    found = [
        GOLD[0],
        evolve(GOLD[1], end=6, features={}),
        Word(start=6, end=8, head=1, relation="x"),
        *(evolve(word, head=1 if word.head == 1 else word.head + 1) for word in GOLD[2:]),
    ]
    counts = tree_counts(GOLD, found)
    assert counts["UAS"] == Counts(right=1, found=6, gold=5)


def test_features_are_compared_as_a_whole_and_each():
    found = [GOLD[0], evolve(GOLD[1], features={"Tense": "Pres"}), *GOLD[2:]]
    counts = tree_counts(GOLD, found)
    assert counts["features"].right == 4
    assert counts["Tense"] == Counts(right=0, found=1, gold=1)
    assert counts["Number"].f1 == 1.0
    assert tree_counts(GOLD, found, attributes={"Number"})["features"].f1 == 1.0


def test_a_lemma_the_corpus_does_not_give_is_right():
    found = [evolve(GOLD[0], lemma="her"), *GOLD[1:]]
    assert tree_counts(GOLD, found)["lemmas"].right == 4
    assert tree_counts([evolve(GOLD[0], lemma="_"), *GOLD[1:]], found)["lemmas"].right == 5


def test_spans_are_right_if_both_ends_are():
    assert span_counts([(0, 5), (6, 9)], [(0, 5), (6, 10), (11, 12)]) == Counts(right=1, found=3, gold=2)


def test_errors_say_what_was_taken_for_what():
    found = [evolve(GOLD[0], relation="obj"), GOLD[1], evolve(GOLD[2], head=1), evolve(GOLD[3], end=17), GOLD[4]]
    assert tree_errors(GOLD, found) == {("nsubj", "obj"): 1, ("amod", "head"): 1, ("obj", "word"): 1}
