"""8xx: RDF files, and shapes."""

from __future__ import annotations

from newsld.model.codes.code import ERROR, NOTE, Code, table

RDF = table(
    Code(
        "NLD801", ERROR, "The syntax of the RDF is wrong.",
        "A store refuses the file, or a part of it.",
        "<https://news.example/1> schema:name Oslo .",
        '<https://news.example/1> schema:name "Oslo" .',
    ),
    Code(
        "NLD802", NOTE, "There are blank nodes.",
        "They get other names in every store and with every loading: what is loaded twice is there twice, and nobody "
        "can "
        "refer to them. Give them IRIs.",
        "[] a schema:Event .",
        "<https://news.example/1#event-1> a schema:Event .",
    ),
    Code(
        "NLD803", ERROR, "An IRI is relative.",
        "N-Triples and N-Quads know none, and in Turtle it means something else wherever the file lies.",
        "<#event-1> a schema:Event .",
        "<https://news.example/1#event-1> a schema:Event .",
    ),
    Code(
        "NLD804", ERROR, "A literal is not of its datatype.",
        "Stores refuse it, or do not compare it with others.",
        '"forty"^^xsd:integer',
        '"40"^^xsd:integer',
    ),
    Code(
        "NLD805", ERROR, "The data does not agree with the SHACL shapes.",
        "The shapes in vocab/shapes/ say what a store may rely on in what newsld writes.",
        "a:event-1 a schema:Event, sem:Event .",
        "a:event-1 a schema:Event, sem:Event ; nl:modality nl:Happened ; schema:name \"Meeting\" ; sem:eventType "
        "nl:Meet .",
    ),
)  # fmt: skip
