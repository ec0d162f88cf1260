"""What an append promises: order without gaps, all or nothing, one effect per command."""

import asyncio
from datetime import timedelta

import pytest

from tests.integration.store.engines import Engine
from tests.integration.store.support import NOW, TENANT, Store, command, event, put, write
from vamgr.adapters.sqlite.log import SqliteEventStore
from vamgr.kernel.errors import (
    ClaimTaken,
    Conflict,
    IdempotencyMismatch,
    StoreUnavailable,
    TenantUnknown,
)
from vamgr.kernel.event import NewEvent
from vamgr.kernel.ids import uuid7
from vamgr.kernel.store import ANY_VERSION, GENESIS, Appended, EventStore, Head, StreamWrite


async def test_positions_have_no_gaps_and_streams_count_for_themselves(store: Store) -> None:
    assert store.head(TENANT) == Head(0, GENESIS)
    assert await put(store, "pilot-1", 0, 2) == Appended(1, 2)
    with pytest.raises(Conflict):
        await put(store, "pilot-1", 0)
    assert await put(store, "pilot-2", 0) == Appended(3, 3)
    assert await put(store, "pilot-1", 2) == Appended(4, 4)

    page = store.read_page(TENANT, 0, 100)
    assert [(e.position, e.stream, e.version) for e in page] == [
        (1, "pilot-1", 1),
        (2, "pilot-1", 2),
        (3, "pilot-2", 1),
        (4, "pilot-1", 3),
    ]
    assert [e.version for e in await store.read_stream(TENANT, "pilot-1", 1)] == [2, 3]
    assert [e.position for e in store.read_page(TENANT, 1, 2)] == [2, 3]
    assert store.head(TENANT) == Head(4, page[-1].hash)
    assert store.verify_chain(TENANT).ok


async def test_an_event_comes_back_as_it_was_given(store: Store) -> None:
    given = NewEvent(uuid7(), "test.happened", 3, '{"name":"Łódź ✈"}'.encode(), b'{"actor":"a"}')
    moment = NOW.replace(microsecond=123456)
    await store.append(TENANT, [StreamWrite("pilot-1", 0, [given])], recorded_at=moment)
    [stored] = await store.read_stream(TENANT, "pilot-1")
    assert NewEvent(stored.id, stored.type, stored.schema, stored.data, stored.meta) == given
    assert stored.recorded_at == NOW.replace(microsecond=123000)


async def test_everything_is_there_after_a_restart(engine: Engine) -> None:
    async with engine.opened() as first:
        await put(first, "pilot-1", 0, 3)
        head = first.head(TENANT)
    async with engine.opened() as second:
        assert second.head(TENANT) == head
        assert await put(second, "pilot-1", 3) == Appended(4, 4)
        assert second.verify_chain(TENANT).ok
    with pytest.raises(StoreUnavailable, match="shutting down"):
        await put(second, "pilot-1", 4)


async def test_a_conflict_says_where_the_stream_stands(store: Store) -> None:
    await put(store, "pilot-1", 0, 2)
    with pytest.raises(Conflict) as caught:
        await put(store, "pilot-1", 1)
    assert (caught.value.stream, caught.value.expected, caught.value.actual) == ("pilot-1", 1, 2)
    assert await put(store, "pilot-1", ANY_VERSION) == Appended(3, 3)


async def test_a_guard_without_events_stops_the_append(store: Store) -> None:
    await put(store, "aircraft-1", 0)
    good = [write("booking-1", 0), StreamWrite("aircraft-1", 1, [])]
    assert await store.append(TENANT, good, recorded_at=NOW) == Appended(2, 2)
    with pytest.raises(Conflict) as caught:
        await store.append(TENANT, [write("booking-2", 0), StreamWrite("aircraft-1", 0, [])], recorded_at=NOW)
    assert caught.value.stream == "aircraft-1"
    assert await store.read_stream(TENANT, "booking-2") == []
    only_guard = await store.append(TENANT, [StreamWrite("aircraft-1", 1, [])], recorded_at=NOW)
    assert (only_guard.first, only_guard.last) == (3, 2)


async def test_many_streams_are_written_all_or_none(store: Store) -> None:
    await put(store, "pilot-3", 0)
    with pytest.raises(Conflict):
        await store.append(TENANT, [write("pilot-1", 0), write("pilot-2", 0, 2), write("pilot-3", 0)], recorded_at=NOW)
    assert store.head(TENANT).position == 1
    done = await store.append(
        TENANT, [write("pilot-1", 0), write("pilot-2", 0, 2), write("pilot-3", 1)], recorded_at=NOW
    )
    assert done == Appended(2, 5)
    with pytest.raises(ValueError, match="twice"):
        await store.append(TENANT, [write("pilot-1", 1), write("pilot-1", 2)], recorded_at=NOW)
    assert store.verify_chain(TENANT).checked == 5


async def test_only_one_of_many_racers_wins_and_nobody_else_suffers(store: Store) -> None:
    racers = [put(store, "pilot-1", 0) for _ in range(50)]
    others = [put(store, f"booking-{number}", 0) for number in range(50)]
    results = await asyncio.gather(*racers, *others, return_exceptions=True)
    assert sum(isinstance(result, Appended) for result in results[:50]) == 1
    assert sum(isinstance(result, Conflict) for result in results[:50]) == 49
    assert all(isinstance(result, Appended) for result in results[50:])
    assert store.verify_chain(TENANT).checked == 51


async def test_tenants_are_logs_of_their_own(store: Store) -> None:
    other = uuid7()
    await store.create_tenant(other, "other", NOW + timedelta(days=1))
    assert await store.tenants() == [(TENANT, "solo"), (other, "other")]
    await put(store, "pilot-1", 0)
    assert await store.append(other, [write("pilot-1", 0)], recorded_at=NOW) == Appended(1, 1)
    for slug, tenant in (("other", uuid7()), ("new", other)):
        with pytest.raises(ClaimTaken):
            await store.create_tenant(tenant, slug, NOW)
    with pytest.raises(TenantUnknown):
        await store.append("nobody", [write("pilot-1", 0)], recorded_at=NOW)
    with pytest.raises(TenantUnknown):
        store.head("nobody")
    with pytest.raises(TenantUnknown):
        await store.next_number("nobody", "pilot")


async def test_a_command_said_twice_is_done_once(store: Store) -> None:
    done = command(answer='{"id":"first"}')
    first = await store.append(TENANT, [write("pilot-1", 0)], recorded_at=NOW, command=done)
    again = await store.append(
        TENANT, [write("pilot-1", 0)], recorded_at=NOW, command=command(done.command_id, answer='{"id":"second"}')
    )
    assert first.repeated is None
    assert again.repeated is not None
    assert (again.repeated.answer, again.repeated.position) == ('{"id":"first"}', 1)
    assert await store.find_command(TENANT, done.command_id) == again.repeated
    assert await store.find_command(TENANT, "unknown") is None
    with pytest.raises(IdempotencyMismatch):
        await store.append(
            TENANT, [write("pilot-9", 0)], recorded_at=NOW, command=command(done.command_id, fingerprint="other")
        )
    assert store.head(TENANT).position == 1


async def test_a_command_said_twice_at_once_is_done_once(store: Store) -> None:
    same = command()
    results = await asyncio.gather(
        *(store.append(TENANT, [write(f"pilot-{n}", 0)], recorded_at=NOW, command=same) for n in range(20))
    )
    assert store.head(TENANT).position == 1
    assert [result.repeated is None for result in results].count(True) == 1
    assert {result.last for result in results} == {1}
    assert {result.repeated.position for result in results if result.repeated} == {1}


async def test_a_refused_command_may_be_tried_again(store: Store) -> None:
    same = command()
    with pytest.raises(Conflict):
        await store.append(TENANT, [write("pilot-1", 7)], recorded_at=NOW, command=same)
    assert (await store.append(TENANT, [write("pilot-1", 0)], recorded_at=NOW, command=same)).repeated is None


async def test_waiting_appends_share_a_commit(in_a_file: SqliteEventStore) -> None:
    statements: list[str] = []
    await in_a_file.side(lambda connection: connection.set_trace_callback(statements.append))
    await asyncio.gather(*(put(in_a_file, f"pilot-{number}", 0) for number in range(400)))
    assert in_a_file.head(TENANT).position == 400
    commits = sum(statement == "COMMIT" for statement in statements)
    assert 1 <= commits <= 5


async def test_a_value_that_cannot_be_held_fails_alone(store: Store) -> None:
    bad = [
        StreamWrite("pilot-bad", 0, [NewEvent(uuid7(), "test.happened", 2**70, b"{}", b"{}")]),
        StreamWrite("pilot-\ud800", 0, [event()]),
        StreamWrite("pilot-none", 0, [NewEvent(None, "test.happened", 1, b"{}", b"{}")]),  # type: ignore[arg-type]
    ]
    results = await asyncio.gather(
        *(store.append(TENANT, [entry], recorded_at=NOW) for entry in bad),
        *(put(store, f"pilot-{number}", 0) for number in range(10)),
        return_exceptions=True,
    )
    assert all(isinstance(result, Exception) for result in results[:3])
    assert all(isinstance(result, Appended) for result in results[3:])
    assert store.head(TENANT).position == 10
    assert store.verify_chain(TENANT).ok


async def test_the_one_who_asked_may_go_away(store: Store) -> None:
    waiting = asyncio.ensure_future(put(store, "pilot-1", 0))
    await asyncio.sleep(0)
    waiting.cancel()
    await put(store, "pilot-2", 0)
    assert store.verify_chain(TENANT).ok


async def test_a_clock_that_jumps_back_changes_no_order(store: Store) -> None:
    for number, moment in enumerate((NOW, NOW - timedelta(days=400), NOW + timedelta(hours=1))):
        await store.append(TENANT, [write("pilot-1", number)], recorded_at=moment)
    page = store.read_page(TENANT, 0, 10)
    assert [e.position for e in page] == [1, 2, 3]
    assert page[1].recorded_at == NOW - timedelta(days=400)
    assert store.verify_chain(TENANT).ok


async def test_numbers_are_never_given_twice(engine: Engine) -> None:
    async with engine.opened() as store:
        numbers = [await store.next_number(TENANT, "pilot") for _ in range(3)]
        assert await store.next_number(TENANT, "aircraft") == 1
        await put(store, "pilot-1", 0)
    async with engine.opened() as store:
        numbers += await asyncio.gather(*(store.next_number(TENANT, "pilot") for _ in range(3)))
        assert sorted(numbers) == [1, 2, 3, 4, 5, 6]


async def test_side_writes_are_all_or_nothing_each(in_a_file: SqliteEventStore) -> None:
    insert = "INSERT INTO policy_state (policy, tenant, position, status, at) VALUES (?, 't', 1, 'ok', 'now')"

    def half(connection) -> None:
        connection.execute(insert, ("half",))
        raise LookupError("not today")

    results = await asyncio.gather(
        in_a_file.side(lambda c: c.execute(insert, ("whole",)).rowcount),
        in_a_file.side(half),
        put(in_a_file, "pilot-1", 0),
        in_a_file.side(lambda c: c.execute(insert, ("whole",)).rowcount),
        return_exceptions=True,
    )
    assert results[0] == 1
    assert isinstance(results[1], LookupError)
    assert results[2] == Appended(1, 1)
    assert isinstance(results[3], Exception)
    assert in_a_file.query("SELECT policy FROM policy_state") == [("whole",)]


async def test_it_is_an_event_store(store: Store) -> None:
    contract: EventStore = store
    assert await contract.tenants() == [(TENANT, "solo")]
