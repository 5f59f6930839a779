import random

from training.encoder.augment import NamePool, renamed, unstopped
from training.examples import Names, Range, Text, Token


def token(head: int, relation: str) -> Token:
    return Token(upos="X", xpos="X", head=head, relation=relation)


def text() -> Text:
    """Give "Ann Lee met Bo in Rome ." with its tree."""
    return Text(
        id="1",
        source="newslines",
        words=("Ann", "Lee", "met", "Bo", "in", "Rome", "."),
        trees=(
            token(2, "nsubj"), token(0, "flat"), token(-1, "root"), token(2, "obj"), token(5, "case"), token(2, "obl"),
            token(2, "punct"),
        ),
        names=Names(ranges=(Range(start=0, end=2, label="PER"),)),
    )  # fmt: skip


def renamed_once(new: tuple[str, ...]) -> Text:
    pool = NamePool(names={"PER": (new,), "ORG": (), "LOC": ()})
    tries = (renamed(text(), pool, random.Random(seed)) for seed in range(100))
    return next(found for found in tries if found.words != text().words)


def test_trees_move_with_the_words_around_a_longer_name():
    found = renamed_once(("Ngo", "Thi", "Mai", "Anh"))
    assert found.words == ("Ngo", "Thi", "Mai", "Anh", "met", "Bo", "in", "Rome", ".")
    assert found.trees is not None
    assert [token.known for token in found.trees] == [False] * 4 + [True] * 5
    assert [token.head for token in found.trees[4:]] == [-1, 4, 7, 4, 4]


def test_nothing_is_taught_of_a_word_that_depends_on_a_new_name():
    pool = NamePool(names={"PER": (), "ORG": (), "LOC": (("Addis", "Ababa"),)})
    given = text()
    assert given.trees is not None
    place = Text(
        id="1",
        source="wires",
        words=given.words,
        trees=given.trees,
        names=Names(ranges=(Range(start=5, end=6, label="LOC"),)),
    )
    tries = (renamed(place, pool, random.Random(seed)) for seed in range(100))
    found = next(found for found in tries if found.words != place.words)
    assert found.trees is not None
    assert [token.known for token in found.trees] == [True, True, True, True, False, False, False, True]


def test_a_dropped_full_stop_takes_its_place_in_the_tree_along():
    found = unstopped(text())
    assert found.words[-1] == "Rome"
    assert found.trees == text().trees[:-1]
