"""Tell whom "they", "it" and "the diplomat" mean: the subject before them, or somebody told of without a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection

from newsld.annotate.tree import Tree
from newsld.lang.speech import Speech
from newsld.model.annotation import Annotations
from newsld.model.span import Span
from newsld.model.words import MentionKind

_FAR = 30  # sentences a description may stand behind the one who has its noun
_MOST_QUOTED = 40  # sentences of one quotation


class Unnamed:
    """Those of one text who are told of without a name.

    Args:
        text: The text.
        annotations: Has words, sentences and mentions.
        tree: The words.
        posts: Nouns for posts and occupations.
        speech: Gives documents that speak and the verbs of asking.
        is_quoted: Tells whether words stand in direct speech.
    """

    def __init__(
        self,
        text: str,
        annotations: Annotations,
        tree: Tree,
        posts: Collection[str],
        speech: Speech,
        is_quoted: Callable[[Span], bool],
    ) -> None:
        self._tree = tree
        self._speaking = speech.verbs - speech.asking_verbs
        self._sentences = annotations.sentences
        self._starts = [span.start for span in annotations.sentences]
        self._is_quoted = is_quoted
        self._subjects: dict[int, int | None] = {}
        self._posts = posts
        self._documents = speech.documents
        self._text = text
        self._by_head = {mention.head: mention for mention in annotations.mentions}
        self._by_noun: dict[str, list[int]] = {}
        for at, word in enumerate(tree.words):
            if word.upos == "NOUN" and (self._lemma(at) in posts or self._is_person(at)) and self._is_new(at):
                self._by_noun.setdefault(self._lemma(at), []).append(at)

    def of_noun(self, head: int, words: Span) -> Span | None:
        """Give who was told of with an indefinite article and the noun of a definite description ("a diplomat")."""
        pointed = any("Definite=Def" in self._tree.words[at].features for at in self._tree.below(head, "det"))
        found = self._by_noun.get(self._lemma(head), []) if pointed else []
        number = bisect_left(found, head) - 1
        if number < 0 or self._at(words.start) - self._at(self._tree.words[found[number]].span.start) > _FAR:
            return None
        return self._tree.phrase(found[number], without=("det",))

    def of_pronoun(self, head: int, words: Span, *, named: bool = True) -> Span | None:
        """Give the subject of the sentence before, if it agrees: people for "they", a body or a document for "it".

        For "she" it is a person without a name ("the men’s lawyer"), who must have spoken if a name is near, too.

        Args:
            head: The pronoun.
            words: It.
            named: Whether somebody with a name is told of near it.
        """
        features = self._tree.words[head].features
        subject = self.subject_before(words.start)
        if subject is None:
            return None
        several = "Number=Plur" in self._tree.words[subject].features or bool(self._tree.below(subject, "conj"))
        body = self._kind(subject) is MentionKind.ORGANIZATION
        if "Number=Plur" in features:
            fits = body or (several and self._is_person(subject))
        elif "Gender=Neut" in features:
            fits = not several and (body or self._lemma(subject) in self._documents)
        else:
            verb = self._tree.words[subject].head
            speaks = verb >= 0 and self._tree.words[verb].span.of(self._text).casefold() in self._speaking
            nameless = self._tree.words[subject].upos == "NOUN" and (speaks or not named)
            fits = nameless and not several and (self._lemma(subject) in self._posts or self._is_person(subject))
        return self._tree.phrase(subject) if fits else None

    def subject_before(self, offset: int) -> int | None:
        """Give the subject of the last sentence before a character that is no direct speech; not a pronoun's."""
        at = self._at(offset) - 1
        for _ in range(_MOST_QUOTED):
            if at < 0:
                return None
            if not self._is_quoted(self._sentences[at]):
                if at not in self._subjects:
                    self._subjects[at] = self._subject(self._sentences[at])
                return self._subjects[at]
            at -= 1
        return None

    def _subject(self, sentence: Span) -> int | None:
        for at in self._tree.within(sentence):
            if self._tree.words[at].head < 0:
                return next(iter(self._tree.below(at, "nsubj")), None)
        return None

    def _is_new(self, noun: int) -> bool:
        articles = self._tree.below(noun, "det")
        return any("Definite=Ind" in self._tree.words[at].features for at in articles)

    def _is_person(self, noun: int) -> bool:
        return self._kind(noun) is MentionKind.PERSON

    def _kind(self, word: int) -> MentionKind | None:
        mention = self._by_head.get(word)
        return mention.kind if mention is not None else None

    def _lemma(self, word: int) -> str:
        return self._tree.words[word].lemma.casefold()

    def _at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1
