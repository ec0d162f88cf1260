"""Where a hosted airline answers, and how somebody who has proven who they are comes in there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import cast
from urllib.parse import urlsplit

from vamgr.hosting.services import HostingServices
from vamgr.identity.sessions import begin_launch
from vamgr.kernel.endpoint import Call
from vamgr.kernel.tenants import Tenant


def services(call: Call) -> HostingServices:
    return cast(HostingServices, call.services)


def root_of(tenant: Tenant) -> str:
    return f"/t/{tenant.slug}"


def host_of(call: Call, tenant: Tenant) -> str | None:
    """The host name that is the airline's alone, if it has one."""
    domain = services(call).settings.base_domain
    return tenant.host or (f"{tenant.slug}.{domain}" if domain else None)


def address_of(call: Call, tenant: Tenant) -> str:
    """Of its first page, without a slash at the end."""
    here = urlsplit(call.origin)
    host = host_of(call, tenant)
    if host is None:
        return f"{here.scheme}://{here.netloc}{root_of(tenant)}"
    port = f":{here.port}" if here.port is not None else ""
    return f"{here.scheme}://{host}{port}"


@dataclass(frozen=True, slots=True)
class Entered:
    """``address``: what the browser opens next. ``session_id``: of the sign-in; whoever ends it ends what it proves."""

    address: str
    session_id: str


async def enter(call: Call, tenant: Tenant, user_id: str) -> Entered:
    """Sign a user in at the airline's address: with a cookie for its path on this host, or with an address that signs
    in once where the cookies of this host do not reach."""
    system = services(call)
    address = address_of(call, tenant)
    session, secret = await system.sessions.begin(
        tenant.id,
        user_id,
        now=call.now,
        lasts=timedelta(days=system.settings.session_days),
        address=call.client_address,
        user_agent=call.user_agent,
    )
    if host_of(call, tenant) is not None:
        # There it begins one of its own. This one stands for this browser being signed in here.
        launch = await begin_launch(
            system.sessions, tenant.id, user_id, call.now, call.client_address, begun_by=session.id
        )
        return Entered(f"{address}/launch?token={launch}", session.id)
    call.sessions_at[root_of(tenant)] = secret
    return Entered(f"{address}/", session.id)
