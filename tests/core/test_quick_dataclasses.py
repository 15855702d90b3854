"""Records are frozen dataclasses to everyone who is handed one."""

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import ClassVar

import pytest

from desktop.core.quick.dataclasses import dataclass, field, is_record, replace


@dataclass(frozen=True, slots=True)
class Room:
    """A record with a default."""

    name: str
    seats: int = 12
    booked: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Its words."""
        return f"{self.name} ({self.seats})"


@dataclasses.dataclass(frozen=True, slots=True)
class Usual:
    """The language's own, to compare with."""

    name: str
    seats: int = 12
    booked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Even:
    """A record that looks at what it is made of."""

    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError("odd")


def test_a_record_is_made_and_told_as_the_usual_one_is() -> None:
    room, usual = Room("XX", booked=("a",)), Usual("XX", booked=("a",))
    assert repr(room) == repr(usual).replace("Usual", "Room")
    assert dataclasses.asdict(room) == dataclasses.asdict(usual)
    assert [(one.name, one.default, one.type) for one in dataclasses.fields(Room)] == [
        (one.name, one.default, one.type) for one in dataclasses.fields(Usual)
    ]
    assert dataclasses.is_dataclass(Room)
    assert Room.__match_args__ == Usual.__match_args__
    assert Room.__slots__ == Usual.__slots__
    assert room.label == "XX (12)"


def test_the_first_values_are_made_as_the_many_later_ones_are() -> None:
    made = [Room("XX", booked=(str(number),)) for number in range(100)]
    assert made == [Room("XX", 12, (str(number),)) for number in range(100)]
    assert list(inspect.signature(Room.__init__).parameters)[1:] == ["name", "seats", "booked"]
    with pytest.raises(TypeError, match="multiple values"):
        Room("XX", name="XIX")  # type: ignore[misc]


def test_records_are_the_same_by_what_they_hold_and_of_one_kind() -> None:
    assert Room("XX") == Room("XX", 12)
    assert Room("XX") != Room("XX", 13)
    assert Room("XX") != Usual("XX")
    assert len({Room("XX"), Room("XX", 12), Room("XIX")}) == 2


def test_nothing_of_a_record_can_be_changed() -> None:
    room = Room("XX")
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'seats'"):
        room.seats = 3  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del room.name


def test_a_changed_copy_is_made_either_way() -> None:
    assert replace(Room("XX"), seats=3) == dataclasses.replace(Room("XX"), seats=3) == Room("XX", 3)
    with pytest.raises(ValueError, match="odd"):
        replace(Even(2), number=3)


def test_records_are_copied_and_go_to_other_processes() -> None:
    room = Room("XX", booked=("a", "b"))
    assert copy.copy(room) == copy.deepcopy(room) == pickle.loads(pickle.dumps(room)) == room


@pytest.mark.parametrize("given", [{}, {"name": "a", "floor": 3}])
def test_wrong_fields_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(TypeError, match=r"Room\.__init__\(\)"):
        Room(**given)


def test_a_record_is_taken_apart_by_its_fields_in_order() -> None:
    match Room("XX", 3):
        case Room(name, seats):
            assert (name, seats) == ("XX", 3)


def test_what_is_no_plain_record_is_made_in_the_usual_way() -> None:
    @dataclass(frozen=True, slots=True)
    class Counted:
        """Has a value of its class, and a list of its own."""

        known: ClassVar[int] = 3
        names: list[str] = field(default_factory=list, repr=False)
        more: list[str] = field(default_factory=list)

    assert repr(Counted()).endswith("Counted(more=[])")
    assert Counted().names is not Counted().names
    assert Counted.known == 3
    assert [one.name for one in dataclasses.fields(Counted)] == ["names", "more"]


def test_a_record_without_slots_keeps_what_was_worked_out_beside_its_fields() -> None:
    @dataclass(frozen=True)
    class Line:
        """Counts once."""

        words: str = "a b"

        @cached_property
        def count(self) -> int:
            """How many words."""
            return len(self.words.split())

    line = Line()
    assert (line.count, line.count, Line("x") == Line("x")) == (2, 2, True)
    assert vars(line) == {"words": "a b", "count": 2}
    assert repr(dataclasses.replace(line, words="a")).endswith("Line(words='a')")
    with pytest.raises(dataclasses.FrozenInstanceError):
        line.words = ""  # type: ignore[misc]


def test_kinds_of_record_are_known() -> None:
    assert is_record(Room)
    assert is_record(Usual)
    assert not is_record(str)


@dataclass(slots=True)
class Gathered:
    """A record that grows, with a list of its own."""

    name: str
    rows: list[str] = field(default_factory=list)


@dataclass
class Growing:
    """The same without slots."""

    name: str
    rows: list[str] = field(default_factory=list)


@pytest.mark.parametrize("kind", [Gathered, Growing])
def test_what_grows_has_lists_of_its_own_and_no_place_in_a_set(
    kind: type[Gathered] | type[Growing],
) -> None:
    made = [kind("XX") for _ in range(100)]
    made[0].rows.append("a")
    made[0].name = "XIX"
    assert all(one == kind("XX", []) for one in made[1:])
    assert made[0] == kind("XIX", ["a"]) != made[1]
    assert copy.deepcopy(made[0]) == pickle.loads(pickle.dumps(made[0])) == made[0]
    assert dataclasses.asdict(made[0]) == {"name": "XIX", "rows": ["a"]}
    assert [one.default_factory for one in dataclasses.fields(kind)][1] is list
    assert not hasattr(kind, "rows") or kind is Gathered
    with pytest.raises(TypeError, match="unhashable"):
        hash(made[0])


def test_records_that_are_told_apart_by_themselves_alone() -> None:
    @dataclass(eq=False, slots=True)
    class Node:
        """Stands in a tree."""

        name: str

    one = Node("a")
    assert one != Node("a")
    assert {one: 1}[one] == 1
