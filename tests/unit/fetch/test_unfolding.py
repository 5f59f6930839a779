"""What is compressed, and what holds others, is taken apart."""

from __future__ import annotations

import gzip
import io
import stat
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from newsld.errors import ItemError
from newsld.fetch import inflate as inflating
from newsld.fetch import stream as streams
from newsld.fetch.inflate import CutOffError, inflate
from newsld.fetch.unfolding import is_folded, unfold
from newsld.model.resource import Resource
from support.archives import DAY, answer, page, record, response, tarred, warc, zipped

EXTENSIONS = (".html", ".txt", ".warc")
ONE, TWO = "https://news.example/one.html", "https://news.example/two"


def zstd_module() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd as module
    else:
        from backports import zstd as module
    return module


def zstd(data: bytes) -> bytes:
    packed: bytes = zstd_module().compress(data)
    return packed


def got(data: bytes, name: str = "a") -> tuple[list[Resource], list[str]]:
    """Give what is in a file, and why something is not."""
    found: list[Resource] = []
    errors: list[str] = []
    assert is_folded(data[:512])
    try:
        for each in unfold(io.BytesIO(data), name, "a", EXTENSIONS, len(data)):
            found.append(each) if isinstance(each, Resource) else errors.append(str(each))
    except ItemError as error:
        errors.append(str(error))
    return found, errors


def paths(data: bytes) -> list[str]:
    found, errors = got(data)
    assert errors == []
    return [f"{each.source} {each.stem}" for each in found]


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
def test_a_file_that_is_compressed(pack: object) -> None:
    found, errors = got(pack(page("One")))  # type: ignore[operator]
    assert [(each.source, each.stem, each.data) for each in found] == [("a", "a", page("One"))]
    assert errors == []


def test_members_of_gzip_follow_one_another_and_padding_ends_them() -> None:
    assert got(gzip.compress(b"One ") + gzip.compress(b"two.") + b"\0" * 512)[0][0].data == b"One two."


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("step", [1, 7, 1 << 20])
def test_a_dictionary_of_zstd_that_stands_first(packed: bool, step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    records = [response(f"https://news.example/{n}", f"Story {n}") for n in range(100)]
    module = zstd_module()
    trained = module.train_dict(records, 2_000)
    words = zstd(trained.dict_content) if packed else trained.dict_content
    frame = b"\x5d\x2a\x4d\x18" + len(words).to_bytes(4, "little") + words
    monkeypatch.setattr("newsld.fetch.stream._CHUNK", step)
    data = frame + b"".join(module.compress(each, zstd_dict=trained) for each in records)
    found, errors = got(data)
    assert (len(found), errors) == (100, [])
    assert found[99].data == page("Story 99")


def test_a_dictionary_of_zstd_that_is_not_there() -> None:
    module = zstd_module()
    trained = module.train_dict([response(ONE, f"Story {n}") for n in range(100)], 2_000)
    assert got(module.compress(page("One"), zstd_dict=trained))[1] == [
        "a: cannot be unpacked (it was compressed with a dictionary that is not in it)"
    ]


def test_a_frame_that_is_passed_over_is_no_dictionary() -> None:
    assert got(b"\x5d\x2a\x4d\x18\x03\x00\x00\x00abc" + zstd(b"One two."))[0][0].data == b"One two."


def test_frames_of_zstd_follow_one_another() -> None:
    assert got(zstd(b"One ") + zstd(b"two."))[0][0].data == b"One two."


@pytest.mark.parametrize("pack", [gzip.compress, zstd, zlib.compress])
@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_pieces_of_any_size(pack: object, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inflating, "_STEP", 100)
    data = b"".join(b"%d " % number for number in range(5000))
    packed: bytes = pack(data)  # type: ignore[operator]
    coding = "deflate" if pack is zlib.compress else inflating.coding_of(packed) or ""
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    out = list(inflate(pieces, coding))
    assert b"".join(out) == data
    assert max(map(len, out)) <= 100


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
def test_what_is_cut_off(pack: object) -> None:
    packed: bytes = pack(page("One") * 100)  # type: ignore[operator]
    assert got(packed[:-9]) == ([], ["a: cannot be unpacked (its compressed bytes end too early)"])


@pytest.mark.parametrize("head", [gzip.compress(b"x" * 99, mtime=0)[:12], zstd(b"x" * 99)[:6]])
def test_what_is_damaged(head: bytes) -> None:
    with pytest.raises(CutOffError):
        list(inflate([head + b"\xff" * 400], inflating.coding_of(head) or ""))


@pytest.mark.parametrize("pack", [gzip.compress, zstd])
def test_bombs_of_bytes(pack: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "FREE", 100_000)
    assert got(pack(b"\0" * 10_000_000))[1] == ["a: is refused (it unpacks to more than 250 times its size)"]  # type: ignore[operator]


def test_what_is_packed_twice() -> None:
    assert got(gzip.compress(gzip.compress(b"x")))[1] == ["a: is not opened (it is packed within something packed)"]
    assert got(gzip.compress(zipped({"a.txt": b"x"})))[1] == ["a: is not opened (it is packed within something packed)"]


MEMBERS = {
    "b.html": page("B"), "news/a.txt": b"A.", "news/logo.png": b"\x89PNG", "news/c.html.gz": gzip.compress(page("C")),
    "__MACOSX/._b.html": b"x", ".hidden/d.html": b"x", "news/b.meta.yaml": b"x",
}  # fmt: skip
THERE = ["a, b.html a/b", "a, news/a.txt a/news/a", "a, news/c.html.gz a/news/c"]


@pytest.mark.parametrize("pack", [zipped, tarred, lambda m: gzip.compress(tarred(m)), lambda m: zstd(tarred(m))])
def test_articles_in_archives(pack: object) -> None:
    data: bytes = pack(MEMBERS)  # type: ignore[operator]
    assert paths(data) == THERE
    assert got(data)[0][2].data == page("C")


def test_a_sidecar_in_a_zip_archive() -> None:
    (found,), _ = got(zipped({"news/a.txt": b"A.", "news/a.meta.yaml": b"title: T"}))
    assert (found.sidecar, found.sidecar_name) == (b"title: T", "a, news/a.txt, sidecar")


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("path", ["../a.html", "/etc/a.html", "news/../../a.html", "C:/a.html", "..\\a.html"])
def test_members_that_lead_out_of_the_archive(pack: object, path: str) -> None:
    found, errors = got(pack({path: b"x", "b.txt": b"B."}))  # type: ignore[operator]
    assert [each.stem for each in found] == ["a/b"]
    assert errors == [f"a, {path}: is not read (its name leads out of the archive)"]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_archives_in_archives(pack: object) -> None:
    found, errors = got(pack({"x.zip": b"PK\x03\x04", "y.tar.gz": b"", "b.txt": b"B.", "z.txt": zipped({})}))  # type: ignore[operator]
    assert [each.stem for each in found] == ["a/b"]
    assert errors == [
        "a, x.zip: is not opened (it is an archive in an archive)",
        "a, y.tar.gz: is not opened (it is an archive in an archive)",
        "a, z.txt: is not opened (it is packed within something packed)",
    ]


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_an_archive_without_articles(pack: object) -> None:
    errors = got(pack({"logo.png": b"x"}))[1]  # type: ignore[operator]
    assert errors == ["a: no articles in this archive (none of its files ends in .html .txt .warc)"]


def test_an_office_document_is_no_archive() -> None:
    assert got(zipped({"[Content_Types].xml": b"x"}))[1] == ["a: is no text (it looks like an office document)"]


def test_links_in_archives_are_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", "A.")
    assert paths(out.getvalue()) == ["a, a.txt a/a"]
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            tar.addfile(info)
        info = tarfile.TarInfo("a.txt")
        tar.addfile(info)
    assert paths(out.getvalue()) == ["a, a.txt a/a"]


def test_a_zip_archive_that_is_cut_off() -> None:
    assert got(zipped(MEMBERS)[:-60]) == ([], ["a: cannot be opened (the archive is cut off or damaged)"])


def test_a_member_that_is_damaged_costs_no_other() -> None:
    data = zipped({"a.txt": b"A." * 500, "b.txt": b"B."}, zipfile.ZIP_STORED)
    found, errors = got(data.replace(b"A.A.", b"A!A.", 1))
    assert [each.stem for each in found] == ["a/b"]
    assert errors == ["a, a.txt: cannot be unpacked (its bytes are damaged)"]


def test_a_member_that_is_packed_otherwise() -> None:
    found, errors = got(zipped({"a.txt": b"A."}, zipfile.ZIP_BZIP2))
    assert (found, errors) == ([], ["a, a.txt: cannot be read (it is packed in a way that newsld cannot unpack)"])


def test_a_directory_whose_places_are_wrong() -> None:
    found, errors = got(zipped({"a.txt": b"A.", "b.txt": b"B."})[17:].join((b"PK\x03\x04", b"")))
    assert [each.stem for each in found] == ["a/b"]
    assert errors == ["a, a.txt: cannot be read (it is damaged)"]


def test_a_member_that_is_encrypted() -> None:
    data = bytearray(zipped({"a.txt": b"A.", "b.txt": b"B."}))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    found, errors = got(bytes(data))
    assert [each.stem for each in found] == ["a/b"]
    assert errors == ["a, a.txt: cannot be read (it is encrypted)"]


def test_what_all_members_unpack_to_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "FREE", 100_000)
    found, errors = got(zipped({f"{number}.txt": b"\0" * 90_000 for number in range(100)}))
    assert 10 < len(found) < 90
    assert errors == ["a: is refused (it unpacks to more than 250 times its size)"]


@pytest.mark.parametrize("cut", [700, 1500, 2400])
def test_a_tar_archive_that_is_cut_off(cut: int) -> None:
    data = tarred({"a.txt": b"A.", "b.txt": b"B." * 600})
    found, errors = got(data[:cut])
    assert [each.stem for each in found] in ([], ["a/a"], ["a/a", "a/b"])
    assert errors[-1].startswith("a: is cut off or damaged (a")


def test_pages_in_a_web_archive() -> None:
    data = warc(
        response(ONE, "One"),
        record("request", ONE, b"GET / HTTP/1.1\r\n\r\n"),
        record("response", TWO, answer(page("Two"), "404 Not Found")),
        record("response", TWO, answer(b"", "301 Moved", Location=ONE)),
        record("response", "https://news.example/a.png", answer(b"\x89PNG", Content_Type="image/png")),
        record("revisit", ONE, answer(b""), WARC_Profile="http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
        record("resource", f"<{TWO}>", page("Two"), Content_Type="text/html"),
        record("metadata", ONE, b"x: y"),
        response(ONE, "One"),
    )  # fmt: skip
    for packed in (data, gzip.compress(data), zstd(data)):
        found, errors = got(packed)
        assert errors == []
        assert [(each.source, each.iri, each.retrieved) for each in found] == [
            (f"a, {ONE}", ONE, DAY),
            (f"a, {TWO}", TWO, DAY),
        ]
        assert found[0].data == page("One")
        assert found[0].media_type == "text/html; charset=utf-8"
        assert found[0].stem.startswith("a/one-")


def test_pages_that_had_not_changed() -> None:
    again = {"WARC_Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"}
    whole = warc(
        record("revisit", ONE, answer(b""), **again),
        record("revisit", "https://news.example/moved", answer(b""), WARC_Refers_To_Target_URI=ONE, **again),
        record("revisit", "https://news.example/a.png", answer(b"", Content_Type="image/png"), **again),
        response(ONE, "One"),
    )
    assert [(len(found), errors) for found, errors in [got(whole)]] == [(1, [])]
    for count, says in ((1, "a page is not in it"), (2, "2 pages are not in it")):
        others = [record("revisit", f"{TWO}/{n}", answer(b""), **again) for n in range(count)]
        found, errors = got(warc(response(ONE, "One"), *others, *others))
        assert len(found) == 1
        more = ", …" if count > 1 else ""
        assert errors == [f"a: {says} (unchanged since an earlier archive, as its revisit records say: {TWO}/0{more})"]


@pytest.mark.parametrize(
    "written",
    [
        answer(gzip.compress(page("One")), Content_Encoding="gzip"),
        answer(zlib.compress(page("One")), Content_Encoding="deflate"),
        answer(zstd(page("One")), Content_Encoding="zstd"),
        answer(page("One"), Content_Encoding="gzip"),
        answer(b"5\r\n" + page("One")[:5] + b"\r\n%x\r\n" % (len(page("One")) - 5) + page("One")[5:] + b"\r\n0\r\n\r\n", Transfer_Encoding="chunked"),
        answer(page("One"), Transfer_Encoding="chunked"),
    ],
    ids=["gzip", "deflate", "zstd", "unpacked", "chunked", "joined"],
)  # fmt: skip
def test_how_pages_stand_in_records(written: bytes) -> None:
    (found,), errors = got(warc(record("response", ONE, written)))
    assert (found.data, errors) == (page("One"), [])


def test_pages_packed_by_brotli() -> None:
    brotli = pytest.importorskip("brotli", reason="fastwarc brings it")
    (found,), _ = got(warc(record("response", ONE, answer(brotli.compress(page("One")), Content_Encoding="br"))))
    assert found.data == page("One")


def test_a_page_without_a_type_is_known_by_its_beginning() -> None:
    block = b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"
    found, _ = got(warc(record("response", ONE, block + page("One")), record("response", TWO, block + b"\x89PNG")))
    assert [each.iri for each in found] == [ONE]


def test_a_page_that_is_a_bomb_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "FREE", 100_000)
    bomb = record("response", TWO, answer(gzip.compress(b"\0" * 10_000_000), Content_Encoding="gzip"))
    found, errors = got(warc(bomb, response(ONE, "One")))
    assert [each.iri for each in found] == [ONE]
    assert errors == [f"a, {TWO}: cannot be unpacked (more than 250 times its size)"]


def cuts() -> Iterator[tuple[str, int]]:
    data = warc(response(ONE, "One"), response(TWO, "Two"))
    second = data.rindex(b"WARC/1.1")
    for at in (second + 4, second + 60, data.index(b"\r\n\r\n", second) + 4, second + 400, len(data) - 30):
        yield "plain", at


@pytest.mark.parametrize(("_", "cut"), list(cuts()))
def test_a_web_archive_that_is_cut_off_gives_its_whole_records(_: str, cut: int) -> None:
    data = warc(response(ONE, "One"), response(TWO, "Two"))[:cut]
    for packed in (data, gzip.compress(data)):
        found, errors = got(packed)
        assert [each.iri for each in found] == [ONE]
        assert len(errors) == 1
        assert errors[0].startswith("a: is cut off or damaged (at record ")


def test_a_compressed_web_archive_that_is_cut_off() -> None:
    data = warc(response(ONE, "One"), response(TWO, "Two"), packed=True)
    found, errors = got(data[:-40])
    assert [each.iri for each in found] == [ONE]
    assert errors == ["a: is cut off or damaged (at record 3: its compressed bytes end too early)"]


def test_a_web_archive_that_is_damaged_within() -> None:
    data = warc(response(ONE, "One")) + b"what is no record\r\n\r\n" + warc(response(TWO, "Two"))
    found, errors = got(data)
    assert [each.iri for each in found] == [ONE]
    assert errors == ["a: is cut off or damaged (at record 2: what follows is no record)"]


def test_a_record_that_says_it_is_longer_than_the_archive() -> None:
    block = answer(page("Two"))
    found, errors = got(warc(response(ONE, "One"), record("response", TWO, block, length=10**15)))
    assert [each.iri for each in found] == [ONE]
    assert errors == ["a: is cut off or damaged (at record 3: it ends within a record)"]


def test_wacz() -> None:
    data = zipped(
        {
            "datapackage.json": b"{}",
            "archive/data.warc.gz": warc(response(ONE, "One"), packed=True),
            "pages/pages.jsonl": b"",
        },
        zipfile.ZIP_STORED,
    )
    found, errors = got(data)
    assert errors == []
    assert [(each.source, each.stem[:15]) for each in found] == [(f"a, archive/data.warc.gz, {ONE}", "a/archive/data/")]
