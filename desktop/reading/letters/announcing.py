"""The verbs that say that something is held, opens or ends, and names without loose ends."""

import re

from desktop.reading.letters.items import trimmed

ANNOUNCED = re.compile(
    r"\b(?:(?:will|shall|would|may|might|could|should) "
    r"(?:also |then |now |thus |again |instead |[a-z]+ly )?"
    r"(?:take place|start|begin|open|commence|end|close|expire"
    r"|be (?:held|convened|organi[sz]ed|hosted)|be(?= (?:on|from|at|between|in the week)\b))"
    r"|(?:is|are) to (?:take place|be (?:held|convened|on)|begin|start|open)"
    r"|(?:is|are|remains?|stays?|has been|have been)"
    r" (?:now |tentatively |provisionally |currently |re)*"
    r"(?:scheduled|planned|foreseen|expected|envisaged|set|postponed|moved)"
    r"(?: (?:for|to|to (?:be held|take place)))?"
    r"|(?:opens?|closes?|begins?|starts?|ends?|commences?|expires?|runs?|follows?|resumes?|is|are)"
    r"(?= (?:on|at|from|in|by|until|between|tomorrow)\b)|(?<!to )takes? place"
    r"|(?:was|were|has been|have been|had been) (?:held|convened|organi[sz]ed|hosted)|took place"
    r"|(?:was|were)(?= (?:on|from|in the week of)\b)|(?P<meets>meets?|met|will meet)"
    r"|(?:qui |que )?(?:se tiendr(?:a|ont)|aur(?:a|ont) lieu|ser(?:a|ont) (?:tenu|convoqué|organisé"
    r")e?s?|(?:est|sont) (?:prévu|fixé|programmé|reporté)e?s?(?: (?:au|pour))?"
    r"|se (?:celebrará|realizará|llevará a cabo)n?|tendrán? lugar"
    r"|está(?:n)? previst[oa]s?(?: para)?"
    r"))\b"
)
_MOVED_TAIL = re.compile(r"\s*[→➔:–—]\s*(?:moved|postponed|rescheduled)(?: from| to)?$", re.I)
_NO_NAME = re.compile(
    r"^(?:on|at|from|by|in|the|a|an|and|or)\b ?"
    r"|\b(?:on|at|from|by|in|and|or|is|are|be|will|shall|should|must|am|vom|zum|im|du|au|aux|le"
    r"|les|el|los|del)$",
    re.IGNORECASE,
)


def announces(sentence: str, at: int) -> bool:
    """Whether a verb before offset `at` says that something is held, opens or ends then."""
    return any(verb.end() <= at for verb in ANNOUNCED.finditer(sentence))


def bare(words: str) -> str:
    """A name without article and without little words that hang at its ends."""
    before = ""
    words = _MOVED_TAIL.sub("", " ".join(trimmed(words).split()))
    while words != before:
        before, words = words, trimmed(_NO_NAME.sub("", words))
    return words
