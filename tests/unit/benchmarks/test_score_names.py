from benchmarks.scores.counts import Counts
from benchmarks.scores.names import Annotated, Named, name_counts, name_errors

TEXT = "Amara Nwosu of the Delta Bank met Lena Brandt in Accra."
GOLD = Annotated(
    names=(Named(0, 11, "PER"), Named(19, 29, "ORG"), Named(34, 45, "PER"), Named(49, 54, "LOC")),
)


def test_span_and_type_must_be_right():
    found = [Named(0, 11, "PER"), Named(15, 29, "ORG"), Named(34, 45, "ORG"), Named(49, 54, "LOC")]
    counts = name_counts(GOLD, found)
    assert counts["all"] == Counts(right=2, found=4, gold=4)
    assert counts["PER"] == Counts(right=1, found=1, gold=2)
    assert counts["ORG"] == Counts(right=0, found=2, gold=1)
    assert counts["spans"] == Counts(right=3, found=4, gold=4)


def test_types_a_set_does_not_annotate_are_not_counted():
    gold = Annotated(names=GOLD.names[:1], unknown=frozenset({"ORG", "LOC"}))
    counts = name_counts(gold, [Named(0, 11, "PER"), Named(19, 29, "ORG"), Named(49, 54, "LOC"), Named(34, 45, "PER")])
    assert counts["all"] == Counts(right=1, found=2, gold=1)
    assert "ORG" not in counts


def test_what_touches_a_masked_stretch_is_not_counted():
    gold = Annotated(names=GOLD.names, masked=((30, 50),))
    counts = name_counts(gold, [*GOLD.names, Named(47, 54, "LOC")])
    assert counts["all"] == Counts(right=2, found=2, gold=2)


def test_types_a_set_counts_in_with_another_are_taken_for_it_where_the_other_stands():
    gold = Annotated(names=(Named(49, 54, "LOC"),), unknown=frozenset({"FAC"}), alike={"FAC": "LOC"})
    assert name_counts(gold, [Named(49, 54, "FAC"), Named(19, 29, "FAC")])["all"] == Counts(right=1, found=1, gold=1)


def test_errors_have_classes():
    found = [Named(0, 5, "PER"), Named(19, 29, "LOC"), Named(46, 48, "LOC"), Named(49, 54, "LOC")]
    assert [kind for kind, _ in name_errors(GOLD, found, TEXT)] == [
        "PER cut otherwise",
        "ORG taken for LOC",
        "PER missed",
        "LOC invented",
    ]
    assert name_errors(GOLD, found, TEXT)[0][1] == "[Amara Nwosu] of the Delta Bank met Lena Brandt in Ac"
