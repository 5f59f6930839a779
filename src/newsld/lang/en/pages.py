"""What English web pages put around names and dates, and what they say instead of an article."""

from __future__ import annotations

import re

from newsld.lang.pages import PageWords

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"

PAGES = PageWords(
    author_labels=frozenset({"written by", "author", "by", "authors"}),
    before_author=re.compile(
        r"(?:(?:(?:article|story|words|text|content|blog|review|guest post|post)\s+)?"
        r"(?:written|posted|published|created|reported|reviewed|contributed|submitted|authored)\s+by|by|authors?(?=\s*[:\s])"
        r"|words|articles by)(?:\s*[:\-–—]\s*|\s+)",
        re.IGNORECASE,
    ),
    after_author=re.compile(
        r"\s*(?:[|•·⋅∙●/–—()\[\]]|\s-\s|\s+on\s+(?=[A-Z0-9])|\s+(?:in|at)\s+(?=[A-Z])"
        r"|,?\s*(?:last\s+)?(?:updated|published|posted|reviewed|edited|modified|fact[- ]checked|medically)\b"
        rf"|,?\s*\b{_MONTH}\s+[0-9]{{1,2}}\b|,?\s*\b[0-9]{{1,2}}\s+{_MONTH}\s|,?\s*[0-9]+[./-][0-9]"
        r"|,?\s*[0-9]+\s*(?:min|hour|day|week|month|year|comment|share|view))",
        re.IGNORECASE,
    ),
    no_author=frozenset({
        "admin", "administrator", "author", "authors", "editor", "staff", "guest", "guest author", "guest contributor",
        "user", "root", "webmaster", "website", "default", "test", "unknown", "anonymous", "super user", "superuser",
        "editorial", "contributor", "by", "site admin", "wordpress", "wpengine", "wp admin", "marketing", "share",
        "read more", "posted", "follow", "about the author", "home", "blog", "news", "the author", "super admin", "dev",
        "written by", "writer", "view all posts", "see full bio", "learn more",
    }),
    not_found=re.compile(
        r"(?:error\s*:?\s*)?(?:404|401|403|410|429|451|500|502|503|504)\b(?:$|[\s:|–—-]+.{0,40}"
        r"(?:error|not found|forbidden|gone|unavailable|bad gateway|timed? ?out|page|unauthori[sz]ed|too many requests)"
        r".{0,60})"
        r"|(?:page|file|article|document|object) (?:was |could )?not (?:be )?found\b.{0,60}|not found$"
        r"|(?:this (?:content|page|site) is )?(?:not available|unavailable) (?:in your (?:country|region|location)"
        r"|for legal reasons|due to legal reasons)\b.{0,80}"
        r"|(?:bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error)\b.{0,60}"
        r"|(?:oops|sorry|uh[- ]oh)\W{1,4}.{0,30}(?:not found|went wrong|can['’]?t be found)\b.{0,60}",
        re.IGNORECASE,
    ),
    refused=re.compile(
        r"just a moment\W*$|attention required\W.{0,40}|access (?:to this page has been )?denied\b.{0,60}|"
        r"(?:please )?verify (?:that )?you are (?:a )?human\b.{0,60}|are you (?:a robot|human)\b.{0,60}|"
        r"(?:security|browser|human) (?:check|verification)\b.{0,40}|before you continue\b.{0,60}|"
        r"(?:your )?(?:privacy|cookie) (?:choices|settings|preferences|consent)\b.{0,60}|"
        r"(?:we value|we care about) your privacy\b.{0,60}|(?:cookie )?consent\W{0,3}$"
        r"|subscribe to (?:read|continue)\b.{0,60}|"
        r"(?:please )?(?:log|sign) in\W{0,3}(?:$|[|–—-].{0,60})|"
        r"(?:please |you need to )?enable (?:javascript|js|cookies)\b.{0,60}|"
        r"yahoo is part of the yahoo family of brands\b.{0,40}|pardon our interruption\b.{0,40}",
        re.IGNORECASE,
    ),
)  # fmt: skip
