"""A comparison of two versions for the command line: as lines of text, and as JSON."""

from collections import Counter
from collections.abc import Iterable

from desktop.core.dates.changes import DateChange
from desktop.core.dates.mention import DateMention
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.versions.beside import Fate
from desktop.core.versions.naming import own_name
from desktop.core.versions.word_diff import Mark, word_diff
from desktop.desk.shapes import Shape
from desktop.desk.versions.comparing import Affected, Comparison, Row

_COUNTED = (Fate.CHANGED, Fate.MOVED, Fate.SPLIT, Fate.MERGED, Fate.NEW, Fate.GONE)


def shape_of(comparison: Comparison) -> Shape:
    """The shape of a comparison; paragraphs are told by their paths, else by their words."""
    return {
        "pairs": [_pair(row) for row in comparison.rows],
        "affected_events": [
            {
                "uid": one.event.uid or None,
                "title": one.event.title,
                "path": one.row.path or None,
                "dates_changed": [_change(change) for change in one.row.dates],
            }
            for one in comparison.affected
        ],
    }


def _pair(row: Row) -> Shape:
    return {
        "a": _name(row.before),
        "b": _name(row.after),
        "change": str(row.pair.fate),
        "similarity": round(row.pair.similarity, 3),
        "dates_changed": [_change(change) for change in row.dates],
    }


def _name(paragraph: Paragraph | None) -> str | None:
    return (paragraph.path or paragraph.label or paragraph.text) if paragraph else None


def _change(change: DateChange) -> Shape:
    return {"before": _date(change.before), "after": _date(change.after)}


def _date(mention: DateMention | None) -> Shape | None:
    if mention is None:
        return None
    return {"text": mention.text, "edtf": mention.when.edtf, "kind": str(mention.kind)}


def lines_of(comparison: Comparison) -> Iterable[str]:
    """Tell a comparison: how much changed, then every paragraph that did, then the events."""
    yield f"{_version(comparison.older)} → {_version(comparison.newer)}"
    yield summary(comparison)
    for row in comparison.rows:
        if row.pair.fate is not Fate.SAME:
            yield from _row(row)
    for one in comparison.affected:
        yield _affected(one)


def summary(comparison: Comparison) -> str:
    """Count what became of the paragraphs: "41 paragraphs the same · 23 changed · 4 moved"."""
    number = Counter(row.pair.fate for row in comparison.rows)
    same = number[Fate.SAME]
    parts = [f"{same} {'paragraph' if same == 1 else 'paragraphs'} the same"]
    parts += [f"{number[fate]} {fate}" for fate in _COUNTED if number[fate]]
    return " · ".join(parts)


def _version(draft: Draft) -> str:
    dated = f", {draft.date.isoformat()}" if draft.date else ""
    return f"{own_name(draft)}{dated}"


def _row(row: Row) -> Iterable[str]:
    names = list(dict.fromkeys(name for name in (_cited(row.before), _cited(row.after)) if name))
    yield f"{' → '.join(names)}  {row.pair.fate}"
    yield f"    {marked(_text(row.before), _text(row.after))}"
    for change in row.dates:
        before = change.before.text if change.before else "no date"
        after = change.after.text if change.after else "no date"
        yield f"    date: {before} → {after}"


def _text(paragraph: Paragraph | None) -> str:
    return paragraph.text if paragraph else ""


def _cited(paragraph: Paragraph | None) -> str:
    return (paragraph.path or paragraph.label or "text without a number") if paragraph else ""


def marked(older: str, newer: str) -> str:
    """Mark what was deleted as [-so-] and what was inserted as {+so+}."""
    signs = {Mark.SAME: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}"}
    return "".join(signs[piece.mark].format(piece.text) for piece in word_diff(older, newer))


def _affected(one: Affected) -> str:
    return f"touches “{one.event.title}” ({one.row.path})"
