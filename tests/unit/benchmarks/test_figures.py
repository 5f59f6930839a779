"""The tables of figures and errors that the benchmarks make of scores."""

import pytest
from attrs import evolve

from benchmarks import events, names, stories
from benchmarks.gold.documents import line
from benchmarks.gold.foreign import Labelled
from benchmarks.gold.stories import Story
from benchmarks.predict import Told
from benchmarks.report import print_errors, print_table, shown, write_json
from benchmarks.scores.events import Mention, event_counts
from benchmarks.scores.names import Annotated, Named
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.stories import Participant, StoryEvent
from newsld.model.annotation import Annotations, NameMark, NameType
from newsld.model.span import Span

FIRE = Mention(start=4, end=8, type="fire", main=True)
TALKS = Mention(start=20, end=25, type="meet", modality="planned")
OTHER = Mention(start=40, end=45, type="happening")


def test_events_are_f1_and_modality_is_accuracy():
    found = events.figures([([FIRE, TALKS], [FIRE, evolve(TALKS, type="visit", modality="happened")])], exact=True)
    assert (found["texts"], found["trigger F1"], found["with type F1"], found["main F1"]) == (1, 1.0, 0.5, 1.0)
    assert found["modality"] == 0.5


def test_slots_are_f1_without_those_that_nobody_fills_or_that_are_sums():
    counts = event_counts([FIRE, TALKS], [FIRE, evolve(TALKS, modality="happened")], exact=False)
    found = events.slots(counts)
    assert (found["trigger"], found["modality"], found["modality planned"]) == (1.0, 0.5, 0.0)
    assert not {"modality denied", "argument", "argument span", "argument of found"} & set(found)


def test_stories_are_scored_with_happening_without_and_alone():
    pairs = [([FIRE, OTHER], [FIRE, evolve(OTHER, type="move"), TALKS])]
    found = events.story_figures(pairs)
    assert found["all types"]["trigger precision"] == pytest.approx(2 / 3)
    assert found["but happening"]["trigger precision"] == 0.5
    assert found["happening"]["trigger F1"] == 1.0
    assert "argument F1" not in found["all types"]


def test_errors_of_events_come_a_class_at_a_time():
    text = "The fire broke out, talks were planned."
    items = [(text, ([FIRE], [])), (text, ([FIRE], [TALKS]))]
    assert events.errors(items) == [
        "fire missed (2): The [fire] broke out, talks were planned.",
        "meet invented (1): The fire broke out, [talks] were planned.",
        "fire missed (2): The [fire] broke out, talks were planned.",
    ]


def test_names_are_scored_with_whatever_marks_them():
    text = "Amara Nwosu met Lena Brandt."
    item = Labelled(document=line("x", text), names=Annotated(names=(Named(0, 11, "PER"), Named(16, 27, "PER"))))
    mark = NameMark(span=Span(0, 11), type=NameType.PERSON, confidence=1.0, rule="names/test")
    found, wrong = names.score([item], lambda _: Annotations(names=(mark,)))
    assert (found["precision"], found["recall"], found["PER"]) == (1.0, 0.5, pytest.approx(2 / 3))
    assert names.ranked(wrong) == ["PER missed (1): Amara Nwosu met [Lena Brandt]."]


def test_disturbed_lines_keep_their_names_at_their_places():
    item = Labelled(document=line("x", "Lena Brandt won."), names=Annotated(names=(Named(0, 11, "PER"),)))
    (changed,) = names.disturbed([item], "ALL CAPITALS")
    assert changed.document.text == "LENA BRANDT WON."
    assert changed.names.names == item.names.names


STORY = Story(
    name="s1",
    text="The fire at Town Hall killed two, Amara Nwosu said.",
    published="2024-05-03",
    events=(
        StoryEvent(
            type="fire", modality="happened", main=True, triggers=((4, 8),), places=("Town Hall",),
            participants=(Participant(role="patient", names=("Town Hall",)),),
        ),
        StoryEvent(type="die", modality="happened", triggers=((22, 28),)),
    ),
    people=(PersonSaid(names=("Amara Nwosu",), posts=("mayor",)),),
    quotes=(Speech(text="it was dark", speakers=("Amara Nwosu",)),),
    claims=(),
    sources=("Amara Nwosu",),
)  # fmt: skip


def told(*found: StoryEvent) -> Told:
    return Told(
        annotations=Annotations(), events=found, people=STORY.people, quotes=STORY.quotes, claims=(),
        sources=(("Amara Nwosu", "Nwosu"),),
    )  # fmt: skip


def test_a_story_has_a_row_for_each_slot():
    found = stories.figures([stories.score(STORY, told(STORY.events[0]))])
    assert found["events"]["recall"] == 0.5
    assert found["participants"]["F1"] == found["place"]["F1"] == found["main"]["F1"] == 1.0
    assert found["people with posts"]["F1"] == found["speaker"]["accuracy"] == found["sources"]["F1"] == 1.0


def test_errors_of_stories_say_what_was_missed_and_invented():
    invented = StoryEvent(type="fire", modality="happened", triggers=((46, 50),))
    assert stories.errors([(STORY, told(STORY.events[0], invented))]) == [
        "s1 die missed: The fire at Town Hall [killed] two, Amara Nwosu said.",
        "s1 fire invented: The fire at Town Hall killed two, Amara Nwosu [said].",
    ]


def test_tables_show_shares_with_three_decimals_and_leave_gaps(capsys):
    print_table({"dev": {"texts": 12, "F1": 0.5}, "test": {"F1": 1.0}})
    assert capsys.readouterr().out == "     texts  F1\ndev     12  0.500\ntest     -  1.000\n"
    assert [shown(value) for value in (1, 1.0, 0.25, 16.0, 0)] == ["1", "1.000", "0.250", "16", "0"]


def test_errors_are_printed_only_where_asked(capsys):
    print_errors({"dev": ["a", "b", "c"]}, 2)
    assert capsys.readouterr().out == "\ndev: 3 wrong, the worst 2\n  a\n  b\n"
    print_errors({"dev": ["a"]}, 0)
    assert capsys.readouterr().out == ""


def test_json_is_rounded(tmp_path):
    write_json(tmp_path / "x.json", {"a": {"b": 1 / 3}, "c": (1, 2 / 3)})
    assert (
        tmp_path / "x.json"
    ).read_text() == '{\n  "a": {\n    "b": 0.3333\n  },\n  "c": [\n    1,\n    0.6667\n  ]\n}\n'
