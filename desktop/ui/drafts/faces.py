"""The faces of a draft's page: fonts, sizes and formats, all following one size of text."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextOption

from desktop.core.versions.word_diff import Mark
from desktop.ui.drafts.columns import LETTERS, Labels
from desktop.ui.theme import Theme

USUAL = 17.0
SIZES = (13.0, 15.0, USUAL, 19.0, 21.5, 24.0, 28.0)
LINE = 1.5
SMALL = 0.86
# The custom block property that carries the paragraph's id.
PARAGRAPH = QTextBlockFormat.Property.UserProperty.value + 1
# The custom property of words that are asked for or struck out.
ASKED = PARAGRAPH + 1
# That of words which others ask for, beside those that one writes; no words of the paragraph.
BESIDE = PARAGRAPH + 2

# Letters and spaces as often as English, French and Spanish drafts have them, for an average.
_SAMPLE = "the intergovernmental conference to adopt a compact for orderly and regular migration "
_FULLEST = 0.93  # A line may be this much narrower than its average letters suggest.


class Faces:
    """Formats for one size of text (pixels of the design) and one direction of reading."""

    def __init__(self, theme: Theme, size: float, *, mirrored: bool) -> None:
        self._theme = theme
        self.size, self.mirrored = size, mirrored
        self.scale = size / USUAL
        self.font = theme.reading_font(size)
        self._metrics = QFontMetricsF(self.font)
        self.line = theme.px(size) * LINE
        self.pad = self.length(5)
        # Thousands of words share a few looks; making each anew is what takes time.
        self._looks: dict[tuple[str, bool, bool], QTextCharFormat] = {}
        self._widths: dict[str, float] = {}
        self.labels = Labels((self.length(44),))

    def length(self, design: float) -> int:
        """Turn a length of the design at its usual text size into pixels."""
        return self._theme.px(design * self.scale)

    @property
    def measure(self) -> float:
        """The width of a line that holds at most 75 letters."""
        letter = self._metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        return letter * LETTERS * _FULLEST

    def width(self, text: str) -> float:
        """The width of a label in the reading font; they are asked for again at every edit."""
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    # -- characters ----------------------------------------------------------------------------

    def words(
        self, colour: str = "ink", *, italic: bool = False, small: bool = False
    ) -> QTextCharFormat:
        """The look of running text, or of the `small` print of footnotes.

        Scripts that run to the left have no italics; what others slant is heavier in them.
        """
        key = (colour, italic, small)
        if key not in self._looks:
            look = QTextCharFormat()
            size = self.size * SMALL if small else self.size
            heavy = 700 if italic and self.mirrored else 400
            slanted = italic and not self.mirrored
            look.setFont(self._theme.reading_font(size, heavy, italic=slanted))
            look.setForeground(self._theme.colour(colour))
            self._looks[key] = look
        return self._looks[key]

    def sign(self) -> QTextCharFormat:
        """The look of a footnote's sign."""
        look = QTextCharFormat(self.words("soft"))
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return look

    def link(self, look: QTextCharFormat, address: str, *, shown: bool) -> QTextCharFormat:
        """Make a look clickable; `shown` sets it as a reference, in colour and dotted below."""
        made = QTextCharFormat(look)
        made.setAnchor(True)
        made.setAnchorHref(address)
        if shown:
            made.setForeground(self._theme.colour("accent"))
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(self._theme.colour("accent"))
        return made

    def asked(self, look: QTextCharFormat, mark: Mark) -> QTextCharFormat:
        """Make a look that of words that are asked for, green and underlined, or struck in red."""
        made = QTextCharFormat(look)
        if mark is Mark.SAME:
            return made
        inserted = mark is Mark.INSERTED
        made.setProperty(ASKED, mark.value)
        made.setForeground(self._theme.colour("good" if inserted else "bad"))
        made.setFontUnderline(inserted)
        made.setFontStrikeOut(not inserted)
        return made

    def others(self, look: QTextCharFormat, mark: Mark) -> QTextCharFormat:
        """Make a look that of what others ask for, beside one's own: the same marks, in grey."""
        made = QTextCharFormat(look)
        inserted = mark is Mark.INSERTED
        made.setProperty(BESIDE, inserted)
        made.setForeground(self._theme.colour("soft"))
        made.setFontUnderline(inserted)
        made.setFontStrikeOut(not inserted)
        return made

    def interface(self, size: float, weight: int, colour: str) -> QTextCharFormat:
        """The look of words that are ours or that name a part: the interface's font."""
        look = QTextCharFormat()
        look.setFont(self._theme.font(size * self.scale, weight))
        look.setForeground(self._theme.colour(colour))
        return look

    # -- paragraphs ----------------------------------------------------------------------------

    def block(
        self, level: int, identity: str = "", label: str = "", *, small: bool = False
    ) -> QTextBlockFormat:
        """The shape of a paragraph: text in its column, the label in the column before it.

        After a label that is wider than its column the first line begins later.
        """
        width, begin = self.labels.width(level), self.tab(level, label)
        made = self._plain_block(self.labels.indent(level))
        made.setTextIndent(-width)
        # In text that runs to the left Qt measures a tab from the right only as a "right" one.
        side = QTextOption.TabType.RightTab if self.mirrored else QTextOption.TabType.LeftTab
        made.setTabPositions([QTextOption.Tab(begin, side)])
        made.setLineHeight(
            self.line * (SMALL if small else 1), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        made.setTopMargin(2 * self.pad)
        made.setBottomMargin(2 * self.pad)
        made.setProperty(PARAGRAPH, identity)
        return made

    def tab(self, level: int, label: str) -> float:
        """Where the words begin behind a label, in pixels from where it begins."""
        return max(self.labels.width(level), self.width(label) + self.length(5))

    def heading(self, identity: str, above: int = 22) -> QTextBlockFormat:
        """The shape of a heading: in line with the text that it stands over."""
        made = self._plain_block(self.labels.indent(0))
        made.setTopMargin(self.length(above))
        made.setBottomMargin(2 * self.pad)
        made.setProperty(PARAGRAPH, identity)
        return made

    def _plain_block(self, indent: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
        )
        if self.mirrored:
            made.setRightMargin(indent)
        else:
            made.setLeftMargin(indent)
        return made


def reads_leftwards(texts: Iterable[str]) -> bool:
    """Tell whether most paragraphs begin in a script that runs from right to left."""
    votes = [_direction(text) for text in texts]
    return votes.count("R") > votes.count("L")


def _direction(text: str) -> str:
    for letter in text:
        found = unicodedata.bidirectional(letter)
        if found in ("L", "R", "AL"):
            return "L" if found == "L" else "R"
    return ""
