"""When events came into the dossier and when they last changed, found without the whole log."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from desktop.core.ledger import Stamps
from desktop.store.driver import Connection

# What only its owner sees of an event; a change of nothing else is no change for others.
_OWN = ("mine", "sure", "remarks", "by_hand")
# SQLite takes 32,766 parameters; beyond some hundred, one look at everything is faster anyway.
_FEW = 500


def stamps(connection: Connection, uids: Collection[str]) -> Mapping[str, Stamps]:
    """Return the stamps of the events called `uids`.

    Most have been touched once, by the edit that made them. Of the others the edits are looked at
    from the last one backwards, each of them once.
    """
    touched = _touched(connection, uids)
    last = {key: edits[-1] for key, edits in touched.items()}
    last.update(_last_changes(connection, touched))
    told = {*last.values(), *(edits[0] for edits in touched.values())}
    moments = _moments(connection, told)
    return {key: Stamps(moments[edits[0]], moments[last[key]]) for key, edits in touched.items()}


def _touched(connection: Connection, uids: Collection[str]) -> dict[str, list[int]]:
    """The edits about each event, oldest first."""
    few = tuple(uids) if len(uids) <= _FEW else ()
    marks = f" AND key IN ({', '.join('?' * len(few))})" if few else ""
    sql = f"""SELECT key, edit FROM touched WHERE "table" = 'event'{marks} ORDER BY edit"""  # noqa: S608
    wanted, found = set(uids), dict[str, list[int]]()
    for key, edit in connection.execute(sql, few):
        if key in wanted:
            found.setdefault(key, []).append(edit)
    return found


def _last_changes(connection: Connection, touched: Mapping[str, list[int]]) -> dict[str, int]:
    """The last edit that others see, for each event that was touched again after it came."""
    open_ = {key: list(edits) for key, edits in touched.items() if len(edits) > 1}
    found: dict[str, int] = {}
    while open_:
        newest = max(edits[-1] for edits in open_.values())
        here = {key for key, edits in open_.items() if edits[-1] == newest}
        seen = _seen_by_others(connection, newest, here)
        for key in here:
            open_[key].pop()
            if key in seen or len(open_[key]) == 1:
                found[key] = newest if key in seen else open_[key][0]
                del open_[key]
    return found


def _seen_by_others(connection: Connection, edit: int, uids: Collection[str]) -> frozenset[str]:
    """Those of the events of which the edit changed something that others see."""
    sql = (
        "SELECT told.changes FROM edit"
        " JOIN edit AS told ON told.id = coalesce(edit.reverts, edit.id) WHERE edit.id = ?"
    )
    (changes,) = connection.execute(sql, (edit,)).fetchone()
    items = (item for item in json.loads(changes) if item["table"] == "event")
    changed = (item for item in items if _shown(item["before"]) != _shown(item["after"]))
    return frozenset((item["after"] or item["before"])["uid"] for item in changed) & set(uids)


def _shown(record: dict[str, Any] | None) -> dict[str, Any] | None:
    return record and {name: value for name, value in record.items() if name not in _OWN}


def _moments(connection: Connection, edits: Iterable[int]) -> dict[int, datetime]:
    wanted = set(edits)
    rows = connection.execute("SELECT id, at FROM edit").fetchall()
    return {number: datetime.fromisoformat(at) for number, at in rows if number in wanted}
