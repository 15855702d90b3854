"""Words of the window among letters that run the other way, and numbers in figures of their own.

The window's words are English. In a window that runs from right to left, a full stop, dots or a
number at their end would jump to their beginning, and a count would stand in other figures than
the dates beside it.
"""

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator

# Unicode TR9: what stands between these two runs as its own first letter does.
_ISOLATE, _END = "\u2068", "\u2069"


class ForeignWords(QTranslator):
    """Sets every sentence of the window apart from what runs the other way."""

    def __init__(self, parent: QObject, *, apart: bool) -> None:
        """`apart` where the window runs the other way than its words."""
        super().__init__(parent)
        self._apart = apart

    def translate(
        self,
        context: str,  # noqa: ARG002
        sourceText: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,
    ) -> str:
        """Return the words with marks around them, and their count in the user's figures."""
        words = sourceText.replace("%n", "%Ln") if n >= 0 else sourceText
        return f"{_ISOLATE}{words}{_END}" if self._apart and _may_jump(words) else words


def foreign_words(parent: QObject) -> ForeignWords | None:
    """Return what the user's locale needs; `None` where English words stand as they are."""
    locale = QLocale()
    apart = locale.textDirection() is Qt.LayoutDirection.RightToLeft
    return ForeignWords(parent, apart=apart) if apart or locale.zeroDigit() != "0" else None


def _may_jump(words: str) -> bool:
    """Whether the words begin or end with a sign that has no direction, or hold a number."""
    return bool(words) and not (words[0].isalpha() and words[-1].isalpha() and "%" not in words)
