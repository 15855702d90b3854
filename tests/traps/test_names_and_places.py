"""Traps 42 to 45 and 47: who meets and where, and what only looks like it."""

import pytest

from tests.papers import gazetteer
from tests.traps.telling import calendar, paper, the, titles, where


@pytest.mark.parametrize(
    ("cell", "processes"),
    [
        (
            "Regional Conference on Migration (RCM) and Caribbean Migration Consultations",
            ("RCM", "Caribbean Migration Consultations"),
        ),
        ("Prague Process and Budapest Process", ("Prague Process", "Budapest Process")),
        ("Prague Process And Khartoum Process", ("Prague Process", "Khartoum Process")),
        ("ACP-EU Dialogue on Migration and Development", ("ACP-EU Migration Dialogue",)),
        (
            "Arab Regional Consultative Process on Migration and Refugees Affairs",
            ("ARCP",),
        ),
        ("Ibero-American Forum on Migration and Development (FIBEMYD)", ("FIBEMYD",)),
    ],
)
def test_trap_42_and_parts_names_only_where_both_sides_are_names(
    cell: str, processes: tuple[str, ...]
) -> None:
    """ "and" does and does not part mechanisms."""
    [event] = calendar(f"""
Date ¦ Process ¦ Title ¦ Place
March 2, 2020 ¦ {cell} ¦ Joint Consultation ¦ Nairobi, Kenya
""")
    assert event.processes == processes
    assert event.title == "Joint Consultation"


def test_trap_43_an_audience_is_no_process_and_odd_names_are_names() -> None:
    """`For All ISCMs` is an audience; `5+5 Dialogue` begins with a figure; some have no acronym."""
    events = calendar("""
When ¦ Mechanism ¦ Title ¦ Where
May 5, 2020 ¦ <i>For All RCPs</i> ¦ Global Meeting of Chairs ¦ Geneva, Switzerland
May 7, 2020 ¦ 5+5 Dialogue ¦ Ministerial Conference ¦ Valletta, Malta
May 9, 2020 ¦ Asia – European Union Meeting’s (ASEM) Conference of Directors ¦ Meeting ¦ Madrid
May 12, 2020 ¦ Salzburg Forum ¦ Ministers' Meeting ¦ Vienna, Austria
May 14, 2020 ¦ All consultation mechanisms ¦ Training on data ¦ Turin, Italy
""")
    assert [event.processes for event in events] == [
        (),
        ("5+5 Dialogue",),
        ("ASEM",),
        ("Salzburg Forum",),
        (),
    ]


def test_trap_44_a_process_named_after_a_town_does_not_meet_there_by_name() -> None:
    """Process name against place: Bali Process in Bangkok, Prague Process in Prague."""
    events = calendar("""
Title ¦ Place ¦ Date ¦ Process
Experts' Meeting ¦ Colombo, Sri Lanka ¦ 3 June 2019 ¦ Bali Process
Training ¦ Bali, Indonesia ¦ 5 June 2019 ¦ Abu Dhabi Dialogue
Senior Officials Meeting ¦ Dakar, Senegal ¦ 7 June 2019 ¦ Rabat Process
Study Visit ¦ Prague, Czech Republic ¦ 11 June 2019 ¦ Prague Process
Review Meeting ¦ TBC ¦ 13 June 2019 ¦ Lima Process
Retreat ¦ Quito, Ecuador ¦ 17 June 2019 ¦ Quito Process
""")
    assert [event.place.city for event in events] == [
        "Colombo",
        "Bali",
        "Dakar",
        "Prague",
        None,
        "Quito",
    ]
    assert [event.processes for event in events] == [
        ("Bali Process",),
        ("Abu Dhabi Dialogue",),
        ("Rabat Process",),
        ("Prague Process",),
        ("SACM",),
        ("Quito Process",),
    ]


@pytest.mark.parametrize(
    ("cell", "venue", "city", "country"),
    [
        ("Tunis, Tunisia, Hotel Africa", "Hotel Africa", "Tunis", "Tunisia"),
        (
            "Addis Ababa, Ethiopia, African Union Headquarters",
            "African Union Headquarters",
            "Addis Ababa",
            "Ethiopia",
        ),
        ("Valletta, Malta,", None, "Valletta", "Malta"),
        ("New York, NY, USA", None, "New York", "USA"),
        ("Boston, MA, USA", None, "Boston", "USA"),
        ("Tuvalu", None, None, "Tuvalu"),
        ("Bogotá, Colombia", None, "Bogotá", "Colombia"),
        ("San José, Costa Rica", None, "San José", "Costa Rica"),
    ],
)
def test_trap_45_a_place_cell_is_told_apart_in_venue_city_and_country(
    cell: str, venue: str | None, city: str, country: str
) -> None:
    """Place cell with venue last, trailing comma, three parts, country only, accents."""
    [event] = calendar(f"""
Date ¦ Place ¦ Title
March 2, 2020 ¦ {cell} ¦ Ministerial Meeting
""")
    assert (event.place.venue, *where(event)) == (venue, city, country)
    assert event.place.text.rstrip(",") == cell.rstrip(",")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Swaziland", "Eswatini"),
        ("Nur-Sultan, Kazakhstan", "Astana, Kazakhstan"),
        ("Izmir, Türkiye", "Izmir, Turkey"),
        ("Skopje, Macedonia", "Skopje, North Macedonia"),
        ("Prague, Czechia", "Prague, Czech Republic"),
        ("México, D.F., México", "Mexico City, Mexico"),
    ],
)
def test_trap_45_a_place_whose_name_has_changed_is_the_same_place(one: str, other: str) -> None:
    """Names since changed: Swaziland, Astana, Turkey; accent: `Lima, Perú`."""
    names = gazetteer()
    assert names.place_key(names.place(one)) == names.place_key(names.place(other))
    assert names.place(one).text == one


def test_trap_46_a_country_named_as_the_place_of_a_forum_stays_as_printed() -> None:
    """`Germany` as location of the Friends of the GFMD: the chair; another calendar says Geneva."""
    [event] = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
January 21-22, ¦ Friends of the Global Forum on Migration and Development ¦ Ecuador ¦ GFMD
2019 ¦ · ¦ ¦
""")
    assert event.when.edtf == "2019-01-21/2019-01-22"
    assert where(event) == (None, "Ecuador")
    assert event.processes == ("GFMD",)
    assert event.description == ""


def test_trap_47_an_asterisk_marks_a_process_a_bullet_or_a_note() -> None:
    """Asterisk: RCP mark, bullet, or footnote 170 lines later."""
    found = paper("""
Month/year ¦ Event ¦ Location ¦ Focal Point
March 2-3, 2020 ¦ *Colombo Process (annual): ¦ Kathmandu ¦ IOM
March 9, 2020 ¦ 53rd Session of the Population Commission: ¦ New York ¦ DESA
 ¦ * The Population Commission is a functional commission of the Council. ¦ ¦
Date to be determined ¦ *Prague Process (meets several times a year): ¦ ¦

Ver. 1 as of 2 January 2020

<sup>\\*</sup>Regional consultative processes (RCPs) bring together states and organizations.
""")
    events = found.events
    assert titles(events) == [
        "Colombo Process",
        "53rd Session of the Population Commission",
        "Prague Process",
    ]
    assert [event.regional for event in events] == [True, False, True]
    description = the(events, "53rd").description
    assert description.lstrip("* ").startswith("The Population Commission is a functional")
    assert all("bring together states" not in event.description for event in events)
