"""Policies among other processes that run them too: each looks at the tenants that come to it, one page at a time.

For a moment two may look at the same tenant. That is harmless: what a policy sends has an id that follows from the
event, so it is done once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from vamgr.kernel.distribution import Run
from vamgr.kernel.errors import NotFound, StoreUnavailable, TenantUnknown
from vamgr.kernel.policies_runner import PoliciesRunner, PolicyState

log = logging.getLogger("vamgr.policies")


class SharedPolicies(PoliciesRunner):
    """Nothing runs by itself: `handle` is called with what comes."""

    async def start(self) -> None:
        self._busy: dict[str, asyncio.Lock] = {}
        self._noted: dict[str, int] = {}  # how far each was done with when `note` was called last

    async def stop(self) -> None:
        """Note how far everybody is, so that the next one need not look at it again."""
        await self.let_go(lambda _: False)

    async def handle(self, run: Run) -> None:
        """Returns when every policy that is not parked has done what follows from the run.

        Raises StoreUnavailable; then it is to be said again.
        """
        await self.follow(run.tenant, run.last)

    async def follow(self, tenant: str, position: int) -> None:
        """See `handle`."""
        if self._done.position(tenant) >= position and tenant in self._states:
            return
        async with self._busy.setdefault(tenant, asyncio.Lock()):
            try:
                self._store.head(tenant)
                if tenant not in self._states:
                    await self._load(tenant)
                while await self._page(tenant):
                    continue
            except TenantUnknown:
                log.info("what was told of %s up to %d is of a log that is gone", tenant, position)
                self._states.pop(tenant, None)

    def done(self, tenant: str) -> int:
        """How far the policies have looked at a tenant's log here; 0 for one that is not looked at here. (Checkpoints
        are written seldom while nothing concerns anybody.)"""
        return self._done.position(tenant) if tenant in self._states else 0

    async def note(self, *, everybody: bool = False) -> None:
        """Say in the books how far the policies are for those tenants for whom nothing has happened since this was
        called last (or for all), so that whoever looks there does not take them for being behind. Raises
        StoreUnavailable."""
        before = self._noted
        self._noted = {tenant: self._done.position(tenant) for tenant in self._states}
        for tenant, position in self._noted.items():
            if everybody or before.get(tenant) == position:
                async with self._busy.setdefault(tenant, asyncio.Lock()):
                    states = self._states.get(tenant, {})
                    if any(self._saved.get((name, tenant)) != state.position for name, state in states.items()):
                        await self._save(tenant, states)

    async def forget(self, tenant: str) -> None:
        self._busy.pop(tenant, None)
        await super().forget(tenant)

    async def let_go(self, keeps: Callable[[str], bool]) -> None:
        """Other processes look at the others from now on."""
        for tenant in [tenant for tenant in self._states if not keeps(tenant)]:
            async with self._busy.setdefault(tenant, asyncio.Lock()):
                states = self._states.pop(tenant, {})
                try:
                    await self._save(tenant, states)
                except StoreUnavailable as error:
                    log.warning("some events of %s will be looked at again: %s", tenant, error.detail)
            self._busy.pop(tenant, None)

    async def retry(self, policy: str, tenant: str) -> None:
        async with self._busy.setdefault(tenant, asyncio.Lock()):
            stored = {name: state for (name, whose), state in (await self._state_store.load(tenant)).items() if whose}
            state = self._states.get(tenant, stored).get(policy)
            if state is None or state.error is None:
                raise NotFound(f"The policy “{policy}” is not parked, so there is nothing to retry.")
            if tenant not in self._states:
                await self._load(tenant)
            self._states[tenant][policy] = PolicyState(state.position, datetime.now(UTC))
            while await self._page(tenant):
                continue

    async def _load(self, tenant: str) -> None:
        """Go on where the policies stopped; parked ones are tried again. A policy that came later begins with what
        happens from now on, and a tenant that came later with its first event."""
        known = await self._state_store.load(tenant)
        beginning = self._store.head(tenant).position if known else 0
        now = datetime.now(UTC)
        states = {}
        for name in self._policies:
            before = known.get((name, tenant))
            states[name] = PolicyState(beginning if before is None else before.position, now)
            if before is not None:
                self._saved[name, tenant] = before.position
        if any((name, tenant) not in known for name in states):
            await self._save(tenant, states)
        self._states[tenant] = states
