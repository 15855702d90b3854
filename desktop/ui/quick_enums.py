"""Qt's enumerations, filled when the program first asks for one of their members.

A start makes some two hundred with three and a half thousand members, a tenth of it, and uses a
few dozen of them. Qt's are names of whole numbers and nothing else, so that they are filled without
the dozen calls for each member by which the language allows for everything an enumeration may be.
What comes out is the same: where a sample is not, as it may be in another version of the language,
nothing is changed.
"""

from __future__ import annotations

import sys
from _thread import RLock
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from operator import itemgetter
from typing import Any

Pairs = list[tuple[str, int]]

# The method by which a call such as `IntEnum("Key", pairs)` makes a class.
_MAKES = "_create_"
_FIRST_SIGN = slice(1)
_AS_QT_ASKS = {
    **dict.fromkeys(("module", "qualname", "type")),
    "start": 1,
    "boundary": FlagBoundary.KEEP,
}
_TAKEN = {
    base: {name for one in base.__mro__ for name in vars(one)} | {"mro"}
    for base in (Enum, IntEnum, Flag, IntFlag)
}
_SAMPLE: Pairs = [("B", 2), ("A", 1), ("ALSO_A", 1), ("BOTH", 3), ("FAR", 64), ("NONE", 0)]
_FIRST: dict[Any, dict[str, Any]] = {}
_OF_A_CLASS = ("__dict__", "__weakref__")
# What the binding asks or sets of an enumeration as it makes it: nothing about its members.
_QUIET = frozenset(("__module__", "__qualname__", "__name__", "_missing_", "_slots"))
_own: Any = getattr(EnumType, _MAKES, None)
_waiting: dict[type, Pairs] = {}
_one_at_a_time = RLock()
_at_once = False


class _Unfilled(EnumType):
    """An enumeration whose members are made when something of it is asked for.

    Then it becomes an ordinary one, and what it was before costs nothing any more. Everything that
    could tell of members is an attribute, to Python and to the binding; but whether a class is an
    enumeration, the binding tells by its type: one that stands in a `Signal` has to be filled.
    """

    def __getattribute__(cls, name: str) -> Any:
        if name in _QUIET:
            return type.__getattribute__(cls, name)
        _fill(cls)
        return getattr(cls, name) if type(cls) is EnumType else type.__getattribute__(cls, name)

    def __getattr__(cls, name: str) -> Any:
        raise AttributeError(name)

    def __setattr__(cls, name: str, value: object) -> None:
        if name not in _QUIET:
            _fill(cls)
            EnumType.__setattr__(cls, name, value)
        else:
            type.__setattr__(cls, name, value)


def hasten() -> None:
    """Have Qt's enumerations made quickly from now on."""
    if _own is not None and all(_is_same(base) for base in (IntEnum, Flag)):
        setattr(EnumType, _MAKES, _quick)


def made(base: Any, name: str, pairs: Pairs, module: str) -> Any:
    """Make an enumeration of names and their numbers."""
    if base not in _FIRST:
        first = _own(base, "First", (), module=__name__, boundary=FlagBoundary.KEEP)
        _FIRST[base] = {one: value for one, value in vars(first).items() if one not in _OF_A_CLASS}
    new = type.__new__(_Unfilled, name, (base,), {**_FIRST[base], "__module__": module})
    _waiting[new] = pairs
    if _at_once:
        _fill(new)
    return new


def fill_all() -> None:
    """Fill every enumeration, and those to come as they are made.

    The binding's own tools read signatures such as `Qt.AutoConnection`, without the name of the
    enumeration, and for that look into each without asking it.
    """
    global _at_once
    _at_once = True
    for one in list(_waiting):
        _fill(one)


def _fill(new: Any) -> None:
    """Make the members; while one thread does, the others wait, for there is one of each."""
    with _one_at_a_time:
        pairs = _waiting.pop(new, None)
        if pairs is None:
            return
        _put_members(new, pairs)
        if issubclass(new, Flag):
            _set_masks(new, pairs)
        type.__setattr__(new, "__class__", EnumType)


def _put_members(new: Any, pairs: Pairs) -> None:
    names, by_name, by_value = _own_containers(new)
    bits, numbers, create = issubclass(new, Flag), new._use_args_, new._new_member_
    for word, value in pairs:
        member = by_value.get(value)
        if member is None:
            member = create(new, value) if numbers else create(new)
            facts = (("_value_", value), ("_name_", word), ("__objclass__", new))
            member.__dict__.update(facts, _sort_order_=len(names))
            by_value[value] = member
            # Several bits are a combination, and no member to be listed.
            if not bits or (value and not value & (value - 1)):
                names.append(word)
        by_name[word] = member
        type.__setattr__(new, word, member)


def _own_containers(new: Any) -> tuple[list[str], dict[str, Any], dict[int, Any]]:
    """Give an enumeration lists and tables of its own for those of the first one."""
    for name, value in vars(new).items():
        if type(value) in (list, dict):
            type.__setattr__(new, name, type(value)())
    return new._member_names_, new._member_map_, new._value2member_map_


def _set_masks(new: Any, pairs: Pairs) -> None:
    mask = singles = 0
    for _, value in pairs:
        mask |= value
        if value and not value & (value - 1):
            singles |= value
    bits = 2 ** mask.bit_length() - 1
    for name, value in (("_flag_mask_", mask), ("_singles_mask_", singles), ("_all_bits_", bits)):
        type.__setattr__(new, name, value)
    listed = [member._value_ for member in new]
    if listed != sorted(listed):
        type.__setattr__(new, "_iter_member_", new._iter_member_by_def_)


def _quick(base: Any, name: str, names: Any, **how: Any) -> Any:
    module = sys._getframe(2).f_globals["__name__"]
    if base in _TAKEN and how == _AS_QT_ASKS and type(names) is list and _are_plain(base, names):
        return made(base, name, names, module)
    return _own(base, name, names, **{**how, "module": how.get("module") or module})


def _are_plain(base: Any, pairs: list[Any]) -> bool:
    """Whether all are pairs of a number and a name that means nothing to an enumeration."""
    if set(map(type, pairs)) != {tuple} or set(map(len, pairs)) != {2}:
        return False
    values = dict(pairs)
    kinds = set(map(type, values)), set(map(type, values.values()))
    alone = len(values) == len(pairs) and _TAKEN[base].isdisjoint(values)
    return kinds == ({str}, {int}) and alone and "_" not in map(itemgetter(_FIRST_SIGN), values)


def _is_same(base: Any) -> bool:
    """Whether a sample is what the language itself makes of it."""
    usual = _own(base, "Sample", _SAMPLE, module=__name__, boundary=FlagBoundary.KEEP)
    try:
        return facts(made(base, "Sample", _SAMPLE, __name__)) == facts(usual)
    except (AttributeError, TypeError):
        # Another version of the language keeps an enumeration's members elsewhere.
        return False


def facts(made_class: Any) -> tuple[object, ...]:
    """Return all that makes up an enumeration, to be compared with that of another one."""
    members = [
        (
            word,
            one.name,
            one.value,
            one._sort_order_,
            sorted(vars(one)),
            one.__objclass__ is made_class,
        )
        for word, one in made_class._member_map_.items()
    ]
    by_value = [(value, one.name) for value, one in made_class._value2member_map_.items()]
    masks = [
        made_class.__dict__.get(f"_{mask}_") for mask in ("flag_mask", "singles_mask", "all_bits")
    ]
    listed = [one.name for one in made_class]
    kept = {word: one for word, one in vars(made_class).items() if type(one) is list}
    return members, by_value, masks, listed, kept, set(vars(made_class))
