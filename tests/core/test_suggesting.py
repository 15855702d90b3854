"""Names that may be meant by what is being typed."""

from desktop import paths
from desktop.core.names.process import Process
from desktop.core.names.suggesting import places_like, processes_like
from desktop.reading.names import load_atlas

ATLAS = load_atlas(paths.NAMES)
KNOWN = (
    Process("GFMD", "Global Forum on Migration and Development"),
    Process("IGC", "Intergovernmental Consultations", ("Inter-governmental Consultations",)),
    Process("Rabat Process", "Euro-African Dialogue on Migration and Development"),
)


def test_places_of_the_dossier_come_before_all_others() -> None:
    own = ("Palais des Nations, Geneva", "Geneva, Switzerland")
    found = places_like("gene", own, ATLAS)
    assert found[:2] == ("Geneva, Switzerland", "Palais des Nations, Geneva")
    assert len(found) == len(set(found))


def test_capitals_come_before_other_cities_and_accents_do_not_matter() -> None:
    assert places_like("bogota", (), ATLAS)[0].startswith("Bogot")
    assert places_like("KAMP", (), ATLAS)[0] == "Kampala, Uganda"
    assert "Switzerland" in places_like("switz", (), ATLAS)


def test_a_letter_alone_suggests_nothing() -> None:
    assert places_like("g", ("Geneva",), ATLAS) == ()
    assert processes_like(" ", KNOWN) == ()


def test_processes_are_found_by_any_of_their_names() -> None:
    def short(typed: str, *taken: str) -> list[str]:
        return [process.short for process in processes_like(typed, KNOWN, taken)]

    assert short("gf") == ["GFMD"]
    assert short("migration dev") == ["GFMD", "Rabat Process"]
    assert short("rab") == ["Rabat Process"]
    assert short("inter-gov") == ["IGC"]
    assert short("migration", "gfmd") == ["Rabat Process"]
    assert short("nobody") == []
