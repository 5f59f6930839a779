"""7xx: what Google asks of Article and Event (developers.google.com/search/docs/appearance/structured-data)."""

from __future__ import annotations

from newsld.model.codes.code import ERROR, NOTE, WARNING, Code, table

CONSUMERS = table(
    Code(
        "NLD701", ERROR, "A field that Google requires is missing.",
        "Without it the event is not shown, and Search Console reports a critical issue. Articles have no required "
        "fields.",
        '{"@type": "Event", "name": "Summit", "startDate": "2021-05-03"}',
        '{"@type": "Event", "name": "Summit", "startDate": "2021-05-03", '
        '"location": {"@type": "Place", "address": "Oslo"}}',
    ),
    Code(
        "NLD702", NOTE, "A field that Google recommends is missing.",
        "Give it if it is known; never invent it.",
        '{"@type": "NewsArticle"}',
        '{"@type": "NewsArticle", "headline": "Ministers meet in Oslo"}',
    ),
    Code(
        "NLD703", NOTE, "A date says more, or less, than is known.",
        "The publication of an article has a time of day; an event whose hour is not known is dated by its day alone.",
        '"startDate": "2021-05-03T00:00:00+02:00"',
        '"startDate": "2021-05-03"',
    ),
    Code(
        "NLD704", WARNING, "An author is not written as Google asks.",
        "Each author is a Person or an Organization of their own; the name holds the name alone, titles go to "
        "jobTitle.",
        '"author": {"@type": "Person", "name": "By Jane Doe and John Roe"}',
        '"author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Roe"}]',
    ),
    Code(
        "NLD705", WARNING, "An image is not as Google asks.",
        "An ImageObject has its address in url or contentUrl, and at least 50,000 pixels.",
        '"image": {"@type": "ImageObject", "width": 120, "height": 90}',
        '"image": {"@type": "ImageObject", "url": "https://news.example/1.jpg", "width": 1200, "height": 900}',
    ),
    Code(
        "NLD706", WARNING, "previousStartDate stands without the status EventRescheduled.",
        "Google takes the former date only with that status.",
        '"previousStartDate": "2021-05-01", "eventStatus": "https://schema.org/EventPostponed"',
        '"previousStartDate": "2021-05-01", "eventStatus": "https://schema.org/EventRescheduled"',
    ),
    Code(
        "NLD707", WARNING, "The article is not free, and nothing says which part is behind the wall.",
        "Without it Google may take the hidden text for cloaking.",
        '"isAccessibleForFree": false',
        '"isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, '
        '"cssSelector": ".paywall"}',
    ),
    Code(
        "NLD708", NOTE, "A page has two articles at the top.",
        "Which of them the page is about is not clear. Nest one in the other, or give them one @id if they are one.",
        '[{"@type": "NewsArticle", "headline": "A"}, {"@type": "NewsArticle", "headline": "B"}]',
        '{"@type": "NewsArticle", "headline": "A", "mentions": {"@type": "NewsArticle", "headline": "B"}}',
    ),
)  # fmt: skip
