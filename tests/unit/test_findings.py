"""What is told about articles and items: two sources that claim to be one, and items that name nothing."""

from __future__ import annotations

from pathlib import Path

from newsld import pipeline
from newsld.model.outcome import Outcome
from newsld.model.supplied import Supplied
from newsld.settings import Settings

STORY = "Anna Tamm, the minister of transport, met the mayor of Riga in Tallinn on Monday.\n"


def convert(folder: Path, texts: dict[str, str], settings: Settings) -> list[Outcome]:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    sources = pipeline.sources_of([str(folder / name) for name in texts])
    return list(pipeline.convert_all(sources, settings))


def codes(outcome: Outcome) -> set[str]:
    return {finding.code for finding in outcome.report.findings}


def test_the_same_text_from_two_sources_is_noted_at_the_second(tmp_path: Path) -> None:
    first, second = convert(tmp_path, {"a.txt": STORY, "b.txt": STORY}, Settings())
    assert "NLD204" not in codes(first)
    assert "NLD204" in codes(second)


def test_one_address_for_two_texts_is_warned_of(tmp_path: Path) -> None:
    settings = Settings(supplied=Supplied(url="https://news.example/1"))
    first, second = convert(tmp_path, {"a.txt": STORY, "b.txt": STORY + "It rained.\n"}, settings)
    assert "NLD205" not in codes(first)
    assert "NLD205" in codes(second)


def test_an_item_that_names_nothing_says_so(tmp_path: Path) -> None:
    named, nameless = (
        f"<conceptItem guid='urn:a:{number}'><concept>{name}<eventDetails/></concept></conceptItem>"
        for number, name in enumerate(("<name>Race</name>", ""))
    )
    first, second = convert(tmp_path, {"a.xml": named, "b.xml": nameless}, Settings())
    assert (codes(first), codes(second)) == (set(), {"NLD207"})
