"""Turn a JSON Schema into one yes-or-no question, some thirty times as fast as finding out what is wrong.

Nearly every document agrees with its schema, and then nothing more is asked; `json_schema` asks jsonschema what is
wrong with the others. Only the keywords that our schemas use are known, and any other is refused when the question is
made, never passed over. A test holds the answers against jsonschema's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field

if TYPE_CHECKING:
    from referencing._core import Resolver

Predicate = Callable[[Any], bool]
Maker = Callable[["_Compiler", Any, Mapping[str, Any]], Predicate]


def compile_schema(schema: Mapping[str, Any], resolver: Resolver[Any]) -> Predicate:
    """Give the question whether a value agrees with a schema.

    Args:
        schema: A JSON Schema of draft 2020-12 without regular expressions that ECMA 262 and Python read differently,
            save ``$``.
        resolver: Finds what its references point to; must not fetch.

    Returns:
        A function that takes a JSON value.

    Raises:
        ValueError: It has a keyword that is not known here.
        referencing.exceptions.Unresolvable: A reference points to nothing that ships.
    """
    return _Compiler(resolver).compile(schema)


@define
class _Compiler:
    resolver: Resolver[Any]
    made: dict[int, Predicate] = field(factory=dict)

    def compile(self, schema: Mapping[str, Any]) -> Predicate:
        unknown = schema.keys() - _KEYWORDS.keys() - _SILENT
        if unknown:
            raise ValueError(f"no such keyword is known: {', '.join(sorted(unknown))}")
        parts = tuple(_KEYWORDS[key](self, value, schema) for key, value in schema.items() if key in _KEYWORDS)
        return _both(parts)

    def refer(self, reference: str) -> Predicate:
        found = self.resolver.lookup(reference)
        key = id(found.contents)
        if key not in self.made:
            # Set before it is made, for schemas that refer to themselves.
            self.made[key] = lambda value: self.made[key](value)
            self.made[key] = _Compiler(found.resolver, self.made).compile(found.contents)
        return self.made[key]


def _both(parts: tuple[Predicate, ...]) -> Predicate:
    match parts:
        case ():
            return lambda value: True
        case (only,):
            return only
        case (first, second):
            return lambda value: first(value) and second(value)
        case (first, second, third):
            return lambda value: first(value) and second(value) and third(value)

    def every(value: Any) -> bool:
        for part in parts:  # noqa: SIM110 - all() with a generator takes twice as long, and this is the inner loop
            if not part(value):
                return False
        return True

    return every


def ecma(pattern: str) -> re.Pattern[str]:
    """Give a regular expression of ECMA 262, whose ``$`` is the end, where Python's also stands before a line break."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


_TYPES: dict[str, Predicate] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: (
        (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())
    ),
}


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(value: Any) -> str:
    # One string for values that are equal in JSON, where true is no 1.
    return json.dumps(value, sort_keys=True)


def _const(of: _Compiler, const: Any, _: Mapping[str, Any]) -> Predicate:
    if isinstance(const, str):
        return lambda value: value == const
    wanted = _same(const)
    return lambda value: type(value) is type(const) and _same(value) == wanted


def _enum(of: _Compiler, options: list[Any], _: Mapping[str, Any]) -> Predicate:
    if all(isinstance(option, str) for option in options):
        among = frozenset(options)
        return lambda value: isinstance(value, str) and value in among
    wanted = frozenset(map(_same, options))
    return lambda value: _same(value) in wanted


def _pattern(of: _Compiler, pattern: str, _: Mapping[str, Any]) -> Predicate:
    search = ecma(pattern).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _required(of: _Compiler, keys: list[str], _: Mapping[str, Any]) -> Predicate:
    wanted = frozenset(keys)
    return lambda value: not isinstance(value, dict) or value.keys() >= wanted


def _properties(of: _Compiler, properties: Mapping[str, Any], _: Mapping[str, Any]) -> Predicate:
    questions = {key: of.compile(schema) for key, schema in properties.items()}

    def agrees(value: Any) -> bool:
        if isinstance(value, dict):
            for key, item in value.items():
                if key in questions and not questions[key](item):
                    return False
        return True

    return agrees


def _additional(of: _Compiler, allowed: bool, schema: Mapping[str, Any]) -> Predicate:
    if allowed is not False:
        raise ValueError("additionalProperties may only be false")
    known = frozenset(schema.get("properties", ()))
    return lambda value: not isinstance(value, dict) or known.issuperset(value)


def _dependent(of: _Compiler, wants: Mapping[str, list[str]], _: Mapping[str, Any]) -> Predicate:
    pairs = tuple((key, frozenset(keys)) for key, keys in wants.items())
    return lambda value: not isinstance(value, dict) or all(value.keys() >= keys for key, keys in pairs if key in value)


def _dependent_schemas(of: _Compiler, wants: Mapping[str, Any], _: Mapping[str, Any]) -> Predicate:
    pairs = tuple((key, of.compile(schema)) for key, schema in wants.items())
    return lambda value: not isinstance(value, dict) or all(ask(value) for key, ask in pairs if key in value)


def _items(of: _Compiler, item: Mapping[str, Any], schema: Mapping[str, Any]) -> Predicate:
    ask, start = of.compile(item), len(schema.get("prefixItems", ()))

    def agrees(value: Any) -> bool:
        return not isinstance(value, list) or all(map(ask, value[start:] if start else value))

    return agrees


def _prefix(of: _Compiler, items: list[Any], _: Mapping[str, Any]) -> Predicate:
    asks = tuple(of.compile(item) for item in items)
    return lambda value: not isinstance(value, list) or all(ask(item) for ask, item in zip(asks, value, strict=False))


def _unique(of: _Compiler, unique: bool, _: Mapping[str, Any]) -> Predicate:
    return lambda value: not unique or not isinstance(value, list) or len(set(map(_same, value))) == len(value)


def _if(of: _Compiler, condition: Mapping[str, Any], schema: Mapping[str, Any]) -> Predicate:
    ask, then, other = (of.compile(part) for part in (condition, schema.get("then", {}), schema.get("else", {})))
    return lambda value: then(value) if ask(value) else other(value)


def _any(of: _Compiler, schemas: list[Any], _: Mapping[str, Any]) -> Predicate:
    asks = tuple(map(of.compile, schemas))
    return lambda value: any(ask(value) for ask in asks)


def _not(of: _Compiler, schema: Mapping[str, Any], _: Mapping[str, Any]) -> Predicate:
    ask = of.compile(schema)
    return lambda value: not ask(value)


_SILENT = frozenset({"$schema", "$id", "$defs", "$comment", "title", "description", "examples", "then", "else"})
_KEYWORDS: dict[str, Maker] = {
    "type": lambda of, name, _: _TYPES[name],
    "const": _const,
    "enum": _enum,
    "minLength": lambda of, least, _: lambda value: not isinstance(value, str) or len(value) >= least,
    "maxLength": lambda of, most, _: lambda value: not isinstance(value, str) or len(value) <= most,
    "pattern": _pattern,
    "minimum": lambda of, least, _: lambda value: not _number(value) or value >= least,
    "required": _required,
    "maxProperties": lambda of, most, _: lambda value: not isinstance(value, dict) or len(value) <= most,
    "minProperties": lambda of, least, _: lambda value: not isinstance(value, dict) or len(value) >= least,
    "properties": _properties,
    "additionalProperties": _additional,
    "dependentRequired": _dependent,
    "dependentSchemas": _dependent_schemas,
    "minItems": lambda of, least, _: lambda value: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda of, most, _: lambda value: not isinstance(value, list) or len(value) <= most,
    "uniqueItems": _unique,
    "prefixItems": _prefix,
    "items": _items,
    "if": _if,
    "anyOf": _any,
    "allOf": lambda of, schemas, _: _both(tuple(map(of.compile, schemas))),
    "not": _not,
    "$ref": lambda of, reference, _: of.refer(reference),
}
