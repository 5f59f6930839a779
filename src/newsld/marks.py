"""The marks on a text as plain JSON values: what a line of ``newsld annotate`` holds.

The ids of events and entities are those after the ``#`` in the data, so that marks and data can be joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from newsld.describe.events import PARTICIPANTS
from newsld.describe.naming import local_name
from newsld.errors import UsageError
from newsld.model.annotation import Annotations, ArgumentMark, EventMark, NameType
from newsld.model.description import Description, Event
from newsld.model.document import Document
from newsld.model.link import Candidate, Links
from newsld.model.span import Span

_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
_NODES = {
    # what a name names -> the field of the description that holds its node
    NameType.PERSON: "people",
    NameType.ORGANIZATION: "organizations",
    NameType.PLACE: "places",
    NameType.FACILITY: "places",
    NameType.GROUP: "groups",
    NameType.EVENT: "things",
    NameType.WORK: "things",
    NameType.PRODUCT: "things",
}

Json = dict[str, Any]
_NOT_LOOKED_UP = Links()


def chosen_layers(names: Sequence[str]) -> tuple[str, ...]:
    """Give the layers that are asked for.

    Args:
        names: Their names in any order; none for all that there are.

    Returns:
        Their names, each once, in the order in which they are written.

    Raises:
        UsageError: There is no such layer.
    """
    there = f"there are: {', '.join(LAYERS)}"
    for name in names:
        if name not in LAYERS:
            close = get_close_matches(name, LAYERS, n=1)
            meant = f"did you mean {close[0]!r}? " if close else ""
            raise UsageError("--layer", f"no such layer: {name!r}", hint=meant + there)
    return tuple(name for name in LAYERS if not names or name in names)


def as_layers(
    document: Document,
    annotations: Annotations,
    description: Description,
    layers: Sequence[str],
    links: Links = _NOT_LOOKED_UP,
) -> dict[str, Any]:
    """Give the marks on one article as JSON values; spans count code points of ``text``.

    Args:
        document: The article as read.
        annotations: The marks on its text.
        description: What was made of them.
        layers: What `chosen_layers` gave.
        links: Who is meant by its entities.

    Returns:
        An object as ``schemas/annotations.schema.json`` describes it, its keys in a fixed order.
    """
    article = _Article(document.text, annotations, description, links)
    published = description.article.published
    return {
        "source": document.source,
        "text": document.text,
        "language": document.language,
        "published": published.value.edtf if published else None,
        "layers": {name: list(LAYERS[name](article)) for name in layers},
    }


def as_line(
    document: Document,
    annotations: Annotations,
    description: Description,
    layers: Sequence[str],
    links: Links = _NOT_LOOKED_UP,
) -> bytes:
    """Give the marks on one article as one line of JSON Lines; the arguments are those of `as_layers`."""
    layered = as_layers(document, annotations, description, layers, links)
    line = json.dumps(layered, ensure_ascii=False, allow_nan=False)
    # A reader that splits lines as Unicode does must not split this one.
    return _LINE_BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", line).encode() + b"\n"


class _Article:
    """One article's marks, and who is meant where."""

    def __init__(self, text: str, annotations: Annotations, description: Description, links: Links) -> None:
        self.text = text
        self.annotations = annotations
        # What a source states in fields of its own has no words in the text.
        self.events = tuple(event for event in description.events if event.triggers)
        self.links = links.links
        self.marks: dict[Span, list[EventMark]] = {}
        for mark in annotations.events:
            self.marks.setdefault(mark.trigger, []).append(mark)
        # The nodes of a description begin with those of the text, in its order.
        nodes = {field: iter(getattr(description, field)) for field in _NODES.values()}
        self.named: dict[Span, str] = {}
        self._ids: list[str] = []
        for entity in annotations.entities:
            self._ids.append(local_name(next(nodes[_NODES[entity.type]]).iri))
            self.named.update((mention.span, self._ids[-1]) for mention in entity.mentions)

    def words(self, span: Span) -> Json:
        return {"start": span.start, "end": span.end, "text": span.of(self.text)}

    def meant(self, entity: int | None) -> str | None:
        """Give the id of an entity."""
        return self._ids[entity] if entity is not None else None


def _sentences(article: _Article) -> Iterator[Json]:
    return (article.words(span) for span in article.annotations.sentences)


def _words(article: _Article) -> Iterator[Json]:
    for word in article.annotations.words:
        yield {
            **article.words(word.span),
            "lemma": word.lemma,
            "upos": word.upos,
            "xpos": word.xpos,
            "features": dict(feature.split("=", 1) for feature in word.features.split("|") if feature),
            "head": word.head if word.head >= 0 else None,
            "relation": word.relation,
            "confidence": round(word.confidence, 2),
        }


def _names(article: _Article) -> Iterator[Json]:
    for mark in article.annotations.names:
        yield {
            **article.words(mark.span),
            "type": mark.type.value,
            "entity": article.named.get(mark.span),
            "confidence": round(mark.confidence, 2),
        }


def _links(article: _Article) -> Iterator[Json]:
    for link in article.links:
        entity = article.annotations.entities[link.entity]
        yield {
            **article.words(entity.mentions[0].span),
            "entity": article.meant(link.entity),
            "target": _candidate(link.target) if link.target else None,
            "reason": link.reason,
            "candidates": [_candidate(candidate) for candidate in link.candidates],
            "rule": link.rule,
        }


def _candidate(candidate: Candidate) -> Json:
    return {
        "name": candidate.name,
        "iris": list(candidate.iris),
        "type": candidate.type.value if candidate.type else None,
        "kind": candidate.kind,
        "within": [area.name for area in candidate.within],
        "reasons": list(candidate.reasons),
        "source": candidate.source,
        "confidence": round(candidate.score, 2),
    }


def _times(article: _Article) -> Iterator[Json]:
    for mark in article.annotations.times:
        yield {
            **article.words(mark.span),
            "value": mark.when.edtf if mark.when else None,
            "confidence": round(mark.confidence, 2),
            "rule": mark.rule,
        }


def _quotes(article: _Article) -> Iterator[Json]:
    for mark in article.annotations.quotes:
        speaker = {**article.words(mark.speaker), "entity": article.meant(mark.entity)} if mark.speaker else None
        yield {
            **article.words(mark.span),
            "kind": mark.kind.value,
            "speaker": speaker,
            "verb": article.words(mark.verb) if mark.verb else None,
            "confidence": round(mark.confidence, 2),
        }


def _events(article: _Article) -> Iterator[Json]:
    for event in article.events:
        marks = [mark for trigger in event.triggers for mark in article.marks[trigger] if mark.type == event.type]
        told = _told(event)
        arguments = _arguments(event, marks, told, article)
        triggers = [article.words(span) for span in event.triggers]
        source = next((mark.source for mark in marks if mark.source), None)
        yield {
            "id": local_name(event.iri),
            "type": event.type,
            "name": event.name.value,
            "phrase": triggers[0]["text"],
            "trigger": triggers[0],
            "triggers": triggers,
            "modality": event.modality.value.value,
            "main": event.main,
            "source": {**article.words(source), "entity": told.get(("source", source))} if source else None,
            "confidence": round(event.evidence.confidence, 2),
            "time": _time(event, arguments, article),
            "place": _place(event, arguments),
            "arguments": arguments,
        }


LAYERS: dict[str, Callable[[_Article], Iterator[Json]]] = {
    "sentences": _sentences,
    "words": _words,
    "names": _names,
    "links": _links,
    "times": _times,
    "quotes": _quotes,
    "events": _events,
}
"""All layers in the order in which they are written, and what gives their marks."""


def _told(event: Event) -> dict[tuple[str, Span], str]:
    """Give whom the data names for the words of an event, by role: groups without a name included."""
    found = [(p.role, p.target, p.evidence) for p in event.participations]
    found += [("place", event.location.value, event.location.evidence)] if event.location else []
    found += [("topic", topic.value, topic.evidence) for topic in event.topics]
    found += [("source", source.value, source.evidence) for source in event.according_to]
    return {(role, span): local_name(iri) for role, iri, evidence in found for span in evidence.spans}


def _arguments(
    event: Event, marks: Iterable[EventMark], told: dict[tuple[str, Span], str], article: _Article
) -> list[Json]:
    """Give the arguments in text order, those of several mentions once.

    The words of its time are one even where no mention has them: a time is also told of what an event goes with.
    """
    found = {(a.span, a.role): _entity(a, told, article) for mark in marks for a in mark.arguments}
    if event.when:
        found.setdefault((event.when.evidence.spans[0], "time"), None)
    return [{"role": role, **article.words(span), "entity": found[span, role]} for span, role in sorted(found)]


def _entity(argument: ArgumentMark, told: dict[tuple[str, Span], str], article: _Article) -> str | None:
    role = PARTICIPANTS.get(argument.role, argument.role)
    return told.get((role, argument.span)) or article.meant(argument.entity)


def _time(event: Event, arguments: list[Json], article: _Article) -> Json | None:
    """Give the time of an event; words that have no value where none of its times could be resolved."""
    if event.when:
        return {"value": event.when.value.edtf, **article.words(event.when.evidence.spans[0])}
    words = next((a for a in arguments if a["role"] == "time"), None)
    return {"value": None, **_span_of(words)} if words else None


def _place(event: Event, arguments: list[Json]) -> Json | None:
    places = [a for a in arguments if a["role"] == "place"]
    known = {span.start for span in event.location.evidence.spans} if event.location else set()
    place = next((a for a in places if a["start"] in known), places[0] if places else None)
    return {**_span_of(place), "entity": place["entity"]} if place else None


def _span_of(words: Json) -> Json:
    return {key: words[key] for key in ("start", "end", "text")}
