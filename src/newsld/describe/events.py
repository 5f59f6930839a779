"""The events: the mentions of one occurrence become one node with its participants by role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsld.describe.citing import Citing
from newsld.describe.entities import Cast, Wanted
from newsld.describe.event_evidence import CAPPED, consistent, is_plain, of_arguments, of_role
from newsld.describe.event_names import EventNames
from newsld.describe.locations import PLACES, Located, location, named
from newsld.describe.meant_events import MeantEvents
from newsld.describe.naming import local_name, mint_hex
from newsld.model.annotation import Annotations, ArgumentMark, CitationMark, EventMark, NameType, TimeMark
from newsld.model.description import Amount, Event, Participation
from newsld.model.event_types import EVENT_TYPES
from newsld.model.evidence import Attested, Evidence
from newsld.model.span import Span
from newsld.model.when import When

PARTICIPANTS = {
    # role of the annotation guide -> role of the data model
    "agent": "agent",
    "patient": "patient",
    "party": "party",
    "recipient": "recipient",
    "instrument": "instrument",
    "from": "origin",
    "to": "destination",
    "cause": "cause",
}
_TOLD_BY_ANOTHER = ("cause", "topic")
"""Roles that another event may fill."""
_ATTENDING = ("agent", "party", "patient")
_DESCRIBED = 0.5
"""Confidence that words without a name of their own mean what they seem to."""
_LONGEST = 120
"""Characters of words that are taken for what somebody or something is called; longer ones are a clause."""


@frozen(kw_only=True)
class _Occurrence:
    """One event with all its mentions, and the numbers of the entities and of the other occurrences it needs.

    ``around`` is the place with a name in which its place is told to be, where that has none.
    """

    marks: tuple[EventMark, ...]
    arguments: tuple[tuple[str, int, tuple[ArgumentMark, ...]], ...]
    place: Located | None
    around: Located | None
    sources: tuple[tuple[int, Span], ...]
    topics: tuple[tuple[int, tuple[ArgumentMark, ...]], ...]
    events: tuple[tuple[str, int, tuple[ArgumentMark, ...]], ...]


def enter(annotations: Annotations, cast: Cast) -> tuple[_Occurrence, ...]:
    """Enter those who take part in the events into the cast.

    Args:
        annotations: The marks on the text.
        cast: The entities of the article, still open.

    Returns:
        The occurrences, the main ones first, then in text order.
    """
    groups = annotations.occurrences or tuple((i,) for i in range(len(annotations.events)))
    marks = [tuple(annotations.events[i] for i in group) for group in groups]
    marks.sort(key=lambda told: (not any(m.main for m in told), told[0].trigger.start))
    meant = MeantEvents(marks, annotations.words)
    citing = Citing(annotations.citations)
    return tuple(
        _occurrence(number, told, meant, cast, [cited for mark in told for cited in citing.beside(mark)])
        for number, told in enumerate(marks)
    )


def events(
    occurrences: Iterable[_Occurrence], annotations: Annotations, cast: Cast, names: EventNames, text: str
) -> tuple[tuple[Event, ...], tuple[Amount, ...]]:
    """Make the nodes of the events.

    Args:
        occurrences: What `enter` gave.
        annotations: The marks on the text.
        cast: The entities of the article, closed.
        names: Gives the events their names.
        text: The text.

    Returns:
        The events in the order of ``occurrences``, and the amounts they name.
    """
    taken: set[str] = set()
    occurrences = tuple(occurrences)
    iris = [_iri(o, cast, taken) for o in occurrences]
    made = [_event(o, iris, number, cast, names, text, taken) for number, o in enumerate(occurrences)]
    return tuple(event for event, _ in made), tuple(amount for _, amounts in made for amount in amounts)


def _occurrence(
    own: int, marks: tuple[EventMark, ...], meant: MeantEvents, cast: Cast, cited: Iterable[CitationMark]
) -> _Occurrence:
    arguments: dict[tuple[str, int], list[ArgumentMark]] = {}
    places: dict[int, list[ArgumentMark]] = {}
    topics: dict[int, list[ArgumentMark]] = {}
    events: dict[tuple[str, int], list[ArgumentMark]] = {}
    sites: list[ArgumentMark] = []
    for argument in _told(marks):
        number, role = argument.entity, argument.role
        if role == "place" and (number is None or cast.mark(number).type not in PLACES):
            sites.append(argument)
            continue
        if number is None and role in _TOLD_BY_ANOTHER and (other := meant.of(argument.span)) is not None:
            if other != own:
                events.setdefault((role, other), []).append(argument)
            continue
        if number is None and (role in PARTICIPANTS or role == "topic") and _is_name(argument.span):
            number = cast.want(_described(argument, cast))
        if number is None:
            continue
        if role in PARTICIPANTS:
            arguments.setdefault((PARTICIPANTS[role], number), []).append(argument)
        elif role in ("place", "topic"):
            (places if role == "place" else topics).setdefault(number, []).append(argument)
    sources = {_source(m.source, m.source_entity, cast): m.source for m in marks if m.source}
    for citation in cited:
        sources.setdefault(_source(citation.span, citation.entity, cast), citation.span)
    place, around = location(places, sites, cast)
    return _Occurrence(
        marks=marks,
        arguments=tuple((role, number, tuple(found)) for (role, number), found in consistent(arguments)),
        place=place,
        around=around,
        sources=tuple(sources.items()),
        topics=tuple((number, tuple(found)) for number, found in topics.items()),
        events=tuple((role, number, tuple(found)) for (role, number), found in events.items()),
    )


def _is_name(span: Span) -> bool:
    return span.end - span.start <= _LONGEST


def _told(marks: Sequence[EventMark]) -> Iterator[ArgumentMark]:
    """Give the arguments of all mentions; of those without a name only what one mention tells of each role.

    "Hundreds" in a headline are the "345 pilgrims" of its story, and "envoys" those whom another mention names.
    """
    named: dict[str, set[int]] = {}
    worth: dict[str, dict[int, tuple[float, int]]] = {}
    for at, argument in ((at, argument) for at, mark in enumerate(marks) for argument in mark.arguments):
        if argument.entity is not None:
            named.setdefault(argument.role, set()).add(at)
            continue
        sure, letters = worth.setdefault(argument.role, {}).get(at, (0.0, 0))
        worth[argument.role][at] = sure + argument.confidence, letters + argument.span.end - argument.span.start
    telling: dict[str, int] = {}
    for role, found in worth.items():
        beside = named.get(role)
        left = [at for at in found if beside is None or at in beside]
        telling[role] = max(left, key=found.__getitem__, default=-1)
    for at, mark in enumerate(marks):
        yield from (a for a in mark.arguments if a.entity is not None or telling[a.role] == at)


def _source(span: Span, entity: int | None, cast: Cast) -> int:
    """Give who is meant by a source's words; without a name a group is called by them."""
    if entity is not None:
        return entity
    words = span.of(cast.text)
    if (known := cast.named(words)) is not None:
        return known
    evidence = Evidence(confidence=_DESCRIBED, rule="events/source", spans=(span,))
    return cast.want(Wanted(type=NameType.GROUP, name=words, evidence=evidence))


def _described(argument: ArgumentMark, cast: Cast) -> Wanted:
    return Wanted(type=NameType.GROUP, name=argument.span.of(cast.text), evidence=of_arguments([argument]))


def _iri(o: _Occurrence, cast: Cast, taken: set[str]) -> str:
    first, time = o.marks[0], _time(o.marks)
    content = [
        first.type,
        time.when.edtf if time and time.when else None,
        sorted({local_name(cast.iri(number)) for _, number, _ in o.arguments}),
        local_name(cast.iri(o.place[0])) if o.place else None,
    ]
    return mint_hex(cast.base, "event", content, first.trigger.start, taken)


def _event(
    o: _Occurrence, iris: Sequence[str], number: int, cast: Cast, names: EventNames,
    text: str, taken: set[str],
) -> tuple[Event, list[Amount]]:  # fmt: skip
    first = o.marks[0]
    place = Attested(cast.iri(o.place[0]), of_arguments(o.place[1])) if o.place else None
    modality = next((m for m in o.marks if m.modality_span), first)
    deciding = (modality.modality_span,) if modality.modality_span else (modality.trigger,)
    amounts = _amounts(o.marks, cast.base, text, taken)
    event = Event(
        iri=iris[number],
        type=first.type,
        name=names.name(o.marks, o.around or named(o.place)),
        modality=Attested(
            modality.modality, Evidence(confidence=modality.confidence, rule="events/modality", spans=deciding)
        ),
        evidence=Evidence(
            confidence=max(m.confidence for m in o.marks), rule=first.rule, spans=tuple(m.trigger for m in o.marks)
        ),
        participations=_participations(o, iris, cast),
        when=_when(_time(o.marks)),
        location=place,
        posts=_phrases(o.marks, "post", text),
        amounts=tuple(Attested(a.iri, a.name.evidence) for a in amounts),
        topics=_topics(o, iris, cast),
        according_to=tuple(
            Attested(
                cast.iri(number),
                Evidence(confidence=min(first.confidence, CAPPED), rule="events/source", spans=(span,)),
            )
            for number, span in o.sources
        ),
        main=any(m.main for m in o.marks),
        triggers=tuple(m.trigger for m in o.marks),
        # The mention that tells most; a headline seldom does.
        sentence=max(o.marks, key=lambda m: len(m.arguments)).sentence,
    )
    return event, amounts


def _participations(o: _Occurrence, iris: Sequence[str], cast: Cast) -> tuple[Participation, ...]:
    gathering = EVENT_TYPES[o.marks[0].type].gathering
    plain = is_plain(o.marks)
    return (
        *(
            Participation(
                role=role,
                target=cast.iri(number),
                evidence=of_role(found, plain=plain),
                attends=gathering and role in _ATTENDING and _attends(cast, number),
            )
            for role, number, found in o.arguments
        ),
        *(
            Participation(role=PARTICIPANTS[role], target=iris[number], evidence=of_arguments(found))
            for role, number, found in o.events
            if role in PARTICIPANTS
        ),
    )


def _topics(o: _Occurrence, iris: Sequence[str], cast: Cast) -> tuple[Attested[str], ...]:
    told = [(cast.iri(number), found) for number, found in o.topics]
    told += [(iris[number], found) for role, number, found in o.events if role not in PARTICIPANTS]
    return tuple(Attested(iri, of_arguments(found)) for iri, found in told)


def _attends(cast: Cast, number: int) -> bool:
    return cast.mark(number).type in (NameType.PERSON, NameType.ORGANIZATION)


def _time(marks: Iterable[EventMark]) -> TimeMark | None:
    return next((m.when for m in marks if m.when and m.when.when), None)


def _when(time: TimeMark | None) -> Attested[When] | None:
    if time is None or time.when is None:
        return None
    evidence = Evidence(
        basis=time.basis, confidence=time.confidence, rule=time.rule, spans=(time.span,), premises=time.premises
    )
    return Attested(time.when, evidence)


def _phrases(marks: Sequence[EventMark], role: str, text: str) -> tuple[Attested[str], ...]:
    if not any(argument.role == role for mark in marks for argument in mark.arguments):
        return ()  # most events have no such phrase, and to tell whose counts takes longer than to see that
    found: dict[str, list[ArgumentMark]] = {}
    for argument in (a for a in _told(marks) if a.role == role):
        found.setdefault(argument.span.of(text), []).append(argument)
    return tuple(Attested(words, of_arguments(arguments)) for words, arguments in found.items())


def _amounts(marks: Sequence[EventMark], base: str, text: str, taken: set[str]) -> list[Amount]:
    return [
        Amount(iri=mint_hex(base, "amount", [words.value], words.evidence.spans[0].start, taken), name=words)
        for words in _phrases(marks, "amount", text)
    ]
