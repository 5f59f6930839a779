"""Tell which phrase without the name of a place tells where something happened: "a hotel", "the University of Oslo"."""

from __future__ import annotations

from attrs import evolve

from newsld.annotate.reading import Reading
from newsld.model.annotation import ArgumentMark, NameType

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
    tree, words = reading.tree, reading.words
    head = tree.top(argument.span)
    if head is None or argument.confidence < _LEAST:
        return None
    entity = reading.meaning.of(argument.span)
    if entity is not None:
        return evolve(argument, entity=entity) if _is_house(entity, reading) else None
    if tree.has(head, *_INNER):
        head = tree.words[head].head
    mark = tree.words[head]
    lemma = mark.lemma.lower()
    behind = any(reading.form(case) in words.where for case in tree.below(head, "case"))
    if mark.upos != "NOUN" or not behind or lemma in words.regions or lemma in words.movables:
        return None
    if argument.span.covers(mark.span):
        return argument
    return evolve(argument, span=tree.phrase(head, without=("det", "case")))


def _is_house(entity: int, reading: Reading) -> bool:
    """Tell whether an organisation is called after where it is ("University of Oslo", "Supreme Court")."""
    mark = reading.entities[entity]
    if mark.type is not NameType.ORGANIZATION:
        return False
    return any(word in reading.words.houses for word in mark.name.lower().split())
