"""Compare the reading of pages with trafilatura and newspaper4k: title, authors, date, body, time, no crash.

    python -m benchmarks.pages [--corpora ../shared/corpora] [--part dev|test|all] [--peers] [--wrong]
    python -m benchmarks.pages --truncate N [--part dev|test|all] [--seed S]

The corpus is ``html/wcxb`` (articles of the development set, CC BY 4.0). Pages whose number is divisible by three are
the test part: they are scored and never looked at. A value that a page does not have and that is given all the same is
an error, and so is a value that is missing. Authors are compared as sets of names, titles by their letters and digits,
dates by their day, bodies by the overlap of their words (F1). The date is that of publication: where a page shows only
when it was changed, the corpus takes that for its date, and newsld, which calls it what it is, is scored as if it had
none, and once more with that day.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from newsld.errors import ItemError
from newsld.model.document import BlockKind, Document, Field
from newsld.model.resource import Resource
from newsld.read.html import READER
from newsld.read.html.preferences import TIME, VISIBLE_DATE

Said = dict[str, Any]
_AND = re.compile(r"\s*(?:,|;|&|\||/|\band\b)\s*", re.IGNORECASE)
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.?){1,4}\Z|.*\b(?:Expert|Editor|Writer|Staff Writer|Contributor)\Z")
TRUTH = ("title", "author", "date")
_SHOWN = (TIME, VISIBLE_DATE)
_KEYS = {"title": "title", "author": "author", "date": "publish_date"}


def pages(corpora: Path, part: str) -> Iterator[tuple[int, bytes, Said]]:
    """Give number, bytes and truth of each page of a part, in order."""
    folder = corpora / "html" / "wcxb"
    for path in sorted(folder.joinpath("ground-truth").glob("*.json")):
        number = int(path.stem)
        if part != "all" and (number % 3 == 0) != (part == "test"):
            continue
        said = json.loads(path.read_text("utf-8"))
        data = gzip.decompress(folder.joinpath("html", f"{path.stem}.html.gz").read_bytes())
        yield number, data, {**said["ground_truth"], "url": said.get("url") or "https://page.example/story"}


def letters(text: str | None) -> str:
    """Give the letters and digits of a title."""
    return "".join(filter(str.isalnum, (text or "").casefold()))


def names(text: str | None) -> frozenset[str]:
    """Give the set of names in a text that lists authors."""
    found = [part.strip(" .") for part in _AND.split(text or "") if part.strip(" .")]
    kept = [part for i, part in enumerate(found) if not (i and " " not in part and _DEGREE.match(part))]
    return frozenset(letters(part) for part in kept if not (len(kept) > 1 and _DEGREE.match(part)))


def right(what: str, given: Said, truth: Said) -> bool:
    """Tell whether one value is right: the same, or missing on both sides."""
    if what == "title":
        return letters(given.get("title")) == letters(truth.get("title"))
    if what == "author":
        return names(given.get("author")) == names(truth.get("author"))
    return (given.get("date") or "")[:10] == (truth.get("publish_date") or "")[:10]


def overlap(given: str | None, truth: str) -> float:
    """Give the F1 of the words of two texts."""
    a, b = Counter(re.findall(r"\w+", given or "")), Counter(re.findall(r"\w+", truth))
    same = (a & b).total()
    return 2 * same / (a.total() + b.total()) if same else 0.0


def by_newsld(data: bytes, url: str) -> Said:
    """Read a page by newsld."""
    try:
        (document,) = READER.read(Resource(source="page", stem="page", data=data))
    except ItemError:
        return {}
    return told(document)


def told(document: Document) -> Said:
    """Give what a document says, as the peers give it."""
    authors = document.says(Field.AUTHOR)
    voice = authors[0].where.partition(",")[0] if authors else ""
    first = {f: next((m.value for m in document.says(f)), None) for f in (Field.HEADLINE, Field.PUBLISHED)}
    shown = [b.span.of(document.text) for b in document.blocks if b.kind is not BlockKind.HEADLINE]
    return {
        "title": first[Field.HEADLINE],
        "author": "; ".join(dict.fromkeys(m.value for m in authors if m.where.partition(",")[0] == voice)),
        "date": first[Field.PUBLISHED],
        "changed": next((m.value for m in document.says(Field.MODIFIED) if m.where.startswith(_SHOWN)), None),
        "text": "\n".join(shown),
    }


def by_trafilatura(data: bytes, url: str) -> Said:
    """Read a page by trafilatura."""
    from trafilatura import bare_extraction

    found = bare_extraction(data, with_metadata=True, include_comments=False)
    return found.as_dict() if found else {}


def by_newspaper(data: bytes, url: str) -> Said:
    """Read a page by newspaper4k, offline."""
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=data.decode("utf-8", "replace"))
    article.parse()
    date = article.publish_date
    return {
        "title": article.title,
        "author": "; ".join(article.authors),
        "date": date.isoformat() if hasattr(date, "isoformat") else date,
        "text": article.text,
    }


def compare(corpora: Path, part: str, readers: dict[str, Callable[[bytes, str], Said]], wrong: bool) -> None:
    """Print the table of all readers, and with ``wrong`` what newsld has wrong and its twenty worst pages."""
    scores: dict[str, Counter[str]] = defaultdict(Counter)
    had: Counter[str] = Counter()
    worst: list[tuple[float, int, list[str]]] = []
    total = 0
    for number, data, truth in pages(corpora, part):
        total += 1
        had.update(what for what in TRUTH if truth.get(_KEYS[what]))
        # Who comes first pays for what the one before left behind.
        names_in_turn = deque(readers)
        names_in_turn.rotate(total)
        for name in names_in_turn:
            reader = readers[name]
            begun = time.process_time()
            given, crash = _given(reader, data, truth["url"])
            scores[name]["time"] += time.process_time() - begun  # type: ignore[assignment]
            if crash:
                scores[name]["crashes"] += 1
                print("crash", name, number, crash)
            bad = [what for what in TRUTH if not right(what, given, truth)]
            body = overlap(given.get("text"), truth.get("main_content") or "")
            scores[name]["body"] += body  # type: ignore[assignment]
            scores[name].update(
                f"{what} {'value' if truth.get(_KEYS[what]) else 'none'}" for what in TRUTH if what not in bad
            )
            shown = given.get("date") or given.get("changed")
            scores[name]["shown"] += right("date", {"date": shown}, truth)
            scores[name].update(f"{what} missed" for what in bad if not given.get(what))
            if wrong and name == "newsld":
                worst.append((len(bad) + 1 - body, number, bad))
                for what in bad:
                    print(number, what, repr(given.get(what))[:90], "!=", repr(truth.get(_KEYS[what]))[:90])
    print(f"{part}: {total} pages, of them with " + ", ".join(f"{what} {had[what]}" for what in TRUTH))
    for name in readers:
        _print_row(name, scores[name], had, total, scores["newsld"]["time"])
    for much, number, bad in sorted(worst, reverse=True)[:20]:
        print(f"worst: page {number}, {', '.join(bad) or 'body'}, body {1 + len(bad) - much:.2f}")


def _given(reader: Callable[[bytes, str], Said], data: bytes, url: str) -> tuple[Said, str]:
    try:
        return reader(data, url), ""
    except Exception as error:  # noqa: BLE001 - a crash is what is counted
        return {}, repr(error)[:100]


def _print_row(name: str, score: Counter[str], had: Counter[str], total: int, ours: float) -> None:
    row = [
        f"{what} {(score[f'{what} value'] + score[f'{what} none']) / total:.3f}"
        f" (on value {score[f'{what} value'] / max(had[what], 1):.3f}, missed {score[f'{what} missed']};"
        f" on none {score[f'{what} none'] / max(total - had[what], 1):.3f} of {total - had[what]})"
        for what in TRUTH
    ]
    row.append(f"date, or else the day of change that is shown {score['shown'] / total:.3f}")
    print(f"{name:12}", *row, f"body {score['body'] / total:.4f}", f"{score['time'] / total * 1000:.1f} ms/page",
          f"{score['time'] / ours:.2f} × newsld", f"crashes {score['crashes']}", sep="\n    ")  # fmt: skip


def truncate(corpora: Path, part: str, times: int, seed: int) -> None:
    """Cut every page of a part at random places and count what is neither a document nor an error of its own."""
    chance = random.Random(seed)
    crashes = cuts = 0
    for number, data, _ in pages(corpora, part):
        for _ in range(times):
            at = chance.randrange(len(data))
            cuts += 1
            try:
                READER.read(Resource(source="page", stem="page", data=data[:at]))
            except ItemError:
                continue
            except Exception as error:  # noqa: BLE001 - a crash is what is counted
                crashes += 1
                print("crash", number, at, repr(error)[:200])
    print(f"{cuts} truncations, {crashes} crashes")


def main() -> None:
    """Run the comparison."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--part", choices=("dev", "test", "all"), default="dev")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--truncate", type=int, default=0)
    parser.add_argument("--seed", type=int, default=8, help="of the places where pages are cut")
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    readers: dict[str, Callable[[bytes, str], Said]] = {"newsld": by_newsld}
    if given.peers:
        readers |= {"trafilatura": by_trafilatura, "newspaper4k": by_newspaper}
    if given.truncate:
        truncate(given.corpora, given.part, given.truncate, given.seed)
    else:
        compare(given.corpora, given.part, readers, given.wrong)


if __name__ == "__main__":
    main()
