"""Describe a data set in VoID and DCAT 3: what is in it, in which words, under which licence, and in which files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import pyoxigraph
from attrs import define, field, frozen

from newsld.iri import NL, slug, text_urn
from newsld.store.graphs import ArticleGraphs
from newsld.store.literals import literal
from newsld.store.terms import FACTS, OA, PREFIXES, PROV, PROVENANCE, RDF, RDF_TYPE, SCHEMA, SEM, SKOS, VOID, XSD

DCAT, DCTERMS, SPDX = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/", "http://spdx.org/rdf/terms#"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_MEDIA_TYPES = {
    ".nq": "application/n-quads", ".trig": "application/trig", ".jsonld": "application/ld+json",
    ".ttl": "text/turtle", ".nt": "application/n-triples",
}  # fmt: skip
_VOCABULARIES = (SCHEMA, SEM, NL, PROV, OA, SKOS)
_PUBLISHED = f"<{SCHEMA}datePublished>"
_AGENT = f"<{PROV}SoftwareAgent>"


@frozen(kw_only=True)
class About:
    """What only its maker can say of a data set.

    Attributes:
        iri: Its IRI; empty to name it by its content.
        title: Its title.
        description: What it is.
        license: IRI of its licence.
        publisher: IRI of who publishes it.
        dumps_at: The address below which its files lie.
        endpoint: Address of its SPARQL endpoint.
        issued: The day it is issued, ISO 8601.
    """

    iri: str = ""
    title: str = "News as linked data"
    description: str = ""
    license: str = ""
    publisher: str = ""
    dumps_at: str = ""
    endpoint: str = ""
    issued: str = ""


@define
class Counts:
    """What is counted, in memory that does not grow with the number of articles.

    Attributes:
        articles: How many there are.
        facts: Their triples, without evidence.
        evidence: The triples of the evidence.
        entities: The things they describe.
        classes: Things by class.
        properties: Triples by property.
        agents: The programs that made it.
        first: The first day of publication.
        last: The last.
    """

    articles: int = 0
    facts: int = 0
    evidence: int = 0
    entities: int = 0
    classes: Counter[str] = field(factory=Counter)
    properties: Counter[str] = field(factory=Counter)
    agents: set[str] = field(factory=set)
    first: str = ""
    last: str = ""
    digest: object = field(factory=sha256)

    def add(self, article: ArticleGraphs) -> None:
        """Count an article."""
        self.articles += 1
        self.facts += len(article.facts)
        self.evidence += len(article.provenance)
        self.digest.update(article.digest.encode())  # type: ignore[attr-defined]
        own = f"<{article.base}#"
        subjects = set()
        for line in (*article.facts, *article.provenance):
            subject, predicate, rest = line.split(" ", 2)
            self.properties[predicate] += 1
            if subject.startswith(own):
                subjects.add(subject)
                if predicate == RDF_TYPE:
                    self.classes[rest[:-2]] += 1
            if rest[:-2] == _AGENT:
                self.agents.add(subject)
            elif predicate == _PUBLISHED:
                self._publish(rest.split('"')[1][:10])
        self.entities += len(subjects)

    def _publish(self, day: str) -> None:
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)


def describe(counts: Counts, about: About, dumps: Sequence[Path] = ()) -> bytes:
    """Describe a data set.

    Args:
        counts: What is in it.
        about: What its maker says.
        dumps: Its files.

    Returns:
        VoID and DCAT as Turtle; the same bytes for the same data set, in any order of its articles but that given.
    """
    iri = about.iri or text_urn(counts.digest.hexdigest())  # type: ignore[attr-defined]
    lines = [*_head(iri, counts, about), *_partitions(iri, counts), *_distributions(iri, about, dumps)]
    lines.sort(key=lambda line: not line.startswith(f"<{iri}> "))
    prefixes = {**PREFIXES, "void": VOID, "dcat": DCAT, "dcterms": DCTERMS, "spdx": SPDX, "d": f"{iri}#"}
    quads = pyoxigraph.parse("\n".join(lines).encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
    triples = (quad.triple for quad in quads)
    written = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.TURTLE, prefixes=prefixes) or b""
    # The prefixes come in an order that changes from run to run.
    head = written.split(b"\n", len(prefixes))
    return b"\n".join((*sorted(head[:-1]), head[-1]))


def _number(value: int) -> str:
    return literal(str(value), XSD + "integer")


def _head(iri: str, counts: Counts, about: About) -> Iterator[str]:
    def say(predicate: str, value: str) -> str:
        return f"<{iri}> <{predicate}> {value} ."

    yield say(RDF + "type", f"<{VOID}Dataset>")
    yield say(RDF + "type", f"<{DCAT}Dataset>")
    yield say(DCTERMS + "title", literal(about.title))
    if about.description:
        yield say(DCTERMS + "description", literal(about.description))
    links = ((DCTERMS + "license", about.license), (DCTERMS + "publisher", about.publisher))
    yield from (
        say(predicate, f"<{value}>")
        for predicate, value in (*links, (VOID + "sparqlEndpoint", about.endpoint))
        if value
    )
    if about.issued:
        yield say(DCTERMS + "issued", literal(about.issued, XSD + "date"))
    if counts.first:
        yield say(DCTERMS + "temporal", f"<{iri}#period>")
        yield f"<{iri}#period> {RDF_TYPE} <{DCTERMS}PeriodOfTime> ."
        yield from _dated(f"<{iri}#period> <{DCAT}startDate>", counts.first)
        yield from _dated(f"<{iri}#period> <{DCAT}endDate>", counts.last)
    if counts.agents:
        yield say(PROV + "wasGeneratedBy", f"<{iri}#run>")
        yield f"<{iri}#run> {RDF_TYPE} <{PROV}Activity> ."
        yield from (f"<{iri}#run> <{PROV}wasAssociatedWith> {agent} ." for agent in sorted(counts.agents))
    numbers = {
        "documents": counts.articles, "triples": counts.facts + counts.evidence, "entities": counts.entities,
        "classes": len(counts.classes), "properties": len(counts.properties),
    }  # fmt: skip
    yield from (say(VOID + name, _number(number)) for name, number in numbers.items())
    for name, title, number in (("facts", FACTS, counts.facts), ("evidence", PROVENANCE, counts.evidence)):
        yield say(VOID + "subset", f"<{iri}#{name}>")
        yield f"<{iri}#{name}> {RDF_TYPE} <{VOID}Dataset> ."
        yield f"<{iri}#{name}> <{DCTERMS}title> {literal(f'The graphs whose names end with {title}')} ."
        yield f"<{iri}#{name}> <{VOID}triples> {_number(number)} ."
    terms = (*counts.classes, *counts.properties)
    used = [space for space in _VOCABULARIES if any(term.startswith(f"<{space}") for term in terms)]
    yield from (say(VOID + "vocabulary", f"<{space}>") for space in used)


def _dated(subject: str, day: str) -> Iterator[str]:
    datatype = {4: "gYear", 7: "gYearMonth", 10: "date"}.get(len(day))
    if datatype:
        yield f"{subject} {literal(day, XSD + datatype)} ."


def _partitions(iri: str, counts: Counts) -> Iterator[str]:
    for kind, number, found in (("class", "entities", counts.classes), ("property", "triples", counts.properties)):
        for term, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
            name = term[1:-1]
            prefix = next((p for p, space in PREFIXES.items() if name.startswith(space)), "")
            local = name.removeprefix(PREFIXES[prefix]) if prefix else name
            part = f"<{iri}#{kind}-{prefix}-{local}>" if prefix else f"<{iri}#{kind}-{quote(name, safe='')}>"
            yield f"<{iri}> <{VOID}{kind}Partition> {part} ."
            yield f"{part} <{VOID}{kind}> {term} ."
            yield f"{part} <{VOID}{number}> {_number(count)} ."


def _distributions(iri: str, about: About, dumps: Iterable[Path]) -> Iterator[str]:
    for number, path in enumerate(sorted(dumps), 1):
        node = f"{iri}#file-{number}-{slug(path.stem) or 'dump'}"
        digest, size = sha256(), 0
        with path.open("rb") as file:
            while part := file.read(1 << 20):
                digest.update(part)
                size += len(part)
        yield f"<{iri}> <{DCAT}distribution> <{node}> ."
        yield f"<{node}> {RDF_TYPE} <{DCAT}Distribution> ."
        yield f"<{node}> <{DCTERMS}title> {literal(path.name)} ."
        if about.dumps_at:
            address = f"{about.dumps_at.rstrip('/')}/{quote(path.name)}"
            yield f"<{node}> <{DCAT}downloadURL> <{address}> ."
            yield f"<{iri}> <{VOID}dataDump> <{address}> ."
        yield f"<{node}> <{DCAT}mediaType> <{_MEDIA}{_MEDIA_TYPES[path.suffix.lower()]}> ."
        yield f"<{node}> <{DCAT}byteSize> {literal(str(size), XSD + 'nonNegativeInteger')} ."
        yield f"<{node}> <{SPDX}checksum> <{node}-sha256> ."
        yield f"<{node}-sha256> {RDF_TYPE} <{SPDX}Checksum> ."
        yield f"<{node}-sha256> <{SPDX}algorithm> <{SPDX}checksumAlgorithm_sha256> ."
        yield f"<{node}-sha256> <{SPDX}checksumValue> {literal(digest.hexdigest(), XSD + 'hexBinary')} ."
