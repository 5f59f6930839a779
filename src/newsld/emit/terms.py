"""Namespaces and compact names: the one place where a term becomes an IRI."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any, cast

from newsld._resources import read_resource
from newsld.iri import NL

SCHEMA = "http://schema.org/"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

RDF_TYPE = RDF + "type"

PREFIXES = {"nl": NL, "schema": SCHEMA, "sem": SEM, "xsd": XSD, "rdf": RDF, "prov": PROV, "oa": OA}
EDTF_PREFIX = {"edtf": "http://id.loc.gov/datatypes/edtf/"}


def expand(term: str) -> str:
    """Give the IRI of a term as the mapping table writes it: ``nl:agent``, or a bare name of schema.org."""
    prefix, colon, name = term.partition(":")
    return PREFIXES[prefix] + name if colon else SCHEMA + term


@lru_cache(maxsize=4096)
def compact(iri: str) -> str | None:
    """Give the short form of a term's IRI (a bare name for schema.org's); ``None`` for what is no term."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            name = iri[len(namespace) :]
            return name if namespace == SCHEMA else f"{prefix}:{name}"
    return None


@cache
def context() -> dict[str, Any]:
    """Give the JSON-LD context of view D, as it ships in ``vocab/context.jsonld``."""
    return cast(dict[str, Any], json.loads(read_resource("vocab", "context.jsonld"))["@context"])
