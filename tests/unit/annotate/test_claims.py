from __future__ import annotations

import pytest
from attrs import evolve

from newsld.annotate.claims import mark_claims
from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.span import Span
from newsld.model.words import MentionForm, MentionKind
from support.trees import mention, names_of, span_of, words_of

P, ORG = NameType.PERSON, MentionKind.ORGANIZATION


def claims_of(document, text, rows, *names, quotes=()):
    mentions = (
        [mention(text, "the ministry", 9 if "mayor" in text else 6, kind=ORG, form=MentionForm.NOMINAL)]
        if "ministry" in text
        else []
    )
    marks = Annotations(
        mentions=tuple(mentions),
        sentences=(Span(0, len(text)),),
        words=words_of(text, rows),
        names=names_of(text, *names),
        quotes=quotes,
    )
    read = mark_claims(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    return [
        (c.span.of(text), c.speaker.of(text) if c.speaker else None, c.entity is not None) for c in read.claims
    ]  # fmt: skip


MOSS = [("Moss", P)]


@pytest.mark.parametrize(
    ("text", "rows", "names", "claims"),
    [
        (
            "Moss said that the road had sunk.",
            ("Moss/PROPN/2/nsubj said/VERB/0/root that/SCONJ/7/mark the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/2/ccomp "
            "./PUNCT/2/punct"),
            MOSS,
            [("the road had sunk", "Moss", True)],
        ),
        (
            "The road had sunk, the ministry said.",
            ("The/DET/2/det road/NOUN/4/nsubj had/AUX/4/aux sunk/VERB/8/ccomp ,/PUNCT/4/punct the/DET/7/det ministry/NOUN/8/nsubj "
            "said/VERB/0/root ./PUNCT/8/punct"),
            [],
            [("The road had sunk", "ministry", False)],
        ),
        (
            "The road, Moss said, had sunk again.",
            ("The/DET/2/det road/NOUN/8/nsubj ,/PUNCT/5/punct Moss/PROPN/5/nsubj said/VERB/8/parataxis ,/PUNCT/5/punct had/AUX/8/aux "
            "sunk/VERB/0/root again/ADV/8/advmod"),
            MOSS,
            [("had sunk again", "Moss", True)],
        ),
        (
            "The road had sunk, said Moss.",
            "The/DET/2/det road/NOUN/4/nsubj had/AUX/4/aux sunk/VERB/6/ccomp ,/PUNCT/4/punct said/VERB/0/root Moss/PROPN/6/obj ./PUNCT/6/punct",
            MOSS,
            [("The road had sunk", "Moss", True)],
        ),
        (
            "According to Moss, the road had sunk.",
            ("According/VERB/3/case to/ADP/1/fixed Moss/PROPN/8/obl ,/PUNCT/3/punct the/DET/6/det road/NOUN/8/nsubj had/AUX/8/aux "
            "sunk/VERB/0/root ./PUNCT/8/punct"),
            MOSS,
            [("the road had sunk", "Moss", True)],
        ),
        (
            "Moss wept, adding that the road had sunk.",
            ("Moss/PROPN/2/nsubj wept/VERB/0/root ,/PUNCT/4/punct adding/VERB/2/advcl that/SCONJ/9/mark the/DET/7/det road/NOUN/9/nsubj "
            "had/AUX/9/aux sunk/VERB/4/ccomp"),
            MOSS,
            [("the road had sunk", "Moss", True)],
        ),
        (
            "Moss, who said the road had sunk, left.",
            ("Moss/PROPN/10/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj/rel said/VERB/1/acl:relcl the/DET/6/det road/NOUN/8/nsubj had/AUX/8/aux "
            "sunk/VERB/4/ccomp ,/PUNCT/4/punct left/VERB/0/root"),
            MOSS,
            [("the road had sunk", "Moss", True)],
        ),
        (
            "Moss said in Oslo that it had sunk.",
            ("Moss/PROPN/2/nsubj said/VERB/0/root in/ADP/4/case Oslo/PROPN/8/obl that/SCONJ/8/mark it/PRON/8/nsubj had/AUX/8/aux "
            "sunk/VERB/2/ccomp ./PUNCT/2/punct"),
            MOSS,
            [("it had sunk", "Moss", True)],
        ),
        # Wrong trees: two subjects of one verb, a subject on the wrong verb, an object lost, clauses joined.
        (
            "The mayor, Moss, left early, the ministry said.",
            ("The/DET/2/det mayor/NOUN/11/nsubj ,/PUNCT/4/punct Moss/PROPN/2/appos ,/PUNCT/4/punct left/VERB/11/ccomp early/ADV/6/nsubj "
            ",/PUNCT/6/punct the/DET/10/det ministry/NOUN/11/nsubj said/VERB/0/root"),
            MOSS,
            [("The mayor, Moss, left early", "ministry", False)],
        ),
        (
            "Ana had left, Moss said.",
            "Ana/PROPN/3/nsubj had/AUX/3/aux left/VERB/6/ccomp ,/PUNCT/3/punct Moss/PROPN/3/nsubj said/VERB/0/root ./PUNCT/6/punct",
            [("Ana", P), ("Moss", P)],
            [("Ana had left", "Moss", True)],
        ),
        (
            "Moss said it had no complaints.",
            "Moss/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj had/VERB/2/ccomp no/DET/6/det complaints/NOUN/2/obj ./PUNCT/2/punct",
            MOSS,
            [("it had no complaints", "Moss", True)],
        ),
        (
            "Moss said it had sunk; nobody cared.",
            ("Moss/PROPN/2/nsubj said/VERB/0/root it/PRON/5/nsubj had/AUX/5/aux sunk/VERB/2/ccomp ;/PUNCT/8/punct nobody/PRON/8/nsubj "
            "cared/VERB/5/parataxis ./PUNCT/2/punct"),
            MOSS,
            [("it had sunk", "Moss", True)],
        ),
        (
            "Moss asked whether the road had sunk.",
            ("Moss/PROPN/2/nsubj asked/VERB/0/root whether/SCONJ/7/mark the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/2/ccomp "
            "./PUNCT/2/punct"),
            MOSS,
            [],
        ),
        (
            "Moss never said the road had sunk.",
            ("Moss/PROPN/3/nsubj never/ADV/3/advmod/not said/VERB/0/root the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/3/ccomp "
            "./PUNCT/3/punct"),
            MOSS,
            [],
        ),
        (
            "Moss was told the road had sunk.",
            ("Moss/PROPN/3/nsubj:pass was/AUX/3/aux:pass told/VERB/0/root the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/3/ccomp "
            "./PUNCT/3/punct"),
            MOSS,
            [],
        ),
        (
            "The choice shows the road had sunk.",
            ("The/DET/2/det choice/NOUN/3/nsubj shows/VERB/0/root the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/3/ccomp "
            "./PUNCT/3/punct"),
            [],
            [],
        ),
        (
            "The report shows the road had sunk.",
            ("The/DET/2/det report/NOUN/3/nsubj shows/VERB/0/root the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/3/ccomp "
            "./PUNCT/3/punct"),
            [],
            [("the road had sunk", "report", False)],
        ),
        (
            "It said the road had sunk.",
            "It/PRON/2/nsubj/it said/VERB/0/root the/DET/4/det road/NOUN/6/nsubj had/AUX/6/aux sunk/VERB/2/ccomp ./PUNCT/2/punct",
            [],
            [("the road had sunk", None, False)],
        ),
    ],
)  # fmt: skip
def test_claims(document, text, rows, names, claims):
    assert claims_of(document, text, rows, *names) == claims


def test_what_is_quoted_is_no_claim(document):
    text = "“The road had sunk”, Moss said."
    rows = (
        "“/PUNCT/5/punct The/DET/3/det road/NOUN/5/nsubj had/AUX/5/aux sunk/VERB/9/ccomp ”/PUNCT/5/punct ,/PUNCT/5/punct "
        "Moss/PROPN/9/nsubj said/VERB/0/root ./PUNCT/9/punct"
    )
    quote = QuoteMark(
        span=span_of(text, "The road had sunk"), kind=QuoteKind.DIRECT, confidence=0.9, rule="quotes/beside"
    )  # fmt: skip
    assert claims_of(document, text, rows, *MOSS, quotes=(quote,)) == []
    assert len(claims_of(document, text, rows, *MOSS, quotes=(evolve(quote, span=span_of(text, "sunk")),))) == 1


def test_what_is_denied_is_claimed_with_the_denial(document):
    text = "Moss denied that the road had sunk."
    rows = (
        "Moss/PROPN/2/nsubj denied/VERB/0/root that/SCONJ/7/mark the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux sunk/VERB/2/ccomp "
        "./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("denied that the road had sunk", "Moss", True)]


def test_a_denial_behind_what_it_denies_is_claimed_with_it(document):
    text = "The road had sunk, Moss denied."
    rows = (
        "The/DET/2/det road/NOUN/4/nsubj had/AUX/4/aux sunk/VERB/7/ccomp ,/PUNCT/4/punct Moss/PROPN/7/nsubj "
        "denied/VERB/0/root ./PUNCT/7/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("The road had sunk, Moss denied", "Moss", True)]


def test_neither_confirmed_nor_denied_is_no_claim(document):
    text = "Moss neither confirmed nor denied that the road had sunk."
    rows = (
        "Moss/PROPN/3/nsubj neither/CCONJ/3/advmod/not confirmed/VERB/0/root nor/CCONJ/5/cc/not denied/VERB/3/conj "
        "that/SCONJ/10/mark the/DET/8/det road/NOUN/10/nsubj had/AUX/10/aux sunk/VERB/5/ccomp ./PUNCT/3/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == []


def test_a_second_reporting_verb_begins_a_second_claim(document):
    text = "Moss said the road was shut and warned that it had sunk."
    rows = (
        "Moss/PROPN/2/nsubj said/VERB/0/root the/DET/4/det road/NOUN/6/nsubj was/AUX/6/cop shut/ADJ/2/ccomp and/CCONJ/8/cc "
        "warned/VERB/6/conj that/SCONJ/12/mark it/PRON/12/nsubj had/AUX/12/aux sunk/VERB/8/ccomp ./PUNCT/2/punct"
    )
    marks = Annotations(
        sentences=(Span(0, len(text)),),
        words=words_of(text, rows),
        names=names_of(text, *MOSS),
        mentions=(mention(text, "Moss", 0, form=MentionForm.NAME),),
    )
    read = mark_claims(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    assert [(c.span.of(text), c.speaker.of(text)) for c in read.claims] == [
        ("the road was shut", "Moss"),
        ("it had sunk", "Moss"),
    ]


@pytest.mark.parametrize("number", ["sing", "plur"])
def test_what_the_speaker_does_besides_is_not_what_he_says(document, number):
    does = "orders" if number == "sing" else "halts"
    text = f"Moss says the acts fail it and {does} work."
    rows = (
        "Moss/PROPN/2/nsubj says/VERB/0/root/pres the/DET/4/det acts/NOUN/5/nsubj/plur fail/VERB/2/ccomp it/PRON/5/obj "
        f"and/CCONJ/8/cc {does}/VERB/5/conj/does work/NOUN/8/obj ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("the acts fail it", "Moss", True)]


def test_what_the_writer_thinks_of_it_is_not_what_somebody_says(document):
    text = "Moss says that troops stay there, apparently giving in."
    rows = (
        "Moss/PROPN/2/nsubj says/VERB/0/root/pres that/SCONJ/5/mark troops/NOUN/5/nsubj/plur stay/VERB/2/ccomp there/ADV/5/advmod "
        ",/PUNCT/9/punct apparently/ADV/9/advmod giving/VERB/5/advcl/ger in/ADP/9/advmod ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("troops stay there", "Moss", True)]


@pytest.mark.parametrize("aside", ["dismissing fears", "making it"])
def test_an_aside_behind_a_comma_is_not_what_somebody_says(document, aside):
    first, second = aside.split()
    text = f"Moss says that troops stay there, {aside}."
    rows = (
        "Moss/PROPN/2/nsubj says/VERB/0/root/pres that/SCONJ/5/mark troops/NOUN/5/nsubj/plur stay/VERB/2/ccomp there/ADV/5/advmod "
        f",/PUNCT/8/punct {first}/VERB/5/advcl/ger {second}/NOUN/8/obj ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS)[0] == ("troops stay there", "Moss", True)


def test_who_is_quoted_as_saying_so_claims_it(document):
    text = "Reuters quoted Moss as saying the road had sunk."
    rows = (
        "Reuters/PROPN/2/nsubj quoted/VERB/0/root Moss/PROPN/2/obj as/SCONJ/5/mark saying/VERB/2/advcl the/DET/7/det "
        "road/NOUN/9/nsubj had/AUX/9/aux sunk/VERB/5/ccomp ./PUNCT/2/punct"
    )
    names = [("Reuters", NameType.ORGANIZATION), ("Moss", P)]
    assert claims_of(document, text, rows, *names) == [("the road had sunk", "Moss", True)]


def test_a_claim_goes_to_the_mark_that_closes_what_it_quotes(document):
    text = "Moss said the road was “quite dead”."
    rows = (
        "Moss/PROPN/2/nsubj said/VERB/0/root the/DET/4/det road/NOUN/8/nsubj was/AUX/8/cop “/PUNCT/8/punct quite/ADV/8/advmod "
        "dead/ADJ/2/ccomp ”/PUNCT/8/punct ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("the road was “quite dead”", "Moss", True)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "A report by Moss said the road had sunk.",
            ("A/DET/2/det report/NOUN/5/nsubj by/ADP/4/case Moss/PROPN/2/nmod said/VERB/0/root the/DET/7/det road/NOUN/9/nsubj "
            "had/AUX/9/aux sunk/VERB/5/ccomp ./PUNCT/5/punct"),
        ),
        (
            "Moss’s letter said the road had sunk.",
            ("Moss/PROPN/3/nmod:poss ’s/PART/1/case letter/NOUN/4/nsubj said/VERB/0/root the/DET/6/det road/NOUN/8/nsubj "
            "had/AUX/8/aux sunk/VERB/4/ccomp ./PUNCT/4/punct"),
        ),
    ],
)  # fmt: skip
def test_a_document_speaks_for_whoever_it_is_of_or_by(document, text, rows):
    assert [(words, named) for words, _, named in claims_of(document, text, rows, *MOSS)] == [
        ("the road had sunk", True)
    ]


@pytest.mark.parametrize(("noun", "found"), [("statement", ["the road had sunk"]), ("garden", [])])
def test_what_is_said_in_a_document_is_claimed(document, noun, found):
    text = f"Moss said in a {noun} that the road had sunk."
    rows = (
        f"Moss/PROPN/2/nsubj said/VERB/0/root in/ADP/5/case a/DET/5/det {noun}/NOUN/2/obl that/SCONJ/10/mark the/DET/8/det "
        "road/NOUN/10/nsubj had/AUX/10/aux sunk/VERB/5/acl ./PUNCT/2/punct"
    )
    assert [words for words, _, _ in claims_of(document, text, rows, *MOSS)] == found


@pytest.mark.parametrize(
    ("verb", "noun", "found"),
    [
        ("denied", "reports", ["denied reports that the road had sunk"]),
        ("rejected", "claims", ["rejected claims that the road had sunk"]),
        ("rejected", "roads", []),
        ("bought", "reports", []),
    ],
)
def test_rejected_reports_are_claimed_with_the_rejection(document, verb, noun, found):
    text = f"Moss {verb} {noun} that the road had sunk."
    rows = (
        f"Moss/PROPN/2/nsubj {verb}/VERB/0/root {noun}/NOUN/2/obj/plur/{noun[:-1]} that/SCONJ/8/mark the/DET/6/det "
        "road/NOUN/8/nsubj had/AUX/8/aux sunk/VERB/3/acl ./PUNCT/2/punct"
    )
    assert [words for words, _, _ in claims_of(document, text, rows, *MOSS)] == found


def test_what_is_claimed_under_a_condition_keeps_it(document):
    text = "Moss said that if it rains, the road sinks."
    rows = (
        "Moss/PROPN/2/nsubj said/VERB/0/root that/SCONJ/10/mark if/SCONJ/6/mark it/PRON/6/nsubj rains/VERB/10/advcl "
        ",/PUNCT/6/punct the/DET/9/det road/NOUN/10/nsubj sinks/VERB/2/ccomp ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("if it rains, the road sinks", "Moss", True)]


@pytest.mark.parametrize(
    ("verb", "kind", "found"),
    [("complained", None, True), ("complained", MentionKind.THING, False), ("revealed", None, False)],
)
def test_whoever_says_something_speaks_unless_known_to_be_a_thing(document, verb, kind, found):
    text = f"Rowers {verb} that the road had sunk."
    rows = (
        f"Rowers/NOUN/2/nsubj {verb}/VERB/0/root that/SCONJ/7/mark the/DET/5/det road/NOUN/7/nsubj had/AUX/7/aux "
        "sunk/VERB/2/ccomp ./PUNCT/2/punct"
    )
    mentions = (mention(text, "Rowers", 0, kind=kind, form=MentionForm.NOMINAL),) if kind else ()
    marks = Annotations(sentences=(Span(0, len(text)),), words=words_of(text, rows), mentions=mentions)
    read = mark_claims(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    assert [claim.span.of(text) for claim in read.claims] == (["the road had sunk"] if found else [])


@pytest.mark.parametrize(("comma", "found"), [(",/PUNCT/5/punct ", ["editor"]), ("", [])])
def test_a_participle_behind_a_thing_and_a_comma_is_told_by_the_subject_above(document, comma, found):
    text = f"The editor backed it{',' if comma else ''} saying parents have rights."
    said = 6 if comma else 5
    rows = (
        f"The/DET/2/det editor/NOUN/3/nsubj backed/VERB/0/root/past it/PRON/3/obj {comma}saying/VERB/4/acl/does/say "
        f"parents/NOUN/{said + 2}/nsubj have/VERB/{said}/ccomp rights/NOUN/{said + 2}/obj ./PUNCT/3/punct"
    )
    marks = Annotations(
        mentions=(mention(text, "editor", 1, form=MentionForm.NOMINAL),),
        sentences=(Span(0, len(text)),),
        words=words_of(text, rows),
    )
    read = mark_claims(document(text), mark_entities(document(text), marks, ENGLISH), ENGLISH)
    assert [claim.speaker.of(text) for claim in read.claims if claim.speaker] == found


def test_a_source_at_the_end_asserts_the_whole_sentence(document):
    text = "Prices rose when shops opened, according to Moss."
    rows = (
        "Prices/NOUN/2/nsubj rose/VERB/0/root/past when/ADV/5/advmod shops/NOUN/5/nsubj opened/VERB/2/advcl/past ,/PUNCT/9/punct "
        "according/VERB/9/case to/ADP/7/fixed Moss/PROPN/5/obl ./PUNCT/2/punct"
    )
    assert claims_of(document, text, rows, *MOSS) == [("Prices rose when shops opened", "Moss", True)]
