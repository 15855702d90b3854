"""Keys that whoever has the keyboard keeps for itself, though the window has an action for them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether one of `keys` is on its way to the window's actions; it is kept from them then.

    Qt asks so before any shortcut is looked for: an accepted ShortcutOverride comes back as an
    ordinary press of the key.
    """
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    if not isinstance(event, QKeyEvent) or event.key() not in keys:
        return False
    event.accept()
    return True
