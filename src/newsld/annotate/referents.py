"""Tell whom pronouns and noun phrases mean, where that is beyond doubt: a wrong person is worse than none."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from newsld.annotate.described import Described, is_another_body
from newsld.annotate.tellers import teller_of
from newsld.annotate.tree import Tree
from newsld.lang.entities import NO_KINDS, NameKinds
from newsld.model.annotation import Annotations, EntityMark, NameType
from newsld.model.document import BlockKind, Document
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind, MentionMark

_SURE = 0.5
"""How sure it must be of each mention of a chain that it is one of its kind."""
_MOST_SPOKEN = 6  # of "I" that one pronoun goes back through
_MOST_LINKS = 64  # of a chain that are followed
_NAMED = 2  # pronouns that a given name counts as
_OTHERS = ("nsubj", "obj", "iobj", "obl", "conj", "nmod:poss")
"""How a name depends on a word of the phrase it ends if the phrase is about somebody or something else."""
_BACK = {MentionForm.PRONOUN: 2, MentionForm.NOMINAL: 8, MentionForm.NAME: 1_000_000}
"""Sentences that a mention may stand behind the one it goes back to."""

_KINDS: dict[NameType, tuple[MentionKind, ...]] = {
    NameType.PERSON: (MentionKind.PERSON,),
    NameType.ORGANIZATION: (MentionKind.ORGANIZATION, MentionKind.THING),
    NameType.PLACE: (MentionKind.ORGANIZATION, MentionKind.THING),
    NameType.FACILITY: (MentionKind.ORGANIZATION, MentionKind.THING),
}
"""What mentions of such a thing are of; nothing else is gone back to."""


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
                    self._heads.setdefault(head, at)

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


def named_words(entities: Sequence[EntityMark], tree: Tree) -> dict[int, int]:
    """Give for each word of a name the index of the entity it names."""
    return {
        word: at for at, entity in enumerate(entities) for name in entity.mentions for word in tree.within(name.span)
    }


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
    described = Described(document.text, headlines, entities, named_words(entities, tree), tree)
    chains = Chains(annotations, entities, tree, described, kinds)
    found: dict[int, list[Span]] = {}
    for number, mention in enumerate(annotations.mentions):
        entity = chains.meant[number]
        if entity is not None and mention.head not in chains.named and not chains.is_doubtful(number, entity):
            found.setdefault(entity, []).append(mention.span)
    heads = {mention.head for mention in annotations.mentions}
    for head, word in enumerate(tree.words):
        if word.upos in ("NOUN", "PROPN") and head not in heads and head not in chains.named:
            # The encoder takes few descriptions for mentions.
            span = tree.phrase(head, without=("appos",))
            person = described.of(head, span)
            if person is not None:
                found.setdefault(person, []).append(span)
    return {entity: sorted(spans) for entity, spans in found.items()}


class Chains:
    """The mentions of a text, each with the entity that its chain leads to.

    Args:
        annotations: Has words, sentences and mentions.
        entities: The entities, by their names.
        tree: The words.
        described: Whom descriptions mean, if that is to be asked.
        kinds: What the words of names tell.
    """

    def __init__(
        self,
        annotations: Annotations,
        entities: Sequence[EntityMark],
        tree: Tree,
        described: Described | None = None,
        kinds: NameKinds = NO_KINDS,
    ) -> None:
        self._bodies = kinds.bodies
        self._tree = tree
        self._entities = entities
        self._sentences = [span.start for span in annotations.sentences]
        self._mentions = annotations.mentions
        self.named = named_words(entities, tree)
        self.meant: list[int | None] = []
        for mention in annotations.mentions:
            entity = self.named.get(mention.head)
            if entity is None and mention.form is not MentionForm.NAME:
                entity = self._behind(mention)
            if entity is None and described is not None and mention.form is MentionForm.NOMINAL:
                entity = described.of(mention.head, mention.span)
            self.meant.append(entity)
        self._genders: dict[int, Counter[str]] = {}
        for at, person in enumerate(entities):
            first = person.name.casefold().split()
            if person.type is NameType.PERSON and len(first) > 1 and first[0] in kinds.given:
                self._genders[at] = Counter({kinds.given[first[0]]: _NAMED})
        for number, entity in enumerate(self.meant):
            gender = self._gender(self._mentions[number])
            if entity is not None and gender:
                self._genders.setdefault(entity, Counter())[gender] += 1

    def lead(self, number: int) -> int | None:
        """Give the entity that a chain leads to at last, however far: a guess, where `meant` is beyond doubt."""
        at: int | None = number
        for _ in range(_MOST_LINKS):
            at = self._mentions[at].antecedent if at is not None else None
            if at is None:
                return None
            entity = self.named.get(self._mentions[at].head)
            if entity is not None:
                return entity
        return None

    def gender(self, entity: int) -> str:
        """Give the gender of most pronouns for an entity, or of its given name; nothing where another has as many."""
        known = self._genders.get(entity, Counter[str]()).most_common(2)
        return known[0][0] if known and (len(known) < 2 or known[0][1] > known[1][1]) else ""

    def is_doubtful(self, number: int, entity: int) -> bool:
        """Tell whether a mention has not the gender of its entity, by the given name and the other pronouns."""
        gender = self._gender(self._mentions[number])
        genders = self._genders.get(entity, Counter[str]())
        return bool(gender) and any(genders[other] >= genders[gender] for other in genders if other != gender)

    def _behind(self, mention: MentionMark) -> int | None:
        at = self._antecedent(mention)
        teller = teller_of(mention.head, self._tree, self.named, self._entities) if self._is_third(mention) else None
        if teller is not None:
            return teller
        if at is None or mention.confidence < _SURE:
            return None
        before, entity = self._mentions[at], self.meant[at]
        if entity is None or (before.confidence < _SURE and before.form is not MentionForm.NAME):
            return None
        far = self._sentence(mention.span) - self._sentence(before.span)
        agrees = mention.kind in _KINDS.get(self._entities[entity].type, ()) and self._agrees(mention, entity)
        return entity if agrees and far <= _BACK[mention.form] else None

    def _antecedent(self, mention: MentionMark) -> int | None:
        """Give what a mention goes back to; through an "I" of speech, which is its speaker, to what that goes back to.

        Such an "I" itself is given to nobody: in a quotation inside another it is somebody else.
        """
        at = mention.antecedent
        for _ in range(_MOST_SPOKEN):
            if at is None or self.meant[at] is not None or not self._speaks(self._mentions[at]):
                return at
            at = self._mentions[at].antecedent
        return None

    def _is_third(self, mention: MentionMark) -> bool:
        return mention.form is MentionForm.PRONOUN and self._gendered(self._features(mention))

    def _speaks(self, mention: MentionMark) -> bool:
        return mention.form is MentionForm.PRONOUN and {"Person=1", "Number=Sing"} <= self._features(mention)

    def _sentence(self, span: Span) -> int:
        return bisect_right(self._sentences, span.start)

    def _agrees(self, mention: MentionMark, entity: int) -> bool:
        """Tell whether number, person and article of a mention go with one thing that was named."""
        features = self._features(mention)
        person = self._entities[entity].type is NameType.PERSON
        if mention.form is MentionForm.PRONOUN:
            if "Person=3" not in features:
                return False
            return ("Number=Sing" in features and self._gendered(features) is person) or (
                "Number=Plur" in features and self._entities[entity].type is NameType.ORGANIZATION
            )
        pointed = any(
            "Definite=Def" in word.features or "PronType=Dem" in word.features
            for word in (self._tree.words[at] for at in self._tree.below(mention.head, "det"))
        )
        if not pointed or "Number=Plur" in features:
            return False
        # "The stampede" is no bridge: of things that are told of by other words the head word must be in the name.
        name = self._entities[entity].name.casefold().split()
        lemma = self._tree.words[mention.head].lemma
        if mention.kind is MentionKind.THING:
            return lemma.casefold() in name
        return person or not is_another_body(lemma, self._entities[entity].name, self._bodies)

    def _gendered(self, features: frozenset[str]) -> bool:
        return not features.isdisjoint(("Gender=Masc", "Gender=Fem"))

    def _gender(self, mention: MentionMark) -> str:
        if mention.form is not MentionForm.PRONOUN:
            return ""
        return next((f for f in ("Gender=Masc", "Gender=Fem") if f in self._features(mention)), "")

    def _features(self, mention: MentionMark) -> frozenset[str]:
        return frozenset(self._tree.words[mention.head].features.split("|"))
