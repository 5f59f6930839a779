"""What wires send, made up: two hundred items in each of the IPTC's formats."""

from __future__ import annotations

import json

_ITEMS = 200
_META = (
    "<itemMeta><provider><name>Wire</name></provider><versionCreated>2031-04-03T09:00:00Z</versionCreated></itemMeta>"
)
_STORY = "".join(
    "<p>" + "The mayor said on Tuesday that the bridge over the river would be rebuilt. " * 5 + "</p>" for _ in range(6)
)
_EVENT = """<conceptId qcode="e:{n}"/><name>Race {n}</name><definition>Forty boats race around the island.</definition>
<eventDetails><dates><start>2031-05-09T10:00:00+03:00</start><duration>PT2H</duration></dates>
<organiser><name>Yacht Club</name></organiser><participant role="eprol:speaker"><name>Speaker {n}</name></participant>
<location><name>Quay {n}</name><POIDetails><position latitude="59.4" longitude="24.7"/><address><line>Quay 3</line>
<locality><name>Port Alder</name></locality><country><name>Estonia</name></country></address></POIDetails></location>
</eventDetails>"""


def wires() -> dict[str, bytes]:
    """Give a document of two hundred items for each kind, by the name of the kind."""
    return {
        "ninjs (news)": _list({"body_xhtml": _STORY, "headline": "Bridge to be rebuilt"}),
        "ninjs (events)": _list({"type": "event", "title": "Race", **_NINJS_EVENT}),
        "NewsML-G2 (news)": _message("newsItem", f"<contentSet><inlineXML>{_STORY}</inlineXML></contentSet>"),
        "NewsML-G2 (events)": _message("conceptItem", f"<concept>{_EVENT}</concept>"),
        "NewsML-G2 (knowledge)": _knowledge(),
        "NewsML-G2 (packages)": _message("packageItem", _PARTS),
    }


_NINJS_EVENT = {
    "eventDetails": {"dates": {"startDate": "2031-05-09T10:00:00+03:00"}, "organiser": {"name": "Yacht Club"}},
    "places": [{"name": "Quay 3", "contactInfo": [{"address": {"locality": "Port Alder", "country": "Estonia"}}]}],
    "plannedCoverage": [{"title": "Report", "type": "text"}],
}
_PARTS = "<groupSet root='G'><group id='G'>" + "".join(
    f"<itemRef residref='urn:newsml:wire.example:{n}'><title>Item {n}</title></itemRef>" for n in range(10)
) + "</group></groupSet>"  # fmt: skip


def _list(item: dict[str, object]) -> bytes:
    common = {
        "standard": {"name": "ninjs", "version": "3.0"},
        "versionCreated": "2031-04-03T09:00:00Z",
        "language": "en",
    }
    return json.dumps([{"uri": f"urn:newsml:wire.example:{n}", **common, **item} for n in range(_ITEMS)]).encode()


def _message(name: str, inside: str) -> bytes:
    items = (
        f"<{name} guid='urn:newsml:wire.example:{n}' xml:lang='en'>{_META}{inside.replace('{n}', str(n))}</{name}>"
        for n in range(_ITEMS)
    )
    return f"<newsMessage><itemSet>{''.join(items)}</itemSet></newsMessage>".encode()


def _knowledge() -> bytes:
    concepts = "".join(f"<concept>{_EVENT.replace('{n}', str(n))}</concept>" for n in range(_ITEMS))
    inside = f"{_META}<conceptSet>{concepts}</conceptSet>"
    return f"<knowledgeItem guid='urn:newsml:wire.example:k' xml:lang='en'>{inside}</knowledgeItem>".encode()
