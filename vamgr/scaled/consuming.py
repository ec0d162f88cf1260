"""The roles that take runs of events from queues: ``projector`` and ``policy``."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from vamgr.adapters.postgres.policy_states import PostgresPolicyStates
from vamgr.adapters.postgres.shares import LockShares
from vamgr.adapters.rabbitmq.broker import Broker, QueueLag
from vamgr.adapters.rabbitmq.consuming import RabbitConsumer
from vamgr.kernel.distribution import PARTITIONS, BrokerUnavailable, Run, Shares, Watched, partition_of
from vamgr.kernel.errands import KINDS_OF_BUILDER, Errand, Outcome
from vamgr.kernel.errands import Kind as ErrandKind
from vamgr.kernel.errors import NotFound, StoreUnavailable, VamgrError
from vamgr.kernel.measured import DEAD_MESSAGES, PARTITION_LAG
from vamgr.kernel.measures import Reading, registry
from vamgr.kernel.remote import Projecting
from vamgr.kernel.shared_policies import SharedPolicies
from vamgr.kernel.shared_projector import SharedProjector
from vamgr.kernel.tenants import PLATFORM
from vamgr.ready import answers
from vamgr.scaled.system import ScaledSystem, Task
from vamgr.scaled.telling import Holding

log = logging.getLogger("vamgr")
_LOOK_SECONDS = 10.0
_SOON_SECONDS = 1.0
_AT_ONCE = 20
_NOTE_SECONDS = 3.0
_NOTES_OF_RESTING = 8


class Consuming:
    """Takes runs from the queues of some partitions, and looks from time to time for what no message told of."""

    def __init__(
        self,
        system: ScaledSystem,
        role: str,
        handle: Callable[[Run], Awaitable[None]],
        behind: Callable[[frozenset[int]], Awaitable[dict[str, int]]],
        follow: Callable[[str, int], Awaitable[None]],
    ) -> None:
        self.system = system
        self.role = role
        self._behind = behind
        self._follow = follow
        self._broker = Broker(system.settings.amqp_url or "", system.topology, name=f"vamgr {role}")
        self._shares = LockShares(system.database, role, PARTITIONS)
        shares: Shares = Watched(self._shares, gained=self.gained, lost=self.lost)
        self.consumer = RabbitConsumer(self._broker, role, shares, handle)
        self._tasks = [Task(self._look), Task(self._errands)]
        self._holding = Holding(system, role, self.consumer)
        self._look_now = asyncio.Event()
        self._was_behind = False
        self._stop_reading: Callable[[], None] = lambda: None

    def holds(self, tenant: str) -> bool:
        return self._shares.has(partition_of(tenant, PARTITIONS))

    async def gained(self, partitions: frozenset[int]) -> None:
        """Raises StoreUnavailable."""
        log.info("%s works on partitions %s", self.role, ", ".join(map(str, sorted(partitions))))
        self._look_now.set()

    async def lost(self, partitions: frozenset[int]) -> None:
        log.info("%s has given up partitions %s", self.role, ", ".join(map(str, sorted(partitions))))

    async def start(self) -> None:
        await self.consumer.start()
        for task in self._tasks:
            task.start()
        await self._holding.start()
        self._stop_reading = registry.read_at_scrape(self._figures)
        ready = self.system.readiness
        ready.check("broker", self.role, self._broker_reasons)
        ready.check("books", self.role, answers(self._books, "The database cannot be asked where things stand."))

    def _figures(self) -> list[Reading]:
        """Of the partitions that this process works on: what waits in the queue and what is here, not done with."""
        here = self.consumer.unacknowledged()
        waits = {
            lag.partition: lag.ready for lag in self.system.database.wait(self._lag()) if lag.consumer == self.role
        }
        read: list[Reading] = [(DEAD_MESSAGES.at(consumer=self.role), float(self.consumer.dead))]
        for number in sorted(self.consumer.partitions):
            at = PARTITION_LAG.at(consumer=self.role, partition=str(number))
            read.append((at, float(waits.get(number, 0) + here.get(number, 0))))
        return read

    async def _lag(self) -> list[QueueLag]:
        try:
            return await self._broker.lag() if self._broker.connected else []
        except BrokerUnavailable:
            return []

    async def stop(self) -> None:
        self._stop_reading()
        for task in self._tasks:
            await task.stop()
        await self._holding.stop()
        await self.consumer.stop()
        await self._broker.close()

    def _broker_reasons(self) -> list[str]:
        if self._broker.connected:
            return []
        return [self._broker.failure or f"There is no connection to RabbitMQ at {self._broker.place}."]

    async def _books(self) -> None:
        await self.system.standings.policies(PLATFORM)

    async def _look(self) -> None:
        """Nothing depends on every message being there, nor on the broker: what is behind is brought on all the same.

        Seldom while messages come, and every second while something is found that none told of."""
        try:
            async with asyncio.timeout(_SOON_SECONDS if self._was_behind else _LOOK_SECONDS):
                await self._look_now.wait()
        except TimeoutError:
            pass
        self._look_now.clear()
        partitions = frozenset(number for number in range(PARTITIONS) if self._shares.has(number))
        if not partitions:
            return
        behind = list((await self._behind(partitions)).items())
        self._was_behind = bool(behind)
        for at in range(0, len(behind), _AT_ONCE):
            part = behind[at : at + _AT_ONCE]
            for outcome in await asyncio.gather(
                *(self._follow(tenant, head) for tenant, head in part), return_exceptions=True
            ):
                if isinstance(outcome, StoreUnavailable):
                    log.info("%s", outcome.detail)
                elif isinstance(outcome, BaseException):
                    raise outcome

    async def _errands(self) -> None:
        for errand in await self.system.errands.waiting(self.kinds()):
            if self.takes(errand):
                await self._run(errand)

    def kinds(self) -> Sequence[ErrandKind]:
        raise NotImplementedError

    def takes(self, errand: Errand) -> bool:
        return self.holds(errand.tenant)

    async def _run(self, errand: Errand) -> None:
        try:
            await self.do(errand)
        except NotFound as error:
            outcome = Outcome(error.detail, missing=True)
        except VamgrError as error:
            outcome = Outcome(error.detail)
        except Exception:
            log.exception("an errand failed")
            outcome = Outcome("This failed. The log of the process that did it says why.")
        else:
            outcome = Outcome()
        await self.system.errands.done(errand, outcome)

    async def do(self, errand: Errand) -> None:
        """Raises NotFound and StoreUnavailable."""
        raise NotImplementedError


class Filling(Consuming):
    """The role ``projector``."""

    def __init__(self, system: ScaledSystem) -> None:
        projections = [projection for area in system.areas for projection in area.projections]
        self.projector = SharedProjector(
            read_model=system.read_model,
            store=system.store,
            codec=system.codec,
            projections=projections,
            all_heads=system.standings.heads,
            tell=lambda tenant, position, revision: system.signals.tell("applied", tenant, position, revision),
        )
        self._builder = LockShares(system.database, "builder", 1)
        self._doubted: set[str] = set()
        self._leading = Task(self._lead)

        async def behind(partitions: frozenset[int]) -> dict[str, int]:
            found = await system.standings.tables_behind(partitions, PARTITIONS)
            # Twice the books say less than this process remembers: it is the books that are right, whoever has set
            # them back.
            doubted = {tenant for tenant, head in found.items() if self.projector.shows(tenant) >= head}
            if doubted & self._doubted:
                await self.projector.look_again()
            self._doubted = doubted
            return found

        super().__init__(system, "projector", self.projector.handle, behind, self.projector.follow)

    async def start(self) -> None:
        await self.projector.start()
        self.system.workers.append(self.projector)
        await super().start()
        self._leading.start()

    async def stop(self) -> None:
        await self._leading.stop()
        await super().stop()
        await self._builder.release()
        await self.projector.stop()

    async def gained(self, partitions: frozenset[int]) -> None:
        await super().gained(partitions)
        await self.projector.look_again()
        await self.projector.retry_parked(lambda tenant: partition_of(tenant, PARTITIONS) in partitions)

    async def lost(self, partitions: frozenset[int]) -> None:
        await super().lost(partitions)
        self.projector.let_go(lambda tenant: partition_of(tenant, PARTITIONS) not in partitions)

    def kinds(self) -> Sequence[ErrandKind]:
        return (*KINDS_OF_BUILDER, "retry") if self._builder.has(0) else ("retry",)

    def takes(self, errand: Errand) -> bool:
        return errand.kind in KINDS_OF_BUILDER or super().takes(errand)

    async def do(self, errand: Errand) -> None:
        if errand.kind == "erase":
            # What is built now must be without the erased: no process knows the key from before.
            for tenant in [errand.name] if errand.name else await self.system.standings.heads():
                self.system.keys.forget_remembered(tenant)
            await self.projector.rebuild_personal(errand.name or None)
        elif errand.kind == "rebuild":
            await (self.projector.rebuild(errand.name) if errand.name else self.projector.rebuild_all())
        else:
            await self.projector.retry(errand.name, errand.tenant)

    async def _lead(self) -> None:
        await self.projector.build(0 in await self._builder.renew())


class Deciding(Consuming):
    """The role ``policy``."""

    def __init__(self, system: ScaledSystem) -> None:
        projector: Projecting = system.projector
        self.policies = SharedPolicies(
            store=system.store,
            codec=system.codec,
            read_model=system.read_model,
            bus=system.bus,
            heads=system.heads,
            state=PostgresPolicyStates(system.database),
            areas=system.areas,
            catch_up=projector.catch_up,
        )

        async def behind(partitions: frozenset[int]) -> dict[str, int]:
            found = await system.standings.policies_behind(partitions, PARTITIONS)
            return {tenant: head for tenant, head in found.items() if self.policies.done(tenant) < head}

        super().__init__(system, "policy", self.policies.handle, behind, self.policies.follow)
        self._noting = Task(self._note)

    async def start(self) -> None:
        await self.policies.start()
        self.system.workers.append(self.policies)
        await super().start()
        self._noting.start()

    async def stop(self) -> None:
        await self._noting.stop()
        await super().stop()
        await self.policies.stop()

    async def lost(self, partitions: frozenset[int]) -> None:
        await super().lost(partitions)
        await self.policies.let_go(lambda tenant: partition_of(tenant, PARTITIONS) not in partitions)

    def kinds(self) -> Sequence[ErrandKind]:
        return ("retry-policy",)

    async def _note(self) -> None:
        """At rest soon, and while much happens now and then."""
        for turn in range(_NOTES_OF_RESTING):
            await asyncio.sleep(_NOTE_SECONDS)
            await self.policies.note(everybody=turn == _NOTES_OF_RESTING - 1)

    async def do(self, errand: Errand) -> None:
        await self.policies.retry(errand.name, errand.tenant)
