"""The words of an article as CoNLL-U, the format of Universal Dependencies.

See https://universaldependencies.org/format.html.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from newsld.lang import LANGUAGES
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.model.span import Span
from newsld.model.words import WordMark

_SPACE = re.compile(r"\s+")
_NO_ID = re.compile(r"[\s/]+")

Joins = Callable[[str, str], bool]


def as_conllu(document: Document, annotations: Annotations) -> bytes:
    """Give the sentences of an article with their words, tags and trees.

    Every block begins with ``# newpar``. Words that are written as one (``don't``) stand below a range (``1-2``). MISC
    has the place of each token and word in the text in code points (``start_char=0|end_char=3``, half-open) and
    ``SpaceAfter=No``; white space of any kind is one space in ``# text``.

    Args:
        document: The article as read.
        annotations: Its sentences and words.

    Returns:
        UTF-8, each sentence ended by an empty line; nothing at all for an article without words.
    """
    name = _NO_ID.sub("_", document.source) or "_"
    joins = _joins(document)
    lines: list[str] = []
    blocks = iter(document.blocks)
    block_end = -1
    for number, (sentence, first, words) in enumerate(_sentences(annotations), 1):
        if number == 1:
            lines.append(f"# newdoc id = {name}")
        if sentence.start >= block_end:
            block_end = next((b.span.end for b in blocks if b.span.end > sentence.start), len(document.text))
            lines.append("# newpar")
        lines.append(f"# sent_id = {name}-{number}")
        lines.append(f"# text = {_SPACE.sub(' ', sentence.of(document.text))}")
        lines.extend(_rows(document.text, words, first, joins))
        lines.append("")
    return "".join(f"{line}\n" for line in lines).encode()


def _joins(document: Document) -> Joins:
    """Give what the language says of words without a space between them."""
    primary = (document.language or "").partition("-")[0].lower()
    return LANGUAGES.get(primary).words.joins if primary in LANGUAGES.names() else lambda *_: False


def _sentences(annotations: Annotations) -> Iterator[tuple[Span, int, Sequence[WordMark]]]:
    """Give each sentence that has words, the index of its first, and the words."""
    words, at = annotations.words, 0
    for sentence in annotations.sentences:
        while at < len(words) and words[at].span.start < sentence.start:
            at += 1
        first = at
        while at < len(words) and words[at].span.end <= sentence.end:
            at += 1
        if at > first:
            yield sentence, first, words[first:at]


def _rows(text: str, words: Sequence[WordMark], first: int, joins: Joins) -> Iterator[str]:
    token_end = 0
    inside = False
    for index, word in enumerate(words):
        if index >= token_end:
            token_end = _token_end(text, words, index, joins)
            inside = token_end > index + 1
            if inside:
                span = Span(word.span.start, words[token_end - 1].span.end)
                place = _place(span, glued=_glued(words, token_end - 1))
                yield f"{index + 1}-{token_end}\t{span.of(text)}" + "\t_" * 7 + f"\t{place}"
        form = word.span.of(text)
        head = word.head - first + 1 if word.head >= 0 else 0
        # Inside a token the space after it is told by its range.
        place = _place(word.span, glued=not inside and _glued(words, index))
        columns = (form, word.lemma, word.upos, word.xpos, word.features)
        yield "\t".join((str(index + 1), *(c or "_" for c in columns), str(head), word.relation or "_", "_", place))


def _token_end(text: str, words: Sequence[WordMark], index: int, joins: Joins) -> int:
    """Give the index after the last word of the token that begins at a word."""
    end = index + 1
    while end < len(words) and _glued(words, end - 1):
        if not joins(words[end - 1].span.of(text), words[end].span.of(text)):
            break
        end += 1
    return end


def _glued(words: Sequence[WordMark], index: int) -> bool:
    """Tell whether a word of the same sentence follows without white space between."""
    return index + 1 < len(words) and words[index].span.end == words[index + 1].span.start


def _place(span: Span, *, glued: bool) -> str:
    return f"{'SpaceAfter=No|' if glued else ''}start_char={span.start}|end_char={span.end}"
