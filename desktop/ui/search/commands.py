"""The commands of the window as lines of the search, from the table of actions."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QKeySequence

from desktop.core.search.words import all_words_of, marks
from desktop.ui.actions import Actions, Spec, menu_title, plain_text, table
from desktop.ui.search.rows import Act, Line

MOST = 4
# Nobody looks for the search in the search.
LEFT_OUT = frozenset({"find"})
USEFUL = ("today", "date", "everything", "filter", "import", "export", "print", "keys")


def commands(actions: Actions, words: Sequence[str]) -> Iterator[Line]:
    """Return the commands that can be given now and in which each of `words` begins a word.

    Without words these are the most useful ones. Those found by their own words come before those
    found by their menu's.
    """
    specs = [one for one in table() if one.id not in LEFT_OUT and actions[one.id].isEnabled()]
    if not words:
        by_id = {spec.id: spec for spec in specs}
        yield from (_line(by_id[name], ()) for name in USEFUL if name in by_id)
        return
    found = [spec for spec in specs if _has(words, _said(spec), menu_title(spec.menu))]
    found.sort(key=lambda spec: not _has(words, _said(spec)))
    yield from (_line(spec, words) for spec in found[:MOST])


def _said(spec: Spec) -> str:
    return plain_text(spec.text)


def _has(words: Sequence[str], *texts: str) -> bool:
    there = [one for text in texts for one in all_words_of(text.replace("&", ""))]
    return all(any(one.startswith(word) for one in there) for word in words)


def _line(spec: Spec, words: Sequence[str]) -> Line:
    said = _said(spec)
    key = QKeySequence(spec.keys[0] if spec.keys else "")
    return Line(
        said,
        Act.COMMAND,
        spec.id,
        menu_title(spec.menu).replace("&", ""),
        marks(said, words),
        trail=key.toString(QKeySequence.SequenceFormat.NativeText),
    )
