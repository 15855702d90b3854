"""Words that point to paragraphs of the same draft, to its phases, or to other texts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.core.drafts.draft import ParagraphKind, Reference
from desktop.reading.drafts.labels import roman
from desktop.reading.drafts.node import Node

_TARGET = (
    r"\d{1,3}(?: (?:bis|ter|quater|alt)\b)?(?: [A-H](?![\w’']))?"
    r"(?:\s?\([a-z]{1,4}\)| [ivx]{1,4}\b| [a-z]\))*"
)
_MORE = (
    rf"(?:(?:, ?(?:and |or )?| and | or | to | through | et | ou | y | à | a |[-–]){_TARGET}"
    r"|(?:, ?| and | or )\([a-z]{1,4}\))"
)
# The forms of the Assembly, of the Security Council and of conferences of parties.
_NUMBER = (
    r"(?:(?:S-)?\d{1,4}(?:/(?:\d{1,4}|[A-Z]{2,6}\.\d{1,3})| \(\d{4}\))|[IVXL]{1,7}/\d{1,3}"
    r"|\d{1,4}(?: [A-Z])? \([IVXL]{1,7}\)|(?:WHA|EB)\d{1,3}\.R?\d{1,3}"
    r"|[A-Z]{1,4}\.\d{1,4}\(\d{1,3}\))"
)
_KINDS = {
    **{
        f"{one}{many}": one
        for one in ("resolution", "decision", "résolution")
        for many in ("", "s")
    },
    "décision": "décision",
    "décisions": "décision",
    "resolución": "resolución",
    "resoluciones": "resolución",
    "decisión": "decisión",
    "decisiones": "decisión",
}
_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
# "of 19 September 2016", "du 19 septembre 2016", ", de 19 de septiembre de 2016".
_OF_DAY = r"(?:,? (?:of|du|de) \d{1,2}(?:er)? (?:de )?\w+ (?:de )?\d{4})?"
_AND = r"(?:, | and |, and | or | et | ou | y |, y )"
_TEXT_NAME = (
    rf"(?:(?:{_KIND})\s+{_NUMBER}(?: [A-Z](?![\w’']))?"
    rf"(?:{_OF_DAY}{_AND}{_NUMBER}(?: [A-Z](?![\w’']))?)*"
    r"|(?:document )?\d{2,3} (?:C|EX)/(?:(?:Resolution|Decision) )?\d{1,3}"
    r"|(?:document )?[A-Z]{1,8}(?:/[A-Z0-9](?:[\w.-]*\w)?)+)"
)
_OWNER = r"(?:(?:its|their|the|that) )?(?:(?:[A-Z][\w’'-]* |and |of |on |the |same ){0,12})?"
_ANNEX = r"(?:(?:the )?[Aa]nnex(?:es)?(?: (?:[IVXL]+|\d+|[A-Z]))?)"
_PARAGRAPHS = (
    r"(?:(?:(?:preambular|operative) )?(?:sub-?)?paragraphs?|paragraphes?|párrafos?|paras?\.|OPs?"
    r"|PPs?) ?"
)
_POINTER = re.compile(
    rf"(?P<paragraphs>(?P<word>\b{_PARAGRAPHS})(?P<targets>{_TARGET}(?:{_MORE})*))"
    rf"(?P<outside>,? (?:(?:of|to|in|from) (?:{_ANNEX} (?:of|to) )?{_OWNER}"
    rf"|(?:de|du) (?:sa |la |su |l[’'])?){_TEXT_NAME}"
    rf"|,? (?:of|to|in) {_ANNEX}(?! to the present)"
    r"|,? of (?:the |its |that |article |Article )(?!present|draft|current)[\w’' -]{1,60}?"
    r"(?=[,;.]|$| of | and | to | in )"
    r"| thereof)?"
)
_OTHER_TEXT = re.compile(rf"\b{_TEXT_NAME}")
_BEFORE_NAME = re.compile(rf"(?:\b{_ANNEX} (?:of|to) )?\b{_OWNER}$")
_FAR = 160
_JOINT = re.compile(r"^\s*(?:and|or) ")
_THIS = re.compile(r"\b(?:this|the present|the same) (?P<sub>sub-?)?paragraph\b")
_SUBS = re.compile(
    r"\bsub-?paragraphs? (?P<letters>\([a-z]{1,4}\)(?:(?:, ?| and | or | to )\([a-z]{1,4}\))*)"
    r"(?! of (?:article|its|the annex))"
)
_COUNT = r"(?:[IVX]{1,5}|\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)"
STAGE = re.compile(
    rf"\b(?P<kind>[Pp]hase|[Ss]tage|[Ss]tep|[Tt]rack|[Cc]luster|[Rr]ound)(?P<many>s)? "
    rf"(?P<counts>{_COUNT}\b(?:(?:, ?| and | or | to | ?[-–] ?){_COUNT}\b)*)"
)
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_PIECE = re.compile(
    r"(?P<number>\d{1,3}(?: (?:bis|ter|quater|alt)\b)?(?: [A-H](?![\w’']))?)?"
    r"(?P<subs>(?:\s?\([a-z]{1,4}\)| [ivx]{1,4}\b| [a-z]\))*)"
)


class Citations:
    """The paths of one draft by the ways in which its own words cite them."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._paths = [node.path for node in nodes if node.path]
        self._stages = _stages(nodes)

    def has(self, path: str) -> bool:
        """Whether a paragraph has this path."""
        return path in self._paths

    def stage(self, kind: str, count: int) -> tuple[str, ...]:
        """The paragraphs that set the stage, such as phase 2."""
        return self._stages.get((kind.lower(), count), ())

    def path(self, core: str, prefix: str) -> str:
        """The path of the paragraph cited as `core` ("14", "6 (b)"), also when it is not there."""
        wanted = f"{prefix}{core}"
        if wanted in self._paths:
            return wanted
        number, _, rest = wanted.partition(" (")
        inside = [
            p for p in self._paths if rest and p.startswith(f"{number} ") and p.endswith(f"({rest}")
        ]
        return inside[0] if len(inside) == 1 else wanted


def _stages(nodes: Sequence[Node]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Which paragraphs set a stage: those that begin with its name, else those under it."""
    named: dict[tuple[str, int], tuple[str, ...]] = {}
    headed: dict[tuple[str, int], list[str]] = {}
    current: tuple[str, int] | None = None
    for node in nodes:
        match = STAGE.match(node.text)
        key = (match["kind"].lower(), count_of(match["counts"])) if match else None
        if node.kind is ParagraphKind.HEADING:
            current = key
        elif key and node.path and match and node.text[match.end() :].lstrip()[:1] in ":–—-(.":
            named.setdefault(key, (node.path,))
        elif current and node.path and node.parent is None:
            headed.setdefault(current, []).append(node.path)
    return {**{key: tuple(paths) for key, paths in headed.items()}, **named}


def count_of(figure: str) -> int:
    """The value of "II", "2" or "two"; 0 when it is none."""
    small = figure.lower()
    if small.isdigit():
        return int(small)
    return _NUMBER_WORDS.get(small) or roman(small) or 0


def references_of(node: Node, citations: Citations) -> tuple[Reference, ...]:
    """Every pointer in a paragraph, in the order of the words; none lies inside another."""
    found: list[Reference] = []
    for reference in _all(node, citations):
        if not any(reference.start < one.end and one.start < reference.end for one in found):
            found.append(reference)
    return tuple(sorted(found, key=lambda one: one.start))


def _all(node: Node, citations: Citations) -> Iterator[Reference]:
    text = node.text
    yield from _pointers(text, node, citations)
    for match in _OTHER_TEXT.finditer(text):
        floor = len(node.opening) if text.startswith(node.opening) else 0
        start = max(_owner_start(text, match.start()), floor)
        words = _JOINT.sub("", text[start : match.end()])
        start = match.end() - len(words)
        yield _reference(start, words, _names(match.group(), words.lstrip()))
    for match in _THIS.finditer(text):
        own = node if match["sub"] else _root(node)
        if own.path:
            yield _reference(match.start(), match.group(), (own.path,))
    for match in _SUBS.finditer(text):
        letters = re.findall(r"\([a-z]{1,4}\)", match["letters"])
        above = _above(text[: match.start()], letters[0], node, citations)
        yield _reference(match.start(), match.group(), tuple(f"{above} {one}" for one in letters))
    yield from _stage_words(text, node, citations)


def _owner_start(text: str, at: int) -> int:
    """Where the words begin that say whose text it is: "Annex II of its resolution 71/1"."""
    first = max(0, at - _FAR)
    owner = _BEFORE_NAME.search(text[first:at])
    return first + owner.start() if owner else at


def _above(before: str, letter: str, node: Node, citations: Citations) -> str:
    """Whose letters are meant: its own, else those of the paragraph that was cited last."""
    own = _root(node).path
    cited = re.findall(rf"{_PARAGRAPHS}(\d{{1,3}})", before)
    if cited and not citations.has(f"{own} {letter}"):
        return citations.path(cited[-1], _prefix("", node))
    return own


def _reference(start: int, text: str, to: Iterable[str]) -> Reference:
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    return Reference(start + lead, start + lead + len(text), text, tuple(to))


def _root(node: Node) -> Node:
    """The paragraph of the main count above `node`."""
    while node.parent is not None:
        node = node.parent
    return node


def _pointers(text: str, node: Node, citations: Citations) -> Iterator[Reference]:
    """Numbered paragraphs, of this draft or of another text."""
    for match in _POINTER.finditer(text):
        outside = match["outside"]
        if outside:
            to = (_outside(match["paragraphs"], outside, text[: match.start()]),)
            yield _reference(match.start(), match.group(), to)
            continue
        prefix = _prefix(match["word"], node)
        cores = tuple(_cores(match["targets"]))
        paths = (citations.path(core, prefix) for core in cores)
        yield _reference(match.start(), match["paragraphs"], paths)


def _prefix(word: str, node: Node) -> str:
    """What stands before the number in the path: the side, or the annex that cites itself."""
    if word.lower().startswith(("preambular", "pp")):
        return "PP "
    root = _root(node)
    if root.kind is ParagraphKind.ANNEX and ", " in root.path:
        return root.path.rsplit(", ", 1)[0] + ", "
    return "OP "


def _cores(targets: str) -> Iterator[str]:
    """Every single target: "3 (a) and (b), 5 to 7" is 3 (a), 3 (b), 5, 6, 7."""
    number, before, joint = "", 0, ""
    joints = r"(, ?(?:and |or )?| and | or | to | through | et | ou | y | à | a |[-–])"
    for part in re.split(joints, targets):
        piece = _PIECE.fullmatch(part.strip())
        if piece is None or not part.strip():
            joint = part.strip()
            continue
        number = piece["number"] or number
        subs = "".join(f" ({sub})" for sub in re.findall(r"[a-z]{1,4}", piece["subs"]))
        value = int(re.match(r"\d+", number)[0]) if number else 0  # type: ignore[index]
        if joint in ("to", "through", "à", "a", "-", "–") and not subs and 0 < value - before < 60:
            yield from (str(between) for between in range(before + 1, value))
        yield f"{number}{subs}"
        before = value


def _outside(paragraphs: str, outside: str, before: str) -> str:
    """The name of a paragraph of another text: "resolution 71/1, Annex II, paragraph 8".

    "Thereof" means the text that was named last.
    """
    if outside.endswith("thereof"):
        named = list(_OTHER_TEXT.finditer(before))
        return f"{_names(named[-1].group(), '')[-1]}, {paragraphs}" if named else paragraphs
    name = re.search(_TEXT_NAME, outside)
    annex = re.search(_ANNEX, outside)
    rest = re.sub(r"^,? (?:of|to|in|from) ", "", outside)
    parts = [name.group() if name else ("" if annex else rest), annex.group() if annex else ""]
    return ", ".join(part for part in (*parts, paragraphs) if part)


def _names(name: str, whole: str) -> tuple[str, ...]:
    """The names of other texts: "resolutions 70/1 and 71/1" are two."""
    kind = re.match(_KIND, name)
    annex = re.match(_ANNEX, whole)
    tail = f", {annex.group().removeprefix('the ')}" if annex else ""
    if kind is None:
        return (name.removeprefix("document ") + tail,)
    numbers = re.findall(rf"{_NUMBER}(?: [A-Z](?![\w’']))?", name)
    return tuple(f"{_KINDS[kind[0]]} {number}{tail}" for number in numbers)


def _stage_words(text: str, node: Node, citations: Citations) -> Iterator[Reference]:
    """Stages that are named ("phases I and II"), but not where the paragraph itself sets one."""
    for match in STAGE.finditer(text):
        counts = [count_of(one) for one in re.findall(_COUNT, match["counts"])]
        if len(counts) == 2 and re.search(r" to |[-–]", match["counts"]):
            counts = list(range(counts[0], counts[1] + 1))
        paths = [p for count in counts for p in citations.stage(match["kind"], count)]
        if paths and node.path not in paths:
            yield _reference(match.start(), match.group(), dict.fromkeys(paths))
