"""Ask a store, and write what it answers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsld.cli._exits import Exit
from newsld.cli._terminal import plain, say
from newsld.errors import UsageError
from newsld.store.opening import Where, open_store

if TYPE_CHECKING:
    from newsld.store.question import Question

QUESTIONS = "NEWSLD_QUESTIONS"
"""The variable that names a folder with questions of the user's own."""


def run_query(sparql: str, where: Where, format_: str, *, union: bool = True, limit: int | None = None) -> int:
    """Ask a store, and write what it answers to the standard output.

    Args:
        sparql: The query.
        where: The store.
        format_: One of `newsld.cli._store_options.FORMATS`.
        union: Whether the default graph is the union of all graphs.
        limit: How many rows it gives at most; said if it gave as many.

    Returns:
        The exit code.
    """
    from newsld.cli._answer import terminal_width, written
    from newsld.store.stream import StreamStore

    out = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=True, elsewhere="")
    out.check(1)
    with closing(open_store(where)) as store:
        data, rows = written(store.query(sparql, union=union), format_, terminal_width())
    encoding = (sys.stdout.encoding if sys.stdout else None) or "utf-8"
    out.write(data.decode().encode(encoding, "replace") if format_ == "table" else data)
    if rows == limit:
        say(f"the first {'row' if limit == 1 else f'{limit} rows'}; --limit gives more")
    if rows == 0:
        say("nothing found")
    return Exit.DONE


def read_query(sparql: str | None, file: str | None) -> str:
    """Give the text of a query: as it was given, or from a file.

    Raises:
        UsageError: Neither or both were given, or the file cannot be read.
    """
    if (sparql is None) == (file is None):
        raise UsageError("newsld query", "one query is asked", "give it as it is, or a file with -f")
    if file is None:
        return sparql or ""
    try:
        return (sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")).removeprefix("\ufeff")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(file, "cannot be read", getattr(error, "strerror", None) or "it is not UTF-8") from error


def run_ask(
    name: str | None, words: Sequence[str], where: Where, format_: str, folder: str | None, *, show: bool
) -> int:
    """Ask a named question.

    Args:
        name: The question; ``None`` to list all.
        words: What stands after it: its argument, and its options with their values.
        where: The store.
        format_: One of `newsld.cli._store_options.FORMATS`.
        folder: A folder with questions of the user's own.
        show: Whether to write the SPARQL instead of asking.

    Returns:
        The exit code.
    """
    from newsld.store.question import questions

    known = questions(folder or os.environ.get(QUESTIONS))
    if name is None:
        for line in _listed(known.values()):
            click.echo(plain(line) if line.strip() else "")
        return Exit.DONE
    if name not in known:
        from difflib import get_close_matches

        close = get_close_matches(name, known, n=1)
        meant = f"did you mean {close[0]!r}? " if close else ""
        raise UsageError(name, "no such question", hint=f"{meant}there are: {', '.join(known)}")
    question = known[name]
    values, limit = _values(question, words)
    sparql = question.bound(values, limit)
    if show:
        click.echo(sparql.strip())
        return Exit.DONE
    return run_query(sparql, where, format_, limit=question.limit if limit is None else limit)


def _values(question: Question, words: Sequence[str]) -> tuple[dict[str, list[str]], int | None]:
    values: dict[str, list[str]] = {}
    limit: int | None = None
    left = iter(words)
    required = [p.name for p in question.parameters if p.required]
    for word in left:
        if word.startswith("--"):
            name, equals, value = word[2:].partition("=")
            if not equals:
                try:
                    value = next(left)
                except StopIteration:
                    raise UsageError(word, "needs a value") from None
            if name == "limit":
                limit = _number(value)
            else:
                values.setdefault(name, []).append(value)
        elif required:
            values.setdefault(required.pop(0), []).append(word)
        else:
            raise UsageError(question.name, "takes no further argument", f"{word!r} is one too many")
    return values, limit


def _number(value: str) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 9 or int(value) < 1:
        raise UsageError("--limit", f"is no number of rows: {value!r}")
    return int(value)


def _listed(questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        arguments = "".join(f" {p.name.upper()}" for p in question.parameters if p.required)
        yield f"{question.name}{arguments}"
        yield f"    {question.title}"
        for parameter in question.parameters:
            if not parameter.required:
                yield f"    --{parameter.name:<10} {parameter.help}"
        if question.limit:
            yield f"    --{'limit':<10} How many rows at most. [{question.limit}]"
