"""Tell for whom a document speaks: "the ministry’s website", "a report by Amnesty", "an RT bulletin"."""

from __future__ import annotations

from collections.abc import Sequence

from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang.speech import Speech
from newsld.model.annotation import EntityMark, NameType

_MAKERS = (NameType.PERSON, NameType.ORGANIZATION)


def owner(
    document: int, text: str, tree: Tree, meaning: Meaning, entities: Sequence[EntityMark], speech: Speech
) -> int | None:
    """Give the index of the entity that a document is of, or by; ``None`` if the word is for no document.

    Args:
        document: The noun.
        text: The text.
        tree: Its words.
        meaning: Whom its words mean.
        entities: The entities: what is from a place is of nobody known.
        speech: Gives nouns for documents, and the words between them and their makers.
    """
    if tree.words[document].lemma.lower() not in speech.documents:
        return None
    of = (meaning.of(tree.words[at].span) for at in tree.below(document, "nmod:poss", "compound"))
    by = (meaning.of(tree.words[at].span) for at in tree.below(document, "nmod") if _is_by(at, text, tree, speech))
    makers = (entity for entity in by if entity is not None and entities[entity].type in _MAKERS)
    return next((entity for entity in (*of, *makers) if entity is not None), None)


def _is_by(word: int, text: str, tree: Tree, speech: Speech) -> bool:
    return any(tree.words[at].span.of(text).lower() in speech.makers for at in tree.below(word, "case"))
