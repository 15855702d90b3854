"""The look of a United Nations draft in Word: real styles, which people can change in one place."""

from typing import Any, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from desktop.core.drafts.draft import ParagraphKind

FONT = "Times New Roman"
_INDENT, _STEP = 0.0, 1.0


class Look(NamedTuple):
    """A paragraph style: its name in Word, size in points, distances in points and centimetres."""

    name: str
    size: float = 11
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 6
    indent: float = _INDENT
    hanging: float = 0
    centred: bool = False


TITLE = Look("Draft Title", 14, bold=True, after=12, centred=True)
VERSION = Look("Draft Version", 12, bold=True, after=12, centred=True)
ORGAN = Look("Organ", italic=True, indent=1, after=6)
PREAMBLE = Look("Preambular Paragraph", indent=1)
OPERATIVE = Look("Operative Paragraph", indent=1, hanging=-1)
SUBS = tuple(Look(f"Sub-paragraph {n}", indent=1 + _STEP * n, hanging=_STEP) for n in range(1, 5))
SECTION = Look("Section Heading", 12, bold=True, before=12, after=6)
PLAIN = Look("Draft Text")
NOTE = Look("Footnote Words", 9, after=0)
ALL = (TITLE, VERSION, ORGAN, PREAMBLE, OPERATIVE, *SUBS, SECTION, PLAIN, NOTE)


def look_of(kind: ParagraphKind, level: int) -> Look:
    """Return the look of a paragraph by its kind and its depth, 1 for (a), 2 for (i)."""
    if kind is ParagraphKind.SUB:
        return SUBS[min(max(level, 1), len(SUBS)) - 1]
    return {
        ParagraphKind.HEADING: SECTION,
        ParagraphKind.ANNEX: SECTION,
        ParagraphKind.PREAMBULAR: PREAMBLE,
        ParagraphKind.OPERATIVE: OPERATIVE,
    }.get(kind, PLAIN)


def add_styles(document: Any) -> None:
    """Add the styles of a draft to a Word document, and set its page and its common font."""
    normal = document.styles["Normal"]
    _set_font(normal, 11)
    for look in ALL:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.quick_style = True
        _set_font(style, look.size)
        style.font.bold, style.font.italic = look.bold, look.italic
        shape = style.paragraph_format
        shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
        shape.left_indent, shape.first_line_indent = Cm(look.indent), Cm(-look.hanging)
        if look.hanging < 0:
            # The number stands in the first line; two figures need room before the words.
            shape.tab_stops.add_tab_stop(Cm(look.indent - look.hanging + 1))
        if look.centred:
            shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if look is SECTION:
            shape.keep_with_next = True
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)


def _set_font(style: Any, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), FONT)
