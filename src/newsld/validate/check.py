"""Put the checks together: which of them a file gets, and its findings in their order, with line and column."""

from __future__ import annotations

from collections.abc import Callable

from newsld.jsonld.notes import Fault, Notes
from newsld.jsonld.text import Lines, decode
from newsld.model.codes import CODES
from newsld.model.report import Finding, Report, Severity
from newsld.validate import MAX_BYTES
from newsld.validate.addresses import check_addresses, check_references
from newsld.validate.agreement import check_agreement, view_of
from newsld.validate.consumers import check_google, feature_of
from newsld.validate.datatypes import check_datatypes
from newsld.validate.dates import check_dates
from newsld.validate.shapes import check_shapes, refuse_without_pyshacl
from newsld.validate.sources import JSON, PAGE, Documents, kind_of, read_document, read_page
from newsld.validate.terms import check_terms
from newsld.validate.texts import check_texts

_CHECKS = (check_terms, check_dates, check_addresses, check_texts, check_datatypes)
"""The checks that every node gets, whatever it was read from."""

_MIB = 1024 * 1024


def check(data: bytes, *, source: str, profile: str, extension: str, shacl: bool) -> Report:
    """Check one file; `newsld.validate.validate` says how."""
    if shacl:
        refuse_without_pyshacl()
    notes = Notes()
    if len(data) > MAX_BYTES:
        message = f"the file has {len(data) // _MIB} MiB and was not read"
        notes.at("NLD404", 0, message, f"at most {MAX_BYTES // _MIB} MiB are read: split it")
        return _report(notes, "", source)
    kind = kind_of(extension, data)
    if kind not in (JSON, PAGE):
        return _rdf(data, kind, source, notes, shacl=shacl)
    page = kind == PAGE
    decoded = decode(data, page=page)
    documents = read_page(decoded, notes) if page else read_document(decoded, notes)
    views = _documents(documents, source, profile, notes, page=page)
    # The shapes are those of the facts; view E has fewer, in a form of its own.
    if shacl and "embed" not in views:
        check_shapes(documents.nodes, notes)
    return _report(notes, decoded.text, source)


def _documents(documents: Documents, source: str, profile: str, notes: Notes, *, page: bool) -> set[str]:
    views = set()
    for part in documents.parts:
        if view := view_of(part, source, profile):
            views.add(view)
            check_agreement(part.json, view, source, notes)
    nodes = documents.nodes
    for each in _CHECKS:
        each(nodes, notes)
    # What a document does not say can only be told from one that was read to its end.
    if documents.complete:
        check_references(nodes, notes)
        if profile == "google" or "embed" in views or (page and profile == "auto"):
            check_google(nodes, notes)
    if page and not documents.parts:
        notes.at("NLD305", 0, "the page has no JSON-LD", 'it stands in <script type="application/ld+json">')
    elif not nodes and not _failed(notes):
        notes.at("NLD305", 0, "the check looked at nothing: the document has no node", 'write "@type" and properties')
    elif profile == "google" and documents.complete and not any(feature_of(node) for node in nodes):
        message = "the check looked at nothing: there is no article and no event"
        notes.at("NLD305", 0, message, "Google's rules speak of Article, NewsArticle, BlogPosting and Event")
    return views


def _failed(notes: Notes) -> bool:
    return any(CODES[fault.code].severity is Severity.ERROR for fault in notes.faults)


def _rdf(data: bytes, extension: str, source: str, notes: Notes, *, shacl: bool) -> Report:
    from newsld.validate.rdf import locate, read_rdf

    text = decode(data).text
    rdf = read_rdf(text, extension, notes)
    for each in _CHECKS:
        each(rdf.nodes, notes)
    if rdf.complete:
        check_references(rdf.nodes, notes)
    if shacl:
        check_shapes(rdf.nodes, notes)
    if not rdf.nodes and rdf.complete:
        notes.at("NLD305", 0, "the check looked at nothing: the file has no triple", "write at least one")
    return _report(notes, text, source, locate)


def _report(notes: Notes, text: str, source: str, locate: Callable[[str, Fault], int] | None = None) -> Report:
    lines = Lines(text)
    placed = [(locate(text, fault) if locate else fault.offset, fault) for fault in notes.faults]
    placed.sort(key=lambda pair: (pair[0], pair[1].code))
    findings = [_finding(fault, source, lines.at(offset), pointed=locate is None) for offset, fault in placed]
    for code, count in notes.untold().items():
        message = f"{count} more of {code} are not told one by one"
        findings.append(Finding(code=code, severity=CODES[code].severity, message=message, source=source))
    return Report(tuple(findings))


def _finding(fault: Fault, source: str, place: tuple[int, int], *, pointed: bool) -> Finding:
    line, column = place
    return Finding(
        code=fault.code,
        severity=CODES[fault.code].severity,
        message=fault.message,
        source=source,
        line=line,
        column=column,
        pointer=fault.item.pointer() if fault.item is not None and pointed else None,
        hint=fault.hint,
    )
