"""Two versions of a text beside each other: which paragraph became which."""

from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass


class Fate(StrEnum):
    """What became of a paragraph from one version to the next.

    `MOVED` may be changed as well; `SPLIT` and `MERGED` come in several pairs, one for each part.
    """

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the older version and what it became in the newer one, by their ids.

    `older` is "" for what is new, `newer` for what is gone. `similarity` is 0 to 1, 1 for the same
    words. `by_hand` says that the user has set the pair. The two versions are told by their ids.
    """

    older: str
    newer: str
    fate: Fate
    similarity: float
    by_hand: bool = False
    older_draft: str = ""
    newer_draft: str = ""

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return f"{self.older_draft} {self.older} > {self.newer_draft} {self.newer}"
