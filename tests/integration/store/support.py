"""Short words for what the store's tests say again and again."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import Appended, CommandRecord, StreamWrite

Store = SqliteEventStore | PostgresEventStore

NOW = datetime(2026, 8, 10, 15, 0, tzinfo=UTC)
TENANT = "0198f9d1-0000-7000-8000-000000000001"


def event(data: bytes = b'{"number":1}') -> NewEvent:
    return NewEvent(uuid7(), "test.happened", 1, data, b'{"actor":"system"}')


def write(stream: str, expected: int, count: int = 1) -> StreamWrite:
    return StreamWrite(stream, expected, [event() for _ in range(count)])


def command(command_id: str | None = None, *, fingerprint: str = "same", answer: str = '{"id":"x"}') -> CommandRecord:
    return CommandRecord(command_id or uuid7(), fingerprint, answer, 0)


async def put(store: Store, stream: str, expected: int, count: int = 1) -> Appended:
    return await store.append(TENANT, [write(stream, expected, count)], recorded_at=NOW)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[SqliteEventStore]:
    store = SqliteEventStore(path)
    await store.open()
    try:
        if not await store.tenants():
            await store.create_tenant(TENANT, "solo", NOW)
        yield store
    finally:
        await store.close()


def raw(path: Path) -> sqlite3.Connection:
    """A bare connection, for damaging a file on purpose."""
    return sqlite3.connect(path, isolation_level=None)
