"""Words that look like the name of a process and are another's, as the text itself tells."""

from collections.abc import Sequence

from desktop.core.names.process import Process
from desktop.core.words import Word, words_of

_NEAR, _SHORTEST = 5, 3


def is_defined_otherwise(process: Process, words: Sequence[Word], place: int) -> bool:
    """Whether an acronym in brackets stands for the words before it, which are no known name.

    "Codex Committee on Pesticide Residues (CCPR51)" is not the covenant of that acronym.
    """
    if "(" not in words[place].gap:
        return False
    acronym = words[place].printed
    before = [word for word in words[:place] if not word.small][-len(acronym) :]
    if len(acronym) < _SHORTEST or "".join(word.printed[:1] for word in before) != acronym:
        return False
    names = (process.short, process.name, *process.aliases)
    own = {word.folded for name in names for word in words_of(name)}
    return not all(word.folded in own for word in before)


def has_another_topic(process: Process, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a short name goes on with another topic than the full name of its process.

    "High-level Dialogue on Water" is not the one "on International Migration and Development".
    """
    whole, printed = words_of(process.name), words[first:last]
    rest = whole[len(printed) :]
    begins = [word.folded for word in whole[: len(printed)]] == [word.folded for word in printed]
    if not (begins and rest and rest[0].small and last < len(words)):
        return False
    if words[last].folded != rest[0].folded or words[last].gap.strip():
        return False
    topic = {word.folded for word in rest if not word.small}
    return not any(word.folded in topic for word in words[last : last + _NEAR])
