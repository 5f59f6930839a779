"""Tell which names mean one thing, and which titles stand beside them: a baseline by strings."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsld.lang import Language
from newsld.lang.reading import Reading
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType
from newsld.model.document import Document
from newsld.model.span import Span

_APPOSITION = re.compile(r",\s([^,.;:()\n“”\"]{3,120})[,.;\n]")
_PARENTHESIS = re.compile(r"\s?\($")
_MOST_WORDS = 14  # of an apposition


def mark_entities(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``entities``.

    A surname joins the nearest fuller name before it, else the first after it, so that two people with one surname stay
    two; an acronym in parentheses joins the name it follows; else names are one if they are written alike.

    Args:
        document: The text.
        annotations: Has the names.
        language: Gives the words that begin a noun phrase and those that begin no apposition.

    Returns:
        ``annotations`` with the entities in the order of their first mentions; every name but the titles is in one.
    """
    text = document.text
    groups: dict[tuple[NameType, str], list[NameMark]] = {}
    for name, key in _keyed(text, annotations.names):
        groups.setdefault(key, []).append(name)
    titles = _titles(text, annotations.names, language)
    entities = [_entity(text, kind, mentions, titles) for (kind, _), mentions in groups.items()]
    return attrs.evolve(annotations, entities=tuple(sorted(entities, key=lambda entity: entity.mentions[0].span)))


def _entity(text: str, kind: NameType, mentions: list[NameMark], titles: dict[Span, tuple[Span, ...]]) -> EntityMark:
    names = [_written(text, mention) for mention in mentions]
    return EntityMark(
        type=kind,
        name=max(names, key=len),
        mentions=tuple(mentions),
        kind=next((mention.kind for mention in mentions if mention.kind), None),
        titles=tuple(sorted({span for mention in mentions for span in titles.get(mention.span, ())})),
    )


def _written(text: str, name: NameMark) -> str:
    return " ".join(name.span.of(text).split())


def _keyed(text: str, names: tuple[NameMark, ...]) -> Iterator[tuple[NameMark, tuple[NameType, str]]]:
    """Give each name with the key of its entity: type and fullest form."""
    named = [name for name in names if name.type is not NameType.TITLE]
    full = [name for name in named if name.type is NameType.PERSON and len(_written(text, name).split()) > 1]
    first_by_surname: dict[str, str] = {}
    for name in full:
        written = _written(text, name)
        first_by_surname.setdefault(written.split()[-1], written)
    last_by_surname: dict[str, str] = {}
    expansions: dict[str, tuple[NameType, str]] = {}
    before: NameMark | None = None
    for name in named:
        written = _written(text, name)
        key = (name.type, written)
        if name.type is NameType.PERSON:
            surname = written.split()[-1]
            if written == surname:
                key = (name.type, last_by_surname.get(surname, first_by_surname.get(surname, written)))
            else:
                last_by_surname[surname] = written
        elif before is not None and _expands(text, before, name):
            key = expansions[written] = (before.type, _written(text, before))
        else:
            key = expansions.get(written, key)
        yield name, key
        before = name


def _expands(text: str, long: NameMark, short: NameMark) -> bool:
    """Tell whether ``short`` is the acronym of ``long`` in parentheses after it."""
    gap = text[long.span.end : short.span.start]
    acronym = short.span.of(text).replace(".", "")
    if not (_PARENTHESIS.fullmatch(gap) and text[short.span.end : short.span.end + 1] == ")"):
        return False
    initials = "".join(word[0] for word in re.split(r"[\s-]+", long.span.of(text)) if word[:1].isupper())
    return acronym.isupper() and acronym == initials


def _titles(text: str, names: tuple[NameMark, ...], language: Language) -> dict[Span, tuple[Span, ...]]:
    """Give the titles of each person's mentions: before the name, with whom they belong to, and after it."""
    found: dict[Span, tuple[Span, ...]] = {}
    for index, name in enumerate(names):
        if name.type is not NameType.PERSON:
            continue
        spans = (*_before(text, names, index, language.reading), *_after(text, name, language))
        if spans:
            found[name.span] = spans
    return found


def _before(text: str, names: tuple[NameMark, ...], index: int, reading: Reading) -> Iterator[Span]:
    """Give the title before a name, with the titles, the modifiers and the owner before it; no mere form of address."""
    first = index
    while first and names[first - 1].type is NameType.TITLE:
        if not _adjacent(text, names[first - 1].span.end, names[first].span.start):
            break
        first -= 1
    while first < index and names[first].span.of(text) in reading.honorifics:
        first += 1
    if first == index:
        return
    start = names[first].span.start
    leading = reading.title_modifiers.union(reading.titles) - reading.honorifics
    while (
        text[start - 1 : start] == " " and (words := text[max(0, start - 20) : start].split()) and words[-1] in leading
    ):
        start = text.rindex(words[-1], 0, start)
    owner = names[first - 1] if first else None
    owners = (NameType.GROUP, NameType.ORGANIZATION, NameType.PLACE)
    if owner is not None and owner.type in owners and _adjacent(text, owner.span.end, start):
        start = owner.span.start
    yield Span(start, names[index - 1].span.end)


def _adjacent(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return 0 < len(gap) < 3 and gap.isspace() and "\n\n" not in gap


def _after(text: str, name: NameMark, language: Language) -> Iterator[Span]:
    """Give the apposition after a name (``…, the head of the staff,``), without its article."""
    match = _APPOSITION.match(text, name.span.end)
    if not match:
        return
    start, end = match.span(1)
    words = text[start:end].split()
    if not 1 < len(words) <= _MOST_WORDS:
        return
    first = words[0].lower()
    speech = language.speech
    if first in speech.determiners:
        start += len(words[0])
        while text[start].isspace():
            start += 1
        if len(words) < 3 or words[1] in speech.prepositions:  # "one of our members"
            return
    elif words[0][0].isupper() or words[0] not in {title.split()[0] for title in language.reading.titles}:
        return
    while text[end - 1].isspace():
        end -= 1
    if not any(word.lower() in speech.breaks | speech.verbs | speech.passives for word in words):
        yield Span(start, end)
