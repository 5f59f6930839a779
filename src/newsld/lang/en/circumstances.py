"""What tells in English news where and when something happened that is told without place or time: learnt weights."""

from __future__ import annotations

from importlib.resources import files

from newsld.lang.circumstances import CircumstanceWeights

TABLE = "circumstances.txt"
"""The file of weights beside this module; made by ``python -m training.circumstances``."""


def _read() -> CircumstanceWeights:
    tables: dict[str, dict[str, float]] = {}
    table: dict[str, float] = {}
    for line in files(__package__ or "").joinpath(TABLE).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            table = tables.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            weight, _, name = line.partition(" ")
            table[name] = float(weight)
    return CircumstanceWeights(**tables)


CIRCUMSTANCES = _read()
