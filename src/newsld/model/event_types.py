"""The event types as a plain table: `vocab/event-types.ttl` is the reference, a contract test holds the two together.

The vocabulary is not read at run time, because reading RDF would cost more than writing an article.
"""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class EventType:
    """One type of event.

    Attributes:
        notation: Its code, as annotators and weights write it (``leave-office``).
        term: Its name in the vocabulary, without prefix (``LeaveOffice``).
        label: What it is called in English, in lower case.
        branch: The term of its branch (``Politics``).
        gathering: Whether people come together for it, so that who takes part attends.
        public_gathering: Whether it is by its nature one that a public can go to.
        schema_class: The subclass of schema.org's ``Event`` that every event of the type belongs to, if there is one.
    """

    notation: str
    term: str
    label: str
    branch: str
    gathering: bool = False
    public_gathering: bool = False
    schema_class: str | None = None


_BRANCHES: dict[str, tuple[tuple[str, str, str], ...]] = {
    # branch -> (notation, term, label) in the order of the vocabulary
    "Conflict": (
        ("attack", "Attack", "attack"),
        ("bombing", "Bombing", "bombing"),
        ("airstrike", "Airstrike", "air strike"),
        ("shooting", "Shooting", "shooting"),
        ("clash", "Clash", "clash"),
        ("seize", "Seize", "seizure"),
        ("deploy", "Deploy", "deployment"),
        ("withdraw", "Withdraw", "withdrawal"),
        ("ceasefire", "Ceasefire", "ceasefire"),
        ("kidnap", "Kidnap", "kidnapping"),
        ("free", "Free", "release"),
        ("coup", "Coup", "coup"),
        ("intercept", "Intercept", "interception"),
        ("weapon-test", "WeaponTest", "weapon test"),
    ),
    "Diplomacy": (
        ("meet", "Meet", "meeting"),
        ("call", "Call", "call"),
        ("visit", "Visit", "visit"),
        ("negotiate", "Negotiate", "negotiation"),
        ("agree", "Agree", "agreement"),
        ("diplomatic", "DiplomaticRelations", "step in diplomatic relations"),
        ("sanction", "Sanction", "sanction"),
        ("aid", "Aid", "aid"),
        ("join", "Join", "accession"),
    ),
    "Politics": (
        ("election", "Election", "election"),
        ("elect", "Elect", "election to office"),
        ("nominate", "Nominate", "nomination"),
        ("appoint", "Appoint", "appointment"),
        ("leave-office", "LeaveOffice", "departure from office"),
        ("vote", "Vote", "vote"),
        ("legislate", "Legislate", "legislation"),
        ("policy", "Policy", "policy decision"),
        ("government", "GovernmentChange", "change of government"),
        ("protest", "Protest", "protest"),
        ("strike", "Strike", "strike"),
    ),
    "Justice": (
        ("arrest", "Arrest", "arrest"),
        ("charge", "Charge", "charge"),
        ("trial", "Trial", "trial"),
        ("convict", "Convict", "conviction"),
        ("acquit", "Acquit", "acquittal"),
        ("sentence", "Sentence", "sentence"),
        ("sue", "Sue", "lawsuit"),
        ("ruling", "Ruling", "ruling"),
        ("investigate", "Investigate", "investigation"),
        ("extradite", "Extradite", "extradition"),
        ("execute", "Execute", "execution"),
        ("fine", "Fine", "fine"),
        ("crime", "Crime", "crime"),
    ),
    "Life": (
        ("die", "Die", "death"),
        ("injure", "Injure", "injury"),
        ("rescue", "Rescue", "rescue"),
        ("evacuate", "Evacuate", "evacuation"),
        ("missing", "GoMissing", "disappearance"),
        ("born", "Birth", "birth"),
        ("marry", "Marry", "marriage"),
    ),
    "Disaster": (
        ("earthquake", "Earthquake", "earthquake"),
        ("storm", "Storm", "storm"),
        ("flood", "Flood", "flood"),
        ("fire", "Fire", "fire"),
        ("volcano", "VolcanicEruption", "volcanic eruption"),
        ("landslide", "Landslide", "landslide"),
        ("weather", "ExtremeWeather", "extreme weather"),
        ("explosion", "Explosion", "accidental explosion"),
        ("crash", "Crash", "crash"),
        ("collapse", "Collapse", "collapse of a structure"),
        ("outbreak", "Outbreak", "outbreak of disease"),
        ("pollution", "Pollution", "pollution"),
        ("damage", "Damage", "damage"),
    ),
    "Economy": (
        ("acquire", "Acquire", "acquisition"),
        ("invest", "Invest", "investment"),
        ("result", "Results", "published results"),
        ("market", "MarketMove", "market move"),
        ("layoff", "Layoff", "layoff"),
        ("bankrupt", "Bankruptcy", "bankruptcy"),
        ("contract", "Contract", "contract"),
        ("launch", "Launch", "launch"),
        ("close", "Close", "closure"),
    ),
    "Science": (
        ("discover", "Discover", "discovery"),
        ("space", "SpaceFlight", "space flight"),
        ("hack", "Cyberattack", "cyber attack"),
        ("publish", "Publish", "publication"),
    ),
    "CultureAndSport": (
        ("award", "Award", "award"),
        ("perform", "Perform", "performance"),
        ("festival", "Festival", "festival"),
        ("match", "Match", "match"),
        ("win", "Win", "win"),
        ("record", "SetRecord", "record"),
        ("transfer", "Transfer", "transfer"),
        ("retire", "Retire", "retirement"),
    ),
    "OtherEvents": (
        ("conference", "Conference", "conference"),
        ("ceremony", "Ceremony", "ceremony"),
        ("build", "Build", "construction"),
        ("move", "Move", "movement"),
        ("happening", "Happening", "happening"),
    ),
}

_PUBLIC = frozenset({"protest", "perform", "festival", "match", "conference", "ceremony"})
_GATHERING = _PUBLIC | {"meet", "visit", "negotiate", "trial", "marry"}
_SCHEMA_CLASS = {"match": "SportsEvent"}

EVENT_TYPES: dict[str, EventType] = {
    notation: EventType(
        notation=notation,
        term=term,
        label=label,
        branch=branch,
        gathering=notation in _GATHERING,
        public_gathering=notation in _PUBLIC,
        schema_class=_SCHEMA_CLASS.get(notation),
    )
    for branch, types in _BRANCHES.items()
    for notation, term, label in types
}
"""Notation to type, in the order of the vocabulary."""

FALLBACK = "happening"
"""The type of what fits no other; a main event is never dropped for want of a type."""
