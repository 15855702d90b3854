"""The numbers that Word counts by itself, as they are printed (ECMA-376 part 1, 17.9)."""

import re

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.word.package import Element, W, attribute

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_BULLETS = ("bullet", "none")
MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, what stands round the number."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    # After which level (from 1) it begins anew; `None` after every higher one, 0 never.
    restart: int | None = None
    style: str = ""

    def begins_anew(self, level: int) -> bool:
        """Whether a paragraph of another, higher `level` (from 0) has it begin anew."""
        return self.restart is None or level < self.restart


@dataclass
class Numbering:
    """All lists of a file, and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    # Levels that one list has otherwise than those from which it is made.
    own_levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def next_label(self, list_id: str, level: int) -> str:
        """Count one paragraph of a list and return its printed label; "•" for a bullet.

        Returns "" for a list that the file does not define.
        """
        owner = self.owners.get(list_id)
        if owner is None or not 0 <= level < MOST_LEVELS:
            return ""
        counts = self.counts.setdefault(owner, {})
        levels = self.levels_of(list_id)
        if list_id not in self.begun:
            self.begun.add(list_id)
            for number, start in self.starts.get(list_id, {}).items():
                counts[number] = start - 1
        for deeper in [one for one in counts if one > level]:
            if levels.get(deeper, Level()).begins_anew(level):
                del counts[deeper]
        own = levels.get(level, Level())
        counts[level] = counts.get(level, own.start - 1) + 1
        if own.form in _BULLETS:
            return "•" if own.form == "bullet" and own.text else own.text.replace("%1", "")

        def counted(found: re.Match[str]) -> str:
            other = levels.get(int(found[1]) - 1, Level())
            count = counts.get(int(found[1]) - 1, other.start)
            return written(count, "decimal" if own.legal else other.form)

        return re.sub(r"%([1-9])", counted, own.text)

    def levels_of(self, list_id: str) -> dict[int, Level]:
        """Return the levels of a list."""
        made_from = self.levels.get(self.owners.get(list_id, ""), {})
        return made_from | self.own_levels.get(list_id, {})

    def level_of_style(self, list_id: str, style: str) -> int:
        """Return the level that a style of paragraphs has in a list, 0 where none names it."""
        levels = self.levels_of(list_id).items()
        return next((number for number, one in levels if style and one.style == style), 0)


def read_numbering(root: Element | None) -> Numbering:
    """Read the part of a Word file that defines its lists."""
    numbering = Numbering()
    if root is None:
        return numbering
    linked = _linked(root)
    for abstract in root.iter(W + "abstractNum"):
        owner = attribute(abstract, "abstractNumId")
        # A list that only names a style has its levels where that style is defined.
        style = attribute(abstract.find(W + "numStyleLink"), "val")
        numbering.levels[owner] = dict(_levels(linked.get(style, abstract)))
    for one in root.iter(W + "num"):
        list_id = attribute(one, "numId")
        numbering.owners[list_id] = attribute(one.find(W + "abstractNumId"), "val")
        for override in one.iter(W + "lvlOverride"):
            start = attribute(override.find(W + "startOverride"), "val")
            level = attribute(override, "ilvl")
            if start.isdigit() and level.isdigit():
                numbering.starts.setdefault(list_id, {})[int(level)] = int(start)
            if own := dict(_levels(override)):
                numbering.own_levels.setdefault(list_id, {}).update(own)
    return numbering


def _linked(root: Element) -> dict[str, Element]:
    found = {}
    for abstract in root.iter(W + "abstractNum"):
        if style := attribute(abstract.find(W + "styleLink"), "val"):
            found[style] = abstract
    return found


def _levels(abstract: Element) -> list[tuple[int, Level]]:
    found = []
    for one in abstract.findall(W + "lvl"):
        start = attribute(one.find(W + "start"), "val")
        restart = attribute(one.find(W + "lvlRestart"), "val")
        level = Level(
            int(start) if start.lstrip("-").isdigit() else 1,
            attribute(one.find(W + "numFmt"), "val") or "decimal",
            attribute(one.find(W + "lvlText"), "val"),
            one.find(W + "isLgl") is not None,
            int(restart) if restart.isdigit() else None,
            attribute(one.find(W + "pStyle"), "val"),
        )
        number = attribute(one, "ilvl")
        if number.isdigit():
            found.append((int(number), level))
    return found


def written(number: int, form: str) -> str:
    """Write a count in one of Word's forms; unknown forms as figures."""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        # After z come aa, bb, cc.
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text = ""
        for value, sign in _ROMAN:
            while number >= value:
                text, number = text + sign, number - value
        return text if form == "lowerRoman" else text.upper()
    if form == "ordinal":
        teens = 10 < number % 100 < 20
        return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return f"{number:02d}" if form == "decimalZero" else str(number)
