"""How commands about subfleets and aircraft are taken back: the plans, and the compensating commands of their own."""

from __future__ import annotations

from typing import Any

from vamgr.fleet import commands, domain_subfleet, domain_undo
from vamgr.fleet.area import area
from vamgr.fleet.commands import AircraftOnly, SubfleetOnly, aircraft_state, subfleet_state
from vamgr.fleet.domain import AIRCRAFT, PURCHASES, STATE_WORDS, Aircraft
from vamgr.fleet.domain_subfleet import SUBFLEET, Subfleet
from vamgr.fleet.events import (
    AircraftBought,
    AircraftChanged,
    AircraftMoved,
    AircraftReinstated,
    AircraftRetired,
    AircraftSold,
    AircraftStored,
    AircraftUnstored,
    MaintenanceEnded,
    MaintenanceStarted,
    MoveReversed,
    PurchaseMade,
    PurchaseReversed,
    SubfleetChanged,
    SubfleetCreated,
    SubfleetReinstated,
    SubfleetRetired,
    SubfleetTerms,
)
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Value
from vamgr.kernel.money import shown
from vamgr.kernel.undo import Original, Undo, around, former
from vamgr.kernel.uow import UnitOfWork

ABILITY = "fleet.manage"


class ReinstateAircraft(Value):
    """``stored``: it was in storage when it left."""

    aircraft_id: str
    stored: bool


class TakeBackMove(Value):
    aircraft_id: str
    move_id: str
    departure: str


class RestoreSubfleet(Value):
    """All of the terms, with the fares' numbers as they were."""

    subfleet_id: str
    terms: SubfleetTerms


async def take_back_purchase(uow: UnitOfWork, cmd: AircraftOnly) -> str:
    """The aircraft goes back for what was paid. Raises DomainError once it has flown or stands elsewhere."""
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain_undo.take_back_purchase(state))
    commands.release_registration(uow, cmd.aircraft_id, state.registration)
    return cmd.aircraft_id


async def reinstate_aircraft(uow: UnitOfWork, cmd: ReinstateAircraft) -> str:
    """It is in the fleet again, and its price is paid back. Raises DomainError ``not-enough-cash``, ClaimTaken for a
    registration that another aircraft has by now."""
    state = await aircraft_state(uow, cmd.aircraft_id)
    events = domain_undo.reinstate(state, stored=cmd.stored)
    subfleet = (await uow.load(SUBFLEET, state.subfleet_id)).state
    domain_subfleet.require_active(subfleet)
    price = sum(event.price_minor for event in events if isinstance(event, AircraftReinstated))
    await uow.load(PURCHASES, state.airline_id)
    await commands.require_cash(uow, subfleet, price)
    commands.claim_registration(uow, cmd.aircraft_id, state.registration)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *events)
    if price:
        paid = PurchaseMade(aircraft_id=cmd.aircraft_id, price_minor=price)
        await uow.record(PURCHASES, state.airline_id, paid)
    return cmd.aircraft_id


async def take_back_move(uow: UnitOfWork, cmd: TakeBackMove) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain_undo.take_back_move(state, cmd.move_id, cmd.departure))
    return cmd.aircraft_id


async def restore_subfleet(uow: UnitOfWork, cmd: RestoreSubfleet) -> str:
    state = await subfleet_state(uow, cmd.subfleet_id)
    domain_subfleet.check_terms(cmd.terms, commands.weights_of(commands.known_type(state.type_icao, "type_icao")))
    await uow.record(SUBFLEET, cmd.subfleet_id, *domain_subfleet.change(state, cmd.terms))
    return cmd.subfleet_id


async def reinstate_subfleet(uow: UnitOfWork, cmd: SubfleetOnly) -> str:
    state = await subfleet_state(uow, cmd.subfleet_id)
    await uow.record(SUBFLEET, cmd.subfleet_id, *domain_subfleet.reinstate(state))
    return cmd.subfleet_id


# --- subfleets --------------------------------------------------------------------------------------------------------


@area.undoes(commands.create_subfleet, reinstate_subfleet, ability=ABILITY)
async def uncreate_subfleet(uow: UnitOfWork, original: Original) -> Undo:
    subfleet_id = original.one(SubfleetCreated, SubfleetReinstated).stream_id
    name = (await subfleet_state(uow, subfleet_id)).known_terms.name
    return Undo(
        f"The subfleet {name} is retired: no aircraft can join it. Its number is not given again.",
        commands.retire_subfleet,
        SubfleetOnly(subfleet_id=subfleet_id),
    )


@area.undoes(commands.retire_subfleet, ability=ABILITY)
async def unretire_subfleet(uow: UnitOfWork, original: Original) -> Undo:
    retired = original.one(SubfleetRetired)
    command = SubfleetOnly(subfleet_id=retired.stream_id)
    return Undo(f"The subfleet {retired.event.name} is in use again.", reinstate_subfleet, command)


@area.undoes(commands.change_subfleet, restore_subfleet, ability=ABILITY)
async def restore_terms(uow: UnitOfWork, original: Original) -> Undo:
    subfleet_id = original.one(SubfleetChanged).stream_id
    states = await around(uow, SUBFLEET, subfleet_id, original)
    before, after, now = (_terms(state) for state in states)
    back = former(before, after, now)
    terms = SubfleetTerms.model_validate({**now, **back})
    names = ", ".join(name.replace("_", " ") for name in back)
    return Undo(
        f"{states[2].known_terms.name} is as before in: {names}. Flights accepted meanwhile keep their money.",
        restore_subfleet,
        RestoreSubfleet(subfleet_id=subfleet_id, terms=terms),
    )


def _terms(state: Subfleet) -> dict[str, Any]:
    return {name: getattr(state.known_terms, name) for name in SubfleetTerms.model_fields}


# --- aircraft ---------------------------------------------------------------------------------------------------------


@area.measure("aircraft")
def measured(state: Aircraft) -> dict[str, str | int | None]:
    return {
        "location": state.location or None,
        "minutes": state.block_minutes,
        "state": state.state if state.bought else None,
    }


@area.undoes(commands.buy_aircraft, ability=ABILITY)
async def unbuy(uow: UnitOfWork, original: Original) -> Undo:
    bought = original.one(AircraftBought)
    price = shown(bought.event.price_minor, bought.event.currency)
    return Undo(
        f"{bought.event.registration} goes back, and the {price} that were paid for it come back.",
        take_back_purchase,
        AircraftOnly(aircraft_id=bought.stream_id),
    )


@area.undoes(commands.sell_aircraft, commands.retire_aircraft, take_back_purchase, ability=ABILITY)
async def unpart(uow: UnitOfWork, original: Original) -> Undo:
    left = original.one(AircraftSold, AircraftRetired, PurchaseReversed)
    before, after, now = await around(uow, AIRCRAFT, left.stream_id, original)
    if now.gone != after.gone:
        raise DomainError(f"{now.status}. There is nothing to take back.", rule="changed-since")
    event = left.event
    money = "What was written off is in the books again."
    if isinstance(event, AircraftSold | PurchaseReversed):
        verb = "it was sold for" if isinstance(event, AircraftSold) else "it costs"
        money = f"The {shown(event.price_minor, event.currency)} that {verb} are paid."
    return Undo(
        f"{now.registration} is in the fleet again, at {now.location}. {money}",
        reinstate_aircraft,
        ReinstateAircraft(aircraft_id=left.stream_id, stored=before.stored),
    )


@area.undoes(reinstate_aircraft, ability=ABILITY)
async def part_again(uow: UnitOfWork, original: Original) -> Undo:
    back = original.one(AircraftReinstated)
    event, aircraft_id = back.event, back.stream_id
    if event.was == "retired":
        reason = uow.reason or "The retirement stands after all."
        command = commands.AircraftReason(aircraft_id=aircraft_id, reason=reason)
        return Undo(f"{event.registration} is retired after all.", commands.retire_aircraft, command)
    price = shown(event.price_minor, event.currency)
    if event.was == "sold":
        sale = commands.SellAircraft(aircraft_id=aircraft_id, price_minor=event.price_minor)
        return Undo(f"{event.registration} is sold after all, for {price}.", commands.sell_aircraft, sale)
    return Undo(
        f"{event.registration} goes back after all, and {price} come back.",
        take_back_purchase,
        AircraftOnly(aircraft_id=aircraft_id),
    )


@area.undoes(commands.change_aircraft, ability=ABILITY)
async def restore_aircraft(uow: UnitOfWork, original: Original) -> Undo:
    changed = original.one(AircraftChanged)
    state = await aircraft_state(uow, changed.stream_id)
    before: dict[str, Any] = {change.name: change.old for change in changed.event.changes}
    after: dict[str, Any] = {change.name: change.new for change in changed.event.changes}
    back = former(before, after, {name: getattr(state, name) for name in after}, {"subfleet_id": "subfleet"})
    parts = ["the former subfleet" if name == "subfleet_id" else f"{name} {back[name] or 'none'}" for name in back]
    return Undo(
        f"{state.registration} has again: {', '.join(parts)}.",
        commands.change_aircraft,
        commands.ChangeAircraft(aircraft_id=changed.stream_id, changes=back),
    )


@area.undoes(commands.store_aircraft, ability=ABILITY)
async def unstore(uow: UnitOfWork, original: Original) -> Undo:
    aircraft_id = original.one(AircraftStored).stream_id
    state = await _still(uow, aircraft_id, "stored")
    command = AircraftOnly(aircraft_id=aircraft_id)
    return Undo(f"{state.registration} is taken out of storage.", commands.unstore_aircraft, command)


@area.undoes(commands.unstore_aircraft, ability=ABILITY)
async def store_again(uow: UnitOfWork, original: Original) -> Undo:
    aircraft_id = original.one(AircraftUnstored).stream_id
    before, _, now = await around(uow, AIRCRAFT, aircraft_id, original)
    command = commands.AircraftReason(aircraft_id=aircraft_id, reason=before.stored_reason)
    return Undo(f"{now.registration} goes into storage again.", commands.store_aircraft, command)


@area.undoes(commands.move_aircraft, ability=ABILITY)
async def unmove(uow: UnitOfWork, original: Original) -> Undo:
    moved = original.one(AircraftMoved)
    state = await aircraft_state(uow, moved.stream_id)
    event = moved.event
    return Undo(
        f"{state.registration} stands at {event.departure} again, as if it had not been moved.",
        take_back_move,
        TakeBackMove(aircraft_id=moved.stream_id, move_id=event.move_id, departure=event.departure),
    )


@area.undoes(take_back_move, ability=ABILITY)
async def move_again(uow: UnitOfWork, original: Original) -> Undo:
    back = original.one(MoveReversed)
    state = await aircraft_state(uow, back.stream_id)
    if state.location != back.event.departure:
        raise DomainError(f"{state.registration} is at {state.location} by now.", rule="moved-since")
    reason = uow.reason or "The move stands after all."
    command = commands.MoveAircraft(aircraft_id=back.stream_id, location=back.event.arrival, reason=reason)
    return Undo(f"{state.registration} stands at {back.event.arrival} again.", commands.move_aircraft, command)


@area.undoes(commands.start_maintenance, ability=ABILITY)
async def unstart_maintenance(uow: UnitOfWork, original: Original) -> Undo:
    aircraft_id = original.one(MaintenanceStarted).stream_id
    state = await _still(uow, aircraft_id, "maintenance")
    command = AircraftOnly(aircraft_id=aircraft_id)
    return Undo(f"The maintenance of {state.registration} ends.", commands.end_maintenance, command)


@area.undoes(commands.end_maintenance, ability=ABILITY)
async def resume_maintenance(uow: UnitOfWork, original: Original) -> Undo:
    aircraft_id = original.one(MaintenanceEnded).stream_id
    before, _, now = await around(uow, AIRCRAFT, aircraft_id, original)
    until = before.maintenance_until if before.maintenance_until and before.maintenance_until > uow.now else None
    command = commands.StartMaintenance(aircraft_id=aircraft_id, reason=before.maintenance_reason, until=until)
    return Undo(f"{now.registration} is in maintenance again.", commands.start_maintenance, command)


async def _still(uow: UnitOfWork, aircraft_id: str, wanted: str) -> Aircraft:
    state = await aircraft_state(uow, aircraft_id)
    if state.state != wanted:
        raise DomainError(f"{state.registration} {STATE_WORDS[state.state]} by now.", rule="changed-since")
    return state
