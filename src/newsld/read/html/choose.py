"""Choose among what a page says of itself, keep the rest, and say where it contradicts itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from urllib.parse import urlsplit

from attrs import evolve, frozen

from newsld.model.document import Field, Metadatum
from newsld.model.report import Finding, Severity
from newsld.read.html.candidate import Candidate
from newsld.read.html.preferences import TITLE, VISIBLE_HEADLINE, rank
from newsld.read.html.titles import alike, without_sections, without_site
from newsld.read.html.values import Setting, read_value

_REFUSALS_TOLD = frozenset({Field.PUBLISHED, Field.MODIFIED, Field.URL, Field.LANGUAGE})
_DAY = len("2021-05-03")
_MOST_SHOWN = 60
_MOST_TITLES = 6


@frozen(kw_only=True)
class Chosen:
    """What was made of the candidates.

    Attributes:
        metadata: All that counts, by field, in it the strongest first.
        findings: NLD004 for values that were refused, NLD007 for contradictions.
    """

    metadata: tuple[Metadatum, ...]
    findings: tuple[Finding, ...]

    def first(self, field: Field) -> str | None:
        """Give the chosen value of a field."""
        return next((datum.value for datum in self.metadata if datum.field is field), None)


def choose(candidates: Iterable[Candidate], setting: Setting, source: str) -> Chosen:
    """Choose by the table of preferences.

    Args:
        candidates: What the page says, in any order.
        setting: What is known of the page.
        source: Its name, for findings.

    Returns:
        The values, the chosen one of each field first, and what was noticed.
    """
    read: list[Candidate] = []
    findings: list[Finding] = []
    for candidate in candidates:
        try:
            values = read_value(candidate.field, candidate.value, setting)
        except ValueError as error:
            if candidate.field in _REFUSALS_TOLD:
                findings.append(_refused(candidate, str(error), source))
            continue
        read += (evolve(candidate, value=value) for value in values)
    read = _with_headlines(read, setting)
    houses = {c.value.casefold() for c in read if c.field is Field.PUBLISHER}
    fields = list(Field)

    published = {(c.place, c.value) for c in read if c.field is Field.PUBLISHED}
    titles = [c for c in read if c.field is Field.HEADLINE]

    def place(c: Candidate) -> tuple[int, bool, int]:
        # Templates name the house for an author where they know none, and copy one date or title to the other; what
        # else is said goes before.
        weak = (
            (c.field is Field.AUTHOR and c.value.casefold() in houses)
            or (c.field is Field.MODIFIED and (c.place, c.value) in published)
            or (c.field is Field.HEADLINE and _is_tagline(c, titles))
        )
        return fields.index(c.field), weak, rank(c.field, c.place)

    ordered = sorted(read, key=place)
    ordered = _zoned(ordered)
    kept = list({(c.field, c.place, c.value): c for c in reversed(ordered)}.values())[::-1]
    for field in (Field.HEADLINE, Field.PUBLISHED, Field.AUTHOR, Field.URL):
        findings += _conflict([c for c in kept if c.field is field], source)
    metadata = tuple(Metadatum(field=c.field, value=c.value, where=c.where) for c in kept)
    return Chosen(metadata=metadata, findings=tuple(findings))


def _with_headlines(read: Sequence[Candidate], setting: Setting) -> list[Candidate]:
    """Give the candidates with bare headlines; a heading that no other title knows is the site's or a slogan."""
    sites = [c.value for c in read if c.field is Field.PUBLISHER]
    addresses = [c.value for c in read if c.field is Field.URL] + ([setting.base] if setting.base else [])
    sites += [host for address in addresses if (host := _host(address))]
    titles = [
        evolve(c, value=without_sections(without_site(c.value, sites))) for c in read if c.field is Field.HEADLINE
    ]
    others = [c.value for c in titles if c.place != VISIBLE_HEADLINE]
    headings = [c for c in titles if c.place == VISIBLE_HEADLINE]
    known = [c for c in headings if any(alike(c.value, other) for other in others)]
    if not known and len(headings) == 1 and all(c.place == TITLE for c in titles if c not in headings):
        known = headings
    kept = [c for c in titles if c.place != VISIBLE_HEADLINE] + known
    return [c for c in read if c.field is not Field.HEADLINE] + [c for c in kept if c.value]


def _is_tagline(title: Candidate, titles: Sequence[Candidate]) -> bool:
    """Tell whether a title is of another thing than at least two others are, which are alike."""
    others = [c.value for c in titles if c.place != title.place]
    return not any(alike(title.value, other) for other in others) and any(
        alike(one, other) for one, other in combinations(others[:_MOST_TITLES], 2)
    )


def _host(address: str) -> str:
    host = urlsplit(address).hostname or ""
    parts = host.removeprefix("www.").split(".")
    return max(parts[:-1] or parts, key=len)


def _zoned(ordered: list[Candidate]) -> list[Candidate]:
    """Give dates their zone: where one place says 10:00 in UTC and another 10:00 elsewhere, the first left it out."""
    dates = [c for c in ordered if c.field in (Field.PUBLISHED, Field.MODIFIED)]
    result = []
    for c in ordered:
        if c in dates and c.value.endswith(("Z", "+00:00")):
            clock = c.value.removesuffix("Z").removesuffix("+00:00")
            zoned = next((d for d in dates if d.field is c.field and _is_elsewhere(d.value, clock)), None)
            c = evolve(c, value=zoned.value) if zoned else c
        result.append(c)
    return result


def _is_elsewhere(value: str, clock: str) -> bool:
    """Tell whether a date has this clock at another offset."""
    return value.startswith(clock) and value[len(clock) :][:1] in ("+", "-") and not value.endswith("00:00")


def _refused(candidate: Candidate, why: str, source: str) -> Finding:
    return Finding(
        code="NLD004",
        severity=Severity.WARNING,
        message=f"the {candidate.field} of {candidate.place} is left out: {_shown(candidate.value)} {why}",
        source=source,
        line=candidate.line,
    )


def _conflict(candidates: Sequence[Candidate], source: str) -> list[Finding]:
    """Say where another place contradicts the chosen one; once for a field."""
    if not candidates:
        return []
    best = candidates[0]
    chosen = [c for c in candidates if c.place == best.place]
    for other in candidates:
        if other.place == best.place or not _contradicts(
            other, [c for c in candidates if c.place == other.place], chosen
        ):
            continue
        message = (
            f"the page says two things of its {best.field}: {_shown(best.value)} ({best.where}) was taken, "
            f"not {_shown(other.value)} ({other.where})"
        )
        return [Finding(code="NLD007", severity=Severity.NOTE, message=message, source=source, line=other.line)]
    return []


def _contradicts(other: Candidate, theirs: Sequence[Candidate], chosen: Sequence[Candidate]) -> bool:
    if other.field is Field.HEADLINE:
        return not any(alike(other.value, c.value) for c in chosen)
    if other.field is Field.AUTHOR:
        return not {c.value.casefold() for c in theirs} & {c.value.casefold() for c in chosen}
    if other.field is Field.PUBLISHED:
        return other.value[:_DAY] != chosen[0].value[: len(other.value[:_DAY])]
    return other.value.rstrip("/") != chosen[0].value.rstrip("/")


def _shown(value: str) -> str:
    return repr(value if len(value) <= _MOST_SHOWN else value[: _MOST_SHOWN - 1] + "…")
