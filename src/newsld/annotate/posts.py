"""Tell what people are where no title is marked: occupations by their nouns, posts by verbs, and where they belong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from newsld.annotate.title_words import Title
from newsld.annotate.tree import Tree
from newsld.lang.entities import EntityWords
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span
from newsld.model.words import MentionKind, MentionMark

_OCCUPATION = 0.9
"""How sure it is that a noun for an occupation is one."""
_BELONGS = ("nmod", "nmod:poss", "compound", "amod", "flat")


def with_occupations(text: str, names: Sequence[NameMark], tree: Tree, words: EntityWords) -> tuple[NameMark, ...]:
    """Give the names of a text with its nouns for occupations as titles, in text order.

    Args:
        text: The text.
        names: Its names and titles, in text order.
        tree: Its words.
        words: The language's nouns for occupations.
    """
    named = {at for name in names for at in tree.within(name.span)}
    people = {at for name in names if name.type is NameType.PERSON for at in tree.within(name.span)}
    found = [
        NameMark(span=word.span, type=NameType.TITLE, confidence=_OCCUPATION, rule="names/occupation")
        for at, word in enumerate(tree.words)
        if (word.upos == "NOUN" or (word.upos == "PROPN" and at + 1 in people))
        and at not in named
        and (_is_post(word.lemma, word.span.of(text), words) or _does(at, people, tree, words))
    ]
    return tuple(sorted((*names, *found), key=lambda name: (name.span.start, name.span.end))) if found else tuple(names)


def _is_post(lemma: str, form: str, words: EntityWords) -> bool:
    lemma, form = lemma.lower(), form.lower()
    known = lemma in words.posts or form in words.posts or form in words.plural_posts
    return known or lemma.endswith(words.post_endings)


def _does(word: int, people: Collection[int], tree: Tree, words: EntityWords) -> bool:
    """Tell whether a noun says what somebody does by its ending, and stands beside his name ("walker Ana Ruiz")."""
    lemma = tree.words[word].lemma.lower()
    if tree.words[word].upos != "NOUN" or not lemma.endswith(words.doer_endings) or lemma in words.no_doers:
        return False
    if word + 1 in people:
        return True
    apposed = tree.has(word, "appos") and tree.words[word].head in people
    return apposed or any(at in people for at in tree.below(word, "appos", "flat"))


def held(
    text: str, names: Sequence[NameMark], mentions: Iterable[MentionMark], tree: Tree, words: EntityWords
) -> Iterator[tuple[NameMark, Title]]:
    """Give the posts that verbs tell ("Petr Moss, who heads the committee"): whose, and which.

    Args:
        text: The text.
        names: Its names.
        mentions: Tell which noun phrases are of organizations.
        tree: The words.
        words: The language's verbs for having a post.
    """
    people = {at: name for name in names if name.type is NameType.PERSON for at in tree.within(name.span)}
    bodies = {mention.head for mention in mentions if mention.kind is MentionKind.ORGANIZATION}
    bodies |= {at for name in names if name.type is NameType.ORGANIZATION for at in tree.within(name.span)}
    for verb, word in enumerate(tree.words):
        post = words.holding_verbs.get(word.lemma) if word.upos == "VERB" else None
        if post is None or not {"Tense=Pres", "VerbForm=Fin"} <= set(word.features.split("|")):
            continue
        person = _subject(verb, people, tree)
        objects = tree.below(verb, "obj")
        body = next((at for at in objects if at in bodies or tree.words[at].lemma.lower() in words.bodies), None)
        if person is not None and body is not None and not _is_theirs(body, tree):
            # "head of the committee", but "head of NATO’s committee" of one who "heads the NATO’s committee".
            owned = ("det",) if tree.below(body, "nmod:poss") else ()
            phrase = tree.phrase(body, without=owned)
            phrase = _without_article(phrase, tree) if owned else phrase
            said = " ".join(f"{post} {phrase.of(text)}".split())
            yield person, Title(span=Span(word.span.start, phrase.end), words=said, rule="verb", surely=1.0)


def _subject(verb: int, people: Mapping[int, NameMark], tree: Tree) -> NameMark | None:
    for at in tree.below(verb, "nsubj"):
        if at in people:
            return people[at]
        if tree.has(verb, "acl:relcl") and "PronType=Rel" in tree.words[at].features:
            above = tree.words[verb].head
            return next((people[near] for near in (above, *tree.below(above, "appos", "flat")) if near in people), None)
    return None


def _is_theirs(body: int, tree: Tree) -> bool:
    """Tell whether a body is told only as somebody's ("their parties"), or is more than one."""
    theirs = (at for at in tree.below(body, "nmod:poss") if tree.words[at].upos == "PRON")
    return "Number=Plur" in tree.words[body].features or next(theirs, None) is not None


def _without_article(phrase: Span, tree: Tree) -> Span:
    inside = tree.within(phrase)
    first = next((at for at in inside if tree.words[at].upos != "DET"), inside[0])
    return Span(tree.words[first].span.start, phrase.end)


def belongs(title: Span, organizations: Mapping[int, int], text: str, tree: Tree, words: EntityWords) -> int | None:
    """Give the organization that a post makes its bearer belong to: the one in its words, if it is in it and still.

    Args:
        title: The words of the post.
        organizations: For each word of an organization's name the index of its entity.
        text: The text.
        tree: The words.
        words: Which posts are held outside what they are of, or are past.
    """
    inside = tree.within(title)
    head = tree.top(title)
    if head is None or not inside:
        return None
    forms = {tree.words[at].span.of(text).lower() for at in inside}
    if forms & words.past_words or tree.words[head].lemma.lower() in words.outsiders:
        return None
    found = {organizations[at] for at in inside if at in organizations and _is_of(at, head, organizations, tree)}
    return found.pop() if len(found) == 1 else None


def _is_of(word: int, head: int, organizations: Mapping[int, int], tree: Tree) -> bool:
    """Tell whether a post is of the organization a word names, not of something else of it ("aide to NATO's head")."""
    above = word
    while organizations.get(above) == organizations[word]:
        if not tree.has(above, *_BELONGS):
            return False
        above = tree.words[above].head
    return above == head
