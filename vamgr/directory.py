"""Who is served where a database holds many airlines: looked up for every request, so kept in memory."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.tenants import Tenant

log = logging.getLogger("vamgr")
_LOOK_SECONDS = 5.0
_LEAST_SECONDS = 0.2
Look = Callable[[], Awaitable[list[Tenant]]]


class Directory:
    """`vamgr.kernel.tenants.Tenants` over what ``look`` finds, looked at anew every few seconds and when told to.

    ``domain``: airlines answer under ``<slug>.<domain>``; None: under paths and names of their own only.
    """

    only: Tenant | None = None

    def __init__(self, look: Look, domain: str | None) -> None:
        self._look = look
        self._suffix = f".{domain.lower()}" if domain else None
        self._by_id: dict[str, Tenant] = {}
        self._by_slug: dict[str, Tenant] = {}
        self._by_host: dict[str, Tenant] = {}
        self._task: asyncio.Task[None] | None = None
        self._soon = asyncio.Event()

    async def start(self, *, patient: bool = False) -> None:
        """``patient``: where nobody can be found yet, it is looked again by and by. Raises StoreUnavailable, else."""
        try:
            await self.refresh()
        except StoreUnavailable as error:
            if not patient:
                raise
            log.info("nobody is served yet: %s", error.detail)
            self._soon.set()
        self._task = asyncio.create_task(self._keep_fresh())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    async def refresh(self) -> None:
        """Look now: what somebody has just changed is seen by the next request. Raises StoreUnavailable."""
        self._keep(await self._look())

    def look_soon(self) -> None:
        """There is news of somebody who is not known here."""
        self._soon.set()

    def get(self, tenant: str) -> Tenant | None:
        return self._by_id.get(tenant)

    def by_slug(self, slug: str) -> Tenant | None:
        return self._by_slug.get(slug)

    def by_host(self, host: str) -> Tenant | None:
        known = self._by_host.get(host)
        if known is None and self._suffix is not None and host.endswith(self._suffix):
            return self._by_slug.get(host.removesuffix(self._suffix))
        return known

    def all(self) -> list[Tenant]:
        return list(self._by_id.values())

    def _keep(self, found: Iterable[Tenant]) -> None:
        known = list(found)
        self._by_id = {tenant.id: tenant for tenant in known}
        self._by_slug = {tenant.slug: tenant for tenant in known}
        self._by_host = {tenant.host: tenant for tenant in known if tenant.host is not None}

    async def _keep_fresh(self) -> None:
        while True:
            try:
                async with asyncio.timeout(_LOOK_SECONDS):
                    await self._soon.wait()
                await asyncio.sleep(_LEAST_SECONDS)  # whoever comes meanwhile goes together
            except TimeoutError:
                pass
            self._soon.clear()
            try:
                await self.refresh()
            except StoreUnavailable as error:
                log.warning("who is served could not be looked up, so it stays as it was: %s", error.detail)
                if not self._by_id:
                    self._soon.set()
            except Exception:  # else nobody here would ever hear of a suspension again
                log.exception("who is served could not be looked up, so it stays as it was")
