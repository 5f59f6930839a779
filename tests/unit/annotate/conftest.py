from __future__ import annotations

import re

import pytest

from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span


def _document(text: str, *, headline: bool = False, language: str | None = "en") -> Document:
    blocks = [
        Block(kind=BlockKind.HEADLINE if headline and not index else BlockKind.PARAGRAPH, span=Span(*match.span()))
        for index, match in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    ]
    return Document(source="test", stem="test", text=text, blocks=tuple(blocks), language=language)


@pytest.fixture
def document():
    """Give a maker of documents: blocks stand apart by a blank line."""
    return _document
