from attrs import evolve

from benchmarks.scores.chains import (
    PEOPLE_AND_ORGANIZATIONS,
    Chained,
    chain_shares,
    chained,
    groups,
    mention_counts,
    person_pronoun,
    pronoun_counts,
    third_person,
)
from benchmarks.scores.counts import Counts

# Omar Haddad sold the boat. He told the bank he would buy it back.
OMAR = Chained(at=(5, 11), cluster=0, kind="person", form="name", word="Haddad")
BOAT = Chained(at=(21, 25), cluster=1, kind="thing", form="nominal", word="boat")
HE = Chained(at=(27, 29), cluster=0, kind="person", form="pronoun", word="He", antecedent=(5, 11))
BANK = Chained(at=(39, 43), cluster=2, kind="organization", form="nominal", word="bank")
AGAIN = Chained(at=(44, 46), cluster=0, kind="person", form="pronoun", word="he", antecedent=(27, 29))
IT = Chained(at=(56, 58), cluster=1, kind="thing", form="pronoun", word="it", antecedent=(21, 25))
GOLD = (OMAR, BOAT, HE, BANK, AGAIN, IT)


def test_links_make_chains():
    marks = [((0, 1), "person", "name", "A"), ((2, 3), "person", "name", "B"), ((4, 5), "person", "pronoun", "he")]
    found = chained([*marks, ((6, 7), "person", "pronoun", "she")], [None, None, 0, 2])
    assert [mention.cluster for mention in found] == [0, 1, 0, 0]
    assert [mention.antecedent for mention in found] == [None, None, (0, 1), (4, 5)]


def test_groups_are_chains_of_the_wanted_kinds():
    assert groups(GOLD, PEOPLE_AND_ORGANIZATIONS, singletons=False) == [frozenset({OMAR.at, HE.at, AGAIN.at})]
    assert len(groups(GOLD, PEOPLE_AND_ORGANIZATIONS, singletons=True)) == 2
    assert len(groups(GOLD, None, singletons=False)) == 2


def test_chains_that_agree_are_all_right():
    shares = chain_shares(GOLD, GOLD, None, singletons=False)
    assert {share.f1 for share in shares.values()} == {1.0}
    torn = [evolve(mention, cluster=9) if mention is AGAIN else mention for mention in GOLD]
    assert chain_shares(GOLD, torn, PEOPLE_AND_ORGANIZATIONS, singletons=False)["MUC"].recall == 0.5


def test_mentions_are_found_by_their_heads():
    assert mention_counts(GOLD, GOLD[:3]) == Counts(right=3, found=3, gold=6)
    assert mention_counts(GOLD, GOLD[:3], PEOPLE_AND_ORGANIZATIONS) == Counts(right=2, found=2, gold=4)


def test_a_pronoun_is_right_if_it_goes_back_to_its_chain():
    assert pronoun_counts(GOLD, GOLD, person_pronoun) == Counts(right=2, found=2, gold=2)
    astray = [evolve(mention, antecedent=BANK.at) if mention is AGAIN else mention for mention in GOLD]
    assert pronoun_counts(GOLD, astray, person_pronoun).right == 1


def test_a_pronoun_not_found_or_linked_to_nothing_is_wrong():
    assert pronoun_counts(GOLD, [OMAR, HE], person_pronoun) == Counts(right=1, found=2, gold=2)
    assert pronoun_counts(GOLD, [OMAR, evolve(HE, antecedent=None)], person_pronoun).right == 0


def test_a_pronoun_whose_people_were_not_spoken_of_before_does_not_count():
    we = Chained(at=(0, 2), cluster=5, kind="person", form="pronoun", word="We")
    ours = evolve(we, at=(60, 64), word="ours", antecedent=we.at)
    assert pronoun_counts((we, *GOLD, ours), [we, ours], person_pronoun) == Counts(right=1, found=3, gold=3)


def test_third_person_leaves_out_who_speaks_and_who_is_spoken_to():
    assert third_person(HE)
    assert not third_person(evolve(HE, word="I"))
    assert not third_person(IT)
    assert person_pronoun(evolve(HE, word="I"))
