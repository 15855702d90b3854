"""The same paragraph in other versions, in the panel of a paragraph: each with its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.versions.beside import Fate
from desktop.core.versions.naming import version_name
from desktop.core.versions.word_diff import Mark, word_diff
from desktop.desk.versions.wordings import Wording, other_wordings
from desktop.ui.drafts.compare_words import fate_name
from desktop.ui.drafts.open_draft import paragraph_name
from desktop.ui.runs import Run
from desktop.ui.widgets import Card, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.core.drafts.draft import Paragraph
    from desktop.desk.dossier import Dossier
    from desktop.ui.colours import Colours
    from desktop.ui.dates import DateWords
    from desktop.ui.panel import Panel

translate = QCoreApplication.translate
# So many letters that are the same are shown around a change, and of a paragraph all in all.
_AROUND, _MOST = 48, 600
_TOLD = (Fate.MOVED, Fate.SPLIT, Fate.MERGED)


class WordingPart:
    """Writes a card a version into a panel; a click goes to the paragraph there."""

    def __init__(
        self, panel: Panel, dossier: Dossier, dates: DateWords, go: Callable[[str], None]
    ) -> None:
        self._panel, self._dossier, self._dates, self._go = panel, dossier, dates, go

    def build(self, paragraph: Paragraph) -> None:
        """Write the section; nothing where the text has one version."""
        found = other_wordings(self._dossier, paragraph)
        if not found:
            return
        self._panel.section(translate("Reader", "In other versions"))
        for wording in found:
            if not wording.paragraphs:
                self._panel.add(label(self._absent(wording), "soft", wrap=True), 4)
            for other in wording.paragraphs:
                self._panel.add(self._card(wording, other, paragraph))

    def _card(self, wording: Wording, other: Paragraph, paragraph: Paragraph) -> Card:
        colours = self._panel.theme.colours
        name = Run(f"{self._name(wording)}, {paragraph_name(other)} ", colours.accent, 600)
        parts = len(wording.paragraphs) > 1 or any(
            fate in (Fate.SPLIT, Fate.MERGED) for fate in wording.fates
        )
        runs = tuple(_runs(other, paragraph, colours, newer=wording.is_newer, parts=parts))
        same = " ".join(other.text.split()) == " ".join(paragraph.text.split())
        said = [translate("Reader", "the same words")] if same else []
        said += [fate_name(fate) for fate in wording.fates if fate in _TOLD]
        small = [Run(" · ".join(said), colours.soft)] if said else []
        card = Card(self._panel.theme, (name, *runs), small)
        card.setToolTip(translate("Reader", "Read it there"))
        card.clicked.connect(lambda: self._go(other.id))
        return card

    def _name(self, wording: Wording) -> str:
        draft, drafts = wording.draft, self._dossier.drafts()
        named = version_name(draft, drafts)
        alone = all(
            one.id == draft.id or version_name(one, drafts).name != named.name for one in drafts
        )
        day = "" if alone or draft.date is None else self._dates.middle_day(draft.date)
        return ", ".join(filter(None, (named.name, day, named.apart)))

    def _absent(self, wording: Wording) -> str:
        return f"{self._name(wording)}: {translate('Reader', 'not there')}"


def _runs(
    other: Paragraph, here: Paragraph, colours: Colours, *, newer: bool, parts: bool
) -> Iterator[Run]:
    """The words of the other version; those that it alone has are marked, the same ones cut."""
    texts = (here.text, other.text) if newer else (other.text, here.text)
    own = Mark.INSERTED if newer else Mark.DELETED
    pieces = [one for one in word_diff(*texts) if one.mark in (Mark.SAME, own)]
    left = _MOST
    for place, (mark, text) in enumerate(pieces):
        is_own = mark is own and len(pieces) > 1 and not (parts and place in (0, len(pieces) - 1))
        shown = text if is_own else _cut(text, last=place == len(pieces) - 1)
        if left <= 0:
            yield Run("…", colours.soft)
            return
        left -= len(shown)
        look = (colours.good if newer else colours.bad, 600) if is_own else (colours.ink, 400)
        yield Run(shown, *look, struck=is_own and not newer)


def _cut(text: str, *, last: bool) -> str:
    """Words that are the same, shortened in their middle, at the end behind their beginning."""
    if len(text) <= 3 * _AROUND:
        return text
    tail = "" if last else text[-_AROUND:].split(" ", 1)[-1]
    return f"{text[:_AROUND].rsplit(' ', 1)[0]} … {tail}".rstrip()
