"""The classes of schema.org that newsld writes beside the class of a type; the schemas list the same."""

from __future__ import annotations

from collections.abc import Mapping

from newsld.model.annotation import NameType

_PLACES = (
    "AdministrativeArea", "City", "Country", "State", "Continent", "Landform", "BodyOfWater", "Mountain", "Volcano",
)  # fmt: skip
_FACILITIES = (
    "CivicStructure", "Airport", "Bridge", "GovernmentBuilding", "Museum", "Park", "PlaceOfWorship", "TrainStation",
)  # fmt: skip

KINDS: Mapping[NameType, tuple[str, ...]] = {
    NameType.ORGANIZATION: (
        "Corporation", "EducationalOrganization", "GovernmentOrganization", "NGO", "NewsMediaOrganization",
        "PoliticalParty", "SportsTeam",
    ),
    NameType.PLACE: _PLACES,
    NameType.FACILITY: _FACILITIES,
}  # fmt: skip
"""A type to its narrower classes."""
