from __future__ import annotations

import pytest

from newsld.model.report import Severity
from newsld.read.decode import decode

WESTERN = {
    "pounds": "The club paid £4m for Müller, a naïve striker, the manager said.",
    "quotes": "Azerbaijan’s capital will host “a rare meeting” – or two…",
    "short": "“Pay £4m”",
    "squares": "It has 5 m² and costs €5 – no more.",
    "German": "Der Außenminister sagte am Dienstag in München, Herr Müller werde über die Brücke fahren.",
    "French": "Le président a déclaré mardi à Paris que l’été sera chaud, ça va de soi.",
    "Danish": "Statsministeren sagde på tirsdag i København, at regeringen vil øge støtten til Ærø.",
    "Icelandic": "Forsætisráðherra sagði á þriðjudag að ríkisstjórnin myndi leggja fram frumvarp.",
}
OTHERS = {
    "cp1250": "Prezydent powiedział w Gdańsku, że rząd będzie negocjował; żołnierze wrócili w środę, a źródła milczą.",
    "iso8859_2": "Prezydent powiedział w Gdańsku, że rząd będzie negocjował; żołnierze wrócili w środę, a źródła milczą.",
    "cp1251": "Президент встретился с главой правительства в Москве и обсудил с ним бюджет на следующий год.",
    "koi8_r": "Президент встретился с главой правительства в Москве и обсудил с ним бюджет на следующий год.",
    "cp1253": "Ο πρωθυπουργός δήλωσε την Τρίτη στην Αθήνα ότι η κυβέρνηση θα καταθέσει τον προϋπολογισμό.",
    "cp1254": "Başbakan salı günü Ankara'da konuştu; İstanbul'da yağış var, hükümet bütçeyi sunacağını söyledi.",
    "shift_jis": "首相は火曜日、東京で記者団に対し、来週に新しい予算案を国会に提出すると述べた。",
    "euc_jp": "首相は火曜日、東京で記者団に対し、来週に新しい予算案を国会に提出すると述べた。",
    "iso2022_jp": "首相は火曜日、東京で記者団に対し、来週に新しい予算案を国会に提出すると述べた。",
    "cp949": "총리는 화요일 서울에서 기자들에게 다음 주 새 예산안을 제출할 것이라고 말했다.",
    "gb18030": "总理星期二在北京对记者说，政府将在下周提交新的预算案，并在月底前公布细节。",
    "mac_roman": "Le président a déclaré mardi à Paris que l'été sera chaud, comme chaque année.",
}
CZECH = "Ministr zahraničí řekl v úterý novinářům, že příští týden pojede do Bruselu, a vláda schválila návrh zákona."


@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_western_pages_are_windows_1252(text: str) -> None:
    read, (finding,) = decode(text.encode("cp1252"), "a.txt")
    assert read == text
    assert finding.message == "the bytes are not UTF-8 and were read as windows-1252"
    assert (finding.code, finding.severity, finding.source) == ("NLD001", Severity.WARNING, "a.txt")


@pytest.mark.parametrize(("page", "text"), OTHERS.items(), ids=OTHERS)
def test_other_pages_are_told_by_their_letters(page: str, text: str) -> None:
    read, findings = decode(text.encode(page), "a.txt")
    assert read == text
    assert [finding.code for finding in findings] == ["NLD001"]


def test_czech_is_told_from_danish() -> None:
    assert decode(CZECH.encode("cp1250"), "")[0] == CZECH


def test_one_foreign_name_does_not_change_the_page() -> None:
    text = "The minister met nobody at all in the city. " * 20 + "Her name is Zoë Ångström."
    assert decode(text.encode("cp1252"), "")[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_tell_the_encoding(encoding: str) -> None:
    assert decode("Zoë said no.".encode(encoding), "") == ("Zoë said no.", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["She said no.", "Президент сказал нет, и это все новости на сегодня."])
def test_utf_16_is_told_without_a_mark(text: str, encoding: str) -> None:
    read, (finding,) = decode(text.encode(encoding), "")
    assert (read, finding.code) == (text, "NLD001")


def test_utf_8_with_one_wrong_byte_stays_utf_8() -> None:
    text, (finding,) = decode("Zoë, Åsa\nand Łukasz".encode() + b"\xff met", "a.txt")
    assert text == "Zoë, Åsa\nand Łukasz\ufffd met"
    assert finding.message == "1 sequence of bytes means no character and became U+FFFD"
    assert (finding.code, finding.line) == ("NLD002", 2)


def test_lone_surrogates_become_replacement_characters() -> None:
    text, (finding,) = decode("a\ud800b\udfffc".encode("utf-8", "surrogatepass"), "")
    assert text == "a\ufffdb\ufffdc"
    assert finding.message == "2 sequences of bytes mean no character and became U+FFFD"


def test_surrogate_pairs_become_their_character() -> None:
    assert decode("\ud83d\ude00".encode("utf-8", "surrogatepass"), "") == ("😀", ())


def test_half_a_character_of_utf_16_is_replaced() -> None:
    text, (finding,) = decode(b"\xff\xfea\x00b", "")
    assert (text, finding.code) == ("a\ufffd", "NLD002")


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Renée €5".encode("cp1252"), "iso-8859-1", "Renée €5"),
        ("Renée".encode(), "iso-8859-1", "Renée"),
        ("Привет, как дела".encode("koi8-r"), "koi8-r", "Привет, как дела"),
        ("新闻".encode("gbk"), "gb2312", "新闻"),
    ],
)
def test_what_the_origin_says_is_believed_where_it_makes_sense(data: bytes, charset: str, text: str) -> None:
    assert decode(data, "a", charset) == (text, ())


@pytest.mark.parametrize("charset", ["klingon", "punycode", "hex", "utf-8", "undefined", "", "iso-2022-kr"])
def test_what_makes_no_sense_is_not_believed(charset: str) -> None:
    text, findings = decode("Renée Müller said so.".encode("cp1252"), "a", charset)
    assert text == "Renée Müller said so."
    assert [finding.code for finding in findings] == ["NLD001"]
