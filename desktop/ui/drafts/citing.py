"""A paragraph in the clipboard with how it is cited."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from desktop.core.drafts.draft import Draft, Paragraph
from desktop.ui.drafts.open_draft import Issue, citation


def copy_cited(
    paragraph: Paragraph, draft: Draft, locale: QLocale, issue: Issue | None = None
) -> str:
    """Copy a paragraph with its citation, which tells what its paper has; returns a sentence."""
    cited = citation(paragraph, draft, locale, issue)
    QGuiApplication.clipboard().setText(f"{paragraph.text}\n({cited})")
    return QCoreApplication.translate("Reader", "Copied: %1").replace("%1", cited)
