"""Give the postal address of a place: as its source states it, else derived from what contains it (view E only)."""

from __future__ import annotations

from collections.abc import Mapping

from newsld.emit.nodes import Node

_PARTS = {
    "City": "addressLocality",
    "State": "addressRegion",
    "AdministrativeArea": "addressRegion",
    "Country": "addressCountry",
}
_ORDER = ("streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry")


def address(place: Node, nodes: Mapping[str, Node]) -> dict[str, str] | None:
    """Give the address of a place.

    Args:
        place: Its node.
        nodes: All nodes of the article.

    Returns:
        A ``PostalAddress`` with what is known of town, region and country, and of street and postal code if the source
        states them; ``None`` where nothing is.
    """
    stated = next((nodes[iri] for iri in place.references("address") if iri in nodes), None)
    found = {part: words for part in _ORDER if stated and (words := stated.words(part))}
    seen: set[str] = set()
    ahead = [place]
    while ahead:
        node = ahead.pop(0)
        if node.iri in seen:
            continue
        seen.add(node.iri)
        part = next((_PARTS[t] for t in node.types if t in _PARTS), None)
        if part and (name := node.words("name")):
            found.setdefault(part, name)
        ahead += [nodes[iri] for iri in node.references("containedInPlace") if iri in nodes]
    if not found:
        return None
    return {"@type": "PostalAddress", **{part: found[part] for part in _ORDER if part in found}}
