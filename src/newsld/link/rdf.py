"""Read SKOS and schema.org in RDF into the rows of a gazetteer, subject by subject."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from newsld.errors import UsageError
from newsld.link.build import Alias, Row
from newsld.link.entry import Entry
from newsld.link.keys import key_of
from newsld.link.notes import Notes
from newsld.link.tables import checked, located, typed
from newsld.model.annotation import NameType

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Quad

FORMATS = {
    ".nt": "N_TRIPLES", ".ttl": "TURTLE", ".nq": "N_QUADS", ".trig": "TRIG", ".rdf": "RDF_XML", ".xml": "RDF_XML",
    ".owl": "RDF_XML", ".jsonld": "JSON_LD",
}  # fmt: skip
"""Extension to the name of its syntax in pyoxigraph."""

_SKOS, _GEO = "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/2003/01/geo/wgs84_pos#"
_MEANING = {
    _SKOS + "prefLabel": "name",
    "http://www.w3.org/2000/01/rdf-schema#label": "name",
    "http://xmlns.com/foaf/0.1/name": "name",
    _SKOS + "altLabel": "alias",
    _SKOS + "hiddenLabel": "alias",
    _SKOS + "exactMatch": "same",
    "http://www.w3.org/2002/07/owl#sameAs": "same",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": "type",
    _GEO + "lat": "latitude",
    _GEO + "long": "longitude",
    **{
        f"{scheme}://schema.org/{term}": meaning
        for scheme in ("http", "https")
        for term, meaning in {
            "name": "name", "alternateName": "alias", "sameAs": "same", "containedInPlace": "within",
            "latitude": "latitude", "longitude": "longitude",
        }.items()
    },
}  # fmt: skip
_UNTYPED = ("Concept", "NamedIndividual", "Thing")


def read_rdf(path: Path, notes: Notes, *, language: str = "en", default: NameType | None = None) -> Iterator[Row]:
    """Read the things of an RDF file that have an IRI and a name.

    The file is read as a stream: what is said of one subject in several places is several rows, which the gazetteer
    joins by their IRI; only the first gives type and coordinates.

    Args:
        path: The file; its extension tells the syntax.
        notes: Gets what is wrong with single subjects.
        language: BCP 47 tag of the language whose label becomes the name; the others are aliases.
        default: The type of things that have none that is known.

    Yields:
        The rows.

    Raises:
        UsageError: The file cannot be read.
    """
    import pyoxigraph as ox

    syntax = getattr(ox.RdfFormat, FORMATS[path.suffix.lower()])
    try:
        quads = ox.parse(path=str(path), format=syntax, base_iri=path.resolve().as_uri())
        for subject, group in groupby(quads, key=lambda quad: quad.subject):
            if isinstance(subject, ox.NamedNode):
                yield from _row(subject.value, list(group), str(path), notes, language, default)
    except SyntaxError as error:
        raise UsageError(f"{path}:{error.lineno or 1}", "cannot be read as RDF", str(error.msg)[:200]) from error
    except (ValueError, OSError) as error:
        raise UsageError(str(path), "cannot be read", str(error)[:200]) from error


def _row(
    iri: str, quads: list[Quad], where: str, notes: Notes, language: str, default: NameType | None
) -> Iterator[Row]:
    import pyoxigraph as ox

    told: dict[str, list[Literal | NamedNode]] = {}
    for quad in quads:
        meaning = _MEANING.get(quad.predicate.value)
        if meaning and isinstance(quad.object, ox.Literal | ox.NamedNode):
            told.setdefault(meaning, []).append(quad.object)
    labels = sorted(told.get("name", ()), key=lambda label: _order(label, language))
    names = [" ".join(label.value.split()) for label in labels]
    if not names or not key_of(names[0]):
        return
    iris = checked([iri, *(same.value for same in told.get("same", ()))], f"{where}: <{iri[:120]}>", notes)
    if not iris:
        return
    types = [type_.value for type_ in told.get("type", ()) if not type_.value.endswith(_UNTYPED)]
    known = [found for found in (typed(text, where, notes) for text in types) if found[0] is not None]
    # A narrower class stands beside its base class; the narrower one says more.
    type_, kind = next((found for found in known if found[1]), known[0] if known else (default, None))
    latitude, longitude = (_degrees(told.get(part, [])) for part in ("latitude", "longitude"))
    within = checked([place.value for place in told.get("within", ())][:1], where, notes)
    entry = Entry(
        name=names[0],
        iris=iris,
        type=type_,
        kind=kind,
        coordinates=located(latitude, longitude),
        within=within[0] if within else None,
    )
    others = (*names[1:], *(alias.value for alias in told.get("alias", ())))
    yield entry, tuple(Alias(name) for name in dict.fromkeys(others))


def _order(label: Literal | NamedNode, language: str) -> tuple[int, str]:
    tag = getattr(label, "language", None) or ""
    return (0 if tag.partition("-")[0] == language else 1 if not tag else 2), tag


def _degrees(values: list[Literal | NamedNode]) -> float | None:
    for value in values:
        try:
            return float(value.value)
        except ValueError:
            continue
    return None
