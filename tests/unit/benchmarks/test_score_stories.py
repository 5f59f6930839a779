from datetime import date

from attrs import evolve

from benchmarks.scores.counts import Counts
from benchmarks.scores.stories import Participant, StoryEvent, pair_events, quality, story_counts

BRANCHES = {"meet": "Diplomacy", "visit": "Diplomacy", "fire": "Disaster", "happening": "OtherEvents"}
MAY = (date(2024, 5, 3), date(2024, 5, 3))
MEETING = StoryEvent(
    type="meet",
    modality="planned",
    main=True,
    triggers=((10, 14), (80, 87)),
    participants=(
        Participant(role="party", names=("Amara Nwosu",)),
        Participant(role="party", names=("Lena Brandt",)),
        Participant(role="topic", names=("fishing rights",)),
    ),
    places=("Town Hall",),
    within=("Accra",),
    dates=(MAY,),
    sources=("the mayor's office",),
)
FIRE = StoryEvent(type="fire", modality="happened", triggers=((200, 204),))
OTHER = StoryEvent(type="happening", modality="happened", triggers=((300, 310),))


def test_trigger_and_type_come_before_branch_before_circumstances():
    branch = evolve(MEETING, type="visit")
    apart = evolve(MEETING, triggers=((500, 504),))
    order = [quality(MEETING, found, BRANCHES) for found in (MEETING, branch, apart)]
    assert None not in order
    assert order == sorted(order, reverse=True)


def test_another_branch_is_another_event():
    assert quality(MEETING, evolve(MEETING, type="fire"), BRANCHES) is None


def test_without_a_trigger_two_circumstances_must_agree():
    apart = evolve(MEETING, triggers=((500, 504),), participants=(), sources=())
    assert quality(MEETING, apart, BRANCHES) is not None
    assert quality(MEETING, evolve(apart, dates=()), BRANCHES) is None
    assert quality(MEETING, evolve(apart, type="visit"), BRANCHES) is None


def test_pairs_are_one_to_one():
    again = evolve(MEETING, triggers=((80, 87),))
    assert pair_events([MEETING], [again, MEETING], BRANCHES) == [(0, 1)]
    assert story_counts([MEETING], [again, MEETING], BRANCHES)["events"] == Counts(right=1, found=2, gold=1)


def test_happening_is_scored_apart():
    counts = story_counts([MEETING, OTHER], [MEETING, OTHER, evolve(OTHER, triggers=((400, 404),))], BRANCHES)
    assert counts["events"] == Counts(right=1, found=1, gold=1)
    assert counts["happening"] == Counts(right=1, found=2, gold=1)
    assert counts["events of all types"] == Counts(right=2, found=3, gold=2)


def test_what_is_found_as_happening_where_another_type_is_there_is_neither_right_nor_counted_there():
    counts = story_counts([FIRE], [evolve(FIRE, type="happening")], BRANCHES)
    assert counts["events"] == Counts(right=0, found=0, gold=1)
    assert counts["happening"] == Counts(right=0, found=1, gold=0)


def test_participants_need_their_role():
    swapped = (
        Participant(role="party", names=("Ms Nwosu", "Nwosu")),
        Participant(role="topic", names=("Lena Brandt",)),
    )
    counts = story_counts([MEETING], [evolve(MEETING, participants=swapped)], BRANCHES)
    assert counts["participants"] == Counts(right=1, found=2, gold=3)
    assert counts["participants whatever role"] == Counts(right=2, found=2, gold=3)
    assert counts["who"] == Counts(right=1, found=1, gold=2)


def test_slots_are_scored_under_found_events_only():
    found = evolve(MEETING, places=("Accra",), dates=((date(2024, 5, 3), date(2024, 5, 4)),), modality="happened")
    counts = story_counts([MEETING, FIRE], [found], BRANCHES)
    assert counts["place"] == Counts(right=0, found=1, gold=1)
    assert counts["place or what holds it"] == Counts(right=1, found=1, gold=1)
    assert counts["date"] == Counts(right=0, found=1, gold=1)
    assert counts["modality"] == Counts(right=0, found=1, gold=1)
    assert counts["source"] == Counts(right=1, found=1, gold=1)


def test_a_slot_found_where_none_is_there_costs_precision():
    counts = story_counts([FIRE], [evolve(FIRE, places=("Rome",), dates=(MAY,))], BRANCHES)
    assert counts["place"] == Counts(right=0, found=1, gold=0)
    assert counts["date"] == Counts(right=0, found=1, gold=0)


def test_main_is_the_first_marked_and_needs_its_type():
    assert story_counts([MEETING], [MEETING], BRANCHES)["main"] == Counts(right=1, found=1, gold=1)
    wrong = story_counts([MEETING], [evolve(MEETING, type="fire")], BRANCHES)
    assert wrong["main"] == Counts(right=0, found=1, gold=1)
    assert wrong["main trigger"] == Counts(right=1, found=1, gold=1)
    assert story_counts([MEETING], [FIRE], BRANCHES)["main"] == Counts(right=0, found=0, gold=1)
