"""Outputs on a stream: one article, or lines of many."""

from __future__ import annotations

import io

import pytest

from newsld.errors import StoreError, UsageError
from newsld.model.description import Article, Description
from newsld.model.outcome import Done, Output
from newsld.model.report import Report
from newsld.store.stream import StreamStore

DESCRIPTION = Description(base="urn:x", text="", text_sha256="", article=Article(iri="urn:x#article"))


def done(data: bytes) -> Done:
    output = Output(suffix=".nq", data=data)
    return Done(source="story.txt", stem="story", description=DESCRIPTION, outputs=(output,), report=Report())


def test_lines_are_written_as_they_come() -> None:
    stream = io.BytesIO()
    store = StreamStore(stream, joins=True)
    store.check(2)
    assert store.place(done(b"one\n")) == ()
    assert stream.getvalue() == b"one\n"
    store.place(done(b"two\n"))
    store.finish()
    assert stream.getvalue() == b"one\ntwo\n"


def test_of_another_format_nothing_is_written_before_it_is_known_to_be_alone() -> None:
    stream = io.BytesIO()
    store = StreamStore(stream, joins=False)
    store.place(done(b"{}"))
    assert stream.getvalue() == b""
    with pytest.raises(UsageError, match="takes one article in this format"):
        store.place(done(b"{}"))
    assert stream.getvalue() == b""


def test_one_article_is_written_at_the_end() -> None:
    stream = io.BytesIO()
    store = StreamStore(stream, joins=False)
    store.place(done(b"{}"))
    store.finish()
    assert stream.getvalue() == b"{}"


def test_if_nothing_came_nothing_is_written() -> None:
    stream = io.BytesIO()
    StreamStore(stream, joins=False).finish()
    assert stream.getvalue() == b""


def test_a_closed_stream_is_refused_before_anything_is_read() -> None:
    with pytest.raises(StoreError, match="it is closed"):
        StreamStore(None, joins=True).check(1)


def test_a_pipe_that_nobody_reads_is_no_error_of_the_store() -> None:
    class Closed(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        StreamStore(Closed(), joins=True).place(done(b"one\n"))
