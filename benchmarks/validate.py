"""What ``newsld validate`` says of anybody's data, and how fast.

``python -m benchmarks.validate --corpora ../shared/corpora`` checks schema.org's own examples, Google's documented
ones, the W3C cases of JSON-LD in HTML, and the blocks of real article pages. It prints the findings by code for each
set, the errors on the examples one by one, a table of what real pages get wrong, and documents a second on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsld.jsonld.items import Item
from newsld.jsonld.notes import Notes
from newsld.jsonld.page import blocks
from newsld.jsonld.reader import read_json
from newsld.jsonld.text import decode
from newsld.model.codes import CODES
from newsld.model.report import Finding, Severity
from newsld.validate import validate

File = tuple[str, bytes]


def files(folder: Path, pattern: str) -> Iterator[File]:
    """Give name and bytes of the files of a set, in order; gzip is undone."""
    for path in sorted(folder.glob(pattern)):
        data = path.read_bytes()
        yield path.name.removesuffix(".gz"), gzip.decompress(data) if path.suffix == ".gz" else data


class Tally:
    """What was found in one set.

    Args:
        name: Its name.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.files = self.bytes = self.failed = 0
        self.seconds = 0.0
        self.findings: Counter[str] = Counter()
        self.where: dict[str, set[str]] = {}
        self.errors: list[Finding] = []
        self.messages: Counter[tuple[str, str]] = Counter()

    def run(self, items: Iterable[File], profile: str) -> Tally:
        """Check all files of the set."""
        for name, data in items:
            start = time.perf_counter()
            report = validate(data, source=name, profile=profile, extension=Path(name).suffix)
            self.seconds += time.perf_counter() - start
            self.files += 1
            self.bytes += len(data)
            errors = [f for f in report.findings if f.severity is Severity.ERROR]
            self.failed += bool(errors)
            self.errors += errors
            for finding in report.findings:
                self.findings[finding.code] += 1
                self.where.setdefault(finding.code, set()).add(name)
                self.messages[finding.code, finding.message] += 1
        return self

    def rows(self) -> list[dict[str, Any]]:
        """Give a row a code: findings, files that have it."""
        return [
            {
                "code": code, "severity": CODES[code].severity, "findings": count, "files": len(self.where[code]),
                "title": CODES[code].title,
            }
            for code, count in sorted(self.findings.items())
        ]  # fmt: skip

    def print(self, *, errors: bool = False) -> None:
        """Print the table of the set."""
        rate = self.files / self.seconds if self.seconds else 0.0
        size = f"{self.files} files, {self.bytes / 1e6:.1f} MB"
        print(f"\n{self.name}: {size}, {self.failed} with errors, {rate:.0f} files/s")
        for row in self.rows():
            count = f"{row['findings']:6} in {row['files']:4} files"
            print(f"  {row['code']} {row['severity']:7} {count}  {row['title'][:80]}")
        for finding in self.errors if errors else ():
            print(f"    {finding.source}:{finding.line}:{finding.column} {finding.code} {finding.message}")

    def json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "files": self.files, "bytes": self.bytes, "with errors": self.failed,
            "files a second": round(self.files / self.seconds, 1), "codes": self.rows(),
            "errors": [f"{f.source}:{f.line}:{f.column} {f.code} {f.message}" for f in self.errors],
        }  # fmt: skip


def articles(pages: Iterable[File]) -> list[bytes]:
    """Give the blocks of pages as files of their own, of the size that articles have."""
    found = []
    for _, data in pages:
        text = decode(data, page=True).text
        found += [text[b.begin : b.end].encode("utf-8", "replace") for b in blocks(text)]
    return found


def speed(documents: list[bytes]) -> tuple[float, float]:
    """Give documents and megabytes a second, JSON-LD alone."""
    for data in documents[:20]:
        validate(data, source="x", extension=".jsonld")
    start = time.perf_counter()
    for data in documents:
        validate(data, source="x", extension=".jsonld")
    seconds = time.perf_counter() - start
    return len(documents) / seconds, sum(map(len, documents)) / 1e6 / seconds


def same_blocks(folder: Path) -> tuple[int, int]:
    """Compare what is read from schema.org's examples with what Python's own parser reads."""
    same = total = 0
    for _, data in files(folder, "*.json"):
        total += 1
        root: Item | None = read_json(data.decode(), Notes()).root
        same += root is not None and root.plain() == json.loads(data)
    return same, total


def w3c(folder: Path) -> dict[str, int]:
    """Compare with what the W3C's manifest expects of whole pages.

    Cases of one script by its id, and of other media types, are left out: newsld checks all blocks of a page.
    """
    manifest = json.loads((folder / "html-manifest.jsonld").read_text(encoding="utf-8"))
    counts = {"clean as expected": 0, "refused as expected": 0, "otherwise": 0}
    for case in manifest["sequence"]:
        name = case["input"].rpartition("/")[2]
        if "#" in name or "contentType" in case["option"]:
            continue
        report = validate((folder / name).read_bytes(), source=name, extension=".html")
        errors = [f for f in report.findings if f.severity is Severity.ERROR]
        wanted = "expectErrorCode" in case
        # A page without a block is empty to the W3C where all scripts are asked for; here it fails.
        empty = not wanted and [f.code for f in errors] == ["NLD305"]
        right = bool(errors) == wanted or empty
        counts[("refused" if wanted else "clean") + " as expected" if right else "otherwise"] += 1
    return counts


def main() -> None:
    """Print the tables, and write them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    standards = arguments.corpora / "standards"
    examples = standards / "schemaorg-30.0" / "examples" / "all"
    pages = list(files(arguments.corpora / "html" / "wcxb" / "html", "*.html.gz"))
    tallies = [
        Tally("schema.org's examples").run(files(examples, "*.json"), "auto"),
        Tally("Google's examples").run(files(standards / "google-examples", "*.json"), "auto"),
        Tally("Google's examples, --profile google").run(files(standards / "google-examples", "*.json"), "google"),
        Tally("W3C cases of JSON-LD in HTML").run(files(standards / "json-ld-html", "*-in.html"), "auto"),
        Tally("real article pages").run(pages, "auto"),
    ]
    for tally in tallies:
        tally.print(errors="pages" not in tally.name)
    print(f"\nW3C manifest: {w3c(standards / 'json-ld-html')}")
    print("\nwhat real pages get wrong most often:")
    for (code, message), count in tallies[-1].messages.most_common(40):
        print(f"  {count:5} {code} {message[:110]}")
    documents = articles(pages)
    ordinary = [d for d in documents if 5_000 <= len(d) <= 20_000]
    all_rate, all_mb = speed(documents)
    rate, mb = speed(ordinary)
    same, total = same_blocks(examples)
    print(f"\nblocks of pages: {len(documents)}, {all_rate:.0f} documents/s, {all_mb:.2f} MB/s on one core")
    print(f"of 5 to 20 kB: {len(ordinary)}, {rate:.0f} documents/s, {mb:.2f} MB/s")
    print(f"read as Python's json reads them: {same} of {total} examples")
    if arguments.json:
        speeds = {"blocks": len(documents), "documents a second": all_rate, "of 5 to 20 kB": rate}
        value = {"speed": speeds, "same as json": [same, total], **{tally.name: tally.json() for tally in tallies}}
        arguments.json.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
