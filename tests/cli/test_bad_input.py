"""What newsld says, word for word, to input that is no article, and to output that cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from newsld import pipeline
from newsld.errors import ItemError
from newsld.fetch import fetching
from support.command import Newsld, files_in, write

KNOWN = ("--url", "https://example.org/1", "--published", "2021-05-04")


def refused(newsld: Newsld, *arguments: str | Path) -> list[str]:
    """Run newsld on something it refuses before it reads anything."""
    ran = newsld("convert", *arguments)
    assert (ran.code, ran.out) == (2, b"")
    return ran.lines


def failed(newsld: Newsld, *arguments: str | Path) -> list[str]:
    """Run newsld on one article that fails; give all it says but the summary."""
    ran = newsld("convert", *arguments)
    assert (ran.code, ran.out) == (1, b"")
    assert ran.lines[-1].startswith("1 article, 1 failed")
    return ran.lines[:-1]


@pytest.mark.parametrize("text", ["", " \n\t\r\n\u00a0\u2003\n", "\ufeff", "\u200b\n"])
def test_nothing_but_blanks(newsld: Newsld, text: str) -> None:
    write("empty.txt", text)
    assert failed(newsld, "empty.txt") == [
        "error: empty.txt: there is no text in it",
        "  check that it is the right file",
    ]


def test_an_empty_standard_input(newsld_process: Newsld) -> None:
    ran = newsld_process("convert", "-")
    assert ran.code == 1
    assert ran.lines[0] == "error: standard input: there is no text in it"


@pytest.mark.parametrize(
    ("data", "because"),
    [
        (b"%PDF-1.7\n1 0 obj", "it looks like a PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "it looks like a PNG image"),
        (bytes(range(256)) * 20, "it has NUL bytes"),
    ],
)
def test_binary(newsld: Newsld, data: bytes, because: str) -> None:
    Path("film.txt").write_bytes(data)
    assert failed(newsld, "film.txt")[-2:] == [
        f"error: film.txt: is no text ({because})",
        "  give the text of the article",
    ]


def test_a_folder_without_articles(newsld: Newsld) -> None:
    write("folder/notes.dat")
    assert refused(newsld, "folder") == [
        (
            "error: folder: no articles in this folder (none of its files ends in .atom .htm .html .json .jsonl .markdown .md"
            " .mdown .mkd .ndjson .newsml .ninjs .nitf .rss .text .txt .wacz .warc .xhtml .xml)"
        ),
        "  name the files themselves, whatever they end in",
    ]


def test_no_such_file(newsld: Newsld) -> None:
    assert refused(newsld, "missing.txt") == [
        "error: missing.txt: no such file or folder",
        "  name files, folders or -",
    ]


def test_no_such_file_but_one_that_may_be_meant(newsld: Newsld, story: Path) -> None:
    assert refused(newsld, "stroy.txt") == [
        "error: stroy.txt: no such file or folder",
        "  did you mean 'story.txt'?",
    ]


def test_one_wrong_name_among_many_stops_before_anything_is_read(newsld: Newsld, folder: Path, story: Path) -> None:
    refused(newsld, "story.txt", "missing.txt")
    assert files_in(folder) == ["story.txt"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("ftp://example.org/1", "is not fetched (it is an address of ftp:, not of http: or https:)"),
        ("https://", "is no address (the host is missing or malformed)"),
        ("https://[::1", "is no address (the host is missing or malformed)"),
        ("https://example.org:99999/", "is no address (Port out of range 0-65535)"),
    ],
)
def test_addresses_that_are_not_of_the_web(newsld: Newsld, name: str, says: str) -> None:
    assert refused(newsld, name)[0].startswith(f"error: {name}: {says}")


def test_an_address_with_a_password(newsld: Newsld) -> None:
    assert refused(newsld, "https://me:secret@example.org/1") == [
        "error: https://example.org/1: is not fetched (it names a user; newsld signs in nowhere)",
        "  save the page in a file, and give its address with --url",
    ]


def test_an_address_is_no_file_to_validate(newsld: Newsld) -> None:
    ran = newsld("validate", "https://example.org/1")
    assert (ran.code, ran.lines[0]) == (2, "error: https://example.org/1: is an address, not a file")


def test_a_file_that_vanishes(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "Headline\n\nThe first to be read.\n")
    write("b.txt")
    read = fetching.read_source

    def read_and_remove(source: object) -> object:
        resource = read(source)  # type: ignore[arg-type]
        Path("b.txt").unlink(missing_ok=True)
        return resource

    monkeypatch.setattr(fetching, "read_source", read_and_remove)
    ran = newsld("convert", "a.txt", "b.txt", "-t", "turtle")
    assert ran.code == 1
    assert "error: b.txt: cannot be read (it has vanished)" in ran.lines
    assert files_in(folder) == ["a.ttl", "a.txt"]


def test_a_file_that_may_not_be_read(newsld: Newsld, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may read anything, so that the refusal of the system is played.
    opened = os.open

    def refuse(path: object, *rest: int, **more: int) -> int:
        if str(path) == "story.txt":
            raise PermissionError(13, "Permission denied", "story.txt")
        return opened(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    assert failed(newsld, "story.txt") == ["error: story.txt: cannot be read (permission denied)"]


def test_what_is_no_regular_file(newsld: Newsld, folder: Path) -> None:
    os.mkfifo("pipe.txt")
    assert failed(newsld, "pipe.txt") == [
        "error: pipe.txt: cannot be read (it is no regular file)",
        "  give its content by -",
    ]


@pytest.mark.parametrize(
    ("option", "value", "first"),
    [
        ("--url", "news/1", "error: --url: is no address (it is not absolute: a scheme such as https: is missing)"),
        (
            "--published",
            "29 February 2021",
            "error: --published: is no date (not an ISO 8601 date: '29 February 2021')",
        ),
        ("--published", "2021-02-29", "error: --published: is no date (day "),
        ("--modified", "yesterday", "error: --modified: is no date (not an ISO 8601 date: 'yesterday')"),
        ("--language", "klingonese", "error: --language: is no language (not a language tag: 'klingonese')"),
        ("--headline", " ", "error: --headline: is no text (it is empty)"),
        ("--author", "", "error: --author: is no text (it is empty)"),
    ],
)
def test_an_option_that_is_wrong(newsld: Newsld, story: Path, option: str, value: str, first: str) -> None:
    # What stands behind “day” is Python's own wording, which its versions change.
    assert refused(newsld, "story.txt", option, value)[0].startswith(first)


def test_an_unknown_format(newsld: Newsld, story: Path) -> None:
    assert refused(newsld, "story.txt", "-t", "tutle") == [
        "error: tutle: no such format",
        "  did you mean 'turtle'? there are: jsonld, turtle, ntriples, nquads, trig, embed, embed-jsonld, csv, xlsx",
    ]


def test_an_unknown_reader(newsld: Newsld, story: Path) -> None:
    assert refused(newsld, "story.txt", "--from", "markdwon") == [
        "error: markdwon: no such format",
        "  did you mean 'markdown'? there are: text, markdown, html, json, ninjs, newsml, feed",
    ]


def test_an_unknown_choice_of_events(newsld: Newsld, story: Path) -> None:
    assert refused(newsld, "story.txt", "--embed-events", "some") == [
        "error: --embed-events: no such choice: 'some'",
        "  there are: complete, gatherings, none",
    ]


@pytest.mark.parametrize("option", ["--url", "--headline", "--published", "--modified", "--author"])
def test_what_is_true_of_one_article_is_not_said_of_two(newsld: Newsld, story: Path, option: str) -> None:
    write("other.txt")
    value = {"--url": "https://example.org/1", "--published": "2021", "--modified": "2021"}.get(option, "Words")
    assert refused(newsld, "story.txt", "other.txt", option, value) == [
        f"error: {option}: is about one article (2 sources are given)",
        "  say it in the front matter of each, or in a file STEM.meta.yaml beside it",
    ]


def test_two_sources_with_one_stem(newsld: Newsld, folder: Path) -> None:
    write("a/story.txt")
    write("b/story.md")
    assert refused(newsld, "a/story.txt", "b/story.md", "-o", "out") == [
        "error: a/story.txt, b/story.md: two sources for the same output files (both are 'story')",
        "  rename one, convert them apart, or give the folder above them",
    ]
    assert files_in(folder) == ["a/story.txt", "b/story.md"]


def test_the_standard_output_takes_one_format(newsld: Newsld, story: Path) -> None:
    assert refused(newsld, "story.txt", "-o", "-", "-t", "turtle", "-t", "jsonld") == [
        "error: --out -: takes one format (2 would be written: turtle, jsonld)",
        "  name one with --to, or give a folder",
    ]
    assert refused(newsld, "story.txt", "-o", "-")[0] == (
        "error: --out -: takes one format (4 would be written: jsonld, turtle, nquads, embed)"
    )


@pytest.mark.parametrize("option", ["--provenance", "--text"])
def test_the_standard_output_takes_one_file(newsld: Newsld, story: Path, option: str) -> None:
    assert refused(newsld, "story.txt", "-o", "-", "-t", "turtle", option) == [
        f"error: {option}: goes into a file of its own (--out - takes one output)",
        "  give a folder with --out",
    ]


def test_the_standard_output_takes_one_article(newsld: Newsld, story: Path) -> None:
    write("other.txt")
    assert refused(newsld, "story.txt", "other.txt", "-o", "-", "-t", "turtle") == [
        "error: --out -: takes one article in this format (2 sources are given)",
        "  give a folder, or ask for ntriples, nquads or csv, which may be written one after the other",
    ]


def test_a_source_is_never_written_over(newsld: Newsld, folder: Path, story: Path) -> None:
    before = story.read_bytes()
    assert refused(newsld, "story.txt", "--text") == [
        "error: story.txt: would be written over a source (story.txt)",
        "  give another folder with --out",
    ]
    assert files_in(folder) == ["story.txt"]
    assert story.read_bytes() == before


def test_a_source_under_another_name_is_never_written_over(newsld: Newsld, story: Path) -> None:
    Path("out").mkdir()
    os.link("story.txt", "out/story.ttl")
    assert refused(newsld, "story.txt", "-o", "out")[0] == (
        "error: out/story.ttl: would be written over a source (story.txt)"
    )


def test_a_file_in_place_of_the_output_folder(newsld: Newsld, story: Path) -> None:
    write("out", "a file")
    assert refused(newsld, "story.txt", "-o", "out") == [
        "error: --out: is no folder (out)",
        "  give the name of a folder",
    ]


@pytest.mark.parametrize(
    ("kind", "because"), [("link", "a link"), ("folder", "a folder"), ("dangling", "a link"), ("pipe", "no file")]
)
def test_an_output_that_is_no_file(newsld: Newsld, folder: Path, story: Path, kind: str, because: str) -> None:
    write("kept", "kept")
    Path("out").mkdir()
    {
        "link": lambda path: path.symlink_to(folder / "kept"),
        "dangling": lambda path: path.symlink_to(folder / "nowhere"),
        "folder": lambda path: path.mkdir(),
        "pipe": os.mkfifo,
    }[kind](Path("out/story.nq"))
    ran = newsld("convert", "story.txt", "-o", "out")
    assert ran.code == 3
    assert ran.lines == [
        f"error: out/story.nq: cannot be written ({because} is there)",
        "  take it away, or give another folder with --out",
    ]
    assert Path("kept").read_text() == "kept"
    assert not Path("nowhere").exists()
    assert not Path("out/story.jsonld").exists()


def test_a_folder_that_leads_elsewhere(newsld: Newsld, folder: Path) -> None:
    write("in/sub/a.txt")
    Path("elsewhere").mkdir()
    Path("out").mkdir()
    Path("out/sub").symlink_to(folder / "elsewhere")
    ran = newsld("convert", "in", "-o", "out")
    assert ran.code == 3
    assert ran.lines[0] == "error: out/sub/a.jsonld: cannot be written (a link leads out of the output folder)"
    assert files_in(folder / "elsewhere") == []


@pytest.mark.parametrize(
    ("headline", "escaped"),
    [
        ("</script><script>alert(1)", b"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"),
        ("<!--<script> & all", b"\\u003c!--\\u003cscript\\u003e \\u0026 all"),
        ("One\u2028two\u2029three", None),
    ],
)
def test_a_headline_that_would_end_the_script(
    newsld: Newsld, story: Path, headline: str, escaped: bytes | None
) -> None:
    assert newsld("convert", "story.txt", "--headline", headline, *KNOWN).code == 0
    page = Path("story.embed.html").read_bytes()
    assert page.count(b"</script") == page.count(b"<script") == 1
    assert b"<!--" not in page
    assert "\u2028".encode() not in page
    assert "\u2029".encode() not in page
    assert escaped is None or escaped in page
    body = page.partition(b">")[2].rpartition(b"</script>")[0]
    assert b"<" not in body
    assert "".join(json.loads(body)["headline"].split()) == "".join(headline.split())


def test_line_separators_in_the_text(newsld: Newsld) -> None:
    write("story.txt", "Headline here\n\nOne line.\u2028Another line.\u2029\u2029The last paragraph of it.\n")
    assert newsld("convert", "story.txt", *KNOWN, "--body").code == 0
    assert "\u2028" not in Path("story.embed.html").read_text("utf-8")
    json.loads(Path("story.jsonld").read_text("utf-8"))


def test_lone_surrogates(newsld: Newsld) -> None:
    Path("story.txt").write_bytes("Head\ud800line\n\nA \udc80 story.\n".encode("utf-8", "surrogatepass"))
    ran = newsld("convert", "story.txt", *KNOWN)
    assert ran.code == 0
    assert ran.lines[:2] == [
        "story.txt:1: warning NLD002 2 sequences of bytes mean no character and became U+FFFD",
        "  look at the original; the file was cut or mixed from several encodings",
    ]
    article = json.loads(Path("story.jsonld").read_text("utf-8"))["@graph"][0]
    assert article["headline"]["@value"] == "Head\ufffdline"


def test_a_headline_of_emoji_alone(newsld: Newsld) -> None:
    write("story.txt", "😀🎉🚀\n\nWords of the story.\n")
    assert newsld("convert", "story.txt", "--headline", "😀🎉🚀", *KNOWN).code == 0
    assert json.loads(Path("story.jsonld").read_text("utf-8"))["@graph"][0]["headline"]["@value"] == "😀🎉🚀"


def test_an_article_that_fails_costs_no_other(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for stem in "abc":
        write(f"{stem}.txt", f"Headline {stem}\n\nThe story {stem}.\n")
    annotate = pipeline.annotate

    def fail_at_b(document: object, **options: int) -> object:
        if document.source == "b.txt":  # type: ignore[attr-defined]
            raise ItemError("b.txt", "is not to be had", "of its nature")
        return annotate(document, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "annotate", fail_at_b)
    ran = newsld("convert", "a.txt", "b.txt", "c.txt", "-t", "turtle")
    assert ran.code == 1
    assert [line for line in ran.lines if "error" in line] == ["error: b.txt: is not to be had (of its nature)"]
    assert files_in(folder) == ["a.ttl", "a.txt", "b.txt", "c.ttl", "c.txt"]


def test_a_bug_in_one_article_costs_no_other(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for stem in "abc":
        write(f"{stem}.txt", f"Headline {stem}\n\nThe story {stem}.\n")
    annotate = pipeline.annotate

    def fail_at_b(document: object, **options: int) -> object:
        if document.source == "b.txt":  # type: ignore[attr-defined]
            raise ZeroDivisionError("division by zero")
        return annotate(document, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "annotate", fail_at_b)
    ran = newsld("convert", "a.txt", "b.txt", "c.txt", "-t", "turtle")
    assert ran.code == 70
    assert ran.lines == [
        "error: b.txt: newsld failed to annotate it (ZeroDivisionError: division by zero)",
        "  this is a bug: please report it",
        "wrote a.ttl, c.ttl",
        ran.lines[-1],
    ]
    assert "Traceback" not in ran.err
    assert files_in(folder) == ["a.ttl", "a.txt", "b.txt", "c.ttl", "c.txt"]
    assert "Traceback (most recent call last):" in newsld("convert", "-v", "b.txt").lines


def test_several_documents_of_one_source(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = pipeline.read

    def read_twice(resource: object, **options: object) -> object:
        from attrs import evolve

        (document,) = read(resource, **options)  # type: ignore[arg-type]
        return document, evolve(document, text=document.text + " More.")

    monkeypatch.setattr(pipeline, "read", read_twice)
    write("many.txt", "😀🎉🚀\n\nWords of the story.\n")
    assert newsld("convert", "many.txt", "-t", "turtle").code == 0
    names = [name.removesuffix(".ttl") for name in files_in(folder) if name.endswith(".ttl")]
    assert len(names) == 2
    assert all(len(name) == len("many-") + 12 and int(name[5:], 16) for name in names)
    assert failed(newsld, "many.txt", "--headline", "Both") == [
        "error: many.txt: holds 2 articles (--headline is about one of them)",
        "  say it in the source itself",
    ]
    assert refused(newsld, "many.txt", "-o", "-", "-t", "turtle")[-2] == (
        "error: --out -: takes one article in this format (many.txt holds several)"
    )


SENTENCE = "Anna Tamm met the mayor of Riga in Tallinn on Monday. "


def test_a_text_of_50_mb(newsld: Newsld, folder: Path, story: Path) -> None:
    write("big.txt", "Headline\n\n" + (SENTENCE * 3 + "\n\n") * (50_000_000 // (len(SENTENCE) * 3 + 2)))
    ran = newsld("convert", "big.txt", "story.txt", "-t", "turtle", "--quiet")
    assert ran.code == 1
    assert ran.lines == [
        "error: big.txt: is too long (49,695,122 characters; at most 10,000,000 are read)",
        "  split it into its articles",
    ]
    assert files_in(folder) == ["big.txt", "story.ttl", "story.txt"]


def test_a_file_that_is_no_article_at_all_is_not_even_read(newsld: Newsld) -> None:
    with Path("huge.txt").open("wb") as file:
        file.truncate(257 * 1024 * 1024)
    assert failed(newsld, "huge.txt") == [
        "error: huge.txt: is too big (more than 256 MiB)",
        "  split it into its articles",
    ]


def test_a_line_of_half_a_mb_without_an_end_of_a_sentence(newsld: Newsld) -> None:
    # The encoder reads all of it; what took the square of its 83,000 words would take hours. benchmarks.linear has more.
    write("line.txt", "Headline here\n\n" + "the minister of transport and " * (500_000 // 30) + "\n")
    assert newsld("convert", "line.txt", "-t", "turtle", *KNOWN).code == 0
    assert Path("line.ttl").stat().st_size < 5000


def test_a_line_of_5_mb_without_a_blank(newsld: Newsld) -> None:
    write("line.txt", "Headline here\n\n" + "a" * 5_000_000 + "\n")
    assert newsld("convert", "line.txt", "-t", "turtle", *KNOWN).code == 0


def test_a_line_with_thousands_of_events(newsld: Newsld) -> None:
    # At this size a step whose time grows with the square of the events would be felt.
    write("line.txt", "Headline here\n\n" + SENTENCE * 2000 + "\n")
    assert newsld("convert", "line.txt", "-t", "turtle", *KNOWN).code == 0
