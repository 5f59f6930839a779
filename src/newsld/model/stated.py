"""What a source states in fields of its own, not in running words: events, people, places, terms, parts of packages."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import frozen

from newsld.model.annotation import Modality
from newsld.model.evidence import Attested
from newsld.model.when import When


class ItemKind(StrEnum):
    """What a document is; of all but articles the words are read no further, for the source states what they say."""

    ARTICLE = "article"
    ITEM = "item"
    """It states facts: of events, of people, places and organizations, of plans."""
    PACKAGE = "package"
    """It names its parts."""


class ThingKind(StrEnum):
    """What a source can describe."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    EVENT = "event"
    """An event that it reports or announces."""
    NAMED_EVENT = "named event"
    """An event that it only names."""
    OBJECT = "object"
    TERM = "term"
    """An abstract concept of a controlled vocabulary."""
    TERMS = "terms"
    """Such a vocabulary."""
    PART = "part"
    """A part of a package."""
    COVERAGE = "coverage"
    """A work that is planned."""
    LINK = "link"
    """An item that another one points to."""
    ADDRESS = "address"
    CONTACT = "contact"
    SCHEDULE = "schedule"
    ROLE = "role"
    """That somebody has a role in an event."""


RECORDS = frozenset(
    {
        ThingKind.TERM, ThingKind.TERMS, ThingKind.PART, ThingKind.COVERAGE, ThingKind.LINK, ThingKind.ADDRESS,
        ThingKind.CONTACT, ThingKind.SCHEDULE, ThingKind.ROLE,
    }
)  # fmt: skip
"""The kinds of which nothing is known but what is stated."""


class Property(StrEnum):
    """What a source can state of a thing, in the order in which it is written."""

    DESCRIPTION = "description"
    CODE = "code"
    TERMS = "terms"
    """The vocabulary that a term belongs to."""
    TERM = "term"
    """A term of a vocabulary."""
    TYPE = "type"
    """The IRI of a class elsewhere."""
    DURATION = "duration"
    SCHEDULE = "schedule"
    FREQUENCY = "frequency"
    COUNT = "count"
    WEEKDAY = "weekday"
    FROM = "from"
    TO = "to"
    ORGANIZER = "organizer"
    PARTICIPATION = "participation"
    ROLE = "role"
    PARTICIPANT = "participant"
    COVERAGE = "coverage"
    STATUS = "status"
    SCHEDULED = "scheduled"
    FORMAT = "format"
    POSITION = "position"
    WORD_COUNT = "word count"
    LANGUAGE = "language"
    PART = "part"
    BORN = "born"
    DIED = "died"
    FOUNDED = "founded"
    DISSOLVED = "dissolved"
    ADDRESS = "address"
    STREET = "street"
    LOCALITY = "locality"
    REGION = "region"
    POSTAL_CODE = "postal code"
    COUNTRY = "country"
    CONTACT = "contact"
    EMAIL = "email"
    TELEPHONE = "telephone"
    URL = "url"
    SAME_AS = "same as"


MANY = frozenset(
    {
        Property.TERM, Property.WEEKDAY, Property.SCHEDULE, Property.ORGANIZER, Property.PARTICIPATION,
        Property.COVERAGE, Property.PART, Property.CONTACT, Property.EMAIL, Property.TELEPHONE, Property.SAME_AS,
    }
)  # fmt: skip
"""The properties that may have several values; of all others the first is kept."""


@frozen
class Words:
    """Words in a language; ``None`` for that of the document."""

    text: str
    language: str | None = None


@frozen
class Stated(Attested[Any]):
    """A value that a source states of a thing, and of what."""

    property: Property


@frozen(kw_only=True)
class Said:
    """One thing a source says of another in a field of its own.

    Attributes:
        property: What it says.
        value: A string, `Words`, a `Moment` or a number; the key of a thing if ``refers``.
        where: Where it stood.
        refers: Whether the value is the key of another thing.
    """

    property: Property
    value: Any
    where: str
    refers: bool = False


@frozen(kw_only=True)
class Reported:
    """What a source states of an event that it reports or announces.

    Attributes:
        modality: Whether it took place.
        status: The status of schema.org, where the source tells one (``EventPostponed``).
        why: What the modality follows from, if the source does not say it.
        when: Its time.
        where: Where modality and status stood.
        dated: Where the time stood.
        places: Keys of the places, the first being the main one.
        participants: Keys of those who take part.
        topics: IRIs of what it is about.
        parts_of: Keys of the events it is part of.
    """

    modality: Modality
    status: str | None = None
    why: str = ""
    when: When | None = None
    where: str
    dated: str = ""
    places: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    parts_of: tuple[str, ...] = ()


@frozen(kw_only=True)
class Thing:
    """Something a source describes in fields of its own.

    Attributes:
        key: By which other things of the document refer to it; different for each.
        kind: What it is.
        name: What it is called; ``None`` only for `RECORDS`.
        where: Where it stood: ``NewsML-G2, line 12``.
        identity: What its source calls it in every version of it; its IRI is made of this where its kind has no slug.
        type: A narrower class of schema.org (``City``, ``ImageObject``).
        names: What else it is called.
        said: What is said of it, in the order of the source.
        position: Latitude and longitude in degrees, as decimals.
        within: Keys of the places it lies in, the nearest first.
        affiliations: Keys of the organizations a person belongs to.
        titles: Titles and posts of a person.
        reported: What is stated of an event.
        about: Whether the document is about it.
    """

    key: str
    kind: ThingKind
    name: str | None
    where: str
    identity: str = ""
    type: str | None = None
    names: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    position: tuple[str, str] | None = None
    within: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    reported: Reported | None = None
    about: bool = False


@frozen(kw_only=True)
class Told:
    """Everything a document states in fields of its own.

    Attributes:
        kind: What the document is.
        things: What it describes, in its order.
        parts: Keys of the parts of a package, in their order.
    """

    kind: ItemKind = ItemKind.ARTICLE
    things: tuple[Thing, ...] = ()
    parts: tuple[str, ...] = ()


NOTHING_TOLD = Told()
