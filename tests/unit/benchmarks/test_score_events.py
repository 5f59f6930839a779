from attrs import evolve

from benchmarks.scores.counts import Counts
from benchmarks.scores.events import Argument, Mention, event_counts, pair_triggers, without

BANK = Argument(role="agent", text="Delta Bank", start=0, end=10)
FIRM = Argument(role="patient", text="a small firm", start=16, end=28)
BUYS = Mention(start=11, end=15, type="acquire", main=True, arguments=(BANK, FIRM))
FIRE = Mention(start=40, end=50, type="fire", modality="possible")


def test_the_same_is_all_right():
    counts = event_counts([BUYS, FIRE], [BUYS, FIRE], exact=True)
    assert {c.f1 for name, c in counts.items() if c.gold} == {1.0}


def test_a_trigger_that_overlaps_is_right_only_where_asked():
    found = [evolve(BUYS, start=8), FIRE]
    assert event_counts([BUYS, FIRE], found, exact=True)["trigger"].right == 1
    assert event_counts([BUYS, FIRE], found, exact=False)["trigger"].right == 2


def test_pairs_are_one_to_one_and_the_same_span_comes_first():
    wide = evolve(BUYS, start=8, end=20)
    assert pair_triggers([BUYS], [wide, BUYS], exact=False) == [(0, 1)]
    assert event_counts([BUYS], [wide, BUYS], exact=False)["trigger"] == Counts(right=1, found=2, gold=1)


def test_arguments_need_role_and_overlap():
    found = [evolve(BUYS, arguments=(evolve(BANK, role="patient"), evolve(FIRM, text="firm", start=24)))]
    counts = event_counts([BUYS], found, exact=True)
    assert counts["argument"] == Counts(right=1, found=2, gold=2)
    assert counts["argument span"].right == 0
    assert counts["argument patient"] == Counts(right=1, found=2, gold=1)


def test_arguments_of_events_not_found_are_missed():
    counts = event_counts([BUYS, evolve(FIRE, arguments=(FIRM,))], [BUYS], exact=True)
    assert counts["argument"] == Counts(right=2, found=2, gold=3)
    assert counts["argument of found"] == Counts(right=2, found=2, gold=2)


def test_modality_is_scored_on_events_found():
    counts = event_counts([BUYS, FIRE], [evolve(BUYS, modality="planned")], exact=True)
    assert counts["modality"] == Counts(right=0, found=1, gold=1)
    assert counts["modality planned"] == Counts(right=0, found=1, gold=0)


def test_main_is_right_if_the_marked_trigger_is():
    counts = event_counts([BUYS, FIRE], [evolve(BUYS, main=False), evolve(FIRE, main=True)], exact=True)
    assert counts["main"] == Counts(right=0, found=1, gold=1)


def test_a_type_left_out_takes_what_was_found_there_with_it():
    other = evolve(FIRE, type="happening", start=60, end=65)
    found = [BUYS, evolve(other, type="build"), evolve(FIRE, type="happening")]
    gold_left, found_left = without([BUYS, FIRE, other], found, "happening", exact=False)
    assert gold_left == [BUYS, FIRE]
    assert found_left == [BUYS]
