"""Which free lines of a calendar are its titles and headings, and which are only notes."""

import re

from desktop.reading.content import Content
from desktop.reading.dated import YEAR, names_a_day
from desktop.reading.markup import heading, plain
from desktop.reading.prose import begins_inside, ends_sentence, in_capitals, verb_at
from desktop.reading.tables.roles import Role, roles_of_head

LONGEST_HEADING = 120
LONGEST_TITLE = 200
FEW_WORDS = 6
_CALENDAR = re.compile(
    r"\b(?:calendar|schedule|meetings?|events?|dates?|agenda|programme|sessions?|timeline|upcoming|"
    r"forthcoming|consultations|workshops|mapping"
    r"|calendrier|réunions|calendario|reuniones|termine|sesiones|cronograma|eventos|échéancier"
    r"|sitzungen|road ?map|hoja de ruta|feuille de route)\b",
    re.I,
)
_OPEN = re.compile(r"\W*T\.?B\.?[ACD]\b\W*", re.I)
_BEGINS_WITH_DAY = re.compile(r"\W*\d{1,2}(?!\d)")


_CONTINUED = re.compile(
    r"[\s,–—-]*\(?\b(?:continued|cont['’]?d\.?|cont\.|suite|continuación|forts(?:etzung|\.))\)?\s*$",
    re.I,
)


def without_continued(words: str) -> str:
    """The words of a heading that a page repeats, without its "(continued)"."""
    return _CONTINUED.sub("", words) or words


def speaks_of_meetings(words: str) -> bool:
    """Whether a title tells that meetings are listed below it."""
    return _CALENDAR.search(words) is not None


def is_title(text: str, content: Content) -> bool:
    """Whether a line above a calendar is its title: by its marks, or as it names what is listed."""
    words = plain(text).strip()
    if len(words) > LONGEST_TITLE or (ends_sentence(words) and verb_at(words) is not None):
        return False
    if "\t" in text.strip() or _is_label(words) or names_a_day(words):
        return False
    if _BEGINS_WITH_DAY.match(words) or _OPEN.fullmatch(words):
        return False
    if _is_marked(text) or YEAR.search(words) or speaks_of_meetings(words):
        return True
    return bool(section_of(text, content) or content.bodies(words))


def section_of(text: str, content: Content) -> str:
    """The words of a line that is a heading, else nothing.

    A line is one by its marks, in capitals, or when it only names a time, a place or a body.
    """
    marked = heading(text)
    words = without_continued(marked[1] if marked else plain(text).strip().rstrip(":"))
    if names_a_day(words) or len(words) > LONGEST_HEADING:
        return ""
    if _is_marked(text):
        return words
    if begins_inside(words) or words.endswith((".", ",", ";")):
        return ""
    named = content.is_month(words) or content.is_place(words)
    return words if named or (len(words.split()) <= FEW_WORDS and content.bodies(words)) else ""


def _is_label(words: str) -> bool:
    head, colon, _ = words.partition(":")
    return bool(colon) and bool(set(roles_of_head(head)) - {Role.TITLE, Role.THEME})


def _is_marked(text: str) -> bool:
    bold = text.strip().startswith(("**", "__", "<b>", "<u>", "<strong>"))
    return heading(text) is not None or bold or in_capitals(plain(text).strip())
