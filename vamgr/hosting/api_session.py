"""Routes of one sign-in for several airlines, and of going from one to another."""

from __future__ import annotations

import asyncio
import time

from pydantic import Field

from vamgr.airline.queries import all_airlines
from vamgr.hosting.addresses import address_of, enter, root_of, services
from vamgr.hosting.area import api
from vamgr.hosting.proofs import MOST, Proven, active_user, keep, person_of, proven_of, still_proven
from vamgr.hosting.queries import hosted_by_id
from vamgr.identity import passwords
from vamgr.identity.api_common import GivenPassword
from vamgr.identity.views import fold_email
from vamgr.kernel.endpoint import PUBLIC, Body, Call, Model
from vamgr.kernel.errors import NotFound, Unauthenticated
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import PLATFORM, Tenant

WRONG_SECONDS = 1.5
"""How long it takes to say that an address or a password is wrong: longer than looking at what there is, which would
tell how many airlines know the address."""


class PlatformSignIn(Body):
    email: str = Field(min_length=1, max_length=254)
    password: GivenPassword


class SwitchBody(Body):
    slug: str = Field(min_length=1, max_length=40, description="One of the airlines that one has signed in to.")


class MyAirline(Model):
    """``address``: what to open next. ``status``: active, leaving (it can be looked at only) or suspended."""

    slug: str
    name: str
    address: str
    role: str
    status: str


class MyAirlines(Model):
    airlines: list[MyAirline]


class Person(Model):
    """Who opens a further airline without saying who they are."""

    email: str
    display_name: str


class MySession(MyAirlines):
    """``person``: null where nobody has signed in, or with a password only that somebody else has chosen."""

    person: Person | None


class Nothing(Model):
    """An empty answer."""


@api.post("/platform/session", ability=PUBLIC, body=PlatformSignIn, answer=MyAirlines)
async def sign_in_everywhere(call: Call) -> MyAirlines:
    """Sign in to every airline here in which one has an account with this address and this password.

    Where the password is another one it takes a sign-in of its own: an address alone opens nothing.
    """
    body: PlatformSignIn = call.body
    system = services(call)
    started = time.monotonic()
    email = fold_email(body.email)
    system.sign_in_limits.take(call.client_address, email, call.now)
    found = [one for one in await system.hosting.accounts(email, MOST) if system.tenants.get(one.tenant) is not None]
    fitting = [one for one in found if await passwords.matches(one.password_hash, body.password)]
    if not found:
        await passwords.matches(None, body.password)
    mine: list[MyAirline] = []
    proven: list[Proven] = []
    for account in fitting:
        tenant, user = system.tenants.get(account.tenant), active_user(call, account.tenant, account.user_id)
        if tenant is None or user is None:
            continue
        if tenant.status == "suspended":
            mine.append(_shown(call, tenant, user, address_of(call, tenant)))
            continue
        entered = await enter(call, tenant, account.user_id)
        mine.append(_shown(call, tenant, user, entered.address))
        proven.append(Proven(tenant.id, account.user_id, user["rights_since"], entered.session_id))
    if not mine:
        await asyncio.sleep(max(0.0, started + WRONG_SECONDS - time.monotonic()))
        raise Unauthenticated("The e-mail address or the password is wrong.")
    system.sign_in_limits.succeeded(call.client_address, email)
    keep(call, proven)
    return MyAirlines(airlines=mine)


@api.get("/platform/session", ability=PUBLIC, answer=MySession, volatile=True, timeless=True)
async def get_my_airlines(call: Call) -> MySession:
    """The airlines that this browser has signed in to from here, and as whom."""
    found = [(tenant, user) for _, tenant, user in still_proven(call)]
    airlines = [_shown(call, tenant, user, f"{address_of(call, tenant)}/") for tenant, user in found]
    known = await person_of(call)
    person = Person(email=known[1]["email"], display_name=known[1]["display_name"]) if known is not None else None
    return MySession(airlines=airlines, person=person)


@api.post("/platform/switch", ability=PUBLIC, body=SwitchBody, answer=MyAirline)
async def switch_airline(call: Call) -> MyAirline:
    """Go to another of the airlines that this browser has signed in to, without a password."""
    known = list(still_proven(call))
    for one, tenant, user in known:
        if tenant.slug == call.body.slug and tenant.status != "suspended":
            entered = await enter(call, tenant, one.user_id)
            if one.session_id is not None:
                await services(call).sessions.revoke(tenant.id, [one.session_id])
            moved = Proven(one.tenant, one.user_id, one.rights_since, entered.session_id)
            keep(call, [moved if other is one else other for other, _, _ in known])
            return _shown(call, tenant, user, entered.address)
    raise NotFound("You have not signed in to an airline of that name here. Sign in with its password.")


@api.delete("/platform/session", ability=PUBLIC, answer=Nothing)
async def sign_out_everywhere(call: Call) -> Nothing:
    """Sign out of every airline that this browser has signed in to from here."""
    system = services(call)
    for one in proven_of(call):
        tenant = system.tenants.get(one.tenant)
        if one.session_id is not None:
            await system.sessions.revoke(one.tenant, [one.session_id])
        if tenant is not None:
            call.sessions_at[root_of(tenant)] = None
    keep(call, [])
    return Nothing()


def _shown(call: Call, tenant: Tenant, user: Row, address: str) -> MyAirline:
    if tenant.id == PLATFORM:
        name = "vamgr"
    else:
        reading = services(call).read_model
        # One that was opened for somebody has this name until it is founded.
        found = next(iter(all_airlines(reading.reader(tenant.id))), None) or hosted_by_id(
            reading.reader(PLATFORM), tenant.id
        )
        name = found["name"] if found is not None else tenant.slug
    return MyAirline(slug=tenant.slug, name=name, address=address, role=user["role"], status=tenant.status)
