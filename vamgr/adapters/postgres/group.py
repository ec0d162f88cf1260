"""One tenant's requests on their way into the log: what they need to know of it, and the statement that writes them.

All of a group is written by one statement, which moves the head from the ``turn`` that the group was checked against,
and does nothing when somebody else has moved it. So a group whose turn is still the head's is right whatever it was
checked with: an answer of the database, or what this process remembers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from vamgr.adapters.appending import Appending, AppendRequest
from vamgr.adapters.postgres.connections import Connection
from vamgr.kernel.store import CommandRecord

# Whoever stands still with the lock loses it: everybody else who writes to this log is waiting.
_LOCK = """SELECT set_config('idle_in_transaction_session_timeout', '10000', true) FROM heads WHERE tenant = $1
    FOR UPDATE"""
_SECONDS = 15.0
_LOOK = """SELECT h.turn, h.position, h.hash,
    ARRAY(SELECT coalesce((SELECT e.version FROM events e WHERE e.tenant = $1 AND e.stream = s.name
            ORDER BY e.version DESC LIMIT 1), 0)
        FROM unnest($2::text[]) WITH ORDINALITY AS s (name, number) ORDER BY s.number) AS versions,
    ARRAY(SELECT (SELECT c.holder FROM claims c WHERE c.tenant = $1 AND c.scope = k.scope AND c.value = k.value)
        FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS k (scope, value, number) ORDER BY k.number) AS holders,
    ARRAY(SELECT ROW (d.command_id, d.fingerprint, d.answer, d.position) FROM commands d
        WHERE d.tenant = $1 AND d.command_id = ANY ($5::text[])) AS commands
    FROM heads h WHERE h.tenant = $1"""
_WRITE = """WITH moved AS (
        UPDATE heads SET position = $3, hash = $4, turn = turn + 1 WHERE tenant = $1 AND turn = $2 RETURNING tenant
    ), told AS (
        INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
        SELECT m.tenant, e.* FROM moved m, unnest($5::bigint[], $6::text[], $7::bigint[], $8::text[], $9::text[],
            $10::int[], $11::bytea[], $12::bytea[], $13::text[], $14::bytea[]) AS e
    ), done AS (
        INSERT INTO commands (tenant, command_id, fingerprint, answer, position)
        SELECT m.tenant, d.* FROM moved m, unnest($15::text[], $16::text[], $17::text[], $18::bigint[]) AS d
    )"""
_WRITE_CLAIMS = """, freed AS (
        DELETE FROM claims c USING moved m, unnest($19::text[], $20::text[]) AS f (scope, value)
        WHERE c.tenant = m.tenant AND c.scope = f.scope AND c.value = f.value
    ), held AS (
        INSERT INTO claims (tenant, scope, value, holder)
        SELECT m.tenant, h.* FROM moved m, unnest($21::text[], $22::text[], $23::text[]) AS h
        ON CONFLICT (tenant, scope, value) DO UPDATE SET holder = excluded.holder
    )"""
_MOVED = " SELECT count(*) FROM moved"


@dataclass(slots=True)
class Known:
    """A log as of a turn. ``holders`` and ``commands`` only of what was asked for; ``versions`` of some streams."""

    turn: int
    position: int
    hash: bytes
    versions: dict[str, int] = field(default_factory=dict)
    holders: dict[tuple[str, str], str | None] = field(default_factory=dict)
    commands: list[CommandRecord] = field(default_factory=list)

    def is_enough_for(self, requests: Sequence[AppendRequest]) -> bool:
        """Whether the group can be made without asking the database.

        Streams that are said to be new and commands count as never seen before: if one was, the database refuses a row.
        """
        return any(request.writes for request in requests) and all(
            not request.claims
            and not request.releases
            and all(
                write.stream in self.versions or (write.expected_version == 0 and write.events)
                for write in request.writes
            )
            for request in requests
        )


async def lock(connection: Connection, tenant: str) -> None:
    """Wait until nobody else is moving the head, and let nobody move it until the end of the transaction."""
    await connection.execute(_LOCK, tenant, timeout=_SECONDS)


async def look(connection: Connection, tenant: str, requests: Sequence[AppendRequest]) -> Known | None:
    """All that the requests need to know, in one snapshot; None for no such tenant."""
    streams = list({write.stream for request in requests for write in request.writes})
    keys = list(
        {(claim.scope, claim.value) for request in requests for claim in request.claims}
        | {(release.scope, release.value) for request in requests for release in request.releases}
    )
    commands = list({request.command.command_id for request in requests if request.command is not None})
    scopes, values = [scope for scope, _ in keys], [value for _, value in keys]
    row = await connection.fetchrow(_LOOK, tenant, streams, scopes, values, commands)
    if row is None:
        return None
    turn, position, digest, versions, holders, done = row
    return Known(
        turn,
        position,
        digest,
        dict(zip(streams, versions, strict=True)),
        dict(zip(keys, holders, strict=True)),
        [CommandRecord(*record) for record in done],
    )


class Group(Appending):
    """Requests of one tenant, checked against what is known. ``known`` None: there is no such tenant."""

    def __init__(self, tenant: str, known: Known | None) -> None:
        super().__init__()
        self.tenant = tenant
        self.known = known
        for record in known.commands if known is not None else ():
            self.done_before[tenant, record.command_id] = (record, record.position)

    def stored_head(self, tenant: str) -> tuple[int, bytes] | None:
        return None if self.known is None else (self.known.position, self.known.hash)

    def stored_version(self, key: tuple[str, str]) -> int:
        return 0 if self.known is None else self.known.versions.get(key[1], 0)

    def stored_holder(self, key: tuple[str, str, str]) -> str | None:
        return None if self.known is None else self.known.holders.get(key[1:])

    @property
    def changes_something(self) -> bool:
        return bool(self.events or self.commands or self.claims)

    @property
    def types(self) -> set[tuple[str, int]]:
        return {(row[5], row[6]) for row in self.events}

    def after(self) -> Known:
        """What is known when the group is in the log."""
        assert self.known is not None  # noqa: S101  (without a tenant nothing is accepted)
        position, digest = self.heads[self.tenant]
        versions = self.known.versions
        versions.update((stream, version) for (_, stream), version in self.versions.items())
        return Known(self.known.turn + 1, position, digest, versions)

    def values(self) -> list[Any]:
        """Of the head, the events and the commands, in the order of `_WRITE` and of the function `append_group`."""
        assert self.known is not None  # noqa: S101
        position, digest = self.heads[self.tenant]
        events = _columns(self.events, 11)[1:]
        commands = _columns(
            [
                (command_id, command.fingerprint, command.answer, last)
                for (_, command_id), (command, last) in self.commands.items()
            ],
            4,
        )
        return [self.tenant, self.known.turn, position, digest, *events, *commands]

    async def write(self, connection: Connection) -> bool:
        """Put everything in place; False, and nothing is changed, when the head is not at this turn any more."""
        sql, claims = _WRITE, []
        if self.claims:
            sql += _WRITE_CLAIMS
            freed = [key[1:] for key, holder in self.claims.items() if holder is None]
            held = [(*key[1:], holder) for key, holder in self.claims.items() if holder is not None]
            claims = [*_columns(freed, 2), *_columns(held, 3)]
        moved: int = await connection.fetchval(sql + _MOVED, *self.values(), *claims, timeout=_SECONDS)
        return moved == 1

    async def is_written(self, connection: Connection) -> bool:
        """Whether it is in the log, asked while the head is locked.

        Without events and commands it may say no after all: writing such a group twice does what writing it once does.
        """
        assert self.known is not None  # noqa: S101
        turn = await connection.fetchval("SELECT turn FROM heads WHERE tenant = $1", self.tenant)
        if turn == self.known.turn:
            return False
        if self.events:
            last = self.events[-1]
            found = "SELECT hash FROM events WHERE tenant = $1 AND position = $2"
            return bool(await connection.fetchval(found, self.tenant, last[1]) == last[10])
        found = "SELECT count(*) FROM commands WHERE tenant = $1 AND command_id = ANY ($2::text[])"
        ids = [command_id for _, command_id in self.commands]
        return bool(ids and await connection.fetchval(found, self.tenant, ids) == len(ids))


def _columns(rows: Sequence[Sequence[Any]], count: int) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True)) if rows else [()] * count
