"""Who is served: the logs that there are, as the platform's log tells of them."""

from __future__ import annotations

from typing import cast

from vamgr.hosting.limits import KNOWN, limit_requests
from vamgr.hosting.queries import all_hosted
from vamgr.hosting.services import TenantStore
from vamgr.identity.tenant_limits import TenantLimits
from vamgr.kernel.read import Reader
from vamgr.kernel.tenants import PLATFORM, Status, Tenant

UNFINISHED = "_"
"""Begins the name of a log that is being made: it can be nobody's address."""


def being_made(tenant: str) -> str:
    """What a new log is called until the platform's log tells of it."""
    return f"{UNFINISHED}{tenant}"


async def served_tenants(store: TenantStore, platform: Reader, limits: TenantLimits | None = None) -> list[Tenant]:
    """For the `Directory`. ``platform``: the reader of the platform's tables. ``limits`` is told what holds for each.

    A log that the platform's knows nothing of is served under its own name: it was put there by hand. One that is being
    made is not served until it is told of. Raises StoreUnavailable.
    """
    hosted = {row["id"]: row for row in all_hosted(platform)}
    KNOWN.know(hosted.values())
    if limits is not None:
        limit_requests(limits, hosted.values())
    served = []
    for tenant, slug in await store.tenants():
        row = hosted.get(tenant)
        if tenant == PLATFORM:
            served.append(Tenant(PLATFORM, PLATFORM))
        elif row is None:
            if not slug.startswith(UNFINISHED):
                served.append(Tenant(tenant, slug))
        elif row["status"] != "deleted":
            served.append(Tenant(tenant, row["slug"], cast(Status, row["status"]), row["host"]))
    return served
