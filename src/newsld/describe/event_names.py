"""What an event's name is made from: the words of its triggers, and its participants as phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from newsld.describe.entities import Cast
from newsld.lang.naming import EventNaming, Phrase, Told, Trigger
from newsld.model.annotation import Annotations, ArgumentMark, EntityMark, EventMark, NameType
from newsld.model.event_types import EVENT_TYPES
from newsld.model.evidence import Attested, Basis, Evidence, is_below
from newsld.model.span import Span
from newsld.model.words import WordMark

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
_LONGEST = 60  # characters of a phrase without a name; what is longer is a clause
_UNFINISHED = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "ADJ"})
"""Parts of speech that a phrase does not end with: it goes on where its marking stops."""
_LIKELY = 0.5
"""How sure an inferred place must be to be in a name, which cannot say that it is inferred."""
_LONG = 6  # words that a phrase may have from its head on
_REACH = 4  # words before a phrase among which its article stands
_ASIDE = ("punct", "det", "case")
"""How words depend on others that are never what a phrase is about."""
_ACTING = ("agent", "party")
_UNFIT = frozenset('\n"“”„«»()[]:;')


class EventNames:
    """Names the events of one article.

    Args:
        annotations: The marks on the text.
        cast: The entities of the article.
        naming: How the text's language names events; ``None`` for the name of their type.
        headlines: Where headlines stand, whose words lack articles: what the text says too, it says better.
        least: The confidence below which nothing is said.
    """

    def __init__(
        self, annotations: Annotations, cast: Cast, naming: EventNaming | None, headlines: Sequence[Span] = (),
        least: float = 0.0,
    ) -> None:  # fmt: skip
        self._words = annotations.words
        self._named_at = frozenset(name.span.start for name in annotations.names)
        self._sentences_at = frozenset(sentence.start for sentence in annotations.sentences)
        self._cast = cast
        self._naming = naming
        self._headlines = headlines
        self._least = least
        self._articles: dict[int, str] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [word.span.start for word in self._words]

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: defaultdict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            below[word.head].append(at)
        return below

    def name(self, marks: Sequence[EventMark], place: tuple[int, Sequence[ArgumentMark]] | None) -> Attested[str]:
        """Name an event.

        Args:
            marks: Its mentions.
            place: Number of the place it has, and the arguments that say so.

        Returns:
            Its name, which rests on its triggers.
        """
        words = self._naming.name(self._told(marks, place)) if self._naming else EVENT_TYPES[marks[0].type].label
        evidence = Evidence(
            basis=Basis.DERIVED,
            confidence=max(m.confidence for m in marks),
            rule="describe/event-name",
            spans=tuple(m.trigger for m in marks),
        )
        return Attested(words, evidence)

    def _told(self, marks: Sequence[EventMark], place: tuple[int, Sequence[ArgumentMark]] | None) -> Told:
        telling = sorted(marks, key=lambda m: (self._in_headline(m.trigger), -len(m.arguments)))
        phrases: dict[str, tuple[Phrase, ...]] = {}
        for role in dict.fromkeys(a.role for m in telling for a in m.arguments if a.role not in ("place", "time")):
            phrases[role] = tuple(self._phrases(role, telling))
        if place and any(self._sure(a) and _is_likely(a) for a in place[1]):
            phrases["place"] = (self._named(place[0], self._top(place[1][0].span)),)
        triggers = tuple(self._trigger(m.trigger) for m in telling)
        return Told(type=marks[0].type, triggers=tuple(t for t in triggers if t), phrases=phrases)

    def _phrases(self, role: str, marks: Sequence[EventMark]) -> Iterable[Phrase]:
        """Give who has a role: those with a name, else those of the mention that tells of some."""
        each = [[a for a in m.arguments if a.role == role and self._sure(a)] for m in marks]
        named = {a.entity: a for found in each for a in found if a.entity is not None}
        if not named:
            made = ([p for a in found if (p := self._phrase(a))] for found in each)
            return next((found for found in made if found), [])
        # Who acts is known by name, or by what he is called; who undergoes it may be both ("Ann Berg and two others").
        first = () if role in _ACTING else next(found for found in each if found)
        unnamed = [a for a in first if a.entity is None]
        return [p for a in (*named.values(), *unnamed) if (p := self._phrase(a))]

    def _sure(self, argument: ArgumentMark) -> bool:
        if self._least <= 0:
            return True
        number = argument.entity
        known = number is None or not is_below(self._cast.confidence(number), self._least)
        return known and not is_below(argument.confidence, self._least)

    def _in_headline(self, span: Span) -> bool:
        return any(headline.covers(span) for headline in self._headlines)

    def _trigger(self, span: Span) -> Trigger | None:
        head = self._top(span)
        if head is None:
            return None
        word = self._words[head]
        return Trigger(
            words=span.of(self._cast.text),
            lemma=word.lemma.lower(),
            noun=word.upos in _NOMINAL,
            features=word.features,
        )

    def _phrase(self, argument: ArgumentMark) -> Phrase | None:
        head = self._top(argument.span)
        if head is None:
            return None
        if argument.entity is not None:
            return self._named(argument.entity, head)
        return self._described(argument.span, head, article=argument.role != "post")

    def _named(self, number: int, head: int | None) -> Phrase:
        mark = self._cast.mark(number)
        words = mark.name
        if mark.type is not NameType.PERSON:
            words = f"{self._article(number)}{words}"
        word = self._words[head] if head is not None else None
        return Phrase(
            words=words,
            type=mark.type,
            plural=mark.type is NameType.GROUP and word is not None and "Number=Plur" in word.features,
            adjective=mark.type is NameType.GROUP and word is not None and word.upos == "ADJ",
            link=self._link(head) if head is not None else "",
        )

    def _article(self, number: int) -> str:
        """Give the definite article, with a blank, if the text mostly has it before the name."""
        if number not in self._articles:
            mark, text = self._cast.mark(number), self._cast.text
            mentions = mark.mentions if isinstance(mark, EntityMark) else ()
            spans = (m.span for m in mentions if m.span.of(text) == mark.name)
            found = Counter(map(self._article_before, spans)) or Counter([""])
            self._articles[number] = found.most_common(1)[0][0]
        return self._articles[number]

    def _article_before(self, span: Span) -> str:
        head = self._top(span)
        for at in self._below.get(head, ()) if head is not None else ():
            word = self._words[at]
            if "Definite=Def" in word.features and word.span.end + 1 == span.start:
                return word.span.of(self._cast.text).lower() + " "
        return ""

    def _described(self, span: Span, head: int, *, article: bool) -> Phrase | None:
        """Give words without a name, from their article on; nothing for pronouns and clauses."""
        word = self._words[head]
        if word.upos not in _NOMINAL and "VerbForm=Ger" not in word.features:
            return None
        first = bisect_left(self._starts, span.start)
        begin = first
        for at in self._below.get(head, ()):
            if article and first - _REACH <= at < begin and "PronType=Art" in self._words[at].features:
                begin = at
        inside = self._words[begin : self._end(head, bisect_left(self._starts, span.end))]
        if not inside or inside[-1].upos in _UNFINISHED or any(map(_unclear, inside)):
            return None
        start = inside[0].span.start
        words = self._cast.text[start : inside[-1].span.end]
        if len(words) > _LONGEST or _UNFIT.intersection(words):
            return None
        function = inside[0].upos in ("DET", "NUM")
        if function or (start in self._sentences_at and start not in self._named_at and not words[1:2].isupper()):
            words = words[0].lower() + words[1:]
        plural = "Number=Plur" in word.features or (word.upos == "NUM" and "Number=Sing" not in word.features)
        return Phrase(words=words, plural=plural, link=self._link(head))

    def _end(self, head: int, end: int) -> int:
        """Give where a phrase ends: before a comma, and before the last of what a long one tells of its head."""
        words, text = self._words, self._cast.text
        end = next((at for at in range(head + 1, end) if words[at].span.of(text) == ","), end)
        if end - head <= _LONG:
            return end
        links = (at for at in range(end - 1, head, -1) if words[at].upos == "ADP")
        return next((at for at in links if words[at - 1].upos in _NOMINAL), end)

    def _link(self, head: int) -> str:
        cases = [at for at in self._below.get(head, ()) if self._words[at].relation.startswith("case") and at < head]
        return self._words[cases[0]].span.of(self._cast.text).lower() if len(cases) == 1 else ""

    def _top(self, span: Span) -> int | None:
        """Give the word of a span that depends on none inside it."""
        inside = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        for at in inside:
            word = self._words[at]
            if word.head not in inside and word.relation not in _ASIDE:
                return at
        return None


def _unclear(word: WordMark) -> bool:
    """Tell whether a word means something only beside the words around it: a pronoun, "his"."""
    return word.upos == "PRON" or "Poss=Yes" in word.features or "PronType=Dem" in word.features


def _is_likely(argument: ArgumentMark) -> bool:
    return argument.basis is not Basis.INFERRED or argument.confidence >= _LIKELY
