"""Who and what the nodes of a description stand for: people, organizations, places, groups, things, amounts."""

from __future__ import annotations

from attrs import frozen

from newsld.model.evidence import Attested, Evidence
from newsld.model.stated import Stated, ThingKind


@frozen(kw_only=True)
class Person:
    """A person.

    Attributes:
        iri: ``U#person-…``.
        name: The fullest name the text uses, without title.
        alternate_names: Other names it uses.
        job_titles: Titles and posts as the text gives them.
        affiliations: IRIs of organisations.
        same_as: IRIs of the same person elsewhere.
        stated: What the source states in fields of its own.
    """

    iri: str
    name: Attested[str]
    alternate_names: tuple[Attested[str], ...] = ()
    job_titles: tuple[Attested[str], ...] = ()
    affiliations: tuple[Attested[str], ...] = ()
    same_as: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()


@frozen(kw_only=True)
class Organization:
    """An organisation; ``kind`` is a subclass in schema.org (``NewsMediaOrganization``), if known.

    Where a gazetteer gives the kind, ``kind_evidence`` says so.
    """

    iri: str
    name: Attested[str]
    kind: str | None = None
    kind_evidence: Evidence | None = None
    alternate_names: tuple[Attested[str], ...] = ()
    same_as: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()


@frozen(kw_only=True)
class Place:
    """A place or facility.

    Attributes:
        iri: ``U#place-…``.
        name: The fullest name the text uses; of a place that only a gazetteer speaks of, what it calls it.
        kind: A subclass in schema.org (``City``), if known.
        kind_evidence: What the kind rests on, where a gazetteer gives it.
        alternate_names: Other names.
        geo: IRI of its coordinates.
        contained_in: IRIs of the places it lies in.
        same_as: IRIs of the same place elsewhere.
        stated: What the source states in fields of its own.
    """

    iri: str
    name: Attested[str]
    kind: str | None = None
    kind_evidence: Evidence | None = None
    alternate_names: tuple[Attested[str], ...] = ()
    geo: Attested[str] | None = None
    contained_in: tuple[Attested[str], ...] = ()
    same_as: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()


@frozen(kw_only=True)
class Coordinates:
    """Where a place lies: degrees in WGS 84 as decimals, without exponent; the evidence is that of the reference."""

    iri: str
    latitude: str
    longitude: str


@frozen(kw_only=True)
class Group:
    """Participants without a name of their own: "43 passengers", "Russians"; ``count`` where a number is told."""

    iri: str
    name: Attested[str]
    count: Attested[int] | None = None


@frozen(kw_only=True)
class NamedThing:
    """A work, product or named event; ``kind`` is its class: ``CreativeWork``, ``Product``, ``Event``."""

    iri: str
    name: Attested[str]
    kind: str
    alternate_names: tuple[Attested[str], ...] = ()
    same_as: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()


@frozen(kw_only=True)
class Amount:
    """A quantity as the text words it; with a ``currency`` (ISO 4217) it is money."""

    iri: str
    name: Attested[str]
    value: str | None = None
    currency: str | None = None


@frozen(kw_only=True)
class Record:
    """A node of which nothing is known but what a source states: an address, a term, a part of a package, a plan.

    Attributes:
        iri: ``U#address-…``, ``U#term-…`` and so on.
        kind: What it is.
        evidence: What it rests on.
        type: A narrower class of schema.org, if the source says so.
        name: What it is called.
        alternate_names: What else it is called.
        stated: What the source states of it.
    """

    iri: str
    kind: ThingKind
    evidence: Evidence
    type: str | None = None
    name: Attested[str] | None = None
    alternate_names: tuple[Attested[str], ...] = ()
    stated: tuple[Stated, ...] = ()
