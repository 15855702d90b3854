"""Dragging in the month: a bar to another day, its ends, a chip of the shelf onto a day."""

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.event import Event
from desktop.core.lanes import Span, bars_of_week
from desktop.core.when import When
from desktop.ui.calendar.bars import paint_bar
from desktop.ui.calendar.entries import Entry, entry
from desktop.ui.calendar.month_geometry import bar_rect
from desktop.ui.calendar.month_view import MonthView
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored

EDGE = 6


class Grip(Enum):
    """What of an event was taken hold of."""

    WHOLE = auto()
    START = auto()
    END = auto()
    CHIP = auto()


class Held(NamedTuple):
    """An event in the hand: where it was gripped, on which day, in which lane."""

    event: Event
    entry: Entry
    grip: Grip
    day: date | None
    lane: int


class Dragging(QObject):
    """Follows the pointer, shows where the event would be, and says what is wanted at the end.

    Nothing is changed before the button is let go. Escape leaves all as it was.
    """

    shift_wanted = Signal(str, int)
    stretch_wanted = Signal(str, object, object)
    fix_wanted = Signal(str, object)

    def __init__(self, scope: CalendarScope, theme: Theme, view: MonthView) -> None:
        super().__init__(view)
        self._scope, self._theme, self._view = scope, theme, view
        self._pressed: tuple[QPoint, Held] | None = None
        self._held: Held | None = None
        self._target: date | None = None
        self._when: When | None = None
        self._pointer = QPoint()
        self._let_go = False
        view.hand = self

    @property
    def is_on(self) -> bool:
        """Whether something is being dragged."""
        return self._held is not None

    def cancel(self) -> None:
        """Leave all as it was."""
        self._let_go = self._held is not None
        self._stop()

    # -- the pointer ---------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Remember what lies under the pointer; nothing is held yet."""
        point = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        held = self._grip_at(point) if left else None
        self._let_go, self._pressed = False, (point, held) if held else None

    def move(self, event: QMouseEvent) -> bool:
        """Follow the pointer; tell whether there is nothing else to be done with its move."""
        point = event.position().toPoint()
        if self._held is None and self._pressed is not None:
            far = (point - self._pressed[0]).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._take(self._pressed[1])
        if self._held is not None:
            self._follow(point)
            return True
        return self._let_go if event.buttons() else self._show_edge(point)

    def release(self) -> bool:
        """Have done what was shown; tell whether anything was dragged."""
        dragged = self._held is not None or self._let_go
        self._drop()
        self._let_go = False
        return dragged

    def key(self, event: QKeyEvent) -> bool:
        """Leave all as it was with Escape; tell whether the key was used."""
        if self._held is None or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        else:
            self.cancel()
        return True

    def _show_edge(self, point: QPoint) -> bool:
        """Show that an end can be dragged."""
        held = self._grip_at(point)
        if held is None or held.grip is Grip.WHOLE:
            return False
        self._view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        return True

    def _grip_at(self, point: QPoint) -> Held | None:
        """What of which event lies under the pointer; the ends are a few pixels wide."""
        found = self._view.bar_at(point)
        event = self._scope.dossier.event(found[1].bar.key) if found else None
        if found is None or event is None or event.when.edtf is None:
            return None
        day, placed = found
        grip, edge = Grip.WHOLE, self._theme.px(EDGE)
        single = event.when.is_fixed and len(event.when.spans()) == 1
        if single and placed.rect.width() > 4 * edge:
            near_left = point.x() - placed.rect.left() < edge
            near_right = placed.rect.right() - point.x() < edge
            first, last = near_left, near_right
            if is_mirrored(self._view):
                first, last = near_right, near_left
            if first and placed.bar.begins:
                grip = Grip.START
            elif last and placed.bar.ends:
                grip = Grip.END
        return Held(event, entry(event, self._scope), grip, day, placed.bar.lane)

    # -- the shelf -----------------------------------------------------------------------------

    def chip_moved(self, uid: str, point: QPoint) -> None:
        """Follow a chip that is dragged over the screen."""
        if self._let_go:
            return
        if self._held is None:
            event = self._scope.dossier.event(uid)
            if event is None:
                return
            self._take(Held(event, entry(event, self._scope), Grip.CHIP, None, 0))
        self._follow(self._view.viewport().mapFromGlobal(point))

    def chip_ended(self) -> None:
        """Have the chip's event fixed to the day that it lies on."""
        self._drop()
        self._let_go = False

    # -- holding -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Escape for what is dragged."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self.key(event)
        return super().eventFilter(watched, event)

    def _take(self, held: Held) -> None:
        self._held = held
        self._view.installEventFilter(self)
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _follow(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        self._pointer = point
        self._target = self._view.day_of(index) if index.isValid() else None
        self._when = self._meant(self._target)
        self._view.viewport().update()

    def _meant(self, day: date | None) -> When | None:
        """The date that the event would have; `None` where it cannot have one."""
        from desktop.core.dates.moving import fixed_on, moved, stretched

        held = self._held
        if held is None or day is None:
            return None
        when = held.event.when
        try:
            if held.grip is Grip.CHIP:
                return fixed_on(when, day)
            if held.grip is Grip.WHOLE:
                return moved(when, (day - (held.day or day)).days)
            first = day if held.grip is Grip.START else None
            return stretched(when, first, day if first is None else None)
        except ValueError:
            return None

    def _drop(self) -> None:
        held, day, when = self._held, self._target, self._when
        self._stop()
        if held is None or day is None or when is None or when == held.event.when:
            return
        uid = held.event.uid
        if held.grip is Grip.CHIP:
            self.fix_wanted.emit(uid, day)
        elif held.grip is Grip.WHOLE:
            self.shift_wanted.emit(uid, (day - (held.day or day)).days)
        else:
            first = day if held.grip is Grip.START else None
            self.stretch_wanted.emit(uid, first, None if first else day)

    def _stop(self) -> None:
        self._held = self._target = self._when = self._pressed = None
        self._view.removeEventFilter(self)
        self._view.viewport().unsetCursor()
        self._view.viewport().update()

    # -- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Paint the event where it would be, and its new date beside the pointer."""
        held, when = self._held, self._when
        if held is None or when is None:
            return
        last = when.latest
        spans = when.spans() if when.is_fixed else ((last, last),) if last else ()
        painter.setOpacity(0.86)
        for first, end in spans:
            self._paint_bars(painter, held, Span(held.event.uid, first, end))
        painter.setOpacity(1.0)
        self._paint_words(painter, self._scope.dates.when(when))

    def _paint_bars(self, painter: QPainter, held: Held, span: Span) -> None:
        for week, cells, sizes in self._view.weeks():
            for bar in bars_of_week([span], week.first):
                rect = bar_rect(bar._replace(lane=held.lane), cells, sizes)
                rect.moveBottom(min(rect.bottom(), cells[0].bottom() - 2.0))
                paint_bar(
                    painter,
                    rect,
                    held.entry,
                    self._theme,
                    picked=True,
                    begins=bar.begins,
                    ends=bar.ends,
                    mirrored=is_mirrored(self._view),
                )

    def _paint_words(self, painter: QPainter, words: str) -> None:
        px, room = self._theme.px, self._view.viewport().rect()
        painter.setFont(self._theme.font(11.5, 500))
        width = painter.fontMetrics().horizontalAdvance(words) + px(20)
        left = min(max(self._pointer.x() + px(12), 0), room.width() - width)
        top = self._pointer.y() - px(32)
        if top < 0:
            top = self._pointer.y() + px(20)
        box = QRectF(QPointF(left, top), QPointF(left + width, top + px(24)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.ink))
        painter.drawRoundedRect(box, px(6), px(6))
        painter.setPen(QColor(self._theme.colours.page))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
