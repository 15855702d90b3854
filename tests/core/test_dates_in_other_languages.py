"""Dates as French and Spanish papers print them, and English ones that only look like them."""

from datetime import date

import pytest

from desktop.core.dates.printed import find_dates, is_date_cell, read_when


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("17 janvier 2022", "2022-01-17"),
        ("17 et 18 janvier 2022", "2022-01-17/2022-01-18"),
        ("1er mars 2022", "2022-03-01"),
        ("lundi 14 mars 2022", "2022-03-14"),
        ("du 29 mars au 1er avril 2022", "2022-03-29/2022-04-01"),
        ("Du 3 au 5 mai 2022", "2022-05-03/2022-05-05"),
        ("3-5 mai 2022", "2022-05-03/2022-05-05"),
        ("28 févr. - 4 mars 2022", "2022-02-28/2022-03-04"),
        ("août 2022", "2022-08"),
        ("juin 2022 (à confirmer)", "2022-06?"),
        ("Fin novembre 2022", "[2022-11-21..2022-11-30]"),
        ("mi-mai 2022", "[2022-05-11..2022-05-20]"),
        ("1er trimestre 2022", "2022-33"),
        ("deuxième semestre de 2022", "2022-41"),
        ("automne 2022", "2022-23"),
        ("14 ou 15 juin 2022", "[2022-06-14,2022-06-15]"),
        ("16 mai 2022, de 10h à 13h", "2022-05-16T10:00/2022-05-16T13:00"),
        ("jusqu'au 15 juin 2022", "../2022-06-15"),
        ("3 de mayo de 2022", "2022-05-03"),
        ("3 de mayo del 2022", "2022-05-03"),
        ("domingo 8 de mayo de 2022", "2022-05-08"),
        ("del 3 al 5 de mayo de 2022", "2022-05-03/2022-05-05"),
        ("3 a 5 de mayo de 2022", "2022-05-03/2022-05-05"),
        ("3 y 4 de mayo de 2022", "2022-05-03/2022-05-04"),
        ("30 de septiembre al 2 de octubre de 2022", "2022-09-30/2022-10-02"),
        ("1º de julio de 2022", "2022-07-01"),
        ("mediados de junio de 2022", "[2022-06-11..2022-06-20]"),
        ("principios de 2022", "2022-01~"),
        ("jue 5 jun 2022", "2022-06-05"),
        ("mar. 7 juin 2022", "2022-06-07"),
        ("II trimestre de 2022", "2022-34"),
        ("2T 2022", "2022-34"),
        ("primer semestre de 2022", "2022-40"),
        ("agosto de 2022 (por confirmar)", "2022-08?"),
    ],
)
def test_a_date_in_french_or_spanish_is_read(printed: str, edtf: str) -> None:
    when = read_when(printed)
    assert when.edtf == edtf
    assert is_date_cell(printed)


@pytest.mark.parametrize("printed", ["à confirmer", "por confirmar"])
def test_a_date_that_is_to_be_confirmed_is_open(printed: str) -> None:
    when = read_when(printed)
    assert (when.edtf, when.tentative) == (None, True)


@pytest.mark.parametrize("printed", ["août", "Mayo"])
def test_a_month_alone_takes_its_year_from_around(printed: str) -> None:
    assert read_when(printed, default_year=2022).earliest == date(
        2022, 8 if "û" in printed else 5, 1
    )


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("de soumettre un plan le 15 mai 2026 au plus tard", "../2026-05-15"),
        ("de rendre compte d'ici au 30 juin 2026", "../2026-06-30"),
        ("de conclure d'ici la fin de 2026", "../2026"),
        ("de conclure avant la fin de l'année 2026", "../2026"),
        ("presentará un plan el 30 de junio de 2026 a más tardar", "../2026-06-30"),
        ("que concluya antes de que finalice 2026", "../2026"),
        ("soll bis Ende 2026 berichten", "../2026"),
        ("vers la mi-2027", "2027-06~"),
        ("se réunira le 5 mai 2026 à 18 heures", "2026-05-05T18:00"),
        ("se reunirá el 5 de mayo de 2026 a las 18.00 horas", "2026-05-05T18:00"),
        ("the fin of the shark, debut 2026", None),
    ],
)
def test_limits_parts_of_a_year_and_hours_in_a_sentence(text: str, edtf: str | None) -> None:
    assert [one.when.edtf for one in find_dates(text)] == ([edtf] if edtf else [])


def test_a_sentence_in_french_tells_its_date() -> None:
    [found] = find_dates("La réunion se tiendra le 17 janvier 2022 à Genève.")
    assert (found.text, found.when.edtf) == ("le 17 janvier 2022", "2022-01-17")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On 5 May 2022, a 2-day workshop opens in Santo Domingo.", "2022-05-05"),
        ("On 5 Sept 2022 a 3-day workshop of President Julio Bio opens.", "2022-09-05"),
        ("It met on 5 October 2022 de facto, y 8 members left.", "2022-10-05"),
    ],
)
def test_small_words_of_other_languages_join_nothing_in_english(text: str, edtf: str) -> None:
    assert [one.when.edtf for one in find_dates(text)] == [edtf]
