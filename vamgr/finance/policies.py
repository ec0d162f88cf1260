"""What the money does when something happens elsewhere, and when recurring expenses fall due."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from vamgr.airline.events import AirlineFounded
from vamgr.airline.queries import settings_of
from vamgr.crew.queries import pilot_by_id, rank_by_id
from vamgr.finance import domain
from vamgr.finance.area import area
from vamgr.finance.commands import PostExpense, post_expense
from vamgr.finance.domain import JOURNAL, Journal
from vamgr.finance.events import EntryRefs, FlightFigures, JournalLine, JournalPosted
from vamgr.finance.expenses import flight_expenses, recurring
from vamgr.finance.flight import FlightTerms, HandlingTerm, PayTerms, flight_lines
from vamgr.finance.pay import hourly_pay
from vamgr.finance.queries import fuel_left_before
from vamgr.fleet.events import (
    AircraftBought,
    AircraftReinstated,
    AircraftRetired,
    AircraftSold,
    PurchaseReversed,
)
from vamgr.fleet.queries import subfleet_by_id
from vamgr.flights.events import AcceptanceReversed, CountedFlight, PirepAccepted
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event
from vamgr.kernel.money import minor_digits
from vamgr.kernel.policy import PolicyContext
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.uow import UnitOfWork
from vamgr.network.queries import airport_terms
from vamgr.world import aircraft_types


@area.reacts_to(AirlineFounded)
async def post_capital(uow: UnitOfWork, event: AirlineFounded, airline_id: str) -> None:
    state = (await uow.load(JOURNAL, airline_id)).state
    entry = domain.post(
        state,
        entry_id=uow.new_id(),
        airline_id=airline_id,
        currency=event.currency,
        when=uow.now,
        kind="capital",
        memo=f"Starting capital of {event.name}",
        lines=domain.capital_lines(event.starting_capital_minor, event.currency),
        refs=EntryRefs(),
    )
    await uow.record(JOURNAL, airline_id, *entry)


@area.reacts_to(AircraftBought)
async def post_purchase(uow: UnitOfWork, event: AircraftBought, aircraft_id: str) -> None:
    lines = domain.purchase_lines(event.registration, event.price_minor, event.currency, event.price_basis)
    await _post_aircraft(uow, event, aircraft_id, f"{event.registration} bought", lines)


@area.reacts_to(AircraftSold)
async def post_sale(uow: UnitOfWork, event: AircraftSold, aircraft_id: str) -> None:
    lines = domain.sale_lines(event.registration, event.price_minor, event.bought_for_minor, event.currency)
    await _post_aircraft(uow, event, aircraft_id, f"{event.registration} sold", lines)


@area.reacts_to(AircraftRetired)
async def write_off(uow: UnitOfWork, event: AircraftRetired, aircraft_id: str) -> None:
    lines = domain.sale_lines(event.registration, 0, event.bought_for_minor, event.currency)
    await _post_aircraft(uow, event, aircraft_id, f"{event.registration} retired and written off", lines)


@area.reacts_to(PurchaseReversed)
async def take_purchase_back(uow: UnitOfWork, event: PurchaseReversed, aircraft_id: str) -> None:
    await _reverse_aircraft(uow, aircraft_id, "purchase", f"{event.registration} given back: the purchase was undone")


@area.reacts_to(AircraftReinstated)
async def pay_again(uow: UnitOfWork, event: AircraftReinstated, aircraft_id: str) -> None:
    if event.was == "returned":
        state = (await uow.load(JOURNAL, aircraft_id)).state
        await uow.record(JOURNAL, aircraft_id, *_again(uow, state))
        return
    what = "sale" if event.was == "sold" else "retirement"
    await _reverse_aircraft(uow, aircraft_id, "sale", f"{event.registration} in the fleet again: the {what} was undone")


async def _reverse_aircraft(uow: UnitOfWork, aircraft_id: str, kind: str, memo: str) -> None:
    """Nothing for what changed hands for nothing: there is no entry."""
    state = (await uow.load(JOURNAL, aircraft_id)).state
    if state.standing and state.standing[-1].kind == kind:
        await uow.record(JOURNAL, aircraft_id, *domain.reverse(state, entry_id=uow.new_id(), memo=memo))


def _again(uow: UnitOfWork, state: Journal) -> list[Event]:
    """What the command that is undone had taken back: money comes back as it was, not as it would be today."""
    if uow.undoing is None:
        return []
    taken_back = {entry.event.reverses for entry in uow.undoing.all(JournalPosted) if entry.event.reverses}
    return domain.post_again(state, taken_back, entry_id=uow.new_id())


def _as_it_was(uow: UnitOfWork, event: PirepAccepted) -> bool:
    """Whether the command that is undone took back just this flight: amended since, it is another one to pay for."""
    before = uow.undoing.all(AcceptanceReversed) if uow.undoing is not None else []
    return any(
        all(getattr(event, name) == getattr(one.event, name) for name in CountedFlight.model_fields) for one in before
    )


async def _post_aircraft(
    uow: UnitOfWork,
    event: AircraftBought | AircraftSold | AircraftRetired,
    aircraft_id: str,
    memo: str,
    lines: tuple[JournalLine, ...],
) -> None:
    state = (await uow.load(JOURNAL, aircraft_id)).state
    entry = domain.post(
        state,
        entry_id=uow.new_id(),
        airline_id=event.airline_id,
        currency=event.currency,
        when=uow.now,
        kind="purchase" if isinstance(event, AircraftBought) else "sale",
        memo=memo,
        lines=lines,
        refs=EntryRefs(aircraft_id=aircraft_id, subfleet_id=event.subfleet_id),
    )
    await uow.record(JOURNAL, aircraft_id, *entry)


@area.reacts_to(PirepAccepted)
async def post_flight(uow: UnitOfWork, event: PirepAccepted, pirep_id: str) -> None:
    reader = await uow.fresh()
    state = (await uow.load(JOURNAL, pirep_id)).state
    again = _again(uow, state) if _as_it_was(uow, event) else []
    if again:
        await uow.record(JOURNAL, pirep_id, *again)
        return
    entry = domain.post(
        state,
        entry_id=uow.new_id(),
        airline_id=event.airline_id,
        currency=event.currency,
        when=event.block_on_at,
        kind="flight",
        memo=f"{event.ident} {event.departure}–{event.arrival}",
        lines=flight_lines(event, terms_of(reader, event)),
        refs=EntryRefs(
            pirep_id=pirep_id,
            pirep_ident=event.ident,
            pilot_id=event.pilot_id,
            user_id=event.user_id,
            aircraft_id=event.aircraft_id,
            subfleet_id=event.subfleet_id,
            route_id=event.route_id,
        ),
        flight=FlightFigures(
            block_minutes=event.block_minutes,
            block_off_at=event.block_off_at,
            fuel_remaining_kg=event.fuel_remaining_kg,
        ),
    )
    await uow.record(JOURNAL, pirep_id, *entry)


@area.reacts_to(AcceptanceReversed)
async def take_flight_back(uow: UnitOfWork, event: AcceptanceReversed, pirep_id: str) -> None:
    state = (await uow.load(JOURNAL, pirep_id)).state
    memo = f"{event.ident} {event.departure}–{event.arrival} taken back: {event.because}"
    await uow.record(JOURNAL, pirep_id, *domain.reverse(state, entry_id=uow.new_id(), memo=memo))


def terms_of(reader: Reader, flight: CountedFlight) -> FlightTerms:
    """The prices that hold for a flight now. Raises DomainError when its subfleet is unknown."""
    subfleet = subfleet_by_id(reader, flight.subfleet_id)
    if subfleet is None:
        raise DomainError("The flight's subfleet is not known, so its costs cannot be worked out.", rule="no-subfleet")
    settings = settings_of(reader, flight.airline_id)
    departure = airport_terms(reader, flight.departure, flight.airline_id)
    arrival = airport_terms(reader, flight.arrival, flight.airline_id)
    per_major = 10 ** minor_digits(flight.currency)
    kind = subfleet["fuel_kind"]
    expenses, airport_expenses = flight_expenses(reader, flight)
    mtow_kg, mtow_source = _mtow(subfleet)
    left: float | None = None
    if settings.charge_fuel_uplift:
        left = fuel_left_before(reader, flight.aircraft_id, flight.block_off_at, without=flight.pirep_id)
    return FlightTerms(
        fuel_price_minor_per_kg=departure.fuel_price_per_kg[kind] * per_major,
        fuel_source=_price_source(flight.departure, departure.fuel_source.get(kind, "default")),
        handling=(
            HandlingTerm(
                flight.departure, departure.handling_minor, _price_source(flight.departure, departure.handling_source)
            ),
            HandlingTerm(
                flight.arrival, arrival.handling_minor, _price_source(flight.arrival, arrival.handling_source)
            ),
        ),
        handling_percent=Decimal(str(subfleet["ground_handling_multiplier_percent"])),
        block_hour_minor=subfleet["cost_block_hour_minor"],
        pay=_pay(reader, flight),
        expenses=tuple(expenses),
        airport_expenses=tuple(airport_expenses),
        landing_fee_minor_per_tonne=settings.landing_fee_minor_per_tonne,
        navigation_fee_minor_per_100nmi=settings.navigation_fee_minor_per_100nmi,
        mtow_kg=mtow_kg,
        mtow_source=mtow_source,
        uplift=settings.charge_fuel_uplift,
        fuel_before_kg=Decimal(str(left)) if left is not None else None,
    )


def _pay(reader: Reader, flight: CountedFlight) -> PayTerms | None:
    """By the rank that the pilot has when the flight is accepted."""
    if flight.pilot_pay_minor is not None:
        return None
    pilot = pilot_by_id(reader, flight.pilot_id)
    rank = rank_by_id(reader, pilot["rank_id"]) if pilot else None
    if rank is None:
        raise DomainError("The pilot's rank is not known, so the pay cannot be worked out.", rule="no-rank")
    per_hour_minor = rank[f"pay_per_hour_{flight.source}_minor"]
    return hourly_pay(rank["name"], per_hour_minor, rank["subfleets"], flight.subfleet_id, flight.source)


def _price_source(icao: str, source: str) -> str:
    return f"{icao}'s own price" if source == "override" else "the airline's settings"


def _mtow(subfleet: Row) -> tuple[Decimal | None, str]:
    if subfleet["mtow_kg"] is not None:
        return Decimal(str(subfleet["mtow_kg"])), "the subfleet"
    kind = aircraft_types.get(subfleet["type_icao"])
    return (Decimal(kind.mtow_kg), f"the type {kind.icao}") if kind else (None, "")


def _next_expense(context: PolicyContext) -> datetime | None:
    """Nothing while nothing recurs."""
    return context.now if next(recurring(context.reader), None) is not None else None


@area.job(every=timedelta(minutes=30), due=_next_expense)
async def post_expenses(context: PolicyContext) -> None:
    """Post what has fallen due, day by day, also for days when the program was off. Twice is once: the command's id
    and the entry's name the expense, the airline and the day."""
    for owed in list(recurring(context.reader)):
        for day in owed.days_due(context.now):
            command = PostExpense(expense_id=owed.expense["id"], airline_id=owed.airline["id"], due_on=day)
            await context.send(post_expense, command, command.expense_id, command.airline_id, day.isoformat())
