"""What the window says of a removal beforehand, in the user's language."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event
from desktop.core.versions.naming import own_name
from desktop.core.versions.orphan import OrphanSort
from desktop.desk.removing.plan import Removal
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate


def said_of(removal: Removal, dates: DateWords) -> tuple[str, ...]:
    """Say what goes and what stays, a line each; the entries that go come last, by their names."""
    gone = [f"  {_event(one, dates)}" for one in removal.gone]
    return (
        translate("Removing", "GOES"),
        *(f"  {one}" for one in _going(removal, dates)),
        "",
        translate("Removing", "STAYS"),
        *(f"  {one}" for one in _staying(removal, dates)),
        *(("", translate("Removing", "ENTRIES THAT GO"), *gone) if gone else ()),
    )


def _going(removal: Removal, dates: DateWords) -> Iterator[str]:
    versions = translate("Removing", "Version: %1")
    papers = translate("Removing", "Paper: %1")
    yield from (versions.replace("%1", own_name(one)) for one in removal.drafts)
    yield from (papers.replace("%1", one) for one in removal.documents)
    if removal.filed:
        words = translate("Removing", "Tracked changes and comments of the file: %1")
        yield words.replace("%1", dates.number(removal.filed))
    for sort, words in _lost().items():
        if removal.lost.get(sort):
            yield words.replace("%1", dates.number(removal.lost[sort]))
    if removal.gone:
        words = translate("Removing", "Entries that nothing else tells of: %1")
        yield words.replace("%1", dates.number(len(removal.gone)))


def _lost() -> dict[OrphanSort, str]:
    return {
        OrphanSort.NOTE: translate("Removing", "Your notes on it, for no version is left: %1"),
        OrphanSort.LINK: translate("Removing", "Your links, for no version is left: %1"),
        OrphanSort.PROPOSAL: translate("Removing", "Proposals, for no version is left: %1"),
        OrphanSort.ENTRY: translate("Removing", "What waited for a paragraph: %1"),
    }


def _staying(removal: Removal, dates: DateWords) -> Iterator[str]:
    names = {
        OrphanSort.NOTE: translate("Removing", "Notes on the matched paragraphs of “%2”: %1"),
        OrphanSort.LINK: translate("Removing", "Links on the matched paragraphs of “%2”: %1"),
        OrphanSort.PROPOSAL: translate(
            "Removing", "Proposals on the matched paragraphs of “%2”: %1"
        ),
    }
    where = own_name(removal.to) if removal.to else ""
    for sort, words in names.items():
        if removal.moved.get(sort):
            yield words.replace("%2", where).replace("%1", dates.number(removal.moved[sort]))
    for orphan in removal.orphans:
        words = translate("Removing", "Without a paragraph from now on: %1 (%2)")
        yield words.replace("%1", orphan.words).replace("%2", orphan.path)
    own = translate("Removing", "As an entry of your own: %1")
    yield from (own.replace("%1", _event(one, dates)) for one in removal.own)
    if removal.told:
        words = translate("Removing", "Entries of which other papers tell too: %1")
        yield words.replace("%1", dates.number(len(removal.told)))
    for before, after in removal.anew:
        words = translate("Removing", "%1: %2 again, not %3")
        words = words.replace("%2", dates.brief(after.when)).replace("%3", dates.brief(before.when))
        yield f"  {words.replace('%1', after.title)}"
    if not any((removal.moved, removal.orphans, removal.own, removal.told)):
        yield translate("Removing", "Everything else, as it is")


def _event(event: Event, dates: DateWords) -> str:
    when = dates.brief(event.when)
    return f"{event.title}, {when}" if when else event.title
