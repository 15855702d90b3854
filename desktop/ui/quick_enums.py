"""Qt's enumerations, made in a third of the time that the language's own way takes.

A start makes some two hundred with three and a half thousand members, a tenth of it. The language
makes each member by a dozen calls that allow for everything an enumeration may be; Qt's are names
of whole numbers and nothing else. What comes out is the same: where a sample is not, as it may be
in another version of the language, nothing is changed.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from typing import Any

Pairs = list[tuple[str, int]]

# The method by which a call such as `IntEnum("Key", pairs)` makes a class.
_MAKES = "_create_"
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
_own: Any = getattr(EnumType, _MAKES, None)


def hasten() -> None:
    """Have Qt's enumerations made quickly from now on."""
    if _own is not None and all(_is_same(base) for base in (IntEnum, Flag)):
        setattr(EnumType, _MAKES, _quick)


def made(base: Any, name: str, pairs: Pairs, module: str) -> Any:
    """Make an enumeration of names and their numbers."""
    new = _empty(base, name, module)
    names, by_name, by_value = new._member_names_, new._member_map_, new._value2member_map_
    bits, numbers, create = issubclass(base, Flag), new._use_args_, new._new_member_
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
    if bits:
        _set_masks(new, pairs)
    return new


def _empty(base: Any, name: str, module: str) -> Any:
    """Make an enumeration without members, after the first one that the language made."""
    if base not in _FIRST:
        first = _own(base, "First", (), module=__name__, boundary=FlagBoundary.KEEP)
        _FIRST[base] = {one: value for one, value in vars(first).items() if one not in _OF_A_CLASS}
    own = {one: type(value)() for one, value in _FIRST[base].items() if type(value) in (list, dict)}
    return type.__new__(EnumType, name, (base,), {**_FIRST[base], **own, "__module__": module})


def _set_masks(new: Any, pairs: Pairs) -> None:
    mask = singles = 0
    for _, value in pairs:
        mask |= value
        if value and not value & (value - 1):
            singles |= value
    new._flag_mask_, new._singles_mask_ = mask, singles
    new._all_bits_ = 2 ** mask.bit_length() - 1
    listed = [member._value_ for member in new]
    if listed != sorted(listed):
        new._iter_member_ = new._iter_member_by_def_


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
    return kinds == ({str}, {int}) and alone and not any(word[:1] == "_" for word in values)


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
