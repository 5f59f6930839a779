"""Tell which names, pronouns and noun phrases mean one thing, and which titles the text gives its people."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsld.annotate.grouping import Grouping
from newsld.annotate.referents import resolve
from newsld.annotate.titles import Titles
from newsld.annotate.tree import Tree
from newsld.lang import Language, has
from newsld.lang.entities import EntityWords
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType
from newsld.model.document import Document
from newsld.model.span import Span

_SURE = 0.6
"""Of the people in ``newslines`` dev that are surer, 99 of 100 are."""
_NOTHING = EntityWords(
    places={}, organizations={}, organization_words={}, honorifics=frozenset(), small=frozenset()
)  # fmt: skip


def mark_entities(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``entities``, and settle which doubtful ``names`` are titles.

    A surname joins the nearest fuller name before it, else the first after it, so that two people with one surname stay
    two; an acronym joins the one name it stands for; else names are one if they are of the same words.

    Args:
        document: The text.
        annotations: Has the names, and the words and mentions where they are there.
        language: Gives classes of places and organizations.

    Returns:
        ``annotations`` with the entities in the order of their first names; every name but the titles is in one.
    """
    text = document.text
    words = language.entities if has(language, "entities") else _NOTHING
    tree = Tree(annotations.words)
    names = _settled(text, annotations.names)
    named = [name for name in names if name.type is not NameType.TITLE]
    titles = Titles(text, names, tree, words.honorifics).by_name()
    groups = Grouping(text, named, words.small).groups()
    entities = [_entity(text, kind, names, titles, words) for kind, names in groups]
    meant = resolve(annotations, entities, tree)
    return attrs.evolve(
        annotations,
        names=names,
        entities=tuple(
            attrs.evolve(entity, references=tuple(meant[at])) if at in meant else entity
            for at, entity in enumerate(entities)
        ),
    )


def _settled(text: str, names: Sequence[NameMark]) -> tuple[NameMark, ...]:
    """Give the names, with doubtful people whose name is a title elsewhere in the text ("General") as titles."""
    titles = {word for name in names if name.type is NameType.TITLE for word in name.span.of(text).casefold().split()}
    return tuple(
        attrs.evolve(name, type=NameType.TITLE)
        if name.type is NameType.PERSON and name.confidence < _SURE and name.span.of(text).casefold() in titles
        else name
        for name in names
    )


def _entity(
    text: str, type_: NameType, names: Sequence[NameMark], titles: dict[Span, tuple[Span, ...]], words: EntityWords
) -> EntityMark:
    written = [" ".join(name.span.of(text).split()) for name in names]
    return EntityMark(
        type=type_,
        name=max(written, key=len),
        mentions=tuple(names),
        kind=next((kind for name in written if (kind := _kind(type_, name, words))), None),
        titles=tuple(sorted({span for name in names for span in titles.get(name.span, ())})),
    )


def _kind(type_: NameType, name: str, words: EntityWords) -> str | None:
    if type_ is NameType.PLACE:
        return words.places.get(name)
    if type_ is not NameType.ORGANIZATION:
        return None
    heads = (words.organization_words.get(word) for word in name.split())
    return words.organizations.get(name) or next((kind for kind in heads if kind), None)
