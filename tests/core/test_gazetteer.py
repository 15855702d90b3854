"""Names of processes and places in text: as printed, damaged, and what only looks like one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.core.names.gazetteer import Gazetteer, Process
from desktop.core.names.misreading import Misreadings
from desktop.core.places.place import Place
from desktop.core.words import words_of
from desktop.reading.names import load

NAMES = load(paths.NAMES)
FULL_NAMES = sorted(
    name
    for process in NAMES.processes
    for name in (process.name, *process.aliases)
    if len([word for word in words_of(name) if len(word.folded) > 6]) >= 4
)


def shorts(text: str) -> list[str]:
    return [match.short for match in NAMES.processes_in(text)]


# -- names in running text -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Regional Conference on Migration (RCM) and South American Conference on Migration"
            " (SACM)",
            ["RCM", "SACM"],
        ),
        (
            "Rabat Process (Euro-African Dialogue on Migration and Development) And Khartoum"
            " Process (EU- Horn of Africa Migration Route Initiative)",
            ["Rabat Process", "Khartoum Process"],
        ),
        ("Global Forum on Migration and Development", ["GFMD"]),
        ("Arab Regional Consultative Process on Migration and Refugees Affairs (ARCP)", ["ARCP"]),
        (
            "Migration Dialogue from the Common Market for Eastern and Southern Africa Member"
            " States (MIDCOM)",
            ["MIDCOM"],
        ),
        ("Security Council and General Assembly", ["Security Council", "General Assembly"]),
        ("UNHCR, IOM and UNODC", ["UNHCR", "IOM", "UNODC"]),
    ],
)
def test_and_parts_two_names_only_when_both_sides_are_names(text: str, expected: list[str]) -> None:
    assert shorts(text) == expected


@pytest.mark.parametrize(
    "text", ["For All ISCMs", "Eastern and Southern Africa", "Migration and Development", "SOM"]
)
def test_an_audience_a_region_and_a_topic_are_nobody(text: str) -> None:
    assert shorts(text) == []


def test_a_topic_that_goes_on_is_another_conference() -> None:
    assert shorts("Regional Conference on Migration and Asylum, second day") == []
    assert shorts("the Regional Conference on Migration and the Human Rights Council") == [
        "RCM",
        "Human Rights Council",
    ]


def test_ordinary_words_without_a_capital_are_no_name() -> None:
    assert shorts("a regional conference on migration was held") == []
    assert shorts("the bali process met") == ["Bali Process"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("5+5 Dialogue on Migration in the Western Mediterranean", "5+5 Dialogue"),
        ("the 5 + 5 Dialogue", "5+5 Dialogue"),
        (
            "Asia – European Union Meeting’s (ASEM) Conference of the Directors General of"
            " Immigration and Management of Migratory Flows",
            "ASEM",
        ),
        ("*Regional Conference on Migration (RCM or Puebla Process)", "RCM"),
        ("South American Conference on Migration (SACM) or Lima Process", "SACM"),
        ("*Intergovernmental Authority on Development (IGAD) RCP:", "IGAD-RCP"),
        ("COMESA Regional Consultative Process (RCP) on Migration (MIDCOM)", "MIDCOM"),
        ("International Law Commission (ILC)", "International Law Commission"),
        ("Inter-governmental consultations on Migration, Asylum & Refugees", "IGC"),
        ("GLOBAL FORUM ON MIGRATION AND DEVELOPMENT", "GFMD"),
        ("Pacific Immigration Directors’ Conference", "PIDC"),
        ("Commission on Crime Prevention and Criminal Justice (CCPCJ) 26th session", "CCPCJ"),
        (
            "Third High Level Dialogue on International Migration & Development",
            "High-level Dialogue",
        ),
        ("Commission for Population and Development", "CPD"),
        ("ILO's Governing Body", "ILO Governing Body"),
        ("General Assembly Third Committee", "Third Committee"),
        ("ASEAN Forum on Migrant Labor", "AFML"),
        ("Alliance 8.7 strategy workshop", "Alliance 8.7"),
        ("COP23 in Bonn", "COP"),
        ("Conferencia Regional sobre Migración (CRM)", "RCM"),
    ],
)
def test_one_name_however_it_is_written_is_one_match(text: str, short: str) -> None:
    assert shorts(text) == [short]


@pytest.mark.parametrize(
    ("text", "short", "printed"),
    [
        ("34th UN Human Rights Council", "Human Rights Council", "UN Human Rights Council"),
        (
            "the United Nations Forum on Business and Human Rights",
            "Forum on Business and Human Rights",
            "United Nations Forum on Business and Human Rights",
        ),
        (
            "IOM International Dialogue on Migration",
            "IDM",
            "IOM International Dialogue on Migration",
        ),
        (
            "*ECOWAS Migration Dialogue for West Africa (MIDWA)",
            "MIDWA",
            "ECOWAS Migration Dialogue for West Africa (MIDWA)",
        ),
    ],
)
def test_a_body_takes_in_the_host_before_it(text: str, short: str, printed: str) -> None:
    (match,) = NAMES.processes_in(text)
    assert (match.short, match.printed) == (short, printed)
    assert text[match.start : match.end] == printed


def test_acronyms_keep_their_case_and_their_bounds() -> None:
    assert shorts("who will come, and is it an asem-like forum? The migcom?") == []
    assert shorts("DESA's and IOM’s meeting with ICRC/IFRC") == ["DESA", "IOM", "ICRC", "IFRC"]


def test_words_in_a_line_of_capitals_are_no_acronyms() -> None:
    assert shorts("WHO CAN COMMIT THEMSELVES") == []
    assert shorts("WHO consultation") == ["WHO"]
    assert shorts("WHO") == ["WHO"]


def test_a_process_named_after_a_place_is_no_place() -> None:
    for name in ("Bali Process", "Rabat Process", "Prague Process", "Lima Process", "ITU"):
        assert not NAMES.looks_like_place(name)
        assert NAMES.places_in(f"{name} Steering Committee") == ()


def test_names_do_not_overlap_and_stand_where_they_are_printed() -> None:
    text = "GFMD, the Bali Process and UNHCR Executive Committee; Bali Process on People Smuggling"
    matches = NAMES.processes_in(text)
    assert [text[match.start : match.end] for match in matches] == [m.printed for m in matches]
    assert all(one.end <= two.start for one, two in pairwise(matches))


def test_the_united_nations_belong_to_one_name_only() -> None:
    first, second = NAMES.processes_in("Security Council of the United Nations UNHCR")
    assert (first.printed, second.printed) == ("Security Council of the United Nations", "UNHCR")


# -- damaged names ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a side-event at the GMFD on rights", "GFMD"),
        ("the ìLO will host it", "ILO"),
        ("10M Council", "IOM Council"),
        ("10M International Dialogue on Migration", "IDM"),
        ("Global Forum on Migralion and Developrnent", "GFMD"),
        ("Gl0bal Forum on Migration and Development", "GFMD"),
        ("Securitv Council briefing", "Security Council"),
        ("Baii Process", "Bali Process"),
        ("Economic and Social Comission for Asia and the Pacific", "ESCAP"),
        ("Global Form on Migration and Development", "GFMD"),
    ],
)
def test_a_damaged_name_is_read_and_said_to_be_mended(text: str, short: str) -> None:
    (match,) = NAMES.processes_in(text)
    assert match.short == short
    assert match.mended
    assert match.score < 1


@pytest.mark.parametrize(
    "text",
    [
        "10M people crossed in 2016",
        "USD 10M International",
        "OIL prices and the FORM of it",
        "Securities Councillors",
        "Peace Process",
        "SOM, NGO, TBC and HQ",
        "FROM THE SAME TEAM",
        "Pocal Point",
    ],
)
def test_what_only_resembles_a_name_is_left_alone(text: str) -> None:
    assert shorts(text) == []
    assert NAMES.mend_text(text, frozenset({"IOM", "ILO"})) == (text, ())


def test_mended_text_tells_what_was_read_as_what() -> None:
    text, matches = NAMES.mend_text("10M International Dialogue on Migration (twice a year):")
    assert text == "IOM International Dialogue on Migration (twice a year):"
    assert [(m.printed, m.meant) for match in matches for m in match.mends] == [("10M", "IOM")]


def test_several_mends_in_one_text_leave_the_rest_as_it_was() -> None:
    text, matches = NAMES.mend_text("GMFD and the Global Forum on Migralion and Develcpment, 2017")
    assert text == "GFMD and the Global Forum on Migration and Development, 2017"
    assert [match.short for match in matches] == ["GFMD", "GFMD"]


def test_what_was_seen_near_by_mends_what_nothing_else_would() -> None:
    heading = "UN Uluman Dinka Council"
    assert NAMES.mend_text(heading) == (heading, ())
    mended, (match,) = NAMES.mend_text(heading, frozenset({"OHCHR"}))
    assert mended == "UN Human Rights Council"
    assert (match.short, match.mended) == ("Human Rights Council", True)
    text, (near,) = NAMES.mend_text("opened by UNCHK experts", frozenset({"OHCHR"}))
    assert (text, near.short) == ("opened by OHCHR experts", "OHCHR")


@given(st.sampled_from(FULL_NAMES), st.data())
def test_a_long_name_survives_one_wrong_letter(name: str, data: st.DataObject) -> None:
    expected = [match.short for match in NAMES.processes_in(name)]
    plain = [w for w in words_of(name) if len(w.folded) > 6 and w.folded in w.printed.lower()]
    word = data.draw(st.sampled_from([w for w in plain if "mme" not in w.printed]))
    at = data.draw(st.integers(word.start + 1, word.end - 2))
    damaged = f"{name[:at]}{'x' if name[at] == 'q' else 'q'}{name[at + 1 :]}"
    assert [match.short for match in NAMES.processes_in(damaged)] == expected
    assert NAMES.mend_text(damaged)[1]


@given(st.text(max_size=60))
def test_any_text_gives_matches_inside_it(text: str) -> None:
    end = 0
    for match in NAMES.processes_in(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.printed
        end = match.end
    mended, _ = NAMES.mend_text(text)
    assert NAMES.mend_text(mended)[0] == mended


# -- a cell that is one name -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "short"),
    [
        ("OHCHR", "OHCHR"),
        ("UN Women", "UN Women"),
        ("World Bank.", "World Bank"),
        ("UNODC (TBC)", "UNODC"),
        ("<b>*Abu Dhabi Dialogue</b>:", "Abu Dhabi Dialogue"),
        ("10th ILO Governing Body Meeting", "ILO Governing Body"),
        ("UN Human Rights Council", "Human Rights Council"),
    ],
)
def test_a_cell_with_one_name_is_that_name(cell: str, short: str) -> None:
    match = NAMES.name_of(cell)
    assert match is not None
    assert (match.short, match.mended) == (short, False)
    assert cell[match.start : match.end] == match.printed


@pytest.mark.parametrize(
    ("cell", "short"),
    [
        ("10M", "IOM"),
        ("lOM", "IOM"),
        ("ìLO", "ILO"),
        ("GMFD", "GFMD"),
        ("OHGHR", "OHCHR"),
        ("UNDOC", "UNODC"),
        ("DE5A", "DESA"),
        ("UNICEE", "UNICEF"),
        ("· UNCHR", "UNHCR"),
        ("Human Riqhts Counci1", "Human Rights Council"),
    ],
)
def test_a_damaged_cell_is_mended(cell: str, short: str) -> None:
    match = NAMES.name_of(cell)
    assert match is not None
    assert (match.short, match.mended) == (short, True)
    assert cell[match.start : match.end] == match.printed


def test_two_as_likely_readings_need_what_stands_near() -> None:
    assert NAMES.name_of("UNCHK") is None
    for near, short in [("OHCHR", "OHCHR"), ("Human Rights Council", "OHCHR"), ("UNHCR", "UNHCR")]:
        match = NAMES.name_of("UNCHK", frozenset({near}))
        assert match is not None
        assert (match.short, match.mended) == (short, True)
    assert NAMES.name_of("UNCHK", frozenset({"OHCHR", "UNHCR"})) is None


def test_a_letter_or_two_gone_wrong_weigh_more_than_what_stands_near() -> None:
    for near in ("OHCHR", "DESA", "Human Rights Council"):
        text, _ = NAMES.mend_text("UN Hurnan Riqhts Councll", frozenset({near}))
        assert text == "UN Human Rights Council"


def test_small_words_of_a_name_may_be_misread_too() -> None:
    text, (match,) = NAMES.mend_text("Economic arid Sociai Councii")
    assert (text, match.short) == ("Economic and Social Council", "ECOSOC")
    assert NAMES.mend_text("Economic arid zones")[0] == "Economic arid zones"


@pytest.mark.parametrize(("cell", "meant"), [("MOI", "IOM"), ("CAS", "ACS"), ("LIO", "ILO")])
def test_three_letters_in_another_order_are_somebody_elses_unless_the_name_stands_near(
    cell: str, meant: str
) -> None:
    assert NAMES.name_of(cell) is None
    match = NAMES.name_of(cell, frozenset({meant}))
    assert match is not None
    assert (match.short, match.mended) == (meant, True)


def test_a_conference_on_water_is_not_the_world_water_forum() -> None:
    assert shorts("United Nations 2023 Water Conference") == ["UN Water Conference"]
    assert shorts("10th World Water Forum") == ["World Water Forum"]


@pytest.mark.parametrize(
    ("cell", "country"),
    [
        ("Dubai or Abu Dhabi, UAE", "UAE"),
        ("Dubai, UAE or Abu Dhabi, UAE", "UAE"),
        ("Lhasa or Chengdu", None),
        ("Geneva or Vienna", None),
        ("Lausanne ou Genève, Suisse", "Switzerland"),
    ],
)
def test_one_of_two_cities_is_neither_and_open(cell: str, country: str | None) -> None:
    place = NAMES.place(cell)
    assert (place.text, place.city, place.tentative) == (cell, None, True)
    assert country is None or place.country == country


def test_one_of_two_rooms_leaves_the_city() -> None:
    place = NAMES.place("Conference Room 1 or 2, Geneva")
    assert (place.city, place.tentative) == ("Geneva", False)


def test_a_short_acronym_of_like_shape_needs_its_like_near() -> None:
    assert NAMES.name_of("EAG") is None
    match = NAMES.name_of("EAG", frozenset({"EAC"}))
    assert match is not None
    assert match.short == "EAC"


def test_a_name_damaged_in_most_words_needs_what_stands_near() -> None:
    assert NAMES.name_of("UN Uluman Dinka Council") is None
    match = NAMES.name_of("UN Uluman Dinka Council", frozenset({"OHCHR"}))
    assert match is not None
    assert (match.short, match.mended) == ("Human Rights Council", True)
    assert [(mend.printed, mend.meant) for mend in match.mends] == [
        ("Uluman", "Human"),
        ("Dinka", "Rights"),
    ]


@pytest.mark.parametrize(
    "cell",
    [
        *("TBC", "TBD", "New York", "Germany", "·", "", "-", "DESA, IOM", "SOM", "CEO", "OIL"),
        *("FORM", "Mali", "Dublin Process", "UN Women Youth Council", "Location", "Focal Point"),
        *("Working Group", "the", "2017", "For All ISCMs"),
    ],
)
def test_a_cell_that_is_no_name_or_several_is_none(cell: str) -> None:
    assert NAMES.name_of(cell, frozenset({"OHCHR", "IOM", "Berlin Process"})) is None


def test_only_the_kinds_asked_for_are_found() -> None:
    agencies = frozenset({"agency"})
    assert NAMES.name_of("Bali Process", kinds=agencies) is None
    match = NAMES.name_of("UNICEE", kinds=agencies)
    assert match is not None
    assert match.short == "UNICEF"


# -- places ----------------------------------------------------------------------------------------

HEADQUARTERS = "United Nations Headquarters"


@pytest.mark.parametrize(
    ("text", "venue", "city", "country", "zone"),
    [
        ("Geneva, Switzerland", None, "Geneva", "Switzerland", "Europe/Zurich"),
        (
            "Cairo, Egypt, League of Arab States Headquarters",
            "League of Arab States Headquarters",
            "Cairo",
            "Egypt",
            "Africa/Cairo",
        ),
        ("St. Julian's, Malta,", None, "St. Julian's", "Malta", "Europe/Malta"),
        ("Washington, DC, USA", None, "Washington", "USA", "America/New_York"),
        ("Washington D.C., USA", None, "Washington", "USA", "America/New_York"),
        ("Svalbard, Spitsbergen, Norway", None, "Svalbard", "Norway", "Arctic/Longyearbyen"),
        ("Palau", None, None, "Palau", "Pacific/Palau"),
        ("Lima, Perú", None, "Lima", "Peru", "America/Lima"),
        ("Dakar .", None, "Dakar", "Senegal", "Africa/Dakar"),
        ("Vienna", None, "Vienna", "Austria", "Europe/Vienna"),
        ("Conference Room 1", "Conference Room 1", None, None, None),
        (
            "the United Nations Office at Geneva",
            "United Nations Office at Geneva",
            "Geneva",
            "Switzerland",
            "Europe/Zurich",
        ),
        (
            "at the United Nations Headquarters in New York",
            HEADQUARTERS,
            "New York",
            "USA",
            "America/New_York",
        ),
        ("UNHQ, NY", HEADQUARTERS, "New York", "USA", "America/New_York"),
        ("Room 4, UNHQ", f"Room 4, {HEADQUARTERS}", "New York", "USA", "America/New_York"),
        ("New York, NY", None, "New York", "USA", "America/New_York"),
        ("El Salvador", None, None, "El Salvador", "America/El_Salvador"),
        ("Swaziland", None, None, "Swaziland", "Africa/Mbabane"),
        ("Astana, Kazakhstan", None, "Astana", "Kazakhstan", "Asia/Almaty"),
        ("Nur-Sultan", None, "Nur-Sultan", "Kazakhstan", "Asia/Almaty"),
        ("Istanbul, Turkey", None, "Istanbul", "Turkey", "Europe/Istanbul"),
        ("Saigon", None, "Saigon", "Viet Nam", "Asia/Ho_Chi_Minh"),
        ("Ginebra, Suiza", None, "Geneva", "Switzerland", "Europe/Zurich"),
        ("GENEVA, SWITZERLAND", None, "Geneva", "Switzerland", "Europe/Zurich"),
        ("Bali, Indonesia", None, "Bali", "Indonesia", "Asia/Makassar"),
        ("Siem Reap, Cambodia", None, "Siem Reap", "Cambodia", "Asia/Phnom_Penh"),
        ("Atlanta, Georgia", None, "Atlanta", "USA", "America/New_York"),
        ("Atlanta, Georgia, USA", None, "Atlanta", "USA", "America/New_York"),
        ("Tbilisi, Georgia", None, "Tbilisi", "Georgia", "Asia/Tbilisi"),
        ("Luxembourg, Luxembourg", None, "Luxembourg", "Luxembourg", "Europe/Luxembourg"),
        ("Cambridge, MA", None, "Cambridge", "USA", "America/New_York"),
        ("Valencia, Spain", None, "Valencia", "Spain", "Europe/Madrid"),
        ("Valencia", None, "Valencia", None, None),
        ("Jerusalem", None, "Jerusalem", None, None),
        ("Taipei", None, "Taipei", None, "Asia/Taipei"),
        ("Korea (Republic of)", None, None, "Korea (Republic of)", "Asia/Seoul"),
        ("Harare, Republic of Zimbabwe", None, "Harare", "Republic of Zimbabwe", "Africa/Harare"),
        (
            "Ministry of Interior, Rabat",
            "Ministry of Interior",
            "Rabat",
            "Morocco",
            "Africa/Casablanca",
        ),
        ("Online via Zoom", "Online via Zoom", None, None, None),
        ("Kazakhstan", None, None, "Kazakhstan", None),
        ("Naivasha, Kenya", None, "Naivasha", "Kenya", "Africa/Nairobi"),
        ("Karatepe, Türkiye", None, "Karatepe", "Türkiye", "Europe/Istanbul"),
        ("Springfield, USA", None, "Springfield", "USA", None),
        ("Basel and Geneva, Switzerland", None, "Basel", "Switzerland", "Europe/Zurich"),
    ],
)
def test_a_location_cell_is_taken_apart(
    text: str, venue: str | None, city: str | None, country: str | None, zone: str | None
) -> None:
    place = NAMES.place(text)
    assert (place.venue, place.city, place.country) == (venue, city, country)
    assert not place.tentative
    assert NAMES.zone_of(place) == zone


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Geneva (TBC)", "Geneva", "Switzerland"),
        ("Montreal (tbc)", "Montreal", "Canada"),
        ("Turkey (TBC)", None, "Turkey"),
        ("Berlin?", "Berlin", "Germany"),
        ("Sri Lanka (venue to be confirmed)", None, "Sri Lanka"),
        ("TBC", None, None),
        ("TBD", None, None),
        ("location to be determined", None, None),
        ("Geneva or Vienna (TBC)", None, None),
    ],
)
def test_an_open_place_is_tentative(text: str, city: str | None, country: str | None) -> None:
    assert NAMES.place(text) == Place(text, None, city, country, True)


@pytest.mark.parametrize("text", ["Geneva/New York", "Germany, Morocco", "May", "N/A", "Lanka", ""])
def test_nothing_is_invented_where_it_is_not_one_known_place(text: str) -> None:
    place = NAMES.place(text)
    assert (place.text, place.city, place.country) == (text, None, None)
    assert NAMES.zone_of(place) is None


def test_stray_marks_are_no_part_of_a_place() -> None:
    assert NAMES.place("• Dakar .,").text == "Dakar"
    assert NAMES.place("Washington, D.C.").text == "Washington, D.C."


@pytest.mark.parametrize("text", ["tabat, Morocco", "Rtabat, Morocco"])
def test_a_capital_is_known_by_its_country_but_for_a_letter(text: str) -> None:
    place = NAMES.place(text)
    assert (place.city, place.country) == ("Rabat", "Morocco")
    assert "Rabat" not in place.text


@given(st.text(alphabet=st.sampled_from("aäBcGenvRom ,.()/-'0TBC"), max_size=40))
def test_a_place_keeps_the_words_that_were_printed(text: str) -> None:
    place = NAMES.place(text)
    assert place.text in text
    assert place.venue is None or place.venue
    NAMES.zone_of(place)
    NAMES.looks_like_place(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Geneva", "Palau", "Cairo, Egypt", "Conference Room 1", "Geneva (TBC)", "Malé"),
        *(
            "Nice, France",
            "Reading, UK",
            "Bellagio, Italy",
            "tabat, Morocco",
            "Virtual",
            "El Salvador",
        ),
        *("the United Nations Office at Geneva", "Palais des Nations, Room XX"),
    ],
)
def test_a_location_looks_like_one(text: str) -> None:
    assert NAMES.looks_like_place(text)


@pytest.mark.parametrize(
    "text",
    [
        *("TBC", "", "May", "March", "Nice", "Of", "Split", "Reading", "Mobile", "Male", "Most"),
        "Turkey. In the Joint Declaration, the participating states agreed to strengthen",
        *("2nd IDM Workshop", "Senior Officials Meeting", "Ministers, Geneva", "World Bank", "DC"),
        "informed on the follow- up and the implementation of the outcomes, Geneva",
        "Geneva, " * 20,
    ],
)
def test_prose_words_and_names_of_processes_do_not(text: str) -> None:
    assert not NAMES.looks_like_place(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Regional Management Meeting, Bali, Indonesia", [(None, "Bali", "Indonesia")]),
        ("workshops on access to justice in Dakar", [(None, "Dakar", "Senegal")]),
        ("adopted at the Conference (Cairo, 1994)", [(None, "Cairo", "Egypt")]),
        ("hosted in Germany this year", [(None, None, "Germany")]),
        (
            "shall be held at the United Nations Headquarters in New York immediately",
            [(HEADQUARTERS, "New York", "USA")],
        ),
        ("St. Julian’s, Malta: second day", [(None, "St. Julian's", "Malta")]),
        (
            "It meets at the UN Office at Geneva.",
            [("United Nations Office at Geneva", "Geneva", "Switzerland")],
        ),
        ("from Rabat to Skopje", [(None, "Rabat", "Morocco"), (None, "Skopje", "North Macedonia")]),
    ],
)
def test_places_are_found_in_sentences(
    text: str, found: list[tuple[str | None, str | None, str | None]]
) -> None:
    matches = NAMES.places_in(text)
    assert [(m.place.venue, m.place.city, m.place.country) for m in matches] == found
    assert all(text[match.start : match.end] == match.place.text for match in matches)


@pytest.mark.parametrize(
    "text",
    [
        "In May and March, Reading of the paper",
        "a Nice, Mobile and Split panel",
        "the Paris Agreement and the New York Declaration",
        "Geneva-based expertise and Berlin’s role",
        "Permanent Mission of Switzerland",
        "Rabat Process and Addis Ababa Action Agenda",
        "delegates of Jordan, Chad and Turkey",
        "in Orange; in Split; in May",
        "District of Columbia; in Texas",
    ],
)
def test_months_words_and_parts_of_other_names_are_no_places(text: str) -> None:
    assert NAMES.places_in(text) == ()


def test_two_writings_of_one_place_have_one_key() -> None:
    pairs = [("Marrakesh, Morocco", "Marrakech, Maroc"), ("New York, USA", "New York City")]
    for one, other in [*pairs, ("Istanbul, Turkey", "Istanbul, Türkiye"), ("Astana", "Nur-Sultan")]:
        assert NAMES.place_key(NAMES.place(one)) == NAMES.place_key(NAMES.place(other))
    assert NAMES.place_key(NAMES.place("Naivasha, Kenya")) == ("KE", "naivasha")
    assert NAMES.place_key(Place("Erewhon", None, None, "Erewhon")) == ("erewhon", "")


def test_a_country_is_known_by_any_of_its_names() -> None:
    for name in ("Swaziland", "Eswatini", "Suazilandia"):
        assert NAMES.country_code(name) == "SZ"
    assert NAMES.country_code("Erewhon") is None


# -- the value -------------------------------------------------------------------------------------


def test_a_process_is_known_by_its_short_name() -> None:
    gfmd = NAMES.process("GFMD")
    assert gfmd is not None
    assert (gfmd.name, gfmd.kind) == ("Global Forum on Migration and Development", "forum")
    assert NAMES.process("Erewhon Process") is None


def test_every_name_has_a_colour_known_or_not() -> None:
    assert NAMES.colour_of("GFMD") == 0
    assert NAMES.colour_of("Erewhon Process") == NAMES.colour_of("Erewhon Process")
    assert 0 <= NAMES.colour_of("Erewhon Process") < 12


def test_a_few_processes_are_a_gazetteer_without_any_place() -> None:
    few = Gazetteer((Process("XYZ", "Xylophone Yodel Zone", kind="process", colour=3),))
    assert few == Gazetteer((Process("XYZ", "Xylophone Yodel Zone", kind="process", colour=3),))
    assert [match.short for match in few.processes_in("the Xylophone Yodel Zone (XYZ)")] == ["XYZ"]
    assert few.place("Geneva (TBC)") == Place("Geneva (TBC)")
    assert few.colour_of("XYZ") == 3


def test_letters_that_a_scanner_confuses_are_told_from_others() -> None:
    rules = Misreadings(letters=(("rn", "m"),), signs=(("0", "O"),))
    assert rules.is_damaged("govemment", "government")
    assert not rules.is_damaged("south", "north")
    assert rules.word_likeness("modem", "modern") == 0.95
    assert rules.acronym_likeness("I0M", "IOM") == 0.97


@pytest.mark.parametrize(
    "text",
    [
        "Codex Committee on Pesticide Residues (CCPR51)",
        "High-level Dialogue on Water Security",
    ],
)
def test_what_the_text_itself_names_otherwise_is_no_process(text: str) -> None:
    assert NAMES.processes_in(text) == ()
