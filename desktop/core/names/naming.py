"""Finds the names of processes in running text: longest first, without overlap."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache

from desktop.core.names.aliases import (
    Alias,
    Hit,
    Trial,
    in_brackets,
    joined,
    looks_like_acronym,
    tells,
)
from desktop.core.names.match import Match, Mend
from desktop.core.names.misreading import Misreadings, may_be_damaged
from desktop.core.names.name_tables import NameTables
from desktop.core.names.other_names import has_another_topic, is_defined_otherwise
from desktop.core.names.process import Process
from desktop.core.quick.dataclasses import replace
from desktop.core.words import Word, folded_word, words_of

# Between two names of one process: a bracket, a dash, or "or".
_SAME_AGAIN = re.compile(
    r"(?:['’ʼ][sS]?\b)?[\s()\[\],:–—/“”\"'’-]*(?:(?:or|ou|o|the|formerly)\s+)?[\s(\[“\"'’]*",
    re.IGNORECASE,
)
# Between a host and what it hosts.
_OWNED = re.compile(r"(?:['’ʼ][sS]?)?\)?\s+")
_SEVERAL_CAPITALS = 3
_REMEMBERED = 16_384


class NameIndex:
    """All names of all processes, asked where a text names one."""

    def __init__(self, processes: Sequence[Process], misreadings: Misreadings) -> None:
        self.tables = NameTables(tuple(processes), misreadings)
        self._misreadings = misreadings

    @cached_property
    def find(self) -> Callable[[str], tuple[Match, ...]]:
        """Return the names in a text in order; a name and its acronym in brackets are one.

        Readers ask about a cell several times over, and an import about all titles twice, so the
        last answers are remembered.
        """
        return lru_cache(maxsize=_REMEMBERED)(self._find)

    def is_known(self, word: Word) -> bool:
        """Whether a printed word is right as it stands: a name's, an ordinary one, a figure."""
        if (
            word.folded in self.tables.lexicon
            or word.printed in self.tables.acronyms
            or word.printed.isdigit()
        ):
            return True
        return self._misreadings.is_word(word.printed)

    def _find(self, text: str) -> tuple[Match, ...]:
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
        hits = [self._acronym_at(words, place)]
        for alias in self._candidates(words, place):
            trial = Trial(alias, words, self.is_known, self._misreadings)
            hits.append(trial.at(place))
        found = [
            hit
            for hit in hits
            if hit and not has_another_topic(hit.process, words, hit.first, hit.last)
        ]
        return max(found, key=lambda hit: (hit.last, hit.score), default=None)

    def _candidates(self, words: Sequence[Word], place: int) -> Iterator[Alias]:
        """Yield the names that may begin at a word, by it and the next one that tells something."""
        word = words[place]
        known = word.small or self.is_known(word)
        whole = joined(words, place) if place + 1 < len(words) else ""
        if known and word.folded not in self.tables.by_first:
            yield from self.tables.by_first.get(whole, ()) if whole else ()
            return
        later = (at for at in range(place + 1, len(words)) if tells(words, at))
        following = next(later, None)
        beside = words[following].folded if following else ""
        glued = joined(words, following) if following else ""
        for alias in self.tables.by_first.get(word.folded, ()):
            second = alias.folded[1] if alias.folded[1:] and alias.folded[0] == word.folded else ""
            if not second or (beside and (glued == second or _near(beside, second))):
                yield alias
        if whole:
            yield from self.tables.by_first.get(whole, ())
        if following and not known:
            for alias in self.tables.by_second.get(beside, ()):
                if _may_begin(word.folded, alias.folded):
                    yield alias

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
        printed = words[place].printed
        process = self.tables.acronyms.get(printed) or self.tables.acronyms.get(
            printed.partition("+")[0]
        )
        if process is None:
            return self._damaged_acronym_at(words, place)
        if is_defined_otherwise(process, words, place):
            return None
        shouted = self._misreadings.is_word(printed) and self._in_capitals(words, place)
        return None if shouted else Hit(process, place, place + 1)

    def _in_capitals(self, words: Sequence[Word], place: int) -> bool:
        """Whether the words around are all in capitals, so that capitals make no acronym."""
        around = [*words[max(0, place - 3) : place], *words[place + 1 : place + 4]]
        letters = [word.printed for word in around if word.printed.isalpha()]
        return bool(letters) and all(printed.isupper() for printed in letters)

    def is_right(self, printed: str) -> bool:
        """Whether what looks like an acronym is one, or a word in capitals."""
        if printed in self.tables.acronyms or self._misreadings.is_word(printed):
            return True
        return (
            printed.isalpha() and printed.isupper() and folded_word(printed) in self.tables.lexicon
        )

    def _damaged_acronym_at(self, words: Sequence[Word], place: int) -> Hit | None:
        """Read a damaged acronym as the one that it must be, with the name that it begins.

        What may be a figure (10M) needs a name of its own behind it.
        """
        seen = words[place]
        meant = self._meant_acronym(words, place)
        if meant is None:
            return None
        mended = Word(meant, folded_word(meant), seen.start, seen.end, seen.gap)
        row = [*words[:place], mended, *words[place + 1 :]]
        whole = self._longest_at(row, place) or Hit(self.tables.acronyms[meant], place, place + 1)
        alone = whole.last == place + 1
        if alone and seen.printed[0].isdigit() and not self._hosts_next(row, place, meant):
            return None
        score = min(whole.score, self._misreadings.acronym_likeness(seen.printed, meant))
        mends = (Mend(seen.start, seen.end, seen.printed, meant), *whole.mends)
        return replace(whole, score=score, mends=mends)

    def _meant_acronym(self, words: Sequence[Word], place: int) -> str | None:
        """Return the only acronym that a word can have been: its signs misread, or two swapped.

        Swapped neighbours need four letters, and words around that are not all in capitals.
        """
        printed = words[place].printed
        if not looks_like_acronym(printed) or self.is_right(printed):
            return None
        restored = self._misreadings.restored(printed)
        if restored in self.tables.own_acronyms and restored != printed:
            return restored
        if self._in_capitals(words, place):
            return None
        swapped = [name for name in _swaps(printed) if name in self.tables.own_acronyms]
        return swapped[0] if len(swapped) == 1 else None

    def _hosts_next(self, words: Sequence[Word], place: int, acronym: str) -> bool:
        if place + 1 >= len(words) or not words[place + 1].gap.isspace():
            return False
        following = self._longest_at(words, place + 1)
        return (
            following is not None and following.process.host == self.tables.acronyms[acronym].short
        )

    # -- what belongs together ---------------------------------------------------------------------

    def _joined_with_hosts(
        self, text: str, words: Sequence[Word], hits: Sequence[Hit]
    ) -> list[Hit]:
        found: list[Hit] = []
        for hit in hits:
            free = found[-1].last if found else 0
            grown = _with_un(words, hit) if hit.first > free else hit
            if found and (whole := _one_of(text, words, found[-1], grown)):
                found[-1] = whole
            else:
                found.append(grown)
        return found

    def _match(self, text: str, words: Sequence[Word], hit: Hit) -> Match:
        start, end = words[hit.first].start, words[hit.last - 1].end
        open_brackets = text.count("(", start, end) - text.count(")", start, end)
        if open_brackets == 1 and text[end : end + 1] == ")":
            end += 1
        printed = text[start:end]
        score = round(hit.score, 3)
        return Match(hit.process.short, start, end, printed, bool(hit.mends), score, hit.mends)


def _with_un(words: Sequence[Word], hit: Hit) -> Hit:
    """Take in the United Nations before one of their bodies."""
    owned = words[hit.first - 1].folded == "un" and words[hit.first].gap.isspace()
    return replace(hit, first=hit.first - 1) if owned else hit


def _one_of(text: str, words: Sequence[Word], one: Hit, two: Hit) -> Hit | None:
    """Return both hits as one: two names of one process, or a host and what is its own."""
    between = text[words[one.last - 1].end : words[two.first].start]
    same = one.process.short == two.process.short and _SAME_AGAIN.fullmatch(between)
    if not same and not (one.process.short == two.process.host and _OWNED.fullmatch(between)):
        return None
    mends = (*one.mends, *two.mends)
    return Hit(two.process, one.first, two.last, min(one.score, two.score), mends)


def _near(seen: str, wanted: str) -> bool:
    return seen == wanted or seen.startswith(wanted) or may_be_damaged(seen, wanted)


def _may_begin(seen: str, wanted: Sequence[str]) -> bool:
    """Whether a word that is no known one may be the damaged first of a name, or its first two."""
    return may_be_damaged(seen, wanted[0]) or seen == "".join(wanted[:2])


def _swaps(printed: str) -> list[str]:
    """Return the ways in which two neighbouring letters of an acronym may have been swapped."""
    if len(printed) < _SEVERAL_CAPITALS + 1 or not printed.isupper():
        return []
    found = {
        printed[:at] + printed[at + 1] + printed[at] + printed[at + 2 :]
        for at in range(len(printed) - 1)
    }
    return sorted(found - {printed})
