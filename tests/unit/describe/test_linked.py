"""What gazetteers say of entities stands in the description as theirs, never as the article's."""

from __future__ import annotations

from newsld.describe import describe
from newsld.emit.formats import Rendition
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType
from newsld.model.description import Description, Place
from newsld.model.document import Document
from newsld.model.evidence import Basis
from newsld.model.link import Candidate, Container, Link, Links
from newsld.model.span import Span
from newsld.validate.json_schema import check_data, check_embed

TEXT = "Mara Berg of Larkpress arrived in Larkhaven, Northland, for the Larkhaven Games."
NORTHLAND = Container(iris=("https://id.example/northland",), name="Northland", kind="Country")
SHORE = Container(iris=("https://id.example/shore",), name="Shore County", kind="AdministrativeArea")
TOWN = Candidate(
    iris=("https://id.example/lark", "https://other.example/lark"), name="Larkhamn", score=0.91, source="test",
    type=NameType.PLACE, kind="City", coordinates=(59.4, -24.75001), within=(SHORE, NORTHLAND),
)  # fmt: skip
COUNTRY = Candidate(iris=NORTHLAND.iris, name="Northland", score=0.97, source="test", kind="Country")


def entity(name: str, type_: NameType) -> EntityMark:
    span = Span(TEXT.index(name), TEXT.index(name) + len(name))
    return EntityMark(
        type=type_, name=name, mentions=(NameMark(span=span, type=type_, confidence=0.8, rule="names/test"),)
    )


ENTITIES = (
    entity("Mara Berg", NameType.PERSON),
    entity("Larkpress", NameType.ORGANIZATION),
    entity("Larkhaven", NameType.PLACE),
    entity("Northland", NameType.PLACE),
    entity("Larkhaven Games", NameType.EVENT),
)


def link(number: int, target: Candidate | None, *candidates: Candidate) -> Link:
    return Link(entity=number, target=target, reason="because", rule="link/gazetteer", candidates=candidates)


def described(*links: Link) -> Description:
    document = Document(source="x", stem="x", text=TEXT, blocks=(), language="en")
    return describe(document, Annotations(entities=ENTITIES), Links(links=links))


def place(description: Description, name: str) -> Place:
    (found,) = [p for p in description.places if p.name.value == name]
    return found


def test_a_place_has_identifiers_coordinates_kind_and_the_gazetteers_name() -> None:
    found = place(description := described(link(2, TOWN)), "Larkhaven")
    assert [iri.value for iri in found.same_as] == list(TOWN.iris)
    assert [name.value for name in found.alternate_names] == ["Larkhamn"]
    assert (found.kind, found.geo and found.geo.value.rpartition("#")[2]) == ("City", "geo-larkhaven")
    (coordinates,) = description.coordinates
    assert (coordinates.latitude, coordinates.longitude) == ("59.4", "-24.75001")


def test_what_the_gazetteer_says_is_marked_as_its_own() -> None:
    found = place(described(link(2, TOWN)), "Larkhaven")
    assert found.name.evidence.basis is Basis.STATED
    assert found.kind_evidence is not None
    assert found.geo is not None
    said = (*found.same_as, *found.alternate_names, *found.contained_in, found.geo)
    assert {a.evidence.basis for a in said} == {found.kind_evidence.basis} == {Basis.FROM_GAZETTEER}
    assert {(a.evidence.confidence, a.evidence.spans) for a in said} == {(0.91, ())}
    assert [a.evidence.note for a in said] == ["because", "because", "test", "test", "test"]
    assert [s.of(TEXT) for s in said[0].evidence.premises] == ["Larkhaven"]


def test_a_place_lies_in_others_up_to_the_country() -> None:
    description = described(link(2, TOWN))
    county, country = place(description, "Shore County"), description.places[-1]
    assert [a.value for a in place(description, "Larkhaven").contained_in] == [county.iri]
    assert [a.value for a in county.contained_in] == [country.iri]
    assert ([iri.value for iri in country.same_as], country.kind) == (list(NORTHLAND.iris), "Country")
    assert county.name.evidence.basis is Basis.FROM_GAZETTEER


def test_the_country_that_the_text_names_is_the_one_that_contains() -> None:
    description = described(link(2, TOWN), link(3, COUNTRY))
    assert [p.name.value for p in description.places] == ["Larkhaven", "Northland", "Shore County"]
    assert place(description, "Shore County").contained_in[0].value == place(description, "Northland").iri


def test_a_place_of_the_same_name_that_is_not_linked_is_another() -> None:
    description = described(link(2, TOWN))
    named = [p for p in description.places if p.name.value == "Northland"]
    assert len({p.iri for p in named}) == 2
    assert [bool(p.same_as) for p in named] == [False, True]


def test_what_only_a_gazetteer_names_is_not_mentioned_by_the_article() -> None:
    description = described(link(2, TOWN))
    assert place(description, "Shore County").iri not in description.article.mentions


def test_people_organizations_and_named_events_have_identifiers() -> None:
    def target(name: str) -> Candidate:
        return Candidate(
            iris=(f"https://id.example/{name}",), name=name, score=0.9, source="test", kind="NewsMediaOrganization"
        )

    description = described(link(0, target("berg")), link(1, target("press")), link(4, target("games")))
    assert [p.same_as[0].value for p in description.people] == ["https://id.example/berg"]
    assert [(o.same_as[0].value, o.kind) for o in description.organizations] == [
        ("https://id.example/press", "NewsMediaOrganization")
    ]
    assert [(t.same_as[0].value, t.kind) for t in description.things] == [("https://id.example/games", "Event")]


def test_who_is_not_clear_has_no_identifier_but_the_candidates_in_the_evidence() -> None:
    description = described(link(0, None, COUNTRY, TOWN), link(1, None))
    assert [p.same_as for p in description.people] == [()]
    (no_link,) = description.no_links
    assert (no_link.entity, no_link.reason) == (description.people[0].iri, "because")
    assert no_link.candidates == (COUNTRY.iris[0], TOWN.iris[0])
    rendition = Rendition(description=description)
    written = {(s.subject, s.predicate.rpartition("#")[2]) for s in rendition.statements.provenance}
    (iri,) = {subject for subject, predicate in written if predicate == "unlinked"}
    assert {(iri, term) for term in ("unlinked", "candidate", "reason", "type")} <= written
    assert not any(s.subject == iri for s in rendition.statements.facts)


def test_the_page_has_address_and_coordinates() -> None:
    description = described(link(2, TOWN), link(3, COUNTRY))
    embed = Rendition(description=description).embed
    (town,) = [node for node in embed["mentions"] if node["name"] == "Larkhaven"]
    assert town["address"] == {
        "@type": "PostalAddress", "addressLocality": "Larkhaven", "addressRegion": "Shore County",
        "addressCountry": "Northland",
    }  # fmt: skip
    assert town["geo"] == {"@type": "GeoCoordinates", "latitude": "59.4", "longitude": "-24.75001"}


def test_what_is_written_agrees_with_the_schemas() -> None:
    links = (link(0, None, COUNTRY), link(1, COUNTRY), link(2, TOWN), link(3, COUNTRY), link(4, COUNTRY))
    rendition = Rendition(description=described(*links))
    assert check_data(rendition.data, "x") == ()
    assert check_embed(rendition.embed, "x") == ()


def test_a_class_that_does_not_fit_is_not_written() -> None:
    assert described(link(1, COUNTRY)).organizations[0].kind is None
    odd = Container(iris=("https://id.example/o",), name="Oddland", kind="Corporation")
    town = Candidate(iris=TOWN.iris, name="Larkhaven", score=0.9, source="test", within=(odd,))
    assert place(described(link(2, town)), "Oddland").kind is None


def test_places_that_contain_one_another_end_somewhere() -> None:
    one = Candidate(iris=NORTHLAND.iris, name="a", score=0.9, source="test", within=(SHORE,))
    other = Candidate(iris=SHORE.iris, name="b", score=0.9, source="test", within=(NORTHLAND,))
    description = described(link(2, one), link(3, other))
    assert [len(p.contained_in) for p in description.places] == [1, 0]


def test_a_province_of_the_citys_own_name_is_passed_over() -> None:
    own = Container(iris=("https://id.example/p",), name="Larkhaven", kind="AdministrativeArea")
    town = Candidate(iris=TOWN.iris, name="Larkhaven", score=0.9, source="test", within=(own, NORTHLAND))
    description = described(link(2, town))
    assert place(description, "Larkhaven").iri.endswith("#place-larkhaven")
    assert place(description, "Larkhaven").contained_in[0].value == description.places[-1].iri
