"""Which tenants are behind is never wrong, whoever writes at the same moment, and costs nothing at rest."""

import asyncio
import json

import pytest

from tests.integration.messages.logs import append, append_on, make_tenants
from tests.support.postgres import drop_schema, open_database, schema_name
from tests.support.services import need
from vamgr.adapters.postgres import schema
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.outbox import _BEHIND, PostgresOutbox
from vamgr.kernel.distribution import Behind, partition_of

ALL = range(16)


async def test_a_tenant_is_behind_until_everything_was_published(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a", "b", "resting")
    await append(database, "a", 3)
    await append(database, "b", 1)

    assert await outbox.behind(ALL, "", 10) == [Behind("a", 0, 3), Behind("b", 0, 1)]
    assert await outbox.waiting() == (2, 4)
    await outbox.moved("a", 2)
    await outbox.moved("b", 1)
    assert await outbox.behind(ALL, "", 10) == [Behind("a", 2, 3)]
    await outbox.moved("a", 3)
    await outbox.moved("a", 1)  # a relay that was slow
    assert await outbox.behind(ALL, "", 10) == []
    await append(database, "a")
    assert await outbox.behind(ALL, "", 10) == [Behind("a", 3, 4)]


async def test_a_page_has_the_stored_events_in_order(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a", "b")
    await append(database, "a", 5, b"\x00 any bytes")
    await append(database, "b", 5)

    page = await outbox.page("a", 2, 2)

    assert [(event.tenant, event.position, event.data) for event in page] == [
        ("a", 3, b"\x00 any bytes"),
        ("a", 4, b"\x00 any bytes"),
    ]
    assert page[0].recorded_at.isoformat() == "2026-08-10T15:00:00+00:00"
    assert len(page[0].hash) == 32


async def test_the_database_knows_the_partitions_as_the_kernel_does(database: Database) -> None:
    tenants = [f"tenant-{number}" for number in range(60)] + ["ærø", "機"]
    await make_tenants(database, *tenants)
    for tenant in tenants:
        await append(database, tenant)

    for partitions in (1, 7, 16):
        outbox = PostgresOutbox(database, partitions)
        for partition in range(partitions):
            found = [behind.tenant for behind in await outbox.behind([partition], "", 100)]
            assert sorted(found) == sorted(
                tenant for tenant in tenants if partition_of(tenant, partitions) == partition
            )


async def test_the_list_goes_on_behind_a_tenant(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a", "b", "c", "d")
    for tenant in "abcd":
        await append(database, tenant)

    assert [behind.tenant for behind in await outbox.behind(ALL, "", 2)] == ["a", "b"]
    assert [behind.tenant for behind in await outbox.behind(ALL, "b", 2)] == ["c", "d"]
    assert await outbox.behind(ALL, "d", 2) == []


async def test_an_append_at_the_same_moment_as_a_move_is_not_lost(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a")
    await append(database, "a")
    async with database.bound("a") as connection:
        async with connection.transaction():
            await append_on(connection, "a")
            moving = asyncio.create_task(outbox.moved("a", 1))
            await _waits_for_a_lock(database)
        await moving

    assert await outbox.behind(ALL, "", 10) == [Behind("a", 1, 2)]


async def test_a_move_at_the_same_moment_as_an_append_is_not_lost(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a")
    await append(database, "a")
    async with database.platform("relay") as connection:
        async with connection.transaction():
            await connection.execute("UPDATE published SET position = 1 WHERE tenant = 'a'")
            appending = asyncio.create_task(append(database, "a"))
            await _waits_for_a_lock(database)
        await appending

    assert await outbox.behind(ALL, "", 10) == [Behind("a", 1, 2)]


async def test_an_append_that_is_taken_back_leaves_nobody_behind(database: Database) -> None:
    await make_tenants(database, "a")
    async with database.bound("a") as connection:
        transaction = connection.transaction()
        await transaction.start()
        await append_on(connection, "a")
        await transaction.rollback()

    assert await PostgresOutbox(database).behind(ALL, "", 10) == []


async def test_a_log_that_was_replaced_by_a_shorter_one_is_published_from_there(database: Database) -> None:
    outbox = PostgresOutbox(database)
    await make_tenants(database, "a")
    await append(database, "a", 5)
    await outbox.moved("a", 5)
    async with database.bound("a") as connection:
        await connection.execute("UPDATE heads SET position = 2 WHERE tenant = 'a'")
        await connection.execute("DELETE FROM events WHERE position > 2")
    await append(database, "a")
    assert await outbox.behind(ALL, "", 10) == [Behind("a", 2, 3)]

    async with database.platform("tenants") as connection:
        await connection.execute("DELETE FROM heads WHERE tenant = 'a'")
    assert await outbox.behind(ALL, "", 10) == []


async def test_a_tenants_connection_sees_its_own_row_and_no_other(database: Database) -> None:
    await make_tenants(database, "a", "b")

    async with database.bound("a") as connection:
        seen = await connection.fetch("SELECT tenant FROM published")
        changed = await connection.execute("UPDATE published SET head = 7")

    assert [row["tenant"] for row in seen] == ["a"]
    assert changed == "UPDATE 1"


async def test_thousands_of_tenants_at_rest_are_not_looked_at(database: Database) -> None:
    async with database.owner() as connection:
        await connection.execute("SELECT set_config('app.purpose', 'relay', false)")
        await connection.execute(
            "INSERT INTO published (tenant, position, head) SELECT 'rest-' || n, 9, 9 FROM generate_series(1, 20000) n"
        )
        await connection.execute("ANALYZE published")
    await make_tenants(database, "a", "b")
    await append(database, "b")
    outbox = PostgresOutbox(database)

    async with database.platform("relay") as connection:
        explained = await connection.fetchval(
            f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {_BEHIND}", "", 16, list(ALL), 128
        )
    plan = explained[0]["Plan"]

    assert "published_behind" in json.dumps(plan)
    assert plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] < 20
    assert await outbox.behind(ALL, "", 10) == [Behind("b", 0, 1)]


async def _waits_for_a_lock(database: Database) -> None:
    """Until some statement of this schema waits for a row that another one has changed."""
    async with asyncio.timeout(20), database.owner() as connection:
        while not await connection.fetchval(
            """SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid IN
                (SELECT pid FROM pg_locks WHERE relation = to_regclass('published'))"""
        ):
            pass


async def test_logs_from_before_there_was_a_relay_are_behind_from_their_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = Database(need("postgresql"), schema=schema_name())
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:1])
        patched.setattr(schema, "SCHEMA_VERSION", 1)
        await schema.prepare(old)
    try:
        async with open_database(old.schema) as database:
            await make_tenants(database, "a", "resting")
            await append(database, "a", 3)
            await schema.prepare(database)

            assert await PostgresOutbox(database).behind(ALL, "", 10) == [Behind("a", 0, 3)]
    finally:
        await drop_schema(old)
