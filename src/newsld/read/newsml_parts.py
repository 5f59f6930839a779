"""Read the parts of packages of NewsML-G2: items and concepts by reference, in groups."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.model.stated import Property, Said, Thing, ThingKind
from newsld.read.newscodes import last_part
from newsld.read.newsml_concepts import Source, where
from newsld.read.telling import class_of_work, references, said_address, said_text, said_words
from newsld.read.xml import Element

_LINKS = ("residref", "href", "guidref", "uri", "qcode")
_DEEPEST = 50
"""Groups nested deeper are nobody's package."""


def parts_of(source: Source, package: Element) -> list[str]:
    """Take the parts of a package.

    Args:
        source: What it is read with.
        package: The package item; its root group, or whatever stands directly in it.

    Returns:
        The keys of its parts, in order.
    """
    groups = {g.attributes.get("id", ""): g for s in package.children("groupSet") for g in s.children("group")}
    root = next((s.attributes.get("root", "") for s in package.children("groupSet")), "")
    top = groups.get(root) or next(iter(groups.values()), package)
    return list(_members(source, top, groups, {id(top)}))


def take_links(source: Source, item: Element) -> None:
    """Take the items that an item points to.

    Args:
        source: What it is read with.
        item: The item.
    """
    about = item.at("itemMeta")
    for each in about.children("link") if about is not None else ():
        target = next((each.attributes[key] for key in _LINKS if each.attributes.get(key)), "")
        titled = source.worded(each, "title") or source.worded(each, "name")
        said = said_address(Property.URL, target, where(each))
        if said:
            said += said_text(Property.FORMAT, each.attributes.get("contenttype", ""), where(each))
            source.telling.link(target, titled[0] if titled else None, said, where(each))


def _members(
    source: Source, group: Element, groups: dict[str, Element], seen: set[int], depth: int = 0
) -> Iterator[str]:
    position = 0
    for each in group.children("itemRef", "conceptRef", "groupRef"):
        inner = groups.get(each.attributes.get("idref", "")) if each.name == "groupRef" else None
        if each.name == "groupRef" and (inner is None or id(inner) in seen or depth == _DEEPEST):
            continue
        position += 1
        if inner is None:
            yield _part(source, each, position)
        else:
            seen.add(id(inner))
            yield _group(source, inner, list(_members(source, inner, groups, seen, depth + 1)), position)


def _group(source: Source, group: Element, members: list[str], position: int) -> str:
    named = source.worded(group, "name") or source.worded(group, "title")
    role = last_part(group.attributes.get("role", "")) or group.attributes.get("id", "")
    at = where(group)
    return source.telling.add(
        Thing(
            key=source.telling.new_key(ThingKind.PART),
            kind=ThingKind.PART,
            name=named[0] if named else role or None,
            identity=f"group {group.attributes.get('id', '')}",
            type="Collection",
            where=at,
            said=(*_at(position, at), *references(Property.PART, members, at)),
        )
    )


def _part(source: Source, reference: Element, position: int) -> str:
    link = next((reference.attributes[key] for key in _LINKS if reference.attributes.get(key)), "")
    titled = (
        source.worded(reference, "headline") or source.worded(reference, "title") or source.worded(reference, "name")
    )
    words = source.worded(reference, "description")
    kind = reference.at("itemClass")
    at = where(reference)
    said = [
        *(said_words(Property.DESCRIPTION, words[0], at, words[1] or None) if words else ()),
        *said_text(Property.FORMAT, reference.attributes.get("contenttype", ""), at),
        *_at(position, at),
        *said_address(Property.URL, link, at),
    ]
    return source.telling.add(
        Thing(
            key=source.telling.new_key(ThingKind.PART),
            kind=ThingKind.PART,
            name=titled[0] if titled else link or None,
            identity=link,
            type=class_of_work(kind.attributes.get("qcode", "")) if kind is not None else None,
            where=at,
            said=tuple(said),
        )
    )


def _at(position: int, at: str) -> list[Said]:
    return [Said(property=Property.POSITION, value=position, where=at)]
