"""Settle doubtful names: people that are titles or outlets, titles' bearers, nicknames, posts behind a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import attrs

from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_SURE = 0.6
"""Of the people in ``newslines`` dev that are surer, 99 of 100 are."""
_DOUBTFUL = 0.75
"""A name less sure than this may be of another type."""
_NICKNAME = re.compile(
    r"[^\W\d_][\w.'’-]{0,30} (?:[\"“][^\"“”\n]{1,25}[\"”]|[‘'][^‘’'\n]{1,25}[’']|(?P<round>\([^()\n]{1,25}\)))"
    r" (?P<last>[^\W\d_])"
)
_LONGEST = 100  # characters of a name with its nickname
_EDGES = " \"“”‘'’(«»"


def settled(text: str, names: Sequence[NameMark], words: EntityWords) -> tuple[NameMark, ...]:
    """Give the names, with people as titles and organizations that are none, and nicknames inside their names.

    Organizations are those that the language knows by this name ("TASS"). Titles are doubtful people whose name is a
    title elsewhere in the text ("General"), and titles right before a person.

    Args:
        text: The text.
        names: Its names and titles, in text order.
        words: What the language knows of names.
    """
    titles = {word for name in names if name.type is NameType.TITLE for word in name.span.of(text).casefold().split()}
    found: list[NameMark] = []
    names = with_whole_titles(text, names)
    names = with_nicknames(text, [part for at in range(len(names)) for part in _parted(text, names, at, words)])
    for at, name in enumerate(names):
        if name.type is NameType.PERSON:
            name = _bare(text, name, words)
            written = name.span.of(text)
            followed = at + 1 < len(names) and _are_beside(text, name, names[at + 1])
            doubtful = name.confidence < _SURE and written.casefold() in titles
            if doubtful or (followed and (written.lower() in words.posts or written in words.abbreviated_posts)):
                name = attrs.evolve(name, type=NameType.TITLE)
            elif written in words.organizations:
                name = attrs.evolve(name, type=NameType.ORGANIZATION)
            elif found and _are_beside(text, found[-1], name):
                # Two names of people beside each other are one ("Khin Thiri" and "Aung").
                name = _joined(found.pop(), name)
        elif name.confidence < _DOUBTFUL and _is_bearer(text, found, name, words):
            name = attrs.evolve(name, type=NameType.PERSON)
        elif name.type is NameType.TITLE and name.confidence < _DOUBTFUL and _is_body(text, found, name, words):
            name = attrs.evolve(name, type=NameType.ORGANIZATION)
        found.append(name)
    return tuple(found)


def with_whole_titles(text: str, names: Sequence[NameMark]) -> list[NameMark]:
    """Give names with titles that a doubtful organization has the first words of ("NATO Supreme Allied" "Commander").

    What it is of is known by its first word, as the text names it elsewhere.
    """
    known = {name.span.of(text) for name in names if name.type is NameType.ORGANIZATION}
    found: list[NameMark] = []
    for name in names:
        before = found[-1] if found else None
        if before is not None and name.type is NameType.TITLE and _is_cut(text, before, name, known):
            first = len(before.span.of(text).partition(" ")[0])
            found[-1] = attrs.evolve(before, span=Span(before.span.start, before.span.start + first))
            name = attrs.evolve(name, span=Span(before.span.start + first + 1, name.span.end))
        found.append(name)
    return found


def _is_cut(text: str, before: NameMark, title: NameMark, known: Collection[str]) -> bool:
    body, _, rest = before.span.of(text).partition(" ")
    beside = text[before.span.end : title.span.start] == " "
    doubtful = before.type is NameType.ORGANIZATION and before.confidence < _DOUBTFUL
    return bool(rest) and beside and doubtful and body in known


def with_nicknames(text: str, names: Sequence[NameMark]) -> tuple[NameMark, ...]:
    """Give names with nicknames inside ("Petr “Pete” Moss") as one each, however they were cut."""
    found: list[NameMark] = []
    for name in names:
        first = next(
            (at for at in (len(found) - 2, len(found) - 1) if at >= 0 and _holds(text, found[at:], name)), None
        )
        if first is not None:
            name = _joined(found[first], name)
            del found[first:]
        found.append(name)
    return tuple(found)


def _holds(text: str, names: Sequence[NameMark], last: NameMark) -> bool:
    """Tell whether a nickname stands between the first of some names, a person's, and the last one, its surname."""
    first = names[0]
    if not first.type is last.type is NameType.PERSON or last.span.end - first.span.start > _LONGEST:
        return False
    given = first.span.of(text).rstrip(_EDGES)
    start = first.span.start + max(given.rfind(" "), given.rfind("\n")) + 1
    found = _NICKNAME.match(text, start, last.span.end)
    if found is None or not text[found.start("last")].isupper():
        return False
    inside = any(name.type is NameType.PERSON for name in names[1:])
    return last.span.start <= found.start("last") < last.span.end and (found["round"] is None or inside)


def _parted(text: str, names: Sequence[NameMark], at: int, words: EntityWords) -> Sequence[NameMark]:
    """Give a name; two where a person's begins with what a title before it is of ("Governor of Ohio Petr Moss")."""
    name, written = names[at], names[at].span.of(text)
    before = names[at - 1] if at else None
    if name.type is not NameType.PERSON or before is None or before.type is not NameType.TITLE:
        return (name,)
    between = text[before.span.end : name.span.start].split()
    place, _, rest = written.partition(" ")
    if not between or not words.of_words.issuperset(between) or " " not in rest:
        return (name,)
    seat = between[0] in words.seat_words and before.span.of(text)[0].isupper() and name.confidence < _DOUBTFUL
    if place not in words.places and not seat:
        return (name,)
    end = name.span.start + len(place)
    return (
        attrs.evolve(name, span=Span(name.span.start, end), type=NameType.PLACE),
        attrs.evolve(name, span=Span(end + 1, name.span.end)),
    )


def _joined(first: NameMark, last: NameMark) -> NameMark:
    sure = min(first.confidence, last.confidence)
    return attrs.evolve(last, span=Span(first.span.start, last.span.end), confidence=sure)


def _bare(text: str, name: NameMark, words: EntityWords) -> NameMark:
    """Give a person's name without quotation marks at its ends, and without the post behind it ("Petr Moss KC")."""
    start, end = name.span.start, name.span.end
    while start < end and _is_edge(text[start]):
        start += 1
    while start < end and _is_edge(text[end - 1]):
        end -= 1
    written = text[start:end]
    parts = written.split()
    if len(parts) > 2 and parts[-1] in words.after_names:
        written = written[: -len(parts[-1])].rstrip(" ,")
    return attrs.evolve(name, span=Span(start, start + len(written))) if written else name


def _is_edge(letter: str) -> bool:
    return letter in _EDGES or letter.isspace()


def _is_bearer(text: str, before: Sequence[NameMark], name: NameMark, words: EntityWords) -> bool:
    """Tell whether a name of several words stands between commas after a title ("the mayor of Turku, Minna Arve,")."""
    written = name.span.of(text)
    if not before or " " not in written or text[before[-1].span.end : name.span.start] != ", ":
        return False
    if text[name.span.end : name.span.end + 1] != ",":
        return False
    if before[-1].type is NameType.TITLE:
        return True
    if len(before) < 2 or before[-2].type is not NameType.TITLE:
        return False
    between = text[before[-2].span.end : before[-1].span.start].split()
    return bool(between) and all(word in words.small for word in between)


def _is_body(text: str, before: Sequence[NameMark], name: NameMark, words: EntityWords) -> bool:
    """Tell whether several words are only what the title before them is of ("director of Amnesty International")."""
    written = name.span.of(text).split()
    if not before or before[-1].type is not NameType.TITLE or len(written) < 2:
        return False
    between = text[before[-1].span.end : name.span.start].split()
    linked = bool(between) and words.of_words.issuperset(between)
    return linked and all(w[0].isupper() and w.lower() not in words.posts for w in written)


def _are_beside(text: str, first: NameMark, second: NameMark) -> bool:
    people = first.type is second.type is NameType.PERSON
    return people and text[first.span.end : second.span.start] == " "
