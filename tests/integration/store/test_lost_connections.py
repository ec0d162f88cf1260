"""The way to PostgreSQL breaks at the worst moments: what was acknowledged is in the log once, what was not may be said
again."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.integration.store.engines import PostgresEngine
from tests.integration.store.support import NOW, TENANT, command, put, write
from tests.support.postgres import Line
from tests.support.services import need
from vamgr.adapters.postgres import appends, group
from vamgr.adapters.postgres.connections import Database
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.store import ANY_VERSION, Appended, Claim, Release


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    line = Line(need("postgresql"))
    await line.up()
    yield line
    await line.close()


@pytest.fixture
async def behind(postgres: PostgresEngine, line: Line) -> AsyncIterator[PostgresEventStore]:
    """A store whose connections all go through the line."""
    engine = PostgresEngine(postgres.schema, line.url)
    async with engine.opened() as store:
        yield store


async def head_of(database: Database) -> int:
    async with database.owner() as owner:
        position: int = await owner.fetchval("SELECT position FROM heads WHERE tenant = $1", TENANT)
    return position


def once_moved(database: Database, line: Line, position: int) -> None:
    """The line is cut when the log has got to a position, before the answer that says so comes through."""

    async def moved(_answer: bytes) -> bool:
        return await head_of(database) >= position

    line.cut_before_the_answer(moved)


async def test_a_backend_that_is_killed_in_the_middle_of_an_append_costs_nothing(
    in_postgres: PostgresEventStore, postgres: PostgresEngine
) -> None:
    await put(in_postgres, "pilot-1", 0)
    async with postgres.database(in_postgres).owner() as owner:
        async with owner.transaction():
            await owner.execute("SELECT 1 FROM heads WHERE tenant = $1 FOR UPDATE", TENANT)
            waiting = asyncio.ensure_future(put(in_postgres, "pilot-1", 1))
            blocked = "SELECT pid FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))"
            while (process := await owner.fetchval(blocked)) is None:  # noqa: ASYNC110 (the server has no event for it)
                await asyncio.sleep(0)
            await owner.execute("SELECT pg_terminate_backend($1)", process)
        assert await waiting == Appended(2, 2)
    assert in_postgres.verify_chain(TENANT).checked == 2


async def test_a_process_that_stands_still_with_the_heads_lock_loses_it(
    in_postgres: PostgresEventStore, postgres: PostgresEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(group, "_LOCK", group._LOCK.replace("'10000'", "'50'"))
    stuck = await asyncpg.connect(need("postgresql"), server_settings={"search_path": f'"{postgres.schema}"'})
    try:
        await stuck.execute("BEGIN")
        await group.lock(stuck, TENANT)
        assert await put(in_postgres, "pilot-1", 0) == Appended(1, 1)
    finally:
        stuck.terminate()


async def test_connections_that_died_while_nobody_used_them_are_replaced(
    in_postgres: PostgresEventStore, postgres: PostgresEngine
) -> None:
    database = postgres.database(in_postgres)
    await asyncio.gather(*(in_postgres.find_command(TENANT, str(n)) for n in range(8)))
    for _ in range(2):
        async with database.bound(TENANT) as connection:
            process = connection.get_server_pid()
        async with database.owner() as owner:
            await owner.execute("SELECT pg_terminate_backend($1)", process)
        assert in_postgres.head(TENANT).position == 0
    assert await put(in_postgres, "pilot-1", 0) == Appended(1, 1)


async def test_an_append_whose_answer_got_lost_is_found_in_the_log(
    behind: PostgresEventStore, in_postgres: PostgresEventStore, postgres: PostgresEngine, line: Line
) -> None:
    database = postgres.database(in_postgres)
    await put(behind, "pilot-1", 0)
    once_moved(database, line, 2)
    assert await put(behind, "pilot-1", ANY_VERSION) == Appended(2, 2)  # again would be another event

    once_moved(database, line, 7)
    same = command()
    results = await asyncio.gather(
        *(behind.append(TENANT, [write(f"pilot-{n}", 0)], recorded_at=NOW, command=command()) for n in range(2, 6)),
        behind.append(TENANT, [write("pilot-6", 0)], recorded_at=NOW, command=same),
        put(behind, "pilot-1", 0),
        return_exceptions=True,
    )
    assert [result.last for result in results[:5]] == [3, 4, 5, 6, 7]
    assert all(result.repeated is None for result in results[:5])
    assert type(results[5]).__name__ == "Conflict"
    assert behind.head(TENANT).position == 7
    again = await behind.append(TENANT, [write("pilot-6", 0)], recorded_at=NOW, command=same)
    assert again.repeated is not None


async def test_claims_without_events_survive_a_lost_answer_too(
    behind: PostgresEventStore, in_postgres: PostgresEventStore, postgres: PostgresEngine, line: Line
) -> None:
    database = postgres.database(in_postgres)

    async def taken(_answer: bytes) -> bool:
        async with database.owner() as owner:
            return bool(await owner.fetchval("SELECT count(*) FROM claims WHERE value = 'N1'"))

    line.cut_before_the_answer(taken)
    await behind.append(TENANT, [], recorded_at=NOW, claims=[Claim("registration", "N1", "a")])
    assert await behind.claim_holder(TENANT, "registration", "N1") == "a"
    await behind.append(TENANT, [], recorded_at=NOW, releases=[Release("registration", "N1", "a")])
    assert await behind.claim_holder(TENANT, "registration", "N1") is None


async def test_what_cannot_be_found_out_is_said_and_may_be_said_again(
    behind: PostgresEventStore,
    in_postgres: PostgresEventStore,
    postgres: PostgresEngine,
    line: Line,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(appends, "_SETTLE_SECONDS", 0.05)
    database = postgres.database(in_postgres)
    await put(behind, "pilot-1", 0)

    async def moved_and_gone(_answer: bytes) -> bool:
        if await head_of(database) < 2:
            return False
        await line.down()
        return True

    line.cut_before_the_answer(moved_and_gone)
    same = command()
    with pytest.raises(StoreUnavailable, match="cannot be told"):
        await behind.append(TENANT, [write("pilot-1", 1)], recorded_at=NOW, command=same)
    with pytest.raises(StoreUnavailable, match="cannot be used"):
        await put(behind, "pilot-2", 0)
    with pytest.raises(StoreUnavailable):
        behind.head(TENANT)

    await line.up()
    again = await behind.append(TENANT, [write("pilot-1", 1)], recorded_at=NOW, command=same)
    assert (again.repeated is not None, again.last) == (True, 2)
    assert await put(behind, "pilot-1", 2) == Appended(3, 3)


async def test_a_line_that_breaks_again_and_again_loses_and_doubles_nothing(
    behind: PostgresEventStore, in_postgres: PostgresEventStore, line: Line
) -> None:
    acknowledged: list[str] = []
    done = asyncio.Event()

    async def breaks() -> None:
        seen = 0
        while not done.is_set():
            if len(acknowledged) > seen + 5:
                seen = len(acknowledged)
                line.cut()
            await asyncio.sleep(0)

    async def writer(number: int) -> None:
        for version in range(12):
            same = command()
            while True:
                try:
                    await behind.append(TENANT, [write(f"pilot-{number}", version)], recorded_at=NOW, command=same)
                except StoreUnavailable:
                    continue
                acknowledged.append(same.command_id)
                break

    breaking = asyncio.ensure_future(breaks())
    await asyncio.gather(*(writer(number) for number in range(8)))
    done.set()
    await breaking

    assert in_postgres.head(TENANT).position == len(set(acknowledged)) == 96
    assert in_postgres.verify_chain(TENANT).ok
    for command_id in acknowledged:
        assert await in_postgres.find_command(TENANT, command_id) is not None
