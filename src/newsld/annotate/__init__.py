"""Mark what stands where in the text: times, names, quotations, events. Annotators add, never edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import cast

from newsld.lang import LANGUAGES, Language, has
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.model.stated import ItemKind

Annotator = Callable[[Document, Annotations, Language], Annotations]
"""Gives a copy of the annotations with its own layer filled."""

ANNOTATORS: Mapping[str, tuple[str, ...]] = {
    "newsld.annotate.sentences:mark_sentences": ("sentences",),
    "newsld.annotate.encoder.mark:mark_encoded": ("encoder", "words", "speech"),
    "newsld.annotate.reference:mark_reference": ("times",),
    "newsld.annotate.times:mark_times": ("times",),
    "newsld.annotate.entities:mark_entities": ("encoder",),
    "newsld.annotate.quotes:mark_quotes": ("speech",),
    "newsld.annotate.claims:mark_claims": ("speech",),
    "newsld.annotate.citations:mark_citations": ("speech",),
    "newsld.annotate.events:mark_events": ("speech",),
}
"""The annotators in the order in which they run, as ``module:attribute``; each reads the layers before its own, and
runs only for a language that has the parts named here."""

_THREADED = frozenset({"newsld.annotate.encoder.mark:mark_encoded"})
"""The annotators that can do their work in several threads."""


def annotate(document: Document, *, threads: int = 1) -> Annotations:
    """Mark a document with every annotator.

    Args:
        document: The document as read.
        threads: How many threads an annotator may use; the marks do not depend on it.

    Returns:
        All layers; none where the document's language is not known or not one that newsld reads, and none of a
        document whose source states the facts themselves.
    """
    annotations = Annotations()
    if document.told.kind is not ItemKind.ARTICLE:
        return annotations
    primary = (document.language or "").partition("-")[0].lower()
    if primary not in LANGUAGES.names():
        return annotations
    language = LANGUAGES.get(primary)
    for path, parts in ANNOTATORS.items():
        if not has(language, *parts):
            continue
        module, _, attribute = path.partition(":")
        annotator = getattr(import_module(module), attribute)
        if path in _THREADED:
            annotator = partial(annotator, threads=threads)
        annotations = cast(Annotator, annotator)(document, annotations, language)
    return annotations
