"""Tell who takes part in events: those the encoder proposes, and those whom the tree puts into a role."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import evolve

from newsld.annotate.event_frames import FRAMED, TAKING_PART, as_framed
from newsld.annotate.event_sides import Sides
from newsld.annotate.guesses import Guesses
from newsld.annotate.reading import PLACES, Reading
from newsld.annotate.sites import site, site_in
from newsld.annotate.whole_phrases import whole_phrase
from newsld.model.annotation import ArgumentMark, EventMark, NameType
from newsld.model.evidence import Basis
from newsld.model.span import Span
from newsld.model.words import MentionKind

_ARGUMENT = 0.35
"""A participant less sure is left out: so F1 is highest on ``newslines`` dev and on the marked stories held out."""
_CIRCUMSTANCE = 0.25
"""The same for what is no participant."""
_PERSON = 0.5
"""What is said of people must be surer: a wrong person is the worst of errors."""
_BY_TREE = 0.6
"""How sure a role is that only the tree tells, where the tree is right: in ``newslines`` dev half are right."""
_DOUBT = 0.35
"""What is left of the doubt about a role that the tree tells too: of ``newslines``, by what the encoder holds of it."""
_AGREED = 0.79
"""So sure such a role is at most that the encoder alone would hold less likely: beyond it hardly one is wrong."""
_GUESSED = 0.8
"""How sure it is whom a phrase means where that is a guess, by those of ``wires`` dev."""
_CORE = ("subject", "alone", "object", "passive", "by", "between", "indirect")
"""Places that hold a participant whatever it is called; others only one that has a name."""
_MUTUAL = "party"
_RULE = "events/role-by-tree"
_ACTING = ("agent", "party", "recipient")
_ACTORS = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_ENDS = frozenset({"to", "from"})
_NAMES = frozenset({"NOUN", "PROPN"})
_QUANTITY = frozenset({"ADJ", "DET", "PRON"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})


class Arguments:
    """The arguments of the events of one text.

    Args:
        reading: The text.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._sides = Sides(reading)
        self._roles = reading.words.roles
        self._guesses = Guesses(reading.annotations, reading.tree, reading.kinds)
        within = reading.tree.within
        self._triggering = {at for event in reading.annotations.events for at in within(event.trigger)}
        self._kinds = {mention.head: mention.kind for mention in reading.annotations.mentions}

    def settled(self, event: EventMark, head: int) -> EventMark:
        """Give a mention with those its arguments mean, without the doubtful, and with those the tree tells.

        Args:
            event: The mention as proposed.
            head: The head word of its trigger.
        """
        sides = self._roles_of(event, head)
        own = event.arguments if event.rule != FRAMED else as_framed(event.arguments, sides, self._reading.tree)
        proposed = (self._confirmed(argument, sides) for argument in self._by_word(event.type, head, own))
        told = [a for argument in proposed if (a := self._proposed(argument)) is not None]
        told = [a for a in told if not (self._dates_saying(a, event) or self._places_somebody(a))]
        callers = self._sides.callers(head)
        told = [a for a in told if a.role not in _ENDS or not self._is_of_clause_above(a, head)]
        outside = self._sides.outside(head)
        told = [a for a in told if a.role not in TAKING_PART or self._reading.tree.top(a.span) not in callers]
        told = [
            a for a in told if a.role != "patient" or not self._sides.is_of_next(self._reading.tree.top(a.span), head)
        ]
        told = [a for a in told if a.role not in _ACTING or self._reading.tree.top(a.span) not in outside]
        others = self._sides.undergone(head)
        told = [a for a in told if a.role != "patient" or self._reading.tree.top(a.span) not in others]
        filled = {argument.role for argument in told}
        for role, place, word in sides:
            self._add(role, place, word, told, filled)
            self._add_pair(role, word, told)
        told = [evolve(a, entity=None) if a.role == "post" and self._is_person(a.entity) else a for a in told]
        told = self._without_doers(event.type, self._without_others_posts(told))
        told = [self._with_site(argument) for argument in told]
        return evolve(event, arguments=tuple(self._without_parts(told)))

    def _with_site(self, argument: ArgumentMark) -> ArgumentMark:
        """Give a place with the site in it, unless the words for that tell an event ("talks at a summit in Rome")."""
        if argument.role != "place" or argument.entity is None or argument.basis is Basis.INFERRED:
            return argument
        inner = site_in(argument, self._reading)
        free = inner is not None and self._triggering.isdisjoint(self._reading.tree.within(inner))
        return evolve(argument, site=inner) if free else argument

    def _is_of_clause_above(self, argument: ArgumentMark, head: int) -> bool:
        """Tell whether an end of a way is that of the clause above ("studied in Oslo before moving")."""
        tree = self._reading.tree
        top = tree.top(argument.span)
        return top is not None and tree.has(head, "advcl", "conj") and tree.words[top].head == tree.words[head].head

    def _without_doers(self, kind: str, told: Sequence[ArgumentMark]) -> list[ArgumentMark]:
        """Leave out as doer whoever undergoes what another does to him ("became director")."""
        if kind not in self._reading.words.done_to:
            return list(told)
        undergo = {a.entity for a in told if a.role == "patient" and a.entity is not None}
        return [a for a in told if a.role != "agent" or a.entity not in undergo]

    def _roles_of(self, event: EventMark, head: int) -> list[tuple[str, str, int]]:
        """Give the roles that the tree tells, each with its syntactic place and the word in it."""
        words = self._reading.tree.words
        lemma = words[head].lemma.lower()
        found = ((self._role(event.type, lemma, place), place, word) for place, word in self._sides.of(head))
        return [(r, p, w) for r, p, w in found if r is not None and not event.trigger.covers(words[w].span)]

    def _by_word(self, kind: str, head: int, told: Sequence[ArgumentMark]) -> Sequence[ArgumentMark]:
        """Give arguments with the roles that a word of its own has where another is done to ("was succeeded by")."""
        words = self._reading.words
        table = self._roles.get(f"{kind} {self._reading.tree.words[head].lemma.lower()}")
        if table is None or kind not in words.done_to:
            return told
        own = {word: table[place] for place, word in self._sides.of(head) if place in table}
        tops = (self._reading.tree.top(argument.span) for argument in told)
        return [evolve(a, role=own[top]) if top in own else a for a, top in zip(told, tops, strict=True)]

    def _confirmed(self, argument: ArgumentMark, sides: Sequence[tuple[str, str, int]]) -> ArgumentMark:
        """Give an argument with its whole phrase, surer where the tree tells the same role."""
        if argument.role == "time":
            return argument
        whole = whole_phrase(argument.span, self._reading.tree, self._reading.document.text)
        argument = evolve(argument, span=whole) if whole != argument.span else argument
        if argument.role not in TAKING_PART:
            return argument
        words = self._reading.tree.words
        if not any(role == argument.role and argument.span.covers(words[word].span) for role, _, word in sides):
            return argument
        sure = min(1 - (1 - argument.confidence) * _DOUBT, _AGREED)
        return evolve(argument, confidence=sure) if sure > argument.confidence else argument

    def _without_others_posts(self, told: Sequence[ArgumentMark]) -> list[ArgumentMark]:
        """Leave out posts that the text gives somebody who takes no part in this."""
        who = {argument.entity for argument in told if argument.role in TAKING_PART}
        holder = self._reading.meaning.by_post
        return [a for a in told if a.role != "post" or (person := holder(a.span)) is None or person in who]

    def _places_somebody(self, argument: ArgumentMark) -> bool:
        """Tell whether a place only says of what somebody is the mayor, or where he is from ("Lind of Norway wins")."""
        if argument.role != "place":
            return False
        tree = self._reading.tree
        top = tree.top(argument.span)
        of = tree.words[tree.words[top].head].span if top is not None and tree.has(top, "nmod") else None
        somebody = of is not None and self._is_person(self._reading.meaning.of(of))
        return somebody or self._reading.meaning.by_post(argument.span) is not None

    def _dates_saying(self, argument: ArgumentMark, event: EventMark) -> bool:
        """Tell whether a time is that at which somebody told of the event."""
        verb = self._reading.saying_before(argument.span) if argument.role == "time" else None
        return verb is not None and not event.trigger.covers(self._reading.tree.words[verb].span)

    def _add(self, role: str, place: str, word: int, told: list[ArgumentMark], filled: Collection[str]) -> None:
        span = self._reading.tree.words[word].span
        for at, argument in enumerate(told):
            if argument.span.covers(span):
                if {argument.role, role} == _ENDS:  # "left Oslo", "from Oslo": the words tell which end it is
                    told[at] = evolve(argument, role=role, rule=_RULE)
                return
        found = self._by_tree(role, place, word)
        if found is None or (found.entity is None and role in filled):
            return
        if found.entity is None or all(found.entity != argument.entity for argument in told):
            told.append(found)

    def _add_pair(self, role: str, word: int, told: list[ArgumentMark]) -> None:
        """Add the two people that are the sides of something mutual as "they"."""
        mark = self._reading.tree.words[word]
        sure = mark.confidence * _BY_TREE
        if role != _MUTUAL or sure < _PERSON:
            return
        known = {argument.entity for argument in told}
        told += [
            ArgumentMark(role=role, span=mark.span, entity=entity, confidence=sure * _GUESSED, rule=_RULE)
            for entity in self._guesses.pair(word)
            if entity not in known
        ]

    def _without_parts(self, told: Sequence[ArgumentMark]) -> list[ArgumentMark]:
        """Leave out whoever only tells who a participant of the same role is ("generals from Russia")."""
        tree = self._reading.tree
        heads = [tree.top(argument.span) for argument in told]
        holders = {
            (head, argument.role) for head, argument in zip(heads, told, strict=True) if argument.role in TAKING_PART
        }
        return [
            argument
            for head, argument in zip(heads, told, strict=True)
            if head is None or not tree.has(head, "nmod") or (tree.words[head].head, argument.role) not in holders
        ]

    def _role(self, kind: str, lemma: str, place: str) -> str | None:
        tables = (self._roles.get(key) for key in (f"{kind} {lemma}", kind, ""))
        role = next((table[place] for table in tables if table and place in table), "-")
        return role if role != "-" else None

    def _proposed(self, argument: ArgumentMark) -> ArgumentMark | None:
        if argument.confidence < (_ARGUMENT if argument.role in TAKING_PART else _CIRCUMSTANCE):
            return None
        reading = self._reading
        if argument.role == "time":
            time = reading.time(argument.span)
            return evolve(argument, span=time.span) if time else argument
        entity = reading.meaning.of(argument.span)
        if entity is None and argument.role in TAKING_PART and (guessed := self._guessed(argument)) is not None:
            return guessed
        if entity is None and (reading.meaning.is_pronoun(argument.span) or not self._says_something(argument.span)):
            return None
        if argument.role == "place":
            entity = self._where(argument.span)
            if entity is None:
                return site(argument, reading)
        if self._is_person(entity) and argument.confidence < _PERSON:
            return None
        return evolve(argument, entity=entity) if entity is not None else argument

    def _guessed(self, argument: ArgumentMark) -> ArgumentMark | None:
        """Give an argument with whom it likely means: by apposition, or by a chain that is not beyond doubt."""
        head = self._reading.tree.top(argument.span)
        entity = self._likely(head) if head is not None else None
        sure = argument.confidence
        if entity is not None and sure >= (_PERSON if self._is_person(entity) else 0):
            return evolve(argument, entity=entity, confidence=sure * _GUESSED)
        return None

    def _likely(self, word: int) -> int | None:
        tree, meaning = self._reading.tree, self._reading.meaning
        if tree.has(word, "appos") and tree.words[word].head >= 0:
            return meaning.of(tree.words[tree.words[word].head].span)
        return self._guesses.entity(word)

    def _where(self, span: Span) -> int | None:
        """Give the place that a phrase names or lies in, by the words around it too ("[a market] in Omdurman")."""
        entity = self._reading.place(span)
        head = self._reading.tree.top(span) if entity is None else None
        return self._reading.place(self._reading.tree.phrase(head)) if head is not None else entity

    def _by_tree(self, role: str, place: str, word: int) -> ArgumentMark | None:
        reading, tree = self._reading, self._reading.tree
        span = tree.phrase(word, without=("det", "case"))
        entity = reading.meaning.of(tree.phrase(word))
        guess = self._likely(word) if entity is None else None
        entity = guess if guess is not None else entity
        nominal = tree.words[word].upos in _NOMINAL or self._is_part(word)
        if entity is None and (not nominal or place not in _CORE or reading.time(span) is not None):
            return None
        if entity is None and role in _ACTING and self._kinds.get(word) not in _ACTORS:
            return None
        if role == "agent" and entity is not None and reading.entities[entity].type in PLACES and place == "alone":
            return None
        sure = tree.words[word].confidence * _BY_TREE
        if sure < (_PERSON if self._is_person(entity) else _ARGUMENT):
            return None
        if guess is not None:
            sure *= _GUESSED
        return ArgumentMark(role=role, span=span, entity=entity, confidence=sure, rule="events/role-by-tree")

    def _is_part(self, word: int) -> bool:
        """Tell whether a word tells how much of something is meant ("most of his cabinet")."""
        tree = self._reading.tree
        return tree.words[word].upos in _QUANTITY and any(
            tree.words[at].upos in _NAMES for at in tree.below(word, "nmod")
        )

    def _says_something(self, span: Span) -> bool:
        return any(char.isalnum() for char in span.of(self._reading.document.text))

    def _is_person(self, entity: int | None) -> bool:
        return entity is not None and self._reading.entities[entity].type is NameType.PERSON
