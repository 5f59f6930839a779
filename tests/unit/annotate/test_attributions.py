from __future__ import annotations

import pytest

from newsld.annotate.attributions import attributed
from newsld.annotate.entities import mark_entities
from newsld.lang.en import ENGLISH
from newsld.model.annotation import Annotations, NameType, QuoteKind, QuoteMark
from newsld.model.span import Span
from support.trees import names_of, span_of, words_of

P = NameType.PERSON


def speaker(document, text, rows, words, *, kind=QuoteKind.MIXED, ends=(), **more):
    marks = Annotations(
        sentences=tuple(Span(a, b) for a, b in zip([0, *ends], [*ends, len(text)], strict=True)),
        words=words_of(text, rows),
        names=names_of(text, ("Moss", P)),
    )
    read = mark_entities(document(text), marks, ENGLISH)
    quote = QuoteMark(span=span_of(text, words), kind=kind, confidence=0.55, rule="quotes/unattributed", **more)
    (found,) = attributed([quote], text, read, ENGLISH)
    return found.speaker.of(text) if found.speaker else None, found.rule


def test_a_fragment_is_of_the_subject_of_its_clause(document):
    text = "Moss wants to “make them pay”."
    rows = (
        "Moss/PROPN/2/nsubj wants/VERB/0/root/pres to/PART/5/mark “/PUNCT/5/punct make/VERB/2/xcomp/inf them/PRON/5/obj "
        "pay/VERB/5/xcomp ”/PUNCT/5/punct ./PUNCT/2/punct"
    )
    assert speaker(document, text, rows, "make them pay") == ("Moss", "quotes/subject")


def test_a_fragment_is_not_of_whom_something_was_done_to(document):
    text = "Moss was held for “making them pay”."
    rows = (
        "Moss/PROPN/3/nsubj:pass was/AUX/3/aux:pass/past held/VERB/0/root/part for/SCONJ/6/mark “/PUNCT/6/punct "
        "making/VERB/3/advcl/ger them/PRON/6/obj pay/VERB/6/xcomp ”/PUNCT/6/punct ./PUNCT/3/punct"
    )
    assert speaker(document, text, rows, "making them pay") == (None, "quotes/unattributed")


def test_whole_speech_is_of_the_subject_of_the_sentence_before(document):
    text = "Moss shrugged. “Nobody saw it.”"
    rows = (
        "Moss/PROPN/2/nsubj shrugged/VERB/0/root/past ./PUNCT/2/punct\n"
        "“/PUNCT/3/punct Nobody/PRON/3/nsubj saw/VERB/0/root/past it/PRON/3/obj ./PUNCT/3/punct ”/PUNCT/3/punct"
    )
    found = speaker(document, text, rows, "Nobody saw it.", kind=QuoteKind.DIRECT, ends=(14,))
    assert found == ("Moss", "quotes/subject")


@pytest.mark.parametrize(("relation", "told"), [("acl", None), ("root", "Moss")])
def test_what_is_described_does_not_describe(document, relation, told):
    text = "Moss described as “odd”."
    head = 0 if relation == "root" else 1
    rows = f"Moss/PROPN/2/nsubj described/VERB/{head}/{relation}/part as/ADP/5/case “/PUNCT/5/punct odd/ADJ/2/obl ”/PUNCT/5/punct"
    more = {"speaker": span_of(text, "Moss"), "verb": span_of(text, "described")}
    assert speaker(document, text, rows, "odd", **more)[0] == told


def test_of_a_clause_its_subject_speaks(document):
    text = "Moss who wept said “odd”."
    rows = (
        "Moss/PROPN/4/nsubj who/PRON/3/nsubj/rel wept/VERB/1/acl:relcl/past said/VERB/0/root/past “/PUNCT/6/punct odd/ADJ/4/ccomp "
        "”/PUNCT/6/punct"
    )
    more = {"speaker": span_of(text, "wept"), "verb": span_of(text, "said")}
    assert speaker(document, text, rows, "odd", **more)[0] == "Moss"


def test_an_official_of_a_group_speaks_and_not_the_group(document):
    text = "An aide of Moss said “odd”."
    rows = (
        "An/DET/2/det aide/NOUN/5/nsubj/sing of/ADP/4/case Moss/PROPN/2/nmod said/VERB/0/root/past “/PUNCT/7/punct "
        "odd/ADJ/5/ccomp ”/PUNCT/7/punct"
    )
    more = {"speaker": span_of(text, "Moss"), "verb": span_of(text, "said")}
    assert speaker(document, text, rows, "odd", **more)[0] == "aide of Moss"


def test_who_is_told_of_by_a_clause_speaks_in_it(document):
    text = "Moss called the police, who said “odd”."
    rows = (
        "Moss/PROPN/2/nsubj called/VERB/0/root/past the/DET/4/det police/NOUN/2/obj ,/PUNCT/7/punct who/PRON/7/nsubj/rel "
        "said/VERB/4/acl:relcl/past “/PUNCT/9/punct odd/ADJ/7/ccomp ”/PUNCT/9/punct"
    )
    more = {"speaker": span_of(text, "Moss"), "verb": span_of(text, "said")}
    assert speaker(document, text, rows, "odd", **more)[0] == "police"


def test_a_name_beside_a_description_speaks(document):
    text = "The aide, Moss, said “odd”."
    rows = (
        "The/DET/2/det aide/NOUN/6/nsubj/sing ,/PUNCT/4/punct Moss/PROPN/2/appos ,/PUNCT/2/punct said/VERB/0/root/past "
        "“/PUNCT/8/punct odd/ADJ/6/ccomp ”/PUNCT/8/punct"
    )
    more = {"speaker": span_of(text, "Moss"), "verb": span_of(text, "said")}
    assert speaker(document, text, rows, "odd", **more)[0] == "Moss"


def test_not_the_adjective_speaks_but_its_noun(document):
    text = "The prime minister came and swore “odd” to Moss."
    rows = (
        "The/DET/3/det prime/ADJ/3/amod minister/NOUN/4/nsubj/sing came/VERB/0/root/past and/CCONJ/6/cc "
        "swore/VERB/4/conj/past “/PUNCT/8/punct odd/ADJ/6/ccomp ”/PUNCT/8/punct to/ADP/11/case Moss/PROPN/6/obl"
    )
    more = {"speaker": span_of(text, "prime"), "verb": span_of(text, "swore")}
    assert speaker(document, text, rows, "odd", **more)[0] == "prime minister"


def test_the_verbs_own_subject_speaks_whatever_stands_before_it(document):
    text = "Work ended, and Moss said they would “eat rice”."
    rows = (
        "Work/NOUN/2/nsubj/sing ended/VERB/0/root/past ,/PUNCT/6/punct and/CCONJ/6/cc Moss/PROPN/6/nsubj said/VERB/2/conj/past "
        "they/PRON/10/nsubj would/AUX/10/aux “/PUNCT/10/punct eat/VERB/6/ccomp rice/NOUN/10/obj ”/PUNCT/10/punct ./PUNCT/2/punct"
    )
    verb = span_of(text, "said")
    for words in ("Work", "Work ended"):
        assert speaker(document, text, rows, "eat rice", speaker=span_of(text, words), verb=verb)[0] == "Moss"


def test_what_is_agreed_on_speaks_not(document):
    text = "If pay is agreed, Moss is “in”."
    rows = (
        "If/SCONJ/4/mark pay/NOUN/4/nsubj:pass/sing is/AUX/4/aux:pass agreed/VERB/9/advcl/part ,/PUNCT/4/punct Moss/PROPN/9/nsubj "
        "is/AUX/9/cop “/PUNCT/9/punct in/ADV/0/root ”/PUNCT/9/punct ./PUNCT/9/punct"
    )
    more = {"speaker": span_of(text, "pay"), "verb": span_of(text, "agreed")}
    assert speaker(document, text, rows, "in", **more)[0] is None


@pytest.mark.parametrize(("noun", "told"), [("page", None), ("aide", "aide")])
def test_a_thing_speaks_not(document, noun, told):
    text = f"Moss saw a {noun}: “odd”."
    rows = (
        f"Moss/PROPN/2/nsubj saw/VERB/0/root/past a/DET/4/det {noun}/NOUN/2/obj/sing :/PUNCT/7/punct “/PUNCT/7/punct "
        "odd/ADJ/2/parataxis ”/PUNCT/7/punct ./PUNCT/2/punct"
    )
    more = {"speaker": span_of(text, noun), "verb": span_of(text, "saw")}
    assert speaker(document, text, rows, "odd", **more)[0] == told


def test_whoever_issued_a_document_speaks_in_its_words(document):
    text = "The ministry issued a statement: “Moss left.”"
    rows = (
        "The/DET/2/det/def ministry/NOUN/3/nsubj/sing issued/VERB/0/root/past a/DET/5/det statement/NOUN/3/obj/sing :/PUNCT/8/punct "
        "“/PUNCT/9/punct Moss/PROPN/9/nsubj left/VERB/3/parataxis/past ./PUNCT/3/punct ”/PUNCT/9/punct"
    )
    found = speaker(document, text, rows, "Moss left.", kind=QuoteKind.DIRECT)
    assert found == ("ministry", "quotes/subject")


def test_who_finds_something_speaks_where_the_finding_is_quoted(document):
    text = "The union found the advice of Moss “was odd”."
    rows = (
        "The/DET/2/det/def union/NOUN/3/nsubj/sing found/VERB/0/root/past the/DET/5/det/def advice/NOUN/3/obj/sing of/ADP/7/case "
        "Moss/PROPN/5/nmod “/PUNCT/10/punct was/AUX/10/cop/past odd/ADJ/3/ccomp ”/PUNCT/10/punct ./PUNCT/3/punct"
    )
    assert speaker(document, text, rows, "was odd") == ("union", "quotes/subject")


def test_who_posts_a_message_says_what_its_clause_says(document):
    text = "Moss posted a message, saying “odd”."
    rows = (
        "Moss/PROPN/2/nsubj posted/VERB/0/root/past a/DET/4/det message/NOUN/2/obj/sing ,/PUNCT/6/punct saying/VERB/2/advcl/ger "
        "“/PUNCT/8/punct odd/ADJ/6/ccomp ”/PUNCT/8/punct ./PUNCT/2/punct"
    )
    more = {"speaker": span_of(text, "a message"), "verb": span_of(text, "saying")}
    assert speaker(document, text, rows, "odd", **more)[0] == "Moss"


def test_a_name_before_the_noun_of_who_speaks_is_only_where_he_is_from(document):
    text = "“Odd”, said Moss astronomer Tsiaras."
    rows = (
        "“/PUNCT/2/punct Odd/ADJ/5/ccomp ”/PUNCT/2/punct ,/PUNCT/2/punct said/VERB/0/root/past Moss/PROPN/7/compound "
        "astronomer/NOUN/5/nsubj/sing Tsiaras/PROPN/5/nsubj ./PUNCT/5/punct"
    )
    more = {"speaker": span_of(text, "Moss"), "verb": span_of(text, "said")}
    assert speaker(document, text, rows, "Odd", **more)[0] == "Moss astronomer"
