"""Options and fixtures of the whole test suite."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("newsld", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsld")  # a busy machine is no failure


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update``, which writes the expected outputs of the cases anew."""
    parser.addoption("--update", action="store_true", help="write the expected outputs of tests/cases anew")
