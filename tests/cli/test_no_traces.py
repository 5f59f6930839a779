"""A conversion leaves nothing but its outputs: no cache, no device id, nothing in the user's folders."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

STORY = "OSLO, May 6, 2024 — Norwegian Foreign Minister Kari Lindqvist will meet Thomas Ashworth in Oslo on Friday.\n"


def test_nothing_is_written_but_the_outputs(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    # CI is left out: libraries that send events keep still where they see it.
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "GITHUB_ACTIONS", "TF_BUILD")}
    kept = {name: value for name, value in kept.items() if not name.startswith(("XDG_", "ORT_", "COV_"))}
    program = "from newsld.cli import main; main(['convert', 'story.txt', '--quiet', '-o', 'out'])"
    subprocess.run(
        [sys.executable, "-B", "-c", program],
        cwd=tmp_path, env={**kept, "HOME": str(home), "USERPROFILE": str(home)}, check=True, timeout=600,
    )  # fmt: skip
    assert [path.name for path in home.rglob("*")] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "out", "story.txt"]
