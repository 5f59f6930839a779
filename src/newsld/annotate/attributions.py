"""Give quotations their speakers: of several parts the one named after a later part, and whom pronouns mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from newsld.annotate.referents import Meaning
from newsld.annotate.reported import Reports
from newsld.annotate.tree import Tree, tree_of
from newsld.annotate.voices import Voice, Voices
from newsld.lang import Language
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.span import Span

CARRIED = 0.65
"""How sure the speaker of a quotation is that another one lends it."""
_WORD = re.compile(r"\w+")
_LONGEST_HEADLINE = 300  # characters
_MOST_LATER = 40  # quotations in which the words of a headline are looked for
_AGAIN = 0.85
"""How sure the speaker of a headline's quotation is whom the text quotes with the same words."""
_SUBJECT = 0.5
"""How sure a quotation is that its speaker is only the subject of the sentence before."""
_MOST_BETWEEN = 6  # characters between that sentence, or a colon, and the quotation
_PART = ("nmod", "obl", "obj", "acl", "xcomp", "advcl", "ccomp")
"""How words depend on a subject of which they are only a part."""
_WHO = (NameType.PERSON, NameType.ORGANIZATION)
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_NOBODY = Voice(entity=None)


def attributed(
    quotes: Sequence[QuoteMark], text: str, annotations: Annotations, language: Language
) -> tuple[QuoteMark, ...]:
    """Give quotations with those who speak.

    Args:
        quotes: Quotations as they were read, in text order.
        text: The text.
        annotations: Has entities, and words and mentions where they are there.
        language: What it says of posts and documents.
    """
    tree = tree_of(annotations.words)
    lent = _lent(quotes)
    voices = Voices(text, annotations, tree, Meaning(annotations, tree), lent, language)
    reports = Reports(text, tree, language.speech)
    known: dict[Span, Voice] = {}
    subjects: dict[Span, Span] = {}
    found: list[QuoteMark] = []
    for quote in lent:
        before = found[-1] if found else None
        if quote.continues and quote.speaker is None and before is not None and before.speaker is not None:
            found.append(attrs.evolve(quote, speaker=before.speaker, entity=before.entity, voice=before.voice))
            continue
        told = _unattributed(quote, text, annotations, tree, voices, reports)
        if told is not None:
            quote = attrs.evolve(quote, speaker=told, rule="quotes/subject", confidence=_SUBJECT)
        if quote.verb is not None and _is_suffered(quote.verb, tree):
            quote = attrs.evolve(quote, speaker=None)
        speaker = _subject(quote.speaker, quote.verb, tree, reports) if quote.speaker else None
        if speaker is not None and quote.speaker is not None:
            # A quotation that goes on has no verb of its own, but the speaker of the one before.
            speaker = subjects.setdefault(quote.speaker, speaker)
        if speaker is not None and speaker not in known:
            known[speaker] = voices.of(speaker)
        voice = known[speaker] if speaker is not None else _NOBODY
        speaker = voice.words or speaker
        unnamed = voice.entity is None and not voice.unknown
        if speaker is not None and unnamed and not _can_speak(speaker, quote.verb, tree, voices):
            speaker, voice = _acting(quote.verb, tree, reports, voices)
        found.append(
            attrs.evolve(
                quote,
                speaker=None if voice.unknown else without_article(speaker, tree) if voice.entity is None else speaker,
                entity=voice.entity,
                voice=voice.confidence,
            )
        )
    return tuple(_headline(found, text, annotations))


def _headline(quotes: Sequence[QuoteMark], text: str, annotations: Annotations) -> Iterator[QuoteMark]:
    """Give quotations; those before the running text, of which nobody is said to speak, with whoever says so later."""
    first = annotations.sentences[0].start if annotations.sentences else 0
    for at, quote in enumerate(quotes):
        if quote.speaker is not None or quote.span.start > first + _LONGEST_HEADLINE:
            yield quote
            continue
        words = _said(quote.span, text)
        same = (other for other in quotes[at + 1 : at + 1 + _MOST_LATER] if words and words in _said(other.span, text))
        later = next(same, None)
        if later is None or later.speaker is None:
            yield quote
            continue
        yield attrs.evolve(
            quote, speaker=later.speaker, entity=later.entity, voice=later.voice, rule="quotes/again", confidence=_AGAIN
        )


def _said(span: Span, text: str) -> str:
    """Give words as they are compared: without marks and capitals."""
    return " ".join(_WORD.findall(span.of(text).casefold()))


def _by_subject(quote: QuoteMark, text: str, annotations: Annotations, voices: Voices) -> Span | None:
    """Give the person who is the subject of the sentence before a quotation that nobody is said to say.

    What another quotation lends counts less: "Ana Ruiz did not argue. “He is right.”" is hers, whoever spoke before.
    """
    if quote.kind is not QuoteKind.DIRECT or quote.continues or quote.verb is not None or quote.rule == "quotes/turn":
        return None
    if quote.speaker is not None and quote.rule != "quotes/carried":
        return None
    sentence, subject = voices.before(quote.span)
    if sentence is None or subject is None or (quote.speaker is not None and sentence.covers(quote.speaker)):
        return None
    between = text[sentence.end : quote.span.start]
    entity = voices.of(subject).entity if len(between) <= _MOST_BETWEEN and not any(map(str.isalnum, between)) else None
    return subject if entity is not None and annotations.entities[entity].type is NameType.PERSON else None


def _is_suffered(verb: Span, tree: Tree) -> bool:
    """Tell whether a verb is told of what did not do it ("posts described as “offensive”", "if pay is agreed")."""
    at = tree.at(verb.start)
    if at is not None and any(tree.has(subject, "nsubj:pass") for subject in tree.below(at, "nsubj")):
        return True
    if at is None or not tree.has(at, "acl") or tree.has(at, "acl:relcl"):
        return False
    return {"VerbForm=Part", "Tense=Past"} <= set(tree.words[at].features.split("|"))


def _unattributed(
    quote: QuoteMark, text: str, annotations: Annotations, tree: Tree, voices: Voices, reports: Reports
) -> Span | None:
    """Give who speaks where no words beside the quotation say so."""
    return (
        _by_document(quote, text, tree, reports)
        or _by_subject(quote, text, annotations, voices)
        or _by_own_subject(quote, annotations, tree, voices, reports)
    )


def _by_document(quote: QuoteMark, text: str, tree: Tree, reports: Reports) -> Span | None:
    """Give whoever made a document known whose words follow a colon ("The ministry issued a statement: “…”")."""
    first = max(0, quote.span.start - _MOST_BETWEEN)
    colon = text[first : quote.span.start].rstrip("“\"'‘« \n\u00a0")
    at = tree.at(first + len(colon) - 1) if colon.endswith(":") and quote.speaker is None else None
    verbs = (at, *tree.above(at)) if at is not None else ()
    for verb in verbs:
        if any(reports.is_document(noun) for noun in tree.below(verb, "obj") if noun < verbs[0]):
            subject = next((noun for noun in tree.below(verb, "nsubj") if not tree.has(noun, "nsubj:pass")), None)
            return tree.phrase(subject, without=("appos", "acl", "acl:relcl")) if subject is not None else None
    return None


def _by_own_subject(
    quote: QuoteMark, annotations: Annotations, tree: Tree, voices: Voices, reports: Reports
) -> Span | None:
    """Give the person or body that is the subject of the clause a fragment stands in ("Hale wants to “go on”").

    Of a verb that only reports with a clause that may be anybody who can speak ("the court found it “was unlawful”").
    """
    if quote.kind is not QuoteKind.MIXED or quote.speaker is not None or quote.verb is not None:
        return None
    head = tree.top(quote.span)
    for at in (head, *tree.above(head)) if head is not None else ():
        for subject in tree.below(at, "nsubj"):
            words = tree.words[subject].span
            if quote.span.overlaps(words) or tree.has(subject, "nsubj:pass"):
                return None
            entity = voices.of(words).entity
            if entity is not None and annotations.entities[entity].type in _WHO:
                return words
            return tree.phrase(subject) if at != head and reports.is_report(at) and voices.can_speak(words) else None
    return None


def _subject(speaker: Span, verb: Span | None, tree: Tree, reports: Reports) -> Span:
    """Give the words that say who speaks: of a clause its subject, of what is no noun that of the verb."""
    head = tree.top(speaker)
    if head is None:
        return speaker
    if tree.words[head].upos in _NAMING:
        return _whose(head, verb, tree) or speaker
    reporting = tree.at(verb.start) if verb is not None else None
    own = tree.below(reporting, "nsubj") if reporting is not None else []
    subjects = [at for at in own if tree.words[at].upos in _NAMING and "PronType=Rel" not in tree.words[at].features]
    subjects = subjects or [at for at in tree.below(head, "nsubj") if speaker.covers(tree.words[at].span)]
    if not subjects and reporting is not None and (quoted := reports.quoted(reporting)) is not None:
        return quoted
    subjects = subjects or [at for at in own if tree.words[at].upos in (*_NAMING, "NUM")]
    noun = tree.words[head].head
    if not subjects and tree.has(head, "amod") and tree.words[noun].upos in _NAMING:
        subjects = [noun]
    return tree.phrase(subjects[0]) if subjects else speaker


def _whose(head: int, verb: Span | None, tree: Tree) -> Span | None:
    """Give the subject of a reporting verb where the words before the verb are only a part of it.

    "An official of the group said" is not the group's, and "Moss called the police, who said" is not Moss's.
    """
    reporting = tree.at(verb.start) if verb is not None else None
    if reporting is None:
        return None
    subjects = tree.below(reporting, "nsubj")
    # Of two subjects, by a wrong tree, the farther one is part of a name.
    subject = min(subjects, key=lambda at: abs(at - reporting), default=None)
    if subject is None or head in subjects:
        return None
    if "PronType=Rel" in tree.words[subject].features and tree.has(reporting, "acl:relcl"):
        noun = tree.words[reporting].head
        beside = (noun, *tree.below(noun, "appos", "flat"))
        return None if head in beside or noun in tree.above(head) else tree.phrase(noun)
    at = head
    for above in tree.above(head):
        if tree.has(at, *_PART):
            return tree.phrase(subject) if subject == above or subject in tree.above(above) else None
        if above == subject and tree.has(at, "compound"):
            return tree.phrase(subject)  # "said UCL astronomer Ana Ruiz"
        if above == subject:
            return None
        at = above
    named = tree.words[subject].upos in _NAMING and "PronType=Rel" not in tree.words[subject].features
    return (
        tree.phrase(subject, without=("appos", "acl", "acl:relcl"))
        if named and subject not in tree.above(head)
        else None
    )


def _acting(verb: Span | None, tree: Tree, reports: Reports, voices: Voices) -> tuple[Span | None, Voice]:
    """Give the subject of the sentence whose participle reports ("Rossi posted a message, saying “…”")."""
    at = tree.at(verb.start) if verb is not None else None
    speaker = reports.speaker(at) if at is not None and tree.has(at, "advcl") else None
    voice = voices.of(speaker) if speaker is not None else _NOBODY
    if speaker is not None and voice.entity is None and not voices.can_speak(speaker):
        return None, voice
    return speaker, voice


def _can_speak(speaker: Span, verb: Span | None, tree: Tree, voices: Voices) -> bool:
    """Tell whether words may be of somebody: those that are no subject of a verb of saying must be known to be."""
    head = tree.top(speaker)
    if head is None or tree.words[head].upos in ("PROPN", "PRON", "NUM", "DET") or voices.can_speak(speaker):
        return True
    reporting = tree.at(verb.start) if verb is not None else None
    if reporting is None or voices.is_thing(head):
        return verb is None and not voices.is_thing(head)
    return head in _subjects(reporting, tree) or (
        tree.has(reporting, "acl:relcl") and tree.words[reporting].head == head
    )


def _subjects(verb: int, tree: Tree) -> list[int]:
    """Give the subjects of a verb, which the one before it may lend ("stopped them and said")."""
    for at in (verb, *tree.above(verb)):
        if found := tree.below(at, "nsubj"):
            return found
        if not tree.has(at, "conj"):
            break
    return []


def without_article(speaker: Span | None, tree: Tree) -> Span | None:
    """Give a description without its article."""
    inside = tree.within(speaker) if speaker is not None else range(0)
    if speaker is None or len(inside) < 2 or tree.words[inside[0]].upos != "DET":
        return speaker
    return Span(tree.words[inside[1]].span.start, speaker.end)


def _lent(quotes: Sequence[QuoteMark]) -> tuple[QuoteMark, ...]:
    """Give each part of a quotation that has no speaker the one named after a later part."""
    result: list[QuoteMark] = []
    after: QuoteMark | None = None
    for quote in reversed(quotes):
        if after is not None and after.continues and quote.speaker is None and after.speaker is not None:
            quote = attrs.evolve(quote, speaker=after.speaker, verb=after.verb, confidence=CARRIED)
        result.append(quote)
        after = quote
    return tuple(reversed(result))
