"""Tell which names, pronouns and noun phrases mean one thing, and which titles the text gives its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import attrs

from newsld.annotate.chains import named_words
from newsld.annotate.examples import after_names, examples
from newsld.annotate.grouping import Grouping
from newsld.annotate.posts import belongs, held, with_occupations
from newsld.annotate.referents import resolve
from newsld.annotate.settled import settled
from newsld.annotate.title_words import Title
from newsld.annotate.titles import Titles
from newsld.annotate.tree import Tree, tree_of
from newsld.lang import Language, has
from newsld.lang.entities import EntityWords
from newsld.model.annotation import Annotations, EntityMark, NameMark, NameType, TitleMark
from newsld.model.document import Document
from newsld.model.span import Span

_NOTHING = EntityWords(
    places={}, organizations={}, organization_words={}, honorifics=frozenset(), posts=frozenset(), plural_posts={},
    bodies=frozenset(), abbreviated_posts=frozenset(), holding_verbs={}, past_words=frozenset(), role_words=frozenset(),
    outsiders=frozenset(), small=frozenset(),
)  # fmt: skip

_TITLES = {
    "before": 0.95, "commas": 0.9, "apposed": 0.9, "is": 0.85, "was": 0.6, "taken": 0.8, "verb": 0.8, "behind": 0.9,
    "example": 0.8,
}  # fmt: skip
"""How often a rule gives the right title to the right person, as judged on news lines and ``stories`` dev."""

_EITHER = 0.5
"""How sure a title is of somebody who is called by a surname that another one has too."""


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
    tree = tree_of(annotations.words)
    names = settled(text, annotations.names, words)
    named = [name for name in names if name.type is not NameType.TITLE]
    titles = _titles(text, names, annotations, tree, words)
    groups = Grouping(text, named, words.small, words.legal_forms, words.storms).groups()
    shared = _shared_surnames(text, groups)
    entities = [_entity(text, kind, names, titles, words, shared) for kind, names in groups]
    entities = _with_organizations(text, entities, tree, words)
    entities = [_with_kind(text, entity, tree, words) for entity in entities]
    meant = resolve(document, annotations, entities, tree, words.kinds)
    return attrs.evolve(
        annotations,
        names=names,
        entities=tuple(
            attrs.evolve(entity, references=tuple(meant[at])) if at in meant else entity
            for at, entity in enumerate(entities)
        ),
    )


def _titles(
    text: str, names: Sequence[NameMark], annotations: Annotations, tree: Tree, words: EntityWords
) -> dict[Span, list[Title]]:
    """Give the titles of each person's name."""
    found = {
        span: list(titles)
        for span, titles in Titles(text, with_occupations(text, names, tree, words), tree, words).by_name().items()
    }
    told = (
        *held(text, names, annotations.mentions, tree, words),
        *after_names(text, names, words),
        *examples(text, names, tree, words, found),
    )
    for person, title in told:
        found.setdefault(person.span, []).append(title)
    return found


def _entity(
    text: str,
    type_: NameType,
    names: Sequence[NameMark],
    titles: dict[Span, list[Title]],
    words: EntityWords,
    shared: Collection[str],
) -> EntityMark:
    written = [" ".join(name.span.of(text).split()) for name in names]
    told = [
        (attrs.evolve(name, confidence=min(name.confidence, _EITHER)) if name.span.of(text) in shared else name, title)
        for name in names
        for title in titles.get(name.span, ())
    ]
    return EntityMark(
        type=type_,
        name=max(written, key=len),
        mentions=tuple(names),
        kind=next((kind for name in written if (kind := _kind(type_, name, words))), None),
        titles=_marks(told, words.small),
    )


def _shared_surnames(text: str, groups: Sequence[tuple[NameType, list[NameMark]]]) -> frozenset[str]:
    """Give the surnames that two people of the text have: what is told of one of them by it alone is in doubt."""
    full = {max((name.span.of(text) for name in names), key=len) for kind, names in groups if kind is NameType.PERSON}
    count = Counter(name.split()[-1] for name in full if " " in name)
    return frozenset(surname for surname, bearers in count.items() if bearers > 1)


def _marks(told: Sequence[tuple[NameMark, Title]], small: frozenset[str]) -> tuple[TitleMark, ...]:
    """Give the titles of a person, in text order; of "President" and "French President" only the fuller."""
    kept: dict[Span, TitleMark] = {}
    said = {tuple(title.words.casefold().split()) for _, title in told}
    for name, title in told:
        words = tuple(title.words.casefold().split())
        if any(_is_fuller(other, words, small) for other in said):
            continue
        sure = min(_TITLES[title.rule], title.surely, name.confidence)
        kept[title.span] = TitleMark(span=title.span, words=title.words, confidence=sure, rule=f"titles/{title.rule}")
    return tuple(kept[span] for span in sorted(kept, key=lambda span: (span.start, span.end)))


def _is_fuller(other: tuple[str, ...], words: tuple[str, ...], small: frozenset[str]) -> bool:
    """Tell whether a title is another one with words before it, or with what it is of ("mayor of Oslo")."""
    if len(other) <= len(words):
        return False
    return other[-len(words) :] == words or (other[: len(words)] == words and other[len(words)] in small)


def _with_organizations(text: str, entities: Sequence[EntityMark], tree: Tree, words: EntityWords) -> list[EntityMark]:
    """Give the entities with the organizations that the posts of people make them belong to."""
    bodies = {
        at: number
        for at, number in named_words(entities, tree).items()
        if entities[number].type is NameType.ORGANIZATION
    }
    return [
        attrs.evolve(
            entity,
            titles=tuple(
                attrs.evolve(title, organization=belongs(title.span, bodies, text, tree, words))
                for title in entity.titles
            ),
        )
        if entity.titles
        else entity
        for entity in entities
    ]


def _with_kind(text: str, entity: EntityMark, tree: Tree, words: EntityWords) -> EntityMark:
    """Give an organization with the class that a noun beside its name tells ("the daily La Voz")."""
    if entity.type is not NameType.ORGANIZATION or entity.kind is not None or not words.outlet_kind:
        return entity
    for name in entity.mentions:
        inside = tree.within(name.span)
        beside = [at for at in (inside.start - 1, inside.stop) if 0 <= at < len(tree.words)]
        if any(tree.words[at].span.of(text).lower() in words.outlets for at in beside if inside):
            return attrs.evolve(entity, kind=words.outlet_kind)
    return entity


def _kind(type_: NameType, name: str, words: EntityWords) -> str | None:
    if type_ is NameType.PLACE:
        return words.places.get(name)
    if type_ is not NameType.ORGANIZATION:
        return None
    heads = (words.organization_words.get(word) for word in name.split())
    return words.organizations.get(name) or next((kind for kind in heads if kind), None)
