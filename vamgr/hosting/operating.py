"""What whoever runs the servers does on the command line, over the database itself: at first nobody can sign in."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from vamgr.hosting import commands
from vamgr.hosting.queries import all_hosted, hosted_by_slug
from vamgr.hosting.services import HostingServices
from vamgr.hosting.standing import MOST_STOPPED
from vamgr.identity import accounts, passwords, queries
from vamgr.identity.commands import RegisterUser, SetPassword, SetRole, register_user, reset_password, set_role
from vamgr.kernel.chain import ChainAnswer, verified
from vamgr.kernel.commands import Handler
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.uow import SYSTEM, Actor

_AS_OWNER = Actor(SYSTEM.user_id, "owner", SYSTEM.abilities, "cli")
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class MadeOwner:
    """``password``: as it is now, where it was made or given; None for an account that keeps its own."""

    user_id: str
    email: str
    password: str | None


async def make_platform_owner(
    system: HostingServices, email: str, *, name: str | None = None, password: str | None = None
) -> MadeOwner:
    """Who may open, suspend and delete the airlines: a new account of the platform, or one that is there already.

    Raises InvalidInput.
    """
    try:
        accounts.check_email(email)
        if password is not None:
            passwords.check(password)
    except ValueError as error:
        raise InvalidInput(str(error), errors=[FieldError("email or password", str(error))]) from None
    known = queries.credentials_by_email(system.read_model.reader(PLATFORM), email)
    if known is not None:
        user_id: str = known["user_id"]
        await _do(system, set_role, SetRole(user_id=user_id, role="owner"))
        if password is not None:
            hashed = await passwords.make_hash(password)
            await _do(system, reset_password, SetPassword(user_id=user_id, password_hash=hashed))
        return MadeOwner(user_id, email, password)
    user_id, password = uuid7(), password or secrets.token_urlsafe(12)
    command = RegisterUser(
        user_id=user_id,
        email=email,
        email_key=await accounts.email_key(system.keys, PLATFORM, email),
        display_name=name or email.partition("@")[0],
        password_hash=await passwords.make_hash(password),
        role="owner",
    )
    await _do(system, register_user, command)
    return MadeOwner(user_id, email, password)


def listed_tenants(system: HostingServices) -> list[dict[str, Any]]:
    """Every airline that was ever opened, with what it takes."""
    rows = all_hosted(system.read_model.reader(PLATFORM))
    figures = system.hosting.figures_of([row["id"] for row in rows])
    return [
        {
            **{
                name: row[name] for name in ("id", "slug", "name", "status", "host", "opened_at", "delete_at", "reason")
            },
            "events": figures[row["id"]].events if row["id"] in figures else 0,
            "last_activity_at": figures[row["id"]].last_activity_at if row["id"] in figures else None,
            "storage_bytes": figures[row["id"]].storage_bytes if row["id"] in figures else None,
        }
        for row in rows
    ]


async def suspend_by_slug(system: HostingServices, slug: str, reason: str) -> None:
    """Raises NotFound."""
    await _do(system, commands.suspend_tenant, commands.SuspendTenant(tenant=_id_of(system, slug), reason=reason))


async def resume_by_slug(system: HostingServices, slug: str) -> None:
    """Raises NotFound."""
    await _do(system, commands.resume_tenant, commands.TenantOnly(tenant=_id_of(system, slug)))


async def delete_by_slug(system: HostingServices, slug: str, days: int, reason: str) -> None:
    """Raises NotFound, and DomainError where it is being deleted by now."""
    command = commands.AskDeletion(tenant=_id_of(system, slug), days=days, reason=reason)
    await _do(system, commands.ask_tenant_deletion, command)


async def keep_by_slug(system: HostingServices, slug: str) -> None:
    """Raises NotFound, and DomainError where it is being deleted by now."""
    await _do(system, commands.keep_tenant, commands.TenantOnly(tenant=_id_of(system, slug)))


async def retry_by_slug(system: HostingServices, name: str, slug: str) -> bool:
    """Whether it goes on. Raises NotFound."""
    tenant = PLATFORM if slug == PLATFORM else _id_of(system, slug)
    if any(policy.name == name for area in system.areas for policy in area.policies):
        await system.policies.retry(name, tenant)
    elif not await system.projector.retry(name, tenant):
        return False
    return not any((one.name, one.tenant) == (name, tenant) for one in await system.standings.parked(MOST_STOPPED))


async def verified_by_slug(system: HostingServices, slug: str) -> ChainAnswer:
    """Raises NotFound."""
    tenant = PLATFORM if slug == PLATFORM else _id_of(system, slug)
    return await verified(system.store, tenant, system.clock)


def _id_of(system: HostingServices, slug: str) -> str:
    row = hosted_by_slug(system.read_model.reader(PLATFORM), slug)
    if row is None:
        raise NotFound(f"There is no airline “{slug}” here. `vamgr platform tenants` lists those that there are.")
    found: str = row["id"]
    return found


async def _do(system: HostingServices, handler: Handler[Any], command: BaseModel) -> None:
    """Servers that run beside see it in the tables, so it is done when it is there."""
    done = await system.bus.execute(PLATFORM, handler, command, actor=_AS_OWNER)
    await system.applied.reached(PLATFORM, done.position, _PATIENCE_SECONDS)
