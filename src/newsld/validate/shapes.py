"""Check data against the SHACL shapes that ship with newsld; needs the extra ``shacl``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from newsld._resources import read_resource
from newsld.errors import UsageError
from newsld.jsonld.items import Item
from newsld.jsonld.node import Literal, Node
from newsld.jsonld.notes import Notes, shown

if TYPE_CHECKING:
    import rdflib

SHAPES = ("shapes/data.ttl",)


def refuse_without_pyshacl() -> None:
    """Refuse ``--shacl`` where it cannot be done.

    Raises:
        UsageError: pySHACL is not installed.
    """
    try:
        missing = find_spec("pyshacl") is None
    except ValueError:
        missing = True
    if missing:
        raise UsageError("--shacl", "needs pySHACL, which is not installed", hint="pip install 'newsld[shacl]'")


def check_shapes(nodes: Sequence[Node], notes: Notes) -> None:
    """Check nodes against the shapes.

    Args:
        nodes: All nodes of a document.
        notes: Takes NLD805.

    Raises:
        UsageError: pySHACL is not installed.
    """
    refuse_without_pyshacl()
    import rdflib
    from pyshacl import validate

    data, places = graph_of(nodes)
    _, results, _ = validate(data, shacl_graph=_shapes(), inference="none", do_owl_imports=False)
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    assert isinstance(results, rdflib.Graph)
    found = []
    for result in results.subjects(rdflib.RDF.type, sh.ValidationResult):
        focus, path = results.value(result, sh.focusNode), results.value(result, sh.resultPath)
        message = str(results.value(result, sh.resultMessage) or "")
        found.append((str(focus), str(path or ""), " ".join(message.split())))
    for subject, predicate, message in sorted(set(found)):
        item = places.get((subject, predicate)) or places.get((subject, ""))
        if item is not None:
            term = predicate[max(predicate.rfind("/"), predicate.rfind("#")) + 1 :]
            what = f"{term} of {shown(subject)}" if term else shown(subject)
            notes.add("NLD805", item, f"{what}: {message[:300]}", "vocab/shapes/data.ttl says what is asked")


def graph_of(nodes: Sequence[Node]) -> tuple[rdflib.Graph, dict[tuple[str, str], Item]]:
    """Give the triples that nodes say, and where each subject and property stands.

    Args:
        nodes: All nodes of a document; nothing is parsed again, and nothing fetched.

    Returns:
        The graph, and the item by subject and predicate (an empty predicate for the subject itself).
    """
    import rdflib

    graph = rdflib.Graph()
    names = {id(node): _name(node, number) for number, node in enumerate(nodes)}
    places: dict[tuple[str, str], Item] = {}
    for node in nodes:
        subject = names[id(node)]
        places.setdefault((str(subject), ""), node.types[0][1] if node.types else node.item)
        for iri, _ in node.types:
            graph.add((subject, rdflib.RDF.type, rdflib.URIRef(iri)))
        for prop in node.properties:
            places.setdefault((str(subject), prop.iri), prop.item)
            predicate = rdflib.URIRef(prop.iri)
            for value in prop.values:
                term = names.get(id(value)) if isinstance(value, Node) else _term(value)
                if term is None:
                    continue
                if not prop.reverse:
                    graph.add((subject, predicate, term))
                elif not isinstance(term, rdflib.Literal):
                    graph.add((term, predicate, subject))
    return graph, places


def _name(node: Node, number: int) -> rdflib.term.IdentifiedNode:
    import rdflib

    if node.id is None:
        return rdflib.BNode(f"n{number}")
    return rdflib.BNode(node.id[2:]) if node.id.startswith("_:") else rdflib.URIRef(node.id)


def _term(literal: Literal) -> rdflib.term.Node | None:
    import rdflib

    value = literal.value
    if value is None:
        return None
    if literal.datatype in ("@id", "@vocab"):
        text = str(value)
        return rdflib.BNode(text[2:]) if text.startswith("_:") else rdflib.URIRef(text)
    if literal.language:
        return rdflib.Literal(str(value), lang=literal.language)
    if literal.datatype:
        return rdflib.Literal(str(value), datatype=rdflib.URIRef(literal.datatype), normalize=False)
    return rdflib.Literal(value)


@cache
def _shapes() -> rdflib.Graph:
    import rdflib

    graph = rdflib.Graph()
    for name in SHAPES:
        graph.parse(data=read_resource("vocab", name), format="turtle")
    return graph
