from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.settled import settled
from newsld.lang.en import ENGLISH
from newsld.model.annotation import NameType
from support.trees import names_of

P, L, ORG, T, W = (
    NameType.PERSON,
    NameType.PLACE,
    NameType.ORGANIZATION,
    NameType.TITLE,
    NameType.WORK,
)


def written(text, names):
    return [(name.span.of(text), name.type) for name in settled(text, names_of(text, *names), ENGLISH.entities)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Petr "Pete" Moss left.', [('Petr "', P), ('Pete" Moss', P)]),
        ("Petr “The Rock” Moss left.", [("Petr", P), ("The Rock", W), ("Moss", P)]),
        ("Petr ‘Pete’ Moss left.", [("Petr ‘", P), ("Pete’ Moss", P)]),
        ("Petr (Pete) Moss left.", [("Petr", P), ("Pete", P), ("Moss", P)]),
    ],
)
def test_a_nickname_stands_inside_one_name(text, names):
    assert written(text, names) == [(text.removesuffix(" left."), P)]


def test_a_place_in_brackets_is_no_nickname():
    text = "Petr (Oslo) Moss left."
    names = [("Petr", P), ("Oslo", L), ("Moss", P)]
    assert written(text, names) == names


def test_quotation_marks_at_its_ends_are_no_part_of_a_name():
    assert written("“Petr Moss” left.", [("“Petr Moss”", P)]) == [("Petr Moss", P)]


def test_a_line_end_before_a_quotation_mark_is_no_part_of_a_name():
    assert written('Petr Moss\r"left', [('Petr Moss\r"', P)]) == [("Petr Moss", P)]


def test_what_a_title_is_of_is_no_part_of_a_name():
    text = "Mayor of Oslo Petr Moss left."
    assert written(text, [("Mayor", T), ("Oslo Petr Moss", P)]) == [("Mayor", T), ("Oslo", L), ("Petr Moss", P)]


@pytest.mark.parametrize(
    ("title", "link", "parted"),
    [("Governor", "of", True), ("biographer", "of", False), ("Lawyer", "for", False)],
)
def test_a_doubtful_name_behind_a_capital_and_of_begins_with_a_place(title, link, parted):
    text = f"{title} {link} Lakemoor Petr Moss left."
    marks = names_of(text, (title, T), ("Lakemoor Petr Moss", P))
    marks = (marks[0], evolve(marks[1], confidence=0.5))
    found = [name.span.of(text) for name in settled(text, marks, ENGLISH.entities)]
    assert found == ([title, "Lakemoor", "Petr Moss"] if parted else [title, "Lakemoor Petr Moss"])


@pytest.mark.parametrize(("elsewhere", "whole"), [("Nato", True), ("Oslo", False)])
def test_a_title_gets_back_the_words_that_a_doubtful_organization_took(elsewhere, whole):
    text = f"{elsewhere} met. Nato Supreme Allied Commander Petr Moss left."
    marks = names_of(text, (elsewhere, ORG), ("Nato Supreme Allied", ORG), ("Commander", T), ("Petr Moss", P))
    marks = (marks[0], evolve(marks[1], confidence=0.5), *marks[2:])
    found = [name.span.of(text) for name in settled(text, marks, ENGLISH.entities)][1:]
    cut = ["Nato", "Supreme Allied Commander"] if whole else ["Nato Supreme Allied", "Commander"]
    assert found == [*cut, "Petr Moss"]


@pytest.mark.parametrize(("sure", "kind"), [(0.5, ORG), (0.9, T)])
def test_what_a_title_is_of_is_no_title(sure, kind):
    text = "Oslo director of Amnesty International Petr Moss left."
    director, body, moss = names_of(text, ("director", T), ("Amnesty International", T), ("Petr Moss", P))
    found = settled(text, (director, evolve(body, confidence=sure), moss), ENGLISH.entities)
    assert [name.type for name in found] == [T, kind, P]
