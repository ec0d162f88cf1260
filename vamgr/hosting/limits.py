"""What each airline may take: known in every process from the platform's log, and checked where something is taken."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.crew.events import PilotHired
from vamgr.crew.queries import pilot_count
from vamgr.hosting.area import area
from vamgr.hosting.domain import Limits
from vamgr.hosting.services import HostingStore
from vamgr.identity.tenant_limits import TenantLimit, TenantLimits
from vamgr.kernel.clock import Clock
from vamgr.kernel.errors import DomainError
from vamgr.kernel.read import ReadModel, Row
from vamgr.kernel.times import iso
from vamgr.kernel.uow import UnitOfWork

_BURST = 3
_MEGABYTE = 1_000_000


class KnownLimits:
    """The limits of every airline, as the platform's read table said last. ``default``: where it says nothing."""

    def __init__(self) -> None:
        self.default = Limits()
        self._own: dict[str, Limits] = {}

    def know(self, rows: Iterable[Row]) -> None:
        self._own.update({row["id"]: Limits(**row["limits"]) for row in rows})

    def of(self, tenant: str) -> Limits:
        own = self._own.get(tenant)
        if own is None:
            return self.default
        return Limits(
            requests_per_second=own.requests_per_second or self.default.requests_per_second,
            storage_mb=own.storage_mb or self.default.storage_mb,
            pilots=own.pilots or self.default.pilots,
        )


KNOWN = KnownLimits()
"""Of this process. Over a data folder nothing is ever known, and so nothing is limited."""


def limit_requests(limits: TenantLimits, rows: Iterable[Row]) -> None:
    for row in rows:
        per_second = KNOWN.of(row["id"]).requests_per_second
        limits.limited(row["id"], None if per_second is None else request_limit(per_second))


def request_limit(per_second: int) -> TenantLimit:
    """A page asks for a dozen things at once, so more than a second's worth may come in one moment."""
    return TenantLimit(float(per_second), burst=_BURST * per_second, at_once=max(4, min(40, per_second)))


class StoredLimits:
    """`vamgr.identity.tenant_limits.StorageLimits`."""

    def __init__(self, store: HostingStore, read_model: ReadModel, clock: Clock) -> None:
        self._store = store
        self._read_model = read_model
        self._clock = clock

    async def check(self, tenant: str, more_bytes: int) -> None:
        most_mb = KNOWN.of(tenant).storage_mb
        if most_mb is None:
            return
        pilots = pilot_count(self._read_model.reader(tenant))  # or the list of airlines would say 0 of a new one
        await self._store.measure(tenant, pilots, iso(self._clock.now()))
        usage = (await self._store.figures([tenant])).get(tenant)
        if usage is not None and (usage.storage_bytes or 0) + more_bytes > most_mb * _MEGABYTE:
            raise DomainError(
                f"This airline may store {most_mb} MB, and that would be more. Ask whoever hosts it for more room.",
                rule="storage-full",
            )


@area.reacts_to(PilotHired)
async def limit_pilots(uow: UnitOfWork, _: PilotHired, pilot_id: str) -> None:
    """Who is hired at the same moment is not seen, so it can become one or two more."""
    most = KNOWN.of(uow.tenant).pilots
    if most is None:
        return
    hired = sum(1 for one in uow.pending if isinstance(one.event, PilotHired))
    if pilot_count(await uow.fresh()) + hired > most:
        raise DomainError(
            f"This airline has as many pilots as it may have: {most}. Ask whoever hosts it for more.",
            rule="pilots-full",
        )
