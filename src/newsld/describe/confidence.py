"""Leave out what is less sure than the user asks for, and whatever is told of it alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import NOTHING, Attribute, evolve, fields

from newsld.model.description import Description, Participation
from newsld.model.entity import Record
from newsld.model.evidence import Attested, Evidence
from newsld.model.stated import Property, ThingKind

_NODES = (
    "events", "people", "organizations", "places", "groups", "things", "quotations", "claims", "sources", "amounts",
    "coordinates", "records",
)  # fmt: skip

_MAKING = frozenset({"status"})
"""What makes a thing what it is though not every thing has it: without its status a postponed event is another one."""


def confident(description: Description, least: float) -> Description:
    """Leave out what is less sure than a confidence.

    A thing goes with what makes it that thing: its name, the words of a quotation, type and modality of an event. What
    refers to it goes with it, and so does what nothing refers to any more. IRIs stay as they are.

    Args:
        description: What an article reports.
        least: From 0 to 1; what has this confidence stays.

    Returns:
        The description, which says how sure it is and how much was left out.
    """
    if least <= 0:
        return description
    parts = {part: [_kept(node, least) for node in getattr(description, part)] for part in _NODES}
    kept: dict[str, Any] = {node.iri: node for nodes in parts.values() for node in nodes if node is not None}
    gone = {node.iri for part in _NODES for node in getattr(description, part)} - kept.keys()
    kept = {iri: _without(node, gone) for iri, node in kept.items()}
    broken = {iri for iri, node in kept.items() if not _is_whole(node)}
    gone |= broken
    kept = {iri: _without(node, broken) for iri, node in kept.items() if iri not in broken}
    article = _without(_sure(description.article, least), gone)
    # Claims are told of by themselves; all else is there because something else speaks of it.
    claims = [kept[n.iri] for n in parts["claims"] if n is not None]
    reached = _reached((article, *claims), kept) | {claim.iri for claim in claims}
    lost = kept.keys() - reached
    made: dict[str, Any] = {
        part: tuple(kept[n.iri] for n in nodes if n is not None and n.iri in reached) for part, nodes in parts.items()
    }
    no_links = tuple(n for n in description.no_links if n.entity in reached)
    result = evolve(description, article=_without(article, lost), no_links=no_links, least=least, **made)
    return evolve(result, left_out=_evidences(description) - _evidences(result))


def _kept(node: Any, least: float) -> Any | None:
    """Give a node without what is doubtful; ``None`` if it is doubtful itself."""
    for attribute in fields(type(node)):
        value = getattr(node, attribute.name)
        if (attribute.default is NOTHING or attribute.name in _MAKING) and _doubtful(value, least):
            return None
    return _sure(node, least)


def _is_whole(node: Any) -> bool:
    """Tell whether a record still has what it is nothing without: a role somebody, a term its name."""
    if not isinstance(node, Record):
        return True
    if node.kind is ThingKind.ROLE:
        return any(stated.property is Property.PARTICIPANT for stated in node.stated)
    return node.kind is not ThingKind.TERM or node.name is not None


def _sure(node: Any, least: float) -> Any:
    changes: dict[str, Any] = {}
    for attribute in _optional(type(node)):
        value = getattr(node, attribute.name)
        if isinstance(value, tuple):
            changes[attribute.name] = tuple(item for item in value if not _doubtful(item, least))
        elif _doubtful(value, least):
            changes[attribute.name] = None
    if getattr(node, "kind_evidence", None) and "kind_evidence" in changes:
        changes["kind"] = None
    return evolve(node, **changes)


def _doubtful(value: Any, least: float) -> bool:
    evidence = value if isinstance(value, Evidence) else getattr(value, "evidence", None)
    return isinstance(evidence, Evidence) and evidence.is_below(least)


def _without(node: Any, gone: Iterable[str]) -> Any:
    """Give a node without its references to what is gone."""
    changes: dict[str, Any] = {}
    for attribute in _optional(type(node)):
        value = getattr(node, attribute.name)
        if isinstance(value, tuple):
            changes[attribute.name] = tuple(item for item in value if _reference(item) not in gone)
        elif isinstance(value, Attested) and _reference(value) in gone:
            changes[attribute.name] = None
    return evolve(node, **changes)


def _reference(item: Any) -> Any:
    if isinstance(item, Participation):
        return item.target
    value = item.value if isinstance(item, Attested) else item
    return value if isinstance(value, str) else None


def _reached(roots: Iterable[Any], nodes: dict[str, Any]) -> set[str]:
    """Give the IRIs of the nodes that others lead to."""
    reached: set[str] = set()
    ahead = list(roots)
    while ahead:
        for iri in _references(ahead.pop()):
            if iri in nodes and iri not in reached:
                reached.add(iri)
                ahead.append(nodes[iri])
    return reached


def _references(node: Any) -> Iterator[str]:
    for attribute in _optional(type(node)):
        value = getattr(node, attribute.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(reference := _reference(item), str):
                yield reference


def _optional(kind: type) -> list[Attribute[Any]]:
    return [attribute for attribute in fields(kind) if attribute.default is not NOTHING]


def _evidences(description: Description) -> int:
    """Count what is said with evidence."""
    nodes: list[Any] = [description.article, *(node for part in _NODES for node in getattr(description, part))]
    count = 0
    for node in nodes:
        for attribute in fields(type(node)):
            value = getattr(node, attribute.name)
            count += sum(_doubtful(item, 2.0) for item in (value if isinstance(value, tuple) else (value,)))
    return count
