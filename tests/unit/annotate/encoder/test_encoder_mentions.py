"""The words of a mention, told from the tree around its head."""

from __future__ import annotations

import numpy as np
import pytest

from newsld.annotate.encoder.calibration import Calibration
from newsld.annotate.encoder.mentions import Phrases, find_mentions
from newsld.annotate.encoder.sections import Section
from newsld.model.annotation import NameType

FORMS = ("name", "nominal", "pronoun")


def phrases(tree: str, *names: tuple[int, int, NameType]) -> Phrases:
    """Read a tree, one word ``form head relation`` a line; heads count from 1, 0 is the root."""
    rows = [line.split() for line in tree.strip().splitlines()]
    return Phrases(
        [int(head) - 1 for _, head, _ in rows],
        [relation for _, _, relation in rows],
        ["PUNCT" if relation == "punct" else "X" for _, _, relation in rows],
        names,
    )


def found(told: Phrases, mentions: dict[int, tuple[int, str]], start: int = 0) -> list[tuple[int, int, int, int, str]]:
    scores = np.zeros((len(told.heads), 10), dtype=np.float32)
    scores[:, 0] = 1
    for head, (kind, form) in mentions.items():
        scores[head, 1 + kind * 3 + FORMS.index(form)] = 5 + head / 10
    section = Section(start, start + len(told.heads), ((0, len(told.heads)),), {"mention": scores})
    return [
        (m.start, m.end, m.head, m.kind, FORMS[m.form]) for m in find_mentions(section, told, FORMS, Calibration({}))
    ]


CLAUSE = """
    the 3 det
    new 3 amod
    head 10 nsubj
    of 6 case
    the 6 det
    army 3 nmod
    who 8 nsubj
    survived 3 acl:relcl
    , 3 punct
    spoke 0 root
"""


def test_a_noun_phrase_leaves_relative_clauses_out() -> None:
    assert found(phrases(CLAUSE), {2: (0, "nominal")}) == [(0, 6, 2, 0, "nominal")]


def test_a_phrase_within_another_is_one_of_its_own() -> None:
    assert found(phrases(CLAUSE), {2: (0, "nominal"), 5: (1, "nominal")}, start=100) == [
        (100, 106, 102, 0, "nominal"),
        (104, 106, 105, 1, "nominal"),
    ]


def test_a_pronoun_is_one_word() -> None:
    assert found(phrases(CLAUSE), {6: (0, "pronoun")}) == [(6, 7, 6, 0, "pronoun")]


def test_a_noun_phrase_leaves_out_prepositions_subjects_and_coordinated_ones() -> None:
    told = phrases("""
        he 5 nsubj
        was 5 cop
        in 5 case
        the 5 det
        house 0 root
        and 8 cc
        the 8 det
        yard 5 conj
        . 5 punct
    """)
    assert found(told, {4: (2, "nominal"), 7: (2, "nominal")}) == [(3, 5, 4, 2, "nominal"), (6, 8, 7, 2, "nominal")]


def test_hyphens_stay_and_marks_at_the_ends_go() -> None:
    told = phrases("""
        ( 6 punct
        34 4 nummod
        - 4 punct
        year 6 amod
        old 4 amod
        driver 0 root
        ) 6 punct
        , 6 punct
    """)
    assert found(told, {5: (0, "nominal")}) == [(1, 6, 5, 0, "nominal")]


def test_a_name_is_as_long_as_the_name_that_was_found() -> None:
    told = phrases("President 2 compound\nJane 0 root\nDoe 2 flat", (1, 3, NameType.PERSON))
    assert found(told, {1: (0, "name")}) == [(1, 3, 1, 0, "name")]


def test_two_heads_in_one_name_are_one_mention_the_surer() -> None:
    told = phrases("Jane 0 root\nDoe 1 flat", (0, 2, NameType.PERSON))
    assert found(told, {0: (1, "name"), 1: (0, "name")}) == [(0, 2, 1, 0, "name")]


def test_a_title_is_no_name_of_anybody() -> None:
    told = phrases("the 2 det\npresident 0 root", (1, 2, NameType.TITLE))
    assert found(told, {1: (0, "nominal")}) == [(0, 2, 1, 0, "nominal")]
    assert found(told, {1: (0, "name")}) == [(0, 2, 1, 0, "name")]


@pytest.mark.parametrize("form", FORMS)
def test_a_name_found_nowhere_has_the_words_of_its_phrase(form: str) -> None:
    told = phrases("the 2 det\nalliance 0 root")
    assert found(told, {1: (1, form)})[0][:2] == ((1, 2) if form == "pronoun" else (0, 2))


def test_without_mentions_there_is_nothing() -> None:
    assert found(phrases(CLAUSE), {}) == []
