"""Calendar files taken apart by the letter of RFC 5545, 3.1, without any library.

The checker stands on this and on nothing that the writer uses, so that one cannot hide the mistakes
of the other.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache

from desktop.core.quick.dataclasses import dataclass

BOM = b"\xef\xbb\xbf"
_FORMS = {
    "DATE": (re.compile(r"\d{8}"), "%Y%m%d"),
    "UTC": (re.compile(r"\d{8}T\d{6}Z"), "%Y%m%dT%H%M%SZ"),
    "LOCAL": (re.compile(r"\d{8}T\d{6}"), "%Y%m%dT%H%M%S"),
}
_LINE = re.compile(r'(?P<name>[A-Za-z0-9-]+)(?P<more>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:])*)*):')
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=("[^"]*"|[^";:]*)')


@dataclass(frozen=True, slots=True)
class Property:
    """One unfolded line of a component; `line` is the number of its first line in the file."""

    line: int
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str:
        """Return a parameter's value, "" when it is not given."""
        return dict(self.parameters).get(name, "")

    @property
    def form(self) -> str:
        """Which of the three forms of a date it has: DATE, UTC or LOCAL; "" when it is none."""
        if self.parameter("VALUE") == "DATE":
            form = "DATE"
        else:
            form = "UTC" if self.value.endswith("Z") else "LOCAL"
        return form if _moment(self.value, form) else ""

    @property
    def moment(self) -> datetime | None:
        """Its date as written; only moments of one form may be compared."""
        return _moment(self.value, self.form) if self.form else None


@dataclass(slots=True)
class Component:
    """A component with its own properties; `inside` names the components around it."""

    line: int
    name: str
    inside: tuple[str, ...]
    properties: list[Property]

    def all(self, name: str) -> list[Property]:
        """Return every property called `name`."""
        return [one for one in self.properties if one.name == name]

    def first(self, name: str) -> Property | None:
        """Return the first property called `name`."""
        return next(iter(self.all(name)), None)

    def value(self, name: str) -> str:
        """Return the value of the first property called `name`, "" when there is none."""
        found = self.first(name)
        return found.value if found else ""

    def line_of(self, name: str) -> int:
        """Return the line of a property, else the one in which the component begins."""
        found = self.first(name)
        return found.line if found else self.line


@dataclass(frozen=True, slots=True)
class TakenApart:
    """The components of a file in their order, and what was torn, a sentence each."""

    components: tuple[Component, ...]
    faults: tuple[str, ...]

    def called(self, name: str) -> tuple[Component, ...]:
        """Return every component called `name`."""
        return tuple(one for one in self.components if one.name == name)


def take_apart(data: bytes) -> TakenApart:
    """Unfold the lines of `data` and sort them into components; lines count from 1."""
    stack: list[Component] = []
    components: list[Component] = []
    faults: list[str] = []
    for one in _properties(_unfolded(data)):
        if one.name == "BEGIN":
            inside = tuple(component.name for component in stack)
            stack.append(Component(one.line, one.value.upper(), inside, []))
            components.append(stack[-1])
        else:
            faults += _placed(one, stack)
    faults += [f"line {one.line}: {one.name} is never ended" for one in stack]
    return TakenApart(tuple(components), tuple(faults))


def _placed(one: Property, stack: list[Component]) -> Iterator[str]:
    if not one.name:
        yield f"line {one.line}: no property: “{one.value[:40]}”"
    elif one.name == "END":
        if not stack or stack.pop().name != one.value.upper():
            yield f"line {one.line}: END:{one.value} ends nothing that was begun"
    elif not stack:
        yield f"line {one.line}: {one.name} stands outside of the calendar"
    else:
        stack[-1].properties.append(one)


def _unfolded(data: bytes) -> Iterator[tuple[int, str]]:
    """Join folded lines; give each with the number of its first one. Empty lines are passed over.

    A file that ends its lines in a wrong way is still parted into lines, so that the faults are
    told where they are.
    """
    whole: list[tuple[int, list[bytes]]] = []
    for number, line in enumerate(re.split(rb"\r\n|\r|\n", data.removeprefix(BOM)), 1):
        if line[:1] in (b" ", b"\t") and whole:
            whole[-1][1].append(line[1:])
        elif line:
            whole.append((number, [line]))
    return ((number, b"".join(parts).decode(errors="replace")) for number, parts in whole)


def _properties(lines: Iterable[tuple[int, str]]) -> Iterator[Property]:
    for number, text in lines:
        match = _LINE.match(text)
        if match is None:
            yield Property(number, "", (), text)
            continue
        parameters = tuple(
            (name.upper(), value.strip('"')) for name, value in _PARAMETER.findall(match["more"])
        )
        yield Property(number, match["name"].upper(), parameters, text[match.end() :])


@lru_cache(maxsize=4096)
def _moment(value: str, form: str) -> datetime | None:
    pattern, layout = _FORMS[form]
    if not pattern.fullmatch(value):
        return None
    try:
        return datetime.strptime(value, layout)  # noqa: DTZ007 - compared with its own kind only
    except ValueError:
        return None
