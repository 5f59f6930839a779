"""Options and fixtures of the whole test suite."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update``, which writes the expected outputs of the cases anew."""
    parser.addoption("--update", action="store_true", help="write the expected outputs of tests/cases anew")
