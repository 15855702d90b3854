"""What is shown when no window can open: the sentence, and a way out."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.ui.theme import Theme
from desktop.ui.widgets import label


def stopped_dialog(sentence: str, theme: Theme) -> QDialog:
    """Build the dialog with the problem's `sentence`, which can be selected and copied."""
    dialog = QDialog()
    dialog.setWindowTitle("Rostrum")
    column = QVBoxLayout(dialog)
    column.setContentsMargins(theme.px(22), theme.px(20), theme.px(22), theme.px(16))
    column.setSpacing(theme.px(16))
    words = label(sentence, wrap=True, select=True)
    words.setMinimumWidth(theme.px(380))
    column.addWidget(words)
    buttons = QDialogButtonBox()
    close = QCoreApplication.translate("Stopped", "Close")
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons, alignment=Qt.AlignmentFlag.AlignRight)
    return dialog


def tell_stopped(sentence: str, theme: Theme) -> None:
    """Show the dialog until it is closed."""
    stopped_dialog(sentence, theme).exec()
