"""Write an article's structured data into its page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve, field, frozen

from newsld.emit.embed import escape
from newsld.emit.formats import Rendition
from newsld.emit.page.additions import Additions, additions, settled
from newsld.emit.page.node import Alike, ArticleNode, choose_node
from newsld.emit.page.ours import NAME, marks, taken_out
from newsld.emit.page.place import place_of_script
from newsld.emit.page.source import Edit, Source
from newsld.model.report import Finding

_LINE_END = re.compile(r"\r\n|\r|\n")
_AT_LINE = re.compile(r", line ([0-9]{1,9})\)")
"""How a message names a place of the page beside the one that it is about."""

Check = Callable[[dict[str, Any]], None]
"""Refuses a document that is not valid."""


@frozen(kw_only=True)
class PageOptions:
    """How a page is written.

    Attributes:
        separate: Whether newsld's data stands in a script element of its own, beside the publisher's.
        graph: Whether its nodes are flat where they can be.
        nonce: What the page's Content-Security-Policy asks of script elements.
    """

    separate: bool = False
    graph: bool = False
    nonce: str | None = None


@frozen(kw_only=True)
class Page:
    """A page that is about to be written.

    Attributes:
        name: What messages call it.
        before: Its bytes as they were found.
        source: The page without what newsld added to it in an earlier run.
        gone: Where lines were taken out: the line of the source, from 1, and how many.
    """

    name: str
    before: bytes = field(repr=False)
    source: Source = field(repr=False)
    gone: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, data: bytes, name: str) -> Page:
        """Read a page, and take out what newsld added to it before.

        Args:
            data: Its bytes.
            name: What messages call it.

        Raises:
            ItemError: It cannot be written back as it is.
        """
        found = Source.of(data, name)
        edits = taken_out(found.text)
        source = evolve(found, text=found.edited(edits))
        return cls(name=name, before=data, source=source, gone=tuple(_gone(found.text, edits)))

    @property
    def data(self) -> bytes:
        """The bytes of the page as its publisher wrote it."""
        return self.source.data()

    def located(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Give findings on `data` with the lines that they have in the page as it was found.

        Args:
            findings: What was noticed when `data` was read.
        """
        return tuple(map(self._located, findings)) if self.gone else tuple(findings)

    def _located(self, finding: Finding) -> Finding:
        if finding.source != self.name:
            return finding
        message = _AT_LINE.sub(lambda match: f", line {self._line(int(match[1]))})", finding.message)
        return evolve(finding, message=message, line=finding.line and self._line(finding.line))

    def _line(self, line: int) -> int:
        return line + sum(count for at, count in self.gone if at < line)

    def enriched(
        self, rendition: Rendition, options: PageOptions, alike: Alike, check: Check
    ) -> tuple[bytes, tuple[Finding, ...]]:
        """Write the page with what was found in it.

        Args:
            rendition: The article that was read from `data`.
            options: How to write it.
            alike: Tells whether two titles are of one article.
            check: Refuses what is not valid.

        Returns:
            The bytes, and what was noticed.

        Raises:
            ItemError: The article's node cannot be told, the page is cut, or what would be written is not valid.
        """
        headline, url = _known(rendition)
        choice = choose_node(self.source.text, self.name, headline, url, alike)
        node = choice.node
        if node is not None and not options.separate:
            edits = self._added(node, rendition, options, check)
        else:
            edits = [self._apart(node, rendition, options, check)]
        return self._checked(self.source.data(self.source.edited(edits))), self.located(choice.findings)

    def _added(self, node: ArticleNode, rendition: Rendition, options: PageOptions, check: Check) -> list[Edit]:
        flat = options.graph and _is_flat(node)
        document = rendition.embedded(graph=flat, without=settled(node))
        check(document)
        made: Additions = additions(self.source.text, node, document)
        if not made.pointers:
            return []
        block = node.block
        nonce = None if "nonce" in block.attributes else options.nonce
        behind_name = block.tag_begin + len(NAME)
        mark = (behind_name, behind_name, marks(made.pointers, nonce))
        return [mark, *((begin, end, self._json(words)) for begin, end, words in made.edits)]

    def _apart(self, node: ArticleNode | None, rendition: Rendition, options: PageOptions, check: Check) -> Edit:
        # What tells that both blocks are of one article is said again.
        without = frozenset(node.keys) - {"headline", "url", "about", "mentions"} if node else frozenset()
        document = rendition.embedded(graph=options.graph, without=without)
        check(document)
        if node and node.id:
            article = document["@graph"][0] if options.graph else document
            article["@id"] = node.id
        at = place_of_script(self.source.text, self.name)
        words = self._json(json.dumps(document, ensure_ascii=False, indent=2))
        return at, at, f'{NAME}{marks((), options.nonce)} type="application/ld+json">\n{words}\n</script>'

    def _json(self, words: str) -> str:
        return self.source.written(escape(words))

    def _checked(self, data: bytes) -> bytes:
        """Give the bytes if all but ours is in them as it was.

        Raises:
            RuntimeError: It is not; that is a bug, and nothing is written.
        """
        if Page.of(data, self.name).data != self.data:
            raise RuntimeError("what was added to the page cannot be taken out again")
        return data


def _gone(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int]]:
    at, line = 0, 1
    for begin, end, _ in sorted(edits):
        line += _line_ends(text, at, begin)
        if count := _line_ends(text, begin, end):
            yield line, count
        at = end


def _line_ends(text: str, begin: int, end: int) -> int:
    return sum(1 for _ in _LINE_END.finditer(text, begin, end))


def _known(rendition: Rendition) -> tuple[str, str | None]:
    article = rendition.description.article
    headline = article.headline.value if article.headline else ""
    return headline, article.url


def _is_flat(node: ArticleNode) -> bool:
    graph = node.root.get("/@graph")
    return graph is not None and isinstance(graph.value, list) and node.item.parent is graph
