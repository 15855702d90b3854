"""The commands of the window as lines of the search, from the table of actions."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from desktop.core.search.words import all_words_of, marks
from desktop.ui.actions import Actions, Spec, menu_title, plain_text, table
from desktop.ui.search.rows import Act, Line

MOST = 4
# Nobody looks for the search in the search.
LEFT_OUT = frozenset({"find"})
USEFUL = ("today", "date", "everything", "filter", "import", "export", "print", "keys")


class _Named(NamedTuple):
    """A command with its words: its own, and those of its menu; and its line without marks."""

    spec: Spec
    own: tuple[str, ...]
    menu: tuple[str, ...]
    line: Line


class Commands:
    """Finds commands by their words, which are worked out when they are first looked for."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    @cached_property
    def _all(self) -> tuple[_Named, ...]:
        return tuple(_named(spec) for spec in table() if spec.id not in LEFT_OUT)

    def found(self, words: tuple[str, ...]) -> Iterator[Line]:
        """Return the commands that can be given now and in which each of `words` begins a word.

        Without words these are the most useful ones. Those found by their own words come before
        those found by their menu's.
        """
        named = [one for one in self._all if self._actions[one.spec.id].isEnabled()]
        if not words:
            by_id = {one.spec.id: one.line for one in named}
            yield from (by_id[name] for name in USEFUL if name in by_id)
            return
        found = [one for one in named if _has(words, (*one.own, *one.menu))]
        found.sort(key=lambda one: not _has(words, one.own))
        for one in found[:MOST]:
            yield one.line._replace(marked=marks(one.line.text, words))


def _has(words: tuple[str, ...], there: tuple[str, ...]) -> bool:
    return all(any(one.startswith(word) for one in there) for word in words)


def _named(spec: Spec) -> _Named:
    said, menu = plain_text(spec.text), menu_title(spec.menu).replace("&", "")
    key = QKeySequence(spec.keys[0] if spec.keys else "")
    line = Line(
        said,
        Act.COMMAND,
        spec.id,
        menu,
        trail=key.toString(QKeySequence.SequenceFormat.NativeText),
    )
    own = tuple(all_words_of(said.replace("&", "")))
    return _Named(spec, own, tuple(all_words_of(menu)), line)
