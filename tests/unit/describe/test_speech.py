from __future__ import annotations

import re

from newsld.describe import describe
from newsld.model.annotation import (
    Annotations,
    CitationMark,
    EntityMark,
    NameMark,
    NameType,
    QuoteKind,
    QuoteMark,
    TitleMark,
)
from newsld.model.document import Block, BlockKind, Document
from newsld.model.span import Span
from support.trees import span_of, words_of

TEXT = "Ana Ruiz, nurse at the Board, told Reuters. The ministry said that all was well. “We left”, a clerk said."
PERSON, ORG = NameType.PERSON, NameType.ORGANIZATION


def entity(name: str, of: NameType, **more) -> EntityMark:
    mark = NameMark(span=span_of(TEXT, name), type=of, confidence=0.9, rule="names/test")
    return EntityMark(type=of, name=name, mentions=(mark,), **more)


def speech(words: str, kind: QuoteKind, speaker: str, **more) -> QuoteMark:
    values = {"confidence": 0.9, "rule": "quotes/test", **more}
    return QuoteMark(span=span_of(TEXT, words), kind=kind, speaker=span_of(TEXT, speaker), **values)


def described(**more):
    at = span_of(TEXT, "nurse at the Board")
    title = TitleMark(span=at, words="nurse", confidence=0.7, rule="titles/commas", organization=1)
    again = TitleMark(span=at, words="Nurse", confidence=0.6, rule="titles/before")
    rows = "\n".join(" ".join(f"{word}/X/0/root" for word in re.findall(r"\w+", line)) for line in TEXT.splitlines())
    annotations = Annotations(
        words=words_of(TEXT, rows),
        entities=(
            entity("Ana Ruiz", PERSON, titles=(title, again)),
            entity("Board", ORG),
            entity("Reuters", ORG, kind="NewsMediaOrganization"),
        ),
        **more,
    )
    blocks = (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(TEXT))),)
    return describe(Document(source="test", stem="test", text=TEXT, blocks=blocks, language="en"), annotations)


def test_a_claim_is_of_whom_its_words_name():
    found = described(claims=(speech("all was well", QuoteKind.INDIRECT, "Ana Ruiz", entity=0),))
    (claim,) = found.claims
    assert claim.text.value == "all was well"
    assert claim.author.value == found.people[0].iri


def test_who_speaks_without_a_name_is_a_group():
    found = described(quotes=(speech("We left", QuoteKind.DIRECT, "clerk"),))
    (group,) = found.groups
    assert (group.name.value, found.quotations[0].speaker.value) == ("clerk", group.iri)


def test_one_description_is_one_group():
    said = speech("We left", QuoteKind.DIRECT, "clerk")
    found = described(quotes=(said,), claims=(speech("all was well", QuoteKind.INDIRECT, "clerk"),))
    assert found.quotations[0].speaker.value == found.claims[0].author.value
    assert len(found.groups) == 1


def test_the_voice_is_as_sure_as_both_words_and_speaker():
    (quote,) = described(quotes=(speech("We left", QuoteKind.DIRECT, "clerk", voice=0.6),)).quotations
    assert (quote.text.evidence.confidence, quote.speaker.evidence.confidence) == (0.9, 0.6)


def test_a_cited_outlet_is_a_source():
    mark = CitationMark(span=span_of(TEXT, "Reuters"), entity=2, confidence=0.85, rule="sources/verb")
    found = described(citations=(mark,))
    assert [(s.name.value, s.publisher.value) for s in found.sources] == [("Reuters", found.organizations[1].iri)]
    assert described().sources == ()


def test_a_post_is_told_once_and_where_it_makes_somebody_belong():
    found = described()
    (person,) = found.people
    assert [(t.value, t.evidence.rule, t.evidence.confidence) for t in person.job_titles] == [
        ("nurse", "titles/commas", 0.7)
    ]
    assert [a.value for a in person.affiliations] == [found.organizations[0].iri]
