"""What a title cell says: the title, the description behind it, its qualifiers and its mark."""

import re

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.dated import is_date
from desktop.reading.fates import OFF, is_off, is_put_off, parted_fate, parted_open
from desktop.reading.lexicon import says_repeats
from desktop.reading.markup import plain
from desktop.reading.prose import (
    begins_inside,
    capital,
    ends_sentence,
    has_bullet,
    is_open,
    is_stray,
    sentences,
    tidy,
    verb_at,
    without_bullet,
)

_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_OPEN = re.compile(
    r"\b(?:t\.?b\.?[cda]\b\.?|(?:to be|not yet|yet to be|still to be) "
    r"(?:confirmed|determined|announced|decided|defined|agreed|fixed|set|finali[sz]ed)"
    r"|(?:à|por|a) (?:confirm|détermin|determin|précis|annonc|anunci|defin)\w+)",
    re.I,
)
_UNSURE = re.compile(r"provisional|provisoire|tentativ[eoa]|indicati[vf]e?|unconfirmed", re.I)
_OPEN_TAIL = re.compile(r"[\s,–—-]+(?:TBC|TBD|TBA|tbc|tbd|tba)\.?$")
_OF_PLACE = re.compile(r"\b(?:venue|place|location|city|host|country|lieu|sede|lugar)\b", re.I)
_OF_DATE = re.compile(r"\b(?:dates?|day|month|time|fechas?)\b", re.I)
_STAR = re.compile(r"\*(?=[^\s*])")
_STAR_BEHIND = re.compile(r"(?<=[\w)])\s?\*(?=$|[\s:,(])")
_LINK = re.compile(r"\s*\(?https?://[^\s()]+\)?")
_GAP = re.compile(r"\s{2,}")
_COLON = re.compile(r":\s+(?=[“\"‘(]?[A-Z])")
_ARTICLE = re.compile(r"^(?:The|A|An)\s+(?=\S)")
_CANCELLED = re.compile(
    rf"\s*[(\[](?:{OFF})[)\]][\s:–—-]*"
    rf"|\s*\b(?-i:CANCELL?ED|ANNULÉE?|CANCELAD[OA]|ABGESAGT|Cancell?ed|Annulée?|Cancelad[oa]|Abgesagt)\b[\s:–—-]*",
    re.I,
)
# "Workshop – postponed to 5–9 June", "Forum (new date: 3 May)".
_MOVED = re.compile(
    r"(?:\s*[(\[]|\s*[,;:–—-]\s+|\s{2,})"
    r"(?P<moved>(?:now |has been |is )?(?:postponed|moved|rescheduled|deferred|brought forward"
    r"|reportée? au|aplazad[oa] al|pospuest[oa] al|new dates?:?)"
    r"(?: (?:to|until|for))? (?P<date>[^()\[\]]*\d[^()\[\]]*?))[)\]]?\.?$",
    re.I,
)
_MOVED_TAIL = re.compile(
    r"[\s:;,–—→➔-]+(?:moved|postponed|rescheduled|brought forward) (?:from|to)$", re.I
)
_POSTPONED = re.compile(
    r"^\s*[(\[]?(?:POSTPONED|[Pp]ostponed)(?:[)\]]\s*|\s*[:–—-]\s*)(?=\S)"
    r"|\s*[(\[](?:POSTPONED|[Pp]ostponed)[)\]]|[\s:,–—-]+POSTPONED$"
)
LONGEST_TITLE = 250
SHORTEST_DESCRIPTION = 40
FEWEST_WORDS_BEHIND_COLON = 10
SURELY_PROSE = 20


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an event.

    `title_open`, `date_open` and `place_open` hold the printed words that leave each of them to
    be confirmed ("(TBC)"), empty when none do. `starred`: it carries the star that marks some
    rows. `untitled`: no title is printed, the subject of the first sentence stands for it. `moved`
    holds the words that give it another day ("postponed to 5 June").
    """

    title: str
    description: str = ""
    repeats: str = ""
    title_open: str = ""
    date_open: str = ""
    place_open: str = ""
    starred: bool = False
    untitled: bool = False
    cancelled: bool = False
    postponed: bool = False
    moved: str = ""


def read_wording(head: str, below: tuple[str, ...] = ()) -> Wording:
    """Read the words of one event: `head` as printed on the title's line, `below` what follows.

    `below` are the paragraphs of the description, as far as lines tell them apart.
    """
    text, links = _without_links(plain(head))
    text, starred = _without_star(text)
    title, behind, untitled = split_title(text)
    title, cancelled = _without_cancelled(title)
    title, moved = _without_moved(title)
    title, postponed = _without_postponed(title)
    title, repeats = _without_repeats(title)
    title, opened = _without_open(title)
    paragraphs = (tidy(without_bullet(plain(part))) for part in (behind, *below, *links))
    return Wording(
        capital(_end(tidy(title))),
        "\n".join(part for part in paragraphs if part and not is_stray(part)),
        "; ".join(repeats),
        *opened,
        starred,
        untitled,
        cancelled,
        postponed,
        moved,
    )


def split_title(text: str) -> tuple[str, str, bool]:
    """Part title and description of one cell; the last value tells that no title is printed.

    By two spaces, by a colon before sentences, or by sentences: the first one is the title unless
    it has a verb, then its subject stands for the title and the whole is the description. A
    single sentence is the title, whole.
    """
    splits = [*_GAP.finditer(text), *reversed(list(_COLON.finditer(text)))]
    for split in splits:
        title, behind = text[: split.start()], text[split.end() :]
        if not is_open(title) and _is_description(title, behind, colon=split[0][0] == ":"):
            return title, behind, False
    listed = sentences(_GAP.sub(" ", text))
    behind = " ".join(listed[1:])
    if len(behind) < SHORTEST_DESCRIPTION or not ends_sentence(listed[0]):
        return text, "", False
    verb = verb_at(listed[0])
    if verb is None:
        return listed[0], behind, False
    subject = _ARTICLE.sub("", listed[0][:verb].rstrip(" ,"))
    return subject, text, True


def brackets(title: str) -> tuple[str, ...]:
    """What stands in the brackets of a title."""
    return tuple(found[1] for found in _BRACKET.finditer(title))


def _is_description(title: str, behind: str, colon: bool) -> bool:
    if not title.strip() or begins_inside(behind) or len(behind) < SHORTEST_DESCRIPTION:
        return False
    if len(title) > LONGEST_TITLE:
        return False
    if not colon:
        return ends_sentence(behind) or title.endswith(":") or len(behind) > len(title) * 2
    # A colon inside a description stands behind a verb.
    if verb_at(title) is not None or len(sentences(title)) > 1:
        return False
    listed, count = sentences(behind), len(behind.split())
    said = verb_at(listed[0]) is not None or len(listed) > 1 or count >= SURELY_PROSE
    return count >= FEWEST_WORDS_BEHIND_COLON and ends_sentence(listed[0]) and said


def _without_links(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the addresses of pages out of a title."""
    links = tuple(found.strip(" ()") for found in _LINK.findall(text))
    shorter = _LINK.sub("", text).strip()
    return (shorter, links) if shorter else (text, ())


def _without_star(text: str) -> tuple[str, bool]:
    text = text.strip()
    if has_bullet(text):
        text = without_bullet(text)
    if _STAR.match(text):
        return text[1:], True
    behind = _STAR_BEHIND.search(text)
    if behind and text.count("*") == 1:
        return text[: behind.start()] + text[behind.end() :], True
    return text, False


def _without_repeats(title: str) -> tuple[str, tuple[str, ...]]:
    found: list[str] = []

    def take(bracket: re.Match[str]) -> str:
        if bracket.start() == 0 or not says_repeats(bracket[1]):
            return bracket[0]
        found.append(tidy(bracket[1]))
        return ""

    return _BRACKET.sub(take, title), tuple(found)


def _without_open(title: str) -> tuple[str, tuple[str, str, str]]:
    """Take off what leaves the title, the date or the place to be confirmed."""
    opened = {"title": "", "date": "", "place": ""}

    def take(bracket: re.Match[str]) -> str:
        unsure = _OPEN.search(bracket[1]) or _UNSURE.fullmatch(bracket[1].strip())
        if bracket.start() == 0 or not unsure:
            return bracket[0]
        for subject in _subjects(bracket[1]):
            opened[subject] = bracket[0].strip()
        return ""

    before, clause = parted_open(title)
    title = _BRACKET.sub(take, f"{before} ({clause})" if clause else title)
    tail = _OPEN_TAIL.search(title)
    if tail and tail.start():
        opened["title"] = opened["title"] or tail[0].strip(" ,–—-")
        title = title[: tail.start()]
    return title, (opened["title"], opened["date"], opened["place"])


def _subjects(words: str) -> tuple[str, ...]:
    """What some words leave open; "dates and venue to be confirmed" are two things."""
    found = (("place", _OF_PLACE), ("date", _OF_DATE))
    return tuple(name for name, said in found if said.search(words)) or ("title",)


def _without_cancelled(title: str) -> tuple[str, bool]:
    before, fate = parted_fate(title)
    if is_off(fate):
        return before, True
    shorter = _CANCELLED.sub(" ", title, count=1).strip()
    if shorter == title.strip() or not shorter:
        return title, False
    return shorter.lstrip(" ,;:.–—-"), True


def _without_moved(title: str) -> tuple[str, str]:
    """Take off the words that move a meeting to another day."""
    found = _MOVED.search(title)
    if found is None or not found.start() or not is_date(found["date"]):
        return title, ""
    return title[: found.start()], found["moved"]


def _without_postponed(title: str) -> tuple[str, bool]:
    before, fate = parted_fate(title)
    if is_put_off(fate):
        return before, True
    shorter = _POSTPONED.sub("", title, count=1).strip()
    return (shorter, True) if shorter and shorter != title.strip() else (title, False)


def _end(title: str) -> str:
    """A title without the colon or full stop behind it; a whole sentence keeps its full stop."""
    title = _MOVED_TAIL.sub("", title.rstrip(" :;,–—→➔"))
    if title.endswith(".") and not title.endswith("..") and verb_at(title) is None:
        short = re.search(r"(?:^|[\s.])\w{1,3}\.$", title)
        return title if short else title[:-1]
    return title
