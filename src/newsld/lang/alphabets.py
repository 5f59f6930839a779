"""Which letters beside a to z the languages of the Latin script use: by these the code page of old files is told.

After the alphabets in the Unicode CLDR (exemplar characters, main and auxiliary where names bring them in).
"""

from __future__ import annotations

ALPHABETS: dict[str, tuple[frozenset[str], ...]] = {
    # Python's name of a code page -> the alphabets written in it. The order is the order of preference.
    page: tuple(frozenset(letters + letters.upper()) for letters in alphabets)
    for page, alphabets in {
        "cp1252": (
            "àâæçèéêëîïôœùûüÿ",
            "äöüßéàèç",
            "áéíñóúüç",
            "àáâãçéêíóôõúü",
            "àèéìíòóùúî",
            "åäöéáüø",
            "æøåéóòôäöü",
            "áðéíóúýþæö",
            "áéëïíóöúüèê",
            "àáèéíïòóúüç",
            "äöõüšž",
        ),
        "cp1250": (
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "ąćęłńóśźż",
            "áéíóöőúüű",
            "ăâîşţ",
            "čćđšž",
        ),
        "iso8859_2": (
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "ąćęłńóśźż",
            "áéíóöőúüű",
        ),
        "cp1254": ("çğıöşüâîûİ",),
        "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž"),
        "mac_roman": (
            "àâæçèéêëîïôœùûüÿ",
            "äöüßéàèç",
            "áéíñóúüç",
            "àáâãçéêíóôõúü",
            "àèéìíòóùúî",
            "åäöéáüø",
            "æøåéóòôäöü",
        ),
        "cp850": (
            "àâæçèéêëîïôùûüÿ",
            "äöüßéàèç",
            "áéíñóúüç",
            "àáâãçéêíóôõúü",
            "åäöéáüø",
            "æøåéóòôäöü",
        ),
    }.items()
}
