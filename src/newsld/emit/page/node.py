"""Find the node of a page's article among all that its JSON-LD speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import field, frozen

from newsld.emit.embed import KEYS
from newsld.emit.page.ours import sound
from newsld.errors import ItemError
from newsld.jsonld.article import ARTICLES, nodes_at_the_top, types_of
from newsld.jsonld.context import NOTHING_DEFINED, SCHEMA, Context
from newsld.jsonld.contexts import Contexts
from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import Block, blocks
from newsld.jsonld.text import Lines
from newsld.model.report import Finding, Severity

Alike = Callable[[str, str], bool]
"""Tells whether two titles are of one article."""

_WRITTEN = frozenset(key for keys in KEYS.values() for key in keys) | {
    "addressLocality", "addressRegion", "addressCountry", "latitude", "longitude",
}  # fmt: skip
"""All keys that newsld writes."""
_TOLD_BY_THE_READER = ("NLD401", "NLD402", "NLD403", "NLD404")
"""Faults behind which a block cannot be read: who reads the page says so."""
_MARKUP = re.compile(
    rf"<[a-z][^<>]{{0,2000}}?\s(?P<name>itemtype|typeof)\s{{0,9}}=\s{{0,9}}[\"']?(?:https?://(?:www\.)?schema\.org/|schema:)?"
    rf"(?P<type>{'|'.join(sorted(ARTICLES))})\b",
    re.IGNORECASE,
)
_SYNTAXES = {"itemtype": "microdata", "typeof": "RDFa"}
_HEADLINES = ("headline", "name", "alternativeHeadline")
_ADDRESSES = ("@id", "url", "mainEntityOfPage")


@frozen(kw_only=True)
class ArticleNode:
    """The node of an article.

    Attributes:
        block: The block it stands in.
        root: The outermost value of that block.
        item: The node.
        keys: Names of schema.org, and ``@id``, for what the page says of it, here or elsewhere; each with its value if
            it stands at the node by that very key.
    """

    block: Block
    root: Item = field(repr=False)
    item: Item = field(repr=False)
    keys: dict[str, Item | None] = field(repr=False)

    @property
    def id(self) -> str | None:
        """What the page calls it."""
        stated = self.keys.get("@id")
        return stated.value if stated is not None and isinstance(stated.value, str) else None


@frozen(kw_only=True)
class Choice:
    """What was found: the node, if there is one that can be added to, and blocks that were passed over."""

    node: ArticleNode | None
    findings: tuple[Finding, ...]


def choose_node(text: str, name: str, headline: str, url: str | None, alike: Alike) -> Choice:
    """Choose the node of the article of a page.

    Args:
        text: The page, without what newsld added to it before.
        name: What messages call it.
        headline: The headline of the article that was read.
        url: Its address, if it is known.
        alike: Tells whether two titles are of one article.

    Returns:
        The node, and NLD020 for each block that is left as it is because it is no JSON, or has words of its own;
        NLD021 if the page describes its article in another syntax instead.

    Raises:
        ItemError: There are several articles, and none has this headline or address.
    """
    found: list[_Candidate] = []
    findings: list[Finding] = []
    lines = Lines(text)
    for block in blocks(text):
        if block.inert or not text[block.begin : block.end].strip():
            continue
        notes = Notes()
        read = sound(text, block, notes)
        if read is None or read.root is None:
            if not notes.count(*_TOLD_BY_THE_READER):
                findings.append(_unsound(name, lines, block, notes))
            continue
        contexts = Contexts(Notes())
        articles = (item for item in nodes_at_the_top(read.root) if types_of(item) & ARTICLES)
        found += (_Candidate(block, read.root, item, _context(item, contexts)) for item in articles)
    best = _best(found, name, headline, url, alike)
    if best is None:
        return Choice(node=None, findings=(*findings, *_marked_up(text, name, lines)))
    if best.context is None or not _is_plain(best.context):
        why = "its @context does not give the terms of schema.org their own meaning"
        findings.append(_left(name, lines.at(best.item.offset)[0], why))
        return Choice(node=None, findings=tuple(findings))
    node = ArticleNode(block=best.block, root=best.root, item=best.item, keys=_keys(best, found))
    return Choice(node=node, findings=tuple(findings))


@frozen
class _Candidate:
    block: Block
    root: Item
    item: Item
    context: Context | None

    def texts(self, keys: Iterable[str]) -> Iterator[str]:
        members = self.item.value
        assert isinstance(members, dict)
        for key in keys:
            for value in members[key].items() if key in members else ():
                inner = value.value.get("@id") if isinstance(value.value, dict) else value
                if inner is not None and isinstance(inner.value, str):
                    yield inner.value


def _best(found: list[_Candidate], name: str, headline: str, url: str | None, alike: Alike) -> _Candidate | None:
    here = (url or "").rstrip("/")

    def fit(one: _Candidate) -> tuple[int, int]:
        named = any(alike(title, headline) for title in one.texts(_HEADLINES))
        placed = bool(here) and any(a.partition("#")[0].rstrip("/") == here for a in one.texts(_ADDRESSES))
        return 2 * named + placed, len(one.item.value) if isinstance(one.item.value, dict) else 0

    if not found:
        return None
    best = max(found, key=fit)
    if sum(any(one.texts(_HEADLINES)) for one in found) > 1 and not fit(best)[0]:
        raise ItemError(
            name, "which of its articles it is about cannot be told",
            f"{len(found)} are described in JSON-LD, none with the headline or address of the story",
            hint="give its headline with --headline or its address with --url, or write a block apart with --separate",
        )  # fmt: skip
    return best


def _unsound(name: str, lines: Lines, block: Block, notes: Notes) -> Finding:
    if not block.closed:
        return _left(name, lines.at(block.begin)[0], "its script element is not closed")
    if not notes.faults:
        return _left(name, lines.at(block.begin)[0], "it is no JSON")
    fault = notes.faults[0]
    return _left(name, lines.at(fault.offset)[0], f"it is no JSON: {fault.message}")


def _marked_up(text: str, name: str, lines: Lines) -> Iterator[Finding]:
    """Say that a page without JSON-LD speaks of its article in microdata or RDFa."""
    if match := _MARKUP.search(text):
        yield Finding(
            code="NLD021",
            severity=Severity.NOTE,
            message=f"the page describes its {match['type']} in {_SYNTAXES[match['name'].lower()]}, which was left as "
            "it is: newsld's data stands in a block of JSON-LD beside it",
            source=name,
            line=lines.at(match.start("name"))[0],
            hint="give the article one @id in both, its itemid or resource, and readers know that they are one",
        )


def _left(name: str, line: int, why: str) -> Finding:
    return Finding(
        code="NLD020",
        severity=Severity.WARNING,
        message=f"a block of JSON-LD was left as it is: {why}",
        source=name,
        line=line,
        hint="mend it; newsld adds only to a block that all who read it understand alike",
    )


def _context(item: Item, contexts: Contexts) -> Context | None:
    """Give the context at a node; ``None`` if there is none, so that nothing in it has a meaning."""
    path = [item]
    while path[-1].parent is not None:
        path.append(path[-1].parent)
    active: Context | None = None
    for above in reversed(path):
        if isinstance(above.value, dict) and (local := above.value.get("@context")) is not None:
            active = contexts.apply(active or NOTHING_DEFINED, local)
    return active


def _is_plain(context: Context) -> bool:
    """Tell whether bare terms mean in a context what they mean in schema.org."""
    if context.unread or context.scoped:
        return False
    for key in _WRITTEN:
        term = context.term(key)
        if term is None or term.iri != SCHEMA + key or term.coercion or term.containers or term.reverse:
            return False
    return True


def _keys(best: _Candidate, found: Iterable[_Candidate]) -> dict[str, Item | None]:
    """Give what the page says of the node; what has the same ``@id`` is the same node."""
    own = list(best.texts(("@id",)))
    same = [one for one in found if one is not best and own and list(one.texts(("@id",))) == own]
    keys: dict[str, Item | None] = {}
    for one in (best, *same):
        members = one.item.value
        assert isinstance(members, dict)
        for key, value in members.items():
            term = one.context.term(key) if one.context else None
            name = (term.iri if term and term.iri else key).removeprefix(SCHEMA)
            keys.setdefault(name, value if one is best and name in (key, "@id") else None)
    return keys
