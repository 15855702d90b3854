"""Numbers and letters that follow when paragraphs come, go or move, and the paths with them.

Only what counted on counts on: a number that the paper began anew, or left out, stays as it is,
and "bis", "ter" and "alt" stay with the number to which they were put.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from desktop.core.drafts.draft import Paragraph, ParagraphKind, Reference
from desktop.core.quick.dataclasses import dataclass, replace

REMOVED = "(removed)"
_RIVAL = (
    r"(?P<rival> (?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|alt)(?: \d+)?)?"
)
_FRONT = r"(?P<front>(?:.*\b(?:PP|OP) )?\(?)"
_TOKEN = re.compile(rf"{_FRONT}(?P<core>\d+|[A-Za-z]{{1,6}})(?P<back>\)?){_RIVAL}$")
# What tells the second of two paths from the first where a paper prints one number twice.
_AGAIN = re.compile(r" \[\d+\](?= |$)")
_ROOT_STEP = re.compile(r"\b(?:PP|OP) $")
# Of "OP4" or "4bis" the number is a word of its own.
_WORD = re.compile(r"\d+|[A-Za-z]+")
_COUNTED = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUB)
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Count:
    """How one paragraph counts: its step in the path, scheme ("1", "a", "A", "i") and value."""

    front: str
    scheme: str
    value: int
    back: str
    rival: str

    @property
    def sort(self) -> tuple[str, str, str]:
        """What paragraphs share that count together."""
        return (self.front, self.scheme, self.back)

    def step(self, value: int) -> str:
        """The step of the path for another value."""
        return f"{self.front}{written(value, self.scheme)}{self.back}{self.rival}"


def written(value: int, scheme: str) -> str:
    """Write a number in a scheme: 2 is "2", "b", "B", "ii" or "II"."""
    if scheme == "1":
        return str(value)
    if scheme in "iI":
        figures = ""
        for worth, figure in _ROMAN:
            figures += figure * (value // worth)
            value %= worth
        return figures.upper() if scheme == "I" else figures
    letter = chr(ord(scheme) + (value - 1) % 26)
    return letter * ((value - 1) // 26 + 1)


def renumbered(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return `after` with numbers, labels, paths and references that follow the change.

    `before` is the version as it was; paragraphs are told by their ids. A new paragraph counts
    with those beside it.
    """
    old = _counts(before)
    runs, heads = _runs(before, old)
    counts, homes = dict(old), dict(runs)
    was, now = {one.id: one for one in before}, {one.id: one for one in after}
    for place, one in enumerate(after):
        older = was.get(one.id)
        same = (
            older is not None and _home(older, was) == _home(one, now) and one.level == older.level
        )
        if one.kind in _COUNTED and not (same and one.id in homes):
            stays = older is not None and one.level == older.level
            _settle(one, place, after, counts, homes, heads, stays=stays)
    values = _values(after, counts, homes, heads)
    return _with_paths(before, after, counts, values)


def _home(one: Paragraph, known: Mapping[str, Paragraph]) -> str:
    """What a paragraph stands under; one that is gone is none."""
    return one.parent if one.parent and one.parent in known else ""


def _counts(paragraphs: Iterable[Paragraph]) -> dict[str, _Count]:
    found: dict[str, _Count] = {}
    last: dict[tuple[int, str, str], _Count] = {}
    paths = {one.id: _plain(one.path) for one in paragraphs}
    for one in paragraphs:
        if one.kind in _COUNTED and (match := _TOKEN.match(_step(one, paths))):
            key = (one.level, match["front"], match["back"])
            found[one.id] = last[key] = _read(match, last.get(key))
    return found


def _step(one: Paragraph, paths: Mapping[str, str]) -> str:
    above, path = paths.get(one.parent or "", ""), paths[one.id]
    if above and path.startswith(f"{above} "):
        return path[len(above) + 1 :]
    return path


def _plain(path: str) -> str:
    return _AGAIN.sub("", path) if "[" in path else path


def _read(match: re.Match[str], before: _Count | None) -> _Count:
    """Read a step; letters that are Roman figures too are what follows the one before them."""
    core = match["core"]
    rest = (match["back"], match["rival"] or "")
    if core.isdigit():
        return _Count(match["front"], "1", int(core), *rest)
    letter, figures = ("a", "i") if core.islower() else ("A", "I")
    options = [(figures, value)] if (value := _roman(core.lower())) else []
    if len(set(core)) == 1:
        options.append((letter, ord(core[0]) - ord(letter) + 1 + 26 * (len(core) - 1)))
    for scheme, value in options:
        if before and before.scheme == scheme and value in (before.value, before.value + 1):
            return _Count(match["front"], scheme, value, *rest)
    scheme, value = next((one for one in options if one[1] == 1), (options or [(letter, 1)])[-1])
    return _Count(match["front"], scheme, value, *rest)


def _roman(figures: str) -> int:
    value = next((n for n in range(1, 60) if written(n, "i") == figures), 0)
    return value


def _runs(
    paragraphs: Iterable[Paragraph], counts: Mapping[str, _Count]
) -> tuple[dict[str, str], dict[str, int]]:
    """The run of each paragraph, named by its first one, and the number with which each begins."""
    homes: dict[str, str] = {}
    heads: dict[str, int] = {}
    last: dict[tuple[object, ...], str] = {}
    for one in paragraphs:
        count = counts.get(one.id)
        if count is None:
            continue
        key = (one.level, *count.sort)
        known = last.get(key)
        if known is not None:
            goes_on = count.value == counts[known].value + (not count.rival)
            if goes_on:
                homes[one.id] = homes[known]
        if one.id not in homes:
            homes[one.id] = one.id
            heads[one.id] = count.value
        last[key] = one.id
    return homes, heads


def _settle(
    one: Paragraph,
    place: int,
    after: Sequence[Paragraph],
    counts: dict[str, _Count],
    homes: dict[str, str],
    heads: dict[str, int],
    *,
    stays: bool,
) -> None:
    """Have a new or moved paragraph count with the nearest one beside it, else begin anew.

    One that `stays` at its level keeps its way of counting wherever it begins anew.
    """
    own = counts.pop(one.id, None)
    homes.pop(one.id, None)
    beside = _beside(one, place, after, homes)
    if beside is not None:
        count = counts[beside.id]
        counts[one.id] = replace(count, rival=own.rival if own else "")
        homes[one.id] = homes[beside.id]
        return
    homes[one.id], heads[one.id] = one.id, 1
    if stays and own is not None:
        counts[one.id] = replace(own, value=1, rival="")
        return
    # Below a list of capitals stand small letters, below small letters Roman figures.
    inner = {0: ("OP ", "1", ""), 1: ("(", "a", ")"), 2: ("(", "i", ")")}
    front, scheme, back = inner.get(one.level, ("(", "a", ")"))
    if one.level == 0 and one.kind is ParagraphKind.PREAMBULAR:
        front = "PP "
    counts[one.id] = _Count(front, scheme, 1, back, "")


def _beside(
    one: Paragraph, place: int, after: Sequence[Paragraph], homes: Mapping[str, str]
) -> Paragraph | None:
    def fits(other: Paragraph) -> bool:
        sort = (other.kind, other.level) == (one.kind, one.level)
        return sort and other.id in homes and (one.level == 0 or other.parent == one.parent)

    before = next((other for other in reversed(after[:place]) if fits(other)), None)
    return before or next((other for other in after[place + 1 :] if fits(other)), None)


def _values(
    after: Iterable[Paragraph],
    counts: Mapping[str, _Count],
    homes: Mapping[str, str],
    heads: Mapping[str, int],
) -> dict[str, int]:
    values: dict[str, int] = {}
    last: dict[str, int] = {}
    for one in after:
        if one.id in homes:
            run = homes[one.id]
            rises = not counts[one.id].rival
            values[one.id] = last[run] + rises if run in last else heads[run]
            last[run] = values[one.id]
    return values


def _with_paths(
    before: Sequence[Paragraph],
    after: Sequence[Paragraph],
    counts: Mapping[str, _Count],
    values: Mapping[str, int],
) -> tuple[Paragraph, ...]:
    was = {one.id: one for one in before}
    paths: dict[str, str] = {}
    # The last label that counts so, in whose dress a new one comes.
    twins: dict[tuple[str, str, str], str] = {}
    done: list[Paragraph] = []
    seen: Counter[str] = Counter()
    for one in after:
        path, label = _plain(one.path), one.label
        if one.id in values:
            count, value = counts[one.id], values[one.id]
            path = _path(count.step(value), count, paths.get(one.parent or "", ""))
            label = _label(one, was.get(one.id), count, value, twins.get(count.sort, ""))
            twins[count.sort] = label or twins.get(count.sort, "")
        paths[one.id] = path
        seen[path] += bool(path)
        told = path if seen[path] < 2 else f"{path} [{seen[path]}]"
        if (told, label) != (one.path, one.label):
            one = replace(one, path=told, label=label)
        done.append(one)
    return _referring(was, done)


def _path(step: str, count: _Count, above: str) -> str:
    """A step behind the path above it; a root's step has its whole path, the annex in front."""
    return f"{above} {step}" if above and not _ROOT_STEP.search(count.front) else step


def _label(one: Paragraph, was: Paragraph | None, count: _Count, value: int, twin: str) -> str:
    """The label in its own dress with the new number; a new one is dressed as its `twin`."""
    core = written(value, count.scheme)
    if was is not None and was.level == one.level:
        old = _TOKEN.match(_plain(was.path).split(" ")[-1 if not count.rival else -2])
        before = old["core"] if old else ""
        return _put(one.label, before, core) if before else one.label
    if match := _number_in(twin, count.scheme):
        return twin[: match.start()] + core + twin[match.end() :].replace(count.rival, "")
    if one.kind is ParagraphKind.PREAMBULAR:
        return ""
    return f"{core}." if one.level == 0 else f"({core})"


def _number_in(label: str, scheme: str) -> re.Match[str] | None:
    """Where the number of a label stands: "OP 4" has letters before its figures."""
    return next((one for one in _WORD.finditer(label) if one[0].isdigit() == (scheme == "1")), None)


def _put(label: str, before: str, core: str) -> str:
    """Put a number into a label in place of the one that it had; other labels stay."""
    if before == core:
        return label
    match = next((one for one in _WORD.finditer(label) if one[0] == before), None)
    return label[: match.start()] + core + label[match.end() :] if match else label


def _referring(was: Mapping[str, Paragraph], after: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Have references go on to the paragraphs that they meant; those that are gone say so."""
    now = {one.id: one.path for one in after}
    paths = {one.path: now.get(one.id, f"{one.path} {REMOVED}") for one in was.values() if one.path}
    if all(old == new for old, new in paths.items()):
        return tuple(after)
    return tuple(
        replace(one, references=tuple(_followed(ref, paths) for ref in one.references))
        if one.references
        else one
        for one in after
    )


def _followed(reference: Reference, paths: Mapping[str, str]) -> Reference:
    to = tuple(paths.get(path, path) for path in reference.to)
    return reference if to == reference.to else replace(reference, to=to)
