"""What `link` hands over: who is meant by the entities of a text, or that nobody can say, and why."""

from __future__ import annotations

from attrs import frozen

from newsld.model.annotation import NameType


@frozen(kw_only=True)
class Container:
    """A place that contains another, as the gazetteer knows it.

    Attributes:
        iris: Its identifiers; the first is the one it is known by.
        name: What the gazetteer calls it.
        kind: A class of schema.org: ``Country``, ``AdministrativeArea``; ``None`` where none is known.
    """

    iris: tuple[str, ...]
    name: str
    kind: str | None = None


@frozen(kw_only=True)
class Candidate:
    """Somebody or something that a name may mean.

    Attributes:
        iris: Its identifiers; the first is the one it is known by.
        name: What the gazetteer calls it.
        type: What it is; ``None`` where the gazetteer does not say.
        kind: A class of schema.org that says more than the type, if known.
        score: How likely it is meant, from 0 to 1.
        source: The gazetteer or service that knows it, as messages call it.
        reasons: What speaks for it and against it, in a few words each.
        coordinates: Latitude and longitude in degrees (WGS 84), if known.
        within: The places that contain it, the nearest first.
    """

    iris: tuple[str, ...]
    name: str
    score: float
    source: str
    type: NameType | None = None
    kind: str | None = None
    reasons: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None
    within: tuple[Container, ...] = ()


@frozen(kw_only=True)
class Link:
    """Who is meant by one entity of a text.

    Attributes:
        entity: Its index in ``Annotations.entities``.
        target: Who is meant; ``None`` for "no link".
        reason: Why, in one sentence for people.
        rule: ``link/…``.
        candidates: All that were weighed, the likeliest first; the target is among them.
    """

    entity: int
    target: Candidate | None
    reason: str
    rule: str
    candidates: tuple[Candidate, ...] = ()


@frozen(kw_only=True)
class Links:
    """One link, or "no link", for each entity that was looked up.

    Attributes:
        links: In the order of the entities; an entity that none is there for was not looked up.
        not_asked: Why a service that should have been asked was not, or did not answer; ``None`` if it was not wanted
            or did.
    """

    links: tuple[Link, ...] = ()
    not_asked: str | None = None
