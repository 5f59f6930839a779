"""Reads the gold times of the corpora: GUM, the stories, and the phrase lists of recognizers-text and ctparse."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from attrs import frozen

from newsld.model.document import Block, BlockKind, Document, Field, Metadatum
from newsld.model.moment import Moment
from newsld.model.span import Span
from newsld.model.when import Extent, When

HELD_OUT = ("clock", "election", "hackers", "imprisoned", "lanterns", "sensitive", "taxes", "worship")
Bounds = tuple[date | None, date | None]


@frozen(kw_only=True)
class Gold:
    """One gold time: its words, and the bounds of its value (``None``: only the words are scored)."""

    span: Span
    bounds: Bounds | None


@frozen(kw_only=True)
class Case:
    """A text with its gold times."""

    name: str
    document: Document
    gold: tuple[Gold, ...]


def document(name: str, text: str, published: str | None) -> Document:
    """Give a document of paragraphs, the first one a headline if more follow."""
    blocks, at = [], 0
    for part in re.split(r"(\n\s*\n)", text):
        if part.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(at, at + len(part))))
        at += len(part)
    if len(blocks) > 1:
        blocks[0] = Block(kind=BlockKind.HEADLINE, span=blocks[0].span)
    said = (Metadatum(field=Field.PUBLISHED, value=published, where="benchmark"),) if published else ()
    return Document(source=name, stem=name, text=text, blocks=tuple(blocks), metadata=said, language="en")


def bounds(when: When | None) -> Bounds | None:
    """Give the first and last day of a time."""
    return (when.earliest, when.latest) if when else None


def gum(corpora: Path) -> Iterator[Case]:
    """Give the GUM documents whose TEI marks dates."""
    for tei in sorted((corpora / "gum" / "tei").glob("GUM_*.xml")):
        markup = tei.read_text(encoding="utf-8")
        if "<date" not in markup:
            continue
        conllu = (corpora / "gum" / "conllu" / f"{tei.stem}.conllu").read_text(encoding="utf-8")
        text, tokens = _conllu_text(conllu)
        created = re.search(r"^# meta::dateCreated = (\d{4}-\d\d-\d\d)", conllu, re.M)
        gold = tuple(_tei_dates(markup, tokens))
        yield Case(name=tei.stem, document=document(tei.stem, text, created and created[1]), gold=gold)


def _conllu_text(conllu: str) -> tuple[str, list[Span]]:
    """Give the text, blank lines between paragraphs, and the span of each token."""
    text, tokens, at = "", [], 0
    for line in conllu.splitlines():
        if line.startswith("# newpar ") or line == "# newpar":
            text = text.rstrip() + "\n\n" if text else text
        elif line.startswith("# text = "):
            text += ("" if not text or text.endswith("\n\n") else " ") + line[9:]
        elif re.match(r"\d+\t", line):
            form = line.split("\t")[1]
            found = text.find(form, at)
            if found < 0:
                raise ValueError(f"token {form!r} is not in the text")
            tokens.append(Span(found, found + len(form)))
            at = found + len(form)
    return text, tokens


def _tei_dates(markup: str, tokens: list[Span]) -> Iterator[Gold]:
    index, stack = 0, []
    for line in markup.splitlines():
        if line.startswith("<date"):
            stack.append((index, dict(re.findall(r'(\w+)="([^"]*)"', line))))
        elif line.startswith("</date>"):
            first, attributes = stack.pop()
            if not stack and index > first:
                span = Span(tokens[first].start, tokens[index - 1].end)
                yield Gold(span=span, bounds=_tei_bounds(attributes))
        elif "\t" in line:
            index += 1


def _tei_bounds(said: dict[str, str]) -> Bounds | None:
    """Read the attributes of ``<date>``; values without a year ("--10") leave only the words to be scored."""
    try:
        low, high = (
            Moment.parse(said[key]) if (key := next((k for k in keys if k in said), None)) else None
            for keys in (("when", "from", "notBefore"), ("when", "to", "notAfter"))
        )
    except ValueError:
        return None
    return (low.first if low else None, high.last if high else None) if low or high else None


def stories(path: Path) -> Iterator[Case]:
    """Give the stories with the phrase and value of each dated event; a phrase that is not in the text is left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        text, gold = story["text"], []
        for event in story["events"]:
            phrase, value = event.get("date_phrase"), event.get("date")
            if not phrase or not value:
                continue
            at = text.find(phrase)
            if at >= 0:
                gold.append(Gold(span=Span(at, at + len(phrase)), bounds=bounds(When.parse(value))))
        yield Case(name=story["id"], document=document(story["id"], text, story["published"]), gold=tuple(gold))


def wires(path: Path) -> Iterator[Case]:
    """Give the wire stories with the phrase and value of each dated event; for development, never a score."""
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        phrases = {item["id"]: Span(item["start"], item["end"]) for item in story["times"]}
        gold = {
            phrases[event["time"]]: bounds(When.parse(event["date"]))
            for event in story["events"]
            if event.get("time") in phrases and event.get("date")
        }
        marked = tuple(Gold(span=span, bounds=value) for span, value in sorted(gold.items()))
        yield Case(name=story["id"], document=document(story["id"], story["text"], story["published"]), gold=marked)


def closed(when: When | None, published: str) -> Iterator[Bounds]:
    """Give the bounds of a time as the stories write it, whose guide has no open ends.

    What holds since a time lasts to the publication, or is dated by its beginning; what holds until a time to come
    lasts from the publication; else it is dated by that time.
    """
    found = bounds(when)
    if found is None or when is None:
        return
    yield found
    day = Moment.parse(published)
    if when.extent is Extent.SINCE:
        yield found[0], day.last
        yield found[0], date(day.year, 12, 31)
        if when.start:
            yield when.start.first, when.start.last
    elif when.extent is Extent.UNTIL and when.end:
        yield when.end.first, when.end.last
        yield day.first, when.end.last


def recognizers(path: Path) -> Iterator[tuple[Case, tuple[Bounds, ...]]]:
    """Give the phrases with every value that is right: the one for the past, the one for the future.

    Their values are days or half-open ranges of days; times of day count by their day. What has neither is left out.
    """
    for number, entry in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
        reference = (entry.get("Context") or {}).get("ReferenceDateTime", "")[:10]
        for result in entry["Results"]:
            value = result.get("Value") or {}
            right = tuple(
                found for key in ("PastResolution", "FutureResolution") if (found := _resolution(value.get(key)))
            )
            right += tuple(_through(found) for found in right)
            if right and reference:
                at = entry["Input"].lower().find(result["Text"].lower())
                gold = Gold(span=Span(at, at + len(result["Text"])), bounds=right[0])
                name = f"{path.stem}-{number}"
                yield Case(name=name, document=document(name, entry["Input"], reference), gold=(gold,)), right


def _through(bounds: Bounds) -> Bounds:
    """Give a range that counts its last day in; the files leave it out, also where the phrase names it ("4 to 22")."""
    low, high = bounds
    return low, high + timedelta(days=1) if low and high and high > low else high


def _resolution(said: dict[str, str] | None) -> Bounds | None:
    said = said or {}
    try:
        for key in ("date", "dateTime"):
            if key in said:
                day = date.fromisoformat(said[key][:10])
                return (day, day) if day.year > 1 else None
        if "startDate" in said and "endDate" in said:
            return date.fromisoformat(said["startDate"]), date.fromisoformat(said["endDate"]) - timedelta(days=1)
    except ValueError:
        return None
    return None


def ctparse(path: Path) -> Iterator[tuple[Case, tuple[Bounds, ...]]]:
    """Give the English appointment phrases whose value is a day, set behind "We will meet on", as appointments are."""
    for number, entry in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        match = re.match(r"Time\[\]\{(\d{4}-\d\d-\d\d) ", entry["gold_parse"])
        if entry["language"] != "en" or not match:
            continue
        day, lead = date.fromisoformat(match[1]), "We will meet on "
        name, span = f"ctparse-{number}", Span(len(lead), len(lead) + len(entry["text"]))
        case = document(name, lead + entry["text"], entry["ref_time"][:10])
        yield Case(name=name, document=case, gold=(Gold(span=span, bounds=(day, day)),)), ((day, day),)
