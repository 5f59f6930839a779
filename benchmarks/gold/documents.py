"""Documents for the annotators: from a line, from a story as newsld reads it, from words without a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsld.model.document import Block, BlockKind, Document, Field, Metadatum
from newsld.model.resource import Resource
from newsld.model.span import Span
from newsld.model.supplied import Supplied
from newsld.pipeline import read_documents
from newsld.settings import Settings

_BLANKS = str.maketrans("\xa0\u202f\u2009", "   ")  # as reading makes them; one for one, so that offsets stay


def line(name: str, text: str, published: str | None = None) -> Document:
    """Give a document of one paragraph; offsets are those of ``text``."""
    return _document(name, text, [(BlockKind.PARAGRAPH, Span(0, len(text)))], published)


def paragraphs(name: str, text: str, published: str | None = None, *, headline: bool = True) -> Document:
    """Give a document of the parts between blank lines, the first one a headline if more follow.

    Args:
        name: What it is called.
        text: The text; offsets are its.
        published: When it was published, if that is known.
        headline: Whether the first part is a headline.
    """
    spans = [Span(*match.span()) for match in re.finditer(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*", text)]
    first = BlockKind.HEADLINE if headline and len(spans) > 1 else BlockKind.PARAGRAPH
    kinds = [first, *(BlockKind.PARAGRAPH for _ in spans[1:])]
    return _document(name, text, list(zip(kinds, spans, strict=False)), published)


def read_story(name: str, text: str, published: str | None) -> Document:
    """Give the document that newsld reads from a text in English whose publication date is given."""
    settings = Settings(reader="text", supplied=Supplied(published=published, language="en"))
    return read_documents(Resource(source=name, stem=name, data=text.encode()), settings)[0]


def _document(name: str, text: str, blocks: Sequence[tuple[BlockKind, Span]], published: str | None) -> Document:
    said = (Metadatum(field=Field.PUBLISHED, value=published, where="benchmark"),) if published else ()
    return Document(
        source=name, stem=name, text=text.translate(_BLANKS), metadata=said, language="en",
        blocks=tuple(Block(kind=kind, span=span) for kind, span in blocks),
    )  # fmt: skip


_NO_BLANK_BEFORE = re.compile(r"[.,;:!?%)\]}”’…]|n['’]t\Z|['’](?:s|re|ve|ll|d|m)\Z", re.IGNORECASE)
_NO_BLANK_AFTER = re.compile(r"[(\[{$£€“‘#]\Z")


def joined(sentences: Iterable[Sequence[str]], *, between: str = " ") -> tuple[str, list[list[Span]]]:
    """Write words that come without their text as print writes them, and say where each stands.

    Args:
        sentences: The words of each sentence.
        between: What stands between two sentences.

    Returns:
        The text, and the span of each word of each sentence. No blank stands before a full stop, comma, closing
        bracket or clitic, nor after an opening bracket or currency sign; straight quotes open and close in turn.
    """
    parts: list[str] = []
    at, spans = 0, []
    for number, words in enumerate(sentences):
        if number:
            parts.append(between)
            at += len(between)
        placed, glued, quoted = [], True, False
        for word in words:
            closes = word == '"' and quoted
            if not (glued or closes or _NO_BLANK_BEFORE.match(word)):
                parts.append(" ")
                at += 1
            parts.append(word)
            placed.append(Span(at, at + len(word)))
            at += len(word)
            quoted ^= word == '"'
            glued = bool(_NO_BLANK_AFTER.match(word)) or (word == '"' and quoted)
        spans.append(placed)
    return "".join(parts), spans


def placed(words: Iterable[str], text: str, at: int = 0) -> list[Span]:
    """Find words in a text, one after the other.

    Args:
        words: The words in text order; blanks within a word match any blanks.
        text: The text.
        at: Where to begin.

    Returns:
        The span of each.

    Raises:
        ValueError: Something other than blanks stands between two of them, or a word is not there.
    """
    spans = []
    for word in words:
        while at < len(text) and text[at].isspace():
            at += 1
        end = at + len(word)
        if text[at:end] != word:
            raise ValueError(f"{word!r} does not stand at {at}: {text[at : at + 40]!r}")
        spans.append(Span(at, end))
        at = end
    return spans
