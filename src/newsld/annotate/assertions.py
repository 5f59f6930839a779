"""Tell who asserts what a text reports: who is quoted with it, or the subject of the reporting verb it hangs on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from newsld.annotate.documents import owner
from newsld.annotate.referents import Meaning
from newsld.annotate.tree import Tree
from newsld.lang.speech import Speech
from newsld.model.annotation import Annotations, EventMark
from newsld.model.span import Span
from newsld.model.words import MentionKind

_MOST_WORDS = 8  # of a source at the end of a sentence
_CONTENT = ("ccomp", "parataxis")
"""How what is reported depends on the reporting verb."""


class Assertions:
    """The assertions of one text.

    Args:
        text: The text.
        annotations: Has the quotations.
        tree: Its words.
        meaning: Whom they mean.
        speech: The language's reporting verbs and phrases before sources.
        posts: Its nouns for posts and occupations.
    """

    def __init__(
        self,
        text: str,
        annotations: Annotations,
        tree: Tree,
        meaning: Meaning,
        speech: Speech,
        posts: Collection[str] = (),
    ) -> None:
        self._text = text
        self._tree = tree
        self._meaning = meaning
        self._speech = speech
        self._entities = annotations.entities
        self._verbs = speech.verbs
        self._sources = frozenset(speech.sources)
        self._speakers = {m.head for m in annotations.mentions if m.kind is not MentionKind.THING}
        self._known = speech.documents | speech.voices | frozenset(posts)
        self._things = {m.head for m in annotations.mentions if m.kind is MentionKind.THING}
        self._quotes = annotations.quotes
        self._starts = [quote.span.start for quote in annotations.quotes]

    def of(self, event: EventMark, head: int) -> tuple[Span | None, int | None]:
        """Give the words that say who asserts an event, and the index of the entity they mean.

        Args:
            event: The event.
            head: The head word of its trigger.
        """
        trigger = event.trigger
        at = bisect_right(self._starts, trigger.start) - 1
        quote = self._quotes[at] if at >= 0 else None
        if quote is not None and quote.span.covers(trigger):
            speaker = quote.speaker
            unknown = quote.entity is None and speaker is not None and self._meaning.is_pronoun(speaker)
            return (None, None) if unknown else (self._bare(speaker), quote.entity)
        source = self._reported(head) or self._at_end(event)
        entity = self._who(source) if source is not None else None
        if source is None or (entity is None and (self._meaning.is_pronoun(source) or self._is_thing(source))):
            return None, None
        return source, entity

    def _who(self, source: Span) -> int | None:
        """Give whom the words for a source mean; a document speaks for whoever it is of."""
        entity = self._meaning.of(source)
        entity = self._meaning.by_post(source) if entity is None else entity
        head = self._tree.top(source)
        if entity is not None or head is None:
            return entity
        return owner(head, self._text, self._tree, self._meaning, self._entities, self._speech)

    def _is_thing(self, source: Span) -> bool:
        """Tell whether a source is nothing that could say anything ("the choice of Baku suggests").

        Beside a verb of what things do too it must be known to be somebody; beside others it must be known to be none.
        """
        head = self._tree.top(source)
        if head is None or self._tree.words[head].upos != "NOUN":
            return False
        lemma = self._tree.words[head].lemma.lower()
        if head in self._speakers or lemma in self._known:
            return False
        verb = self._tree.words[head].head
        shows = verb >= 0 and self._form(verb) in self._speech.showing_verbs
        return head in self._things or (shows and bool(self._speakers))

    def _bare(self, words: Span | None) -> Span | None:
        """Give a phrase without its article."""
        inside = self._tree.within(words) if words is not None else range(0)
        if words is None or len(inside) < 2 or not self._tree.has(inside[0], "det"):
            return words
        return Span(self._tree.words[inside[1]].span.start, words.end)

    def _reported(self, head: int) -> Span | None:
        below = head
        for word in (head, *self._tree.above(head)):
            if word != head and self._is_content(below, word):
                subject = min(self._subjects(word), key=lambda at: abs(at - word), default=None)
                if subject is not None and head < subject < word < below:
                    return None  # "After leading the march, she says that it failed": of that she only is the subject
                if subject is not None:
                    return self._tree.phrase(subject, without=("det",))
            source = self._source(word)
            if source is not None:
                return source
            below = word
        return None

    def _subjects(self, verb: int) -> list[int]:
        """Give the subjects of a verb, which the one before it may lend ("struck back and claimed to have won")."""
        found, above = self._tree.below(verb, "nsubj"), self._tree.words[verb].head
        if found or not self._tree.has(verb, "conj") or self._tree.below(above, "nsubj:pass", "aux:pass"):
            return found
        return self._tree.below(above, "nsubj")

    def _is_content(self, below: int, verb: int) -> bool:
        """Tell whether a word is what the verb above it reports: as a clause, or as a noun ("confirmed the arrest")."""
        form = self._form(verb)
        if self._tree.has(below, *_CONTENT):
            return form in self._verbs
        if self._tree.below(verb, "nsubj:pass", "aux:pass"):
            return False  # "he was accused of fraud": he says nothing
        if self._tree.has(below, "obj"):
            claimed = form in self._speech.claiming_verbs and self._form(below) in self._speech.claimed
            return claimed or form in self._speech.asserting_verbs
        if self._tree.has(below, "xcomp"):
            return form in self._speech.claiming_verbs
        if self._tree.has(below, "advcl", "obl") and form in self._speech.accusing_verbs:
            return any(self._form(at) in ("of", "for") for at in self._tree.below(below, "mark", "case"))
        return False

    def _at_end(self, event: EventMark) -> Span | None:
        """Give who says it where the sentence ends with that, whatever its tree ("…, the ministry said.")."""
        words = self._tree.words
        inside = [at for at in self._tree.within(event.sentence) if words[at].upos != "PUNCT" or self._form(at) == ","]
        if not inside or self._form(inside[-1]) not in self._verbs:
            return None
        for first in range(inside[-1] - 1, max(inside[0], inside[-1] - _MOST_WORDS), -1):
            if self._form(first) == ",":
                named = [at for at in range(first + 1, inside[-1]) if words[at].upos != "PUNCT"]
                if not named or event.trigger.end > words[first].span.start:
                    return None
                return self._bare(Span(words[named[0]].span.start, words[named[-1]].span.end))
            if words[first].upos in ("VERB", "AUX", "SCONJ"):
                return None
        return None

    def _source(self, verb: int) -> Span | None:
        """Give the phrase behind an "according to" that depends on a verb."""
        for at in self._tree.below(verb, "obl", "nmod"):
            for case in self._tree.below(at, "case"):
                fixed = [case, *self._tree.below(case, "fixed")]
                if tuple(self._form(part) for part in sorted(fixed)) in self._sources:
                    phrase = self._tree.phrase(at, without=("det",))
                    start = max(phrase.start, self._tree.words[max(fixed)].span.end + 1)
                    if start < phrase.end:  # a wrong tree may put the preposition behind its noun
                        return Span(start, phrase.end)
        return None

    def _form(self, word: int) -> str:
        return self._tree.words[word].span.of(self._text).lower()
