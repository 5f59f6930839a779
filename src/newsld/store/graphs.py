"""One article on its way into a store: its graphs as canonical lines, and what is derived from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256

from attrs import define, field

from newsld.iri import NL
from newsld.store.names import in_order, name_key, name_node
from newsld.store.terms import (
    ALIKE,
    FACTS,
    HIDDEN_LABEL,
    IDENTIFIER,
    INDEX,
    OA,
    PREF_LABEL,
    PROVENANCE,
    ROOT,
    SHA256,
    SOURCE,
    TEMPORAL,
    TOGETHER,
    TRIPLES,
    XSD,
)

_INDEX_VERSION = "2"
"""Part of the digest: what an older index lacks is made when the article is loaded again."""
_NAMED = re.compile(r'(<[^>]*>) <https?://schema\.org/((?:alternateN|n)ame)> "((?:[^"\\]|\\.)*+)"')
_LINKED = re.compile(r"(<[^>]*>) <https?://schema\.org/sameAs> <([^>]*)> \.")
_ARTICLE = re.compile(r"(<[^>]*>) <\S*#type> <https?://schema\.org/\w*(?:Article|Posting)> \.")
_DAY = re.compile(r'<[^>]*> <[^>]*[/#](datePublished|referenceDate)> "([0-9-]{4,10})')
_CITING = re.compile(
    r"(<[^>]*>) <(?:https?://schema\.org/(about|mentions|citation|publisher)"
    r"|http://semanticweb\.cs\.vu\.nl/2009/11/sem/(hasActor)|https://w3id\.org/newsld/vocab#(accordingTo))>"
    r" (<[^>]*>) \."
)
_TYPED = re.compile(r"(<[^>]*>) <http://www\.w3\.org/1999/02/22-rdf-syntax-ns#type> <([^>]*)> \.")
_KINDS = {
    # class -> kind of the node for a name; the first that a thing has counts
    "Person": "person", "Organization": "organization", "Place": "place", "CreativeWork": "thing",
    "Legislation": "thing", "Product": "thing", "Thing": "thing",
}  # fmt: skip
_INTEGER = f'"^^<{XSD}integer> .'
_COUNT = f'"^^<{XSD}nonNegativeInteger> .'
_DECIMAL = f'"^^<{XSD}decimal> .'
_NUMBERS = (_COUNT, _DECIMAL)
_CONFIDENCE = NL + "confidence"
_COUNTS = frozenset({NL + "count", f"{OA}start", f"{OA}end"})
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


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
        return tuple(dict.fromkeys(_index(self)))

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


def unescaped(text: str) -> str:
    """Give the text of a literal as it stands in N-Triples (1.1, ECHAR and UCHAR)."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _ESCAPED.get(m[3], m[3]), text)


def literal(text: str, datatype: str = "") -> str:
    """Give a literal as it stands in canonical N-Triples."""
    for plain, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(plain, escape)
    return f'"{text}"^^<{datatype}>' if datatype else f'"{text}"'


def _dated(article: ArticleGraphs, facts: str) -> Iterator[str]:
    """Say which node is the article, and its day: that of publication, else that from which its times are counted."""
    subject = next((m[1] for line in article.facts if (m := _ARTICLE.match(line))), "")
    if not subject:
        return
    yield f"{facts} {ROOT} {subject} ."
    days = {m[1]: m[2] for line in article.facts if line.startswith(subject) and (m := _DAY.match(line))}
    if day := days.get("datePublished") or days.get("referenceDate"):
        yield f"{subject} {TEMPORAL} {literal(day)} ."


def _index(article: ArticleGraphs) -> Iterator[str]:
    facts = f"<{article.base}{FACTS}>"
    yield f"{facts} {SHA256} {literal(article.digest)} ."
    for name, lines in (("facts", article.facts), ("provenance", article.provenance)):
        yield f"<{article.base}#{name}> {TRIPLES} {literal(str(len(lines)), XSD + 'integer')} ."
    yield from _dated(article, facts)
    yield from _named(article)


def _named(article: ArticleGraphs) -> Iterator[str]:
    """Give keys for the names and links of things, what stands for each, and what is said of them."""
    kinds: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    full: dict[str, str] = {}
    links: dict[str, list[str]] = {}
    for line in article.facts:
        if (typed := _TYPED.match(line)) and (kind := _KINDS.get(typed[2].rpartition("/")[2])):
            kinds.setdefault(typed[1], kind)
        elif named := _NAMED.match(line):
            names.setdefault(named[1], []).append(unescaped(named[3]))
            if named[2] == "name":
                full.setdefault(named[1], unescaped(named[3]))
        elif linked := _LINKED.match(line):
            links.setdefault(linked[1], []).append(linked[2])
    stand: dict[str, str] = {}
    for subject, kind in kinds.items():
        nodes = in_order(links.get(subject, ()))
        if node := name_node(kind, full.get(subject, "")):
            nodes.append(node)
        for key in dict.fromkeys(map(name_key, names.get(subject, ()))):
            if key:
                yield f"{subject} {HIDDEN_LABEL} {literal(key)} ."
        yield from (f"{subject} {HIDDEN_LABEL} {literal(link)} ." for link in links.get(subject, ()))
        yield from (f"{subject} {ALIKE} <{node}> ." for node in nodes)
        stand[subject] = nodes[0] if nodes else subject[1:-1]
        yield f"{subject} {IDENTIFIER} {literal(stand[subject])} ."
    persons = frozenset(subject for subject, kind in kinds.items() if kind == "person")
    yield from _related(article, persons, {subject: node for subject, node in stand.items() if subject in full}, full)


def _related(
    article: ArticleGraphs, persons: frozenset[str], stand: dict[str, str], full: dict[str, str]
) -> Iterator[str]:
    """Say which persons took part in an event together, and what stands for the source of what is told or cited."""
    said: dict[str, list[tuple[str, str]]] = {}
    for line in article.facts:
        if match := _CITING.match(line):
            said.setdefault(match[2] or match[3] or match[4], []).append((match[1], match[5]))
    together: dict[str, list[str]] = {}
    for event, actor in said.get("hasActor", ()):
        if actor in persons:
            together.setdefault(event, []).append(actor)
    for event, actors in together.items():
        if len(actors) > 1:
            yield from (f"{event} {TOGETHER} {actor} ." for actor in actors)
    told = {thing for name in ("about", "mentions") for _, thing in said.get(name, ())}
    cited = {thing for _, thing in said.get("citation", ())}
    sources = [(thing, by) for thing, by in said.get("accordingTo", ()) if thing in told]
    sources += [(thing, by) for thing, by in said.get("publisher", ()) if thing in cited]
    for thing, by in dict.fromkeys(sources):
        if by in stand:
            yield f"{thing} {SOURCE} <{stand[by]}> ."
            yield f"<{stand[by]}> {PREF_LABEL} {literal(full[by])} ."
