"""Tell whom noun phrases mean that describe somebody by a post, or before his name: "the mayor", "the skipper, Li"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from newsld.annotate.title_clauses import goes_on, holding_clause
from newsld.annotate.tree import Tree
from newsld.model.annotation import EntityMark, NameType
from newsld.model.span import Span

_MOST_WORDS = 4
"""Words of a description at most, its article left out: a longer one tells more than a post."""

_ACTING = (NameType.PERSON, NameType.ORGANIZATION)


class Described:
    """Whom descriptions of one text mean.

    Args:
        text: The text.
        headlines: Where its headlines are.
        entities: The entities with the titles of people.
        named: The entity of each word of a name.
        tree: The words.
        people: Heads of the words for people.
    """

    def __init__(
        self,
        text: str,
        headlines: Sequence[Span],
        entities: Sequence[EntityMark],
        named: Mapping[int, int],
        tree: Tree,
        people: Collection[int] = (),
    ) -> None:
        self._text = text
        self._people = people
        self._entities = entities
        self._named = named
        self._tree = tree
        self._headlines = headlines
        self._holders: dict[str, dict[int, None]] = defaultdict(dict)
        self._told: dict[int, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for at, entity in enumerate(entities):
            for title in entity.titles:
                head = tree.top(title.span)
                if head is not None:
                    self._holders[tree.words[head].lemma.casefold()][at] = None
                    self._told[at].append((title.span.start, self._lemmas(title.span)))
        self._surnames = _surnames(entities)

    def of(self, head: int, span: Span | None = None) -> int | None:
        """Give the person or organization that a noun phrase describes, beyond doubt.

        Args:
            head: The head word of the phrase.
            span: The phrase, without what stands beside it; ``None`` for what the tree takes for it.
        """
        word = self._tree.words[head]
        if word.upos == "PROPN":
            return self._by_surname(head)
        if word.upos != "NOUN":
            return None
        holders = self._holders.get(word.lemma.casefold(), {})
        # Most nouns are no post of anybody, and their phrases need not be looked at.
        if not (holders or self._tree.below(head, "appos")) or "Number=Plur" in self._features(head):
            return None
        span = span if span is not None else self._tree.phrase(head, without=("appos",))
        person = self._beside(head, span)
        return person if person is not None else self._by_post(head, span, holders)

    def _beside(self, head: int, span: Span) -> int | None:
        """Give whose name stands between commas, or an organization's right behind, where the tree has it beside."""
        words = self._tree.words
        for name in self._tree.below(head, "appos"):
            entity = self._named.get(name)
            if entity is None or self._entities[entity].type not in _ACTING:
                continue
            first = name
            while self._named.get(first - 1) == entity or words[first - 1].upos == "DET":
                first -= 1
            between = self._text[span.end : words[first].span.start].strip()
            if self._may_be_anothers(head, name):
                return None
            if between == "," or (not between and self._entities[entity].type is NameType.ORGANIZATION):
                return entity
        return None

    def _may_be_anothers(self, head: int, name: int) -> bool:
        """Tell whether a name may be that of whom a clause is about ("the man who shot the mayor, Petr Moss, fled")."""
        verb = holding_clause(head, self._tree)
        noun = self._tree.words[verb].head if verb is not None else -1
        return noun in self._people and goes_on(noun, name, self._tree)

    def _by_surname(self, word: int) -> int | None:
        """Give the only person called so whose name was not seen there ("Late Okafor strike")."""
        return self._surnames.get(self._tree.words[word].span.of(self._text))

    def _by_post(self, head: int, span: Span, people: Collection[int]) -> int | None:
        """Give the only one of the people with a post of whom a definite phrase, or one of the headline, names it."""
        if not people:
            return None
        said = self._lemmas(span)
        if not 1 <= len(said) <= _MOST_WORDS or not self._is_definite(head, span):
            return None
        headline = self._is_in_headline(span)
        holders = [(person, start) for person in people for start, words in self._told[person] if said <= words]
        known = any(headline or start < span.start for _, start in holders)
        return holders[0][0] if known and len({person for person, _ in holders}) == 1 else None

    def _is_definite(self, head: int, span: Span) -> bool:
        determiners = self._tree.below(head, "det", "nmod:poss", "nummod")
        if any("Definite=Def" in self._features(at) or "PronType=Dem" in self._features(at) for at in determiners):
            return True
        return not determiners and self._is_in_headline(span)

    def _is_in_headline(self, span: Span) -> bool:
        return any(headline.covers(span) for headline in self._headlines)

    def _lemmas(self, span: Span) -> frozenset[str]:
        words = (self._tree.words[at] for at in self._tree.within(span))
        return frozenset(word.lemma.casefold() for word in words if word.upos in ("NOUN", "PROPN", "ADJ", "VERB"))

    def _features(self, word: int) -> frozenset[str]:
        return frozenset(self._tree.words[word].features.split("|"))


def is_another_body(noun: str, name: str, bodies: Mapping[str, str]) -> bool:
    """Tell whether a noun is for another kind of body than the one that a name tells ("the party", European Union).

    Args:
        noun: In its dictionary form.
        name: The name.
        bodies: Nouns for bodies, each with its kind.
    """
    kind = bodies.get(noun.casefold())
    named = {bodies.get(part) for part in name.casefold().split()} - {None}
    return kind is not None and bool(named) and kind not in named


def has_another_office(noun: str, person: EntityMark, offices: Collection[str]) -> bool:
    """Tell whether a noun is for an office that somebody has not, who has others ("the minister", Captain Li).

    Args:
        noun: In its dictionary form.
        person: With the titles that the text gives.
        offices: Nouns for offices of which few hold two.
    """
    if noun.casefold() not in offices:
        return False
    held = {word for title in person.titles for word in title.words.casefold().replace("-", " ").split()}
    return noun.casefold() not in held and not held.isdisjoint(offices)


def _surnames(entities: Sequence[EntityMark]) -> Mapping[str, int]:
    """Give the people by the surnames that only one of them has."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, entity in enumerate(entities):
        if entity.type is NameType.PERSON and " " in entity.name:
            found[entity.name.split()[-1]].add(at)
    return {surname: next(iter(bearers)) for surname, bearers in found.items() if len(bearers) == 1}
