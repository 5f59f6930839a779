"""What is worth telling a person about an article that was read well enough."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsld.lang import LANGUAGES
from newsld.model.annotation import Annotations
from newsld.model.description import Description
from newsld.model.document import Document
from newsld.model.evidence import Basis
from newsld.model.link import Links
from newsld.model.outcome import Failed, Outcome
from newsld.model.report import Finding, Severity
from newsld.model.stated import ItemKind


def of(
    document: Document, annotations: Annotations, description: Description, links: Links | None = None
) -> Iterator[Finding]:
    """Give the findings about one article, beyond those of its reader.

    Args:
        document: The article as read.
        annotations: The marks on its text.
        description: What it reports.
        links: Who is meant by its entities.

    Yields:
        Notes and warnings; none of them stops the article.
    """
    if document.told.kind is not ItemKind.ARTICLE:
        if not document.told.things:
            yield _note(document, "NLD207", "the item names no event, person, place, term or part", "")
        return
    if (finding := _language(document)) is not None:
        yield finding
        return
    yield from _reference_date(document, annotations)
    headline = description.article.headline
    if headline and headline.evidence.basis is Basis.DERIVED:
        yield _note(
            document, "NLD201", "the text has no headline; one was made from its lead", "give it with --headline"
        )
    if document.url is None:
        yield _note(
            document,
            "NLD202",
            "the article has no address; it is named by its text and gets another name when the text is corrected",
            "give its address with --url, or a common one with --base",
        )
    if not description.events:
        yield _note(document, "NLD203", "no event was found", "")
    if links and links.not_asked:
        yield Finding(
            code="NLD206",
            severity=Severity.WARNING,
            source=document.source,
            message=f"the reconciliation service was not asked ({links.not_asked})",
            hint="what it would have known has no link; convert the article again when the service answers",
        )


class Once:
    """Remembers the articles of a run, and notes where two sources are one article, or claim to be."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str]] = {}

    def noted(self, outcome: Outcome, digest: str) -> Outcome:
        """Give the outcome with a finding more if its article was there before.

        Args:
            outcome: How the article ended.
            digest: The digest of its text.

        Returns:
            The outcome.
        """
        if isinstance(outcome, Failed):
            return outcome
        source, other = self._known.setdefault(outcome.description.base, (outcome.source, digest))
        if source == outcome.source:
            return outcome
        return evolve(outcome, report=outcome.report.plus(_twice(outcome.source, source, same=other == digest)))


def _twice(source: str, other: str, *, same: bool) -> Finding:
    if same:
        return Finding(
            code="NLD204",
            severity=Severity.NOTE,
            source=source,
            message=f"the same text as {other}: both are one article",
        )
    return Finding(
        code="NLD205",
        severity=Severity.WARNING,
        source=source,
        message=f"the same address as {other}, but another text: in a store one replaces the other",
        hint="give each its own address",
    )


def _language(document: Document) -> Finding | None:
    code = (document.language or "").partition("-")[0]
    if code in LANGUAGES.names():
        return None
    if document.language is None:
        told = "the language of the text is not known"
    else:
        told = f"the language {'is' if document.language_stated else 'seems to be'} {document.language}"
    way = (
        "a package can bring others, and newsld plugins lists them"
        if document.language_stated
        else "give the language with --language if it is one of these"
    )
    return Finding(
        code="NLD005",
        severity=Severity.WARNING,
        source=document.source,
        message=f"{told}; only what the source says of itself was taken",
        hint=f"newsld reads: {', '.join(LANGUAGES.names())}; {way}",
    )


def _reference_date(document: Document, annotations: Annotations) -> Iterator[Finding]:
    reference = annotations.reference
    relative = [t for t in annotations.times if t.relative]
    if reference is None:
        if relative:
            words = relative[0].span.of(document.text)
            yield Finding(
                code="NLD102",
                severity=Severity.WARNING,
                source=document.source,
                message=f"no publication date is known, so that “{words}” and the like stay without a date",
                hint="give the date with --published",
            )
    elif reference.basis is Basis.INFERRED:
        yield _note(
            document,
            "NLD101",
            f"no publication date is given; {reference.moment.edtf} was inferred: {reference.reason}",
            "give the date with --published, or accept this one with --accept-inferred-date",
        )


def _note(document: Document, code: str, message: str, hint: str) -> Finding:
    return Finding(code=code, severity=Severity.NOTE, source=document.source, message=message, hint=hint)
