"""What loading derives from the facts of an article, so that no question reads more of a store than it must.

All of it stands in the article's own graph ``U#index``, which is replaced and deleted with it, is never exported, and
can be thrown away: loading the article again makes it anew. Stores find the triples of one predicate fast, and take
their time to look up what else is known of a thing. So what is asked for is the predicate, and the day by which answers
are sorted the object: ``?event <https://w3id.org/newsld/began/Meet> "2018-04-20"``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import combinations

from newsld.iri import NL
from newsld.store.literals import literal, text_of
from newsld.store.names import in_order, name_key, name_node, word_node
from newsld.store.terms import (
    ALIKE,
    BEGAN,
    BEGAN_BY,
    HIDDEN_LABEL,
    IDENTIFIER,
    LASTED,
    MET,
    MET_BY,
    ONE,
    OTHER,
    PREF_LABEL,
    RDF_TYPE,
    ROOT,
    SAID_BY,
    SAID_ON,
    SCHEMA,
    SEM,
    SOURCE,
    TEMPORAL,
    XSD,
)

Said = dict[str, list[tuple[str, str]]]
"""Subjects and objects of the facts, by the last part of the predicate's name."""

_SCHEMA = (
    "name", "alternateName", "sameAs", "about", "mentions", "citation", "publisher", "datePublished",
    "spokenByCharacter", "author", "text", "location", "containedInPlace",
)  # fmt: skip
_READ = {
    RDF_TYPE: "type",
    **{f"<{space}{name}>": name for space in (SCHEMA, SCHEMA.replace("http:", "https:")) for name in _SCHEMA},
    **{
        f"<{SEM}{name}>": name
        for name in ("hasActor", "eventType", "hasEarliestBeginTimeStamp", "hasLatestEndTimeStamp")
    },
    **{f"<{NL}{name}>": name for name in ("accordingTo", "modality", "referenceDate")},
}
_KINDS = {
    # class -> kind of the node for a name; the first that a thing has counts
    "Person": "person", "Organization": "organization", "Place": "place", "CreativeWork": "thing",
    "Legislation": "thing", "Product": "thing", "Thing": "thing",
}  # fmt: skip
_DAY = re.compile(r"[0-9-]{4,10}")
_EVENT = f"<{SEM}Event>"
_MEETINGS = frozenset(f"<{NL}{name}>" for name in ("Meet", "Visit", "Call", "Negotiate"))
_CANCELLED = f"<{NL}Cancelled>"
_NEVER = literal("9999-12-31", XSD + "date")
_MOST = 20
"""Persons of one meeting that are paired: the pairs grow with the square."""


def derived(facts_graph: str, facts: Iterable[str]) -> Iterator[str]:
    """Give what is derived from the facts of an article.

    Args:
        facts_graph: The name of their graph.
        facts: Canonical N-Triples lines.

    Yields:
        N-Triples lines; one may come twice.
    """
    said: Said = defaultdict(list)
    for line in facts:
        subject, predicate, rest = line.split(" ", 2)
        if name := _READ.get(predicate):
            said[name].append((subject, rest[:-2]))
    article, day = _article(said)
    if article:
        yield f"<{facts_graph}> {ROOT} {article} ."
    if day:
        yield f"{article} {TEMPORAL} {day} ."
    kinds: dict[str, str] = {}
    for subject, class_ in said["type"]:
        if kind := _KINDS.get(class_[1:-1].rpartition("/")[2]):
            kinds.setdefault(subject, kind)
    nodes = _nodes(said, kinds)
    yield from _named(said, kinds, nodes)
    yield from _sources(said, nodes)
    yield from _begun(said)
    yield from _met(said, kinds, nodes)
    yield from _words(said, day)
    yield from _around(said)


def _article(said: Said) -> tuple[str, str]:
    """Give the node of the article, and its day: that of publication, else that from which its times are counted."""
    article = next((s for s, class_ in said["type"] if class_.endswith(("Article>", "Posting>"))), "")
    for name in ("datePublished", "referenceDate"):
        for subject, value in said[name]:
            if subject == article and (day := _DAY.match(text_of(value))):
                return article, literal(day[0])
    return article, ""


def _nodes(said: Said, kinds: dict[str, str]) -> dict[str, list[str]]:
    """Give what stands for each thing across articles, the best first: its links, and the node of its name."""
    full: dict[str, str] = {}
    for subject, name in said["name"]:
        full.setdefault(subject, text_of(name))
    links: dict[str, list[str]] = defaultdict(list)
    for subject, link in said["sameAs"]:
        links[subject].append(link[1:-1])
    found = {}
    for subject, kind in kinds.items():
        node = name_node(kind, full.get(subject, ""))
        found[subject] = [*in_order(links.get(subject, ())), *((node,) if node else ())]
    return found


def _named(said: Said, kinds: dict[str, str], nodes: dict[str, list[str]]) -> Iterator[str]:
    """Give keys for the names and links of things, and what stands for each."""
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    for predicate in ("name", "alternateName"):
        for subject, name in said[predicate]:
            keys[subject][name_key(text_of(name))] = None
    for subject, link in said["sameAs"]:
        keys[subject][link[1:-1]] = None
    for subject in kinds:
        yield from (f"{subject} {HIDDEN_LABEL} {literal(key)} ." for key in keys[subject] if key)
        yield from (f"{subject} {ALIKE} <{node}> ." for node in nodes[subject])
        yield f"{subject} {IDENTIFIER} {literal(_stand(subject, nodes))} ."


def _stand(subject: str, nodes: dict[str, list[str]]) -> str:
    return next(iter(nodes.get(subject, ())), subject[1:-1])


def _sources(said: Said, nodes: dict[str, list[str]]) -> Iterator[str]:
    """Say what stands for the source of what is told or cited."""
    names: dict[str, str] = {}
    for subject, name in said["name"]:
        names.setdefault(subject, text_of(name))
    told = {thing for predicate in ("about", "mentions") for _, thing in said[predicate]}
    cited = {thing for _, thing in said["citation"]}
    found = [(thing, by) for thing, by in said["accordingTo"] if thing in told]
    found += [(thing, by) for thing, by in said["publisher"] if thing in cited]
    for thing, by in found:
        if by in nodes and by in names:
            yield f"{thing} {SOURCE} <{_stand(by, nodes)}> ."
            yield f"<{_stand(by, nodes)}> {PREF_LABEL} {literal(names[by])} ."


def _begun(said: Said) -> Iterator[str]:
    """Say the first day of events: of all, of those of a type or modality; and the last of those that took several."""
    events = {subject for subject, class_ in said["type"] if class_ == _EVENT}
    ends = dict(said["hasLatestEndTimeStamp"])
    kinds: dict[str, list[str]] = defaultdict(list)
    for predicate in ("eventType", "modality"):
        for subject, kind in said[predicate]:
            if kind.startswith(f"<{NL}"):
                kinds[subject].append(kind[len(NL) + 1 : -1])
    for subject, day in said["hasEarliestBeginTimeStamp"]:
        if subject in events:
            yield f"{subject} {BEGAN} {day} ."
            yield from (f"{subject} <{BEGAN_BY}{kind}> {day} ." for kind in kinds[subject])
            if (last := ends.get(subject, _NEVER)) != day:
                yield f"{subject} {LASTED} {last} ."


def _met(said: Said, kinds: dict[str, str], nodes: dict[str, list[str]]) -> Iterator[str]:
    """Give a node for each two persons who met, with the meetings, and who the two are in this article."""
    meetings = {event for event, type_ in said["eventType"] if type_ in _MEETINGS}
    modality = {event: kind for event, kind in said["modality"] if kind != _CANCELLED and kind.startswith(f"<{NL}")}
    named = {subject for subject, _ in said["name"]}
    persons: dict[str, dict[str, str]] = defaultdict(dict)
    for event, actor in said["hasActor"]:
        if event in meetings and event in modality and actor in named and kinds.get(actor) == "person":
            persons[event].setdefault(_stand(actor, nodes), actor)
    for event, who in persons.items():
        for one, other in combinations(sorted(who)[:_MOST], 2):
            pair = f"<{MET}{sha256(f'{one} {other}'.encode()).hexdigest()[:16]}>"
            yield f"{event} <{MET_BY}{modality[event][len(NL) + 1 : -1]}> {pair} ."
            yield f"{pair} {ONE} {who[one]} ."
            yield f"{pair} {OTHER} {who[other]} ."


def _around(said: Said) -> Iterator[str]:
    """Say that what took place at a site nobody else knows ("a hotel") took place where that is, too."""
    linked = {subject for subject, _ in said["sameAs"]}
    holding = dict(said["containedInPlace"])
    for event, site in said["location"]:
        if site in holding and site not in linked:
            yield f"{event} <{SCHEMA}location> {holding[site]} ."


def _words(said: Said, day: str) -> Iterator[str]:
    """Say who said each quotation and claim, on which day it was told, and which words are in it."""
    claims = {subject for subject, class_ in said["type"] if class_ == f"<{SCHEMA}Claim>"}
    speakers = [*said["spokenByCharacter"], *(pair for pair in said["author"] if pair[0] in claims)]
    texts = dict(said["text"])
    for words, speaker in speakers:
        if words in texts:
            yield f"{words} {SAID_BY} {speaker} ."
    if not day:
        return
    for words in dict.fromkeys(words for words, _ in speakers if words in texts):
        yield f"{words} {SAID_ON} {day} ."
        for node in dict.fromkeys(map(word_node, name_key(text_of(texts[words])).split())):
            yield f"{words} <{node}> {day} ."
