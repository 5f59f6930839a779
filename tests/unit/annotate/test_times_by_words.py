"""Tenses by trees: the nearest verb is not always the one that a time belongs to."""

from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.times import mark_times
from newsld.annotate.times.tense import Tenses
from newsld.lang.en import ENGLISH
from newsld.lang.times import Side
from newsld.model.annotation import Annotations, ReferenceDate
from newsld.model.evidence import Basis
from newsld.model.moment import Moment
from newsld.model.span import Span
from support.times import document
from support.trees import span_of, words_of

P, F = Side.PAST, Side.FUTURE


def side(text: str, rows: str, time: str = "Monday") -> Side | None:
    at = span_of(text, time)
    return Tenses(text, Annotations(words=words_of(text, rows)), ENGLISH.times).side(
        at.start, at.end, Span(0, len(text))
    )


@pytest.mark.parametrize(
    ("text", "rows", "expected"),
    [
        ("They met Monday", "They/PRON/2/nsubj met/VERB/0/root/past Monday/PROPN/2/obl", P),
        ("They will meet Monday", "They/PRON/3/nsubj will/AUX/3/aux/fin/will meet/VERB/0/root/inf Monday/PROPN/3/obl", F),
        ("They did not meet Monday", "They/PRON/4/nsubj did/AUX/4/aux/past/do not/PART/4/advmod meet/VERB/0/root/inf/meet Monday/PROPN/4/obl", P),
        ("They have met Monday", "They/PRON/3/nsubj have/AUX/3/aux/pres/have met/VERB/0/root/part Monday/PROPN/3/obl", P),
        ("They hope to meet Monday", "They/PRON/2/nsubj hope/VERB/0/root/pres to/PART/4/mark meet/VERB/2/xcomp/inf Monday/PROPN/4/obl", F),
        ("They agreed Monday to meet", "They/PRON/2/nsubj agreed/VERB/0/root/past/agree Monday/PROPN/2/obl to/PART/5/mark meet/VERB/2/xcomp/inf", P),
        ("Talks to be held Monday", "Talks/NOUN/0/root to/PART/4/mark be/AUX/4/aux:pass/inf held/VERB/1/acl/part Monday/PROPN/4/obl", F),
        ("Talks held Monday failed", "Talks/NOUN/4/nsubj held/VERB/1/acl/part Monday/PROPN/2/obl failed/VERB/0/root/past", P),
        ("She is leaving Monday", "She/PRON/3/nsubj is/AUX/3/aux/pres/be leaving/VERB/0/root//leave Monday/PROPN/3/obl", F),
        ("She arrives Monday", "She/PRON/2/nsubj arrives/VERB/0/root/pres/arrive Monday/PROPN/2/obl", F),
        ("She is due Monday", "She/PRON/3/nsubj is/AUX/3/cop/pres/be due/ADJ/0/root Monday/PROPN/3/obl", F),
        ("She left and is due to speak Monday", "She/PRON/2/nsubj left/VERB/0/root/past and/CCONJ/5/cc is/AUX/5/cop/pres/be due/ADJ/2/conj to/PART/7/mark speak/VERB/2/conj/inf Monday/PROPN/7/obl", F),
        ("She will speak later on Monday", "She/PRON/3/nsubj will/AUX/3/aux/fin/will speak/VERB/0/root/inf later/ADV/6/advmod on/ADP/6/case Monday/PROPN/3/obl", P),
        # The verb next to a time is not always its own.
        ("Those who will vote Sunday met Monday", "Those/PRON/5/nsubj who/PRON/4/nsubj will/AUX/4/aux/fin/will vote/VERB/1/acl:relcl/inf Sunday/PROPN/4/obl met/VERB/0/root/past Monday/PROPN/6/obl", P),
        ("On Monday a man who will stand was shot", "On/ADP/2/case Monday/PROPN/9/obl a/DET/4/det man/NOUN/9/nsubj:pass who/PRON/7/nsubj will/AUX/7/aux/fin/will stand/VERB/4/acl:relcl/inf was/AUX/9/aux:pass/past/be shot/VERB/0/root/part", P),
    ],
)  # fmt: skip
def test_the_side_is_that_of_the_verb_above(text, rows, expected):
    assert side(text, rows) is expected


def test_what_stands_right_before_the_time_comes_first():
    text = "They met, scheduled for Monday"
    assert side(text, "They/PRON/2/nsubj met/VERB/0/root/past ,/PUNCT/2/punct scheduled/VERB/2/advcl for/ADP/6/case Monday/PROPN/4/obl") is F  # fmt: skip


def test_without_a_verb_that_tells_the_words_are_looked_at():
    text = "They met Monday"
    assert side(text, "They/PRON/2/nsubj met/VERB/0/root Monday/PROPN/2/obl") is P


def test_times_are_resolved_by_the_words():
    text = "The man who will lead it met them on Monday."
    rows = (
        "The/DET/2/det man/NOUN/7/nsubj who/PRON/5/nsubj will/AUX/5/aux/fin/will lead/VERB/2/acl:relcl/inf "
        "it/PRON/5/obj met/VERB/0/root/past them/PRON/7/obj on/ADP/10/case Monday/PROPN/7/obl ./PUNCT/7/punct"
    )
    day = ReferenceDate(
        moment=Moment(year=2018, month=4, day=19), basis=Basis.SUPPLIED, confidence=1.0, reason="", rule="t"
    )
    read = Annotations(reference=day, sentences=(Span(0, len(text)),))
    found = mark_times(document(text), evolve(read, words=words_of(text, rows)), ENGLISH).times
    assert [mark.when.edtf for mark in found if mark.when] == ["2018-04-16"]
