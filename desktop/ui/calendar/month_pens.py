"""What the month page is painted with: colours, fonts and short words, made once for a look."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QStaticText, QTransform

from desktop.core.rows import NamedTuple
from desktop.ui.colours import Colours
from desktop.ui.theme import Theme

translate = QCoreApplication.translate


class Pens(NamedTuple):
    """Colours and fonts of the days, made once for a look; they are asked for hundreds of times."""

    page: QColor
    weekend: QColor
    outside: QColor
    hairline: QColor
    line: QColor
    ink: QColor
    quiet: QColor
    soft: QColor
    accent: QColor
    on_accent: QColor
    plain: QFont
    today: QFont
    more: QFont
    weekday: QFont
    week: QFont
    plain_key: str
    today_key: str
    more_key: str
    # The thinnest line, in the painter's own measure.
    dot: float


@lru_cache(maxsize=2)
def pens_of(theme: Theme, colours: Colours, scale: int) -> Pens:  # noqa: ARG001
    """`scale` is the theme's size of 100 pixels."""
    plain, today, more = theme.font(12), theme.font(12, 600), theme.font(11.5, 500)
    return Pens(
        page=QColor(colours.page),
        weekend=QColor(colours.weekend),
        outside=QColor(colours.side),
        hairline=QColor(colours.hairline),
        line=QColor(colours.line),
        ink=QColor(colours.ink),
        quiet=QColor(colours.quiet),
        soft=QColor(colours.soft),
        accent=QColor(colours.accent),
        on_accent=QColor(colours.on_accent),
        plain=plain,
        today=today,
        more=more,
        weekday=theme.font(11.5),
        week=theme.font(10.5),
        plain_key=plain.key(),
        today_key=today.key(),
        more_key=more.key(),
        dot=1.0,
    )


@lru_cache(maxsize=500)
def more_words(more: int) -> str:
    """Say how many more a day has."""
    return translate("MonthPainter", "%n more", "", more)


@lru_cache(maxsize=2000)
def set_words(words: str, key: str) -> QStaticText:
    """Lay words out in a font, by its key; the same numbers stand on every page."""
    font = QFont()
    font.fromString(key)
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(QTransform(), font)
    return text


@lru_cache(maxsize=8)
def height_of(key: str) -> float:
    """Return the height of a line in a font, by its key."""
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).height()


@lru_cache(maxsize=2000)
def measured(words: str, key: str) -> tuple[float, float]:
    """Return the width of words in a font, and how far below its middle the letters stand."""
    font = QFont()
    font.fromString(key)
    metrics = QFontMetricsF(font)
    return metrics.horizontalAdvance(words), (metrics.ascent() - metrics.descent()) / 2
