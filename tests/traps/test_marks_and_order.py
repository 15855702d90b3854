"""What stands for words of the row above, and what the order of rows tells of their years."""

from tests.traps.telling import calendar, dates, remarks, titles, where


def test_a_mark_for_the_words_above_is_read_as_these_words_and_told() -> None:
    events = calendar("""
Date ¦ Meeting ¦ Place ¦ Chair
3 May 2018 ¦ Bureau ¦ Bern ¦ Switzerland
" ¦ Plenary ¦ " ¦ "
4 May 2018 ¦ Drafting group ¦ idem ¦ Norway
""")
    assert [where(event)[0] for event in events] == ["Bern", "Bern", "Bern"]
    assert [event.focal_points for event in events][1:] == [("Switzerland",), ("Norway",)]
    assert "“idem” was read as “bern”" in remarks(events[2])


def test_rows_that_go_back_in_time_tell_the_years_of_those_above() -> None:
    events = calendar("""
Date ¦ Meeting ¦ City
14 December ¦ Closing ¦ Doha
3 October ¦ Third consultation ¦ Tunis
2 February 2020 ¦ Second consultation ¦ Cairo
5 November 2019 ¦ First consultation ¦ Rabat
""")
    assert dates(events) == ["2020-12-14", "2020-10-03", "2020-02-02", "2019-11-05"]
    assert events[0].when.guess


def test_a_table_of_the_web_is_read_with_its_cells() -> None:
    events = calendar("""
<table>
<tr><th>Date</th><th>Title</th><th>Place</th></tr>
<tr><td>3&ndash;5 May 2022</td><td>Workshop &amp; fair</td><td>Bogot&aacute;, Colombia</td></tr>
<tr>
  <td>7 June 2022</td>
  <td class="wide">Forum</td>
  <td>Quito</td>
</tr>
</table>
""")
    assert titles(events) == ["Workshop & fair", "Forum"]
    assert dates(events) == ["2022-05-03/2022-05-05", "2022-06-07"]
    assert [event.sources[0].line for event in events] == [4, 5]
    assert [event.place.city for event in events] == ["Bogotá", "Quito"]


def test_a_zone_behind_hours_is_no_title() -> None:
    [event, _] = calendar("""
2022
- 9 November 2022, 10:00-12:00 CET: Webinar on returns, online
- 10 November 2022: Panel, Rome
""")
    assert (event.title, event.place.text) == ("Webinar on returns", "online")
    assert event.when.timezone == "Europe/Zurich"


def test_open_days_under_a_month_in_other_languages_keep_the_month() -> None:
    events = calendar("""
Calendrier prévisionnel

Janvier 2024
- 15-16 : Réunion du Bureau, Genève
Février 2024
- 12 : Comité directeur, Tunis
- (à confirmer) : Mission, Niamey
""")
    assert dates(events) == ["2024-01-15/2024-01-16", "2024-02-12", "2024-02?"]
