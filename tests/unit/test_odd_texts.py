"""The whole way from texts that are no everyday prose to every output: nothing fails, and what is plain is found."""

from __future__ import annotations

import pytest

import newsld
from newsld.settings import Settings

HEADLINE = "Minister opens bridge in Riga"
STORY = "The minister said on Monday that the new bridge would help the people of the city."
ODD = {
    "a word of 4,000 letters": "x" * 4000,
    "a word of 4,000 letters and marks": "ab-'c’" * 700,
    "a line of marks": "!?… — ***** ((((( ))))) “”“” ‘’ ;;;; ::::" * 20,
    "full stops": "." * 4000,
    "digits": "1,234.5 12:30 31/12/1999 " * 100,
    "mixed scripts": "Москва met 東京 and القاهرة, said Αθήνα; Kyїv wрote оn ⅫⅣ.",
    "emoji": "👩‍👩‍👧‍👦 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f 🇫🇷🇩🇪 👍🏽 ☎️ #️⃣ " * 20,
    "combining marks": "Z̷̢͠a̸l̴g̶o̵ " * 50,
    "right to left": "قالت الوزيرة يوم الاثنين إن الجسر سيساعد سكان المدينة. השרה פתחה את הגשר.",
    "both directions": "The minister said \u202bالجسر مفتوح\u202c and left \u2067הגשר\u2069.",
    "surrogates and noncharacters": "a\ufffe b\uffff c\U0001ffff",
    "no capitals, no stops": "the minister said on monday that the bridge would open " * 20,
    "capitals": "THE MINISTER SAID ON MONDAY THAT THE BRIDGE WOULD OPEN. " * 20,
}


@pytest.mark.parametrize("language", ["en", None])
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_article_with_an_odd_paragraph_is_written_in_every_format(odd: str, language: str | None) -> None:
    result = newsld.convert(f"{HEADLINE}\n\n{odd}\n\n{STORY}\n", language=language, published="2024-05-06")
    assert result.article.headline
    assert result.article.headline.value == HEADLINE
    for name in Settings().formats:
        assert result.write(name)
    assert not [finding for finding in result.report.findings if finding.severity == "error"]


def sentences(result: newsld.Result) -> list[str]:
    """Give its sentences."""
    return [result.text[mark["start"] : mark["end"]] for mark in result.layers("sentences")["sentences"]]


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_paragraph_hides_nothing_of_the_one_after_it(odd: str) -> None:
    result = newsld.convert(f"{HEADLINE}\n\n{odd}\n\n{STORY}\n", language="en", published="2024-05-08")
    assert sentences(result)[-1] == STORY
    last = result.layers("times")["times"][-1]
    assert (result.text[last["start"] : last["end"]], last["value"]) == ("Monday", "2024-05-06")


def test_an_article_of_30_000_words_is_read_to_its_end() -> None:
    paragraphs = 30_000 // len(STORY.split())
    result = newsld.convert(
        f"{HEADLINE}\n\n" + f"{STORY}\n\n" * paragraphs + "It closed on 3 May 2024.\n", language="en"
    )
    assert sentences(result) == [HEADLINE, *[STORY] * paragraphs, "It closed on 3 May 2024."]
    last = result.layers("times")["times"][-1]
    assert (result.text[last["start"] : last["end"]], last["value"]) == ("3 May 2024", "2024-05-03")
