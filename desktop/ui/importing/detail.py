"""What stands in the document at a row, what is doubtful in it, and what can be said to that."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass
from desktop.desk.edits import shortened
from desktop.desk.importing.rows import Verdict, Way
from desktop.ui.dates import DateWords
from desktop.ui.importing.choice import Choice, joint
from desktop.ui.importing.lines import ImportLine, filled, quotable, short_place, when_words

translate = QCoreApplication.translate
_QUOTED = re.compile(r"[“\"]([^”\"]{2,})[”\"]")
_ANSWERS, _SHORTEST = 3, 6


@dataclass(frozen=True, slots=True)
class Answer:
    """A button under the words: the row is one with the event `uid`, `None` for its own.

    For an entry whose uid is known it is what becomes of it.
    """

    text: str
    uid: str | Way | None
    chosen: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """The card under the table.

    `marks` are stretches of `words` (start, end) that are doubtful; `sentences` say why.
    """

    heading: str
    words: str
    marks: tuple[tuple[int, int], ...]
    sentences: tuple[str, ...]
    answers: tuple[Answer, ...]


def detail_of(line: ImportLine, choice: Choice, dates: DateWords) -> Detail:
    """Tell everything of one row."""
    words = line.words.replace("\n", " ")
    if line.row is None:
        reason = _reason_unread(line, choice)
        marks = ((0, len(words)),) if words else ()
        return Detail(_heading(line, choice), words, marks, (reason,) if reason else (), ())
    return Detail(
        _heading(line, choice),
        words,
        tuple(_marks(words, line.row, choice)),
        tuple(_sentences(line.row, choice)),
        tuple(_answers(line.row, choice, dates)),
    )


def _heading(line: ImportLine, choice: Choice) -> str:
    if line.page is not None:
        where = translate("Import", "page %1, line %2")
        where = filled(where, str(line.page), str(line.line))
    else:
        where = filled(translate("Import", "line %1"), str(line.line))
    if len(choice.plan.found) > 1:
        title = choice.titles.get(line.document, line.document)
        return filled(translate("Import", "In “%1”, %2"), title, where)
    return filled(translate("Import", "In the document, %1"), where)


def _reason_unread(line: ImportLine, choice: Choice) -> str:
    for found in choice.plan.found:
        for unread in found.document.unread:
            if (found.document.name, unread.line) == (line.document, line.line):
                return _sentence(unread.reason)
    return ""


# -- what is doubtful ------------------------------------------------------------------------------


def _marks(words: str, number: int, choice: Choice) -> Iterator[tuple[int, int]]:
    """Find the doubtful words in the source; stretches that touch are one."""
    last = -1
    for start, end in sorted(_found_in(words, phrase) for phrase in _doubtful(number, choice)):
        if start >= 0 and start >= last:
            yield start, end
            last = end


def _found_in(words: str, phrase: str) -> tuple[int, int]:
    """Find a phrase, or as much of its beginning as stands in one piece; torn rows break dates."""
    parts = phrase.replace("\n", " ").split(" ")
    for length in range(len(parts), 0, -1):
        piece = " ".join(parts[:length])
        start = words.find(piece)
        if start >= 0 and (length == len(parts) or len(piece) >= _SHORTEST):
            return start, start + len(piece)
    return -1, -1


def _doubtful(number: int, choice: Choice) -> Iterator[str]:
    event = choice.plan.rows[number].found
    when, place = event.when, event.place
    twin = choice.plan.rows[number].twin
    for candidate in () if twin else choice.candidates(number):
        yield from _told_otherwise(choice, candidate, event)
    if when.text and (when.tentative or when.guess or not when.is_dated):
        yield when.text
    if place.tentative and place.text:
        yield place.text
    for remark in event.remarks:
        yield from _QUOTED.findall(remark)


def _told_otherwise(choice: Choice, known: Event, found: Event) -> Iterator[str]:
    """The words on date and place that differ; a title only where nothing else does."""
    named = choice.differing(known, found)
    facts = {"date": found.when.text, "place": found.place.text}
    shown = [facts[name] for name in named if facts.get(name)]
    yield from shown or ([found.title] if "title" in named else [])


def _sentences(number: int, choice: Choice) -> Iterator[str]:
    row = choice.plan.rows[number]
    event = row.found
    for candidate in () if row.twin else choice.candidates(number)[:_ANSWERS]:
        yield _told_elsewhere(candidate, choice)
    yield from (_sentence(told) for told in (row.differences if row.twin else ()))
    settlement = choice.plan.settlements[number]
    reasons = [settlement.reason, *(doubt.reason for doubt in settlement.maybe)]
    yield from (_sentence(reason) for reason in dict.fromkeys(reasons) if reason)
    yield from (_sentence(remark) for remark in event.remarks)
    if event.when.guess:
        yield _sentence(event.when.guess)


def _told_elsewhere(known: Event, choice: Choice) -> str:
    if not known.tellings:
        return filled(translate("Import", "You have “%1”."), quotable(known.title))
    source = known.tellings[0].source
    quoted = shortened(source.text.replace("\n", " "), 200)
    title = choice.titles.get(source.document, source.document)
    return filled(translate("Import", "“%1” has “%2”."), quotable(title), quotable(quoted))


def _sentence(text: str) -> str:
    said = text.strip()
    whole = said[:1].upper() + said[1:]
    return whole if whole.endswith((".", "!", "?", "…")) else f"{whole}."


# -- what can be said ------------------------------------------------------------------------------


def _answers(number: int, choice: Choice, dates: DateWords) -> Iterator[Answer]:
    if choice.plan.rows[number].twin:
        yield from _ways(number, choice)
        return
    candidates = choice.candidates(number)[:_ANSWERS]
    if not candidates:
        return
    found, target = choice.plan.rows[number].found, choice.target(number)
    for known in candidates:
        several = len(candidates) > 1
        text = _same_as(known) if several else _same_keeping(choice, known, found, dates)
        yield Answer(text, known.uid, chosen=target == known.uid)
    sure = choice.plan.settlements[number].same is not None
    yield Answer(
        translate("Import", "Two events"),
        None,
        chosen=target is None and (sure or choice.is_decided(number)),
    )


def _ways(number: int, choice: Choice) -> Iterator[Answer]:
    row, way = choice.plan.rows[number], choice.way(number)
    if row.verdict is Verdict.CHANGED:
        update = translate("Import", "Update")
        if row.by_hand:
            update = translate("Import", "Update, keep mine")
        yield Answer(update, Way.UPDATE, chosen=way is Way.UPDATE)
    if row.by_hand:
        theirs = translate("Import", "Update, give up mine")
        yield Answer(theirs, Way.REPLACE, chosen=way is Way.REPLACE)
    yield Answer(translate("Import", "Skip"), Way.SKIP, chosen=way is Way.SKIP)
    yield Answer(translate("Import", "Copy"), Way.COPY, chosen=way is Way.COPY)


def _same_as(known: Event) -> str:
    return filled(translate("Import", "Same as “%1”"), quotable(shortened(known.title)))


def _same_keeping(choice: Choice, known: Event, found: Event, dates: DateWords) -> str:
    """Name what stays where the two tell a place or a date otherwise."""
    one = joint(known, found)
    named = choice.differing(known, found)
    if "place" in named:
        kept = short_place(one.place)
    elif "date" in named:
        kept = when_words(one.when, dates)
    else:
        return translate("Import", "Same event")
    return filled(translate("Import", "Same event, keep %1"), kept)
