"""Whatever is described: all outputs say the same, are valid, and are the same on every run."""

from __future__ import annotations

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsld.emit import EMITTERS
from newsld.emit.formats import PROVENANCE, Rendition
from newsld.emit.graph import graph
from newsld.model.description import Description
from newsld.validate.json_schema import check_data, check_embed
from newsld.validate.values import check_values
from support.descriptions import descriptions
from support.parsing import by_oxigraph, by_rdflib, of_graph

law = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def written(name: str, rendition: Rendition) -> bytes:
    return EMITTERS.get(name).write(rendition)


@law
@given(descriptions())
def test_two_libraries_read_the_same_quads_from_every_syntax(description: Description) -> None:
    rendition = Rendition(description)
    facts = by_oxigraph(written("ntriples", rendition), "ntriples")
    for name in ("turtle", "ntriples", "jsonld"):
        data = written(name, rendition)
        assert by_oxigraph(data, name) == facts, name
        assert by_rdflib(data, name) == facts, name
    quads = by_oxigraph(written("nquads", rendition), "nquads")
    named = {q for q in quads if q[3] == description.base + "#facts"}
    assert {(*q[:3], "") for q in named} == facts
    assert {q[3] for q in quads} == {description.base + "#facts", description.base + "#provenance"}
    assert by_rdflib(written("nquads", rendition), "nquads") == quads
    for read in (by_oxigraph, by_rdflib):
        assert read(written("trig", rendition), "trig") == quads
    assert of_graph(graph(rendition.statements)) == facts
    provenance = by_oxigraph(PROVENANCE.write(rendition), "turtle")
    assert {(*q[:3], "") for q in quads - named} == provenance


@law
@given(descriptions(), st.sampled_from(["complete", "gatherings", "none"]), st.booleans())
def test_every_output_passes_its_check(description: Description, events: str, flat: bool) -> None:
    rendition = Rendition(description, events=events, graph=flat)
    assert check_values(rendition.statements, "x") == ()
    assert check_data(rendition.data, "x") == ()
    assert check_embed(rendition.embed, "x") == ()


@law
@given(descriptions())
def test_a_page_survives_whatever_a_headline_says(description: Description) -> None:
    rendition = Rendition(description)
    script = written("embed", rendition).decode()
    body = script.removeprefix('<script data-newsld="" type="application/ld+json">\n').removesuffix("</script>\n")
    assert not re.search("[<>&\u2028\u2029]", body)
    assert json.loads(body) == rendition.embed
    assert json.loads(written("embed-jsonld", rendition)) == rendition.embed


@law
@given(descriptions())
def test_twice_is_once(description: Description) -> None:
    once, twice, names = Rendition(description), Rendition(description), EMITTERS.names()
    first = {name: written(name, once) for name in names}
    assert {name: written(name, twice) for name in reversed(names)} == first


@law
@given(descriptions())
def test_every_fact_of_the_text_has_exactly_one_evidence(description: Description) -> None:
    statements = Rendition(description).statements
    attested = {(s.subject, s.predicate, s.object) for s in statements.facts if s.evidence}
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    subjects = [s.object for s in statements.provenance if s.predicate == rdf + "subject"]
    assert len(subjects) == len(attested)


@law
@given(descriptions())
def test_without_excerpts_no_word_of_the_article_is_in_the_evidence(description: Description) -> None:
    statements = Rendition(description, excerpts=False).statements
    assert not [s for s in statements.provenance if s.predicate.endswith("#exact")]


@law
@given(descriptions())
def test_what_is_alleged_or_denied_is_no_event(description: Description) -> None:
    rendition = Rendition(description)
    doubtful = {e.iri for e in description.events if not e.is_fact}
    for statement in rendition.statements.facts:
        if statement.subject in doubtful:
            assert not statement.predicate.endswith(("#hasActor", "/attendee", "/startDate", "/hasActor"))
            assert getattr(statement.object, "value", "") not in (
                "http://schema.org/Event",
                "http://semanticweb.cs.vu.nl/2009/11/sem/Event",
            )
    assert not [iri for iri in doubtful if json.dumps(iri) in json.dumps(rendition.embed)]
