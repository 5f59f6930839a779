"""Speak to the person at the terminal: on stderr, in plain characters, with progress where there is somebody to see."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from newsld.errors import NewsldError

S = TypeVar("S")
Say = Callable[[str], None]
_KEY = "newsld.verbose"

# C0 and C1 controls, line and paragraph separators, marks that turn the direction of writing, surrogates: with these a
# text could recolour, overwrite or reorder what the terminal shows (CVE-2021-42574 is one way).
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANK = re.compile("[\t\n\r\x0b\x0c]+")


def plain(text: str) -> str:
    """Give a text as one line that a terminal shows as it is: what it would act on becomes U+FFFD."""
    return _UNSAFE.sub("\ufffd", _BLANK.sub(" ", text))


def say(line: str) -> None:
    """Write one line to stderr."""
    # An indentation is ours.
    click.echo(plain(line), err=True)


def error_lines(error: NewsldError, source: str = "") -> Iterator[str]:
    """Give the lines that tell an error.

    Args:
        error: The error.
        source: The article it concerns, for an error that does not name it itself.

    Yields:
        The message, and the hint.
    """
    whose = f"{source}: " if source and not error.where.startswith(source) else ""
    yield f"error: {whose}{error}"
    if error.hint:
        yield f"  {error.hint}"


def say_error(error: NewsldError) -> None:
    """Write an error and its hint to stderr."""
    for line in error_lines(error):
        say(line)


def verbose(context: click.Context) -> bool:
    """Say whether ``-v`` was given, before or after the command's name."""
    return bool(context.meta.get(_KEY))


def _be_verbose(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.meta[_KEY] = True


def verbose_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option ``-v``."""
    option = click.option(
        "-v", "--verbose", is_flag=True, expose_value=False, callback=_be_verbose,
        help="Show more: notes on every article, and where in the code a bug happened.",
    )  # fmt: skip
    return option(function)


@contextmanager
def progress(items: Sequence[S], *, wanted: bool) -> Iterator[tuple[Iterable[S], Say]]:
    """Show how far a run is, if stderr is a terminal and there is more than one item.

    Args:
        items: What is worked off.
        wanted: Whether to show anything.

    Yields:
        The items, to be taken one by one, and what writes a line beside the bar.
    """
    if not wanted or len(items) < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield items, say
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn
    from rich.text import Text

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        # Text, not markup: an article's "[red]" is no colour.
        yield bar.track(items), lambda line: console.print(Text(plain(line)), soft_wrap=True)
