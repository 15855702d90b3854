"""The page of drafts as one goes about in it: paragraphs, dates, references and footnotes."""

from desktop.core.drafts.rendered import Form
from desktop.ui.drafts.citing import copy_cited
from desktop.ui.drafts.reader_page import ReaderPage


class ChoosingPage(ReaderPage):
    """Goes where a person points to; the panel shows what is there."""

    def _select(self, paragraph: str) -> None:
        self.text.select(paragraph)
        self._show_in_panel(paragraph)

    def _go_to(self, paragraph: str) -> None:
        """Go to a paragraph and let the window know, so that Back leads back."""
        known = self._dossier.paragraph(paragraph)
        (self._select if known is None else self.show_paragraph)(paragraph)
        self.paragraph_chosen.emit(paragraph)

    def _choose(self, paragraph: str) -> None:
        self._show_in_panel(paragraph)
        self.paragraph_chosen.emit(paragraph)

    def _show_in_panel(self, paragraph: str) -> None:
        shown = self.panel.paragraph
        if shown is None or shown.id != paragraph:
            self.panel.show_paragraph(self.reading.opened, self.reading.ties, paragraph)

    def _choose_date(self, paragraph: str, date: int) -> None:
        self.text.select(paragraph, center=False)
        self.panel.show_paragraph(self.reading.opened, self.reading.ties, paragraph, date)
        self.paragraph_chosen.emit(paragraph)
        # Where the window is too narrow for the panel, what the date means must still be seen.
        if not self.panel.isVisible():
            self.panel_wanted.emit()

    def _copy_cited(self) -> None:
        """Copy the selected paragraph with its citation."""
        opened = self.reading.opened
        if opened is None:
            return
        issue = self.reading.issue(self.text.current)
        as_issued = self._form is Form.ORIGINAL
        known = issue.paragraph if as_issued else opened.by_id.get(self.text.current)
        if known is not None:
            self.notice.emit(copy_cited(known, opened.draft, self._dates.locale, issue))

    def _follow(self, paragraph: str, place: int) -> None:
        """Go where a reference points to; what is not in this draft is only shown."""
        assert self.reading.opened is not None
        self.text.select(paragraph, center=False)
        self._choose(paragraph)
        reference = self.reading.opened.by_id[paragraph].references[place]
        targets = self.reading.opened.targets(reference.to)
        if targets:
            self._go_to(targets[0].id)
        else:
            words = self.tr("“%1” points to another text.")
            self.notice.emit(words.replace("%1", reference.text))

    def _go_to_footnote(self, sign: str) -> None:
        footnotes = self.reading.opened.footnotes if self.reading.opened else ()
        meant = [one for one in footnotes if sign in one.label.split(", ")]
        if meant:
            self._go_to(meant[0].id)

    def _show_all_of(self, paragraph: str) -> None:
        self._go_to(paragraph)
        self.panel.show_suggestions()
        self.panel_wanted.emit()
