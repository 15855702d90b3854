"""Whether two papers are versions of one text: certain, possible, or not at all.

Resolutions share half their words whatever they are about, so stock words say nothing. What says
something: the symbol, the subject words of the title, the distinctive words of the text, and who
speaks, at which session and under which agenda item.
"""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.links.themes import stem
from desktop.core.matching.ordinals import ordinals_in, without_ordinals
from desktop.core.search.fold import fold
from desktop.core.versions.matching import match_versions
from desktop.core.versions.order import symbol_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ITEM = re.compile(r"\bitems? (\d{1,3})(?: ?\(([a-z])\))?", re.IGNORECASE)
_OF_A_VERSION = re.compile(
    r"\b\w+ (?:(?:revised|informal|consolidated) )?(?:draft|version|revision|reading|text)\b", re.I
)
_SHORTEST, _FAR = 4, 300
# Found by trying on invented papers: two of one text, two of one negotiation's neighbours.
_PARTLY, _HARDLY = 0.4, 0.25
_KEPT, _MOSTLY = 0.35, 0.5
_FEW = 4


class Certainty(IntEnum):
    """How certain it is that two papers are versions of one text."""

    NONE = 0
    MAYBE = 1
    SURE = 2


class Text(NamedTuple):
    """A version with its paragraphs, in their order."""

    draft: Draft
    paragraphs: Sequence[Paragraph]


class Kinship(NamedTuple):
    """How two papers stand to each other; `likeness` is 0 to 1, `reasons` say why in words."""

    certainty: Certainty
    likeness: float = 0.0
    reasons: tuple[str, ...] = ()


Stock = frozenset[str]


def kinship(one: Text, other: Text, stock: Stock) -> Kinship:
    """Judge whether two papers are versions of one text; `stock` are stems that say nothing."""
    if _names(one, other) or _names(other, one):
        return Kinship(Certainty.SURE, 1.0, ("its masthead names the other",))
    against = _against(one, other)
    words = _shared(_words_of(one, stock), _words_of(other, stock))
    titles = _titles(one.draft.title, other.draft.title, stock)
    symbols = symbol_of(one.draft).stem, symbol_of(other.draft).stem
    same_symbol = bool(symbols[0]) and symbols[0] == symbols[1]
    if len(against) > 1 or not (same_symbol or words >= _HARDLY or titles == 1.0):
        return Kinship(Certainty.NONE, words, against)
    kept = _kept(one, other)
    certainty = _certainty(same_symbol, titles, words, kept)
    if against and certainty is Certainty.SURE:
        certainty = Certainty.MAYBE
    return Kinship(certainty, (words + kept) / 2, (*_for(same_symbol, titles, kept), *against))


def _certainty(same_symbol: bool, titles: float | None, words: float, kept: float) -> Certainty:
    """Weigh; `titles` is `None` where one of them says nothing of the subject."""
    if same_symbol:
        return Certainty.SURE if words >= _HARDLY else Certainty.MAYBE
    apart = titles is not None and titles < _HARDLY
    if apart:
        # Another title: a text may be given one, but a neighbour is likelier.
        retitled = words >= 0.8 and kept >= _MOSTLY
        return Certainty.MAYBE if retitled else Certainty.NONE
    if titles == 1.0:
        sure = words >= _MOSTLY and (kept >= _KEPT or words >= 0.65)
        return Certainty.SURE if sure else Certainty.MAYBE
    if words >= 0.7 and kept >= _MOSTLY:
        return Certainty.SURE
    return Certainty.MAYBE if words >= _PARTLY and kept >= _HARDLY else Certainty.NONE


def _for(same_symbol: bool, titles: float | None, kept: float) -> tuple[str, ...]:
    said = ["the same symbol"] if same_symbol else []
    said += ["the same title"] if titles == 1.0 else []
    said += ["another title"] if titles is not None and titles < _HARDLY else []
    return (*said, f"{round(100 * kept)} % of its paragraphs")


def _against(one: Text, other: Text) -> tuple[str, ...]:
    """What speaks against one text, a reason each."""
    a, b = one.draft, other.draft
    symbols = symbol_of(a), symbol_of(b)
    facts = (
        (a.organ and b.organ and _bare(a.organ) != _bare(b.organ), "another body"),
        (symbols[0].is_rival_of(symbols[1]), "another symbol of the same series"),
        (_differ(symbols[0].session, symbols[1].session), "another session"),
        (_differ(_item(one), _item(other)), "another agenda item"),
        (_differ(_number_of(a.title), _number_of(b.title)), "another number in the title"),
        (a.date and b.date and abs((a.date - b.date).days) > _FAR, "almost a year apart"),
    )
    return tuple(words for so, words in facts if so)


def _differ(one: object, other: object) -> bool:
    return bool(one and other and one != other)


def _bare(organ: str) -> str:
    return fold(organ).removeprefix("the ").strip(" ,.")


def _number_of(title: str) -> frozenset[int]:
    """The ordinals of what a title is about; that of a draft or a reading is none."""
    return ordinals_in(_OF_A_VERSION.sub(" ", title))


def _item(text: Text) -> tuple[str, ...]:
    """The agenda item of the masthead, as ("75", "a")."""
    for one in text.paragraphs:
        if one.kind is not ParagraphKind.TEXT:
            break
        found = _ITEM.search(one.text)
        if found:
            return tuple(part for part in found.groups() if part)
    return ()


def _names(one: Text, other: Text) -> bool:
    """Whether the masthead of `one` names `other`, as "[without reference … (A/71/L.58)]"."""
    symbol = other.draft.symbol
    if not symbol or symbol == one.draft.symbol:
        return False
    told = " ".join(p.text for p in one.paragraphs if p.kind is ParagraphKind.TEXT)
    return bool(re.search(rf"(?<![\w/]){re.escape(symbol)}(?![\w/])", told))


# -- words -----------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def telling_words(text: str, stock: Stock) -> frozenset[str]:
    """Return the stems of the words of `text` that tell what it is about."""
    stems = (stem(word) for word in _WORD.findall(fold(text)) if len(word) >= _SHORTEST)
    return frozenset(one for one in stems if one not in stock)


def _words_of(text: Text, stock: Stock) -> frozenset[str]:
    body = (one for one in text.paragraphs if one.kind is not ParagraphKind.TEXT)
    return frozenset().union(*(telling_words(one.text, stock) for one in body))


def _titles(one: str, other: str, stock: Stock) -> float | None:
    """How far two titles are about one subject, 1.0 for the same; `None` where one says nothing."""
    a, b = (telling_words(without_ordinals(title), stock) for title in (one, other))
    if not a or not b:
        return 1.0 if one.strip() and fold(one) == fold(other) else None
    return 1.0 if a == b else min(0.99, len(a & b) / min(len(a), len(b)))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the telling words of the one with fewer of them that both have.

    A handful of words in common is chance.
    """
    return len(one & other) / max(_FEW, min(len(one), len(other)))


def _kept(one: Text, other: Text) -> float:
    """The share of paragraphs of the shorter text that the other one has in much the same words."""
    pairs = match_versions(*(_body(text) for text in (one, other)))
    kept = sum(bool(pair.older and pair.newer) and pair.similarity > 0.5 for pair in pairs)
    return kept / max(1, min(len(_body(one)), len(_body(other))))


def _body(text: Text) -> tuple[Paragraph, ...]:
    return tuple(one for one in text.paragraphs if one.kind is not ParagraphKind.TEXT)


def stock_of(words: Iterable[str]) -> Stock:
    """Return the stems of stock words."""
    return frozenset(stem(word) for line in words for word in _WORD.findall(fold(line)))
