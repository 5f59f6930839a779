"""What the items of NewsML-G2 and NITF say of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsld.model.document import Field, Metadatum
from newsld.read.front_matter import Entry
from newsld.read.newscodes import class_of_genre, media_topic
from newsld.read.nitf import nitf_entries
from newsld.read.xml import Element

FORMATS = {"nitf": "NITF"}
"""What an item is called in messages; all others are NewsML-G2."""
_SUMMARIES = ("summary", "lead", "intro", "abstract", "")
_CAPTIONS = ("caption", "text", "synopsis")
"""The roles of descriptions; captions are shown where there is no story, others only if there is nothing else."""


def format_of(item: Element) -> str:
    """Give what the format of an item is called."""
    return FORMATS.get(item.name, "NewsML-G2")


def entries_of(item: Element, *, bare: bool) -> Iterator[Entry]:
    """Give what an item says of itself; its own metadata goes before that of the NITF in it."""
    if item.name == "nitf":
        yield from nitf_entries(item)
        return
    content = item.at("contentMeta") or Element("", {}, 0)
    about = item.at("itemMeta") or Element("", {}, 0)
    inner = [entry for nitf in item.below("nitf") for entry in nitf_entries(nitf)]
    yield from _worded("headline", [*content.children("headline")] or [*about.children("title")])
    described = [d for d in content.children("description") if bare or _role(d) in _SUMMARIES]
    yield from _worded("description", sorted(described, key=_rank))
    bylines = [*(Entry("byline", by.text(), by.line) for by in content.children("by")), *_persons(content)]
    yield from bylines
    yield from _publisher(item, about)
    yield from _dates(item, about, content)
    language = content.at("language")
    tag = language.attributes.get("tag") if language else None
    yield Entry(
        "language", tag or item.attributes.get("lang", ""), language.line if language is not None else item.line
    )
    yield Entry("url", item.attributes.get("guid", ""), item.line)
    terms = item.at("rightsInfo", "usageTerms")
    if terms is not None:
        yield Entry("license", terms.attributes.get("href", ""), terms.line)
    yield from _images(item)
    yield from (each for each in inner if not (each.key == "byline" and bylines))


def _worded(key: str, found: Sequence[Element]) -> Iterator[Entry]:
    main = next((each for each in found if _role(each) in ("main", "headline")), found[0] if found else None)
    if main is not None:
        yield Entry(key, main.text(), main.line)


def _rank(description: Element) -> int:
    roles = (*_SUMMARIES, *_CAPTIONS)
    return roles.index(_role(description)) if _role(description) in roles else len(roles)


def _role(element: Element) -> str:
    role = element.attributes.get("role") or element.attributes.get("roleuri", "")
    return role.replace("/", ":").rpartition(":")[2].lower()


def _persons(content: Element) -> Iterator[Entry]:
    """Give the creators that are said to be persons: as many are agencies."""
    for creator in content.children("creator"):
        name = creator.at("name")
        if name is not None and creator.attributes.get("type", "").endswith("person"):
            yield Entry("author.name", name.text(), name.line)


def _publisher(item: Element, about: Element) -> Iterator[Entry]:
    for holder in (about.at("provider", "name"), item.at("rightsInfo", "copyrightHolder", "name")):
        if holder is not None:
            yield Entry("publisher", holder.text(), holder.line)
            return


def _dates(item: Element, about: Element, content: Element) -> Iterator[Entry]:
    this, first = about.at("versionCreated"), about.at("firstCreated")
    if item.name != "newsItem":
        # Of what is no news, only the item itself has dates: its content may be years older.
        for key, found in (("published", first or this), ("modified", this if first else None)):
            if found is not None and not (key == "modified" and first is not None and this is not None
                                          and first.text() == this.text()):  # fmt: skip
                yield Entry(key, found.text(), found.line)
        return
    later = item.attributes.get("version", "1") not in ("", "0", "1")
    # A picture was taken long before it was sent; a text is created when it is.
    kind = about.at("itemClass")
    text = kind is not None and kind.attributes.get("qcode", "").endswith("text")
    begun = first or (content.at("contentCreated") if later and text else None) or this
    if begun is not None:
        yield Entry("published", begun.text(), begun.line)
    changed = content.at("contentModified") or this
    if later and changed is not None and changed is not begun:
        yield Entry("modified", changed.text(), changed.line)


def _images(item: Element) -> Iterator[Entry]:
    """Give the largest of the renditions of a picture."""
    pictures = [r for r in item.below("remoteContent") if r.attributes.get("contenttype", "").startswith("image/")]
    pictures = [r for r in pictures if r.attributes.get("href")]
    if pictures:
        largest = max(pictures, key=lambda r: int(r.attributes.get("width", "")[:9]) if _number(r) else 0)
        yield Entry("image", largest.attributes["href"], largest.line)


def _number(rendition: Element) -> bool:
    width = rendition.attributes.get("width", "")
    return width.isascii() and width.isdigit()


def weakest_of(item: Element) -> Iterator[Metadatum]:
    """Give what is told apart already, and what the text itself says better."""
    where = f"{format_of(item)}, line "
    content = item.at("contentMeta")
    if content is not None:
        for genre in content.children("genre"):
            if name := class_of_genre(*_codes(genre)):
                yield Metadatum(field=Field.CLASS, value=name, where=f"{where}{genre.line}")
        for subject in _main_concepts(content):
            if iri := media_topic(*_codes(subject)):
                yield Metadatum(field=Field.SUBJECT, value=iri, where=f"{where}{subject.line}")
        for subject in (*_main_concepts(content), *content.children("keyword")):
            words = subject.at("name") if subject.name != "keyword" else subject
            if words is not None and words.text():
                yield Metadatum(field=Field.KEYWORD, value=words.text(), where=f"{where}{words.line}")
        for path, field in ((("located", "name"), Field.DATELINE_PLACE), (("dateline",), Field.DATELINE)):
            found = content.at(*path)
            if found is not None and found.text():
                yield Metadatum(field=field, value=found.text(), where=f"{where}{found.line}")


def _main_concepts(content: Element) -> Iterator[Element]:
    """Give the subjects; of one with facets the concept that these are of."""
    return (subject.at("mainConcept") or subject for subject in content.children("subject"))


def _codes(concept: Element) -> list[str]:
    return [concept.attributes.get(key, "") for key in ("uri", "qcode")]
