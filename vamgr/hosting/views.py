"""The read table of the platform's log: every airline that was ever opened here."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, String

from vamgr.hosting.area import area
from vamgr.hosting.events import (
    DeletionAsked,
    DeletionCalledOff,
    HostChanged,
    LimitsChanged,
    TenantDeleted,
    TenantOpened,
    TenantResumed,
    TenantSuspended,
)
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

hosted_table = read_table(
    "hosted_tenants",
    Column("id", String, primary_key=True),
    Column("slug", String, nullable=False),
    Column("name", String, nullable=False),
    Column("host", String),
    Column("status", String, nullable=False),
    Column("suspended", Boolean, nullable=False, doc="Also while it is leaving."),
    Column("reason", String, nullable=False, doc="Of the suspension or the deletion, whichever is shown."),
    Column("opened_by", String, nullable=False),
    Column("opened_at", String, nullable=False),
    Column("delete_at", String),
    Column("limits", JSON, nullable=False),
    indexes=[["status"], ["slug"], ["opened_at"]],
)
hosted_view = area.projection(Projection("hosted_tenants", version=1, tables=[hosted_table]))


@hosted_view.on(TenantOpened)
def _opened(tx: ProjectionTx, event: TenantOpened, recorded: Recorded) -> None:
    tx.put(
        hosted_table,
        id=recorded.stream_id,
        slug=event.slug,
        name=event.name,
        host=None,
        status="active",
        suspended=False,
        reason="",
        opened_by=event.opened_by,
        opened_at=iso(recorded.recorded_at),
        delete_at=None,
        limits={"requests_per_second": None, "storage_mb": None, "pilots": None},
    )


@hosted_view.on(HostChanged)
def _host(tx: ProjectionTx, event: HostChanged, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, host=event.host)


@hosted_view.on(TenantSuspended)
def _suspended(tx: ProjectionTx, event: TenantSuspended, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, suspended=True, reason=event.reason)
    _settle(tx, recorded.stream_id)


@hosted_view.on(TenantResumed)
def _resumed(tx: ProjectionTx, _: TenantResumed, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, suspended=False)
    _settle(tx, recorded.stream_id)


@hosted_view.on(LimitsChanged)
def _limits(tx: ProjectionTx, event: LimitsChanged, recorded: Recorded) -> None:
    limits = {
        "requests_per_second": event.requests_per_second,
        "storage_mb": event.storage_mb,
        "pilots": event.pilots,
    }
    tx.patch(hosted_table, recorded.stream_id, limits=limits)


@hosted_view.on(DeletionAsked)
def _leaving(tx: ProjectionTx, event: DeletionAsked, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, delete_at=iso(event.delete_at), reason=event.reason)
    _settle(tx, recorded.stream_id)


@hosted_view.on(DeletionCalledOff)
def _kept(tx: ProjectionTx, _: DeletionCalledOff, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, delete_at=None)
    _settle(tx, recorded.stream_id)


@hosted_view.on(TenantDeleted)
def _deleted(tx: ProjectionTx, _: TenantDeleted, recorded: Recorded) -> None:
    tx.patch(hosted_table, recorded.stream_id, status="deleted", host=None)


def _settle(tx: ProjectionTx, tenant: str) -> None:
    row = tx.get(hosted_table, tenant)
    if row is None:
        return
    status = "leaving" if row["delete_at"] is not None else "suspended" if row["suspended"] else "active"
    reason = "" if status == "active" else row["reason"]
    tx.patch(hosted_table, tenant, status=status, reason=reason)
