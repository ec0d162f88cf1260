"""The expenses' read table."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, String

from vamgr.finance.area import area
from vamgr.finance.events import ExpenseChanged, ExpenseDefined, ExpenseReinstated, ExpenseRemoved
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

expenses_table = read_table(
    "expenses",
    Column("id", String, primary_key=True),
    Column("airline_id", String),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("currency", String, nullable=False),
    Column("attached_kind", String, nullable=False),
    Column("attached_id", String),
    Column("attached_label", String, nullable=False),
    Column("flight_types", JSON, nullable=False),
    Column("charge_to_pilot", Boolean, nullable=False),
    Column("use_ground_handling_multiplier", Boolean, nullable=False),
    Column("starts_on", String),
    Column("ends_on", String),
    Column("status", String, nullable=False, doc="active | removed"),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["status", "kind"], ["name"]],
)

expenses_view = area.projection(Projection("expenses", version=2, tables=[expenses_table]))


def _fields(event: ExpenseDefined | ExpenseChanged) -> dict[str, Any]:
    terms = event.terms.model_dump(mode="json", exclude={"attached_to"})
    attached = {f"attached_{name}": value for name, value in event.terms.attached_to.model_dump().items()}
    return {"airline_id": event.airline_id, "currency": event.currency, **terms, **attached}


@expenses_view.on(ExpenseDefined)
def _defined(tx: ProjectionTx, event: ExpenseDefined, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.put(expenses_table, id=recorded.stream_id, **_fields(event), status="active", created_at=at, updated_at=at)


@expenses_view.on(ExpenseChanged)
def _changed(tx: ProjectionTx, event: ExpenseChanged, recorded: Recorded) -> None:
    tx.patch(expenses_table, recorded.stream_id, **_fields(event), updated_at=iso(recorded.recorded_at))


@expenses_view.on(ExpenseRemoved)
def _removed(tx: ProjectionTx, event: ExpenseRemoved, recorded: Recorded) -> None:
    tx.patch(expenses_table, recorded.stream_id, status="removed", updated_at=iso(recorded.recorded_at))


@expenses_view.on(ExpenseReinstated)
def _reinstated(tx: ProjectionTx, _: ExpenseReinstated, recorded: Recorded) -> None:
    tx.patch(expenses_table, recorded.stream_id, status="active", updated_at=iso(recorded.recorded_at))
