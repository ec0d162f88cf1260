"""What the history can be asked for: by whom, what, when, why. Values that cannot be right get a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from pydantic import AwareDatetime, Field
from sqlalchemy import ColumnElement, Table, and_, select

from vamgr.history.entries import is_command
from vamgr.history.links import FOUND_REASONS, correlated, followed_from, for_reason
from vamgr.history.mentions import COLLECTIONS
from vamgr.history.views import commands_table, index_table, mentions_table
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.listing import Listing, ListQuery
from vamgr.kernel.times import iso

SEARCHED_EVENTS = 5000
SOURCES = ("ui", "api", "acars", "policy", "job", "import", "cli", "demo")
_t = index_table.c
_NAME = re.compile(r"[A-Za-z0-9_-]{1,128}\Z")
_AT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)Z)?)?)?\Z")


class HistoryQuery(ListQuery):
    subject: str | None = Field(
        None, max_length=80, description="`collection:id`, e.g. `aircraft:<id>`: what happened to it or names it."
    )
    actor: str | None = Field(
        None, max_length=2000, description="Ids of the users who did it, comma separated; `system` for the program."
    )
    area: str | None = Field(None, max_length=400, description="Areas of the business, comma separated.")
    type: str | None = Field(None, max_length=2000, description="Event types, comma separated.")
    command: str | None = Field(None, max_length=128, description="The id of the command.")
    command_name: str | None = Field(None, max_length=2000, description="Names of commands, comma separated.")
    source: str | None = Field(
        None, max_length=100, description=f"Where it came from, comma separated: {', '.join(SOURCES)}."
    )
    reason: str | None = Field(
        None,
        max_length=100,
        description=f"Text in the reason, of the newest {FOUND_REASONS} commands that have it. Needs `history.view`.",
    )
    cause: str | None = Field(
        None,
        max_length=128,
        description="The id of an event or a command: everything that followed from it, directly or not, and itself.",
    )
    correlation: str | None = Field(
        None, max_length=128, description="Everything that belongs together under this correlation id."
    )
    at: str | None = Field(
        None, max_length=14, description="In this year, month, day or hour (UTC): 2026, 2026-11, 2026-11-28T14Z."
    )
    at_from: AwareDatetime | None = None
    at_to: AwareDatetime | None = None
    q: str | None = Field(
        None,
        max_length=100,
        description=f"Text in the sentence; looks through the newest {SEARCHED_EVENTS} events under the other filters.",
    )


def period(text: str) -> tuple[datetime, datetime]:
    """The moments from which and before which a year, month, day or hour lasts. Raises ValueError."""
    match = _AT.match(text)
    if match is None:
        raise ValueError(text)
    year, month, day, hour = (int(part) if part else None for part in match.groups())
    begins = datetime(year or 1, month or 1, day or 1, hour or 0, tzinfo=UTC)
    if hour is not None:
        return begins, begins + timedelta(hours=1)
    if day is not None:
        return begins, begins + timedelta(days=1)
    if month is not None:
        return begins, (begins + timedelta(days=31)).replace(day=1)
    return begins, begins.replace(year=begins.year + 1)


def _about(subject: str) -> ColumnElement[bool]:
    mention = mentions_table.c
    return _t.position.in_(select(mention.position).where(mention.topic == subject))


def _within(text: str) -> ColumnElement[bool]:
    begins, ends = period(text)
    return and_(_t.at >= iso(begins), _t.at < iso(ends))


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


HISTORY = Listing(
    source=index_table,
    key=_t.position,
    sortable={"position": _t.position},
    default_sort="-position",
    filters={
        "subject": _about,
        "actor": lambda value: _t.actor.in_(parts(value)),
        "area": lambda value: _t.area.in_(parts(value)),
        "type": lambda value: _t.type.in_(parts(value)),
        "command": lambda value: _t.command_id == value,
        "command_name": lambda value: _t.command.in_(parts(value)),
        "source": lambda value: _t.source.in_(parts(value)),
        "reason": for_reason,
        "cause": followed_from,
        "correlation": correlated,
        "at": _within,
        "at_from": lambda value: _t.at >= iso(value),
        "at_to": lambda value: _t.at < iso(value),
    },
)


def check_filters(call: Call) -> None:
    """Raises InvalidInput with a sentence for each value that nothing can ever match, and Forbidden for the reason."""
    query: HistoryQuery = call.query
    errors = list(_faults(call, query))
    if errors:
        raise InvalidInput("Some filters cannot be right.", errors=errors)
    if query.reason is not None and not call.actor.can("history.view"):
        error = Forbidden("Reasons are read by staff who may view the whole history.")
        error.extra = {"ability": "history.view"}
        raise error


def _faults(call: Call, query: HistoryQuery) -> Iterator[FieldError]:
    collections = {*COLLECTIONS.values(), *(name for area in call.services.areas for name in area.resources.values())}
    if query.subject is not None:
        collection, _, thing = query.subject.partition(":")
        if thing and collection not in collections:
            yield _unknown("subject", collection, "collection", sorted(collections))
    yield from _known(query.area, "area", "area", {one.name.partition(".")[0] for one in event_registry.all()})
    yield from _known(query.source, "source", "source", set(SOURCES))
    yield from _listed(call, query.type, "type", "event type", event_registry.known, _t.type)
    yield from _listed(
        call,
        query.command_name,
        "command_name",
        "command",
        lambda name: is_command(call.services.areas, name),
        _t.command,
    )
    for field, value in (("actor", query.actor), ("command", query.command)):
        for part in parts(value or ""):
            if not _NAME.match(part):
                yield FieldError(field, f"“{part[:60]}” is not an id.", "bad-format")
    if query.cause is not None and not _exists(call, index_table, event_id=query.cause, command_id=query.cause):
        yield FieldError("cause", "There is no event and no command with this id.", "unknown-code")
    if query.correlation is not None and not (
        _exists(call, index_table, command_id=query.correlation)
        or _exists(call, commands_table, correlation_id=query.correlation)
    ):
        yield FieldError("correlation", "Nothing belongs together under this id.", "unknown-code")
    yield from _times(query)


def _times(query: HistoryQuery) -> Iterator[FieldError]:
    if query.at is not None:
        try:
            period(query.at)
        except ValueError:
            sentence = "Write a year, month, day or hour in UTC: 2026, 2026-11, 2026-11-28 or 2026-11-28T14Z."
            yield FieldError("at", sentence, "bad-format")
        if query.at_from is not None or query.at_to is not None:
            yield FieldError("at", "Give this, or at_from and at_to; not both.", "not-allowed")
    if query.at_from is not None and query.at_to is not None and query.at_to <= query.at_from:
        yield FieldError("at_to", "The end lies before the beginning.", "order")


def _known(value: str | None, field: str, what: str, known: set[str]) -> Iterator[FieldError]:
    for part in parts(value or ""):
        if part not in known:
            yield _unknown(field, part, what, sorted(known))


def _listed(
    call: Call, value: str | None, field: str, what: str, known: Callable[[str], bool], column: ColumnElement[str]
) -> Iterator[FieldError]:
    """Names of this version, and those that an older or newer one left in the log."""
    for part in parts(value or ""):
        if not known(part) and call.reader.one(select(_t.position).where(column == part).limit(1)) is None:
            yield FieldError(field, f"There is no {what} “{part[:60]}”, and none in the log.", "unknown-code")


def _exists(call: Call, table: Table, **values: str) -> bool:
    return any(
        call.reader.one(select(table.c.position).where(table.c[name] == value).limit(1)) is not None
        for name, value in values.items()
    )


def _unknown(field: str, value: str, what: str, known: list[str]) -> FieldError:
    return FieldError(field, f"There is no {what} “{value[:60]}”. Use one of: {', '.join(known)}.", "unknown-code")
