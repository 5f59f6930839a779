"""How fast articles go into stores, beside the stores' own bulk paths, and how fast questions are answered.

``python -m benchmarks.stores --corpora ../shared/corpora`` converts stories of ``wires/train.jsonl`` and repeats them
under other addresses. Figures are ratios within one run on one machine; memory is that of a process of its own.
``--servers`` also loads into Oxigraph's server and Virtuoso, where they are installed.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph

import newsld
from benchmarks.asking import asked, often
from newsld.store.graphs import ArticleGraphs
from newsld.store.incoming import article_of, articles_in
from newsld.store.load import Loaded, Loader, fill_store
from newsld.store.local import LocalStore
from newsld.store.opening import open_store
from newsld.store.triple_store import TripleStore, insert_data

SENTENCE = "The ministry did not answer questions. "
"""What a corrected text has more, at the beginning of its second paragraph: the offsets of all that follows change."""


def stories(corpora: Path, most: int, added: str = "") -> list[ArticleGraphs]:
    """Convert some hundred stories, each with an address and a date of its own, and a sentence more if it is given."""
    made = []
    with corpora.joinpath("wires/train.jsonl").open(encoding="utf-8") as file:
        for number, line in zip(range(most), file, strict=False):
            url = f"https://news.example/{number}"
            day = f"20{10 + number % 15:02}-{1 + number % 12:02}-{1 + number % 28:02}"
            first, rest = json.loads(line)["text"].split("\n\n", 1)
            result = newsld.convert(f"{first}\n\n{added}{rest}", url=url, published=day)
            made.append(article_of(result.write("nquads"), url, url))
    return made


def repeated(made: Sequence[ArticleGraphs], number: int) -> Iterator[ArticleGraphs]:
    """Give so many articles: the same ones again and again, under other addresses."""
    for count in range(number):
        one, round_ = made[count % len(made)], count // len(made)
        if round_ == 0:
            yield one
            continue
        base = f"{one.base}/{round_}"
        facts, provenance = (
            tuple(line.replace(f"<{one.base}", f"<{base}") for line in lines) for lines in (one.facts, one.provenance)
        )
        yield ArticleGraphs(base=base, facts=facts, provenance=provenance, source=base)


def write(path: Path, articles: Iterable[ArticleGraphs]) -> int:
    """Write articles as N-Quads, and give the number of quads."""
    number = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for one in articles:
            for graph, lines in list(one.graphs())[:2]:
                number += len(lines)
                file.writelines(f"{line[:-2]} <{graph}> .\n" for line in lines)
    return number


def corrected(one: ArticleGraphs, *, wholly: bool) -> ArticleGraphs:
    """Give an article with another headline, or with another text everywhere."""
    facts = tuple(
        line.replace('"@', ' (corrected)"@') if wholly or "#headline>" in line or "/headline>" in line else line
        for line in one.facts
    )
    provenance = one.provenance
    if wholly:
        provenance = tuple(
            line.replace("#span-", "#span-1").replace("#evidence-", "#evidence-a") for line in provenance
        )
    return ArticleGraphs(base=one.base, facts=facts, provenance=provenance, source=one.source)


def load(store: TripleStore, articles: Iterator[ArticleGraphs]) -> None:
    """Load articles as ``newsld load`` does."""
    loader = Loader(store, Loaded(lambda *_: None))
    for one in articles:
        loader.add(one)
    loader.finish()


def replacements(path: Path) -> Iterator[str]:
    """Give, for each article, the one SPARQL update that puts its corrected text in the place of the old one."""
    for one in articles_in(path, path.name):
        graphs = (list(version.graphs())[:2] for version in (one, corrected(one, wholly=True)))
        old, new = ({graph: set(lines) for graph, lines in both} for both in graphs)
        gone = insert_data(((graph, sorted(old[graph] - new[graph])) for graph in old), "DELETE DATA")
        yield f"{gone} ;\n{insert_data((graph, sorted(new[graph] - old[graph])) for graph in old)}"


def child(task: str, path: Path, folder: Path) -> None:
    """Do one thing in this process, and print its seconds, those of all cores, and the memory it took, in MiB."""
    updates = list(replacements(path)) if task == "atomic" else []
    start, before = time.perf_counter(), process_seconds()
    if task == "bulk":
        store = pyoxigraph.Store(folder)
        store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
        store.flush()
    elif task == "atomic":
        store = pyoxigraph.Store(folder)
        for update in updates:
            store.update(update)
        store.flush()
    elif task == "fill":
        fill_store(folder, articles_in(path, path.name), Loaded(lambda *_: None))
    else:
        local = LocalStore(folder)
        load(local, articles_in(path, path.name))
        local.close()
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"seconds": seconds, "cpu": process_seconds() - before, "memory": used.ru_maxrss / 1024}))


def process_seconds() -> float:
    """Give the seconds for which this process has kept a core busy, with all its threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def apart(task: str, path: Path, folder: Path) -> dict[str, float]:
    """Do one thing in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.stores", "--child", task, str(path), str(folder)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(ended.stdout)
    return found


def embedded(
    made: Sequence[ArticleGraphs], again: Sequence[ArticleGraphs], sizes: Sequence[int], folder: Path
) -> dict[str, object]:
    """Time the embedded store beside pyoxigraph's bulk path, with the same quads.

    Every article is replaced: by one with a sentence more (``sentence``, of `again`), with another headline, and by
    one in which almost every triple is another (``wholly``).

    ``atomic`` is what the store itself can do: updates that are ready when the clock starts, one an article, each of
    which removes the old triples that the new text lacks and adds those that it has more.
    """
    found: dict[str, object] = {}
    for size in sizes:
        path = folder / f"{size}.nq"
        quads = write(path, repeated(made, size))
        timed = {"bulk": apart("bulk", path, folder / f"bulk-{size}")}
        timed["atomic"] = apart("atomic", path, folder / f"bulk-{size}")
        timed["fill"] = apart("fill", path, folder / f"fill-{size}")
        for task in ("sentence", "headline", "wholly") if again else ("headline", "wholly"):
            articles: Iterable[ArticleGraphs] = repeated(again if task == "sentence" else made, size)
            if task != "sentence":
                articles = map(partial(corrected, wholly=task == "wholly"), articles)
            changed = folder / f"{size}-{task}.nq"
            write(changed, articles)
            timed[task] = apart("load", changed, folder / f"fill-{size}")
        rate = {task: quads / one["seconds"] for task, one in timed.items()}
        found[str(size)] = {
            "quads": quads,
            "triples a second": {task: round(one) for task, one in rate.items()},
            "of the bulk path": {task: round(one / rate["bulk"], 2) for task, one in rate.items() if task != "bulk"},
            "of the bulk path, in time of all cores": {
                task: round(timed["bulk"]["cpu"] / one["cpu"], 2) for task, one in timed.items() if task != "bulk"
            },
            "wholly, of the store's own atomic path": round(rate["wholly"] / rate["atomic"], 2),
            "memory in MiB": {task: round(one["memory"]) for task, one in timed.items()},
        }
    return found


def on_servers(made: Sequence[ArticleGraphs], size: int, folder: Path) -> dict[str, object]:
    """Time servers beside the same triples in batches of plain insertions."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
    from support.servers import SERVERS

    found: dict[str, object] = {}
    for name, make in SERVERS.items():
        server = make(folder / name)
        server.start()
        try:
            store = open_store(server.where_with_password)
            articles = list(repeated(made, size))
            triples = sum(one.size for one in articles)
            start = time.perf_counter()
            for some in (articles[n : n + 12] for n in range(0, size, 12)):  # 6 MB: Virtuoso takes no 10
                store._send_once([insert_data(g for one in some for g in list(one.graphs())[:2])])  # type: ignore[attr-defined]
            plain = triples / (time.perf_counter() - start)
            store.replace([], frozenset(), [one.base for one in articles])
            timed = {}
            for task, changed in (("fill", articles), ("wholly", [corrected(one, wholly=True) for one in articles])):
                start = time.perf_counter()
                load(store, iter(changed))
                timed[task] = triples / (time.perf_counter() - start)
            found[name] = {
                "triples a second": {"plain batches": round(plain), **{t: round(r) for t, r in timed.items()}},
                "of plain batches": {task: round(rate / plain, 2) for task, rate in timed.items()},
            }
        finally:
            server.stop()
    return found


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=int, nargs="+", default=[400, 1600], help="how many are loaded")
    parser.add_argument("--stories", type=int, default=400, help="how many different ones there are")
    parser.add_argument("--nquads", type=Path, help="take the articles of this file instead")
    parser.add_argument("--asked", type=int, default=10_000, help="how many the questions are asked of; 0 for none")
    parser.add_argument("--servers", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(given.child[0], Path(given.child[1]), Path(given.child[2]))
        return
    made = list(articles_in(given.nquads, given.nquads.name)) if given.nquads else stories(given.corpora, given.stories)
    again = [] if given.nquads else stories(given.corpora, given.stories, SENTENCE)
    found: dict[str, object] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        found["embedded"] = embedded(made, again, given.articles, folder)
        if given.servers:
            found["servers"] = on_servers(made, min(given.articles), folder)
        if given.asked:
            fill_store(folder / "asked", repeated(made, given.asked), Loaded(lambda *_: None))
            store = LocalStore(folder / "asked")
            found["milliseconds a question"] = asked(store, often(made, "person"), often(made, "place"))
            store.close()
    text = json.dumps(found, indent=2)
    print(text)
    if given.json:
        given.json.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
