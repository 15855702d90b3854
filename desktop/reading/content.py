"""What the words of a cell are, asked of the gazetteer once for the same words."""

import re

from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.match import Match
from desktop.core.places.place import Place
from desktop.core.search.fold import fold
from desktop.reading.dated import date_end, is_date, is_month
from desktop.reading.fates import TO_COME

_OPEN_BEHIND = re.compile(
    rf"[\s,;–—-]*\(?\b(?:{TO_COME}|(?:noch )?offen|à (?:confirmer|déterminer|préciser)"
    r"|(?:por|a) (?:confirmar|definir|determinar))\)?$",
    re.I,
)
LONGEST_PLACE = 90
LONGEST_AGENCY = 60


class Content:
    """The gazetteer and the date reader as one judge of cells; it remembers its answers."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._places: dict[str, bool] = {}
        self._names: dict[str, tuple[Match, ...]] = {}
        self._cells: dict[str, Match | None] = {}

    def is_place(self, text: str) -> bool:
        """Whether the words are a place and nothing else, a "(TBC)" behind it allowed."""
        words = text.strip()
        if words not in self._places:
            known = _OPEN_BEHIND.sub("", words)
            fits = 1 < len(known) <= LONGEST_PLACE and not is_date(known)
            self._places[words] = fits and self.gazetteer.looks_like_place(known)
        return self._places[words]

    def best_place(self, candidates: tuple[str, ...]) -> str | None:
        """The candidate that spells its city as it is known, else the first that is a place."""
        places = [words for words in candidates if self.is_place(words)]
        for words in places:
            city = self.place(words).city
            if city and fold(words).startswith(fold(city)):
                return words
        return places[0] if places else None

    def is_agency(self, text: str) -> bool:
        """Whether the words are the name of an agency or a body, and nothing else."""
        words = text.strip()
        return 0 < len(words) <= LONGEST_AGENCY and self.name_of(words) is not None

    def is_process(self, text: str) -> bool:
        """Whether the words are the name of a process or body that meets, and nothing else."""
        words = text.strip()
        match = self.name_of(words) if len(words) <= LONGEST_AGENCY else None
        return match is not None and self.meets(match.short)

    def meets(self, short: str) -> bool:
        """Whether the name is that of a process or body, not of an agency that serves many."""
        process = self.gazetteer.process(short)
        return process is not None and process.kind in ("process", "forum", "body")

    def name_of(self, cell: str, context: frozenset[str] = frozenset()) -> Match | None:
        """The name that a whole cell is; `context`, names seen near by, decides misread ones."""
        if cell not in self._cells:
            self._cells[cell] = self.gazetteer.name_of(cell)
        plain = self._cells[cell]
        if not context or (plain and not plain.mended):
            return plain
        return self.gazetteer.name_of(cell, context)

    def names(self, text: str) -> tuple[Match, ...]:
        """The processes and bodies that running words name, in printed order."""
        if text not in self._names:
            self._names[text] = self.gazetteer.processes_in(text) if text else ()
        return self._names[text]

    def bodies(self, text: str) -> tuple[str, ...]:
        """Short names of the processes and bodies that running words name, each once."""
        return tuple(dict.fromkeys(match.short for match in self.names(text)))

    def place(self, text: str) -> Place:
        """The place that the words mean, as far as it is known."""
        return self.gazetteer.place(text)

    @staticmethod
    def is_date(text: str) -> bool:
        """Whether the words are a date and nothing else."""
        return is_date(text)

    @staticmethod
    def is_month(text: str) -> bool:
        """Whether the words are a month or a coarser time, and no day."""
        return is_month(text)

    @staticmethod
    def date_end(text: str) -> int:
        """Where a date at the beginning of the words ends; 0 without one."""
        return date_end(text)
