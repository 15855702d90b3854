"""A printed timeline on its pages, across and in black alone: hatching says what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFont

from desktop.core.timeline.marks import in_month
from desktop.core.timeline.picture import Pace, Picture, picture_of, stacked
from desktop.core.timeline.ruler import Ruler, months_between
from desktop.ui.calendar.timeline_frame import Frame, arranged
from desktop.ui.calendar.timeline_legend import LEGEND, Legend
from desktop.ui.calendar.timeline_paint import Shown, TimelinePaint
from desktop.ui.calendar.timeline_words import days_words, label_of, lane_words
from desktop.ui.colours import LIGHT, Colours, Tint
from desktop.ui.dates import DateWords
from desktop.ui.printing.sheet_base import PrintedPages
from desktop.ui.printing.sheet_text import INK, SOFT, TIGHT, UNIT
from desktop.ui.runs import Run
from desktop.ui.theme import INTERFACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from desktop.core.paper import Paper
    from desktop.core.timeline.lanes import Lane
    from desktop.desk.printing.timeline import Span, TimelineSheet

_SIDE, _TOP, _BOTTOM = 40.0, 36.0, 36.0
_HEAD, _RULE, _ABOVE_FOOTER = 50.0, 2.0, 12.0
# There are no tips on paper: titles take what room there is.
_LABEL = 520.0
_LOOSE, _DENSE = Pace(lane=30.0), Pace(bar=16.0, row=18.0, lane=20.0)
# Lanes are drawn smaller and closer rather than on a second page, as long as they can be read.
_WAYS = ((_LOOSE, 1.0), (_LOOSE, 0.9), (_LOOSE, 0.8), (_LOOSE, 0.74), (_DENSE, 0.8), (_DENSE, 0.74))
_BLACK = Tint(edge="#333333", fill="#eeeeee", strong="#444444", on_strong="#ffffff")
_PAPER = LIGHT._replace(
    page="#ffffff",
    ink=INK,
    soft=SOFT,
    quiet=SOFT,
    line="#c4c4c4",
    hairline="#dddddd",
    accent="#222222",
    ribbon="#ffffff",
)


class PaperLook:
    """How a timeline looks in print, `unit` units of the surface to a design pixel."""

    def __init__(self, unit: float) -> None:
        self._unit = unit

    @property
    def colours(self) -> Colours:
        """Black on white."""
        return _PAPER

    @property
    def on_paper(self) -> bool:
        """It is."""
        return True

    def font(self, size: float = 13, weight: int = 400) -> QFont:
        """Give the interface's font."""
        font = QFont(INTERFACE)
        font.setPixelSize(max(1, round(size * self._unit)))
        font.setWeight(QFont.Weight(weight))
        return font

    def tint(self, process_colour: int | None) -> Tint:  # noqa: ARG002
        """Give the same greys to all: lanes have names."""
        return _BLACK


class _Page(NamedTuple):
    """One page: its title, its picture, how close its lanes are and how small it is drawn."""

    title: str
    picture: Picture
    pace: Pace
    scale: float


class TimelinePages(PrintedPages):
    """Every page of a timeline, laid out once and painted as often as wanted."""

    landscape = True
    side, bottom = _SIDE, _BOTTOM
    title = "Timeline"

    def __init__(self, sheet: TimelineSheet, paper: Paper, *, mirrored: bool = False) -> None:
        """`mirrored` runs time from right to left."""
        super().__init__(paper, sheet.footer_left, mirrored=mirrored)
        self._sheet, self._mirrored = sheet, mirrored
        self._dates = DateWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        titled = zip(sheet.titles, sheet.spans, strict=True)
        self._pages = [page for title, span in titled for page in self._of_span(title, span)]

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def words(self, number: int) -> str:
        """Return what stands on a page, a line an entry, for readers of the screen."""
        page = self._pages[number]
        lines = [page.title, self._sheet.subtitle, *self._spoken(page.picture)]
        return "\n".join(lines)

    def _spoken(self, picture: Picture) -> Iterator[str]:
        draft = QCoreApplication.translate("TimelinePage", "Draft")
        limits = QCoreApplication.translate("TimelineModel", "Deadlines")
        named = [(draft, picture.draft), *((lane_words(one.name), one) for one in picture.lanes)]
        for name, lane in (*named, (limits, picture.limits)):
            for bar in lane.bars if lane else ():
                days = days_words(bar.mark.first, bar.mark.last, self._dates)
                yield f"{name}: {label_of(bar.mark)}, {days}"

    # -- laying out ----------------------------------------------------------------------------

    def _of_span(self, title: str, span: Span) -> Iterator[_Page]:
        """Put the lanes of some days on one page, smaller if need be, else on several."""
        for pace, scale in _WAYS:
            picture = self._picture(span, scale)
            whole = arranged(picture, self._frame(scale, pace))
            if whole.total <= whole.room:
                yield _Page(title, picture, pace, scale)
                return
        for lanes in _in_pages(picture.lanes, whole.room, pace):
            yield _Page(title, picture._replace(lanes=lanes), pace, scale)

    def _picture(self, span: Span, scale: float) -> Picture:
        first, last = span
        room = self._frame(scale, _LOOSE).room
        ruler = Ruler(float(first.toordinal()), room / ((last - first).days + 1), room)
        months = [in_month(month, self._sheet.rows) for month in months_between(first, last)]
        weekday = self._dates.first_weekday
        order, today = self._sheet.order, self._sheet.today
        return picture_of(months, ruler, order, today, weekday, on_paper=True)

    def _frame(self, scale: float, pace: Pace) -> Frame:
        """The surface between the title and the legend."""
        height = self._height - _TOP - _HEAD - _BOTTOM - _ABOVE_FOOTER - LEGEND * scale
        width = self._setting.room + 16 * scale
        return Frame(width / scale, height / scale, UNIT * scale, self._mirrored, pace)

    # -- painting ------------------------------------------------------------------------------

    def _paint_page(self, painter: QPainter, number: int) -> None:
        page = self._pages[number]
        self._paint_head(painter, page.title)
        if self._sheet.rows:
            self._paint_timeline(painter, page)

    def _paint_timeline(self, painter: QPainter, page: _Page) -> None:
        look = PaperLook(UNIT * page.scale)
        draft = QCoreApplication.translate("TimelinePage", "Draft")
        paint = TimelinePaint(look, self._dates, lambda _: None, draft, UNIT * page.scale, _LABEL)
        timeline = arranged(page.picture, self._frame(page.scale, page.pace))
        # The names begin where the title does.
        left = _SIDE if self._mirrored else _SIDE - 16 * page.scale
        painter.save()
        painter.translate(left * UNIT, (_TOP + _HEAD) * UNIT)
        paint.paint(painter, timeline, Shown(today=False))
        painter.translate(0, timeline.frame.height * timeline.frame.unit)
        Legend(look, UNIT * page.scale).paint(painter, timeline)
        painter.restore()

    def _paint_head(self, painter: QPainter, title: str) -> None:
        setting, y = self._setting, _TOP
        left = setting.left(0, setting.room)
        subtitle = self._sheet.subtitle
        for words, size, colour, weight in ((title, 18, INK, 600), (subtitle, 11, SOFT, 400)):
            said = [Run(words, colour, weight)]
            for text in setting.laid(said, size, setting.room, lines=1, leading=TIGHT):
                text.paint(painter, left * UNIT, y * UNIT)
                y += text.height / UNIT + 2
        setting.rule(painter, _TOP + _HEAD - 6, _RULE, INK)


def _in_pages(lanes: tuple[Lane, ...], room: float, pace: Pace) -> Iterator[tuple[Lane, ...]]:
    """Part lanes so that each part has room; a lane alone always has."""
    begin, used = 0, 0.0
    for number, strip in enumerate(stacked(lanes, 0.0, pace)):
        if used + strip.height > room and number > begin:
            yield lanes[begin:number]
            begin, used = number, 0.0
        used += strip.height
    yield lanes[begin:]
