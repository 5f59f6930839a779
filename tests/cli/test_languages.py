"""Texts of other languages: what is said of them, and a language that another package brings."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from support.command import Newsld, environment, write

GERMAN = """Ministerin eröffnet Brücke

Die Ministerin hat am Mittwoch in der Hauptstadt eine neue Brücke eröffnet, die zwei Jahre lang gebaut wurde.
„Sie wird vielen Menschen helfen“, sagte sie nach der Feier.
"""
JSONLD = ("-t", "embed-jsonld", "-o", "-", "--url", "https://example.org/a")
READS = "  newsld reads: en; "


def test_a_stated_language_that_newsld_does_not_read_keeps_the_metadata(newsld: Newsld, folder: Path) -> None:
    write("a.txt", GERMAN)
    ran = newsld("convert", "a.txt", "--language", "de", "--published", "2024-05-01", *JSONLD)
    assert ran.code == 0
    article = json.loads(ran.out)
    assert article["headline"] == "Ministerin eröffnet Brücke"
    assert (article["inLanguage"], article["datePublished"]) == ("de", "2024-05-01")
    assert "about" not in article
    assert ran.lines[:2] == [
        "a.txt: warning NLD005 the language is de; only what the source says of itself was taken",
        f"{READS}a package can bring others, and newsld plugins lists them",
    ]


def test_a_language_that_nobody_states_is_told_from_the_text(newsld: Newsld, folder: Path) -> None:
    write("a.txt", GERMAN)
    ran = newsld("convert", "a.txt", *JSONLD)
    assert ran.code == 0
    assert json.loads(ran.out)["headline"] == "Ministerin eröffnet Brücke"
    assert "the language seems to be de" in ran.err
    assert f"{READS}give the language with --language if it is one of these" in ran.lines


def test_what_is_stated_goes_before_what_the_text_seems(newsld: Newsld, folder: Path) -> None:
    write("a.txt", GERMAN)
    assert "NLD005" not in newsld("convert", "a.txt", "--language", "en-GB", *JSONLD).err
    write("b.md", f"---\nlang: fr\n---\n{GERMAN}")
    assert "the language is fr" in newsld("convert", "b.md", *JSONLD).err


@pytest.mark.parametrize(
    "text", ["2024 2025 2026\n", "😀😀 👩‍🚒 🇫🇷\n", "— … !!! ???\n", "Anna Tamm\n", "qwrtzpsdf" * 500]
)
def test_a_language_that_cannot_be_told(newsld: Newsld, folder: Path, text: str) -> None:
    write("a.txt", text)
    ran = newsld("convert", "a.txt", *JSONLD)
    assert ran.code == 0
    assert "inLanguage" not in json.loads(ran.out)
    assert "the language of the text is not known" in ran.err


def test_what_is_no_language_is_refused(newsld: Newsld, story: Path) -> None:
    ran = newsld("convert", "story.txt", "--language", "xx")
    assert ran.code == 2
    assert ran.lines == [
        "error: --language: is no language (no such language: 'xx')",
        "  give a BCP 47 tag, such as en, en-GB or zh-Hans",
    ]


ESPERANTO = """
import re
from attrs import evolve
from newsld.lang.furniture import PLAIN
from newsld.lang.sentences import SentenceEnds

class Esperanto:
    code = "eo"
    name = "Esperanto"
    furniture = evolve(PLAIN, months={"majo": 5}, bylines=(re.compile("Verkis (?P<authors>.+)"),))

    @property
    def sentences(self):
        nothing = frozenset()
        return SentenceEnds(
            never=frozenset({"prof"}), before_numbers=nothing, before_names=nothing, clocks=nothing,
            after_clocks=nothing, starters=nothing, exclaiming=nothing, glued=nothing, verbs=nothing,
        )

ESPERANTO = Esperanto()
"""
TEXT = """Ministro malfermis ponton

Verkis Ana Kovač

La ministro malfermis hieraŭ novan ponton en la ĉefurbo. Ankaŭ prof. Zamen kaj multaj aliaj homoj venis al la festo.
"""


@pytest.fixture
def esperanto(newsld_process: Newsld, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Newsld:
    """Install a package that brings a language of two parts, and run newsld beside it."""
    site = tmp_path_factory.mktemp("site")
    write(site / "lang_eo.py", ESPERANTO)
    write(site / "lang_eo-1.0.dist-info" / "METADATA", "Metadata-Version: 2.1\nName: lang-eo\nVersion: 1.0\n")
    write(site / "lang_eo-1.0.dist-info" / "entry_points.txt", "[newsld.languages]\neo = lang_eo:ESPERANTO\n")
    path = os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH"))))
    write("a.txt", TEXT)
    return lambda *arguments: newsld_process(*arguments, env={**environment(), "PYTHONPATH": path})


def test_another_package_brings_a_language(esperanto: Newsld) -> None:
    assert "language  eo            lang-eo       1.0" in esperanto("plugins").out.decode().splitlines()


def test_a_text_of_that_language_is_told_and_what_the_language_has_is_read(esperanto: Newsld) -> None:
    ran = esperanto("annotate", "a.txt")
    assert ran.code == 0
    value = json.loads(ran.out)
    assert value["language"] == "eo"
    sentences = [value["text"][mark["start"] : mark["end"]] for mark in value["layers"].pop("sentences")]
    assert sentences[-1] == "Ankaŭ prof. Zamen kaj multaj aliaj homoj venis al la festo."
    assert not any(value["layers"].values())
    assert "NLD005" not in ran.err


def test_an_article_of_that_language_is_converted(esperanto: Newsld) -> None:
    ran = esperanto("convert", "a.txt", "--language", "eo", *JSONLD)
    assert ran.code == 0
    article = json.loads(ran.out)
    assert (article["inLanguage"], article["author"][0]["name"]) == ("eo", "Ana Kovač")


def test_the_languages_there_are_include_it(esperanto: Newsld) -> None:
    ran = esperanto("convert", "a.txt", "--language", "de", *JSONLD)
    assert "  newsld reads: en, eo; a package can bring others, and newsld plugins lists them" in ran.lines
