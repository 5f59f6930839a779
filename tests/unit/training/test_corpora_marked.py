"""The marked texts of this repository are read with every mark where it belongs."""

from pathlib import Path

import pytest

from newsld.model.event_types import EVENT_TYPES
from training.corpora.marked import own_stories, read_marked, with_events
from training.examples import Text

STORY = """\
## x-1 2014-03-11
# Bicycle museum opens in Turin
N LOC Turin
opens | launch | H | e1* | patient=Bicycle museum; place=Turin
P The city said no. Mayor Ana Morales of Turin opened the museum, and Turin opened up.
N PER Ana Morales; TTL Mayor; LOC Turin
opened | launch | H | e1* | agent=Ana Morales; patient=museum
opened#2 | happening | P | e2 | agent=Turin

= gum GUM_bio_nobody
@1
married | marry | D | e1 | party=She
"""


def folder_of(tmp_path: Path, text: str) -> Path:
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    return tmp_path


def told(text: Text) -> list[tuple[str, ...]]:
    def said(start: int, end: int) -> str:
        return " ".join(text.words[start:end])

    return [
        (said(*event.trigger), event.type, event.modality, *(f"{a.label} {a.start}" for a in event.arguments))
        for event in text.events or ()
    ]


def test_a_story_has_its_names_and_events(tmp_path: Path) -> None:
    (story,) = read_marked(own_stories(folder_of(tmp_path, STORY)))
    assert story.names is not None
    assert [(" ".join(story.words[r.start : r.end]), r.label) for r in story.names.ranges] == [
        ("Turin", "LOC"),
        ("Mayor", "TTL"),
        ("Ana Morales", "PER"),
        ("Turin", "LOC"),
        ("Turin", "LOC"),
    ]
    assert [event.main for event in story.events or ()] == [True, True, False]
    assert told(story)[1:] == [
        ("opened", "launch", "happened", "agent 11", "patient 17"),
        ("opened", "happening", "planned", "agent 20"),
    ]


def test_an_argument_is_the_nearest_in_the_sentence_of_its_trigger(tmp_path: Path) -> None:
    text = STORY.replace("agent=Ana Morales", "agent=city")
    with pytest.raises(ValueError, match="'city' is not in the sentence of its trigger"):
        read_marked(own_stories(folder_of(tmp_path, text)))


def test_marks_go_to_the_text_of_a_corpus(tmp_path: Path) -> None:
    words = ("Nobody", "came", ".", "She", "never", "married", ".")
    given = Text(id="GUM_bio_nobody", source="gum", words=words, sentences=(0, 3))
    other = Text(id="GUM_bio_other", source="gum", words=words, sentences=(0, 3))
    marked, untouched = with_events([given, other], folder_of(tmp_path, STORY))
    assert told(marked) == [("married", "marry", "denied", "party 3")]
    assert untouched == other


@pytest.mark.parametrize(
    ("old", "new"), [("agent=", "actor="), ("N LOC", "N PLACE"), ("| P |", "| Q |"), ("opened#2", "opened#3")]
)
def test_a_wrong_mark_is_refused(tmp_path: Path, old: str, new: str) -> None:
    with pytest.raises((ValueError, KeyError, IndexError)):
        read_marked(own_stories(folder_of(tmp_path, STORY.replace(old, new))))


def test_every_story_here_is_read() -> None:
    stories = read_marked()
    assert len({story.id for story in stories}) == len(stories) > 100
    for story in stories:
        assert story.events
        assert {event.type for event in story.events} <= set(EVENT_TYPES), story.id
        assert any(event.main for event in story.events), story.id
