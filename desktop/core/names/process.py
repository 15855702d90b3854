"""The mechanisms, bodies and agencies that hold meetings, and where a text names one."""

from desktop.core.quick.dataclasses import dataclass

COLOURS = 12
"""How many colours the theme's table has."""


def own_colour(short: str) -> int:
    """Return a colour for a process that nobody knows: always the same for the same name."""
    return sum(map(ord, short)) % COLOURS


@dataclass(frozen=True, slots=True)
class Process:
    """A consultation mechanism, body, agency or group, as delegates know it.

    `short` is its name everywhere in the program. `aliases` are full names, acronyms, former names
    and names in other languages. `kind` is "process" (an inter-state consultation mechanism),
    "forum", "body" (of governments, or its session), "agency" (which can be focal point) or
    "group". `colour` is a place in the theme's twelve colours, 0 to 11. `regional` marks a regional
    consultative process. `host` is the short name of the one who services it, "" for none.
    """

    short: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "process"
    colour: int = 0
    regional: bool = False
    host: str = ""

    @property
    def key(self) -> str:
        """The key of the record in a dossier, which keeps the processes that its events name."""
        return self.short
