from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.entities import mark_entities
from newsld.annotate.events import mark_events
from newsld.lang.en import ENGLISH, English
from newsld.model.annotation import (
    Annotations,
    ArgumentMark,
    EventMark,
    Modality,
    NameType,
    QuoteKind,
    QuoteMark,
    ReferenceDate,
    TimeMark,
)  # fmt: skip
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import When
from support.trees import names_of, span_of, words_of

P, ORG, L = NameType.PERSON, NameType.ORGANIZATION, NameType.PLACE
TEXT = "Mara Lind met Olaf Moss in Oslo on Friday."
ROWS = (
    "Mara/PROPN/3/nsubj Lind/PROPN/1/flat met/VERB/0/root/past Olaf/PROPN/3/obj Moss/PROPN/4/flat in/ADP/7/case "
    "Oslo/PROPN/3/obl on/ADP/9/case Friday/PROPN/3/obl ./PUNCT/3/punct"
)
NAMES = (("Mara Lind", P), ("Olaf Moss", P), ("Oslo", L))


class Plain(English):
    """English whose words for events are left out, and what lets infer more: what the encoder proposes stands alone."""

    events = None
    circumstances = None


PLAIN = Plain()


def argument(text: str, role: str, words: str, confidence: float = 0.9) -> ArgumentMark:
    return ArgumentMark(role=role, span=span_of(text, words), confidence=confidence, rule="events/test")


def event(text: str, trigger: str, *arguments: ArgumentMark, **more) -> EventMark:
    told = {"type": "meet", "modality": Modality.HAPPENED, "confidence": 0.9, "sentence": Span(0, len(text)), **more}
    return EventMark(trigger=span_of(text, trigger), arguments=arguments, rule="events/test", **told)


@pytest.fixture
def settled(document):
    def settle(text, rows, events, *, names=NAMES, times=(), quotes=(), headline=False, language=PLAIN) -> Annotations:
        made = document(text, headline=headline)
        read = Annotations(
            sentences=(Span(0, len(text)),),
            words=words_of(text, rows),
            names=names_of(text, *names),
            times=times,
            events=tuple(events),
            reference=ReferenceDate(
                moment=Moment(year=2021, month=3, day=4), basis=Basis.SUPPLIED, confidence=1, reason="", rule="t"
            ),
        )
        read = mark_entities(made, read, ENGLISH)
        return mark_events(made, evolve(read, quotes=tuple(quotes)), language)

    return settle


def meant(found: Annotations, number: int = 0) -> dict[str, str | None]:
    return {
        a.role: found.entities[a.entity].name if a.entity is not None else None for a in found.events[number].arguments
    }


def test_arguments_mean_the_entities_their_heads_name(settled):
    made = event(TEXT, "met", argument(TEXT, "agent", "Mara Lind"), argument(TEXT, "place", "Oslo"))
    assert meant(settled(TEXT, ROWS, [made])) == {"agent": "Mara Lind", "place": "Oslo"}


@pytest.mark.parametrize(("sure", "kept"), [(0.1, False), (0.9, True)])
def test_what_is_doubtful_is_left_out(settled, sure, kept):
    found = settled(TEXT, ROWS, [event(TEXT, "met", confidence=sure)])
    assert any(told.rule == "events/test" for told in found.events) is kept
    told = settled(TEXT, ROWS, [event(TEXT, "met", argument(TEXT, "place", "Oslo", sure))]).events[0]
    assert bool(told.arguments) is kept


def test_what_is_said_of_people_must_be_surer(settled):
    made = event(TEXT, "met", argument(TEXT, "agent", "Mara Lind", 0.45), argument(TEXT, "place", "Oslo", 0.45))
    assert meant(settled(TEXT, ROWS, [made])) == {"place": "Oslo"}


def test_a_time_is_that_whose_words_it_shares(settled):
    when = TimeMark(span=span_of(TEXT, "on Friday"), when=When.parse("2021-03-05"), confidence=1, rule="t")
    found = settled(TEXT, ROWS, [event(TEXT, "met", argument(TEXT, "time", "Friday"))], times=(when,))
    assert [a.span for a in found.events[0].arguments] == [when.span]


@pytest.mark.parametrize(("joint", "told"), [("of", {"place": "Oslo"}), ("’s", {})])
def test_a_place_lies_in_the_one_it_names(settled, joint, told):
    text = "They met in a park of Oslo." if joint == "of" else "They met in Oslo ’s park."
    rows = (
        "They/PRON/2/nsubj met/VERB/0/root in/ADP/5/case a/DET/5/det park/NOUN/2/obl of/ADP/7/case Oslo/PROPN/5/nmod"
        if joint == "of"
        else "They/PRON/2/nsubj met/VERB/0/root in/ADP/6/case Oslo/PROPN/6/nmod:poss ’s/PART/4/case park/NOUN/2/obl"
    )
    words = "park of Oslo" if joint == "of" else "Oslo ’s park"
    found = settled(text, rows, [event(text, "met", argument(text, "place", words))], names=(("Oslo", L),))
    assert meant(found) == told


def test_a_pronoun_without_a_name_takes_no_part(settled):
    text = "They met in Oslo."
    rows = "They/PRON/2/nsubj/they met/VERB/0/root in/ADP/4/case Oslo/PROPN/2/obl ./PUNCT/2/punct"
    found = settled(text, rows, [event(text, "met", argument(text, "party", "They"))], names=(("Oslo", L),))
    assert found.events[0].arguments == ()


@pytest.mark.parametrize(
    ("text", "rows", "names", "source"),
    [
        (
            "Reuters reported that Mara Lind left.",
            "Reuters/PROPN/2/nsubj reported/VERB/0/root that/SCONJ/6/mark Mara/PROPN/6/nsubj Lind/PROPN/4/flat left/VERB/2/ccomp",
            [("Reuters", ORG), ("Mara Lind", P)],
            "Reuters",
        ),
        (
            "Mara Lind left, the port said.",
            "Mara/PROPN/3/nsubj Lind/PROPN/1/flat left/VERB/7/ccomp ,/PUNCT/7/punct the/DET/6/det port/NOUN/7/nsubj said/VERB/0/root",
            [("Mara Lind", P)],
            "port",
        ),
        (
            "Mara Lind left, according to TASS.",
            "Mara/PROPN/3/nsubj Lind/PROPN/1/flat left/VERB/0/root ,/PUNCT/7/punct according/VERB/7/case to/ADP/5/fixed TASS/PROPN/3/obl",
            [("Mara Lind", P), ("TASS", ORG)],
            "TASS",
        ),
        (
            "Mara Lind left, the port said.",
            "Mara/PROPN/0/root Lind/PROPN/1/flat left/VERB/1/acl ,/PUNCT/1/punct the/DET/6/det port/NOUN/1/appos said/VERB/6/acl ./PUNCT/1/punct",
            [("Mara Lind", P)],
            "port",
        ),
        (
            "He said Mara Lind left.",
            "He/PRON/2/nsubj/he said/VERB/0/root Mara/PROPN/5/nsubj Lind/PROPN/3/flat left/VERB/2/ccomp",
            [("Mara Lind", P)],
            None,
        ),
        (
            "TASS wrote while Mara Lind left.",
            "TASS/PROPN/2/nsubj wrote/VERB/0/root while/SCONJ/6/mark Mara/PROPN/6/nsubj Lind/PROPN/4/flat left/VERB/2/advcl",
            [("TASS", ORG), ("Mara Lind", P)],
            None,
        ),
    ],
)  # fmt: skip
def test_the_source_is_the_subject_of_the_reporting_verb(settled, text, rows, names, source):
    (told,) = settled(text, rows, [event(text, "left")], names=names).events
    assert (told.source.of(text) if told.source else None) == source


def test_what_a_quotation_tells_its_speaker_says(settled):
    text = "“Moss left,” Lind said."
    rows = (
        "“/PUNCT/3/punct Moss/PROPN/3/nsubj left/VERB/7/ccomp ,/PUNCT/3/punct ”/PUNCT/3/punct Lind/PROPN/7/nsubj said/VERB/0/root"
    )  # fmt: skip
    said = QuoteMark(
        span=Span(1, 11), kind=QuoteKind.DIRECT, confidence=0.9, rule="t", speaker=span_of(text, "Lind"), entity=1
    )
    found = settled(text, rows, [event(text, "left")], names=(("Moss", P), ("Lind", P)), quotes=[said])
    assert (found.events[0].source, found.events[0].source_entity) == (said.speaker, 1)


@pytest.mark.parametrize(
    ("text", "rows", "proposed", "modality", "cue"),
    [
        ("They will meet.", "They/PRON/3/nsubj will/AUX/3/aux/fin/will meet/VERB/0/root", Modality.PLANNED, Modality.PLANNED, "will"),
        ("They did not meet.", "They/PRON/4/nsubj did/AUX/4/aux/past/do not/PART/4/advmod/not meet/VERB/0/root", Modality.DENIED, Modality.DENIED, "not"),
        ("They cancelled the meet.", "They/PRON/2/nsubj cancelled/VERB/0/root/past/cancel the/DET/4/det meet/NOUN/2/obj", Modality.DENIED, Modality.CANCELLED, "cancelled"),
        ("They called off the meet.", "They/PRON/2/nsubj called/VERB/0/root/past/call off/ADP/2/compound:prt the/DET/5/det meet/NOUN/2/obj", Modality.DENIED, Modality.CANCELLED, "called off"),
        ("They will meet.", "They/PRON/3/nsubj will/AUX/3/aux/fin/will meet/VERB/0/root", Modality.HAPPENED, Modality.HAPPENED, None),
        ("They may meet.", "They/PRON/3/nsubj may/AUX/3/aux/fin/may meet/VERB/0/root/inf", Modality.PLANNED, Modality.POSSIBLE, "may"),
        ("They left if they meet.", "They/PRON/2/nsubj left/VERB/0/root if/SCONJ/5/mark they/PRON/5/nsubj meet/VERB/2/advcl", Modality.HAPPENED, Modality.POSSIBLE, "if"),
        ("They failed to meet.", "They/PRON/2/nsubj failed/VERB/0/root/past/fail to/PART/4/mark meet/VERB/2/xcomp/inf", Modality.PLANNED, Modality.DENIED, "failed"),
        ("They propose to meet.", "They/PRON/2/nsubj propose/VERB/0/root/pres to/PART/4/mark meet/VERB/2/xcomp/inf", Modality.PLANNED, Modality.POSSIBLE, "propose"),
        ("They had to meet.", "They/PRON/2/nsubj had/VERB/0/root/past/have to/PART/4/mark meet/VERB/2/xcomp/inf", Modality.PLANNED, Modality.HAPPENED, "had"),
        ("They will have to meet.", "They/PRON/3/nsubj will/AUX/3/aux/fin/will have/VERB/0/root/inf to/PART/5/mark meet/VERB/3/xcomp/inf", Modality.PLANNED, Modality.PLANNED, "will"),
        ("They had to meet.", "They/PRON/2/nsubj had/VERB/0/root/past/have to/PART/4/mark meet/VERB/2/xcomp/inf", Modality.DENIED, Modality.HAPPENED, "had"),
        ("They had not to meet.", "They/PRON/2/nsubj had/VERB/0/root/past/have not/PART/2/advmod/not to/PART/5/mark meet/VERB/2/xcomp/inf", Modality.DENIED, Modality.DENIED, "not"),
        ("They foiled a meet.", "They/PRON/2/nsubj foiled/VERB/0/root/past/foil a/DET/4/det/indef meet/NOUN/2/obj", Modality.HAPPENED, Modality.DENIED, "foiled"),
        ("They tried to meet.", "They/PRON/2/nsubj tried/VERB/0/root/past/try to/PART/4/mark meet/VERB/2/xcomp/inf", Modality.HAPPENED, Modality.POSSIBLE, "tried"),
        ("They approve the meet.", "They/PRON/2/nsubj approve/VERB/0/root/pres the/DET/4/det/def meet/NOUN/2/obj", Modality.HAPPENED, Modality.PLANNED, "approve"),
        ("He was cleared of the meet.", "He/PRON/3/nsubj:pass was/AUX/3/aux:pass cleared/VERB/0/root/part/clear of/ADP/6/case the/DET/6/det/def meet/NOUN/3/obl", Modality.HAPPENED, Modality.DENIED, "cleared"),
        ("Meeting they are.", "Meeting/VERB/0/root/ger they/PRON/1/nsubj are/AUX/1/aux/pres", Modality.HAPPENED, Modality.ONGOING, "Meeting they are"),
        ("No walk or meet was seen.", "No/DET/2/det/not walk/NOUN/6/nsubj:pass or/CCONJ/4/cc meet/NOUN/2/conj was/AUX/6/aux:pass seen/VERB/0/root/part", Modality.HAPPENED, Modality.DENIED, "No"),
        ("They could have, meet it.", "They/PRON/5/nsubj could/AUX/5/aux/fin/could have/AUX/5/aux/inf/have ,/PUNCT/5/punct meet/VERB/0/root it/PRON/5/obj", Modality.HAPPENED, Modality.POSSIBLE, "could"),
        ("The meet would have been long.", "The/DET/2/det/def meet/NOUN/6/nsubj would/AUX/6/aux/fin/would have/AUX/6/aux/inf/have been/AUX/6/cop/part/be long/ADJ/0/root", Modality.HAPPENED, Modality.POSSIBLE, "would"),
        ("They met.", "They/PRON/2/nsubj met/VERB/0/root/past/meet", Modality.HAPPENED, Modality.HAPPENED, "met"),
        ("They threaten the meet.", "They/PRON/2/nsubj threaten/VERB/0/root/pres the/DET/4/det/def meet/NOUN/2/obj", Modality.HAPPENED, Modality.HAPPENED, None),
        ("They suspect, meet him.", "They/PRON/2/nsubj suspect/VERB/0/root/pres ,/PUNCT/4/punct meet/VERB/2/advcl/ger him/PRON/4/obj/he", Modality.HAPPENED, Modality.HAPPENED, None),
        ("They scrapped it at the meet.", "They/PRON/2/nsubj scrapped/VERB/0/root/past/scrap it/PRON/2/obj at/ADP/6/case the/DET/6/det meet/NOUN/2/obl", Modality.PLANNED, Modality.PLANNED, None),
        ("They left and are due to meet.", "They/PRON/2/nsubj left/VERB/0/root/past and/CCONJ/5/cc are/AUX/5/cop/pres due/ADJ/2/conj to/PART/7/mark meet/VERB/2/conj/inf", Modality.HAPPENED, Modality.PLANNED, "due"),
        ("Claims on charges that they meet.", "Claims/NOUN/0/root on/ADP/3/case charges/NOUN/1/nmod//charge that/SCONJ/6/mark they/PRON/6/nsubj meet/VERB/3/acl/pres", Modality.HAPPENED, Modality.POSSIBLE, "charges"),
        ("Men who face charges that meet.", "Men/NOUN/0/root who/PRON/3/nsubj/rel face/VERB/1/acl:relcl/pres charges/NOUN/3/obj//charge that/PRON/6/nsubj/rel meet/VERB/4/acl:relcl/pres", Modality.HAPPENED, Modality.HAPPENED, None),
        ("Plans to meet grew.", "Plans/NOUN/4/nsubj/sing/plan to/PART/3/mark meet/VERB/1/acl/inf grew/VERB/0/root/past", Modality.HAPPENED, Modality.PLANNED, "to"),
        ("Women to meet grew.", "Women/NOUN/4/nsubj/sing/woman to/PART/3/mark meet/VERB/1/acl/inf grew/VERB/0/root/past", Modality.HAPPENED, Modality.HAPPENED, None),
    ],
)  # fmt: skip
def test_modality(settled, text, rows, proposed, modality, cue):
    trigger = next(word for word in ("meet", "met", "Meeting") if word in text)
    (told,) = settled(text, rows, [event(text, trigger, modality=proposed)], names=(), language=ENGLISH).events
    assert told.modality is modality
    assert (told.modality_span.of(text) if told.modality_span else None) == cue


@pytest.mark.parametrize(("noun", "modality"), [("way", Modality.HAPPENED), ("plan", Modality.PLANNED)])
def test_what_a_way_led_to_on_a_past_day_happened(settled, noun, modality):
    text = f"Lind found a {noun} to meet Moss on Monday."
    rows = (
        f"Lind/PROPN/2/nsubj found/VERB/0/root/past a/DET/4/det/indef {noun}/NOUN/2/obj to/PART/6/mark "
        "meet/VERB/4/acl/inf Moss/PROPN/6/obj on/ADP/9/case Monday/PROPN/6/obl"
    )
    when = TimeMark(span=span_of(text, "Monday"), when=When.parse("2021-03-01"), confidence=1, rule="t")
    made = event(text, "meet", argument(text, "time", "Monday"), modality=Modality.PLANNED)
    found = settled(text, rows, [made], names=(("Lind", P), ("Moss", P)), times=(when,), language=ENGLISH)
    assert [told.modality for told in found.events if told.trigger.of(text) == "meet"] == [modality]


def test_what_only_a_word_tells_is_planned_where_it_will_come(settled):
    text = "Lind will assume office."
    rows = "Lind/PROPN/3/nsubj will/AUX/3/aux/fin/will assume/VERB/0/root/inf office/NOUN/3/obj"
    (told,) = settled(text, rows, [], names=(("Lind", P),), language=ENGLISH).events
    assert (told.type, told.modality, meant(settled(text, rows, [], names=(("Lind", P),), language=ENGLISH))) == (
        "appoint", Modality.PLANNED, {"patient": "Lind", "post": None},
    )  # fmt: skip


@pytest.mark.parametrize(("article", "sure", "kept"), [("the", 0.5, True), ("some", 0.5, False), ("some", 0.9, True)])
def test_a_doubtful_noun_of_a_practice_is_no_happening(settled, article, sure, kept):
    text = f"Lind left. In {article} diplomacy Lind shone."
    det = "det/def" if article == "the" else "amod"
    rows = (
        "Lind/PROPN/2/nsubj left/VERB/0/root/past\n"
        f"In/ADP/3/case {article}/DET/3/{det} diplomacy/NOUN/5/obl Lind/PROPN/5/nsubj shone/VERB/0/root/past"
    )
    made = event(text, "diplomacy", argument(text, "party", "Lind"), type="negotiate", confidence=sure)
    found = settled(
        text, rows, [event(text, "left", main=True, type="move"), made], names=(("Lind", P),), language=ENGLISH
    )
    assert any(told.type == "negotiate" for told in found.events) is kept


@pytest.mark.parametrize(("article", "kept"), [("a", False), ("the", True)])
def test_what_something_only_is_like_did_not_happen(settled, article, kept):
    text = f"Lind left. Moss heard a roar like {article} tower falling."
    rows = (
        "Lind/PROPN/2/nsubj left/VERB/0/root/past\n"
        "Moss/PROPN/2/nsubj heard/VERB/0/root/past a/DET/4/det/indef roar/NOUN/2/obj like/ADP/7/case "
        f"{article}/DET/7/det/{'def' if article == 'the' else 'indef'} tower/NOUN/4/nmod falling/VERB/7/acl/ger"
    )
    fall = event(text, "falling", argument(text, "patient", "tower"), type="collapse")
    found = settled(text, rows, [event(text, "left", main=True), fall], names=(("Lind", P),), language=ENGLISH)
    assert any(told.type == "collapse" for told in found.events) is kept


def test_what_a_verb_of_the_present_shows_goes_on(settled):
    text = "They are meeting."
    rows = "They/PRON/3/nsubj are/AUX/3/aux/pres/be meeting/VERB/0/root/ger/meet"
    (told,) = settled(text, rows, [event(text, "meeting")], names=()).events
    assert (told.modality, told.modality_span.of(text)) == (Modality.ONGOING, "are meeting")


@pytest.mark.parametrize(
    ("rows", "proposed", "day", "modality"),
    [
        ("They/PRON/2/nsubj met/VERB/0/root Friday/PROPN/2/obl", Modality.HAPPENED, "2021-03-05", Modality.PLANNED),
        ("They/PRON/2/nsubj met/VERB/0/root/past Friday/PROPN/2/obl", Modality.HAPPENED, "2021-03-05", Modality.HAPPENED),
        ("They/PRON/2/nsubj met/VERB/0/root/past Friday/PROPN/2/obl", Modality.HAPPENED, "2021-03-01", Modality.HAPPENED),
        ("They/PRON/2/nsubj met/VERB/0/root/past Friday/PROPN/2/obl", Modality.PLANNED, "2021-03-01", Modality.HAPPENED),
        ("They/PRON/2/nsubj met/VERB/0/root/past Friday/PROPN/2/obl", Modality.PLANNED, "2021-03", Modality.PLANNED),
        ("They/PRON/2/nsubj met/VERB/0/root/past Friday/PROPN/2/obl", Modality.POSSIBLE, "2021-03-01", Modality.POSSIBLE),
    ],
)  # fmt: skip
def test_the_day_of_an_event_tells_whether_it_is_over(settled, rows, proposed, day, modality):
    text = "They met Friday"
    when = TimeMark(span=span_of(text, "Friday"), when=When.parse(day), confidence=1, rule="t")
    made = event(text, "met", argument(text, "time", "Friday"), modality=proposed)
    (told,) = settled(text, rows, [made], names=(), times=(when,)).events
    assert told.modality is modality


@pytest.mark.parametrize(
    ("more", "told", "kept"),
    [
        ({"confidence": 0.35}, ("agent", "Mara Lind"), True),
        ({"confidence": 0.35, "main": True}, None, True),
        ({"confidence": 0.22, "main": True}, None, True),
        ({"confidence": 0.1, "main": True}, ("agent", "Mara Lind"), True),
        ({"confidence": 0.15}, ("agent", "Mara Lind"), False),
        ({"confidence": 0.7}, None, True),
    ],
)
def test_an_event_of_which_nothing_is_told_must_be_surer_and_the_news_is_kept(settled, more, told, kept):
    arguments = [argument(TEXT, *told)] if told else []
    found = settled(TEXT, ROWS, [event(TEXT, "met", *arguments, **more)])
    assert any(told.rule == "events/test" for told in found.events) is kept


@pytest.mark.parametrize(("sure", "kept"), [(0.1, 0), (0.2, 1)])
def test_what_nobody_does_is_hardly_the_news(settled, sure, kept):
    text, rows = "A pact of pages.", "A/DET/2/det/indef pact/NOUN/0/root of/ADP/4/case pages/NOUN/2/nmod"
    assert len(settled(text, rows, [event(text, "pact", main=True, confidence=sure)], names=()).events) == kept


def test_a_doubtful_event_of_which_nothing_is_told_is_left_out_behind_the_lead(settled):
    text = "They met.\n\nThey spoke."
    rows = "They/PRON/2/nsubj met/VERB/0/root\nThey/PRON/2/nsubj spoke/VERB/0/root"
    for sure, kept in ((0.35, 1), (0.7, 2)):
        proposals = [event(text, "met"), event(text, "spoke", type="call", confidence=sure)]
        assert len(settled(text, rows, proposals, names=()).events) == kept


def test_a_doubtful_mention_is_kept_where_another_sentence_tells_the_news_again(settled):
    text = "They met and spoke.\n\nThe talk failed. The walk ended."
    rows = (
        "They/PRON/2/nsubj met/VERB/0/root and/CCONJ/4/cc spoke/VERB/2/conj\n"
        "The/DET/2/det/def talk/NOUN/3/nsubj failed/VERB/0/root\nThe/DET/2/det/def walk/NOUN/3/nsubj ended/VERB/0/root"
    )
    sentences = {"met": Span(0, 19), "spoke": Span(0, 19), "talk": Span(21, 37), "walk": Span(38, 53)}
    made = [
        event(text, word, main=word != "walk", news=news, confidence=sure, sentence=sentences[word])
        for word, news, sure in (("met", 0.9, 0.9), ("spoke", 0.9, 0.2), ("talk", 0.9, 0.2), ("walk", 0.1, 0.2))
    ]
    found = settled(text, rows, made, names=())
    assert [told.trigger.of(text) for told in found.events] == ["met", "talk"]
    assert found.occurrences == ((0, 1),)


def test_an_event_has_the_type_that_most_of_its_mentions_have(settled):
    text = "They fired.\n\nThe test of the gun went well. The test ended."
    rows = (
        "They/PRON/2/nsubj fired/VERB/0/root\n"
        "The/DET/2/det/def test/NOUN/6/nsubj of/ADP/5/case the/DET/5/det/def gun/NOUN/2/nmod went/VERB/0/root well/ADV/6/advmod\n"
        "The/DET/2/det/def test/NOUN/3/nsubj ended/VERB/0/root"
    )
    first = event(text, "fired", type="shooting", main=True, news=0.9, confidence=0.4)
    echoes = {first.trigger.start: 6.0}
    second = event(text, "test", type="weapon-test", news=0.9, confidence=0.9, sentence=Span(13, 43), echoes=echoes)
    found = settled(text, rows, [first, second], names=())
    assert [told.type for told in found.events] == ["weapon-test", "weapon-test"]


def test_whom_somebody_named_stands_for_takes_no_part_beside_him(settled):
    text = "Norway talked. Ana Roy, head of Norway’s army, came."
    rows = (
        "Norway/PROPN/2/nsubj talked/VERB/0/root/past\n"
        "Ana/PROPN/8/nsubj Roy/PROPN/1/flat head/NOUN/1/appos of/ADP/7/case Norway/PROPN/7/nmod:poss ’s/PART/5/case "
        "army/NOUN/3/nmod came/VERB/0/root/past"
    )
    made = [
        event(text, "talked", argument(text, "party", "Norway"), news=0.9, main=True),
        event(
            text, "came", argument(text, "party", "Ana Roy"), news=0.9, sentence=Span(15, len(text)), echoes={7: 6.0}
        ),
    ]
    found = settled(text, rows, made, names=(("Norway", L), ("Ana Roy", P), ("Norway", L)))
    assert found.occurrences == ((0, 1),)
    assert (meant(found, 0), meant(found, 1)) == ({}, {"party": "Ana Roy"})


@pytest.mark.parametrize(
    ("first", "second", "groups"),
    [
        ({}, {}, ((0,), (1,))),
        ({"agent": "Mara Lind"}, {"agent": "Lind"}, ((0,), (1,))),
        ({"agent": "Mara Lind"}, {"agent": "Moss"}, ((0,), (1,))),
        ({"agent": "Mara Lind", "time": "May"}, {"agent": "Lind", "time": "June"}, ((0,), (1,))),
        ({"agent": "Mara Lind", "time": "June"}, {"definite": True, "agent": "Lind"}, ((0, 1),)),
        ({"place": "Oslo"}, {"place": "Rome"}, ((0,), (1,))),
        ({"agent": "Mara Lind"}, {"type": "visit", "agent": "Lind"}, ((0,), (1,))),
        ({"agent": "Mara Lind"}, {"modality": Modality.POSSIBLE, "agent": "Lind"}, ((0,), (1,))),
        ({"time": "June"}, {"definite": True}, ((0, 1),)),
        ({"time": "May"}, {"definite": True, "time": "June"}, ((0,), (1,))),
    ],
)
def test_mentions_are_one_event_if_something_ties_them_and_nothing_parts_them(settled, first, second, groups):
    article = "the" if second.get("definite") else "a"
    text = f"Mara Lind went to Oslo in May. At {article} meeting Lind, Moss spoke in Rome in June."
    rows = (
        "Mara/PROPN/3/nsubj Lind/PROPN/1/flat went/VERB/0/root to/ADP/5/case Oslo/PROPN/3/obl in/ADP/7/case May/PROPN/3/obl\n"
        f"At/ADP/3/case {article}/DET/3/det/{'def' if article == 'the' else 'indef'} meeting/NOUN/6/obl Lind/PROPN/6/nsubj "
        "Moss/PROPN/4/conj spoke/VERB/0/root in/ADP/8/case Rome/PROPN/6/obl in/ADP/10/case June/PROPN/6/obl"
    )
    times = tuple(
        TimeMark(span=span_of(text, word), when=When.parse(f"2020-{month:02}"), confidence=1, rule="t")
        for word, month in (("May", 5), ("June", 6))
    )

    def made(trigger, told):
        spans = [
            argument(text, role, words)
            for role, words in told.items()
            if role in ("agent", "time", "place")
        ]  # fmt: skip
        if told.get("agent") == "Lind":
            spans[0] = evolve(spans[0], span=span_of(text, "Lind", 1))
        more = {key: told[key] for key in ("type", "modality") if key in told}
        return event(text, trigger, *spans, **more)

    names = (("Mara Lind", P), ("Oslo", L), ("Lind", P), ("Moss", P), ("Rome", L))
    found = settled(text, rows, [made("went", first), made("meeting", second)], names=names, times=times)
    assert found.occurrences == groups


@pytest.mark.parametrize(("echo", "groups"), [(0.0, ((0, 1),)), (-6.0, ((0,), (1,)))])
def test_the_headline_tells_the_news_of_the_lead(settled, echo, groups):
    text = "Envoys to meet\n\nMara Lind will meet in Oslo."
    rows = (
        "Envoys/NOUN/3/nsubj to/PART/3/mark meet/VERB/0/root/inf\n"
        "Mara/PROPN/4/nsubj Lind/PROPN/1/flat will/AUX/4/aux/fin/will meet/VERB/0/root/inf in/ADP/6/case Oslo/PROPN/4/obl"
    )
    told = [
        event(text, "meet", argument(text, "party", "Envoys"), modality=Modality.PLANNED),
        event(text, "meet in", argument(text, "party", "Mara Lind"), modality=Modality.PLANNED, echoes={10: echo}),
    ]
    names = (("Mara Lind", P), ("Oslo", L))
    assert settled(text, rows, told, names=names, headline=True).occurrences == groups


def test_the_is_what_a_word_of_another_type_of_the_branch_told(settled):
    text = "Lind met Moss. The talks failed."
    rows = (
        "Lind/PROPN/2/nsubj met/VERB/0/root/past Moss/PROPN/2/obj ./PUNCT/2/punct\n"
        "The/DET/2/det/def talks/NOUN/3/nsubj failed/VERB/0/root/past"
    )
    names = (("Lind", P), ("Moss", P))
    told = [event(text, "met", argument(text, "party", "Lind")), event(text, "talks", type="negotiate")]
    assert settled(text, rows, told, names=names).occurrences == ((0, 1),)
    told[1] = evolve(told[1], type="election")
    assert settled(text, rows, told, names=names).occurrences == ((0,), (1,))


def test_what_has_no_type_is_told_again_only_by_the_same_word(settled):
    text = "Lind smiled. Lind waved."
    rows = (
        "Lind/PROPN/2/nsubj smiled/VERB/0/root/past/smile ./PUNCT/2/punct\n"
        "Lind/PROPN/2/nsubj waved/VERB/0/root/past/wave ./PUNCT/2/punct"
    )
    told = [
        event(text, word, evolve(argument(text, "agent", "Lind"), span=span_of(text, "Lind", nth)), type="happening")
        for nth, word in enumerate(("smiled", "waved"))
    ]
    told[1] = evolve(told[1], echoes={told[0].trigger.start: -4.0})
    assert settled(text, rows, told, names=(("Lind", P),)).occurrences == ((0,), (1,))


def test_talks_that_are_ahead_are_not_the_meeting_that_was(settled):
    text = "Lind met Moss. Lind will meet Moss. The talks may move."
    rows = (
        "Lind/PROPN/2/nsubj met/VERB/0/root/past Moss/PROPN/2/obj ./PUNCT/2/punct\n"
        "Lind/PROPN/3/nsubj will/AUX/3/aux/fin/will meet/VERB/0/root/inf Moss/PROPN/3/obj ./PUNCT/3/punct\n"
        "The/DET/2/det/def talks/NOUN/4/nsubj may/AUX/4/aux/fin/may move/VERB/0/root/inf"
    )
    names = (("Lind", P), ("Moss", P))
    met = event(text, "met", argument(text, "party", "Lind"))
    meet = event(
        text, "meet", evolve(argument(text, "party", "Lind"), span=span_of(text, "Lind", 1)), modality=Modality.PLANNED
    )
    talks = event(text, "talks", type="negotiate", modality=Modality.PLANNED)
    assert settled(text, rows, [met, meet, talks], names=names).occurrences == ((0,), (1, 2))
    assert settled(text, rows, [met, talks], names=names).occurrences == ((0,), (1,))


def test_whoever_speaks_of_an_event_does_not_say_that_it_took_place(settled):
    text = "Lind met Moss. Dahl said the talks moved."
    rows = (
        "Lind/PROPN/2/nsubj met/VERB/0/root/past Moss/PROPN/2/obj ./PUNCT/2/punct\n"
        "Dahl/PROPN/2/nsubj said/VERB/0/root/past the/DET/4/det/def talks/NOUN/5/nsubj moved/VERB/2/ccomp/past"
    )
    names = (("Lind", P), ("Moss", P), ("Dahl", P))
    told = [event(text, "met", argument(text, "party", "Lind")), event(text, "talks", type="negotiate")]
    found = settled(text, rows, told, names=names)
    assert found.occurrences == ((0, 1),)
    assert [mention.source for mention in found.events] == [None, None]
    alone = settled(text, rows, told[1:], names=names)
    assert alone.events[0].source is not None


@pytest.mark.parametrize(
    ("aux", "modality", "day", "kept"),
    [
        ("will", Modality.PLANNED, "2020", False), ("will", Modality.PLANNED, "2022", True),
        ("will", Modality.POSSIBLE, "2020", True), ("had", Modality.HAPPENED, "2020", True),
        ("had", Modality.HAPPENED, "2022", False),
    ],
)  # fmt: skip
def test_what_is_planned_is_not_over(settled, aux, modality, day, kept):
    text = f"Lind {aux} left in May."
    rows = f"Lind/PROPN/3/nsubj {aux}/AUX/3/aux/past/{aux} left/VERB/0/root/part/leave in/ADP/5/case May/PROPN/3/obl"
    said = TimeMark(span=span_of(text, "in May"), when=When.parse(day), confidence=1, rule="t")
    found = settled(
        text, rows, [event(text, "left", modality=modality)], names=(), times=(said,), language=ENGLISH
    ).events[0]
    assert (found.modality, found.when is not None) == (modality, kept)


def test_what_only_describes_a_word_of_a_name_is_no_event(settled):
    text = "Since the Cold War they met."
    rows = "Since/ADP/4/case the/DET/4/det Cold/ADJ/4/amod War/PROPN/6/obl they/PRON/6/nsubj met/VERB/0/root/past ./PUNCT/6/punct"
    names = (("Cold War", NameType.EVENT),)
    found = settled(text, rows, [event(text, "Cold"), event(text, "met")], names=names)
    assert [mark.trigger.of(text) for mark in found.events] == ["met"]


def test_who_cancels_a_trip_makes_none(settled):
    text = "They cancelled a trip."
    rows = "They/PRON/2/nsubj cancelled/VERB/0/root/past/cancel a/DET/4/det/indef trip/NOUN/2/obj"
    made = [event(text, word, type="visit", modality=Modality.DENIED) for word in ("cancelled", "trip")]
    found = settled(text, rows, made, names=(), language=ENGLISH).events
    assert [(told.trigger.of(text), told.modality) for told in found] == [("trip", Modality.CANCELLED)]


def test_the_preposition_behind_it_is_no_part_of_a_noun(settled):
    text = "Lind saw the declaration of war."
    rows = (
        "Lind/PROPN/2/nsubj saw/VERB/0/root/past the/DET/4/det/def declaration/NOUN/2/obj of/ADP/6/case war/NOUN/4/nmod"
    )
    (told,) = settled(text, rows, [event(text, "declaration of", argument(text, "patient", "war"))], names=()).events
    assert told.trigger.of(text) == "declaration"


def test_what_stands_before_the_speaker_is_not_what_he_says(settled):
    text = "After meeting Moss, Lind says it failed."
    rows = (
        "After/SCONJ/2/mark meeting/VERB/8/advcl/ger Moss/PROPN/2/obj ,/PUNCT/6/punct Lind/PROPN/6/nsubj says/VERB/0/root/pres "
        "it/PRON/8/nsubj failed/VERB/6/ccomp/past ./PUNCT/6/punct"
    )
    made = [event(text, "meeting", argument(text, "party", "Moss")), event(text, "failed", type="happening")]
    found = settled(text, rows, made, names=(("Moss", P), ("Lind", P))).events
    assert [(told.trigger.of(text), told.source.of(text) if told.source else None) for told in found] == [
        ("meeting", None),
        ("failed", "Lind"),
    ]


def test_no_event_takes_part_in_itself(settled):
    text = "Talks between them broke down."
    rows = "Talks/NOUN/4/nsubj between/ADP/3/case them/PRON/1/nmod/they broke/VERB/0/root/past down/ADP/4/compound:prt ./PUNCT/4/punct"
    made = [
        event(text, "Talks", type="negotiate"),
        event(text, "broke down", argument(text, "patient", "Talks"), type="negotiate"),
    ]
    found = settled(text, rows, made, names=())
    assert found.occurrences == ((0, 1),)
    assert not any(e.arguments for e in found.events)
