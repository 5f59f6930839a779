"""How events are named in English: a noun, and whom, what, where in the order in which a person would say them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from newsld.lang.en.counts import count_of
from newsld.lang.en.event_patterns import OPEN, TAKES, TRIGGERS, TYPES
from newsld.lang.en.verb_nouns import OF_DOER, VERB_NOUNS, noun_of
from newsld.lang.naming import EventNaming, Phrase, Told
from newsld.model.annotation import NameType

_LONGEST = 120  # characters of a name, before what is least needed is left out
_MOST_LISTED = 3

_SLOT = re.compile(r"([<\[])([^\]>]*)[\]>]")
_MAGNITUDE = re.compile(
    r"(?:(?:of )?magnitude[- ]?(?:of )?)?([0-9](?:\.[0-9]{1,2})?)(?:[- ]?magnitude)?", re.IGNORECASE
)
_PLACE_LINKS = frozenset({"in", "at", "on", "near", "off", "outside", "inside", "around", "across"})
_RIVALS = frozenset({NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.GROUP})
_NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
)
_BARE = re.compile(
    rf"(?:(?:at least|at most|up to|as many as|more than|fewer than|over|about|around|some|nearly|almost) )?{_NUMBER}"
    r"(?: or (?:more|fewer))?",
    re.IGNORECASE,
)
"""A number of nobody says whom: of people, as nothing else goes without saying."""
_LENGTH = re.compile(
    rf"{_NUMBER}\b|an? |life |death|prison|imprisonment|jail|house |community |probation", re.IGNORECASE
)
"""How what somebody is sentenced to begins."""
_NO_POST = re.compile(r"(?:as|the|a|an|his|her|its|their|acting as) ", re.IGNORECASE)


def name(told: Told) -> str:
    """Give the name a person would give an event.

    Args:
        told: What is told of it.

    Returns:
        A noun phrase with a capital; it says no more than what is told.
    """
    phrases = {role: usable for role, found in told.phrases.items() if (usable := _usable(role, found))}
    several = any(p.plural for p in phrases.get("patient", ())) or len(phrases.get("patient", ())) > 1
    noun, slots = _chosen(told, phrases, several=several)
    parts = [noun]
    if nationality := next((p.words for p in told.phrases.get("agent", ()) if p.adjective), None):
        parts[0] = f"{nationality} {noun if noun[1:].lower() != noun[1:] else noun.lower()}"
    parts += slots
    if place := _place(phrases, " ".join(parts)):
        parts.append(place)
    while len(parts) > 1 and sum(map(len, parts)) + len(parts) > _LONGEST:
        parts.pop()
    words = " ".join(parts)
    return words[0].upper() + words[1:]


def _usable(role: str, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    kept = [_counted(p) for p in phrases if not p.adjective]
    return tuple({p.words.casefold(): p for p in reversed(kept)}.values())[::-1] if role != "post" else tuple(kept[:1])


def _counted(phrase: Phrase) -> Phrase:
    if phrase.type is not None or not _BARE.fullmatch(phrase.words):
        return phrase
    one = phrase.words.lower().rpartition(" ")[2] in ("one", "1")
    return evolve(phrase, words=f"{phrase.words} {'person' if one else 'people'}", plural=not one)


def _chosen(told: Told, phrases: Mapping[str, tuple[Phrase, ...]], *, several: bool) -> tuple[str, list[str]]:
    """Give the noun and what follows it: of the first trigger that names such an event, else those of its type."""
    for trigger in told.triggers:
        key = told.type, trigger.lemma
        if key not in TRIGGERS:
            continue
        own = TRIGGERS[key]
        if noun := noun_of(trigger) if trigger.noun or own else VERB_NOUNS.get(trigger.lemma, ""):
            return _numbered(*_first(own or _without_nouns(TYPES[told.type]), noun, phrases), several=several)
    if told.type in OPEN:
        for trigger in told.triggers:
            if noun := noun_of(trigger):
                # A price's fall is a fall "in" it; the fall of a man, or a tree, is not.
                moved = not trigger.noun and told.type != "market" and TAKES.get(noun) == "in"
                return noun, _first(OPEN[told.type].replace("~", "of" if moved else "~"), noun, phrases)[1]
    return _numbered(*_first(TYPES[told.type], "", phrases), several=several)


def _numbered(noun: str, slots: list[str], *, several: bool) -> tuple[str, list[str]]:
    one, _, more = noun.partition("|")
    return (more if more and several else one), slots


def _without_nouns(pattern: str) -> str:
    return " / ".join("".join(m[0] for m in _SLOT.finditer(part)) for part in pattern.split("/"))


def _first(pattern: str, noun: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> tuple[str, list[str]]:
    """Give noun and slots of the first alternative that can be filled; of the last one if none can."""
    slots: list[str] = []
    for part in pattern.split("/"):
        own = _SLOT.sub("", part).replace("{amount}", _strength(phrases)).strip()
        noun = own or noun
        filled = [(m[1], _filled(m[2].split(), noun, phrases)) for m in _SLOT.finditer(part)]
        # Nobody is named twice: who is said to have done it to himself was found twice.
        by_whom = {words.partition(" ")[2]: words for _, words in reversed(filled) if words}
        slots = [words for _, words in filled if words and by_whom[words.partition(" ")[2]] == words]
        if all(words for sign, words in filled if sign == "<"):
            break
    return noun, slots


def _filled(slot: Sequence[str], noun: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> str:
    if not slot:
        return ""
    preposition, *roles = slot
    found = next((found for role in roles if (found := _of_role(role, phrases))), ())
    if not found:
        return ""
    head = noun.partition("|")[0].rpartition(" ")[2].lower()
    if preposition == "~":
        preposition = TAKES.get(head) or TAKES.get(head.removesuffix("s")) or "of"
    elif (preposition == "by" and head in OF_DOER and not phrases.get("patient")) or (
        preposition == "at" and found[0].type is NameType.PRODUCT
    ):
        preposition = "of"
    return f"{preposition} {_listed(found)}"


def _of_role(role: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> tuple[Phrase, ...]:
    match role:
        case "sides" | "side" | "body" | "parties":
            return _sides(role, phrases)
        case "rival":
            return tuple(p for p in phrases.get("patient", ()) if p.type in _RIVALS)
        case "post":
            posts = (_NO_POST.sub("", p.words, count=1) for p in phrases.get("post", ()))
            return tuple(Phrase(words=words) for words in posts if words)
        case "amount":
            return tuple(p for p in phrases.get("amount", ()) if _LENGTH.match(p.words))[:1]
        case _:
            return phrases.get(role, ())


def _sides(role: str, phrases: Mapping[str, tuple[Phrase, ...]]) -> tuple[Phrase, ...]:
    # Whoever hosts a meeting is no side of it, if two others are.
    parties = phrases.get("party", ())
    all_ = parties if len(parties) > 1 else (*phrases.get("agent", ()), *parties, *phrases.get("patient", ()))
    found = tuple({p.words.casefold(): p for p in (parties if role == "parties" else all_)}.values())
    several = len(found) > 1 or any(p.plural for p in found)
    if role == "body":
        return found if len(found) == 1 and found[0].type is NameType.ORGANIZATION else ()
    return found if several or role == "side" else ()


def _strength(phrases: Mapping[str, tuple[Phrase, ...]]) -> str:
    found = (_MAGNITUDE.fullmatch(p.words.strip()) for p in phrases.get("amount", ()))
    return next((f"magnitude {m[1]}" for m in found if m), "")


def _place(phrases: Mapping[str, tuple[Phrase, ...]], said: str) -> str:
    place = next(iter(phrases.get("place", ())), None)
    if place is None or place.words.lower().removeprefix("the ") in said.lower():
        return ""
    usual = "at" if place.type is NameType.FACILITY else "in"
    fits = place.link in _PLACE_LINKS and not (place.link == "at" and place.type is NameType.PLACE)
    return f"{place.link if fits else usual} {place.words}"


def _listed(phrases: Sequence[Phrase]) -> str:
    names = [p.words for p in phrases]
    if len(names) > _MOST_LISTED:
        return f"{', '.join(names[: _MOST_LISTED - 1])} and others"
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


NAMING = EventNaming(name=name, count=count_of)
