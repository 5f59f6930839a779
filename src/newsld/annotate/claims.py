"""Mark indirect speech: the reported clause and who asserts it, by the trees of their sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

import attrs
from attrs import frozen

from newsld.annotate.attributions import without_article
from newsld.annotate.referents import Meaning
from newsld.annotate.reported import Reports
from newsld.annotate.title_words import closed
from newsld.annotate.tree import Tree, tree_of
from newsld.annotate.voices import Voices
from newsld.lang import Language
from newsld.model.annotation import Annotations, QuoteKind, QuoteMark
from newsld.model.document import Document
from newsld.model.span import Span
from newsld.model.words import MentionKind

_LEAST_WORDS = 3  # of a claim
_MOST_WORDS = 80
_MOST_CUT = 6  # words at the end of a clause that a wrong tree hangs elsewhere
_PHRASE = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PART", "PROPN"})
_CONFIDENCE = {"clause": 0.9, "inserted": 0.85, "source": 0.85, "denied": 0.85}
"""Of the claims in ``wires`` dev whose words are right, so many have the right author."""


@frozen(kw_only=True)
class _Told:
    """What is told, by whom, with which verb, how the sentence says so, and whether the verb is one of saying."""

    words: Span
    speaker: Span
    verb: Span | None
    how: str
    says: bool = False


def mark_claims(document: Document, annotations: Annotations, language: Language) -> Annotations:
    """Fill the layer ``claims``.

    Args:
        document: The text.
        annotations: Has words, entities and quotations.
        language: Gives reporting verbs and the phrases before sources.

    Returns:
        ``annotations`` with the claims, in text order: what is for the most part direct speech is none.
    """
    tree = tree_of(annotations.words)
    meaning = Meaning(annotations, tree)
    voices = Voices(document.text, annotations, tree, meaning, annotations.quotes, language)
    speakers = {m.head for m in annotations.mentions if m.kind is not MentionKind.THING}
    reports = Reports(document.text, tree, language.speech, speakers)
    quoted = _Quoted(annotations.quotes)
    claims: dict[Span, QuoteMark] = {}
    told_ = (attrs.evolve(one, words=closed(one.words, document.text)) for one in _told(tree, reports))
    for told in sorted(told_, key=_place):
        if told.words in claims or quoted.holds(told.words):
            continue
        voice = voices.of(told.speaker)
        if voice.entity is None and not voice.unknown and not _can_speak(voice.words or told.speaker, told, voices):
            continue
        claims[told.words] = QuoteMark(
            span=told.words,
            kind=QuoteKind.INDIRECT,
            confidence=_CONFIDENCE[told.how],
            voice=voice.confidence,
            rule=f"claims/{told.how}",
            speaker=None if voice.unknown else without_article(voice.words or told.speaker, tree),
            entity=voice.entity,
            verb=told.verb,
        )
    return attrs.evolve(annotations, claims=tuple(claims.values()))


def _can_speak(speaker: Span, told: _Told, voices: Voices) -> bool:
    """Tell whether words may be of somebody; beside a verb of saying whatever is not known to be a thing may be."""
    return voices.can_speak(speaker) or (told.says and voices.may_speak(speaker))


def _place(told: _Told) -> tuple[int, int, int, int]:
    return told.words.start, told.words.end, told.speaker.start, told.speaker.end


def _told(tree: Tree, reports: Reports) -> Iterator[_Told]:
    cased = {tree.words[case].head for case in tree.hanging("case")}
    for at, word in enumerate(tree.words):
        if word.upos == "VERB":
            yield from _told_by(tree, at, reports)
        source = reports.source(at) if at in cased else None
        if source is not None:
            clause = _closed_by(tree, word.head, at)
            told = clause >= 0 and _has_subject(tree, clause)
            words = _clause(tree, clause, at, source, reports) if told else None
            if words is not None:
                yield _Told(words=words, speaker=source, verb=None, how="source")


def _closed_by(tree: Tree, clause: int, source: int) -> int:
    """Give the clause that a source behind a comma asserts: of one that tells when or why, that above it.

    "It rose when it opened, according to Lind" tells that it rose, wherever the tree hangs Lind.
    """
    first = min(tree.below(source, "case"), default=source)
    if clause < 0 or first <= clause or tree.words[first - 1].upos != "PUNCT":
        return clause
    while tree.has(clause, "advcl") and 0 <= tree.words[clause].head < clause:
        clause = tree.words[clause].head
    return clause


def _told_by(tree: Tree, verb: int, reports: Reports) -> Iterator[_Told]:
    """Give what a verb reports, and what it says is not so."""
    if reports.is_report(verb):
        content, how = _content(tree, verb, reports)
        speaker = reports.speaker(verb) if content is not None else None
        if content is not None and speaker is not None and not reports.is_question(content):
            words = _clause(tree, content, verb, speaker, reports)
            if words is not None and reports.denies(verb):
                # "He denied that he had lied" does not say that he had.
                denial = tree.words[verb].span
                words = Span(min(denial.start, words.start), max(denial.end, words.end))
                how = "denied"
            if words is not None:
                says = reports.says(verb)
                yield _Told(words=words, speaker=speaker, verb=tree.words[verb].span, how=how, says=says)
    clause = reports.rejected(verb)
    speaker = reports.speaker(verb) if clause is not None else None
    words = _clause(tree, clause, verb, speaker, reports) if clause is not None and speaker is not None else None
    if words is not None and speaker is not None:
        denial = tree.words[verb].span
        whole = Span(min(denial.start, words.start), max(denial.end, words.end))
        yield _Told(words=whole, speaker=speaker, verb=denial, how="denied")


def _content(tree: Tree, verb: int, reports: Reports) -> tuple[int | None, str]:
    """Give the head of the clause that a verb reports, and how it depends on it."""
    clause = next((at for at in tree.below(verb, "ccomp") if _is_clause(tree, at)), None)
    if clause is not None:
        return clause, "clause"
    # A wrong tree may hang it on what stands between ("told the paper in a statement that …").
    nouns = (noun for noun in tree.below(verb, "obl") if reports.is_document(noun))
    between = (at for noun in nouns for at in tree.below(noun, "acl"))
    for at in between:
        if (
            at > verb
            and _is_clause(tree, at)
            and any(tree.words[mark].upos == "SCONJ" for mark in tree.below(at, "mark"))
        ):
            return at, "clause"
    head = tree.words[verb].head
    inserted = head >= 0 and tree.has(verb, "parataxis") and _is_clause(tree, head)
    return (head, "inserted") if inserted else (None, "")


def _is_clause(tree: Tree, word: int) -> bool:
    return bool(tree.below(word, "nsubj", "expl")) and not tree.has(word, "acl:relcl")


def _has_subject(tree: Tree, word: int) -> bool:
    """Tell whether a clause has a subject of its own, if only one within another ("for whom, she says, he voted")."""
    return any("PronType=Rel" not in tree.words[at].features for at in tree.below(word, "nsubj", "expl"))


def _clause(tree: Tree, head: int, without: int, speaker: Span, reports: Reports) -> Span | None:
    """Give the words of a clause without those of another in it: the unbroken stretch around its head."""
    outside = {without, *tree.within(speaker), *reports.joined(head), *reports.comments(head)}
    inside = {head} | _below(tree, head, outside)
    if head < without:
        # Of two subjects of the verb that reports, by a wrong tree, the farther one is that of what is reported.
        for subject in tree.below(without, "nsubj"):
            if subject < head and subject not in outside:
                inside |= {subject} | _below(tree, subject, outside)
    # What stands before "that" says where or when it was said.
    first = max((at for at in tree.below(head, "mark") if at < head), default=-1)
    start = end = head
    while start - 1 in inside and start - 1 > first and end - start < _MOST_WORDS and not _parts(tree, start - 1):
        start -= 1
    while end + 1 in inside and end - start < _MOST_WORDS and not _parts(tree, end + 1):
        end += 1
    # What begins another clause in it stays: "if they persist, he will be targeted" is no claim that they do.
    while start < head and _is_edge(tree, start) and not (tree.has(start, "mark") and tree.words[start].head != head):
        start += 1
    if head > without:
        end = _completed(tree, end)
    while end > head and tree.words[end].upos == "PUNCT":
        end -= 1
    return Span(tree.words[start].span.start, tree.words[end].span.end) if end - start + 1 >= _LEAST_WORDS else None


def _parts(tree: Tree, word: int) -> bool:
    """Tell whether a mark parts sentences (";" as the trees' lemma has it)."""
    return tree.words[word].upos == "PUNCT" and tree.words[word].lemma == ";"


def _completed(tree: Tree, end: int) -> int:
    """Give the last word of the phrase that a wrong tree cuts: up to the next mark, if no clause begins before it."""
    last = end
    while last + 1 < len(tree.words) and last - end < _MOST_CUT and tree.words[last + 1].upos in _PHRASE:
        last += 1
    return last if last + 1 < len(tree.words) and tree.words[last + 1].upos == "PUNCT" else end


def _below(tree: Tree, head: int, outside: Collection[int]) -> set[int]:
    found: set[int] = set()
    left = [at for at in tree.below(head) if at not in outside]
    while left and len(found) < 2 * _MOST_WORDS:
        at = left.pop()
        if at in found:
            continue
        found.add(at)
        left += [below for below in tree.below(at) if below not in outside]
    return found


def _is_edge(tree: Tree, word: int) -> bool:
    return tree.words[word].upos in ("PUNCT", "SCONJ", "CCONJ") or tree.has(word, "mark", "cc")


class _Quoted:
    """Tells what is direct speech."""

    def __init__(self, quotes: Sequence[QuoteMark]) -> None:
        self._spans = sorted(quote.span for quote in quotes)
        self._starts = [span.start for span in self._spans]

    def holds(self, words: Span) -> bool:
        """Tell whether more than half of these words are quoted."""
        at = max(0, bisect_right(self._starts, words.start) - 1)
        shared = 0
        for span in self._spans[at:]:
            if span.start >= words.end:
                break
            shared += max(0, min(span.end, words.end) - max(span.start, words.start))
        return 2 * shared > words.end - words.start
