"""One node per entity per article."""

from __future__ import annotations

from newsld.describe.entities import Cast, Wanted, supplied
from newsld.model.annotation import EntityMark, NameMark, NameType
from newsld.model.description import Group, NamedThing, Organization, Person, Place
from newsld.model.evidence import Basis
from newsld.model.span import Span

TEXT = "Jane Doe of the Defence Ministry met Doe's aide in Oslo; the treaty of Oslo was read to Finns."


def name(words: str, type_: NameType, nth: int = 0) -> NameMark:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return NameMark(span=Span(start, start + len(words)), type=type_, confidence=0.5 + nth / 10, rule="names/x")


def cast() -> Cast:
    full, short = name("Jane Doe", NameType.PERSON), name("Doe", NameType.PERSON, 1)
    return Cast.of(
        "u:x:y",
        TEXT,
        [
            EntityMark(type=NameType.PERSON, name="Jane Doe", mentions=(full, short)),
            EntityMark(type=NameType.ORGANIZATION, name="Defence Ministry", mentions=(name("Defence Ministry", NameType.ORGANIZATION),)),
            EntityMark(type=NameType.PLACE, name="Oslo", mentions=(name("Oslo", NameType.PLACE),), kind="City"),
            EntityMark(type=NameType.WORK, name="treaty of Oslo", mentions=(name("treaty of Oslo", NameType.WORK),)),
            EntityMark(type=NameType.GROUP, name="Finns", mentions=(name("Finns", NameType.GROUP),)),
        ],
    )  # fmt: skip


def test_names_that_mean_one_person_are_one_node() -> None:
    made = cast()
    made.close()
    person = made.nodes()[0]
    assert isinstance(person, Person)
    assert person.iri == "u:x:y#person-jane-doe"
    assert [a.value for a in person.alternate_names] == ["Doe"]
    assert [s.of(TEXT) for s in person.alternate_names[0].evidence.spans] == ["Doe"]
    assert [type(n) for n in made.nodes()] == [Person, Organization, Place, NamedThing, Group]


def test_a_mention_is_found_by_its_words() -> None:
    made = cast()
    assert made.at(Span(TEXT.index("Doe's"), TEXT.index("Doe's") + 3)) == 0
    assert made.at(Span(TEXT.index("the Defence"), TEXT.index(" met"))) == 1
    assert made.at(Span(TEXT.index("aide"), TEXT.index("aide") + 4)) is None
    assert made.named("defence MINISTRY") == 1
    assert made.named("nobody") is None


def test_what_is_wanted_twice_or_named_in_the_text_is_one() -> None:
    made = cast()
    said = supplied("option --author")
    assert said.basis is Basis.SUPPLIED
    assert made.want(Wanted(type=NameType.PERSON, name="JANE DOE", evidence=said)) == 0
    first = made.want(Wanted(type=NameType.PERSON, name="Wei Chen", evidence=said))
    assert made.want(Wanted(type=NameType.PERSON, name="Wei Chen", evidence=said)) == first
    made.close()
    assert made.iri(first) == "u:x:y#person-wei-chen"
    assert len(made.nodes()) == 6
