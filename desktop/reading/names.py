"""Loads the names that come with the program from their resource files."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.core.names.delegation import Delegation, Delegations
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.misreading import Misreadings
from desktop.core.names.process import Process
from desktop.core.places.atlas import (
    Atlas,
    CityTable,
    CoordinateTable,
    Country,
    PlaceWords,
    Region,
    Venue,
    place_fold,
)
from desktop.core.problem import Problem


def load(folder: Path) -> Gazetteer:
    """Return all names of `folder`; a file that is missing or broken is a `Problem`."""
    return Gazetteer(load_processes(folder), load_atlas(folder), load_misreadings(folder))


def load_processes(folder: Path) -> tuple[Process, ...]:
    """Return the processes alone, which is all that names and colours need."""
    path = folder / "processes.toml"
    with _whole(path):
        return tuple(_process(entry) for entry in _toml(path)["process"])


def load_atlas(folder: Path) -> Atlas:
    """Return countries, cities, venues and the words of locations."""
    path = folder / "places.toml"
    places = _toml(path)
    cities = CityTable(_rows(folder / "cities.tsv", "name\tcountry\tzone\trank"))
    with _whole(path):
        return Atlas(
            tuple(_country(entry) for entry in places["country"]),
            cities,
            tuple(_venue(entry) for entry in places["venue"]),
            tuple(Region(entry["country"], tuple(entry["names"])) for entry in places["region"]),
            _place_words(places["words"]),
            CoordinateTable(_rows(folder / "coordinates.tsv", "name\tcountry\tlatitude")),
        )


def load_misreadings(folder: Path) -> Misreadings:
    """Return how letters are misread, with the words that are right as they stand."""
    path = folder / "misreadings.toml"
    rules, words = _toml(path), _text(folder / "words.txt").split()
    with _whole(path):
        return Misreadings(
            tuple((seen, meant) for seen, meant in rules["signs"]),
            frozenset(frozenset(pair) for pair in rules["shapes"]),
            tuple((seen, meant) for seen, meant in rules["letters"]),
            frozenset(rules["keep"]),
            frozenset(words),
        )


def load_delegations(folder: Path) -> Delegations:
    """Return the States and the groups that speak in a negotiation."""
    path = folder / "delegations.toml"
    told = _toml(path)
    with _whole(path):
        states = [_state(entry) for entry in told["state"]]
        return Delegations((*states, *(_group(entry) for entry in told["group"])))


def load_stock_words(folder: Path) -> frozenset[str]:
    """Return the stems of words that stand in every resolution, whatever it is about."""
    from desktop.core.versions.kinship import stock_of

    told, verbs = _toml(folder / "stock.toml"), _toml(folder / "verbs.toml")
    with _whole(folder / "stock.toml"):
        words = [told[language]["words"] for language in ("english", "french", "spanish")]
    opening = [
        words for part in verbs.values() for words in part.values() if isinstance(words, list)
    ]
    return stock_of((*words, *(str(word) for part in opening for word in part)))


def _state(entry: Mapping[str, Any]) -> Delegation:
    return Delegation(
        entry["short"],
        entry["short"],
        entry["code"],
        entry["letters"],
        tuple(entry.get("names", ())),
        observer=entry.get("observer", False),
    )


def _group(entry: Mapping[str, Any]) -> Delegation:
    return Delegation(
        entry["short"],
        entry["name"],
        "",
        entry.get("letters", ""),
        tuple(entry.get("names", ())),
        tuple(entry.get("members", ())),
    )


def _rows(path: Path, head: str) -> tuple[str, ...]:
    header, _, rows = _text(path).partition("\n")
    if not header.startswith(head):
        raise Problem(f"The table {path} has no head; install the program again.")
    return tuple(row for row in rows.splitlines() if row)


def _process(entry: Mapping[str, Any]) -> Process:
    return Process(
        entry["short"],
        entry["name"],
        tuple(entry.get("aliases", ())),
        entry["kind"],
        entry["colour"],
        entry.get("regional", False),
        entry.get("host", ""),
    )


def _country(entry: Mapping[str, Any]) -> Country:
    return Country(
        entry["code"],
        entry["name"],
        tuple(entry.get("names", ())),
        tuple(entry.get("spellings", ())),
        entry.get("capital", ""),
        entry.get("zone", ""),
        entry.get("named_only", False),
    )


def _venue(entry: Mapping[str, Any]) -> Venue:
    names = tuple(entry.get("names", ()))
    return Venue(entry["name"], names, entry["city"], entry["country"], entry["zone"])


def _place_words(entry: Mapping[str, Any]) -> PlaceWords:
    return PlaceWords(
        frozenset(map(place_fold, entry["venue"])),
        frozenset(map(place_fold, entry["house"])),
        frozenset(map(place_fold, entry["remote"])),
        tuple(map(place_fold, entry["open"])),
        frozenset(map(place_fold, entry["before"])),
        frozenset(map(place_fold, entry["ordinary"])),
    )


@contextmanager
def _whole(path: Path) -> Iterator[None]:
    """Turn a value that is missing in a file into a sentence."""
    try:
        yield
    except KeyError as error:
        raise Problem(f"The file {path} lacks {error}; install the program again.") from error


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise Problem(f"The file {path} is broken ({error}); install the program again.") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Problem(f"The file {path} cannot be read; install the program again.") from error
