"""6xx: the values themselves."""

from __future__ import annotations

from newsld.model.codes.code import NOTE, WARNING, Code, table

VALUES = table(
    Code(
        "NLD601", WARNING, "The address of a page or image is relative.",
        "Outside its page it leads nowhere, and consumers that copy the data lose it.",
        '"image": "/photos/1.jpg"',
        '"image": "https://news.example/photos/1.jpg"',
    ),
    Code(
        "NLD602", WARNING, "There are blanks around an address.",
        "Some parsers keep them, and the address is then none.",
        '"url": " https://news.example/1"',
        '"url": "https://news.example/1"',
    ),
    Code(
        "NLD603", WARNING, "A placeholder was left in.",
        "A template was not filled, or a program wrote its zero date. It says something that is not so.",
        '"dateModified": "0001-01-01T00:00:00Z"',
        '"dateModified": "2021-05-03T14:05:00+02:00"',
    ),
    Code(
        "NLD604", WARNING, "There is markup in a name or headline.",
        "Consumers show it as it stands.",
        '"headline": "The <em>quiet</em> vote"',
        '"headline": "The quiet vote"',
    ),
    Code(
        "NLD605", WARNING, "A truth value is written as text.",
        'To a program "False" is text, and not even false.',
        '"isAccessibleForFree": "False"',
        '"isAccessibleForFree": false',
    ),
    Code(
        "NLD606", NOTE, "A time has no time zone.",
        "Consumers take their own. Add the offset.",
        '"datePublished": "2021-05-03T14:05:00"',
        '"datePublished": "2021-05-03T14:05:00+02:00"',
    ),
    Code(
        "NLD607", WARNING, "A duration is not ISO 8601.",
        "Durations begin with P, times in them with T.",
        '"duration": "1:30:00"',
        '"duration": "PT1H30M"',
    ),
    Code(
        "NLD608", NOTE, "A value is empty.",
        "It says nothing, and some consumers take it for a fault. Leave the key out.",
        '"description": ""',
        "{}",
    ),
    Code(
        "NLD609", WARNING, "The end is before the beginning.",
        "One of the two dates is wrong, or they are swapped.",
        '"startDate": "2021-05-03", "endDate": "2021-05-01"',
        '"startDate": "2021-05-01", "endDate": "2021-05-03"',
    ),
    Code(
        "NLD610", WARNING, "There is an HTML entity in a text.",
        "JSON does not decode entities: parsers read the five characters. Google decodes them once, others do not.",
        '"headline": "Fish &amp; chips"',
        '"headline": "Fish & chips"',
    ),
    Code(
        "NLD611", NOTE, "A number is written as text.",
        "Most consumers read it; stores do not compare it with numbers.",
        '"wordCount": "512"',
        '"wordCount": 512',
    ),
    Code(
        "NLD612", WARNING, "A language tag is malformed.",
        "Languages are BCP 47 tags; RDF parsers refuse others.",
        '"inLanguage": "en_GB"',
        '"inLanguage": "en-GB"',
    ),
)  # fmt: skip
