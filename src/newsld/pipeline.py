"""Walk an article through the rooms; the only module that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from attrs import evolve, frozen

from newsld import findings
from newsld.annotate import annotate
from newsld.authorities import Authorities
from newsld.checking import check, refuse_errors
from newsld.conllu import as_conllu
from newsld.describe import describe
from newsld.emit.chosen import Chosen, chosen, written
from newsld.emit.formats import Rendition
from newsld.errors import ItemError
from newsld.fetch.fetching import Fetching
from newsld.fetch.files import SourceFile, find_sources
from newsld.marks import as_line
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.model.link import Links
from newsld.model.outcome import Done, Failed, Outcome, Output
from newsld.model.report import Report
from newsld.model.resource import Resource
from newsld.read import article_extensions, read
from newsld.settings import Settings
from newsld.store.plan import document_stems

MAX_CHARACTERS = 10_000_000
"""What is longer is no article: a novel has one million. It would take minutes and gigabytes."""

Place = Callable[[Done], tuple[str, ...]]
"""Places the outputs of an article and gives the names of the files; raises `StoreError` to end the run."""


def sources_of(
    names: Sequence[str], *, stdin: BinaryIO | None = None, leave_out: Path | None = None, apart: bool = True
) -> tuple[SourceFile, ...]:
    """Find the articles that the names mean and check that they are there, before anything is read.

    Args:
        names: Files, folders, addresses of the web and ``-``.
        stdin: The standard input; ``None`` if it may not be read.
        leave_out: A folder that is passed over where it lies below one of the names: that of the outputs.
        apart: Whether each gets outputs of its own, so that no two may be filed under one stem.

    Returns:
        The sources, in the order of the names; folders in sorted order.

    Raises:
        UsageError: A name means nothing, or two sources would be filed under one stem.
    """
    return find_sources(names, extensions=article_extensions(), stdin=stdin, leave_out=leave_out, apart=apart, web=True)


def suffixes(settings: Settings) -> tuple[str, ...]:
    """Give what the names of all outputs of one article end with."""
    return tuple(emitter.suffix for _, emitter in _chosen(settings))


def joins(settings: Settings) -> bool:
    """Say whether the outputs of several articles may be written one after the other."""
    return all(emitter.joins for _, emitter in _chosen(settings))


def header(settings: Settings) -> bytes:
    """Give what each output of the one format asked for begins with, and several written as one have once."""
    return _chosen(settings)[0][1].header


def convert_all(sources: Iterable[SourceFile], settings: Settings, *, place: Place | None = None) -> Iterator[Outcome]:
    """Convert every source; what fails is a value in the stream, and the run goes on.

    Args:
        sources: What `sources_of` gave.
        settings: How to convert.
        place: Where the outputs go; ``None`` to leave them in the outcomes.

    Yields:
        One outcome an article, in the order of the sources.

    Raises:
        StoreError: An output cannot be placed, nor could others.
    """
    yield from _each(sources, settings, Walk.emitted, place)


def describe_all(sources: Iterable[SourceFile], settings: Settings) -> Iterator[Outcome]:
    """Describe every source, like `convert_all`, but write and check no output.

    Args:
        sources: What `sources_of` gave.
        settings: How to describe.

    Yields:
        One outcome an article, without outputs, in the order of the sources.
    """
    yield from _each(sources, settings, lambda _walk, _converted: (), None)


def mark_all(
    sources: Iterable[SourceFile], settings: Settings, layers: Sequence[str], *,
    conllu: bool = False, place: Place | None = None,
) -> Iterator[Outcome]:  # fmt: skip
    """Mark every source, like `convert_all`; the one output of an article is its line of JSON, or its CoNLL-U.

    Args:
        sources: What `sources_of` gave.
        settings: How to describe.
        layers: Which layers the line holds, as `newsld.marks.chosen_layers` gives them.
        conllu: Whether to write the words as CoNLL-U instead of a line.
        place: Where the lines go; ``None`` to leave them in the outcomes.

    Yields:
        One outcome an article, in the order of the sources.

    Raises:
        StoreError: A line cannot be placed.
    """

    def line(_walk: Walk, converted: Converted) -> tuple[Output, ...]:
        if conllu:
            return (Output(suffix=".conllu", data=as_conllu(converted.document, converted.annotations)),)
        parts = (converted.document, converted.annotations, converted.rendition.description)
        return (Output(suffix=".jsonl", data=as_line(*parts, layers, converted.links)),)

    yield from _each(sources, settings, line, place)


def _each(sources: Iterable[SourceFile], settings: Settings, write: Write, place: Place | None) -> Iterator[Outcome]:
    once = findings.Once()
    authorities = Authorities(settings.gazetteers, settings.reconcile)
    fetching = Fetching(article_extensions(), settings.max_time, settings.allow_private, settings.supplied.individual)
    for source in sources:
        for resource in _fetched(source, fetching):
            if isinstance(resource, Failed):
                yield resource
                continue
            try:
                documents = read_documents(resource, settings)
            except Exception as error:  # noqa: BLE001 - one article must not cost the others
                yield Failed.of(resource.source, "read", error, Report())
                continue
            for document in documents:
                walk = Walk(document, settings, authorities)
                yield placed(once.noted(guarded(walk, write), document.sha256), place)


def _fetched(source: SourceFile, fetching: Fetching) -> Iterator[Resource | Failed]:
    try:
        for got in fetching.resources(source):
            yield Failed.of(got.where, "fetch", got, Report()) if isinstance(got, ItemError) else got
    except Exception as error:  # noqa: BLE001 - one source must not cost the others
        yield Failed.of(source.name, "fetch", error, Report())


def read_documents(resource: Resource, settings: Settings) -> tuple[Document, ...]:
    """Read the documents of one resource, each with a stem of its own.

    Args:
        resource: The bytes.
        settings: How to read them.

    Returns:
        At least one document.

    Raises:
        ItemError: There is no article in it, or several for what the user says about one.
    """
    documents = read(resource, reader=settings.reader, supplied=settings.supplied)
    if len(documents) == 1:
        return documents
    if options := settings.supplied.individual:
        raise ItemError(
            resource.source, f"holds {len(documents)} articles", f"{options[0]} is about one of them",
            hint="say it in the source itself",
        )  # fmt: skip
    stems = document_stems(resource.stem, documents)
    return tuple(evolve(d, stem=stem) for d, stem in zip(documents, stems, strict=True))


@frozen(kw_only=True)
class Converted:
    """One article before it is written."""

    document: Document
    annotations: Annotations
    links: Links
    rendition: Rendition
    report: Report


def convert_document(document: Document, settings: Settings) -> Converted:
    """Say what one article reports; nothing is written yet.

    Args:
        document: The article as read.
        settings: How to describe it.

    Returns:
        Its description, ready to be written, and what was noticed.

    Raises:
        ItemError: It is longer than `MAX_CHARACTERS`.
    """
    return Walk(document, settings, Authorities(settings.gazetteers, settings.reconcile)).converted()


class Walk:
    """One article's way through the rooms; remembers the stage for the message if it fails."""

    def __init__(self, document: Document, settings: Settings, authorities: Authorities) -> None:
        self.document = document
        self.settings = settings
        self.authorities = authorities
        self.stage = "read"
        self.report = Report(document.findings)

    def converted(self) -> Converted:
        """Say what the article reports."""
        settings = self.settings
        _refuse_too_long(self.document)
        self.stage = "annotate"
        annotations = annotate(self.document, threads=settings.threads)
        self.stage = "link"
        links = self.authorities.links(self.document, annotations)
        self.stage = "describe"
        description = describe(
            self.document, annotations, links, body=settings.body, accept_inferred=settings.accept_inferred,
            least=settings.min_confidence,
        )  # fmt: skip
        self.report = self.report.plus(*findings.of(self.document, annotations, description, links))
        rendition = Rendition(
            description=description, excerpts=settings.excerpts, events=settings.embed_events, graph=settings.graph
        )
        return Converted(
            document=self.document, annotations=annotations, links=links, rendition=rendition, report=self.report
        )

    def done(self, write: Write) -> Done:
        """Say what it reports, and make its outputs."""
        converted = self.converted()
        self.stage = "emit"
        outputs = write(self, converted)
        return Done(
            source=self.document.source,
            stem=self.document.stem,
            description=converted.rendition.description,
            outputs=outputs,
            report=self.report,
        )

    def emitted(self, converted: Converted) -> tuple[Output, ...]:
        """Check and write it in the formats of the settings."""
        choices = _chosen(self.settings)
        views = {emitter.view for _, emitter in choices}
        self.stage = "validate"
        self.report = self.report.plus(*check(converted.rendition, self.document.source, embed="embed" in views))
        refuse_errors(self.report, self.document.source)
        self.stage = "emit"
        return tuple(Output(suffix=c[1].suffix, data=written(c, converted.rendition)) for c in choices)


Write = Callable[[Walk, Converted], tuple[Output, ...]]
"""Makes the outputs of one article on its way."""


def _refuse_too_long(document: Document) -> None:
    if len(document.text) > MAX_CHARACTERS:
        raise ItemError(
            document.source, "is too long", f"{len(document.text):,} characters; at most {MAX_CHARACTERS:,} are read",
            hint="split it into its articles",
        )  # fmt: skip


def guarded(walk: Walk, write: Write) -> Outcome:
    """Walk an article through the rooms; what fails is a value."""
    try:
        return walk.done(write)
    except Exception as error:  # noqa: BLE001 - one article must not cost the others
        return Failed.of(walk.document.source, walk.stage, error, walk.report)


def placed(outcome: Outcome, place: Place | None) -> Outcome:
    """Place the outputs of an article, if it has any."""
    if isinstance(outcome, Failed) or place is None:
        return outcome
    try:
        return evolve(outcome, files=place(outcome))
    except ItemError as error:
        return Failed.of(outcome.source, "store", error, outcome.report)


def _chosen(settings: Settings) -> tuple[Chosen, ...]:
    return chosen(settings.formats, provenance=settings.provenance, text=settings.text)
