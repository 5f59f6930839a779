"""However sure we have to be: more sureness says less, and what is said hangs together."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsld.describe.confidence import confident
from newsld.emit.formats import Rendition
from newsld.iri import NL
from newsld.model.description import Description
from newsld.model.statements import Iri
from newsld.validate.json_schema import check_data, check_embed
from newsld.validate.values import check_values
from support.descriptions import descriptions

law = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
levels = st.sampled_from([0.0, 0.1, 0.35, 0.5, 0.75, 0.9, 1.0])


@law
@given(descriptions(), levels, levels)
def test_more_sureness_says_a_part_of_what_less_says(description: Description, one: float, other: float) -> None:
    low, high = sorted((one, other))
    more = Rendition(confident(description, low)).statements
    fewer = Rendition(confident(description, high)).statements
    keys = {(s.subject, s.predicate, s.object) for s in more.facts}
    assert {(s.subject, s.predicate, s.object) for s in fewer.facts} <= keys


@law
@given(descriptions(), levels)
def test_nothing_is_said_with_less_confidence(description: Description, least: float) -> None:
    facts = Rendition(confident(description, least)).statements.facts
    assert not [s for s in facts if s.evidence and round(s.evidence.confidence, 2) < least]


@law
@given(descriptions(), levels)
def test_no_reference_leads_nowhere_and_no_node_stands_alone(description: Description, least: float) -> None:
    told = confident(description, least)
    facts = Rendition(told).statements.facts
    subjects = {s.subject for s in facts}
    mentioned = {s.object.value for s in facts if isinstance(s.object, Iri)}
    own = {iri for iri in mentioned if iri.startswith(f"{description.base}#")}
    assert own <= subjects
    if least:
        assert subjects - own <= {description.article.iri, *(claim.iri for claim in told.claims)}


@law
@given(descriptions(), levels, st.booleans())
def test_what_is_left_passes_its_check(description: Description, least: float, flat: bool) -> None:
    rendition = Rendition(confident(description, least), graph=flat)
    assert check_values(rendition.statements, "x") == ()
    assert check_data(rendition.data, "x") == ()
    assert check_embed(rendition.embed, "x") == ()


@law
@given(descriptions(), levels, levels)
def test_twice_is_once(description: Description, one: float, other: float) -> None:
    low, high = sorted((one, other))
    once = Rendition(confident(description, high)).statements.facts
    assert Rendition(confident(confident(description, low), high)).statements.facts == once


@law
@given(descriptions(), levels)
def test_the_evidence_says_how_much_was_left_out(description: Description, least: float) -> None:
    told = confident(description, least)
    said = {s.predicate.removeprefix(NL): s.object.value for s in Rendition(told).statements.provenance}
    assert said.get("minConfidence") == (f"{least:.2f}" if least else None)
    assert said.get("leftOut") == (str(told.left_out) if least else None)
    whole = Rendition(description).statements.facts
    same = [s for s in Rendition(told).statements.facts if s.evidence] == [s for s in whole if s.evidence]
    assert told.left_out > 0 or same
