"""Which role the syntactic places of English verbs and nouns of happening fill, by the type of happening.

The places of a verb: ``subject`` (with an object), ``alone`` (without one), ``object``, ``indirect``, ``passive`` (its
subject), ``by``; of a noun: ``possessive``, ``of``, ``by``; of both: other prepositions. What a type does not say is
said by ``""``; ``-`` is a place that no role fills.
"""

from __future__ import annotations

_COMMON = (
    "subject=agent alone=agent object=patient indirect=recipient passive=patient by=agent possessive=agent of=patient"
)
_MUTUAL = (
    "subject=party alone=party object=party passive=party by=party with=party between=party possessive=party of=party"
)
_UNDERGONE = "alone=patient possessive=patient of=patient"
_DONE_TO = "possessive=patient of=patient"
_DONE_BY = "possessive=agent of=agent"

_TYPES = {
    # types -> places
    "": _COMMON,
    "meet call marry clash": _MUTUAL,
    "negotiate agree ceasefire": f"{_MUTUAL} object=- passive=- to=-",
    "match": f"{_MUTUAL} of=-",
    "die born missing injure damage evacuate": _UNDERGONE,
    "explosion collapse crash outbreak market close launch layoff bankrupt volcano": _UNDERGONE,
    "fire flood storm earthquake landslide weather pollution": "alone=- subject=- possessive=- of=-",
    "arrest charge trial convict acquit sentence extradite execute fine kidnap free rescue": _DONE_TO,
    "appoint elect nominate": f"{_DONE_TO} alone=patient",
    "leave-office": f"{_DONE_BY} object=-",
    "visit": f"{_DONE_BY} object=patient to=to",
    "protest strike retire coup": f"{_DONE_BY} object=- passive=- of=-",
    "move deploy": "alone=agent to=to from=from into=to",
    "withdraw": f"{_DONE_BY} from=from",
    "transfer extradite evacuate": "to=to from=from",
    "aid": "to=recipient",
    "award": "passive=- to=recipient",
    "join": "object=recipient to=recipient",
    "vote election": f"{_DONE_BY} object=-",
    "attack bombing airstrike shooting": "of=patient on=- against=patient",
    "perform festival conference ceremony": "object=- of=- possessive=-",
    "trial": f"{_DONE_TO} alone=- subject=-",
    "sue": "against=patient of=-",
    "win": "over=patient against=patient possessive=agent of=-",
    "hack": "of=patient",
    "acquire": "from=from",
    "space": "alone=patient of=patient possessive=patient",
    "invest result contract": "object=-",
    "publish": "in=agent",
}

_WORDS = {
    # a type and a word of it -> places, where the word has its own
    "award win": "subject=recipient",
    "award receive": "subject=recipient alone=recipient",
    "aid receive": "subject=recipient alone=recipient",
    "aid accept": "subject=recipient",
    "win lose": "subject=patient alone=patient to=agent",
    "die die": "object=-",
    "appoint become": "subject=patient object=post",
    "appoint assume": "subject=patient object=post",
    "appoint replace": "subject=patient object=from passive=from by=patient",
    "appoint succeed": "subject=patient alone=patient object=from passive=from by=patient",
    "appoint take": "subject=patient object=post",
    "acquire sell": "subject=from to=agent",
    "move leave": "object=from",
    "move depart": "object=from",
    "move flee": "object=from",
}
_WORDS |= {
    f"leave-office {verb}": "object=patient"
    for verb in ("dismiss", "fire", "sack", "oust", "remove", "expel", "suspend", "depose", "impeach", "axe")
}


def _roles(rows: dict[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for types, places in rows.items():
        for kind in types.split(" "):
            found.setdefault(kind, {}).update(_pairs(places))
    return found


def _pairs(places: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in places.split())


ROLES = _roles(_TYPES) | {word: _pairs(places) for word, places in _WORDS.items()}
"""Notation of a type, with a word after a space for what is true of that word only, or ``""``: to place to role."""
