from __future__ import annotations

import pytest

from newsld.lang.en.furniture import FURNITURE
from newsld.lang.furniture import PLAIN
from newsld.read.language import all_months, furniture_of, tell_language

FOREIGN = {
    "German": "Der Minister will in der Stadt eine Brücke bauen, die in einem Jahr fertig sein soll, sagte er am Dienstag.",
    "Dutch": "De minister is van plan om over een jaar een brug te bouwen, en had dat al gezegd; we wachten met hem.",
    "Danish": "Ministeren har sagt, at broen er under opførelse, og at den er klar for alle om et år.",
    "French": "Le ministre a dit mardi que le pont sera prêt dans un an, mais on ne sait pas où il sera bâti.",
    "Spanish": "El ministro dijo el martes que el puente estará listo en un año, pero no se sabe dónde.",
    "numbers": "1 2 3 4 5",
    "nothing": "",
}


@pytest.mark.parametrize(
    "text", ["The minister opened the bridge.", "Generals to meet in capital", "He said that it is."]
)
def test_english(text: str) -> None:
    assert tell_language(text) == "en"


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_no_english(text: str) -> None:
    assert tell_language(text) is None


@pytest.mark.parametrize(("tag", "expected"), [("en", FURNITURE), ("en-GB", FURNITURE), ("de", PLAIN), (None, PLAIN)])
def test_furniture_of_a_language(tag: str | None, expected: object) -> None:
    assert furniture_of(tag) is expected


def test_months_of_all_languages() -> None:
    assert all_months()["september"] == 9
