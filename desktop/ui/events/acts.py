"""What is done to events by hand, wherever in the window: one edit, one sentence, a way back."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Note, on_event
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened
from desktop.ui.dates import DASH, DateWords, told_hours

Doing = Callable[[Event], Edit]
Saying = Callable[[Event], str]
Perform = Callable[[Doing, Saying], object]


class Question(NamedTuple):
    """A change of one occurrence of a series that may be meant for all of them."""

    event: Event
    change: Doing
    said: Saying


class EventActs(QObject):
    """Performs edits on events and says what happened.

    `edited` carries the sentence for a notice with "Undo", `problem` one on what could not be
    done, `asked` a `Question` that the panel puts to the user; `gone` gives the uid of what was
    deleted, `moved` that of what has another date.
    """

    edited = Signal(str)
    problem = Signal(str)
    asked = Signal(object)
    gone = Signal(str)
    moved = Signal(str)

    def __init__(self, dossier: Dossier, dates: DateWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier, self._dates = dossier, dates

    def perform(self, event: Event, change: Doing, said: Saying) -> bool:
        """Do `change` to an event; `said` makes the sentence of the event as it then is."""
        if event.series:
            self.asked.emit(Question(event, change, said))
            return False
        edit = self._made(event, change)
        return edit is not None and self.do(edit, event.uid, said)

    def answer(self, question: Question, *, whole: bool) -> str:
        """Do what was asked for one occurrence, or for the `whole` series; returns what to show.

        That is the uid of the occurrence as it is called afterwards, "" when it is gone.
        """
        edit = self._made(question.event, question.change)
        if edit is None or not edit.changes:
            return question.event.uid
        try:
            made = self._in_series(question.event, edit, whole=whole)
        except Problem as problem:
            self.problem.emit(problem.sentence)
            return question.event.uid
        after = edit.changes[-1].after
        uid = _uid_after(question.event, after, whole=whole) if isinstance(after, Event) else ""
        said = self._of_all(question.said) if whole else question.said
        if self.do(made, uid, said) and after is None:
            self.gone.emit(question.event.uid)
        return uid

    def _of_all(self, said: Saying) -> Saying:
        """The sentence about one meeting, and that its whole series went with it."""
        words = self.tr("%1, and the whole series with it")
        return lambda event: words.replace("%1", said(event))

    def _in_series(self, event: Event, edit: Edit, *, whole: bool) -> Edit:
        from desktop.desk.events import series_edits

        after = edit.changes[-1].after
        if isinstance(after, Event):
            change = series_edits.change_all if whole else series_edits.change_one
            return change(self._dossier, event, after, edit.label)
        change_gone = series_edits.delete_all if whole else series_edits.cancel_one
        return change_gone(self._dossier, event)

    def do(self, edit: Edit, uid: str, said: Saying) -> bool:
        """Do an edit and say what happened; tell whether it changed anything."""
        if not edit.changes:
            return False
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.problem.emit(problem.sentence)
            return False
        event = self._dossier.event(uid)
        changed = next((one.record for one in edit.changes if isinstance(one.record, Event)), None)
        shown = event or changed
        if shown is not None:
            self.edited.emit(said(shown))
        if event is not None and any(_dates_anew(one, uid) for one in edit.changes):
            self.moved.emit(uid)
        return True

    def _made(self, event: Event, change: Doing) -> Edit | None:
        try:
            return change(event)
        except ValueError:
            self.problem.emit(self.tr("That day is outside the calendar, or no day is known."))
            return None

    # -- what the month, the agenda and the menus ask for --------------------------------------

    def shift(self, uid: str, days: int) -> None:
        """Move an event by days."""
        from desktop.desk.events.edits import shift

        self._change(uid, lambda event: shift(event, days), self.moved_words)

    def stretch(self, uid: str, first: date | None = None, last: date | None = None) -> None:
        """Give an event another first or last day."""
        from desktop.desk.events.edits import stretch

        self._change(uid, lambda event: stretch(event, first, last), self._length_words)

    def fix(self, uid: str, day: date) -> None:
        """Fix an event to a day."""
        from desktop.desk.events.edits import fix

        self._change(uid, lambda event: fix(event, day), self._fixed_words)

    def cancel(self, uid: str) -> None:
        """Cancel an event, or have it take place after all."""
        from desktop.desk.events.edits import cancel

        self._change(uid, cancel, self.status_words)

    def duplicate(self, uid: str) -> str:
        """Copy an event; returns the uid of the copy, "" when there is none."""
        from desktop.desk.events.edits import duplicate

        event = self._dossier.event(uid)
        if event is None:
            return ""
        fresh = self.fresh_uid()
        words = self.tr("“%1” duplicated")
        done = self.do(duplicate(event, fresh), fresh, lambda one: _put(words, one))
        return fresh if done else ""

    def delete(self, uid: str) -> None:
        """Delete an event with all that hangs on it."""
        event = self._dossier.event(uid)
        if event is None:
            return
        words = self.tr("“%1” deleted")
        if event.series:
            self.asked.emit(Question(event, self._deletion, lambda one: _put(words, one)))
        elif self.do(self._deletion(event), "", lambda one: _put(words, one)):
            self.gone.emit(uid)

    def fresh_uid(self) -> str:
        """Name an event that is new."""
        from desktop.desk.events.edits import new_uid

        return new_uid(self._dossier.clock.now(), self._dossier.last_edit)

    def _deletion(self, event: Event) -> Edit:
        from desktop.desk.events.edits import delete

        uid, target = event.uid, on_event(event.uid)
        words = self._dossier.note(target)
        note = Note(target, words) if words else None
        links, relations = self._dossier.links_of_event(uid), self._dossier.relations_of(uid)
        return delete(event, links, relations, note)

    def _change(self, uid: str, change: Doing, said: Saying) -> None:
        event = self._dossier.event(uid)
        if event is not None:
            self.perform(event, change, said)

    # -- sentences -----------------------------------------------------------------------------

    def moved_words(self, event: Event) -> str:
        """Say where an event was moved."""
        return _put(self.tr("“%1” moved to %2"), event).replace("%2", self._dates.brief(event.when))

    def date_words(self, event: Event) -> str:
        """Say the date of an event as it was written, with its hours at the venue."""
        said = self._dates.brief(event.when)
        hours = [self._dates.clock(moment) for moment in told_hours(event.when) if moment]
        said = ", ".join(filter(None, (said, DASH.join(hours))))
        if event.when.tentative and event.when.is_dated:
            said = self.tr("%1, to be confirmed").replace("%1", said)
        return _put(self.tr("“%1”: %2"), event).replace("%2", said)

    def _length_words(self, event: Event) -> str:
        """Say which days an event takes now."""
        words = self.tr("“%1” takes %2 now")
        return _put(words, event).replace("%2", self._dates.brief(event.when))

    def _fixed_words(self, event: Event) -> str:
        loose = self.tr("“%1” fixed to %2, still to be confirmed")
        words = loose if event.is_open else self.tr("“%1” fixed to %2")
        return _put(words, event).replace("%2", self._dates.brief(event.when))

    def status_words(self, event: Event) -> str:
        """Say how firm an event is now."""
        if event.cancelled:
            return _put(self.tr("“%1” cancelled"), event)
        if event.is_open:
            return _put(self.tr("“%1” is to be confirmed"), event)
        return _put(self.tr("“%1” takes place"), event)


def _uid_after(event: Event, after: Event, *, whole: bool) -> str:
    """What an occurrence is called when its series was moved."""
    if not whole or event.when == after.when:
        return event.uid
    from desktop.core.recurrence.moves import move_between, moved_name

    timed = after.when.start is not None
    name = moved_name(event.occurrence, move_between(event.when, after.when), timed)
    return f"{event.series}#{name}"


def _put(words: str, event: Event) -> str:
    return words.replace("%1", shortened(event.title))


def _dates_anew(change: Change, uid: str) -> bool:
    before, after = change.before, change.after
    if not isinstance(before, Event) or not isinstance(after, Event):
        return False
    # A whole series may be moved by one of its occurrences.
    return before.uid in (uid, uid.partition("#")[0]) and before.when != after.when
