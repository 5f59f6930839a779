"""3xx: the output or document does not agree with what it should be."""

from __future__ import annotations

from newsld.model.codes.code import ERROR, Code, table

AGREEMENT = table(
    Code(
        "NLD301", ERROR, "The document does not agree with its JSON Schema.",
        "The schemas in schemas/ are the contract of what newsld writes: programs rely on every key and form. A "
        "document of "
        "another maker need not agree; check it with --profile google.",
        '"author": "https://news.example/a#person-tamm"',
        '"author": ["https://news.example/a#person-tamm"]',
    ),
    Code(
        "NLD302", ERROR, "A value that should be an IRI is none.",
        "Parsers drop the whole node without a word if its @id has a blank, and other characters break N-Triples. "
        "Percent-encode what may not stand in an IRI (RFC 3987).",
        '"@id": "https://news.example/first story#article"',
        '"@id": "https://news.example/first%20story#article"',
    ),
    Code(
        "NLD303", ERROR, "A value that should be a date is none.",
        "Dates are ISO 8601: a year, a year and month, a day, or a day and time with offset. Anything else is lost to "
        "search "
        "engines and stores.",
        '"datePublished": "19 Nov 2019 07:09 GMT"',
        '"datePublished": "2019-11-19T07:09:00+00:00"',
    ),
    Code(
        "NLD304", ERROR, "A reference points to nothing.",
        "A fragment or blank node is described in the same document or nowhere. Describe it, or take the reference "
        "out.",
        '"author": {"@id": "#jane"}',
        '"author": {"@id": "#jane", "@type": "Person", "name": "Jane Doe"}',
    ),
    Code(
        "NLD305", ERROR, "The check looked at nothing.",
        "A check that saw no node has proved nothing, so it fails. The page has no JSON-LD, the document is empty, or "
        "all of "
        "it hangs on a context that is not read.",
        "<script type=\"text/javascript\">{\"@context\": …}</script>",
        "<script type=\"application/ld+json\">{\"@context\": …}</script>",
    ),
)  # fmt: skip
