"""Mark names: a baseline by capitals and lists, until an encoder replaces it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from newsld.annotate.name_cues import AFTER_PREPOSITION, CONFIDENCE, DOUBTED, Cues, Word, borne_out
from newsld.lang import Language
from newsld.lang.reading import Reading
from newsld.model.annotation import Annotations, NameMark, NameType
from newsld.model.document import Document
from newsld.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[.&’'-][^\W_]+)*\.?")
_LONGEST = 5  # words in a listed name
_LONGEST_FIELD = 2  # words before a title that say of what (``Trade Secretary``)
_LONGEST_RUN = 12  # no name is longer, and the work on a run grows with its square
_PLACE_ONLY = "Place"
_ENDS_HERE = re.compile(r"\s?(?:[:(]|[—–-]\s)")  # a label, a dateline, an expansion: no place in a sentence
_ACRONYM = re.compile(r"[A-Z]{2,6}")


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
    read = [mark for run, first, shouted in runs for mark in finder.read(run, first, shouted)]
    speakers = frozenset(run[0].text for run, _, _ in runs if len(run) == 1 and finder.cues.speaks(run))
    marks = borne_out(read, finder.text, finder.words, speakers)
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
        self.cues = Cues(text, language)
        self.reading: Reading = language.reading
        self.endings = language.speech.possessives
        self.particles = language.speech.particles
        self.small = language.speech.prepositions | language.speech.breaks | language.speech.determiners
        self.definite = self.reading.definite
        self.never = language.speech.time_words
        self.lower_titles = [title for title in self.reading.titles if title[0].islower()]
        self.stops = self.reading.given_names.union(self.reading.titles)
        self.words = Counter(match[0] for match in re.finditer(r"[^\W_]+", text))
        self.dotted = {name for name in (*self.reading.titles, *self.reading.places) if name.endswith(".")}

    def runs(self, sentence: Span) -> Iterator[tuple[list[Word], bool, bool]]:
        """Give the runs of capitalised words, whether each begins the sentence, and whether all its words do so."""
        words = list(self._words(sentence))
        long = [word.text for word in words if len(word.text) > 2 and word.text not in self.small]
        shouted = len(long) > 3 and all(word[0].isupper() for word in long)
        run: list[Word] = []
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

    def _goes_on(self, words: list[Word], index: int) -> bool:
        word = words[index].text
        if word[0].isupper() or (word[0].isdigit() and len(word) < 3):
            return True
        particle, _, rest = word.partition("-")
        if particle in self.particles and rest[:1].isupper():
            return True
        after = words[index + 1] if index + 1 < len(words) else None
        inner = word in self.particles or (word in self.reading.name_joints and self._headed(words[index - 1].text))
        return inner and after is not None and after.joined and after.text[0].isupper() and not words[index].closed

    def _headed(self, word: str) -> bool:
        return word in self.reading.organization_heads

    def _words(self, sentence: Span) -> Iterator[Word]:
        at = sentence.start
        for match in _WORD.finditer(self.text, sentence.start, sentence.end):
            word, start = match[0], match.start()
            stopped = word.endswith(".") and word not in self.dotted and len(word) != 2 and "." not in word[:-1]
            word = word[:-1] if stopped else word
            ending = next((end for end in self.endings if word.endswith(end) and len(word) > len(end)), "")
            word = word.removesuffix(ending)
            gap = self.text[at:start]
            yield Word(word, start, start + len(word), bool(gap) and gap.isspace(), stopped or bool(ending))
            at = match.end()

    def read(self, run: list[Word], first: bool, shouted: bool) -> Iterator[NameMark]:
        """Give the names of one run: listed ones, those with a head word, then people by their capitals."""
        words: Sequence[Word] = run
        while words and words[0].text.lower() in (self.reading.starters | self.never):
            listed, length = self._listed(words)
            if listed is not None and length > 1 and listed.rule == "names/list":
                break
            words, first = words[1:], False
        titled = self._title_before(words)
        if titled:
            yield titled
        left: Sequence[Word] = []
        cut = lone = False  # an unlisted word stands before, so that what follows is only the end of something
        while words:
            mark, length = self._listed(words)
            part = mark is not None and not shouted and self._is_part(mark, words[length:], cut, lone)
            if mark is None and not shouted:
                mark, length = self._unlisted(words, titled is not None, first, cut and not lone and titled is None)
            if mark is not None and mark.type is NameType.TITLE and left and cut and not lone:
                mark, part = attrs.evolve(mark, span=Span(left[0].start, mark.span.end)), False
            if mark is not None and not part:
                yield mark
            left = words[:length] if mark is None and length <= _LONGEST_FIELD else []
            titled = mark if mark is not None and mark.type is NameType.TITLE else None
            cut, lone = mark is None or part, first and length == 1 and mark is None
            words, first = words[max(1, length) :], False

    def _is_part(self, mark: NameMark, rest: Sequence[Word], cut: bool, lone: bool) -> bool:
        """Tell whether a listed name is only part of a longer one (``Western Australia``, ``Paris Hilton``)."""
        if cut and (not lone or mark.type is NameType.TITLE):  # a lone first word has its capital from the sentence
            return True
        if mark.type not in (NameType.PLACE, NameType.GROUP) or not rest or not rest[0].text[0].isupper():
            return False
        follows, _ = self._listed(rest)
        if follows is not None:
            return mark.type is NameType.GROUP and follows.type is NameType.PLACE
        length = self._unlisted_length(rest)
        post = self._listed(rest[length:])[0] if length < len(rest) else None
        if post is not None and post.type is NameType.TITLE:
            return False  # "British Trade Secretary"
        return rest[0].text.lower() not in self.never and not self.cues.is_person(rest[:length])

    def _listed(self, words: Sequence[Word]) -> tuple[NameMark | None, int]:
        head = self._head(words)
        if head and (head == 2 or words[0].text not in self.reading.titles):
            kind = self.reading.organization_heads[words[head - 1].text]
            head = self._joined_to(words, head)
            return _mark(words[:head], NameType.ORGANIZATION, CONFIDENCE, "names/head", kind), head
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

    def _head(self, words: Sequence[Word]) -> int:
        """Give how many words reach to the head of an organization's name; none where a place has that name."""
        for length in range(min(len(words), 7), 0, -1):
            if self._headed(words[length - 1].text) and (length > 1 or self._joined_to(words, 1) > 1):
                return 0 if " ".join(word.text for word in words[:length]) in self.reading.places else length
        return 0

    def _joined_to(self, words: Sequence[Word], head: int) -> int:
        """Give where a name goes on after its head (``Ministry of Foreign Affairs``)."""
        if head + 1 >= len(words) or words[head].text not in self.reading.name_joints:
            return head
        end = head + 1
        while end < len(words) and words[end].text not in self.stops:
            end += 1
        return end if end > head + 1 else head

    def _is_headed(self, words: Sequence[Word], length: int) -> bool:
        return length < len(words) and self._head_type(words[length].text) is not None

    def _head_type(self, word: str) -> NameType | None:
        reading = self.reading
        heads = (
            (reading.facility_heads, NameType.FACILITY),
            (reading.place_heads, NameType.PLACE),
            (reading.event_heads, NameType.EVENT),
        )
        return next((kind for words, kind in heads if word in words), None)

    def _unlisted_length(self, words: Sequence[Word]) -> int:
        length = 1
        while length < len(words) and (words[length].joined and self._listed(words[length:])[0] is None):
            length += 1
        return length

    def _unlisted(self, words: Sequence[Word], titled: bool, first: bool, cut: bool) -> tuple[NameMark | None, int]:
        length = self._unlisted_length(words)
        chunk = words[:length]
        by_head = next(((n, t) for n in range(length, 1, -1) if (t := self._head_type(chunk[n - 1].text))), None)
        if by_head:
            return _mark(chunk[: by_head[0]], by_head[1], CONFIDENCE, "names/head"), by_head[0]
        if cut or "&" in self.text[max(0, chunk[0].start - 2) : chunk[0].start]:
            return None, length
        if titled and self.cues.may_be_person(chunk):
            return _mark(chunk, NameType.PERSON, 0.6, "names/after-title"), length
        if length >= 2 and self.cues.may_be_person(chunk) and not (first and not chunk[1].text[0].isupper()):
            confidence = CONFIDENCE if self.cues.is_person(chunk) else DOUBTED
            return _mark(chunk, NameType.PERSON, confidence, "names/capitals"), length
        return (self._single(chunk[0], first) if length == 1 else None), length

    def _single(self, word: Word, first: bool) -> NameMark | None:
        name = word.text
        if name in self.reading.titles or _ENDS_HERE.match(self.text, word.end):
            return None
        before = self.cues.before(word, 12)[-1:]
        if _ACRONYM.fullmatch(name) and not self.words[name.lower()]:
            opened = self.text[word.start - 1 : word.start] == "(" and len(name) > 2
            sure = opened or self.cues.speaks([word]) or (bool(before) and before[0].lower() in self.definite)
            return _mark([word], NameType.ORGANIZATION, 0.4 if sure else DOUBTED, "names/acronym")
        placed = before and before[0] in self.reading.place_prepositions
        if placed and not first and not name.isupper() and name.lower() not in self.never:
            return _mark([word], NameType.PLACE, 0.3, AFTER_PREPOSITION)
        return None

    def _title_before(self, words: Sequence[Word]) -> NameMark | None:
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

    def surname(self, run: list[Word], surnames: set[str]) -> Iterator[NameMark]:
        """Give the single words that end the name of somebody named more fully."""
        if len(run) == 1 and run[0].text in surnames:
            yield _mark(run, NameType.PERSON, CONFIDENCE, "names/surname")


def _mark(words: Sequence[Word], kind: NameType, confidence: float, rule: str, schema: str | None = None) -> NameMark:
    span = Span(words[0].start, words[-1].end)
    return NameMark(span=span, type=kind, confidence=confidence, rule=rule, kind=schema)
