"""Erasing somebody makes the rows of his own airline anew, and of nobody else: see `vamgr.kernel.remaking`."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.integration.projections.hangar import (
    A,
    B,
    Bought,
    Hangar,
    Joined,
    Running,
    events,
    fleet,
    open_hangar,
    people,
    postgres,
    until,
)
from vamgr.adapters.postgres.read_model import PostgresReadModel
from vamgr.adapters.postgres.remaking import PostgresRemaking
from vamgr.kernel.applying import Track
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.personal import ERASED
from vamgr.kernel.projection import Projection
from vamgr.kernel.shared_projector import SharedProjector


@pytest.fixture
async def hangar(tmp_path: Path) -> AsyncIterator[Hangar]:
    async with postgres() as database, open_hangar(tmp_path, database) as hangar:
        yield hangar


async def versions(hangar: Hangar, table: str) -> dict[tuple[str, str], str]:
    """Of each row of a physical table, which transaction wrote it."""
    assert hangar.database is not None
    found = {}
    for tenant in (A, B):
        async with hangar.database.bound(tenant) as connection:
            for row in await connection.fetch(f'SELECT tenant, id, xmin::text AS by FROM "{table}"'):  # noqa: S608
                found[row["tenant"], row["id"]] = row["by"]
    return found


async def two_airlines(hangar: Hangar) -> None:
    for tenant in (A, B):
        await hangar.record(tenant, *(Joined(user_id=f"u{number}", name=f"Pilot {number}") for number in range(30)))


async def physical(hangar: Hangar, table: str) -> list[str]:
    assert hangar.database is not None
    async with hangar.database.owner() as connection:
        rows = await connection.fetch(
            "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename LIKE $2",
            hangar.database.schema,
            f"{table}\\_\\_g%",
        )
    return sorted(row["tablename"] for row in rows)


async def left_behind(hangar: Hangar) -> list[str]:
    assert hangar.database is not None
    async with hangar.database.owner() as connection:
        rows = await connection.fetch(
            "SELECT nspname FROM pg_namespace WHERE nspname LIKE $1", f"{hangar.database.schema}\\_remade%"
        )
    return [row["nspname"] for row in rows]


async def test_only_what_differs_is_written_and_only_of_that_airline(hangar: Hangar) -> None:
    projection, persons = people()
    await two_airlines(hangar)
    async with hangar.projecting(projection, fleet()[0]) as running:
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
        [name] = await physical(hangar, "persons")
        before = await versions(hangar, name)
        revisions = {tenant: running.projector.revision(tenant) for tenant in (A, B)}
        await hangar.keys.forget(A, "u7")
        await running.projector.rebuild_personal(A)

        assert await physical(hangar, "persons") == [name], "the tables themselves are as they were"
        after = await versions(hangar, name)
        assert {key for key in before if before[key] != after[key]} == {(A, "u7")}
        assert {row["id"]: row["name"] for row in running.now(A, persons)}["u7"] == ERASED
        assert running.projector.revision(A) != revisions[A], "an answer from before is not given again"
        assert running.projector.revision(B) == revisions[B]
        assert await left_behind(hangar) == []
        # and it goes on from there, without what was known of the rows before
        await hangar.record(A, Joined(user_id="u99", name="New"))
        rows = {row["id"]: row["name"] for row in await running.rows(A, persons)}
        assert (rows["u7"], rows["u99"], len(rows)) == (ERASED, "New", 31)
        assert (await running.projector.compare_with_fresh_rebuild()).differences == ()


async def test_others_write_and_read_while_it_goes_on(hangar: Hangar, monkeypatch: pytest.MonkeyPatch) -> None:
    projection, persons = people()
    await two_airlines(hangar)
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
        loop = asyncio.get_running_loop()
        reached, go_on = asyncio.Event(), asyncio.Event()
        taking_over = PostgresRemaking.taking_over

        @contextmanager
        def stands_there(self: PostgresRemaking, tenant: str, fresh: Any) -> Any:
            with taking_over(self, tenant, fresh) as taking:
                loop.call_soon_threadsafe(reached.set)
                asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result(20)
                yield taking

        monkeypatch.setattr(PostgresRemaking, "taking_over", stands_there)
        await hangar.keys.forget(A, "u1")
        remaking = asyncio.create_task(running.projector.rebuild_personal(A))
        await asyncio.wait_for(reached.wait(), 20)
        assert len(running.now(A, persons)) == 30, "its own people still find their lists"
        assert len(running.now(B, persons)) == 30
        go_on.set()
        await remaking
        await hangar.record(B, Joined(user_id="u99", name="New"))
        assert len(await running.rows(B, persons)) == 31


async def test_a_projector_that_knows_the_rows_of_before_does_not_write_them_again(hangar: Hangar) -> None:
    """One that patches what it remembers would bring the name back."""
    renamed, persons = people()

    @renamed.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        row = tx.get(persons, event.aircraft)
        tx.put(persons, id=event.aircraft, name=f"{row['name']} of {event.location}")

    def process() -> SharedProjector:
        async def all_heads() -> dict[str, int]:
            return {tenant: hangar.store.head(tenant).position for tenant in (A, B)}

        assert hangar.database is not None
        return SharedProjector(
            all_heads=all_heads,
            tell=lambda tenant, position, revision: told.append((tenant, position, revision)),
            read_model=PostgresReadModel(hangar.database, shared=True),
            store=hangar.store,
            codec=hangar.codec,
            projections=[renamed],
            registry=events,
        )

    assert hangar.database is not None
    told: list[tuple[str, int, str]] = []
    follower, builder = process(), process()
    try:
        await follower.start()
        await builder.start()
        await builder.build(True)
        position = await hangar.record(A, Joined(user_id="u1", name="Amelia"), Joined(user_id="u2", name="Bessie"))
        await follower.follow(A, position)
        before = follower.revision(A)
        await hangar.keys.forget(A, "u1")
        await builder.rebuild_personal(A)
        assert told[-1] == (A, position, builder.revision(A))
        assert builder.revision(A) != before
        position = await hangar.record(A, Bought(aircraft="u1", location="EDDF"))
        await follower.follow(A, position)
        rows = PostgresReadModel(hangar.database).reader(A).all(persons.select().order_by(persons.c.id))
        assert [row["name"] for row in rows] == [f"{ERASED} of EDDF", "Bessie"]
    finally:
        await follower.stop()
        await builder.stop()


async def test_tables_that_are_being_built_lose_him_too(hangar: Hangar) -> None:
    projection, persons = people()
    await two_airlines(hangar)
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
        tables = running.model.tables
        # Built up to the end, and not yet swapped in: as a projector that is killed just before leaves it.
        made = await running.projector._in_thread(tables.start_generation, projection)
        applier = running.projector._applier
        track = Track(projection, made)
        for tenant in (A, B):
            await running.projector._in_thread(applier.apply, tenant, [track], 1000)
        await hangar.keys.forget(A, "u7")
        await running.projector.rebuild_personal(A)

        async def swapped() -> bool:
            return await physical(hangar, "persons") == [f"persons__g{made.number}"]

        await until(swapped)
        rows = {row["id"]: row["name"] for row in await running.rows(A, persons)}
        assert (rows["u7"], len(rows)) == (ERASED, 30)
        assert len(await running.rows(B, persons)) == 30


async def test_killed_in_the_middle_nothing_has_changed_and_it_can_be_said_again(
    hangar: Hangar, monkeypatch: pytest.MonkeyPatch
) -> None:
    projection, persons = people()
    await two_airlines(hangar)
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await hangar.keys.forget(A, "u7")
        assert hangar.database is not None
        database = hangar.database
        taking_over = PostgresRemaking.taking_over

        @contextmanager
        def killed(self: PostgresRemaking, tenant: str, fresh: Any) -> Any:
            with taking_over(self, tenant, fresh) as taking:
                yield taking

                async def cut() -> None:
                    async with database.owner() as connection:
                        await connection.execute(
                            """SELECT pg_terminate_backend(a.pid) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                            WHERE l.locktype = 'advisory' AND a.pid <> pg_backend_pid()
                            AND a.state = 'idle in transaction'
                            AND l.relation IS NULL AND a.query LIKE '%persons__g%'"""
                        )

                database.wait(cut())

        with monkeypatch.context() as patched:
            patched.setattr(PostgresRemaking, "taking_over", killed)
            with pytest.raises(StoreUnavailable):
                await running.projector.rebuild_personal(A)
        rows = {row["id"]: row["name"] for row in running.now(A, persons)}
        assert (rows["u7"], len(rows)) == ("Pilot 7", 30), "all of it or nothing"

        # What a killed process leaves behind is gone after the next attempt.
        await _leave_something(hangar, running, projection)
        assert await left_behind(hangar)
        await running.projector.rebuild_personal(A)
        assert await left_behind(hangar) == []
        assert {row["id"]: row["name"] for row in running.now(A, persons)}["u7"] == ERASED


async def _leave_something(hangar: Hangar, running: Running, projection: Projection) -> None:
    remaking = running.model.tables.remaking
    assert remaking is not None
    assert hangar.database is not None

    def schema() -> str:
        with remaking.beside(A) as fresh:
            fresh.prepare([projection])
            return fresh.schema  # type: ignore[attr-defined,no-any-return]

    name = await asyncio.to_thread(schema)
    async with hangar.database.owner() as connection:
        await connection.execute(f'CREATE SCHEMA "{name}"; CREATE TABLE "{name}".t{secrets.token_hex(2)} (x int)')


async def test_what_stands_parked_stays_so_without_the_name(hangar: Hangar) -> None:
    projection, persons = people()

    @projection.on(Bought)
    def _bought(tx: Any, event: Bought, recorded: Any) -> None:
        raise RuntimeError("cannot be digested")

    await two_airlines(hangar)
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await hangar.record(A, Bought(aircraft="n1", location="EDDF"), Joined(user_id="u99", name="New"))
        await running.projector.catch_up(A)
        await hangar.keys.forget(A, "u7")
        await running.projector.rebuild_personal(A)
        [status] = running.projector.status(A)
        assert (status.status, status.position, status.failed_position) == ("parked", 30, 31)
        rows = {row["id"]: row["name"] for row in running.now(A, persons)}
        assert (rows["u7"], len(rows)) == (ERASED, 30)
