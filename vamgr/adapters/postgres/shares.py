"""Partitions that processes divide among them, by advisory locks of PostgreSQL.

A partition is an advisory lock, held by the session of a connection that does nothing else. PostgreSQL lets go of it at
once when the process dies or closes the connection; where a machine or the network just falls silent, after the
seconds that the keepalives below allow. Who loses the connection has nothing from that moment on. Between the moment
when the server gives a lock to another one and the moment when we hear of it, two may work on one partition: what is
done under such a lock must bear that (a run that is published twice is recognised by the consumers' checkpoints).

Everybody who takes part also holds one shared lock, so that all can count how many they are: nobody keeps more than
its part, rounded up. A hundred partitions with one process are all its own, and a second one gets half within seconds.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import AsyncExitStack
from hashlib import sha256
from typing import Any

from vamgr.adapters.postgres.connections import Database, database_errors

log = logging.getLogger("vamgr.postgres")

_PRESENCE = 2**31 - 1  # the number that no partition has
_ASK_SECONDS = 5.0
_COUNT = """
    SELECT count(*) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND mode = 'ShareLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = $1::int8::oid AND objid = $2::int8::oid
"""
# The server notices within some ten seconds that the other end is gone without a word. The last of these counts: where
# there is one, Linux gives up when that is over, and not when keepalives have had no answer often enough.
_KEEPALIVE = (
    "SET tcp_keepalives_idle = 5",
    "SET tcp_keepalives_interval = 2",
    "SET tcp_keepalives_count = 3",
    "SET tcp_user_timeout = 10000",
    "SET idle_session_timeout = 0",
)


class LockShares:
    """`vamgr.kernel.distribution.Shares` for what is called ``name`` in a database's schema.

    With one partition it is a lock for one leader among many.
    """

    def __init__(self, database: Database, name: str, partitions: int) -> None:
        self._database = database
        self._name = name
        self._partitions = partitions
        digest = sha256(f"{database.schema}\x1f{name}".encode()).digest()
        self._key = int.from_bytes(digest[:4], "big") & 0x7FFF_FFFF
        self._held: set[int] = set()
        self._session: tuple[AsyncExitStack, Any] | None = None
        self._renewing = asyncio.Lock()

    async def renew(self) -> frozenset[int]:
        """See the contract. Raises StoreUnavailable."""
        async with self._renewing:
            try:
                with database_errors(self._database.place):
                    async with asyncio.timeout(_ASK_SECONDS):
                        await self._take_part(await self._connection())
            except BaseException:
                await self._end()
                raise
            return frozenset(self._held)

    def has(self, partition: int) -> bool:
        return partition in self._held

    async def release(self) -> None:
        async with self._renewing:
            await self._end()

    async def _connection(self) -> Any:
        if self._session is not None:
            return self._session[1]
        stack = AsyncExitStack()
        connection = await stack.enter_async_context(self._database.owner())
        self._session = stack, connection
        connection.add_termination_listener(self._lost)
        for setting in _KEEPALIVE:
            await connection.execute(setting)
        await connection.execute("SELECT pg_advisory_lock_shared($1::int4, $2::int4)", self._key, _PRESENCE)
        return connection

    async def _take_part(self, connection: Any) -> None:
        present = await connection.fetchval(_COUNT, self._key, _PRESENCE)
        fair = -(-self._partitions // max(1, present))
        for partition in sorted(self._held)[fair:]:
            self._held.discard(partition)
            await connection.execute("SELECT pg_advisory_unlock($1::int4, $2::int4)", self._key, partition)
        wanted = [number for number in range(self._partitions) if number not in self._held]
        for partition in wanted:
            if len(self._held) >= fair:
                break
            if await connection.fetchval("SELECT pg_try_advisory_lock($1::int4, $2::int4)", self._key, partition):
                self._held.add(partition)

    def _lost(self, connection: Any) -> None:
        if self._session is not None and self._session[1] is connection and self._held:
            log.warning("the connection that holds the partitions of %s was lost", self._name)
            self._held.clear()

    async def _end(self) -> None:
        self._held.clear()
        session, self._session = self._session, None
        if session is not None:
            stack, connection = session
            connection.remove_termination_listener(self._lost)
            try:
                await stack.aclose()
            except (TimeoutError, OSError) as error:
                log.debug("the connection of the partitions did not close in order: %r", error)
                connection.terminate()
