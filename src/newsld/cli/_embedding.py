"""Enrich pages, from the first check to the exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsld.cli._conversion import refuse_individual, reported
from newsld.cli._options import STREAM, settings_of
from newsld.cli._report import Reporter
from newsld.cli._terminal import progress
from newsld.errors import ItemError, UsageError
from newsld.model.outcome import Done, Failed

if TYPE_CHECKING:
    from newsld.fetch.files import SourceFile

_NO_NONCE = re.compile("[\x00-\x1f\x7f-\x9f\"'<>&`\u2028\u2029\ud800-\udfff]")
_NOWHERE = "name the folder with -o, or write them anew with --in-place"

Place = Callable[[Done, bytes], tuple[str, ...]]


@frozen(kw_only=True)
class Wanted:
    """What was asked for, beyond how articles are converted; the fields are the options."""

    out: str | None
    in_place: bool
    check: bool
    separate: bool
    nonce: str | None
    fail_fast: bool


def run_embed(names: Sequence[str], wanted: Wanted, asked: dict[str, Any], reporter: Reporter) -> int:
    """Enrich the pages that the names mean, and report.

    Args:
        names: Files, folders and ``-``.
        wanted: Where the pages go, and how they are written.
        asked: The options that make the settings, by the names of their parameters.
        reporter: Tells the user.

    Returns:
        The exit code.
    """
    work = partial(_embed, names, wanted, asked, reporter)
    return reported(work, reporter, "the pages written so far are whole, the others as they were")


def _embed(names: Sequence[str], wanted: Wanted, asked: dict[str, Any], reporter: Reporter) -> None:
    from newsld.embedding import embed_all
    from newsld.emit.page.enrich import PageOptions
    from newsld.fetch.files import find_sources
    from newsld.read.html import READER

    _refuse_contradictions(wanted)
    settings = settings_of({**asked, "reader": None, "mapping": (), "withheld": False})
    options = PageOptions(separate=wanted.separate, graph=settings.graph, nonce=wanted.nonce)
    leave_out = Path(wanted.out) if wanted.out not in (None, STREAM) else None
    stdin = sys.stdin.buffer if sys.stdin else None
    sources = find_sources(names, extensions=READER.extensions, stdin=stdin, leave_out=leave_out, apart=False)
    refuse_individual(settings, sources)
    place, finish = _placing(wanted, sources)
    reporter.begin(len(sources), wanted.out or "the pages")
    with progress(sources, wanted=reporter.shows_progress) as (items, say):
        for outcome in embed_all(items, settings, options, place=place):
            reporter.add(outcome, say)
            if wanted.fail_fast and isinstance(outcome, Failed):
                break
    finish()


def _refuse_contradictions(wanted: Wanted) -> None:
    """Refuse what cannot all be meant.

    Raises:
        UsageError: Two of the options exclude each other, or the nonce could end its attribute.
    """
    given = {"--in-place": wanted.in_place, "--check": wanted.check, "--out": wanted.out is not None}
    named = [option for option, is_given in given.items() if is_given]
    if len(named) > 1:
        raise UsageError(" ".join(named), "exclude each other", hint="give one of them")
    if wanted.nonce is not None and (not wanted.nonce.strip() or _NO_NONCE.search(wanted.nonce)):
        raise UsageError(
            "--nonce", f"is no nonce: {wanted.nonce!r}", "it has a quotation mark, a bracket or nothing in it",
            hint="give what the policy names behind 'nonce-, or a template's placeholder such as {{ nonce }}",
        )  # fmt: skip


def _placing(wanted: Wanted, sources: Sequence[SourceFile]) -> tuple[Place, Callable[[], None]]:
    """Give what places a page, and what is done at the end."""
    if wanted.check:
        return _checked, lambda: None
    if wanted.in_place:
        return _in_place(sources), lambda: None
    if wanted.out in (None, STREAM):
        return _stream(sources)
    return _folder(str(wanted.out), sources), lambda: None


def _checked(done: Done, before: bytes) -> tuple[str, ...]:
    if done.outputs[0].data != before:
        raise ItemError(done.source, "would change", hint="newsld embed --in-place writes it anew")
    return ()


def _in_place(sources: Sequence[SourceFile]) -> Place:
    from newsld.store.in_place import replace_file

    paths = {source.name: source.path for source in sources}
    if None in paths.values():
        raise UsageError("--in-place", "needs files", "the standard input is none", hint="leave --in-place out")

    def place(done: Done, before: bytes) -> tuple[str, ...]:
        path = paths[done.source]
        assert path is not None
        return replace_file(path, before, done.outputs[0].data, done.source)

    return place


def _stream(sources: Sequence[SourceFile]) -> tuple[Place, Callable[[], None]]:
    from newsld.store.stream import StreamStore

    if len(sources) > 1:
        raise UsageError("newsld embed", f"{len(sources)} pages need a place", hint=_NOWHERE)
    store = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=False, elsewhere="give a folder with -o")
    store.check(1)
    return lambda done, _: store.place(done), store.finish


def _folder(out: str, sources: Sequence[SourceFile]) -> Place:
    from newsld.embedding import suffix_of
    from newsld.store.files import FileStore

    store = FileStore(Path(out), keep=[path for s in sources for path in (s.path, s.sidecar) if path])
    seen: dict[str, str] = {}
    for source in sources:
        name = source.stem + suffix_of(source)
        if other := seen.get(name):
            raise UsageError(
                f"{other}, {source.name}", "two pages for one file", f"both are {name!r}",
                hint="embed them apart, or give the folder above them",
            )  # fmt: skip
        seen[name] = source.name
        store.check([source.stem], [suffix_of(source)])
    return lambda done, _: store.place(done)
