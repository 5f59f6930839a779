"""Dictionary forms of English words by tag: a table of exceptions first, rules of inflection for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from newsld.lang.en.irregular import irregular

TABLE = "lemmas.txt"
"""The file of exceptions beside this module; made by ``python -m training.lemmas``."""

_AS_WRITTEN = frozenset({"NNP", "ADD", "NFP", "SYM", "GW", "XX", "LS", "FW"})
_SIBLINGS = {"VBD": "VBN", "VBN": "VBD", "VB": "VBP", "VBP": "VB"}
_VOWELS = frozenset("aeiouy")
_LONGEST = 64  # longer than any word that is inflected

_PLURALS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)s$"), "s"),
    (re.compile(r"^(?=.ies$)(.)ies$"), r"\1ie"),
    (re.compile(r"(?<=[^aeiou])ies$|(?<=qu)ies$"), "y"),
    (re.compile(r"(?<=sh)es$|(?<=[^e]ch)es$|(?<=ss)es$|(?<=x)es$|(?<=zz)es$|(?<=[^aeiou]o)es$"), ""),
    (re.compile(r"(?<=..)men$"), "man"),
    (re.compile(r"(?<=[^su'])s$"), ""),
)
_DOUBLED = re.compile(r"([bdgkmnprtv])\1$")
_DOUBLED_L = re.compile(
    r"[aeiouy][^aeiouy]+[aeiou]l(?<!stal)(?<!fil)(?<!rol)(?<!cal)(?<!pul)(?<!hral)(?<!kil)(?<!pel)l$|[^s]pell$"
)
# Stems of verbs that lost an e before their ending …
_LOST_E = re.compile(
    r"(?:[bcdfgkptz]l|[cvzu]|[lr]g|[ae]ng|[aeiou]dg|eg"
    r"|(?:^|[^aeiou]|qu|[iu])(?:a[bcdfgkmpstr]|i[bcdfgklmprszn]|[ou][bcdfgkmpst]|ur|y[pkl]|al|ol)"
    r"|(?:[cv]|n)it|(?:^[^aeiou]+|xpl|depl|gn|st|d)or|[dtr]ul|[rn]ven|[cs]ed|fer(?<=rfer)|[aeo]us|ea[sv]|oi[s]|oos|ui[ds]|[lnrp]s|a[iu]s|[ft]ir|uir|[ae]th)$"
)
# … and those among them that did not.
_KEPT = re.compile(
    r"(?:limit|exhibit|prohibit|inhibit|itor|ator|vor|bor|hor|osit|[dx]it"
    r"|(?:ai|ea|ee|ei|ie|oa|oi|oo|ou|au)[tdnlmpkr]|(?<!q)ui[lt]|velop|allop|ilot|ivot|rget|lt|rass|cess|ress|iss|uss|oss)$"
)
_FROM_NAMES = re.compile(r"[A-Z][a-z]+(?:ian|ean|ese|istani|aeli|raqi)$")
_ROMAN = re.compile(r"[IVXLC]+$")
MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "‐": "-", "‑": "-"})


def lemma(form: str, upos: str, xpos: str) -> str:
    """Give the dictionary form of a word.

    Args:
        form: As written.
        upos: Its part of speech in Universal Dependencies.
        xpos: Its tag in the Penn tag set as the English treebanks have it.

    Returns:
        The form in lower case and without inflection; names keep their capitals, numbers and marks stay as written.
    """
    return form if len(form) > _LONGEST else _lemma(form, upos, xpos)


@lru_cache(maxsize=1 << 14)  # most words of a text are the same few thousand
def _lemma(form: str, upos: str, xpos: str) -> str:
    form = form.translate(MARKS)
    lower = form.lower()
    listed = _table().get(xpos, {})
    found = listed.get(form) or listed.get(lower)
    if not found and xpos in _SIBLINGS and lower not in irregular().get(xpos, {}):
        sibling = _SIBLINGS[xpos]
        found = _table().get(sibling, {}).get(lower) or irregular().get(sibling, {}).get(lower)
    return found or inflected(form, upos, xpos)


def inflected(form: str, upos: str, xpos: str) -> str:
    """Give the dictionary form by the rules alone; the arguments are those of `lemma`."""
    found = irregular().get(xpos, {}).get(form.lower())
    if found and (xpos != "JJ" or form[:1].isupper()):
        return found
    rule = _RULES.get(xpos)
    if rule is not None:
        return rule(form if xpos == "NNPS" else form.lower())
    if xpos == "CD":
        return form if _ROMAN.match(form) else form.replace(",", "").lower()
    if xpos in _AS_WRITTEN or upos in ("PROPN", "PUNCT", "SYM", "X"):
        return form
    return form if upos == "ADJ" and _FROM_NAMES.match(form) else form.lower()


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """Read the exceptions: a line for each tag, then ``form lemma`` pairs, one a line, until the next."""
    table: dict[str, dict[str, str]] = {}
    forms: dict[str, str] = {}
    for line in (files(__package__) / TABLE).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            forms = table.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            form, _, base = line.partition(" ")
            forms[form] = base
    return table


def _singular(form: str) -> str:
    for pattern, end in _PLURALS:
        found, count = pattern.subn(end, form)
        if count:
            return found
    return form


def _past(form: str) -> str:
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("eed"):
        return form[:-1]
    return _stem(form[:-2]) if form.endswith("ed") and len(form) > 3 else form


def _gerund(form: str) -> str:
    for ending in ("ing", "in'"):
        if form.endswith(ending) and len(form) > 4:
            return _stem(form[: -len(ending)])
    return form


def _stem(stem: str) -> str:
    """Give back to a verb's stem what its ending took or doubled."""
    if not _VOWELS.intersection(stem) or (len(stem) == 2 and stem.endswith("i")):
        return stem + "e"
    if len(stem) > 3 and (_DOUBLED.search(stem) or _DOUBLED_L.search(stem)):
        return stem[:-1]
    if _KEPT.search(stem):
        return stem
    return stem + "e" if _LOST_E.search(stem) else stem


def _comparative(form: str) -> str:
    return _degree(form, "er")


def _superlative(form: str) -> str:
    return _degree(form, "est")


def _degree(form: str, ending: str) -> str:
    if not form.endswith(ending) or len(form) < len(ending) + 3:
        return form
    stem = form[: -len(ending)]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem + "e" if _LOST_E.search(stem) and not _KEPT.search(stem) else stem


_RULES: dict[str, Callable[[str], str]] = {
    "NNS": _singular,
    "NNPS": _singular,
    "VBZ": _singular,
    "VBD": _past,
    "VBN": _past,
    "VBG": _gerund,
    "JJR": _comparative,
    "RBR": _comparative,
    "JJS": _superlative,
    "RBS": _superlative,
}
