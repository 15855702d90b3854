"""Named tuples made lightly are to everyone what the language's own are."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from desktop.core.quick import tuples as rows


class Light(rows.NamedTuple):
    """A place."""

    name: str
    country: str
    zone: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return f"{self.name}, {self.country}"


class Usual(typing.NamedTuple):
    """A place."""

    name: str
    country: str
    zone: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return f"{self.name}, {self.country}"


USES: list[Callable[[Any], object]] = [
    lambda kind: repr(kind("Bern", "Switzerland")).replace(kind.__name__, ""),
    lambda kind: kind("Bern", "Switzerland", tags=("a",)),
    lambda kind: kind(country="Switzerland", name="Bern") == ("Bern", "Switzerland", None, ()),
    lambda kind: kind("Bern", "Switzerland").words,
    lambda kind: hash(kind("Bern", "Switzerland")),
    lambda kind: kind("Bern", "Switzerland")._replace(zone="Europe/Zurich")._asdict(),
    lambda kind: kind._make(["Bern", "Switzerland", None, ()]),
    lambda kind: pickle.loads(pickle.dumps(kind("Bern", "Switzerland"))).__class__ is kind,
    lambda kind: copy.copy(kind("Bern", "Switzerland")).__class__ is kind,
    lambda kind: [getattr(kind, one) for one in ("_fields", "_field_defaults", "__match_args__")],
    lambda kind: (kind.__doc__, kind.__mro__[1:], type(kind), kind.__module__),
    lambda kind: typing.get_type_hints(kind),
    lambda kind: [kind(str(number), "") for number in range(100)],
]


@pytest.mark.parametrize("use", USES)
def test_a_light_row_is_used_like_the_languages_own(use: Callable[[Any], object]) -> None:
    assert use(Light) == use(Usual)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind("a", "b", "c", (), 5),
        lambda kind: kind("a", "b", name="c"),
        lambda kind: kind("a", "b", place="c"),
        lambda kind: kind("a", "b")._replace(place="c"),
        lambda kind: kind._make("a"),
    ],
)
def test_a_wrong_call_is_refused_in_the_same_words(wrong: Callable[[Any], object]) -> None:
    said = []
    for kind in (Light, Usual):
        with pytest.raises((TypeError, ValueError)) as refused:
            wrong(kind)
        said.append(str(refused.value).replace(kind.__name__, "Place"))
    assert said[0] == said[1]


def test_a_value_of_a_row_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Light("Bern", "Switzerland").name = "Basel"  # type: ignore[misc]
