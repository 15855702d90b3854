"""What holds for every date, whatever is printed: tried on made-up ones."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.dates.edtf import Edtf, Part, Run, month_after, parse_edtf
from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import find_dates, is_date_cell, is_torn, read_when
from desktop.core.dates.wording import agenda_days, agenda_weekdays, long_words, words
from desktop.core.when import Overlap, from_edtf, overlap

DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
SUBS = st.sampled_from([*range(1, 13), 21, 22, 23, 24, 33, 34, 35, 36, 40, 41])
# Words that stand in date cells, thrown together in any order.
VOCABULARY = """
    May 5 17 2017 – to and or , . ; ( ) / TBC first quarter half of early mid Monday 24/05/2017
    15:00 p.m. 3-6 until before by between xx … [ ] 1st 20171 week Q3 spring '17 New York time
    each September 31 no later than not earlier onwards 12/13 2017-18 circa date venue ? - 2018
    for three days in <sup>1</sup> (Month) prior to the session w/c 30 29 February end late second
"""
WORDS = st.sampled_from(VOCABULARY.split())
PRINTED = st.lists(WORDS, max_size=12).map(" ".join)


def _day(day: date) -> Part:
    return Part(day.year, day.month, day.day)


def _groups(years: tuple[int, int]) -> st.SearchStrategy[Part]:
    return st.builds(Part, st.integers(*years), st.one_of(st.none(), SUBS))


PARTS = st.one_of(DAYS.map(_day), _groups((1950, 2150)))


@st.composite
def values(draw: st.DrawFn) -> Edtf:
    """One date, a span, an open span, or a list of days."""
    form = draw(st.sampled_from(("one", "span", "days", "by", "from", "list")))
    uncertain = draw(st.booleans())
    part = draw(PARTS)
    if form == "one":
        return Edtf((Run(part, part),), uncertain=uncertain)
    if form in ("by", "from"):
        run = Run(None, part) if form == "by" else Run(part, None)
        return Edtf((run,), uncertain=uncertain)
    day = draw(DAYS)
    if form == "days":
        later = day + timedelta(days=draw(st.integers(1, 60)))
        return Edtf((Run(_day(day), _day(later)),), uncertain=uncertain)
    if form == "span":
        month = month_after(day.year, day.month, draw(st.integers(1, 30)))
        return Edtf((Run(Part(day.year, day.month), Part(month.year, month.month)),))
    gaps = draw(st.lists(st.integers(2, 20), min_size=1, max_size=4))
    listed = [day]
    for gap in gaps:
        listed.append(listed[-1] + timedelta(days=gap))
    return Edtf(
        tuple(Run(_day(one), _day(one)) for one in listed),
        is_set=True,
        uncertain=uncertain,
        every=draw(st.booleans()),
    )


@given(values())
def test_a_value_written_is_read_back_the_same(value):
    assert parse_edtf(str(value)) == value
    first, last = parse_edtf(str(value)).bounds
    assert first is None or last is None or first <= last


@given(values())
def test_words_for_people_are_read_back_to_the_same_days(value):
    when = from_edtf(str(value))
    told = words(when)
    again = read_when(told)
    assert (again.earliest, again.latest, again.precision) == (
        *(when.earliest, when.latest, when.precision),
    )
    assert words(again) == told
    assert again.spans() == when.spans()


@given(values())
def test_every_date_can_be_told_in_full_and_in_short(value):
    when = from_edtf(str(value))
    assert long_words(when)
    assert agenda_days(when)
    assert bool(agenda_weekdays(when)) == when.is_fixed


@given(PRINTED, st.none() | st.integers(1990, 2030), st.none() | DAYS)
def test_what_is_read_has_ordered_bounds_and_an_edtf_that_agrees(text, year, after):
    when = read_when(text, default_year=year, after=after)
    assert when.text == " ".join(text.split())
    if when.edtf is None:
        assert (when.earliest, when.latest, when.precision) == (None, None, Precision.UNKNOWN)
        return
    assert parse_edtf(when.edtf).bounds == (when.earliest, when.latest)
    assert when.is_dated
    assert when.precision is not Precision.UNKNOWN
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
    assert words(when)


@given(st.text(max_size=60), st.none() | st.integers())
def test_no_text_at_all_makes_the_reader_fail(text, year):
    when = read_when(text, default_year=year)
    assert when.text == " ".join(text.split())
    assert is_date_cell(text) in (True, False)
    assert is_torn(text) in (True, False)


@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=30).map(" ".join))
def test_dates_in_any_text_stand_where_they_say_and_never_overlap(text):
    end = 0
    for found in find_dates(text, default_year=2017, after=date(2016, 12, 22)):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        end = found.end


@given(values(), values())
def test_meeting_is_mutual_and_needs_a_common_day(a, b):
    one, other = from_edtf(str(a)), from_edtf(str(b))
    assert overlap(one, other) is overlap(other, one)
    if one.is_fixed and other.is_fixed and not (one.tentative or other.tentative):
        shared = set(one.days()) & set(other.days())
        assert overlap(one, other) is (Overlap.CERTAIN if shared else Overlap.NONE)


@given(values(), DAYS, st.integers(0, 400))
def test_what_a_date_can_mean_stays_within_the_days_asked_for(value, first, length):
    last = first + timedelta(days=length)
    found = from_edtf(str(value)).possible_in(first, last)
    if not found:
        assert (found.first, found.last) == (None, None)
        return
    assert found.first is not None
    assert found.last is not None
    assert first <= found.first <= found.last <= last


@given(st.lists(values(), max_size=8))
def test_fixed_dates_stand_in_an_agenda_by_their_first_day(found):
    ordered = sorted((from_edtf(str(value)) for value in found), key=lambda when: when.sort_key)
    firsts = [when.earliest for when in ordered if when.is_fixed]
    assert firsts == sorted(firsts, key=lambda day: day or date.max)
