"""Cut the noun phrase that speaks out of a reporting clause, by the words at which such phrases begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsld.lang.speech import Speech
from newsld.model.span import Span

_TOKEN = re.compile(r"[^\W_]+(?:[.&’'/-][^\W_]+)*|[^\w\s]")
_SEPARATORS = frozenset(",—–();:")
_MOST_WORDS = 14  # of a speaker


@frozen
class Token:
    """A word or a mark of a reporting clause."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether a letter of it is a capital."""
        return any(letter.isupper() for letter in self.text)

    @property
    def word(self) -> bool:
        """Whether it is a word."""
        return self.text[0].isalnum()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the words and marks of a stretch of text."""
    return [Token(m[0], m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end)]


class NounPhrases:
    """Finds subjects in the clauses of one language.

    Args:
        text: The whole text.
        speech: The language's words around quotations.
    """

    def __init__(self, text: str, speech: Speech) -> None:
        self.text = text
        self.speech = speech
        self.reporting = speech.verbs | speech.sounding_verbs | speech.loose_verbs

    def subject(self, tokens: Sequence[Token]) -> Span | None:
        """Give the subject of a verb that follows ``tokens``."""
        tokens = self._without_fillers(tokens)
        if not tokens:
            return None
        segments = list(_segments(tokens))
        if not segments:
            return None
        if tokens[-1].word:
            return self._noun_phrase(segments[-1])
        fallback: Span | None = None
        for segment in reversed(segments):
            if segment[0].low in self.speech.breaks | self.speech.prepositions:
                continue
            if 2 <= len(segment) <= 6 and all(t.capital or t.low in self.speech.particles for t in segment):
                return span_of(segment)
            phrase = self._noun_phrase(segment)
            if phrase and self.text[phrase.start : phrase.end].lower() in self.speech.pronouns:
                return phrase
            fallback = phrase or fallback
        return fallback

    def first(self, tokens: Sequence[Token]) -> Span | None:
        """Give the noun phrase that begins a sentence, as far as its form tells where it ends."""
        for segment in _segments(tokens):
            first = segment[0].low
            if first in self.speech.pronouns:
                return span_of(segment[:1])
            if first in self.speech.prepositions | self.speech.breaks or first in self.reporting:
                continue
            begin = 1 if first in self.speech.determiners else 0
            end = begin
            while end < len(segment) and (segment[end].capital or segment[end].low in self.speech.particles):
                end += 1
            if end == begin and not begin:
                return None
            end += begin and end < len(segment) and segment[end].low not in self.speech.prepositions
            return self.core(segment[:end])
        return None

    def inverted(self, tokens: Sequence[Token]) -> Span | None:
        """Give the subject after its verb (``said Bolden to the crowd``)."""
        speech = self.speech
        end = 0
        named = False
        while end < len(tokens):
            token = tokens[end]
            if not token.word and not self.is_initial(tokens, end):
                break
            if token.low in speech.breaks or self._is_time(tokens, end) or token.low in self.reporting:
                break
            if token.low in speech.prepositions and (named or not end or token.low not in speech.linkers):
                break
            if named and token.word and not token.capital and token.low not in speech.particles:
                break
            named = named or token.capital
            end += 1
        if end and not named and end < len(tokens) and tokens[end].text == ",":
            return self.segment_name(tokens, end) or self.core(tokens[:end])
        return self.core(tokens[:end])

    def name_at_end(self, tokens: Sequence[Token]) -> Span | None:
        """Give the name that ends a subject behind the verb that begins its sentence (``Added Lord Smith, “…``)."""
        name = self._name_at_end(tokens) if all(token.word for token in tokens) else ()
        return span_of(name) if name else None

    def core(self, phrase: Sequence[Token]) -> Span | None:
        """Give the name in a noun phrase; the whole phrase where its head is no name."""
        words = [token for token in phrase if token.word]
        if words and words[0].low in self.speech.pronouns:
            return span_of(words[:1])
        bare = words[1:] if words and words[0].low in self.speech.determiners else words
        while bare and bare[-1].low in self.speech.time_words:
            bare = bare[:-1]
        if not bare or len(bare) > _MOST_WORDS or bare[0].low in self.speech.prepositions:
            return None
        cut = next((i for i, t in enumerate(bare) if t.low in self.speech.prepositions), len(bare))
        head = self._name_at_end(bare[:cut])
        joined = cut < len(bare) and bare[cut].low in self.speech.linkers
        if head and (cut == len(bare) or not joined):
            return span_of(head)
        return span_of(bare) if head or words[0].low not in self.speech.determiners else span_of(words[: len(words)])

    def segment_name(self, tokens: Sequence[Token], comma: int) -> Span | None:
        """Give the name in the segment after a comma (``the prosecutor, Mark Smith, …``)."""
        end = comma + 1
        while end < len(tokens) and tokens[end].word:
            end += 1
        name = tokens[comma + 1 : end]
        return span_of(name) if 2 <= len(name) <= 4 and all(token.capital for token in name) else None

    def is_initial(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether the token is the full stop of an initial or a title (``J.``, ``Dr.``)."""
        if tokens[index].text != "." or index + 1 >= len(tokens) or not index:
            return False
        before = tokens[index - 1]
        return before.capital and len(before.text) <= 4 and before.end == tokens[index].start

    def _is_time(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether a token is a word of time; before another name it is a name too ("Jan Novak", "June Brown")."""
        if tokens[index].low not in self.speech.time_words:
            return False
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        return after is None or not after.word or not after.capital or after.low in self.speech.time_words

    def _without_fillers(self, tokens: Sequence[Token]) -> Sequence[Token]:
        end = len(tokens)
        while end and tokens[end - 1].low in self.speech.fillers | self.speech.time_words:
            timed = tokens[end - 1].low in self.speech.time_words
            end -= 1
            if timed and end and tokens[end - 1].low in self.speech.prepositions:
                end -= 1
        return tokens[:end]

    def _noun_phrase(self, segment: Sequence[Token]) -> Span | None:
        """Give the noun phrase that ends a segment."""
        start = len(segment)
        while start and not (segment[start - 1].low in self.speech.breaks or segment[start - 1].low in self.reporting):
            start -= 1
        phrase = segment[start:]
        if phrase and phrase[-1].low in self.speech.pronouns:
            return span_of(phrase[-1:])
        if phrase and phrase[0].low in self.speech.prepositions:
            begin = len(phrase) - 1
            while begin and phrase[begin].low not in self.speech.determiners | self.speech.prepositions:
                begin -= 1
            phrase = phrase[begin:] if phrase[begin].low in self.speech.determiners else phrase[begin + 1 :]
        return self.core(phrase)

    def _name_at_end(self, words: Sequence[Token]) -> Sequence[Token]:
        start = len(words)
        while start and (
            words[start - 1].capital or (words[start - 1].low in self.speech.particles and start < len(words))
        ):
            if words[start - 1].text.endswith(self.speech.possessives) and start < len(words):
                break
            start -= 1
        while start < len(words) and not words[start].capital:
            start += 1
        return words[start:]


def _segments(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Give the stretches between commas, dashes and parentheses, without the empty ones."""
    segment: list[Token] = []
    for token in tokens:
        if token.text in _SEPARATORS:
            if segment:
                yield segment
            segment = []
        elif token.word:
            segment.append(token)
    if segment:
        yield segment


def span_of(tokens: Sequence[Token]) -> Span:
    """Give the span from the first of these words to the last."""
    return Span(tokens[0].start, tokens[-1].end)
