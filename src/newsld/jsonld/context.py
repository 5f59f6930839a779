"""What keys, types and ids mean at one place of a JSON-LD document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from attrs import field, frozen

from newsld.jsonld.items import Item

SCHEMA = "http://schema.org/"
"""The namespace that schema.org's own context expands to; https, www. and a missing slash mean the same."""

KEYWORDS = frozenset(
    {
        "@base",
        "@container",
        "@context",
        "@direction",
        "@graph",
        "@id",
        "@import",
        "@included",
        "@index",
        "@json",
        "@language",
        "@list",
        "@nest",
        "@none",
        "@prefix",
        "@propagate",
        "@protected",
        "@reverse",
        "@set",
        "@type",
        "@value",
        "@version",
        "@vocab",
    }
)
"""The keywords of JSON-LD 1.1 (section 9.16)."""


_SCHEMA_TERM = re.compile(r"https?://(?:[a-z-]+\.)?schema\.org/(?!docs/)(.*)", re.IGNORECASE | re.DOTALL)
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|_:")

_PREFIXES = {
    "schema": SCHEMA,
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Those of the prefixes in schema.org's context that pages use."""


@frozen
class Term:
    """What a key means: its IRI (``None``: deliberately nothing), and how its values are read."""

    iri: str | None
    coercion: str | None = None
    containers: frozenset[str] = frozenset()
    reverse: bool = False
    scoped: Item | None = None


@frozen(eq=False)
class Context:
    """How keys become IRIs at one place of a document.

    Attributes:
        terms: The keys that are defined.
        vocab: What stands before the IRIs of all others; ``None`` if they mean nothing.
        base: What relative IRIs are resolved against, if the document says so.
        language: The language of plain strings.
        unread: Whether a context that was not read has a say too, so that any key may mean anything.
    """

    terms: Mapping[str, Term] = field(factory=dict, repr=False)
    vocab: str | None = None
    base: str | None = None
    language: str | None = None
    unread: bool = False
    _known: dict[str, Term] = field(init=False, factory=dict, repr=False)
    scoped: bool = field(init=False, repr=False)

    @scoped.default
    def _any_scoped(self) -> bool:
        # Whether any term brings a context of its own.
        return any(term.scoped for term in self.terms.values())

    def term(self, key: str) -> Term | None:
        """Give what a key means; ``None`` if nothing is known of it."""
        found = self._known.get(key)
        if found is None:
            found = self.terms.get(key) or Term(self.expand(key))
            self._known[key] = found
        return found if found.iri is not None or key in self.terms else None

    def expand(self, name: str, *, vocab: bool = True) -> str | None:
        """Give the IRI of a key, a type or (without ``vocab``) an id.

        Args:
            name: The name as it is written.
            vocab: Whether names without prefix are of the vocabulary, and terms count.

        Returns:
            The IRI, those of schema.org with ``http://schema.org/``; a keyword; or ``None`` for what means nothing.
            A relative IRI stays relative if the document names no base.
        """
        if vocab and name in self.terms:
            return self.terms[name].iri
        if name.startswith("@"):
            return name
        prefix, colon, rest = name.partition(":")
        if colon:
            if not rest.startswith("//") and prefix in self.terms and (iri := self.terms[prefix].iri):
                return canonical(iri + rest)
            if ABSOLUTE.match(name):
                return canonical(name)
        if vocab:
            return None if self.vocab is None else canonical(self.vocab + name)
        return _resolved(self.base, name)


def canonical(iri: str) -> str:
    """Give the one form of an IRI of schema.org, and any other as it is."""
    if "schema.org/" in iri and (match := _SCHEMA_TERM.fullmatch(iri)):
        return SCHEMA + match[1]
    return iri


def _resolved(base: str | None, iri: str) -> str:
    if base is None:
        return iri
    try:
        return urljoin(base, iri)
    except ValueError:
        return iri


SCHEMA_ORG = Context(
    terms={**{prefix: Term(iri) for prefix, iri in _PREFIXES.items()}, "type": Term("@type"), "id": Term("@id")},
    vocab=SCHEMA,
)
"""schema.org's context, as far as keys, types and prefixes go; what its values are the vocabulary knows better."""


NOTHING_DEFINED = Context()
