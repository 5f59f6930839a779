"""Tell which names a trigger word reaches: only what stands beside it in the clause, since the rest is a guess."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsld.lang import Language
from newsld.model.annotation import NameMark, NameType
from newsld.model.span import Span

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_STOP = re.compile(r"[;:.!?()“”\"—–]")
_ACTORS = (NameType.PERSON, NameType.ORGANIZATION)
_COUNTRY_NEAR = 25  # characters between a country that acts and the trigger
_OBJECT_NEAR = 5  # characters between the trigger and the country it is done to ("attacked the ...")
_FAR = 200  # characters between a trigger and a participant


class Reach:
    """The names of one sentence and the words between them.

    Args:
        text: The whole text.
        names: The names of the sentence, in text order.
        language: Gives the words that may stand between a trigger and who takes part.
    """

    def __init__(self, text: str, names: Sequence[NameMark], language: Language) -> None:
        self.text = text
        self.names = names
        self.starts = [name.span.start for name in names]
        reading, speech = language.reading, language.speech
        modal = reading.planned | reading.possible | reading.denied | reading.cancelled
        self.before = speech.passives | speech.fillers | speech.determiners | reading.light | modal
        self.after = speech.determiners | reading.object_links
        self.origins = reading.origins
        self.possessives = speech.possessives
        self.pairs = reading.pair_pronouns
        self.and_ = reading.conjunctions
        self.breaks = speech.breaks
        self.governing = speech.prepositions - speech.breaks

    def participants(self, trigger: Span) -> list[NameMark]:
        """Give the names that a trigger reaches as subject or object, in text order."""
        at = bisect_left(self.starts, trigger.start)
        subjects = self._subjects(self.names[:at], trigger)
        if not subjects and self._pair(trigger):
            subjects = self._couple(self.names[:at])
        return subjects + self._objects(self.names[at:], trigger)

    def same_clause(self, span: Span, trigger: Span, *, joined: bool = False) -> bool:
        """Tell whether no word that opens another clause stands between a place or time and the trigger.

        Args:
            span: Of the place or time.
            trigger: Of the trigger.
            joined: Whether ``and`` opens none.
        """
        start, end = sorted((span, trigger))[0].end, sorted((span, trigger))[1].start
        if end <= start:
            return True
        words = [word.lower() for word in self._words(start, end)]
        breaks = self.breaks - self.and_ if joined else self.breaks
        return not any(word in breaks for word in words) and ";" not in self.text[start:end]

    def may_act(self, name: NameMark, trigger: Span, *, undergone: bool) -> bool:
        """Tell whether a name is of somebody who can take part.

        Args:
            name: The name.
            trigger: What it is beside.
            undergone: Whether the trigger's subject undergoes what it tells, which countries do not.
        """
        acts = name.type in _ACTORS or (not undergone and self._acts(name, trigger))
        return acts and not self._owns(name) and not self._is_origin(name)

    def _acts(self, name: NameMark, trigger: Span) -> bool:
        """Tell whether a country stands for its government: right beside what it does or undergoes."""
        if name.kind != "Country":
            return False
        between = self.text[name.span.end : trigger.start] if name.span.end <= trigger.start else None
        if between is None:
            return name.span.start - trigger.end <= _OBJECT_NEAR
        return len(between) < _COUNTRY_NEAR and "," not in between

    def _is_origin(self, name: NameMark) -> bool:
        """Tell whether the name says where somebody is from (``generals from Russia and NATO``)."""
        before = self.text[max(0, name.span.start - 30) : name.span.start].lower().split()
        return any(word in self.origins for word in before[-1:] + before[-3:-2])

    def _owns(self, name: NameMark) -> bool:
        """Tell whether the name only stands before another word (``Russia’s``, ``Russian forces``)."""
        after = self.text[name.span.end : name.span.end + 2]
        return after.startswith(self.possessives) or (name.type is NameType.GROUP and after[1:].isupper())

    def _subjects(self, names: Sequence[NameMark], trigger: Span) -> list[NameMark]:
        found: list[NameMark] = []
        inside = Span(0, 1)
        for name in names:
            if trigger.start - name.span.end > _FAR or inside.covers(name.span) or self._governed(name):
                continue
            start = name.span.end
            gap = self.text[start : trigger.start]
            apposed = gap.startswith(",") and gap.count(",") > 1
            last = start + gap.rindex(",") if apposed else start
            if apposed and not any(word.islower() for word in self._words(start, last)):
                last = start
            if (
                self._stopped(last, trigger.start)
                or not set(map(str.lower, self._words(last, trigger.start))) <= self.before
            ):
                continue
            inside = Span(start, last) if last > start else inside
            found.append(name)
        return found

    def _objects(self, names: Sequence[NameMark], trigger: Span) -> list[NameMark]:
        found: list[NameMark] = []
        for before, name in zip((None, *names), names, strict=False):
            words = [word for word in self._words(trigger.end, name.span.start) if not word[0].isupper()]
            strange = [word for word in words if word not in self.after]
            spared = before is not None and before.type is NameType.TITLE and name.type is NameType.PERSON
            if name.type is NameType.TITLE and len(strange) == 1 and strange == words[-1:]:
                continue  # "met rebel leader Mara Lind": the leader is who was met
            if self._stopped(trigger.end, name.span.start) or (strange and not spared):
                break
            found.append(name)
        return found

    def _pair(self, trigger: Span) -> bool:
        """Tell whether two people are spoken of by a pronoun (``for them to meet``)."""
        words = self.text[max(0, trigger.start - 40) : trigger.start].lower().split()
        while words and words[-1] in self.before - self.pairs:
            words.pop()
        return bool(words) and words[-1] in self.pairs

    def _couple(self, names: Sequence[NameMark]) -> list[NameMark]:
        people = [name for name in names if name.type is NameType.PERSON]
        return people if len(people) == 2 else []

    def _governed(self, name: NameMark) -> bool:
        """Tell whether a preposition stands before the name or the row of names it ends (``sons of A and B``)."""
        start = name.span.start
        for index in range(bisect_left(self.starts, start) - 1, -1, -1):
            words = self._words(self.names[index].span.end, start)
            if not set(words) <= self.and_:
                break
            start = self.names[index].span.start
        before = self.text[max(0, start - 30) : start].lower().split()
        while before and before[-1] in self.after - self.governing:
            before.pop()
        return bool(before) and before[-1] in self.governing

    def _stopped(self, start: int, end: int) -> bool:
        return end - start > _FAR or _STOP.search(self.text, start, end) is not None

    def _words(self, start: int, end: int) -> list[str]:
        """Give the words between two offsets that are in no name."""
        first = max(0, bisect_left(self.starts, start) - 1)
        spans = [name.span for name in self.names[first:] if name.span.start < end]
        return [
            match[0]
            for match in _WORD.finditer(self.text, start, max(start, end))
            if not any(span.start <= match.start() < span.end for span in spans)
        ]
