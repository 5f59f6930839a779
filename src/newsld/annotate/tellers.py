"""Tell of whom a pronoun is that somebody says something of himself by: "Lind left and said he would return"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsld.annotate.tree import Tree
from newsld.model.annotation import EntityMark, NameType

_JOINED = 3  # verbs through which a subject is looked for


def teller_of(pronoun: int, tree: Tree, named: Mapping[int, int], entities: Sequence[EntityMark]) -> int | None:
    """Give the person whose clause holds the clause that a pronoun is the subject of.

    Args:
        pronoun: The word.
        tree: The words.
        named: The entity of each word of a name.
        entities: All entities.

    Returns:
        The index of the person; ``None`` if the clause is nobody's, or the subject above has no name.
    """
    verb = tree.words[pronoun].head
    if verb < pronoun or not tree.has(pronoun, "nsubj") or not tree.has(verb, "ccomp"):
        return None
    above = tree.words[verb].head
    for _ in range(_JOINED):
        subjects = tree.below(above, "nsubj")
        if subjects or not tree.has(above, "conj"):
            entity = named.get(subjects[0]) if subjects and subjects[0] < pronoun else None
            return entity if entity is not None and entities[entity].type is NameType.PERSON else None
        above = tree.words[above].head
    return None
