"""0xx reading, 1xx times, 2xx description: what is noticed when articles are converted."""

from __future__ import annotations

from newsld.model.codes.code import NOTE, WARNING, Code, table

CONVERTING = table(
    Code(
        "NLD001", WARNING, "The bytes were not UTF-8; the encoding was guessed.",
        "A guess can be wrong, and then names are misspelt in the data. Look at the accented letters of the output; "
        "save the "
        "source as UTF-8.",
        "Andr\\xe9 Malraux          (bytes of windows-1252)",
        "Andr\\xc3\\xa9 Malraux     (the same in UTF-8)",
    ),
    Code(
        "NLD002", WARNING, "Some bytes or characters had no meaning and were replaced or removed.",
        "The text was cut in the middle of a character, mixes encodings, or holds control characters. What stood "
        "there is "
        "lost; look at the original.",
        "The minister \\x00 said …",
        "The minister said …",
    ),
    Code(
        "NLD003", WARNING, "The front matter is not quite YAML and was read where its meaning is plain.",
        "Other programs will refuse the file. A value with a colon or a quotation mark in it must stand in quotation "
        "marks.",
        "title: Budget: the vote",
        'title: "Budget: the vote"',
    ),
    Code(
        "NLD004", WARNING, "A value of the metadata could not be read.",
        "It was left out rather than guessed: a wrong date or address in the data is worse than none. Write it in the "
        "form "
        "that the message names.",
        "date: last Tuesday",
        "date: 2021-05-04",
    ),
    Code(
        "NLD005", WARNING, "The language of the text is not one that newsld reads; only metadata was taken.",
        "Events, people and quotations are found by the means of one language. If the text is in a language that "
        "newsld "
        "reads, say so with --language.",
        "newsld convert artikel.txt",
        "newsld convert article.txt --language en",
    ),
    Code(
        "NLD006", WARNING, "A block of structured data in a page is broken; what can be understood of it was read.",
        "Other programs drop the whole block, search engines among them. Its siblings were read nonetheless. Mend it "
        "at the line that is named.",
        '{"@type": "NewsArticle", "headline": "The "quiet" vote"}',
        '{"@type": "NewsArticle", "headline": "The \\"quiet\\" vote"}',
    ),
    Code(
        "NLD007", NOTE, "A page says two things of one field.",
        "The one that stands further up in the table of preferences was taken; the other is kept behind it. Give the "
        "right "
        "one by an option or a sidecar, and mend the page.",
        '"datePublished": "2021-05-03"  beside  article:published_time 2021-05-13',
        '"datePublished": "2021-05-03"  beside  article:published_time 2021-05-03',
    ),
    Code(
        "NLD008", WARNING, "A part of a source with several articles was left out.",
        "The message says which, and why: it cannot be read, has no text, or is held back by its provider. The other "
        "articles of the source are converted.",
        '{"title": "Road opens", "text": "The road',
        '{"title": "Road opens", "text": "The road opened on Monday."}',
    ),
    Code(
        "NLD009", WARNING, "A page holds several articles and was read as one.",
        "It is the front of a section or a blog. What newsld says of it would be of no article in particular. Give the "
        "pages of the articles themselves.",
        "newsld convert https://news.example/world/",
        "newsld convert https://news.example/world/road-opens",
    ),
    Code(
        "NLD020", WARNING, "A page's block of JSON-LD was left as it is: newsld's data stands in a block of its own.",
        "What is broken, or gives the terms of schema.org a meaning of its own, cannot be added to without guessing "
        "what others read in it. Until it is mended, readers that mend it themselves may see two articles.",
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Road opens",}',
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Road opens"}',
    ),
    Code(
        "NLD021", NOTE, "A page describes its article in microdata or RDFa; newsld's JSON-LD stands beside that.",
        "newsld adds to JSON-LD only. Readers that know both syntaxes may take the two descriptions for two articles, "
        "unless both give it one address or identifier.",
        '<article itemscope itemtype="https://schema.org/NewsArticle">',
        '<article itemscope itemtype="https://schema.org/NewsArticle" itemid="https://news.example/road">',
    ),
    Code(
        "NLD101", NOTE, "No publication date was given; the reference date was inferred from the text.",
        "Words like “on Friday” were resolved against it. It is written as nl:referenceDate, not as datePublished. "
        "Give the "
        "date, or accept this one with --accept-inferred-date.",
        "newsld convert story.txt",
        "newsld convert story.txt --published 2021-05-03",
    ),
    Code(
        "NLD102", WARNING, "No publication date was given and none can be inferred; relative times stay without a "
        "date.",
        "“Last week” means nothing without the day it was written on, and newsld fills nothing in from the clock.",
        "newsld convert story.txt",
        "newsld convert story.txt --published 2021-05-03",
    ),
    Code(
        "NLD201", NOTE, "The text has no headline; one was derived from its lead.",
        "It is marked as derived in the evidence. Give the headline if there is one.",
        "newsld convert story.txt",
        'newsld convert story.txt --headline "Ministers meet in Oslo"',
    ),
    Code(
        "NLD202", NOTE, "The article has no address; it is named by the digest of its text and gets another name when "
        "corrected.",
        "In a store the corrected article would stand beside the old one instead of replacing it. Give its address, "
        "or one "
        "below which all articles are named.",
        "newsld convert story.txt",
        "newsld convert story.txt --base https://news.example/2021/",
    ),
    Code(
        "NLD203", NOTE, "The text reports no event that was found.",
        "That is right for a list or a comment. If something did happen, the words for it are not among those newsld "
        "knows.",
        "The museum owns forty paintings.",
        "The museum bought forty paintings on Monday.",
    ),
    Code(
        "NLD204", NOTE, "The same text was read from two sources and is one article.",
        "Both give the same IRIs, so that a store holds the article once. Nothing is to be done.",
        "newsld convert a.txt copy-of-a.txt",
        "newsld convert a.txt",
    ),
    Code(
        "NLD205", WARNING, "Two sources give one address to different texts.",
        "In a store one replaces the other. Often a canonical link was copied from a template.",
        "url: https://news.example/      (in both)",
        "url: https://news.example/2021/flood",
    ),
    Code(
        "NLD206", WARNING, "The reconciliation service was not asked, or did not answer in time.",
        "It was asked for with --reconcile. After its first failure it is not asked again in the run, so that a "
        "service that hangs does not hold up every article. Only what gazetteers know is linked.",
        "newsld convert story.txt --reconcile https://down.example/reconcile",
        "newsld convert story.txt --reconcile https://up.example/reconcile",
    ),
    Code(
        "NLD207", NOTE, "An item that is no article names no event, person, place, term or part.",
        "Only what the item says of itself was taken: its address, dates, publisher and subjects. An event or concept "
        "needs a name.",
        '<concept><conceptId qcode="event:17"/></concept>',
        '<concept><conceptId qcode="event:17"/><name>Harbour Day</name></concept>',
    ),
)  # fmt: skip
