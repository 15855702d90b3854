"""What has become of a meeting, in the words of papers: called off, or put off to no known day."""

import re

OFF = (
    r"cancell?ed|annulée?s?|supprimée?s?|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?|suspended"
    r"|abgesagt|entfällt"
)
PUT_OFF = r"postponed|deferred|reportée?s?|aplazad[oa]s?|pospuest[oa]s?|postergad[oa]s?|verschoben"
_LATER = (
    r"(?: (?:sine die|until further notice|to a later date|(?:to )?(?:a )?dates? tb[acd]"
    r"|jusqu['’]à nouvel ordre|à une date ultérieure|hasta nuevo aviso))?"
)
_FATE = rf"(?:(?:has been |is |now )?(?:{OFF}|{PUT_OFF}){_LATER})"
# "Council – cancelled", "Forum (postponed sine die)", "Workshop  POSTPONED".
TAIL = re.compile(
    rf"(?:\s*[,;:–—-]+\s*[(\[]?|\s*[(\[]|\s+(?-i:(?=[A-Z]{{4}}))){_FATE}[)\]]?\.?$", re.I
)
_WHOLE = re.compile(rf"\W*{_FATE}\W*", re.I)
_OFF_WORD = re.compile(rf"\b(?:{OFF})\b", re.I)
_PUT_OFF_WORD = re.compile(rf"\b(?:{PUT_OFF})\b", re.I)


_SUBJECT = (
    r"(?:exact |final |precise )?(?:dates?|days?|venue|place|location|title|theme|time|host"
    r"(?: country| city)?|city|country|format|lieu|fechas?|sede|lugar|thème|hora)"
)
_OPENED = (
    r"(?:t\.?b\.?[cda]\b\.?|(?:still |yet )?to be \w+|not yet \w+|à \w+er|(?:por|a) \w+[aei]r|open)"
)
# "Forum, date and venue to be determined".
_OPEN_CLAUSE = re.compile(
    rf"\s*[,;:–—-]+\s*(?P<words>{_SUBJECT}(?:\s*(?:,|/|&|\b(?:and|et|y)\b)\s*{_SUBJECT})*"
    rf":?\s+{_OPENED})\.?$",
    re.I,
)


_OPEN_NOTE = re.compile(
    rf"(?:the )?(?:{_SUBJECT}(?:\s*(?:,|/|&|\b(?:and|et|y)\b)\s*{_SUBJECT})*:?\s+)?(?:is |are )?"
    rf"{_OPENED}|tentative|provisional(?: dates?)?|(?:dates? )?subject to (?:change|confirmation)",
    re.I,
)


def says_open(words: str) -> bool:
    """Whether a note only says that a date, a place or a meeting is to be confirmed."""
    return _OPEN_NOTE.fullmatch(words.strip(" .()")) is not None


def parted_open(words: str) -> tuple[str, str]:
    """The words without what they leave open at their end, and these words; "" without any."""
    found = _OPEN_CLAUSE.search(words)
    if found is None or not found.start():
        return words, ""
    return words[: found.start()], found["words"]


def parted_fate(words: str) -> tuple[str, str]:
    """The words without what has become of it at their end, and these words; "" without any."""
    found = TAIL.search(words)
    if found is None or not found.start():
        return words, ""
    return words[: found.start()], found[0].strip(" ,;:–—-()[].")


def is_fate(words: str) -> bool:
    """Whether words say what has become of a meeting and nothing else."""
    return _WHOLE.fullmatch(words) is not None


def is_off(words: str) -> bool:
    """Whether the words say that it is called off."""
    return _OFF_WORD.search(words) is not None


def is_put_off(words: str) -> bool:
    """Whether the words say that it is put off."""
    return _PUT_OFF_WORD.search(words) is not None
