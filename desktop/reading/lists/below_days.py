"""Lines of a list that take their day from above: deadlines with an hour, "idem: Forum"."""

import re

_DUE = re.compile(r"(?:deadline|closing|date limite|délai|plazo|fecha límite)\b", re.I)
_HOUR_AT_END = re.compile(
    r"\s*(?:[:,–—-]|\b(?:at|by))\s*"
    r"(?P<hour>\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?|\d{1,2}[:h]\d\d|noon)\.?$"
)
_IDEM = re.compile(
    r"(?:idem|ibid\.?|ditto|same (?:days?|dates?)|mêmes? dates?|mismas? fechas?)"
    r"\s*(?:[:–—|-]|\t)\s*(?=\S)",
    re.I,
)


def deadline_in(words: str) -> tuple[str, str] | None:
    """Hour, "" for none, and title of a deadline: "Deadline for proposals: 6 p.m."; else None."""
    if not _DUE.match(words):
        return None
    hour = _HOUR_AT_END.search(words)
    return (hour["hour"], words[: hour.start()]) if hour else ("", words)


def is_idem(words: str) -> bool:
    """Whether an item says that its day is that of the item above it."""
    return _IDEM.match(words) is not None


def without_idem(words: str) -> str:
    """The words behind the mark that stands for the day above."""
    return _IDEM.sub("", words, count=1)
