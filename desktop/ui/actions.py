"""Every action of the window in one table: menus, tool bar and the sheet of keys come from it."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence

from desktop.core.quick.tuples import NamedTuple

Handler = Callable[[], object]
translate = QCoreApplication.translate


class Menu(StrEnum):
    """The menus, from left to right; the last is part of the view's."""

    FILE = "file"
    EDIT = "edit"
    EVENT = "event"
    VIEW = "view"
    GO = "go"
    HELP = "help"
    APPEARANCE = "appearance"


BAR = (Menu.FILE, Menu.EDIT, Menu.EVENT, Menu.VIEW, Menu.GO, Menu.HELP)


class Spec(NamedTuple):
    """One action: its name in the code, its words, its menu and its keys.

    `choice` names the group of which only one is checked at a time.
    """

    id: str
    text: str
    menu: Menu
    keys: tuple[str, ...] = ()
    choice: str = ""


class Key(NamedTuple):
    """A key that works inside one view only, for the sheet of keys."""

    keys: str
    text: str
    where: str


def menu_title(menu: Menu) -> str:
    """Return a menu's words in the user's language."""
    return {
        Menu.FILE: translate("Actions", "&File"),
        Menu.EDIT: translate("Actions", "&Edit"),
        Menu.EVENT: translate("Actions", "E&vent"),
        Menu.VIEW: translate("Actions", "&View"),
        Menu.GO: translate("Actions", "&Go"),
        Menu.HELP: translate("Actions", "&Help"),
        Menu.APPEARANCE: translate("Actions", "&Appearance"),
    }[menu]


def table() -> tuple[Spec, ...]:
    """Return the table of actions, worded in the user's language."""
    return (
        Spec("import", translate("Actions", "&Import…"), Menu.FILE, ("Ctrl+O",)),
        Spec("export", translate("Actions", "&Export to Outlook…"), Menu.FILE, ("Ctrl+E",)),
        Spec("word", translate("Actions", "Export to &Word…"), Menu.FILE, ("Ctrl+Shift+E",)),
        Spec("print", translate("Actions", "&Print…"), Menu.FILE, ("Ctrl+P",)),
        *_on_dossiers(),
        Spec("quit", translate("Actions", "&Quit"), Menu.FILE, ("Ctrl+Q",)),
        Spec("undo", translate("Actions", "&Undo"), Menu.EDIT, ("Ctrl+Z",)),
        Spec("redo", translate("Actions", "&Redo"), Menu.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
        Spec("find", translate("Actions", "&Find or go to…"), Menu.EDIT, ("Ctrl+K",)),
        Spec("find_here", translate("Actions", "Find in the te&xt"), Menu.EDIT, ("Ctrl+F",)),
        Spec("tick", translate("Actions", "In my &agenda"), Menu.EDIT, ("Ctrl+T",)),
        *_on_drafts(),
        Spec("note", translate("Actions", "Write a &note"), Menu.EDIT, ("N",)),
        Spec("silence", translate("Actions", "&Silence procedure…"), Menu.EDIT, ("Shift+S",)),
        *_on_events(),
        Spec("month", translate("Actions", "&Month"), Menu.VIEW, ("1", "Ctrl+1"), "view"),
        Spec("agenda", translate("Actions", "&Agenda"), Menu.VIEW, ("2", "Ctrl+2"), "view"),
        Spec("timeline", translate("Actions", "Ti&meline"), Menu.VIEW, ("3", "Ctrl+3"), "view"),
        Spec("drafts", translate("Actions", "&Drafts"), Menu.VIEW, ("4", "Ctrl+4"), "view"),
        Spec("compare", translate("Actions", "Compare &versions…"), Menu.VIEW, ("Ctrl+Shift+V",)),
        Spec("filter", translate("Actions", "&Filter…"), Menu.VIEW, ("Ctrl+L",)),
        Spec("mine", translate("Actions", "My a&genda"), Menu.VIEW, ("M",)),
        Spec("clashes", translate("Actions", "C&lashes in my agenda…"), Menu.VIEW, ("Shift+X",)),
        Spec("journeys", translate("Actions", "Tight &journeys…"), Menu.VIEW, ("Shift+J",)),
        Spec("changed", translate("Actions", "What has &changed…"), Menu.VIEW, ("C",)),
        Spec("offers", translate("Actions", "&Dates that texts offer…"), Menu.VIEW, ("Shift+D",)),
        Spec("confirm", translate("Actions", "Still to be con&firmed…"), Menu.VIEW, ("Shift+C",)),
        Spec("closer", translate("Actions", "&Closer"), Menu.VIEW, ("Ctrl++", "Ctrl+=", "+")),
        Spec("wider", translate("Actions", "&Wider"), Menu.VIEW, ("Ctrl+-", "-")),
        Spec("everything", translate("Actions", "Show &all meetings"), Menu.VIEW, ("Esc",)),
        Spec("system", translate("Actions", "As the &system"), Menu.APPEARANCE, (), "look"),
        Spec("light", translate("Actions", "&Light"), Menu.APPEARANCE, (), "look"),
        Spec("dark", translate("Actions", "&Dark"), Menu.APPEARANCE, (), "look"),
        Spec("back", translate("Actions", "&Back"), Menu.GO, ("Alt+Left",)),
        Spec("forward", translate("Actions", "&Forward"), Menu.GO, ("Alt+Right",)),
        Spec("today", translate("Actions", "&Today"), Menu.GO, ("T",)),
        Spec("date", translate("Actions", "To a &date…"), Menu.GO, ("G",)),
        Spec("earlier", translate("Actions", "&Earlier"), Menu.GO, ("Ctrl+PgUp",)),
        Spec("later", translate("Actions", "&Later"), Menu.GO, ("Ctrl+PgDown",)),
        Spec("part", translate("Actions", "Next &part of the window"), Menu.GO, ("F6",)),
        *_of_help(),
    )


def _on_dossiers() -> tuple[Spec, ...]:
    """Other dossiers, each in a window of its own, and a copy of this one."""
    return (
        Spec("new-dossier", translate("Actions", "&New dossier…"), Menu.FILE, ("Ctrl+Shift+N",)),
        Spec("other", translate("Actions", "&Open another dossier…"), Menu.FILE, ("Ctrl+Alt+O",)),
        Spec("copy", translate("Actions", "&Keep a copy of the dossier…"), Menu.FILE, ()),
        Spec(
            "remove",
            translate("Actions", "&Remove a version or paper…"),
            Menu.FILE,
            ("Ctrl+Shift+R",),
        ),
    )


def _of_help() -> tuple[Spec, ...]:
    """What tells which keys there are, and the menus."""
    return (
        Spec("keys", translate("Actions", "&Keys"), Menu.HELP, ("F1", "Ctrl+/")),
        Spec("menu", translate("Actions", "&Menu"), Menu.HELP, ("F10",)),
        Spec("context", translate("Actions", "Menu of the &event"), Menu.HELP, ("Shift+F10",)),
    )


def _on_drafts() -> tuple[Spec, ...]:
    """The ways of going on in a draft."""
    return (
        Spec("read", translate("Actions", "&Read the draft"), Menu.EDIT, ("F7",)),
        Spec("correct", translate("Actions", "&Correct my copy"), Menu.EDIT, ("F8",)),
        Spec("propose", translate("Actions", "&Propose for a delegation"), Menu.EDIT, ("F9",)),
        Spec(
            "called",
            translate("Actions", "&What this version is called…"),
            Menu.EDIT,
            ("Shift+F2",),
        ),
    )


def _on_events() -> tuple[Spec, ...]:
    """What is done to an event; the arrows point to where it goes, in mirrored windows too."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    back, on = ("Right", "Left") if mirrored else ("Left", "Right")
    event = Menu.EVENT
    return (
        Spec("new", translate("Actions", "&New event"), event, ("Ctrl+N",)),
        Spec("edit", translate("Actions", "&Edit"), event, ("F2",)),
        Spec("duplicate", translate("Actions", "&Duplicate"), event, ("Ctrl+D",)),
        Spec("cancel", translate("Actions", "&Cancel, or take place after all"), event, ("X",)),
        Spec("delete", translate("Actions", "De&lete"), event, ("Del",)),
        Spec("fix", translate("Actions", "&Fix to the selected day"), event, ("F",)),
        Spec("join", translate("Actions", "&Make one with another…"), event, ("Ctrl+J",)),
        Spec("day-earlier", translate("Actions", "A day earlier"), event, (f"Ctrl+{back}",)),
        Spec("day-later", translate("Actions", "A day later"), event, (f"Ctrl+{on}",)),
        Spec("week-earlier", translate("Actions", "A week earlier"), event, ("Ctrl+Up",)),
        Spec("week-later", translate("Actions", "A week later"), event, ("Ctrl+Down",)),
        Spec(
            "end-earlier", translate("Actions", "End a day earlier"), event, (f"Ctrl+Shift+{back}",)
        ),
        Spec("end-later", translate("Actions", "End a day later"), event, (f"Ctrl+Shift+{on}",)),
    )


def _in_comparison() -> tuple[Key, ...]:
    compared = translate("Actions", "In a comparison")
    return (
        Key("N, P", translate("Actions", "Next change, previous change"), compared),
        Key("I, O", translate("Actions", "Into one text; only changes"), compared),
        Key("=", translate("Actions", "Say which paragraph it is"), compared),
        Key("Ctrl+Return", translate("Actions", "Carry notes and links over"), compared),
    )


def local_keys() -> tuple[Key, ...]:
    """Return the keys that belong to one view, worded in the user's language."""
    month = translate("Actions", "In the month")
    lists = translate("Actions", "In the agenda and other lists")
    timeline = translate("Actions", "In the timeline")
    draft = translate("Actions", "In a draft")
    search = translate("Actions", "In the search")
    tick = translate("Actions", "Into my agenda, or out of it")
    export = translate("Actions", "In an export")
    return (
        Key(translate("Actions", "Arrows"), translate("Actions", "By day"), month),
        Key("Home, End", translate("Actions", "Ends of the week"), month),
        Key("PgUp, PgDown", translate("Actions", "By month"), month),
        Key("Tab", translate("Actions", "Through the day's events"), month),
        Key("Return", translate("Actions", "Open the day, or the event's details"), month),
        Key("Space", tick, month),
        Key("Up, Down", translate("Actions", "By event"), lists),
        Key("Space", tick, lists),
        Key("Return", translate("Actions", "The event's details"), lists),
        Key("Delete", translate("Actions", "Take a part of the filter away"), lists),
        Key("Ctrl+Return", translate("Actions", "Add a process in the side bar"), lists),
        Key("Delete", translate("Actions", "Remove the draft or source in the side bar"), lists),
        Key(translate("Actions", "Arrows"), translate("Actions", "By event"), timeline),
        Key("Shift+Left, Shift+Right", translate("Actions", "Along, by a step"), timeline),
        Key("PgUp, PgDown", translate("Actions", "Along, as far as you see"), timeline),
        Key("Home", translate("Actions", "Today"), timeline),
        Key("+, -", translate("Actions", "Closer, wider (Ctrl and the wheel too)"), timeline),
        Key("Return", translate("Actions", "The event's details"), timeline),
        Key("Space", tick, timeline),
        Key("Space", translate("Actions", "Let it go out, or not"), export),
        Key("Ctrl+A", translate("Actions", "Choose all"), export),
        *_keys_of_facts(),
        Key("Up, Down", translate("Actions", "By paragraph (J and K too)"), draft),
        Key("Tab", translate("Actions", "Into the margin"), draft),
        Key("Return", translate("Actions", "The first event beside the paragraph"), draft),
        Key("L", translate("Actions", "Link the best suggestion, or find an event"), draft),
        Key("D", translate("Actions", "Dismiss the best suggestion"), draft),
        *_in_comparison(),
        Key("Up, Down", translate("Actions", "By line"), search),
        Key("Tab", translate("Actions", "By group"), search),
        Key("Return", translate("Actions", "Go there, or do it"), search),
        Key("Ctrl++, Ctrl+-", translate("Actions", "Larger or smaller text"), draft),
    )


def _keys_of_facts() -> tuple[Key, ...]:
    """The keys of writing: facts in the panel, each in its place, and a draft's own words."""
    facts = translate("Actions", "In the details of an event")
    return (
        Key("Return, F2", translate("Actions", "Change the fact with the keyboard"), facts),
        Key("Tab, Shift+Tab", translate("Actions", "Save, and on to the next fact"), facts),
        Key("Ctrl+Return", translate("Actions", "Save a description"), facts),
        Key("Esc", translate("Actions", "Take back what is being written"), facts),
        *_writing_keys(),
    )


def _writing_keys() -> tuple[Key, ...]:
    """The keys of a draft that is written in."""
    writing = translate("Actions", "While writing in a draft")
    draft = translate("Actions", "In a draft")
    return (
        Key("Return", translate("Actions", "Split the paragraph, or a new one"), writing),
        Key("Backspace", translate("Actions", "At its start: join it to the one before"), writing),
        Key("Ctrl+Return", translate("Actions", "A new paragraph behind this one"), writing),
        Key("Ctrl+Shift+Backspace", translate("Actions", "Delete the paragraph"), writing),
        Key("Alt+Shift+Up, Down", translate("Actions", "Move the paragraph"), writing),
        Key("Alt+Shift+Left, Right", translate("Actions", "Its level, further out or in"), writing),
        Key("Escape", translate("Actions", "Back to reading"), writing),
        Key("Ctrl+Shift+C", translate("Actions", "Copy with citation"), draft),
    )


class Actions:
    """The actions of one window by their names; they work wherever the keyboard is."""

    def __init__(self, parent: QObject, handlers: Mapping[str, Handler]) -> None:
        """Build them all; every one in the table needs its handler, else `KeyError`."""
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        self._table = table()
        for spec in self._table:
            # Named afterwards: a call with words has the class of icons loaded.
            action = QAction(parent)
            action.setText(spec.text)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            handler = handlers[spec.id]
            action.triggered.connect(lambda _=False, handler=handler: handler())
            if spec.choice:
                action.setCheckable(True)
                groups.setdefault(spec.choice, QActionGroup(parent)).addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, name: str) -> QAction:
        """Return an action by its name in the table."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Return every action."""
        return list(self._actions.values())

    def in_menu(self, menu: Menu) -> list[QAction]:
        """Return the actions of a menu in the table's order."""
        return [self._actions[spec.id] for spec in self._table if spec.menu is menu]


def plain_text(text: str) -> str:
    """Return a menu's words without the mark for its key."""
    return text.replace("&", "").rstrip("…")
