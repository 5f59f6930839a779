import pytest

from benchmarks.scores.phrases import best_first, content_words, likeness, overlap, paired, token_overlap


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Ministry of Health", "health ministry"),
        ("43 passengers", "some 43 people"),
        ("Russia’s army", "the army"),
        ("she", "She"),
    ],
)
def test_phrases_that_share_a_content_word_overlap(left, right):
    assert overlap(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("the head of the bank", "the end of the war"), ("Anna's house", "Omar's street"), ("he", "they")],
)
def test_stop_words_and_possessives_alone_do_not(left, right):
    assert not overlap(left, right)


def test_content_words_fall_back_to_all_words():
    assert content_words("all of them") == {"all", "of", "them"}
    assert content_words("all of Rome") == {"rome"}


def test_likeness_is_f1_of_content_words():
    assert likeness("Bank of Ghana", "the Ghana bank") == 1.0
    assert likeness("Bank of Ghana", "bank") == pytest.approx(2 / 3)
    assert likeness("", "bank") == 0.0


def test_token_overlap_counts_repeated_words():
    assert token_overlap("no no no", "no") == pytest.approx(0.5)
    assert token_overlap("We will go.", "we will go") == 1.0


def test_best_first_takes_the_best_pairs_one_to_one():
    assert best_first([(0.5, 0, 0), (0.9, 0, 1), (0.8, 1, 1), (0.1, 1, 0)]) == [(0, 1), (1, 0)]


def test_best_first_prefers_lower_numbers_among_equals():
    assert best_first([(1, 1, 0), (1, 0, 0), (1, 0, 1)]) == [(0, 0)]


def test_paired_takes_the_likest():
    assert paired(["Bank of Ghana", "Ghana"], ["Ghana", "Bank of Ghana"]) == [(0, 1), (1, 0)]
