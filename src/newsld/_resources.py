"""Find the schemas and vocabularies: beside the package in a wheel, at the top of a checkout else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def read_resource(folder: str, name: str) -> bytes:
    """Give the bytes of a file that ships with newsld.

    Args:
        folder: ``schemas`` or ``vocab``.
        name: The file's name, with ``/`` for a sub-folder.

    Returns:
        Its bytes, read once per process.

    Raises:
        FileNotFoundError: The installation is damaged.
    """
    shipped = files("newsld").joinpath(folder, *name.split("/"))
    if shipped.is_file():
        return shipped.read_bytes()
    return Path(__file__).resolve().parents[2].joinpath(folder, *name.split("/")).read_bytes()
