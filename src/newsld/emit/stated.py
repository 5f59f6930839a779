"""The table that maps what a source states in fields of its own to terms."""

from __future__ import annotations

from collections.abc import Mapping

from newsld.emit.rows import Kind, Row
from newsld.model.stated import Property, ThingKind

_ROWS: Mapping[Property, tuple[str, Kind]] = {
    Property.DESCRIPTION: ("description", Kind.TEXT),
    Property.CODE: ("termCode", Kind.STRING),
    Property.TERMS: ("inDefinedTermSet", Kind.REFERENCE),
    Property.TERM: ("hasDefinedTerm", Kind.REFERENCE),
    Property.TYPE: ("additionalType", Kind.REFERENCE),
    Property.DURATION: ("duration", Kind.STRING),
    Property.SCHEDULE: ("eventSchedule", Kind.REFERENCE),
    Property.FREQUENCY: ("repeatFrequency", Kind.STRING),
    Property.COUNT: ("repeatCount", Kind.INTEGER),
    Property.WEEKDAY: ("byDay", Kind.TERM),
    Property.FROM: ("startDate", Kind.MOMENT),
    Property.TO: ("endDate", Kind.MOMENT),
    Property.ORGANIZER: ("organizer", Kind.REFERENCE),
    Property.PARTICIPATION: ("nl:participation", Kind.REFERENCE),
    Property.ROLE: ("roleName", Kind.STRING),
    Property.PARTICIPANT: ("nl:participant", Kind.REFERENCE),
    Property.COVERAGE: ("subjectOf", Kind.REFERENCE),
    Property.STATUS: ("creativeWorkStatus", Kind.STRING),
    Property.SCHEDULED: ("nl:scheduled", Kind.EDTF),
    Property.FORMAT: ("encodingFormat", Kind.STRING),
    Property.POSITION: ("position", Kind.INTEGER),
    Property.WORD_COUNT: ("wordCount", Kind.INTEGER),
    Property.LANGUAGE: ("inLanguage", Kind.STRING),
    Property.PART: ("hasPart", Kind.REFERENCE),
    Property.BORN: ("birthDate", Kind.MOMENT),
    Property.DIED: ("deathDate", Kind.MOMENT),
    Property.FOUNDED: ("foundingDate", Kind.MOMENT),
    Property.DISSOLVED: ("dissolutionDate", Kind.MOMENT),
    Property.ADDRESS: ("address", Kind.REFERENCE),
    Property.STREET: ("streetAddress", Kind.STRING),
    Property.LOCALITY: ("addressLocality", Kind.STRING),
    Property.REGION: ("addressRegion", Kind.STRING),
    Property.POSTAL_CODE: ("postalCode", Kind.STRING),
    Property.COUNTRY: ("addressCountry", Kind.STRING),
    Property.CONTACT: ("nl:contact", Kind.REFERENCE),
    Property.EMAIL: ("email", Kind.STRING),
    Property.TELEPHONE: ("telephone", Kind.STRING),
    Property.URL: ("url", Kind.REFERENCE),
    Property.SAME_AS: ("sameAs", Kind.REFERENCE),
}

STATED: Mapping[Property, Row] = {said: Row.of(term, kind) for said, (term, kind) in _ROWS.items()}
"""How each property is written; what a class has is in the JSON Schema of view D."""

RECORD_CLASSES: Mapping[ThingKind, str] = {
    ThingKind.TERM: "DefinedTerm",
    ThingKind.TERMS: "DefinedTermSet",
    ThingKind.PART: "CreativeWork",
    ThingKind.COVERAGE: "CreativeWork",
    ThingKind.LINK: "CreativeWork",
    ThingKind.ADDRESS: "PostalAddress",
    ThingKind.CONTACT: "ContactPoint",
    ThingKind.SCHEDULE: "Schedule",
    ThingKind.ROLE: "Role",
}
"""The class of each kind of record."""
