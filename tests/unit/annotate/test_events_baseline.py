from __future__ import annotations

import json
from datetime import date

import pytest

from newsld._resources import read_resource
from newsld.annotate.entities import mark_entities
from newsld.annotate.events import mark_events
from newsld.annotate.names import mark_names
from newsld.annotate.quotes import mark_quotes
from newsld.annotate.sentences import mark_sentences
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, Modality, ReferenceDate, TimeMark
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import When

DAY = date(2021, 3, 4)


@pytest.fixture
def events(document):
    def mark(text: str, *, headline: bool = False, **times: str):
        made = document(text, headline=headline)
        marks = [
            TimeMark(span=Span(text.index(w), text.index(w) + len(w)), when=When.parse(v), confidence=1, rule="t")
            for w, v in times.items()
        ]
        reference = ReferenceDate(
            moment=Moment(year=DAY.year, month=DAY.month, day=DAY.day),
            basis=Basis.SUPPLIED,
            confidence=1,
            reason="",
            rule="t",
        )
        annotations = Annotations(times=tuple(sorted(marks, key=lambda m: m.span)), reference=reference)
        for annotator in (mark_sentences, mark_quotes, mark_names, mark_entities, mark_events):
            annotations = annotator(made, annotations, ENGLISH)
        return annotations

    return mark


def arguments(event, text):
    return [(a.role, a.span.of(text)) for a in event.arguments]


def test_a_planned_meeting(events):
    text = "Mara Lind and Olaf Moss will meet in Oslo on Friday."
    (event,) = events(text, Friday="2021-03-05").events
    assert (event.type, event.modality, event.main) == ("meet", Modality.PLANNED, True)
    assert event.modality_span
    assert event.modality_span.of(text) == "will"
    assert arguments(event, text) == [
        ("party", "Mara Lind"), ("party", "Olaf Moss"), ("place", "Oslo"), ("time", "Friday")
    ]  # fmt: skip
    assert event.confidence <= 0.6


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Mara Lind visited Oslo Airport and President Olaf Moss.", Modality.HAPPENED),
        ("Mara Lind may visit President Olaf Moss.", Modality.POSSIBLE),
        ("Mara Lind did not visit President Olaf Moss.", Modality.DENIED),
        ("Mara Lind is expected to visit President Olaf Moss.", Modality.PLANNED),
        ("Mara Lind cancelled her visit to President Olaf Moss.", Modality.CANCELLED),
    ],
)
def test_modality(events, text, modality):
    assert [e.modality for e in events(text).events] == [modality]


def test_a_time_after_the_reference_date_is_planned(events):
    assert events("Mara Lind visits Oslo tomorrow.", tomorrow="2021-03-05").events[0].modality is Modality.PLANNED


def test_a_time_before_the_reference_date_is_not_planned(events):
    text = "The port was due for them to see when Mara Lind will visit Oslo yesterday."
    assert events(text, yesterday="2021-03-03").events[0].modality is Modality.HAPPENED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested Mara Lind in Oslo.", [("patient", "Mara Lind"), ("place", "Oslo")]),
        (
            "Mara Lind was arrested by Interpol in Oslo.",
            [("patient", "Mara Lind"), ("agent", "Interpol"), ("place", "Oslo")],
        ),
        ("Hamas attacked Israel.", [("agent", "Hamas"), ("patient", "Israel")]),
        ("Mara Lind died in Oslo.", [("patient", "Mara Lind"), ("place", "Oslo")]),
        ("An earthquake struck near Lisbon.", [("place", "Lisbon")]),
    ],
)
def test_roles(events, text, expected):
    (event,) = events(text).events
    assert arguments(event, text) == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Reuters reported that Mara Lind visited Olaf Moss.", "Reuters"),
        ("Mara Lind visited Olaf Moss, according to TASS.", "TASS"),
        ("Mara Lind visited Olaf Moss, according to the Russian defence ministry.", "Russian defence ministry"),
        ("Mara Lind visited Olaf Moss.", None),
    ],
)
def test_source(events, text, source):
    (event,) = events(text).events
    assert (event.source.of(text) if event.source else None) == source
    assert source not in [span for _, span in arguments(event, text)]


def test_mentions_of_one_event(events):
    text = (
        "Mara Lind and Olaf Moss will meet on Friday.\n\nThe meeting of Lind and Moss is the first.\n\n"
        "Mara Lind also met Ana Ruiz in Rome."
    )
    found = events(text, Friday="2021-03-05")
    assert found.occurrences == ((0, 1), (2,))
    assert [e.modality for e in found.events] == [Modality.PLANNED, Modality.PLANNED, Modality.HAPPENED]


def test_mentions_at_two_times_are_two_events(events):
    text = "Mara Lind met Olaf Moss in May. Mara Lind met Olaf Moss in June."
    assert events(text, May="2020-05", June="2020-06").occurrences == ((0,), (1,))


def test_no_trigger_in_the_lead_no_main_event(events):
    found = events("It is a fine day.\n\nMara Lind met Olaf Moss.")
    assert [e.main for e in found.events] == [False]


def test_the_headline_tells_the_main_event(events):
    found = events("Quake near Lisbon\n\nMara Lind met Olaf Moss.", headline=True)
    assert [(e.type, e.main) for e in found.events] == [("earthquake", True), ("meet", False)]


def test_text_without_triggers(events):
    found = events("It is a fine day in Oslo.")
    assert (found.events, found.occurrences) == ((), ())


def test_every_trigger_has_a_type_of_the_vocabulary():
    scheme = read_resource("vocab", "event-types.ttl").decode()
    for kind in {*ENGLISH.reading.triggers.values(), *ENGLISH.reading.mutual, *ENGLISH.reading.passive}:
        assert f'skos:notation "{kind}"' in scheme


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A visit by Jo Berg to Bergen planned for last week was called off.", "cancelled"),
        ("The meeting of Jo Berg and Ana Silva was postponed on Friday.", "cancelled"),
        ("Jo Berg met Ana Silva and called.", "happened"),
    ],
)
def test_what_is_said_after_a_trigger_can_call_it_off(events, text: str, modality: str) -> None:
    assert [str(e.modality) for e in events(text).events] == [modality]


def test_a_country_that_only_lies_nearby_takes_no_part(events) -> None:
    (event,) = events("An earthquake off the coast of New Zealand injured two people in Gisborne.").events[:1]
    assert [a.role for a in event.arguments if a.role not in ("place", "time")] == []


def test_every_class_the_baselines_give_is_one_that_is_written() -> None:
    reading = ENGLISH.reading
    kinds = {*reading.places.values(), *reading.organizations.values(), *reading.organization_heads.values()} - {None}
    assert kinds <= set(json.loads(read_resource("vocab", "context.jsonld"))["@context"])


def test_the_lead_tells_whether_what_the_headline_speaks_of_took_place(events) -> None:
    marks = events("Envoys meet in Lisbon\n\nAna Silva will meet Jo Berg in Lisbon.", headline=True)
    assert [str(e.modality) for e in marks.events] == ["planned", "planned"]
    assert marks.occurrences == ((0, 1),)


def test_a_month_and_a_name_are_no_modal_verbs(events) -> None:
    since = events("Since May 2020 Mara Lind has visited Oslo Airport.", May="2020-05")
    named = events("Will Moss met Mara Lind.")
    assert [str(e.modality) for marks in (since, named) for e in marks.events] == ["happened", "happened"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Lind, an aide of Olaf Moss, was arrested.", [("patient", "Mara Lind")]),
        ("Mara Lind, Olaf Moss and Ana Ruiz were arrested.", ["Mara Lind", "Olaf Moss", "Ana Ruiz"]),
        ("Mara Lind said that Olaf Moss had been arrested.", [("patient", "Olaf Moss")]),
        ("Sons of Mara Lind and Olaf Moss were arrested in Oslo.", [("place", "Oslo")]),
        ("Mara Lind was in her garden when a neighbour was arrested in Oslo.", [("place", "Oslo")]),
        ("Mara Lind met rebel leader Olaf Moss.", [("party", "Mara Lind"), ("party", "Olaf Moss")]),
        ("Ana Ruiz phoned Mara Lind, paving the way for them to meet in Oslo.", ["Ana Ruiz", "Mara Lind", "Oslo"]),
        ("Many died in Rome, while others were treated in Oslo.", [("place", "Rome")]),
        ("Others were treated in Oslo when many died in Rome.", [("place", "Rome")]),
    ],
)
def test_only_what_stands_beside_the_trigger_takes_part(events, text, expected) -> None:
    event = events(text).events[-1]
    told = arguments(event, text)
    assert told == expected or [name for _, name in told] == expected


def test_a_date_of_another_clause_is_not_the_events(events) -> None:
    text = "Mara Lind denied on Monday that she met Olaf Moss in Oslo."
    assert [a.role for a in events(text, Monday="2021-03-01").events[0].arguments] == ["party", "place"]


def test_what_a_quotation_tells_is_its_speakers_word(events) -> None:
    assert events("“Olaf Moss was arrested in Oslo,” Mara Lind said.").events == ()


def test_what_somebody_wants_has_not_happened(events) -> None:
    (event,) = events("Mara Lind travelled to Rome to meet Olaf Moss.").events
    assert event.modality is Modality.POSSIBLE


def test_another_thing_that_goes_on_says_nothing_of_the_event(events) -> None:
    (event,) = events("In the ongoing war against many, Hamas attacked Israel.").events
    assert event.modality is Modality.HAPPENED


def test_deaths_at_different_times_are_not_one(events) -> None:
    text = (
        "A man was killed in Oslo.\n\nTwo died in Rome, and a boy died in Bergen.\n\n"
        + "It rained. " * 60
        + "\n\nIn 2016 a girl died in Paris."
    )
    found = events(text, **{"2016": "2016"})
    assert not any({1, 3} <= set(group) for group in found.occurrences)
