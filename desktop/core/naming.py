"""Finds the names of processes in running text: longest first, without overlap."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from desktop.core.aliases import (
    Alias,
    Hit,
    Trial,
    alias_of,
    in_brackets,
    is_acronym,
    joined,
    looks_like_acronym,
)
from desktop.core.misreading import Misreadings
from desktop.core.process import Match, Mend, Process
from desktop.core.words import Word, words_of

_NUMBERED = re.compile(r"([A-Z]{3,})\d{1,3}")
# Between two names of one process: a bracket, a dash, or "or".
_SAME_AGAIN = re.compile(
    r"(?:['’ʼ][sS]?\b)?[\s()\[\],:–—/“”\"'’-]*(?:(?:or|ou|o|the|formerly)\s+)?[\s(\[“\"'’]*",
    re.IGNORECASE,
)
# Between a host and what it hosts.
_OWNED = re.compile(r"(?:['’ʼ][sS]?)?\)?\s+")
_SEVERAL_CAPITALS = 3


class NameIndex:
    """All names of all processes, made for being found quickly; made once per gazetteer."""

    def __init__(self, processes: Sequence[Process], misreadings: Misreadings) -> None:
        self._processes = processes
        self._misreadings = misreadings

    # -- tables, made on first need ----------------------------------------------------------------

    @cached_property
    def acronyms(self) -> dict[str, Process]:
        """Every acronym as written, with the process that it means."""
        found: dict[str, Process] = {}
        for process in self._processes:
            for name in (process.short, process.name, *process.aliases):
                if is_acronym(name):
                    found.setdefault(name, process)
        return found

    @cached_property
    def own_acronyms(self) -> dict[str, Process]:
        """The acronyms that a damaged one is read as: one each, in capitals, no translations."""
        found: dict[str, Process] = {}
        for process in self._processes:
            names = [n for n in (process.short, *process.aliases) if n in self.acronyms]
            own = next((name for name in names if name.isupper() and len(name) > 2), None)
            if own:
                found.setdefault(own, process)
        return found

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every full name, longest first."""
        names = {
            (process.short, name): alias_of(process, name, self._misreadings)
            for process in self._processes
            for name in (process.short, process.name, *process.aliases)
            if not is_acronym(name)
        }
        found = [alias for alias in names.values() if alias]
        return tuple(sorted(found, key=lambda alias: -len(alias.folded)))

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Every word of every name, folded."""
        return frozenset(word for alias in self.aliases for word in alias.folded)

    @cached_property
    def _by_first(self) -> dict[str, list[Alias]]:
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.aliases:
            found[alias.folded[0]].append(alias)
            if len(alias.folded) > 1:
                found[alias.folded[0] + alias.folded[1]].append(alias)
        return found

    @cached_property
    def _by_second(self) -> dict[str, list[Alias]]:
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.aliases:
            if len(alias.folded) > 1:
                found[alias.folded[1]].append(alias)
        return found

    # -- looking -----------------------------------------------------------------------------------

    def is_known(self, word: Word) -> bool:
        """Whether a printed word is right as it stands: a name's, an ordinary one, a figure."""
        if word.folded in self.lexicon or word.printed in self.acronyms or word.printed.isdigit():
            return True
        return self._misreadings.is_word(word.printed)

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the names in `text` in order; a name and its acronym in brackets are one."""
        words = words_of(text)
        hits = self._joined_with_hosts(text, words, self._hits(words))
        return tuple(self._match(text, words, hit) for hit in hits)

    def _hits(self, words: Sequence[Word]) -> list[Hit]:
        found: list[Hit] = []
        place = 0
        while place < len(words):
            hit = self._longest_at(words, place)
            if hit is None or (hit.topical and self._topic_goes_on(words, hit.last)):
                place += 1
                continue
            found.append(self._with_defined_acronym(words, hit))
            place = found[-1].last
        return found

    def _longest_at(self, words: Sequence[Word], place: int) -> Hit | None:
        word = words[place]
        candidates = list(self._by_first.get(word.folded, ()))
        if glued := joined(words, place):
            candidates += self._by_first.get(glued, ())
        if place + 1 < len(words) and not word.small and not self.is_known(word):
            candidates += self._after_damage(words, place)
        hits = [self._trial(alias, words).at(place) for alias in candidates]
        hits.append(self._acronym_at(words, place))
        return max(
            (hit for hit in hits if hit), key=lambda hit: (hit.last, hit.score), default=None
        )

    def _trial(self, alias: Alias, words: Sequence[Word]) -> Trial:
        return Trial(alias, words, self.is_known, self._misreadings)

    def _after_damage(self, words: Sequence[Word], place: int) -> list[Alias]:
        """Names whose first word is damaged, known by their second one."""
        telling = next((word for word in words[place + 1 :] if not word.small), None)
        return self._by_second.get(telling.folded, []) if telling else []

    def _topic_goes_on(self, words: Sequence[Word], after: int) -> bool:
        """Whether "and" leads on to a further topic rather than to another name."""
        if after + 1 >= len(words) or words[after].folded != "and" or words[after].gap.strip():
            return False
        following = after + 2 if words[after + 1].folded == "the" else after + 1
        if following >= len(words) or not words[following].printed[0].isupper():
            return False
        return self._longest_at(words, following) is None

    def _with_defined_acronym(self, words: Sequence[Word], hit: Hit) -> Hit:
        """Take in an acronym in brackets that the text defines by the name before it."""
        if hit.last >= len(words) or not hit.initials or not in_brackets(words, hit.last):
            return hit
        if words[hit.last].printed != hit.initials:
            return hit
        return Hit(hit.process, hit.first, hit.last + 1, hit.score, hit.mends)

    # -- acronyms ----------------------------------------------------------------------------------

    def _acronym_at(self, words: Sequence[Word], place: int) -> Hit | None:
        word = words[place]
        numbered = _NUMBERED.fullmatch(word.printed)
        process = self.acronyms.get(word.printed) or (
            self.acronyms.get(numbered[1]) if numbered else None
        )
        if process:
            shouted = self._misreadings.is_word(word.printed) and self._in_capitals(words, place)
            return None if shouted else Hit(process, place, place + 1)
        meant = self._meant_acronym(words, place)
        if meant is None:
            return None
        mend = Mend(word.start, word.end, word.printed, meant)
        score = self._misreadings.acronym_likeness(word.printed, meant)
        return Hit(self.acronyms[meant], place, place + 1, score, (mend,))

    def _in_capitals(self, words: Sequence[Word], place: int) -> bool:
        """Whether the words around are all in capitals, so that capitals make no acronym."""
        around = [*words[max(0, place - 3) : place], *words[place + 1 : place + 4]]
        letters = [word.printed for word in around if word.printed.isalpha()]
        return bool(letters) and all(printed.isupper() for printed in letters)

    def _meant_acronym(self, words: Sequence[Word], place: int) -> str | None:
        """Return what a damaged acronym in running text was, when nothing else is likely.

        Signs that no acronym has (10M, ìLO) need the name of something of theirs behind them when
        they can be a figure; swapped neighbours need four letters.
        """
        word = words[place]
        if not looks_like_acronym(word.printed) or self.is_known(word):
            return None
        restored = self._misreadings.restored(word.printed)
        if restored in self.own_acronyms and restored != word.printed:
            figure = word.printed[0].isdigit()
            return None if figure and not self._hosts_next(words, place, restored) else restored
        if self._in_capitals(words, place):
            return None
        swapped = [name for name in _swaps(word.printed) if name in self.own_acronyms]
        return swapped[0] if len(swapped) == 1 else None

    def _hosts_next(self, words: Sequence[Word], place: int, acronym: str) -> bool:
        if place + 1 >= len(words) or not words[place + 1].gap.isspace():
            return False
        following = self._longest_at(words, place + 1)
        return following is not None and following.process.host == self.acronyms[acronym].short

    # -- what belongs together ---------------------------------------------------------------------

    def _joined_with_hosts(
        self, text: str, words: Sequence[Word], hits: Sequence[Hit]
    ) -> list[Hit]:
        found: list[Hit] = []
        for hit in hits:
            grown = self._with_un(words, hit)
            if found and (whole := _one_of(text, words, found[-1], grown)):
                found[-1] = whole
            else:
                found.append(grown)
        return found

    def _with_un(self, words: Sequence[Word], hit: Hit) -> Hit:
        before = hit.first - 1
        if before < 0 or words[before].folded != "un" or not words[hit.first].gap.isspace():
            return hit
        return Hit(hit.process, before, hit.last, hit.score, hit.mends)

    def _match(self, text: str, words: Sequence[Word], hit: Hit) -> Match:
        start, end = words[hit.first].start, words[hit.last - 1].end
        open_brackets = text.count("(", start, end) - text.count(")", start, end)
        if open_brackets == 1 and text[end : end + 1] == ")":
            end += 1
        printed = text[start:end]
        score = round(hit.score, 3)
        return Match(hit.process.short, start, end, printed, bool(hit.mends), score, hit.mends)


def _one_of(text: str, words: Sequence[Word], one: Hit, two: Hit) -> Hit | None:
    """Return both hits as one: two names of one process, or a host and what is its own."""
    between = text[words[one.last - 1].end : words[two.first].start]
    same = one.process.short == two.process.short and _SAME_AGAIN.fullmatch(between)
    if not same and not (one.process.short == two.process.host and _OWNED.fullmatch(between)):
        return None
    mends = (*one.mends, *two.mends)
    return Hit(two.process, one.first, two.last, min(one.score, two.score), mends)


def _swaps(printed: str) -> list[str]:
    """Return the ways in which two neighbouring letters of an acronym may have been swapped."""
    if len(printed) < _SEVERAL_CAPITALS + 1 or not printed.isupper():
        return []
    found = {
        printed[:at] + printed[at + 1] + printed[at] + printed[at + 2 :]
        for at in range(len(printed) - 1)
    }
    return sorted(found - {printed})
