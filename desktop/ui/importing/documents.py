"""Asking for documents to import."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_documents(parent: QWidget, folder: str = "") -> tuple[Path, ...]:
    """Ask for documents to import; none when the user has thought better of it."""
    title = parent.tr("Import documents")
    kinds = parent.tr(
        "Documents (*.txt *.md *.docx *.pdf *.xlsx *.csv *.html *.htm *.eml *.ics);;All files (*)"
    )
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder or str(Path.home()), kinds)
    return tuple(Path(name) for name in names)
