"""The nodes of a page's JSON-LD among which its article is."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.jsonld.items import Item

ARTICLES = frozenset({
    "NewsArticle", "Article", "BlogPosting", "LiveBlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "TechArticle",
    "ScholarlyArticle", "SocialMediaPosting", "DiscussionForumPosting", "AdvertiserContentArticle", "Report",
    "SatiricalArticle", "MedicalScholarlyArticle", "Review", "CriticReview",
})  # fmt: skip
"""Classes of schema.org that a page's article can have."""
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where the main article can stand within another node; what is nested elsewhere (comments, lists of related stories,
the updates of a live blog) is another article."""
_MOST_NODES = 5_000


def types_of(item: Item) -> set[str]:
    """Give the names of a node's types, whatever stands before them."""
    stated = item.value.get("@type") if isinstance(item.value, dict) else None
    names = [str(name.value) for name in stated.items()] if stated else []
    return {name.rpartition("/")[2].rpartition(":")[2] for name in names}


def nodes_at_the_top(root: Item) -> Iterator[Item]:
    """Give the nodes of a block among which the main article is, without those that belong to others."""
    waiting = [root]
    given = 0
    while waiting and given < _MOST_NODES:
        item = waiting.pop()
        if isinstance(item.value, list):
            waiting.extend(reversed(item.value))
        elif isinstance(item.value, dict):
            given += 1
            yield item
            waiting.extend(item.value[key] for key in reversed(_WITHIN) if key in item.value)
