"""Paragraphs as people cite them while they type: "OP19b", "op 14 A (b)", "19(b)", "PP3bis"."""

import re

_CITED = re.compile(
    r"\s*(?P<part>[op]p)?\s*(?P<number>\d{1,3})"
    r"(?P<rest>(?:[\s.]*(?:bis|ter|quater|alt|\([a-z]{1,4}\)?|[a-z](?![a-z])|[a-z]\(?))*)\s*",
    re.IGNORECASE,
)
_STEP = re.compile(r"bis|ter|quater|alt|(?<=\()[ivx]{1,4}|[a-z]", re.IGNORECASE)


def cited(typed: str) -> str:
    """Return a citation with its steps apart, as "op19 b"; "" for all that is no citation.

    A number and letters alone are one only with a bracket: "2nd" is none.
    """
    found = _CITED.fullmatch(typed)
    if found is None or not (found["part"] or "(" in found["rest"]):
        return ""
    steps = _STEP.findall(found["rest"])
    return " ".join((f"{found['part'] or ''}{found['number']}", *steps))
