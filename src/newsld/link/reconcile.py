"""Ask a service (W3C Entity Reconciliation API 0.2) about what no gazetteer decides; believe little of what it says.

A candidate counts only if the service itself is sure of it and of no other, if it bears the name that was asked for,
and if no type that it gives speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from newsld.iri import check_iri
from newsld.link.classes import type_of
from newsld.link.entry import Entry
from newsld.link.keys import key_of
from newsld.link.weighed import fits
from newsld.model.annotation import EntityMark
from newsld.model.link import Candidate, Link, Links
from newsld.model.reconciliation import Answers, Ask

BATCH = 10
"""Queries that are sent at once; services refuse large batches."""

_LIMIT = 5  # candidates that are asked for
_LONGEST = 300  # characters of a candidate's name that are looked at
_SURE = 0.9
_RULE = "link/reconcile"


def reconciled(links: Links, entities: Sequence[EntityMark], ask: Ask) -> Links:
    """Give the links with those that a service adds.

    Args:
        links: What the gazetteers say.
        entities: The entities that the links speak of.
        ask: Asks the service.

    Returns:
        The same links where there was one; else what the service says, or why it was not asked.
    """
    open_ = [item for item in links.links if item.target is None]
    answered: dict[int, Link] = {}
    for start in range(0, len(open_), BATCH):
        batch = open_[start : start + BATCH]
        queries = {f"q{item.entity}": {"query": entities[item.entity].name, "limit": _LIMIT} for item in batch}
        answers = ask(queries)
        if answers.not_asked is not None:
            return evolve(links, links=_with(links, answered), not_asked=answers.not_asked)
        for item in batch:
            found = _judged(answers, f"q{item.entity}", entities[item.entity])
            answered[item.entity] = _decided(item, found, answers.service)
    return evolve(links, links=_with(links, answered))


def _with(links: Links, answered: Mapping[int, Link]) -> tuple[Link, ...]:
    return tuple(answered.get(item.entity, item) for item in links.links)


def _decided(item: Link, found: Sequence[tuple[Candidate, bool]], service: str) -> Link:
    sure = [candidate for candidate, match in found if match]
    candidates = (*(candidate for candidate, _ in found), *item.candidates)
    if len(sure) == 1:
        reason = f"{service} is sure of {sure[0].name}"
        return evolve(item, target=sure[0], reason=reason, rule=_RULE, candidates=candidates)
    return evolve(item, candidates=candidates) if found else item


def _judged(answers: Answers, key: str, entity: EntityMark) -> list[tuple[Candidate, bool]]:
    result = answers.results.get(key)
    listed = result.get("result") if isinstance(result, Mapping) else None
    if not isinstance(listed, list):
        return []
    return [
        (candidate, bool(match))
        for raw in listed[:_LIMIT]
        if isinstance(raw, Mapping)
        for candidate, match in _candidate(raw, answers, entity)
    ]


def _candidate(raw: Mapping[str, Any], answers: Answers, entity: EntityMark) -> Iterator[tuple[Candidate, bool]]:
    name, iri = raw.get("name"), _iri(raw.get("id"), answers.identifier_space)
    if not isinstance(name, str) or not name.strip() or iri is None:
        return
    name = " ".join(name[:_LONGEST].split())
    types = {found for t in _types(raw.get("type")) if (found := type_of(t)) is not None}
    type_ = entity.type if entity.type in types else next(iter(sorted(types)), None)
    if types and not any(fits(Entry(name=name, iris=(iri,), type=t), entity.type) for t in types):
        return
    same = key_of(name) == key_of(entity.name)
    match = raw.get("match") is True and same
    yield Candidate(iris=(iri,), name=name, score=_SURE if match else 0.5, source=answers.service, type=type_), match


def _types(raw: Any) -> Iterator[str]:
    for item in raw if isinstance(raw, list) else ():
        if isinstance(item, str):
            yield item
        elif isinstance(item, Mapping):
            yield from (value for value in (item.get("id"), item.get("name")) if isinstance(value, str))


def _iri(raw: Any, space: str) -> str | None:
    if not isinstance(raw, str):
        return None
    for text in (raw, space + raw):
        try:
            return check_iri(text)
        except ValueError:
            continue
    return None
