"""Say what is wrong with a document that does not agree with its JSON Schema: where, what, and the way out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from jsonschema.validators import extend
from referencing import Registry

from newsld.model.report import Finding, Severity

MOST = 20
"""At most so many findings a document: the first ones tell what is wrong."""

_LONGEST = 300  # characters of a message: jsonschema repeats the whole value in it


def explain(
    schema: Mapping[str, Any], registry: Registry[Any], document: Mapping[str, Any], source: str
) -> tuple[Finding, ...]:
    """Give what is wrong with a document.

    Args:
        schema: The JSON Schema it should agree with.
        registry: What the schema's references point to; must not fetch.
        document: The document.
        source: The name under which messages speak of it.

    Returns:
        At most `MOST` findings NLD301, each with its JSON Pointer.
    """
    errors: Iterable[ValidationError] = _strict()(schema, registry=registry).iter_errors(document)
    return tuple(islice((finding for error in errors for finding in _findings(error, source)), MOST))


def _findings(error: ValidationError, source: str) -> Iterator[Finding]:
    # An anyOf fails with one error for each branch; the deepest of them says what is wrong.
    cause = best_match([error]) or error
    path = tuple(cause.absolute_path)
    part: Any = cause.schema
    if cause.validator == "additionalProperties":
        instance: Any = cause.instance
        known = part.get("properties", {})
        for key in instance:
            if key not in known:
                yield _finding((*path, key), f"{key!r} is not a key of this node", _suggest(key, known), source)
        return
    yield _finding(path, _shorten(cause.message), _hint(part), source)


def _finding(path: tuple[str | int, ...], message: str, hint: str, source: str) -> Finding:
    return Finding(
        code="NLD301", severity=Severity.ERROR, message=message, source=source, pointer=_pointer(path), hint=hint
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


def _hint(part: Any) -> str:
    if not isinstance(part, dict) or "description" not in part:
        return ""
    examples = part.get("examples")
    such = f" For example: {json.dumps(examples[0], ensure_ascii=False)}" if examples else ""
    return f"{part['description']}{such}"


@cache
def _strict() -> Any:
    return extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not _compiled(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # ECMA 262, whose $ is the end, where Python's also stands before a line break.
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))
