"""Running text on pages: every line once, no line alone, footnotes on the page of their sign."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.paper_flow import FlowItem, FlowPage, FlowPart, flow

ROOM = 100.0
NOTES, RULE = [8.0, 12.0, 20.0], 5.0
signs = st.dictionaries(st.integers(0, 3), st.sampled_from([(0,), (1,), (2, 1)]), max_size=2)
items = st.builds(
    FlowItem,
    st.integers(1, 30).map(lambda n: (10.0,) * n),
    st.sampled_from([0.0, 4.0]),
    st.booleans(),
    st.booleans(),
    signs,
)


def text(lines: int, **fields: object) -> FlowItem:
    return FlowItem((10.0,) * lines, **fields)  # type: ignore[arg-type]


def parts(pages: tuple[FlowPage, ...]) -> list[list[tuple[int, int, int]]]:
    return [[(one.item, one.start, one.end) for one in page.parts] for page in pages]


def test_nothing_at_all_is_one_empty_page() -> None:
    assert flow([], ROOM) == (FlowPage(()),)


def test_air_is_left_out_at_the_top_of_a_page() -> None:
    pages = flow([text(9, above=5), text(4, above=5)], ROOM)
    assert pages[0].parts == (FlowPart(0, 0.0, 0, 9),)
    assert pages[1].parts == (FlowPart(1, 0.0, 0, 4),)


def test_no_line_of_a_paragraph_stands_alone() -> None:
    assert parts(flow([text(9), text(6)], ROOM)) == [[(0, 0, 9)], [(1, 0, 6)]]
    assert parts(flow([text(5), text(6)], ROOM)) == [[(0, 0, 5), (1, 0, 4)], [(1, 4, 6)]]


def test_a_heading_goes_along_with_the_first_lines_below_it() -> None:
    heading = text(1, stays=True)
    assert parts(flow([text(8), heading, text(4)], ROOM)) == [[(0, 0, 8)], [(1, 0, 1), (2, 0, 4)]]


def test_a_turn_begins_a_page_but_leaves_no_empty_one() -> None:
    assert parts(flow([text(2, turn=True), text(2, turn=True)], ROOM)) == [[(0, 0, 2)], [(1, 0, 2)]]


def test_a_footnote_stands_on_the_page_of_its_sign_and_takes_its_room() -> None:
    pages = flow([text(12, notes={9: (0,)})], ROOM, notes=[20.0], rule=5.0)
    assert parts(pages) == [[(0, 0, 9)], [(0, 9, 12)]]
    assert [page.notes for page in pages] == [(), (0,)]


def test_a_footnote_taller_than_a_page_does_not_turn_pages_for_ever() -> None:
    assert len(flow([text(3, notes={0: (0,)})], ROOM, notes=[500.0])) <= 3


@given(st.lists(items, max_size=8))
def test_every_line_is_on_paper_once_in_order_and_within_the_page(found: list[FlowItem]) -> None:
    pages = flow(found, ROOM, NOTES, RULE)
    told = [(p.item, n) for page in pages for p in page.parts for n in range(p.start, p.end)]
    assert told == [(i, n) for i, one in enumerate(found) for n in range(len(one.lines))]
    for page in pages:
        foot = 0.0
        for part in page.parts:
            assert part.y >= foot - 1e-6
            foot = part.y + sum(found[part.item].lines[part.start : part.end])
        notes = sum(NOTES[number] for number in page.notes) + (RULE if page.notes else 0.0)
        assert foot + notes <= ROOM + 1e-6
        signed = {
            note
            for part in page.parts
            for line in range(part.start, part.end)
            for note in found[part.item].notes.get(line, ())
        }
        assert signed == set(page.notes)
