"""The terms that the store reads and writes itself, as N-Triples, and the names of its graphs."""

from __future__ import annotations

from newsld.iri import NL

SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
OA = "http://www.w3.org/ns/oa#"
VOID = "http://rdfs.org/ns/void#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
PROV = "http://www.w3.org/ns/prov#"
PREFIXES = {"nl": NL, "schema": SCHEMA, "sem": SEM, "skos": SKOS, "rdf": RDF, "oa": OA, "prov": PROV, "xsd": XSD}
"""The vocabularies in the graphs of an article, by prefix."""
RDF_TYPE = f"<{RDF}type>"
HIDDEN_LABEL = f"<{SKOS}hiddenLabel>"
SHA256 = f"<{SCHEMA}sha256>"
IDENTIFIER = f"<{SCHEMA}identifier>"
PREF_LABEL = f"<{SKOS}prefLabel>"
ALIKE = f"<{NL}alike>"
SOURCE = f"<{NL}source>"
BEGAN = f"<{NL}began>"
LASTED = f"<{NL}lastedUntil>"
SAID_BY = f"<{NL}saidBy>"
SAID_ON = f"<{NL}saidOn>"
ONE = f"<{NL}one>"
OTHER = f"<{NL}other>"
TEMPORAL = f"<{SCHEMA}temporal>"
ROOT = f"<{VOID}rootResource>"
TRIPLES = f"<{VOID}triples>"

BEGAN_BY = "https://w3id.org/newsld/began/"
"""Below this stand the properties that say the first day of events of one type, or of one modality."""
MET = "https://w3id.org/newsld/pair/"
"""Below this stand the nodes for two persons who met."""
MET_BY = "https://w3id.org/newsld/met/"
"""Below this stand the properties that say which two met in an event of one modality."""

FACTS, PROVENANCE, INDEX = "#facts", "#provenance", "#index"
"""What the names of an article's graphs end with: what it says, the words it rests on, what loading derived from it."""

VOCABULARY = "https://w3id.org/newsld/vocab"
"""The graph of our vocabulary and its event types."""
