"""The events that a source reports in fields of its own, as nodes."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from newsld.describe.entities import supplied
from newsld.model.description import Event, Participation
from newsld.model.evidence import Attested, Basis, Evidence
from newsld.model.stated import Reported, Stated, Thing

_TYPE = "happening"
"""The type of an event that fits none, or of which none is told."""
_INFERRED = 0.9
"""Confidence that what should be over by the day of the item was held."""


def event_of(thing: Thing, iris: Mapping[str, str], people: Collection[str], stated: tuple[Stated, ...]) -> Event:
    """Give the node of an event.

    Args:
        thing: What the source states of it; it is reported.
        iris: Keys of everything it refers to, to IRIs.
        people: Keys of the people and organizations among these.
        stated: What else is stated of it.

    Returns:
        The node.
    """
    reported = thing.reported
    assert reported is not None
    evidence = supplied(thing.where)
    places = [Attested(iris[key], evidence) for key in dict.fromkeys(reported.places) if key in iris]
    status = Attested(reported.status, supplied(reported.where)) if reported.status else None
    return Event(
        iri=iris[thing.key],
        type=_TYPE,
        name=Attested(thing.name or "", evidence),
        modality=Attested(reported.modality, _modality(reported)),
        evidence=evidence,
        participations=tuple(
            Participation(role="party", target=iris[key], evidence=evidence, attends=key in people)
            for key in dict.fromkeys(reported.participants)
            if key in iris
        ),
        when=Attested(reported.when, supplied(reported.dated)) if reported.when else None,
        location=places[0] if places else None,
        further_places=tuple(places[1:]),
        topics=tuple(Attested(iri, evidence) for iri in dict.fromkeys(reported.topics)),
        super_events=tuple(Attested(iris[key], evidence) for key in dict.fromkeys(reported.parts_of) if key in iris),
        main=thing.about,
        status=status,
        stated=stated,
    )


def _modality(reported: Reported) -> Evidence:
    if not reported.why:
        return supplied(reported.where)
    return Evidence(basis=Basis.INFERRED, confidence=_INFERRED, rule="read/event-dates", note=reported.why)
