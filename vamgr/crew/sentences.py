"""How the history says what happened to pilots and ranks."""

from __future__ import annotations

from vamgr.crew.area import area
from vamgr.crew.events import (
    AwardEarned,
    AwardWithdrawn,
    FlightCredited,
    FlightCreditReversed,
    HomeBaseChanged,
    LeavePlanDropped,
    LeavePlanned,
    PilotActivated,
    PilotHired,
    PilotLeft,
    PilotMoved,
    PilotMoveReversed,
    PilotNumberGiven,
    PilotPromoted,
    PilotReinstated,
    PilotReturned,
    PilotStatusRestored,
    PilotSuspended,
    PilotWentOnLeave,
    PlacementRestored,
    PromotionTakenBack,
    RankAssigned,
    RankChanged,
    RankCreated,
    RankReinstated,
    RankRemoved,
    TransferHoursChanged,
)

_STATUS = {
    "pending": "waits to be activated again",
    "active": "is active again",
    "leave": "is on leave again",
    "suspended": "is suspended again",
    "left": "has left after all",
}


def hours(minutes: int) -> str:
    """``12 h 05 min``."""
    return f"{minutes // 60} h {minutes % 60:02} min"


@area.sentence(PilotHired)
def _hired(event: PilotHired) -> str:
    brought = f", bringing {hours(event.transfer_minutes)}" if event.transfer_minutes else ""
    return f"{event.ident} was hired as {event.rank_name} at {event.home_airport}{brought}."


@area.sentence(LeavePlanned)
def _leave_planned(event: LeavePlanned) -> str:
    """Why is between the pilot and the staff."""
    until = f"to {event.until_on}" if event.until_on else "until further notice"
    return f"The pilot is away from {event.from_on} {until}."


@area.sentence(LeavePlanDropped)
def _leave_dropped(event: LeavePlanDropped) -> str:
    until = f" to {event.until_on}" if event.until_on else ""
    return f"The leave from {event.from_on}{until} holds no more."


@area.sentence(PilotActivated)
def _activated(_: PilotActivated) -> str:
    return "The pilot was activated."


@area.sentence(PilotWentOnLeave)
def _leave(_: PilotWentOnLeave) -> str:
    return "The pilot went on leave."


@area.sentence(PilotReturned)
def _returned(_: PilotReturned) -> str:
    return "The pilot came back from leave."


@area.sentence(PilotSuspended)
def _suspended(event: PilotSuspended) -> str:
    return f"The pilot was suspended: {event.reason}"


@area.sentence(PilotReinstated)
def _reinstated(_: PilotReinstated) -> str:
    return "The suspension was lifted."


@area.sentence(PilotLeft)
def _left(event: PilotLeft) -> str:
    return f"The pilot left the airline: {event.reason}" if event.reason else "The pilot left the airline."


@area.sentence(HomeBaseChanged)
def _home(event: HomeBaseChanged) -> str:
    return f"The home base changed from {event.old} to {event.new}."


@area.sentence(PilotMoved)
def _moved(event: PilotMoved) -> str:
    how = "by jump seat" if event.jumpseat else "by staff"
    return f"Went from {event.departure} to {event.arrival} {how}" + (f": {event.reason}" if event.reason else ".")


@area.sentence(TransferHoursChanged)
def _transfer(event: TransferHoursChanged) -> str:
    return f"Hours brought along: {hours(event.new_minutes)} instead of {hours(event.old_minutes)}. {event.reason}"


@area.sentence(FlightCredited)
def _credited(event: FlightCredited) -> str:
    return f"{event.ident} counts: {hours(event.block_minutes)} from {event.departure} to {event.arrival}."


@area.sentence(FlightCreditReversed)
def _reversed(event: FlightCreditReversed) -> str:
    return f"{event.ident} counts no more: {hours(event.block_minutes)} and the way to {event.arrival} were taken back."


@area.sentence(PilotPromoted)
def _promoted(event: PilotPromoted) -> str:
    return f"Promoted from {event.old_rank_name} to {event.rank_name}."


@area.sentence(PromotionTakenBack)
def _demoted(event: PromotionTakenBack) -> str:
    return f"The promotion to {event.old_rank_name} was taken back with its hours: {event.rank_name} again."


@area.sentence(RankAssigned)
def _assigned(event: RankAssigned) -> str:
    return f"Staff changed the rank from {event.old_rank_name} to {event.rank_name}. {event.reason}".strip()


@area.sentence(AwardEarned)
def _earned(event: AwardEarned) -> str:
    return f"Earned the award “{event.name}”."


@area.sentence(AwardWithdrawn)
def _withdrawn(event: AwardWithdrawn) -> str:
    return f"The award “{event.name}” was withdrawn with the flight that had earned it."


@area.sentence(PilotNumberGiven)
def _number(event: PilotNumberGiven) -> str:
    return f"The pilot number {event.pilot_number} was given."


@area.sentence(RankCreated)
def _rank_created(event: RankCreated) -> str:
    return f"The rank {event.terms.name}, reached with {event.terms.hours_required} h, was made."


@area.sentence(RankChanged)
def _rank_changed(event: RankChanged) -> str:
    names = ", ".join(change.name.replace("_", " ") for change in event.changes)
    return f"The rank {event.terms.name} was changed: {names}."


@area.sentence(RankRemoved)
def _rank_removed(event: RankRemoved) -> str:
    return f"The rank {event.name} was removed."


@area.sentence(RankReinstated)
def _rank_reinstated(event: RankReinstated) -> str:
    return f"The rank {event.name} is there again: its removal was undone."


@area.sentence(PilotStatusRestored)
def _status_restored(event: PilotStatusRestored) -> str:
    return f"The pilot {_STATUS[event.status]}: the change of status was undone."


@area.sentence(PilotMoveReversed)
def _move_reversed(event: PilotMoveReversed) -> str:
    return f"The move from {event.departure} to {event.arrival} was taken back."


@area.sentence(PlacementRestored)
def _placement_restored(event: PlacementRestored) -> str:
    return f"The rank is {event.ladder[-1].rank_name} again, not {event.old_rank_name}: the placement was undone."
