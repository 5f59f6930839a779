"""What a class of a foreign vocabulary says of the type of a thing: by the last part of its name, of whatever maker."""

from __future__ import annotations

import re

from newsld.model.annotation import NameType
from newsld.model.kinds import KINDS

_CLASSES = {
    NameType.PERSON: "person people human agent-person politician",
    NameType.ORGANIZATION: """
        organization organisation corporation company governmentorganization newsmediaorganization ngo sportsteam
        politicalparty educationalorganization collegeoruniversity organizationunit airline corporatebody
        """,
    NameType.PLACE: """
        place location city country state administrativearea continent settlement populatedplace region town village
        landform bodyofwater mountain volcano territory municipality geographicname feature
        """,
    NameType.FACILITY: "facility building civicstructure airport bridge museum stadium stadiumorarena park",
    NameType.GROUP: "group ethnicgroup nationality",
    NameType.EVENT: "event sportsevent war election disaster",
    NameType.WORK: "work creativework book movie film legislation newspaper periodical",
    NameType.PRODUCT: "product productmodel vehicle aircraft weapon",
}
_TYPES = {name: type_ for type_, names in _CLASSES.items() for name in names.split()}
_LAST = re.compile(r"[^/#:]+$")

_KINDS = {kind.casefold(): (type_, kind) for type_, kinds in KINDS.items() for kind in kinds}


def type_of(name: str) -> NameType | None:
    """Give the type that a class means (``City``, ``http://xmlns.com/foaf/0.1/Person``); ``None`` for any other."""
    last = _last(name)
    return _KINDS[last][0] if last in _KINDS else _TYPES.get(last)


def kind_of(name: str) -> str | None:
    """Give the class of schema.org that newsld writes for a class; ``None`` for one that says no more than the type."""
    last = _last(name)
    return _KINDS[last][1] if last in _KINDS else None


def _last(name: str) -> str:
    match = _LAST.search(name.strip())
    return match[0].casefold().replace(" ", "").replace("_", "") if match else ""
