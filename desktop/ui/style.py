"""The window's style sheet: one text, filled from the table of colours and the font's sizes."""

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile

from desktop.ui.colours import Colours, mixed

# Buttons say what they are by the dynamic property "kind": none is the plain framed button,
# "primary" the one filled button of a tool bar, "ghost" a word without frame, "small" a framed one
# inside a card, "link" a word in the accent colour, "segment" a part of a row of views,
# "card" a whole card. Labels have "kind" too: "heading", "title", "soft", "small", "quiet".
_SHEET = """
* { outline: 0; }
QToolTip { background: $page; color: $ink; border: 1px solid $line; padding: ${p3}px ${p6}px; }
QMenu { background: $page; color: $ink; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p4}px ${p24}px ${p4}px ${p22}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p6}px; }
QMenuBar { background: $side; color: $ink; border-bottom: 1px solid $line; }
QMenuBar::item { padding: ${p4}px ${p8}px; background: transparent; }
QMenuBar::item:selected { background: $selection; }
QPushButton { background: $page; color: $ink; border: 1px solid $line; border-radius: ${p6}px;
  padding: ${p4}px ${p10}px; min-height: ${p18}px; }
QPushButton:hover { background: $field; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $quiet; background: $side; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="primary"]:hover { background: $accent_deep; border-color: $accent_deep; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; padding: ${p3}px ${p9}px; }
QPushButton[kind="primary"]:disabled { background: $field; color: $quiet; border-color: $line; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent; }
QPushButton[kind="ghost"]:hover { background: $field; }
QPushButton[kind="ghost"]:focus { border-color: $accent; }
QPushButton[kind="ghost"]:checked { background: $page; border-color: $line; }
QPushButton[kind="toggle"]:checked { background: $accent_ground; color: $accent;
  border-color: $chip_line; }
QPushButton[kind="small"] { padding: 0px ${p9}px; }
QPushButton[kind="small"]:checked { background: $accent_ground; color: $accent;
  border-color: $chip_line; }
QPushButton[kind="small-ghost"] { padding: 0px ${p9}px; color: $soft; background: transparent;
  border-color: transparent; }
QPushButton[kind="small-ghost"]:hover { color: $ink; background: $field; }
QPushButton[kind="small-ghost"]:focus { border-color: $accent; }
QPushButton[kind="link"] { color: $accent; background: transparent; border: 1px solid transparent;
  padding: 0px; text-align: $start; min-height: 0px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border-bottom-color: $accent; }
QPushButton[kind="segment"] { border-radius: 0px; border-$start-width: 0px;
  padding: ${p4}px ${p12}px; }
QPushButton[kind="segment"][tight="true"] { padding: ${p4}px ${p5}px; }
QPushButton[kind="segment"]:checked { background: $accent_ground; color: $accent; font-weight: 600;}
QPushButton[kind="segment"]:focus { border: 1px solid $accent; }
QPushButton[place="first"] { border-$start-width: 1px; border-top-$start-radius: ${p7}px;
  border-bottom-$start-radius: ${p7}px; }
QPushButton[place="last"] { border-top-$end-radius: ${p7}px;
  border-bottom-$end-radius: ${p7}px; }
QLineEdit { background: $field; color: $ink; border: 1px solid $line; border-radius: ${p7}px;
  padding: ${p5}px ${p9}px; selection-background-color: $selection; selection-color: $ink; }
QDateEdit { background: $field; color: $ink; border: 1px solid $line; border-radius: ${p6}px;
  padding: ${p4}px ${p9}px; min-height: ${p18}px; selection-background-color: $selection;
  selection-color: $ink; }
QDateEdit:focus { border: 1px solid $accent; background: $page; }
QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }
QDateEdit QLineEdit { background: transparent; border: 0; padding: 0; }
QDateEdit:disabled { color: $quiet; background: $side; }
QLineEdit:focus { border: 1px solid $accent; background: $page; }
QPlainTextEdit, QTextEdit, QTextBrowser { background: transparent; color: $ink; border: 0;
  selection-background-color: $selection; selection-color: $ink; }
QPlainTextEdit[kind="note"] { color: $soft; border: 1px solid transparent;
  border-radius: ${p6}px; padding: ${p2}px; }
QPlainTextEdit[kind="note"]:hover { border-color: $line; }
QPlainTextEdit[kind="slip"] { border: 1px solid $line; border-radius: ${p6}px;
  padding: ${p4}px; }
QPlainTextEdit[kind="slip"]:focus { border-color: $accent; }
QProgressBar { background: $field; border: 0; border-radius: ${p3}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QPlainTextEdit[kind="note"]:focus { border-color: $accent; color: $ink; }
QAbstractItemView { background: $page; color: $ink; border: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: ${p3}px; margin: ${p2}px; }
QScrollBar::handle:vertical { min-height: ${p28}px; }
QScrollBar::handle:horizontal { min-width: ${p28}px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableCornerButton::section { background: $page; border: 0; }
QHeaderView { background: $page; border: 0; }
QHeaderView::section { background: $page; color: $soft; border: 0; padding: 0; }
QLabel { background: transparent; }
QLabel[kind="heading"] { color: $quiet; font-size: ${p11}px; font-weight: 600;
  letter-spacing: 0.4px; }
QLabel[kind="title"] { font-size: ${p16}px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="alarm"] { color: $bad; font-weight: 600; }
QLabel[kind="soft"] { color: $soft; }
QLabel[kind="small"] { color: $soft; font-size: ${p11h}px; }
QLabel[kind="quiet"] { color: $quiet; font-size: ${p11h}px; }
QLabel[kind="notice"] { color: $page; }
QFrame[kind="notice"] { background: $ink; border-radius: ${p8}px; }
QFrame[kind="notice"] QPushButton { color: $notice_link; }
QLabel[kind="tag"], QPushButton[kind="tag"] {
  color: $accent; background: $accent_ground; border-radius: ${p8}px;
  padding: ${p2}px ${p8}px; font-size: ${p11h}px; }
QLabel[kind="tag-good"], QPushButton[kind="tag-good"] {
  color: $good; background: $good_ground; border-radius: ${p8}px;
  padding: ${p2}px ${p8}px; font-size: ${p11h}px; }
QLabel[kind="tag-doubt"], QPushButton[kind="tag-doubt"] {
  color: $doubt; background: $mark_ground; border-radius: ${p8}px;
  padding: ${p2}px ${p8}px; font-size: ${p11h}px; }
QLabel[kind="tag-bad"], QPushButton[kind="tag-bad"] {
  color: $bad; background: $bad_ground; border-radius: ${p8}px;
  padding: ${p2}px ${p8}px; font-size: ${p11h}px; }
QPushButton[kind^="tag"] { border: 0; min-height: 0px; }
QPushButton[kind^="tag"]:focus { border: 1px solid $accent; padding: ${p1}px ${p7}px; }
QLabel[kind="trouble"] { color: $bad; font-size: ${p11h}px; }
QLineEdit[kind="fact"], QPlainTextEdit[kind="fact"] { background: $page; color: $ink;
  border: 1px solid $accent; border-radius: ${p4}px; padding: ${p1}px ${p3}px; }
QPlainTextEdit[kind="fact-title"] { background: $page; color: $ink; font-size: ${p16}px;
  font-weight: 600; border: 1px solid $accent; border-radius: ${p4}px; }
QListWidget[kind="found"] { border: 1px solid $line; border-radius: ${p4}px; }
QFrame[kind="question"] { background: $accent_ground; border: 0; border-radius: ${p6}px; }
QLabel[kind="quote"] { color: $quote; background: $quote_ground;
  border-$start: 3px solid $quote_line; padding: ${p7}px ${p9}px; }
QWidget[kind="column"] { background: transparent; }
QFrame[kind="card"] { background: $page; border: 1px solid $line; border-radius: ${p7}px; }
QFrame[kind="card"]:hover { border-color: $chip_line; }
QFrame[kind="card"]:focus { border-color: $accent; }
QFrame[kind="line"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QAbstractItemView[kind="side"] { background: $side; border: 0; border-$end: 1px solid $line; }
QWidget[kind="page"] { background: $page; }
QWidget[kind="toolbar"] { background: $page; border: 0; border-bottom: 1px solid $line; }
QWidget[kind="status"] { background: $side; border: 0; border-top: 1px solid $line; }
QFrame[kind="panel"] { background: $page; border: 0; border-$start: 1px solid $line; }
QWidget[kind="shelf"] { background: $side; border: 0; border-top: 1px solid $line; }
QWidget[kind="backdrop"] { background: $backdrop; }
QFrame[kind="sheet"] { background: $page; border: 1px solid $line; border-radius: ${p10}px; }
"""

_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 18, 22, 24, 28)


def style_sheet(colours: Colours, px: Callable[[float], int], *, mirrored: bool = False) -> str:
    """Fill the sheet; `px` turns design pixels into pixels of this screen's font size.

    Style sheets know left and right only, so a window from right to left has its own.
    """
    values = {name: str(value) for name, value in colours._asdict().items()}
    values["start"], values["end"] = ("right", "left") if mirrored else ("left", "right")
    values["accent_deep"] = mixed(colours.accent, colours.ink, 0.86)
    values["notice_link"] = "#8fc6f5" if not colours.dark else "#1b5c96"
    values["scroll"] = mixed(colours.faint, colours.page, 0.45)
    values.update({f"p{size}": str(px(size)) for size in _SIZES})
    values["p11h"] = str(px(11.5))
    return "".join(_filled(values))


def _filled(values: Mapping[str, str]) -> Iterator[str]:
    """Put values in for `$name` and `${name}`; the language's own way takes longer to load."""
    first, *parts = _SHEET.split("$")
    yield first
    for part in parts:
        name, _, rest = part[1:].partition("}") if part[0] == "{" else ("", "", part)
        if not name:
            name = "".join(takewhile(lambda sign: sign == "_" or sign.isalnum(), part))
            rest = part[len(name) :]
        yield values[name]
        yield rest
