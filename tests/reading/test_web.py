"""HTML pages: paragraphs, lists and tables as the readers of papers know them."""

import pytest

from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.reading.document import read_document
from tests.reading.calendars import gazetteer


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


def test_a_cell_over_several_rows_is_in_all_of_them() -> None:
    page = """<html><body><table>
      <tr><th>Date</th><th>Meeting</th><th>Venue</th></tr>
      <tr><td colspan="3"><b>April 2019</b></td></tr>
      <tr><td rowspan="2">29 April &ndash; 10 May 2019</td><td>Basel Convention COP-14</td>
        <td rowspan="2">Geneva</td></tr>
      <tr><td>Rotterdam Convention COP-9</td></tr>
      <tr><td>4 June 2019</td><td>Ministerial day<br>Chair: Norway</td><td></td></tr>
    </table></body></html>"""
    found = read_document("page.html", page.encode(), gazetteer())
    told = [(event.title, event.when.edtf, event.place.city) for event in found.events]
    assert told == [
        ("Basel Convention COP-14", "2019-04-29/2019-05-10", "Geneva"),
        ("Rotterdam Convention COP-9", "2019-04-29/2019-05-10", "Geneva"),
        ("Ministerial day Chair: Norway", "2019-06-04", None),
    ]
    assert found.document.unread == ()


def test_a_table_that_only_lays_out_the_page_is_no_calendar() -> None:
    page = "<html><body><table><tr><td></td><td><h1>Union</h1></td></tr></table></body></html>"
    found = read_document("page.html", page.encode(), gazetteer())
    assert found.events == ()
    assert [one.text for one in found.document.unread] == ["# Union"]


def test_what_a_site_puts_round_a_paper_is_told_and_no_words_of_it() -> None:
    around = "<nav><a href='/'>Home</a></nav>", "<footer>Terms of <b>use</b></footer>"
    found = read(f"{around[0]}<main>{DRAFT}</main>{around[1]}")
    assert [one.text for one in found.document.unread] == ["Home", "Terms of use"]
    assert found.drafts[0].paragraphs[-1].text == "Dates to be confirmed."


def test_the_notes_at_the_foot_of_an_article_are_its_own() -> None:
    found = read(f"<article>{DRAFT}<footer><p>A note of the paper</p></footer></article>")
    assert found.document.unread == ()


def test_notes_are_known_by_their_links() -> None:
    found = read(
        "<p>The General Assembly,</p><p>Recalling its resolution<a href='#_ftn1'>[1]</a>,</p>"
        "<ol><li>Decides to meet;</li><li>Requests a report.</li></ol>"
        "<ol><li id='fn1'><p>See A/70/L.1. <a href='#back'>↩</a></p></li></ol>"
    )
    told = [(one.kind.value, one.label, one.text) for one in found.drafts[0].paragraphs]
    assert told[0] == ("preambular", "", "Recalling its resolution,")
    assert found.drafts[0].paragraphs[0].footnotes == ((24, "1"),)
    assert told[-1] == ("footnote", "1", "See A/70/L.1.")


def test_items_of_a_month_that_name_their_days_whole_are_meetings_of_that_year() -> None:
    page = """<html><body><table><tr><th>Month</th><th>Meeting</th></tr>
      <tr><td>March 2020</td><td><ul><li>2–6 March: Group on ageing, New York</li>
        <li>9–20 March: CSW64, New York</li></ul></td></tr></table></body></html>"""
    found = read_document("page.html", page.encode(), gazetteer())
    told = [(event.title, event.when.edtf, event.place.city) for event in found.events]
    assert told == [
        ("Group on ageing", "2020-03-02/2020-03-06", "New York"),
        ("CSW64", "2020-03-09/2020-03-20", "New York"),
    ]
