"""The words of a bar in one line, set without a text layout: a busy month has hundreds of them.

Only plain words from left to right are set here, and exactly as `Laid` sets them; everything else
is left to it.
"""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.one_line import is_plain
from desktop.ui.runs import ELLIPSIS, Laid, Run

# No letter that people write words with is narrower, as a share of the font's size.
_NARROWEST = 0.2
_KEPT = 2000


class Parts(NamedTuple):
    """What a line shows: the words before, those after, and where these begin."""

    title: str
    place: str = ""
    x: float = 0.0


class BarWords:
    """Sets a title in one weight and the soft words behind it in another, cut to a width."""

    def __init__(self, strong: QFont, plain: QFont) -> None:
        self._strong, self._plain = strong, plain
        self._wide, self._narrow = QFontMetricsF(strong), QFontMetricsF(plain)
        laid = Laid([Run("Ag", "#000000", strong.weight())], plain, 200, lines=1)
        self.height, self._base = laid.height, laid.base
        self._known: dict[tuple[str, str, float], Parts] = {}
        self._texts: dict[tuple[str, bool], QStaticText] = {}

    @staticmethod
    def takes(title: str, place: str) -> bool:
        """Whether the words are such as are set here."""
        return is_plain(title) and is_plain(place)

    def fit(self, title: str, place: str, width: float) -> bool:
        """Whether nothing of the words is cut at a width."""
        parts = self.parts(title, place, width)
        return len(parts.title) + len(parts.place) == len(title) + len(place)

    def parts(self, title: str, place: str, width: float) -> Parts:
        """Cut the words to a width."""
        key = (title, place, width)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = self._cut(title, place, width)
        return found

    def _cut(self, title: str, place: str, width: float) -> Parts:
        # More cannot be seen, and measuring costs by the letter.
        most = int(width / (self._strong.pixelSize() * _NARROWEST)) + 8
        whole = title + place
        shown = self._wide.elidedText(whole[:most], Qt.TextElideMode.ElideRight, width - 1)
        if shown == whole:
            return self._both(title, place)
        if len(shown) > len(title) and len(whole) <= most:
            # The soft words are set narrower than they were measured.
            x = self._wide.horizontalAdvance(title)
            if x + self._narrow.horizontalAdvance(place) <= width:
                return Parts(title, place, x)
        if len(shown) > len(title):
            # The first letters of a place say nothing.
            return self._both(title, "")
        if not shown.endswith(ELLIPSIS):
            shown = whole[: len(shown)].rstrip() + ELLIPSIS
        return self._both(shown, "")

    def _both(self, title: str, place: str) -> Parts:
        return Parts(title, place, self._wide.horizontalAdvance(title) if place else 0.0)

    def paint(
        self, painter: QPainter, at: QPointF, parts: Parts, ink: QColor, soft: QColor
    ) -> None:
        """Paint cut words with the top left corner of their line at a point."""
        base = at.y() + self._base
        painter.setFont(self._strong)
        painter.setPen(ink)
        top = QPointF(at.x(), base - self._wide.ascent())
        painter.drawStaticText(top, self._shaped(parts.title, strong=True))
        if parts.place:
            painter.setFont(self._plain)
            painter.setPen(soft)
            top = QPointF(at.x() + parts.x, base - self._narrow.ascent())
            painter.drawStaticText(top, self._shaped(parts.place, strong=False))

    def _shaped(self, words: str, *, strong: bool) -> QStaticText:
        """Shape words once: it takes most of the time to paint them, and they come again."""
        text = self._texts.get((words, strong))
        if text is None:
            if len(self._texts) >= _KEPT:
                self._texts.clear()
            text = static_text(words, self._strong if strong else self._plain)
            self._texts[words, strong] = text
        return text


def static_text(words: str, font: QFont) -> QStaticText:
    """Shape plain words in a font, to be painted many times."""
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(QTransform(), font)
    return text
