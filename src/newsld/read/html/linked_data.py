"""Read what a page says of its article in JSON-LD, whatever its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsld.jsonld.article import ARTICLES, nodes_at_the_top, types_of
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import blocks
from newsld.jsonld.reader import read_json
from newsld.jsonld.text import Lines
from newsld.model.document import Field
from newsld.model.report import Finding, Severity
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import JSON_LD

PAGES = frozenset({"WebPage", "ItemPage", "MedicalWebPage", "FAQPage", "AboutPage"})
_FIELDS: tuple[tuple[Field, str], ...] = (
    (Field.HEADLINE, "headline"), (Field.HEADLINE, "name"), (Field.ALTERNATIVE_HEADLINE, "alternativeHeadline"),
    (Field.DESCRIPTION, "description"), (Field.AUTHOR, "author"), (Field.AUTHOR, "creator"),
    (Field.PUBLISHER, "publisher"), (Field.PUBLISHED, "datePublished"), (Field.MODIFIED, "dateModified"),
    (Field.SECTION, "articleSection"), (Field.KEYWORD, "keywords"), (Field.LANGUAGE, "inLanguage"),
    (Field.URL, "mainEntityOfPage"), (Field.URL, "url"), (Field.IMAGE, "image"), (Field.IMAGE, "thumbnailUrl"),
    (Field.LICENSE, "license"),
)  # fmt: skip
_PAGE_FIELDS = frozenset({Field.PUBLISHED, Field.MODIFIED, Field.LANGUAGE, Field.AUTHOR})
"""What a page of no article type says that holds for its article as well."""
_OF_NODES = {Field.URL: ("@id", "url"), Field.IMAGE: ("url", "contentUrl"), Field.LICENSE: ("url", "@id")}
_CLASSES = {
    Field.AUTHOR: frozenset({"Person", "Organization", "NewsMediaOrganization"}),
    Field.PUBLISHER: frozenset({"Organization", "NewsMediaOrganization"}),
    Field.IMAGE: frozenset({"ImageObject"}),
}
_SITES = frozenset({"WebSite", "BreadcrumbList", "SearchAction"})
_BY_NAME = ("name", "legalName", "alternateName")
_TYPE = re.compile(r"ld\+json", re.IGNORECASE)

Known = Mapping[str, Sequence[Item]]
"""The nodes of a page by what it calls them."""


def read_linked_data(text: str, source: str) -> tuple[list[list[Candidate]], list[Finding]]:
    """Read all blocks of JSON-LD in a page.

    Args:
        text: The page.
        source: Its name, for findings.

    Returns:
        What each node that can be the article says, articles before pages, in the order of the page; and findings
        NLD006 for blocks that could not be read to their end: their siblings are read nonetheless.
    """
    last = max((match.start() for match in _TYPE.finditer(text)), default=-1)
    if last < 0:
        return [], []
    lines = Lines(text)
    roots: list[Item] = []
    findings: list[Finding] = []
    for block in blocks(text):
        notes = Notes()
        json = read_json(text, notes, block.begin, block.end)
        if json.root is not None:
            roots.append(json.root)
        if not json.complete and notes.faults and text[block.begin : block.end].strip():
            findings.append(_broken(notes, lines, source))
        if block.begin > last:
            break  # what follows has no more of them
    nodes = [node for root in roots for node in nodes_at_the_top(root)]
    known: dict[str, list[Item]] = {}
    for node in nodes:
        if {"@id", "@type"} <= _members(node).keys():
            known.setdefault(str(_members(node)["@id"].value), []).append(node)
    articles = [node for node in nodes if types_of(node) & ARTICLES]
    pages = [node for node in nodes if types_of(node) & PAGES and not types_of(node) & ARTICLES]
    said = [list(_candidates(node, known, lines, None)) for node in articles]
    said += [list(_candidates(node, known, lines, _PAGE_FIELDS)) for node in pages]
    return [candidates for candidates in said if candidates], findings


def _broken(notes: Notes, lines: Lines, source: str) -> Finding:
    fault = notes.faults[-1]
    line, _ = lines.at(fault.offset)
    return Finding(
        code="NLD006",
        severity=Severity.WARNING,
        message=f"a block of JSON-LD is broken and was read as far as it goes: {fault.message}",
        source=source,
        line=line,
        hint=fault.hint,
    )


def _members(item: Item) -> dict[str, Item]:
    return item.value if isinstance(item.value, dict) else {}


def _candidates(node: Item, known: Known, lines: Lines, only: frozenset[Field] | None) -> Iterator[Candidate]:
    members = _members(node)
    given: set[Field] = set()
    for field, key in _FIELDS:
        item = members.get(key)
        if item is None or (only is not None and field not in only) or (field in given and field is not Field.URL):
            continue
        line, _ = lines.at(item.offset)
        for value in _values(item, field, known):
            given.add(field)
            yield Candidate(field=field, value=value, place=JSON_LD, line=line)


def _values(item: Item, field: Field, known: Known) -> Iterator[str]:
    for value in _flat(item):
        if isinstance(value.value, str):
            if value.value.strip() and not (field is Field.AUTHOR and value.value in known):
                yield value.value.strip()
        elif isinstance(value.value, dict):
            members = _members(value)
            about = str(members["@id"].value) if "@id" in members else ""
            keys = _OF_NODES.get(field, _BY_NAME)
            if about in known and not any(key in members for key in keys if key != "@id"):
                members = _meant(known[about], field)
            yield from _texts(members, keys)


def _meant(nodes: Sequence[Item], field: Field) -> dict[str, Item]:
    """Give the node that a reference means, where the page calls several things by one ``@id``."""
    wanted = _CLASSES.get(field, frozenset())
    best = next((node for node in nodes if types_of(node) & wanted), None)
    others = (node for node in nodes if not types_of(node) & (ARTICLES | PAGES | _SITES))
    return _members(best or next(others, nodes[0]))


def _flat(item: Item) -> Sequence[Item]:
    flat: list[Item] = []
    waiting = [item]
    while waiting and len(flat) < 200:
        current = waiting.pop()
        if isinstance(current.value, list):
            waiting.extend(reversed(current.value))
        elif isinstance(current.value, dict) and ("@list" in current.value or "@set" in current.value):
            waiting.append(current.value.get("@list") or current.value["@set"])
        elif isinstance(current.value, dict) and "@value" in current.value:
            waiting.append(current.value["@value"])
        else:
            flat.append(current)
    return flat


def _texts(members: dict[str, Item], keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        if key in members:
            found = [v.value.strip() for v in _flat(members[key]) if isinstance(v.value, str) and v.value.strip()]
            if found:
                yield from found
                return
