from __future__ import annotations

import json
from pathlib import Path

from benchmarks.gold.wires import read_wires

TEXT = "Flood\n\nMayor Ana Ruiz left. “We lost it,” she said."


def wire(tmp_path: Path) -> Path:
    span = {
        word: {"start": TEXT.index(word), "end": TEXT.index(word) + len(word), "entity": "p1", "text": word}
        for word in ("Ana Ruiz", "she", "Mayor")
    }
    quote = TEXT.index("“We")
    item = {
        "id": "w1", "published": "2020-02-03", "text": TEXT, "headline": "Flood", "events": [], "times": [],
        "names": [span["Ana Ruiz"] | {"type": "PER"}],
        "mentions": [span["she"] | {"kind": "person"}],
        "people": [
            {"entity": "p1", "name": "Ana Ruiz", "posts": ["Mayor"], "affiliation": None},
            {"entity": "p2", "name": None, "posts": ["clerk"], "affiliation": None},
        ],
        "quotes": [{"start": quote, "end": quote + len("“We lost it,”"), "speaker": "p1", "verb": "said"}],
        "claims": [{"start": 7, "end": 27, "speaker": None, "verb": "said"}],
        "sources": ["p1", "p9"],
    }  # fmt: skip
    path = tmp_path / "wires.jsonl"
    path.write_text(json.dumps(item) + "\n", encoding="utf-8")
    return path


def test_people_without_a_name_are_left_out(tmp_path: Path) -> None:
    (story,) = read_wires(wire(tmp_path))
    assert [(person.names, person.posts) for person in story.people] == [(("Ana Ruiz",), ("Mayor",))]


def test_a_quotation_is_its_words_without_the_marks(tmp_path: Path) -> None:
    (story,) = read_wires(wire(tmp_path))
    assert [quote.text for quote in story.quotes] == ["We lost it,"]


def test_a_speaker_has_names_and_no_pronouns(tmp_path: Path) -> None:
    (story,) = read_wires(wire(tmp_path))
    assert [quote.speakers for quote in (*story.quotes, *story.claims)] == [("Ana Ruiz",), ()]


def test_a_source_that_nothing_is_said_of_is_left_out(tmp_path: Path) -> None:
    (story,) = read_wires(wire(tmp_path))
    assert story.sources == ("Ana Ruiz",)
