import pytest

from benchmarks.scores.counts import Counts
from benchmarks.scores.people import PersonSaid, Speech, people_counts, same_speaker, source_counts, speech_counts


def test_each_post_of_a_person_is_an_item():
    gold = [PersonSaid(names=("Amara Nwosu",), posts=("mayor of Accra", "chair")), PersonSaid(names=("Lena Brandt",))]
    found = [
        PersonSaid(names=("Nwosu",), posts=("mayor",)),
        PersonSaid(names=("Karl Brandt", "Brandt"), posts=("chair",)),
    ]
    counts = people_counts(gold, found)
    assert counts["people"] == Counts(right=2, found=2, gold=2)
    assert counts["people with posts"] == Counts(right=1, found=2, gold=2)


def test_people_are_paired_one_to_one_the_likest_first():
    gold = [PersonSaid(names=("Lena Brandt",)), PersonSaid(names=("Karl Brandt",))]
    found = [PersonSaid(names=("Karl Brandt",))]
    assert people_counts(gold, found)["people"] == Counts(right=1, found=1, gold=2)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Amara Nwosu", "Ms. Nwosu", True),
        ("World Health Organization", "WHO", True),
        ("a spokesman for the Navy", "the Navy", True),
        ("Amara Nwosu", "Lena Brandt", False),
        ("Amara Nwosu", "", False),
    ],
)
def test_speakers_are_the_same_by_last_word_or_initials(gold, found, same):
    assert same_speaker(gold, found) is same


def test_quotations_need_most_of_their_words_and_the_speaker_is_scored_on_those_found():
    gold = [
        Speech(text="We will rebuild every house by winter", speakers=("Amara Nwosu",)),
        Speech(text="It was very dark", speakers=("Lena Brandt",)),
        Speech(text="Nobody told us anything", speakers=("Karl Holm",)),
    ]
    found = [
        Speech(text="We will rebuild every house by winter,", speakers=("Nwosu",)),
        Speech(text="It was very dark"),
        Speech(text="Nobody", speakers=("Karl Holm",)),
    ]
    counts = speech_counts(gold, found)
    assert counts["content"] == Counts(right=2, found=3, gold=3)
    assert counts["speaker"] == Counts(right=1, found=2, gold=2)


def test_sources_may_be_found_by_any_name():
    assert source_counts(["Delta Bank", "police"], [("the lender", "Delta Bank"), ("the mayor",)]) == Counts(
        right=1, found=2, gold=2
    )
