"""Decide for each entity of an article who is meant: the gazetteers in their order, then a service if one is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from newsld.lang import LANGUAGES, has
from newsld.lang.linking import Linking
from newsld.link.acting import acting
from newsld.link.rank import candidates, is_clear
from newsld.link.reconcile import reconciled
from newsld.link.surroundings import PLACES, Surroundings, surroundings, with_containers
from newsld.link.table import Gazetteer
from newsld.model.annotation import Annotations, EntityMark, NameType
from newsld.model.document import Document, Field
from newsld.model.link import Candidate, Link, Links
from newsld.model.reconciliation import Ask

THRESHOLD = 0.75
"""How likely a candidate must be. On news that the gazetteer was not made from, 98 of 100 such links are right."""

LEAD = 5.0
"""How many times as good its odds must be as those of the next."""

_CONTAINED = 0.9  # how sure it is at most that an area is meant because a place in it is

LINKED = frozenset(
    {NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE, NameType.FACILITY, NameType.EVENT}
)  # fmt: skip
"""Types of what is looked up."""


def link(
    document: Document,
    annotations: Annotations,
    gazetteers: Sequence[Gazetteer],
    *,
    ask: Ask | None = None,
    threshold: float = THRESHOLD,
) -> Links:
    """Say who is meant by the entities of a text.

    Args:
        document: The text.
        annotations: Has the entities.
        gazetteers: Where to look, the first to know wins.
        ask: Asks a service about those that no gazetteer decides; ``None`` to ask nobody.
        threshold: How likely a candidate must be.

    Returns:
        A link or "no link" for each person, organization, place and named event; nothing for a text in a language that
        newsld does not read.
    """
    primary = (document.language or "").partition("-")[0].lower()
    if primary not in LANGUAGES.names() or not annotations.entities:
        return Links()
    language = LANGUAGES.get(primary)
    if not has(language, "linking"):
        return Links()
    linking = language.linking
    reporting = language.speech.verbs if has(language, "speech") else frozenset()
    who_acts = acting(document.text, annotations, reporting)
    written = [m.value for m in document.metadata if m.field is Field.DATELINE_PLACE]
    around = surroundings(document.text, annotations.entities, linking, gazetteers, acting=who_acts, datelines=written)

    def linked(index: int, around: Surroundings) -> Link:
        entity = annotations.entities[index]
        return _linked(entity, index, document.text, linking, gazetteers, around, threshold)

    links = [linked(index, around) for index, entity in enumerate(annotations.entities) if entity.type in LINKED]
    # What is linked tells where the article goes on: "Georgia" is another beside a Macon that lies in it.
    more = with_containers(around, {item.entity: _around(item.target) for item in links if item.target})
    if more is not around:
        links = [linked(item.entity, more) if _is_place_of_several(item) else item for item in links]
    found = Links(links=_coherent(links))
    return found if ask is None else reconciled(found, annotations.entities, ask)


def _around(target: Candidate) -> list[str]:
    return [iri for area in target.within for iri in area.iris]


def _is_place_of_several(item: Link) -> bool:
    return len(item.candidates) > 1 and item.candidates[0].type in PLACES


def _coherent(links: Sequence[Link]) -> tuple[Link, ...]:
    """Give the links with those of areas that are told by what lies in them: of two Georgias the one around Tbilisi."""
    around: dict[str, Candidate] = {}
    for item in links:
        for area in item.target.within if item.target else ():
            for iri in area.iris:
                if item.target and (iri not in around or around[iri].score < item.target.score):
                    around[iri] = item.target
    return tuple(_told_by_content(item, around) if item.target is None else item for item in links)


def _told_by_content(item: Link, around: Mapping[str, Candidate]) -> Link:
    meant = [c for c in item.candidates if any(iri in around for iri in c.iris)]
    if len(meant) != 1:
        return item
    inner = next(around[iri] for iri in meant[0].iris if iri in around)
    target = evolve(meant[0], score=max(meant[0].score, min(inner.score, _CONTAINED)))
    reason = f"{target.source} has {target.name}, which contains {inner.name}"
    others = tuple(c for c in item.candidates if c is not meant[0])
    return evolve(item, target=target, reason=reason, rule="link/container", candidates=(target, *others))


def _linked(
    entity: EntityMark,
    index: int,
    text: str,
    linking: Linking,
    gazetteers: Sequence[Gazetteer],
    around: Surroundings,
    threshold: float,
) -> Link:
    seen: list[Candidate] = []
    for gazetteer in gazetteers:
        judged = [c for c, _ in candidates(entity, index, text, linking, gazetteer, around)]
        if is_clear(judged, threshold, LEAD):
            return Link(
                entity=index,
                target=judged[0],
                reason=_reason(judged[0]),
                rule="link/gazetteer",
                candidates=(*judged, *seen),
            )
        seen += judged
    seen.sort(key=lambda candidate: -candidate.score)
    return Link(
        entity=index, target=None, reason=_doubt(seen, threshold), rule="link/gazetteer", candidates=tuple(seen)
    )


def _reason(target: Candidate) -> str:
    why = "; ".join(target.reasons)
    return f"{target.source} has {target.name}" + (f": {why}" if why else "")


def _doubt(seen: Sequence[Candidate], threshold: float) -> str:
    if not seen:
        return "no gazetteer has the name"
    first = seen[0]
    if len(seen) > 1 and first.score >= threshold:
        return f"{first.name} and {seen[1].name} are too close to tell"
    why = "; ".join(first.reasons)
    return f"none is likely enough: {first.name} has {first.score:.2f}" + (f" ({why})" if why else "")
