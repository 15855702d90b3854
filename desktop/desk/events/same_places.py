"""Names that papers spell in more than one way and that are one place: Marrakech and Marrakesh."""

from collections import Counter
from collections.abc import Callable, Iterable

from desktop.core.facets import Facets, Numbers
from desktop.core.names.gazetteer import Gazetteer

Spellings = tuple[tuple[str, ...], ...]


class SamePlaces:
    """Tells which names of cities and countries are one place; `names` is asked when needed."""

    def __init__(self, names: Callable[[], Gazetteer]) -> None:
        self._names = names
        self._keys: dict[str, tuple[str, str]] = {}

    def grouped(self, names: Iterable[str]) -> Spellings:
        """Put the names of one place together, in the order in which they come."""
        groups: dict[tuple[str, str], list[str]] = {}
        for name in names:
            groups.setdefault(self._key(name), []).append(name)
        return tuple(map(tuple, groups.values()))

    def merged(self, found: Facets) -> Facets:
        """Count each place once, under the spelling that is the most frequent."""
        countries, cities = (
            self.grouped(name for name, _ in numbers) for numbers in (found.countries, found.cities)
        )
        several = tuple(group for group in (*countries, *cities) if len(group) > 1)
        if not several:
            return found
        return found._replace(
            countries=_summed(found.countries, countries),
            cities=_summed(found.cities, cities),
            spellings=several,
        )

    def _key(self, name: str) -> tuple[str, str]:
        if name not in self._keys:
            gazetteer = self._names()
            code, city = gazetteer.place_key(gazetteer.place(name))
            # Names that nobody knows are each a place of their own.
            self._keys[name] = (code, city) if code else ("", name)
        return self._keys[name]


def _summed(numbers: Numbers, groups: Spellings) -> Numbers:
    known = dict(numbers)
    sums = Counter({group[0]: sum(known[name] for name in group) for group in groups})
    return tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))
