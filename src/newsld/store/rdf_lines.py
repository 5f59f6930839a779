"""Read RDF as canonical lines: N-Quads line by line, other syntaxes whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph

from newsld.errors import ItemError

Line = tuple[str, str]
"""A triple as a canonical N-Triples line without line end, and the IRI of its graph; empty for the default graph."""

FORMATS = {
    ".nq": pyoxigraph.RdfFormat.N_QUADS, ".trig": pyoxigraph.RdfFormat.TRIG, ".jsonld": pyoxigraph.RdfFormat.JSON_LD,
    ".ttl": pyoxigraph.RdfFormat.TURTLE, ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
}  # fmt: skip
"""What the names of RDF files end with; of files with one stem the first is the most complete."""
STREAMED = frozenset({".nq", ".nt"})
"""The formats that are read line by line, whatever their size."""
MAX_WHOLE = 64 * 1024 * 1024
"""A file of another format is read whole, so it may not be bigger."""

_IRI = r'<[^<>"{}|^`\\\x00-\x20]*+>'
# What a \u stands for would be read before the syntax in SPARQL (1.1, 19.2), so that only plain escapes pass.
_QUAD = re.compile(
    rf'({_IRI} {_IRI} (?:{_IRI}|"(?:[^"\\\r\n]|\\[tbnrf"\\])*+"(?:@[A-Za-z0-9-]++|\^\^{_IRI})?)) (?:<([^>]*+)> )?\.'
)


def streamed(path: Path, name: str) -> Iterator[Line]:
    """Read an N-Quads or N-Triples file line by line.

    Args:
        path: The file.
        name: What messages call it.

    Yields:
        Its triples in their order; those of our own writing at the cost of one match, others by way of the parser.

    Raises:
        ItemError: It cannot be read, a line is no RDF, or a node is blank.
    """
    number = 0
    try:
        # The parser wants LF or CRLF and Python's other line ends stand in literals.
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, text in enumerate(file, 1):
                line = text.rstrip("\r\n")
                if match := _QUAD.fullmatch(line):
                    yield match[1] + " .", match[2] or ""
                else:
                    yield from parsed(line.encode(), ".nq", f"{name}:{number}")
    except OSError as error:
        raise ItemError(name, "cannot be read", (error.strerror or "").lower()) from error
    except UnicodeDecodeError as error:
        raise ItemError(f"{name}:{number + 1}", "is not UTF-8") from error


def whole(path: Path, name: str) -> Iterator[Line]:
    """Read a file of any of `FORMATS` at once.

    Raises:
        ItemError: It cannot be read, is bigger than `MAX_WHOLE`, is no RDF, or a node is blank.
    """
    extension = path.suffix.lower()
    if extension in STREAMED:
        yield from streamed(path, name)
        return
    try:
        if path.stat().st_size > MAX_WHOLE:
            raise ItemError(
                name, "is too big", f"of {extension} at most {MAX_WHOLE >> 20} MiB are read at once",
                hint="give N-Quads, which are read line by line",
            )  # fmt: skip
        data = path.read_bytes()
    except OSError as error:
        raise ItemError(name, "cannot be read", (error.strerror or "").lower()) from error
    yield from parsed(data, extension, name)


def parsed(data: bytes, extension: str, name: str) -> Iterator[Line]:
    """Parse RDF and give it as canonical lines.

    Args:
        data: The bytes.
        extension: One of `FORMATS`.
        name: What messages call it.

    Raises:
        ItemError: It is no RDF, or a node is blank.
    """
    try:
        quads = list(pyoxigraph.parse(data, format=FORMATS[extension]))
    except SyntaxError as error:
        raise ItemError(name, "is no RDF", str(error.msg), hint=f"newsld validate {name.partition(':')[0]}") from error
    for quad in quads:
        if any(isinstance(term, pyoxigraph.BlankNode) for term in (quad.subject, quad.object, quad.graph_name)):
            raise ItemError(
                name, "has a blank node", "loading it twice would double it, and nothing could replace it",
                hint="give every node an IRI, or let newsld convert the article",
            )  # fmt: skip
    written = pyoxigraph.serialize((quad.triple for quad in quads), format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    # Not splitlines: literals hold the line ends of Unicode as they are.
    for quad, line in zip(quads, written.decode().split("\n"), strict=False):
        yield line, getattr(quad.graph_name, "value", "")
