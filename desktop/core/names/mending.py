"""Reads a cell that holds one name, however damaged, and puts damaged names in a text right."""

import re
from collections.abc import Callable, Iterable, Sequence

from desktop.core.names.aliases import Alias, looks_like_acronym
from desktop.core.names.match import Match, Mend
from desktop.core.names.misreading import Misreadings
from desktop.core.names.naming import NameIndex
from desktop.core.names.process import Process
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.words import Word, words_of

# A candidate counts for more where its name, or that of its host, stands in the same row or column.
_SEEN_NEAR = 0.12
_HOST_NEAR = 0.08
_ACRONYM_ENOUGH, _ACRONYM_LEAD = 0.72, 0.03
_SHORT_ENOUGH = 0.8
_ANYBODYS = 3
# The small words that are long enough to be told from other words once they are misread.
_SMALL_WORDS = ("and", "the", "for", "from", "with")
_NAME_ENOUGH, _NAME_LEAD = 0.85, 0.1
_WORDS_ENOUGH = 0.5
_LONGEST_TITLE = 8
_ELIDED = ("l'", "l’", "d'", "d’")
_LONGEST_NAME = 250

_MARKUP = re.compile(r"</?\w+/?>")
_OPEN = re.compile(r"[(\[]\s*(?:tbc|tbd|to be confirmed|to be determined)\s*[)\]]", re.IGNORECASE)
_EDGE = " \t\n\r\xa0•·*.:,;-–—|\"'“”‘’"
_GENERIC = frozenset(("meeting", "session", "annual", "regular", "secretariat", "office"))


@dataclass(frozen=True, slots=True)
class _Candidate:
    process: Process
    score: float
    mends: tuple[Mend, ...]
    slight: bool = True


@dataclass(frozen=True)
class Mending:
    """The rules for damaged names, with the names seen near by to weigh the likely ones."""

    index: NameIndex
    misreadings: Misreadings
    processes: dict[str, Process]
    is_place: Callable[[str], bool]

    def name_of(self, cell: str, context: frozenset[str], kinds: frozenset[str]) -> Match | None:
        """Return the one name that a whole cell holds; None when two are as likely, or none is."""
        core, start = _core(cell)
        if not core or len(core) > _LONGEST_NAME or core.isdigit():
            return None
        found = self.index.find(core)
        if found:
            match = found[0]
            whole = len(found) == 1 and _covers(core, match) and self._wanted(match, kinds)
            return _moved(match, start) if whole else None
        if self.is_place(core):
            return None
        best = self._best(core, context, kinds)
        if best is None:
            return None
        mends = tuple(_shifted(mend, start) for mend in best.mends)
        end, score = start + len(core), round(best.score, 3)
        return Match(best.process.short, start, end, core, mended=True, score=score, mends=mends)

    def mend_text(self, text: str, context: frozenset[str]) -> tuple[str, tuple[Match, ...]]:
        """Return `text` with its damaged names put right, and what was read as what."""
        named = self.index.find(text)
        found = [match for match in named if match.mended and not _only_elided(match)]
        found += self._acronyms_near(text, named, context)
        if not named and not found and len(words_of(text)) <= _LONGEST_TITLE:
            whole = self.name_of(text, context, frozenset())
            found += [whole] if whole and whole.mended else []
        for mend in sorted((mend for match in found for mend in match.mends), key=_last_first):
            text = text[: mend.start] + mend.meant + text[mend.end :]
        return text, tuple(sorted(found, key=lambda match: match.start))

    # -- candidates --------------------------------------------------------------------------------

    def _best(self, core: str, context: frozenset[str], kinds: frozenset[str]) -> _Candidate | None:
        words = words_of(core)
        if len(words) == 1 and words[0].printed == core:
            found = self._acronyms(core, context)
            enough, lead = _ACRONYM_ENOUGH, _ACRONYM_LEAD
        else:
            named = list(self._names(words, context))
            # What only stands near is not weighed against a letter or two gone wrong.
            found = [one for one in named if one.slight] or named
            enough, lead = _NAME_ENOUGH, _NAME_LEAD
        allowed = (one for one in found if not kinds or one.process.kind in kinds)
        return _leader(allowed, enough, lead)

    def _acronyms(self, core: str, context: frozenset[str]) -> Iterable[_Candidate]:
        if not looks_like_acronym(core) or self.misreadings.is_word(core):
            return
        letters = set(self.misreadings.restored(core))
        for acronym, process in self.index.tables.own_acronyms.items():
            if abs(len(acronym) - len(core)) > 1 or len(letters & set(acronym)) < 2:
                continue
            likeness = self.misreadings.acronym_likeness(core, acronym)
            near = self._nearness(process, context)
            if len(acronym) > 4:
                likely = likeness >= _ACRONYM_ENOUGH
            else:
                likely = likeness >= _SHORT_ENOUGH and (
                    near > 0 or self._only_misread(core, acronym)
                )
            if likely:
                mend = Mend(0, len(core), core, acronym)
                yield _Candidate(process, min(1.0, likeness + near), (mend,))

    def _only_misread(self, core: str, acronym: str) -> bool:
        """Whether nothing but signs are misread, or letters swapped in more than three.

        Of three letters every order is somebody's name.
        """
        restored = self.misreadings.restored(core)
        swapped = len(acronym) > _ANYBODYS and sorted(restored) == sorted(acronym)
        return restored == acronym or swapped

    def _names(self, words: Sequence[Word], context: frozenset[str]) -> Iterable[_Candidate]:
        small = [mend for word in words if (mend := self._small_misread(word))]
        starts = {mend.start for mend in small}
        seen = [word for word in words if not word.small and word.start not in starts]
        if seen and seen[0].folded == "un":
            yield from self._names(words[1:], context)
        if len(seen) < 2:
            return
        for alias in self.index.tables.beginning_or_ending(seen[0].folded, seen[-1].folded):
            if len(alias.folded) == len(seen) and (one := self._name(seen, alias, context)):
                yield replace(one, mends=(*one.mends, *small))

    def _small_misread(self, word: Word) -> Mend | None:
        """Return how a small word was misread: "arid" is "and"."""
        if word.small or len(word.folded) < _ANYBODYS or self.index.is_known(word):
            return None
        read = next(
            (one for one in _SMALL_WORDS if self.misreadings.same_letters(word.folded, one)), None
        )
        return Mend(word.start, word.end, word.printed, read) if read else None

    def _name(
        self, seen: Sequence[Word], alias: Alias, context: frozenset[str]
    ) -> _Candidate | None:
        """Hold a name against as many words; only words that are none may be damaged ones.

        More than a letter or two may be wrong where the name, or its host, was seen near by.
        """
        pairs = list(zip(seen, alias.folded, alias.printed, strict=True))
        damaged = [one for one in pairs if one[0].folded != one[1]]
        if not damaged or any(self._is_right(word) for word, _, _ in damaged):
            return None
        near = self._nearness(alias.process, context)
        slightly = all(self.misreadings.is_damaged(word.folded, want) for word, want, _ in damaged)
        likeness = [self.misreadings.word_likeness(word.folded, want) for word, want, _ in damaged]
        if not slightly and (not near or sum(likeness) / len(likeness) < _WORDS_ENOUGH):
            return None
        score = (sum(likeness) + len(pairs) - len(damaged)) / len(pairs)
        mends = (Mend(word.start, word.end, word.printed, name) for word, _, name in damaged)
        return _Candidate(alias.process, min(1.0, score + 2 * near), tuple(mends), slightly)

    def _is_right(self, word: Word) -> bool:
        return self.index.is_known(word) or self.is_place(word.printed)

    def _nearness(self, process: Process, context: frozenset[str]) -> float:
        if process.short in context:
            return _SEEN_NEAR
        hosts = {self.processes[name].host for name in context if name in self.processes}
        return _HOST_NEAR if process.host in context or process.short in hosts else 0.0

    def _wanted(self, match: Match, kinds: frozenset[str]) -> bool:
        return not kinds or self.processes[match.short].kind in kinds

    def _acronyms_near(
        self, text: str, named: Sequence[Match], context: frozenset[str]
    ) -> Iterable[Match]:
        """Read what cannot be an acronym as the likeliest of those that were seen near by."""
        if text.isupper():
            return
        for word in words_of(text):
            taken = any(word.start < match.end and word.end > match.start for match in named)
            if taken or word.printed[0].isdigit() or not looks_like_acronym(word.printed):
                continue
            if self.index.is_right(word.printed):
                continue
            near = (
                one
                for one in self._acronyms(word.printed, context)
                if self._nearness(one.process, context)
            )
            best = _leader(near, _SHORT_ENOUGH, _ACRONYM_LEAD)
            if best:
                mends = tuple(_shifted(mend, word.start) for mend in best.mends)
                score, where = round(best.score, 3), (word.start, word.end, word.printed)
                yield Match(best.process.short, *where, mended=True, score=score, mends=mends)


def _only_elided(match: Match) -> bool:
    """Whether nothing is wrong with a name but that its article sticks to it: "l'Union"."""
    return all(
        mend.printed[:2].casefold() in _ELIDED and mend.printed[2:] == mend.meant
        for mend in match.mends
    )


def _last_first(mend: Mend) -> int:
    return -mend.start


def _leader(found: Iterable[_Candidate], enough: float, lead: float) -> _Candidate | None:
    """Return the likeliest candidate when it is likely enough and well before any other process."""
    best: dict[str, _Candidate] = {}
    for one in found:
        held = best.get(one.process.short)
        if held is None or one.score > held.score:
            best[one.process.short] = one
    ranked = sorted(best.values(), key=lambda one: -one.score)
    if not ranked or ranked[0].score < enough:
        return None
    tied = len(ranked) > 1 and ranked[0].score - ranked[1].score < lead
    return None if tied else ranked[0]


def _core(cell: str) -> tuple[str, int]:
    """Return a cell without markup and stray marks (blanked or cut), and where it begins."""
    blanked = _MARKUP.sub(lambda found: " " * len(found[0]), cell)
    blanked = _OPEN.sub(lambda found: " " * len(found[0]), blanked)
    core = blanked.strip(_EDGE)
    if core.count("(") == 0:
        core = core.rstrip(")")
    return core, blanked.index(core) if core else 0


def _covers(core: str, match: Match) -> bool:
    """Whether nothing telling stands beside a name: an ordinal and "meeting" tell nothing."""
    rest = f"{core[: match.start]} {core[match.end :]}"
    words = [word for word in words_of(rest) if not word.small]
    return all(word.folded in _GENERIC or word.printed[0].isdigit() for word in words)


def _moved(match: Match, by: int) -> Match:
    mends = tuple(_shifted(mend, by) for mend in match.mends)
    return replace(match, start=match.start + by, end=match.end + by, mends=mends)


def _shifted(mend: Mend, by: int) -> Mend:
    return replace(mend, start=mend.start + by, end=mend.end + by)
