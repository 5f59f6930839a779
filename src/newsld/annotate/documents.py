"""Tell for whom a document speaks: "the ministry’s website", "a report by Amnesty", "an RT bulletin"."""

from __future__ import annotations

from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang.speech import Speech


def owner(document: int, text: str, tree: Tree, meaning: Meaning, speech: Speech) -> int | None:
    """Give the index of the entity that a document is of, or by; ``None`` if the word is for no document.

    Args:
        document: The noun.
        text: The text.
        tree: Its words.
        meaning: Whom its words mean.
        speech: Gives nouns for documents, and the words between them and their makers.
    """
    if tree.words[document].lemma.lower() not in speech.documents:
        return None
    makers = (at for at in tree.below(document, "nmod") if _is_by(at, text, tree, speech))
    of = (meaning.of(tree.words[at].span) for at in (*tree.below(document, "nmod:poss", "compound"), *makers))
    return next((entity for entity in of if entity is not None), None)


def _is_by(word: int, text: str, tree: Tree, speech: Speech) -> bool:
    return any(tree.words[at].span.of(text).lower() in speech.makers for at in tree.below(word, "case"))
