"""A projector among others that fill the same tables: each follows the tenants that come to it, and one builds.

Who follows which tenants is agreed on elsewhere (partitions). Where two are at the same tenant for a moment, the
checkpoint that is compared in each transaction lets only one of them have an effect. Tables that are built beside
others are filled for all tenants by the process that is the builder; the others find out at their next batch, which
the books refuse, that other tables answer now.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeAlias

from vamgr.kernel.applying import Track
from vamgr.kernel.channel import Heads
from vamgr.kernel.distribution import Run
from vamgr.kernel.errors import NotFound, StoreUnavailable, TenantUnknown
from vamgr.kernel.projector import Projector

log = logging.getLogger("vamgr.projector")
_BUILD_LOOK_SECONDS = 0.5
_GONE_SECONDS = 0.5
_UPGRADE_SECONDS = 86_400.0  # by then no process of another version is there any more

Tell: TypeAlias = Callable[[str, int, str], None]
"""Of a tenant: how far its tables are, and their revision."""


class SharedProjector(Projector):
    """``all_heads``: the ends of all tenants' logs, for what is built. ``tell`` hears of what is in the tables now."""

    def __init__(self, *, all_heads: Callable[[], Awaitable[dict[str, int]]], tell: Tell, **parts: Any) -> None:
        super().__init__(heads=Heads(), applied=Heads(), **parts)
        self._all_heads = all_heads
        self._tell = tell
        self._told: dict[str, tuple[int, str]] = {}
        self._own: set[str] = set()
        self._builds = False
        self._has_swapped = False
        self._following_all: asyncio.Task[None] | None = None

    async def handle(self, run: Run) -> None:
        """A run of events has come: returns when the tables show it and the others were told.

        Raises StoreUnavailable when that takes more than a few seconds; then it is to be said again.
        """
        await self.follow(run.tenant, run.last)

    async def follow(self, tenant: str, position: int) -> None:
        """Bring a tenant's tables to a position of its log. See `handle`."""
        if position < self._position(tenant) and self._is_shorter(tenant):
            log.info("the log of %s is shorter than it was: its tables are looked at anew", tenant)
            await self.forget(tenant)
        self._own.add(tenant)
        self._aim(tenant, position)
        self._wake.set()
        now = asyncio.get_running_loop().time
        look_at = now() + _GONE_SECONDS
        try:
            async with asyncio.timeout(self._catch_up_seconds):
                while self._position(tenant) < position:
                    await self._moves_until(look_at)
                    if now() < look_at:
                        continue
                    look_at = now() + _GONE_SECONDS
                    if not self._has(tenant, position):
                        log.info("what was told of %s up to %d is of a log that is gone", tenant, position)
                        return
        except TimeoutError:
            reason = self.failure or f"The read tables of {tenant} have not come to {position} in time."
            raise StoreUnavailable(reason) from None
        self._announce(tenant)

    async def _moves_until(self, moment: float) -> None:
        """Return when any tenant's tables have moved, and at this moment (of the loop's clock)."""
        with suppress(TimeoutError):
            async with asyncio.timeout_at(moment):
                await self._moved.wait()

    def _has(self, tenant: str, position: int) -> bool:
        """Whether its log has got as far. If not it was deleted, and may have begun anew: nobody waits for what was in
        it. Raises StoreUnavailable."""
        try:
            head = self._store.head(tenant).position
        except TenantUnknown:
            self._own.discard(tenant)
            self._pending.discard(tenant)
            self._targets.pop(tenant, None)
            return False
        if head < position:
            self._targets[tenant] = head
        return head >= position

    def _is_shorter(self, tenant: str) -> bool:
        """Whether its log was replaced by one that is not as long as what is in the tables, as far as is known here."""
        try:
            return self._store.head(tenant).position < self._position(tenant)
        except TenantUnknown:
            return False

    def shows(self, tenant: str) -> int:
        """How far the tables of a tenant are that is followed here, as far as this process knows; 0 for others."""
        return self._position(tenant) if tenant in self._own else 0

    def let_go(self, keeps: Callable[[str], bool]) -> None:
        """From now on only these tenants are followed, until others come."""
        for tenant in [tenant for tenant in self._own if not keeps(tenant)]:
            self._own.discard(tenant)
            self._pending.discard(tenant)
            self._told.pop(tenant, None)
            if not self._builds:
                self._targets.pop(tenant, None)

    async def forget(self, tenant: str) -> None:
        self._own.discard(tenant)
        self._told.pop(tenant, None)
        await super().forget(tenant)

    async def look_again(self) -> None:
        """Others may have moved or retried what this process is to follow from now on. Raises StoreUnavailable."""
        await self._in_thread(self._reload)
        self._wake.set()

    async def build(self, builds: bool) -> None:
        """Whether tables that are built beside others are filled here. Raises StoreUnavailable."""
        if builds == self._builds:
            return
        if builds:
            await self.look_again()
            self._builds = True
            log.info("tables that are built beside others are filled by this process")
            self._following_all = asyncio.create_task(self._follow_all())
            return
        self._builds = False
        await self._stop_following_all()
        for tenant in [tenant for tenant in self._targets if tenant not in self._own]:
            self._targets.pop(tenant, None)
        for rebuild in self._rebuilds:
            if not rebuild.finished.done():
                rebuild.finished.set_exception(
                    StoreUnavailable("Another process builds the tables from here on. Try again in a moment.")
                )
        self._rebuilds = []

    async def retry_parked(self, keeps: Callable[[str], bool]) -> None:
        """Try what is parked for these tenants again: this may be the fixed program. Raises StoreUnavailable."""
        parked = {
            (track.projection.name, tenant)
            for track in self._tracks
            for tenant, checkpoint in list(track.checkpoints.items())
            if checkpoint.parked and keeps(tenant)
        }
        for projection, tenant in sorted(parked):
            self._own.add(tenant)
            self._aim(tenant, 0)
            with suppress(NotFound):  # another process was quicker
                await self.retry(projection, tenant)

    async def stop(self) -> None:
        await self._stop_following_all()
        await super().stop()

    async def _stop_following_all(self) -> None:
        task, self._following_all = self._following_all, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _follow_all(self) -> None:
        """While something is built, it is built up to the end of every log. Once a day, what only other versions of the
        program had is taken away."""
        now = asyncio.get_running_loop().time
        tidy_at = now() + _UPGRADE_SECONDS
        while True:
            try:
                if self._is_building():
                    await self._raise_targets()
                if now() >= tidy_at:
                    await self._in_thread(self._tables.erase_traces)
                    tidy_at = now() + _UPGRADE_SECONDS
            except StoreUnavailable as error:
                log.warning("what is being built waits: %s", error.detail)
            await asyncio.sleep(_BUILD_LOOK_SECONDS)

    def _is_building(self) -> bool:
        return self._builds and any(not track.generation.active for track in self._tracks)

    async def _raise_targets(self) -> None:
        for tenant, position in (await self._all_heads()).items():
            self._targets[tenant] = max(position, self._targets.get(tenant, 0))
        self._wake.set()

    async def _begin(self, *given: Any, **options: Any) -> Any:
        await self._raise_targets()
        return await super()._begin(*given, **options)

    async def _first_targets(self) -> None:
        """None: they come."""

    def _due(self) -> dict[str, int]:
        if self._is_building() or self._rebuilds:
            return dict(self._targets)
        return {tenant: self._targets[tenant] for tenant in self._pending if tenant in self._targets}

    def _fills(self, track: Track, tenant: str | None = None) -> bool:
        if track.generation.active:
            return tenant is None or tenant in self._own
        return self._builds

    def _announce(self, tenant: str) -> None:
        """What this process sees is told once, when it has come about here or was found in the books. (Said again
        later it could be older than what another process has told since.)"""
        super()._announce(tenant)
        position, revision = self._position(tenant), self._revisions[tenant]
        knows = tenant in self._own or self._has_swapped
        if knows and self._told.get(tenant) != (position, revision):
            self._told[tenant] = (position, revision)
            self._tell(tenant, position, revision)

    def _remade(self, tenant: str) -> None:
        """Whoever follows the tenant finds out at its next batch; readers are told at once."""
        super()._remade(tenant)
        self._tell(tenant, self._position(tenant), self._revisions[tenant])

    def _reload(self) -> None:
        super()._reload()
        if self._builds:  # others go on meanwhile, and what is built has to get as far
            for track in self._tracks:
                if track.generation.active:
                    for tenant, checkpoint in track.checkpoints.items():
                        self._targets[tenant] = max(checkpoint.position, self._targets.get(tenant, 0))

    def _swap(self, track: Track) -> None:
        super()._swap(track)
        self._reload()  # so that readers of all tenants can be told, those that others follow too
        self._has_swapped = True

    def _settle(self) -> None:
        self._has_swapped = False
        super()._settle()

    def _prepare(self) -> None:
        """What is parked stays so until somebody who follows the tenant tries it: see `retry_parked`."""
        self._tracks = []
        self._reload()

    def _unpark(self, projection: str, tenant: str) -> list[Track]:
        self._reload()  # it may have been parked, or not, by another process
        return super()._unpark(projection, tenant)
