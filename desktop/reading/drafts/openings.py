"""The openings of paragraphs in English: "Further requests", "Notes with deep concern"."""

import re
from collections.abc import Iterable, Iterator, Sequence

# Words with one space between them; an opening goes over nothing else.
_ROW = re.compile(r"[\w’'-]+(?: [\w’'-]+)*")
_WHOSE = frozenset(("its", "their", "his", "her", "our"))
_AGAIN = ("also", "further", "again", "once again")
_AND_ON = re.compile(r"and(?!\w)")


class Phrases:
    """Words or short rows of words, found where one begins in a row of words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._rows = {tuple(phrase.split(" ")) for phrase in phrases}
        self.firsts = frozenset(row[0] for row in self._rows)
        self._lengths = sorted({len(row) for row in self._rows}, reverse=True)

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        """Yield the places behind the phrases that begin at a word, the longest first."""
        if at < len(words) and words[at] in self.firsts:
            for length in self._lengths:
                if tuple(words[at : at + length]) in self._rows:
                    yield at + length


class Openings:
    """The openings of one side of a resolution, by their verbs.

    `feels` are verbs that take what is felt for their object ("Expresses its deep concern"). All
    is held against the text in one order, and the first that stands there is the opening: this is
    a pattern of eleven thousand letters, without the time that it takes to compile one.
    """

    def __init__(
        self,
        verbs: Sequence[str],
        feels: Sequence[str],
        adverbs: Sequence[str],
        adjectives: Sequence[str],
        nouns: Sequence[str],
    ) -> None:
        self._verbs, self._small_verbs = Phrases(verbs), Phrases(small(verbs))
        self._feels, self._small_feels = Phrases(feels), Phrases(small(feels))
        self._adverbs, self._again = Phrases(adverbs), Phrases(_AGAIN)
        self._leads = Phrases(adverb.capitalize() for adverb in adverbs)
        self._adjectives, self._nouns = Phrases(adjectives), Phrases(nouns)
        self._firsts = self._verbs.firsts | self._feels.firsts | self._leads.firsts

    def end(self, text: str, at: int) -> int | None:
        """Return where the opening ends that begins at an offset of a text."""
        row = _ROW.match(text, at)
        if row is None:
            return None
        words = row.group().split(" ")
        if words[0] not in self._firsts:
            return None
        last = next(self._all(words), None)
        return None if last is None else at + len(" ".join(words[:last]))

    def _all(self, words: Sequence[str]) -> Iterator[int]:
        for felt in self._feels.ends(words, 0):
            yield from self._object_of_feeling(words, felt)
        leads = tuple(self._lead(words))
        for lead in leads:
            for felt in self._small_feels.ends(words, lead):
                yield from self._object(words, felt)
        for verb in self._verbs.ends(words, 0):
            yield from self._tail(words, verb)
        for lead in leads:
            for verb in self._small_verbs.ends(words, lead):
                yield from self._tail(words, verb)
        for felt in self._feels.ends(words, 0):
            yield from self._once_more(words, felt)
        for lead in leads:
            yield from self._small_feels.ends(words, lead)

    def _object_of_feeling(self, words: Sequence[str], at: int) -> Iterator[int]:
        for felt in self._once_more(words, at):
            yield from self._object(words, felt)

    def _once_more(self, words: Sequence[str], at: int) -> Iterator[int]:
        yield from self._again.ends(words, at)
        yield at

    def _lead(self, words: Sequence[str]) -> Iterator[int]:
        """The adverbs in front of the verb: "Also recalls", "Further strongly urges"."""
        for first in self._leads.ends(words, 0):
            yield from _repeated(self._adverbs, words, first)

    def _object(self, words: Sequence[str], at: int) -> Iterator[int]:
        """What is felt: "its deep concern and alarm"."""
        begins = (at + 1, at) if at < len(words) and words[at] in _WHOSE else (at,)
        for begin in begins:
            for felt in self._feeling(words, begin):
                if felt < len(words) and words[felt] == "and":
                    yield from self._feeling(words, felt + 1)
                yield felt

    def _tail(self, words: Sequence[str], at: int) -> Iterator[int]:
        """What stands behind a verb: "also", "with deep concern and alarm"."""
        for last in self._adverbs_behind(words, at):
            if last < len(words) and words[last] == "with":
                for felt in self._feeling(words, last + 1):
                    if felt < len(words) and words[felt] == "and":
                        yield from self._nouns.ends(words, felt + 1)
                    yield felt
            yield last

    def _adverbs_behind(self, words: Sequence[str], at: int) -> Iterator[int]:
        for last in self._adverbs.ends(words, at):
            # "Also and in particular" belongs to what follows.
            if not (last < len(words) and _AND_ON.match(words[last])):
                yield from self._adverbs_behind(words, last)
        yield at

    def _feeling(self, words: Sequence[str], at: int) -> Iterator[int]:
        for first in _repeated(self._adjectives, words, at):
            yield from self._nouns.ends(words, first)


def _repeated(phrases: Phrases, words: Sequence[str], at: int) -> Iterator[int]:
    """Yield the places behind any number of phrases one after the other, the most first."""
    for end in phrases.ends(words, at):
        yield from _repeated(phrases, words, end)
    yield at


def small(words: Iterable[str]) -> list[str]:
    """Return words as they stand inside a sentence."""
    return [word[0].lower() + word[1:] for word in words]
