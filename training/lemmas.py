"""Makes the table of English lemmas that the rules miss: ``python -m training.lemmas --corpora ../shared/corpora``.

It reads the training parts of EWT and GUM (without the documents held out), asks the rules of ``newsld.lang.en.lemmas``
for each form and tag, and writes those whose commonest lemma is another.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsld.lang.en import lemmas
from newsld.lang.en.irregular import irregular
from training.corpora.gum_split import documents

OUT = Path(__file__).parents[1] / "src" / "newsld" / "lang" / "en" / lemmas.TABLE

HEADER = """\
# Lemmas of English forms by tag, where the rules of lemmas.py give another: "[tag]", then "form lemma", one a line.
# Made by training/lemmas.py from the training parts of UD English EWT (https://github.com/UniversalDependencies/
# UD_English-EWT) and GUM (https://github.com/amir-zeldes/gum). Licence: CC BY-SA 4.0, as EWT; GUM is CC BY 4.0.
"""

_LEFT_OUT = frozenset({"GW", "XX", "FW", "ADD", "NFP", "LS", "_", "AFX"})
_OPEN = frozenset({"NNP", "NN", "JJ", "RB", "NNPS"})
"""Tags of which a form seen once is more often a slip of the pen than an exception."""

Key = tuple[str, str]


def read(paths: Iterable[Path]) -> Iterator[tuple[str, str, str, str]]:
    """Give form, lemma, UPOS and XPOS of the words of files of CoNLL-U, without the pieces of broken words."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit() and columns[7] != "goeswith":
                    yield columns[1].translate(lemmas.MARKS), columns[2], columns[3], columns[4]


def exceptions(words: Iterable[tuple[str, str, str, str]]) -> dict[str, dict[str, str]]:
    """Give, by tag, the forms whose commonest lemma the rules miss.

    A form is listed in lower case if its cases agree, else also as written.
    """
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    parts: dict[Key, str] = {}
    for form, lemma, upos, xpos in words:
        if xpos not in _LEFT_OUT and " " not in form + lemma and lemma != "_":
            counts[xpos, form][lemma] += 1
            parts[xpos, form] = upos
    merged: dict[Key, Counter[str]] = defaultdict(Counter)
    for (xpos, form), found in counts.items():
        merged[xpos, form.lower()].update(found)
    attested = {lemma for found in counts.values() for lemma in found}
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for (xpos, lower), found in merged.items():
        lemma, times = found.most_common(1)[0]
        cases = [form for form in (lower, lower.title(), lower.capitalize(), lower.upper()) if (xpos, form) in counts]
        missed = [form for form in cases if lemmas.inflected(form, parts[xpos, form], xpos) != lemma]
        if not cases:
            continue
        ruled = lemmas.inflected(lower, parts[xpos, cases[0]], xpos)
        known = xpos in ("VBD", "VBN", "VBG") and (lower in irregular()[xpos] or (times < 2 and ruled in attested))
        if missed and not known and times >= (2 if xpos in _OPEN else 1):
            table[xpos][lower] = lemma
    for (xpos, form), found in counts.items():
        lemma, times = found.most_common(1)[0]
        listed = table[xpos].get(form.lower()) or lemmas.inflected(form, parts[xpos, form], xpos)
        if (
            form != form.lower()
            and listed != lemma
            and times >= (2 if xpos in _OPEN or form.lower() in table[xpos] else 1)
        ):
            table[xpos][form] = lemma
    return {xpos: table[xpos] for xpos in sorted(table) if table[xpos]}


def written(table: dict[str, dict[str, str]]) -> str:
    """Give the table as the text of the file."""
    lines = [HEADER]
    for tag, forms in table.items():
        lines.append(f"[{tag}]\n")
        lines.extend(f"{form} {lemma}\n" for form, lemma in sorted(forms.items()))
    return "".join(lines)


def main() -> None:
    """Read the corpora and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), help="the folder of the corpora")
    parser.add_argument("--out", type=Path, default=OUT, help="the file to write")
    asked = parser.parse_args()
    paths = [asked.corpora / "ud-ewt" / "train.conllu"]
    paths += [asked.corpora / "gum" / "conllu" / f"{name}.conllu" for name in documents(asked.corpora, "train")]
    table = exceptions(read(paths))
    asked.out.write_text(written(table), encoding="utf-8")
    print(f"{asked.out}: {sum(map(len, table.values()))} forms")


if __name__ == "__main__":
    main()
