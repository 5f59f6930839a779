"""One article on its way into a store: its graphs as canonical lines, and what is derived from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256

from attrs import define, field

from newsld.iri import NL
from newsld.store.index import derived
from newsld.store.literals import literal
from newsld.store.terms import FACTS, INDEX, OA, PROVENANCE, SHA256, TRIPLES, XSD

_INDEX_VERSION = "3"
"""Part of the digest: what an older index lacks is made when the article is loaded again."""
_INTEGER = f'"^^<{XSD}integer> .'
_COUNT = f'"^^<{XSD}nonNegativeInteger> .'
_DECIMAL = f'"^^<{XSD}decimal> .'
_NUMBERS = (_COUNT, _DECIMAL)
_CONFIDENCE = NL + "confidence"
_COUNTS = frozenset({NL + "count", f"{OA}start", f"{OA}end"})


@define(slots=False, kw_only=True)
class ArticleGraphs:
    """The graphs of one article, each a set of canonical N-Triples lines without line ends.

    Attributes:
        base: ``U`` of the data model: the article's address or name, without fragment.
        facts: View D.
        provenance: View P; may be empty.
        source: The file or article it was made from, for messages.
    """

    base: str
    facts: tuple[str, ...] = field(repr=False)
    provenance: tuple[str, ...] = field(repr=False, default=())
    source: str = ""

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the lines of both graphs in sorted order, in hex."""
        made = sha256(_INDEX_VERSION.encode())
        for lines in (self.facts, self.provenance):
            made.update(b"\0" + "\n".join(sorted(all_as_stored(lines))).encode())
        return made.hexdigest()

    @property
    def size(self) -> int:
        """The number of its triples, without those that are derived."""
        return len(self.facts) + len(self.provenance)

    @cached_property
    def index(self) -> tuple[str, ...]:
        """What is derived: the digest, the counts, and keys for names and links."""
        facts = self.base + FACTS
        own = [f"<{facts}> {SHA256} {literal(self.digest)} ."]
        for graph, lines in ((facts, self.facts), (self.base + PROVENANCE, self.provenance)):
            own.append(f"<{graph}> {TRIPLES} {literal(str(len(lines)), XSD + 'integer')} .")
        return tuple(dict.fromkeys((*own, *derived(facts, self.facts))))

    def graphs(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Give the IRI and lines of each graph; the one that says that all is there comes last."""
        yield self.base + FACTS, self.facts
        yield self.base + PROVENANCE, self.provenance
        yield self.base + INDEX, self.index


def as_stored(line: str) -> str:
    """Give a line as stores give it back: they keep a number's value, not the way it was written.

    Oxigraph makes every integer an ``xsd:integer``, and both Oxigraph and Virtuoso drop the zeros at a decimal's end.
    """
    if not line.endswith(_NUMBERS):
        return line
    if line.endswith(_COUNT):
        return line.removesuffix(_COUNT) + _INTEGER
    digits = line.removesuffix(_DECIMAL)
    start = digits.rindex('"') + 1
    if "." in digits[start:]:
        digits = digits.rstrip("0").rstrip(".")
    return digits + _DECIMAL


def all_as_stored(lines: Iterable[str]) -> list[str]:
    """Give lines as stores give them back; most are the same."""
    return [as_stored(line) if line.endswith(_NUMBERS) else line for line in lines]


def as_written(line: str) -> str:
    """Give a line of ours that comes from a store in the way in which it was written."""
    predicate = line.partition("> <")[2].partition(">")[0]
    if predicate in _COUNTS and line.endswith(_INTEGER):
        return line.removesuffix(_INTEGER) + _COUNT
    if predicate == _CONFIDENCE and line.endswith(_DECIMAL):
        head, _, digits = line.removesuffix(_DECIMAL).rpartition('"')
        return f'{head}"{float(digits):.2f}{_DECIMAL}'
    return line


def graph_names(base: str) -> tuple[str, str, str]:
    """Give the IRIs of an article's graphs."""
    return base + FACTS, base + PROVENANCE, base + INDEX
