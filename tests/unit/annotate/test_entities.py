from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameMark, NameType
from newsld.model.span import Span

P, ORG, T, G, L = NameType.PERSON, NameType.ORGANIZATION, NameType.TITLE, NameType.GROUP, NameType.PLACE


@pytest.fixture
def entities(document):
    def mark(text: str, *names: tuple[str, NameType]):
        marks, at = [], 0
        for name, kind in names:
            at = text.index(name, at)
            marks.append(NameMark(span=Span(at, at + len(name)), type=kind, confidence=0.5, rule="t"))
            at += len(name)
        made = document(text)
        found = mark_entities(made, evolve(Annotations(), names=tuple(marks)), ENGLISH).entities
        return [(e.name, len(e.mentions), [s.of(text) for s in e.titles]) for e in found]

    return mark


def test_a_surname_joins_the_full_name(entities):
    assert entities("Mara Lind left. Lind wept.", ("Mara Lind", P), ("Lind", P)) == [("Mara Lind", 2, [])]


def test_a_surname_before_the_full_name_joins_it(entities):
    assert entities("Lind left. Mara Lind wept.", ("Lind", P), ("Mara Lind", P)) == [("Mara Lind", 2, [])]


def test_two_people_with_one_surname_stay_two(entities):
    text = "Mara Lind met Olaf Lind. Lind wept."
    assert entities(text, ("Mara Lind", P), ("Olaf Lind", P), ("Lind", P)) == [
        ("Mara Lind", 1, []),
        ("Olaf Lind", 2, []),
    ]


def test_an_acronym_in_parentheses_joins(entities):
    text = "The Free Workers Party (FWP) met. FWP lost. XYZ won."
    assert entities(text, ("Free Workers Party", ORG), ("FWP", ORG), ("FWP", ORG), ("XYZ", ORG)) == [
        ("Free Workers Party", 3, []),
        ("XYZ", 1, []),
    ]


def test_another_word_in_parentheses_does_not(entities):
    assert len(entities("The Free Workers Party (XYZ) met.", ("Free Workers Party", ORG), ("XYZ", ORG))) == 2


def test_one_string_of_two_types_is_two(entities):
    assert len(entities("Paris met Paris.", ("Paris", P), ("Paris", L))) == 2


@pytest.mark.parametrize(
    ("text", "names", "titles"),
    [
        ("Czech General Petr Moss came.", [("Czech", G), ("General", T), ("Petr Moss", P)], ["Czech General"]),
        ("NATO Commander Petr Moss came.", [("NATO", ORG), ("Commander", T), ("Petr Moss", P)], ["NATO Commander"]),
        ("Petr Moss, the head of Russia’s staff, left.", [("Petr Moss", P)], ["head of Russia’s staff"]),
        ("Petr Moss, director of the port, left.", [("Petr Moss", P)], ["director of the port"]),
        ("Mr Petr Moss left.", [("Mr", T), ("Petr Moss", P)], []),
        (
            "Inspector General Petr Moss left.",
            [("Inspector", T), ("General", T), ("Petr Moss", P)],
            ["Inspector General"],
        ),
        ("The former President Petr Moss left.", [("President", T), ("Petr Moss", P)], ["former President"]),
        ("Major general Petr Moss left.", [("general", T), ("Petr Moss", P)], ["Major general"]),
        ("The director General Petr Moss left.", [("General", T), ("Petr Moss", P)], ["director General"]),
        ("Petr Moss, one of our members, left.", [("Petr Moss", P)], []),
        ("Petr Moss, who heads the port, left.", [("Petr Moss", P)], []),
        ("Petr Moss, a man, left.", [("Petr Moss", P)], []),
        ("Petr Moss, Paris and Rome are names.", [("Petr Moss", P)], []),
        ("President\n\nPetr Moss left.", [("President", T), ("Petr Moss", P)], []),
    ],
)
def test_titles(entities, text, names, titles):
    found = [e for e in entities(text, *names) if e[0] == "Petr Moss"]
    assert found == [("Petr Moss", 1, titles)]
