"""Decides where something happens, from the parts of a printed location."""

from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import pairwise

from desktop.core.names.misreading import Misreadings
from desktop.core.places.atlas import Atlas, City, Coordinates, Country, place_fold
from desktop.core.places.parts import Is, Part, is_choice, parts_of, shown_place
from desktop.core.places.place import Place

_BETWEEN = "of the and for de del la le les des du et y da do e von van der al el"
_SMALL = frozenset(_BETWEEN.split())
_LONGEST_PLACE = 90
_LONGEST_TOWN = 4

Cities = tuple[tuple[City, str], ...]


class PlaceIndex:
    """The questions about places, over one atlas."""

    def __init__(self, atlas: Atlas, misreadings: Misreadings) -> None:
        self._atlas = atlas
        self._misreadings = misreadings
        # A cell is asked whether it is a place, and then which one.
        self._parts_of = lru_cache(maxsize=4096)(partial(parts_of, atlas=atlas))

    def place(self, text: str) -> Place:
        """Return what a location cell says: "Cairo, Egypt, League of Arab States Headquarters".

        The country of a city or venue is filled in where it is certain. Countries and cities keep
        the English name that was printed, former names too; names in other languages are put into
        English. An unknown part before a country is its town as printed; one that is the capital of
        that country but for a letter is that capital (then `city` does not occur in `text`). All
        else that is not known stays in `text` alone.
        """
        shown = shown_place(text)
        parts = _regions_told_apart(self._parts_of(shown), self._atlas)
        tentative = shown.endswith("?") or any(part.kind is Is.OPEN for part in parts)
        country, country_name = self._country(parts)
        city, city_name = self._city(parts, country)
        if is_choice(shown, self._atlas):
            tentative, city, city_name = True, None, ""
        venues = [part for part in parts if part.kind is Is.VENUE]
        known = next((part.venue for part in venues if part.venue), None)
        if known and not city_name and (country is None or country.code == known.country):
            city_name, country = known.city, self._atlas.country_by_code.get(known.country)
        country = country or self._home(city, parts)
        if country and not country_name and not country.named_only:
            country_name = country.name
        venue = ", ".join(dict.fromkeys(part.written for part in venues))
        return Place(shown, venue or None, city_name or None, country_name or None, tentative)

    def looks_like_place(self, text: str) -> bool:
        """Whether a whole cell is a place and no prose; "TBC" and ordinary words are neither."""
        shown = shown_place(text)
        if not shown or len(shown) > _LONGEST_PLACE:
            return False
        parts = [part for part in self._parts_of(shown) if part.kind is not Is.OPEN]
        if not any(part.sure and part.kind is not Is.REGION for part in parts):
            return False
        if len(parts) == 1 and parts[0].kind is Is.CITY:
            return not self.is_ordinary(parts[0].printed)
        unknown = [part.printed for part in parts if part.kind is Is.UNKNOWN]
        mended = bool(self._town(parts, self._country(parts)[0]))
        return all(map(self._is_town, unknown)) or (mended and len(unknown) == 1)

    def zone_of(self, place: Place) -> str | None:
        """Return the IANA zone of a place when its city, venue or country makes it certain."""
        country = self._named_country(place.country)
        if place.city:
            city = _meant(self._atlas.cities.named(place_fold(place.city)), country)
            if city:
                return city.zone or None
        else:
            venues = map(self._atlas.venue_by_name.get, map(place_fold, _pieces(place.venue)))
            zones = {venue.zone for venue in venues if venue}
            if len(zones) == 1:
                return zones.pop()
        return (country.zone or None) if country else None

    def coordinates_of(self, place: Place) -> Coordinates | None:
        """Return where the city of a place is, that of its venue where no city is named."""
        country = self._named_country(place.country)
        name = place.city
        if not name:
            venues = map(self._atlas.venue_by_name.get, map(place_fold, _pieces(place.venue)))
            venue = next((one for one in venues if one), None)
            if venue is None:
                return None
            name, country = venue.city, self._atlas.country_by_code.get(venue.country)
        city = _meant(self._atlas.cities.named(place_fold(name)), country)
        return self._atlas.coordinates.of(city) if city else None

    def country_code(self, name: str) -> str | None:
        """Return the ISO 3166-1 code of a country by any of its names."""
        country = self._named_country(name)
        return country.code if country else None

    def key(self, place: Place) -> tuple[str, str]:
        """Return country code and city in a form that two writings of one place share."""
        country = self._named_country(place.country)
        folded = place_fold(place.city or "")
        city = _meant(self._atlas.cities.named(folded), country)
        home = country.code if country else city.country if city else ""
        return home or place_fold(place.country or ""), place_fold(city.name) if city else folded

    def is_venue(self, text: str) -> bool:
        """Whether a whole text is a building that is known by name."""
        parts = self._parts_of(shown_place(text))
        return len(parts) == 1 and parts[0].venue is not None

    def is_ordinary(self, name: str) -> bool:
        """Whether a city's name is a word or a person's name first: Nice, Reading, Nancy."""
        return name.casefold() in self._atlas.words.ordinary

    # -- the country -------------------------------------------------------------------------------

    def _named_country(self, name: str | None) -> Country | None:
        return self._atlas.country_by_name.get(place_fold(name or ""), (None, ""))[0]

    def _country(self, parts: Sequence[Part]) -> tuple[Country | None, str]:
        """Return the last country named; two that are not one inside the other are none."""
        named = [part for part in parts if part.kind is Is.COUNTRY]
        if not named or named[-1].country is None:
            return None, ""
        last = named[-1].country
        rivals = [part for part in named[:-1] if part.country and part.country.code != last.code]
        if any(_meant(part.cities, last) is None for part in rivals):
            return None, ""
        return last, named[-1].written

    def _home(self, city: City | None, parts: Sequence[Part]) -> Country | None:
        """Return the country of a city whose bare name means one place, or of a region."""
        codes = {city.country} if city else self._regions(parts)
        return self._atlas.country_by_code.get(min(codes)) if len(codes) == 1 else None

    def _regions(self, parts: Sequence[Part]) -> frozenset[str]:
        """Return the codes of the countries that have the regions named."""
        named = (place_fold(part.printed) for part in parts if part.kind is Is.REGION)
        return frozenset().union(*(self._atlas.regions_by_name[name] for name in named))

    # -- the city ----------------------------------------------------------------------------------

    def _city(self, parts: Sequence[Part], country: Country | None) -> tuple[City | None, str]:
        """Return the city, where it is certain which one, and its name as it is shown."""
        named = [part for part in parts if part.kind is Is.CITY or _is_city_too(part, parts)]
        if not named:
            return None, self._town(parts, country)
        homes = self._regions(parts)
        meant = [_meant(part.cities, country, homes) for part in named]
        if country is None and len({city.country for city in meant if city}) > 1:
            return None, ""
        city = meant[0]
        written = [name for one, name in named[0].cities if one == city]
        return city, written[0] if written else named[0].written or named[0].printed

    def _town(self, parts: Sequence[Part], country: Country | None) -> str:
        """Return an unknown part before its country, a damaged capital put right."""
        for part, after in pairwise(parts):
            if part.kind is Is.UNKNOWN and after.kind in (Is.COUNTRY, Is.REGION) and country:
                folded = place_fold(part.printed)
                capitals = self._atlas.cities.capitals(country.code)
                for capital in capitals:
                    if self._misreadings.is_damaged(folded, place_fold(capital.name)):
                        return capital.name
                return part.printed if self._is_town(part.printed) else ""
        return ""

    def _is_town(self, printed: str) -> bool:
        """Whether unknown words may be a town: few, with capitals, and no ordinary ones."""
        words = printed.split()
        telling = [word for word in words if word.lower() not in _SMALL]
        named = bool(telling) and all(word[0].isupper() and not word.isdigit() for word in telling)
        return (
            named
            and len(words) <= _LONGEST_TOWN
            and not any(self._misreadings.is_word(word) for word in telling)
        )


def _regions_told_apart(parts: tuple[Part, ...], atlas: Atlas) -> tuple[Part, ...]:
    """Return the parts with Georgia behind Atlanta as the state, behind Tbilisi as the country."""
    named = [part for part in parts if part.kind is Is.COUNTRY]
    told: list[Part] = []
    for part in parts:
        codes = atlas.regions_by_name.get(place_fold(part.printed), frozenset())
        if part.kind is Is.COUNTRY and part.country and codes:
            code, later = part.country.code, part is not named[-1] and named[-1].country
            cities = [city for one in parts if one.kind is Is.CITY for city, _ in one.cities]
            elsewhere = cities and all(city.country != code for city in cities)
            if (later and later.code in codes) or (elsewhere and cities[0].country in codes):
                told.append(Part(Is.REGION, part.printed))
                continue
        told.append(part)
    return tuple(told)


def _is_city_too(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a country's name is its city here: Panama before Panama, or before its country."""
    countries = [one for one in parts if one.kind is Is.COUNTRY]
    return part.kind is Is.COUNTRY and bool(part.cities) and part is not countries[-1]


def _meant(
    cities: Cities, country: Country | None, homes: frozenset[str] = frozenset()
) -> City | None:
    """Return the city that a name means: the largest in its country, else what it means alone."""
    if country or homes:
        inside = (city for city, _ in cities if not country or city.country == country.code)
        return next((city for city in inside if country or city.country in homes), None)
    ranked = (city for rank in ("capital", "main") for city, _ in cities if city.rank == rank)
    return next(ranked, None)


def _pieces(venue: str | None) -> tuple[str, ...]:
    """Return a venue whole and in its parts."""
    return (venue, *venue.split(", ")) if venue else ()
