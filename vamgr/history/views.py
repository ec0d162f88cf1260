"""The index into the log: which event is where, about what, by whom and because of what. No payloads, no names."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String

from vamgr.history.area import area
from vamgr.history.mentions import mentioned
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

index_table = read_table(
    "history_index",
    Column("position", Integer, primary_key=True),
    Column("event_id", String, nullable=False),
    Column("at", String, nullable=False),
    Column("type", String, nullable=False),
    Column("area", String, nullable=False),
    Column("category", String, nullable=False),
    Column("subject_id", String, nullable=False, doc="The id part of the stream."),
    Column("actor", String, nullable=False),
    Column("source", String, nullable=False),
    Column("command_id", String, nullable=False),
    Column("cause_event_id", String),
    Column("batch", Integer, nullable=False, doc="The first position of the append."),
    indexes=[
        ["event_id"],
        ["category", "subject_id"],
        ["actor"],
        ["type"],
        ["area"],
        ["at"],
        ["command_id"],
        ["cause_event_id"],
    ],
)
mentions_table = read_table(
    "history_mentions",
    Column("topic", String, primary_key=True),
    Column("position", Integer, primary_key=True),
)

history_view = area.projection(Projection("history", version=2, tables=[index_table, mentions_table], positioned=True))


@history_view.on_any()
def _happened(tx: ProjectionTx, recorded: Recorded) -> None:
    meta = decode_meta(recorded.meta)
    before = tx.get(index_table, recorded.position - 1)
    together = before is not None and before["command_id"] == meta.command_id
    tx.put(
        index_table,
        position=recorded.position,
        event_id=recorded.id,
        at=iso(recorded.recorded_at),
        type=recorded.type,
        area=recorded.type.partition(".")[0],
        category=recorded.category,
        subject_id=recorded.stream_id,
        actor=meta.actor,
        source=meta.source,
        command_id=meta.command_id,
        cause_event_id=_cause(tx, meta.causation_id),
        batch=before["batch"] if before is not None and together else recorded.position,
    )
    for topic in mentioned(recorded.category, recorded.stream_id, recorded.data):
        tx.put(mentions_table, topic=topic, position=recorded.position)


def _cause(tx: ProjectionTx, causation_id: str | None) -> str | None:
    kind, _, value = (causation_id or "").partition(":")
    if kind == "event-id":
        return value
    if kind == "event":
        row = tx.get(index_table, int(value))
        return str(row["event_id"]) if row else None
    return None
