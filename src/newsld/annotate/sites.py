"""Tell which phrase without the name of a place tells where something happened: "a hotel", "the University of Oslo"."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark, NameType
from newsld.model.span import Span

_LEAST = 0.35
"""A phrase less sure is no place: of those surer three in four are right, of the others half (marked stories)."""
_INNER = ("compound", "amod", "nmod:poss")


def site(argument: ArgumentMark, reading: Reading) -> ArgumentMark | None:
    """Give the site that a phrase tells, or nothing if it tells none.

    A site is something at which one can be and which has no name of a place: a building or its parts, a spot of land,
    or the house of an organisation that is called after it. Words that stand for a place named elsewhere ("the city")
    are none.

    Args:
        argument: What is proposed as place; it means no place that has a name.
        reading: The text.
    """
    tree = reading.tree
    head = tree.top(argument.span)
    if head is None or argument.confidence < _LEAST:
        return None
    entity = reading.meaning.of(argument.span)
    if entity is not None:
        return evolve(argument, entity=entity) if _is_house(entity, reading) else None
    if tree.has(head, *_INNER):
        head = tree.words[head].head
    if not _is_site(head, reading):
        return None
    if argument.span.covers(tree.words[head].span):
        return argument
    return evolve(argument, span=tree.phrase(head, without=("det", "case")))


def site_in(argument: ArgumentMark, reading: Reading) -> Span | None:
    """Give the words for the site that is told to lie in the place of an event ("a clinic in Uvalde"), or nothing.

    Args:
        argument: Names the place.
        reading: The text.
    """
    tree = reading.tree
    head = tree.top(argument.span)
    named = head
    if head is not None and tree.words[head].upos == "PROPN" and tree.has(head, "nmod"):
        head = tree.words[head].head
    elif head is not None:
        named = next((at for at in tree.below(head, "nmod") if argument.span.covers(tree.words[at].span)), None)
    if head is None or named is None or head == named or not _is_behind(named, reading) or not _is_site(head, reading):
        return None
    return tree.phrase(head, without=("det", "case", "nmod", "acl", "acl:relcl", "appos"))


def _is_site(head: int, reading: Reading) -> bool:
    mark, words = reading.tree.words[head], reading.words
    vague = words.regions | words.movables
    return mark.upos == "NOUN" and mark.lemma.lower() not in vague and _is_behind(head, reading)


def _is_behind(word: int, reading: Reading) -> bool:
    """Tell whether a word stands behind a preposition of place."""
    return any(reading.form(case) in reading.words.where for case in reading.tree.below(word, "case"))


def _is_house(entity: int, reading: Reading) -> bool:
    """Tell whether an organisation is called after where it is ("University of Oslo", "Supreme Court")."""
    mark = reading.entities[entity]
    if mark.type is not NameType.ORGANIZATION:
        return False
    return any(word in reading.words.houses for word in mark.name.lower().split())
