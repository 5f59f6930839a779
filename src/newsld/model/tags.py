"""Language tags: whatever was written (``en_US``, ``English``, ``eng``) as a well-formed BCP 47 tag (RFC 5646)."""

from __future__ import annotations

import re

_ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_CODES = frozenset(_ISO_639_1.split())

_ALIASES: dict[str, str] = {
    # The code, then what else is written for it: ISO 639-2 codes, withdrawn codes, the language's names.
    alias: row.split()[0]
    for row in (
        "ar ara arabic العربية",
        "bg bul bulgarian български",
        "cs ces cze czech čeština",
        "da dan danish dansk",
        "de deu ger german deutsch",
        "el ell gre greek ελληνικά",
        "en eng english",
        "es spa spanish español castellano",
        "et est estonian eesti",
        "fa fas per persian farsi فارسی",
        "fi fin finnish suomi",
        "fr fra fre french français",
        "he heb iw hebrew עברית",
        "hi hin hindi हिन्दी",
        "hr hrv croatian hrvatski",
        "hu hun hungarian magyar",
        "id ind in indonesian",
        "it ita italian italiano",
        "ja jpn japanese 日本語",
        "ko kor korean 한국어",
        "lt lit lithuanian lietuvių",
        "lv lav latvian latviešu",
        "nl nld dut dutch nederlands",
        "no nor norwegian norsk",
        "pl pol polish polski",
        "pt por portuguese português",
        "ro ron rum romanian română",
        "ru rus russian русский",
        "sk slk slo slovak slovenčina",
        "sl slv slovenian slovenščina",
        "sr srp serbian српски",
        "sv swe swedish svenska",
        "sw swa swahili kiswahili",
        "tr tur turkish türkçe",
        "uk ukr ukrainian українська",
        "ur urd urdu اردو",
        "vi vie vietnamese",
        "yi yid ji yiddish",
        "zh zho chi chinese 中文",
    )
    for alias in row.split()[1:]
}

_REGIONS = {"UK": "GB"}
"""Regions as people write them (CLDR's territory aliases)."""

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?P<extended>(?:-[a-z]{3}){0,3})"
    r"(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<rest>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)"
)
_LONGEST = 100


def language_tag(text: str) -> str:
    """Give the BCP 47 tag that ``text`` means.

    Args:
        text: A tag in any case, with hyphens or underscores (``zh_hans_cn``), a POSIX locale (``en_US.UTF-8``), an
            ISO 639-2 code (``eng``) or the name of a widespread language in English or in itself (``Deutsch``).

    Returns:
        The tag in the case RFC 5646, section 2.1.1, recommends (``zh-Hans-CN``), with the shortest language code.

    Raises:
        ValueError: The text is no such tag, or its two-letter code is none of ISO 639-1.
    """
    written = text.strip()
    plain = written.split(".")[0].split("@")[0].replace("_", "-").lower()
    plain = _ALIASES.get(plain, plain)
    match = _TAG.fullmatch(plain) if len(plain) <= _LONGEST else None
    if not match:
        raise ValueError(f"not a language tag: {written[:_LONGEST]!r}")
    part = match.groupdict()
    language = _ALIASES.get(part["language"], part["language"])
    if len(language) == 2 and language not in _CODES:
        raise ValueError(f"no such language: {language!r}")
    region = (part["region"] or "").upper()
    subtags = (
        language + part["extended"],
        (part["script"] or "").title(),
        _REGIONS.get(region, region),
        part["rest"].lstrip("-"),
    )
    return "-".join(subtag for subtag in subtags if subtag)
