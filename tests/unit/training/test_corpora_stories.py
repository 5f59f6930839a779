from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.corpora.mentions import phrase_head
from training.corpora.newslines import read_newslines, read_unlabelled
from training.corpora.stories import read_stories
from training.corpora.wires import read_wires
from training.examples import Text


def _span(text: str, phrase: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(phrase, start + 1)
    return {"start": start, "end": start + len(phrase), "text": phrase, **more}


def _write(root: Path, name: str, *rows: dict[str, Any]) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _words(text: Text, start: int, end: int) -> str:
    return " ".join(text.words[start:end])


LINE = "Kenya's parliament approves a water bill after a vote in Nairobi."


def _line(day: str) -> dict[str, Any]:
    approves = {"trigger": _span(LINE, "approves"), "type": "legislate", "modality": "happened", "main": True}
    vote = {"trigger": _span(LINE, "vote"), "type": "vote", "modality": "happened", "main": False}
    again = {**vote, "trigger": _span(LINE, "a vote"), "type": "policy", "arguments": []}
    roles = [("agent", "Kenya's parliament"), ("patient", "water bill"), ("topic", "bill"), ("place", "Nairobi")]
    return {
        "id": f"{day}/01",
        "date": day,
        "text": LINE,
        "links": [_span(LINE, "Nairobi", title="Nairobi City")],
        "names": [_span(LINE, "Kenya", type="LOC"), _span(LINE, "Nairobi", type="LOC")],
        "events": [
            {**approves, "arguments": [_span(LINE, phrase, role=role) for role, phrase in roles]},
            {**vote, "arguments": []},
            again,
        ],
    }


def test_a_news_line_has_names_and_events_by_word(tmp_path: Path) -> None:
    _write(tmp_path, "newslines/train.jsonl", _line("2025-02-03"))
    (text,) = read_newslines(tmp_path, "train")
    assert text.names is not None
    assert text.events is not None
    assert [(_words(text, r.start, r.end), r.label) for r in text.names.ranges] == [
        ("Kenya", "LOC"),
        ("Nairobi", "LOC"),
    ]
    assert [(_words(text, *e.trigger), e.type, e.main) for e in text.events] == [
        ("approves", "legislate", True),
        ("vote", "vote", False),
    ]
    roles = {a.label: _words(text, a.start, a.end) for a in text.events[0].arguments}
    assert roles == {"agent": "Kenya 's parliament", "patient": "water bill", "place": "Nairobi"}


def test_unlabelled_lines_of_the_tests_months_are_left_out(tmp_path: Path) -> None:
    days = ("2025-03-31", "2025-04-01", "2025-12-31", "2026-01-01")
    _write(tmp_path, "newslines/unlabelled.jsonl", *map(_line, days))
    texts = read_unlabelled(tmp_path)
    assert [text.id[:7] for text in texts] == ["2025-03", "2026-01"]
    assert texts[0].names is not None
    assert [r.label for r in texts[0].names.ranges] == ["LINK:Nairobi City"]
    assert texts[0].names.masked == ((0, len(texts[0].words)),)


WIRE = (
    "Envoy quits\n\nEnvoy Amara Diallo quit on Friday. Reporters met her in Dakar, and Diallo left. She had resigned."
)


def _wire() -> dict[str, Any]:
    quits = {"id": "e1", "type": "leave-office", "modality": "happened", "main": True, "places": [], "time": "t1"}
    met = {"id": "e2", "type": "meet", "modality": "happened", "main": False, "places": ["l1"], "time": None}
    return {
        "id": "s1",
        "text": WIRE,
        "names": [
            _span(WIRE, "Amara Diallo", type="PER", entity="p1"),
            _span(WIRE, "Diallo", 1, type="PER", entity="p1"),
            _span(WIRE, "Dakar", type="LOC", entity="l1"),
            _span(WIRE, "Envoy", 1, type="TTL", entity="r1"),
        ],
        "mentions": [
            _span(WIRE, "her", entity="p1", kind="person"),
            _span(WIRE, "She", entity="p1", kind="person"),
            _span(WIRE, "Reporters", entity="x1", kind="thing"),
        ],
        "times": [_span(WIRE, "on Friday", id="t1")],
        "events": [
            {**met, "triggers": [_span(WIRE, "met")], "arguments": [{"role": "party", "entity": "p1"}]},
            {
                **quits,
                "triggers": [_span(WIRE, "quits"), _span(WIRE, "quit", 1), _span(WIRE, "resigned")],
                "arguments": [{"role": "agent", "entity": "p1"}],
            },
        ],
    }


@pytest.fixture
def wire(tmp_path: Path) -> Text:
    _write(tmp_path, "wires/train.jsonl", _wire())
    (text,) = read_wires(tmp_path, "train")
    return text


def test_each_trigger_of_a_wire_is_an_event_with_the_mentions_of_its_sentence(wire: Text) -> None:
    assert wire.events is not None
    found = {
        _words(wire, *e.trigger): {(a.label, _words(wire, a.start, a.end)) for a in e.arguments} for e in wire.events
    }
    assert found == {
        "quits": set(),
        "quit": {("agent", "Amara Diallo"), ("time", "Friday")},
        "met": {("party", "Diallo"), ("place", "Dakar")},
        "resigned": {("agent", "She")},
    }
    assert [e.main for e in wire.events] == [True, True, False, True]


def test_mentions_of_a_wire_are_joined_by_entity_and_titles_are_none(wire: Text) -> None:
    assert wire.mentions is not None
    found = [(wire.words[m.head], m.kind, m.form) for m in wire.mentions]
    assert found == [
        ("Diallo", "person", "name"),
        ("Reporters", "thing", "nominal"),
        ("her", "person", "pronoun"),
        ("Dakar", "thing", "name"),
        ("Diallo", "person", "name"),
        ("She", "person", "pronoun"),
    ]
    assert len({m.cluster for m in wire.mentions if m.kind == "person"}) == 1


def test_a_wires_paragraphs_are_its_blocks(wire: Text) -> None:
    assert [wire.words[first] for first in wire.paragraphs] == ["Envoy", "Envoy"]


def test_a_storys_trigger_is_found_by_its_number(tmp_path: Path) -> None:
    event = {"type": "fire", "mod": "O", "main": True, "triggers": ["fire#2", "fire#9"]}
    _write(tmp_path, "stories/dev.jsonl", {"id": "g", "text": "A fire\n\nThe fire spread.", "events": [event]})
    (text,) = read_stories(tmp_path, "dev")
    assert text.events is not None
    assert [(e.trigger, e.modality) for e in text.events] == [((3, 4), "possible")]


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("Ministry of Culture", "Ministry"),
        ("the man who fled", "man"),
        ("more than 300 people", "people"),
        ("the council", "council"),
        ("a lawyer , 41", "lawyer"),
    ],
)
def test_the_head_of_a_phrase_is_before_what_describes_it(phrase: str, head: str) -> None:
    words = phrase.split()
    assert words[phrase_head(words, 0, len(words))] == head
