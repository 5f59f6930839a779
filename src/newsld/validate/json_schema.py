"""Check both JSON-LD views against the JSON Schemas that ship with newsld; nothing is ever fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

import jsonschema_rs
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from newsld._resources import read_resource
from newsld.model.report import Finding, Severity

BASE = "https://w3id.org/newsld/schemas/"
"""Where the schemas' ``$id`` lie."""

SCHEMAS = ("common", "data", "embed", "annotations")
"""The schemas that ship, by the name of their file without ``.schema.json``."""


def check_data(document: Mapping[str, Any], source: str) -> tuple[Finding, ...]:
    """Check view D against ``schemas/data.schema.json``.

    Args:
        document: The JSON-LD document as Python values, context included.
        source: The name under which messages speak of the article.

    Returns:
        What is wrong, each with its JSON Pointer; empty if the document agrees.
    """
    graph = document.get("@graph")
    if not isinstance(graph, list) or not graph:
        return (_saw_nothing(source, "/@graph"),)
    return _check("data", document, source)


def check_embed(document: Mapping[str, Any], source: str) -> tuple[Finding, ...]:
    """Check view E against ``schemas/embed.schema.json``.

    Args:
        document: The JSON-LD document as Python values; one nested article, or its nodes in ``@graph``.
        source: The name under which messages speak of the article.

    Returns:
        What is wrong, each with its JSON Pointer; empty if the document agrees.
    """
    if not document.get("@graph") and not document.get("@type"):
        return (_saw_nothing(source, "/@graph" if "@graph" in document else ""),)
    return _check("embed", document, source)


def schema(name: str) -> dict[str, Any]:
    """Give one of our schemas.

    Args:
        name: One of `SCHEMAS`.

    Returns:
        The schema as Python values.
    """
    return cast("dict[str, Any]", json.loads(read_resource("schemas", f"{name}.schema.json")))


@cache
def registry() -> Registry[Any]:
    """Give all our schemas by their ``$id``.

    It has no way to retrieve: a reference to anything else raises, where jsonschema alone would fetch it.
    """
    resources = ((f"{BASE}{name}.schema.json", DRAFT202012.create_resource(schema(name))) for name in SCHEMAS)
    return Registry[Any]().with_resources(resources).crawl()


def _check(name: str, document: Mapping[str, Any], source: str) -> tuple[Finding, ...]:
    if agrees(name).is_valid(document):
        return ()
    from newsld.validate._explain import explain  # jsonschema takes long to import and is hardly ever needed

    return explain(schema(name), registry(), document, source)


@cache
def agrees(name: str) -> jsonschema_rs.Draft202012Validator:
    """Give the quick question whether a document agrees with a schema; a test holds it against jsonschema's answer."""
    return jsonschema_rs.Draft202012Validator(schema(name), registry=_quick_registry())


@cache
def _quick_registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry([(f"{BASE}{name}.schema.json", schema(name)) for name in SCHEMAS])


def _saw_nothing(source: str, pointer: str) -> Finding:
    return Finding(
        code="NLD305",
        severity=Severity.ERROR,
        message="the check looked at nothing: the document has no node",
        source=source,
        pointer=pointer,
        hint="an article gives at least one node",
    )
