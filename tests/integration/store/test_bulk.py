"""The log that is made in one piece: the same log, seen by its readers at once, durable when it is closed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vamgr.adapters.sqlite.bulk import BulkEventStore
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.errors import ClaimTaken, Conflict, StoreUnavailable
from vamgr.kernel.event import NewEvent
from vamgr.kernel.store import Claim, CommandRecord, StreamWrite

NOW = datetime(2026, 6, 1, tzinfo=UTC)
TENANT = "t"


def event(number: int) -> NewEvent:
    return NewEvent(f"e{number}", "test.happened", 1, b"{}", b"{}")


async def filled(store: SqliteEventStore) -> None:
    await store.open()
    await store.create_tenant(TENANT, "main", NOW)
    for number in range(1, 6):
        await store.append(
            TENANT,
            [StreamWrite("thing-1", number - 1, [event(number)])],
            recorded_at=NOW,
            claims=[Claim("name", f"n{number}", "thing-1")],
            command=CommandRecord(f"command-{number}", "f", "{}", 0),
        )
        await store.next_number(TENANT, "thing")


async def test_it_is_the_log_that_a_server_writes(tmp_path: Path) -> None:
    bulk, usual = BulkEventStore(tmp_path / "bulk.sqlite"), SqliteEventStore(tmp_path / "usual.sqlite")
    for store in (bulk, usual):
        await filled(store)
        await store.close()

    again = SqliteEventStore(tmp_path / "bulk.sqlite")
    other = SqliteEventStore(tmp_path / "usual.sqlite")
    for store in (again, other):
        await store.open()
    assert again.read_page(TENANT, 0, 100) == other.read_page(TENANT, 0, 100)
    assert again.head(TENANT) == other.head(TENANT)
    assert await again.claim_holder(TENANT, "name", "n3") == "thing-1"
    assert await again.next_number(TENANT, "thing") == 6
    for store in (again, other):
        await store.close()


async def test_readers_see_at_once_what_was_appended(tmp_path: Path) -> None:
    store = BulkEventStore(tmp_path / "log.sqlite")
    await filled(store)

    assert store.head(TENANT).position == 5
    assert [recorded.id for recorded in await store.read_stream(TENANT, "thing-1")] == ["e1", "e2", "e3", "e4", "e5"]
    assert await store.find_command(TENANT, "command-5") is not None
    assert await store.next_number(TENANT, "thing") == 6
    await store.close()


async def test_what_is_refused_leaves_no_trace(tmp_path: Path) -> None:
    store = BulkEventStore(tmp_path / "log.sqlite")
    await filled(store)

    with pytest.raises(Conflict):
        await store.append(TENANT, [StreamWrite("thing-1", 1, [event(9)])], recorded_at=NOW)
    with pytest.raises(ClaimTaken):
        await store.append(
            TENANT,
            [StreamWrite("thing-2", 0, [event(9)])],
            recorded_at=NOW,
            claims=[Claim("name", "n1", "thing-2")],
        )
    with pytest.raises(KeyError):
        await store.side(lambda connection: {}["nothing"])  # type: ignore[var-annotated]

    await store.append(TENANT, [StreamWrite("thing-1", 5, [event(6)])], recorded_at=NOW)
    assert store.head(TENANT).position == 6
    await store.close()
    with pytest.raises(StoreUnavailable):
        await store.append(TENANT, [StreamWrite("thing-1", 6, [event(7)])], recorded_at=NOW)
