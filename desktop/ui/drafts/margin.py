"""The margin beside a draft: puts cards at the height of their paragraphs, for what is in view."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.drafts.margin_card import LINES, MarginButton, MarginCard, MoreButton, card_height
from desktop.ui.drafts.margin_items import MarginItem
from desktop.ui.drafts.reader_text import ReaderText
from desktop.ui.theme import Theme

translate = QCoreApplication.translate
Key = tuple[str, str]
ItemsOf = Callable[[str], tuple[MarginItem, ...]]
_AIR, _END, _GAP, _DOT = 8, 2, 6, 13
MORE = "more"


def fitting(heights: Sequence[int], room: int, gap: int) -> int:
    """Count how many of some things, set below each other, find room; the first always does."""
    used, count = 0, 0
    for height in heights:
        used += height + (gap if count else 0)
        if used > room and count:
            break
        count += 1
    return count


class Margin(QObject):
    """Makes the cards of the paragraphs in view, children of the text's own view.

    They are real buttons, so that keyboard and screen readers reach them; Qt moves them along with
    the text, and only what comes into view is made. `event_wanted` gives the event of a card,
    `paragraph_wanted` the paragraph of one without event, `more_wanted` that of "2 more",
    `key_pressed` a card and what is typed on it.
    """

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    more_wanted = Signal(str)
    key_pressed = Signal(object, int)

    def __init__(self, text: ReaderText, theme: Theme, items_of: ItemsOf) -> None:
        super().__init__(text)
        self._text, self._theme, self._items_of = text, theme, items_of
        self._buttons: dict[Key, MarginButton] = {}
        self._heights: dict[tuple[MarginItem, int, int], int] = {}
        text.moved.connect(self.place)

    def renew(self) -> None:
        """Make all cards anew: what belongs in the margin, or how it looks, has changed."""
        self._heights.clear()
        self._replace({})
        self.place()

    def buttons(self) -> tuple[MarginButton, ...]:
        """Return the cards in view, from the top, each "2 more" after its last card."""
        return tuple(self._buttons.values())

    def step(self, origin: QWidget, places: int) -> None:
        """Move the keyboard to another card in view."""
        order: list[QWidget] = list(self.buttons())
        if origin in order:
            place = order.index(origin) + places
            if 0 <= place < len(order):
                order[place].setFocus(Qt.FocusReason.TabFocusReason)

    # -- placing -------------------------------------------------------------------------------

    def place(self) -> None:
        """Put every card at the height of its paragraph."""
        shown: dict[Key, MarginButton] = {}
        listed = [(one, self._items_of(one)) for one in self._text.visible()]
        for paragraph, items in listed:
            if items:
                self._beside(paragraph, items, shown)
        self._replace(shown)
        # Those beside the selected paragraph come first when the keyboard leaves the text.
        near = [one for one in shown.values() if one.paragraph == self._text.current]
        order = [self._text, *near, *(one for one in shown.values() if one not in near)]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _replace(self, shown: Mapping[Key, MarginButton]) -> None:
        for key, gone in self._buttons.items():
            # One that changed has a new card under its key: the old one would stay below it.
            if shown.get(key) is not gone:
                if gone.hasFocus():
                    self._text.setFocus()
                gone.hide()
                gone.deleteLater()
        self._buttons = dict(shown)

    def _beside(
        self, paragraph: str, items: Sequence[MarginItem], shown: dict[Key, MarginButton]
    ) -> None:
        """Set cards from the top of a paragraph to its end, so that none seems the next one's."""
        top, bottom = self._text.extent(paragraph)
        start, end = round(top) + self._theme.px(_AIR), round(bottom) - self._theme.px(_END)
        lines, heights = self._measured(items, end - start)
        folded = self._text.columns.folded
        gap = 0 if folded else self._theme.px(_GAP)
        count = fitting(heights, end - start, gap)
        y = start
        for item, height in zip(items[:count], heights, strict=False):
            card = self._card(paragraph, item, lines)
            shown[paragraph, item.key] = card
            self._put(card, y, height)
            y += height + gap
        if count < len(items):
            shown[paragraph, MORE] = self._more(paragraph, len(items) - count, y - gap)
            self._leave_room(shown[paragraph, items[count - 1].key], shown[paragraph, MORE])

    def _measured(self, items: Sequence[MarginItem], room: int) -> tuple[int, list[int]]:
        """Let titles wrap where that costs no card, else keep them to one line each."""
        if self._text.columns.folded:
            return 1, [self._theme.px(_DOT)] * len(items)
        gap = self._theme.px(_GAP)
        # Not even one line finds room for so many: the rest need not be measured.
        looked_at = items[: max(room, 0) // self._theme.px(20) + 2]
        short = [self._height(item, 1) for item in looked_at]
        for lines in range(LINES, 1, -1):
            wrapped = [self._height(item, lines) for item in looked_at]
            fits = fitting(wrapped, room, gap) == fitting(short, room, gap)
            # The first is shown even where it does not fit; it must not grow then.
            if fits and wrapped[0] <= room:
                return lines, wrapped
        return 1, short

    def _height(self, item: MarginItem, lines: int) -> int:
        key = (item, self._text.columns.margin_width, lines)
        if key not in self._heights:
            self._heights[key] = card_height(item, self._theme, key[1], lines)
        return self._heights[key]

    def _card(self, paragraph: str, item: MarginItem, lines: int) -> MarginCard:
        known = self._buttons.get((paragraph, item.key))
        if isinstance(known, MarginCard) and known.item == item:
            card = known
        else:
            card = MarginCard(self._theme, paragraph, item, self._text.viewport())
            wanted = self.event_wanted if item.uid else self.paragraph_wanted
            card.clicked.connect(lambda: wanted.emit(item.uid or paragraph))
            card.key_pressed.connect(lambda key: self.key_pressed.emit(card, key))
        card.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if self._text.mirrored
            else Qt.LayoutDirection.LeftToRight
        )
        card.arrange(lines, folded=self._text.columns.folded)
        return card

    def _more(self, paragraph: str, number: int, bottom: int) -> MoreButton:
        known = self._buttons.get((paragraph, MORE))
        more = known if isinstance(known, MoreButton) else None
        if more is None:
            more = made = MoreButton(self._theme, paragraph, self._text.viewport())
            more.clicked.connect(lambda: self.more_wanted.emit(paragraph))
            made.key_pressed.connect(lambda key: self.key_pressed.emit(made, key))
        folded = self._text.columns.folded
        words = translate("Margin", "%n more", "", number)
        more.setText(f"+{number}" if folded else words)
        more.setAccessibleName(words)
        size = more.sizeHint()
        width = self._text.columns.margin_width if folded else size.width()
        left = self._left(width) if folded else self._end(width)
        more.setGeometry(
            QRect(left, bottom - (0 if folded else size.height()), width, size.height())
        )
        more.show()
        return more

    def _leave_room(self, card: MarginButton, more: MarginButton) -> None:
        if isinstance(card, MarginCard):
            card.reserved = more.width()

    def _put(self, card: MarginCard, y: int, height: int) -> None:
        width = self._text.columns.margin_width
        card.setGeometry(QRect(self._left(width), y, width, height))
        card.show()

    def _left(self, width: int) -> int:
        columns = self._text.columns
        return (
            self._text.viewport().width() - columns.margin - width
            if self._text.mirrored
            else (columns.margin)
        )

    def _end(self, width: int) -> int:
        """Where something stands that ends with the margin."""
        full = self._left(self._text.columns.margin_width)
        return full if self._text.mirrored else full + self._text.columns.margin_width - width
