"""What `newsld annotate` writes, and what it says where it cannot."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsld import pipeline
from newsld.model.annotation import Annotations
from newsld.model.document import Document
from newsld.model.span import Span
from newsld.model.words import WordMark
from newsld.validate.json_schema import registry, schema
from support.command import Newsld, Ran, files_in, write

TALKS = """Generals to meet in Oslo

General Kari Lindqvist will meet General Thomas Ashworth in Oslo on 10 May 2024, Reuters said. They last spoke in 2023.

The meeting between Kari Lindqvist and Thomas Ashworth in Oslo on 10 May 2024 will be short. The visit of General Ashworth to Bergen was called off. “We are close,” Lindqvist said. 😀 It rained.
"""
QUIET = "--quiet"


def lines_of(data: bytes) -> list[dict[str, Any]]:
    """Give the objects of some lines; each agrees with the schema, and every span re-reads."""
    validator = Draft202012Validator(schema("annotations"), registry=registry())
    found = []
    for line in data.decode().splitlines():
        value = json.loads(line)
        assert list(validator.iter_errors(value)) == []
        reread(value, value["text"])
        found.append(value)
    return found


def reread(value: Any, text: str) -> None:
    """Follow a value down; wherever there is a span, its text stands there."""
    if isinstance(value, dict) and "start" in value:
        assert text[value["start"] : value["end"]] == value["text"] != ""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        reread(part, text)


@pytest.fixture
def line(newsld: Newsld, folder: Path) -> dict[str, Any]:
    write("talks.txt", TALKS)
    ran = newsld("annotate", "talks.txt", QUIET, "--published", "2024-05-01")
    assert (ran.code, ran.lines) == (0, [])
    (value,) = lines_of(ran.out)
    return value


def test_the_keys_stand_in_their_order(line: dict[str, Any]) -> None:
    assert list(line) == ["source", "text", "language", "published", "layers"]
    assert list(line["layers"]) == ["sentences", "words", "names", "links", "times", "quotes", "events"]
    assert (line["source"], line["language"], line["published"]) == ("talks.txt", "en", "2024-05-01")
    assert line["text"] == TALKS.strip()


def test_each_mark_has_its_keys(line: dict[str, Any]) -> None:
    layers = line["layers"]
    assert list(layers["sentences"][0]) == ["start", "end", "text"]
    assert list(layers["times"][0]) == ["start", "end", "text", "value", "confidence", "rule"]
    assert list(layers["names"][0]) == ["start", "end", "text", "type", "entity", "confidence"]
    assert list(layers["links"][0]) == ["start", "end", "text", "entity", "target", "reason", "candidates", "rule"]
    assert list(layers["quotes"][0]) == ["start", "end", "text", "kind", "speaker", "verb", "confidence"]
    assert list(layers["events"][0]) == [
        "id", "type", "name", "phrase", "trigger", "triggers", "modality", "main", "source", "confidence", "time",
        "place", "arguments",
    ]  # fmt: skip


def test_an_event_told_twice_stands_once_with_both_triggers(line: dict[str, Any]) -> None:
    meeting = line["layers"]["events"][0]
    assert (meeting["type"], meeting["modality"], meeting["main"]) == ("meet", "planned", True)
    assert meeting["phrase"] == meeting["trigger"]["text"] == "meet"
    assert [t["text"] for t in meeting["triggers"]] == ["meet", "meet", "meeting"]
    assert meeting["triggers"][0] == meeting["trigger"]


def test_place_and_time_are_field_and_argument(line: dict[str, Any]) -> None:
    meeting = line["layers"]["events"][0]
    roles = [(a["role"], a["text"], a["entity"]) for a in meeting["arguments"]]
    assert {
        ("party", "Kari Lindqvist", "person-kari-lindqvist"),
        ("party", "Thomas Ashworth", "person-thomas-ashworth"),
        ("place", "Oslo", "place-oslo"),
        ("time", "10 May 2024", None),
    } <= set(roles)
    assert (meeting["time"]["value"], meeting["time"]["text"]) == ("2024-05-10", "10 May 2024")
    assert (meeting["place"]["entity"], meeting["place"]["text"]) == ("place-oslo", "Oslo")


def test_a_cancelled_event_says_so(line: dict[str, Any]) -> None:
    (visit,) = (event for event in line["layers"]["events"] if event["type"] == "visit")
    assert (visit["type"], visit["modality"], visit["main"]) == ("visit", "cancelled", False)
    assert (visit["time"], visit["source"]) == (None, None)
    assert visit["place"]["entity"] == "place-bergen"


def test_the_mentions_of_one_entity_share_an_id_and_titles_have_none(line: dict[str, Any]) -> None:
    names = [(n["text"], n["type"], n["entity"]) for n in line["layers"]["names"]]
    assert {e for t, _, e in names if "Lindqvist" in t} == {"person-kari-lindqvist"}
    assert ("General", "title", None) in names
    (quote,) = line["layers"]["quotes"]
    assert quote["speaker"]["entity"] == "person-kari-lindqvist"
    assert (quote["kind"], quote["verb"]["text"]) == ("direct", "said")


def test_the_ids_are_those_of_the_data(newsld: Newsld, line: dict[str, Any], folder: Path) -> None:
    assert newsld("convert", "talks.txt", "-t", "jsonld", "--published", "2024-05-01").code == 0
    ids = {
        node["@id"].rpartition("#")[2] for node in json.loads((folder / "talks.jsonld").read_text("utf-8"))["@graph"]
    }
    marked = {n["entity"] for n in line["layers"]["names"]} | {e["id"] for e in line["layers"]["events"]}
    assert marked - {None} <= ids
    assert len(marked) > 5


def test_offsets_count_code_points(line: dict[str, Any]) -> None:
    last = line["layers"]["sentences"][-1]
    assert line["text"][last["start"] : last["end"]].endswith("It rained.")


def test_a_link_says_who_is_meant_and_no_link_why(line: dict[str, Any]) -> None:
    links = {link["entity"]: link for link in line["layers"]["links"]}
    oslo = links["place-oslo"]
    assert (oslo["text"], line["text"].index("Oslo")) == ("Oslo", oslo["start"])
    assert "https://sws.geonames.org/3143244/" in oslo["target"]["iris"]
    assert (oslo["target"]["kind"], oslo["target"]["within"][-1]) == ("City", "Norway")
    assert oslo["target"] in oslo["candidates"]
    nobody = links["person-kari-lindqvist"]
    assert (nobody["target"], nobody["candidates"], nobody["reason"]) == (None, [], "no gazetteer has the name")


def test_layers_are_as_asked_in_their_own_order(newsld: Newsld, story: Path) -> None:
    ran = newsld("annotate", "story.txt", "--layer", "events", "--layer", "names", "--layer", "events", QUIET)
    assert list(lines_of(ran.out)[0]["layers"]) == ["names", "events"]


def test_a_text_of_another_language_has_empty_layers(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "Der Minister traf am Montag in Berlin den Präsidenten, sagte sein Sprecher.\n")
    ran = newsld("annotate", "a.txt", "--language", "de")
    (value,) = lines_of(ran.out)
    assert value["language"] == "de"
    assert value["published"] is None
    assert set(map(len, value["layers"].values())) == {0}
    assert "warning NLD005" in ran.err


def test_a_file_has_a_line_an_article_in_the_order_of_the_sources(newsld: Newsld, folder: Path) -> None:
    for name in ("in/b.txt", "in/a.md", "x/a.txt"):
        write(name, f"Headline {name}\n\nThe story of {name} is told.\n")
    ran = newsld("annotate", "in", "x/a.txt", "-o", "out/all.jsonl")
    assert (ran.code, ran.out) == (0, b"")
    assert ran.lines[-1] == "3 articles: nothing found; 6 notes"
    values = lines_of((folder / "out" / "all.jsonl").read_bytes())
    assert [value["source"] for value in values] == ["in/a.md", "in/b.txt", "x/a.txt"]
    assert files_in(folder / "out") == ["all.jsonl"]


def test_two_runs_write_the_same_bytes(newsld_process: Newsld, folder: Path) -> None:
    write("talks.txt", TALKS)
    first = newsld_process("annotate", "talks.txt").out
    assert first == newsld_process("annotate", "talks.txt").out
    assert first.endswith(b"}\n")


def test_a_line_is_a_line_for_every_reader(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "Head\u2028line\n\nOne\u0085two\u2029three \u000b four is told here by the people of the town.\n")
    ran = newsld("annotate", "a.txt", QUIET)
    assert len(ran.out.decode().splitlines()) == 1
    lines_of(ran.out)


def test_the_standard_input(newsld_process: Newsld) -> None:
    (value,) = lines_of(newsld_process("annotate", "-", stdin=TALKS.encode()).out)
    assert value["source"] == "standard input"


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["--layer", "nams"],
            [
                "error: --layer: no such layer: 'nams'",
                "  did you mean 'names'? there are: sentences, words, names, links, times, quotes, events",
            ],
        ),
        (
            ["--layer", "zzz"],
            ["error: --layer: no such layer: 'zzz'", "  there are: sentences, words, names, links, times, quotes, events"],
        ),
        (
            ["--format", "conllu", "--layer", "words"],
            ["error: --layer: chooses nothing here (CoNLL-U has the words alone)", "  leave --layer out"],
        ),
        (
            ["--format", "xml"],
            [
                "error: newsld annotate: invalid value for '--format': 'xml' is not one of 'jsonl', 'conllu'",
                "  newsld annotate --help lists what there is",
            ],
        ),
        (["missing.txt"], ["error: missing.txt: no such file or folder", "  name files, folders or -"]),
        (
            ["-o", "story.txt"],
            ["error: story.txt: would be written over a source (story.txt)", "  give another file with --out"],
        ),
        (
            ["-o", "meta/../story.meta.yaml"],
            [
                "error: meta/../story.meta.yaml: would be written over a source (story.meta.yaml)",
                "  give another file with --out",
            ],
        ),
        (
            ["other.txt", "--headline", "H"],
            [
                "error: --headline: is about one article (2 sources are given)",
                "  say it in the front matter of each, or in a file STEM.meta.yaml beside it",
            ],
        ),
    ],
)  # fmt: skip
def test_wrong_usage(newsld: Newsld, folder: Path, story: Path, arguments: list[str], lines: list[str]) -> None:
    write("story.meta.yaml", "date: 2021-05-04\n")
    write("other.txt", "Headline\n\nAnother story.\n")
    (folder / "meta").mkdir()
    before = files_in(folder)
    ran = newsld("annotate", "story.txt", *arguments)
    assert (ran.code, ran.out, ran.lines) == (2, b"", lines)
    assert files_in(folder) == before


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_in_the_way_of_the_file(newsld: Newsld, folder: Path, story: Path, kind: str) -> None:
    out = folder / "out.jsonl"
    if kind == "link":
        out.symlink_to(folder / "elsewhere")
    elif kind == "folder":
        out.mkdir()
    else:
        os.mkfifo(out)
    ran = newsld("annotate", "story.txt", "-o", "out.jsonl")
    there = "no file" if kind == "pipe" else f"a {kind}"
    assert (ran.code, ran.lines) == (
        3,
        [f"error: out.jsonl: cannot be written ({there} is there)", "  take it away, or give another file with --out"],
    )


def test_what_fails_is_told_and_the_others_are_written(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "Headline\n\nThe story is told.\n")
    write("b.txt", "")
    write("c.txt", "Headline\n\nAnother story of the town is told here.\n")
    ran = newsld("annotate", "a.txt", "b.txt", "c.txt", "-o", "out.jsonl")
    assert ran.code == 1
    assert ran.lines == [
        "error: b.txt: there is no text in it",
        "  check that it is the right file",
        "3 articles, 1 failed: nothing found; 4 notes",
    ]
    assert [v["source"] for v in lines_of((folder / "out.jsonl").read_bytes())] == ["a.txt", "c.txt"]


def test_nothing_is_written_if_nothing_could_be_marked(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "")
    assert newsld("annotate", "a.txt", "-o", "out.jsonl").code == 1
    assert files_in(folder) == ["a.txt"]


def test_fail_fast_and_fail_on(newsld: Newsld, folder: Path) -> None:
    write("a.txt", "")
    write("b.txt", "Der Minister traf in Berlin den Präsidenten.\n")
    assert newsld("annotate", "a.txt", "b.txt", "--fail-fast").out == b""
    assert newsld("annotate", "b.txt", "--language", "de", "--fail-on", "warning").code == 1


def test_the_report_is_json_if_asked_for(newsld: Newsld, story: Path) -> None:
    ran = newsld("annotate", "story.txt", "--report", "json")
    assert json.loads(ran.err)["documents"][0]["counts"]["events"] == 2
    lines_of(ran.out)


def test_a_bug_in_one_article(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "Headline\n\nThe story is told.\n")
    write("b.txt", "Headline\n\nAnother story is told.\n")

    def fail_at_a(document, *rest):
        return 1 / 0 if document.source == "a.txt" else b"{}\n"

    monkeypatch.setattr(pipeline, "as_line", fail_at_a)
    ran = newsld("annotate", "a.txt", "b.txt", QUIET)
    assert (ran.code, ran.out) == (70, b"{}\n")
    assert ran.lines[0] == "error: a.txt: newsld failed to emit it (ZeroDivisionError: division by zero)"


def test_a_closed_pipe_ends_quietly(newsld_process: Newsld, story: Path) -> None:
    read, pipe = os.pipe()
    os.close(read)
    try:
        ran = newsld_process("annotate", "story.txt", QUIET, stdout=pipe)
    finally:
        os.close(pipe)
    assert (ran.code, ran.err) == (0, "")


def test_a_full_disk(newsld_process: Newsld, newsld: Newsld, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = newsld_process("annotate", "story.txt", QUIET, stdout=full)
    assert (ran.code, ran.lines) == (
        3,
        [
            "error: standard output: cannot be written (no space is left on the disk)",
            "  free some space, or give a file with --out",
        ],
    )


def interrupt(*_: object) -> Ran:
    raise KeyboardInterrupt


def test_ctrl_c_leaves_no_file(newsld: Newsld, folder: Path, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("z.txt", "Headline\n\nAnother story is told.\n")
    line = pipeline.as_line
    monkeypatch.setattr(pipeline, "as_line", lambda d, *rest: interrupt() if d.source == "z.txt" else line(d, *rest))
    ran = newsld("annotate", "story.txt", "z.txt", "-o", "out.jsonl", QUIET)
    assert (ran.code, ran.lines[-2:]) == (130, ["error: newsld: stopped (Ctrl-C)", "  no file was written"])
    assert files_in(folder) == ["story.txt", "z.txt"]


def test_conllu_has_the_words_of_every_article(newsld: Newsld, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_one_word(_document: Document, **_options: object) -> Annotations:
        word = WordMark(
            span=Span(0, 8), lemma="general", upos="NOUN", xpos="NNS", features="Number=Plur", head=-1, relation="root",
            confidence=1.0,
        )  # fmt: skip
        return Annotations(sentences=(Span(0, 8),), words=(word,))

    monkeypatch.setattr(pipeline, "annotate", with_one_word)
    write("a.txt", "Generals\n\nThey met.\n")
    write("b.txt", "Generals\n\nThey met again.\n")
    out = newsld("annotate", "a.txt", "b.txt", "--format", "conllu", QUIET).out.decode()
    row = "1\tGenerals\tgeneral\tNOUN\tNNS\tNumber=Plur\t0\troot\t_\tstart_char=0|end_char=8\n\n"
    assert out.count(row) == 2
    assert out.startswith("# newdoc id = a.txt\n# newpar\n# sent_id = a.txt-1\n# text = Generals\n" + row)
    assert "# newdoc id = b.txt\n" in out
