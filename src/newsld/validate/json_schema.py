"""Check both JSON-LD views against the JSON Schemas that ship with newsld; nothing is ever fetched."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from newsld._resources import read_resource
from newsld.model.report import Finding, Severity
from newsld.validate._predicates import Predicate, compile_schema, ecma

BASE = "https://w3id.org/newsld/schemas/"
"""Where the schemas' ``$id`` lie."""

SCHEMAS = ("common", "data", "embed")
"""The schemas that ship, by the name of their file without ``.schema.json``."""

MOST = 20
"""At most so many findings a document: the first ones tell what is wrong."""

_LONGEST = 300  # characters of a message: jsonschema repeats the whole value in it


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


def _check(name: str, document: Mapping[str, Any], source: str) -> tuple[Finding, ...]:
    if _agrees(name)(document):
        return ()
    errors: Iterable[ValidationError] = _validator(name).iter_errors(document)
    found = (finding for error in errors for finding in _findings(error, source))
    return tuple(islice(found, MOST))


def _findings(error: ValidationError, source: str) -> Iterator[Finding]:
    # An anyOf fails with one error for each branch; the deepest of them says what is wrong.
    cause = best_match([error]) or error
    path = tuple(cause.absolute_path)
    if cause.validator == "additionalProperties" and isinstance(cause.schema, dict):
        known = cause.schema.get("properties", {})
        for key in cause.instance:
            if key not in known:
                yield _finding((*path, key), f"{key!r} is not a key of this node", _suggest(key, known), source)
        return
    yield _finding(path, _shorten(cause.message), _hint(cause.schema), source)


def _finding(path: tuple[str | int, ...], message: str, hint: str, source: str) -> Finding:
    return Finding(
        code="NLD301", severity=Severity.ERROR, message=message, source=source, pointer=_pointer(path), hint=hint
    )


def _saw_nothing(source: str, pointer: str) -> Finding:
    return Finding(
        code="NLD305",
        severity=Severity.ERROR,
        message="the check looked at nothing: the document has no node",
        source=source,
        pointer=pointer,
        hint="an article gives at least one node",
    )


def _pointer(path: Iterable[str | int]) -> str:
    # RFC 6901, section 3.
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def _shorten(message: str) -> str:
    if len(message) <= _LONGEST:
        return message
    half = _LONGEST // 2
    return f"{message[:half]} … {message[-half:]}"


def _suggest(key: str, known: Iterable[str]) -> str:
    close = get_close_matches(key, known, n=1)
    return f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(known)}"


def _hint(part: object) -> str:
    if not isinstance(part, dict) or "description" not in part:
        return ""
    examples = part.get("examples")
    such = f" For example: {json.dumps(examples[0], ensure_ascii=False)}" if examples else ""
    return f"{part['description']}{such}"


@cache
def _agrees(name: str) -> Predicate:
    return compile_schema(schema(name), _registry().resolver(f"{BASE}{name}.schema.json"))


@cache
def _validator(name: str) -> Draft202012Validator:
    strict = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
    return cast("Draft202012Validator", strict(schema(name), registry=_registry()))


@cache
def _registry() -> Registry[Any]:
    # Without a way to retrieve: a reference to anything else raises, where jsonschema alone would fetch it.
    resources = ((f"{BASE}{name}.schema.json", DRAFT202012.create_resource(schema(name))) for name in SCHEMAS)
    return Registry[Any]().with_resources(resources).crawl()


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_compiled = cache(ecma)
