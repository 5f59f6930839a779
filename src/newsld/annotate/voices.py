"""Tell who speaks where the words are a pronoun or a description: "he said", "the general said"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from attrs import frozen

from newsld.annotate.called import Called
from newsld.annotate.chains import chains_of
from newsld.annotate.documents import owner
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.annotate.unnamed import Unnamed
from newsld.lang import Language, has
from newsld.lang.entities import NO_KINDS
from newsld.model.annotation import Annotations, NameType, QuoteMark
from newsld.model.span import Span
from newsld.model.words import MentionKind

_NEAR = 3  # sentences before a pronoun in which whom it means stands as a subject
_FAR = 30  # sentences a description may stand behind the one it means
_LED = 8  # sentences a pronoun may stand behind any word that means the one its chain leads to
_AGE = 12  # characters between a name and its bearer's age
_YEARS = re.compile(r"(?:[^\W\d]+ )?(\d{1,3})-")
_UP = ("conj", "appos", "flat", "compound")
"""How a name depends on the word that is the subject where it is part of one."""

_DOCUMENT = 0.8
"""How sure it is that a document speaks for the one before it."""
_MOST_TOLD = 64  # words for people that are looked at
_ALONE = 6  # sentences in which a pronoun means the only person told of
_CONFIDENCE = {
    "meant": 0.95, "agreed": 0.85, "led": 0.75, "subject": 0.6, "nearer": 0.6, "post": 0.75, "age": 0.8, "noun": 0.75,
    "body": 0.7, "alone": 0.6,
}  # fmt: skip
"""Measured on ``wires`` and ``stories`` dev: how often whom they give is the one."""


@frozen(kw_only=True)
class Voice:
    """Who speaks.

    Attributes:
        entity: Index of the entity; ``None`` if it has no name, or nobody can say.
        confidence: From 0 to 1; 1 where the words themselves tell.
        unknown: Whether the words are a pronoun that means nobody known.
        words: The words that say who it is, where those that were asked for do not ("they").
    """

    entity: int | None
    confidence: float = 1.0
    unknown: bool = False
    words: Span | None = None


class Voices:
    """Those who speak in one text.

    Args:
        text: The text.
        annotations: Has words, sentences, mentions and entities.
        tree: The words.
        meaning: Whom they mean beyond doubt.
        quotes: Quotations, in text order: what stands in them is told by those quoted.
        language: Its posts, and the documents that speak for whoever they are of.
    """

    def __init__(
        self,
        text: str,
        annotations: Annotations,
        tree: Tree,
        meaning: Meaning,
        quotes: Sequence[QuoteMark],
        language: Language,
    ) -> None:
        self._documents = language.speech.documents
        self._speech = language.speech
        self._voices = language.speech.voices
        kinds = language.entities.kinds if has(language, "entities") else NO_KINDS
        self._posts_known = language.entities.posts if has(language, "entities") else frozenset()
        self._text = text
        self._tree = tree
        self._meaning = meaning
        self._entities = annotations.entities
        self._spans = annotations.sentences
        self._sentences = [span.start for span in annotations.sentences]
        self._mentions = {mention.head: at for at, mention in enumerate(annotations.mentions)}
        self._chains = chains_of(annotations, tree, kinds)
        self._quotes = quotes
        self._quoted = [quote.span.start for quote in quotes]
        self._speakers = {m.head for m in annotations.mentions if m.kind is not MentionKind.THING}
        self._things = {m.head for m in annotations.mentions if m.kind is MentionKind.THING}
        people = [(at, e) for at, e in enumerate(annotations.entities) if e.type is NameType.PERSON]
        self._people = [at for at, _ in people]
        spans = [(span, at) for at, e in people for span in (*(m.span for m in e.mentions), *e.references)]
        self._told = sorted((span.start, at) for span, at in spans)
        self._subjects = sorted((s.start, at) for s, at in spans if self._is_subject(s) and not self._is_quoted(s))
        self._named = {
            at for entity in annotations.entities for name in entity.mentions for at in tree.within(name.span)
        }
        self._unnamed = Unnamed(text, annotations, tree, self._posts_known, language.speech, self._is_quoted)
        self._called = Called(text, annotations.entities, tree, self._speech.naming)
        self._posts: dict[str, list[tuple[int, int]]] = {}
        self._apposed: dict[int, int] = {}
        for at, entity in people:
            for title in entity.titles:
                head = tree.top(title.span)
                if head is not None:
                    self._posts.setdefault(self._form(head), []).append((title.span.start, at))
                    self._apposed[head] = at

    def of(self, words: Span) -> Voice:
        """Give who speaks in these words."""
        entity = self._meaning.of(words)
        head = self._tree.top(words)
        if head is None:
            return Voice(entity=entity)
        if (called := self._called.of(head)) is not None:
            return Voice(entity=called)
        if head not in self._named and (told := self._unnamed.of_noun(head, words)) is not None:
            return Voice(entity=None, confidence=_CONFIDENCE["noun"], words=told)
        if self._meaning.is_pronoun(words):
            return self._pronoun(head, words, entity)
        if entity is not None and head not in self._named and _YEARS.match(words.of(self._text)):
            # Chains of ages go astray: the last subject is likelier.
            near = self._near(words, "")
            return Voice(entity=entity) if near in (None, entity) else self._found(near, words, "nearer")
        if entity is not None:
            return Voice(entity=entity)
        if head in self._apposed:
            return Voice(entity=self._apposed[head])
        return self._described(head, words)

    def can_speak(self, words: Span) -> bool:
        """Tell whether a description is of people, an organization or a document ("the choice suggests" is of none)."""
        head = self._tree.top(words)
        if head is None:
            return False
        lemma = self._tree.words[head].lemma.lower()
        known = self._posts_known | self._documents | self._voices
        return head in self._speakers or lemma in known

    def may_speak(self, words: Span) -> bool:
        """Tell whether the noun of a description is not known to be of a thing."""
        head = self._tree.top(words)
        return head is not None and self._tree.words[head].upos == "NOUN" and not self.is_thing(head)

    def is_thing(self, head: int) -> bool:
        """Tell whether a noun phrase, by its head, is known to be of no people and no organization."""
        return head in self._things

    def before(self, words: Span) -> tuple[Span | None, Span | None]:
        """Give the sentence right before some words, and the words that are its subject; none of direct speech."""
        at = bisect_right(self._sentences, words.start) - 2
        sentence = self._spans[at] if at >= 0 else None
        if sentence is None or self._is_quoted(sentence):
            return None, None
        head = self._unnamed.subject_before(words.start)
        return sentence, self._tree.words[head].span if head is not None else None

    def _pronoun(self, head: int, words: Span, meant: int | None) -> Voice:
        features = set(self._tree.words[head].features.split("|"))
        gender = next((f for f in ("Gender=Masc", "Gender=Fem") if f in features), "")
        if not gender:
            return self._plain(head, words) if meant is None else Voice(entity=meant)
        near = self._near(words, gender)
        nameless = self._unnamed.of_pronoun(head, words, named=near is not None or meant is not None)
        if nameless is not None and self._is_nameless(nameless):
            return Voice(entity=None, confidence=_CONFIDENCE["body"], words=nameless)
        led = self._led(head, words, gender) if meant is None else meant
        if led is None and near is None:
            alone = self._alone(words, gender)
            return Voice(entity=None, unknown=True) if alone is None else self._found(alone, words, "alone")
        if led == near:
            return self._found(led, words, "agreed" if meant is None else "meant")
        if led is None:
            return self._found(near, words, "subject")
        recent = near is None or self._since(led, words) <= self._since(near, words)
        return self._found(led, words, "led") if recent else self._found(near, words, "nearer")

    def _is_nameless(self, words: Span) -> bool:
        """Tell whether words mean somebody whom no name stands beside."""
        head = self._tree.top(words)
        if head is None or head in self._apposed or self._meaning.of(words) is not None:
            return False
        return not any(at in self._named for at in self._tree.below(head, "appos", "flat", "nmod:desc"))

    def _plain(self, head: int, words: Span) -> Voice:
        """Give whom "they" or "it" means: the subject before it, a body or people."""
        if "Person=3" not in self._tree.words[head].features:
            return Voice(entity=None, unknown=True)
        told = self._unnamed.of_pronoun(head, words)
        entity = self._meaning.of(told) if told is not None else None
        if told is None or (entity is None and self._meaning.is_pronoun(told)):
            return Voice(entity=None, unknown=True)
        return Voice(entity=entity, confidence=_CONFIDENCE["body"], words=told)

    def _alone(self, words: Span, gender: str) -> int | None:
        """Give the only person of a gender told of in some sentences before."""
        at = last = bisect_left(self._told, (words.start, -1)) - 1
        found: set[int] = set()
        while at >= 0 and last - at < _MOST_TOLD and self._between(self._told[at][0], words.start) <= _ALONE:
            entity = self._told[at][1]
            if self._chains.gender(entity) in ("", gender):
                found.add(entity)
            at -= 1
        return found.pop() if len(found) == 1 else None

    def _found(self, entity: int | None, words: Span, how: str) -> Voice:
        if entity is not None:
            insort(self._subjects, (words.start, entity))
            insort(self._told, (words.start, entity))
        return Voice(entity=entity, confidence=_CONFIDENCE[how])

    def _led(self, head: int, words: Span, gender: str) -> int | None:
        """Give the person that the encoder's chain leads to."""
        number = self._mentions.get(head)
        entity = self._chains.lead(number) if number is not None else None
        if entity is None or self._entities[entity].type is not NameType.PERSON:
            return None
        other = self._chains.gender(entity) not in ("", gender)
        return None if other or self._since(entity, words) > _LED else entity

    def _near(self, words: Span, gender: str) -> int | None:
        """Give the person who last was a subject outside quotations."""
        at = bisect_left(self._subjects, (words.start, -1)) - 1
        while at >= 0 and self._between(self._subjects[at][0], words.start) <= _NEAR:
            entity = self._subjects[at][1]
            if not gender or self._chains.gender(entity) in ("", gender):
                return entity
            at -= 1
        return None

    def _described(self, head: int, words: Span) -> Voice:
        """Give the person whose post or age a description with an article is ("the general", "the 24-year-old").

        A document speaks for whoever it is of ("the ministry’s statement").
        """
        if self._tree.words[head].lemma.lower() in self._documents:
            return Voice(
                entity=owner(head, self._text, self._tree, self._meaning, self._entities, self._speech),
                confidence=_DOCUMENT,
            )
        articles = [self._tree.words[at].features for at in self._tree.below(head, "det")]
        if not articles or any("Definite=Ind" in a for a in articles) or self._tree.below(head, "nmod"):
            return Voice(entity=None)  # "a protester" is none of those told of
        bearers = [at for start, at in self._posts.get(self._form(head), ()) if self._is_before(start, words)]
        if bearers and len(set(bearers)) == 1:
            return self._found(bearers[-1], words, "post")
        age = _YEARS.match(words.of(self._text))
        if age:
            aged = [at for at in self._people if self._is_aged(at, age[1], words)]
            if len(aged) == 1:
                return self._found(aged[0], words, "age")
        return Voice(entity=None)

    def _is_before(self, start: int, words: Span) -> bool:
        return start < words.start and self._between(start, words.start) <= _FAR

    def _is_aged(self, entity: int, age: str, words: Span) -> bool:
        """Tell whether an age stands beside a name of a person before some words ("Smith, 24, …")."""
        return any(
            age in self._text[name.span.end : name.span.end + _AGE].replace(",", " ").split()
            for name in self._entities[entity].mentions
            if name.span.end <= words.start
        )

    def _is_subject(self, span: Span) -> bool:
        head = self._tree.top(span)
        if head is None:
            return False
        at = head
        for above in self._tree.above(head):
            if not self._tree.has(at, *_UP):
                break
            at = above
        return self._tree.has(at, "nsubj") or self._tree.has(head, "nsubj")

    def _is_quoted(self, span: Span) -> bool:
        at = bisect_right(self._quoted, span.start) - 1
        return at >= 0 and self._quotes[at].span.covers(span)

    def _since(self, entity: int, words: Span) -> int:
        """Give how many sentences ago a person was last spoken of."""
        at = bisect_left(self._told, (words.start, -1)) - 1
        while at >= 0 and self._between(self._told[at][0], words.start) <= _LED:
            if self._told[at][1] == entity:
                return self._between(self._told[at][0], words.start)
            at -= 1
        return _LED + 1

    def _between(self, first: int, second: int) -> int:
        return bisect_right(self._sentences, second) - bisect_right(self._sentences, first)

    def _form(self, word: int) -> str:
        return self._tree.words[word].span.of(self._text).casefold()
