"""Lines that name a part of a text: an annex, a chapter, an article, a numbered objective."""

import re

_MOST = 110

_ANNEX = re.compile(
    r"(?P<name>(?:annexe?|anexo|append(?:ix|ice)|apéndice|attachment)(?:\s+(?:[ivxl]{1,6}|\d{1,2}|[a-z]))?)"
    r"(?=$|\s*[:.–—-]\s|\s+to the )",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:section|part|chapter|article|title|rule|regulation|secci[oó]n|parte|partie|chapitre"
    r"|cap[ií]tulo|artículo|titre|título|règle|regla)\s+(?:[IVXL]{1,6}|\d{1,3}|[A-Z])\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:objectives?|goals?|pillars?|themes?|commitments?|principles?|priorit(?:y|ies)|targets?"
    r"|action areas?|priority areas?|strategic objectives?|outcomes?|clusters?)"
    r"\s+(?:[IVXL]{1,6}|\d{1,3}|[A-Z])\s?[:.–—-]\s",
    re.IGNORECASE,
)

_ARTICLE = re.compile(
    r"(?:Draft )?(?P<kind>article|rule|regulation|artículo|règle|regla)\s+"
    r"(?P<number>\d{1,3}|[IVXL]{1,6}|premier|primero)(?: (?P<suffix>bis|ter|quater))?"
    r"(?=$|\s*[:.–—-](?:\s|$)|\s+[A-Z(\[])",
    re.IGNORECASE,
)


def article_named(text: str) -> str | None:
    """The name of the article or rule that a heading opens ("Article 5 bis"), else `None`."""
    match = _ARTICLE.match(text.strip("[]* "))
    if match is None:
        return None
    number, suffix = match["number"], match["suffix"]
    named = number.upper() if number[0].casefold() in "ivxl" else number
    return f"{match['kind'].capitalize()} {named}" + (f" {suffix.lower()}" if suffix else "")


def annex_named(text: str) -> str | None:
    """The name of the annex with which a line begins ("Annex II"), else `None`."""
    match = _ANNEX.match(text)
    if match is None:
        return None
    kind, *number = match["name"].split()
    return " ".join([kind.capitalize(), *(one.upper() for one in number)])


def is_named(text: str) -> bool:
    """Whether a line begins with the name of a numbered part: "Article 1", "CHAPTER I"."""
    return _NAMED.match(text) is not None


def is_counted(text: str) -> bool:
    """Whether a line begins with a numbered objective or goal: "Objective 2: ..."."""
    return _COUNTED.match(text) is not None


def is_part(text: str) -> bool:
    """Whether a line names a numbered part of a text: "Article 1", "CHAPTER I. Duties"."""
    return len(text) <= _MOST and is_named(text) and not text.endswith((".", ";", ",", ":"))
