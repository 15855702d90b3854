"""Brings a page that stands already to another plan, touching only the blocks that differ.

Where one paragraph is split, all numbers after it are other ones: setting a long text anew for that
would take longer than a key may.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.outline import shown_label
from desktop.core.quick.dataclasses import replace
from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.block_words import units
from desktop.ui.drafts.page_plan import Place
from desktop.ui.drafts.typesetting import SetBlock, Typesetter

_FAR = 30  # blocks
_END = QTextCursor.MoveOperation.EndOfBlock
_KEEP = QTextCursor.MoveMode.KeepAnchor


def set_anew(
    document: QTextDocument, setter: Typesetter, plan: Sequence[Place], near: range
) -> bool:
    """Have the blocks of a document be as in `plan`; the columns must be the same still.

    Of blocks that are not among those `near` (their numbers) the labels alone are left as they are;
    tells whether any were.
    """
    return _Resetting(document, setter).follow(plan, near)


class _Resetting:
    def __init__(self, document: QTextDocument, setter: Typesetter) -> None:
        self._document, self._setter = document, setter
        self._cursor = QTextCursor(document)

    def follow(self, plan: Sequence[Place], near: range) -> bool:
        known = [block.place.key for block in self._setter.blocks]
        wanted = [place.key for place in plan]
        if known != wanted:
            self._make_room_for(known, wanted)
        # What changes far apart is no one change: Qt lays out all that stands between.
        before, left = -_FAR, False
        for number, place in enumerate(plan):
            known_place = self._setter.blocks[number].place
            if place == known_place:
                continue
            if number not in near and _is_relabelled(known_place, place):
                left = True
                continue
            if number - before >= _FAR:
                if before >= 0:
                    self._cursor.endEditBlock()
                self._cursor.beginEditBlock()
            self._renew(number, place)
            before = number
        if before >= 0:
            self._cursor.endEditBlock()
        return left

    def _make_room_for(self, known: Sequence[str], wanted: Sequence[str]) -> None:
        """Put blocks in and take them out where other ones are wanted, from the last on."""
        codes = SequenceMatcher(None, known, wanted, autojunk=False).get_opcodes()
        for sort, start, end, first, last in reversed(codes):
            if sort != "equal":
                self._cursor.beginEditBlock()
                self._make_room(start, end - start, last - first)
                self._cursor.endEditBlock()

    def _make_room(self, front: int, have: int, want: int) -> None:
        """Have `want` blocks behind the first `front` ones, where there are `have`."""
        blocks, cursor = self._setter.blocks, self._cursor
        for number in range(front, front + have):
            blocks[number] = SetBlock(_NOTHING)
        last = front + min(have, want) - 1
        self._to(last)
        cursor.movePosition(_END)
        for _ in range(want - have):
            cursor.insertBlock()
        blocks[last + 1 : last + 1] = [SetBlock(_NOTHING)] * (want - have)
        if have > want:
            cursor.setPosition(self._end(front + have - 1), _KEEP)
            cursor.removeSelectedText()
            del blocks[last + 1 : front + have]
            # What two blocks become has the shape of either.
            if blocks[last].place is not _NOTHING:
                cursor.setBlockFormat(self._setter.shape(blocks[last].place))

    def _renew(self, number: int, place: Place) -> None:
        known = self._setter.blocks[number]
        self._to(number)
        if self._shape(known.place) != self._shape(place):
            self._cursor.setBlockFormat(self._setter.shape(place))
        if _words(known.place) != _words(place):
            self._cursor.movePosition(_END, _KEEP)
            self._cursor.removeSelectedText()
            self._setter.blocks[number] = SetBlock(place)
            self._setter.write(self._cursor, number)
            return
        longer = self._relabel(known.place, place)
        marks = tuple(replace(o, start=o.start + longer, end=o.end + longer) for o in known.marks)
        self._setter.blocks[number] = SetBlock(place, marks if longer else known.marks)

    def _relabel(self, known: Place, place: Place) -> int:
        """Write another label before the words; returns by how much it is longer."""
        before, label = _label(known), _label(place)
        if before == label:
            return 0
        cursor = self._cursor
        cursor.setPosition(cursor.position() + units(before), _KEEP)
        cursor.insertText(label, self._setter.look_of_label(place))
        return units(label) - units(before)

    def _to(self, number: int) -> None:
        self._cursor.setPosition(self._document.findBlockByNumber(number).position())

    def _end(self, number: int) -> int:
        block = self._document.findBlockByNumber(number)
        return block.position() + block.length() - 1

    def _shape(self, place: Place) -> tuple[object, ...]:
        """What a block's format comes of."""
        if place.leaf is None:
            return (place.key,)
        paragraph = place.leaf.paragraph
        heads = paragraph.kind is ParagraphKind.HEADING
        tab = 0.0 if heads else self._setter.faces.tab(paragraph.level, _label(place))
        return (place.key, place.above, place.small, heads, paragraph.level, tab)


_NOTHING = Place("", None)


def _is_relabelled(known: Place, place: Place) -> bool:
    """Whether a block has another number, and nothing else of it that is seen is other."""
    if known.key != place.key or known.leaf is None or place.leaf is None:
        return False
    same = known.leaf.paragraph.level == place.leaf.paragraph.level
    return same and known.above == place.above and _words(known) == _words(place)


def _label(place: Place) -> str:
    """The label as it stands before the words; a heading has none."""
    if place.leaf is None or place.leaf.paragraph.kind is ParagraphKind.HEADING:
        return ""
    return shown_label(place.leaf.paragraph)


def _words(place: Place) -> tuple[object, ...]:
    """What the words of a block and their looks come of; the label is not among it."""
    if place.leaf is None:
        return (place.words,)
    return (place.small, *_looks(place.leaf))


def _looks(leaf: Leaf) -> tuple[object, ...]:
    one = leaf.paragraph
    references = tuple((ref.start, ref.end) for ref in one.references)
    heads = one.kind is ParagraphKind.HEADING
    marks = (one.dates, references, one.footnotes)
    return (heads, one.text, one.opening, *marks, leaf.runs, leaf.mark)
