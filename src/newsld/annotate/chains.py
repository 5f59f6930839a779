"""Follow the chains of mentions to whom they mean, as far as that is beyond doubt, and however far for a guess."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from contextvars import ContextVar

from newsld.annotate.described import Described, has_another_office, is_another_body
from newsld.annotate.harmed import harmed
from newsld.annotate.tellers import teller_of
from newsld.annotate.tree import Tree
from newsld.lang.entities import NO_KINDS, NameKinds
from newsld.model.annotation import Annotations, EntityMark, NameType
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind, MentionMark

_SURE = 0.5
"""How sure it must be of each mention of a chain that it is one of its kind."""
_MOST_SPOKEN = 6  # of "I" that one pronoun goes back through
_MOST_LINKS = 64  # of a chain that are followed
_NAMED = 2  # pronouns that a given name counts as
_BACK = {MentionForm.PRONOUN: 2, MentionForm.NOMINAL: 8, MentionForm.NAME: 1_000_000}
"""Sentences that a mention may stand behind the one it goes back to."""

_KINDS: dict[NameType, tuple[MentionKind, ...]] = {
    NameType.PERSON: (MentionKind.PERSON,),
    NameType.ORGANIZATION: (MentionKind.ORGANIZATION, MentionKind.THING),
    NameType.PLACE: (MentionKind.ORGANIZATION, MentionKind.THING),
    NameType.FACILITY: (MentionKind.ORGANIZATION, MentionKind.THING),
}
"""What mentions of such a thing are of; nothing else is gone back to."""


def named_words(entities: Sequence[EntityMark], tree: Tree) -> dict[int, int]:
    """Give for each word of a name the index of the entity it names."""
    return {
        word: at for at, entity in enumerate(entities) for name in entity.mentions for word in tree.within(name.span)
    }


_latest: ContextVar[tuple[tuple[object, ...], Chains] | None] = ContextVar("_latest", default=None)


def chains_of(annotations: Annotations, tree: Tree, kinds: NameKinds = NO_KINDS) -> Chains:
    """Give the chains of a text whose entities are settled; annotators, which all ask for the same, share them.

    Args:
        annotations: Has words, sentences, mentions and entities.
        tree: The words.
        kinds: What the words of names tell.
    """
    read = (annotations.sentences, annotations.mentions, annotations.entities, tree, kinds)
    latest = _latest.get()
    if latest is not None and all(old is new for old, new in zip(latest[0], read, strict=True)):
        return latest[1]
    chains = Chains(annotations, annotations.entities, tree, kinds=kinds)
    _latest.set((read, chains))
    return chains


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
        self._offices = kinds.offices
        self._tree = tree
        self._entities = entities
        self._sentences = [span.start for span in annotations.sentences]
        self._mentions = annotations.mentions
        self.named = named_words(entities, tree)
        self._harmed = harmed(annotations.events, self.named, tree)
        self._harmers = kinds.harmers
        self._first = self._firsts()
        self._names = self._names_of_chains()
        self.meant: list[int | None] = []
        for number, mention in enumerate(annotations.mentions):
            entity = self.named.get(mention.head)
            if entity is None and mention.form is not MentionForm.NAME:
                entity = self._behind(mention)
                entity = self._named_beside(number) if entity is None else entity
            if entity is None and described is not None and mention.form is MentionForm.NOMINAL:
                entity = described.of(mention.head, mention.span)
            self.meant.append(None if self._did_harm(number, entity) else entity)
        self._genders: dict[int, Counter[str]] = {}
        for at, person in enumerate(entities):
            first = person.name.casefold().split()
            if person.type is NameType.PERSON and len(first) > 1 and first[0] in kinds.given:
                self._genders[at] = Counter({kinds.given[first[0]]: _NAMED})
        for number, entity in enumerate(self.meant):
            if entity is not None and (gender := self._gender(self._mentions[number])):
                self._genders.setdefault(entity, Counter())[gender] += 1

    def lead(self, number: int) -> int | None:
        """Give the entity that a chain leads to at last, however far: a guess, where `meant` is beyond doubt."""
        at: int | None = number
        passed = [number]
        for _ in range(_MOST_LINKS):
            at = self._mentions[at].antecedent if at is not None else None
            entity = self.named.get(self._mentions[at].head) if at is not None else self._beside(number)
            if at is None or entity is not None:
                return None if any(self._did_harm(link, entity) for link in passed) else entity
            passed.append(at)
        return None

    def _did_harm(self, number: int, entity: int | None) -> bool:
        """Tell whether a mention is a word for who did harm, and the entity somebody to whom it was done."""
        head = self._mentions[number].head
        if entity not in self._harmed or head in self.named:
            return False
        return self._tree.words[head].lemma.casefold() in self._harmers

    def _beside(self, number: int, far: int | None = None) -> int | None:
        """Give whom a chain names that begins without a name: "a man …, John Roe", then "he".

        Args:
            number: A mention of the chain.
            far: Sentences that the name may stand before it; if none are given it may stand anywhere.
        """
        names = self._names.get(self._first[number], [])
        if far is None:
            near = names[:1]
        else:
            here = self._sentence(self._mentions[number].span)
            near = [at for at in names if at < number and here - self._sentence(self._mentions[at].span) <= far]
        return self.named[self._mentions[near[0]].head] if near else None

    def _firsts(self) -> list[int]:
        """Give for each mention the first of its chain."""
        first: list[int] = []
        for at, mention in enumerate(self._mentions):
            first.append(at if mention.antecedent is None else first[mention.antecedent])
        return first

    def _names_of_chains(self) -> dict[int, list[int]]:
        """Give the names of each chain that begins without one, in text order, if they name one thing."""
        names: dict[int, list[int]] = {}
        for at, mention in enumerate(self._mentions):
            first = self._first[at]
            nameless = self._mentions[first].head not in self.named
            if nameless and mention.head in self.named and mention.confidence >= _SURE:
                names.setdefault(first, []).append(at)
        named = self.named
        return {
            first: found for first, found in names.items() if len({named[self._mentions[at].head] for at in found}) == 1
        }

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
        teller = teller_of(mention.head, self._tree, self.named, self._entities) if self._is_third(mention) else None
        if teller is not None or mention.confidence < _SURE:
            return teller
        at = self._antecedent(mention)
        if at is None:
            return None
        before, entity = self._mentions[at], self.meant[at]
        if entity is None or (before.confidence < _SURE and before.form is not MentionForm.NAME):
            return None
        far = self._sentence(mention.span) - self._sentence(before.span)
        agrees = mention.kind in _KINDS.get(self._entities[entity].type, ()) and self._agrees(mention, entity)
        return entity if agrees and far <= _BACK[mention.form] else None

    def _named_beside(self, number: int) -> int | None:
        mention = self._mentions[number]
        entity = self._beside(number, _BACK[mention.form]) if mention.confidence >= _SURE else None
        if entity is None or mention.kind not in _KINDS.get(self._entities[entity].type, ()):
            return None
        return entity if self._agrees(mention, entity) else None

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
        if person:
            return not has_another_office(lemma, self._entities[entity], self._offices)
        return not is_another_body(lemma, self._entities[entity].name, self._bodies)

    def _gendered(self, features: frozenset[str]) -> bool:
        return not features.isdisjoint(("Gender=Masc", "Gender=Fem"))

    def _gender(self, mention: MentionMark) -> str:
        if mention.form is not MentionForm.PRONOUN:
            return ""
        features = self._features(mention)
        return next((f for f in ("Gender=Masc", "Gender=Fem") if f in features), "")

    def _features(self, mention: MentionMark) -> frozenset[str]:
        return frozenset(self._tree.words[mention.head].features.split("|"))
