"""What a comparison says in words: the fate of a paragraph, the sum of all of them."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from desktop.core.versions.beside import Fate
from desktop.desk.versions.comparing import Comparison, Row
from desktop.ui.page import Row as SideRow

translate = QCoreApplication.translate


def fate_name(fate: Fate) -> str:
    """Say what became of a paragraph; "" where it is the same, or only its words changed."""
    return {
        Fate.MOVED: translate("Compare", "moved"),
        Fate.SPLIT: translate("Compare", "split"),
        Fate.MERGED: translate("Compare", "merged"),
        Fate.NEW: translate("Compare", "new"),
        Fate.GONE: translate("Compare", "gone"),
    }.get(fate, "")


def fate_words(row: Row) -> str:
    """Say what became of a paragraph, where that is more than changed words."""
    moved = any(change.before and change.after for change in row.dates)
    words = fate_name(row.pair.fate)
    dated = translate("Compare", "date moved") if moved else ""
    return "\n".join(part for part in (words, dated) if part)


def summary(found: Comparison) -> tuple[str, str]:
    """Count what became of the paragraphs: "41 paragraphs the same", "23 changed · 4 moved"."""
    number = Counter(row.pair.fate for row in found.rows)
    words = (
        (Fate.CHANGED, translate("Compare", "%1 changed")),
        (Fate.MOVED, translate("Compare", "%1 moved")),
        (Fate.SPLIT, translate("Compare", "%1 split")),
        (Fate.MERGED, translate("Compare", "%1 merged")),
        (Fate.NEW, translate("Compare", "%1 new")),
        (Fate.GONE, translate("Compare", "%1 gone")),
    )
    same = translate("Compare", "%n paragraph the same", "", 1)
    if number[Fate.SAME] != 1:
        same = translate("Compare", "%n paragraphs the same", "", number[Fate.SAME])
    rest = [told.replace("%1", str(number[fate])) for fate, told in words if number[fate]]
    return same, " · ".join(rest)


def side_row(number: int, row: Row) -> SideRow:
    """Give the line of the side bar for the change with a number."""
    words = fate_words(row).replace("\n", ", ")
    return SideRow(str(number), _cited(row), words, tooltip=_tip(row))


def _cited(row: Row) -> str:
    names = [one.path or one.text[:30] for one in (row.before, row.after) if one is not None]
    return " → ".join(dict.fromkeys(names))


def _tip(row: Row) -> str:
    one = row.after or row.before
    return one.text if one else ""
