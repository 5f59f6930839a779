"""System programs that only some tests need."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

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
    if not found:
        missing(f"{name} is not installed: apt-get install {package}")
    return found


def missing(message: str) -> NoReturn:
    """Skip for want of something; where CI says so, that is a failure.

    Args:
        message: What is missing, and how to get it.
    """
    if os.environ.get("NEWSLD_REQUIRE_PROGRAMS"):
        pytest.fail(message)
    pytest.skip(message)
