"""Tell whom pronouns and noun phrases likely mean where that is not beyond doubt; what rests on it is less sure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newsld.annotate.chains import chains_of
from newsld.annotate.described import has_another_office, is_another_body
from newsld.annotate.tree import Tree
from newsld.lang.entities import NO_KINDS, NameKinds
from newsld.model.annotation import Annotations, NameType
from newsld.model.words import MentionForm, MentionKind, MentionMark

_GENDERS = ("Gender=Masc", "Gender=Fem")
_GROUPS = {MentionKind.ORGANIZATION: NameType.ORGANIZATION, MentionKind.PERSON: NameType.PERSON}


class Guesses:
    """The mentions of one text whose chains lead to a name, however far.

    Args:
        annotations: Has words, mentions and entities.
        tree: The words.
        kinds: What the words of names tell.
    """

    def __init__(self, annotations: Annotations, tree: Tree, kinds: NameKinds = NO_KINDS) -> None:
        self._bodies = kinds.bodies
        self._offices = kinds.offices
        self._annotations = annotations
        self._tree = tree
        self._chains = chains_of(annotations, tree, kinds)
        self._sentences = [sentence.start for sentence in annotations.sentences]
        self._people = sorted(
            (span.start, at)
            for at, entity in enumerate(annotations.entities)
            if entity.type is NameType.PERSON
            for span in (*(name.span for name in entity.mentions), *entity.references)
        )
        self._at = {mention.head: number for number, mention in enumerate(annotations.mentions)}

    def entity(self, word: int) -> int | None:
        """Give the index of the entity that a pronoun, or a noun with a definite article, likely means."""
        number = self._at.get(word)
        if number is None:
            return None
        mention, entity = self._annotations.mentions[number], self._chains.lead(number)
        return entity if entity is not None and self._agrees(mention, entity) else None

    def pair(self, word: int) -> list[int]:
        """Give the two people that "they" means: those named before it in its sentence, if there are just two."""
        features = self._tree.words[word].features.split("|")
        if self._tree.words[word].upos != "PRON" or not {"Person=3", "Number=Plur"} <= set(features):
            return []
        start = self._tree.words[word].span.start
        first = self._sentences[max(0, bisect_right(self._sentences, start) - 1)] if self._sentences else 0
        names = self._people[bisect_left(self._people, (first, 0)) : bisect_left(self._people, (start, 0))]
        found = list(dict.fromkeys(entity for _, entity in names))
        return found if len(found) == 2 else []

    def _is_named_later(self, mention: MentionMark, entity: int) -> bool:
        """Tell whether a text names somebody only after words that bring him in ("Defector arrested", "a man")."""
        names = self._annotations.entities[entity].mentions
        return all(name.span.start > mention.span.start for name in names)

    def _agrees(self, mention: MentionMark, entity: int) -> bool:
        type_, features = self._annotations.entities[entity].type, self._tree.words[mention.head].features
        if mention.form is MentionForm.PRONOUN:
            gender, known = next((g for g in _GENDERS if g in features), ""), self._chains.gender(entity)
            return not gender or (type_ is NameType.PERSON and known in ("", gender))
        articles = (self._tree.words[at].features for at in self._tree.below(mention.head, "det"))
        pointed = any("Definite=Def" in told or "PronType=Dem" in told for told in articles)
        # "His father" is seldom the next one named.
        new = not self._tree.below(mention.head, "nmod:poss") and self._is_named_later(mention, entity)
        if not (pointed or new) or "Number=Plur" in features or _GROUPS.get(mention.kind) is not type_:
            return False
        meant, lemma = self._annotations.entities[entity], self._tree.words[mention.head].lemma
        return not (has_another_office(lemma, meant, self._offices) or is_another_body(lemma, meant.name, self._bodies))
