"""The index into the log: which event is where, about what, by whom and because of what. No payloads, no names."""

from __future__ import annotations

from functools import lru_cache

import orjson
from sqlalchemy import Column, Integer, String

from vamgr.history.area import area
from vamgr.history.mentions import mentioned
from vamgr.kernel.codec import decode_meta
from vamgr.kernel.event import Answers, Meta, Recorded
from vamgr.kernel.event import registry as event_registry
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
    Column("command", String, nullable=False, doc="The command's name."),
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
        ["source"],
        ["command"],
        ["command_id"],
        ["cause_event_id"],
    ],
)
mentions_table = read_table(
    "history_mentions",
    Column("topic", String, primary_key=True),
    Column("position", Integer, primary_key=True),
)
answers_table = read_table(
    "history_answers",
    Column("event_id", String, primary_key=True),
    Column("answers_event_id", String, nullable=False, doc="What a person decided on with this event."),
    Column("position", Integer, nullable=False),
    indexes=[["answers_event_id"]],
)
answerable_table = read_table(
    "history_answerable",
    Column("category", String, primary_key=True),
    Column("subject_id", String, primary_key=True),
    Column("type", String, primary_key=True, doc="One that others answer."),
    Column("position", Integer, primary_key=True),
    Column("event_id", String, nullable=False),
)
commands_table = read_table(
    "history_commands",
    Column("command_id", String, primary_key=True, doc="Of those about which there is something to say."),
    Column("position", Integer, nullable=False),
    Column("correlation_id", String, nullable=False),
    Column("reason", String),
    Column("undoes", String, doc="The command that it takes back."),
    indexes=[["correlation_id"], ["undoes"]],
)

history_view = area.projection(
    Projection(
        "history",
        version=4,
        tables=[index_table, mentions_table, answers_table, answerable_table, commands_table],
        positioned=True,
    )
)


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
        command=meta.command,
        command_id=meta.command_id,
        cause_event_id=_cause(tx, meta.causation_id),
        batch=before["batch"] if before is not None and together else recorded.position,
    )
    for topic in mentioned(recorded.category, recorded.stream_id, recorded.data):
        tx.put(mentions_table, topic=topic, position=recorded.position)
    if not together:
        _command(tx, meta, recorded.position)
    _answer(tx, recorded)


def _cause(tx: ProjectionTx, causation_id: str | None) -> str | None:
    kind, _, value = (causation_id or "").partition(":")
    if kind == "event-id":
        return value
    if kind == "event":
        row = tx.get(index_table, int(value))
        return str(row["event_id"]) if row else None
    return None


def _command(tx: ProjectionTx, meta: Meta, position: int) -> None:
    if meta.reason is not None or meta.undoes is not None or meta.correlation_id != meta.command_id:
        tx.put(
            commands_table,
            command_id=meta.command_id,
            position=position,
            correlation_id=meta.correlation_id,
            reason=meta.reason,
            undoes=meta.undoes,
        )


def _answer(tx: ProjectionTx, recorded: Recorded) -> None:
    declared, answered = answering()
    for answers in declared.get(recorded.type, ()):
        category = answers.category or recorded.category
        subject = recorded.stream_id if answers.field is None else orjson.loads(recorded.data).get(answers.field)
        found = tx.find(answerable_table, category=category, subject_id=subject, type=answers.to) if subject else []
        if found:
            latest = found[-1]["event_id"]
            tx.put(answers_table, event_id=recorded.id, answers_event_id=latest, position=recorded.position)
            break
    if recorded.type in answered:
        tx.put(
            answerable_table,
            category=recorded.category,
            subject_id=recorded.stream_id,
            type=recorded.type,
            position=recorded.position,
            event_id=recorded.id,
        )


@lru_cache(maxsize=1)
def answering() -> tuple[dict[str, tuple[Answers, ...]], frozenset[str]]:
    """What the areas' events declare: type → what it answers; and the types that are answered.

    A change of these declarations needs a new version of the projection, as a change of its code does.
    """
    declared = {entry.name: entry.model.answers_to for entry in event_registry.all() if entry.model.answers_to}
    return declared, frozenset(answers.to for found in declared.values() for answers in found)
