"""The resource files of names: whole, consistent, quick to load, and honest when they are not."""

import tomllib
from pathlib import Path
from shutil import copytree
from zoneinfo import available_timezones

import pytest

from desktop import paths
from desktop.core.names.process import COLOURS
from desktop.core.places.atlas import city_of, place_fold
from desktop.core.problem import Problem
from desktop.reading.names import load, load_processes

NAMES = load(paths.NAMES)
KINDS = {"process", "forum", "body", "agency", "group"}
_MECHANISMS = (
    "GFMD;Bali Process;IGC;RCM;SACM;MIDWA;MIDCOM;MIDSA;MIDCAS;ARCP;PIDC;IDM;AFML;"
    "Abu Dhabi Dialogue;Colombo Process;Almaty Process;Budapest Process;Khartoum Process;"
    "Rabat Process;Prague Process;Pan-African Forum;ACP-EU Migration Dialogue;5+5 Dialogue;"
    "ASEM;IGAD-RCP;CPD;CCPCJ;EAC;Human Rights Council;IOM Council;ILO Governing Body;"
    "International Labour Conference;KNOMAD;UNTOC;Security Council;Global RCP;"
    "Caribbean Migration Consultations;Söderköping Process;APC;MTM;EuroMed Migration;DESA;"
    "OHCHR;UNODC;UN Women;UNIDO;World Bank;CERD;CRC;CMW;CSW;GMG;ICLS;Third Committee;"
    "General Assembly;Mayoral Forum;High-level Dialogue;Special Rapporteur on migrants"
)
MECHANISMS = _MECHANISMS.split(";")
_BIG_ONES = (
    "GFMD;IGC;Bali Process;Budapest Process;Prague Process;RCM;SACM;Rabat Process;"
    "Khartoum Process;Almaty Process;IDM;Abu Dhabi Dialogue"
)
BIG_ONES = _BIG_ONES.split(";")
# The 193 members and two observers of the United Nations by ISO 3166-1 code.
_MEMBERS = (
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV "
    "KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ "
    "ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO "
    "KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA "
    "MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN "
    "LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG "
    "TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS"
)
MEMBERS = _MEMBERS.split()


def test_every_process_is_sound() -> None:
    shorts = [process.short for process in NAMES.processes]
    assert len(shorts) == len(set(shorts))
    for process in NAMES.processes:
        assert process.kind in KINDS
        assert 0 <= process.colour < COLOURS
        assert process.host in ("", *shorts)


def test_the_mechanisms_and_bodies_of_the_field_are_known() -> None:
    assert [short for short in MECHANISMS if NAMES.process(short) is None] == []


def test_the_large_mechanisms_have_colours_of_their_own() -> None:
    assert len({NAMES.colour_of(short) for short in BIG_ONES}) == len(BIG_ONES)


def test_every_name_in_the_list_is_found_by_itself() -> None:
    for process in NAMES.processes:
        for name in (process.short, process.name, *process.aliases):
            found = NAMES.processes_in(name)
            assert [match.short for match in found] == [process.short], name
            assert not found[0].mended, name


def test_no_name_belongs_to_two() -> None:
    owners: dict[str, set[str]] = {}
    for process in NAMES.processes:
        for name in (process.short, process.name, *process.aliases):
            owners.setdefault(name, set()).add(process.short)
    assert {name: shorts for name, shorts in owners.items() if len(shorts) > 1} == {}


def test_all_members_and_observers_of_the_united_nations_are_known() -> None:
    assert len(MEMBERS) == 195
    assert [code for code in MEMBERS if code not in NAMES.atlas.country_by_code] == []


def test_every_country_is_found_by_every_name_and_its_capital_is_in_it() -> None:
    for country in NAMES.atlas.countries:
        for name in (country.name, *country.names, *country.spellings):
            assert NAMES.country_code(NAMES.place(name).country or "") == country.code, name
        if country.capital:
            place = NAMES.place(f"{country.capital}, {country.name}")
            assert (place.city, place.country) == (country.capital, country.name)
            assert NAMES.zone_of(place), country.capital


def test_every_zone_is_one_of_the_tz_database() -> None:
    zones = available_timezones()
    cities = [city_of(row) for row in NAMES.atlas.cities.rows]
    for thing in (*NAMES.atlas.countries, *NAMES.atlas.venues, *cities):
        assert not thing.zone or thing.zone in zones, thing.name


def test_every_city_and_venue_is_in_a_country_and_found_with_it() -> None:
    for row in NAMES.atlas.cities.rows[::7]:
        city = city_of(row)
        country = NAMES.atlas.country_by_code[city.country]
        place = NAMES.place(f"{city.name}, {country.name}")
        assert (place.city, place.country) == (city.name, country.name)
        assert NAMES.zone_of(place) == (city.zone or None)
    for venue in NAMES.atlas.venues:
        for name in (venue.name, *venue.names):
            assert NAMES.place(name).city == venue.city, name


def test_ordinary_cities_are_in_the_table_and_the_table_is_small() -> None:
    for name in NAMES.atlas.words.ordinary:
        known = NAMES.atlas.cities.named(name) or name in NAMES.atlas.country_by_name
        assert known or name == place_fold(name), name
    assert (paths.NAMES / "cities.tsv").stat().st_size < 400_000


def test_processes_load_without_the_places(tmp_path: Path) -> None:
    (tmp_path / "processes.toml").write_bytes((paths.NAMES / "processes.toml").read_bytes())
    assert load_processes(tmp_path) == NAMES.processes


def test_a_missing_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"processes\.toml.* cannot be read; install"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("processes.toml", b"[[process]\n", r"processes\.toml is broken"),
        ("misreadings.toml", b"signs = []\n\xff", r"misreadings\.toml cannot be read"),
        ("cities.tsv", b"Geneva\tCH\n", r"cities\.tsv has no head"),
        ("cities.tsv", b"", r"cities\.tsv has no head"),
        ("places.toml", b"country = []\n", r"places\.toml lacks 'venue'"),
        ("processes.toml", b"[[process]]\nshort = 'X'\n", r"processes\.toml lacks 'name'"),
    ],
)
def test_a_broken_file_is_told_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    folder = copytree(paths.NAMES, tmp_path / "names")
    (folder / name).write_bytes(content)
    with pytest.raises(Problem, match=told):
        load(folder)


def test_what_is_shipped_says_where_it_comes_from() -> None:
    words = (paths.NAMES / "LICENCES.md").read_text(encoding="utf-8")
    for origin in ("GeoNames", "Creative Commons Attribution 4.0", "SCOWL", "tz database"):
        assert origin in words
    for path in paths.NAMES.glob("*.toml"):
        tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_island_where_delegates_meet_is_meant_by_its_name_alone() -> None:
    assert NAMES.place("Bali").country == "Indonesia"
