"""4xx: the JSON, and the JSON-LD in it."""

from __future__ import annotations

from newsld.model.codes.code import ERROR, WARNING, Code, table

SYNTAX = table(
    Code(
        "NLD401", ERROR, "This is no JSON, and what follows was not read.",
        "A parser gives up here, and the whole block is lost. The usual cause is a quotation mark within a text.",
        '{"headline": "The "quiet" vote"}',
        '{"headline": "The \\"quiet\\" vote"}',
    ),
    Code(
        "NLD402", ERROR, "The text ends in the middle: a string, comment, list, object or script is not closed.",
        "The file was cut, or a bracket is missing. What is there was checked; what is not there was not asked for.",
        '{"@type": "NewsArticle", "headline": "Ministers me',
        '{"@type": "NewsArticle", "headline": "Ministers meet"}',
    ),
    Code(
        "NLD403", ERROR, "Values are nested more than 100 levels deep.",
        "Some parsers crash on such a document. Write nodes side by side in a @graph and refer to them by @id.",
        '{"hasPart": {"hasPart": {"hasPart": …',
        '{"@graph": [{"@id": "#1", "hasPart": {"@id": "#2"}}, …]}',
    ),
    Code(
        "NLD404", ERROR, "The document is too big and was not read to its end.",
        "At most 64 MiB and a million values are read. Split it; a page's block has a few kilobytes.",
        "articles.jsonld   (200 MB)",
        "2021-05-03/1.jsonld, 2021-05-03/2.jsonld, …",
    ),
    Code(
        "NLD405", ERROR, "A key is in an object twice.",
        "Parsers keep the last value and drop the others without a word. Keep one, or make the value a list.",
        '{"author": "Ann", "author": "Bob"}',
        '{"author": ["Ann", "Bob"]}',
    ),
    Code(
        "NLD406", ERROR, "NaN and Infinity are no values of JSON.",
        "Python writes them, most parsers refuse the whole document. Leave the key out.",
        '{"ratingValue": NaN}',
        "{}",
    ),
    Code(
        "NLD407", ERROR, "A number or literal is malformed.",
        "JSON has numbers without sign + and leading 0, and the literals true, false and null, in lower case.",
        '{"wordCount": 0512, "isAccessibleForFree": True}',
        '{"wordCount": 512, "isAccessibleForFree": true}',
    ),
    Code(
        "NLD408", ERROR, "A comma stands where none belongs.",
        "JavaScript takes it, JSON parsers refuse the whole document.",
        '{"headline": "Vote",}',
        '{"headline": "Vote"}',
    ),
    Code(
        "NLD409", ERROR, "There is a comment.",
        "JSON has none, in pages neither <!-- --> nor CDATA: the block is data, not script. Take it out.",
        '<!-- {"@type": "Event"} -->',
        '{"@type": "Event"}',
    ),
    Code(
        "NLD410", ERROR, "A control character or odd blank stands bare in the JSON.",
        "Line ends and tabs within a string are written as escapes. Most parsers refuse the whole block.",
        '{"description": "first line⏎second line"}',
        '{"description": "first line\\nsecond line"}',
    ),
    Code(
        "NLD411", ERROR, "A backslash begins no escape of JSON.",
        "The escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.",
        '{"headline": "It\\\'s over"}',
        '{"headline": "It\'s over"}',
    ),
    Code(
        "NLD412", ERROR, "A string stands in single quotation marks, or a key in none.",
        "That is JavaScript; JSON has double quotation marks only.",
        "{headline: 'Vote'}",
        '{"headline": "Vote"}',
    ),
    Code(
        "NLD413", ERROR, "A comma is missing between two values.",
        "Parsers refuse the whole document.",
        '{"headline": "Vote" "author": "Ann"}',
        '{"headline": "Vote", "author": "Ann"}',
    ),
    Code(
        "NLD414", ERROR, "Something follows the end of the JSON value.",
        "One block holds one value. A semicolon goes; several nodes become a list.",
        '{"@type": "Event"}; {"@type": "Person"}',
        '[{"@type": "Event"}, {"@type": "Person"}]',
    ),
    Code(
        "NLD415", ERROR, "The JSON is not UTF-8.",
        "JSON that is exchanged is UTF-8 (RFC 8259, section 8.1). Save the file so.",
        "iconv -t UTF-16 article.jsonld",
        "iconv -f UTF-16 -t UTF-8 article.jsonld",
    ),
    Code(
        "NLD416", WARNING, "The JSON begins with a byte order mark.",
        "It must not be written (RFC 8259, section 8.1), and some parsers stumble over it. Save the file without.",
        '\\ufeff{"@type": "Event"}',
        '{"@type": "Event"}',
    ),
    Code(
        "NLD420", WARNING, "A context on the web was not fetched.",
        "newsld never fetches what a document names: it could read files, change meanings, or be gone. What the terms "
        "mean "
        "was not checked. Write what you need of the context into the document.",
        '"@context": ["https://schema.org", "https://news.example/context.jsonld"]',
        '"@context": ["https://schema.org", {"desk": "https://news.example/terms#desk"}]',
    ),
    Code(
        "NLD421", ERROR, "The context is malformed.",
        "A context is an IRI, an object of definitions, or a list of these; a term is not defined by itself.",
        '"@context": {"name": "label", "label": "name"}',
        '"@context": {"name": "http://schema.org/name"}',
    ),
    Code(
        "NLD422", WARNING, "The context is not quite schema.org's.",
        "Search engines may read it all the same; a JSON-LD parser finds no context there, or makes terms such as "
        "http://schema.orgEvent.",
        '"@context": {"@vocab": "http://schema.org"}',
        '"@context": "https://schema.org"',
    ),
    Code(
        "NLD423", ERROR, "There is no @context.",
        "Without it no key means anything, and a JSON-LD parser gives nothing at all.",
        '{"@type": "NewsArticle", "headline": "Vote"}',
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Vote"}',
    ),
    Code(
        "NLD424", ERROR, "A keyword of JSON-LD is used wrongly.",
        "@id is one string, @type one or several, @value holds a plain value, and all other names with @ are reserved.",
        '{"@type": {"name": "Event"}}',
        '{"@type": "Event"}',
    ),
    Code(
        "NLD425", WARNING, "A key means nothing in this context.",
        "JSON-LD parsers drop it with all that is in it. Define it, or take it out.",
        '{"@context": {"name": "http://schema.org/name"}, "name": "Ann", "age": 7}',
        '{"@context": {"name": "http://schema.org/name"}, "name": "Ann"}',
    ),
    Code(
        "NLD426", WARNING, "A name that looks like a keyword of JSON-LD is none.",
        "All names that begin with @ are reserved; parsers drop those they do not know, with all that is in them.",
        '{"@type": "Event", "@url": "https://news.example/1"}',
        '{"@type": "Event", "url": "https://news.example/1"}',
    ),
)  # fmt: skip
