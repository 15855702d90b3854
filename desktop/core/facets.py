"""How many events each choice of a filter would show, the other choices being as they are."""

from desktop.core.quick.tuples import NamedTuple

Numbers = tuple[tuple[str, int], ...]


class Facets(NamedTuple):
    """Numbers by choice, the largest first; a choice without events is left out of the lists.

    The lists hold kinds of entry, kinds of processes, short names of processes, countries, cities
    and ids of papers. `spellings` are the names that are one place, the one that is listed first.
    """

    kinds: Numbers = ()
    bodies: Numbers = ()
    processes: Numbers = ()
    countries: Numbers = ()
    cities: Numbers = ()
    papers: Numbers = ()
    mine: int = 0
    others: int = 0
    firm: int = 0
    unfixed: int = 0
    linked: int = 0
    unlinked: int = 0
    spellings: tuple[tuple[str, ...], ...] = ()
