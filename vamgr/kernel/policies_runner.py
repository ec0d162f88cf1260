"""Runs the eventual policies: each follows each tenant's log from its own checkpoint, in order, at least once.

Commands of policies are idempotent by their cause, so an event that is met again after a crash changes nothing.
A policy that an area adds later begins with what happens from then on.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from vamgr.kernel.area import Area, Policy
from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec, decode_meta
from vamgr.kernel.commands import CommandBus
from vamgr.kernel.context import working_on
from vamgr.kernel.errors import ClaimTaken, Conflict, DomainError, InvalidInput, NotFound, StoreUnavailable
from vamgr.kernel.event import EventRegistry, Recorded
from vamgr.kernel.event import registry as event_registry
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.read import ReadModel
from vamgr.kernel.store import EventStore
from vamgr.kernel.tracing import appended, follow

log = logging.getLogger("vamgr.policies")

_PAGE = 200
_LAZY_POSITIONS = 1000
_RETRY_SECONDS = 1.0
_CONFLICT_TRIES = 5
# What a rule says to a command of a policy: that is an answer, not a fault.
_REFUSED = (DomainError, InvalidInput, NotFound, ClaimTaken)


@dataclass(frozen=True, slots=True)
class PolicyState:
    """The last position that is done. With an ``error`` the policy is parked before the event after it."""

    position: int
    at: datetime
    error: str | None = None


class PolicyStateStore(Protocol):
    async def load(self, tenant: str | None = None) -> dict[tuple[str, str], PolicyState]:
        """By (policy, tenant); of one tenant, or of all. Raises StoreUnavailable."""
        ...

    async def save(self, tenant: str, states: Mapping[str, PolicyState]) -> None:
        """States by policy, durable when it returns. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class PolicyStatus:
    """``status``: ``live`` or ``parked``; ``lag`` in events."""

    policy: str
    tenant: str
    position: int
    head: int
    lag: int
    status: str
    error: str | None
    at: datetime


class PoliciesRunner:
    def __init__(
        self,
        *,
        store: EventStore,
        codec: Codec,
        read_model: ReadModel,
        bus: CommandBus,
        heads: Heads,
        state: PolicyStateStore,
        areas: Iterable[Area] | None,
        catch_up: Callable[[str], Awaitable[None]],
        registry: EventRegistry = event_registry,
    ) -> None:
        self._store = store
        self._codec = codec
        self._read_model = read_model
        self._bus = bus
        self._heads = heads
        self._state_store = state
        self._catch_up = catch_up
        self._registry = registry
        self._policies: dict[str, Policy] = {}
        self._wanted: dict[str, frozenset[str]] = {}
        if areas is not None:
            self.know(areas)
        self._done = Heads()
        self._states: dict[str, dict[str, PolicyState]] = {}
        self._saved: dict[tuple[str, str], int] = {}
        self._begun: set[str] = set()
        self._tasks: dict[str, asyncio.Task[None]] = {}  # of those who have something to do: the others cost nothing
        self._again: set[str] = set()
        self._listening: asyncio.Task[None] | None = None

    def know(self, areas: Iterable[Area]) -> None:
        """These areas are loaded: their policies are those that run. Before they start."""
        self._policies = {policy.name: policy for area in areas for policy in area.policies}
        self._wanted = {
            name: frozenset(self._registry.of(model).name for model in policy.events)
            for name, policy in self._policies.items()
        }

    async def start(self) -> None:
        """Go on where the policies stopped. Parked ones are tried again: this may be the fixed program."""
        known = await self._state_store.load()
        now = datetime.now(UTC)
        for tenant, head in (await self._store.heads([tenant for tenant, _ in await self._store.tenants()])).items():
            states = {}
            for name in self._policies:
                before = known.get((name, tenant))
                states[name] = PolicyState(head if before is None else before.position, now)
                if before is not None:
                    self._saved[name, tenant] = before.position
            if any((name, tenant) not in known for name in states):
                await self._save(tenant, states)
            self._states[tenant] = states
            if all(state.position >= head for state in states.values()):
                self._done.advance(tenant, head)
            else:
                self._wake(tenant)
        self._listening = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Stop at once; what was begun and not done is begun again at the next start."""
        tasks = [*self._tasks.values(), *([self._listening] if self._listening else [])]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        for tenant, states in self._states.items():
            if all(self._saved.get((name, tenant)) == state.position for name, state in states.items()):
                continue
            try:
                await self._save(tenant, states)
            except StoreUnavailable as error:
                log.warning("policies of %s will repeat some events at the next start: %s", tenant, error.detail)
        self._tasks, self._listening = {}, None

    async def reached(self, tenant: str, position: int) -> None:
        """Wait until every policy that is not parked has done everything up to a position."""
        if self._listening is None:
            return
        while not await self._done.reached(tenant, position, 60.0):
            log.warning("policies have not come to position %d for a minute", position)

    async def retry(self, policy: str, tenant: str) -> None:
        """Let a parked policy try its event again. Raises NotFound when it is not parked."""
        state = self._states.get(tenant, {}).get(policy)
        if state is None or state.error is None:
            raise NotFound(f"The policy “{policy}” is not parked, so there is nothing to retry.")
        self._states[tenant][policy] = PolicyState(state.position, datetime.now(UTC))
        self._wake(tenant)

    async def forget(self, tenant: str) -> None:
        """A tenant was deleted with what is stored of it here. One that comes with this id later begins anew."""
        task = self._tasks.pop(tenant, None)
        if task is not None:
            task.cancel()
            await asyncio.wait([task])
        self._states.pop(tenant, None)
        self._again.discard(tenant)
        for name in self._policies:
            self._saved.pop((name, tenant), None)
        self._begun.discard(tenant)
        self._done.forget(tenant)

    def status(self, tenant: str | None = None) -> list[PolicyStatus]:
        """Of one tenant, or of all."""
        found = []
        chosen = self._states if tenant is None else {tenant: self._states.get(tenant, {})}
        for whose, states in sorted(chosen.items()):
            head = self._store.head(whose).position
            for name, state in sorted(states.items()):
                status = "parked" if state.error else "live"
                lag = max(0, head - state.position)
                found.append(PolicyStatus(name, whose, state.position, head, lag, status, state.error, state.at))
        return found

    def lags(self) -> dict[str, tuple[int, int]]:
        """By policy, over all tenants: events that the one furthest behind lacks, and for how many it is parked."""
        heads = self._heads.positions()
        found = dict.fromkeys(sorted(self._policies), (0, 0))
        for tenant, states in list(self._states.items()):
            head = heads.get(tenant, 0)
            for name, state in list(states.items()):
                lag, parked = found[name]
                found[name] = max(lag, head - state.position), parked + (state.error is not None)
        return found

    async def _listen(self) -> None:
        async for news in self._heads.listen():
            for tenant in news:
                if tenant not in self._states:
                    now = datetime.now(UTC)
                    self._states[tenant] = {name: PolicyState(0, now) for name in self._policies}
                self._wake(tenant)

    def _wake(self, tenant: str) -> None:
        self._again.add(tenant)
        if tenant not in self._tasks:
            self._tasks[tenant] = asyncio.create_task(self._run(tenant))

    async def _run(self, tenant: str) -> None:
        """To the end of the tenant's log."""
        while True:
            self._again.discard(tenant)
            try:
                moved = await self._page(tenant)
            except StoreUnavailable as error:
                log.warning("policies wait: %s", error.detail)
                await asyncio.sleep(_RETRY_SECONDS)
                continue
            except Exception:
                # A mistake of ours and not one event's: it must not end what follows this tenant's log in silence.
                log.exception("policies of %s cannot go on; trying again", tenant)
                await asyncio.sleep(_RETRY_SECONDS)
                continue
            if not moved and tenant not in self._again:
                del self._tasks[tenant]
                return

    async def _page(self, tenant: str) -> bool:
        """Do a page of events for the policies that stand furthest back; False when there is nothing to do."""
        states = self._states[tenant]
        live = {name: state.position for name, state in states.items() if state.error is None}
        head = self._store.head(tenant).position
        after = min(live.values(), default=head)
        if after == 0 < head and tenant not in self._begun:
            # Its first event; or an airline that has come in with its history, of which nothing is to be done again.
            known = await self._state_store.load(tenant)
            states.update({name: known[name, tenant] for name in states if (name, tenant) in known})
            self._saved.update({(name, tenant): state.position for name, state in states.items()})
            self._begun.add(tenant)
            return True
        if after >= head:
            self._done.advance(tenant, head)
            return False
        page = await asyncio.to_thread(self._store.read_page, tenant, after, _PAGE)
        ran = False
        for recorded in page:
            for name in self._policies:
                state = states[name]
                # One that is tried again from further back since this page was read takes part in the next one.
                if state.error is not None or state.position != recorded.position - 1:
                    continue
                if recorded.type in self._wanted[name]:
                    ran = True
                    states[name] = await self._react(tenant, self._policies[name], recorded)
                else:
                    states[name] = PolicyState(recorded.position, state.at)
        # A page that concerned nobody is not worth a durable write: it is soon read again after a crash.
        if ran or any(
            state.position - self._saved.get((name, tenant), 0) > _LAZY_POSITIONS for name, state in states.items()
        ):
            await self._save(tenant, states)
        self._done.advance(tenant, min((s.position for s in states.values() if s.error is None), default=head))
        return True

    async def _react(self, tenant: str, policy: Policy, recorded: Recorded) -> PolicyState:
        """The state after the event. Raises StoreUnavailable when it must be tried again."""
        now = datetime.now(UTC)
        for attempt in range(1, _CONFLICT_TRIES + 1):
            try:
                await self._once(tenant, policy, recorded)
            except StoreUnavailable:
                raise
            except _REFUSED as refusal:
                # Its sentence may name people, who have no place in a log.
                log.warning("policy %s, event %d: refused (%s)", policy.name, recorded.position, refusal.slug)
            except Conflict as conflict:
                if attempt == _CONFLICT_TRIES:
                    return _parked(policy, recorded, conflict, now)
                continue
            except Exception as error:
                return _parked(policy, recorded, error, now)
            break
        return PolicyState(recorded.position, now)

    async def _once(self, tenant: str, policy: Policy, recorded: Recorded) -> None:
        trace = appended.of(tenant, recorded.position - 1, recorded.position)
        with working_on(tenant=tenant, policy=policy.name), follow("policy", trace, policy=policy.name, tenant=tenant):
            await self._run_policy(tenant, policy, recorded)

    async def _run_policy(self, tenant: str, policy: Policy, recorded: Recorded) -> None:
        event = self._codec.decode(recorded)
        await self._catch_up(tenant)
        context = PolicyContext(
            tenant=tenant,
            name=policy.name,
            cause=f"event:{recorded.position}",
            now=self._bus.clock.now(),
            reader=self._read_model.reader(tenant),
            bus=self._bus,
            correlation_id=decode_meta(recorded.meta).correlation_id,
        )
        await policy.run(context, event, recorded)

    async def _save(self, tenant: str, states: Mapping[str, PolicyState]) -> None:
        if states:
            copy = dict(states)
            await self._state_store.save(tenant, copy)
            self._saved.update({(name, tenant): state.position for name, state in copy.items()})


def _parked(policy: Policy, recorded: Recorded, error: Exception, now: datetime) -> PolicyState:
    log.error("policy %s is parked at event %d (%s)", policy.name, recorded.position, recorded.type, exc_info=error)
    text = f"{recorded.type} at position {recorded.position}: {type(error).__name__}: {error}"
    return PolicyState(recorded.position - 1, now, text)
