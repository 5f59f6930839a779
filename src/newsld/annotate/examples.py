"""Tell what people are by the noun they are examples of, and by the posts behind names: "poets such as …", "… KC"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from newsld.annotate.title_words import Title, behind_brackets, lists, unbroken
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_FAR = 12  # words between a noun and those it is told of
_LONGEST = 5  # characters of a post behind a name
_BEHIND = re.compile(r"(,?) ([^\W\d_]+)(?=([^\w\s]|\s|\Z))")
_ENDS = ",.;)"
_DOING = ("VERB", "AUX")
_QUANTITY = ("DET", "NUM", "PRON")
_BEFORE = ("amod", "compound", "nmod:poss", "det", "nummod", "nmod:desc")


def after_names(text: str, names: Sequence[NameMark], words: EntityWords) -> Iterator[tuple[NameMark, Title]]:
    """Give the posts that stand behind names ("Petr Moss KC", "Petr Moss, MP,"): whose, and which."""
    for name in names:
        found = _BEHIND.match(text, name.span.end) if name.type is NameType.PERSON else None
        if found is None or len(found[2]) > _LONGEST or found[2] not in words.after_names:
            continue
        if not found[1] or (found[3] and found[3] in _ENDS):
            yield name, Title(span=Span(*found.span(2)), words=found[2], rule="behind", surely=1.0)


def examples(
    text: str, names: Sequence[NameMark], tree: Tree, words: EntityWords, titled: Collection[Span]
) -> Iterator[tuple[NameMark, Title]]:
    """Give what the examples of nouns in the plural are ("poets such as Ana Ruiz and Petr Moss").

    Args:
        text: The text.
        names: Its names, in text order.
        tree: Its words.
        words: The language's posts in the plural, and its phrases before examples.
        titled: Names that have a title beside them, which tells more.
    """
    people = {at: name for name in names if name.type is NameType.PERSON for at in tree.within(name.span)}
    for at, word in enumerate(tree.words):
        one = words.plural_posts.get(word.span.of(text).lower())
        first = _first_example(at, text, tree, words) if one is not None and word.upos == "NOUN" else None
        if one is None or first is None:
            continue
        start = _start(at, text, tree, words)
        start = unbroken(Span(start, word.span.end), text).start
        said = " ".join(f"{text[start : word.span.start]}{one}".split())
        for person in _listed(first, people, text, tree):
            if person.span not in titled:
                yield person, Title(span=Span(start, word.span.end), words=said, rule="example", surely=1.0)


def _first_example(noun: int, text: str, tree: Tree, words: EntityWords) -> int | None:
    """Give the word behind a phrase like "such as" that depends on no other noun's clause."""
    for at in range(noun + 1, min(noun + _FAR, len(tree.words))):
        for cue in words.example_cues:
            forms = [tree.words[i].span.of(text).lower() for i in range(at, min(at + len(cue), len(tree.words)))]
            last = at + len(cue) - 1
            if tuple(forms) == cue and _leads(last, noun, tree):
                return last + 1
        if at == noun + 1 and tree.words[at].span.of(text) == ":":
            return at + 1
        word = tree.words[at]
        if word.span.of(text).lower() in words.plural_posts and word.upos == "NOUN":
            return None
        if word.upos == "PUNCT" and word.span.of(text) != ",":
            return None
        if word.upos in _DOING and noun not in tree.above(at):
            return None
    return None


def _leads(cue: int, noun: int, tree: Tree) -> bool:
    """Tell whether the last word of a phrase before examples is used so; a verb only if the noun is its subject."""
    if tree.words[cue].upos not in _DOING or tree.has(cue, "case", "mark"):
        return True
    return noun in tree.below(cue, "nsubj") and not any(
        "Polarity=Neg" in tree.words[at].features for at in tree.below(cue, "advmod")
    )


def _start(noun: int, text: str, tree: Tree, words: EntityWords) -> int:
    """Give where a noun with what stands before it begins, without "many other"."""
    first = noun
    while first > 0 and tree.words[first - 1].head == noun and tree.has(first - 1, *_BEFORE):
        before = tree.words[first - 1]
        if before.upos in _QUANTITY or before.span.of(text).lower() in words.indefinite:
            break
        first -= 1
    return tree.words[first].span.start


def _listed(first: int, people: Mapping[int, NameMark], text: str, tree: Tree) -> Iterator[NameMark]:
    """Give the people of a list that begins with one of them."""
    at = first
    while at in people:
        person = people[at]
        if tree.words[at].span.start != person.span.start:
            return
        yield person
        at = behind_brackets(tree.within(person.span).stop, text, tree)
        if at < len(tree.words) and lists(tree.words[at], text):
            at += 1
            if at < len(tree.words) and tree.words[at].upos == "CCONJ":
                at += 1
