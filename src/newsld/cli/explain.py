"""The command that tells what a finding means."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from textwrap import wrap

import click

from newsld.errors import UsageError

_WIDTH = 80


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tell what CODE means, why it matters, and how it looks before and after it is mended.

    Without CODE, all codes are listed.
    """
    from newsld.model.codes import CODES

    if code is None:
        for known in CODES.values():
            click.echo(f"{known.code} {known.severity.value:7} {known.title}")
        return
    if code.upper() not in CODES:
        close = get_close_matches(code.upper(), CODES, n=1)
        meant = f"did you mean {close[0]}? " if close else ""
        raise UsageError(repr(code)[:60], "no such code", hint=f"{meant}newsld explain lists all")
    for line in _lines(code.upper()):
        click.echo(line)


def _lines(name: str) -> Iterator[str]:
    from newsld.model.codes import CODES

    code = CODES[name]
    yield f"{code.code} ({code.severity.value})"
    yield from wrap(code.title, _WIDTH)
    yield ""
    yield from wrap(code.why, _WIDTH)
    for label, example in (("before", code.before), ("after", code.after)):
        yield ""
        yield f"{label}:"
        yield from (f"    {line}" for line in example.splitlines())
