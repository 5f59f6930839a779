"""Fill the layers that come from the encoder: words, names, mentions, and events as it proposes them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import islice, pairwise

import attrs

from newsld.annotate.encoder.decode import NAME_TYPES, Decoded, decode
from newsld.annotate.encoder.session import session_of
from newsld.lang import Language
from newsld.lang.words import TaggedWord, Words
from newsld.model.annotation import Annotations, ArgumentMark, EventMark, Modality, NameMark
from newsld.model.document import Document
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind, MentionMark, WordMark

DOUBTFUL = "events/encoder-doubtful"
"""Of an event whose trigger is likelier none: one to choose from, where something else speaks for it."""
_NAMES, _EVENTS = "names/encoder", "events/encoder"

Labels = Mapping[str, tuple[str, ...]]
Split = Callable[[str, int, int], list[tuple[int, int]]]


def mark_encoded(document: Document, annotations: Annotations, language: Language, *, threads: int = 1) -> Annotations:
    """Fill the layers ``words``, ``names``, ``mentions`` and ``events``.

    Args:
        document: The text and its blocks, each a paragraph.
        annotations: Has the sentences.
        language: Brings the encoder; without one nothing is marked.
        threads: How many windows of the text are run at once; the marks do not depend on it.

    Returns:
        ``annotations`` with the words and their trees, names, mentions, and events as the encoder proposes them, one by
        one; which of them are one happening is told later; ``settings``, too, by which it is told where and when.

    Raises:
        PluginError: A file of the encoder is missing, damaged or of another version.
    """
    encoder = language.encoder
    if encoder is None:
        return annotations
    text = _Text(document, annotations, language.words.split)
    if not text.spans:
        return annotations
    session = session_of(encoder)
    found = decode(
        session,
        text.words,
        text.sentences,
        text.paragraphs,
        enclitics=frozenset(language.speech.possessives),
        reflexives=language.words.reflexives,
        threads=threads,
        doubtful=True,
    )
    marker = _Marker(text, found, session.labels)
    return attrs.evolve(
        annotations,
        words=marker.words(language.words),
        names=marker.names(),
        mentions=marker.mentions(),
        events=marker.events(),
        settings=found.settings,
    )


class _Text:
    """The words of the running text, and where sentences and paragraphs begin among them."""

    def __init__(self, document: Document, annotations: Annotations, split: Split) -> None:
        self.words: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self.sentences: list[int] = []
        self.paragraphs: list[int] = []
        self.sentence_spans: list[Span] = []
        blocks = [block.span.start for block in document.blocks]
        text, last = document.text, -1
        for sentence in annotations.sentences:
            spans = split(text, sentence.start, sentence.end)
            if not spans:
                continue
            block = bisect_right(blocks, sentence.start)
            if block != last:
                self.paragraphs.append(len(self.spans))
                last = block
            self.sentences.append(len(self.spans))
            self.sentence_spans.append(sentence)
            self.spans += spans
            self.words += [text[start:end] for start, end in spans]

    def span(self, start: int, end: int) -> Span:
        """Give the characters of a range of words."""
        return Span(self.spans[start][0], self.spans[end - 1][1])

    def sentence(self, word: int) -> Span:
        """Give the sentence of a word."""
        return self.sentence_spans[bisect_right(self.sentences, word) - 1]


class _Marker:
    """Makes marks of what was found."""

    def __init__(self, text: _Text, found: Decoded, labels: Labels) -> None:
        self.text = text
        self.found = found
        self.labels = labels

    def words(self, words: Words) -> tuple[WordMark, ...]:
        """Give the words."""
        found = self.found
        lemmas = [words.lemma(*word) for word in zip(self.text.words, found.upos, found.xpos, strict=True)]
        columns = zip(
            self.text.spans, lemmas, found.upos, found.xpos, self._features(words, lemmas), found.heads,
            found.relations, found.confidences, strict=True,
        )  # fmt: skip
        return tuple(
            WordMark(
                span=Span(start, end),
                lemma=lemma,
                upos=upos,
                xpos=xpos,
                features=features,
                head=head,
                relation=relation,
                confidence=confidence,
            )
            for (start, end), lemma, upos, xpos, features, head, relation, confidence in columns
        )

    def _features(self, words: Words, lemmas: list[str]) -> Iterator[str]:
        found = self.found
        columns = zip(self.text.words, lemmas, found.upos, found.xpos, found.heads, found.relations, strict=True)
        for start, end in pairwise([*self.text.sentences, len(lemmas)]):
            yield from words.features(
                [
                    TaggedWord(form, lemma, upos, xpos, head - start if head >= 0 else -1, relation)
                    for form, lemma, upos, xpos, head, relation in islice(columns, end - start)
                ]
            )

    def names(self) -> tuple[NameMark, ...]:
        """Give the names and titles."""
        types = [NAME_TYPES[label] for label in self.labels["name_types"]]
        return tuple(
            NameMark(
                span=self.text.span(name.start, name.end),
                type=types[name.type],
                confidence=name.confidence,
                rule=_NAMES,
            )
            for name in self.found.names
        )

    def mentions(self) -> tuple[MentionMark, ...]:
        """Give the mentions, in the order of their heads."""
        kinds = [MentionKind(label) for label in self.labels["mention_kinds"]]
        forms = [MentionForm(label) for label in self.labels["mention_forms"]]
        return tuple(
            MentionMark(
                span=self.text.span(mention.start, mention.end),
                head=mention.head,
                kind=kinds[mention.kind],
                form=forms[mention.form],
                antecedent=antecedent,
                confidence=mention.confidence,
            )
            for mention, antecedent in zip(self.found.mentions, self.found.antecedents, strict=True)
        )

    def events(self) -> tuple[EventMark, ...]:
        """Give the events."""
        types, roles = self.labels["event_types"], self.labels["roles"]
        modalities = [Modality(label) for label in self.labels["modalities"]]
        starts = [self.text.span(event.start, event.end).start for event in self.found.events]
        return tuple(
            EventMark(
                trigger=self.text.span(event.start, event.end),
                type=types[event.type],
                modality=modalities[event.modality],
                arguments=tuple(
                    ArgumentMark(
                        role=roles[argument.role],
                        span=self.text.span(argument.start, argument.end),
                        confidence=argument.confidence,
                        rule=_EVENTS,
                    )
                    for argument in event.arguments
                ),
                confidence=event.confidence,
                rule=DOUBTFUL if event.doubtful else _EVENTS,
                sentence=self.text.sentence(event.start),
                main=event.main,
                news=round(event.news, 4),
                echoes=dict(zip(reversed(starts[number - len(echoes) : number]), echoes, strict=True)),
            )
            for number, (event, echoes) in enumerate(zip(self.found.events, self.found.echoes, strict=True))
        )
