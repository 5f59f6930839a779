"""Mark what stands where in the text: times, names, quotations, events. Annotators add, never edit."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from newsld.lang import LANGUAGES, Language
from newsld.model.annotation import Annotations
from newsld.model.document import Document

Annotator = Callable[[Document, Annotations, Language], Annotations]
"""Gives a copy of the annotations with its own layer filled."""

ANNOTATORS: tuple[str, ...] = (
    "newsld.annotate.sentences:mark_sentences",
    "newsld.annotate.reference:mark_reference",
    "newsld.annotate.times:mark_times",
    "newsld.annotate.quotes:mark_quotes",
    "newsld.annotate.names:mark_names",
    "newsld.annotate.entities:mark_entities",
    "newsld.annotate.events:mark_events",
)
"""The annotators in the order in which they run, as ``module:attribute``; each reads the layers before its own."""


def annotate(document: Document) -> Annotations:
    """Mark a document with every annotator.

    Args:
        document: The document as read.

    Returns:
        All layers; none where the document's language is not known or not one that newsld reads.
    """
    annotations = Annotations()
    primary = (document.language or "").partition("-")[0].lower()
    if primary not in LANGUAGES.names():
        return annotations
    language = LANGUAGES.get(primary)
    for path in ANNOTATORS:
        module, _, attribute = path.partition(":")
        annotator = cast(Annotator, getattr(import_module(module), attribute))
        annotations = annotator(document, annotations, language)
    return annotations
