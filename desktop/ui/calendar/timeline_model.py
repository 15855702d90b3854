"""What can be chosen on the timeline as a list: one spoken item an event, or a count of many."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.timeline.lanes import begun_in, buckets_of, loose_of
from desktop.core.timeline.marks import DRAFT, LIMITS
from desktop.core.timeline.ruler import Ruler
from desktop.ui.calendar.entries import entry
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_frame import Item
from desktop.ui.calendar.timeline_words import (
    days_words,
    label_of,
    lane_words,
    stretch_words,
)

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ItemKey = tuple[str, str, int]


class TimelineModel(QAbstractListModel):
    """A snapshot of the items that are seen; an event is read in full only to be spoken."""

    def __init__(self, scope: CalendarScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._items: tuple[Item, ...] = ()
        self.ruler: Ruler | None = None

    def load(self, items: Sequence[Item], ruler: Ruler) -> None:
        """Take what is seen now."""
        self.beginResetModel()
        self.ruler = ruler
        self._items = tuple(items)
        self.endResetModel()

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything that is seen."""
        return self._items

    def item(self, index: Index) -> Item:
        """Return an item."""
        return self._items[index.row()]

    def row_of(self, key: ItemKey) -> int:
        """Return the row of an item, else of another one of its event, -1 without any."""
        near = -1
        for row, item in enumerate(self._items):
            if key_of(item) == key:
                return row
            if near < 0 and item.bar and key[1] and item.bar.mark.uid == key[1]:
                near = row
        return near

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many items there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer with the words of an item."""
        if not index.isValid():
            return None
        item = self.item(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return label_of(item.bar.mark) if item.bar else self.tip(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.lane_words(item)}: {self._spoken(item)}"
        return None

    def tip(self, item: Item, x: float = -1.0) -> str:
        """Tell an item in full; of a crowded lane what it holds at the place `x`."""
        if item.bar is None:
            return self._bucket(item, x)
        event = self._scope.dossier.event(item.bar.mark.uid)
        return entry(event, self._scope).tip if event else ""

    def lane_words(self, item: Item) -> str:
        """Name the lane of an item."""
        special = {DRAFT: self.tr("Draft"), LIMITS: self.tr("Deadlines")}
        return special.get(item.lane.name) or lane_words(item.lane.name)

    def _spoken(self, item: Item) -> str:
        if item.bar is None:
            return self._count(item)
        event = self._scope.dossier.event(item.bar.mark.uid)
        return entry(event, self._scope).spoken if event else ""

    def _count(self, item: Item) -> str:
        """Tell the whole of a crowded lane."""
        if self.ruler is None:
            return ""
        number = begun_in(item.lane, self.ruler)
        words = self.tr("%n meetings, too many to draw; zoom in to see them", "", number)
        return f"{words}. {stretch_words(self.ruler, self._scope.dates)}."

    def _bucket(self, item: Item, x: float) -> str:
        """Tell the count at a place."""
        found = buckets_of(item.lane, self.ruler) if self.ruler else ()
        bucket = next((one for one in found if one.left <= x < one.right), None)
        if bucket is None:
            return self._count(item)
        days = days_words(bucket.first, bucket.last, self._scope.dates)
        one = self.tr("%n meeting begins in %1", "", 1)
        many = self.tr("%n meetings begin in %1", "", bucket.begun)
        words = (one if bucket.begun == 1 else many).replace("%1", days)
        months = loose_of(item.lane, self.ruler) if self.ruler else ()
        more = next((one.begun for one in months if one.left <= x < one.right), 0)
        loose = self.tr("%n more may fall into the month", "", more)
        return f"{words}. {loose}." if more else f"{words}."


def key_of(item: Item) -> ItemKey:
    """Return what tells an item from every other, wherever it lies."""
    if item.bar is not None:
        return item.lane.name, item.bar.mark.uid, item.bar.mark.first
    return item.lane.name, "", 0
