"""What newsld finds, as the values that the scorers compare."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from importlib import import_module

from attrs import evolve, frozen

from benchmarks.gold.documents import read_story
from benchmarks.gold.stories import Story
from benchmarks.scores.events import Argument, Mention
from benchmarks.scores.names import OF_MODEL, Named
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.stories import Participant, StoryEvent
from benchmarks.scores.trees import Word
from benchmarks.times_gold import closed
from newsld.annotate import ANNOTATORS, annotate
from newsld.annotate.encoder.mark import DOUBTFUL, mark_encoded
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH, English
from newsld.lang.words import Words
from newsld.model.annotation import Annotations
from newsld.model.description import (
    Amount,
    CitedSource,
    Description,
    Event,
    Group,
    NamedThing,
    Organization,
    Person,
    Place,
)
from newsld.model.document import Document
from newsld.model.evidence import Basis
from newsld.model.span import Span
from newsld.pipeline import convert_document
from newsld.settings import Settings

_MODALITY = {"cancelled": "denied"}
"""What newsld calls it -> what the guide counts it as: "denied, failed, prevented, cancelled" are one there."""

_ROLES = {"origin": "from", "destination": "to"}
"""What the description calls a role -> what the guide calls it."""


_ENCODED = "newsld.annotate.encoder.mark:mark_encoded"


class _Given(English):
    """English in whose texts the words are those given."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = spans
        self._starts = [start for start, _ in spans]

    @cached_property
    def words(self) -> Words:
        return evolve(ENGLISH.words, split=self._split)

    def _split(self, _text: str, start: int, end: int) -> list[tuple[int, int]]:
        return list(self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)])


def alone(document: Document) -> Annotations:
    """Give what the encoder alone marks: its words, names, mentions and events, before anything is made of them.

    The doubtful events that it gives to be chosen from are none that it finds.
    """
    marked = mark_encoded(document, mark_sentences(document, Annotations(), ENGLISH), ENGLISH)
    return evolve(marked, events=tuple(event for event in marked.events if event.rule != DOUBTFUL))


def by_words(document: Document) -> Annotations:
    """Give what is marked without the events of the encoder: words and trees tell what happens, and who takes part."""
    annotations = evolve(alone(document), events=())
    paths = list(ANNOTATORS)
    for path in paths[paths.index(_ENCODED) + 1 :]:
        module, _, attribute = path.partition(":")
        annotations = getattr(import_module(module), attribute)(document, annotations, ENGLISH)
    return annotations


def marker(*, alone_: bool) -> Callable[[Document], Annotations]:
    """Give what marks documents: all annotators, or the encoder alone."""
    return alone if alone_ else annotate


def on_words(document: Document, words: Sequence[Word], sentences: Sequence[tuple[int, int]]) -> Annotations:
    """Give what the encoder alone marks on words and sentences that are given.

    Args:
        document: The text and its paragraphs.
        words: The words.
        sentences: Number of the first word of each sentence, and of the word after its last.
    """
    places = [word.place for word in words]
    spans = tuple(Span(places[first][0], places[last - 1][1]) for first, last in sentences)
    return mark_encoded(document, Annotations(sentences=spans), _Given(places))


def words(annotations: Annotations) -> list[Word]:
    """Give the words with their trees."""
    return [
        Word(
            start=mark.span.start,
            end=mark.span.end,
            head=mark.head,
            relation=mark.relation,
            upos=mark.upos,
            xpos=mark.xpos,
            lemma=mark.lemma,
            features=dict(feature.split("=", 1) for feature in mark.features.split("|") if feature),
        )
        for mark in annotations.words
    ]


def names(annotations: Annotations) -> tuple[Named, ...]:
    """Give the names, in the guide's types."""
    return tuple(Named(mark.span.start, mark.span.end, OF_MODEL[mark.type.value]) for mark in annotations.names)


def mentions(annotations: Annotations, text: str) -> tuple[Mention, ...]:
    """Give the mentions of events as the guide of the news lines has them.

    What is only inferred of a mention, because something near it tells it, is no argument of its own; a pronoun is the
    name that it stands for.
    """
    names = {span: entity.name for entity in annotations.entities for span in entity.references}
    return tuple(
        Mention(
            start=mark.trigger.start,
            end=mark.trigger.end,
            type=mark.type,
            modality=_MODALITY.get(mark.modality.value, mark.modality.value),
            main=mark.main,
            arguments=tuple(
                Argument(role=a.role, text=names.get(a.span, a.span.of(text)), start=a.span.start, end=a.span.end)
                for a in mark.arguments
                if a.basis is not Basis.INFERRED
            ),
        )
        for mark in annotations.events
    )


@frozen(kw_only=True)
class Told:
    """What newsld tells of a story, as the scorers compare it."""

    annotations: Annotations
    events: tuple[StoryEvent, ...]
    people: tuple[PersonSaid, ...]
    quotes: tuple[Speech, ...]
    claims: tuple[Speech, ...]
    sources: tuple[tuple[str, ...], ...]


def told(story: Story) -> Told:
    """Convert a story, its publication date given, and give what it tells."""
    converted = convert_document(read_story(story.name, story.text, story.published), Settings())
    description = converted.rendition.description
    if story.events and description.text != story.text:
        raise ValueError(f"{story.name}: reading changed the text, so that spans differ")
    return from_description(description, converted.annotations, story.published)


def from_description(description: Description, annotations: Annotations, published: str) -> Told:
    """Give what a description tells."""
    known = called(description)
    byline = {author.value for author in description.article.authors}
    return Told(
        annotations=annotations,
        events=tuple(_event(event, known, description.text, published) for event in description.events),
        people=tuple(
            PersonSaid(names=known[p.iri], posts=tuple(title.value for title in p.job_titles))
            for p in description.people
            if p.iri not in byline
        ),
        quotes=tuple(
            Speech(text=q.text.value, speakers=known.get(q.speaker.value, ()) if q.speaker else ())
            for q in description.quotations
        ),
        claims=tuple(
            Speech(text=c.text.value, speakers=known.get(c.author.value, ()) if c.author else ())
            for c in description.claims
        ),
        sources=tuple(known[iri] for iri in dict.fromkeys(_sources(description)) if iri in known),
    )


def called(description: Description) -> dict[str, tuple[str, ...]]:
    """Give every name of each thing by its IRI; of an event its name and its triggers."""
    out: dict[str, tuple[str, ...]] = {}
    named: list[Person | Organization | Place | NamedThing] = [
        *description.people,
        *description.organizations,
        *description.places,
        *description.things,
    ]
    for thing in named:
        out[thing.iri] = (thing.name.value, *(other.value for other in thing.alternate_names))
    plain: list[Group | Amount | CitedSource] = [*description.groups, *description.amounts, *description.sources]
    out |= {one.iri: (one.name.value,) for one in plain}
    for event in description.events:
        out[event.iri] = (event.name.value, *(span.of(description.text) for span in event.triggers))
    return out


def _event(event: Event, known: dict[str, tuple[str, ...]], text: str, published: str) -> StoryEvent:
    participants = [
        Participant(
            role=_ROLES.get(p.role, p.role),
            names=(*known.get(p.target, ()), *(span.of(text) for span in p.evidence.spans)),
        )
        for p in event.participations
    ]
    participants += [Participant(role="post", names=(post.value,)) for post in event.posts]
    for role, targets in (("amount", event.amounts), ("topic", event.topics)):
        participants += [Participant(role=role, names=known.get(target.value, ())) for target in targets]
    return StoryEvent(
        type=event.type,
        modality=_MODALITY.get(event.modality.value.value, event.modality.value.value),
        main=event.main,
        triggers=tuple((span.start, span.end) for span in event.triggers),
        participants=tuple(participants),
        places=known.get(event.location.value, ()) if event.location else (),
        dates=tuple(closed(event.when.value, published)) if event.when else (),
        sources=tuple(name for source in event.according_to for name in known.get(source.value, ())),
    )


def _sources(description: Description) -> Iterator[str]:
    """Give the IRIs of all whom the story attributes anything to: outlets, speakers, authors of claims."""
    for source in description.sources:
        yield source.publisher.value if source.publisher else source.iri
    for event in description.events:
        yield from (source.value for source in event.according_to)
    yield from (q.speaker.value for q in description.quotations if q.speaker)
    yield from (c.author.value for c in description.claims if c.author)
