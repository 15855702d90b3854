"""The lines by which a letter or a draft is known: salutations, names of bodies, opening verbs."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from desktop.reading.drafts.labels import Scheme
from desktop.reading.drafts.part_names import article_named
from desktop.reading.drafts.rows import Row
from desktop.reading.drafts.words import decides_in_prose, is_declared, opening_of, organ_of
from desktop.reading.letters.head import CLOSING, SALUTATION
from desktop.reading.letters.mails import mail_heads

_FEWEST_NUMBERS, _FEWEST_WORDS, _FEWEST_ARTICLES = 3, 5, 3
_HEAD_LINES = 5
_RECORD = re.compile(
    r"(?:(?:co-)?chairs?[’']?s? |moderator[’']s |summary |meeting |final |agreed )*"
    r"(?:summary|minutes|record|notes? (?:of|on) the \w+ ?\w* (?:meeting|session)|press (?:release"
    r"|statement)|briefing|talking points|update|newsletter|aide[- ]m[ée]moire|compte[ -]rendu"
    r"|procès-verbal|communiqué|résumé|note d[’']information|acta|resumen|nota informativa"
    r"|protokoll"
    r"|ergebnisprotokoll|vermerk|drahtbericht|sachstand)\b",
    re.IGNORECASE,
)
_DRAFT = re.compile(r"\b(?:draft|projet|proyecto|entwurf)\b", re.IGNORECASE)
_LONGEST_ARTICLE, _SHORT_WORDS = 90, 3
_NORM = re.compile(
    r"\b(?:shall|will|should|(?:decide|agree|commit|request|invite|recommend|encourage|urge)s?"
    r"|(?:decid|agre|commit|request|invit|recommend|encourag|urg|recogniz|welcom|not|took not)ed)\b"
)


def letter_anchors(rows: Sequence[Row]) -> list[int]:
    """The salutations, and the heads of memoranda ("To:", "From:", "Subject:")."""
    found = [
        at
        for at, row in enumerate(rows)
        if not row.bullet and row.label is None and SALUTATION.match(row.words.text)
    ]
    heads = mail_heads(rows)
    if len(heads) > 1 or not any(at > heads[0] for at in found[-1:] if heads):
        found = sorted({*found, *heads})
    kept: list[int] = []
    for at in found:
        repeated = kept and not any(CLOSING.search(r.words.text) for r in rows[kept[-1] : at])
        if at in heads or not repeated:
            kept.append(at)
    return kept


def closing_after(rows: Sequence[Row], at: int) -> int | None:
    """The first line from `at` on that closes a letter, `None` when none does."""
    return next((n for n in range(at, len(rows)) if CLOSING.search(rows[n].words.text)), None)


def organ_anchors(rows: Sequence[Row]) -> list[int]:
    """The lines that name the body whose text follows."""
    found = [at for at, row in enumerate(rows) if _names_body(rows, at, row)]
    # A paper in two languages names the body twice, and its text begins below both.
    twice = {a for a, b in pairwise(found) if all(row.blank for row in rows[a + 1 : b])}
    return [at for at in found if at not in twice]


def spoken_anchors(rows: Sequence[Row]) -> list[int]:
    """Where texts without a body begin that no list of dates can hold.

    Speakers of a declaration, who go on in the same sentence; numbers of which most say what
    shall be.
    """
    declared = [at for at, row in enumerate(rows) if row.label is None and _speaks(row)]
    counted = _counted(rows, range(len(rows)))
    norms = sum(_NORM.search(rows[at].ink.text) is not None for at in counted)
    most = len(counted) >= _FEWEST_NUMBERS and 2 * norms > len(counted)
    most = most and not _is_below_record(rows, counted[0])
    return [*declared[:1], *(counted[:1] if most else [])]


_SPEAKING = ("We, ", "Nous, ", "Nosotros, ", "Nosotras")


def _speaks(row: Row) -> bool:
    return row.words.text.startswith(_SPEAKING) and is_declared(row.words.text)


def draft_anchors(
    rows: Sequence[Row], letters: Sequence[int], tables: AbstractSet[int]
) -> list[int]:
    """The lines that name the body, else where a declaration or a row of openings begins."""
    organs = organ_anchors(rows)
    if organs:
        return organs
    closings = [end for at in letters if (end := closing_after(rows, at)) is not None]
    first = closings[-1] + 1 if closings else (len(rows) if letters else 0)
    places = [at for at in range(first, len(rows)) if at not in tables]
    for at in places:
        text = rows[at].words.text
        if is_declared(text) or decides_in_prose(text):
            return [at]
    articles = [at for at in places if _heads_article(rows[at].words.text)]
    if len(articles) >= _FEWEST_ARTICLES:
        return articles[:1]
    opened = [at for at in places if (o := opening_of(rows[at].ink)) is not None and not o.past]
    return opened[:1] if len(opened) >= 3 else _numbered(rows, places)


def _heads_article(text: str) -> bool:
    """Whether a line is the heading of an article, with its title or without."""
    return len(text) <= _LONGEST_ARTICLE and article_named(text) is not None and not _ends(text)


def _ends(text: str) -> bool:
    return text.endswith((";", ",")) or (text.endswith(".") and len(text.split()) > _SHORT_WORDS)


def _numbered(rows: Sequence[Row], places: Sequence[int]) -> list[int]:
    """Where numbered paragraphs begin that say what shall be: at least three in a row."""
    found = _counted(rows, places)
    norms = sum(_NORM.search(rows[at].ink.text) is not None for at in found)
    if len(found) < _FEWEST_NUMBERS or 2 * norms <= len(found) or _is_below_record(rows, found[0]):
        return []
    return found[:1]


def _is_below_record(rows: Sequence[Row], at: int) -> bool:
    """Whether numbers stand under the title of minutes or of a summary, which sets nothing."""
    above = [row.words.text for row in rows[:at] if not row.blank][-_HEAD_LINES:]
    return any(_RECORD.match(text) and not _DRAFT.search(text) for text in above)


def _counted(rows: Sequence[Row], places: Iterable[int]) -> list[int]:
    """The lines that count on from 1 and go on with words."""
    found: list[int] = []
    for at in places:
        label = rows[at].label
        value = label.value_in(Scheme.NUMBER) if label is not None else None
        words = " ".join(row.ink.text for row in rows[at : at + 2]).split()
        enough = len(words) >= _FEWEST_WORDS or rows[at].ink.text.endswith(":")
        if value == len(found) + 1 and enough:
            found.append(at)
    return found


def _names_body(rows: Sequence[Row], at: int, row: Row) -> bool:
    """Whether the line names the body whose text follows."""
    if row.blank or row.bullet or row.label is not None:
        return False
    found = organ_of(row.words.text)
    if found is None:
        return False
    if found[1] or row.words.text.rstrip().endswith(","):
        return True
    after = [r for r in rows[at + 1 : at + 6] if not r.blank][:1]
    return any(opening_of(r.ink) is not None or is_declared(r.words.text) for r in after)
