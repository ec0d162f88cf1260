"""What the contract of the event store is tried on: each engine that keeps it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from tests.integration.store.support import NOW, TENANT, Store, opened
from tests.support.postgres import open_database
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.keys import PostgresKeyRing
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.postgres.policy_states import PostgresPolicyStates
from vamgr.adapters.postgres.sessions import PostgresSessions
from vamgr.adapters.sqlite.keys import SqliteKeyRing
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.adapters.sqlite.policy_states import SqlitePolicyStates
from vamgr.adapters.sqlite.sessions import SqliteSessions
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.policies_runner import PolicyStateStore


class Engine(Protocol):
    """The same log at each opening."""

    def opened(self) -> AsyncIterator[Store]: ...

    def keys(self, store: Store) -> KeyRing: ...

    def sessions(self, store: Store) -> SqliteSessions | PostgresSessions: ...

    def policy_states(self, store: Store) -> PolicyStateStore: ...


class SqliteEngine:
    def __init__(self, folder: Path) -> None:
        self._path = folder / "log.sqlite"

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[SqliteEventStore]:
        async with opened(self._path) as store:
            yield store

    def keys(self, store: SqliteEventStore) -> SqliteKeyRing:
        return SqliteKeyRing(store)

    def sessions(self, store: SqliteEventStore) -> SqliteSessions:
        return SqliteSessions(store)

    def policy_states(self, store: SqliteEventStore) -> SqlitePolicyStates:
        return SqlitePolicyStates(store)


class PostgresEngine:
    def __init__(self, schema: str, url: str | None = None) -> None:
        self.schema = schema
        self.url = url
        self._databases: dict[PostgresEventStore, Database] = {}

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[PostgresEventStore]:
        async with open_database(self.schema, self.url) as database:
            store = PostgresEventStore(database)
            self._databases[store] = database
            await store.open()
            try:
                if not await store.tenants():
                    await store.create_tenant(TENANT, "solo", NOW)
                yield store
            finally:
                await store.close()

    def database(self, store: PostgresEventStore) -> Database:
        return self._databases[store]

    def keys(self, store: PostgresEventStore) -> PostgresKeyRing:
        return PostgresKeyRing(self._databases[store])

    def sessions(self, store: PostgresEventStore) -> PostgresSessions:
        return PostgresSessions(self._databases[store])

    def policy_states(self, store: PostgresEventStore) -> PostgresPolicyStates:
        return PostgresPolicyStates(self._databases[store])
