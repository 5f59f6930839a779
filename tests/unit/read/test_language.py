from __future__ import annotations

import subprocess
import sys

import pytest

from newsld.lang.en.furniture import FURNITURE
from newsld.lang.furniture import PLAIN
from newsld.read.language import all_months, furniture_of, tell_language

ENGLISH = {
    "an article": "The minister said that the bridge would be closed and that nobody knew when it could open. " * 4,
    "a sentence": "The minister opened the bridge.",
    "a headline": "Generals to meet in capital",
    "capitals": "MINISTER QUITS AFTER BRIDGE COLLAPSE IN PORT CITY",
    "names from Africa": "Nigerian troops kill nine Boko Haram insurgents in an ambush near Maiduguri in Borno State.",
    "names from Asia": "President Khürelsükh of Mongolia has met the Vietnamese leader Tô Lâm for talks in Ulaanbaatar.",
    "a quotation": "The minister said “wir brauchen jetzt eine schnelle Lösung” and then left the hall without another word to the press.",
}
FOREIGN = {
    "de": "Der Minister will in der Stadt eine Brücke bauen, die in einem Jahr fertig sein soll, sagte er am Dienstag.",
    "nl": "De minister is van plan om over een jaar een brug te bouwen, en had dat al gezegd; we wachten met hem.",
    "da": "Ministeren har sagt, at broen er under opførelse, og at den bliver klar til alle om et år.",
    "fr": "Le ministre a dit mardi que le pont sera prêt dans un an, mais on ne sait pas où il sera bâti.",
    "es": "El ministro dijo el martes que el puente estará listo en un año, pero no se sabe dónde.",
    "ru": "Министр сообщил во вторник, что мост будет готов через год.",
    "ar": "قال الوزير يوم الثلاثاء إن الجسر سيكون جاهزا خلال عام.",
    "he": "השר אמר ביום שלישי שהגשר יהיה מוכן בתוך שנה.",
    "zh": "部长星期二说，这座桥将在一年内建成。",
    "ja": "大臣は火曜日、橋は一年以内に完成すると述べた。",
    "ko": "장관은 화요일 다리가 일 년 안에 완공될 것이라고 말했다.",
}
NONE = {
    "nothing": "",
    "numbers": "1 2 3 4 5",
    "marks": "!!! ??? — … ***",
    "emoji": "😀😀 👩‍🚒🔥 🇫🇷🇩🇪",
    "a name": "Anna Tamm",
    "a long word": "qwrtzpsdf" * 500,
    "an address": "https://example.org/a/b?c=d",
    "code": "int main(void) { return 0; }",
}


@pytest.mark.parametrize("text", ENGLISH.values(), ids=ENGLISH)
def test_english(text: str) -> None:
    assert tell_language(text) == "en"


@pytest.mark.parametrize(("tag", "text"), FOREIGN.items(), ids=FOREIGN)
def test_other_languages(tag: str, text: str) -> None:
    assert tell_language(text) == tag


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_cannot_be_told(text: str) -> None:
    assert tell_language(text) is None


def test_most_of_the_words_decide() -> None:
    assert tell_language(FOREIGN["de"] * 5 + ENGLISH["a sentence"]) == "de"


def test_the_beginning_of_a_long_text_decides() -> None:
    assert tell_language(ENGLISH["an article"] * 100 + FOREIGN["de"] * 1000) == "en"


def test_plain_english_needs_no_library() -> None:
    program = (
        "import sys; from newsld.read.language import tell_language;"
        "assert tell_language(sys.argv[1]) == 'en'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program, ENGLISH["an article"]], check=True, timeout=600)


@pytest.mark.parametrize(("tag", "expected"), [("en", FURNITURE), ("en-GB", FURNITURE), ("de", PLAIN), (None, PLAIN)])
def test_furniture_of_a_language(tag: str | None, expected: object) -> None:
    assert furniture_of(tag) is expected


def test_months_of_all_languages() -> None:
    assert all_months()["september"] == 9
