"""English furniture of news: bylines, datelines in the agencies' forms, notes, end marks; the commonest words."""

from __future__ import annotations

import re

from newsld.lang.en.places import PLACES
from newsld.lang.furniture import Furniture

_COMMONEST = """
the of and to that with by from are were be has have would can could should may might must not this these those it
its he his him she they them their our us you your who which what when where there here than into after before
between about against during out up down more most other some any each but or if because while also only just said
says new two first last does did how why being through since until both such very own same few many much now even
still monday tuesday wednesday thursday friday saturday sunday january february june july october
"""
FUNCTION_WORDS = frozenset(_COMMONEST.split())

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_UPPER = "A-ZÀ-ÖØ-ÞĂĄĆČĎĐĒĖĘĚĞĪĮİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚ"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DATE = rf"(?P<date>{_WEEKDAY}(?:{_MONTH} {_DAY}(?:,? [12][0-9]{{3}})?|{_DAY} {_MONTH}(?:,? [12][0-9]{{3}})?))"
_NO_DATE = rf"(?!{_MONTH} [0-9]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_REGION = rf"(?:, {_NO_DATE}[{_UPPER}][\w.'’-]*(?: [{_UPPER}][\w.'’-]*){{0,3}})?"
_NOT_PLACE = (
    r"(?!(?:NEWS|SPECIAL|BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|COMMENTARY|CORRECTION|CORRECTED|WATCH|VIDEO|PHOTOS?|LIVE|NOTE"
    r"|FACTBOX|TIMELINE|EXPLAINER|INTERVIEW|FEATURE|PREVIEW|REVIEW|REFILE|WRAPUP|FLASH|ALERT|URGENT|END|ENDS|MORE"
    r"|BY|THE|A|AN|I|HE|SHE|IT|WE|THEY|NO|YES)\b)"
)
_CAPITALS = rf"{_NOT_PLACE}[{_UPPER}](?:[{_UPPER}.'’-]+)(?:[ /][{_UPPER}][{_UPPER}.'’-]*){{0,5}}"
_TITLED = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    rf"[{_UPPER}][\w.'’-]+(?:(?: (?:de|del|do|da|di|la|le|of|al|upon|am|an der))?[ /][{_UPPER}][\w.'’-]+){{0,3}}"
)
_NAMED_AGENCY = (
    r"(?:[A-Z]{2,8}|Reuters|Associated Press|Agence France-Presse|Xinhua|Bloomberg|Interfax|Kyodo|Yonhap|Anadolu"
    r"(?: Agency)?|Thomson Reuters Foundation|News Service|Newswires?|PRNewswire|GLOBE NEWSWIRE|Business Wire|"
    r"Marketwired)"
)
_NAMED = rf"\((?P<agency>{_NAMED_AGENCY})\)"
_ANY_AGENCY = r"\((?P<agency>[A-Z][^()\d]{1,39})\)"
_DASH = r"\s*(?:--|[—–-])\s*(?=\S|$)"
_SPACED_DASH = r"(?:\s*(?:--|—)\s*|\s+[–-](?:\s+|$))(?=\S|$)"
_SPACED_OR_LINE = rf"(?:{_SPACED_DASH}|\s*$)"
_DASH_OR_LINE = rf"(?:{_DASH}|\s*$)"

_CITIES = [place for place, kind in PLACES.items() if kind == "City"]
_WELL_KNOWN = "|".join(re.escape(place.upper()) for place in sorted(_CITIES, key=lambda place: (-len(place), place)))
"""Before a colon capitals are as often a speaker or a rubric, so only these are places there."""

_DATELINES = (
    rf"(?P<place>{_CAPITALS}{_REGION})(?:, {_DATE})? {_ANY_AGENCY}{_DASH_OR_LINE}",
    rf"(?P<place>{_CAPITALS}{_REGION})[.,] {_DATE}\.? /(?P<agency>[A-Z][\w. -]{{1,30}})/\.?\s*(?=\S)",
    rf"(?P<place>{_CAPITALS})\. {_DATE} {_ANY_AGENCY}{_DASH_OR_LINE}",
    rf"(?P<place>{_CAPITALS}{_REGION}), {_DATE}{_SPACED_OR_LINE}",
    rf"(?P<place>{_CAPITALS}{_REGION}){_SPACED_DASH}",
    rf"(?P<place>{_TITLED}{_REGION})(?:, {_DATE})? {_NAMED}{_DASH}",
    rf"(?P<place>{_TITLED}{_REGION}), {_DATE}{_SPACED_OR_LINE}",
    rf"(?P<place>{_WELL_KNOWN})(?:, {_DATE})?(?: {_ANY_AGENCY})?:\s+(?=\S)",
    rf"{_DATE} {_NAMED}{_DASH}",
    rf"{_NAMED}{_DASH}",
)

_PARTICLE = r"(?:de|del|della|der|den|di|da|dos|du|van|von|zu|ten|ter|la|le|al|el|bin|ibn|y|e|af|av)"
_WORD = rf"(?:[a-z]{{1,3}}[-’'])?[{_UPPER}][\w.'’-]*"
_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{0,5}}"
_FULL_NAME = rf"{_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_WORD}){{1,5}}"
_SHOUTED = rf"[{_UPPER}][{_UPPER}.'’-]*(?: [{_UPPER}][{_UPPER}.'’-]*){{1,3}}"
_AND = r"(?:,? (?:and|AND|&|with|WITH) |, ?|; ?)"
_AUTHORS = rf"(?P<authors>{_NAME}(?:{_AND}{_NAME}){{0,9}})"
_POST = r"(?:, (?P<post>[a-z][\w '’-]{2,40}))?"
_PLACE = rf"(?:,? (?:in|at|from|IN|AT|FROM) (?P<place>{_NAME}(?:,? (?:and )?{_NAME}){{0,2}}))?"
_OUTLET = r"(?:\s*(?:[|•·/–—]| - )\s*(?P<outlet>\S.{1,80}))?"
_OUTLET_WORD = (
    r"(?:Associated Press|AP|Reuters|AFP|UPI|dpa|EFE|ANSA|TASS|Xinhua|Bloomberg|BBC|CNN|NPR|PBS|ABC|CBS|NBC|Agency"
    r"|News|Press|Times|Post|Herald|Tribune|Journal|Guardian|Gazette|Chronicle|Observer|Media|Magazine|Radio"
    r"|Television|TV|Staff|Writers?|Correspondents?|Reporters?|Editors?|Bureau|Desk|Columnist|Contributor|Analyst"
    r"|Photographer|Service|Wire)"
)

_EDITED = "(?:updated|corrected|amended|edited|changed|first|originally|published|produced|from|republished)"
_NOTES = (
    r"corrections?\b\s*(?:[:—–(]|to|and|$)",
    r"clarifications?\b\s*[:—–(]",
    r"corrects\b",
    r"editor['’]?s?['’]? note|eds?\.?(?:['’] note|:)",
    r"notes? (?:to|for) (?:editors|readers|media)",
    r"this (?:story|article|post|report|page|version)(?:['’]s headline)? (?:corrects|updates)\b",
    rf"this (?:story|article|post|report|page|version) (?:has been|was|is)(?: \w+)? {_EDITED}\b",
    r"an earlier version of this",
    r"(?:additional |further )?(?:reporting|writing|editing|compiled|edited|photography) by\b",
    r"with (?:files|reporting|contributions|additional reporting) (?:from|by)\b",
    r"copyright\b|©|all rights reserved",
    r"(?:for )?(?:media|press) (?:contacts?|enquiries|inquiries)\b",
    r"for (?:more|further) information,? (?:please )?(?:contact|visit|call|see)\b",
    r"embargoed\b|for immediate release",
    r"(?:press|media|news) (?:release|statement|notice|note|bulletin|communiqu[eé])\b[^!?]{0,60}(?<![.])$",
    r"(?:last )?updated(?:(?: at| on)? [0-9]|:)",
    r"photos?(?: credit)?:|image(?: credit)?:|(?:read|see) (?:more|also):|related:",
)
"""How words begin that are about the story."""

FURNITURE = Furniture(
    months=MONTHS,
    bylines=(
        re.compile(
            r"(?:[Bb]y|BY|(?:[Ww]ritten|[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eport|[Pp]osted)(?: by|:| by:)) "
            rf"{_AUTHORS}{_POST}{_PLACE}{_OUTLET}$"
        ),
        re.compile(rf"(?:By|BY) (?P<authors>{_FULL_NAME}), [^.!?]{{2,100}}$"),
        re.compile(
            r"(?i:(?:by|from) (?:our|an?|the) [\w\s’'-]{0,60}"
            r"\b(?:correspondents?|staff|reporters?|desk|bureau|office|writers?|editors?))\b"
            rf"{_PLACE}(?:, [^.!?]{{2,60}})?$"
        ),
    ),
    signatures=(
        re.compile(rf"{_AUTHORS}\s*[|•·]\s*(?P<outlet>\S.{{1,80}})$"),
        re.compile(rf"(?P<authors>{_SHOUTED}(?: (?:and|AND) {_SHOUTED})?), (?P<outlet>(?:The )?[{_UPPER}].{{1,60}})$"),
        re.compile(
            rf"(?:[{_UPPER}][\w.’'-]* ){{0,3}}(?:News Service|News Agency|Bureau|(?:Staff|Special|Our) (?:Correspondent"
            r"|Reporter|Writer)|Associated Press|Reuters|AFP|Newsroom|Newsdesk)s?$"
        ),
        re.compile(rf"{_AUTHORS}, (?P<outlet>(?:[{_UPPER}][\w.]* ){{0,3}}{_OUTLET_WORD}(?: [\w ]{{1,30}})?)$"),
    ),
    author_separator=re.compile(r"\s*,? (?:and|AND|&|with|WITH) \s*|\s*[,;、]\s*"),
    author_and=re.compile(r" (?:and|AND|&) "),
    no_author=re.compile(
        rf"(?i:.*\b{_OUTLET_WORD}\b)|(?:New York|Los Angeles|Hong Kong|San \w+|New Delhi|Tel Aviv|Mexico City"
        r"|Cape Town|Washington,? D\.?C\.?|Addis Ababa|Kuala Lumpur|Buenos Aires|Rio de Janeiro|Abu Dhabi|St\.? \w+"
        r"|(?:Jr|Sr|PhD|Ph\.D|MD|M\.D|Esq|MP|II|III)\.?)$"
    ),
    datelines=tuple(re.compile(form) for form in _DATELINES),
    stamp=re.compile(
        r"(?i:(?P<modified>(?:last |page )?(?:updated|modified|revised|edited|reviewed))"
        r"|(?P<published>(?:first |originally )?(?:published|posted|issued|released|filed|date published)|date))"
        r"(?i:\s*(?:on|at)\b)?\s*:?\s+(?P<date>[^|•·]{4,60}?)\s*(?=$|[|•·]|\s-\s|, (?i:updated|last))"
    ),
    note=re.compile(rf"[(\[*_ ]*(?i:{'|'.join(_NOTES)})"),
    credit=re.compile(r"(?:Additional )?(?:Reporting|Writing|Written|reporting) by (?P<authors>[^;.()]{3,200})"),
    end=re.compile(
        r"(?i:[-–—*(\[/ ]*ends?[-–—*)\]/ .]*|[-–—( ]*30[-–—) ]*|#{2,}|#(?: #)+|/end/|\(end\)"
        # What WordPress puts below each item of a feed.
        r"|the post .{1,250} (?:first appeared|appeared first) on .{1,100})"
    ),
    more=re.compile(r"(?i:[-–—(\[ ]*more(?: (?:to follow|follows))?[-–—)\]. …]*)"),
)
