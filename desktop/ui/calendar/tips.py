"""Tips of a view that paints itself: told where Qt asks for them, and looked for at no other event.

To look through all events of a view instead has Qt's classes of all events loaded, and every
movement and paint goes that way too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from desktop.ui.widgets import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem


class Tips(QStyledItemDelegate):
    """Shows the words for the point under the pointer, as plain text; "" shows none."""

    def __init__(self, view: QAbstractItemView, words: Callable[[QPoint], str]) -> None:
        super().__init__(view)
        self._words = words

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> bool:
        """Tell what lies under the pointer in full."""
        QToolTip.showText(event.globalPos(), plain_tip(self._words(event.pos())), view)
        return True
