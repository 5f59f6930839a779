"""Read YAML and TOML metadata: the front matter of an article, or its sidecar.

YAML is read as text: a date keeps its own offset and precision, ``no`` is a word. Only what metadata needs is taken:
keys, words, lists, and lists of keys. Aliases are refused (they can stand for billions of values).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from attrs import frozen

from newsld.model.report import Finding, Severity

LONGEST = 100_000
"""Characters; longer metadata is no metadata."""
_DEEPEST = 10
_MOST_VALUES = 2_000
_FENCE = re.compile(r"(?P<mark>---|\+\+\+)[ \t]*(?:#[^\n]*)?(?:\n|$)")
_YAML_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)
_TOML_DEEP_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]+[ \t]*\.[ \t]*){40}""")
"""A key of forty parts, for which the parser takes quadratic time."""
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w.-]*)[ \t]*[:=](?=[ \t]|$)[ \t]*(?P<value>.*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_BLOCK = re.compile(r"[>|][+-]?[0-9]?")


@frozen
class Entry:
    """One value of the metadata.

    Attributes:
        key: Its key; for ``image: {src: …}`` the key is ``image.src``, the items of a list have the list's key.
        value: Its value as written, unquoted.
        line: Its line in the file, from 1.
    """

    key: str
    value: str
    line: int


@frozen
class FrontMatter:
    """What stands between the fences.

    Attributes:
        text: The metadata.
        toml: Whether it is TOML; else YAML.
        body: The text after it.
        line: Line of the file at which the metadata begins, from 1.
        closed: Whether the closing fence is there.
    """

    text: str
    toml: bool
    body: str
    line: int
    closed: bool = True


def split_front_matter(text: str) -> FrontMatter | None:
    """Split the front matter off a text, or give ``None`` where it has none.

    Where the closing fence is missing, it goes on as long as lines are keys, items, comments or indented.

    Args:
        text: Clean text.
    """
    opening = _FENCE.match(text.lstrip("\n"))
    if not opening:
        return None
    skipped = len(text) - len(text.lstrip("\n"))
    start = skipped + opening.end()
    toml = opening["mark"] == "+++"
    closing = (_TOML_END if toml else _YAML_END).search(text, start, start + LONGEST)
    if closing and (not (inside := text[start : closing.start()]).strip() or _has_key(inside)):
        body = text[closing.end() :]
        return FrontMatter(inside, toml, body, text.count("\n", 0, start) + 1)
    end = start
    for line in text[start : start + LONGEST].splitlines(keepends=True):
        if not line.strip() or not (_PAIR.match(line) or _ITEM.match(line) or line[0] in " \t#"):
            break
        end += len(line)
    if not _has_key(text[start:end]):
        return None
    return FrontMatter(text[start:end], toml, text[end:], text.count("\n", 0, start) + 1, closed=False)


def _has_key(text: str) -> bool:
    return any(_PAIR.match(line) for line in text.split("\n"))


def read_entries(
    text: str, source: str, *, first_line: int = 1, toml: bool = False
) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Read metadata; what is not quite YAML is read line by line where its meaning is plain.

    Args:
        text: The metadata.
        source: The name for findings.
        first_line: Line of the file at which it begins.
        toml: Whether it is TOML.

    Returns:
        The values in the order of the file, each key's first definition, and findings NLD003.
    """
    if len(text) > LONGEST:
        return (), (_finding("the metadata is too long and was not read", first_line, source),)
    try:
        if toml:
            return tuple(_toml_entries(text, first_line)), ()
        entries, notes = _yaml_entries(text, first_line)
    # The parsers let through what Python says of characters and numbers beyond its own limits.
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, _NotPlainError) as error:
        line, problem = _problem(error, first_line)
        language = "TOML" if toml else "YAML"
        message = f"the metadata is not {language} and was read line by line ({problem})"
        return tuple(_line_entries(text, first_line)), (_finding(message, line, source, _HINT),)
    return entries, tuple(_finding(message, line, source) for message, line in notes)


_HINT = 'put a value that has ": ", a tab or a leading bracket in quotation marks'


class _NotPlainError(Exception):
    """The YAML is well-formed, but not what metadata is."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.line = line


def _problem(error: Exception, first_line: int) -> tuple[int, str]:
    if isinstance(error, _NotPlainError):
        return first_line + error.line, error.problem
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return first_line + error.problem_mark.line, error.problem or "it cannot be parsed"
    return first_line, "it cannot be parsed"


def _finding(message: str, line: int, source: str, hint: str = "") -> Finding:
    return Finding(code="NLD003", severity=Severity.WARNING, message=message, source=source, line=line, hint=hint)


def _yaml_entries(text: str, first_line: int) -> tuple[tuple[Entry, ...], list[tuple[str, int]]]:
    """Read the events of the parser, which makes no values, so neither dates nor aliases are resolved."""
    entries: list[Entry] = []
    notes: list[tuple[str, int]] = []
    seen: set[str] = set()
    path: list[str | None] = []  # the key at each open mapping (None: a key is due), "-" for an open sequence
    repeated = False
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise _NotPlainError(f"it has the alias *{event.anchor}", line)
        if isinstance(event, yaml.CollectionStartEvent):
            if path and path[-1] is None:
                raise _NotPlainError("a key is no word", line)
            path.append("-" if isinstance(event, yaml.SequenceStartEvent) else None)
            if len(path) > _DEEPEST:
                raise _NotPlainError("it is nested too deeply", line)
        elif isinstance(event, yaml.CollectionEndEvent):
            path.pop()
            _next_key(path)
        elif isinstance(event, yaml.ScalarEvent):
            if not path:
                raise _NotPlainError("it has no keys", line)
            if path[-1] is None:
                path[-1] = event.value
                if len(path) == 1:
                    repeated = event.value in seen
                    if repeated:
                        notes.append((f"the key {event.value!r} is there twice; the first counts", first_line + line))
                    seen.add(event.value)
                continue
            if not repeated and event.value.strip() and not (event.style is None and event.value in _NULLS):
                key = ".".join(part for part in path if part and part != "-")
                if not key:
                    raise _NotPlainError("it has no keys", line)
                entries.append(Entry(key, event.value.strip(), first_line + line))
                if len(entries) > _MOST_VALUES:
                    raise _NotPlainError("it has too many values", line)
            _next_key(path)
    return tuple(entries), notes


def _next_key(path: list[str | None]) -> None:
    """After a value, a mapping waits for its next key."""
    if path and path[-1] != "-":
        path[-1] = None


def _toml_entries(text: str, first_line: int) -> Iterator[Entry]:
    def walk(key: str, value: Any, depth: int = 1) -> Iterator[tuple[str, str]]:
        if depth > _DEEPEST:
            raise _NotPlainError("it is nested too deeply", 0)
        if isinstance(value, Mapping):
            for name, inner in value.items():
                yield from walk(f"{key}.{name}" if key else name, inner, depth + 1)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(key, inner, depth + 1)
        else:
            yield key, value.isoformat() if hasattr(value, "isoformat") else str(value).strip()

    if deep := _TOML_DEEP_KEY.search(text):
        raise _NotPlainError("it is nested too deeply", text.count("\n", 0, deep.start()))
    lines: dict[str, int] = {}
    for number, row in enumerate(text.split("\n")):
        lines.setdefault(row.partition("=")[0].strip(), number)
    for count, (key, value) in enumerate(walk("", tomllib.loads(text))):
        if count == _MOST_VALUES:
            raise _NotPlainError("it has too many values", 0)
        yield Entry(key, value, first_line + lines.get(key.split(".")[-1], 0))


def _line_entries(text: str, first_line: int) -> Iterator[Entry]:
    """Read keys at the margin, the items below them, and indented lines that go on with a value."""
    seen: set[str] = set()
    key, line, value = "", 0, ""
    for number, row in enumerate([*text.split("\n"), "end:"], start=first_line):
        pair, item = _PAIR.match(row), _ITEM.match(row)
        if not (pair or item) and key and row[:1] in (" ", "\t") and row.strip():
            value = f"{value} {row.strip()}".strip()
            continue
        if key and value:
            yield from (Entry(key, part, line) for part in _plain(value))
        value = ""
        if pair:
            key = "" if pair["key"] in seen else pair["key"]
            seen.add(pair["key"])
            value = "" if _BLOCK.fullmatch(pair["value"].strip()) else pair["value"].strip()
        elif item:
            value = item["value"].strip()
        elif row.strip() and not row.startswith("#"):
            key = ""
        line = number


def _plain(value: str) -> Iterator[str]:
    """Give the words of a value without the quotation marks and brackets around them."""
    if value.startswith("[") and value.endswith("]"):
        for part in value[1:-1].split(","):
            if part.strip().strip("\"'"):
                yield part.strip().strip("\"'")
        return
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
    elif value.startswith("#"):
        return
    if value.strip():
        yield value.strip()
