"""What can be chosen on the timeline as a list: one spoken item an event, or a count of many."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core.timeline_marks import DRAFT, LIMITS
from desktop.ui.calendar.entries import entry
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_frame import Item
from desktop.ui.calendar.timeline_words import days_words, label_of, lane_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ItemKey = tuple[str, str, int]


class TimelineModel(QAbstractListModel):
    """A snapshot of the items that are seen; an event is read in full only to be spoken."""

    def __init__(self, scope: CalendarScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._items: tuple[Item, ...] = ()

    def load(self, items: Sequence[Item]) -> None:
        """Take what is seen now."""
        self.beginResetModel()
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
            if near < 0 and item.mark and key[1] and item.mark.mark.uid == key[1]:
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
            return label_of(item.mark.mark) if item.mark else self.tip(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.lane_words(item)}: {self._spoken(item)}"
        return None

    def tip(self, item: Item) -> str:
        """Tell an item in full."""
        if item.mark is None:
            return self._count(item)
        event = self._scope.dossier.event(item.mark.mark.uid)
        return entry(event, self._scope).tip if event else ""

    def lane_words(self, item: Item) -> str:
        """Name the lane of an item."""
        special = {DRAFT: self.tr("Draft"), LIMITS: self.tr("Deadlines")}
        return special.get(item.lane) or lane_words(item.lane)

    def _spoken(self, item: Item) -> str:
        if item.mark is None:
            return self._count(item)
        event = self._scope.dossier.event(item.mark.mark.uid)
        return entry(event, self._scope).spoken if event else ""

    def _count(self, item: Item) -> str:
        """Tell a count of a crowded lane."""
        bucket = item.bucket
        if bucket is None:
            return ""
        days = days_words(bucket.first, bucket.last, self._scope.dates)
        one = self.tr("%n meeting begins in %1", "", 1)
        words = one if bucket.begun == 1 else self.tr("%n meetings begin in %1", "", bucket.begun)
        words = words.replace("%1", days)
        loose = self.tr("%n more may fall there", "", bucket.loose)
        return f"{words}. {loose}." if bucket.loose else f"{words}."


def key_of(item: Item) -> ItemKey:
    """Return what tells an item from every other, wherever it lies."""
    if item.mark is not None:
        return item.lane, item.mark.mark.uid, item.mark.mark.first
    return item.lane, "", item.bucket.first if item.bucket else 0
