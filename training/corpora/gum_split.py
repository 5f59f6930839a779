"""Which documents of GUM may be seen by whom."""

from __future__ import annotations

from pathlib import Path

HELD_OUT = tuple(
    f"GUM_news_{name}"
    for name in ("clock", "election", "hackers", "imprisoned", "lanterns", "sensitive", "taxes", "worship")
)
"""The news documents whose stories are the test part of ``stories``: out of all training, whatever the layer."""


def documents(root: Path, part: str) -> list[str]:
    """Give the ids of a part of GUM, as its own table of splits has them.

    Args:
        root: The folder of the corpora.
        part: ``train`` and ``dev`` without the documents of `HELD_OUT`, ``test`` as it is, or ``held out`` for those.
    """
    if part == "held out":
        return list(HELD_OUT)
    found: list[str] = []
    current = ""
    for line in (root / "gum" / "splits.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = line[3:].strip()
        elif current == part and line.strip().startswith("*"):
            found.append(line.strip(" *"))
    folder = root / "gum" / "conllu"
    kept = found if part == "test" else [name for name in found if name not in HELD_OUT]
    return [name for name in kept if (folder / f"{name}.conllu").exists()]
