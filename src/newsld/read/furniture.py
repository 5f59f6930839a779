"""Recognise the furniture of a story: byline, dateline, stamps, notes, end marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsld.lang.furniture import Furniture
from newsld.model.document import BlockKind, Field
from newsld.read.dates import iso_date
from newsld.read.pieces import Fact, Piece

LONGEST = 400
"""Furniture is short; patterns are not tried on longer lines (a dateline only on the beginning)."""
_BEGINNING = 120
_MOST_AUTHORS = 20
_CONTACT = re.compile(r"(?:\s+|^)(?:<[^<>]*>|\([^()]*@[^()]*\)|\S+@\S+)\Z")
_NO_NAME = re.compile(r"://|@|\A(?i:true|false|null|none|nil|n/?a|unknown|admin)\Z")


def furniture(text: str, words: Furniture, *, near_headline: bool) -> Piece | None:
    """Give the piece if the line is furniture.

    Args:
        text: One line.
        words: What is known of the language.
        near_headline: Whether the story has not begun; names without "by" are only believed there.

    Returns:
        A byline, note or end piece with what it says; ``None`` for anything else.
    """
    if len(text) > LONGEST:
        return Piece(BlockKind.NOTE, text) if words.note.match(text[:_BEGINNING]) else None
    if words.end.fullmatch(text) or words.more.fullmatch(text):
        return Piece(BlockKind.END, text)
    if byline := _byline(text, words, near_headline):
        return byline
    if stamps := _stamps(text, words, near_headline):
        return Piece(BlockKind.NOTE, text, stamps)
    if words.note.match(text):
        credit = words.credit.search(text)
        facts = tuple(_authors(credit["authors"], credit.start("authors"), words, "credit")) if credit else ()
        return Piece(BlockKind.NOTE, text, facts)
    return None


def is_last(text: str, words: Furniture) -> bool:
    """Tell whether an end mark says that the story is over, not that it goes on."""
    return bool(words.end.fullmatch(text))


def dateline(text: str, words: Furniture) -> tuple[Piece, str] | None:
    """Split the dateline off a paragraph.

    Args:
        text: A paragraph.
        words: What is known of the language.

    Returns:
        The dateline, dash included, and the rest of the paragraph; ``None`` where it begins with none.
    """
    head = text[:_BEGINNING]
    for form in words.datelines:
        match = form.match(head)
        if match and (match.end() < len(head) or len(head) == len(text)):
            break
    else:
        return None
    said = match[0].rstrip()
    bare = len(said.rstrip(" -–—:"))
    part = match.groupdict()
    facts = [Fact(Field.DATELINE, said[:bare], 0, bare, "dateline")]
    for name, field in _PARTS.items():
        if part.get(name):
            facts.append(Fact(field, part[name], match.start(name), match.end(name), "dateline"))
    rest = text[match.end() :].lstrip()
    return Piece(BlockKind.DATELINE, said, tuple(facts), " " if rest else "\n\n"), rest


_PARTS = {"place": Field.DATELINE_PLACE, "date": Field.DATELINE_DATE, "agency": Field.AGENCY}


def _byline(text: str, words: Furniture, near_headline: bool) -> Piece | None:
    for form in words.bylines + (words.signatures if near_headline else ()):
        match = form.match(text)
        if not match:
            continue
        part = match.groupdict()
        facts: list[Fact] = []
        if part.get("authors"):
            facts += _authors(part["authors"], match.start("authors"), words, "byline")
            if not facts:
                continue
        if part.get("place"):
            facts.append(Fact(Field.BYLINE_PLACE, part["place"], match.start("place"), match.end("place"), "byline"))
        return Piece(BlockKind.BYLINE, text, tuple(facts))
    return None


def _authors(listed: str, offset: int, words: Furniture, where: str) -> Iterator[Fact]:
    """Give the names in a list of authors, without titles, outlets and places."""
    several = bool(words.author_and.search(listed))
    for index, (name, start) in enumerate(_split(listed, words.author_separator)):
        if index and not (several or " " in name):
            continue
        if (not index or not words.no_author.match(name)) and index < _MOST_AUTHORS:
            shown = name.title() if name.isupper() and " " in name else name
            yield Fact(Field.AUTHOR, shown, offset + start, offset + start + len(name), where)


def _split(listed: str, separator: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    at = 0
    for match in separator.finditer(listed):
        if match.start() > at:
            yield listed[at : match.start()], at
        at = match.end()
    if listed[at:].strip():
        yield listed[at:].rstrip(), at


def split_authors(listed: str, words: Furniture) -> tuple[str, ...]:
    """Give the authors that a value of the metadata names in one string."""
    for form in words.bylines:
        match = form.match(listed)
        if match and match.groupdict().get("authors"):
            return tuple(fact.value for fact in _authors(match["authors"], 0, words, ""))
    names = [_without_contact(name) for name, _ in _split(listed, words.author_separator)]
    kept = [name for i, name in enumerate(names) if name and not (i and words.no_author.match(name))]
    return tuple(dict.fromkeys(kept))


def _without_contact(name: str) -> str:
    """Give a name without the address behind it; empty for what is no name: an address, a number, a truth value."""
    plain = _CONTACT.sub("", name)
    return "" if _NO_NAME.search(plain) or not any(map(str.isalpha, plain)) else plain


def _stamps(text: str, words: Furniture, near_headline: bool) -> tuple[Fact, ...]:
    if near_headline and len(text) < 60 and not dateline(text, words):
        iso = iso_date(text, words.months)
        if iso and len(iso) >= len("2021-05-03"):
            return (Fact(Field.PUBLISHED, iso, 0, len(text), "date line"),)
    if not words.stamp.match(text):
        return ()
    facts = []
    for match in words.stamp.finditer(text):
        if iso := iso_date(match["date"], words.months):
            field = Field.PUBLISHED if match["published"] else Field.MODIFIED
            facts.append(Fact(field, iso, match.start("date"), match.end("date"), "date line"))
    return tuple(facts)
