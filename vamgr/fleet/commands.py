"""What can be done with subfleets and aircraft."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.finance.queries import cash_minor
from vamgr.fleet import domain, domain_subfleet, pricing
from vamgr.fleet.domain import AIRCRAFT, PURCHASES, Aircraft, registration_key
from vamgr.fleet.domain_subfleet import SUBFLEET, Subfleet
from vamgr.fleet.events import (
    AircraftBought,
    Fare,
    PurchaseMade,
    SubfleetCreated,
    SubfleetTerms,
)
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.money import shown
from vamgr.kernel.times import from_iso
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import aircraft_types, airports
from vamgr.world.models import AircraftType

_REGISTRATION = re.compile(r"[A-Z0-9]([A-Z0-9-]{0,8})[A-Z0-9]")


class CreateSubfleet(Value):
    """The fares' numbers are given by the handler."""

    airline_id: str
    type_icao: str
    terms: SubfleetTerms


class ChangeSubfleet(Value):
    """``changes``: only the terms that were sent; ``fares`` replaces all of them."""

    subfleet_id: str
    changes: dict[str, Any]


class SubfleetOnly(Value):
    subfleet_id: str


class BuyAircraft(Value):
    """``price_minor`` None: as quoted. ``price_basis``: how a price that is given came about."""

    subfleet_id: str
    registration: str
    location: str
    name: str | None = None
    msn: str | None = None
    price_minor: int | None = None
    price_basis: str = "The price that was entered."
    hub: str | None = None


class ChangeAircraft(Value):
    """``changes``: name, msn, hub, registration, subfleet_id; only those that were sent."""

    aircraft_id: str
    changes: dict[str, str | None]


class SellAircraft(Value):
    """``price_minor`` None: for what it is worth."""

    aircraft_id: str
    price_minor: int | None = None


class AircraftOnly(Value):
    aircraft_id: str


class AircraftReason(Value):
    aircraft_id: str
    reason: str = ""


class MoveAircraft(Value):
    aircraft_id: str
    location: str
    reason: str


class StartMaintenance(Value):
    aircraft_id: str
    reason: str
    until: datetime | None = None


async def create_subfleet(uow: UnitOfWork, cmd: CreateSubfleet) -> str:
    """Raises DomainError for an unknown airline, type or hub, InvalidInput for terms that do not fit together."""
    airline = airline_by_id(await uow.fresh(), cmd.airline_id)
    if airline is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    kind = known_type(cmd.type_icao, "type_icao")
    terms = await _checked_terms(uow, cmd.terms, (), kind)
    subfleet_id = uow.new_id()
    created = SubfleetCreated(
        number=await uow.next_number("subfleet"),
        airline_id=cmd.airline_id,
        type_icao=kind.icao,
        currency=airline["currency"],
        terms=terms,
    )
    await uow.record(SUBFLEET, subfleet_id, created)
    return subfleet_id


async def change_subfleet(uow: UnitOfWork, cmd: ChangeSubfleet) -> str:
    state = await subfleet_state(uow, cmd.subfleet_id)
    wanted = SubfleetTerms.model_validate({**state.known_terms.model_dump(), **cmd.changes})
    kind = known_type(state.type_icao, "type_icao")
    terms = await _checked_terms(uow, wanted, state.known_terms.fares, kind)
    await uow.record(SUBFLEET, cmd.subfleet_id, *domain_subfleet.change(state, terms))
    return cmd.subfleet_id


async def retire_subfleet(uow: UnitOfWork, cmd: SubfleetOnly) -> str:
    state = await subfleet_state(uow, cmd.subfleet_id)
    # Guards against a purchase at the same moment, whose aircraft the read tables do not show yet.
    await uow.load(PURCHASES, state.airline_id)
    row = subfleet_by_id(await uow.fresh(), cmd.subfleet_id)
    await uow.record(SUBFLEET, cmd.subfleet_id, *domain_subfleet.retire(state, row["aircraft_count"] if row else 0))
    return cmd.subfleet_id


async def buy_aircraft(uow: UnitOfWork, cmd: BuyAircraft) -> str:
    """Raises ClaimTaken for a registration in use and DomainError ``not-enough-cash`` when the money is not there."""
    subfleet = (await uow.load(SUBFLEET, cmd.subfleet_id)).state
    if not subfleet.created:
        raise DomainError("There is no such subfleet.", field="subfleet_id", code="unknown-code")
    domain_subfleet.require_active(subfleet)
    location = known_airport(cmd.location, "location")
    registration = checked_registration(cmd.registration)
    # The stream of purchases is loaded before the balance is read: of two purchases at once, one is tried again.
    await uow.load(PURCHASES, subfleet.airline_id)
    price_minor, basis = cmd.price_minor, cmd.price_basis
    if price_minor is None:
        quote = pricing.quote(known_type(subfleet.type_icao, "subfleet_id"), subfleet.currency)
        price_minor, basis = quote.price_minor, quote.basis
    await require_cash(uow, subfleet, price_minor)
    aircraft_id = uow.new_id()
    claim_registration(uow, aircraft_id, registration)
    await uow.record(
        AIRCRAFT,
        aircraft_id,
        AircraftBought(
            number=await uow.next_number("aircraft"),
            airline_id=subfleet.airline_id,
            subfleet_id=cmd.subfleet_id,
            registration=registration,
            name=cmd.name,
            msn=cmd.msn,
            hub=known_airport(cmd.hub, "hub") if cmd.hub else None,
            location=location,
            price_minor=price_minor,
            currency=subfleet.currency,
            price_basis=basis,
        ),
    )
    await uow.record(PURCHASES, subfleet.airline_id, PurchaseMade(aircraft_id=aircraft_id, price_minor=price_minor))
    return aircraft_id


async def change_aircraft(uow: UnitOfWork, cmd: ChangeAircraft) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    changes = dict(cmd.changes)
    if changes.get("hub"):
        changes["hub"] = known_airport(str(changes["hub"]), "hub")
    if changes.get("subfleet_id"):
        await _require_same_type(uow, state, str(changes["subfleet_id"]))
    new = changes.get("registration")
    if new is not None:
        changes["registration"] = new = checked_registration(new)
    events = domain.change(state, **changes)
    if new is not None and registration_key(new) != registration_key(state.registration):
        claim_registration(uow, cmd.aircraft_id, new)
        release_registration(uow, cmd.aircraft_id, state.registration)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *events)
    return cmd.aircraft_id


async def sell_aircraft(uow: UnitOfWork, cmd: SellAircraft) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    price = cmd.price_minor
    if price is None:
        row = aircraft_by_id(await uow.fresh(), cmd.aircraft_id)
        bought_at = from_iso(row["bought_at"]) if row else uow.now
        price = pricing.sale_value_minor(state.price_minor, bought_at, uow.now, state.block_minutes)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.sell(state, price))
    release_registration(uow, cmd.aircraft_id, state.registration)
    return cmd.aircraft_id


async def retire_aircraft(uow: UnitOfWork, cmd: AircraftReason) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.retire(state, cmd.reason))
    release_registration(uow, cmd.aircraft_id, state.registration)
    return cmd.aircraft_id


async def store_aircraft(uow: UnitOfWork, cmd: AircraftReason) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.store(state, cmd.reason))
    return cmd.aircraft_id


async def unstore_aircraft(uow: UnitOfWork, cmd: AircraftOnly) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.unstore(state))
    return cmd.aircraft_id


async def move_aircraft(uow: UnitOfWork, cmd: MoveAircraft) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    location = known_airport(cmd.location, "location")
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.move(state, uow.new_id(), location, cmd.reason))
    return cmd.aircraft_id


async def start_maintenance(uow: UnitOfWork, cmd: StartMaintenance) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.start_maintenance(state, cmd.reason, cmd.until, uow.now))
    return cmd.aircraft_id


async def end_maintenance(uow: UnitOfWork, cmd: AircraftOnly) -> str:
    state = await aircraft_state(uow, cmd.aircraft_id)
    await uow.record(AIRCRAFT, cmd.aircraft_id, *domain.end_maintenance(state))
    return cmd.aircraft_id


async def subfleet_state(uow: UnitOfWork, subfleet_id: str) -> Subfleet:
    state = (await uow.load(SUBFLEET, subfleet_id)).state
    if not state.created:
        raise NotFound("There is no such subfleet.")
    return state


async def aircraft_state(uow: UnitOfWork, aircraft_id: str) -> Aircraft:
    state = (await uow.load(AIRCRAFT, aircraft_id)).state
    if not state.bought:
        raise NotFound("There is no such aircraft.")
    return state


def checked_registration(text: str) -> str:
    """In capital letters. Raises DomainError on ``registration`` for what cannot be one."""
    registration = text.strip().upper()
    if not _REGISTRATION.fullmatch(registration) or "--" in registration:
        raise DomainError(
            "Write the registration in 2 to 10 letters, digits and dashes, for example N123AB or D-AIBC.",
            field="registration",
            code="bad-format",
        )
    return registration


def claim_registration(uow: UnitOfWork, aircraft_id: str, registration: str) -> None:
    detail = f"{registration} is in the fleet already. Choose another registration."
    uow.claim(
        "registration",
        registration_key(registration),
        AIRCRAFT.stream(aircraft_id),
        detail,
        "registration",
        label=registration,
    )


def release_registration(uow: UnitOfWork, aircraft_id: str, registration: str) -> None:
    uow.release("registration", registration_key(registration), AIRCRAFT.stream(aircraft_id))


def known_airport(code: str, field: str) -> str:
    """The airport's ident. Raises DomainError on ``field`` for a code that the world does not have."""
    airport = airports.get(code)
    if airport is None:
        raise DomainError(f"No airport has the code {code}. Search by name or city.", field=field, code="unknown-code")
    return airport.icao


def known_type(icao: str, field: str) -> AircraftType:
    kind = aircraft_types.get(icao)
    if kind is None:
        raise DomainError(
            f"No aircraft type has the designator {icao}. Search by its name.", field=field, code="unknown-code"
        )
    return kind


def weights_of(kind: AircraftType) -> dict[str, float | None]:
    """The type's own weights, in kg, by the terms' names."""
    return {name: getattr(kind, name, None) for name in ("oew_kg", "mzfw_kg", "mtow_kg", "mlw_kg")}


async def _checked_terms(
    uow: UnitOfWork, terms: SubfleetTerms, old: tuple[Fare, ...], kind: AircraftType
) -> SubfleetTerms:
    """With numbers on the fares: a code keeps its number, a new one gets the next."""
    domain_subfleet.check_terms(terms, weights_of(kind))
    numbers = {fare.code: fare.number for fare in old}
    fares = []
    for fare in terms.fares:
        number = numbers.get(fare.code) or await uow.next_number("fare")
        fares.append(fare.model_copy(update={"number": number}))
    hub = known_airport(terms.hub, "hub") if terms.hub else None
    return terms.model_copy(update={"fares": tuple(fares), "hub": hub})


async def require_cash(uow: UnitOfWork, subfleet: Subfleet, price_minor: int) -> None:
    reader = await uow.fresh()
    if price_minor == 0 or settings_of(reader, subfleet.airline_id).allow_overdraft:
        return
    cash = cash_minor(reader, subfleet.airline_id)
    domain.require_cash(price_minor, cash, shown(price_minor, subfleet.currency), shown(cash, subfleet.currency))


async def _require_same_type(uow: UnitOfWork, state: Aircraft, subfleet_id: str) -> None:
    target = (await uow.load(SUBFLEET, subfleet_id)).state
    current = (await uow.load(SUBFLEET, state.subfleet_id)).state
    if not target.created or target.airline_id != state.airline_id:
        raise DomainError("There is no such subfleet in this airline.", field="subfleet_id", code="unknown-code")
    domain_subfleet.require_active(target)
    if target.type_icao != current.type_icao:
        raise DomainError(
            f"{state.registration} is a {current.type_icao}. Choose a subfleet of that type.",
            field="subfleet_id",
            code="not-allowed",
        )
