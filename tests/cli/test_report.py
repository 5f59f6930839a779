"""What a run tells on stderr, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newsld._resources import read_resource
from support.command import Newsld, Ran, write
from support.graphs import article, nquads

SCHEMA = json.loads(read_resource("schemas", "report.schema.json"))
KNOWN = ("--url", "https://example.org/1", "--published", "2021-05-04")


def report(ran: Ran) -> dict:
    value = json.loads(ran.err)
    Draft202012Validator(SCHEMA).validate(value)
    return value


def test_the_schema_is_one_and_its_examples_hold() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for name, part in SCHEMA["$defs"].items():
        validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})
        assert part["examples"]
        assert all(validator.is_valid(example) for example in part["examples"])


def test_the_summary_names_files_and_counts(newsld: Newsld, story: Path) -> None:
    assert newsld("convert", "story.txt", "-t", "turtle", *KNOWN).lines == [
        "wrote story.ttl",
        "1 article: 2 events, 2 people, 5 places",
    ]


def test_the_summary_of_many_articles_counts_the_files(newsld: Newsld, folder: Path) -> None:
    for number in range(11):
        write(f"in/{number}.txt", f"Headline {number}\n\nNothing but words {number}.\n")
    ran = newsld("convert", "in", "-o", "out", "-t", "turtle", "--base", "https://example.org/")
    assert ran.lines == ["wrote 11 files below out", "11 articles: nothing found; 11 notes"]


def test_findings_of_a_single_article_are_shown_with_the_way_out(newsld: Newsld, story: Path) -> None:
    ran = newsld("convert", "story.txt", "-t", "turtle")
    assert ran.lines[:4] == [
        "story.txt: warning NLD102 no publication date is known, so that “Monday” and the like stay without a date",
        "  give the date with --published",
        "story.txt: note NLD202 the article has no address; it is named by its text and gets another name when the text is corrected",
        "  give its address with --url, or a common one with --base",
    ]
    assert ran.lines[-1] == "1 article: 2 events, 2 people, 5 places; 1 warning, 1 note"


def test_notes_of_many_articles_are_shown_on_demand(newsld: Newsld, folder: Path) -> None:
    for stem in ("a", "b"):
        write(f"{stem}.txt", f"Headline {stem}\n\nNothing but words {stem}.\n")
    assert "NLD202" not in newsld("convert", "a.txt", "b.txt").err
    assert "NLD202" in newsld("convert", "-v", "a.txt", "b.txt").err
    assert "NLD202" in newsld("-v", "convert", "a.txt", "b.txt").err


def test_quiet_says_nothing_of_what_is_no_error(newsld: Newsld, story: Path) -> None:
    assert newsld("convert", "--quiet", story).err == ""


def test_quiet_still_says_what_failed(newsld: Newsld, folder: Path) -> None:
    write("empty.txt", "")
    ran = newsld("convert", "--quiet", "empty.txt")
    assert ran.code == 1
    assert ran.lines == ["error: empty.txt: there is no text in it", "  check that it is the right file"]


def test_a_warning_fails_the_run_if_asked_to(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story).code == 0
    ran = newsld("convert", story, "--fail-on", "warning", "--quiet")
    assert ran.code == 1
    assert [line.split()[2] for line in ran.lines if "NLD" in line] == ["NLD102"]
    assert newsld("convert", story, "--fail-on", "warning", *KNOWN).code == 0


def test_json_is_one_object_that_agrees_with_its_schema(newsld: Newsld, folder: Path, story: Path) -> None:
    write("empty.txt", "")
    ran = newsld("convert", "story.txt", "empty.txt", "-t", "turtle", "--report", "json")
    assert ran.code == 1
    value = report(ran)
    assert value["exit_code"] == 1
    assert value["error"] is None
    assert value["counts"] == {
        "documents": 2, "failed": 1, "files": 1, "findings": {"error": 0, "warning": 1, "note": 1},
    }  # fmt: skip
    done, failed = value["documents"]
    assert (done["source"], done["status"], done["files"]) == ("story.txt", "done", ["story.ttl"])
    assert done["counts"] == {"events": 2, "people": 2, "organizations": 0, "places": 5, "quotations": 0}
    assert [finding["code"] for finding in done["findings"]] == ["NLD102", "NLD202"]
    assert (failed["source"], failed["status"], failed["stage"]) == ("empty.txt", "failed", "read")
    assert failed["error"]["what"] == "there is no text in it"


def test_json_tells_what_ended_the_run(newsld: Newsld, folder: Path) -> None:
    value = report(newsld("convert", "missing.txt", "--report", "json", "--quiet"))
    assert value["exit_code"] == 2
    assert value["error"]["where"] == "missing.txt"
    assert value["documents"] == []


def test_every_stage_may_fail() -> None:
    rooms = {"fetch", "read", "annotate", "link", "describe", "emit", "validate", "store"}
    assert set(SCHEMA["$defs"]["Document"]["properties"]["stage"]["enum"]) == {*rooms, None}


def test_json_tells_what_was_loaded(newsld: Newsld, folder: Path, story: Path) -> None:
    write("two.nq", nquads(article(1), article(2)))
    write("bad.nq", "<s:s> <p:p>\n")
    ran = newsld("load", "two.nq", "bad.nq", "story.txt", "--report", "json", "-v")
    assert ran.code == 1
    value = report(ran)
    assert [(d["source"], d["status"], d["stage"]) for d in value["documents"]] == [
        ("bad.nq", "failed", "store"), ("story.txt", "done", None),
    ]  # fmt: skip
    loaded = value["loaded"]
    new = ["https://news.example/1", "https://news.example/2", value["documents"][1]["id"]]
    assert loaded["articles"] == [{"id": base, "change": "new"} for base in new]
    assert (loaded["store"], loaded["dry_run"], loaded["passed_over"]) == ("newsld.store", False, 0)
    assert loaded["counts"] == {"new": 3, "changed": 0, "unchanged": 0, "deleted": 0}
    assert loaded["triples"] > 14
    again = report(newsld("load", "two.nq", "--delete", new[0], "--dry-run", "--report", "json", "--quiet"))["loaded"]
    assert again["dry_run"]
    assert again["counts"]["deleted"] == 1
    assert {article["change"] for article in again["articles"]} == {"deleted", "unchanged"}


def test_json_tells_what_was_loaded_before_the_run_ended(newsld: Newsld, folder: Path) -> None:
    write("two.nq", nquads(article(1), article(2)))
    value = report(newsld("load", "two.nq", "--delete", "x", "--report", "json"))
    assert (value["exit_code"], value["error"]["where"]) == (2, "--delete")
    assert value["loaded"]["articles"] == []
    assert "loaded" not in report(newsld("load", "none.nq", "--report", "json"))


def test_fail_fast_stops_at_the_first_that_fails(newsld: Newsld, folder: Path, story: Path) -> None:
    write("empty.txt", "")
    ran = newsld("convert", "empty.txt", "story.txt", "--fail-fast", "--report", "json")
    assert ran.code == 1
    assert [document["source"] for document in report(ran)["documents"]] == ["empty.txt"]
    assert not (folder / "story.jsonld").exists()


def test_without_it_the_run_goes_on(newsld: Newsld, folder: Path, story: Path) -> None:
    write("empty.txt", "")
    ran = newsld("convert", "empty.txt", "story.txt", "-t", "turtle")
    assert ran.code == 1
    assert ran.lines[-2:] == [
        "wrote story.ttl",
        "2 articles, 1 failed: 2 events, 2 people, 5 places; 1 warning, 1 note",
    ]


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\x07", "\u202e", "\u2028", "\x9b2J"])
def test_nothing_in_a_source_acts_on_the_terminal(newsld: Newsld, folder: Path, hostile: str) -> None:
    name = f"a{hostile}b.txt"
    write(name, "")
    ran = newsld("convert", name)
    assert ran.code == 1
    assert hostile not in ran.err
    assert "a\ufffd" in ran.err
