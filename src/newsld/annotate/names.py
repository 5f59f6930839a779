"""Mark names: a baseline by capitals and lists, until an encoder replaces it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from newsld.lang import Language
from newsld.lang.reading import Reading
from newsld.model.annotation import Annotations, NameMark, NameType
from newsld.model.document import Document
from newsld.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[.&’'-][^\W_]+)*\.?")
_LONGEST = 5  # words in a listed name
_LONGEST_RUN = 12  # no name is longer, and the work on a run grows with its square
_PLACE_ONLY = "Place"


@attrs.frozen
class _Word:
    text: str
    start: int
    end: int
    joined: bool  # only white space stands before it
    closed: bool  # a possessive or full stop ends the name after it


def mark_names(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``names``; confidence is at most 0.6.

    Args:
        document: The text.
        annotations: Has the sentences and the times, which are no names.
        language: Gives the lists.

    Returns:
        ``annotations`` with the names and titles, in text order.
    """
    finder = _Finder(document.text, language)
    runs = [run for sentence in annotations.sentences for run in finder.runs(sentence)]
    taken = {at for mark in annotations.times for at in range(mark.span.start, mark.span.end)}
    marks = [mark for run, first, shouted in runs for mark in finder.read(run, first, shouted)]
    surnames = {mark.span.of(document.text).split()[-1] for mark in marks if mark.type is NameType.PERSON}
    marks += [mark for run, _, _ in runs for mark in finder.surname(run, surnames)]
    free: dict[int, NameMark] = {}
    for mark in marks:
        if mark.span.start not in taken:
            free.setdefault(mark.span.start, mark)
    return attrs.evolve(annotations, names=tuple(free[start] for start in sorted(free)))


class _Finder:
    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.reading: Reading = language.reading
        self.endings = language.speech.possessives
        self.particles = language.speech.particles
        self.small = language.speech.prepositions | language.speech.breaks | language.speech.determiners
        self.never = language.speech.time_words
        self.lower_titles = [title for title in self.reading.titles if title[0].islower()]
        self.dotted = {name for name in (*self.reading.titles, *self.reading.places) if name.endswith(".")}

    def runs(self, sentence: Span) -> Iterator[tuple[list[_Word], bool, bool]]:
        """Give the runs of capitalised words, whether each begins the sentence, and whether all its words do so."""
        words = list(self._words(sentence))
        long = [word.text for word in words if len(word.text) > 2 and word.text not in self.small]
        shouted = len(long) > 3 and all(word[0].isupper() for word in long)
        run: list[_Word] = []
        first = 0
        for index, word in enumerate(words):
            if run and (
                len(run) == _LONGEST_RUN or run[-1].closed or not word.joined or not self._goes_on(words, index)
            ):
                yield run, first == 0, shouted
                run = []
            if run or word.text[0].isupper() or word.text in self.reading.organizations:
                first = first if run else index
                run.append(word)
        if run:
            yield run, first == 0, shouted

    def _goes_on(self, words: list[_Word], index: int) -> bool:
        word = words[index].text
        if word[0].isupper() or (word[0].isdigit() and len(word) < 3):
            return True
        after = words[index + 1] if index + 1 < len(words) else None
        inner = word in self.particles or (word in self.reading.name_joints and self._headed(words[index - 1].text))
        return inner and after is not None and after.joined and after.text[0].isupper() and not words[index].closed

    def _headed(self, word: str) -> bool:
        return word in self.reading.organization_heads

    def _words(self, sentence: Span) -> Iterator[_Word]:
        at = sentence.start
        for match in _WORD.finditer(self.text, sentence.start, sentence.end):
            word, start = match[0], match.start()
            stopped = word.endswith(".") and word not in self.dotted and len(word) != 2 and "." not in word[:-1]
            word = word[:-1] if stopped else word
            ending = next((end for end in self.endings if word.endswith(end) and len(word) > len(end)), "")
            word = word.removesuffix(ending)
            gap = self.text[at:start]
            yield _Word(word, start, start + len(word), bool(gap) and gap.isspace(), stopped or bool(ending))
            at = match.end()

    def read(self, run: list[_Word], first: bool, shouted: bool) -> Iterator[NameMark]:
        """Give the names of one run: listed ones, those with a head word, then people by their capitals."""
        words: Sequence[_Word] = run
        while words and words[0].text.lower() in (self.reading.starters | self.never):
            listed, length = self._listed(words)
            if listed is not None and length > 1 and listed.rule == "names/list":
                break
            words, first = words[1:], False
        titled = self._title_before(words)
        if titled:
            yield titled
        while words:
            mark, length = self._listed(words)
            if mark is None and not shouted:
                mark, length = self._unlisted(words, titled is not None, first)
            if mark is not None:
                yield mark
            titled = mark if mark is not None and mark.type is NameType.TITLE else None
            words, first = words[max(1, length) :], False

    def _listed(self, words: Sequence[_Word]) -> tuple[NameMark | None, int]:
        head = next((n for n in range(min(len(words), 7), 1, -1) if self._headed(words[n - 1].text)), 0)
        if head and (head == 2 or words[0].text not in self.reading.titles):
            kind = self.reading.organization_heads[words[head - 1].text]
            return _mark(words[:head], NameType.ORGANIZATION, 0.5, "names/head", kind), head
        for length in range(min(_LONGEST, len(words)), 0, -1):
            name = " ".join(word.text for word in words[:length])
            if name in self.reading.organizations:
                kind = self.reading.organizations[name]
                return _mark(words[:length], NameType.ORGANIZATION, 0.6, "names/list", kind), length
            if name in self.reading.places and not self._is_headed(words, length):
                kind = self.reading.places[name]
                kind = None if kind == _PLACE_ONLY else kind
                return _mark(words[:length], NameType.PLACE, 0.6, "names/list", kind), length
            if name in self.reading.groups:
                return _mark(words[:length], NameType.GROUP, 0.6, "names/list"), length
            if name in self.reading.titles and length < len(words):
                return _mark(words[:length], NameType.TITLE, 0.6, "names/list"), length
        return None, 1

    def _is_headed(self, words: Sequence[_Word], length: int) -> bool:
        return length < len(words) and self._head_type(words[length].text) is not None

    def _head_type(self, word: str) -> NameType | None:
        reading = self.reading
        heads = (
            (reading.facility_heads, NameType.FACILITY),
            (reading.place_heads, NameType.PLACE),
            (reading.event_heads, NameType.EVENT),
        )
        return next((kind for words, kind in heads if word in words), None)

    def _unlisted(self, words: Sequence[_Word], titled: bool, first: bool) -> tuple[NameMark | None, int]:
        length = 1
        while length < len(words) and (words[length].joined and self._listed(words[length:])[0] is None):
            length += 1
        chunk = words[:length]
        by_head = next(((n, t) for n in range(length, 1, -1) if (t := self._head_type(chunk[n - 1].text))), None)
        if by_head:
            return _mark(chunk[: by_head[0]], by_head[1], 0.5, "names/head"), by_head[0]
        if titled:
            return _mark(chunk, NameType.PERSON, 0.6, "names/after-title"), length
        if 2 <= length <= 4 and not any(word.text.lower() in self.never for word in chunk):
            if first and not chunk[1].text[0].isupper():
                return None, length
            return _mark(chunk, NameType.PERSON, 0.5, "names/capitals"), length
        word = chunk[0].text
        if length == 1 and word.isupper() and 2 <= len(word) <= 6:
            return _mark(chunk, NameType.ORGANIZATION, 0.4, "names/acronym"), length
        if length == 1 and not first and word.lower() not in self.never and self._after_preposition(chunk[0]):
            return _mark(chunk, NameType.PLACE, 0.3, "names/after-preposition"), length
        return None, length

    def _before(self, word: _Word, size: int) -> list[str]:
        return self.text[max(0, word.start - size) : word.start].split()

    def _after_preposition(self, word: _Word) -> bool:
        return self._before(word, 12)[-1:] in ([preposition] for preposition in self.reading.place_prepositions)

    def _title_before(self, words: Sequence[_Word]) -> NameMark | None:
        """Give the lower-case title right before the run."""
        if not words or self._listed(words)[0] is not None:
            return None
        for title in self.lower_titles:
            start = words[0].start - len(title) - 1
            if start < 0 or not self.text.startswith(title, start):
                continue
            if self.text[words[0].start - 1].isspace() and (start == 0 or not self.text[start - 1].isalnum()):
                span = Span(start, start + len(title))
                return NameMark(span=span, type=NameType.TITLE, confidence=0.6, rule="names/list")
        return None

    def surname(self, run: list[_Word], surnames: set[str]) -> Iterator[NameMark]:
        """Give the single words that end the name of somebody named more fully."""
        if len(run) == 1 and run[0].text in surnames:
            yield _mark(run, NameType.PERSON, 0.5, "names/surname")


def _mark(words: Sequence[_Word], kind: NameType, confidence: float, rule: str, schema: str | None = None) -> NameMark:
    span = Span(words[0].start, words[-1].end)
    return NameMark(span=span, type=kind, confidence=confidence, rule=rule, kind=schema)
