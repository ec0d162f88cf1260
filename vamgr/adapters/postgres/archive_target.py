"""Puts what an archive holds into the database as one more airline, in one transaction.

Nobody sees any of it before all of it was proven, and a process that is killed on the way leaves nothing: the server
takes the transaction back. The connection is bound to the airline that comes in, so that row-level security keeps it
from touching a row of any other.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import asyncpg

from vamgr.adapters.archived import BATCH, KEY_BYTES, Archived, Derive, LookedUpKeys, Progress
from vamgr.adapters.log_rows import recorded_from
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.deleting import TABLES_OF_TENANTS
from vamgr.adapters.postgres.read_tx import batch_lock
from vamgr.adapters.postgres.transactions import Session, transaction
from vamgr.adapters.rows import physical_name, quote
from vamgr.exchange.archive.layout import UPLOADS, ArchiveUnusable
from vamgr.exchange.archive.reading import ArchiveReader
from vamgr.kernel.event import Recorded
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.upcast import UnreadableEvent

_TENANT_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")  # a part of file names, among others
_MOST_UPLOAD_BYTES = 64 * 1024 * 1024  # none that vamgr has taken is near that
_LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))"
_KNOWN = "SELECT tenant FROM tenants WHERE slug = $1"
_HEAD = "SELECT position FROM heads WHERE tenant = $1 FOR UPDATE"
_EVENTS = """INSERT INTO events (tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash)
    SELECT $1, e.* FROM unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::int[],
        $8::bytea[], $9::bytea[], $10::text[], $11::bytea[]) AS e"""
_GAP = """SELECT stream FROM events WHERE tenant = $1
    GROUP BY stream HAVING max(version) <> count(*) OR min(version) <> 1 LIMIT 1"""
_COMMANDS = """INSERT INTO commands (tenant, command_id, fingerprint, answer, position)
    SELECT $1, c.* FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) AS c"""
_NUMBERS = """INSERT INTO numbers AS n (tenant, scope, last) SELECT $1, s.* FROM unnest($2::text[], $3::bigint[]) AS s
    ON CONFLICT (tenant, scope) DO UPDATE SET last = greatest(n.last, excluded.last)"""
_POLICIES = """INSERT INTO policy_state (tenant, policy, position, status, error, at)
    SELECT $1, p.* FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[]) AS p"""
# A policy that the archive says nothing of begins with what happens from now on, as at a start.
_NEW_POLICIES = """INSERT INTO policy_state (tenant, policy, position, status, error, at)
    SELECT $1, p, $3, 'live', NULL, $4 FROM unnest($2::text[]) AS p ON CONFLICT (tenant, policy) DO NOTHING"""
_KEYS = """INSERT INTO person_keys (tenant, person, key, created_at)
    SELECT $1, k.* FROM unnest($2::text[], $3::bytea[], $4::text[]) AS k"""
_CLAIMS = """INSERT INTO claims (tenant, scope, value, holder)
    SELECT $1, c.* FROM unnest($2::text[], $3::text[], $4::text[]) AS c"""
_OF_CATEGORY = """SELECT tenant, position, stream, version, id, type, schema, data, meta, recorded_at, hash FROM events
    WHERE tenant = $1 AND stream > $2 AND stream < $3 AND position <= $4 AND type = ANY ($5::text[])
    ORDER BY stream, version"""
_ANEW = """UPDATE projection_state SET position = 0, status = 'live', error = NULL, failed_position = NULL,
    edition = edition + 1 WHERE tenant = $1"""
_BESIDE = ("claims", "commands", "numbers", "person_keys", "policy_state", "uploads")
_TYPES = "INSERT INTO event_types SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT DO NOTHING"
# One event is still to be published: who follows the log hears that it is there, and reads the rest of it by itself.
_PUBLISHED = "UPDATE published SET position = greatest(0, $2 - 1) WHERE tenant = $1"


@dataclass(frozen=True, slots=True)
class Wish:
    """``slug``: what the airline is to be called in addresses. ``policies``: the names of those that there are.
    ``at``: now. ``replaces``: the airline is there already, and all of it becomes what the archive says."""

    slug: str
    derive: Derive
    policies: Collection[str]
    at: str
    replaces: bool = False


def import_archive(database: Database, archive: ArchiveReader, wish: Wish, progress: Progress) -> None:
    """Blocking, in a thread beside the loop. Raises ArchiveUnusable and StoreUnavailable, and then nothing has changed.

    When the connection breaks in the last moment, it says StoreUnavailable and may have come through all the same.
    """
    archived = Archived(archive, progress)
    tenant = archived.tenant
    if not _TENANT_ID.fullmatch(tenant) or tenant == PLATFORM:
        raise ArchiveUnusable(f"{archive.path.name} is no archive of an airline: its id makes no sense.")
    if not wish.replaces:
        _refuse_taken(database, tenant, wish.slug)
    try:
        with transaction(database, tenant, "READ WRITE") as session:
            if not session.value(_LOCK, f"vamgr import {database.schema} {tenant}"):
                raise ArchiveUnusable("This airline is just being imported by somebody else. Look again in a moment.")
            _Filling(session, archived, wish, progress, database.schema).run()
    except asyncpg.IntegrityConstraintViolationError as error:
        _refuse_taken(database, tenant, wish.slug)  # by somebody who was quicker
        raise archived.says_twice(error) from None
    except (asyncpg.DataError, ValueError) as error:
        raise ArchiveUnusable(
            f"{archive.path.name} is damaged: it holds a value that the database does not take ({error})."
        ) from None


def _refuse_taken(database: Database, tenant: str, slug: str) -> None:
    """Raises ArchiveUnusable. A tenant that is there and has no event yet may be filled, under the name that it has."""
    head, holder = database.wait(_taken(database, tenant, slug))
    if head:
        raise _is_here()
    if holder not in {None, tenant}:
        raise ArchiveUnusable(f"The name “{slug}” is already in use here. Choose another one for this airline.")


def _is_here() -> ArchiveUnusable:
    return ArchiveUnusable(
        "The airline of this archive is here already. Two of the same cannot be here; delete the other one first."
    )


async def _taken(database: Database, tenant: str, slug: str) -> tuple[int, str | None]:
    async with database.platform("tenants") as connection:
        holder = await connection.fetchval(_KNOWN, slug)
    async with database.bound(tenant) as connection:
        known = await connection.fetchval("SELECT 1 FROM tenants WHERE tenant = $1", tenant)
        head = await connection.fetchval("SELECT position FROM heads WHERE tenant = $1", tenant)
    if known and head is None:  # it is being deleted
        head = 1
    return head or 0, holder


class _Filling:
    def __init__(self, session: Session, archived: Archived, wish: Wish, progress: Progress, schema: str) -> None:
        self._schema = schema
        self._session = session
        self._archived = archived
        self._wish = wish
        self._progress = progress
        self._tenant = archived.tenant

    def run(self) -> None:
        manifest = self._archived.archive.manifest
        erased = self._erased() if self._wish.replaces else []
        is_there = self._emptied()
        self._add(_EVENTS, self._archived.events())
        if (stream := self._session.value(_GAP, self._tenant)) is not None:
            raise self._archived.has_a_gap(stream)
        self._add(_COMMANDS, self._archived.commands())
        self._add(_NUMBERS, self._archived.numbers())
        self._add(_POLICIES, self._archived.policies())
        self._session.do(_NEW_POLICIES, self._tenant, list(self._wish.policies), manifest.position, self._wish.at)
        self._add(_KEYS, self._archived.keys())
        keys = dict(self._session.rows("SELECT person, key FROM person_keys WHERE tenant = $1", self._tenant))
        self._add(_KEYS, self._archived.missing_keys(keys, self._wish.at))
        keys |= self._erased_again(erased)
        self._claims(manifest.position, LookedUpKeys(lambda _, person: keys.get(person)))
        self._uploads()
        self._archived.check_the_rest()
        if self._wish.replaces:
            self._made_of_it(self._schema)
        # What others may have to wait for comes last.
        types = sorted(self._archived.types)
        self._session.do(_TYPES, [name for name, _ in types], [schema for _, schema in types])
        self._appear(is_there, manifest.position, bytes.fromhex(manifest.head_hash), manifest.created_at)

    def _emptied(self) -> bool:
        """Whether the tenant is there, without an event. What was begun beside its log is taken away."""
        head = self._session.value(_HEAD, self._tenant)
        if head is None:
            return False
        if self._wish.replaces:
            self._session.do("DELETE FROM events WHERE tenant = $1", self._tenant)
        elif head > 0:  # since a moment ago
            raise _is_here()
        for table in _BESIDE:
            self._session.do(f"DELETE FROM {table} WHERE tenant = $1", self._tenant)  # noqa: S608  (names of ours)
        return True

    def _erased(self) -> list[str]:
        sql = "SELECT person FROM person_keys WHERE tenant = $1 AND key = $2"
        return [person for (person,) in self._session.rows(sql, self._tenant, bytes(KEY_BYTES))]

    def _erased_again(self, persons: list[str]) -> dict[str, bytes]:
        """Whoever was erased since the archive was made stays erased."""
        sql = "UPDATE person_keys SET key = $3 WHERE tenant = $1 AND person = ANY ($2::text[])"
        self._session.do(sql, self._tenant, persons, bytes(KEY_BYTES))
        return dict.fromkeys(persons, bytes(KEY_BYTES))

    def _made_of_it(self, schema: str) -> None:
        """What was made of the log that was there: nobody is signed in, and the tables begin anew."""
        self._session.do("DELETE FROM sessions WHERE tenant = $1", self._tenant)
        # As in `read_tx`: whoever fills the tenant's tables waits until this is over, and then looks again.
        self._session.do(f"SELECT pg_advisory_xact_lock({batch_lock(schema)})")
        self._session.do(_ANEW, self._tenant)
        there = {name for (name,) in self._session.rows(TABLES_OF_TENANTS, quote(schema))}
        for generation, tables in list(self._session.rows("SELECT generation, tables FROM projection_generations")):
            for name in {physical_name(table, generation) for table in tables.splitlines()} & there:
                self._session.do(f"DELETE FROM {quote(name)} WHERE tenant = $1", self._tenant)  # noqa: S608

    def _appear(self, is_there: bool, position: int, digest: bytes, created_at: str) -> None:
        # A turn that nobody can remember from before: see `tables`.
        turn = secrets.randbits(40) << 20
        if is_there:
            self._session.do("UPDATE tenants SET slug = $2 WHERE tenant = $1", self._tenant, self._wish.slug)
            sql = "UPDATE heads SET position = $2, hash = $3, turn = $4 WHERE tenant = $1"
        else:
            self._session.do("INSERT INTO tenants VALUES ($1, $2, $3)", self._tenant, self._wish.slug, created_at)
            sql = "INSERT INTO heads (tenant, position, hash, turn) VALUES ($1, $2, $3, $4)"
        self._session.do(sql, self._tenant, position, digest, turn)
        self._session.do(_PUBLISHED, self._tenant, position)

    def _claims(self, until: int, keys: LookedUpKeys) -> None:
        derivation = self._wish.derive(keys)
        done = 0
        try:
            claims = derivation.claims(_Streams(self._session), self._tenant, until)
            while batch := list(islice(claims, BATCH)):
                self._put(_CLAIMS, [(claim.scope, claim.value, claim.holder) for claim in batch])
                done += len(batch)
                self._progress("Claims", done, done)
        except UnreadableEvent as error:
            raise self._archived.makes_no_sense(error) from None
        self._put(_NUMBERS, sorted(derivation.numbers.items()))

    def _uploads(self) -> None:
        names = self._archived.archive.uploads()
        for number, name in enumerate(names, start=1):
            content = bytearray()
            for chunk in self._archived.archive.chunks(name):
                content += chunk
                if len(content) > _MOST_UPLOAD_BYTES:
                    raise ArchiveUnusable(f"{self._archived.archive.path.name} holds a file that is too large: {name}.")
            self._session.do(
                "INSERT INTO uploads (tenant, name, content) VALUES ($1, $2, $3)",
                self._tenant,
                name.removeprefix(UPLOADS),
                bytes(content),
            )
            self._progress("Uploads", number, len(names))

    def _add(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """``rows`` begin with the tenant."""
        waiting = iter(rows)
        while batch := [row[1:] for row in islice(waiting, BATCH)]:
            self._put(sql, batch)

    def _put(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            self._session.do(sql, self._tenant, *zip(*rows, strict=True))


class _Streams:
    """`vamgr.kernel.claims.StreamSource` over what the transaction has put there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def read_streams(self, tenant: str, category: str, types: Iterable[str], until: int) -> Iterator[Recorded]:
        found: Callable[..., Iterator[Any]] = self._session.rows
        return map(recorded_from, found(_OF_CATEGORY, tenant, f"{category}-", f"{category}.", until, list(types)))
