"""How the window looks: colours, fonts and sizes, light or dark, followed live."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.colours import DARK, LIGHT, Colours, Tint, tint
from desktop.ui.style import style_sheet

INTERFACE = "Inter"
READING = "Gentium Plus"
_DESIGN_DPI = 96.0


class Appearance(StrEnum):
    """What the user wants: the system's choice, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, fonts and sizes for every widget; one object, handed to each by its constructor.

    `fonts` is the folder of the shipped fonts. The application is to be made with the style Fusion
    (`-style Fusion`): asking for it here would have Qt's class of styles loaded, a tenth of a
    start. `changed` is emitted after palette and style sheet
    have been changed, for those who keep colours or measures of their own.
    """

    changed = Signal()

    def __init__(self, application: QApplication, fonts: Path, *, dressed: bool = True) -> None:
        """Without `dressed` the style sheet waits for `dress`."""
        super().__init__(application)
        self._dressed = dressed
        self._application = application
        self._fonts = fonts
        self._loaded: set[str] = set()
        self._made: dict[tuple[str, float, int], QFont] = {}
        self._appearance = Appearance.SYSTEM
        self.colours: Colours = LIGHT
        # Asked for once: painting asks for thousands of sizes.
        dots = application.primaryScreen().logicalDotsPerInch()
        self._scale = max(1.0, dots / _DESIGN_DPI)
        for weight in ("Regular", "Medium", "SemiBold"):
            self._load(f"Inter-{weight}")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def on_paper(self) -> bool:
        """Whether it is the look of something printed; a window is not."""
        return False

    @property
    def appearance(self) -> Appearance:
        """What the user has chosen."""
        return self._appearance

    def dress(self) -> None:
        """Set the style sheet, once what is built without it is there.

        With one, Qt tells every widget that is put into another of a change of style, and all that
        is in it again: to build a window took a fifth longer.
        """
        self._dressed = True
        self._set_sheet()

    def choose(self, appearance: Appearance) -> None:
        """Take the user's choice; the platform's own frames and dialogs follow where they can."""
        self._appearance = appearance
        hints = self._application.styleHints()
        if appearance is Appearance.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = appearance is Appearance.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._follow_system()

    def px(self, size: float) -> int:
        """Turn pixels of the design (96 dots an inch) into those of this screen's text size."""
        return max(1, round(size * self._scale))

    def font(self, size: float = 13, weight: int = 400) -> QFont:
        """Give the interface font; `size` in design pixels, `weight` 100 to 900."""
        return self._font(INTERFACE, size, weight)

    def reading_font(self, size: float = 17, weight: int = 400, *, italic: bool = False) -> QFont:
        """Give the font of drafts and quotations; loaded when first asked for."""
        self._load("Gentium")
        font = self._font(READING, size, weight)
        font.setItalic(italic)
        return font

    def colour(self, name: str) -> QColor:
        """Give a colour of the table by its name."""
        return QColor(getattr(self.colours, name))

    def tint(self, process_colour: int | None) -> Tint:
        """Give the uses of a process colour in the present appearance."""
        return tint(process_colour, self.colours)

    def _font(self, family: str, size: float, weight: int) -> QFont:
        known = self._made.get((family, size, weight))
        if known is None:
            known = self._made[family, size, weight] = QFont(family)
            known.setPixelSize(self.px(size))
            known.setWeight(QFont.Weight(weight))
        # A copy: who asked for it may change it.
        return QFont(known)

    def _load(self, prefix: str) -> None:
        if prefix in self._loaded:
            return
        self._loaded.add(prefix)
        for path in sorted(self._fonts.iterdir()):
            if path.name.startswith(prefix) and path.suffix in (".otf", ".ttf"):
                QFontDatabase.addApplicationFont(str(path))

    def _follow_system(self) -> None:
        before = self.colours
        self.colours = DARK if self._wants_dark() else LIGHT
        if self.colours is not before:
            self._apply()
            self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._appearance is Appearance.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    def _apply(self) -> None:
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.colours))
        if self._dressed:
            self._set_sheet()

    def _set_sheet(self) -> None:
        mirrored = self._application.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._application.setStyleSheet(style_sheet(self.colours, self.px, mirrored=mirrored))


def palette(colours: Colours) -> QPalette:
    """Build Qt's palette from the table, for everything that the style sheet does not name."""
    roles = QPalette.ColorRole
    result = QPalette()
    for role, colour in (
        (roles.Window, colours.page),
        (roles.WindowText, colours.ink),
        (roles.Base, colours.page),
        (roles.AlternateBase, colours.side),
        (roles.Text, colours.ink),
        (roles.PlaceholderText, colours.quiet),
        (roles.Button, colours.page),
        (roles.ButtonText, colours.ink),
        (roles.BrightText, colours.bad),
        (roles.Light, colours.page),
        (roles.Midlight, colours.hairline),
        (roles.Mid, colours.line),
        (roles.Dark, colours.faint),
        (roles.Shadow, colours.line),
        (roles.Highlight, colours.selection),
        (roles.HighlightedText, colours.ink),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.ToolTipBase, colours.page),
        (roles.ToolTipText, colours.ink),
        (roles.Accent, colours.accent),
    ):
        result.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.quiet))
    return result
