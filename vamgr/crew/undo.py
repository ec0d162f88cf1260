"""How commands about pilots and ranks are taken back: the plans, and the compensating commands of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

from vamgr.crew import commands, domain_leave, domain_ranks, domain_undo
from vamgr.crew.area import area
from vamgr.crew.commands import PilotReason, RankOnly, open_ranks, pilot_state
from vamgr.crew.domain import PILOT, STATUS_WORDS, Leave, Pilot, Status, Step
from vamgr.crew.domain_ranks import RANKS, Ranks
from vamgr.crew.events import (
    HomeBaseChanged,
    LadderStep,
    LeavePlanDropped,
    LeavePlanned,
    PilotActivated,
    PilotHired,
    PilotLeft,
    PilotMoved,
    PilotMoveReversed,
    PilotReinstated,
    PilotReturned,
    PilotStatusRestored,
    PilotSuspended,
    PilotWentOnLeave,
    PlacementRestored,
    RankAssigned,
    RankChanged,
    RankCreated,
    RankReinstated,
    RankRemoved,
    RankTerms,
    TransferHoursChanged,
)
from vamgr.crew.queries import rank_by_id
from vamgr.dispatch.queries import open_bookings
from vamgr.identity.queries import user_by_id
from vamgr.kernel.errors import DomainError, Forbidden, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.undo import ChangedSince, Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork

STAFF, ANYONE = "crew.manage", "pilot.fly"
_REASON = "Undone."


class LeaveTerms(Value):
    from_on: date
    until_on: date | None
    reason: str


class RestoreStatus(Value):
    """``reason``: why the former status had been given; ``leave``: what was said about a leave then."""

    pilot_id: str
    status: Status
    reason: str | None = None
    leave: LeaveTerms | None = None


class RestoreLeave(Value):
    pilot_id: str
    leave: LeaveTerms | None


class TakeBackPilotMove(Value):
    pilot_id: str
    move_id: str
    departure: str


class RestorePlacement(Value):
    pilot_id: str
    ladder: tuple[LadderStep, ...]
    placed_by_staff: bool


async def restore_status(uow: UnitOfWork, cmd: RestoreStatus) -> str:
    """Raises ClaimTaken for a person who was hired anew meanwhile."""
    state = await pilot_state(uow, cmd.pilot_id)
    events = domain_undo.restore_status(state, cmd.status, cmd.reason)
    restored = await uow.record(PILOT, cmd.pilot_id, *events)
    await uow.record(PILOT, cmd.pilot_id, *domain_leave.say(restored, _leave(cmd.leave)))
    if events and state.status == "left":
        holder = PILOT.stream(cmd.pilot_id)
        taken = "This person flies for the airline again already, under another number."
        uow.claim(f"pilot-of:{state.airline_id}", state.user_id, holder, taken, "user_id", label=state.ident)
    return cmd.pilot_id


async def restore_planned_leave(uow: UnitOfWork, cmd: RestoreLeave) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    await uow.record(PILOT, cmd.pilot_id, *domain_leave.say(state, _leave(cmd.leave)))
    return cmd.pilot_id


def _leave(terms: LeaveTerms | None) -> Leave | None:
    return None if terms is None else Leave(terms.from_on, terms.until_on, terms.reason)


def _leave_terms(leave: Leave | None) -> LeaveTerms | None:
    return None if leave is None else LeaveTerms(from_on=leave.from_on, until_on=leave.until_on, reason=leave.reason)


async def take_back_pilot_move(uow: UnitOfWork, cmd: TakeBackPilotMove) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    await uow.record(PILOT, cmd.pilot_id, *domain_undo.take_back_move(state, cmd.move_id, cmd.departure))
    return cmd.pilot_id


async def restore_placement(uow: UnitOfWork, cmd: RestorePlacement) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    ranks = await open_ranks(uow, state.airline_id)
    ladder = tuple(Step(step.rank_id, step.rank_name, step.hours_required) for step in cmd.ladder)
    events = domain_undo.restore_placement(state, ladder, ranks.active, placed_by_staff=cmd.placed_by_staff)
    await uow.record(PILOT, cmd.pilot_id, *events)
    return cmd.pilot_id


async def reinstate_rank(uow: UnitOfWork, cmd: RankOnly) -> str:
    row = rank_by_id(await uow.fresh(), cmd.rank_id)
    if row is None:
        raise NotFound("There is no such rank.")
    ranks = await open_ranks(uow, row["airline_id"])
    await uow.record(RANKS, row["airline_id"], *domain_ranks.reinstate(ranks, cmd.rank_id))
    return cmd.rank_id


# --- pilots -----------------------------------------------------------------------------------------------------------


@area.measure("pilot")
def measured(state: Pilot) -> dict[str, str | int | None]:
    if not state.hired:
        return dict.fromkeys(("location", "minutes", "rank", "state"))
    return {
        "location": state.location,
        "minutes": state.total_minutes,
        "rank": state.rank.rank_name,
        "state": state.status,
    }


@area.undoes(commands.hire_pilot, ability=STAFF)
async def unhire(uow: UnitOfWork, original: Original) -> Undo:
    hired = original.one(PilotHired)
    state = await pilot_state(uow, hired.stream_id)
    if state.flights:
        raise DomainError(f"{state.ident} has flown since. Dismiss the pilot instead.", rule="has-flown")
    return Undo(
        f"{state.ident} leaves the airline. The number stays given, so that nobody else is taken for this pilot.",
        commands.dismiss_pilot,
        PilotReason(pilot_id=hired.stream_id, reason=uow.reason or "The hiring was undone."),
    )


@area.undoes(
    commands.activate_pilot,
    commands.suspend_pilot,
    commands.reinstate_pilot,
    commands.dismiss_pilot,
    ability=STAFF,
)
async def restore_by_staff(uow: UnitOfWork, original: Original) -> Undo:
    pilot_id = original.one(PilotActivated, PilotSuspended, PilotReinstated, PilotLeft).stream_id
    return await _former_status(uow, pilot_id, original)


@area.undoes(commands.begin_leave, commands.end_leave, commands.follow_leave, restore_planned_leave, ability=ANYONE)
async def restore_leave(uow: UnitOfWork, original: Original) -> Undo:
    pilot_id = original.one(PilotWentOnLeave, PilotReturned, LeavePlanned, LeavePlanDropped).stream_id
    _own_or_staff(uow, await pilot_state(uow, pilot_id))
    if original.all(PilotWentOnLeave, PilotReturned):
        return await _former_status(uow, pilot_id, original)
    before, after, now = await around(uow, PILOT, pilot_id, original)
    if now.leave != after.leave:
        raise ChangedSince(["leave"], {"leave": f"the leave of {now.ident}"})
    if now.status != after.status:
        raise DomainError(f"{now.standing} by now.", rule="changed-since")
    if before.leave is None:
        sentence = f"{now.ident} has no leave planned."
    else:
        until = f"to {before.leave.until_on}" if before.leave.until_on else "until further notice"
        sentence = f"{now.ident} is away from {before.leave.from_on} {until} again."
    return Undo(sentence, restore_planned_leave, RestoreLeave(pilot_id=pilot_id, leave=_leave_terms(before.leave)))


@area.undoes(restore_status, ability=ANYONE)
async def change_status_again(uow: UnitOfWork, original: Original) -> Undo:
    """By the command that first led there, since more hangs on it than the status (bookings are cancelled)."""
    restored = original.one(PilotStatusRestored)
    state = await pilot_state(uow, restored.stream_id)
    event, pilot_id = restored.event, restored.stream_id
    if state.status != event.status:
        raise DomainError(f"{state.standing} by now.", rule="changed-since")
    if {event.status, event.old} <= {"active", "leave"}:
        _own_or_staff(uow, state)
    elif not uow.actor.can(STAFF):
        raise Forbidden("Only staff change this status.")
    sentence = f"{state.ident} {STATUS_WORDS[event.old]} again."
    if event.old in ("suspended", "left"):
        before = await uow.state_at(PILOT, pilot_id, restored.version - 1)
        command = PilotReason(pilot_id=pilot_id, reason=before.status_reason or _REASON)
        handler = commands.suspend_pilot if event.old == "suspended" else commands.dismiss_pilot
        return Undo(f"{sentence} Open bookings are cancelled.", handler, command)
    former_state = await uow.state_at(PILOT, pilot_id, restored.version - 1)
    leave = _leave_terms(former_state.leave)
    return Undo(sentence, restore_status, RestoreStatus(pilot_id=pilot_id, status=event.old, leave=leave))


async def _former_status(uow: UnitOfWork, pilot_id: str, original: Original) -> Undo:
    before, after, now = await around(uow, PILOT, pilot_id, original)
    if now.status != after.status:
        raise DomainError(f"{now.standing} by now.", rule="changed-since")
    user = user_by_id(await uow.fresh(), now.user_id)
    if after.status == "left" and (user is None or user["status"] != "active"):
        raise DomainError("The person's account is not active. Enable it first.", rule="user-not-active")
    cancelled = " Bookings that were cancelled for it stay cancelled." if after.status in ("suspended", "left") else ""
    return Undo(
        f"{now.ident} {STATUS_WORDS[before.status]} again.{cancelled}",
        restore_status,
        RestoreStatus(
            pilot_id=pilot_id,
            status=before.status,
            reason=before.status_reason,
            leave=_leave_terms(before.leave),
        ),
    )


@area.undoes(commands.change_home, ability=ANYONE)
async def restore_home(uow: UnitOfWork, original: Original) -> Undo:
    changed = original.one(HomeBaseChanged)
    state = await pilot_state(uow, changed.stream_id)
    _own_or_staff(uow, state)
    back = former({"home": changed.event.old}, {"home": changed.event.new}, {"home": state.home}, {"home": "home base"})
    command = commands.ChangeHome(pilot_id=changed.stream_id, icao=back["home"])
    return Undo(f"The home base of {state.ident} is {back['home']} again.", commands.change_home, command)


@area.undoes(commands.move_pilot, ability=ANYONE)
async def unmove(uow: UnitOfWork, original: Original) -> Undo:
    moved = original.one(PilotMoved)
    event, state = moved.event, await pilot_state(uow, moved.stream_id)
    if not event.jumpseat and not uow.actor.can(STAFF):
        raise Forbidden("Staff moved this pilot; only staff take that back.")
    _own_or_staff(uow, state)
    booked = open_bookings(await uow.fresh(), pilot_id=moved.stream_id)
    if booked and booked[0]["departure"] == event.arrival:
        raise DomainError(
            f"{booked[0]['ident']} is booked from {event.arrival}. Cancel that booking first.", rule="used-since"
        )
    return Undo(
        f"{state.ident} is at {event.departure} again, as if the move had not been.",
        take_back_pilot_move,
        TakeBackPilotMove(pilot_id=moved.stream_id, move_id=event.move_id, departure=event.departure),
    )


@area.undoes(take_back_pilot_move, ability=ANYONE)
async def move_again(uow: UnitOfWork, original: Original) -> Undo:
    back = original.one(PilotMoveReversed)
    state = await pilot_state(uow, back.stream_id)
    _own_or_staff(uow, state)
    if state.location != back.event.departure:
        raise DomainError(f"{state.ident} is at {state.location} by now.", rule="moved-since")
    jumpseat = state.user_id == uow.actor.user_id
    command = commands.MovePilot(
        pilot_id=back.stream_id, icao=back.event.arrival, reason=uow.reason or "", jumpseat=jumpseat
    )
    return Undo(f"{state.ident} is at {back.event.arrival} again.", commands.move_pilot, command)


@area.undoes(commands.assign_rank, restore_placement, ability=STAFF)
async def former_placement(uow: UnitOfWork, original: Original) -> Undo:
    pilot_id = original.one(RankAssigned, PlacementRestored).stream_id
    before, after, now = await around(uow, PILOT, pilot_id, original)
    if (now.ladder[0], now.placed_by_staff) != (after.ladder[0], after.placed_by_staff):
        raise ChangedSince(["rank"], {"rank": f"the rank of {now.ident}"})
    ladder = tuple(
        LadderStep(rank_id=step.rank_id, rank_name=step.rank_name, hours_required=step.hours_required)
        for step in before.ladder
    )
    return Undo(
        f"{now.ident} is {before.rank.rank_name} again, or what the hours lead to by now.",
        restore_placement,
        RestorePlacement(pilot_id=pilot_id, ladder=ladder, placed_by_staff=before.placed_by_staff),
    )


@area.undoes(commands.change_transfer_hours, ability=STAFF)
async def restore_transfer_hours(uow: UnitOfWork, original: Original) -> Undo:
    changed = original.one(TransferHoursChanged)
    state = await pilot_state(uow, changed.stream_id)
    name = "transfer hours"
    back = former({name: changed.event.old_minutes}, {name: changed.event.new_minutes}, {name: state.transfer_minutes})
    minutes = int(back[name])
    return Undo(
        f"{state.ident} has brought {minutes // 60} h {minutes % 60:02} min again; the rank follows the hours.",
        commands.change_transfer_hours,
        commands.ChangeTransferHours(
            pilot_id=changed.stream_id, transfer_minutes=minutes, reason=uow.reason or _REASON
        ),
    )


def _own_or_staff(uow: UnitOfWork, state: Pilot) -> None:
    if state.user_id != uow.actor.user_id and not uow.actor.can(STAFF):
        raise Forbidden("You can do this only for yourself; for others it needs crew.manage.")


# --- ranks ------------------------------------------------------------------------------------------------------------


@area.undoes(commands.create_rank, reinstate_rank, ability=STAFF)
async def uncreate_rank(uow: UnitOfWork, original: Original) -> Undo:
    made = original.one(RankCreated, RankReinstated)
    ranks = (await uow.load(RANKS, made.stream_id)).state
    rank_id = made.event.rank_id if isinstance(made.event, RankCreated | RankReinstated) else ""
    name = ranks.by_id[rank_id].name
    return Undo(f"The rank {name} is removed.", commands.remove_rank, RankOnly(rank_id=rank_id))


@area.undoes(commands.remove_rank, ability=STAFF)
async def unremove_rank(uow: UnitOfWork, original: Original) -> Undo:
    removed = original.one(RankRemoved).event
    return Undo(f"The rank {removed.name} is there again.", reinstate_rank, RankOnly(rank_id=removed.rank_id))


@area.undoes(commands.change_rank, ability=STAFF)
async def restore_rank(uow: UnitOfWork, original: Original) -> Undo:
    changed = original.one(RankChanged)
    rank_id = changed.event.rank_id
    states = await around(uow, RANKS, changed.stream_id, original)
    before, after, now = (_terms(state, rank_id) for state in states)
    back = former(before, after, now)
    names = ", ".join(name.removesuffix("_minor").replace("_", " ") for name in back)
    return Undo(
        f"The rank {now['name']} is as before in: {names}. Flights accepted meanwhile keep their pay.",
        commands.change_rank,
        commands.ChangeRank(rank_id=rank_id, changes=back),
    )


def _terms(state: Ranks, rank_id: str) -> dict[str, Any]:
    terms: RankTerms = state.by_id[rank_id].terms
    return terms.model_dump()
