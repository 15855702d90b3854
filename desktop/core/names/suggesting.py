"""Names that may be meant by what is being typed: places and processes, the likeliest first."""

from collections.abc import Iterable, Iterator

from desktop.core.names.process import Process
from desktop.core.places.atlas import Atlas, city_of, place_fold
from desktop.core.search.fold import fold

MOST = 6
_SHORTEST = 2


def places_like(typed: str, own: Iterable[str], atlas: Atlas, most: int = MOST) -> tuple[str, ...]:
    """Return places whose names begin as `typed` does, or hold a word that does.

    `own` are the places that the dossier has already; they come first, then cities with their
    countries, capitals and larger ones before others, then countries.
    """
    wanted = place_fold(" ".join(typed.split()))
    if len(wanted) < _SHORTEST:
        return ()
    found: dict[str, None] = {}
    for name in (*_held(wanted, own), *_cities(wanted, atlas), *_countries(wanted, atlas)):
        found.setdefault(name, None)
        if len(found) == most:
            break
    return tuple(found)


def _held(wanted: str, own: Iterable[str]) -> Iterator[str]:
    """Those that begin so before those in which a later word does."""
    folded = [(name, place_fold(name)) for name in dict.fromkeys(own) if name]
    yield from (name for name, plain in folded if plain.startswith(wanted))
    yield from (name for name, plain in folded if f" {wanted}" in plain)


def _cities(wanted: str, atlas: Atlas) -> Iterator[str]:
    found: list[tuple[int, str]] = []
    for row in atlas.cities.rows:
        if place_fold(row[: row.index("\t")]).startswith(wanted):
            city = city_of(row)
            country = atlas.country_by_code.get(city.country)
            rank = ("capital", "main", "").index(city.rank)
            found.append((rank, f"{city.name}, {country.name}" if country else city.name))
    found.sort(key=lambda one: one[0])
    yield from (name for _, name in found)


def _countries(wanted: str, atlas: Atlas) -> Iterator[str]:
    for country in atlas.countries:
        if any(place_fold(name).startswith(wanted) for name in (country.name, *country.names)):
            yield country.name


def processes_like(
    typed: str, known: Iterable[Process], taken: Iterable[str] = (), most: int = MOST
) -> tuple[Process, ...]:
    """Return processes of which a name has the words of `typed`, or begins like its last word.

    Short names that begin so come first; those in `taken` are left out.
    """
    words = fold(typed).split()
    if not words:
        return ()
    without = {fold(name) for name in taken}
    ranked: list[tuple[int, int, Process]] = []
    for number, process in enumerate(known):
        if fold(process.short) in without:
            continue
        rank = _rank(process, " ".join(words), words)
        if rank is not None:
            ranked.append((rank, number, process))
    ranked.sort(key=lambda one: one[:2])
    return tuple(process for *_, process in ranked[:most])


def _rank(process: Process, typed: str, words: list[str]) -> int | None:
    short = fold(process.short)
    if short.startswith(typed):
        return 0
    names = [f" {fold(name)}" for name in (process.short, process.name, *process.aliases)]
    if any(name.startswith(f" {typed}") for name in names):
        return 1
    return 2 if any(all(f" {word}" in name for word in words) for name in names) else None
