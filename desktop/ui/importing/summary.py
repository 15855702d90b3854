"""What an import is, in a few sentences: its title, its numbers, and what comes with the events."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.document import DocumentKind
from desktop.core.drafts.draft import ParagraphKind
from desktop.core.found import DraftFound, Found, Letter
from desktop.core.versions.naming import own_name
from desktop.desk.edits import shortened
from desktop.desk.importing.known_texts import with_news
from desktop.desk.importing.reading_back import Back
from desktop.desk.importing.rows import ImportPlan
from desktop.desk.versions.edits import Carried, Followed
from desktop.ui.dates import DateWords
from desktop.ui.importing.choice import Choice
from desktop.ui.importing.lines import ImportLine, filled, quotable

translate = QCoreApplication.translate
_TITLE_LETTERS, _TEXT_LETTERS, _DATES = 80, 50, 2


def title_of(plan: ImportPlan) -> str:
    """Name what is being imported."""
    if len(plan.found) == 1 and not plan.backs:
        return filled(translate("Import", "Import “%1”"), _name(plan.found[0]))
    if len(plan.backs) == 1 and not plan.found:
        return filled(translate("Import", "Import “%1”"), quotable(plan.backs[0].document))
    number = len(plan.found) + len(plan.backs)
    return translate("Import", "Import %n documents", "", number)


def counts_of(lines: tuple[ImportLine, ...], going: int = 0) -> str:
    """Count what was read, and promise that nothing is saved yet.

    `going` are the entries that a version known already has too.
    """
    events = [line for line in lines if line.row is not None]
    check = sum(line.check for line in events)
    unread = sum(line.check for line in lines) - check
    passing = len(lines) - len(events) - unread
    parts = [
        _events_read(len(events)) if lines else "",
        translate("Import", "%n sure", "", len(events) - check) if events else "",
        translate("Import", "%n to check", "", check) if check else "",
        translate("Import", "%n known from the older version", "", going) if going else "",
        translate("Import", "%n not read", "", unread) if unread else "",
        translate("Import", "%n in passing", "", passing) if passing else "",
        translate("Import", "nothing is saved until you press Import"),
    ]
    return " · ".join(part for part in parts if part)


def _events_read(number: int) -> str:
    if number == 1:
        return translate("Import", "%n event read", "", 1)
    return translate("Import", "%n events read", "", number)


def notes_of(plan: ImportPlan, dates: DateWords) -> tuple[str, ...]:
    """Tell what comes besides events in one sentence, and then which documents give nothing."""
    texts = [_draft_words(draft) for found in plan.found for draft in found.drafts]
    texts += _letter_words([letter for found in plan.found for letter in found.letters], dates)
    besides = [filled(translate("Import", "And %1"), "; ".join(texts))] if texts else []
    nothing = [
        nothing_in(found.document.name)
        for found in plan.found
        if found.document.kind is DocumentKind.NOTHING
    ]
    remarks = [remark for found in plan.found for remark in found.remarks]
    again = (*map(again_there, plan.backs), *(already_there(name) for name in plan.already))
    return (*besides, *again, *nothing, *remarks)


def again_there(back: Back) -> str:
    """Say that a version came in again, and what is new on it."""
    document, name = quotable(back.document), quotable(own_name(back.draft))
    if not back.has_news:
        words = translate("Import", "“%1” is “%2”, which you have; nothing new in it.")
        return filled(words, document, name)
    words = translate("Import", "“%1” is “%2”, which you have; new on it: %3.")
    return filled(words, document, name, ", ".join(_new_on(back)))


def _new_on(back: Back) -> Iterator[str]:
    number, remarks = len(back.proposals), len(back.remarks)
    who = ", ".join(dict.fromkeys(one.delegation for one in back.proposals))
    if number == 1:
        yield f"{translate('Import', '%n proposal', '', 1)} ({who})"
    elif number:
        yield f"{translate('Import', '%n proposals', '', number)} ({who})"
    if remarks == 1:
        yield translate("Import", "%n comment", "", 1)
    elif remarks:
        yield translate("Import", "%n comments", "", remarks)


def already_there(name: str) -> str:
    """Say that a document was imported before."""
    return filled(translate("Import", "“%1” is in the dossier already."), name)


def nothing_in(name: str) -> str:
    """Say that a document holds nothing that the program knows."""
    words = translate(
        "Import", "“%1”: nothing found that looks like a calendar, a letter or a draft."
    )
    return filled(words, name)


def _draft_words(found: DraftFound) -> str:
    number = sum(one.kind is ParagraphKind.OPERATIVE for one in found.paragraphs)
    if number == 1:
        counted = translate("Import", "%n operative paragraph", "", 1)
    else:
        counted = translate("Import", "%n operative paragraphs", "", number)
    named = quotable(shortened(found.draft.title or found.draft.version, _TEXT_LETTERS))
    return filled(translate("Import", "a draft: “%1”, %2"), named, counted)


def _letter_words(letters: Sequence[Letter], dates: DateWords) -> list[str]:
    """Name one letter by its day; several are only counted."""
    if len(letters) > 1:
        return [translate("Import", "%n letters", "", len(letters))]
    return [
        filled(translate("Import", "a letter of %1"), dates.middle_day(letter.date))
        if letter.date
        else translate("Import", "a letter")
        for letter in letters
    ]


def _name(found: Found) -> str:
    return quotable(shortened(found.document.title or found.document.name, _TITLE_LETTERS))


def is_empty(plan: ImportPlan) -> bool:
    """Whether there is nothing to take over: no event, no draft, no letter, no proposal."""
    texts = any(found.drafts or found.letters for found in plan.found)
    return not plan.rows and not texts and not with_news(plan.backs)


def button_words(choice: Choice) -> str:
    """Say what pressing Import does."""
    events = len(choice.ticked)
    if events:
        if events == 1:
            return translate("Import", "Import %n event", "", 1)
        return translate("Import", "Import %n events", "", events)
    drafts = sum(len(found.drafts) for found in choice.plan.found)
    if drafts:
        if drafts == 1:
            return translate("Import", "Import the draft")
        return translate("Import", "Import %n drafts", "", drafts)
    if with_news(choice.plan.backs):
        return translate("Import", "Take over what is new")
    return translate("Import", "Import no events")


def can_import(choice: Choice) -> bool:
    """Whether pressing Import would bring anything."""
    texts = any(found.drafts or found.letters for found in choice.plan.found)
    return bool(choice.ticked) or texts or bool(with_news(choice.plan.backs))


def done_words(choice: Choice) -> str:
    """Say what an import has done."""
    events, names = len(choice.ticked), _names(choice.plan)
    if events == 0:
        return filled(translate("Import", "Imported %1"), names)
    if events == 1:
        return filled(translate("Import", "Imported %n event from %1", "", 1), names)
    return filled(translate("Import", "Imported %n events from %1", "", events), names)


def taken_words(choice: Choice, done: Sequence[Followed]) -> str:
    """Say what an import has done, and what came over to the versions that follow older ones."""
    words = [done_words(choice), *map(_followed_words, done)]
    offers = sum(len(one.carried.offered) for one in done)
    words += [_offered_words(offers)] if offers else []
    return ". ".join(words).replace("….", "…")


def _followed_words(followed: Followed) -> str:
    """Say that a newer version took over from an older one, and what stayed behind."""
    older, newer, carried, former = followed
    if former:
        words = translate("Import", "“%1” is older than “%2” and stands before it; no date changed")
        words = words.replace("%1", own_name(older))
        words = words.replace("%2", own_name(newer))
        return f"{words}{_left_out(carried)}"
    words = translate("Import", "“%1” follows “%2”: notes, links and entries were carried over")
    words = words.replace("%1", own_name(newer))
    words = words.replace("%2", own_name(older))
    words += _moved_words(carried)
    if not carried.orphans:
        return words
    left = translate("Import", "%1 have no paragraph there, see “Without a paragraph”")
    return f"{words}; {left.replace('%1', str(len(carried.orphans)))}"


def _offered_words(number: int) -> str:
    """Say that texts offer dates, which the calendar has not taken."""
    if number == 1:
        return translate("Import", "%n date is yours to decide", "", 1)
    return translate("Import", "%n dates are yours to decide", "", number)


def _moved_words(carried: Carried) -> str:
    """Tell which dates moved, the first of them with both words."""
    if not carried.moved:
        return ""
    told = [
        f"{shortened(after.title, _TEXT_LETTERS)}: {before.when.text} → {after.when.text}"
        for before, after in carried.moved[:_DATES]
    ]
    number = len(carried.moved)
    said = translate("Import", "%n date changed", "", number)
    if number > 1:
        said = translate("Import", "%n dates changed", "", number)
    return f"; {said}: {'; '.join(told)}{'; …' if number > _DATES else ''}"


def _left_out(carried: Carried) -> str:
    """Name the entries that an older version alone sets: they are not in the calendar."""
    if not carried.orphans:
        return ""
    told = "; ".join(one.words for one in carried.orphans[:_DATES])
    return f"; {filled(translate('Import', 'not in the calendar: %1'), told)}"


def _names(plan: ImportPlan) -> str:
    names = [*map(_name, plan.found), *(quotable(one.document) for one in plan.backs)]
    if len(names) == 1:
        return f"“{names[0]}”"
    return translate("Import", "%n documents", "", len(names))
