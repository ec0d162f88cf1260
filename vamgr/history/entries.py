"""From positions in the log to entries that people read: decrypted, said in a sentence, with names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from pydantic import ConfigDict, Field
from sqlalchemy import select

from vamgr.airline.queries import airline_by_id
from vamgr.crew.queries import pilot_by_id, rank_by_id
from vamgr.dispatch.queries import booking_by_id
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.flights.queries import pirep_by_id
from vamgr.history.links import answered_by, undo_links
from vamgr.history.mentions import topic_of
from vamgr.history.views import index_table
from vamgr.hosting.queries import hosted_by_id
from vamgr.identity.queries import UserRef, display_names
from vamgr.kernel.area import Area, Sentence
from vamgr.kernel.codec import Codec, decode_meta
from vamgr.kernel.endpoint import Model
from vamgr.kernel.event import Event, Meta, Recorded
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.store import EventStore
from vamgr.kernel.times import iso
from vamgr.kernel.undo import UndoRule
from vamgr.kernel.upcast import UnreadableEvent
from vamgr.network.queries import route_by_id

_MOST_NAMES = 20_000
UNDONE = "This was undone already."
ActorKind = Literal["user", "api_key", "policy", "job", "system"]


class HistoryServices(Protocol):
    """What the history needs of the composition root."""

    @property
    def store(self) -> EventStore: ...
    @property
    def codec(self) -> Codec: ...
    @property
    def areas(self) -> Sequence[Area]: ...


class HistoryActor(Model):
    """Who did it. ``user``: the person, also for what followed by itself from what they did."""

    kind: ActorKind
    user: UserRef | None
    label: str


class HistoryCommand(Model):
    id: str
    name: str


class HistoryUndo(Model):
    """``possible``: there is a way back from this kind of command, and it was not taken yet; whether things allow it
    now is what `GET /history/commands/{command_id}/undo` says. ``sentence``: why not. ``undone_by`` and ``undoes`` are
    ids of commands."""

    possible: bool
    sentence: str | None
    undone_by: str | None
    undoes: str | None


class HistoryEntry(Model):
    """``topic`` and ``label``: what it happened to. ``batch``: events of the same append share it. ``reason``: the
    words of who did it, for those who may read them. ``answers_event_id``: what was decided on with it."""

    model_config = ConfigDict(serialize_by_alias=True)

    event_id: str
    position: int
    at: str
    type: str
    schema_number: int = Field(serialization_alias="schema")
    sentence: str
    actor: HistoryActor
    topic: str
    label: str
    area: str
    command: HistoryCommand
    source: str
    cause_event_id: str | None
    answers_event_id: str | None
    correlation_id: str
    reason: str | None
    batch: int
    undo: HistoryUndo


class ExportedEntry(HistoryEntry):
    """``payload``: what the event holds."""

    payload: dict[str, Any]


@dataclass
class Narrator:
    """Makes entries of index rows, asking for each name once. Made anew for every request."""

    tenant: str
    reader: Reader
    services: HistoryServices
    reasons: bool = True
    _labels: dict[str, str] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _answers: dict[str, str] = field(default_factory=dict)
    _undone_by: dict[str, str] = field(default_factory=dict)

    def entries(self, rows: Sequence[Row]) -> list[HistoryEntry]:
        """In the order of the rows."""
        return [entry for entry, _ in self._told(rows)]

    def exported(self, rows: Sequence[Row]) -> list[ExportedEntry]:
        """With what each event holds."""
        # dict() of an entry is one level deep: the models in it stay as they are.
        return [ExportedEntry(**dict(entry), payload=self.payload(recorded)) for entry, recorded in self._told(rows)]

    def payload(self, recorded: Recorded) -> dict[str, Any]:
        """What the event holds, without secrets; nothing of what can no longer be read."""
        try:
            held = self.services.codec.readable(recorded)
        except UnreadableEvent:
            return {}
        # Most events hold no hash anywhere, and walking through a payload costs more than reading it.
        found: dict[str, Any] = hidden(held) if b'_hash"' in recorded.data else held
        return found

    def _told(self, rows: Sequence[Row]) -> Iterable[tuple[HistoryEntry, Recorded]]:
        if len(self._labels) + len(self._names) > _MOST_NAMES:  # so that any number of rows fits
            self._labels.clear()
            self._names.clear()
        recorded = {one.position: one for one in self.recorded([row["position"] for row in rows])}
        self._know([row["actor"] for row in rows])
        self._answers = answered_by(self.reader, [row["event_id"] for row in rows])
        self._undone_by = undo_links(self.reader, {row["command_id"] for row in rows})
        for row in rows:
            found = recorded.get(row["position"])
            if found is not None:
                yield self._entry(row, found), found

    def recorded(self, positions: Iterable[int]) -> list[Recorded]:
        """Events of the log, those beside each other read at once."""
        found: list[Recorded] = []
        for first, count in _runs(sorted(set(positions))):
            found.extend(self.services.store.read_page(self.tenant, first - 1, count))
        return found

    def sentence(self, recorded: Recorded) -> str:
        """What the event's area says about it; the event's name where it can no longer be read."""
        try:
            event = self.services.codec.decode(recorded)
        except UnreadableEvent:
            return f"{_words(recorded.type)} (this version cannot read it)."
        return self.say(event)

    def say(self, event: Event) -> str:
        """What the event's area says about it."""
        say = self._sentence_for(type(event))
        return say(event) if say else f"{_words(event_registry.of(type(event)).name)}."

    def _sentence_for(self, model: type[Event]) -> Sentence | None:
        return next((area.sentences[model] for area in self.services.areas if model in area.sentences), None)

    def _entry(self, row: Row, recorded: Recorded) -> HistoryEntry:
        meta = decode_meta(recorded.meta)
        return HistoryEntry(
            event_id=recorded.id,
            position=recorded.position,
            at=iso(recorded.recorded_at),
            type=recorded.type,
            schema_number=recorded.schema,
            sentence=self.sentence(recorded),
            actor=self.actor(meta),
            topic=topic_of(recorded.category, recorded.stream_id),
            label=self.label(recorded.category, recorded.stream_id),
            area=row["area"],
            command=HistoryCommand(id=meta.command_id, name=meta.command),
            source=meta.source,
            cause_event_id=row["cause_event_id"],
            answers_event_id=self._answers.get(recorded.id),
            correlation_id=meta.correlation_id,
            reason=meta.reason if self.reasons else None,
            batch=row["batch"],
            undo=self._undo(meta),
        )

    def _undo(self, meta: Meta) -> HistoryUndo:
        undone_by = self._undone_by.get(meta.command_id)
        sentence = UNDONE if undone_by is not None else why_never(self.services.areas, meta.command)
        return HistoryUndo(possible=sentence is None, sentence=sentence, undone_by=undone_by, undoes=meta.undoes)

    def actor(self, meta: Meta) -> HistoryActor:
        if meta.source in {"policy", "job"}:
            kind: ActorKind = "policy" if meta.source == "policy" else "job"
            return HistoryActor(kind=kind, user=None, label="Automatic" if kind == "policy" else "Scheduled")
        self._know([meta.actor])
        name = self._names.get(meta.actor)
        if name is None:
            return HistoryActor(kind="system", user=None, label="System")
        user = UserRef(id=meta.actor, display_name=name)
        if meta.source == "api":
            return HistoryActor(kind="api_key", user=user, label=f"{name} (API key)")
        return HistoryActor(kind="user", user=user, label=name)

    def _know(self, users: Iterable[str]) -> None:
        missing = {user for user in users if user not in self._names}
        if missing:
            self._names.update(display_names(self.reader, missing))

    def label(self, category: str, stream_id: str) -> str:
        """The code or name by which people know a thing; its id for what has none."""
        topic = f"{category}-{stream_id}"
        if topic not in self._labels:
            self._labels[topic] = _label(self.reader, category, stream_id)
        return self._labels[topic]


_LABELS: dict[str, tuple[Callable[[Reader, str], Row | None], str]] = {
    "airline": (airline_by_id, "icao"),
    "aircraft": (aircraft_by_id, "registration"),
    "booking": (booking_by_id, "ident"),
    "hosted": (hosted_by_id, "name"),
    "pilot": (pilot_by_id, "ident"),
    "pirep": (pirep_by_id, "ident"),
    "rank": (rank_by_id, "name"),
    "route": (route_by_id, "ident"),
    "subfleet": (subfleet_by_id, "name"),
}


_UNNAMED = {
    "invitation": "Invitation",
    "apikey": "API key",
    "settings": "Settings for all airlines",
    "expense": "Expense",
}


def _label(reader: Reader, category: str, stream_id: str) -> str:
    if category == "user":
        return display_names(reader, [stream_id]).get(stream_id, stream_id)
    if category == "ranks":
        row = airline_by_id(reader, stream_id)
        return f"Ranks of {row['icao']}" if row else stream_id
    if category == "journal":
        pirep = pirep_by_id(reader, stream_id)
        return str(pirep["ident"]) if pirep else "Ledger"
    if category in _LABELS:
        find, column = _LABELS[category]
        row = find(reader, stream_id)
        return str(row[column]) if row and row[column] else stream_id
    return _UNNAMED.get(category, stream_id)


def undo_rule(areas: Sequence[Area], command: str) -> UndoRule | None:
    return next((area.undo_rules[command] for area in areas if command in area.undo_rules), None)


def why_never(areas: Sequence[Area], command: str) -> str | None:
    """Why there is no way back from a kind of command; None where there is one."""
    rule = undo_rule(areas, command)
    return "This version does not know how this is undone." if rule is None else rule.never


def is_command(areas: Sequence[Area], command: str) -> bool:
    return undo_rule(areas, command) is not None


def row_of_event(reader: Reader, event_id: str) -> Row | None:
    return reader.one(select(index_table).where(index_table.c.event_id == event_id))


def _words(event_type: str) -> str:
    """``fleet.aircraft_bought`` as ``Aircraft bought``."""
    return event_type.partition(".")[2].replace("_", " ").capitalize()


def _runs(positions: Sequence[int]) -> Iterable[tuple[int, int]]:
    """(first, how many) of positions without a gap."""
    start = 0
    for index in range(1, len(positions) + 1):
        if index == len(positions) or positions[index] != positions[index - 1] + 1:
            yield positions[start], index - start
            start = index


def hidden(payload: Any) -> Any:
    """A payload without the hashes of passwords, keys and links, which are nobody's to read."""
    if isinstance(payload, dict):
        return {
            name: "[hidden]" if name.endswith("_hash") and value is not None else hidden(value)
            for name, value in payload.items()
        }
    return [hidden(value) for value in payload] if isinstance(payload, list) else payload
