"""Mark direct speech: the words inside quotation marks, who says them, and what only looks like speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

import attrs

from newsld.annotate.attributions import CARRIED, attributed
from newsld.annotate.dialogue import Turn, turns
from newsld.annotate.quotation_marks import Pair, pair_marks
from newsld.annotate.quoted_words import is_nickname, is_term, is_title
from newsld.annotate.sentences import SENTENCE_BLOCKS
from newsld.annotate.speakers import Attribution, SpeakerFinder
from newsld.lang import Language
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.document import RUNNING_TEXT, Block, Document
from newsld.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_MOST_OPEN = 4  # paragraphs ahead in which an open quotation may close
_LONGEST_LISTING = 8  # characters between two quoted names
_WHO = (NameType.PERSON, NameType.ORGANIZATION)
_FEW = 3  # words of a fragment that is speech only if somebody says it
_CONFIDENCE = {"beside": 0.95, "loose": 0.8, "carried": CARRIED, "unattributed": 0.55, "unclosed": 0.5, "turn": 0.9}


def mark_quotes(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``quotes``.

    Args:
        document: The text and its blocks.
        annotations: Has the sentences and entities, and the words where they are there.
        language: Gives reporting verbs and the words around quotations.

    Returns:
        ``annotations`` with the quotations, in text order; nested ones are not marked apart.
    """
    names = {name.span.start for name in annotations.names if name.type in _WHO}
    reader = _Reader(document, annotations.sentences, names, language)
    for index in range(len(reader.blocks)):
        reader.read(index)
    return attrs.evolve(annotations, quotes=attributed(reader.quotes, document.text, annotations, language))


def _spoken(turn: Turn, text: str) -> QuoteMark:
    """Give a turn of a conversation, with the marks around all of it left out."""
    words = turn.words
    end = words.start + len(words.of(text).rstrip())
    return QuoteMark(
        span=Span(words.start, end),
        kind=QuoteKind.DIRECT,
        confidence=_CONFIDENCE["turn" if turn.speaker else "unattributed"],
        rule="quotes/turn",
        speaker=turn.speaker,
    )


class _Reader:
    def __init__(
        self, document: Document, sentences: Sequence[Span], names: Collection[int], language: Language
    ) -> None:
        self.text = document.text
        self.speech = language.speech
        self.finder = SpeakerFinder(document.text, language.speech)
        self.blocks = list(document.of_kind(*SENTENCE_BLOCKS))
        self.paired = [pair_marks(self.text, b.span.start, b.span.end, self.speech) for b in self.blocks]
        self.turns = turns(self.text, self.blocks, names, self.speech)
        self.sentences = sentences
        self.starts = [span.start for span in sentences]
        self.quotes: list[QuoteMark] = []
        self.labelled = -1  # where the last quoted name ends
        self.open = False  # the last quotation goes on in the next paragraph
        self.ended = False  # the last paragraph ended with a quotation or its reporting clause
        self.previous: Block | None = None

    def read(self, index: int) -> None:
        """Mark the quotations of one block."""
        block = self.blocks[index]
        if (turn := self.turns.get(index)) is not None:
            self.quotes.append(_spoken(turn, self.text))
            self.open, self.ended, self.previous = False, False, block
            return
        pairs = self._pairs(index)
        carried, self.open = self.open, False
        found: list[tuple[Pair, QuoteMark]] = []
        for at, pair in enumerate(pairs):
            span = self._content(pair)
            if span is None:
                continue
            last = found[-1] if found else None
            after = pairs[at + 1].start if at + 1 < len(pairs) else block.span.end
            mark = self._mark(pair, span, block, last, after, carried and pair.start == block.span.start)
            goes_on = not pair.closed and self._goes_on(index)
            if mark is None or not (pair.closed or goes_on or self._begins_speech(pair, block)):
                continue
            found.append((pair, mark))
            self.quotes.append(mark)
            self.open = goes_on
        tail = found[-1][0].end if found else block.span.end
        rest = self.text[tail : min(block.span.end, tail + 200)]
        self.ended = bool(found) and found[-1][1].speaker is not None and rest.count(".") + rest.count("!") <= 1
        self.previous = block

    def _pairs(self, index: int) -> tuple[Pair, ...]:
        """Give the pairs of a block, with one for what an open quotation leaves at its beginning."""
        (pairs, stray), span = self.paired[index], self.blocks[index].span
        if not self.open or (pairs and (stray is None or stray > pairs[0].start)):
            return pairs
        if stray is None:
            return (Pair(span.start, span.start, span.end, span.end, closed=False),)
        return (Pair(span.start, span.start, stray, stray + 1), *pairs)

    def _content(self, pair: Pair) -> Span | None:
        """Give the span inside the marks without white space at its ends; ``None`` if no word is left."""
        start, end = pair.inner_start, pair.inner_end
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end and _WORD.search(self.text, start, end) else None

    def _goes_on(self, index: int) -> bool:
        """Tell whether a quotation left open in a block goes on: the next one opens again, or closes what is open."""
        for block, (pairs, stray) in zip(
            self.blocks[index + 1 : index + 1 + _MOST_OPEN],
            self.paired[index + 1 : index + 1 + _MOST_OPEN],
            strict=True,
        ):
            if block.kind not in RUNNING_TEXT:
                return False
            if stray is not None:
                return True
            if pairs:
                return pairs[0].start == block.span.start and block is self.blocks[index + 1]
        return False

    def _begins_speech(self, pair: Pair, block: Block) -> bool:
        """Tell whether a quotation that is never closed stands where speech begins."""
        before = self.text[max(block.span.start, pair.start - 9) : pair.start].rstrip()[-1:]
        return block.kind in RUNNING_TEXT and before in ("", ",", ":")

    def _mark(
        self, pair: Pair, span: Span, block: Block, last: tuple[Pair, QuoteMark] | None, after: int, carried: bool
    ) -> QuoteMark | None:
        found, left = self._attribution(pair, span, block, last, after)
        joined = last is not None and self._sentence_at(pair.start) == self._sentence_at(last[0].end)
        if joined and last is not None and self._is_of_last(found, last[1], span):
            found = Attribution(last[1].speaker, found.verb if found and not found.speaker else None, False)
        whole = self._stands_alone(pair, span, block, left)
        resumed = last is not None and self._resumes(last, pair)
        basis = "loose" if found and found.speaker else "unattributed"
        if found and found.speaker and found.adjacent:
            basis = "beside"
        elif basis == "unattributed" and whole and (told := self._earlier(pair, block, last)) is not None:
            found, basis = told, "carried"
        if not (carried or resumed) and not self._is_speech(pair, span, block, found, whole):
            return None
        previous = self.quotes[-1] if self.quotes else None
        if previous is not None and (resumed or (carried and basis != "beside" and previous.speaker)):
            found = Attribution(previous.speaker, previous.verb, True)
        return QuoteMark(
            span=span,
            kind=QuoteKind.DIRECT if whole or carried or resumed else QuoteKind.MIXED,
            confidence=min(_CONFIDENCE[basis], _CONFIDENCE["unclosed"] if not pair.closed and not carried else 1),
            rule=f"quotes/{'resumed' if resumed else 'paragraph' if carried else basis}",
            speaker=found.speaker if found else None,
            verb=found.verb if found else None,
            continues=carried or resumed,
        )

    def _is_of_last(self, found: Attribution | None, last: QuoteMark, span: Span) -> bool:
        """Tell whether who spoke before in a sentence does so again: nobody else does, or only in a clause behind."""
        if found is None or found.speaker is None:
            return True
        behind = found.speaker.start >= span.end and not found.adjacent
        return behind and last.speaker is not None and last.speaker.end <= last.span.start

    def _attribution(
        self, pair: Pair, span: Span, block: Block, last: tuple[Pair, QuoteMark] | None, after: int
    ) -> tuple[Attribution | None, int]:
        """Give who says it by the words of its own sentence, and where the words before it begin."""
        left = max(block.span.start, self._sentence_at(pair.start).start, last[0].end if last else 0, self.labelled)
        before = self.finder.before(left, pair.start)
        if before is None and pair.start == block.span.start and self.previous is not None:
            end = self.previous.span.end
            if self.text[end - 1] in ",:":
                before = self.finder.before(max(self.previous.span.start, self._sentence_at(end - 1).start), end)
        right = self._after(pair, span, block, after)
        order = (right, before) if self.text[span.end - 1] in ",?!—–" else (before, right)
        for adjacent in (True, False):
            for found in order:
                if found is not None and found.speaker is not None and found.adjacent is adjacent:
                    return found, left
        return before or right, left

    def _after(self, pair: Pair, span: Span, block: Block, after: int) -> Attribution | None:
        ending = self.text[span.end - 1]
        sentence = self._sentence_at(pair.end - 1)
        end = sentence.end
        if end <= pair.end:
            if ending in ".":
                return None
            end = self._sentence_at(min(pair.end + 1, len(self.text) - 1)).end
            found = self.finder.after(pair.end, min(end, after, block.span.end))
            return found if found is not None and found.adjacent else None
        return self.finder.after(pair.end, min(end, after, block.span.end))

    def _sentence_at(self, offset: int) -> Span:
        index = bisect_right(self.starts, offset) - 1
        return self.sentences[index] if index >= 0 else Span(0, max(1, len(self.text)))

    def _stands_alone(self, pair: Pair, span: Span, block: Block, left: int) -> bool:
        """Tell whether the words are a clause of their own, not a fragment of the reporter's sentence."""
        first = self.text[span.start]
        if first.islower() or pair.start < block.span.start:
            return False
        before = self.text[left : pair.start].rstrip("([ \n\u00a0")
        if not before or before[-1] in ',:.!?—–…;”"»’':
            return True
        word = before.split()[-1].lower().strip(",.")
        return word in self.finder.reporting or word in self.speech.after_verb

    def _resumes(self, last: tuple[Pair, QuoteMark], pair: Pair) -> bool:
        """Tell whether the quotation goes on after a reporting clause in its middle (``“…,” she said, “…”``)."""
        between = Span(last[0].end, pair.start) if last[0].end < pair.start else None
        if between is None or last[1].speaker is None or last[1].kind is not QuoteKind.DIRECT:
            return False
        words = between.of(self.text)
        comma = words.rstrip().endswith((",", "—", "–"))
        first = last[1].verb
        return comma and "." not in words.rstrip()[:-1] and first is not None and between.covers(first)

    def _earlier(self, pair: Pair, block: Block, last: tuple[Pair, QuoteMark] | None) -> Attribution | None:
        """Give who speaks by the sentence before: its own speaker, else that of the quotation before."""
        index = bisect_right(self.starts, pair.start) - 2
        if pair.start > block.span.start and index >= 0:
            sentence = self.sentences[index]
            if sentence.start >= max(block.span.start, last[0].end if last else 0):
                told = self.finder.told(sentence.start, sentence.end)
                if told is not None:
                    return told
        if last is None and pair.start == block.span.start and self.previous is not None and not self.ended:
            sentence = self._sentence_at(self.previous.span.end - 1)
            unquoted = not self.quotes or self.quotes[-1].span.end < sentence.start
            return self.finder.told(sentence.start, sentence.end) if unquoted else None
        quote = last[1] if last else self.quotes[-1] if self.ended and pair.start == block.span.start else None
        return Attribution(quote.speaker, None, False) if quote is not None and quote.speaker else None

    def _is_speech(self, pair: Pair, span: Span, block: Block, found: Attribution | None, whole: bool) -> bool:
        """Tell words of speech from titles, nicknames and words held at a distance."""
        words = [match[0] for match in _WORD.finditer(self.text, span.start, min(span.end, span.start + 400))]
        before = self.text[max(block.span.start, pair.start - 40) : pair.start]
        cue = [word.lower() for word in before.replace(",", " ").split()][-1:]
        said = found is not None and found.speaker is not None
        ended = self.text[span.end - 1] in ".,!?…—"
        beside = said and found is not None and found.adjacent
        labelled = not beside and bool(cue) and cue[0] in self.speech.label_nouns
        if labelled or (cue and cue[0] in self.speech.title_cues) or (not beside and self._is_listed(pair)):
            self.labelled = pair.end
            return False
        if len(words) == 1:
            asked = whole and before.rstrip().endswith("?")
            return (ended and (asked or (beside and whole))) or (
                beside and is_term(self.text, pair, block, self.speech)
            )
        if is_nickname(self.text, pair, block):
            return False
        if is_title(words, self.speech) and not (beside and whole and ended):
            return False
        if cue and cue[0] in self.speech.work_nouns and all(word[0].isupper() for word in words[:1]):
            return False
        if len(words) <= _FEW and not said:
            return whole and ended and before.rstrip().endswith("?")
        return whole or said or len(words) > _FEW

    def _is_listed(self, pair: Pair) -> bool:
        """Tell whether only a comma or "and" stands between a quoted name and another one."""
        if not 0 <= self.labelled < pair.start <= self.labelled + _LONGEST_LISTING:
            return False
        between = self.text[self.labelled : pair.start].replace(",", " ").split()
        return not between or (len(between) == 1 and between[0].lower() in self.speech.breaks)
