from datetime import date

from benchmarks import predict
from benchmarks.scores.people import PersonSaid, Speech
from benchmarks.scores.stories import Participant
from newsld.model.annotation import Annotations, ArgumentMark, EventMark, Modality, NameMark, NameType
from newsld.model.description import (
    Article,
    CitedSource,
    Description,
    Event,
    Organization,
    Participation,
    Person,
    Place,
    Quotation,
)
from newsld.model.evidence import Attested, Evidence
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import Extent, When

TEXT = "Delta Bank moved from Accra, Amara Nwosu said."
SURE = Evidence(confidence=1.0, rule="test/rule")


def sure(value):
    return Attested(value, SURE)


DESCRIPTION = Description(
    base="https://example.org/a",
    text=TEXT,
    text_sha256="0" * 64,
    article=Article(iri="#article", authors=(sure("#author"),)),
    events=(
        Event(
            iri="#event",
            type="move",
            name=sure("Move of Delta Bank"),
            modality=sure(Modality.CANCELLED),
            evidence=SURE,
            participations=(
                Participation(role="agent", target="#bank", evidence=Evidence(
                    confidence=1.0, rule="test/rule", spans=(Span(0, 10),))),
                Participation(role="origin", target="#accra", evidence=SURE),
            ),
            when=sure(When(extent=Extent.SINCE, start=Moment.parse("2024-05"))),
            location=sure("#accra"),
            posts=(sure("chair"),),
            according_to=(sure("#amara"),),
            main=True,
            triggers=(Span(11, 16),),
        ),
    ),
    people=(
        Person(iri="#author", name=sure("Lena Brandt")),
        Person(iri="#amara", name=sure("Amara Nwosu"), alternate_names=(sure("Nwosu"),), job_titles=(sure("mayor"),)),
    ),
    organizations=(Organization(iri="#bank", name=sure("Delta Bank")),),
    places=(Place(iri="#accra", name=sure("Accra")),),
    quotations=(Quotation(iri="#quote", text=sure("We left"), speaker=sure("#amara")),),
    sources=(CitedSource(iri="#source", name=sure("a report"), publisher=sure("#bank")),),
)  # fmt: skip


def told():
    return predict.from_description(DESCRIPTION, Annotations(), "2024-05-20")


def test_things_are_called_by_all_their_names_and_their_words():
    (event,) = told().events
    assert event.participants == (
        Participant(role="agent", names=("Delta Bank", "Delta Bank")),
        Participant(role="from", names=("Accra",)),
        Participant(role="post", names=("chair",)),
    )
    assert event.sources == ("Amara Nwosu", "Nwosu")


def test_what_was_cancelled_counts_as_denied():
    assert told().events[0].modality == "denied"


def test_an_open_end_may_be_read_as_lasting_to_the_publication():
    assert (date(2024, 5, 1), date(2024, 5, 20)) in told().events[0].dates
    assert (date(2024, 5, 1), None) in told().events[0].dates


def test_authors_are_no_people_of_the_story():
    assert told().people == (PersonSaid(names=("Amara Nwosu", "Nwosu"), posts=("mayor",)),)


def test_sources_are_publishers_speakers_and_whoever_asserts_once_each():
    assert told().sources == (("Delta Bank",), ("Amara Nwosu", "Nwosu"))
    assert told().quotes == (Speech(text="We left", speakers=("Amara Nwosu", "Nwosu")),)


def test_marks_become_mentions_and_names_in_the_guides_terms():
    argument = ArgumentMark(role="agent", span=Span(0, 10), confidence=1.0, rule="test/rule")
    marks = Annotations(
        names=(NameMark(span=Span(0, 10), type=NameType.ORGANIZATION, confidence=1.0, rule="test/rule"),),
        events=(
            EventMark(
                trigger=Span(11, 16), type="move", modality=Modality.CANCELLED, arguments=(argument,), confidence=1.0,
                rule="test/rule", sentence=Span(0, 46),
            ),
        ),
    )  # fmt: skip
    (mention,) = predict.mentions(marks, TEXT)
    assert (mention.start, mention.end, mention.modality) == (11, 16, "denied")
    assert [(a.role, a.text) for a in mention.arguments] == [("agent", "Delta Bank")]
    assert [(n.start, n.end, n.type) for n in predict.names(marks)] == [(0, 10, "ORG")]
