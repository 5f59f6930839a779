"""Walk pages through the rooms and write each with its structured data enriched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from attrs import evolve

from newsld import findings
from newsld.authorities import Authorities
from newsld.checking import refuse_errors
from newsld.emit.page.enrich import Page, PageOptions
from newsld.fetch.files import SourceFile, read_source
from newsld.model.document import Document
from newsld.model.outcome import Done, Failed, Outcome, Output
from newsld.model.report import Report
from newsld.model.resource import Resource
from newsld.pipeline import Converted, Walk, guarded, placed, read_documents
from newsld.read.html.page import MOST_BYTES
from newsld.read.html.titles import alike
from newsld.settings import Settings

Place = Callable[[Done, bytes], tuple[str, ...]]
"""Places a page, given what it was before, and gives the names of the files; raises `StoreError` to end the run."""


def embed_all(
    sources: Iterable[SourceFile], settings: Settings, options: PageOptions, *, place: Place | None = None
) -> Iterator[Outcome]:
    """Enrich every page; what fails is a value in the stream, and the run goes on.

    Args:
        sources: The pages.
        settings: How their articles are converted; formats and reader are passed over.
        options: How the pages are written.
        place: Where they go; ``None`` to leave them in the outcomes.

    Yields:
        One outcome a page, in the order of the sources; its one output is the page.

    Raises:
        StoreError: A page cannot be placed, nor could others.
    """
    once = findings.Once()
    settings = evolve(settings, reader="html")
    authorities = Authorities(settings.gazetteers, settings.reconcile)
    for source in sources:
        stage = "fetch"
        try:
            resource = read_source(source)
            stage = "read"
            page, document = _read(resource, settings)
        except Exception as error:  # noqa: BLE001 - one page must not cost the others
            yield Failed.of(source.name, stage, error, Report())
            continue
        walk = Walk(document, settings, authorities)
        outcome = once.noted(guarded(walk, partial(_written, page, options, suffix_of(source))), document.sha256)
        yield placed(outcome, partial(_given, place, page.before) if place else None)


def embed_page(
    data: bytes, *, name: str = "page", settings: Settings | None = None, options: PageOptions | None = None
) -> tuple[bytes, Report]:
    """Enrich one page, as a program that publishes pages does.

    Args:
        data: Its bytes.
        name: What messages call it.
        settings: How its article is converted; formats and reader are passed over.
        options: How the page is written.

    Returns:
        Its bytes, the same if nothing is to be added, and what was noticed.

    Raises:
        ItemError: There is no article in it, or nothing can be added to it.
    """
    settings = evolve(settings or Settings(), reader="html")
    page, document = _read(Resource(source=name, stem=name, data=data), settings)
    walk = Walk(document, settings, Authorities(settings.gazetteers, settings.reconcile))
    done = walk.done(partial(_written, page, options or PageOptions(), ""))
    return done.outputs[0].data, done.report


def suffix_of(source: SourceFile) -> str:
    """Give what the name of a page ends with; it is written under the same."""
    return source.path.suffix if source.path else ".html"


def _read(resource: Resource, settings: Settings) -> tuple[Page, Document]:
    if len(resource.data) > MOST_BYTES:
        read_documents(resource, settings)  # it says why not
    page = Page.of(resource.data, resource.source)
    (document,) = read_documents(evolve(resource, data=page.data), settings)
    return page, evolve(document, findings=page.located(document.findings))


def _written(page: Page, options: PageOptions, suffix: str, walk: Walk, converted: Converted) -> tuple[Output, ...]:
    data, noticed = page.enriched(converted.rendition, options, alike, partial(_check, walk, converted))
    walk.report = walk.report.plus(*noticed)
    return (Output(suffix=suffix, data=data),)


def _check(walk: Walk, converted: Converted, document: dict[str, Any]) -> None:
    from newsld.validate.json_schema import check_embed
    from newsld.validate.values import check_values

    walk.stage = "validate"
    source = converted.document.source
    found = check_values(converted.rendition.statements, source) or check_embed(document, source)
    walk.report = walk.report.plus(*found)
    refuse_errors(walk.report, source)
    walk.stage = "emit"


def _given(place: Place, before: bytes, done: Done) -> tuple[str, ...]:
    return place(done, before)
