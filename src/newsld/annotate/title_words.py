"""Say a title as its bearer has it: without article and age, and in the singular."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from newsld.annotate.tree import Tree
from newsld.model.span import Span

_LONGEST_WORD = 40
_HYPHENATED = re.compile(r"(?<![\w-])(?:[^\W\d_]+[-‑])+$")
_AGE = re.compile(r"\d\S*\s+")


@frozen(kw_only=True)
class Title:
    """A title or post of a person.

    Attributes:
        span: Its words in the text, without article.
        words: How it is said of one person.
        rule: Which rule gives it, without ``titles/``.
        surely: How sure it is that these words are a title.
    """

    span: Span
    words: str
    rule: str
    surely: float


def one_of(word: int, text: str, tree: Tree, plurals: Mapping[str, str]) -> str | None:
    """Give the singular of a word that is a plural; ``None`` if it is none."""
    form = tree.words[word].span.of(text)
    if form.lower() in plurals:
        return plurals[form.lower()]
    return tree.words[word].lemma if "Number=Plur" in tree.words[word].features else None


def singular(span: Span, mark: Span, text: str, tree: Tree, plurals: Mapping[str, str]) -> str:
    """Give a title as it is said of one person.

    Args:
        span: The whole title.
        mark: The words in it that were marked as one.
        text: The text.
        tree: Its words.
        plurals: Posts in the plural, each with its singular.
    """
    head = tree.top(mark)
    one = one_of(head, text, tree, plurals) if head is not None else None
    if head is None or one is None or not span.covers(tree.words[head].span):
        return " ".join(span.of(text).split())
    plural = tree.words[head].span
    return " ".join(f"{text[span.start : plural.start]}{one}{text[plural.end : span.end]}".split())


def bare(whole: Span, head: int, text: str, tree: Tree) -> Span:
    """Give a title without article, "his" and age at its beginning.

    Args:
        whole: Its words.
        head: Its head word.
        text: The text.
        tree: Its words.
    """
    at = tree.within(whole)[0]
    while at < head and tree.words[at].upos in ("DET", "PRON"):
        at += 1
    start = tree.words[at].span.start
    age = _AGE.match(text, start, tree.words[head].span.start)
    return Span(age.end() if age else start, whole.end)


def unbroken(span: Span, text: str) -> Span:
    """Give a title with all of its first word ("right-wing activist"), however words are split."""
    match = _HYPHENATED.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    return Span(match.start(), span.end) if match else span


def longest(titles: Sequence[Title]) -> Iterator[Title]:
    """Give the titles whose spans no other one covers, in text order."""
    spans: dict[Span, Title] = {}
    for title in titles:
        spans.setdefault(title.span, title)
    for span in sorted(spans):
        if not any(other != span and other.covers(span) for other in spans):
            yield spans[span]
