from collections import Counter

import pytest

from benchmarks.gold.disturbed import DISTURBANCES, all_capitals, lower_case, title_case, without_end
from benchmarks.gold.regions import FRAMES, REGIONS, names, sentences


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_has_as_many_names_in_as_many_of_each_sentence(region):
    assert len(set(names(region))) == 40
    frames = Counter(item.text[: item.name.start] + "{}" + item.text[item.name.end :] for item in sentences(region))
    assert frames == dict.fromkeys(FRAMES.strip().splitlines(), 3)


@pytest.mark.parametrize("region", REGIONS)
def test_names_stand_at_their_spans(region):
    found = Counter(item.text[item.name.start : item.name.end] for item in sentences(region))
    assert found == dict.fromkeys(names(region), 3)


def test_no_name_stands_in_two_regions():
    everybody = [name for region in REGIONS for name in names(region)]
    assert len(everybody) == len(set(everybody))


TEXT = "The ﬁrst of İzmir's straße-side shops, Özil's, didn't open."


def test_title_case_leaves_small_words_and_clitics():
    assert title_case("the end of a bank's war on fraud") == "The End of a Bank's War on Fraud"


def test_letters_whose_other_case_is_longer_stay():
    assert all_capitals(TEXT) == "THE ﬁRST OF İZMIR'S STRAßE-SIDE SHOPS, ÖZIL'S, DIDN'T OPEN."
    assert lower_case(TEXT) == "the ﬁrst of İzmir's straße-side shops, özil's, didn't open."


@pytest.mark.parametrize("change", [d for d in DISTURBANCES.values() if d is not without_end])
def test_offsets_stay(change):
    assert len(change(TEXT)) == len(TEXT)


def test_only_the_last_full_stop_goes():
    assert without_end("Mr. Holm left.") == "Mr. Holm left"
    assert without_end("Holm left") == "Holm left"
