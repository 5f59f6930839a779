"""Small articles as they go into a store."""

from __future__ import annotations

from newsld.store.graphs import ArticleGraphs

SCHEMA = "http://schema.org/"
A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def article(
    number: int | str = 1, headline: str = "Bridge opens", person: str = "Anna Tamm", **named: str
) -> ArticleGraphs:
    """Give an article with a headline and a person, and one line of evidence.

    Args:
        number: Tells its address from others'.
        headline: The headline.
        person: Name of the person.
        named: ``same_as`` for a link of the person.
    """
    base = f"https://news.example/{number}"
    facts = [
        f"<{base}#article> {A} <{SCHEMA}NewsArticle> .",
        f'<{base}#article> <{SCHEMA}headline> "{headline}"@en .',
        f"<{base}#article> <{SCHEMA}url> <{base}> .",
        f"<{base}#person-1> {A} <{SCHEMA}Person> .",
        f'<{base}#person-1> <{SCHEMA}name> "{person}" .',
        *(f"<{base}#person-1> <{SCHEMA}sameAs> <{link}> ." for link in named.values()),
    ]
    start = '"3"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>'
    sure = '"0.50"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    provenance = (
        f"<{base}#span-3-9> <http://www.w3.org/ns/oa#start> {start} .",
        f"<{base}#evidence-1> <https://w3id.org/newsld/vocab#confidence> {sure} .",
    )
    return ArticleGraphs(base=base, facts=tuple(facts), provenance=provenance, source=f"{number}.nq")


def nquads(*articles: ArticleGraphs) -> str:
    """Give articles as N-Quads, without what is derived."""
    return "".join(
        f"{line[:-2]} <{graph}> .\n" for a in articles for graph, lines in list(a.graphs())[:2] for line in lines
    )
