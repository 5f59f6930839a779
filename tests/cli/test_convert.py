"""What `newsld convert` writes, and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command import Newsld, files_in, write

BEFORE = "story.txt"


def test_it_writes_four_files_beside_one_another_by_default(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story.name).code == 0
    assert files_in(folder) == sorted([BEFORE, "story.jsonld", "story.ttl", "story.nq", "story.embed.html"])


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("jsonld", ".jsonld"),
        ("turtle", ".ttl"),
        ("ntriples", ".nt"),
        ("nquads", ".nq"),
        ("trig", ".trig"),
        ("embed", ".embed.html"),
        ("embed-jsonld", ".embed.jsonld"),
    ],
)
def test_each_format_has_its_suffix(newsld: Newsld, folder: Path, story: Path, name: str, suffix: str) -> None:
    assert newsld("convert", story.name, "-t", name).code == 0
    assert files_in(folder) == sorted([BEFORE, f"story{suffix}"])


def test_provenance_and_text_are_files_of_their_own(newsld: Newsld, folder: Path, story: Path) -> None:
    assert newsld("convert", story, "-t", "jsonld", "--provenance", "--text", "-o", "out").code == 0
    assert files_in(folder / "out") == ["story.jsonld", "story.prov.ttl", "story.txt"]
    assert (folder / "out" / "story.txt").read_text("utf-8").startswith("Minister opens bridge in Tallinn\n")


def test_folders_are_mirrored_below_the_output_folder(newsld: Newsld, folder: Path) -> None:
    for name in ("in/a.txt", "in/2021/b.txt", "in/2021/05/c.md"):
        write(name, f"Headline of {name}\n\nWords of the story {name}.\n")
    assert newsld("convert", "in", "-o", "out", "-t", "turtle").code == 0
    assert files_in(folder / "out") == ["2021/05/c.ttl", "2021/b.ttl", "a.ttl"]


def test_a_format_asked_for_twice_is_written_once(newsld: Newsld, story: Path) -> None:
    ran = newsld("convert", story.name, "-t", "turtle", "-t", "turtle")
    assert "wrote story.ttl" in ran.lines


def test_the_standard_input_is_called_article(newsld_process: Newsld, folder: Path, story: Path) -> None:
    ran = newsld_process("convert", "-", "-t", "jsonld", stdin=story.read_bytes())
    assert ran.code == 0
    assert "wrote article.jsonld" in ran.lines
    assert (folder / "article.jsonld").exists()


def test_one_format_goes_to_the_standard_output(newsld: Newsld, folder: Path, story: Path) -> None:
    ran = newsld("convert", story.name, "-t", "jsonld", "-o", "-")
    assert ran.code == 0
    assert json.loads(ran.out)["@graph"][0]["@type"] == ["NewsArticle"]
    assert files_in(folder) == [BEFORE]


def test_the_standard_output_holds_what_the_file_would(newsld: Newsld, folder: Path, story: Path) -> None:
    newsld("convert", story, "-t", "turtle")
    assert newsld("convert", story, "-t", "turtle", "-o", "-").out == (folder / "story.ttl").read_bytes()


@pytest.mark.parametrize("name", ["ntriples", "nquads"])
def test_lines_of_several_articles_follow_one_another(newsld: Newsld, folder: Path, name: str) -> None:
    parts = []
    for stem in ("a", "b"):
        write(f"{stem}.txt", f"Headline {stem}\n\nThe story {stem}.\n")
        parts.append(newsld("convert", f"{stem}.txt", "-t", name, "-o", "-").out)
    ran = newsld("convert", "a.txt", "b.txt", "-t", name, "-o", "-")
    assert ran.code == 0
    assert ran.out == b"".join(parts)


def test_options_say_what_the_text_does_not(newsld: Newsld, folder: Path, story: Path) -> None:
    said = ("--url", "https://example.org/1", "--published", "2021-05-04", "--author", "Mari Mets", "--author", "Al Bo")
    more = ("--publisher", "Sõnumid", "--section", "Roads", "--headline", "A bridge", "--modified", "2021-05-05T10:00Z")
    assert newsld("convert", story, "-t", "embed-jsonld", *said, *more, "--language", "en_GB").code == 0
    article = json.loads((folder / "story.embed.jsonld").read_text("utf-8"))
    assert article["@id"] == "https://example.org/1#article"
    assert article["datePublished"] == "2021-05-04"
    assert article["dateModified"] == "2021-05-05T10:00:00+00:00"
    assert [author["name"] for author in article["author"]] == ["Mari Mets", "Al Bo"]
    assert article["publisher"]["name"] == "Sõnumid"
    assert article["headline"] == "A bridge"
    assert article["inLanguage"] == "en-GB"


def test_base_names_every_article_by_its_path(newsld: Newsld, folder: Path) -> None:
    for name in ("in/a.txt", "in/sub/b.txt"):
        write(name, f"Headline of {name}\n\nWords of the story {name}.\n")
    assert newsld("convert", "in", "-o", "out", "-t", "jsonld", "--base", "https://example.org/news/").code == 0
    first = json.loads((folder / "out" / "sub" / "b.jsonld").read_text("utf-8"))["@graph"][0]
    assert first["@id"] == "https://example.org/news/sub/b#article"


def test_a_sidecar_says_what_is_known_of_one_article_of_many(newsld: Newsld, folder: Path) -> None:
    write("in/a.txt", "Words of the first story.\n")
    write("in/a.meta.yaml", "headline: From the sidecar\ndate: 2021-05-04\nurl: https://example.org/a\n")
    write("in/b.txt", "Words of the second story.\n")
    assert newsld("convert", "in", "-o", "out", "-t", "embed-jsonld").code == 0
    article = json.loads((folder / "out" / "a.embed.jsonld").read_text("utf-8"))
    assert (article["headline"], article["datePublished"]) == ("From the sidecar", "2021-05-04")
    assert files_in(folder / "out") == ["a.embed.jsonld", "b.embed.jsonld"]


def test_body_and_excerpts_are_as_asked(newsld: Newsld, folder: Path, story: Path) -> None:
    newsld("convert", story, "-o", "a", "-t", "jsonld", "-t", "nquads")
    newsld("convert", story, "-o", "b", "-t", "jsonld", "-t", "nquads", "--body", "--no-excerpts")
    first, second = (json.loads((folder / out / "story.jsonld").read_text("utf-8"))["@graph"][0] for out in "ab")
    assert "articleBody" not in first
    assert second["articleBody"]["@value"].startswith("Anna Tamm, the minister")
    assert "oa#exact" in (folder / "a" / "story.nq").read_text("utf-8")
    assert "oa#exact" not in (folder / "b" / "story.nq").read_text("utf-8")


def test_graph_makes_the_pages_data_flat(newsld: Newsld, folder: Path, story: Path) -> None:
    newsld("convert", story, "-t", "embed-jsonld", "--graph")
    assert "@graph" in json.loads((folder / "story.embed.jsonld").read_text("utf-8"))


def test_an_older_output_is_replaced(newsld: Newsld, folder: Path, story: Path) -> None:
    write("story.ttl", "old")
    assert newsld("convert", story, "-t", "turtle").code == 0
    assert b"NewsArticle" in (folder / "story.ttl").read_bytes()


def test_two_runs_write_the_same_bytes(newsld_process: Newsld, folder: Path, story: Path) -> None:
    for out in ("a", "b"):
        assert newsld_process("convert", story, "-o", out, "--provenance").code == 0
    for name in files_in(folder / "a"):
        assert (folder / "a" / name).read_bytes() == (folder / "b" / name).read_bytes()


def test_the_output_folder_is_no_source_of_the_next_run(newsld: Newsld, folder: Path, story: Path) -> None:
    for _ in range(2):
        ran = newsld("convert", ".", "-o", "out", "--text", "-t", "jsonld")
        assert ran.code == 0
        assert files_in(folder) == ["out/story.jsonld", "out/story.txt", "story.txt"]


def test_keys_of_records_are_named_by_an_option(newsld: Newsld, folder: Path) -> None:
    write("a.json", json.dumps({"name": "Road opens", "story": {"full": "The road opened on Monday."}}))
    ran = newsld("convert", "a.json", "-t", "embed-jsonld", "--map", "headline=name", "--map", "body=story.full")
    assert ran.code == 0
    assert json.loads((folder / "a.embed.jsonld").read_text("utf-8"))["headline"] == "Road opens"
    assert newsld("convert", "a.json", "--map", "name=headline").code == 2


def test_what_is_held_back_is_converted_only_if_asked_for(newsld: Newsld, folder: Path) -> None:
    item = {
        "uri": "https://wire.example/1",
        "embargoed": "2021-06-01",
        "headline": "Road opens",
        "body_text": "It did.",
    }
    write("a.ninjs", json.dumps(item))
    ran = newsld("convert", "a.ninjs")
    assert ran.code == 1
    assert "error: a.ninjs: is embargoed (until 2021-06-01)" in ran.lines
    assert newsld("convert", "a.ninjs", "--include-withheld").code == 0
