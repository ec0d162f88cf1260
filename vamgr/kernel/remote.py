"""What stands for the projector and the policies in a process that does not have them: what is asked of them is looked
up in the books, heard in signals, or run as an errand by the process that has them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from vamgr.kernel.channel import Heads
from vamgr.kernel.codec import Codec
from vamgr.kernel.comparing import Comparison, compare
from vamgr.kernel.errands import Errands, Kind, run_errand
from vamgr.kernel.errors import StoreUnavailable
from vamgr.kernel.event import registry
from vamgr.kernel.policies_runner import PolicyStatus
from vamgr.kernel.projection import Projection
from vamgr.kernel.projection_status import ProgressListener, ProjectionLag, ProjectionStatus
from vamgr.kernel.read_tables import ReadTables
from vamgr.kernel.store import EventStore

T = TypeVar("T")
Wait = Callable[[Coroutine[Any, Any, Any]], Any]
_CATCH_UP_SECONDS = 5.0
_ERRAND_SECONDS = 600.0
_LATE = "No process has done this in time. It goes on if there is one with the role {}; look again in a while."


class Standings(Protocol):
    """Where tables and policies stand. Raises StoreUnavailable from every method."""

    async def projections(self, tenant: str) -> list[ProjectionStatus]: ...
    async def lags(self) -> list[ProjectionLag]: ...
    async def policies(self, tenant: str) -> list[PolicyStatus]: ...
    async def policy_lags(self) -> dict[str, tuple[int, int]]: ...


class RemoteProjector:
    """See `Projector` for what each of these means.

    ``wait``: gives a plain function the result of a coroutine. ``revision_of``: the newest one that was heard of.
    ``counts``: whether this process says how far all tenants are; it need not be said by every one. ``gone`` hears of
    tenants that were deleted.
    """

    def __init__(
        self,
        *,
        store: EventStore,
        codec: Codec,
        tables: ReadTables,
        projections: Sequence[Projection],
        applied: Heads,
        revision_of: Callable[[str], str],
        standings: Standings,
        errands: Errands,
        platform: str,
        wait: Wait,
        counts: bool,
        gone: Callable[[str], Awaitable[None]],
        catch_up_seconds: float = _CATCH_UP_SECONDS,
    ) -> None:
        self.applied = applied
        self.failure: str | None = None
        self._store = store
        self._codec = codec
        self._tables = tables
        self._projections = list(projections)
        self._revision_of = revision_of
        self._standings = standings
        self._errands = errands
        self._platform = platform
        self._wait = wait
        self._counts = counts
        self._gone = gone
        self._catch_up_seconds = catch_up_seconds

    async def start(self) -> None:
        """There is nothing to start."""

    async def stop(self) -> None:
        """There is nothing to stop."""

    async def catch_up(self, tenant: str) -> None:
        position = self._store.head(tenant).position
        if not await self.applied.reached(tenant, position, self._catch_up_seconds):
            reason = "They are still being brought up to date with the log."
            raise StoreUnavailable(f"The lists are not up to date yet. {reason} Try again in a moment.")

    def revision(self, tenant: str) -> str:
        return self._revision_of(tenant)

    async def forget(self, tenant: str) -> None:
        await self._gone(tenant)

    def status(self, tenant: str | None = None) -> list[ProjectionStatus]:
        found: list[ProjectionStatus] = self._wait(self._standings.projections(tenant or self._platform))
        return found

    def lags(self) -> list[ProjectionLag]:
        if not self._counts:
            return []
        found: list[ProjectionLag] = self._wait(self._standings.lags())
        return found

    async def retry(self, projection: str, tenant: str) -> bool:
        await self._errand(tenant, "retry", projection)
        return not any(
            one.status == "parked" and one.projection == projection for one in await self._standings.projections(tenant)
        )

    async def rebuild(self, projection: str, progress: ProgressListener | None = None) -> None:
        """Nothing is told of the progress."""
        await self._errand(self._platform, "rebuild", projection)

    async def rebuild_all(self, progress: ProgressListener | None = None) -> None:
        await self._errand(self._platform, "rebuild", "")

    async def rebuild_personal(self, tenant: str | None = None, progress: ProgressListener | None = None) -> None:
        await self._errand(tenant or self._platform, "erase", tenant or "")

    async def compare_with_fresh_rebuild(
        self, tenant: str | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Comparison:
        tenants = [known for known, _ in await self._store.tenants() if tenant in {None, known}]
        loop = asyncio.get_running_loop()

        def tell(done: int, total: int) -> None:
            if progress is not None:
                loop.call_soon_threadsafe(progress, done, total)

        def run() -> Comparison:
            self._tables.prepare(self._projections)
            return compare(self._tables, self._store, self._codec, registry, self._projections, tenants, tell)

        return await asyncio.to_thread(run)

    async def _errand(self, tenant: str, kind: Kind, name: str) -> None:
        await run_errand(self._errands, tenant, kind, name, _ERRAND_SECONDS, _LATE.format("projector"))


class RemotePolicies:
    """See `PoliciesRunner` for what each of these means."""

    def __init__(self, *, standings: Standings, errands: Errands, platform: str, wait: Wait, counts: bool) -> None:
        self._counts = counts
        self._standings = standings
        self._errands = errands
        self._platform = platform
        self._wait = wait

    async def start(self) -> None:
        """There is nothing to start."""

    async def stop(self) -> None:
        """There is nothing to stop."""

    async def forget(self, tenant: str) -> None:
        """Nothing is remembered here."""

    async def reached(self, tenant: str, position: int) -> None:
        """Nobody here knows; nothing is waited for."""

    async def retry(self, policy: str, tenant: str) -> None:
        await run_errand(self._errands, tenant, "retry-policy", policy, _ERRAND_SECONDS, _LATE.format("policy"))

    def status(self, tenant: str | None = None) -> list[PolicyStatus]:
        found: list[PolicyStatus] = self._wait(self._standings.policies(tenant or self._platform))
        return found

    def lags(self) -> dict[str, tuple[int, int]]:
        if not self._counts:
            return {}
        found: dict[str, tuple[int, int]] = self._wait(self._standings.policy_lags())
        return found


class Projecting(Protocol):
    """What everybody asks of the projector, or of what stands for it."""

    failure: str | None
    applied: Heads

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def catch_up(self, tenant: str) -> None: ...
    async def forget(self, tenant: str) -> None: ...
    def revision(self, tenant: str) -> str: ...
    def status(self, tenant: str | None = None) -> list[ProjectionStatus]: ...
    def lags(self) -> list[ProjectionLag]: ...
    async def retry(self, projection: str, tenant: str) -> bool: ...
    async def rebuild(self, projection: str, progress: ProgressListener | None = None) -> None: ...
    async def rebuild_all(self, progress: ProgressListener | None = None) -> None: ...
    async def rebuild_personal(self, tenant: str | None = None, progress: ProgressListener | None = None) -> None: ...
    async def compare_with_fresh_rebuild(
        self, tenant: str | None = None, progress: Callable[[int, int], None] | None = None
    ) -> Comparison: ...


class RunningPolicies(Protocol):
    """What everybody asks of the policies, or of what stands for them."""

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def reached(self, tenant: str, position: int) -> None: ...
    async def forget(self, tenant: str) -> None: ...
    async def retry(self, policy: str, tenant: str) -> None: ...
    def status(self, tenant: str | None = None) -> list[PolicyStatus]: ...
    def lags(self) -> dict[str, tuple[int, int]]: ...
