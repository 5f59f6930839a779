"""Pages that nobody wrote, with structured data of every shape, in every encoding."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from newsld.jsonld.page import Block, blocks
from newsld.jsonld.text import decode
from support.descriptions import words

HOSTILE = (
    "</script><script>alert(1)",
    "<!--<script>",
    "<!-- x",
    "]]>",
    "a\u2028b\u2029c",
    'She said "no"',
    "Zoë & Søn",
    "😀 naïve",
)
AROUND = (
    "",
    "<!-- <script type='application/ld+json'>[1]</script> -->",
    "<script>var a = '<!--<script>'; var b = '</script>'; // --></script>",
    '<style>a::after { content: "</head><script type=application/ld+json>" }</style>',
    "<svg><title/><style><![CDATA[ </head> > ]]></style></svg>",
    '<p title="</head><script type=application/ld+json>{}</script>">é</p>',
    '<script type="application/ld+json">{"@type": "NewsArticle", broken</script>',
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person", "name": "A"}</script>',
)
ENCODINGS = {
    "utf-8": b"", "utf-8-sig": b"", "windows-1252": b"", "iso-8859-2": b"", "utf-16": b"", "shift_jis": b"", "plain": b"",
}  # fmt: skip
_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(HOSTILE) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["@id", "name", "url", "x"]), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
_CONTEXTS = ("https://schema.org", "http://schema.org/", {"@vocab": "https://schema.org/"}, ["https://schema.org", {"x": "http://x.example/x"}])  # fmt: skip
_KEYS = (
    "headline",
    "about",
    "mentions",
    "hasPart",
    "citation",
    "author",
    "publisher",
    "inLanguage",
    "@id",
    "keywords",
    "x",
)


@frozen(kw_only=True)
class Made:
    """A page, and what is said in its block about the article; ``None`` if there is no block."""

    data: bytes
    said: Any


@st.composite
def nodes(draw: st.DrawFn) -> dict[str, Any]:
    """Give what a publisher may say of an article."""
    node: dict[str, Any] = {
        "@type": draw(st.sampled_from(["NewsArticle", "Article", ["NewsArticle", "ReportageNewsArticle"]]))
    }
    for key in draw(st.lists(st.sampled_from(_KEYS), unique=True)):
        node[key] = "https://news.example/1#a" if key == "@id" else draw(_values)
    return node


@st.composite
def documents(draw: st.DrawFn) -> Any:
    """Give a document with an article in it."""
    node, context = draw(nodes()), draw(st.sampled_from(_CONTEXTS))
    match draw(st.integers(0, 3)):
        case 0:
            return {
                "@context": context,
                "@graph": [{"@type": "WebSite", "name": "x"}, node, {"@type": "Person", "@id": "#p"}],
            }
        case 1:
            return [{"@context": context, "@type": "Person", "name": "x"}, {"@context": context, **node}]
        case 2:
            return {"@context": context, "@type": "WebPage", "mainEntity": node}
        case _:
            return {"@context": context, **node}


def dumped(draw: st.DrawFn, value: Any) -> str:
    """Write JSON as some publisher does, safe for a script element."""
    indent = draw(st.sampled_from([None, None, 0, 1, 2, "\t"]))
    text = json.dumps(value, ensure_ascii=draw(st.booleans()), indent=indent, separators=draw(st.sampled_from([(",", ":"), (", ", ": "), (" ,", " : ")])))  # fmt: skip
    text = text.replace("<", "\\u003c")
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@st.composite
def pages(draw: st.DrawFn) -> Made:
    """Give a page, well made or not."""
    said = draw(st.none() | documents())
    tag = draw(st.sampled_from([
        '<script type="application/ld+json">', "<SCRIPT\n  type = 'application/ld+json' nonce=n1 >",
        '<script type=application/ld+json id=x data-x="a>b"/>', '<script async type="application/ld+json" x=>',
    ]))  # fmt: skip
    block = "" if said is None else f"{tag}{draw(st.sampled_from(['', ' ', chr(10)]))}{dumped(draw, said)}</script>"
    encoding = draw(st.sampled_from(sorted(ENCODINGS)))
    meta = "" if encoding in ("plain", "utf-8-sig", "utf-16") else f"<meta charset={encoding}>"
    before, after = draw(st.sampled_from(AROUND)), draw(st.sampled_from(AROUND))
    head = f"<title>T\u00e9</title>{before}{block}{after}"
    page = draw(st.sampled_from([
        "<!DOCTYPE html>\n<html><head>{m}{h}</head>\n<body><p>Wörds</p></body></html>\n", "{m}{h}<p>Words",
        "<html>\r\n<head>{m}{h}<body class=a>x</body>", "{m}<body>{h}</body></html>",
    ])).format(m=meta, h=head)  # fmt: skip
    codec = "utf-8" if encoding == "plain" else encoding
    return Made(data=page.encode(codec, "xmlcharrefreplace"), said=said)


def found(data: bytes) -> list[tuple[bytes, Any]]:
    """Give the attributes and content of all blocks of a page that are JSON."""
    text = decode(data, page=True).text
    return [(block.attributes, value) for block in blocks(text) if (value := parsed(text, block)) is not None]


def parsed(text: str, block: Block) -> Any:
    """Give the value of a block; ``None`` if it is no JSON."""
    try:
        return json.loads(text[block.begin : block.end])
    except ValueError:
        return None


def holds(new: Any, old: Any) -> bool:
    """Tell whether a value says all that an older one said."""
    if isinstance(new, list) and not isinstance(old, list):
        return bool(new) and holds(new[0], old)
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and holds(new[key], value) for key, value in old.items())
    if isinstance(old, list):
        return isinstance(new, list) and len(new) >= len(old) and all(map(holds, new, old))
    return bool(new == old)
