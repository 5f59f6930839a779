"""Stories of Wikinews are read with the text of an archive that lies beside the corpora, and not without."""

import csv
from pathlib import Path

import pytest

from newsld.model.event_types import EVENT_TYPES
from training.corpora.marked import FOLDER, HELD_OUT, read_files, read_marked
from training.corpora.told import told_marked
from training.corpora.wikinews import SOURCE, with_texts

MARKS = """\
= wikinews Bicycle museum opens in Turin
@ Bicycle museum opens in Turin
N LOC Turin
opens | launch | H | e1* | patient=Bicycle museum; place=Turin
@ Mayor Ana Morales
N TTL Mayor; PER Ana Morales
opened | launch | H | e1* | agent=Ana Morales; time=Tuesday
E e1 | Turin | 2014-03-11
"""
TEXT = "Wednesday, March 12, 2014 \n\n\nMayor Ana  Morales opened it on Tuesday. \n\n\n"


def folders(tmp_path: Path, text: str) -> tuple[Path, Path]:
    marks, archive = tmp_path / "marks", tmp_path / "corpora" / SOURCE
    marks.mkdir()
    archive.mkdir(parents=True)
    (marks / "wikinews-01.txt").write_text(MARKS, encoding="utf-8")
    with (archive / "wikinews_2014.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(("url", "date", "title", "text"))
        writer.writerow(("https://en.wikinews.org/wiki/x", "2014-03-12", "Bicycle museum opens in Turin", text))
    return archive.parent, marks


def test_a_story_has_the_text_of_the_archive(tmp_path: Path) -> None:
    stories = list(with_texts(*folders(tmp_path, TEXT)))
    (read,) = read_marked(stories)
    assert (read.source, read.id) == (SOURCE, "Bicycle museum opens in Turin")
    assert " ".join(read.words) == "Bicycle museum opens in Turin Mayor Ana Morales opened it on Tuesday ."
    assert [event.type for event in read.events or ()] == ["launch", "launch"]
    (told,) = told_marked(stories)
    assert (told.published, [event.date for event in told.events]) == ("2014-03-12", ["2014-03-11"])


@pytest.mark.parametrize(
    "text",
    ["The mayor opened it on Tuesday.", "Mayor Ana Morales closed it on Tuesday.", "Mayor Ana Morales opened it."],
)
def test_a_story_that_was_changed_is_left_out(tmp_path: Path, text: str) -> None:
    assert list(with_texts(*folders(tmp_path, text))) == []


def test_without_the_archive_there_are_no_stories(tmp_path: Path) -> None:
    assert list(with_texts(tmp_path)) == []


@pytest.mark.parametrize("folder", [FOLDER, HELD_OUT], ids=["taught", "held-out"])
def test_the_marks_of_the_repository_are_well_formed(folder: Path) -> None:
    stories = [marked for marked in read_files(folder) if marked.source == SOURCE]
    assert stories
    for marked in stories:
        marks = [mark for part in marked.parts for mark in part.marks]
        assert all(part.opening for part in marked.parts), marked.id
        assert {mark.type for mark in marks} <= set(EVENT_TYPES), marked.id
        assert {mark.event for mark in marks} == set(marked.places_and_dates), marked.id
        assert len({mark.event for mark in marks if mark.main}) == 1, marked.id
