"""System programs that only some tests need."""

from __future__ import annotations

import os
import shutil

import pytest


def program(name: str, package: str) -> str:
    """Give the path of a program, or skip; where CI says so, a missing program is a failure.

    Args:
        name: Name of the program.
        package: The Debian package that brings it.

    Returns:
        Its path.
    """
    found = shutil.which(name)
    if found:
        return found
    message = f"{name} is not installed: apt-get install {package}"
    if os.environ.get("NEWSLD_REQUIRE_PROGRAMS"):
        pytest.fail(message)
    pytest.skip(message)
