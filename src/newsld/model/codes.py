"""The codes of all findings: stable, one line each; `explain` will tell more of them."""

from __future__ import annotations

CODES: dict[str, str] = {
    # 0xx: reading
    "NLD001": "The bytes were not UTF-8; the encoding was guessed.",
    "NLD002": "Some bytes or characters had no meaning and were replaced or removed.",
    "NLD003": "The front matter is not quite YAML and was read where its meaning is plain.",
    "NLD004": "A value of the metadata could not be read.",
    "NLD005": "The language of the text is not one that newsld reads; only metadata was taken.",
    "NLD006": "Sources disagree about a value.",
    # 1xx: times
    "NLD101": "No publication date was given; the reference date was inferred from the text.",
    "NLD102": "No publication date was given and none can be inferred; relative times stay without a date.",
    "NLD103": "A time expression could not be resolved.",
    # 2xx: description
    "NLD201": "The text has no headline; one was derived from its lead.",
    "NLD202": "The article has no address; it is named by the digest of its text and gets another name when corrected.",
    "NLD203": "The text reports no event that was found.",
    "NLD204": "The same text was read from two sources and is one article.",
    "NLD205": "Two sources give one address to different texts.",
    # 3xx: validation
    "NLD301": "The output does not agree with its JSON Schema.",
    "NLD302": "A value that should be an IRI is none.",
    "NLD303": "A value that should be a date is none.",
    "NLD304": "A reference points to nothing.",
    "NLD305": "The check looked at nothing.",
}
