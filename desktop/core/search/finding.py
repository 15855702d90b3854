"""Where words stand in a text, found without regard to case and accents."""

from desktop.core.search.fold import fold


def occurrences(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each place in `text` where `words` stand, in order, none in another.

    Any gap between two words matches any other, so that a line break is no obstacle.
    """
    wanted = fold(" ".join(words.split()))
    if not wanted:
        return ()
    folded, origin = _folded(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        place = (origin[at], origin[end - 1] + 1)
        # One letter that stands for several ("ß" for "ss") is one place.
        if not found or place[0] >= found[-1][1]:
            found.append(place)
        at = folded.find(wanted, end)
    return tuple(found)


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its letters the place in `text` that it comes from."""
    letters: list[str] = []
    origin: list[int] = []
    for place, letter in enumerate(text):
        plain = " " if letter.isspace() else fold(letter)
        letters.append(plain)
        origin.extend([place] * len(plain))
    return "".join(letters), origin
