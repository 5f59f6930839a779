"""Write what is in a store, and what a data set is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsld.cli._asking import read_query
from newsld.cli._exits import Exit
from newsld.cli._options import STREAM
from newsld.cli._report import many
from newsld.cli._store_options import where_of
from newsld.cli._terminal import say
from newsld.errors import UsageError
from newsld.iri import check_iri
from newsld.store.opening import Where, open_store, without_secrets

_IRIS = ("iri", "license", "publisher", "dumps_at")


def run_export(out: str, format_: str, articles: Sequence[str], select: str | None, where: Where) -> int:
    """Write articles of a store.

    Args:
        out: A file, or ``-``.
        format_: One of `newsld.store.export.FORMATS`.
        articles: IRIs of those to write; none for all.
        select: A query that chooses, or ``@`` and the file it stands in.
        where: The store.

    Returns:
        The exit code.
    """
    from newsld.store.export import chosen, written

    query = read_query(None, select[1:]) if select and select.startswith("@") else select
    with closing(open_store(where)) as store:
        bases = chosen(store, articles, query)
        _write(out, written(store, bases, format_))
    say(f"{many(len(bases), 'article', 'articles')} written")
    return Exit.DONE


def run_dataset(place: str | None, out: str, asked: dict[str, Any]) -> int:
    """Describe a data set.

    Args:
        place: A folder with RDF files, or a store; ``None`` for the store that the options name.
        out: A file, or ``-``.
        asked: The options, by the names of their parameters.

    Returns:
        The exit code.
    """
    from newsld.store.dataset import About, Counts, describe

    for name in _IRIS:
        if asked[name]:
            asked[name] = _checked(asked[name], name)
    if place:
        asked["store"] = place
    where = where_of(asked)
    issued = os.environ.get("SOURCE_DATE_EPOCH", "")
    day = datetime.fromtimestamp(int(issued), UTC).date().isoformat() if issued.isdigit() else ""
    about = About(issued=day, endpoint=without_secrets(where.store) if where.is_server else "", **asked)
    counts = Counts()
    dumps = _counted(where, counts)
    _write(out, [describe(counts, about, dumps)])
    return Exit.DONE


def _counted(where: Where, counts: Any) -> list[Path]:
    from newsld.store.export import article_in
    from newsld.store.incoming import articles_in
    from newsld.store.selection import is_rdf, most_complete
    from newsld.store.triple_store import bases_in

    path = Path(where.store)
    if not where.is_server and path.is_dir() and not (path / "CURRENT").exists():
        files = sorted(file for file in path.rglob("*") if is_rdf(file) and file.is_file())
        if not files:
            raise UsageError(where.store, "holds no data", "neither a store nor RDF files are in it")
        for file in most_complete(files, key=lambda found: found):
            for article in articles_in(file, str(file)):
                counts.add(article)
        return files
    with closing(open_store(where)) as store:
        for base in bases_in(store):
            counts.add(article_in(store, base))
    return []


def _checked(iri: str, name: str) -> str:
    try:
        return check_iri(iri)
    except ValueError as error:
        raise UsageError(f"--{name.replace('_', '-')}", "is no IRI", str(error)) from error


def _write(out: str, parts: Iterable[bytes]) -> None:
    from newsld.store.export import place
    from newsld.store.stream import StreamStore

    if out != STREAM:
        place(Path(out), parts)
        return
    stream = StreamStore(sys.stdout.buffer if sys.stdout else None, joins=True)
    stream.check(1)
    for part in parts:
        stream.write(part)
