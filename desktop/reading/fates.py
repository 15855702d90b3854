"""What has become of a meeting, in the words of papers: called off, put off, or still open."""

import re
from functools import cache

OFF = (
    r"cancell?ed|annulée?s?|supprimée?s?|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?|suspended"
    r"|abgesagt|entfällt"
)
PUT_OFF = r"postponed|deferred|reportée?s?|aplazad[oa]s?|pospuest[oa]s?|postergad[oa]s?|verschoben"
# The plainest ways to leave something open.
TO_COME = r"TBC|TBD|TBA|to be \w+"
LONGEST_FATE = 60
_NONE = ("no ", "none", "nil", "aucun", "sin ", "pas de ", "keine ")
# Most titles hold none of these, and need not be looked at further.
_STEMS = (
    *("ancel", "nnul", "upprim", "nulad", "uspend", "bgesagt", "ntfällt", "ostpon", "eferred"),
    *("eporté", "plazad", "ospuest", "ostergad", "erschoben"),
)
_OPEN_STEMS = ("tbc", "tbd", "tba", "t.b.", " to be ", "not yet", " à ", " por ", " open")
_SUBJECT = (
    r"(?:exact |final |precise )?(?:dates?|days?|venue|place|location|title|theme|time|host"
    r"(?: country| city)?|city|country|format|lieu|fechas?|sede|lugar|thème|hora)"
)
_SUBJECTS = rf"{_SUBJECT}(?:\s*(?:,|/|&|\b(?:and|et|y)\b)\s*{_SUBJECT})*:?\s+"
_OPENED = r"(?:t\.?b\.?[cda]\b\.?|(?:still |yet )?to be \w+|not yet \w+|à \w+er|por \w+[aei]r|open)"


def parted_open(words: str) -> tuple[str, str]:
    """The words without what they leave open at their end, and these words; "" without any.

    "Forum, date and venue to be determined" leaves the date and the venue open.
    """
    end = words[-LONGEST_FATE:].lower()
    may_be = not end.endswith(")") and any(stem in end for stem in _OPEN_STEMS)
    found = _open_clause().search(words) if may_be else None
    if found is None or not found.start():
        return words, ""
    return words[: found.start()], found["words"]


def says_open(words: str) -> bool:
    """Whether a note only says that a date, a place or a meeting is to be confirmed."""
    return _open_note().fullmatch(words.strip(" .()")) is not None


def parted_fate(words: str) -> tuple[str, str]:
    """The words without what has become of it at their end, and these words; "" without any.

    "Council – cancelled", "Forum (postponed sine die)", "Workshop  POSTPONED".
    """
    end = words[-LONGEST_FATE:].lower()
    found = _fate_behind().search(words) if any(stem in end for stem in _STEMS) else None
    if found is None or not found.start():
        return words, ""
    return words[: found.start()], found[0].strip(" ,;:–—-()[].")


def is_fate(words: str) -> bool:
    """Whether words say what has become of a meeting and nothing else."""
    return len(words) <= LONGEST_FATE and parted_fate(f"x – {words.strip(' .()[]')}")[0] == "x"


def is_off(words: str) -> bool:
    """Whether the words say that it is called off."""
    return bool(words) and _word(OFF).search(words) is not None


def is_put_off(words: str) -> bool:
    """Whether the words say that it is put off."""
    return bool(words) and _word(PUT_OFF).search(words) is not None


def is_none(words: str) -> bool:
    """Whether words say that nothing is held: "[no meetings]"."""
    said = words.strip(" .()[]–—-")
    return said.casefold().startswith(_NONE) and _nothing().fullmatch(said) is not None


# Patterns of what few papers print are made when one does.
@cache
def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.I)


@cache
def _fate_behind() -> re.Pattern[str]:
    later = (
        r"(?: (?:sine die|until further notice|to a later date|(?:to )?(?:a )?dates? tb[acd]"
        r"|jusqu['’]à nouvel ordre|à une date ultérieure|hasta nuevo aviso))?"
    )
    fate = rf"(?:(?:has been |is |now )?(?:{OFF}|{PUT_OFF}){later})"
    before = r"(?:\s*[,;:–—-]+\s*[(\[]?|\s*[(\[]|\s+(?-i:(?=[A-Z]{4})))"
    return re.compile(rf"{before}{fate}[)\]]?\.?$", re.I)


@cache
def _open_clause() -> re.Pattern[str]:
    return re.compile(rf"\s*[,;:–—-]+\s*(?P<words>{_SUBJECTS}{_OPENED})\.?$", re.I)


@cache
def _open_note() -> re.Pattern[str]:
    others = r"tentative|provisional(?: dates?)?|(?:dates? )?subject to (?:change|confirmation)"
    return re.compile(rf"(?:the )?(?:{_SUBJECTS})?(?:is |are )?{_OPENED}|{others}", re.I)


@cache
def _nothing() -> re.Pattern[str]:
    held = r"(?:meetings?|sessions?|events?|réunions?|reuni(?:ón|ones)|sitzung(?:en)?)"
    then = r"(?: (?:scheduled|planned|foreseen|prévue|previstas))?"
    before = r"(?:no|aucune|sin|pas de|keine) (?:formal |official )?"
    return re.compile(rf"none|nil|{before}{held}{then}", re.I)
