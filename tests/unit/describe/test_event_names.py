"""What of an article goes into the name of an event: the words of its participants as the text has them."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.describe.entities import Cast
from newsld.describe.event_names import EventNames
from newsld.lang.en.naming import NAMING
from newsld.lang.naming import EventNaming, Told
from newsld.model.annotation import Annotations, ArgumentMark, EntityMark, EventMark, Modality, NameMark, NameType
from newsld.model.evidence import Basis
from newsld.model.span import Span
from support.trees import span_of, words_of

TEXT = (
    "Guards arrest clerk\n\nThree guards of the Hague arrested a tired clerk near Delft. His friend and the Hague wept."
)
ROWS = """
Guards/NOUN/2/nsubj/plur arrest/VERB/0/root/pres/arrest clerk/NOUN/2/obj/sing
Three/NUM/2/nummod guards/NOUN/6/nsubj/plur/guard of/ADP/5/case the/DET/5/det/def Hague/PROPN/2/nmod/sing/hague \
arrested/VERB/0/root/past/arrest a/DET/9/det/indef tired/ADJ/9/amod clerk/NOUN/6/obj/sing near/ADP/11/case \
Delft/PROPN/6/obl/sing/delft ./PUNCT/6/punct
His/PRON/2/nmod:poss/he friend/NOUN/6/nsubj/sing and/CCONJ/5/cc the/DET/5/det/def Hague/PROPN/2/conj/sing/hague \
wept/VERB/0/root/past/weep ./PUNCT/6/punct
"""
WORDS = words_of(TEXT, ROWS)
HEADLINE = Span(0, 19)
SENTENCES = (HEADLINE, Span(21, TEXT.index(" His")), Span(TEXT.index("His"), len(TEXT)))


def place(name: str) -> EntityMark:
    starts = [at for at in range(len(TEXT)) if TEXT.startswith(name, at)]
    spans = [Span(at, at + len(name)) for at in starts]
    marks = tuple(NameMark(span=s, type=NameType.PLACE, confidence=0.7, rule="names/x") for s in spans)
    return EntityMark(type=NameType.PLACE, name=name, mentions=marks)


def argument(role: str, words: str, entity: int | None = None, confidence: float = 0.9, nth: int = 0) -> ArgumentMark:
    span = span_of(TEXT, words, nth)
    return ArgumentMark(role=role, span=span, confidence=confidence, rule="events/x", entity=entity)


def event(trigger: str, *arguments: ArgumentMark, type_: str = "arrest", confidence: float = 0.8) -> EventMark:
    span = span_of(TEXT, trigger)
    return EventMark(
        trigger=span, type=type_, modality=Modality.HAPPENED, arguments=arguments, confidence=confidence,
        rule="events/x", sentence=next(s for s in SENTENCES if s.covers(span)),
    )  # fmt: skip


def told(*marks: EventMark, least: float = 0.0) -> Told:
    seen: list[Told] = []
    naming = EventNaming(name=lambda known: seen.append(known) or "Name")  # type: ignore[func-returns-value]
    names_of(naming, least).name(marks, where(marks))
    return seen[0]


def names_of(naming: EventNaming | None, least: float = 0.0) -> EventNames:
    entities = (place("Hague"), place("Delft"))
    names = tuple(mark for entity in entities for mark in entity.mentions)
    annotations = Annotations(sentences=SENTENCES, words=WORDS, names=names, entities=entities)
    cast = Cast.of("u:x", TEXT, entities)
    cast.close()
    return EventNames(annotations, cast, naming, (HEADLINE,), least)


def where(marks: tuple[EventMark, ...]) -> tuple[int, list[ArgumentMark]] | None:
    found = [a for m in marks for a in m.arguments if a.role == "place" and a.entity is not None]
    return (found[0].entity or 0, found) if found else None


ARREST = event(
    "arrested", argument("agent", "Three guards"), argument("patient", "clerk", nth=1), argument("place", "Delft", 1)
)


def test_phrases_keep_their_articles_and_lose_the_capital_of_the_sentence() -> None:
    known = told(ARREST)
    assert [p.words for p in known.phrases["agent"]] == ["three guards"]
    assert [p.words for p in known.phrases["patient"]] == ["a tired clerk"]
    assert (known.phrases["agent"][0].plural, known.phrases["patient"][0].plural) == (True, False)


def test_a_place_keeps_the_word_before_it() -> None:
    (delft,) = told(ARREST).phrases["place"]
    assert (delft.words, delft.link, delft.type) == ("Delft", "near", NameType.PLACE)


def test_a_name_has_the_article_that_the_text_mostly_gives_it() -> None:
    (hague,) = told(event("wept", argument("agent", "Hague", 0, nth=1), type_="happening")).phrases["agent"]
    assert hague.words == "the Hague"


def test_what_a_headline_words_without_articles_gives_way_to_the_text() -> None:
    headline = event("arrest", argument("agent", "Guards"), argument("patient", "clerk"), argument("cause", "arrest"))
    known = told(headline, ARREST)
    assert [p.words for p in known.phrases["patient"]] == ["a tired clerk"]
    assert [t.words for t in known.triggers] == ["arrested", "arrest"]


def test_whose_friend_is_meant_nobody_knows_from_a_name() -> None:
    assert not told(event("wept", argument("agent", "His friend"), type_="happening")).phrases["agent"]


def test_who_acts_without_a_name_gives_way_to_those_with_one() -> None:
    both = event("wept", argument("agent", "Three guards"), argument("agent", "Hague", 0, nth=1), type_="happening")
    assert [p.words for p in told(both).phrases["agent"]] == ["the Hague"]


def test_what_is_less_sure_than_asked_for_is_in_no_name() -> None:
    doubtful = event("arrested", argument("agent", "Three guards", confidence=0.3), argument("place", "Delft", 1))
    assert told(doubtful, least=0.5).phrases == {"agent": (), "place": told(doubtful).phrases["place"]}
    # The place is called so with a confidence of 0.7.
    assert "place" not in told(doubtful, least=0.75).phrases


@pytest.mark.parametrize(
    ("basis", "sure", "named"), [(Basis.INFERRED, 0.4, False), (Basis.INFERRED, 0.6, True), (Basis.STATED, 0.4, True)]
)
def test_a_place_that_is_only_guessed_is_in_no_name(basis: Basis, sure: float, named: bool) -> None:
    guessed = evolve(argument("place", "Delft", 1, confidence=sure), basis=basis)
    assert ("place" in told(event("arrested", argument("patient", "clerk", nth=1), guessed)).phrases) is named


def test_the_name_rests_on_the_triggers() -> None:
    name = names_of(NAMING).name((ARREST,), where((ARREST,)))
    assert name.value == "Arrest of a tired clerk by three guards near Delft"
    assert name.evidence.basis is Basis.DERIVED
    assert (name.evidence.spans, name.evidence.confidence) == ((ARREST.trigger,), 0.8)


def test_a_language_without_naming_gives_the_label_of_the_type() -> None:
    assert names_of(None).name((ARREST,), None).value == "arrest"
