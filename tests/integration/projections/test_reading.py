"""Readers: bound to a tenant whatever the query is, consistent, and quick to give back what they hold."""

import asyncio
import gc
from typing import Any

import pytest
from asyncpg import InsufficientPrivilegeError
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from tests.integration.projections.hangar import A, B, Bought, Hangar, Running, fleet, places


async def two_tenants(hangar: Hangar, running: Running) -> None:
    await hangar.record(A, Bought(aircraft="a1", location="EDDF"), Bought(aircraft="a2", location="EGLL"))
    await hangar.record(B, Bought(aircraft="b1", location="EDDF"))
    await running.projector.catch_up(A)
    await running.projector.catch_up(B)


async def test_no_query_sees_another_tenant(hangar: Hangar) -> None:
    (one, aircraft), (two, counts) = fleet(), places()
    parked = two.tables[0]
    async with hangar.projecting(one, two) as running:
        await two_tenants(hangar, running)
        queries: list[Any] = [
            select(aircraft.c.id),
            select(aircraft.c.id).where(aircraft.c.tenant == B),
            text("SELECT id FROM aircraft"),
            text("SELECT id FROM aircraft WHERE tenant = 'tenant-b' OR 1 = 1"),
            select(aircraft.c.id).join(parked, parked.c.icao == aircraft.c.location),
            select(aircraft.c.id).where(aircraft.c.location.in_(select(counts.c.icao))),
            text("SELECT p.aircraft AS id FROM places c CROSS JOIN parked p"),
            text("WITH x AS (SELECT * FROM aircraft) SELECT id FROM x UNION SELECT aircraft FROM parked"),
        ]
        for query in queries:
            of_a = {row["id"] for row in running.model.reader(A).all(query)}
            of_b = {row["id"] for row in running.model.reader(B).all(query)}
            assert of_a <= {"a1", "a2"}, query
            assert of_b <= {"b1"}, query
        assert running.model.reader(A).scalar(select(func.count()).select_from(aircraft)) == 2
        assert running.model.reader(B).scalar(text("SELECT count(*) FROM aircraft")) == 1
        assert [row["id"] for row in running.model.reader(B).stream(text("SELECT id FROM aircraft"))] == ["b1"]
        assert running.model.reader("nobody").all(select(aircraft)) == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM aircraft__g1",
        "SELECT count(*) FROM aircraft__g1",
        "SELECT a.id FROM aircraft a, aircraft__g1 g",
        "SELECT tenant FROM projection_state",
        "DELETE FROM aircraft__g1",
        "CREATE TABLE x (y)",
    ],
)
async def test_readers_reach_nothing_but_the_views(sqlite_hangar: Hangar, query: str) -> None:
    async with sqlite_hangar.projecting(fleet()[0]) as running:
        await two_tenants(sqlite_hangar, running)
        with pytest.raises(DatabaseError, match=r"prohibited|readonly|not authorized"):
            running.model.reader(A).all(text(query))


async def test_indexes_are_used_through_the_views(sqlite_hangar: Hangar) -> None:
    projection, _ = fleet()
    async with sqlite_hangar.projecting(projection) as running:
        await two_tenants(sqlite_hangar, running)

        def plan(query: str) -> str:
            rows = running.model.reader(A).all(text(f"EXPLAIN QUERY PLAN {query}"))
            return " | ".join(row["detail"] for row in rows)

        assert "(tenant=? AND id=?)" in plan("SELECT * FROM aircraft WHERE id = 'x'")
        assert "ix_aircraft_location__g1 (tenant=? AND location=?)" in plan(
            "SELECT * FROM aircraft WHERE location = 'x' ORDER BY id LIMIT 20"
        )
        by_minutes = plan("SELECT * FROM aircraft ORDER BY minutes DESC LIMIT 50")
        assert "ix_aircraft_minutes__g1 (tenant=?)" in by_minutes
        assert "TEMP B-TREE" not in by_minutes
        joined = plan("SELECT 1 FROM aircraft a JOIN aircraft b ON b.id = a.id WHERE a.location = 'x'")
        assert "ix_aircraft_location__g1 (tenant=? AND location=?)" in joined
        assert "(tenant=? AND id=?)" in joined


async def test_a_snapshot_stands_still_while_the_tables_move(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    count = select(func.count()).select_from(aircraft)
    async with hangar.projecting(projection) as running:
        await two_tenants(hangar, running)
        reader = running.model.reader(A)
        with reader.snapshot():
            before = reader.scalar(count)
            # In a real handler nothing is awaited in here; the test does, so that the tables move.
            await hangar.record(A, Bought(aircraft="a3", location="EDDF"))
            await running.projector.catch_up(A)
            assert reader.scalar(count) == before == 2
            with running.model.reader(A).snapshot():
                assert reader.scalar(count) == 2
            assert reader.scalar(count) == 2
        assert reader.scalar(count) == 3


async def test_a_stream_goes_through_all_rows_in_another_thread_and_keeps_its_view(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, *[Bought(aircraft=f"n{number:05d}", location="EDDF") for number in range(3000)])
        await running.projector.catch_up(A)
        rows = running.model.reader(A).stream(select(aircraft).order_by(aircraft.c.id))
        first = await asyncio.to_thread(next, rows)
        await hangar.record(A, *[Bought(aircraft=f"x{number:05d}", location="EDDF") for number in range(3000)])
        await running.projector.catch_up(A)
        await running.projector.rebuild("fleet")
        rest = await asyncio.to_thread(list, rows)
        assert first["visited"] == ["EDDF"]
        assert [first["id"], *(row["id"] for row in rest)] == [f"n{number:05d}" for number in range(3000)]


async def test_a_stream_that_is_left_early_lets_go(sqlite_hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with sqlite_hangar.projecting(projection) as running:
        await sqlite_hangar.record(A, *[Bought(aircraft=f"n{number:05d}", location="EDDF") for number in range(3000)])
        await running.projector.catch_up(A)
        rows = running.model.reader(A).stream(select(aircraft))
        next(rows)
        assert not await running.projector._in_thread(running.model.tables.erase_traces)  # it holds its snapshot
        del rows
        gc.collect()
        assert await running.projector._in_thread(running.model.tables.erase_traces)


async def test_rows_are_dicts_with_python_values(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await two_tenants(hangar, running)
        reader = running.model.reader(A)
        one = reader.one(select(aircraft.c.grounded, aircraft.c.visited).where(aircraft.c.id == "a1"))
        assert one == {"grounded": False, "visited": ["EDDF"]}
        assert one["grounded"] is False
        assert reader.one(select(aircraft).where(aircraft.c.id == "none")) is None
        assert reader.scalar(select(aircraft.c.id).where(aircraft.c.id == "none")) is None
        some = select(aircraft.c.id).where(aircraft.c.id.in_(["a1", "a2", "b1"])).order_by(aircraft.c.id)
        assert reader.all(some) == [{"id": "a1"}, {"id": "a2"}]


async def test_a_query_of_the_tables_behind_the_views_sees_no_other_tenant_either(hangar: Hangar) -> None:
    if hangar.database is None:
        pytest.skip("in SQLite there is no way there at all")
    async with hangar.projecting(fleet()[0]) as running:
        await two_tenants(hangar, running)
        for of, ids in ((A, ["a1", "a2"]), (B, ["b1"]), ("nobody", [])):
            reader = running.model.reader(of)
            assert [row["id"] for row in reader.all(text("SELECT id FROM aircraft__g1 ORDER BY id"))] == ids
            positions = reader.all(text("SELECT tenant FROM projection_state"))
            assert {row["tenant"] for row in positions} <= {of}
        with pytest.raises(InsufficientPrivilegeError):
            running.model.reader(A).all(text("CREATE TABLE x (y bigint)"))
        with pytest.raises(InsufficientPrivilegeError, match="row-level security"):
            running.model.reader(A).all(
                text("INSERT INTO aircraft__g1 VALUES ('tenant-b', 'x', 'y', 1, 1, true, '[]')")
            )
        with pytest.raises(InsufficientPrivilegeError, match=r"permission denied|must be owner"):
            running.model.reader(A).all(text("ALTER TABLE aircraft__g1 DISABLE ROW LEVEL SECURITY"))


async def test_lists_are_sorted_through_indexes_in_postgresql_too(hangar: Hangar) -> None:
    if hangar.database is None:
        pytest.skip("that is the test above")
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, *[Bought(aircraft=f"n{number:05d}", location="EDDF") for number in range(3000)])
        await running.projector.catch_up(A)
        async with hangar.database.owner() as owner:
            await owner.execute("ANALYZE aircraft__g1")
        for column in (aircraft.c.minutes, aircraft.c.id):
            for order in (column.asc(), column.desc()):
                ready = running.model._compiler.ready(select(aircraft).order_by(order).limit(20), None)  # type: ignore[union-attr]
                async with hangar.database.bound(A) as connection:
                    rows = await connection.fetch(f"EXPLAIN {ready.sql}", *ready.parameters)
                plan = "\n".join(row[0] for row in rows)
                assert "Index Scan" in plan, plan
                assert "Sort" not in plan, plan


async def test_a_stream_that_is_left_early_gives_its_connection_back(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, *[Bought(aircraft=f"n{number:05d}", location="EDDF") for number in range(3000)])
        await running.projector.catch_up(A)
        for _ in range(20):  # more than there are connections
            rows = running.model.reader(A).stream(select(aircraft))
            next(rows)
            del rows
            gc.collect()
        assert await running.projector._in_thread(running.model.tables.erase_traces)


async def test_nothing_sorts_below_everything_and_search_takes_small_letters_for_capitals(hangar: Hangar) -> None:
    projection, counts = places()
    parked = projection.tables[0]
    async with hangar.projecting(projection) as running:
        await two_tenants(hangar, running)
        reader = running.model.reader(A)
        nothing = select(parked.c.aircraft, func.nullif(parked.c.icao, "EDDF").label("at"))
        up = nothing.order_by(func.nullif(parked.c.icao, "EDDF"))
        assert [row["at"] for row in reader.all(up)] == [None, "EGLL"]
        down = nothing.order_by(func.nullif(parked.c.icao, "EDDF").desc())
        assert [row["at"] for row in reader.all(down)] == ["EGLL", None]
        assert [row["aircraft"] for row in reader.all(select(parked).where(parked.c.icao.like("%egl%")))] == ["a2"]
        of_all = select(func.sum(counts.c.aircraft), func.avg(counts.c.aircraft), func.min(counts.c.icao))
        sums = list((reader.one(of_all) or {}).values())
        assert (sums, [type(value) for value in sums]) == ([2, 1.0, "EDDF"], [int, float, str])


async def test_readers_are_refused_to_another_thread(hangar: Hangar) -> None:
    """A window's thread asked beside the server's: each held what the other waited for, and nothing answered."""
    if hangar.database is not None:
        pytest.skip("over PostgreSQL every query borrows a connection")
    one, aircraft = fleet()
    async with hangar.projecting(one) as running:
        await hangar.record(A, Bought(aircraft="a1", location="EDDF"))
        await running.projector.catch_up(A)
        query = select(aircraft.c.id)
        assert running.model.reader(A).all(query)
        for ask in (
            lambda: running.model.reader(A).all(query),
            lambda: running.model.reader(A).count(aircraft, ()),
            lambda: running.model.reader(A).row(aircraft, "a1"),
        ):
            with pytest.raises(RuntimeError, match="another thread"):
                await asyncio.to_thread(ask)
        assert running.model.reader(A).all(query)
