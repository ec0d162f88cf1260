"""Events: frozen pydantic models under a registered type name and schema number, and their stored form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict

from vamgr.kernel.personal import personal_fields
from vamgr.kernel.upcast import Upcasters


class Value(BaseModel):
    """An immutable value inside events, states and commands."""

    # Validators are made when a model is first used: making hundreds of them would be half of the program's start.
    model_config = ConfigDict(
        frozen=True, extra="forbid", ser_json_timedelta="float", hide_input_in_errors=True, defer_build=True
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """That an event answers the latest one of the type named ``to``: in its own stream, or in the stream
    ``<category>-<id>`` whose id stands in ``field``."""

    to: str
    category: str | None = None
    field: str | None = None


class Event(Value):
    """The payload of a fact. Type name and schema number come from the registry (`event`).

    ``person_field`` names the field with the id of the person whose key encrypts the fields typed ``Personal[...]``.
    ``answers_to``: what a person decides on with it (an acceptance on a filing), where that is not what caused it; the
    first that there is counts.
    """

    person_field: ClassVar[str] = "user_id"
    answers_to: ClassVar[tuple[Answers, ...]] = ()


E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Meta:
    """Who did it, by which command and because of what.

    ``actor``: user id, or ``system``. ``source``: ui | api | acars | policy | job | import | cli | demo.
    ``causation_id``: for what followed by itself, ``event:<position>`` (a policy), ``job:<name>``, or
    ``event-id:<id>`` (a reaction to an event of the same append, or what undoes an earlier one). ``reason``: a person's
    words. ``undoes``: the id of the command that this one takes back.
    """

    actor: str
    command_id: str
    command: str
    source: str
    correlation_id: str
    causation_id: str | None = None
    reason: str | None = None
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that is encoded and ready to be appended."""

    id: str
    type: str
    schema: int
    data: bytes
    meta: bytes


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the log. ``data`` and ``meta`` are the stored JSON, ``hash`` covers all of it and the
    hash before it. ``version`` counts within the stream, ``position`` within the tenant, both from 1 without gaps."""

    tenant: str
    position: int
    stream: str
    version: int
    id: str
    type: str
    schema: int
    data: bytes
    meta: bytes
    recorded_at: datetime
    hash: bytes

    @property
    def category(self) -> str:
        return self.stream.partition("-")[0]

    @property
    def stream_id(self) -> str:
        return self.stream.partition("-")[2]


@dataclass(frozen=True, slots=True)
class EventType:
    name: str
    schema: int
    model: type[Event]
    personal: tuple[str, ...]


class EventRegistry:
    """Type name → model and schema number. Stored names never change, classes may."""

    def __init__(self) -> None:
        self._by_name: dict[str, EventType] = {}
        self._by_model: dict[type[Event], EventType] = {}
        self.upcasters = Upcasters()

    def register(self, name: str, schema: int, model: type[E]) -> type[E]:
        known = self._by_name.get(name)
        if known is not None and known.model.__qualname__ != model.__qualname__:
            raise ValueError(f"event type {name} is registered twice: {known.model} and {model}")
        entry = EventType(name, schema, model, personal_fields(model))
        if entry.personal and model.person_field not in model.model_fields:
            raise ValueError(f"{name} has personal fields but no field {model.person_field!r} that names the person")
        self._by_name[name] = self._by_model[model] = entry
        return model

    def of(self, model: type[Event]) -> EventType:
        return self._by_model[model]

    def named(self, name: str) -> EventType:
        """Raises KeyError for a type name that this version of the program does not know."""
        return self._by_name[name]

    def known(self, name: str) -> bool:
        return name in self._by_name

    def all(self) -> Iterable[EventType]:
        return sorted(self._by_name.values(), key=lambda entry: entry.name)


registry = EventRegistry()


def event(name: str, *, schema: int = 1) -> Callable[[type[E]], type[E]]:
    """Register an event class under its stored type name, e.g. ``@event("fleet.aircraft_bought")``."""

    def wrap(model: type[E]) -> type[E]:
        return registry.register(name, schema, model)

    return wrap


def upcaster(name: str, *, from_schema: int) -> Callable[[Callable[[dict[str, Any]], dict[str, Any]]], Any]:
    """Register a pure function that turns the data of ``name`` at ``from_schema`` into that of the next schema."""

    def wrap(function: Callable[[dict[str, Any]], dict[str, Any]]) -> Callable[[dict[str, Any]], dict[str, Any]]:
        registry.upcasters.add(name, from_schema, function)
        return function

    return wrap
