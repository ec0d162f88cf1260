"""Blue and green: a new generation is filled beside the one that answers, and takes over in one step."""

import asyncio
import sqlite3
import threading
from collections.abc import Coroutine
from typing import Any

import pytest
from sqlalchemy import Column, Integer, String, func, select, text

from tests.integration.projections.hangar import (
    NOON,
    A,
    B,
    Bought,
    Flown,
    Hangar,
    Joined,
    Running,
    fleet,
    people,
    places,
    until,
)
from vamgr.kernel.errors import NotFound, StoreUnavailable
from vamgr.kernel.personal import ERASED
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import RebuildProgress


class Gate:
    """Holds a projection's handlers of `Bought` (in the projector's thread) until it is opened."""

    def __init__(self, projection: Projection) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()
        handler = projection.handlers[Bought]

        def bought(tx, event, recorded):  # type: ignore[no-untyped-def]
            self.reached.set()
            assert self.open.wait(60)
            handler(tx, event, recorded)

        projection.handlers[Bought] = bought


def statuses(running: Running, tenant: str) -> list[tuple[str, int]]:
    return [(entry.status, entry.version) for entry in running.projector.status() if entry.tenant == tenant]


async def looked_up(hangar: Hangar, in_sqlite: str, in_postgres: str) -> list[str]:
    """The first column of what the database says of itself."""
    if hangar.database is not None:
        async with hangar.database.owner() as owner:
            return [row[0] for row in await owner.fetch(in_postgres)]
    connection = sqlite3.connect(hangar.folder / "read.sqlite")
    try:
        return [row[0] for row in connection.execute(in_sqlite).fetchall()]
    finally:
        connection.close()


async def tamper(hangar: Hangar, statement: str) -> None:
    if hangar.database is not None:
        async with hangar.database.owner() as owner:
            await owner.execute(statement)
        return
    connection = sqlite3.connect(hangar.folder / "read.sqlite")
    with connection:
        connection.execute(statement)
    connection.close()


async def tables(hangar: Hangar) -> set[str]:
    found = await looked_up(
        hangar,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        """SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
        AND (relname LIKE '%!_!_g%' ESCAPE '!' OR relname LIKE 'projection%')""",
    )
    return set(found)


async def swapped(running: Running, version: int) -> None:
    async def all_live() -> bool:
        return {(entry.status, entry.version) for entry in running.projector.status()} == {("live", version)}

    await until(all_live)


async def test_the_old_tables_answer_a_new_program_until_the_new_ones_are_there(hangar: Hangar) -> None:
    before, aircraft = fleet()
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(before) as running:
        await running.projector.catch_up(A)
    after, changed = fleet(2, Column("colour", String), Column("seats", Integer, nullable=False, default=4))
    gate = Gate(after)
    async with hangar.projecting(after) as running:
        await asyncio.to_thread(gate.reached.wait, 10)
        assert statuses(running, A) == [("outdated", 1), ("building", 2)]
        # New columns are not there yet; everything that was there still is.
        assert [(row["id"], row["colour"], row["seats"]) for row in running.now(A, changed)] == [("n1", None, None)]
        assert [row["id"] for row in running.now(A, aircraft)] == ["n1"]
        # Nobody who waits for his own writes elsewhere is held up by it.
        await running.projector.catch_up(A)
        gate.open.set()
        await swapped(running, 2)
        assert [(row["id"], row["colour"], row["seats"]) for row in running.now(A, changed)] == [("n1", None, 4)]
    assert await tables(hangar) == {"aircraft__g2", "projection_generations", "projection_state"}


async def test_a_rebuild_that_was_cut_off_goes_on_at_the_next_start(hangar: Hangar) -> None:
    await hangar.record(A, *[Bought(aircraft=f"n{number}", location="EDDF") for number in range(20)])
    async with hangar.projecting(fleet()[0]) as running:
        await running.projector.catch_up(A)
    after, aircraft = fleet(2)
    handler = after.handlers[Bought]
    seen: list[int] = []
    stop = threading.Event()

    def bought(tx, event, recorded):  # type: ignore[no-untyped-def]
        seen.append(recorded.position)
        if recorded.position == 10:
            stop.set()
        handler(tx, event, recorded)

    after.handlers[Bought] = bought
    async with hangar.projecting(after, batch_size=1):
        await asyncio.to_thread(stop.wait, 10)
    assert len(seen) < 20
    async with hangar.projecting(after, batch_size=1) as running:
        await swapped(running, 2)
        assert len(running.now(A, aircraft)) == 20
    assert seen == list(range(1, 21))


async def test_while_it_is_rebuilt_the_old_one_is_kept_up_live(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    other, counts = places()
    async with hangar.projecting(projection, other, batch_size=2) as running:
        await hangar.record(A, *[Bought(aircraft=f"n{number:03d}", location="EDDF") for number in range(60)])
        await running.projector.catch_up(A)
        told: list[RebuildProgress] = []
        rebuild = asyncio.create_task(running.projector.rebuild("fleet", told.append))
        for number in range(20):
            position = await hangar.record(A, Flown(aircraft=f"n{number:03d}", to="EGLL"))
            assert await running.projector.applied.reached(A, position, 5)
            at_egll = select(func.count()).select_from(aircraft).where(aircraft.c.location == "EGLL")
            assert running.model.reader(A).scalar(at_egll) == number + 1
        await rebuild
        assert {row["icao"]: row["aircraft"] for row in running.now(A, counts)} == {"EDDF": 40, "EGLL": 20}
        assert (await running.projector.compare_with_fresh_rebuild()).differences == ()
        assert told[-1].done == told[-1].total >= 60
        assert [entry.done for entry in told] == sorted(entry.done for entry in told)


async def test_a_swap_is_one_step_for_those_who_read(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    await hangar.record(A, *[Bought(aircraft=f"n{number}", location="EDDF") for number in range(50)])
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        stop, seen, failures = threading.Event(), set(), []

        def read() -> None:
            while not stop.is_set():
                try:
                    rows = list(running.model.reader(A).stream(select(aircraft.c.id, aircraft.c.visited)))
                    seen.add(len(rows))
                except Exception as error:
                    failures.append(error)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        for _ in range(10):
            await running.projector.rebuild("fleet")
            assert len(running.now(A, aircraft)) == 50
        stop.set()
        for reader in readers:
            await asyncio.to_thread(reader.join)
    assert seen == {50}
    assert failures == []


async def test_a_rebuild_that_an_event_stops_leaves_what_was_there(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        handler = projection.handlers[Bought]

        def broken(tx, event, recorded):  # type: ignore[no-untyped-def]
            raise ValueError("no")

        projection.handlers[Bought] = broken
        with pytest.raises(StoreUnavailable, match=r"stopped by an event.*ValueError: no"):
            await running.projector.rebuild("fleet")
        assert len(running.now(A, aircraft)) == 1
        difference = (await running.projector.compare_with_fresh_rebuild()).differences[0]
        assert (difference.kind, difference.tenant) == ("stopped", A)
        projection.handlers[Bought] = handler
        await running.projector.rebuild("fleet")
        assert statuses(running, A) == [("live", 1)]
        with pytest.raises(NotFound, match="There are: fleet"):
            await running.projector.rebuild("nonsense")


async def test_rebuilds_of_the_same_projection_join(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        before = running.projector.revision(A)
        await asyncio.gather(*(running.projector.rebuild("fleet") for _ in range(5)))
        after = running.projector.revision(A)
        await running.projector.rebuild_all()
        assert len({before, after, running.projector.revision(A)}) == 3
        assert len(await running.rows(A, aircraft)) == 1


async def test_an_erased_person_is_gone_from_the_files(sqlite_hangar: Hangar) -> None:
    projection, persons = people()
    path = sqlite_hangar.folder / "read.sqlite"

    def on_disk() -> bytes:
        return b"".join(file.read_bytes() for file in sorted(sqlite_hangar.folder.glob("read.sqlite*")))

    async with sqlite_hangar.projecting(projection, fleet()[0]) as running:
        for number in range(300):
            await sqlite_hangar.record(A, Joined(user_id=f"u{number}", name=f"Amelia Earhart {number:04d}"))
        await running.projector.catch_up(A)
        assert b"Amelia Earhart 0123" in on_disk()
        await sqlite_hangar.keys.forget(A, "u123")
        await asyncio.gather(running.projector.rebuild_personal(), running.projector.rebuild_personal())
        assert b"Amelia Earhart 0123" not in on_disk()
        rows = {row["id"]: row["name"] for row in running.now(A, persons)}
        assert rows["u123"] == ERASED
        assert rows["u124"] == "Amelia Earhart 0124"
    assert b"Amelia Earhart 0123" not in path.read_bytes()


async def test_an_erased_person_is_in_no_table_any_more(hangar: Hangar) -> None:
    projection, persons = people()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, Joined(user_id="u1", name="Amelia Earhart"), Joined(user_id="u2", name="Bessie Coleman"))
        await running.projector.catch_up(A)
        (before,) = [name for name in await tables(hangar) if name.startswith("persons__")]
        still_reading = running.model.reader(A).stream(select(persons))
        next(still_reading)
        still_reading.close()  # type: ignore[attr-defined]
        await hangar.keys.forget(A, "u1")
        await running.projector.rebuild_personal()
        assert before not in await tables(hangar)
        assert {row["name"] for row in running.now(A, persons)} == {ERASED, "Bessie Coleman"}


async def test_a_table_that_is_being_compared_is_dropped_afterwards(hangar: Hangar) -> None:
    if hangar.database is None:
        pytest.skip("SQLite looks at a snapshot of the whole file")
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
        await running.projector.catch_up(A)
        model = running.model

        def look() -> tuple[list[str], set[str]]:
            assert hangar.database is not None
            with model.tables.snapshot() as snapshot:
                hangar.database.wait(running.projector.rebuild("fleet"))
                generation = snapshot.active(projection)
                rows = [row["id"] for row in snapshot.rows(aircraft, generation, A)]
                return rows, hangar.database.wait(tables(hangar))

        rows, there = await asyncio.to_thread(look)
        assert rows == ["n1"]
        assert {"aircraft__g1", "aircraft__g2"} <= there
        assert await running.projector._in_thread(model.tables.erase_traces)
        assert "aircraft__g1" not in await tables(hangar)


async def test_tables_of_projections_that_are_gone_are_dropped(hangar: Hangar) -> None:
    (one, aircraft), (two, _) = fleet(), places()
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(one, two) as running:
        await running.projector.catch_up(A)
    async with hangar.projecting(one) as running:
        assert len(await running.rows(A, aircraft)) == 1
        with pytest.raises(Exception, match=r"no such table: places|\"places\" does not exist"):
            running.model.reader(A).all(text("SELECT * FROM places"))
    assert await tables(hangar) == {"aircraft__g1", "projection_generations", "projection_state"}


async def test_a_table_that_changed_without_a_new_version_is_noticed(hangar: Hangar) -> None:
    await hangar.record(A, Bought(aircraft="n1", location="EDDF"))
    async with hangar.projecting(fleet()[0]) as running:
        await running.projector.catch_up(A)
    projection, aircraft = fleet(1, Column("seats", Integer, nullable=False, default=4))
    async with hangar.projecting(projection) as running:
        await swapped(running, 1)
        assert [row["seats"] for row in await running.rows(A, aircraft)] == [4]


@pytest.mark.parametrize("damage", ["missing", "text", "zeros", "torn"])
async def test_damaged_tables_are_made_anew(
    sqlite_hangar: Hangar, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    projection, aircraft = fleet()
    path = sqlite_hangar.folder / "read.sqlite"
    await sqlite_hangar.record(A, *[Bought(aircraft=f"n{number:04d}", location="EDDF") for number in range(2000)])
    async with sqlite_hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
    content = bytearray(path.read_bytes())
    if damage == "missing":
        path.unlink()
    elif damage == "text":
        path.write_text("this is no database\n" * 1000)
    elif damage == "zeros":
        content[len(content) // 2 : len(content) // 2 + 40_000] = bytes(40_000)
        path.write_bytes(content)
    else:
        path.write_bytes(content[: len(content) // 2])
    async with sqlite_hangar.projecting(projection) as running:
        assert len(await running.rows(A, aircraft)) == 2000
    assert (damage == "missing") == ("damaged" not in caplog.text)


async def test_damage_that_a_reader_finds_is_mended_while_it_runs(sqlite_hangar: Hangar) -> None:
    projection, aircraft = fleet()
    path = sqlite_hangar.folder / "read.sqlite"
    await sqlite_hangar.record(A, *[Bought(aircraft=f"n{number:04d}", location="EDDF") for number in range(5000)])
    async with sqlite_hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await running.projector._in_thread(running.model.tables.erase_traces)
        with path.open("r+b") as file:
            file.seek(8192 * 8)
            file.write(b"\xff" * (path.stat().st_size - 8192 * 8))
        with pytest.raises(StoreUnavailable, match="damaged"):
            list(running.model.reader(A).stream(select(aircraft)))
        await sqlite_hangar.record(A, Bought(aircraft="x", location="EDDF"))

        async def all_again() -> bool:
            return len(_found(running, aircraft)) == 5001

        await until(all_again)
        assert running.projector.failure is None


async def test_a_large_file_is_looked_through_while_it_is_used(
    sqlite_hangar: Hangar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vamgr.adapters.sqlite.read_tables.LARGE_BYTES", 0)
    projection, aircraft = fleet()
    path = sqlite_hangar.folder / "read.sqlite"
    await sqlite_hangar.record(A, *[Bought(aircraft=f"n{number:04d}", location="EDDF") for number in range(5000)])
    async with sqlite_hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        assert len(_found(running, aircraft)) == 5000
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 40_000] = bytes(40_000)
    path.write_bytes(content)
    async with sqlite_hangar.projecting(projection) as running:
        tables = running.model.tables

        async def noticed() -> bool:
            return tables.damaged is not None or tables.made > 0

        await until(noticed)
        await sqlite_hangar.record(A, Bought(aircraft="x", location="EDDF"))

        async def all_again() -> bool:
            return len(_found(running, aircraft)) == 5001

        await until(all_again)
        assert tables.made == 1


def _found(running: Running, aircraft) -> list[object]:  # type: ignore[no-untyped-def]
    try:
        return list(running.model.reader(A).stream(select(aircraft.c.id)))
    except StoreUnavailable:
        return []


async def test_the_comparison_finds_what_does_not_belong(hangar: Hangar) -> None:
    (one, _), (two, _) = fleet(), places()
    for tenant in (A, B):
        await hangar.record(tenant, *[Bought(aircraft=f"n{number}", location="EDDF") for number in range(4)])
    async with hangar.projecting(one, two) as running:
        await running.projector.catch_up(A)
        await running.projector.catch_up(B)
    for statement in (
        f"UPDATE aircraft__g1 SET minutes = 7, price = 2 WHERE tenant = '{A}' AND id = 'n1'",  # noqa: S608
        f"DELETE FROM aircraft__g1 WHERE tenant = '{A}' AND id = 'n2'",  # noqa: S608
        f"INSERT INTO places__g2 (tenant, icao, aircraft) VALUES ('{B}', 'XXXX', 1)",  # noqa: S608
    ):
        await tamper(hangar, statement)
    told: list[tuple[int, int]] = []
    async with hangar.projecting(one, two) as running:
        both = await running.projector.compare_with_fresh_rebuild(
            progress=lambda done, total: told.append((done, total))
        )
        only_b = await running.projector.compare_with_fresh_rebuild(B)
    assert {(entry.kind, entry.table, entry.tenant, entry.key, entry.columns) for entry in both.differences} == {
        ("different", "aircraft", A, ("n1",), ("minutes", "price")),
        ("missing", "aircraft", A, ("n2",), ()),
        ("extra", "places", B, ("XXXX",), ()),
    }
    assert [entry.key for entry in only_b.differences] == [("XXXX",)]
    assert told[-1] == (8, 8)
    assert list(hangar.folder.glob("vamgr-verify-*")) == []


async def test_another_tenant_made_later_is_followed_too(hangar: Hangar) -> None:
    projection, aircraft = fleet()
    async with hangar.projecting(projection) as running:
        await running.projector.catch_up(A)
        await hangar.store.create_tenant("tenant-c", "c", NOON)
        await hangar.record("tenant-c", Bought(aircraft="n1", location="EDDF"))
        assert len(await running.rows("tenant-c", aircraft)) == 1


def now(hangar: Hangar, looking: Coroutine[Any, Any, set[str]]) -> set[str]:
    """For a listener, which may not await."""
    if hangar.database is not None:
        return hangar.database.wait(looking)
    with pytest.raises(StopIteration) as end:
        looking.send(None)
    found: set[str] = end.value.value
    return found


async def indexes(hangar: Hangar, table: str) -> set[str]:
    found = await looked_up(
        hangar,
        f"SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '{table}'",  # noqa: S608
        f"""SELECT indexname FROM pg_indexes
        WHERE schemaname = current_schema() AND tablename = '{table}' AND indexname NOT LIKE '%_pkey'""",  # noqa: S608
    )
    return {name.rpartition("__")[0] for name in found}


async def test_a_rebuilt_table_has_its_indexes_when_it_is_full_or_when_a_handler_looks_for_rows_by_one(
    hangar: Hangar,
) -> None:
    projection, _ = fleet()
    by_location = {"ix_aircraft_location", "ix_aircraft_minutes"}
    while_built: list[set[str]] = []
    handler = projection.handlers[Bought]

    def bought(tx, event, recorded):  # type: ignore[no-untyped-def]
        handler(tx, event, recorded)
        if event.aircraft == "n3":
            assert [row["id"] for row in tx.find(projection.tables[0], location="EDDF")] == ["n1", "n3"]

    projection.handlers[Bought] = bought
    for number, place in enumerate(("EDDF", "KBOS", "EDDF"), start=1):
        await hangar.record(A, Bought(aircraft=f"n{number}", location=place))
    async with hangar.projecting(projection, batch_size=1) as running:
        await running.projector.catch_up(A)
        first = next(name for name in await tables(hangar) if name.startswith("aircraft__"))
        assert await indexes(hangar, first) == by_location

        def look(progress: RebuildProgress) -> None:
            second = {name for name in now(hangar, tables(hangar)) if name.startswith("aircraft__")} - {first}
            while_built.extend(now(hangar, indexes(hangar, name)) for name in second)

        await running.projector.rebuild("fleet", look)
        (second,) = [name for name in await tables(hangar) if name.startswith("aircraft__")]
        assert second != first
        assert await indexes(hangar, second) == by_location
        assert set() in while_built
