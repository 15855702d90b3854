"""Words as people look for them: without case and accents."""

from functools import lru_cache
from itertools import compress
from operator import not_
from unicodedata import combining, normalize

# The hyphen that breaks no line is made the first of these by the form above.
_HYPHEN = ("\u2010", "-")


def folded(text: str) -> str:
    """Return `text` in small letters without accents; what is long is not worth remembering."""
    if text.isascii():
        return text.lower()
    # Twice: some letters become capitals only when they are split, as those of mathematics.
    split = normalize("NFKD", normalize("NFKD", text).casefold())
    marks = list(map(combining, split))
    return ("".join(compress(split, map(not_, marks))) if any(marks) else split).replace(*_HYPHEN)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` in small letters without accents, for comparing and finding."""
    return folded(text)
