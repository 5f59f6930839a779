"""Stories of every source come in one form, with triggers, places and dates."""

import json
from pathlib import Path

import pytest

from newsld.model.event_types import EVENT_TYPES
from newsld.model.when import When
from training.corpora.marked import own_stories
from training.corpora.told import told_lines, told_marked

TEXT = "Cup falls\n\nA cup fell in Oslo and fell again."


def said(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def lines_of(tmp_path: Path, story: dict[str, object]) -> Path:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"id": "s1", "published": "2021-03-06", "text": TEXT} | story), encoding="utf-8")
    return path


def test_triggers_of_stories_are_counted(tmp_path: Path) -> None:
    event = {"type": "happening", "triggers": ["falls", "fell#2"], "date": None, "place": "Oslo"}
    (story,) = told_lines(lines_of(tmp_path, {"events": [event]}))
    assert story.events[0].triggers == ((4, 9), (34, 38))
    assert story.events[0].places == ()
    assert story.document() is not None


def test_places_of_wires_are_entities(tmp_path: Path) -> None:
    event = {"type": "move", "triggers": [{"start": 17, "end": 21}], "places": ["l1"], "date": "2021-03"}
    name = {"start": 25, "end": 29, "entity": "l1"}
    (story,) = told_lines(lines_of(tmp_path, {"events": [event], "names": [name], "mentions": []}))
    assert said(TEXT, story.events[0].triggers) == ["fell"]
    assert [said(TEXT, place) for place in story.events[0].places] == [["Oslo"]]
    assert story.events[0].date == "2021-03"


def test_marked_stories_tell_places_and_dates_by_event(tmp_path: Path) -> None:
    (tmp_path / "x-01.txt").write_text(
        "## x-1 2021-03-06\n# Cup falls\nfalls | move | H | e1* |\nP A cup fell in Oslo.\nfell | move | H | e1* |\n"
        "broke | damage | H | e2 |\n".replace("Oslo.", "Oslo and broke.")
        + "E e1 | Oslo, Norway | 2021-03\nE e2 | - | -\n## x-2 2021-03-06\n# Told of no place\n",
        encoding="utf-8",
    )
    (story,) = told_marked(own_stories(tmp_path))
    fall, damage = story.events
    assert said(story.text, fall.triggers) == ["falls", "fell"]
    assert [said(story.text, place) for place in fall.places] == [["Oslo"], []]
    assert (fall.date, damage.places, damage.date) == ("2021-03", (), None)


def test_a_text_that_newsld_reads_otherwise_has_no_document(tmp_path: Path) -> None:
    (story,) = told_lines(lines_of(tmp_path, {"text": "Cup falls\n\n\n\n  A cup fell.  \n", "events": []}))
    assert story.document() is None


@pytest.mark.parametrize("story", list(told_marked()), ids=lambda story: story.id)
def test_every_story_held_out_is_whole(story) -> None:
    assert story.document() is not None
    for event in story.events:
        assert event.type in EVENT_TYPES
        assert event.triggers
        assert all(event.places), "a place that is nowhere in the text"
        assert event.date is None or When.parse(event.date)
