from benchmarks.scores.counts import Counts, interval, merged, total


def test_precision_recall_and_f1():
    counts = Counts(right=3, found=4, gold=6)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.5, 0.6)


def test_nothing_found_or_there_is_zero_not_an_error():
    assert (Counts().precision, Counts().recall, Counts().f1) == (0.0, 0.0, 0.0)


def test_counts_add_up_over_texts_before_shares_are_taken():
    assert total([Counts(right=1, found=1, gold=1), Counts(right=0, found=1, gold=3)]).f1 == 2 / 6


def test_merged_keeps_keys_that_only_some_texts_have():
    tables = [{"a": Counts(right=1, found=1, gold=1)}, {"b": Counts(gold=2)}, {"a": Counts(gold=1)}]
    assert merged(tables) == {"a": Counts(right=1, found=1, gold=2), "b": Counts(gold=2)}


def test_the_interval_holds_the_measure_and_is_the_same_each_time():
    items = [Counts(right=i % 3, found=2, gold=2) for i in range(12)]
    low, high = interval(items)
    assert low < total(items).f1 < high
    assert (low, high) == interval(items)


def test_the_interval_of_equal_texts_is_a_point():
    assert interval([Counts(right=1, found=2, gold=2)] * 5) == (0.5, 0.5)
    assert interval([]) == (0.0, 0.0)
