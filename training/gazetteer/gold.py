"""Texts whose names are linked to articles of Wikipedia, as the values that `newsld.link` takes, with what is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from attrs import frozen

from newsld.lang.en.demonyms import DEMONYMS
from newsld.link.keys import key_of
from newsld.link.surroundings import chain
from newsld.link.table import Found, Gazetteer
from newsld.model.annotation import EntityMark, NameMark, NameType
from newsld.model.link import Candidate, Container
from newsld.model.span import Span
from training.corpora.conllu import Parsed, read_conllu
from training.corpora.gum import Entity, read_entities
from training.corpora.gum_names import name_range
from training.corpora.lines import read_lines
from training.gazetteer.merge import GENERIC, without_generic
from training.gazetteer.thing import wikidata, wikipedia
from training.gazetteer.titles import split_title

_NEWS_TYPES = {
    "PER": NameType.PERSON, "ORG": NameType.ORGANIZATION, "LOC": NameType.PLACE, "FAC": NameType.FACILITY,
    "NORP": NameType.GROUP, "EVT": NameType.EVENT,
}  # fmt: skip
_GUM_TYPES = {"person": NameType.PERSON, "organization": NameType.ORGANIZATION, "place": NameType.PLACE}
_COUNTRIES = frozenset(key_of(country) for country in DEMONYMS.values())
_WIKIPEDIA = "https://en.wikipedia.org/"
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
    """

    id: str
    text: str
    entities: tuple[EntityMark, ...]
    titles: tuple[str | None, ...]


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
    trees = parsed.text.trees or ()
    for entity in sorted(read_entities(parsed), key=lambda e: (e.start, e.end)):
        type_ = _GUM_TYPES.get(entity.type)
        if type_ is None or trees[entity.head].upos != "PROPN":
            continue
        start, end = name_range(parsed.text, entity)
        span = Span(offsets[start][0], offsets[end - 1][1])
        marks.setdefault(entity.number, []).append(NameMark(span=span, type=type_, confidence=1.0, rule="gold"))
        if entity.title or entity.number not in kept:
            kept[entity.number] = entity
    entities = tuple(
        EntityMark(type=found[0].type, name=max((m.span.of(text) for m in found), key=len), mentions=tuple(found))
        for found in marks.values()
    )
    titles = tuple(_title(kept[number]) for number in marks)
    return Linked(id=name, text=text, entities=entities, titles=titles)


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


@frozen(kw_only=True)
class Judge:
    """Tells whether a link is right.

    Attributes:
        gazetteer: What was looked up in.
        items: Title to Wikidata item.
        lenient: Whether a title that has no entry of its own may be a redirect to what is found under it.
    """

    gazetteer: Gazetteer
    items: dict[str, str]
    lenient: bool = False

    def is_right(self, candidate: Candidate, title: str) -> bool:
        """Tell whether an article is about a candidate."""
        if wikipedia(title) in candidate.iris:
            return True
        if title in self.items and wikidata(self.items[title]) in candidate.iris:
            return True
        known = any(iri.startswith(_WIKIPEDIA) for iri in candidate.iris)
        if candidate.type is NameType.PLACE and (not known or self._lies_where(candidate, title)):
            return self._is_place(candidate, title)
        if self.lenient and self.gazetteer.by_iri(wikipedia(title)) is None and split_title(title)[1] is None:
            found = self.gazetteer.find(title)
            return bool(found) and found[0].entry.iris == candidate.iris
        return False

    def is_there(self, title: str) -> bool:
        """Tell whether the gazetteer has what an article is about."""
        if self.gazetteer.by_iri(wikipedia(title)):
            return True
        if title in self.items and self.gazetteer.by_iri(wikidata(self.items[title])):
            return True
        return any(self.is_right(candidate, title) for candidate in self._found(title))

    def _found(self, title: str) -> list[Candidate]:
        return [
            Candidate(
                iris=f.entry.iris, name=f.entry.name, score=1.0, source="", type=f.entry.type, kind=f.entry.kind,
                within=tuple(Container(iris=a.iris, name=a.name, kind=a.kind) for a in chain(f.entry, self.gazetteer)),
            )
            for name in (title, split_title(title)[0], without_generic(key_of(title)))
            for f in self._named(name)
        ]  # fmt: skip

    def _is_place(self, candidate: Candidate, title: str) -> bool:
        """Tell whether a title is the name of a place, with the name of what contains it where it has one."""
        head, qualifier = split_title(title)
        key, name = key_of(head), key_of(candidate.name)
        areas = {key_of(area.name) for area in candidate.within}
        if candidate.kind == "AdministrativeArea":
            generic = key != name or (qualifier is not None and key_of(qualifier) in GENERIC)
            if not generic and any(
                f.entry.kind == "City" and f.entry.within in candidate.iris for f in self._named(head)
            ):
                return False  # "Sumy" is the city, not the oblast around it
            key = without_generic(key)
        if key not in (name, without_generic(name)) and not any(
            f.entry.iris == candidate.iris for f in self._named(head)
        ):
            return False  # "Ghent" is a name of Gent
        told = None if qualifier is None else key_of(qualifier.split(", ")[0])
        return told is None or told in areas or told == "city" or told in GENERIC

    def _lies_where(self, candidate: Candidate, title: str) -> bool:
        """Tell whether a title says where a place is, as "Victoria (Australia)" and "Victoria, Australia" do."""
        qualifier = split_title(title)[1]
        areas = {key_of(area.name) for area in candidate.within}
        return qualifier is not None and key_of(qualifier.split(", ")[0]) in areas

    def _named(self, name: str) -> tuple[Found, ...]:
        return self.gazetteer.find(name)
