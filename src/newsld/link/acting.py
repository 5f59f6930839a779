"""Which names of an article stand for those who speak or act as governments do: "Washington denied …"."""

from __future__ import annotations

from newsld.model.annotation import Annotations
from newsld.model.event_types import EVENT_TYPES

_GOVERNING = ("Conflict", "Diplomacy", "Politics")  # branches of the types of events that governments act in
_ACTORS = ("agent", "party")
_SUBJECT = "nsubj"


def acting(text: str, annotations: Annotations, reporting: frozenset[str]) -> frozenset[int]:
    """Give the entities that speak, or act as governments do; a team that wins or a city that grows does not.

    Args:
        text: The text.
        annotations: The marks on it.
        reporting: Forms of verbs that report what somebody says.

    Returns:
        Their indexes.
    """
    found = {quote.entity for quote in annotations.quotes} | {event.source_entity for event in annotations.events}
    for event in annotations.events:
        if event.type in EVENT_TYPES and EVENT_TYPES[event.type].branch in _GOVERNING:
            found |= {argument.entity for argument in event.arguments if argument.role in _ACTORS}
    named = {m.span.end: index for index, entity in enumerate(annotations.entities) for m in entity.mentions}
    for word in annotations.words:
        if word.relation != _SUBJECT or word.head < 0 or word.span.end not in named:
            continue
        if annotations.words[word.head].span.of(text).casefold() in reporting:
            found.add(named[word.span.end])
    return frozenset(entity for entity in found if entity is not None)
