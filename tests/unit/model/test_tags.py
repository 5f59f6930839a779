from __future__ import annotations

import pytest

from newsld.model.tags import language_tag

TAGS = {
    "en": "en", "EN": "en", "en_US": "en-US", "en-gb": "en-GB", "en_US.UTF-8": "en-US", "sr_RS@latin": "sr-RS",
    "zh_hans_cn": "zh-Hans-CN", "English": "en", "Deutsch": "de", "eng": "en", "ger": "de", "iw": "he", "en-UK": "en-GB",
    "es-419": "es-419", "de-1996": "de-1996", "sl-rozaj-biske": "sl-rozaj-biske", "en-x-wire": "en-x-wire",
    "de-DE-u-co-phonebk": "de-DE-u-co-phonebk", "haw": "haw", " fr ": "fr", "中文": "zh", "zh-yue": "zh-yue",
}  # fmt: skip
NONE = [
    "",
    "xx",
    "e",
    "english language",
    "en-",
    "-en",
    "en--US",
    "C",
    "en-USA-x",
    "123",
    "en\nUS",
    "en-" + "x" * 200,
    "Martian",
]


@pytest.mark.parametrize(("text", "expected"), TAGS.items(), ids=TAGS)
def test_tags(text: str, expected: str) -> None:
    assert language_tag(text) == expected
    assert language_tag(expected) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_tags(text: str) -> None:
    with pytest.raises(ValueError, match="language"):
        language_tag(text)
