"""The layers that come from an encoder, with random weights: that they hang together, not that they are right."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest

from newsld.annotate.encoder.decode import decode
from newsld.annotate.encoder.mark import DOUBTFUL, mark_encoded
from newsld.annotate.encoder.session import Session
from newsld.annotate.sentences import mark_sentences
from newsld.errors import PluginError
from newsld.lang import Language
from newsld.lang.encoder import Encoder
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.model.event_types import EVENT_TYPES
from support.reading import read_one
from support.tiny_encoder import TinyEnglish, write_encoder

TEXT = """Ferry sinks off Tanga

TANGA, 3 May — A ferry with some 40 people on board sank off Tanga on Monday, the coast guard said. Its captain, Juma
Mwinyi, was saved. “We had no warning,” he told Radio Pwani.

Divers will go on with the search tomorrow; the ferry’s owner hasn’t spoken yet.
"""


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


def marked(text: str, encoder: Encoder | None, **settings: Any) -> tuple[Document, Annotations]:
    document = read_one(text)
    language = cast(Language, TinyEnglish(encoder))
    sentences = mark_sentences(document, Annotations(), language)
    return document, mark_encoded(document, sentences, language, **settings)


def test_words_are_those_of_the_sentences(encoder: Encoder) -> None:
    document, found = marked(TEXT, encoder)
    words = [word.span.of(document.text) for word in found.words]
    assert words[:4] == ["Ferry", "sinks", "off", "Tanga"]
    assert words[-5:] == ["has", "n’t", "spoken", "yet", "."]
    assert all(word.lemma for word in found.words)


def test_every_sentence_is_a_tree_with_one_root(encoder: Encoder) -> None:
    _, found = marked(TEXT, encoder)
    for sentence in found.sentences:
        inside = [at for at, word in enumerate(found.words) if sentence.covers(word.span)]
        roots = [at for at in inside if found.words[at].head < 0]
        assert len(roots) == 1
        assert [at for at in inside if found.words[at].relation == "root"] == roots
        for at in inside:
            for _ in inside:
                at = max(found.words[at].head, -1) if at >= 0 else -1
            assert at == -1
        assert all(found.words[at].head in (-1, *inside) for at in inside)


def test_marks_name_their_rule_and_types_of_the_vocabulary(encoder: Encoder) -> None:
    _, found = marked(TEXT, encoder)
    assert found.names
    assert {mark.rule for mark in found.names} == {"names/encoder"}
    assert found.events
    assert "events/encoder" in {mark.rule for mark in found.events} <= {"events/encoder", DOUBTFUL}
    assert {mark.type for mark in found.events} <= set(EVENT_TYPES)
    assert all(mark.sentence in found.sentences and mark.sentence.covers(mark.trigger) for mark in found.events)
    assert any(mark.arguments for mark in found.events)
    assert all(mark.sentence.covers(argument.span) for mark in found.events for argument in mark.arguments)


def test_mentions_stand_around_their_heads_and_go_back(encoder: Encoder) -> None:
    _, found = marked(TEXT, encoder)
    assert any(mention.antecedent is not None for mention in found.mentions)
    assert [mention.head for mention in found.mentions] == sorted(mention.head for mention in found.mentions)
    for at, mention in enumerate(found.mentions):
        assert mention.span.covers(found.words[mention.head].span)
        assert mention.antecedent is None or 0 <= mention.antecedent < at


def test_confidence_is_calibrated(encoder: Encoder) -> None:
    _, found = marked(TEXT, encoder)
    assert all(0.1 <= name.confidence <= 0.9 for name in found.names)
    layers = (found.words, found.names, found.mentions, found.events)
    assert all(0 <= mark.confidence <= 1 for layer in layers for mark in layer)


def test_names_end_before_the_possessive(encoder: Encoder) -> None:
    session = Session(encoder)
    words = ["Tanga", "'s", "ferry", "Juma", "’s"] * 8
    plain = decode(session, words, [0], [0])
    trimmed = decode(session, words, [0], [0], enclitics=frozenset({"'s", "’s"}))
    assert any(words[name.end - 1] in ("'s", "’s") for name in plain.names)
    assert not any(words[name.end - 1] in ("'s", "’s") for name in trimmed.names)
    assert trimmed.names


def test_a_language_without_an_encoder_has_no_such_layers() -> None:
    _, found = marked(TEXT, None)
    assert found.sentences
    assert (found.words, found.names, found.mentions, found.events) == ((), (), (), ())


def test_a_text_without_words_has_no_layers(tmp_path: Path) -> None:
    # Nothing is even loaded: the folder is empty.
    document = read_one("…")
    language = cast(Language, TinyEnglish(Encoder(folder=tmp_path)))
    assert mark_encoded(document, Annotations(), language) == Annotations()


def test_a_damaged_encoder_is_told(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="cannot be read"):
        marked(TEXT, Encoder(folder=tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        "?!… — “” ...",
        "👩‍👩‍👧‍👦🏳️‍🌈👍🏽 🇬🇧🇫🇷 ☎️",
        "قال الرئيس إن المفاوضات بدأت. אמר ראש הממשלה.",
        "Москва сказала NATO 中国外交部 สวัสดี said ok.",
        "x" * 4000,
        "a-" * 2000 + "b",
        "﷽" * 200,
        "a\u0301" * 500,
        "\u200b\u2060 word \u202e drow",
        "Headline\n\n\n\n \n\nWords.",
        "One . two , " * 300,
    ],
)
def test_hostile_text_gives_marks_inside_the_text(text: str, encoder: Encoder) -> None:
    document, found = marked(f"A headline\n\n{text}\n", encoder)
    spans = [word.span for word in found.words]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert spans
    assert max(span.end for span in spans) <= len(document.text)
