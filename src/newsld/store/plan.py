"""Decide under which names outputs are filed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsld.iri import slug
from newsld.model.document import Document, Field


def document_stems(stem: str, documents: Sequence[Document]) -> tuple[str, ...]:
    """Give each document of one source a stem of its own: the source's, and a slug of its headline.

    Args:
        stem: The source's stem.
        documents: Its documents.

    Returns:
        Their stems, all different: those whose slugs are empty or clash get the first 12 hex digits of their text's
        digest, and the same text twice its rank.
    """
    slugs = [slug(d.says(Field.HEADLINE)[0].value) if d.says(Field.HEADLINE) else "" for d in documents]
    often = Counter(slugs)
    names = [s if s and often[s] == 1 else d.sha256[:12] for s, d in zip(slugs, documents, strict=True)]
    seen: Counter[str] = Counter()
    stems = []
    for name in names:
        seen[name] += 1
        stems.append(f"{stem}-{name}" if seen[name] == 1 else f"{stem}-{name}-{seen[name]}")
    return tuple(stems)
