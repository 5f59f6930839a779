"""Say a title as its bearer has it: without article and age, and in the singular."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from newsld.annotate.tree import Tree
from newsld.model.span import Span
from newsld.model.words import WordMark

_LONGEST_WORD = 40
_MOST_BRACKETED = 8  # words
_HYPHENATED = re.compile(r"(?<![\w-])(?:[^\W\d_]+[-‑])+$")
_PAIRS = (('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»"), ("(", ")"), ("[", "]"))
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
    if one is None:
        # Of "presidential candidates" a wrong tree may hold the first word for the head.
        inside = tree.within(mark)
        last = tree.words[inside[-1]].span.of(text).lower() if inside else ""
        if last in plurals and not any(tree.words[at].upos == "ADP" for at in inside):
            head, one = inside[-1], plurals[last]
    if head is None or one is None or not span.covers(tree.words[head].span):
        return " ".join(span.of(text).split())
    plural = tree.words[head].span
    return " ".join(f"{text[span.start : plural.start]}{one}{text[plural.end : span.end]}".split())


def bare(whole: Span, head: int, text: str, tree: Tree) -> Span:
    """Give a title without article, "his", praise ("best") and age at its beginning.

    Args:
        whole: Its words.
        head: Its head word.
        text: The text.
        tree: Its words.
    """
    at = tree.within(whole)[0]
    while at < head and (
        tree.words[at].upos in ("DET", "PRON", "PUNCT") or _counts(at, text, tree) or _compares(at, text, tree)
    ):
        at += 1
    start = tree.words[at].span.start
    age = _AGE.match(text, start, tree.words[head].span.start)
    return Span(age.end() if age else start, whole.end)


def _counts(word: int, text: str, tree: Tree) -> bool:
    """Tell whether a word is a number by itself ("six candidates", not "two-time champions")."""
    end = tree.words[word].span.end
    return tree.words[word].upos == "NUM" and text[end : end + 1].isspace()


def _compares(word: int, text: str, tree: Tree) -> bool:
    """Tell whether a word is a superlative and part of no name ("youngest mayor", not "Best Actor winner")."""
    mark = tree.words[word]
    return "Degree=Sup" in mark.features and mark.span.of(text).islower()


def unbroken(span: Span, text: str) -> Span:
    """Give a title with all of its first word ("right-wing activist"), however words are split."""
    match = _HYPHENATED.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    return Span(match.start(), span.end) if match else span


def closed(span: Span, text: str) -> Span:
    """Give words with the quotation mark behind them that closes what opens in them."""
    words = span.of(text)
    for opening, closing in _PAIRS:
        one = words.count(opening) % 2 == 1 if opening == closing else words.count(opening) > words.count(closing)
        if one and text.startswith(closing, span.end):
            return Span(span.start, span.end + len(closing))
    return span


def balanced(span: Span, text: str, small: Collection[str]) -> Span:
    """Give a title without what a mark or bracket opens that never closes in it, or with the one that closes it.

    Args:
        span: Its words.
        text: The text.
        small: Words at which no title ends ("curator of “The Sea”").
    """
    words = span.of(text)
    for opening, closing in _PAIRS:
        one = words.count(opening) % 2 == 1 if opening == closing else words.count(opening) > words.count(closing)
        if one:
            if text.startswith(closing, span.end):
                return Span(span.start, span.end + 1)
            kept = words[: words.rindex(opening)].rstrip()
            while kept and kept.split()[-1] in small:
                kept = kept[: -len(kept.split()[-1])].rstrip()
            return Span(span.start, span.start + len(kept)) if kept else span
    return span


def behind_brackets(word: int, text: str, tree: Tree) -> int:
    """Give the word behind what stands in brackets from a word on ("Petr Moss (Green), …"); else the word itself."""
    words = tree.words
    if word >= len(words) or words[word].span.of(text) != "(":
        return word
    last = min(len(words), word + _MOST_BRACKETED)
    return next((at + 1 for at in range(word, last) if words[at].span.of(text) == ")"), word)


def lists(word: WordMark, text: str) -> bool:
    """Tell whether a word parts the things of a list: a comma, or one like "and"."""
    return word.upos == "CCONJ" or word.span.of(text) == ","


def longest(titles: Sequence[Title]) -> Iterator[Title]:
    """Give the titles whose spans no other one covers, in text order."""
    spans: dict[Span, Title] = {}
    for title in titles:
        spans.setdefault(title.span, title)
    for span in sorted(spans):
        if not any(other != span and other.covers(span) for other in spans):
            yield spans[span]
