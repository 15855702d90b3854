"""What the search does in a window: fills its list, and goes where a chosen line leads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from desktop.core.document import papers_in
from desktop.desk.searching import Answer, search, typed_date, with_versions
from desktop.ui.calendar.filters import Filter
from desktop.ui.page import ORPHANS
from desktop.ui.search.commands import Commands
from desktop.ui.search.palette import SearchPalette
from desktop.ui.search.rows import Act, Block, Line, Lines
from desktop.ui.views import AGENDA, DRAFTS
from desktop.ui.widgets import is_mirrored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow

VISITED = 6


class SearchGoing(QObject):
    """The search of one window; made when it is first opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._typed = ""
        self._before: QWidget | None = None
        self._commands = Commands(window.actions_)
        self.palette = SearchPalette(self.blocks, window.theme, window)
        self.palette.chosen.connect(self.go)
        self.palette.closed.connect(self._give_back)

    def open(self, words: str) -> None:
        """Open the list below the tool bar's field."""
        window, field = self._window, self._window.toolbar.find_field
        focus = window.focusWidget()
        if self.palette.isVisible():
            self.palette.field.selectAll()
            return
        self._before = None if focus is field else focus
        place = field.rect().topLeft() if is_mirrored(field) else field.rect().topRight()
        down = QPoint(0, window.theme.px(6))
        self.palette.open_with(words, field.mapTo(window, place) - down)
        # The grammar of dates takes a moment to load; the first letter need not wait for it.
        QTimer.singleShot(0, self._warm_up)

    def _warm_up(self) -> None:
        today = self._window.scope.today
        typed_date("1 May", today, today)

    def _give_back(self, had_keyboard: bool) -> None:
        """Give the keyboard back, unless another part has taken it."""
        if not had_keyboard:
            return
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.focus_page()

    # -- what is listed ------------------------------------------------------------------------

    def blocks(self, typed: str) -> list[Block]:
        """Return what is listed when `typed` stands in the field."""
        self._typed = typed.strip()
        window = self._window
        near = window.views.day or window.scope.today
        answer = search(window.dossier, typed, near) if self._typed else Answer(())
        lines = Lines(window.dates, window.scope.process_colour, answer.words)
        found = list(lines.blocks(answer)) if self._typed else list(self._visited(lines))
        found += self._here()
        given = tuple(self._commands.found(answer.words)) if self._gives(answer) else ()
        found += [Block(self.tr("Commands"), given)] if given else []
        return found if any(block.lines for block in found) else [self._nothing()]

    def _gives(self, answer: Answer) -> bool:
        """Whether commands are looked for: signs alone would find all of them."""
        return bool(answer.words) or not self._typed

    def _visited(self, lines: Lines) -> Iterator[Block]:
        dossier = self._window.dossier
        found: list[Line] = []
        for spot in self._window.views.trail.visited(VISITED):
            event = dossier.event(spot.event) if spot.event else None
            paragraph = dossier.paragraph(spot.paragraph) if spot.paragraph else None
            if event is not None:
                found.append(lines.event(event))
            elif paragraph is not None:
                found += map(lines.paragraph, with_versions(dossier, (paragraph,)))
        if found:
            yield Block(self.tr("Last visited"), tuple(found))

    def _here(self) -> list[Block]:
        """What the words mean on the page that is shown."""
        if not self._typed or not self._window.views.page.shows_paragraphs:
            return []
        words = self.tr("Find “%1” in the text of this draft").replace("%1", self._typed)
        return [Block(self.tr("On this page"), (Line(words, Act.IN_DRAFT),))]

    def _nothing(self) -> Block:
        said = self.tr("Nothing here begins with “%1”.").replace("%1", self._typed)
        by_id = {line.key: line for line in self._commands.found(())}
        ways = tuple(by_id[name] for name in ("everything", "import", "keys") if name in by_id)
        return Block(self.tr("Nothing found"), (Line(said), *ways))

    # -- where a line leads --------------------------------------------------------------------

    def go(self, line: Line) -> None:
        """Do what a line says."""
        views = self._window.views
        ways: dict[Act | None, Callable[[str], object]] = {
            Act.DAY: lambda key: views.go_to(date.fromisoformat(key)),
            Act.MONTH: lambda key: views.go_to(date.fromisoformat(key)),
            Act.EVENT: views.open_event,
            Act.PARAGRAPH: views.open_paragraph,
            Act.PROCESS: lambda key: self._narrow(Filter(processes=frozenset({key}))),
            Act.DRAFT: self._draft,
            Act.ORPHAN: self._orphans,
            Act.DOCUMENT: self._document,
            Act.LIST: lambda _: self._list(),
            Act.IN_DRAFT: lambda _: views.page.find_words(self._typed),
            Act.COMMAND: lambda key: self._window.actions_[key].trigger(),
        }
        ways[line.act](line.key)
        if line.act is not Act.COMMAND:
            self._window.focus_page()

    def _narrow(self, wanted: Filter) -> None:
        self._window.views.show_calendar()
        self._window.scope.narrow(wanted)

    def _draft(self, draft: str) -> None:
        self._window.views.show(DRAFTS)
        self._window.views.page.choose_row(DRAFTS, draft, added=False)

    def _orphans(self, draft: str) -> None:
        """Show what has lost its paragraph in a draft."""
        self._draft(draft)
        self._window.views.page.choose_row(ORPHANS, "", added=False)

    def _document(self, name: str) -> None:
        document = self._window.dossier.document(name)
        if document is not None:
            self._narrow(Filter(papers=frozenset(papers_in(document))))

    def _list(self) -> None:
        self._window.views.show(AGENDA)
        self._window.views.page.find_words(self._typed)
        self._window.views.page.enter_found()
