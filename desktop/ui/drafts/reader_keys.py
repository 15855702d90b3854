"""What keys do in the reader beyond walking: link, dismiss, note, open, and ways in the margin."""

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.drafts.margin import Margin
from desktop.ui.drafts.margin_card import MarginButton, MarginCard
from desktop.ui.drafts.paragraph_panel import ParagraphPanel
from desktop.ui.drafts.reader_text import ReaderText
from desktop.ui.drafts.reading import Reading

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ReaderKeys(QObject):
    """Acts for the text and the margin on the panel's paragraph.

    `event_wanted` gives an event to be shown, `paragraph_wanted` a paragraph to be gone to,
    `panel_wanted` asks for the panel to be in sight.
    """

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    panel_wanted = Signal()

    def __init__(
        self, text: ReaderText, margin: Margin, panel: ParagraphPanel, reading: Reading
    ) -> None:
        super().__init__(text)
        self._text, self._margin, self._panel, self._reading = text, margin, panel, reading
        text.key_pressed.connect(self._on_text)
        margin.key_pressed.connect(self._on_card)

    def _on_text(self, key: int) -> None:
        """Act on the selected paragraph."""
        if self._panel.paragraph is None:
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_first(self._panel.paragraph.id)
        elif key == Qt.Key.Key_L and not self._panel.link_best():
            self.panel_wanted.emit()
            self._panel.find_event(back=self._text)
        elif key == Qt.Key.Key_D:
            self._panel.dismiss_best()
        elif key == Qt.Key.Key_N:
            self.panel_wanted.emit()
            self._panel.write_note()

    def _open_first(self, paragraph: str) -> None:
        uids = [item.uid for item in self._reading.items(paragraph) if item.uid]
        if uids:
            self.event_wanted.emit(uids[0])

    def _on_card(self, card: MarginButton, key: int) -> None:
        """Act on the card that has the keyboard."""
        link = card.item.link if isinstance(card, MarginCard) else None
        if key in _STEPS:
            self._margin.step(card, _STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self._text.setFocus()
        elif key in (Qt.Key.Key_L, Qt.Key.Key_D) and link is not None:
            self.paragraph_wanted.emit(card.paragraph)
            self._panel.judge(link, right=key == Qt.Key.Key_L)
