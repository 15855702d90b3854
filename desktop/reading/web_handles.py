"""Links that a site prints behind each of its entries ("Documents"), which are no words of it."""

from collections import Counter
from typing import Any

from desktop.reading.dated import is_date

LONGEST_HANDLE = 30
MOST_WORDS = 3
FEWEST = 2


def without_handles(root: Any) -> list[str]:
    """Take the links out that stand behind other words again and again, and give their words."""
    links = [link for link in root.iter("a") if _is_handle(link)]
    counts = Counter(_words(link) for link in links)
    repeated = [link for link in links if counts[_words(link)] >= FEWEST]
    words = list(dict.fromkeys(map(_words, repeated)))
    for link in repeated:
        link.drop_tree()
    return words


def _words(link: Any) -> str:
    return " ".join(link.text_content().split())


def _is_handle(link: Any) -> bool:
    """Whether a short link stands behind other words, and nothing that is said behind it."""
    words, parent = _words(link), link.getparent()
    if parent is None or not words or len(words) > LONGEST_HANDLE or is_date(words):
        return False
    before = (parent.text or "").strip() or link.getprevious() is not None
    said = any(map(str.isalnum, link.tail or ""))
    return bool(before) and not said and len(words.split()) <= MOST_WORDS and _is_last(link)


def _is_last(link: Any) -> bool:
    """Whether only other links follow in the same paragraph."""
    following = link.itersiblings()
    return all(
        one.tag in ("a", "br") and not (one.tail or "").strip(" |·•/\n\t") for one in following
    )
