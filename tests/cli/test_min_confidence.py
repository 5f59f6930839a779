"""`newsld convert --min-confidence`: only what is sure enough."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command import Newsld


@pytest.mark.parametrize("asked", ["2", "-0.1", "nan"])
def test_what_is_no_confidence_is_refused(newsld: Newsld, story: Path, asked: str) -> None:
    ran = newsld("convert", story.name, "--min-confidence", asked)
    assert ran.code == 2
    assert ran.lines[0] == f"error: --min-confidence: is no confidence: {float(asked):g}"


def test_at_full_confidence_the_article_is_left(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story.name, "-t", "jsonld").code == 0
    whole = json.loads((folder / "story.jsonld").read_text("utf-8"))["@graph"]
    assert newsld("convert", story.name, "-t", "jsonld", "--min-confidence", "1").code == 0
    sure = json.loads((folder / "story.jsonld").read_text("utf-8"))["@graph"]
    assert sure[0]["headline"] == whole[0]["headline"]
    assert len(sure) < len(whole)
    assert {node["@id"] for node in sure} <= {node["@id"] for node in whole}


def test_the_evidence_tells_what_was_asked_for(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story.name, "-t", "jsonld", "--provenance", "--min-confidence", "0.9").code == 0
    assert "nl:minConfidence 0.90" in (folder / "story.prov.ttl").read_text("utf-8")
