"""What is marked with an encoder does not depend on threads, processes or what was read before."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsld.annotate.encoder.decode import Decoded, decode
from newsld.annotate.encoder.mark import mark_encoded
from newsld.annotate.encoder.session import Session
from newsld.annotate.encoder.trees import is_tree
from newsld.annotate.sentences import mark_sentences
from newsld.lang import Language
from newsld.lang.encoder import Encoder
from newsld.model.annotation import Annotations
from support.reading import read_one
from support.tiny_encoder import TinyEnglish, write_encoder

WORDS = ["the", "Tanga", "said", "ferry", "NATO", ".", ",", "'s", "🛳", "x" * 150, "a-b-c-d", "", "12", "فيري"]
TEXTS = [
    "Ferry sinks\n\n" + "The ferry of Juma Mwinyi sank off Tanga on Monday, the coast guard said. He was saved. " * 9,
    "Talks end\n\n" + " and then they met, and then they spoke" * 60 + ".\n\nThat was all.",
    "Short\n\nIt was.",
]


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="module")
def session(encoder: Encoder) -> Session:
    return Session(encoder)


def annotated(folder: Path, text: str, threads: int = 1) -> Annotations:
    document = read_one(text)
    language = cast(Language, TinyEnglish(Encoder(folder=folder)))
    return mark_encoded(document, mark_sentences(document, Annotations(), language), language, threads=threads)


@given(st.data())
@settings(max_examples=40)
def test_any_words_decode_to_trees_and_ranges(session: Session, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), min_size=1, max_size=160))
    sentences = [0, *sorted(data.draw(st.sets(st.integers(1, max(1, len(words) - 1)), max_size=6)) & {*range(1, len(words))})]  # fmt: skip
    paragraphs = {0, *data.draw(st.sets(st.sampled_from(sentences)))}
    found = decode(session, words, sentences, paragraphs)
    for start, end in zip(sentences, [*sentences[1:], len(words)], strict=True):
        heads = [head + 1 for head in found.heads]
        assert is_tree(heads, start, end)
        assert [found.relations[at] for at in range(start, end) if found.heads[at] < 0] == ["root"]
    for ranges in (found.names, found.events, found.mentions, [a for event in found.events for a in event.arguments]):
        assert all(0 <= one.start < one.end <= len(words) for one in ranges)
    assert len(found.antecedents) == len(found.mentions)
    assert decode(session, words, sentences, paragraphs, threads=2) == found


def test_a_sentence_without_end_is_one_tree(session: Session) -> None:
    words = ["and", "the", "ferry", "said", "Tanga", "then"] * 300
    found = decode(session, words, [0], [0])
    assert is_tree([head + 1 for head in found.heads], 0, len(words))
    assert found.relations.count("root") == 1
    assert "parataxis" in found.relations


def test_what_stands_in_other_windows_does_not_count(session: Session) -> None:
    # A window's worth of words, alone and after others that fill windows of their own.
    words = ["the", "ferry", "said", "Tanga", "."] * 3
    alone = decode(session, words, [0], [0])
    before = ["said", "the"] * 15  # 46 pieces with the special ones: the next sentence begins a window
    after = decode(session, before + words, [0, len(before)], [0])
    assert after.upos[len(before) :] == alone.upos
    assert [head - len(before) for head in after.heads[len(before) :] if head >= 0] == [
        h for h in alone.heads if h >= 0
    ]
    assert after.confidences[len(before) :] == alone.confidences


def test_what_was_read_before_does_not_count(encoder: Encoder) -> None:
    fresh = [annotated(encoder.folder, text) for text in TEXTS]
    assert [annotated(encoder.folder, text) for text in reversed(TEXTS)] == fresh[::-1]
    assert fresh[0].names
    assert fresh[1].events


@pytest.mark.parametrize("threads", [2, 3, 8])
def test_threads_do_not_count(encoder: Encoder, threads: int) -> None:
    for text in TEXTS:
        assert annotated(encoder.folder, text, threads) == annotated(encoder.folder, text)


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")  # numpy's threads; the encoder has none
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_do_not_count(encoder: Encoder, method: str) -> None:
    here = [annotated(encoder.folder, text, 2) for text in TEXTS]  # loaded, and threads used, before the fork
    with multiprocessing.get_context(method).Pool(2) as pool:
        there = pool.starmap(annotated, [(encoder.folder, text) for text in TEXTS])
    assert there == here


def test_decoded_texts_are_told_apart(session: Session) -> None:
    # The comparisons above would hold of values that are always equal.
    assert decode(session, ["the"], [0], [0]) != decode(session, ["said"], [0], [0])
    assert Decoded() == Decoded()
