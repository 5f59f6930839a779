from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType
from support.trees import names_of

P, ORG, T, G, L = NameType.PERSON, NameType.ORGANIZATION, NameType.TITLE, NameType.GROUP, NameType.PLACE


@pytest.fixture
def entities(document):
    def mark(text: str, *names: tuple[str, NameType]):
        read = evolve(Annotations(), names=names_of(text, *names))
        return [(e.name, len(e.mentions)) for e in mark_entities(document(text), read, ENGLISH).entities]

    return mark


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Mara Lind left. Lind wept.", ["Mara Lind", "Lind"], [("Mara Lind", 2)]),
        ("Lind left. Mara Lind wept.", ["Lind", "Mara Lind"], [("Mara Lind", 2)]),
        ("Mara Lind left. Mara wept.", ["Mara Lind", "Mara"], [("Mara Lind", 2)]),
        ("MARA LIND left. Mara Lind wept.", ["MARA LIND", "Mara Lind"], [("MARA LIND", 2)]),
        ("Mara J. Lind left. M. Lind wept.", ["Mara J. Lind", "M. Lind"], [("Mara J. Lind", 2)]),
        ("Ali bin Saif left. Bin Saif wept.", ["Ali bin Saif", "Bin Saif"], [("Ali bin Saif", 2)]),
        ("Omar al-Masri left. Masri wept.", ["Omar al-Masri", "Masri"], [("Omar al-Masri", 2)]),
        ("Otto Lind Jr. left. Lind wept.", ["Otto Lind Jr.", "Lind"], [("Otto Lind Jr.", 2)]),
        # Who is not surely the same stays apart.
        ("Mara Lind met Olaf Lind. Lind wept.", ["Mara Lind", "Olaf Lind", "Lind"], [("Mara Lind", 1), ("Olaf Lind", 2)]),
        ("Mara Lind met Mara Moss. Mara wept.", ["Mara Lind", "Mara Moss", "Mara"], [("Mara Lind", 1), ("Mara Moss", 1), ("Mara", 1)]),
        ("Mara Lind met Max Lind. M. Lind wept.", ["Mara Lind", "Max Lind", "M. Lind"], [("Mara Lind", 1), ("Max Lind", 1), ("M. Lind", 1)]),
        ("Mara A. Lind met Mara B. Lind.", ["Mara A. Lind", "Mara B. Lind"], [("Mara A. Lind", 1), ("Mara B. Lind", 1)]),
    ],
)  # fmt: skip
def test_people(entities, text, names, expected):
    assert entities(text, *((name, P) for name in names)) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("The Free Workers Party (FWP) met. FWP lost.", ["Free Workers Party", "FWP", "FWP"], [("Free Workers Party", 3)]),
        ("FWP lost. The Party of Free Workers met.", ["FWP", "Party of Free Workers"], [("FWP", 1), ("Party of Free Workers", 1)]),
        ("FWP lost. The Free Workers Party met.", ["FWP", "Free Workers Party"], [("Free Workers Party", 2)]),
        ("The Free Workers Party (XYZ) met.", ["Free Workers Party", "XYZ"], [("Free Workers Party", 1), ("XYZ", 1)]),
        ("The Ministry of Trade met the Trade Ministry.", ["Ministry of Trade", "Trade Ministry"], [("Ministry of Trade", 2)]),
        ("The Harbour Bank left Harbour Banking.", ["Harbour Bank", "Harbour Banking"], [("Harbour Bank", 1), ("Harbour Banking", 1)]),
        # A legal form may be missing; the first word stands for the name after it, not before.
        ("Nordly A/S met Hart Foods Plc. Nordly paid Hart Foods.", ["Nordly A/S", "Hart Foods Plc", "Nordly", "Hart Foods"], [("Nordly A/S", 2), ("Hart Foods Plc", 2)]),
        ("Hart Foods met. Hart lost.", ["Hart Foods", "Hart"], [("Hart Foods", 2)]),
        ("Hart met. The Hart Foundation lost.", ["Hart", "Hart Foundation"], [("Hart", 1), ("Hart Foundation", 1)]),
        ("Hart Foods met Hart Bank. Hart lost.", ["Hart Foods", "Hart Bank", "Hart"], [("Hart Foods", 1), ("Hart Bank", 1), ("Hart", 1)]),
        ("The NATO Assembly met. NATO lost.", ["NATO Assembly", "NATO"], [("NATO Assembly", 1), ("NATO", 1)]),
        ("AB met. The Ample Bank and the Able Board wept.", ["AB", "Ample Bank", "Able Board"], [("AB", 1), ("Ample Bank", 1), ("Able Board", 1)]),
    ],
)  # fmt: skip
def test_organizations(entities, text, names, expected):
    assert entities(text, *((name, ORG) for name in names)) == expected


def test_an_acronym_of_a_place_joins_it(entities):
    text = "The United Lands met. U.L. lost."
    assert entities(text, ("United Lands", L), ("U.L.", L)) == [("United Lands", 2)]


def test_one_string_of_two_types_is_two(entities):
    assert len(entities("Paris met Paris.", ("Paris", P), ("Paris", L))) == 2


def test_a_name_once_taken_for_something_else_joins_its_like(entities):
    text = "Oslo won. Oslo lost. Oslo wept."
    assert entities(text, ("Oslo", L), ("Oslo", P), ("Oslo", L)) == [("Oslo", 3)]


def test_titles_are_no_entities(entities):
    assert entities("President Mara Lind left.", ("President", T), ("Mara Lind", P)) == [("Mara Lind", 1)]


@pytest.mark.parametrize(
    ("name", "type_", "kind"),
    [
        ("Estonia", L, "Country"),
        ("Tallinn", L, "City"),
        ("Estonia", ORG, None),
        ("Reuters", ORG, "NewsMediaOrganization"),
        ("Ministry of Trade", ORG, "GovernmentOrganization"),
        ("Harbour Board", ORG, None),
    ],
)
def test_classes(document, name, type_, kind):
    read = evolve(Annotations(), names=names_of(name, (name, type_)))
    assert [e.kind for e in mark_entities(document(name), read, ENGLISH).entities] == [kind]


@pytest.mark.parametrize(("sure", "people"), [(0.5, ["Mara Lind"]), (0.9, ["Mara Lind", "General"])])
def test_a_doubtful_person_called_by_a_title_is_a_title(document, sure, people):
    text = "General Mara Lind left. The General wept."
    names = names_of(text, ("General", T), ("Mara Lind", P), ("General", P))
    read = evolve(Annotations(), names=(*names[:2], evolve(names[2], confidence=sure)))
    found = mark_entities(document(text), read, ENGLISH)
    assert [e.name for e in found.entities] == people
    assert sum(name.type is T for name in found.names) == 3 - len(people)


@pytest.mark.parametrize(
    ("text", "confidence", "people"),
    [
        ("Mara Lind left. Lind is big.", 0.6, ["Mara Lind"]),
        ("Mara Lind left. Lind is big.", 0.95, ["Mara Lind"]),
        ("Lind is big. Mara Lind left.", 0.6, ["Mara Lind"]),
    ],
)
def test_a_doubtful_place_called_like_a_person_of_the_text_is_that_person(document, text, confidence, people):
    names = names_of(
        text, *(("Mara Lind", P), ("Lind", L)) if text.startswith("Mara") else (("Lind", L), ("Mara Lind", P))
    )
    names = tuple(evolve(name, confidence=confidence) if name.type is L else name for name in names)
    found = mark_entities(document(text), evolve(Annotations(), names=names), ENGLISH).entities
    joined = confidence < 0.75
    assert [e.name for e in found if e.type is P] == people
    assert len(found) == (1 if joined else 2)


@pytest.mark.parametrize(
    ("text", "confidence", "person"),
    [
        ("The mayor of Riga, Janis Ozols, left.", 0.6, True),
        ("The mayor of Riga, Janis Ozols, left.", 0.9, False),
        ("The mayor of Riga, Janis Ozols and Lund left.", 0.6, False),
    ],
)
def test_a_doubtful_name_between_commas_after_a_post_is_a_persons(document, text, confidence, person):
    names = names_of(text, ("mayor", T), ("Riga", L), ("Janis Ozols", L))
    names = (*names[:2], evolve(names[2], confidence=confidence))
    found = mark_entities(document(text), evolve(Annotations(), names=names), ENGLISH).entities
    assert [e.name for e in found if e.type is P] == (["Janis Ozols"] if person else [])


@pytest.mark.parametrize(
    ("firm", "confidence", "expected"),
    [
        ("Lind Foods Plc", 0.8, [("Lind Foods Plc", 2)]),
        ("Lind Foods Plc", 0.95, [("Lind Foods Plc", 1), ("Lind", 1)]),
        # Without a legal form it may be the council of the town.
        ("Lind Town Council", 0.8, [("Lind Town Council", 1), ("Lind", 1)]),
    ],
)
def test_a_place_called_like_a_company_is_that_company(document, firm, confidence, expected):
    text = f"{firm} grew. Lind fell."
    names = names_of(text, (firm, ORG), ("Lind", L))
    names = tuple(evolve(name, confidence=confidence) if name.type is L else name for name in names)
    found = mark_entities(document(text), evolve(Annotations(), names=names), ENGLISH).entities
    assert [(entity.name, len(entity.mentions)) for entity in found] == expected


def test_a_storm_is_called_by_its_name_alone(entities):
    text = "Hurricane Dorian came. Dorian left. Dorian grew."
    names = [("Hurricane Dorian", NameType.EVENT), ("Dorian", L), ("Dorian", P)]
    assert entities(text, *names) == [("Hurricane Dorian", 3)]
    other = "Hurricane Dorian came. Ana Dorian left. Dorian wept."
    names = [("Hurricane Dorian", NameType.EVENT), ("Ana Dorian", P), ("Dorian", P)]
    assert entities(other, *names) == [("Hurricane Dorian", 1), ("Ana Dorian", 2)]


def test_what_is_now_a_body_now_a_person_is_the_body_told_of(entities):
    text = "Mahan Air flies. Mahan denies it. Mahan wept. Mahan is banned."
    names = [("Mahan Air", ORG), ("Mahan", ORG), ("Mahan", P), ("Mahan", L)]
    assert entities(text, *names) == [("Mahan Air", 4)]
    assert entities(text, ("Mahan Air", ORG), ("Mahan", P)) == [("Mahan Air", 1), ("Mahan", 1)]


def test_a_body_with_hurricanes_in_its_name_is_no_storm(document):
    text = "Hurricane Dorian grew, the National Hurricane Center said. The Center is in Miami."
    names = names_of(
        text, ("Hurricane Dorian", NameType.EVENT), ("National Hurricane Center", ORG), ("Center", ORG), ("Miami", L)
    )
    read = mark_entities(document(text), evolve(Annotations(), names=names), ENGLISH)
    assert [entity.type for entity in read.entities[:2]] == [NameType.EVENT, ORG]
