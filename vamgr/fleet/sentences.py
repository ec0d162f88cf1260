"""How the history says what happened in the fleet."""

from __future__ import annotations

from vamgr.fleet.area import area
from vamgr.fleet.events import (
    AircraftAwaitsDecision,
    AircraftBought,
    AircraftChanged,
    AircraftDeparted,
    AircraftDepartureReversed,
    AircraftFlown,
    AircraftMoved,
    AircraftReinstated,
    AircraftReleased,
    AircraftReserved,
    AircraftRetired,
    AircraftSold,
    AircraftStored,
    AircraftUnstored,
    FlightReversed,
    HoursBrought,
    MaintenanceEnded,
    MaintenanceStarted,
    MoveReversed,
    PurchaseMade,
    PurchaseReversed,
    SubfleetChanged,
    SubfleetCreated,
    SubfleetReinstated,
    SubfleetRetired,
)
from vamgr.kernel.money import shown

_RELEASED = {
    "booking-cancelled": "The booking of {} was cancelled: the aircraft is free.",
    "booking-expired": "The booking of {} expired: the aircraft is free.",
    "report-rejected": "The report of {} was rejected: the aircraft is free where it stood before.",
    "report-cancelled": "The report of {} was withdrawn: the aircraft is free where it stood before.",
}
_FIELDS = {
    "name": "name",
    "msn": "serial number",
    "hub": "hub",
    "registration": "registration",
    "subfleet_id": "subfleet",
}


def hours(minutes: int) -> str:
    """``12 h 05 min``."""
    return f"{minutes // 60} h {minutes % 60:02} min"


@area.sentence(SubfleetCreated)
def _subfleet_created(event: SubfleetCreated) -> str:
    return f"The subfleet {event.terms.name} ({event.type_icao}) was set up."


@area.sentence(SubfleetChanged)
def _subfleet_changed(event: SubfleetChanged) -> str:
    names = ", ".join(change.name.replace("_", " ") for change in event.changes)
    return f"The subfleet {event.terms.name} was changed: {names}."


@area.sentence(SubfleetRetired)
def _subfleet_retired(event: SubfleetRetired) -> str:
    return f"The subfleet {event.name} was retired."


@area.sentence(SubfleetReinstated)
def _subfleet_reinstated(event: SubfleetReinstated) -> str:
    return f"The subfleet {event.name} is in use again: its retirement was undone."


@area.sentence(AircraftBought)
def _bought(event: AircraftBought) -> str:
    return (
        f"Bought {event.registration} for {shown(event.price_minor, event.currency)}, handed over at {event.location}."
    )


@area.sentence(AircraftChanged)
def _changed(event: AircraftChanged) -> str:
    parts = [
        f"{_FIELDS[change.name]}"
        + ("" if change.name == "subfleet_id" else f" from {change.old or 'none'} to {change.new or 'none'}")
        for change in event.changes
    ]
    return f"The aircraft was changed: {', '.join(parts)}."


@area.sentence(AircraftSold)
def _sold(event: AircraftSold) -> str:
    return f"Sold {event.registration} for {shown(event.price_minor, event.currency)}."


@area.sentence(AircraftRetired)
def _retired(event: AircraftRetired) -> str:
    return f"{event.registration} was retired: {event.reason}"


@area.sentence(PurchaseReversed)
def _returned(event: PurchaseReversed) -> str:
    price = shown(event.price_minor, event.currency)
    return f"{event.registration} was given back for the {price} that it had cost: the purchase was undone."


@area.sentence(AircraftReinstated)
def _reinstated(event: AircraftReinstated) -> str:
    what = {"sold": "the sale", "retired": "the retirement", "returned": "the return"}[event.was]
    return f"{event.registration} is in the fleet again: {what} was undone."


@area.sentence(AircraftStored)
def _stored(event: AircraftStored) -> str:
    return f"Put into storage: {event.reason}" if event.reason else "Put into storage."


@area.sentence(AircraftUnstored)
def _unstored(_: AircraftUnstored) -> str:
    return "Taken out of storage."


@area.sentence(HoursBrought)
def _brought(event: HoursBrought) -> str:
    hours, minutes = divmod(abs(event.minutes), 60)
    sign = "−" if event.minutes < 0 else ""
    return f"Hours without a flight here: {sign}{hours}:{minutes:02}. {event.reason}"


@area.sentence(AircraftMoved)
def _moved(event: AircraftMoved) -> str:
    return f"Moved from {event.departure} to {event.arrival} without a flight" + (
        f": {event.reason}" if event.reason else "."
    )


@area.sentence(MoveReversed)
def _move_reversed(event: MoveReversed) -> str:
    return f"The move from {event.departure} to {event.arrival} was taken back."


@area.sentence(MaintenanceStarted)
def _maintenance(event: MaintenanceStarted) -> str:
    until = f", until about {event.until:%Y-%m-%d %H:%M} UTC" if event.until else ""
    return f"Maintenance began{until}: {event.reason}"


@area.sentence(MaintenanceEnded)
def _maintained(_: MaintenanceEnded) -> str:
    return "Maintenance ended."


@area.sentence(AircraftReserved)
def _reserved(event: AircraftReserved) -> str:
    return f"Reserved for {event.ident} from {event.departure} to {event.arrival}."


@area.sentence(AircraftDeparted)
def _departed(event: AircraftDeparted) -> str:
    return f"Off blocks at {event.departure} for {event.arrival} as {event.ident}."


@area.sentence(AircraftDepartureReversed)
def _stays(event: AircraftDepartureReversed) -> str:
    return f"Still at its blocks at {event.departure}: the departure of {event.ident} was undone."


@area.sentence(AircraftReleased)
def _released(event: AircraftReleased) -> str:
    return _RELEASED[event.why].format(event.ident)


@area.sentence(AircraftAwaitsDecision)
def _awaits(event: AircraftAwaitsDecision) -> str:
    return f"The report of {event.ident} awaits its decision; the aircraft is kept for it."


@area.sentence(AircraftFlown)
def _flown(event: AircraftFlown) -> str:
    return (
        f"{event.ident} counts: {hours(event.block_minutes)} from {event.departure} to {event.arrival},"
        f" {event.fuel_remaining_kg:,.0f} kg of fuel left."
    )


@area.sentence(FlightReversed)
def _reversed(event: FlightReversed) -> str:
    return f"{event.ident} counts no more: {hours(event.block_minutes)} and the way to {event.arrival} were taken back."


@area.sentence(PurchaseMade)
def _purchase(_: PurchaseMade) -> str:
    return "The purchase was entered among those of the airline."
