"""Words taken out over several paragraphs at once: what is left of them becomes one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.edits import APART, Paragraphs, settled
from desktop.core.drafts.edits_words import put_together, reworded


class Stretch(NamedTuple):
    """Some of a paragraph's words, from letter to letter; `paragraph` is its id."""

    paragraph: str
    start: int
    end: int


def cut_across(
    paragraphs: Paragraphs, stretches: Sequence[Stretch]
) -> tuple[Paragraphs, dict[str, str]]:
    """Take stretches out, in the order in which they stand on the page.

    Of the text the first and the last one are joined, and those between are gone; headings and
    footnotes keep what is left of them, and are gone where nothing is. The second value tells what
    paragraph one has become a part of, if any of its words are left there.
    """
    known = {one.id: one for one in paragraphs}
    of_text = [one for one in stretches if known[one.paragraph].kind not in APART]
    now: dict[str, Paragraph | None] = {
        one.paragraph: _rest(known, one) for one in stretches if one not in of_text
    }
    heirs: dict[str, str] = {}
    if of_text:
        first, last = of_text[0], of_text[-1]
        now[first.paragraph] = _joined(known, first, last)
        now |= {one.paragraph: None for one in of_text[1:]}
        if first != last and known[last.paragraph].text[last.end :].strip():
            heirs[last.paragraph] = first.paragraph
    after = (now.get(one.id, one) for one in paragraphs)
    return settled(paragraphs, [one for one in after if one is not None]), heirs


def _rest(known: Mapping[str, Paragraph], one: Stretch) -> Paragraph | None:
    paragraph = known[one.paragraph]
    left = paragraph.text[: one.start] + paragraph.text[one.end :]
    return reworded(paragraph, left) if left.strip() else None


def _joined(known: Mapping[str, Paragraph], first: Stretch, last: Stretch) -> Paragraph:
    one, other = known[first.paragraph], known[last.paragraph]
    if first == last:
        return reworded(one, one.text[: first.start] + one.text[first.end :])
    begun = reworded(one, one.text[: first.start])
    return put_together(begun, reworded(other, other.text[last.end :]), gap=False)
