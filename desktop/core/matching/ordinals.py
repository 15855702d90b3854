"""Which one of a series a title means: 10th, Tenth, XXII, First."""

import re

_SPELT = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
SPELT = {name: number for number, name in enumerate(_SPELT.split(), start=1)}
"""The ordinals that are one word, first to twentieth, by their names."""
_BY_NAME = dict(SPELT)
_TENS = {
    name: 10 * tens
    for tens, name in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_BY_NAME["hundredth"] = 100
_BY_NAME |= {f"{name[:-1]}ieth": number for name, number in _TENS.items()}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_DIGITS = re.compile(r"\b(\d{1,3})\s?(?:st|nd|rd|th|º|ª|e|er)\b", re.IGNORECASE)
_WORDS = re.compile(
    r"\b(?:(one hundred)[- ](?:and )?)?(?:(" + "|".join(_TENS) + r")[- ])?"
    r"(" + "|".join(_BY_NAME) + r")\b",
    re.IGNORECASE,
)
# One letter alone is a name as often as a number; two and more are numbers in these titles.
_NUMERALS = re.compile(r"\b(?=[IVXLC]{2,7}\b)((?:X[LC]|[LC]?X{0,3})(?:IX|IV|V?I{0,3}))\b")


def ordinals_in(title: str) -> frozenset[int]:
    """Return the ordinals that stand in `title`, however they are written."""
    return frozenset(number for number, _, _ in _found(title))


def without_ordinals(title: str) -> str:
    """Return `title` with its ordinals blanked out."""
    cut = list(title)
    for _, start, end in _found(title):
        cut[start:end] = " " * (end - start)
    return "".join(cut)


def _found(title: str) -> list[tuple[int, int, int]]:
    found = [(int(one[1]), one.start(), one.end()) for one in _DIGITS.finditer(title)]
    for one in _WORDS.finditer(title):
        tens = _TENS.get((one[2] or "").lower(), 0) + (100 if one[1] else 0)
        found.append((tens + _BY_NAME[one[3].lower()], one.start(), one.end()))
    found += [
        (_value(one[1]), one.start(), one.end()) for one in _NUMERALS.finditer(title) if one[1]
    ]
    return found


def _value(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
