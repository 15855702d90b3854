"""Where the columns of a draft's page stand: labels, text, margin."""

from desktop.core.quick.dataclasses import dataclass

LETTERS = 75

# In the design's pixels, for text of the design's size.
_EDGE, _LABEL, _STEP = 34, 44, 28
_GAP, _MARGIN, _WIDEST_MARGIN = 22, 196, 264
_NARROW_EDGE, _NARROW_GAP, _DOTS = 16, 10, 22
_LEAST_TEXT = 330


@dataclass(frozen=True, slots=True)
class Columns:
    """Places in pixels from the side of the page where reading begins, and widths.

    `edge` is where the labels of the outermost paragraphs stand, `text_end` where every line
    ends, `margin` where the cards of the margin begin. In a `folded` margin they are dots.
    """

    edge: int
    text_end: int
    margin: int
    margin_width: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Labels:
    """The widths of the label columns, one for each level of the text, outermost first."""

    widths: tuple[int, ...]

    def width(self, level: int) -> int:
        """The width of the column in which labels of a level stand."""
        return self.widths[min(level, len(self.widths) - 1)]

    def indent(self, level: int) -> int:
        """Where the text of a level begins, from where the outermost labels begin."""
        inner = max(0, level + 1 - len(self.widths))
        return sum(self.widths[: level + 1]) + inner * self.widths[-1]


def labels_for(widest: dict[int, float], scale: float) -> Labels:
    """Give each level a column wide enough for its `widest` label, in pixels.

    A label wider than one and a half columns sticks out on purpose: one odd label must not push
    the whole text to the side. `scale` is the size of the text, 1 for the design's.
    """
    deepest = max(widest, default=0)
    return Labels(
        tuple(
            _column(widest.get(level, 0.0), (_LABEL if level == 0 else _STEP) * scale, scale)
            for level in range(deepest + 1)
        )
    )


def _column(widest: float, usual: float, scale: float) -> int:
    return round(max(usual, min(widest + 8 * scale, 1.5 * usual)))


def columns_for(width: int, measure: float, label: int, px: float, scale: float) -> Columns:
    """Share out a page of `width` pixels.

    `measure` is the width of a full line of text, `label` that of the outermost label column,
    `px` the pixels of one design pixel on this screen, `scale` the size of the text. Text comes
    first: the margin folds to dots where both find no room. On a wide page they stand in its
    middle.
    """
    edge, gap, margin = _EDGE * px, _GAP * px, _MARGIN * px
    room = width - edge - label - gap - margin
    if room < min(measure, _LEAST_TEXT * px * scale):
        return _folded(width, measure, label, px)
    text = min(measure, room)
    margin = min(_WIDEST_MARGIN * px, width - edge - label - text - gap)
    edge += max(0.0, width - edge - label - text - gap - margin) / 2
    end = edge + label + text
    return Columns(round(edge), round(end), round(end + gap), round(margin), folded=False)


def _folded(width: int, measure: float, label: int, px: float) -> Columns:
    edge, gap, dots = _NARROW_EDGE * px, _NARROW_GAP * px, _DOTS * px
    text = max(1.0, min(measure, width - edge - label - gap - dots))
    edge += max(0.0, width - edge - label - text - gap - dots) / 2
    end = edge + label + text
    return Columns(round(edge), round(end), round(end + gap), round(dots), folded=True)
