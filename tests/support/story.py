"""Three articles of one world, and what can be asked of them: the same for every store."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.store.graphs import ArticleGraphs
from newsld.store.incoming import article_of

_PREFIXES = """@prefix nl: <https://w3id.org/newsld/vocab#> .
@prefix schema: <http://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
"""
_BAKU = "schema:sameAs <https://sws.geonames.org/587084/>"
_ARTICLES = {
    # address -> facts and evidence in TriG; "a:" is the article's own namespace
    "https://news.example/1": """
GRAPH <https://news.example/1#facts> {
a:article a schema:NewsArticle ; schema:headline "Generals to meet in Baku"@en ; schema:datePublished "2018-04-19"^^xsd:date ;
  schema:about a:event-1 ; schema:mentions a:valery, a:curtis, a:baku ; schema:hasPart a:quote-1 ;
  schema:citation a:source-1 ; schema:publisher a:rt .
a:event-1 a schema:Event, sem:Event ; schema:name "Meeting of Valery Gerasimov and Curtis Scaparrotti in Baku" ;
  sem:eventType nl:Meet ; nl:modality nl:Planned ; nl:when "2018-04-20"^^edtf:EDTF ;
  sem:hasEarliestBeginTimeStamp "2018-04-20"^^xsd:date ; sem:hasLatestEndTimeStamp "2018-04-20"^^xsd:date ;
  schema:location a:baku ; sem:hasActor a:valery, a:curtis .
a:valery a schema:Person ; schema:name "Valery Gerasimov" ; schema:alternateName "Gerasimov" .
a:curtis a schema:Person ; schema:name "Curtis Scaparrotti" .
a:baku a schema:Place, schema:City ; schema:name "Baku" ; BAKU .
a:rt a schema:Organization, schema:NewsMediaOrganization ; schema:name "RT" .
a:source-1 a schema:CreativeWork ; schema:name "RT" ; schema:publisher a:rt .
a:quote-1 a schema:Quotation ; schema:text "We shall talk of Syria"@en ; schema:spokenByCharacter a:valery .
}
GRAPH <https://news.example/1#provenance> {
a:evidence-1 a nl:Evidence ; rdf:subject a:event-1 ; rdf:predicate nl:when ; rdf:object "2018-04-20"^^edtf:EDTF ;
  nl:span a:span-3-12 ; nl:confidence "0.86"^^xsd:decimal ; nl:rule "times/weekday-after" .
a:span-3-12 a nl:Span ; oa:exact "on Friday" ; oa:start "3"^^xsd:nonNegativeInteger ;
  oa:end "12"^^xsd:nonNegativeInteger .
}""",
    "https://news.example/2": """
GRAPH <https://news.example/2#facts> {
a:article a schema:NewsArticle ; schema:headline "After Bakou"@en ; schema:datePublished "2018-05-02"^^xsd:date ;
  schema:about a:event-1 ; schema:mentions a:valery, a:bakou, a:jens, a:event-2 ; schema:hasPart a:claim-1 .
a:event-1 a schema:Event, sem:Event ; schema:name "Meeting of Valery Gerasimov and Jens Berg in Bakou" ;
  sem:eventType nl:Meet ; nl:modality nl:Happened ; nl:when "2018-05"^^edtf:EDTF ;
  sem:hasEarliestBeginTimeStamp "2018-05-01"^^xsd:date ; sem:hasLatestEndTimeStamp "2018-05-31"^^xsd:date ;
  schema:location a:bakou ; sem:hasActor a:valery, a:jens ; nl:accordingTo a:rt .
a:event-2 a nl:Eventuality ; schema:name "Attack in Bakou" ; sem:eventType nl:Attack ; nl:modality nl:Possible ;
  nl:when "2018-05"^^edtf:EDTF ; sem:hasEarliestBeginTimeStamp "2018-05-01"^^xsd:date ; schema:location a:bakou .
a:valery a schema:Person ; schema:name "Valery Gerasimov" .
a:jens a schema:Person ; schema:name "Jens Berg" .
a:bakou a schema:Place, schema:City ; schema:name "Bakou" ; BAKU .
a:rt a schema:Organization ; schema:name "RT" .
a:claim-1 a schema:Claim ; schema:text "that peace is near"@en ; schema:author a:jens .
}""",
    "https://news.example/3": """
GRAPH <https://news.example/3#facts> {
a:article a schema:NewsArticle ; schema:headline "Vasily Gerasimov in court"@en ; nl:referenceDate "2019-01-05"^^xsd:date ;
  schema:about a:event-1 ; schema:mentions a:vasily .
a:event-1 a schema:Event, sem:Event ; schema:name "Arrest of Vasily Gerasimov" ;
  sem:eventType nl:Arrest ; nl:modality nl:Happened ; nl:when "2019-01-04/.."^^edtf:EDTF ;
  sem:hasEarliestBeginTimeStamp "2019-01-04"^^xsd:date ; sem:hasActor a:vasily .
a:vasily a schema:Person ; schema:name "Vasily Gerasimov" ; schema:alternateName "Gerasimov" .
}""",
}
_NL = "https://w3id.org/newsld/vocab#"
_MEETING, _AFTER, _ARREST = (
    ("2018-04-20", "Meeting of Valery Gerasimov and Curtis Scaparrotti in Baku"),
    ("2018-05", "Meeting of Valery Gerasimov and Jens Berg in Bakou"),
    ("2019-01-04/..", "Arrest of Vasily Gerasimov"),
)
ASKED: tuple[tuple[str, dict[str, list[str]], list[tuple[str, ...]]], ...] = (
    # question, values, and the first columns of the rows
    ("events", {}, [_ARREST, _AFTER, _MEETING]),
    ("events", {"place": ["baku"]}, [_AFTER, _MEETING]),  # linked alike, under another name
    ("events", {"place": ["https://sws.geonames.org/587084/"]}, [_AFTER, _MEETING]),
    ("events", {"who": ["Gerasimov"]}, [_ARREST, _AFTER, _MEETING]),
    ("events", {"who": ["valery gerasimov"]}, [_AFTER, _MEETING]),  # named alike
    ("events", {"who": ["Curtis Scaparrotti", "Jens Berg"], "place": ["Baku"]}, [_AFTER, _MEETING]),
    ("events", {"type": ["diplomacy"], "modality": ["planned"]}, [_MEETING]),
    ("events", {"type": ["conflict"]}, []),  # only possible, so no event
    ("events", {"after": ["2018-05-20"]}, [_ARREST, _AFTER]),  # over when May is over; open
    ("events", {"before": ["2018-04"]}, [_MEETING]),
    ("events", {"after": ["2018-04"], "before": ["2018-05-01"]}, [_AFTER, _MEETING]),
    ("events", {"after": ["2020"]}, [_ARREST]),  # nobody says that it is over
    ("events", {"after": ["2018-05-20"], "before": ["2018-05"]}, [_AFTER]),
    ("events", {"type": ["meet"], "modality": ["happened"], "after": ["2018"]}, [_AFTER]),
    ("events", {"modality": ["planned"], "before": ["2018-03"]}, []),
    ("events", {"who": ["Gerasimov"], "type": ["diplomacy"], "after": ["2018-05-20"]}, [_AFTER]),
    ("events", {"place": ["Oslo"]}, []),
    ("who-met-whom", {}, [
        ("Curtis Scaparrotti", "Valery Gerasimov", f"{_NL}Planned", "1", "2018-04-20", "2018-04-20"),
        ("Jens Berg", "Valery Gerasimov", f"{_NL}Happened", "1", "2018-05-01", "2018-05-01"),
    ]),
    ("who-met-whom", {"who": ["Gerasimov"], "after": ["2018-05"]}, [
        ("Valery Gerasimov", "Jens Berg", f"{_NL}Happened", "1", "2018-05-01", "2018-05-01"),
    ]),
    ("who-met-whom", {"after": ["2018-06"]}, []),
    ("who-met-whom", {"who": ["Curtis Scaparrotti", "Valery Gerasimov"], "before": ["2018-04"]}, [
        ("Curtis Scaparrotti", "Valery Gerasimov"), ("Valery Gerasimov", "Curtis Scaparrotti"),
    ]),
    ("who-met-whom", {"place": ["Baku"], "before": ["2018-04"]}, [("Curtis Scaparrotti", "Valery Gerasimov")]),
    ("said", {}, [("Jens Berg", "that peace is near", "indirect", "2018-05-02", "After Bakou"),
                  ("Valery Gerasimov", "We shall talk of Syria", "direct", "2018-04-19", "Generals to meet in Baku")]),
    ("said", {"by": ["gerasimov"]}, [("Valery Gerasimov", "We shall talk of Syria")]),
    ("said", {"about": ["Peace"]}, [("Jens Berg", "that peace is near")]),
    ("said", {"about": ["Syri"]}, [("Valery Gerasimov", "We shall talk of Syria")]),
    ("said", {"about": ["yria"]}, []),  # words are found by how they begin
    ("said", {"about": ["shall talk", "is near"]}, [("Jens Berg",), ("Valery Gerasimov",)]),
    ("said", {"about": ["talk shall"]}, []),
    ("said", {"by": ["Valery Gerasimov"], "about": ["shall talk"], "after": ["2018"]}, [("Valery Gerasimov",)]),
    ("said", {"by": ["Jens Berg"], "about": ["talk"]}, []),
    ("said", {"by": ["Jens Berg"], "after": ["2019"]}, []),
    ("said", {"before": ["2018-04"]}, [("Valery Gerasimov",)]),
    ("timeline", {"name": ["Baku"]}, [_MEETING, _AFTER]),
    ("timeline", {"name": ["Gerasimov"], "after": ["2018-06"]}, [_ARREST]),
    ("timeline", {"name": ["Baku"], "after": ["2018-05-20"], "before": ["2018-05-10"]}, [_AFTER]),
    ("sources", {}, [("RT", "2", "2")]),
    ("sources", {"about": ["Jens Berg"]}, [("RT", "1", "1")]),
    ("articles", {}, [("2019-01-05", "Vasily Gerasimov in court", ""), ("2018-05-02", "After Bakou", ""),
                      ("2018-04-19", "Generals to meet in Baku", "RT")]),
    ("articles", {"about": ["Baku"], "after": ["2018-05"]}, [("2018-05-02", "After Bakou")]),
    ("articles", {"outlet": ["rt"]}, [("2018-04-19",)]),
    ("coverage", {"before": ["2018"]}, [("2018-04", "1"), ("2018-05", "1")]),
    ("where-it-says", {"event": ["https://news.example/1#event-1"]}, [
        (f"{_NL}when", "2018-04-20", "on Friday", "3", "12", "0.86", "times/weekday-after"),
    ]),
)  # fmt: skip


def stories() -> Iterator[ArticleGraphs]:
    """Give the articles as they go into a store."""
    import pyoxigraph

    for base, trig in _ARTICLES.items():
        data = f"{_PREFIXES}@prefix a: <{base}#> .\n{trig.replace('BAKU', _BAKU)}".encode()
        quads = pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.TRIG)
        written = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS) or b""
        yield article_of(written, base, base)
