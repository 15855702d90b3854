"""The names of the field: who meets and where, found in text as tolerantly as is safe."""

from functools import cached_property

from desktop.core.names.match import Match, Mend
from desktop.core.names.mending import Mending
from desktop.core.names.misreading import Misreadings
from desktop.core.names.naming import NameIndex
from desktop.core.names.process import Process, own_colour
from desktop.core.places.atlas import Atlas, Coordinates
from desktop.core.places.mentions import PlaceFound, places_in
from desktop.core.places.place import Place
from desktop.core.places.placing import PlaceIndex
from desktop.core.quick.dataclasses import dataclass, field

__all__ = ["Gazetteer", "Match", "Mend", "PlaceFound", "Process"]


@dataclass(frozen=True)
class Gazetteer:
    """All names that come with the program, and the questions that one asks them.

    A value: two with the same names are equal. Tables for finding are made on the first question
    that needs them, so that one that is asked for colours only costs nothing more.
    """

    processes: tuple[Process, ...]
    atlas: Atlas = field(default_factory=Atlas)
    misreadings: Misreadings = field(default_factory=Misreadings)

    # -- who ---------------------------------------------------------------------------------------

    def process(self, short: str) -> Process | None:
        """Return the process of a short name, or None."""
        return self._by_short.get(short)

    def colour_of(self, short: str) -> int:
        """Return the place of a process in the theme's twelve colours, 0 to 11.

        A name that is not known gets one of its own choosing, always the same.
        """
        process = self._by_short.get(short)
        return process.colour if process else own_colour(short)

    def processes_in(self, text: str) -> tuple[Match, ...]:
        """Return the processes and bodies that a running text names, in order.

        Longest first and without overlap; a name and its acronym in brackets, or a host before its
        own body ("UN", "IOM International Dialogue ..."), are one. "and" parts two names only when
        both sides are names. Full names may differ in case, hyphens, plural and a damaged letter;
        acronyms are as written, or cannot be anything else.
        """
        return self._names.find(text)

    def name_of(
        self,
        cell: str,
        context: frozenset[str] = frozenset(),
        kinds: frozenset[str] = frozenset(),
    ) -> Match | None:
        """Return the name that the whole of `cell` is, perhaps damaged, else None.

        `context` are short names seen in the same row or column; they decide between candidates
        that are as likely, and a tie that they do not decide is None. `kinds` allows only those
        kinds of processes, all when empty. Places, words and "TBC" are None.
        """
        return self._mending.name_of(cell, context, kinds)

    def mend_text(
        self, text: str, context: frozenset[str] = frozenset()
    ) -> tuple[str, tuple[Match, ...]]:
        """Return running text with damaged known names put right, and a match for each.

        `mends` of a match tell the letters that were changed; positions are those in `text`.
        """
        return self._mending.mend_text(text, context)

    # -- where -------------------------------------------------------------------------------------

    def place(self, text: str) -> Place:
        """Return what a location cell says; see `desktop.core.places.placing`."""
        return self._places.place(text)

    def places_in(self, text: str) -> tuple[PlaceFound, ...]:
        """Return the places that a sentence or title names, without those in names of processes."""
        names = tuple((name.start, name.end) for name in self.processes_in(text))
        return places_in(text, self._places, self.atlas, names)

    def looks_like_place(self, text: str) -> bool:
        """Whether a whole cell is a place and no prose; "TBC" and names of processes are neither.

        What is both, as the United Nations Office at Geneva is, is a place.
        """
        if not self._places.looks_like_place(text):
            return False
        match = self._mending.name_of(text, frozenset(), frozenset())
        return match is None or self._places.is_venue(text)

    def zone_of(self, place: Place) -> str | None:
        """Return the IANA zone of a place when its city, venue or country makes it certain."""
        return self._places.zone_of(place)

    def coordinates_of(self, place: Place) -> Coordinates | None:
        """Return latitude and longitude of a place in degrees, when its city or venue is known."""
        return self._places.coordinates_of(place)

    def country_code(self, name: str) -> str | None:
        """Return the ISO 3166-1 code of a country by any of its names."""
        return self._places.country_code(name)

    def place_key(self, place: Place) -> tuple[str, str]:
        """Return country code and city in a form that two writings of one place share."""
        return self._places.key(place)

    # -- tables ------------------------------------------------------------------------------------

    @cached_property
    def _by_short(self) -> dict[str, Process]:
        return {process.short: process for process in self.processes}

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.processes, self.misreadings)

    @cached_property
    def _places(self) -> PlaceIndex:
        return PlaceIndex(self.atlas, self.misreadings)

    @cached_property
    def _mending(self) -> Mending:
        return Mending(self._names, self.misreadings, self._by_short, self._places.looks_like_place)
