"""Mark whom a text cites beside a verb: "told Reuters", "reported by RT", "citing sources in Oslo"."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree, tree_of
from newsld.annotate.voices import Voices
from newsld.lang import Language, has
from newsld.model.annotation import Annotations, CitationMark, NameType
from newsld.model.document import Document
from newsld.model.span import Span

_OUTLET = "NewsMediaOrganization"
_BESIDE = ("obj", "iobj", "obl", "nsubj")
"""How an outlet depends on the verb that says that something was told it, or taken from it."""
_MOST_UP = 3  # words above an outlet's name that are part of its phrase
_WITHIN = ("flat", "compound", "appos", "nmod:desc")
_WHO = (NameType.PERSON, NameType.ORGANIZATION)
_CONFIDENCE = 0.85
_CITING = 0.75
"""How sure a source is that is only cited by one that is cited."""


def mark_citations(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``citations``.

    Args:
        document: The text.
        annotations: Has words, entities and quotations.
        language: Gives verbs of reporting, publishing and citing.

    Returns:
        ``annotations`` with the outlets that stand beside a reporting verb, or one of publishing, and with whoever they
        cite, named or not, in text order.
    """
    tree = tree_of(annotations.words)
    speech = language.speech
    verbs = speech.verbs | speech.telling_verbs | speech.publishing_verbs | speech.loose_verbs
    found = []
    for number, entity in enumerate(annotations.entities):
        if entity.kind != _OUTLET:
            continue
        for name in entity.mentions:
            head = tree.top(name.span)
            beside = _beside(head, tree, document.text, speech.interviews) if head is not None else None
            if beside is not None and tree.words[beside].span.of(document.text).lower() in verbs | speech.interviews:
                sure = min(_CONFIDENCE, name.confidence)
                found.append(CitationMark(span=name.span, entity=number, confidence=sure, rule="sources/verb"))
    found += _told(document.text, annotations, tree, language)
    known = {mark.span for mark in found}
    cited = (mark for mark in _cited(document.text, annotations, tree, language) if mark.span not in known)
    return attrs.evolve(annotations, citations=tuple(sorted((*found, *cited), key=lambda mark: mark.span)))


def _told(text: str, annotations: Annotations, tree: Tree, language: Language) -> Iterator[CitationMark]:
    """Give the organizations that are told something and do nothing else in a text: outlets, known or not.

    "Lind told Sydsvenskan"; parliaments, courts and companies that are told something have a class or a word for it, or
    are told of elsewhere.
    """
    bodies = (
        frozenset(language.entities.kinds.bodies) | language.entities.bodies if has(language, "entities") else set()
    )
    for number, entity in enumerate(annotations.entities):
        words = entity.name.casefold().split()
        if entity.type is not NameType.ORGANIZATION or entity.kind is not None or not bodies.isdisjoint(words):
            continue
        heads = [tree.top(name.span) for name in entity.mentions]
        verbs = [_beside(head, tree, text, language.speech.interviews) if head is not None else None for head in heads]
        forms = {tree.words[verb].span.of(text).lower() if verb is not None else "" for verb in verbs}
        if forms <= language.speech.addressing_verbs:
            for name in entity.mentions:
                sure = min(_CITING, name.confidence)
                yield CitationMark(span=name.span, entity=number, confidence=sure, rule="sources/told")


def _beside(head: int, tree: Tree, text: str, interviews: frozenset[str]) -> int | None:
    """Give the verb that an outlet depends on, or the noun of what it was told ("an interview with Le Monde")."""
    at = head
    for _ in range(_MOST_UP):
        above = tree.words[at].head
        if above < 0:
            return None
        if tree.has(at, *_BESIDE) and tree.words[above].upos == "VERB":
            return above
        if tree.has(at, "nmod") and tree.words[above].span.of(text).lower() in interviews:
            return above
        if not tree.has(at, *_WITHIN):
            return None
        at = above
    return None


def _cited(text: str, annotations: Annotations, tree: Tree, language: Language) -> Iterator[CitationMark]:
    """Give those who are cited by "citing" and "quoting"."""
    meaning = Meaning(annotations, tree)
    voices: Voices | None = None
    for verb, word in enumerate(tree.words):
        if word.upos != "VERB" or word.span.of(text).lower() not in language.speech.citing_verbs:
            continue
        for source in tree.below(verb, "obj"):
            words = _phrase(source, tree)
            entity = meaning.of(words)
            if entity is None:
                voices = voices or Voices(text, annotations, tree, meaning, annotations.quotes, language)
            named = entity is not None and annotations.entities[entity].type in _WHO
            if named or (entity is None and voices is not None and voices.can_speak(words)):
                yield CitationMark(span=words, entity=entity, confidence=_CITING, rule="sources/citing")


def _phrase(source: int, tree: Tree) -> Span:
    return tree.phrase(source, without=("det",))
