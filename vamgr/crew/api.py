"""The routes of pilots."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated

from pydantic import Field, StringConstraints
from sqlalchemy import ColumnElement, and_, not_, or_

from vamgr.airline.queries import AirlineRef, airline_by_id, airline_ref
from vamgr.crew import commands, queries
from vamgr.crew.area import api
from vamgr.crew.views import pilots_table
from vamgr.finance.queries import pilot_balance_minor
from vamgr.kernel.commands import Handler
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.world.refs import AirportRef, airport_ref

Ident = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z0-9-]{2,7}$")]
_STATUSES = ("pending", "active", "leave", "suspended", "left")


class HireBody(Body):
    user_id: str = Field(max_length=40)
    airline_id: str = Field(max_length=40)
    home_airport: Ident
    rank_id: str | None = Field(None, max_length=40, description="The lowest rank when left out.")
    pilot_number: int | None = Field(None, ge=1, le=99_999_999, description="By the airline's scheme when left out.")
    transfer_minutes: int = Field(0, ge=0, le=6_000_000, description="Hours brought along, in minutes.")
    activate: bool = True


class NeededReasonBody(Body):
    reason: str = Field(min_length=1, max_length=2000)


class ReasonBody(Body):
    reason: str = Field("", max_length=2000)


class LeaveBody(Body):
    """All of it may be left out: at once, until further notice. During a leave it changes what was said about it."""

    from_on: date | None = Field(None, description="The first day away (UTC); today when left out.")
    until_on: date | None = Field(None, description="The last day away; until further notice when left out.")
    reason: str = Field("", max_length=2000)


class HomeBody(Body):
    icao: Ident


class MoveBody(Body):
    icao: Ident
    reason: str = Field("", max_length=2000)


class RankOfPilotBody(Body):
    rank_id: str = Field(max_length=40)
    reason: str = Field(min_length=1, max_length=2000)


class TransferBody(Body):
    transfer_minutes: int = Field(ge=0, le=6_000_000)
    reason: str = Field(min_length=1, max_length=2000)


class RankOfPilot(Model):
    id: str
    name: str
    placed_by_staff: bool


class NextRank(Model):
    id: str
    name: str
    hours_required: int
    minutes_to_go: int


class LastFlight(Model):
    pirep_id: str
    ident: str
    departure: str
    arrival: str
    block_on_at: str


class AwardAnswer(Model):
    """``id``: the rule's; ``pirep_id``: the flight that met it."""

    id: str
    name: str
    earned_at: str
    pirep_id: str | None


class LeaveAnswer(Model):
    """A leave that is planned (the pilot is active) or under way. ``reason`` is null for whom it does not concern."""

    from_on: str
    until_on: str | None
    reason: str | None
    said_at: str


class PilotAnswer(Model):
    """``balance_minor`` is null for whom it does not concern; hours are in minutes."""

    id: str
    number: int
    pilot_number: str
    name: str
    user_id: str
    airline: AirlineRef
    status: str
    status_since: str
    status_reason: str | None
    leave: LeaveAnswer | None
    home: AirportRef
    location: AirportRef
    rank: RankOfPilot
    next_rank: NextRank | None
    block_minutes: int
    transfer_minutes: int
    total_minutes: int
    flights: int
    last_flight: LastFlight | None
    balance_minor: int | None
    currency: str
    awards: list[AwardAnswer]
    joined_at: str
    updated_at: str
    actions: list[str]


class PilotQuery(ListQuery):
    airline: str | None = Field(None, max_length=40)
    status: str = Field("active,leave,pending", max_length=100, description="Statuses, comma separated.")
    rank: str | None = Field(None, max_length=1000, description="Ranks, comma separated.")
    home: Ident | None = None
    location: Ident | None = None
    away: bool | None = Field(None, description="On leave, or with a leave planned.")


_t = pilots_table.c


def _with_status(text: str) -> ColumnElement[bool]:
    statuses = [status.strip() for status in text.split(",")]
    if not set(statuses) <= set(_STATUSES):
        sentence = f"Choose statuses from: {', '.join(_STATUSES)}."
        raise InvalidInput(sentence, errors=[FieldError("status", sentence, "unknown-code")])
    return _t.status.in_(statuses)


_AWAY = or_(_t.status == "leave", and_(_t.status == "active", _t.leave_from_on.is_not(None)))
_LIST = Listing(
    source=pilots_table,
    key=_t.id,
    sortable={
        "pilot_number": _t.ident,
        **{name: _t[name] for name in ("name", "total_minutes", "flights", "joined_at", "number")},
    },
    default_sort="pilot_number",
    search=[_t.ident, _t.name],
    filters={
        "airline": lambda value: _t.airline_id == value,
        "status": _with_status,
        "rank": lambda value: _t.rank_id.in_([part.strip() for part in value.split(",")]),
        "home": lambda value: _t.home == value,
        "location": lambda value: _t.location == value,
        "away": lambda value: _AWAY if value else not_(_AWAY),
    },
)


@api.get("/pilots", ability="pilot.read", query=PilotQuery, answer=Page[PilotAnswer], csv=True)
def list_pilots(call: Call) -> Page[PilotAnswer] | CsvRows:
    """The roster."""
    ranks_of = cache(lambda airline_id: queries.ranks_of(call.reader, airline_id))
    return list_answer(call, _LIST, PilotAnswer, row=lambda row: _answer(call, row, ranks_of(row["airline_id"])))


@api.get("/pilots/{id}", ability="pilot.read", answer=PilotAnswer)
def get_pilot(call: Call) -> Row:
    """One pilot with rank, hours, place and awards."""
    row = _row(call)
    return _answer(call, row, queries.ranks_of(call.reader, row["airline_id"]))


@api.post("/pilots", ability="crew.manage", body=HireBody, status=201)
async def hire_pilot(call: Call) -> CommandAnswer:
    """Hire a user as a pilot."""
    return await call.execute(commands.hire_pilot, commands.HirePilot(**call.body.model_dump()))


@api.post("/pilots/{id}/activate", ability="crew.manage")
async def activate_pilot(call: Call) -> CommandAnswer:
    """Activate a new pilot."""
    return await _simple(call, commands.activate_pilot)


@api.post("/pilots/{id}/leave", ability="pilot.fly", body=LeaveBody)
async def begin_leave(call: Call) -> CommandAnswer:
    """Go on leave, now or from a day on; the pilot is active again after the last day."""
    _require_own_or_staff(call)
    command = commands.BeginLeave(pilot_id=call.path["id"], **call.body.model_dump())
    # The reason is the pilot's own affair: in the event under the pilot's key, and not beside the command in clear.
    return await call.execute(commands.begin_leave, command)


@api.post("/pilots/{id}/return", ability="pilot.fly")
async def end_leave(call: Call) -> CommandAnswer:
    """Come back from leave, or call off one that has not begun."""
    _require_own_or_staff(call)
    return await _simple(call, commands.end_leave)


@api.post("/pilots/{id}/suspend", ability="crew.manage", body=NeededReasonBody)
async def suspend_pilot(call: Call) -> CommandAnswer:
    """Suspend a pilot; open bookings are cancelled."""
    command = commands.PilotReason(pilot_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.suspend_pilot, command, reason=call.body.reason)


@api.post("/pilots/{id}/reinstate", ability="crew.manage")
async def reinstate_pilot(call: Call) -> CommandAnswer:
    """Lift a suspension."""
    return await _simple(call, commands.reinstate_pilot)


@api.post("/pilots/{id}/dismiss", ability="crew.manage", body=ReasonBody)
async def dismiss_pilot(call: Call) -> CommandAnswer:
    """The pilot leaves the airline for good; flights and number stay on record."""
    command = commands.PilotReason(pilot_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.dismiss_pilot, command, reason=call.body.reason or None)


@api.post("/pilots/{id}/home", ability="pilot.fly", body=HomeBody)
async def change_home(call: Call) -> CommandAnswer:
    """Change the home base."""
    _require_own_or_staff(call)
    return await call.execute(commands.change_home, commands.ChangeHome(pilot_id=call.path["id"], icao=call.body.icao))


@api.post("/pilots/{id}/move", ability="pilot.fly", body=MoveBody)
async def move_pilot(call: Call) -> CommandAnswer:
    """Take a jump seat to another airport; staff move others."""
    row = _require_own_or_staff(call)
    command = commands.MovePilot(
        pilot_id=row["id"],
        icao=call.body.icao,
        reason=call.body.reason,
        jumpseat=row["user_id"] == call.actor.user_id,
    )
    return await call.execute(commands.move_pilot, command, reason=call.body.reason or None)


@api.post("/pilots/{id}/rank", ability="crew.manage", body=RankOfPilotBody)
async def assign_rank(call: Call) -> CommandAnswer:
    """Place a pilot in a rank; hours never lead below it."""
    body: RankOfPilotBody = call.body
    command = commands.AssignRank(pilot_id=call.path["id"], rank_id=body.rank_id, reason=body.reason)
    return await call.execute(commands.assign_rank, command, reason=body.reason)


@api.post("/pilots/{id}/transfer-hours", ability="crew.manage", body=TransferBody)
async def change_transfer_hours(call: Call) -> CommandAnswer:
    """Change the hours that a pilot brought along."""
    body: TransferBody = call.body
    command = commands.ChangeTransferHours(
        pilot_id=call.path["id"], transfer_minutes=body.transfer_minutes, reason=body.reason
    )
    return await call.execute(commands.change_transfer_hours, command, reason=body.reason)


async def _simple(call: Call, handler: Handler[commands.PilotOnly]) -> CommandAnswer:
    return await call.execute(handler, commands.PilotOnly(pilot_id=call.path["id"]))


def _row(call: Call) -> Row:
    row = queries.pilot_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such pilot.")
    return row


def _require_own_or_staff(call: Call) -> Row:
    row = _row(call)
    if row["user_id"] != call.actor.user_id and not call.actor.can("crew.manage"):
        raise Forbidden("You can do this only for yourself; for others it needs crew.manage.")
    return row


def _answer(call: Call, row: Row, ranks: list[Row]) -> Row:
    """``ranks``: those of the pilot's airline."""
    own = row["user_id"] == call.actor.user_id
    airline = airline_by_id(call.reader, row["airline_id"])
    sees_balance = own or call.actor.can("finance.view")
    awards = [
        {"id": award["rule"], "name": award["name"], "earned_at": award["earned_at"], "pirep_id": award["flight_id"]}
        for award in queries.awards_of(call.reader, row["id"])
    ]
    return {
        **row,
        "pilot_number": row["ident"],
        "status_reason": row["status_reason"] if own or call.actor.can("crew.manage") else None,
        "leave": _leave(row, private=own or call.actor.can("crew.manage")),
        "airline": airline_ref(call.reader, row["airline_id"]),
        "home": airport_ref(row["home"]),
        "location": airport_ref(row["location"]),
        "rank": {"id": row["rank_id"], "name": row["rank_name"], "placed_by_staff": row["placed_by_staff"]},
        "next_rank": queries.next_rank(row, queries.rank_by_id(call.reader, row["rank_id"]), ranks),
        "balance_minor": pilot_balance_minor(call.reader, row["id"]) if sees_balance else None,
        "currency": airline["currency"] if airline else "",
        "awards": awards,
        "actions": _actions(call, row, own),
    }


def _leave(row: Row, *, private: bool) -> LeaveAnswer | None:
    if row["leave"] is None or row["status"] not in ("active", "leave"):
        return None
    return LeaveAnswer(
        from_on=row["leave_from_on"],
        until_on=row["leave_until_on"],
        reason=row["leave"]["reason"] if private else None,
        said_at=row["leave"]["said_at"],
    )


def _actions(call: Call, row: Row, own: bool) -> list[str]:
    staff, status = call.actor.can("crew.manage"), row["status"]
    if status == "left":
        return []
    actions: list[str] = []
    if own or staff:
        actions += {"active": ["leave"], "leave": ["leave", "return"]}.get(status, [])
        if status == "active" and row["leave"] is not None:
            actions.append("return")
        actions.append("home")
        if staff or status == "active":
            actions.append("move")
    if staff:
        actions += {"pending": ["activate"], "suspended": ["reinstate"]}.get(status, [])
        actions += [*([] if status == "suspended" else ["suspend"]), "dismiss", "rank", "transfer-hours"]
    return actions
