"""The codes of all findings, in one table: stable; `newsld explain` tells what stands here.

0xx reading · 1xx times · 2xx description · 3xx agreement · 4xx syntax · 5xx vocabulary · 6xx values · 7xx consumers ·
8xx RDF and shapes.
"""

from __future__ import annotations

from newsld.model.codes.agreement import AGREEMENT
from newsld.model.codes.code import Code
from newsld.model.codes.consumers import CONSUMERS
from newsld.model.codes.converting import CONVERTING
from newsld.model.codes.rdf import RDF
from newsld.model.codes.syntax import SYNTAX
from newsld.model.codes.values import VALUES
from newsld.model.codes.vocabulary import VOCABULARY

CODES: dict[str, Code] = {**CONVERTING, **AGREEMENT, **SYNTAX, **VOCABULARY, **VALUES, **CONSUMERS, **RDF}
"""Code to what is told about it, in the order of the codes."""

__all__ = ["CODES", "Code"]
