"""Examples of the literature: Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005, Pradhan et al. 2014."""

import itertools

import pytest

from benchmarks.scores.coreference import b_cubed, best_assignment, ceaf, clusters, conll, conll_score, muc


def sets(text):
    return [frozenset(part) for part in text.split()]


# Pradhan et al. 2014, figure 1: c is in another cluster, h and i are no mentions.
KEY, RESPONSE = sets("abc defg"), sets("ab cd fghi")

# Bagga and Baldwin 1998: the truth, and two responses with one wrong link each.
TRUTH, SMALL, LARGE = sets("12345 67 89ABC"), sets("12345 6789ABC"), sets("1234589ABC 67")


@pytest.mark.parametrize(
    ("measure", "recall", "precision"),
    [(muc, 2 / 5, 2 / 5), (b_cubed, 35 / 12 / 7, 4 / 8), (ceaf, 1.3 / 2, 1.3 / 3)],
    ids=["MUC", "B³", "CEAFφ4"],
)
def test_the_reference_implementations_example(measure, recall, precision):
    share = measure(KEY, RESPONSE)
    assert share.recall == pytest.approx(recall)
    assert share.precision == pytest.approx(precision)


def test_the_conll_score_is_the_mean_of_the_three():
    assert conll_score([conll(KEY, RESPONSE)])["CoNLL"] == pytest.approx((0.4 + 0.4545 + 0.52) / 3, abs=1e-4)


@pytest.mark.parametrize(
    ("key", "response", "recall", "precision"),
    [("ABCD", "AB CD", 2 / 3, 1), ("AB CD", "ABCD", 1, 2 / 3), ("ABC", "AC", 1 / 2, 1)],
)
def test_muc_as_vilain_counts_links(key, response, recall, precision):
    share = muc(sets(key), sets(response))
    assert (share.recall, share.precision) == (pytest.approx(recall), pytest.approx(precision))


def test_muc_takes_both_wrong_links_for_equal_and_b_cubed_does_not():
    assert muc(TRUTH, SMALL).precision == muc(TRUTH, LARGE).precision == pytest.approx(0.9)
    assert b_cubed(TRUTH, SMALL).precision == pytest.approx(0.762, abs=1e-3)
    assert b_cubed(TRUTH, LARGE).precision == pytest.approx(0.583, abs=1e-3)
    assert b_cubed(TRUTH, SMALL).recall == 1.0


def test_ceaf_as_luo_has_it():
    assert ceaf(TRUTH, SMALL).f1 == pytest.approx(0.733, abs=1e-3)
    assert ceaf(TRUTH, LARGE).f1 == pytest.approx(0.667, abs=1e-3)
    assert ceaf(TRUTH, sets("123456789ABC")).f1 == pytest.approx(0.294, abs=1e-3)


def test_the_same_is_all_right_and_nothing_is_nothing():
    assert all(share.f1 == 1.0 for share in conll(TRUTH, TRUTH).values())
    assert all(share.f1 == 0.0 for share in conll(TRUTH, []).values())


def test_texts_add_up():
    twice = conll_score([conll(KEY, RESPONSE), conll(TRUTH, TRUTH)])
    assert twice["MUC recall"] == pytest.approx((2 + 9) / (5 + 9))


def test_clusters_of_one_are_left_out_unless_asked_for():
    groups = [[1, 2], [3], [4, 4]]
    assert clusters(groups, singletons=False) == [frozenset({1, 2})]
    assert len(clusters(groups, singletons=True)) == 3


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 3), (2, 4), (4, 2), (4, 4)])
def test_the_assignment_is_the_best_of_all(rows, columns):
    weights = [[(7 * i * i + 3 * i * j + 5 * j + i * j * j) % 11 / 10 for j in range(columns)] for i in range(rows)]
    if rows <= columns:
        ways = [zip(range(rows), chosen, strict=True) for chosen in itertools.permutations(range(columns), rows)]
    else:
        ways = [zip(chosen, range(columns), strict=True) for chosen in itertools.permutations(range(rows), columns)]
    best = max(sum(weights[i][j] for i, j in way) for way in ways)
    assert best_assignment(weights) == pytest.approx(best)
    assert best_assignment([]) == 0.0
