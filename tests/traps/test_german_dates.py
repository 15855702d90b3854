"""Dates as papers in German print them."""

import pytest

from desktop.core.dates.printed import find_dates, read_when


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("3.-5. Mai 2021", "2021-05-03/2021-05-05"),
        ("vom 28. Februar bis 2. März 2021", "2021-02-28/2021-03-02"),
        ("12. Oktober 2021 (noch zu bestätigen)", "2021-10-12?"),
        ("Anfang Juni 2021", "[2021-06-01..2021-06-10]"),
        ("2. Quartal 2021", "2021-34"),
        ("zweites Halbjahr 2021", "2021-41"),
        ("Dezember 2021", "2021-12"),
        ("Mittwoch, 7. Juli 2021", "2021-07-07"),
        ("bis zum 7. Juli 2021", "../2021-07-07"),
        ("3. und 4. Juni 2021", "2021-06-03/2021-06-04"),
    ],
)
def test_german_dates_are_read(words: str, edtf: str) -> None:
    assert read_when(words).edtf == edtf


@pytest.mark.parametrize("words", ["winter 2018, to be decided", "so on 5 May 2018", "in den 2018"])
def test_german_words_do_not_change_what_english_says(words: str) -> None:
    assert [found.when.edtf for found in find_dates(words)] in ([], ["2018-24"], ["2018-05-05"])


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The draft will be circulated in early April.", "[2024-04-01..2024-04-10]"),
        ("The first reading will take place in May.", "2024-05"),
        ("A stocktaking is planned for mid-June.", "[2024-06-11..2024-06-20]"),
    ],
)
def test_a_month_without_year_in_a_sentence_is_a_date_where_a_year_is_known(
    words: str, edtf: str
) -> None:
    [found] = find_dates(words, default_year=2024)
    assert found.when.edtf == edtf
    assert found.when.guess


def test_a_month_that_is_part_of_a_name_or_of_a_rule_is_no_date() -> None:
    for words in ("in March Madness", "April is here", "sessions in March, June and September"):
        assert find_dates(words, default_year=2024) == ()
