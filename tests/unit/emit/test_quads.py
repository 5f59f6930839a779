"""Most literals of a line are written without pyoxigraph: they must look as if it had written them."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsld.emit.quads import ntriples
from newsld.model.statements import Literal, Statement, Statements

_IRI = "https://example.org/a"
_DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"


def lines(*literals: Literal) -> list[str]:
    facts = tuple(Statement(_IRI, _IRI, literal) for literal in literals)
    return ntriples(Statements(base=_IRI, facts=facts, evidence=())).decode().split("\n")[:-1]


def by_pyoxigraph(literal: Literal) -> str:
    if literal.language:
        return str(ox.Literal(literal.value, language=literal.language))
    return str(ox.Literal(literal.value, datatype=ox.NamedNode(literal.datatype) if literal.datatype else None))


@pytest.mark.parametrize("plane", range(17))
def test_every_character_is_written_as_pyoxigraph_writes_it(plane: int) -> None:
    points = [point for point in range(plane << 16, (plane + 1) << 16) if not 0xD800 <= point < 0xE000]
    words = ["".join(map(chr, points[at : at + 64])) for at in range(0, len(points), 64)]
    literals = [Literal(text) for text in [*map(chr, range(256)), *words]]
    assert lines(*dict.fromkeys(literals)) == [
        f"<{_IRI}> <{_IRI}> {by_pyoxigraph(literal)} ." for literal in dict.fromkeys(literals)
    ]


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from([(None, None), (_DECIMAL, None), (None, "en-GB")]),
)
def test_a_literal_is_written_as_pyoxigraph_writes_it(text: str, kind: tuple[str | None, str | None]) -> None:
    literal = Literal(text, *kind)
    assert lines(literal) == [f"<{_IRI}> <{_IRI}> {by_pyoxigraph(literal)} ."]
