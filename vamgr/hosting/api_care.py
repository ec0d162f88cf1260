"""Routes of the platform's owner: how what is made of the airlines' logs is doing, and the proof of one of them."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable

from pydantic import Field

from vamgr.hosting import commands
from vamgr.hosting.addresses import services
from vamgr.hosting.api_tenants import ABILITY
from vamgr.hosting.area import api
from vamgr.hosting.queries import hosted_by_id
from vamgr.hosting.standing import PlatformSystem, standing_of
from vamgr.kernel.chain import ChainAnswer, verified
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, FileAnswer, Model
from vamgr.kernel.errors import NotFound, VamgrError
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.uow import Actor

log = logging.getLogger("vamgr.hosting")
_SOON_SECONDS = 1.0
_rebuilding: set[asyncio.Task[None]] = set()


class Rebuilding(Model):
    """``running``: it goes on; what is built shows in ``building``."""

    name: str
    running: bool


class ExportQuery(Body):
    personal_data: bool = Field(True, description="Whether names, addresses and what else is personal can be read.")


@api.get("/platform/system", ability=ABILITY, answer=PlatformSystem, volatile=True, timeless=True)
async def get_platform_system(call: Call) -> PlatformSystem:
    """How the tables and policies of all airlines are doing, and where an event has stopped one."""
    return await standing_of(services(call))


@api.post("/platform/projections/{name}/rebuild", ability=ABILITY, answer=Rebuilding, status=202)
async def rebuild_for_all(call: Call) -> Rebuilding:
    """Make a projection's tables anew for all airlines, beside those that answer, and swap when they are ready.

    It goes on after the answer; where it was refused at once, that is said.
    """
    system, name = services(call), call.path["name"]
    if not any(one.name == name for area in system.areas for one in area.projections):
        raise NotFound(f"There is no projection {name}.")
    task = asyncio.create_task(_rebuilt(system.projector.rebuild(name), name))
    _rebuilding.add(task)
    task.add_done_callback(_ended)
    await asyncio.wait((task,), timeout=_SOON_SECONDS)
    if task.done():
        task.result()
    return Rebuilding(name=name, running=not task.done())


async def _rebuilt(work: Awaitable[None], name: str) -> None:
    try:
        await work
    except VamgrError as error:
        log.warning("the tables of %s were not rebuilt: %s", name, error.detail)
        raise


def _ended(task: asyncio.Task[None]) -> None:
    _rebuilding.discard(task)
    if not task.cancelled():
        task.exception()  # it was logged, and is answered where somebody still waits


@api.post("/platform/tenants/{id}/projections/{name}/retry", ability=ABILITY)
async def retry_projection_of(call: Call) -> CommandAnswer:
    """Let what an event has stopped in an airline try that event again, after a fix."""
    tenant, system = _there(call), services(call)
    await system.projector.retry(call.path["name"], tenant)
    return CommandAnswer(id=call.path["name"], position=system.store.head(tenant).position)


@api.post("/platform/tenants/{id}/policies/{name}/retry", ability=ABILITY)
async def retry_policy_of(call: Call) -> CommandAnswer:
    """Let a policy that an event has stopped in an airline try that event again, after a fix."""
    tenant, system = _there(call), services(call)
    await system.policies.retry(call.path["name"], tenant)
    return CommandAnswer(id=call.path["name"], position=system.store.head(tenant).position)


@api.post("/platform/tenants/{id}/verify", ability=ABILITY, answer=ChainAnswer)
async def verify_tenant(call: Call) -> ChainAnswer:
    """Check that an airline's history is what was written: each event follows from the one before."""
    return await verified(services(call).store, _there(call), services(call).clock)


@api.get(
    "/platform/tenants/{id}/export",
    ability=ABILITY,
    query=ExportQuery,
    answer=FileAnswer,
    volatile=True,
    timeless=True,
)
async def export_tenant(call: Call) -> FileAnswer:
    """The whole airline as one archive, as its owner can take it too. That it was taken is in the platform's log."""
    row, system = _hosted(call), services(call)
    made = await system.copies.export(row["id"], personal_data=call.query.personal_data)
    try:
        await system.bus.execute(
            PLATFORM,
            commands.record_tenant_exported,
            commands.RecordExported(tenant=row["id"], personal_data=call.query.personal_data),
            actor=Actor(call.actor.user_id, call.actor.role, call.actor.abilities, "ui"),
        )
    except BaseException:
        made.exported.path.unlink(missing_ok=True)
        raise
    return FileAnswer(b"", "application/zip", secrets.token_hex(16), made.name, made.exported.path)


def _there(call: Call) -> str:
    """An airline's id, or the platform's own. Raises NotFound."""
    if call.path["id"] == PLATFORM:
        return PLATFORM
    found: str = _hosted(call)["id"]
    return found


def _hosted(call: Call) -> Row:
    row = hosted_by_id(call.reader, call.path["id"])
    if row is None or row["status"] == "deleted":
        raise NotFound("There is no such airline here.")
    return row
