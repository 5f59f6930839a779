"""Names are made from content; what collides is told apart by content."""

from __future__ import annotations

from itertools import permutations

from newsld.describe.naming import Named, local_name, mint, mint_hex

A = Named(kind="person", name="Jane Doe", type="person", start=3)


def test_a_name_is_a_slug() -> None:
    assert mint("urn:x:y", [A]) == ("urn:x:y#person-jane-doe",)
    assert local_name("urn:x:y#person-jane-doe") == "person-jane-doe"


def test_a_name_in_another_script_is_named_by_its_digest() -> None:
    (iri,) = mint("urn:x:y", [Named(kind="person", name="李明", type="person")])
    assert len(iri) == len("urn:x:y#person-") + 12


def test_slugs_that_collide_get_digits_whatever_the_order() -> None:
    things = [
        A,
        Named(kind="person", name="JANE DOE", type="person", start=9),
        Named(kind="org", name="Jane Doe", type="organization"),
    ]
    named = dict(zip(things, mint("u:x:y", things), strict=True))
    assert len(set(named.values())) == 3
    assert named[things[2]] == "u:x:y#org-jane-doe"
    for order in permutations(things):
        assert dict(zip(order, mint("u:x:y", order), strict=True)) == named


def test_two_of_one_name_are_told_apart_by_their_place() -> None:
    twin = Named(kind="person", name="Jane Doe", type="person", start=80)
    first, second = mint("u:x:y", [A, twin])
    assert first.endswith("-3")
    assert second.endswith("-80")


def test_the_same_thing_thrice_gets_three_names() -> None:
    assert len(set(mint("u:x:y", [A, A, A]))) == 3


def test_digits_come_from_content_and_only_for_twins_from_the_place() -> None:
    taken: set[str] = set()
    first = mint_hex("u:x:y", "event", ["meet", None], 5, taken)
    assert first == mint_hex("u:x:y", "event", ["meet", None], 99, set())
    second = mint_hex("u:x:y", "event", ["meet", None], 99, taken)
    assert first != second
    assert taken == {first, second}


def test_many_of_the_same_words_at_the_same_place_all_get_iris_of_their_own() -> None:
    taken: set[str] = set()
    assert len({mint_hex("u:x:y", "amount", ["14 billion pesos"], 5, taken) for _ in range(5)}) == 5
