"""The EDTF forms: written as the standard has them, read back to the same days."""

from datetime import date, time

import pytest

from desktop.core.dates.edtf import Edtf, Part, Run, parse_edtf
from desktop.core.dates.precision import Precision

D = date

FORMS = [
    ("2017-05-24", D(2017, 5, 24), D(2017, 5, 24), Precision.DAY),
    ("2017-02-06/2017-02-07", D(2017, 2, 6), D(2017, 2, 7), Precision.DAY),
    ("2017-12-28/2018-01-03", D(2017, 12, 28), D(2018, 1, 3), Precision.DAY),
    ("2017-05-29?", D(2017, 5, 29), D(2017, 5, 29), Precision.DAY),
    ("2017-06-05?/2017-06-07?", D(2017, 6, 5), D(2017, 6, 7), Precision.DAY),
    ("2017-07?", D(2017, 7, 1), D(2017, 7, 31), Precision.MONTH),
    ("2016-02", D(2016, 2, 1), D(2016, 2, 29), Precision.MONTH),
    ("2017-12", D(2017, 12, 1), D(2017, 12, 31), Precision.MONTH),
    ("2017-04/2018-06", D(2017, 4, 1), D(2018, 6, 30), Precision.MONTH),
    ("../2017-11", None, D(2017, 11, 30), Precision.MONTH),
    ("2017-04/..", D(2017, 4, 1), None, Precision.MONTH),
    ("2018-21", D(2018, 3, 1), D(2018, 5, 31), Precision.SEASON),
    ("2017-24", D(2017, 12, 1), D(2018, 2, 28), Precision.SEASON),
    ("2017-35", D(2017, 7, 1), D(2017, 9, 30), Precision.QUARTER),
    ("2017-34?", D(2017, 4, 1), D(2017, 6, 30), Precision.QUARTER),
    ("2017-41?", D(2017, 7, 1), D(2017, 12, 31), Precision.HALF),
    ("[2017-04..2017-09]?", D(2017, 4, 1), D(2017, 9, 30), Precision.QUARTER),
    ("[2017-05,2017-06]", D(2017, 5, 1), D(2017, 6, 30), Precision.MONTH),
    ("{2017-05-12,2017-05-14,2017-05-16}", D(2017, 5, 12), D(2017, 5, 16), Precision.DAY),
    ("[2017-06-05..2017-06-11]", D(2017, 6, 5), D(2017, 6, 11), Precision.MONTH),
    ("2018-01~", D(2018, 1, 1), D(2018, 3, 31), Precision.QUARTER),
    ("2018-06~", D(2018, 4, 1), D(2018, 9, 30), Precision.HALF),
    ("2018-06%", D(2018, 4, 1), D(2018, 9, 30), Precision.HALF),
    ("2017-12~", D(2017, 10, 1), D(2017, 12, 31), Precision.QUARTER),
    ("2018", D(2018, 1, 1), D(2018, 12, 31), Precision.YEAR),
    ("2017/2018", D(2017, 1, 1), D(2018, 12, 31), Precision.YEAR),
    ("2017-01-16T15:00/2017-01-16T18:00", D(2017, 1, 16), D(2017, 1, 16), Precision.DAY),
    ("2017-01-16T20:00/2017-01-16T24:00", D(2017, 1, 16), D(2017, 1, 16), Precision.DAY),
    ("../2017-05-12T18:00", None, D(2017, 5, 12), Precision.DAY),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), FORMS)
def test_a_form_has_its_days_and_its_grain(text, first, last, precision):
    assert parse_edtf(text).bounds == (first, last)
    assert parse_edtf(text).precision is precision


@pytest.mark.parametrize("text", [form[0] for form in FORMS])
def test_a_form_read_and_written_is_the_same(text):
    assert str(parse_edtf(text)) == text


def test_in_braces_all_days_are_meant_and_in_brackets_one_of_them():
    every, choice = parse_edtf("{2017-05-12,2017-05-14}"), parse_edtf("[2017-05-12,2017-05-14]")
    assert every.bounds == choice.bounds == (D(2017, 5, 12), D(2017, 5, 14))
    assert (every.is_choice, choice.is_choice) == (False, True)
    assert (str(every), str(choice)) == ("{2017-05-12,2017-05-14}", "[2017-05-12,2017-05-14]")


@pytest.mark.parametrize("text", ["{2017-05-12,2017-05-14]", "[2017-05-12}", "{2017-05-12", "{}"])
def test_a_set_ends_as_it_begins(text):
    with pytest.raises(ValueError, match="EDTF"):
        parse_edtf(text)


def test_days_in_braces_are_to_the_day_also_when_they_stand_in_a_row():
    value = parse_edtf("{2017-05-12..2017-05-14}")
    assert value.precision is Precision.DAY
    assert str(value) == "{2017-05-12..2017-05-14}"


def test_midnight_as_an_end_adds_no_day():
    value = parse_edtf("2017-01-16T20:00/2017-01-17T00:00")
    assert value.bounds == (D(2017, 1, 16), D(2017, 1, 16))
    assert str(value) == "2017-01-16T20:00/2017-01-16T24:00"
    last = value.runs[0].last
    assert last is not None
    assert last.clock == time(0, 0)


@pytest.mark.parametrize(
    "text",
    [
        *("", "May 2017", "2017-13", "2017-02-30", "1817-05", "2017-37", "2017-05-24T25:00"),
        *(
            "2017-05-24/2017-05-22",
            "../..",
            "[2017-05-24..2017-05-22]",
            "[..2017-05]",
            "2017-24-05",
        ),
        *("2017-05-24T24:30", "[]", "2017-05-24T10", "[../..]"),
    ],
)
def test_what_is_no_form_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse_edtf(text)


def test_a_set_of_open_spans_cannot_be_written():
    run = Run(None, Part(2017))
    with pytest.raises(ValueError, match="closed"):
        str(Edtf((run, run), is_set=True))
