"""GUM's entities as names and mentions."""

from __future__ import annotations

from training.corpora.conllu import Parsed
from training.examples import Text


def with_entities(parsed: Parsed) -> Text:
    """Give the text of a document of GUM."""
    return parsed.text
