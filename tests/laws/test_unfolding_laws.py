"""Whatever is done to an archive or a feed, what can be read is read, and the rest is told of: nothing else is raised."""

from __future__ import annotations

import gzip
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from newsld.errors import ItemError
from newsld.fetch.unfolding import is_folded, unfold
from newsld.model.document import Document
from newsld.model.resource import Resource
from newsld.read import read
from support.archives import page, response, tarred, warc, zipped

PAGES = (
    response("https://news.example/1", "One"),
    response("https://news.example/2", "Two", Transfer_Encoding="chunked"),
)
MEMBERS = {"a.html": page("A"), "b/c.txt.gz": gzip.compress(b"C."), "w.warc.gz": warc(*PAGES, packed=True)}
ARCHIVES = (
    zipped(MEMBERS), tarred(MEMBERS), gzip.compress(tarred(MEMBERS)), warc(*PAGES), warc(*PAGES, packed=True),
)  # fmt: skip
RSS = """<?xml version='1.0'?><rss version='2.0'><channel><title>H</title><item><title>T</title>
<link>https://a.example/1</link><description>&lt;p&gt;Words.&lt;/p&gt;</description>
<pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate></item></channel></rss>"""
ATOM = """<feed xmlns='http://www.w3.org/2005/Atom'><title>H</title><entry><id>x</id><title type='html'>T</title>
<updated>2021-05-03T10:00:00Z</updated><content type='xhtml'><div><p>Words.</p></div></content></entry></feed>"""
JSON = """{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "title": "T",
"content_html": "<p>Words.</p>"}]}"""
CHANGES = st.lists(
    st.tuples(st.integers(0, 1 << 16), st.integers(0, 60), st.binary(max_size=20)), min_size=1, max_size=8
)  # fmt: skip


def changed(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, instead in changes:
        at = place % (len(data) + 1)
        data = data[:at] + instead + data[at + length :]
    return data


@settings(max_examples=60)
@given(st.sampled_from(ARCHIVES), CHANGES)
def test_a_damaged_archive(data: bytes, changes: list[tuple[int, int, bytes]]) -> None:
    data = changed(data, changes)
    if not is_folded(data[:512]):
        return
    try:
        for got in unfold(io.BytesIO(data), "a", "a", (".html", ".txt", ".warc"), len(data)):
            assert isinstance(got, Resource | ItemError)
    except ItemError:
        return


@settings(max_examples=60)
@given(st.sampled_from((RSS, ATOM, JSON)), CHANGES)
def test_a_damaged_feed(text: str, changes: list[tuple[int, int, bytes]]) -> None:
    resource = Resource(source="a", stem="a", data=changed(text.encode(), changes))
    try:
        documents = read(resource, reader="feed")
    except ItemError:
        return
    assert all(isinstance(document, Document) and document.text for document in documents)
