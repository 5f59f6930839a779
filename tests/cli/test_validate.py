"""newsld validate and newsld explain, as users meet them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from newsld._resources import read_resource
from newsld.model.codes import CODES
from support.command import Newsld

EVENT = """{
  "@context": "https://schema.org",
  "@type": "Event",
  "name": "Vote",
  "startDate": "2021-05-03",
  "location": {"@type": "Place", "name": "Hall", "address": "Oslo"}
}
"""
PAGE = '<html>\n<script type="application/ld+json">\n{}</script>\n</html>\n'


def schema(name: str) -> object:
    return json.loads(read_resource("schemas", f"{name}.schema.json"))


REPORT = "https://w3id.org/newsld/schemas/report.schema.json"
SCHEMA = Draft202012Validator(
    schema("validation"), registry=Registry().with_resource(REPORT, DRAFT202012.create_resource(schema("report")))
)


@pytest.fixture
def event(folder: Path) -> Path:
    path = folder / "event.jsonld"
    path.write_text(EVENT, "utf-8")
    return path


def test_a_right_file_says_so_and_ends_with_0(newsld: Newsld, event: Path) -> None:
    ran = newsld("validate", "event.jsonld")
    assert (ran.code, ran.out, ran.lines) == (0, b"", ["1 file: nothing to say against it"])


def test_a_finding_is_one_line_with_its_place_and_one_with_the_way_out(newsld: Newsld, event: Path) -> None:
    event.write_text(EVENT.replace("2021-05-03", "3 May 2021").replace('"name": "Hall"', '"nane": "Hall"'), "utf-8")
    ran = newsld("validate", "event.jsonld")
    assert ran.code == 1
    assert ran.out.decode().splitlines() == [
        "event.jsonld:5:16: error NLD303 '3 May 2021' is no date (not ISO 8601) (at /startDate)",
        "  write 2021-05-03, or 2021-05-03T14:05:00+02:00",
        "event.jsonld:6:34: warning NLD502 schema.org has no property 'nane' (at /location/nane)",
        "  did you mean 'name'?",
    ]
    assert ran.lines == ["1 file: 1 error, 1 warning"]


def test_a_page_is_held_against_what_google_asks(newsld: Newsld, folder: Path) -> None:
    (folder / "page.html").write_text(PAGE.format(EVENT.replace('"name": "Vote",', "")), "utf-8")
    ran = newsld("validate", "page.html")
    assert ran.code == 1
    assert b"page.html:3:1: error NLD701 Event: name is missing; Google requires it" in ran.out


def test_a_folder_is_checked_with_all_its_files(newsld: Newsld, folder: Path, event: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "event.ttl").write_text('<http://a.example/> <http://schema.org/name> "x" .', "utf-8")
    (folder / "sub" / "event.nt").write_text("<http://a.example/> <http://schema.org/name> x .", "utf-8")
    (folder / "notes.txt").write_text("no data", "utf-8")
    ran = newsld("validate", folder, "--report", "json")
    report = json.loads(ran.out)
    SCHEMA.validate(report)
    assert ran.code == report["exit_code"] == 1
    assert [(Path(d["source"]).name, d["valid"]) for d in report["documents"]] == [
        ("event.jsonld", True),
        ("event.nt", False),
        ("event.ttl", True),
    ]
    assert report["counts"]["documents"] == 3
    assert report["counts"]["failed"] == 1
    (finding,) = report["documents"][1]["findings"]
    assert (finding["code"], finding["line"], finding["severity"]) == ("NLD801", 1, "error")


def test_the_standard_input_is_checked_by_its_content(newsld_process: Newsld) -> None:
    ran = newsld_process("validate", "-", stdin=b"\xef\xbb\xbf" + EVENT.encode())
    assert ran.code == 0
    assert ran.out.decode().startswith("standard input:1:1: warning NLD416 ")


@pytest.mark.parametrize(("fail_on", "code"), [("note", 1), ("warning", 1), ("error", 0)])
def test_fail_on_names_the_severity_that_counts(newsld: Newsld, event: Path, fail_on: str, code: int) -> None:
    event.write_bytes(b"\xef\xbb\xbf" + EVENT.encode())
    assert newsld("validate", event, "--fail-on", fail_on).code == code


def test_what_is_not_there_is_wrong_usage(newsld: Newsld, event: Path) -> None:
    ran = newsld("validate", "event.jsonl")
    assert ran.code == 2
    assert ran.lines == ["error: event.jsonl: no such file or folder", "  did you mean 'event.jsonld'?"]


def test_files_of_one_name_do_not_get_into_each_others_way(newsld: Newsld, folder: Path, event: Path) -> None:
    (folder / "event.ttl").write_text('<http://a.example/> <http://schema.org/name> "x" .', "utf-8")
    assert newsld("validate", "event.jsonld", "event.ttl").code == 0


def test_what_cannot_be_read_is_told_and_the_others_are_checked(newsld: Newsld, folder: Path, event: Path) -> None:
    os.mkfifo(folder / "pipe.jsonld")
    ran = newsld("validate", "pipe.jsonld", "event.jsonld", "--report", "json")
    report = json.loads(ran.out)
    SCHEMA.validate(report)
    assert ran.code == 1
    assert [document["valid"] for document in report["documents"]] == [False, True]
    assert report["documents"][0]["error"]["because"] == "it is no regular file"
    assert newsld("validate", "pipe.jsonld").lines[0].startswith("error: pipe.jsonld: cannot be read")


def test_the_example_of_the_schema_agrees_with_it() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    for example in SCHEMA.schema["examples"]:
        SCHEMA.validate(example)


def test_what_a_file_says_cannot_act_on_the_terminal(newsld: Newsld, event: Path) -> None:
    event.write_text(EVENT.replace('"name"', '"\\u001b[31mname\\u202e"'), "utf-8")
    ran = newsld("validate", event)
    assert b"\x1b" not in ran.out
    assert "\u202e" not in ran.out.decode()


def test_what_newsld_writes_is_valid(newsld: Newsld, story: Path) -> None:
    formats = [
        part for name in ("jsonld", "turtle", "nquads", "trig", "embed", "embed-jsonld") for part in ("-t", name)
    ]
    assert newsld("convert", story, *formats, "--url", "https://news.example/1", "--published", "2021-05-03").code == 0
    story.unlink()
    ran = newsld("validate", ".", "--shacl", "--fail-on", "warning")
    assert (ran.code, ran.out.count(b"NLD3"), ran.out.count(b" error ")) == (0, 0, 0), ran.out.decode()


def test_explain_tells_a_code_in_full(newsld: Newsld) -> None:
    ran = newsld("explain", "nld408")
    assert ran.code == 0
    assert ran.out.decode() == (
        "NLD408 (error)\n"
        "A comma stands where none belongs.\n"
        "\n"
        "JavaScript takes it, JSON parsers refuse the whole document.\n"
        "\n"
        "before:\n"
        '    {"headline": "Vote",}\n'
        "\n"
        "after:\n"
        '    {"headline": "Vote"}\n'
    )


def test_explain_alone_lists_every_code(newsld: Newsld) -> None:
    lines = newsld("explain").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == list(CODES)


@pytest.mark.parametrize(("code", "hint"), [("NLD30", "did you mean NLD30"), ("banana", "newsld explain lists all")])
def test_explain_of_an_unknown_code_is_wrong_usage(newsld: Newsld, code: str, hint: str) -> None:
    ran = newsld("explain", code)
    assert ran.code == 2
    assert ran.lines[0] == f"error: {code!r}: no such code"
    assert hint in ran.lines[1]


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_explained(newsld: Newsld, code: str) -> None:
    ran = newsld("explain", code)
    assert ran.code == 0
    assert all(len(line) <= 80 for line in ran.out.decode().splitlines() if not line.startswith("    "))
