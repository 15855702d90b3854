"""Pairs of versions with a calendar beside them, as samples, taken in as imports do."""

from pathlib import Path

from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.desk.versions.following import follow
from tests.papers import read

PAPERS = Path(__file__).parent / "samples" / "versions"


def take_in(dossier: Dossier, *names: str) -> None:
    """Import papers by their names, one after the other."""
    for name in names:
        take_text(dossier, name, (PAPERS / f"{name}.txt").read_text())


def take_text(dossier: Dossier, name: str, text: str) -> None:
    """Import a paper; its draft follows an older version where that is certain."""
    plan = plan_import(dossier, [read(text, f"{name}.txt")])
    dossier.do(edit_of(plan, dossier))
    follow(dossier, [one.draft for found in plan.found for one in found.drafts])
