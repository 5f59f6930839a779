"""Tell whom pronouns and noun phrases mean, where that is beyond doubt: a wrong person is worse than none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsld.annotate.chains import Chains, named_words
from newsld.annotate.described import Described
from newsld.annotate.tree import Tree
from newsld.lang.entities import NO_KINDS, NameKinds
from newsld.model.annotation import Annotations, EntityMark, NameType
from newsld.model.document import BlockKind, Document
from newsld.model.span import Span
from newsld.model.words import MentionKind

_OTHERS = ("nsubj", "obj", "iobj", "obl", "conj", "nmod:poss")
"""How a name depends on a word of the phrase it ends if the phrase is about somebody or something else."""


class Meaning:
    """Whom words of a text mean.

    Args:
        annotations: Has words, entities and what else means these.
        tree: The words.
    """

    def __init__(self, annotations: Annotations, tree: Tree) -> None:
        self._tree = tree
        self._starts = {m.span.start: at for at, e in enumerate(annotations.entities) for m in e.mentions}
        self._heads = named_words(annotations.entities, tree)
        self._organizations = [entity.type is NameType.ORGANIZATION for entity in annotations.entities]
        self._people = {
            word: at for word, at in self._heads.items() if annotations.entities[at].type is NameType.PERSON
        }  # fmt: skip
        self._posts = sorted(
            (title.span.start, title.span.end, at)
            for at, entity in enumerate(annotations.entities)
            for title in entity.titles
        )
        for at, entity in enumerate(annotations.entities):
            for span in entity.references:
                head = tree.top(span)
                if head is not None:
                    # "The minister who quit, Li, said": whatever else the minister might go back to.
                    bearer = self.by_post(tree.words[head].span)
                    self._heads.setdefault(head, at if bearer is None else bearer)

    def of(self, span: Span) -> int | None:
        """Give the index of the entity that a phrase means: the one its head word names or goes back to."""
        head = self._tree.top(span)
        if head is None:
            # Without trees the first name is taken, if the phrase begins with it.
            return self._starts.get(span.start) if not self._tree.words else None
        if head in self._heads:
            return self._heads[head]
        beside = self._tree.below(head, "appos", "flat")
        named = next((self._heads[at] for at in beside if at in self._heads and self._inside(at, span)), None)
        if named is None:
            named = self._at_end(span)
        return named if named is not None else self._behind(head, span)

    def _behind(self, head: int, span: Span) -> int | None:
        """Give the organization whose name stands right behind a phrase of what it is ("chip maker Acme")."""
        governor, following = self._tree.words[head].head, self._tree.within(span).stop
        entity = self._heads.get(governor)
        if entity is None or governor < following or self._heads.get(following) != entity:
            return None
        told = self._tree.words[head].upos == "NOUN" and self._tree.has(head, "compound", "nmod", "appos")
        return entity if told and self._organizations[entity] else None

    def by_post(self, span: Span) -> int | None:
        """Give the person of whose post some words are part ("Riga" of "the mayor of Riga, Janis Ozols")."""
        at = bisect_right(self._posts, span.start, key=lambda post: post[0]) - 1
        if at < 0:
            return None
        _, end, person = self._posts[at]
        return person if span.end <= end else None

    def _at_end(self, span: Span) -> int | None:
        """Give the person whose name ends a phrase, behind a title; "the aide of" or "met" makes it another's."""
        words = self._tree.within(span)
        last = self._people.get(words[-1]) if words else None
        if last is None:
            return None
        head = self._tree.top(span)
        if head is not None and self.by_post(self._tree.words[head].span) == last:
            return last
        first = next((at for at in words if self._people.get(at) == last), words[-1])
        name = self._tree.top(Span(self._tree.words[first].span.start, span.end))
        if name is None or first == words[0] or self._tree.below(name, "case"):
            return None
        joined = self._tree.words[name].head in words and self._tree.has(name, *_OTHERS)
        return None if joined else last

    def is_pronoun(self, span: Span) -> bool:
        """Tell whether a phrase is a pronoun, which alone means nobody."""
        head = self._tree.top(span)
        return head is not None and self._tree.words[head].upos == "PRON" and len(self._tree.within(span)) == 1

    def _inside(self, word: int, span: Span) -> bool:
        return span.covers(self._tree.words[word].span)


def resolve(
    document: Document,
    annotations: Annotations,
    entities: Sequence[EntityMark],
    tree: Tree,
    kinds: NameKinds = NO_KINDS,
) -> dict[int, list[Span]]:
    """Give the pronouns and noun phrases that mean each entity, in text order.

    Args:
        document: The text.
        annotations: Has words, sentences and mentions.
        entities: The entities, by their names.
        tree: The words.
        kinds: What the words of names tell.

    Returns:
        Spans by the index of the entity.
    """
    headlines = [block.span for block in document.of_kind(BlockKind.HEADLINE)]
    people = {mention.head for mention in annotations.mentions if mention.kind is MentionKind.PERSON}
    described = Described(document.text, headlines, entities, named_words(entities, tree), tree, people)
    chains = Chains(annotations, entities, tree, described, kinds)
    found: dict[int, list[Span]] = {}
    for number, mention in enumerate(annotations.mentions):
        entity = chains.meant[number]
        if entity is not None and mention.head not in chains.named and not chains.is_doubtful(number, entity):
            found.setdefault(entity, []).append(mention.span)
    heads = {mention.head for mention in annotations.mentions}
    # "The minister who left after the coup, Li, …": the tree may put the name beside the nearest noun.
    heads |= {at for event in annotations.events for at in tree.within(event.trigger)}
    for head, word in enumerate(tree.words):
        if word.upos in ("NOUN", "PROPN") and head not in heads and head not in chains.named:
            # The encoder takes few descriptions for mentions.
            person = described.of(head)
            if person is not None:
                found.setdefault(person, []).append(tree.phrase(head, without=("appos",)))
    return {entity: sorted(spans, key=lambda span: (span.start, span.end)) for entity, spans in found.items()}
