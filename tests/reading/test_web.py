"""HTML pages: paragraphs, lists and tables as the readers of papers know them."""

import pytest

from desktop.core.found import Found
from desktop.core.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.reading.document import read_document


def read(body: str) -> Found:
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>"
    return read_document("draft.html", page.encode(), Gazetteer(()))


DRAFT = """
<script>var no = "words";</script>
<h1>Zero draft of the resolution on modalities</h1>
<p><em>The General Assembly,</em></p>
<p><em>Recalling</em> its resolution 71/1 of 19 September&nbsp;2016,</p>
<ol>
  <li><em>Decides</em> that the conference shall be held [in 2018]<sup>1</sup>;</li>
  <li><em>Requests</em> a report on:
    <ol type="a"><li>human rights &amp; dignity;</li><li>remittances;</li></ol></li>
  <li><em>Decides</em> to remain seized<br>of the matter.</li>
</ol>
<div><sup>1</sup> Dates to be confirmed.</div>
"""


def test_a_draft_with_lists_has_its_labels_and_italics() -> None:
    (draft,) = read(DRAFT).drafts
    told = [(one.path, one.text) for one in draft.paragraphs if one.path]
    assert told == [
        ("PP 1", "Recalling its resolution 71/1 of 19 September 2016,"),
        ("OP 1", "Decides that the conference shall be held [in 2018];"),
        ("OP 2", "Requests a report on:"),
        ("OP 2 (a)", "human rights & dignity;"),
        ("OP 2 (b)", "remittances;"),
        ("OP 3", "Decides to remain seized of the matter."),
    ]
    assert draft.paragraphs[1].opening == "Decides"
    assert draft.paragraphs[-1].text == "Dates to be confirmed."


def test_a_table_is_a_calendar() -> None:
    rows = (
        ("Date", "Place", "Event"),
        ("24 May 2017", "Rabat, Morocco", "Thematic <b>workshop</b>"),
        ("6-7 June 2017", "Geneva, Switzerland", "Expert meeting"),
    )
    table = "".join(
        f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in rows
    )
    events = read(f"<table>{table}</table>").events
    assert [one.title for one in events] == ["Thematic workshop", "Expert meeting"]


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(Problem, match="holds no words"):
        read("<script>alert(1)</script>")
