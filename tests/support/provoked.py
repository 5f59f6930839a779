"""For each code of the validators, one file that has it, and the line where it stands."""

from __future__ import annotations

from attrs import frozen

CONTEXT = '"@context": "https://schema.org"'


@frozen
class Provoked:
    """A file with a mistake.

    Attributes:
        line: Where the finding stands.
        text: The file.
        extension: What it is.
        profile: What it is held against.
        shacl: Whether to check the shapes.
    """

    line: int
    text: str | bytes
    extension: str = ".jsonld"
    profile: str = "auto"
    shacl: bool = False

    @property
    def data(self) -> bytes:
        return self.text if isinstance(self.text, bytes) else self.text.encode()


def event(*lines: str) -> str:
    """Give an event of schema.org with these lines, the first of which is line 4."""
    return "\n".join(["{", f"  {CONTEXT},", '  "@type": "Event",', *lines, "}"])


def article(*lines: str) -> str:
    """Give an article of schema.org with these lines, the first of which is line 4."""
    return "\n".join(["{", f"  {CONTEXT},", '  "@type": "NewsArticle",', *lines, "}"])


_PREFIXES = "@prefix schema: <http://schema.org/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
_EVENT = "<https://news.example/1#e> a schema:Event ;\n"
_NL = '{"@context": {"nl": "https://w3id.org/newsld/vocab#"},\n "@graph": [\n'

PROVOKED = {
    "NLD301": Provoked(3, _NL + '{"nl:agent": "x"}]}', profile="data"),
    "NLD302": Provoked(4, event('  "@id": "https://news.example/first story"')),
    "NLD303": Provoked(4, event('  "startDate": "19 Nov 2019 07:09 GMT"')),
    "NLD304": Provoked(4, event('  "organizer": {"@id": "#jane"}')),
    "NLD305": Provoked(1, "<html><p>no data</p></html>", ".html"),
    "NLD401": Provoked(4, event('  "name": "The "quiet" vote"')),
    "NLD402": Provoked(4, '{\n  "@type": "Event",\n  "name": "Vote",\n  "url'),
    "NLD403": Provoked(101, '{"superEvent":\n' * 500 + "{}" + "}" * 500),
    "NLD404": Provoked(1, "[" + "0," * 1_000_001 + "0]"),
    "NLD405": Provoked(5, event('  "name": "Vote",', '  "name": "Poll"')),
    "NLD406": Provoked(4, event('  "duration": NaN')),
    "NLD407": Provoked(4, event('  "isAccessibleForFree": True')),
    "NLD408": Provoked(4, event('  "name": "Vote",')),
    "NLD409": Provoked(4, event('  <!-- the name --> "name": "Vote"')),
    "NLD410": Provoked(4, event('  "name": "a quiet\n  vote"')),
    "NLD411": Provoked(4, event('  "name": "It\\\'s over"')),
    "NLD412": Provoked(4, event("  name: 'Vote'")),
    "NLD413": Provoked(5, event('  "name": "Vote"', '  "url": "https://news.example/"')),
    "NLD414": Provoked(5, event('  "name": "Vote"') + ";"),
    "NLD415": Provoked(1, event('  "name": "Vote"').encode("utf-16")),
    "NLD416": Provoked(1, b"\xef\xbb\xbf" + event('  "name": "Vote"').encode()),
    "NLD420": Provoked(2, '{"@context":\n"https://news.example/context.jsonld", "@type": "Event"}'),
    "NLD421": Provoked(2, '{"@context": {"@vocab": "http://schema.org/",\n"a": "b", "b": "a"}, "a": 1}'),
    "NLD422": Provoked(2, '{"@context":\n{"@vocab": "http://schema.org"}, "@type": "Event"}'),
    "NLD423": Provoked(2, '\n{"@type": "Event", "name": "Vote"}'),
    "NLD424": Provoked(4, event('  "@id": 7')),
    "NLD425": Provoked(3, '{"@context": {"name": "http://schema.org/name"},\n"name": "Ann",\n"age": 7}'),
    "NLD426": Provoked(4, event('  "@url": "https://news.example/"')),
    "NLD501": Provoked(4, event('  "organizer": {"@type": "person", "name": "Ann"}')),
    "NLD502": Provoked(4, article('  "thumbnailURL": "https://news.example/1.jpg"')),
    "NLD503": Provoked(4, event('  "attendees": {"@type": "Person", "name": "Ann"}')),
    "NLD504": Provoked(4, event('  "headline": "Vote"')),
    "NLD505": Provoked(4, event('  "location": {"@type": "Person", "name": "Oslo"}')),
    "NLD506": Provoked(4, event('  "organizer": "Jane Doe"')),
    "NLD507": Provoked(4, event('  "eventStatus": "https://schema.org/EventCanceled"')),
    "NLD508": Provoked(3, _NL + '{"nl:Agent": "x"}]}'),
    "NLD601": Provoked(4, article('  "image": "/photos/1.jpg"')),
    "NLD602": Provoked(4, article('  "url": " https://news.example/1"')),
    "NLD603": Provoked(4, article('  "dateModified": "0001-01-01T00:00:00Z"')),
    "NLD604": Provoked(4, article('  "headline": "The <em>quiet</em> vote"')),
    "NLD605": Provoked(4, article('  "isAccessibleForFree": "False"')),
    "NLD606": Provoked(4, article('  "datePublished": "2021-05-03T14:05:00"')),
    "NLD607": Provoked(4, article('  "timeRequired": "ten minutes"')),
    "NLD608": Provoked(4, article('  "description": ""')),
    "NLD609": Provoked(5, event('  "startDate": "2021-05-03",', '  "endDate": "2021-05-01"')),
    "NLD610": Provoked(4, article('  "headline": "Fish &amp; chips"')),
    "NLD611": Provoked(4, article('  "wordCount": "512"')),
    "NLD612": Provoked(4, article('  "inLanguage": "en_GB"')),
    "NLD701": Provoked(1, event('  "name": "Vote"'), profile="google"),
    "NLD702": Provoked(1, article('  "datePublished": "2021-05-03T14:05:00Z"'), profile="google"),
    "NLD703": Provoked(4, event('  "startDate": "2021-05-03T00:00:00+02:00"'), profile="google"),
    "NLD704": Provoked(4, article('  "author": {"@type": "Person", "name": "Jane Doe and John Roe"}'), profile="google"),
    "NLD705": Provoked(4, article('  "image": {"@type": "ImageObject", "caption": "A hall"}'), profile="google"),
    "NLD706": Provoked(4, event('  "previousStartDate": "2021-05-01"'), profile="google"),
    "NLD707": Provoked(4, article('  "isAccessibleForFree": false'), profile="google"),
    "NLD708": Provoked(
        3, f'[{{{CONTEXT},\n"@type": "NewsArticle", "headline": "A"}},\n{{{CONTEXT}, "@type": "Article", "headline": "B"}}]',
        profile="google",
    ),
    "NLD801": Provoked(4, _PREFIXES + _EVENT + "    schema:name Oslo .", ".ttl"),
    "NLD802": Provoked(4, _PREFIXES + _EVENT + '    schema:about [ schema:name "Oslo" ] .', ".ttl"),
    "NLD803": Provoked(4, _PREFIXES + _EVENT + "    schema:location <#oslo> .", ".ttl"),
    "NLD804": Provoked(4, _PREFIXES + _EVENT + '    schema:maximumAttendeeCapacity "forty"^^xsd:integer .', ".ttl"),
    "NLD805": Provoked(
        3, "@prefix schema: <http://schema.org/> .\n@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
        "<https://news.example/1#e> a schema:Event, sem:Event .", ".ttl", shacl=True,
    ),
}  # fmt: skip
