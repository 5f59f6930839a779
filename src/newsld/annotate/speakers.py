"""Find who speaks: the subject of the reporting verb, or the source, next to a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsld.annotate.noun_phrases import NounPhrases, Token, span_of, tokens_of
from newsld.lang.speech import Speech
from newsld.model.span import Span

_MOST_TOKENS = 60  # of a reporting clause
_NEAR = 8  # words between a reporting verb and a whole quotation without a comma before it


@frozen
class Attribution:
    """Who says it, in which words.

    Attributes:
        speaker: The words that say who, or ``None``.
        verb: The reporting verb, or ``None``.
        adjacent: Whether it stands directly beside the quotation.
    """

    speaker: Span | None
    verb: Span | None
    adjacent: bool


class SpeakerFinder:
    """Reads reporting clauses of one language.

    Args:
        text: The whole text.
        speech: The language's words around quotations.
    """

    def __init__(self, text: str, speech: Speech) -> None:
        self.text = text
        self.speech = speech
        self.verbs = speech.verbs | speech.sounding_verbs
        self.reporting = self.verbs | speech.loose_verbs
        self.phrases = NounPhrases(text, speech)

    def before(self, start: int, end: int) -> Attribution | None:
        """Give the attribution between ``start`` and a quotation that opens at ``end``."""
        tokens = tokens_of(self.text, max(start, end - 500), end)[-_MOST_TOKENS:]
        closing = tokens[-1].text if tokens and not tokens[-1].word else ""
        while tokens and not tokens[-1].word:
            tokens = tokens[:-1]
        if not tokens:
            return None
        source = self._source(tokens)
        if source is not None and (closing or source[1] == len(tokens)):
            return Attribution(source[0], None, closing != "")
        found = self._report(tokens)
        if found is not None and (found[1] is not None or source is None):
            verb, speaker = found
            distance = len(tokens) - 1 - verb
            adjacent = closing == ":" or distance == 0 or (distance <= _NEAR or closing == ",")
            return Attribution(speaker, span_of(tokens[verb : verb + 1]), adjacent)
        if closing == ":" and len(tokens) <= 6:
            speaker = self.phrases.core(tokens)
            return Attribution(speaker, None, True) if speaker else None
        return Attribution(source[0], None, False) if source is not None else None

    def after(self, start: int, end: int) -> Attribution | None:
        """Give the attribution after a quotation that closes at ``start``, up to ``end``."""
        tokens = tokens_of(self.text, start, min(end, start + 500))[:_MOST_TOKENS]
        while tokens and tokens[0].text in ",—–-":
            tokens = tokens[1:]
        if not tokens:
            return None
        source = self._source(tokens)
        if source is not None and source[2] == 0:
            return Attribution(source[0], None, True)
        skipped = 0
        while skipped < len(tokens) and tokens[skipped].low in self.speech.fillers:
            skipped += 1
        if skipped < len(tokens) and tokens[skipped].low in self.verbs - self.speech.participles:
            speaker = self.phrases.inverted(tokens[skipped + 1 :])
            if speaker:
                return Attribution(speaker, span_of(tokens[skipped : skipped + 1]), True)
        for index, token in enumerate(tokens):
            if token.low in self.verbs and not self._passive(tokens, index) and index:
                speaker = self.phrases.subject(tokens[:index])
                if speaker:
                    near = not any(t.low in self.speech.breaks | self.reporting for t in tokens[:index])
                    return Attribution(speaker, span_of(tokens[index : index + 1]), near)
        return Attribution(source[0], None, False) if source is not None else None

    def told(self, start: int, end: int) -> Attribution | None:
        """Give who speaks in a sentence of indirect speech."""
        tokens = tokens_of(self.text, start, min(end, start + 800))[:_MOST_TOKENS]
        for index, token in enumerate(tokens):
            if token.low in self.reporting and not self._passive(tokens, index) and index:
                speaker = self.phrases.subject(tokens[:index])
                if speaker:
                    return Attribution(speaker, None, False)
        source = self._source(tokens)
        return Attribution(source[0], None, False) if source is not None else None

    def _passive(self, tokens: Sequence[Token], index: int) -> bool:
        """Tell whether the verb at ``index`` is passive, or no verb but a noun or an infinitive."""
        if not index:
            return False
        before = tokens[index - 1].low
        return before in self.speech.passives or before in self.speech.determiners

    def _source(self, tokens: Sequence[Token]) -> tuple[Span, int, int] | None:
        """Give the phrase after ``according to``, where it ends, and where the source phrase began."""
        lows = [token.low for token in tokens]
        for index in range(len(lows)):
            for phrase in self.speech.sources:
                if tuple(lows[index : index + len(phrase)]) == phrase:
                    first = last = index + len(phrase)
                    while last < len(tokens) and (tokens[last].word or self.phrases.is_initial(tokens, last)):
                        last += 1
                    after = self.phrases.segment_name(tokens, last)
                    speaker = after or self.phrases.core(tokens[first:last])
                    return (speaker, last, index) if speaker else None
        return None

    def _report(self, tokens: Sequence[Token]) -> tuple[int, Span | None] | None:
        """Give the index of the last reporting verb and its subject, which an earlier verb may lend it."""
        verb: int | None = None
        for index in range(len(tokens) - 1, -1, -1):
            if tokens[index].low not in self.reporting or self._passive(tokens, index):
                continue
            verb = index if verb is None else verb
            if tokens[index].low in self.speech.participles and index and not tokens[index - 1].word:
                continue  # ", calling it": the subject is the sentence's own
            speaker = self.phrases.subject(tokens[:index])
            if speaker:
                return verb, speaker
        if verb is None:
            return None
        return verb, self.phrases.first(tokens[:verb]) if verb else self.phrases.name_at_end(tokens[1:])
