"""Rows on pages: nothing is cut that a page can hold, no heading stands alone at the foot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.paper import Block, Paper, Placed, page_numbers, paginate

ROOM = 100.0
heights = st.floats(1, 60, allow_nan=False)
rows = st.builds(Block, heights, st.sampled_from([0.0, 3.0]))


@st.composite
def tall_rows(draw: st.DrawFn) -> Block:
    height = draw(st.floats(101, 900))
    step = draw(st.floats(2, 20))
    cuts = tuple(step * n for n in range(1, int(height / step) + 1) if step * n < height)
    return Block(height, cuts=cuts)


@st.composite
def sections(draw: st.DrawFn) -> list[Block]:
    heading = Block(draw(st.floats(5, 20)), above=draw(st.sampled_from([0.0, 7.0])), heading=True)
    return [heading, *draw(st.lists(rows | tall_rows(), min_size=1, max_size=12))]


agendas = st.lists(sections(), max_size=5).map(lambda parts: [b for part in parts for b in part])
heads = st.sampled_from([0.0, 30.0, 80.0])


def test_paper_has_the_sizes_that_pdf_counts_in_points() -> None:
    assert Paper("a4").points == (595, 842)
    assert Paper("letter").points == (612, 792)
    assert Paper("a3").points == (842, 1191)
    assert Paper("tabloid").points == (792, 1224)
    assert Paper.LETTER.size == (816.0, 1056.0)


def test_nothing_at_all_is_one_empty_page() -> None:
    assert paginate([], ROOM) == ((),)


def test_rows_stand_below_each_other_and_air_is_left_out_at_the_top() -> None:
    blocks = [Block(10, above=5, heading=True), Block(40), Block(40), Block(40, above=5)]
    assert paginate(blocks, ROOM) == (
        (Placed(0, 0, 0, 10), Placed(1, 10, 0, 40), Placed(2, 50, 0, 40)),
        (Placed(0, 0, 0, 10, again=True), Placed(3, 15, 0, 40)),
    )


def test_the_head_of_the_first_page_takes_room_and_keeps_the_air_below_it() -> None:
    blocks = [Block(10, above=5, heading=True), Block(40)]
    assert paginate(blocks, ROOM, head=30) == ((Placed(0, 35, 0, 10), Placed(1, 45, 0, 40)),)


def test_a_heading_goes_to_the_next_page_with_its_first_row() -> None:
    blocks = [Block(70), Block(10, heading=True), Block(30)]
    assert paginate(blocks, ROOM) == (
        (Placed(0, 0, 0, 70),),
        (Placed(1, 0, 0, 10), Placed(2, 10, 0, 30)),
    )


def test_a_row_taller_than_a_page_flows_on_from_where_it_begins() -> None:
    blocks = [Block(10, heading=True), Block(200, cuts=tuple(range(25, 200, 25)))]
    assert paginate(blocks, ROOM) == (
        (Placed(0, 0, 0, 10), Placed(1, 10, 0, 75)),
        (Placed(0, 0, 0, 10, again=True), Placed(1, 10, 75, 150)),
        (Placed(0, 0, 0, 10, again=True), Placed(1, 10, 150, 200)),
    )


def test_a_tall_row_begins_on_a_new_page_when_not_even_its_first_line_fits() -> None:
    blocks = [Block(90), Block(150, cuts=(20, 60, 100))]
    assert paginate(blocks, ROOM) == (
        (Placed(0, 0, 0, 90),),
        (Placed(1, 0, 0, 100),),
        (Placed(1, 0, 100, 150),),
    )


def test_a_tall_row_without_any_cut_is_cut_by_the_page() -> None:
    assert paginate([Block(250)], ROOM) == (
        (Placed(0, 0, 0, 100),),
        (Placed(0, 0, 100, 200),),
        (Placed(0, 0, 200, 250),),
    )


@given(agendas, heads)
def test_everything_is_on_paper_once_and_in_order(blocks: list[Block], head: float) -> None:
    parts = [part for page in paginate(blocks, ROOM, head) for part in page if not part.again]
    assert sorted({part.block for part in parts}) == list(range(len(blocks)))
    assert [part.block for part in parts] == sorted(part.block for part in parts)
    for number, block in enumerate(blocks):
        own = [part for part in parts if part.block == number]
        ends = [0.0, *(part.end for part in own)]
        assert [part.start for part in own] == ends[:-1]
        assert ends[-1] == block.height


@given(agendas, heads)
def test_only_a_row_that_no_page_can_hold_is_cut_and_then_at_its_cuts(
    blocks: list[Block], head: float
) -> None:
    pages = paginate(blocks, ROOM, head)
    heading = 0.0
    parts = [part for page in pages for part in page if not part.again]
    for number, block in enumerate(blocks):
        heading = block.height if block.heading else heading
        own = [part for part in parts if part.block == number]
        if heading + block.above + block.height <= ROOM:
            assert len(own) == 1
        assert all(part.end in (*block.cuts, block.height) for part in own)


@given(agendas, heads)
def test_nothing_overlaps_or_leaves_the_page(blocks: list[Block], head: float) -> None:
    for number, page in enumerate(paginate(blocks, ROOM, head)):
        foot = 0.0 if number else head
        for part in page:
            assert part.y >= foot - 1e-6
            foot = part.foot
        assert foot <= ROOM + 1e-6


@given(agendas, heads)
def test_no_heading_stands_alone_at_the_foot(blocks: list[Block], head: float) -> None:
    for page in paginate(blocks, ROOM, head):
        assert not page or not blocks[page[-1].block].heading


@given(agendas, heads)
def test_a_page_that_begins_amid_rows_begins_with_their_heading(
    blocks: list[Block], head: float
) -> None:
    for page in paginate(blocks, ROOM, head)[1:]:
        assert blocks[page[0].block].heading


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("2", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("4–", (3, 4)),
        ("-2", (0, 1)),
        ("3, 2-3", (2, 1)),
        ("4-99", (3, 4)),
    ],
)
def test_pages_are_named_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert page_numbers(text, 5) == pages


@pytest.mark.parametrize("text", ["x", "9", "0", "1-2-3", "5-4"])
def test_what_names_no_page_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        page_numbers(text, 5)
