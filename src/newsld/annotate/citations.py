"""Mark the outlets that a text cites beside a verb: "told Reuters", "citing Interfax", "reported by RT"."""

from __future__ import annotations

import attrs

from newsld.annotate.tree import Tree, tree_of
from newsld.lang import Language
from newsld.model.annotation import Annotations, CitationMark
from newsld.model.document import Document

_OUTLET = "NewsMediaOrganization"
_BESIDE = ("obj", "iobj", "obl", "nsubj")
"""How an outlet depends on the verb that says that something was told it, or taken from it."""
_MOST_UP = 3  # words above an outlet's name that are part of its phrase
_WITHIN = ("flat", "compound", "appos", "nmod:desc")
_CONFIDENCE = 0.85


def mark_citations(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``citations``.

    Args:
        document: The text.
        annotations: Has words and entities.
        language: Gives reporting verbs.

    Returns:
        ``annotations`` with the outlets that stand beside a reporting verb, or one of publishing, in text order.
    """
    tree = tree_of(annotations.words)
    verbs = language.speech.verbs | language.speech.telling_verbs | language.speech.publishing_verbs
    found = []
    for number, entity in enumerate(annotations.entities):
        if entity.kind != _OUTLET:
            continue
        for name in entity.mentions:
            head = tree.top(name.span)
            verb = _verb(head, tree) if head is not None else None
            if verb is not None and tree.words[verb].span.of(document.text).lower() in verbs:
                sure = min(_CONFIDENCE, name.confidence)
                found.append(CitationMark(span=name.span, entity=number, confidence=sure, rule="sources/verb"))
    return attrs.evolve(annotations, citations=tuple(sorted(found, key=lambda mark: mark.span)))


def _verb(head: int, tree: Tree) -> int | None:
    """Give the verb that an outlet depends on."""
    at = head
    for _ in range(_MOST_UP):
        above = tree.words[at].head
        if above < 0:
            return None
        if tree.has(at, *_BESIDE) and tree.words[above].upos == "VERB":
            return above
        if not tree.has(at, *_WITHIN):
            return None
        at = above
    return None
