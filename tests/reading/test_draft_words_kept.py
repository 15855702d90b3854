"""No word of a draft is lost, whatever lines it is made of."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.found import Found
from tests.papers import read

LABELS = ("1. ", "2. ", "3) ", "(a) ", "(b) ", "a. ", "i. ", "(ii) ", "A) ", "A. ", "II. ", "OP3 ",
          "PP2 ", "4 bis. ", "[5. ", "- ", "  - ", "    - ", "\t", "> ", "", "", "")  # fmt: skip
WORDS = (
    "Decides to meet", "Recalling its resolution 71/1 of 19 September 2016", "to talk of tides",
    "Requests the Secretary-General to report by May 2030", "the general debate", "Phase I",
    "at the United Nations Office at Geneva", "Annex I", "Annex", "1 See A/71/1.", "[Agreed text]",
    "General Assembly", "A/71/L.58", "2/4", "The General Assembly,", "*Invites* all<sup>1</sup>",
    "# Title of it", "#### Part One", "**Bold words**", "__________", "<sup>1</sup> A note",
    "We, the peoples,", "(Month)", "12", "", "",
)  # fmt: skip
ENDS = (",", ";", ".", ":", "", "", " and")


@st.composite
def lines(draw: st.DrawFn) -> str:
    parts = [draw(st.sampled_from(LABELS)), draw(st.sampled_from(WORDS))]
    if draw(st.booleans()):
        # A word of its own, so that it cannot hide behind the same word elsewhere.
        parts.append(" z" + "".join(draw(st.lists(st.sampled_from("bcdfghjkm"), min_size=9))))
    return "".join(parts) + draw(st.sampled_from(ENDS))


def words_of(text: str) -> list[str]:
    plain = re.sub(r"</?sup>|[*#>_\\]", " ", text)
    return re.findall(r"[^\W\d_]{2,}", plain.lower())


def kept_words(found: Found) -> list[str]:
    kept = [one.text for one in found.document.unread]
    for one in found.drafts:
        kept += [one.draft.title, one.draft.version, one.draft.organ, one.draft.symbol]
        for paragraph in one.paragraphs:
            kept += [paragraph.label, paragraph.text]
    return words_of(" ".join(kept))


@settings(max_examples=150)
@given(st.lists(lines(), min_size=1, max_size=14))
def test_every_word_is_in_a_paragraph_or_told_as_unread(body: list[str]) -> None:
    text = "\n".join(["Draft resolution on tides", "", "The General Assembly,", "", *body])
    assert not Counter(words_of(text)) - Counter(kept_words(read(text)))


@settings(max_examples=100)
@given(st.lists(lines(), min_size=1, max_size=14))
def test_paths_and_ids_are_unique_and_parents_known(body: list[str]) -> None:
    text = "\n".join(["The General Assembly,", "", *body])
    for one in read(text).drafts:
        paths = [p.path for p in one.paragraphs if p.path]
        ids = [p.id for p in one.paragraphs]
        assert len(set(paths)) == len(paths)
        assert len(set(ids)) == len(ids)
        assert {p.parent for p in one.paragraphs if p.parent} <= set(ids)
        assert [p.position for p in one.paragraphs] == list(range(len(ids)))


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=400))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    assert "Some words first" in read(f"Some words first\n{text}").document.text
