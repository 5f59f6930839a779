"""The terms that the store reads and writes itself, as N-Triples, and the names of its graphs."""

from __future__ import annotations

from newsld.iri import NL

SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
VOID = "http://rdfs.org/ns/void#"
RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
HIDDEN_LABEL = "<http://www.w3.org/2004/02/skos/core#hiddenLabel>"
SHA256 = f"<{SCHEMA}sha256>"
IDENTIFIER = f"<{SCHEMA}identifier>"
ALIKE = f"<{NL}alike>"
TRIPLES = f"<{VOID}triples>"

FACTS, PROVENANCE, INDEX = "#facts", "#provenance", "#index"
"""What the names of an article's graphs end with: what it says, the words it rests on, what loading derived from it."""

VOCABULARY = "https://w3id.org/newsld/vocab"
"""The graph of our vocabulary and its event types."""
