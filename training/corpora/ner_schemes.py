"""How the types of each set of names map to the nine types.

A type maps to one of the nine, to ``PLACE`` (a place or a facility, told by its last word), to ``O`` (clearly no name
by the guide of the news lines), or to ``None``: its words are masked. What a scheme has no type for is unknown in its
texts.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from training.examples import NAME_TYPES

PLACE = "PLACE"


@frozen(kw_only=True)
class Scheme:
    """A set's types.

    Attributes:
        types: Its types and what they map to.
        complete: The nine types it annotates wherever they occur; the others are unknown.
        cased: Whether a mention without a capital is masked, because the set marks terms that are no names.
    """

    types: Mapping[str, str | None]
    complete: frozenset[str]
    cased: bool = False

    @property
    def unknown(self) -> frozenset[str]:
        """The types of which an unmarked word may be."""
        return frozenset(NAME_TYPES) - self.complete


_THREE = frozenset({"PER", "ORG", "LOC"})
"""Of facilities the sets mark some as places, some as organizations, some not at all: unknown throughout."""

CONLL = Scheme(types={"PER": "PER", "ORG": "ORG", "LOC": PLACE, "MISC": None}, complete=_THREE)
"""wikigold, BTC, UNER, contracts. MISC mixes works, events, products, peoples and languages: masked."""

WNUT = Scheme(
    types={
        "person": "PER",
        "location": PLACE,
        "corporation": "ORG",
        "group": "ORG",  # teams, bands, parties, mostly
        "product": "PRD",
        "creative-work": "WRK",
    },
    complete=frozenset({*_THREE, "PRD", "WRK"}),
)

RE3D = Scheme(
    types={
        "Person": "PER",
        "Organisation": "ORG",
        "Location": "LOC",  # facilities are told once the name is cut out of the phrase
        "Nationality": "NORP",
        "MilitaryPlatform": None,  # "USS Hopper" beside "armored vehicles"
        "Weapon": None,
        "DocumentReference": None,  # "Resolution 2249" beside "the report"
        "Temporal": "O",
        "Quantity": "O",
        "Money": "O",
    },
    complete=_THREE,
)
"""Phrases, not names: `training.corpora.re3d` takes the names out of them. Peoples are only marked if nothing larger
covers them, so they are unknown elsewhere."""

_COMMON: dict[str, str | None] = {
    "person": "PER",
    "organisation": "ORG",
    "university": "ORG",
    "location": PLACE,
    "country": "LOC",
    "event": "EVT",
    "award": "WRK",  # prizes are works by the guide
    "misc": None,
}

CROSSNER: Mapping[str, Scheme] = {
    domain: Scheme(types={**_COMMON, **types}, complete=frozenset({*_THREE, *more}), cased=True)
    for domain, types, more in (
        ("politics", {"politician": "PER", "politicalparty": "ORG", "election": "EVT"}, {"EVT"}),
        (
            "science",
            {
                "scientist": "PER",
                "astronomicalobject": "LOC",  # celestial bodies are places by the guide
                "academicjournal": None,  # a medium (organization) or a work
                "chemicalcompound": None,
                "chemicalelement": None,
                "protein": None,
                "enzyme": None,
                "discipline": None,
                "theory": None,
            },
            {"EVT"},
        ),
        (
            "music",
            {
                "musicalartist": "PER",
                "band": "ORG",
                "album": "WRK",
                "song": "WRK",
                "musicgenre": None,
                "musicalinstrument": None,
            },
            {"EVT"},
        ),
        (
            "literature",
            {"writer": "PER", "book": "WRK", "poem": "WRK", "magazine": "ORG", "literarygenre": None},  # media
            {"EVT"},
        ),
        (
            "ai",
            {
                "researcher": "PER",
                "product": "PRD",
                "conference": None,  # mixed with journals and associations
                "programlang": None,
                "algorithm": None,
                "field": None,
                "task": None,
                "metrics": None,
            },
            set(),
        ),
    )
}
