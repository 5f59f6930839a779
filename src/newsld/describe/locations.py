"""Where an event took place: a place with a name, or a site without one and the place around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from attrs import evolve

from newsld.describe.entities import Cast, Wanted
from newsld.describe.linked import Linked
from newsld.model.annotation import ArgumentMark, NameType
from newsld.model.evidence import Basis, Evidence

Located = tuple[int, tuple[ArgumentMark, ...]]
"""The number of a place, and the arguments that tell it."""

PLACES = (NameType.PLACE, NameType.FACILITY)
_INSIDE = "events/site-in-place"
"""The rule of a site that lies in the place that is told."""
_LONGEST = 80
"""Characters of the words for a site; longer ones are a clause."""
_CONFIDENCE = attrgetter("confidence")


def location(
    places: Mapping[int, Sequence[ArgumentMark]], sites: Sequence[ArgumentMark], cast: Cast
) -> tuple[Located | None, Located | None]:
    """Give the place of an event, and what lies around it if that is a site ("in a hotel").

    A site that the text tells comes before a place that is only inferred, and before the one that it lies in.

    Args:
        places: Those with names, by their numbers.
        sites: What tells of sites.
        cast: The entities of the article, still open: it gains the site.
    """
    place = next(((number, tuple(found)) for number, found in places.items()), None)
    stated = place is not None and any(a.basis is not Basis.INFERRED for a in place[1])
    inside = [evolve(a, span=a.site, entity=None, rule=_INSIDE) for a in place[1] if a.site] if place else []
    fit = inside if stated else sites
    if not fit:
        return place, None
    told = max(fit, key=_CONFIDENCE)
    if told.span.end - told.span.start > _LONGEST:
        return place, None
    words = told.span.of(cast.text) if told.entity is None else cast.mark(told.entity).name
    evidence = Evidence(confidence=told.confidence, rule=told.rule, spans=(told.span,))
    site = cast.want(Wanted(type=NameType.FACILITY, name=words, evidence=evidence))
    holds = place is not None and place[0] != site and cast.mark(place[0]).type is NameType.PLACE
    return (site, (told,)), place if holds else None


def named(place: Located | None) -> Located | None:
    """Give a place if it has a name of its own: only by that is an event called."""
    return place if place is not None and place[1][0].entity == place[0] else None


def contain(located: Sequence[tuple[Located | None, Located | None]], linked: Linked) -> None:
    """Say which places lie around sites, for `newsld.describe.linked.enriched`.

    Args:
        located: The places of the events, with what lies around each.
        linked: What is known of places; it gains what lies around the sites.
    """
    for place, around in located:
        if place is None or around is None:
            continue
        best = max(around[1], key=_CONFIDENCE)
        spans = tuple(argument.span for argument in (*place[1], best))
        inferred = best.basis is Basis.INFERRED
        evidence = Evidence(
            basis=best.basis, confidence=best.confidence, rule="events/place-around",
            spans=() if inferred else spans, premises=spans if inferred else (),
        )  # fmt: skip
        linked.within.setdefault(place[0], (around[0], evidence))
