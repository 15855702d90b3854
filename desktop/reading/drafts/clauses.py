"""The clause of a sentence in which a date stands: what it holds, and for how many days."""

import re

REACH = 2000
_CLAUSE = re.compile(
    r";\s|,? and (?=(?:also |further |in this regard )*(?:requests?|invites?|decides?"
    r"|encourages?|calls? (?:up)?on|urges?|recommends?|shall\b|will\b|that (?:it|they|the)\b"
    r"|to [a-z]))|, (?=(?:requests?|invites?|decides?) )"
)
_MEET = re.compile(
    r"\b(?<!be )(?:organi[sz]e|convene|hold|conduct|host|schedule|celebrate)s?\b"
    r"|\b(?:convoquer|tenir|(?<!se )tiendra|organiser|convocar|celebrar|celebren?|organizar"
    r"|organicen?|convoquen?)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"(?P<to>\bto be"
    r"|\b(?:that |which )?(?:shall|will|should|would|is to|are to) (?:also |each )?be)"
    r" (?P<verb>[a-z]+(?: available)?)",
    re.IGNORECASE,
)
TAKES_PLACE = re.compile(
    r"\b(?:shall|will|should) (?:also |each )?(?:take place|begin|start|meet)\b"
    r"|\b(?:se tiendr(?:a|ont)|aur(?:a|ont) lieu|ser(?:a|ont) (?:tenue?|convoquée?|organisée?)s?"
    r"|se celebr(?:ará|arán|e|en)|tendr(?:á|án) lugar|tengan? lugar|se réunir(?:a|ont)"
    r"|se reunir(?:á|án))\b",
    re.IGNORECASE,
)
HELD = frozenset({"held", "convened", "organized", "organised", "conducted", "scheduled", "hosted"})
_DAYS = re.compile(
    r"(?<!every )(?<!within )(?<!each )\b(?:for |of )?(?:the |a )?"
    r"(?:(?:maximum |total )*duration of )?"
    r"(?P<days>(?:(?:at least|up to|a maximum of|no more than) )?(?:\d{1,2}|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve)(?: working| full| half)?[- ](?:days?|weeks?))\b"
    r"(?! (?:before|after|prior|in advance|ahead|following|from)\b)"
)


def is_held(text: str, start: int, above: str = "") -> bool:
    """Whether the words before a date say that something is held, and not handed in."""
    clause = clause_of(text[max(0, start - REACH) : start])
    if TAKES_PLACE.search(clause):
        return True
    passive = last_of(PASSIVE, clause)
    if passive is not None:
        return passive["verb"] in HELD
    if last_of(_MEET, clause) is not None:
        return True
    return not clause.strip() and is_held(above, len(above)) if above else False


def days_of(text: str, start: int, end: int) -> str:
    """The duration printed with a date ("three days"), "" without one.

    It stands with the date, right behind it, else in the clause before it.
    """
    text, start, end = around(text, start, end)
    near = _DAYS.search(text[start:end]) or re.match(rf",? {_DAYS.pattern}", text[end:])
    if near:
        return near["days"]
    before = list(_DAYS.finditer(clause_of(text[:start])))
    return before[-1]["days"] if before else ""


def around(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The words near a date: nobody sets one across pages, and endless lines stay quick."""
    first = max(0, start - REACH)
    return text[first : end + REACH], start - first, end - first


def clause_of(before: str) -> str:
    """The words before a date back to where its clause begins."""
    begin = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
    return before[begin:]


def last_of(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match in the text."""
    found = list(pattern.finditer(text))
    return found[-1] if found else None
