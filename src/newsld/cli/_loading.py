"""Load articles, from the first check to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsld.cli._changes import Changes
from newsld.cli._conversion import refuse_individual, reported
from newsld.cli._options import settings_of
from newsld.cli._piped import piped
from newsld.cli._report import Reporter
from newsld.cli._terminal import Say, say
from newsld.errors import ItemError, UsageError
from newsld.fetch.names import unpacked_name
from newsld.iri import check_iri, without_fragment
from newsld.model.outcome import Done, Failed
from newsld.model.report import Report
from newsld.store.opening import Where, open_store
from newsld.store.selection import EXTENSIONS, is_rdf, most_complete

if TYPE_CHECKING:
    from newsld.fetch.files import SourceFile
    from newsld.settings import Settings
    from newsld.store.graphs import ArticleGraphs
    from newsld.store.load import Change, Loaded, Loader


@frozen(kw_only=True)
class Task:
    """What is to be done to which store."""

    where: Where
    deleted: Sequence[str] = ()
    replaced: str = ""
    dry: bool = False


def run_load(names: Sequence[str], task: Task, asked: dict[str, Any], reporter: Reporter, changes: Changes) -> int:
    """Load what the names mean, and report.

    Args:
        names: Files, folders, addresses of the web and ``-``.
        task: What is to be done.
        asked: The options that make the settings, by the names of their parameters.
        reporter: Tells the user of what fails and of what is noticed.
        changes: Tells what became of each article.

    Returns:
        The exit code.
    """
    work = partial(_load, names, task, asked, reporter, changes)
    return reported(work, reporter, "what was loaded so far is whole and stays; load again to go on")


def _load(names: Sequence[str], task: Task, asked: dict[str, Any], reporter: Reporter, changes: Changes) -> None:
    from newsld.fetch.files import find_sources
    from newsld.read import article_extensions
    from newsld.store.load import Loaded

    settings = settings_of({**asked, "formats": ("nquads",)})
    if not names and not task.deleted:
        raise UsageError("newsld load", "missing argument 'SOURCE...'", hint="or --delete IRI")
    extensions = (*EXTENSIONS, *article_extensions())
    stdin = sys.stdin.buffer if sys.stdin else None
    found = find_sources(names, extensions=extensions, stdin=stdin, apart=False, web=True) if names else ()
    with (
        piped(most_complete(found, key=_plain)) as sources,
        _progress(wanted=reporter.shows_progress) as (tell, line),
    ):
        _refuse(settings, sources, task)
        loaded = Loaded(partial(_told, changes, tell, line, reporter))
        changes.begin(loaded, len(found) - len(sources))
        _work(sources, settings, task, loaded, reporter)
        reporter.begin(len(sources), task.where.store)
    changes.end()


def _refuse(settings: Settings, sources: Sequence[SourceFile], task: Task) -> None:
    refuse_individual(settings, sources)
    if task.replaced and len(sources) != 1:
        raise UsageError("--replace", "is about one article", f"{len(sources)} sources are given")
    options = settings.supplied.individual
    if options and (rdf := next(filter(_is_rdf, sources), None)):
        raise UsageError(options[0], "is about an article that is converted", f"{rdf.name} is RDF already")


def _work(sources: Sequence[SourceFile], settings: Settings, task: Task, loaded: Loaded, reporter: Reporter) -> None:
    from newsld.store.load import Loader, delete, fill_store
    from newsld.store.vocabulary import load_vocabulary

    new = not task.where.is_server and not _there(Path(task.where.store))
    if new and not task.dry and not task.deleted and sources and all(map(_is_rdf, sources)):
        articles = (a for source in sources for a in _articles(source, reporter))
        fill_store(Path(task.where.store), articles, loaded)
        return
    if new and task.dry:
        _each(sources, settings, Loader(None, loaded, dry=True), reporter)
        return
    with closing(open_store(task.where, create=bool(sources))) as store:
        for iri in task.deleted:
            try:
                delete(store, _base(iri, "--delete"), loaded, dry=task.dry)
            except ItemError as error:
                reporter.add(Failed(source=iri, stage="store", error=error, report=Report()), say)
        if sources and not task.dry:
            load_vocabulary(store)
        replaced = _base(task.replaced, "--replace") if task.replaced else ""
        _each(sources, settings, Loader(store, loaded, dry=task.dry, replaces=replaced), reporter)


def _each(sources: Sequence[SourceFile], settings: Settings, loader: Loader, reporter: Reporter) -> None:
    from newsld import pipeline
    from newsld.store.incoming import article_of

    def place(done: Done) -> tuple[str, ...]:
        loader.add(article_of(done.outputs[0].data, done.description.base, done.source))
        return ()

    try:
        for rdf, some in groupby(sources, key=_is_rdf):
            if not rdf:
                for outcome in pipeline.convert_all(some, settings, place=place):
                    reporter.add(outcome, say)
                continue
            for source in some:
                for article in _articles(source, reporter):
                    _added(loader, article, reporter)
    except KeyboardInterrupt:
        loader.finish()
        raise
    loader.finish()


def _plain(source: SourceFile) -> Path | None:
    """Give the path that a source has when it is not compressed."""
    return source.path.with_name(unpacked_name(source.path.name)) if source.path else None


def _is_rdf(source: SourceFile) -> bool:
    return is_rdf(_plain(source))


def _articles(source: SourceFile, reporter: Reporter) -> Iterator[ArticleGraphs]:
    from newsld.fetch.unpacking import unpacked_file
    from newsld.store.incoming import articles_in

    assert source.path
    try:
        with unpacked_file(source.path, source.name) as path:
            yield from articles_in(path, source.name)
    except ItemError as error:
        reporter.add(Failed(source=source.name, stage="store", error=error, report=Report()), say)


def _added(loader: Loader, article: ArticleGraphs, reporter: Reporter) -> None:
    try:
        loader.add(article)
    except ItemError as error:
        reporter.add(Failed(source=article.source, stage="store", error=error, report=Report()), say)


def _there(path: Path) -> bool:
    return path.exists() and (not path.is_dir() or any(path.iterdir()))


def _base(iri: str, option: str) -> str:
    try:
        return check_iri(without_fragment(iri))
    except ValueError as error:
        raise UsageError(option, "is no IRI", str(error)) from error


def _told(
    changes: Changes, tell: Say, line: Say, reporter: Reporter, base: str, change: Change, error: ItemError | None
) -> None:
    if error:
        reporter.add(Failed(source=error.where, stage="store", error=error, report=Report()), line)
    else:
        changes.add(base, change, line)
    tell(base)


@contextmanager
def _progress(*, wanted: bool) -> Iterator[tuple[Say, Say]]:
    """Show how many articles are through, if stderr is a terminal."""
    if not wanted or sys.stderr is None or not sys.stderr.isatty():
        yield (lambda _base: None), say
        return
    from rich.console import Console
    from rich.text import Text

    from newsld.cli._terminal import plain

    console = Console(stderr=True)
    count = 0
    with console.status("loading") as status:

        def tell(base: str) -> None:
            nonlocal count
            count += 1
            status.update(Text(f"{count:,} articles; {plain(base)}"))

        yield tell, lambda line: console.print(Text(plain(line)), soft_wrap=True)
