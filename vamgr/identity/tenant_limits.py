"""How much one airline may ask at once, so that a noisy one does not slow the others.

Admitting a request costs no round trip: a process leases a few requests at a time from what all processes share, and
says with it how many it has under way. Without anything shared, or while that is away, each process limits by itself.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from vamgr.kernel.errors import RateLimited

LEASE_SECONDS = 1.0
"""What was leased and not used by then is lost, so that nobody saves up a burst in every process."""
_MOST_TENANTS = 10_000
_SAY_SECONDS = 0.25
# From this part of what may be under way on, it is said how many are.
_CROWDED_PART = 8


@dataclass(frozen=True, slots=True)
class TenantLimit:
    """``per_second`` on average, ``burst`` in one moment, ``at_once`` under way at the same time; in all processes."""

    per_second: float = 50.0
    burst: int = 150
    at_once: int = 40


@dataclass(frozen=True, slots=True)
class Lease:
    """``granted`` requests, in whole; ``elsewhere``: how many are under way in other processes; ``wait_seconds``: until
    there is at least one more when none was granted."""

    granted: int
    elsewhere: int
    wait_seconds: float


class Leases(Protocol):
    """What all processes share."""

    async def lease(self, tenant: str, limit: TenantLimit, wanted: int, running: int) -> Lease | None:
        """At most ``wanted`` requests (0: only say what is running). None while nothing is shared."""
        ...


class StorageLimits(Protocol):
    async def check(self, tenant: str, more_bytes: int) -> None:
        """Raises DomainError when so many bytes more are more than the tenant may have."""
        ...


@dataclass(slots=True)
class _Share:
    """This process's part. ``tokens`` and ``at``: its own bucket, for when nothing is shared."""

    tokens: float
    at: float
    leased: int = 0
    leased_until: float = 0.0
    running: int = 0
    elsewhere: int = 0
    empty_until: float = 0.0
    leasing: asyncio.Task[None] | None = None


class TenantLimits:
    """Of one event loop. ``limit`` holds for each tenant that `limited` says nothing else of."""

    def __init__(self, limit: TenantLimit | None = None, leases: Leases | None = None) -> None:
        self._limit = limit or TenantLimit()
        self._leases = leases
        self._own: dict[str, TenantLimit] = {}
        self._shares: OrderedDict[str, _Share] = OrderedDict()
        self._crowded: set[str] = set()
        self._saying: asyncio.Task[None] | None = None
        self.refused = 0

    def limited(self, tenant: str, limit: TenantLimit | None) -> None:
        """From now on this limit holds for the tenant; None: that for all."""
        if limit is None:
            self._own.pop(tenant, None)
        else:
            self._own[tenant] = limit

    @asynccontextmanager
    async def admitted(self, tenant: str) -> AsyncIterator[None]:
        """A request of the tenant is under way while the block lasts. Raises RateLimited.

        Not for what stays open by its nature (streams).
        """
        share = await self._admit(tenant)
        try:
            yield
        finally:
            share.running -= 1

    def running(self, tenant: str) -> int:
        """How many requests of the tenant this process has under way."""
        share = self._shares.get(tenant)
        return share.running if share is not None else 0

    async def _admit(self, tenant: str) -> _Share:
        limit = self._own.get(tenant, self._limit)
        share = self._share(tenant, limit)
        if share.running + share.elsewhere >= limit.at_once:
            self._watch(tenant)  # what is under way elsewhere is asked anew, or it would refuse for ever
            raise self._refusal(1.0)
        share.running += 1  # before anything is waited for, so that all that come meanwhile are counted
        if share.running > limit.at_once // _CROWDED_PART:
            self._watch(tenant)
        try:
            await self._take(tenant, limit, share)
        except BaseException:
            share.running -= 1
            raise
        return share

    async def _take(self, tenant: str, limit: TenantLimit, share: _Share) -> None:
        while True:
            now = time.monotonic()
            if share.leased > 0 and now < share.leased_until:
                share.leased -= 1
                return
            if now < share.empty_until:
                raise self._refusal(share.empty_until - now)
            if share.leasing is None or share.leasing.done():
                share.leasing = asyncio.create_task(self._lease(tenant, limit, share))
            await asyncio.shield(share.leasing)

    async def _lease(self, tenant: str, limit: TenantLimit, share: _Share) -> None:
        wanted = max(1, min(int(limit.per_second / 10), limit.burst))
        lease = None
        if self._leases is not None:
            lease = await self._leases.lease(tenant, limit, wanted, share.running)
        now = time.monotonic()
        if lease is None:
            lease = _alone(share, limit, now)
        share.elsewhere = lease.elsewhere
        share.leased, share.leased_until = lease.granted, now + LEASE_SECONDS
        if not lease.granted:
            share.empty_until = now + lease.wait_seconds

    def _watch(self, tenant: str) -> None:
        """Say how many requests are under way, and hear it of the others, for as long as there are many."""
        if self._leases is None:
            return
        self._crowded.add(tenant)
        if self._saying is None or self._saying.done():
            self._saying = asyncio.create_task(self._say(self._leases))

    async def _say(self, leases: Leases) -> None:
        while self._crowded:
            for tenant in list(self._crowded):
                limit = self._own.get(tenant, self._limit)
                share = self._share(tenant, limit)
                lease = await leases.lease(tenant, limit, 0, share.running)
                share.elsewhere = lease.elsewhere if lease is not None else 0
                if share.running + share.elsewhere <= limit.at_once // _CROWDED_PART:
                    self._crowded.discard(tenant)
            await asyncio.sleep(_SAY_SECONDS)

    def _share(self, tenant: str, limit: TenantLimit) -> _Share:
        share = self._shares.get(tenant)
        if share is None:
            share = self._shares[tenant] = _Share(float(limit.burst), time.monotonic())
            if len(self._shares) > _MOST_TENANTS:
                oldest = next((name for name, one in self._shares.items() if not one.running), None)
                if oldest is not None and oldest != tenant:
                    del self._shares[oldest]
        else:
            self._shares.move_to_end(tenant)
        return share

    def _refusal(self, wait_seconds: float) -> RateLimited:
        self.refused += 1
        return RateLimited(
            "This airline asks for too much at once. Wait a moment, then try again.",
            retry_after_seconds=max(1, int(wait_seconds + 0.999)),
        )


def _alone(share: _Share, limit: TenantLimit, now: float) -> Lease:
    """One request out of the process's own bucket."""
    share.tokens = min(float(limit.burst), share.tokens + (now - share.at) * limit.per_second)
    share.at = now
    if share.tokens >= 1:
        share.tokens -= 1
        return Lease(1, 0, 0.0)
    return Lease(0, 0, (1 - share.tokens) / limit.per_second)
