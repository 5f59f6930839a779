"""What a language's web pages put around names and dates, and what they say instead of an article."""

from __future__ import annotations

import re
from collections.abc import Set

from attrs import frozen


@frozen(kw_only=True)
class PageWords:
    """How pages are written in one language; patterns are tried on short lines.

    Attributes:
        author_labels: Labels before the name of a writer, in lower case.
        before_author: What stands before the names in a byline, at its beginning.
        after_author: Where in a byline something other than names begins.
        no_author: What is given for an author and is none, in lower case.
        not_found: Titles of pages that say that there is no such page, or that the server failed.
        refused: Titles of pages that ask who reads, or for consent, before they show anything.
    """

    author_labels: Set[str]
    before_author: re.Pattern[str]
    after_author: re.Pattern[str]
    no_author: Set[str]
    not_found: re.Pattern[str]
    refused: re.Pattern[str]
