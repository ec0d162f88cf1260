"""Several stores over one PostgreSQL, as in several processes: one log per airline all the same."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.store.engines import PostgresEngine, SqliteEngine
from tests.integration.store.support import NOW, TENANT, command, event, put, write
from vamgr.adapters.postgres.log import PostgresEventStore
from vamgr.kernel.errors import ClaimTaken, Conflict, IdempotencyMismatch, TenantUnknown
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import ANY_VERSION, Appended, Claim, Release, StreamWrite

ROOT = Path(__file__).parents[3]


@pytest.fixture
async def two(postgres: PostgresEngine) -> AsyncIterator[tuple[PostgresEventStore, PostgresEventStore]]:
    async with postgres.opened() as one, postgres.opened() as other:
        yield one, other


Two = tuple[PostgresEventStore, PostgresEventStore]


async def test_both_write_at_once_and_the_log_stays_gapless(two: Two) -> None:
    async def writer(store: PostgresEventStore, name: str) -> None:
        for version in range(25):
            await store.append(TENANT, [write(name, version)], recorded_at=NOW, command=command())

    await asyncio.gather(*(writer(store, f"pilot-{at}-{n}") for at, store in enumerate(two) for n in range(8)))

    assert [store.head(TENANT).position for store in two] == [400, 400]
    report = two[0].verify_chain(TENANT)
    assert report.ok, report.findings
    assert report.checked == 400


async def test_one_of_the_racers_moves_a_stream(two: Two) -> None:
    for turn in range(10):
        racers = [put(store, "pilot-1", turn) for store in two for _ in range(3)]
        results = await asyncio.gather(*racers, return_exceptions=True)
        assert sum(isinstance(result, Appended) for result in results) == 1
        refused = [result for result in results if isinstance(result, Conflict)]
        assert [(error.expected, error.actual) for error in refused] == [(turn, turn + 1)] * 5
    assert len(await two[0].read_stream(TENANT, "pilot-1")) == 10


async def test_what_one_remembers_is_not_believed_when_the_other_has_written(two: Two) -> None:
    one, other = two
    await put(one, "pilot-1", 0)
    await put(other, "pilot-1", 1)
    with pytest.raises(Conflict):
        await put(one, "pilot-1", 1)  # by what it remembers, this was right
    await put(other, "pilot-1", 2)
    assert await put(one, "pilot-1", 3) == Appended(4, 4)  # and this was wrong
    assert await put(other, "pilot-1", ANY_VERSION) == Appended(5, 5)
    assert one.head(TENANT).position == other.head(TENANT).position == 5


async def test_a_stream_that_the_other_has_begun_is_not_begun_again(two: Two) -> None:
    one, other = two
    await put(one, "pilot-0", 0)
    await put(other, "pilot-1", 0)
    with pytest.raises(Conflict):
        await put(one, "pilot-1", 0)
    assert one.head(TENANT).position == 2


async def test_one_of_the_racers_gets_a_claim(two: Two) -> None:
    for turn in range(10):
        racers = [
            store.append(
                TENANT,
                [write(f"aircraft-{turn}-{at}", 0)],
                recorded_at=NOW,
                claims=[Claim("registration", f"N{turn}", f"aircraft-{turn}-{at}")],
            )
            for at, store in enumerate(two)
        ]
        results = await asyncio.gather(*racers, return_exceptions=True)
        [taken] = [result for result in results if isinstance(result, ClaimTaken)]
        assert taken.holder == await two[0].claim_holder(TENANT, "registration", f"N{turn}")
    assert two[1].head(TENANT).position == 10


async def test_a_claim_that_moves_no_event_is_seen_by_the_other(two: Two) -> None:
    one, other = two
    await put(one, "pilot-1", 0)
    await one.append(TENANT, [], recorded_at=NOW, claims=[Claim("registration", "N1", "a")])
    with pytest.raises(ClaimTaken):
        await other.append(TENANT, [], recorded_at=NOW, claims=[Claim("registration", "N1", "b")])
    await other.append(TENANT, [], recorded_at=NOW, releases=[Release("registration", "N1", "a")])
    await one.append(TENANT, [], recorded_at=NOW, claims=[Claim("registration", "N1", "b")])
    assert one.head(TENANT).position == 1


async def test_a_command_said_to_both_is_done_once(two: Two) -> None:
    for turn in range(10):
        same = command()
        results = await asyncio.gather(
            *(
                store.append(TENANT, [write(f"pilot-{turn}-{at}-{n}", 0)], recorded_at=NOW, command=same)
                for at, store in enumerate(two)
                for n in range(3)
            )
        )
        assert [result.repeated is None for result in results].count(True) == 1
        assert {result.last for result in results} == {turn + 1}
        other = command(same.command_id, fingerprint="other")
        with pytest.raises(IdempotencyMismatch):
            await two[1].append(TENANT, [write("pilot-9", 0)], recorded_at=NOW, command=other)
    assert two[0].head(TENANT).position == 10


async def test_numbers_are_given_once_between_them(two: Two) -> None:
    numbers = await asyncio.gather(*(store.next_number(TENANT, "pilot") for store in two for _ in range(20)))
    assert sorted(numbers) == list(range(1, 41))


async def test_each_sees_the_head_and_the_tenants_of_the_other(two: Two) -> None:
    one, other = two
    airline = uuid7()
    await one.create_tenant(airline, "second", NOW)
    assert (airline, "second") in await other.tenants()
    assert other.position_seen(airline) == 0
    await one.append(airline, [write("pilot-1", 0, 3)], recorded_at=NOW)
    assert one.position_seen(airline) == 3
    assert other.head(airline).position == 3
    other.told(airline, 3)
    assert other.position_seen(airline) == 3
    assert await other.heads([airline, TENANT, "nobody"]) == {airline: 3, TENANT: 0}
    made = [store.create_tenant(uuid7(), "third", NOW) for store in two]
    results = await asyncio.gather(*made, return_exceptions=True)
    assert sorted(type(result) for result in results if result is not None) == [ClaimTaken]


async def test_an_airline_that_is_made_later_was_unknown_before(two: Two) -> None:
    one, other = two
    airline = uuid7()
    with pytest.raises(TenantUnknown):
        await other.append(airline, [write("pilot-1", 0)], recorded_at=NOW)
    await one.create_tenant(airline, "second", NOW)
    assert await other.append(airline, [write("pilot-1", 0)], recorded_at=NOW) == Appended(1, 1)


async def test_many_airlines_write_at_once(two: Two) -> None:
    airlines = [uuid7() for _ in range(30)]
    for number, airline in enumerate(airlines):
        await two[0].create_tenant(airline, f"va-{number}", NOW)

    async def writer(store: PostgresEventStore, airline: str, name: str) -> None:
        for version in range(4):
            await store.append(airline, [write(name, version)], recorded_at=NOW, command=command())

    await asyncio.gather(
        *(writer(store, airline, f"pilot-{at}") for at, store in enumerate(two) for airline in airlines)
    )
    for airline in airlines:
        assert two[0].head(airline).position == 8
        assert two[1].verify_chain(airline).ok


async def test_the_same_events_give_the_same_log_in_either_engine(
    in_postgres: PostgresEventStore, tmp_path: Path
) -> None:
    events = [NewEvent(f"e{n}", "test.happened", 1 + n % 3, f'{{"Łódź":"✈{n}"}}'.encode(), b"{}") for n in range(40)]

    async with SqliteEngine(tmp_path).opened() as in_a_file:
        for store in (in_a_file, in_postgres):
            await asyncio.gather(
                *(
                    store.append(TENANT, [StreamWrite(f"s-{n % 7}", ANY_VERSION, [one])], recorded_at=NOW)
                    for n, one in enumerate(events)
                )
            )
        assert in_a_file.head(TENANT) == in_postgres.head(TENANT)
        assert in_a_file.read_page(TENANT, 0, 100) == in_postgres.read_page(TENANT, 0, 100)
        assert in_a_file.days(TENANT) == in_postgres.days(TENANT)
        assert in_a_file.position_at(TENANT, NOW) == in_postgres.position_at(TENANT, NOW) == 40


async def test_streams_of_a_category_come_one_after_the_other(in_postgres: PostgresEventStore) -> None:
    for name in ("pilot-b", "pilots-x", "pilot-a", "aircraft-1"):
        await put(in_postgres, name, 0, 700)
    other = StreamWrite("pilot-a", 700, [NewEvent(uuid7(), "test.else", 1, b"{}", b"{}")])
    await in_postgres.append(TENANT, [other, write("pilot-b", 700)], recorded_at=NOW)

    found = [(e.stream, e.version) for e in in_postgres.read_streams(TENANT, "pilot", ["test.happened"], 2801)]

    assert found == [(name, version) for name in ("pilot-a", "pilot-b") for version in range(1, 701)]


async def test_damage_is_said_and_never_served(in_postgres: PostgresEventStore, postgres: PostgresEngine) -> None:
    await in_postgres.append(TENANT, [StreamWrite("pilot-1", 0, [event() for _ in range(9)])], recorded_at=NOW)
    async with postgres.database(in_postgres).owner() as owner:
        await owner.execute("UPDATE events SET data = 'other' WHERE position = 5")
    with pytest.raises(Exception, match="event 5 of"):
        in_postgres.read_page(TENANT, 0, 100)
    assert len(in_postgres.read_page(TENANT, 0, 4)) == 4
    report = await asyncio.to_thread(in_postgres.verify_chain, TENANT)
    assert (report.first_bad, report.checked) == (5, 9)


async def test_a_process_that_is_killed_takes_nothing_acknowledged_with_it(
    in_postgres: PostgresEventStore, postgres: PostgresEngine
) -> None:
    processes = [_writing_to(postgres.schema) for _ in range(2)]
    lines: list[str] = []
    for process, count in zip(processes, (60, 200), strict=True):
        assert process.stdout is not None
        lines += [await asyncio.to_thread(process.stdout.readline) for _ in range(count)]
        process.kill()
        out, _ = process.communicate(timeout=20)
        lines += out.splitlines(keepends=True)

    acknowledged = [line.split()[1:] for line in lines if line.startswith("ack ") and line.endswith("\n")]
    assert len(acknowledged) >= 260
    report = in_postgres.verify_chain(TENANT)
    assert report.ok, report.findings
    numbers = [number for *_, number in acknowledged]
    assert len(set(numbers)) == len(numbers)
    for _, _, command_id, last, _ in acknowledged[::10]:
        record = await in_postgres.find_command(TENANT, command_id)
        assert record is not None
        assert record.position == int(last)


def _writing_to(schema: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.integration.store.child", "write_to_postgres", schema]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
