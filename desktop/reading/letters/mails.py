"""Heads of mails, of those forwarded in a chain too, in the words of four languages."""

import re
from collections.abc import Sequence

from desktop.reading.drafts.rows import Row

_FROM, _DATE, _TO, _SUBJECT = "from", "date", "to", "subject"
_NAMES = {
    **dict.fromkeys(("from", "de", "von"), _FROM),
    **dict.fromkeys(
        ("date", "sent", "envoyé", "envoye", "enviado", "fecha", "gesendet", "datum"), _DATE
    ),
    **dict.fromkeys(("to", "à", "a", "para", "an"), _TO),
    **dict.fromkeys(("subject", "re", "objet", "asunto", "betreff"), _SUBJECT),
}
_OTHERS = (
    "through",
    "cc",
    "bcc",
    "cci",
    "attachments?",
    "pièces? jointes?",
    "anlagen?",
    "adjuntos?",
)
FIELD = re.compile(rf"(?P<name>{'|'.join((*_NAMES, *_OTHERS))})\s?:\s*(?P<words>.+)", re.IGNORECASE)
WROTE = re.compile(
    r"(?:On|Le|El|Am)\s(?P<day>.{6,60}?\d{4}.{0,60}?)\s?(?:wrote|a écrit|escribió"
    r"|schrieb[^:]{0,40})\s?:"
)
DIVIDER = re.compile(
    r"[\s_*-]*(?:-{2,}\s*)?(?:original message|forwarded message|begin forwarded message"
    r"|message d[’']origine|message transféré|mensaje original|ursprüngliche nachricht"
    r"|weitergeleitete nachricht)\b.*",
    re.IGNORECASE,
)
_FEWEST, _REACH = 3, 8


def fields_in(texts: Sequence[str]) -> dict[str, str]:
    """The fields of a head by their English names, the first of each."""
    found: dict[str, str] = {}
    for text in texts:
        if match := FIELD.match(text):
            name = match["name"].casefold()
            found.setdefault(_NAMES.get(name, name), match["words"])
        elif wrote := WROTE.match(text):
            found.setdefault(_DATE, wrote["day"])
    return found


def mail_heads(rows: Sequence[Row]) -> list[int]:
    """Where heads begin: three fields or more close together, each another one, or "… wrote:"."""
    fields = [(at, m["name"].casefold()) for at, row in enumerate(rows) if (m := _field(row))]
    found = [at for at, row in enumerate(rows) if WROTE.match(row.words.text)]
    last = -_REACH
    for place, (at, _) in enumerate(fields):
        near = {_NAMES.get(name, name) for n, name in fields[place : place + 6] if n - at <= _REACH}
        if at - last > _REACH and len(near) >= _FEWEST:
            found.append(at)
            last = at
    return sorted(found)


def _field(row: Row) -> re.Match[str] | None:
    return FIELD.match(row.words.text)


def mail_start(rows: Sequence[Row], head: int, floor: int) -> int:
    """The first line of a mail in a chain: the line that parts it from the one before."""
    at = head
    while at > floor and (
        rows[at - 1].blank or rows[at - 1].rule or DIVIDER.match(rows[at - 1].words.text)
    ):
        at -= 1
    return at
