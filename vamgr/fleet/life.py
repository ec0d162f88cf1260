"""An aircraft's life story: what happened to it, as one row each, in the order in which it happened."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Column, Float, Integer, String

from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import ProjectionTx
from vamgr.kernel.read import Row, read_table
from vamgr.kernel.times import iso

life_table = read_table(
    "aircraft_life",
    Column("aircraft_id", String, primary_key=True),
    Column("kind", String, primary_key=True, doc="One of KINDS."),
    Column("key", String, primary_key=True, doc="Of a flight its report's id, of a move its own; else the position."),
    Column("at", String, nullable=False, doc="Block on of a flight; else when it was recorded."),
    Column("position", Integer, nullable=False),
    Column("ended_at", String, doc="Of maintenance and storage."),
    Column("until", String, doc="When maintenance is meant to be over."),
    Column("place", String, doc="Where it was then; where a flight or a move began."),
    Column("to_place", String),
    Column("ident", String, doc="The flight's; the new registration."),
    Column("was", String, doc="The old registration."),
    Column("block_minutes", Integer),
    Column("fuel_remaining_kg", Float),
    Column("reason", String),
    Column("money_minor", BigInteger, doc="What came in; what was paid is negative."),
    indexes=[["aircraft_id", "at"]],
)
KINDS: Final = (
    "bought",
    "flight",
    "move",
    "maintenance",
    "storage",
    "registration",
    "hours",
    "sold",
    "retired",
    "returned",
)
_EMPTY: Final = {
    column.name: None for column in life_table.columns if column.nullable and column.name not in {"tenant"}
}


def tell(tx: ProjectionTx, recorded: Recorded, kind: str, key: str = "", **about: Any) -> None:
    """One thing that happened to the aircraft of this stream. Without a key its position tells it apart."""
    row = {
        "aircraft_id": recorded.stream_id,
        "kind": kind,
        "key": key or f"{recorded.position:012}",
        "at": iso(recorded.recorded_at),
        "position": recorded.position,
        **_EMPTY,
        **about,
    }
    tx.put(life_table, **row)


def end(tx: ProjectionTx, recorded: Recorded, kind: str) -> None:
    """What was under way is over."""
    last = _last(tx, recorded.stream_id, kind)
    if last is not None and last["ended_at"] is None:
        tx.patch(life_table, recorded.stream_id, kind, last["key"], ended_at=iso(recorded.recorded_at))


def take_back(tx: ProjectionTx, recorded: Recorded, kind: str, key: str = "") -> None:
    """It did not happen after all: this one, or the last of its kind."""
    if not key:
        last = _last(tx, recorded.stream_id, kind)
        if last is None:
            return
        key = last["key"]
    tx.delete(life_table, recorded.stream_id, kind, key)


def _last(tx: ProjectionTx, aircraft_id: str, kind: str) -> Row | None:
    rows = tx.find(life_table, aircraft_id=aircraft_id, kind=kind)
    return max(rows, key=lambda row: int(row["position"]), default=None)
