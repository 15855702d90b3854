"""Countries, cities and venues, and the tables in which a printed name finds them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold

_APART = str.maketrans({"-": " ", "–": " ", "‑": " ", "/": " ", **dict.fromkeys("'’‘`´ʻ.,*•·")})
_UNSPLIT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Country:
    """A country by ISO 3166-1 code.

    `names` stay as printed, `spellings` (other languages) are written as `name`. `zone` only where
    the whole country keeps one time. `named_only`: never filled in where the paper is silent.
    """

    code: str
    name: str
    names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()
    capital: str = ""
    zone: str = ""
    named_only: bool = False


@dataclass(frozen=True, slots=True)
class City:
    """A city, island or resort where people meet; `names` and `spellings` as of a country.

    `rank` is "capital", "main" for what its bare name means, "" where the bare name may mean
    another. `zone` is "" where two towns of one name in a country keep different times.
    """

    name: str
    country: str
    zone: str = ""
    rank: str = ""
    names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Venue:
    """A building or room that is known beyond its city."""

    name: str
    names: tuple[str, ...]
    city: str
    country: str
    zone: str


@dataclass(frozen=True, slots=True)
class Region:
    """States and provinces of a country that stand between a city and its country."""

    country: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words of locations: parts of venue names, of meetings without a town, of what is open.

    A `venue` word makes a venue wherever it stands, a `house` word beside a city only. `ordinary`
    are words that are also names of cities.
    """

    venue: frozenset[str] = frozenset()
    house: frozenset[str] = frozenset()
    remote: frozenset[str] = frozenset()
    open: tuple[str, ...] = ()
    before: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CityTable:
    """Cities as the lines of their table, each split when it is asked for.

    Six thousand values would take longer to make than the window takes to open. A row holds the
    fields of `City` in order, parted by tabs, `names` and `spellings` by semicolons; empty ones
    may be missing at its end. The larger of two cities stands first.
    """

    rows: tuple[str, ...] = ()

    def named(self, folded: str) -> tuple[tuple[City, str], ...]:
        """Return the cities of a folded name, each with the name that is written for it."""
        cities = [city_of(row) for row in self._rows_by_name.get(folded, ())]
        return tuple((city, _written(city, folded)) for city in cities)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first word of every name, folded."""
        return frozenset(name.partition(" ")[0] for name in self._rows_by_name)

    def capitals(self, country: str) -> tuple[City, ...]:
        """Return the capital of a country; more than one where governments sit elsewhere."""
        return self._capitals.get(country, ())

    @cached_property
    def _rows_by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        names = [row[: row.index("\t")] for row in self.rows]
        for row, name in zip(self.rows, _folded_together(names), strict=True):
            found[name].append(row)
            if row.count("\t") > 3:
                city = city_of(row)
                others = {place_fold(name) for name in (*city.names, *city.spellings)}
                for other in others - {place_fold(city.name)}:
                    found[other].append(row)
        return found

    @cached_property
    def _capitals(self) -> dict[str, tuple[City, ...]]:
        found: dict[str, tuple[City, ...]] = {}
        for city in (city_of(row) for row in self.rows if "\tcapital" in row):
            found[city.country] = (*found.get(city.country, ()), city)
        return found


Coordinates = tuple[float, float]
"""Latitude and longitude in degrees, north and east positive."""


@dataclass(frozen=True)
class CoordinateTable:
    """Where cities are, as the lines of their table: name, country, latitude, longitude."""

    rows: tuple[str, ...] = ()

    def of(self, city: City) -> Coordinates | None:
        """Return where a city is."""
        return self._by_city.get((place_fold(city.name), city.country))

    @cached_property
    def _by_city(self) -> dict[tuple[str, str], Coordinates]:
        cells = (row.split("\t") for row in self.rows)
        return {
            (place_fold(name), country): (float(latitude), float(longitude))
            for name, country, latitude, longitude in cells
        }


@dataclass(frozen=True)
class Atlas:
    """All places that come with the program, with their tables by folded name."""

    countries: tuple[Country, ...] = ()
    cities: CityTable = CityTable()
    venues: tuple[Venue, ...] = ()
    regions: tuple[Region, ...] = ()
    words: PlaceWords = PlaceWords()
    coordinates: CoordinateTable = CoordinateTable()

    @cached_property
    def country_by_code(self) -> dict[str, Country]:
        """Countries by ISO 3166-1 code."""
        return {country.code: country for country in self.countries}

    @cached_property
    def country_by_name(self) -> dict[str, tuple[Country, str]]:
        """Countries by every name, each with the name that is written for it."""
        found: dict[str, tuple[Country, str]] = {}
        for country in self.countries:
            for name in (country.name, *country.names, *country.spellings):
                folded = place_fold(name)
                found.setdefault(folded, (country, _written(country, folded)))
        return found

    @cached_property
    def venue_by_name(self) -> dict[str, Venue]:
        """Venues by every name."""
        names = ((name, venue) for venue in self.venues for name in (venue.name, *venue.names))
        return {place_fold(name): venue for name, venue in names}

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first word of every name of a place, folded."""
        names = (*self.country_by_name, *self.venue_by_name, *self.regions_by_name)
        return self.cities.openings | {name.partition(" ")[0] for name in names}

    @cached_property
    def regions_by_name(self) -> dict[str, frozenset[str]]:
        """The codes of the countries that have a state or province of this name."""
        found: dict[str, frozenset[str]] = {}
        for region in self.regions:
            for name in map(place_fold, region.names):
                found[name] = found.get(name, frozenset()) | {region.country}
        return found


def city_of(row: str) -> City:
    """Return the city of a row of the table; a row of too many fields is a `ValueError`."""
    name, country, *rest = row.split("\t")
    fields = [*rest, "", "", "", ""][:4] if len(rest) <= 4 else rest
    zone, rank, names, spellings = fields
    return City(name, country, zone, rank, _listed(names), _listed(spellings))


def _listed(field: str) -> tuple[str, ...]:
    return tuple(field.split(";")) if field else ()


def _written(thing: City | Country, folded: str) -> str:
    """Return the English name that was printed, the main one for a name in another language."""
    names = (thing.name, *thing.names)
    return next((name for name in names if place_fold(name) == folded), thing.name)


def _folded_together(names: Sequence[str]) -> Iterator[str]:
    """Fold names as `place_fold` does: six thousand plain ones in one go."""
    plain = "\n".join(name if name.isascii() else "" for name in names)
    folded = plain.lower().translate(_APART).split("\n")
    # Without any name there is one empty line.
    for name, one in zip(names, folded, strict=False):
        yield one.strip() if name.isascii() else place_fold(name)


def place_fold(name: str) -> str:
    """Return a place's name without case, accents, apostrophes, stops and hyphens."""
    if name.isascii():
        return name.lower().translate(_APART).strip()
    return fold(name).translate(_UNSPLIT).translate(_APART).strip()
