"""The names of all processes, laid out so that a word of a text leads to those it may begin."""

from collections import defaultdict
from functools import cached_property

from desktop.core.names.aliases import Alias, alias_of, is_acronym
from desktop.core.names.misreading import Misreadings
from desktop.core.names.process import Process
from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True)
class NameTables:
    """Tables over the names of processes, each made when it is first needed."""

    processes: tuple[Process, ...]
    misreadings: Misreadings

    @cached_property
    def acronyms(self) -> dict[str, Process]:
        """Every acronym as written, with the process that it means."""
        found: dict[str, Process] = {}
        for process in self.processes:
            for name in (process.short, process.name, *process.aliases):
                if is_acronym(name):
                    found.setdefault(name, process)
        return found

    @cached_property
    def own_acronyms(self) -> dict[str, Process]:
        """The acronyms that a damaged one is read as: one each, in capitals, no translations."""
        found: dict[str, Process] = {}
        for process in self.processes:
            names = [n for n in (process.short, *process.aliases) if n in self.acronyms]
            own = next((name for name in names if name.isupper() and len(name) > 2), None)
            if own:
                found.setdefault(own, process)
        return found

    @cached_property
    def aliases(self) -> tuple[Alias, ...]:
        """Every full name, longest first."""
        names = {
            (process.short, name): alias_of(process, name, self.misreadings)
            for process in self.processes
            for name in (process.short, process.name, *process.aliases)
            if name not in self.acronyms
        }
        found = [alias for alias in names.values() if alias]
        return tuple(sorted(found, key=lambda alias: -len(alias.folded)))

    @cached_property
    def lexicon(self) -> frozenset[str]:
        """Every word of every name, folded."""
        return frozenset(word for alias in self.aliases for word in alias.folded)

    @cached_property
    def by_first(self) -> dict[str, list[Alias]]:
        """Names by their first telling word, and by their first two written as one."""
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.aliases:
            found[alias.folded[0]].append(alias)
            if len(alias.folded) > 1:
                found[alias.folded[0] + alias.folded[1]].append(alias)
        return found

    @cached_property
    def by_second(self) -> dict[str, list[Alias]]:
        """Names by their second telling word, for when the first one is damaged."""
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.aliases:
            if len(alias.folded) > 1:
                found[alias.folded[1]].append(alias)
        return found

    @cached_property
    def by_last(self) -> dict[str, list[Alias]]:
        """Names by their last telling word."""
        found: dict[str, list[Alias]] = defaultdict(list)
        for alias in self.aliases:
            found[alias.folded[-1]].append(alias)
        return found

    def beginning_or_ending(self, first: str, last: str) -> tuple[Alias, ...]:
        """Return the full names whose first or last telling word is this one."""
        begun = [alias for alias in self.by_first.get(first, ()) if alias.folded[0] == first]
        ended = [alias for alias in self.by_last.get(last, ()) if alias.folded[0] != first]
        return (*begun, *ended)
