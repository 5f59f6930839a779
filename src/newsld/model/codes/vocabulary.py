"""5xx: types and properties. schema.org calls domains and ranges guidelines, so that none of these is an error."""

from __future__ import annotations

from newsld.model.codes.code import NOTE, WARNING, Code, table

VOCABULARY = table(
    Code(
        "NLD501", WARNING, "The vocabulary has no such type.",
        "Names of types begin with a capital, and case matters. To consumers the node has no type.",
        '"@type": "newsArticle"',
        '"@type": "NewsArticle"',
    ),
    Code(
        "NLD502", WARNING, "The vocabulary has no such property.",
        "Consumers pass over it. Names of properties begin in lower case, and case matters.",
        '"thumbnailURL": "https://news.example/1.jpg"',
        '"thumbnailUrl": "https://news.example/1.jpg"',
    ),
    Code(
        "NLD503", NOTE, "The term is superseded.",
        "It still works; new consumers look for the other.",
        '"attendees": {"@type": "Person", "name": "Ann"}',
        '"attendee": {"@type": "Person", "name": "Ann"}',
    ),
    Code(
        "NLD504", WARNING, "The property does not belong to this type.",
        "It says something about another kind of thing: often it stands one level too high or too low.",
        '{"@type": "Person", "headline": "Vote"}',
        '{"@type": "NewsArticle", "headline": "Vote"}',
    ),
    Code(
        "NLD505", WARNING, "The value is of a kind that the property does not take.",
        "Consumers look for certain types there, and pass over others.",
        '"location": {"@type": "Person", "name": "Oslo"}',
        '"location": {"@type": "Place", "name": "Oslo"}',
    ),
    Code(
        "NLD506", NOTE, "Text stands where an object is expected.",
        "schema.org allows it, and consumers make of it what they can. An object says what it is.",
        '"author": "Jane Doe"',
        '"author": {"@type": "Person", "name": "Jane Doe"}',
    ),
    Code(
        "NLD507", WARNING, "The value is none of the enumeration's.",
        "Only the values that the vocabulary lists mean something here.",
        '"eventStatus": "https://schema.org/EventCanceled"',
        '"eventStatus": "https://schema.org/EventCancelled"',
    ),
    Code(
        "NLD508", WARNING, "The vocabulary of newsld or of the Simple Event Model has no such term.",
        "Terms with nl: are listed in vocab/newsld.ttl and vocab/event-types.ttl.",
        '"nl:Modality": "nl:Planned"',
        '"nl:modality": "nl:Planned"',
    ),
)  # fmt: skip
