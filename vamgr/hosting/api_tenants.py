"""Routes of the platform's owner: the airlines that are hosted here, and what is done with them."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import islice
from typing import Any, Literal

from pydantic import Field, field_validator

from vamgr.hosting import commands
from vamgr.hosting.addresses import address_of, services
from vamgr.hosting.api import Slug
from vamgr.hosting.area import api
from vamgr.hosting.domain import Limits
from vamgr.hosting.opening import BY_ITSELF, opened
from vamgr.hosting.queries import hosted_by_id
from vamgr.hosting.services import Usage
from vamgr.hosting.views import hosted_table
from vamgr.identity.api_common import DisplayName, Email
from vamgr.identity.commands import Invite, invite
from vamgr.identity.sessions import token_hash
from vamgr.kernel.commands import Done
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound, VamgrError
from vamgr.kernel.ids import derived_id
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, columns_of
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import Tenant
from vamgr.kernel.uow import Actor

ABILITY = "platform.manage"
_INVITED_DAYS = 14
_AT_ONCE = 500
IMPORT_LIMIT_BYTES = 8 * 1024 * 1024 * 1024
FIGURES = ("storage_bytes", "pilots", "events", "last_activity_at")
Shown = Literal["active", "suspended", "leaving", "deleted"]


class LimitsAnswer(Model):
    """null: what everybody has here."""

    requests_per_second: int | None
    storage_mb: int | None
    pilots: int | None


class UsualLimits(Model):
    """null: as much as it likes."""

    requests_per_second: int
    storage_mb: int | None
    pilots: int | None


class HostedRow(Model):
    """``name`` as the airline was called when it was opened. ``pilots`` and ``storage_bytes`` (events and uploads) are
    measured every hour; null: not yet."""

    id: str
    slug: str
    name: str
    status: Shown
    reason: str
    host: str | None
    opened_by: str
    opened_at: str
    delete_at: str | None
    last_activity_at: str | None
    events: int
    pilots: int | None
    storage_bytes: int | None
    limits: LimitsAnswer


class HostedQuery(ListQuery):
    status: list[Shown] | None = Field(None, description="Left out: all but the deleted.")


class NewTenantBody(Body):
    slug: Slug
    name: DisplayName
    owner_email: Email = Field(description="Whoever owns the airline: the invitation is for this address.")


class NewTenant(CommandAnswer):
    """``invitation``: the link that makes the owner's account; shown this one time, null when said again."""

    slug: str
    address: str
    invitation: str | None


class ReasonBody(Body):
    reason: str = Field(min_length=1, max_length=500, description="Shown to people of the platform only.")


class DeleteBody(ReasonBody):
    days: int = Field(30, ge=1, le=365, description="How long it can be called off.")


class LimitsBody(Body):
    """null: what everybody has here."""

    requests_per_second: int | None = Field(None, ge=1, le=10_000)
    storage_mb: int | None = Field(None, ge=1, le=10_000_000)
    pilots: int | None = Field(None, ge=1, le=1_000_000)


class HostBody(Body):
    host: str | None = Field(max_length=253, description="Its DNS must point here; null takes it away.")

    @field_validator("host")
    @classmethod
    def _small(cls, value: str | None) -> str | None:
        return value.lower().rstrip(".") or None if value is not None else None


_LIST = Listing(
    source=hosted_table,
    key=hosted_table.c.id,
    sortable={name: hosted_table.c[name] for name in ("slug", "name", "status", "host", "opened_at", "delete_at")},
    default_sort="-opened_at",
    search=[hosted_table.c.slug, hosted_table.c.name, hosted_table.c.host],
)


@api.get(
    "/platform/tenants",
    ability=ABILITY,
    query=HostedQuery,
    answer=Page[HostedRow],
    csv=True,
    volatile=True,
    timeless=True,
)
def list_tenants(call: Call) -> Page[HostedRow] | CsvRows:
    """The airlines that are hosted here, in the order of what each takes, too: storage_bytes, pilots, events,
    last_activity_at."""
    status = hosted_table.c.status
    where = [status.in_(call.query.status) if call.query.status else status != "deleted"]
    if (call.query.sort or "").lstrip("-") in FIGURES:
        return _by_figure(call, where)
    if call.csv:
        rows = _LIST.everything(call.reader, call.query, where=where)
        return CsvRows(columns_of(HostedRow), _with_figures(call, rows))
    page = _LIST.page(call.reader, call.query, where=where)
    items: list[Any] = list(_with_figures(call, page.items))
    return Page(items=items, next_cursor=page.next_cursor, total=page.total)


@api.get("/platform/tenants/{id}", ability=ABILITY, answer=HostedRow, volatile=True, timeless=True)
def get_tenant(call: Call) -> Row:
    """One of them."""
    row = hosted_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such airline here.")
    return next(_with_figures(call, [row]))


@api.get("/platform/limits", ability=ABILITY, answer=UsualLimits, volatile=True, timeless=True)
def get_usual_limits(call: Call) -> UsualLimits:
    """What an airline may take that has no limits of its own: the settings of this server."""
    settings = services(call).settings
    return UsualLimits(
        requests_per_second=settings.tenant_requests,
        storage_mb=settings.tenant_storage_mb,
        pilots=settings.tenant_pilots,
    )


@api.post("/platform/tenants", ability=ABILITY, body=NewTenantBody, answer=NewTenant, status=201)
async def open_for(call: Call) -> NewTenant:
    """Open an airline for somebody; the answer is the only place where the link for its owner is ever shown."""
    body: NewTenantBody = call.body
    system = services(call)
    token = secrets.token_urlsafe(24)

    async def fill(tenant: str) -> Done:
        command = Invite(
            role="owner",
            email=body.owner_email,
            expires_at=call.now + timedelta(days=_INVITED_DAYS),
            max_uses=1,
            token=token,
            token_hash=token_hash(token),
        )
        return await system.bus.execute(
            tenant, invite, command, actor=BY_ITSELF, command_id=derived_id("invited", tenant)
        )

    tenant, done = await opened(call, slug=body.slug, name=body.name, opened_by="operator", fill=fill)
    await system.applied.reached(tenant.id, done.position, 3.0)
    address = address_of(call, tenant)
    shown = done.extra.get("token")
    return NewTenant(
        id=tenant.id,
        position=done.position,
        slug=tenant.slug,
        address=f"{address}/",
        invitation=f"{address}/join/{shown}" if shown else None,
    )


@api.post("/platform/tenants/{id}/suspend", ability=ABILITY, body=ReasonBody)
async def suspend(call: Call) -> CommandAnswer:
    """Let nobody in any more, until it is resumed. Nothing of the airline changes."""
    command = commands.SuspendTenant(tenant=call.path["id"], reason=call.body.reason)
    return await _done(call, await call.execute(commands.suspend_tenant, command, reason=call.body.reason))


@api.post("/platform/tenants/{id}/resume", ability=ABILITY)
async def resume(call: Call) -> CommandAnswer:
    """Let a suspended airline go on."""
    command = commands.TenantOnly(tenant=call.path["id"])
    return await _done(call, await call.execute(commands.resume_tenant, command))


@api.post("/platform/tenants/{id}/delete", ability=ABILITY, body=DeleteBody)
async def delete(call: Call) -> CommandAnswer:
    """Have everything of an airline deleted when some days have passed; until then its owner can look at it."""
    body: DeleteBody = call.body
    command = commands.AskDeletion(tenant=call.path["id"], days=body.days, reason=body.reason)
    return await _done(call, await call.execute(commands.ask_tenant_deletion, command, reason=body.reason))


@api.post("/platform/tenants/{id}/keep", ability=ABILITY)
async def keep(call: Call) -> CommandAnswer:
    """Call the deletion off."""
    command = commands.TenantOnly(tenant=call.path["id"])
    return await _done(call, await call.execute(commands.keep_tenant, command))


@api.put("/platform/tenants/{id}/limits", ability=ABILITY, body=LimitsBody)
async def change_limits(call: Call) -> CommandAnswer:
    """Give an airline limits of its own."""
    command = commands.ChangeLimits(tenant=call.path["id"], limits=Limits(**call.body.model_dump()))
    return await _done(call, await call.execute(commands.change_tenant_limits, command))


@api.put("/platform/tenants/{id}/host", ability=ABILITY, body=HostBody)
async def change_host(call: Call) -> CommandAnswer:
    """Let an airline answer under a host name of its own."""
    command = commands.ChangeHost(
        tenant=call.path["id"], host=call.body.host, base_domain=services(call).settings.base_domain
    )
    return await _done(call, await call.execute(commands.change_tenant_host, command))


class ImportQuery(Body):
    slug: Slug


class Imported(Model):
    """``can_sign_in``: the archive has its people's accounts."""

    id: str
    slug: str
    address: str
    events: int
    head_hash: str
    can_sign_in: bool


@api.post(
    "/platform/tenants/import",
    ability=ABILITY,
    query=ImportQuery,
    answer=Imported,
    status=201,
    upload_limit_bytes=IMPORT_LIMIT_BYTES,
    upload_on_disk=True,
)
async def import_tenant(call: Call) -> Imported:
    """Let the airline of an archive be one more here, event for event; all of it or nothing.

    A file above 8 GiB is imported on the command line: `vamgr import`.
    """
    assert call.upload is not None  # noqa: S101  (the web layer always gives both to an endpoint that wants them)
    assert call.upload.path is not None  # noqa: S101
    actor = Actor(call.actor.user_id, call.actor.role, call.actor.abilities, "ui")
    try:
        made = await services(call).copies.take_in(call.upload.path, call.query.slug, actor)
    except VamgrError as error:
        # Where the server keeps it for the moment is nobody's business.
        error.detail = error.detail.replace(str(call.upload.path), f"{call.query.slug}.zip")
        raise
    tenant = services(call).tenants.get(made.tenant) or Tenant(made.tenant, call.query.slug)
    return Imported(
        id=made.tenant,
        slug=tenant.slug,
        address=f"{address_of(call, tenant)}/",
        events=made.position,
        head_hash=made.head_hash,
        can_sign_in=made.personal_data,
    )


class RestoreQuery(Body):
    """``confirm``: the airline's name in addresses, since what came later in it is gone."""

    confirm: Slug


class Restored(Model):
    """``events``: that the airline has now."""

    id: str
    slug: str
    events: int
    head_hash: str


@api.post(
    "/platform/tenants/{id}/restore",
    ability=ABILITY,
    query=RestoreQuery,
    answer=Restored,
    upload_limit_bytes=IMPORT_LIMIT_BYTES,
    upload_on_disk=True,
)
async def restore_tenant(call: Call) -> Restored:
    """Put an airline back to what an archive of it says; what came later is gone, and everybody in it is signed out.

    All of it or nothing, and no other airline notices. A file above 8 GiB: `vamgr import --replace`.
    """
    assert call.upload is not None  # noqa: S101
    assert call.upload.path is not None  # noqa: S101
    tenant = services(call).tenants.get(call.path["id"])
    if tenant is None:
        raise NotFound("There is no such airline here.")
    if call.query.confirm != tenant.slug:
        sentence = "This is not the name of the airline that would be restored."
        raise InvalidInput(sentence, errors=[FieldError("confirm", sentence)])
    actor = Actor(call.actor.user_id, call.actor.role, call.actor.abilities, "ui")
    try:
        made = await services(call).copies.restore(call.upload.path, tenant.slug, actor)
    except VamgrError as error:
        error.detail = error.detail.replace(str(call.upload.path), f"{tenant.slug}.zip")
        raise
    return Restored(id=tenant.id, slug=tenant.slug, events=made.position, head_hash=made.head_hash)


async def _done(call: Call, answer: CommandAnswer) -> CommandAnswer:
    """It holds for the next request."""
    await services(call).applied.reached(call.tenant, answer.position, 3.0)
    await services(call).tenants.refresh()
    return answer


def _by_figure(call: Call, where: list[Any]) -> Page[HostedRow] | CsvRows:
    """In the order of what was measured, which is in no read table. What was not measured is last."""
    query: HostedQuery = call.query
    name, down = (query.sort or "").lstrip("-"), (query.sort or "").startswith("-")
    if query.cursor is not None and query.offset is not None:
        sentence = "Give a cursor or an offset, not both."
        raise InvalidInput(sentence, errors=[FieldError("offset", sentence, "cursor")])
    unsorted = query.model_copy(update={"sort": None})
    found = sorted(_with_figures(call, _LIST.everything(call.reader, unsorted, where=where)), key=lambda row: row["id"])
    known = sorted((row for row in found if row[name] is not None), key=lambda row: row[name], reverse=down)
    rows: list[Any] = [*known, *(row for row in found if row[name] is None)]
    if call.csv:
        return CsvRows(columns_of(HostedRow), iter(rows))
    if query.cursor is not None and not query.cursor.isdecimal():
        sentence = "The cursor is not one of this list."
        raise InvalidInput(sentence, errors=[FieldError("cursor", sentence, "cursor")])
    start = int(query.cursor or 0) if query.offset is None else query.offset
    end = start + query.limit
    return Page(items=rows[start:end], next_cursor=str(end) if end < len(rows) else None, total=len(rows))


def _with_figures(call: Call, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    nothing = Usage(events=0, last_activity_at=None, pilots=None, storage_bytes=None)
    waiting = iter(rows)
    while some := list(islice(waiting, _AT_ONCE)):
        figures = services(call).hosting.figures_of([row["id"] for row in some])
        for row in some:
            usage = figures.get(row["id"], nothing)
            yield {
                **row,
                "events": usage.events,
                "last_activity_at": usage.last_activity_at,
                "pilots": usage.pilots,
                "storage_bytes": usage.storage_bytes,
            }
