"""What the sources tell of one thing, gathered until it is written as an entry."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from attrs import define, field

from newsld.iri import check_iri
from newsld.link.build import Alias, Row
from newsld.link.entry import Entry
from newsld.model.annotation import NameType

_KEPT = "!$&'()*+,;=:@-._~/"  # what a path may hold (RFC 3986, 3.3); letters beyond ASCII stay as they are
_ORDER = ("wikidata", "geonames", "wikipedia", "dbpedia")


def wikidata(item: str) -> str:
    """Give the IRI of a Wikidata item (``Q90``)."""
    return f"http://www.wikidata.org/entity/{item}"


def geonames(number: object) -> str:
    """Give the IRI of a GeoNames feature."""
    return f"https://sws.geonames.org/{number}/"


def wikipedia(title: str) -> str:
    """Give the IRI of an article of the English Wikipedia."""
    return "https://en.wikipedia.org/wiki/" + _path(title)


def dbpedia(title: str) -> str:
    """Give the IRI that DBpedia has for an article of the English Wikipedia."""
    return "http://dbpedia.org/resource/" + _path(title)


def _path(title: str) -> str:
    return "".join(c if c > "\x7f" else quote(c, safe=_KEPT) for c in title.replace(" ", "_"))


@define(eq=False)
class Thing:
    """One thing.

    Attributes:
        name: What it is called.
        type: What it is, if a source says so.
        kind: A class of schema.org that says more.
        ids: Source of identifiers to IRI.
        names: Every name to its weight: how often it means this thing, in link counts or the like.
        weight: How much is said about it, likewise.
        coordinates: Latitude and longitude.
        within: The thing that contains it.
        seat: Whether a country is governed from it.
        context: Words it is told of with.
    """

    name: str
    type: NameType | None = None
    kind: str | None = None
    ids: dict[str, str] = field(factory=dict)
    names: dict[str, float] = field(factory=dict)
    weight: float = 0.0
    coordinates: tuple[float, float] | None = None
    within: Thing | None = None
    seat: bool = False
    context: Counter[str] = field(factory=Counter)

    def called(self, name: str, weight: float) -> None:
        """Add a name, or weight to it."""
        self.names[name] = self.names.get(name, 0.0) + weight

    def entitle(self, title: str) -> None:
        """Give it the identifiers that follow from its title in Wikipedia."""
        self.ids.setdefault("wikipedia", wikipedia(title))
        self.ids.setdefault("dbpedia", dbpedia(title))

    @property
    def iris(self) -> tuple[str, ...]:
        """Its identifiers, the one it is known by first."""
        return tuple(check_iri(self.ids[source]) for source in _ORDER if source in self.ids)

    def row(self, context: tuple[int, ...]) -> Row:
        """Give what is written of it."""
        entry = Entry(
            name=self.name,
            iris=self.iris,
            type=self.type,
            kind=self.kind,
            weight=max(self.weight, self.names.get(self.name, 0.0)),
            coordinates=self.coordinates,
            within=self.within.iris[0] if self.within else None,
            seat=self.seat,
            context=context,
        )
        return entry, tuple(Alias(name, weight) for name, weight in sorted(self.names.items()) if name != self.name)
