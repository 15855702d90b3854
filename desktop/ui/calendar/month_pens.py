"""What the month page is painted with: colours, fonts and short words, made once for a look."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QStaticText

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.bar_words import static_text
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
    weekday_key: str
    week_key: str
    # The thinnest line, in the painter's own measure.
    dot: float


@lru_cache(maxsize=2)
def pens_of(theme: Theme, colours: Colours, scale: int) -> Pens:  # noqa: ARG001
    """`scale` is the theme's size of 100 pixels."""
    plain, today, more = theme.font(12), theme.font(12, 600), theme.font(11.5, 500)
    weekday, week = theme.font(11.5), theme.font(10.5)
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
        weekday=weekday,
        week=week,
        plain_key=plain.key(),
        today_key=today.key(),
        more_key=more.key(),
        weekday_key=weekday.key(),
        week_key=week.key(),
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
    return static_text(words, font)


@lru_cache(maxsize=500)
def measured(words: str, key: str) -> tuple[QStaticText, float, float]:
    """Lay words out in a font, by its key, and return with them how wide and how high they are."""
    font = QFont()
    font.fromString(key)
    metrics = QFontMetricsF(font)
    height = metrics.ascent() + metrics.descent()
    return set_words(words, key), metrics.horizontalAdvance(words), height
