"""Eventual policies: each event at least once, in order, its commands once; refusals are passed, faults park."""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.integration.projections.hangar import (
    NOON,
    A,
    B,
    Bought,
    Hangar,
    Ignored,
    Running,
    Sold,
    fleet,
    open_hangar,
    run_and_kill,
    until,
)
from tests.integration.projections.hangar import events as registry
from vamgr.adapters.sqlite.policy_states import SqlitePolicyStates
from vamgr.kernel.area import Area
from vamgr.kernel.channel import Heads
from vamgr.kernel.clock import SetClock
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import Conflict, DomainError, NotFound, StoreUnavailable
from vamgr.kernel.event import Event, Value
from vamgr.kernel.jobs_runner import JobsRunner
from vamgr.kernel.policies_runner import PoliciesRunner, PolicyState
from vamgr.kernel.shared_policies import SharedPolicies
from vamgr.kernel.uow import UnitOfWork

NOTES: Decider[int] = Decider("notes", 0, lambda state, event: state + 1)


class Note(Value):
    text: str


async def note(uow: UnitOfWork, command: Note) -> str:
    if command.text == "refused":
        raise DomainError("That note cannot be kept.")
    await uow.record(NOTES, "all", Ignored(note=command.text))
    return "all"


@dataclass
class Desk:
    running: Running
    bus: CommandBus
    area: Area
    clock: SetClock

    @property
    def hangar(self) -> Hangar:
        return self.running.hangar

    def policies(self, kind: type[PoliciesRunner] = PoliciesRunner) -> PoliciesRunner:
        return kind(
            store=self.hangar.store,
            codec=self.hangar.codec,
            read_model=self.running.model,
            bus=self.bus,
            heads=self.hangar.heads,
            state=SqlitePolicyStates(self.hangar.store),
            areas=[self.area],
            catch_up=self.running.projector.catch_up,
            registry=registry,
        )

    def jobs(self) -> JobsRunner:
        return JobsRunner(
            store=self.hangar.store,
            read_model=self.running.model,
            bus=self.bus,
            areas=[self.area],
            catch_up=self.running.projector.catch_up,
        )

    @asynccontextmanager
    async def reacting(self) -> AsyncIterator[PoliciesRunner]:
        runner = self.policies()
        await runner.start()
        try:
            yield runner
        finally:
            await runner.stop()

    async def notes(self, tenant: str) -> list[str]:
        recorded = await self.hangar.store.read_stream(tenant, "notes-all")
        found: list[Event] = [self.hangar.codec.decode(entry) for entry in recorded]
        return [event.note for event in found if isinstance(event, Ignored)]


@asynccontextmanager
async def open_desk(hangar: Hangar) -> AsyncIterator[Desk]:
    area, clock = Area("desk"), SetClock(NOON)
    async with hangar.projecting(fleet()[0]) as running:
        bus = CommandBus(
            store=hangar.store,
            codec=hangar.codec,
            read_model=running.model,
            clock=clock,
            heads=hangar.heads,
            areas=[area],
            catch_up=running.projector.catch_up,
        )
        yield Desk(running, bus, area, clock)


@pytest.fixture
async def desk(hangar: Hangar) -> AsyncIterator[Desk]:
    async with open_desk(hangar) as desk:
        yield desk


async def settle(runner: PoliciesRunner, hangar: Hangar, tenant: str) -> None:
    async with asyncio.timeout(20):
        await runner.reached(tenant, hangar.store.head(tenant).position)


async def test_reactions_come_in_order_for_each_tenant_and_say_why(desk: Desk) -> None:
    @desk.area.policy(Bought, Sold)
    async def write_down(context: Any, event: Any, recorded: Any) -> None:
        await context.send(note, Note(text=f"{type(event).__name__} {event.aircraft}"))

    async with desk.reacting() as runner:
        await desk.hangar.record(A, Bought(aircraft="n1", location="EDDF"), Sold(aircraft="n1"))
        await desk.hangar.record(B, Bought(aircraft="n9", location="EDDF"))
        await settle(runner, desk.hangar, A)
        await settle(runner, desk.hangar, B)
        assert await desk.notes(A) == ["Bought n1", "Sold n1"]
        assert await desk.notes(B) == ["Bought n9"]
        assert [(entry.tenant, entry.status) for entry in runner.status()] == [(A, "live"), (B, "live")]
    last = (await desk.hangar.store.read_stream(A, "notes-all"))[0]
    assert b'"causation_id":"event:1"' in last.meta
    assert b'"source":"policy"' in last.meta


@pytest.mark.parametrize("known", [True, False])
async def test_nothing_is_done_again_of_a_tenant_that_comes_in_with_its_history(desk: Desk, *, known: bool) -> None:
    """From an archive, by another process perhaps. ``known``: it was there before, without an event."""
    seen: list[str] = []

    @desk.area.policy(Bought)
    async def see(context: Any, event: Any, recorded: Any) -> None:
        seen.append(event.aircraft)

    tenant, store, others = "c", desk.hangar.store, Heads()
    if known:
        await store.create_tenant(tenant, "c", NOON)
    async with desk.reacting() as runner:
        if not known:
            await store.create_tenant(tenant, "c", NOON)
        heads, desk.hangar.heads = desk.hangar.heads, others  # nobody here hears of it
        for number in range(3):
            await desk.hangar.record(tenant, Bought(aircraft=f"old {number}", location="EDDF"))
        await SqlitePolicyStates(store).save(tenant, {"desk.see": PolicyState(3, NOON)})
        desk.hangar.heads = heads
        await desk.hangar.record(tenant, Bought(aircraft="new", location="EDDF"))
        await settle(runner, desk.hangar, tenant)
    assert seen == ["new"]


async def test_the_tables_show_the_event_that_a_policy_is_given(desk: Desk) -> None:
    seen: list[int] = []
    _, aircraft = fleet()

    @desk.area.policy(Bought)
    async def count(context: Any, event: Any, recorded: Any) -> None:
        seen.append(len(context.reader.all(aircraft.select().where(aircraft.c.id == event.aircraft))))

    async with desk.reacting() as runner:
        for number in range(5):
            await desk.hangar.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
        await settle(runner, desk.hangar, A)
    assert seen == [1] * 5


async def test_it_goes_on_where_it_stopped_and_begins_with_what_comes(desk: Desk) -> None:
    seen: list[str] = []
    await desk.hangar.record(A, Bought(aircraft="before the policy was there", location="EDDF"))

    @desk.area.policy(Bought)
    async def see(context: Any, event: Any, recorded: Any) -> None:
        seen.append(event.aircraft)

    for number in range(3):
        async with desk.reacting() as runner:
            await desk.hangar.record(A, Bought(aircraft=f"n{number}", location="EDDF"))
            await settle(runner, desk.hangar, A)
        await desk.hangar.record(A, Bought(aircraft=f"m{number}", location="EDDF"))
    async with desk.reacting() as runner:
        await settle(runner, desk.hangar, A)
    assert seen == ["n0", "m0", "n1", "m1", "n2", "m2"]


async def test_an_event_that_is_met_twice_has_one_effect(desk: Desk) -> None:
    met: list[int] = []
    reached = asyncio.Event()

    @desk.area.policy(Bought)
    async def write_down(context: Any, event: Any, recorded: Any) -> None:
        await context.send(note, Note(text=event.aircraft))
        met.append(recorded.position)
        if len(met) == 1:
            reached.set()
            await asyncio.Event().wait()  # cut off after the command and before the checkpoint

    async with desk.reacting():
        await desk.hangar.record(A, Bought(aircraft="n1", location="EDDF"))
        await reached.wait()
    async with desk.reacting() as runner:
        await settle(runner, desk.hangar, A)
    assert met == [1, 1]
    assert await desk.notes(A) == ["n1"]


async def test_a_refusal_is_said_and_passed(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    @desk.area.policy(Bought)
    async def write_down(context: Any, event: Any, recorded: Any) -> None:
        await context.send(note, Note(text=event.aircraft))

    async with desk.reacting() as runner:
        await desk.hangar.record(A, *[Bought(aircraft=name, location="EDDF") for name in ("n1", "refused", "n3")])
        await settle(runner, desk.hangar, A)
        assert await desk.notes(A) == ["n1", "n3"]
        assert {entry.status for entry in runner.status()} == {"live"}
    assert "policy desk.write_down, event 2: refused (rule)" in caplog.text
    assert "cannot be kept" not in caplog.text, "a sentence may name people, and this is a log"


@pytest.mark.parametrize("fault", [ZeroDivisionError("no seats"), Conflict("notes-all", 1, 2)])
async def test_a_fault_parks_only_that_policy_and_tenant(desk: Desk, fault: Exception) -> None:
    broken = True
    seen: list[str] = []

    @desk.area.policy(Bought)
    async def fragile(context: Any, event: Any, recorded: Any) -> None:
        if broken and event.aircraft == "bad":
            raise fault
        await context.send(note, Note(text=event.aircraft))

    @desk.area.policy(Bought)
    async def sturdy(context: Any, event: Any, recorded: Any) -> None:
        seen.append(event.aircraft)

    async with desk.reacting() as runner:
        await desk.hangar.record(A, *[Bought(aircraft=name, location="EDDF") for name in ("n1", "bad", "n3")])
        await desk.hangar.record(B, Bought(aircraft="n9", location="EDDF"))
        await settle(runner, desk.hangar, A)
        await settle(runner, desk.hangar, B)
        assert await desk.notes(A) == ["n1"]
        assert await desk.notes(B) == ["n9"]
        assert seen.count("n3") == 1
        parked = next(entry for entry in runner.status() if entry.status == "parked")
        assert (parked.policy, parked.tenant, parked.position) == ("desk.fragile", A, 1)
        assert f"{type(fault).__name__}: {fault}" in str(parked.error)
        with pytest.raises(NotFound):
            await runner.retry("desk.sturdy", A)
        broken = False
        await runner.retry("desk.fragile", A)
        await settle(runner, desk.hangar, A)

        async def all_there() -> bool:
            return await desk.notes(A) == ["n1", "bad", "n3"]

        await until(all_there)


async def test_a_store_that_is_away_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vamgr.kernel.policies_runner._RETRY_SECONDS", 0.01)
    tries: list[int] = []

    @desk.area.policy(Bought)
    async def write_down(context: Any, event: Any, recorded: Any) -> None:
        tries.append(recorded.position)
        if len(tries) < 3:
            raise StoreUnavailable("The disk is full.")
        await context.send(note, Note(text=event.aircraft))

    async with desk.reacting() as runner:
        await desk.hangar.record(A, Bought(aircraft="n1", location="EDDF"))
        await settle(runner, desk.hangar, A)
    assert tries == [1, 1, 1]
    assert await desk.notes(A) == ["n1"]


async def _write_down(context: Any, event: Any, recorded: Any) -> None:
    await context.send(note, Note(text=event.aircraft))


async def until_killed(folder: Path) -> None:
    """What the child of the next test does."""
    async with open_hangar(folder) as hangar, open_desk(hangar) as desk:
        desk.area.policy(Bought)(_write_down)
        async with desk.reacting():
            shown = -1
            while True:
                count = len(await desk.notes(A))
                if count != shown:
                    shown = count
                    print(count, flush=True)
                await asyncio.sleep(0.001)


async def test_killed_again_and_again_every_event_is_answered_once(tmp_path: Path) -> None:
    async with open_hangar(tmp_path) as hangar:
        async with open_desk(hangar) as desk:
            desk.area.policy(Bought)(_write_down)
            async with desk.reacting():
                pass
        names = [f"n{number}" for number in range(300)]
        await hangar.record(A, *[Bought(aircraft=name, location="EDDF") for name in names])
    program = (
        "import asyncio, sys; from pathlib import Path; "
        "from tests.integration.projections.test_policies import until_killed; "
        "asyncio.run(until_killed(Path(sys.argv[1])))"
    )
    for goal in (20, 90, 160):
        await asyncio.to_thread(run_and_kill, [sys.executable, "-c", program, str(tmp_path)], goal)
    async with open_hangar(tmp_path) as hangar, open_desk(hangar) as desk:
        desk.area.policy(Bought)(_write_down)
        async with desk.reacting() as runner:
            await settle(runner, hangar, A)
        assert await desk.notes(A) == names


async def test_jobs_run_for_every_tenant_at_start_and_when_asked(desk: Desk) -> None:
    ran: list[tuple[str, str]] = []

    @desk.area.job(every=timedelta(days=1))
    async def daily(context: Any) -> None:
        await context.send(note, Note(text=f"day {context.now:%d}"), context.now.date().isoformat())
        ran.append((context.tenant, context.cause))

    jobs = desk.jobs()
    await jobs.start()

    async def both() -> bool:
        return len(ran) == 2

    await until(both)
    await jobs.run_due_now()  # the same day again: nothing more is due
    desk.clock.set(NOON + timedelta(days=1))
    await jobs.run_due_now()
    await jobs.stop()
    assert await desk.notes(A) == await desk.notes(B) == ["day 10", "day 11"]
    assert set(ran) == {(A, "job:desk.daily"), (B, "job:desk.daily")}
    assert [(one.tenant, one.error, one.last_run_at) for tenant in (A, B) for one in jobs.status(tenant)] == [
        (A, None, desk.clock.now()),
        (B, None, desk.clock.now()),
    ]
    [last] = await jobs.rounds()
    assert (last.job, last.began_at, last.failed, last.error) == ("desk.daily", desk.clock.now(), 0, None)
    assert last.next_run_at == desk.clock.now() + timedelta(seconds=last.every_seconds)


async def test_a_job_comes_again_and_a_failing_one_stops_nothing(desk: Desk) -> None:
    ran: list[str] = []

    @desk.area.job(every=timedelta(milliseconds=5))
    async def failing(context: Any) -> None:
        raise ZeroDivisionError("no seats")

    @desk.area.job(every=timedelta(milliseconds=5))
    async def working(context: Any) -> None:
        ran.append(context.tenant)

    jobs = desk.jobs()
    await jobs.start()

    async def often() -> bool:
        return len(ran) >= 8

    await until(often)
    await jobs.stop()
    for tenant in (A, B):
        errors = {entry.job: entry.error for entry in jobs.status(tenant)}
        assert errors == {"desk.failing": "ZeroDivisionError: no seats", "desk.working": None}
    assert [(one.job, one.failed, one.error) for one in await jobs.rounds()] == [
        ("desk.failing", 2, "ZeroDivisionError: no seats"),
        ("desk.working", 0, None),
    ]


async def test_jobs_stop_at_once(desk: Desk) -> None:
    begun = asyncio.Event()

    @desk.area.job(every=timedelta(hours=1))
    async def endless(context: Any) -> None:
        begun.set()
        await asyncio.Event().wait()

    jobs = desk.jobs()
    await jobs.start()
    await begun.wait()
    async with asyncio.timeout(30):
        await jobs.stop()


async def test_one_that_is_tried_again_while_others_read_on_leaves_no_event_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = True

    @desk.area.policy(Bought)
    async def fragile(context: Any, event: Any, recorded: Any) -> None:
        if broken and event.aircraft == "bad":
            raise ZeroDivisionError
        await context.send(note, Note(text=event.aircraft))

    @desk.area.policy(Bought)
    async def sturdy(context: Any, event: Any, recorded: Any) -> None:
        pass

    store = desk.hangar.store
    read_page, reads, goes_on = store.read_page, asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def slow(*arguments: Any) -> Any:
        page = read_page(*arguments)
        loop.call_soon_threadsafe(reads.set)
        goes_on.wait(20)
        return page

    async with desk.reacting() as runner:
        await desk.hangar.record(A, *[Bought(aircraft=name, location="EDDF") for name in ("bad", "n2")])
        await settle(runner, desk.hangar, A)
        assert await desk.notes(A) == []
        monkeypatch.setattr(store, "read_page", slow)
        await desk.hangar.record(A, Bought(aircraft="n3", location="EDDF"))
        await asyncio.wait_for(reads.wait(), 20)
        broken = False
        await runner.retry("desk.fragile", A)
        goes_on.set()

        async def all_there() -> bool:
            return await desk.notes(A) == ["bad", "n2", "n3"]

        await until(all_there)


async def test_what_is_told_of_a_log_that_is_gone_is_done_with(desk: Desk) -> None:
    """Else it would be tried again and again, and hold up everybody in its queue."""

    @desk.area.policy(Bought)
    async def writes(context: Any, event: Bought, recorded: Any) -> None:
        await context.send(note, Note(text=event.aircraft))

    policies = desk.policies(SharedPolicies)
    assert isinstance(policies, SharedPolicies)
    await policies.start()
    await policies.follow("never-was", 7)
    assert await SqlitePolicyStates(desk.hangar.store).load("never-was") == {}
    await policies.follow(A, await desk.hangar.record(A, Bought(aircraft="n1", location="EDDF")))
    assert await desk.notes(A) == ["n1"]
    await policies.stop()


async def test_a_job_with_nothing_to_do_is_left_out_until_something_happens_or_its_time_has_come(desk: Desk) -> None:
    ran: list[str] = []
    alarm = NOON + timedelta(hours=2)

    @desk.area.job(every=timedelta(days=1), due=lambda context: alarm if context.tenant == A else None)
    async def resting(context: Any) -> None:
        ran.append(context.tenant)

    jobs = desk.jobs()
    await jobs.run_due_now()
    await jobs.run_due_now()
    assert ran == [A, B], "the second time there is nothing to do for anybody"

    await desk.hangar.record(B, Bought(aircraft="something happens", location="EDDF"))
    await jobs.run_due_now()
    assert ran == [A, B, B]

    desk.clock.set(alarm)
    await jobs.run_due_now()
    assert ran == [A, B, B, A]
    assert [(entry.last_run_at, entry.error) for tenant in (A, B) for entry in jobs.status(tenant)] == [
        (alarm, None)
    ] * 2
