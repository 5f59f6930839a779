"""Texts whose names are linked to articles of Wikipedia, as the values that `newsld.link` takes, with what is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from attrs import frozen

from newsld.lang.en.demonyms import DEMONYMS
from newsld.link.keys import key_of
from newsld.model.annotation import EntityMark, NameMark, NameType
from newsld.model.span import Span
from training.corpora.conllu import Parsed, read_conllu
from training.corpora.gum import Entity, read_entities
from training.corpora.gum_names import name_range
from training.corpora.lines import read_lines
from training.gazetteer.titles import split_title

_NEWS_TYPES = {
    "PER": NameType.PERSON, "ORG": NameType.ORGANIZATION, "LOC": NameType.PLACE, "FAC": NameType.FACILITY,
    "NORP": NameType.GROUP, "EVT": NameType.EVENT,
}  # fmt: skip
_GUM_TYPES = {"person": NameType.PERSON, "organization": NameType.ORGANIZATION, "place": NameType.PLACE}
_COUNTRIES = frozenset(key_of(country) for country in DEMONYMS.values())
UNKNOWN = "?"
"""The title of an entity of which nothing is known: it may have an article or not."""


@frozen(kw_only=True)
class Linked:
    """A text with its entities.

    Attributes:
        id: What reports call it.
        text: The text.
        entities: Its entities.
        titles: The title of the article of each; ``None`` for one that has no article, or `UNKNOWN`.
        names: All names of the text, of whatever type.
    """

    id: str
    text: str
    entities: tuple[EntityMark, ...]
    titles: tuple[str | None, ...]
    names: tuple[Span, ...] = ()

    def is_nested(self, span: Span) -> bool:
        """Tell whether a name is inside a longer one: "Boston" in "Boston Red Sox"."""
        return any(
            n.start <= span.start and span.end <= n.end and (n.end - n.start) - (span.end - span.start) > len("the ")
            for n in self.names
        )


def read_lines_linked(corpora: Path, part: str, months: tuple[str, ...] = ("",)) -> Iterator[Linked]:
    """Give the annotated news lines of some months with their links.

    Args:
        corpora: The folder of the corpora.
        part: ``train`` or ``dev``.
        months: Beginnings of their dates.

    Yields:
        The lines; a name that is not linked is `UNKNOWN`.
    """
    for line in read_lines(corpora / "newslines" / f"{part}.jsonl"):
        if not line["date"].startswith(months):
            continue
        text = line["text"]
        links = {link["start"]: (link["end"], link["title"]) for link in line["links"]}
        marks: dict[tuple[NameType, str], list[NameMark]] = {}
        titles: dict[tuple[NameType, str], str] = {}
        for name in line["names"]:
            if name["type"] not in _NEWS_TYPES:
                continue
            type_ = _NEWS_TYPES[name["type"]]
            span = Span(name["start"], name["end"])
            key = type_, span.of(text)
            marks.setdefault(key, []).append(NameMark(span=span, type=type_, confidence=1.0, rule="gold"))
            end, title = links.get(span.start, (0, UNKNOWN))
            if key_of(key[1]) in _COUNTRIES and key_of(split_title(title)[0]) != key_of(key[1]):
                title = UNKNOWN  # the portal links "Pakistan" to its cricket team; the name names the country
            if end == span.end or (end > span.end and text[span.end] == ","):
                titles.setdefault(key, title)
        entities = tuple(EntityMark(type=t, name=n, mentions=tuple(m)) for (t, n), m in marks.items())
        yield Linked(
            id=line["id"], text=text, entities=entities, titles=tuple(titles.get(key, UNKNOWN) for key in marks)
        )


def read_gum_linked(corpora: Path, names: list[str]) -> Iterator[Linked]:
    """Give documents of GUM with the entities that have a name.

    Args:
        corpora: The folder of the corpora.
        names: The documents.

    Yields:
        The documents; one entity for each number of GUM's, with those of its mentions that are names.
    """
    for name in names:
        for parsed in read_conllu(corpora / "gum" / "conllu" / f"{name}.conllu", "gum"):
            yield _document(name, parsed)


def _document(name: str, parsed: Parsed) -> Linked:
    text, offsets = lay_out(parsed)
    marks: dict[str, list[NameMark]] = {}
    kept: dict[str, Entity] = {}
    names: set[Span] = set()
    trees = parsed.text.trees or ()
    for entity in sorted(read_entities(parsed), key=lambda e: (e.start, e.end)):
        type_ = _GUM_TYPES.get(entity.type)
        if trees[entity.head].upos != "PROPN":
            continue
        start, end = name_range(parsed.text, entity)
        span = Span(offsets[start][0], offsets[end - 1][1])
        names.add(span)
        if type_ is None:
            continue
        marks.setdefault(entity.number, []).append(NameMark(span=span, type=type_, confidence=1.0, rule="gold"))
        if entity.title or entity.number not in kept:
            kept[entity.number] = entity
    entities = tuple(
        EntityMark(type=found[0].type, name=max((m.span.of(text) for m in found), key=len), mentions=tuple(found))
        for found in marks.values()
    )
    titles = tuple(_title(kept[number]) for number in marks)
    return Linked(id=name, text=text, entities=entities, titles=titles, names=tuple(sorted(names)))


def _title(entity: Entity) -> str | None:
    return unquote(entity.title).replace("_", " ") if entity.title else None


def lay_out(parsed: Parsed) -> tuple[str, list[tuple[int, int]]]:
    """Give the text of a document, a blank line between its paragraphs, and the offsets of its words."""
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    at = 0
    paragraphs = set(parsed.text.paragraphs)
    for index, (word, misc) in enumerate(zip(parsed.text.words, parsed.misc, strict=True)):
        if index in paragraphs and index:
            pieces[-1] = pieces[-1].rstrip(" ") + "\n\n"
            at = sum(map(len, pieces)) if pieces[-1].endswith("\n\n") else at
        offsets.append((at, at + len(word)))
        pieces.append(word if "SpaceAfter=No" in misc else word + " ")
        at += len(pieces[-1])
    return "".join(pieces), offsets
