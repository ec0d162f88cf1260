"""The fleet's read tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, String

from vamgr.fleet import life
from vamgr.fleet.area import area
from vamgr.fleet.domain import registration_key, state_of
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
    PurchaseReversed,
    SubfleetChanged,
    SubfleetCreated,
    SubfleetReinstated,
    SubfleetRetired,
    SubfleetTerms,
)
from vamgr.kernel.event import Recorded
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import Row, read_table
from vamgr.kernel.times import iso

subfleets_table = read_table(
    "subfleets",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("type_icao", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("name", String, nullable=False),
    Column("fares", JSON, nullable=False),
    Column("cargo_capacity_kg", Float, nullable=False),
    Column("fuel_kind", String, nullable=False),
    Column("cost_block_hour_minor", Integer, nullable=False),
    Column("ground_handling_multiplier_percent", Float, nullable=False),
    Column("burn_kg_per_hour", Float),
    Column("cruise_kt", Integer),
    Column("oew_kg", Float),
    Column("mzfw_kg", Float),
    Column("mtow_kg", Float),
    Column("mlw_kg", Float),
    Column("max_fuel_kg", Float),
    Column("hub", String),
    Column("notes", String, nullable=False),
    Column("status", String, nullable=False, doc="active | retired"),
    Column("aircraft_count", Integer, nullable=False),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["airline_id"], ["name"]],
)
aircraft_table = read_table(
    "aircraft",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("subfleet_id", String, nullable=False),
    Column("type_icao", String, nullable=False),
    Column("registration", String, nullable=False),
    Column("registration_key", String, nullable=False, doc="Without dashes."),
    Column("name", String),
    Column("msn", String),
    Column("hub", String),
    Column("state", String, nullable=False),
    Column("state_since", String, nullable=False),
    Column("location", String, nullable=False),
    Column("location_since", String, nullable=False),
    Column("handed_over_at", String, nullable=False, doc="The airport of the purchase."),
    Column("last_move", String, nullable=False, doc="Key of the move that brought it here; empty: the purchase."),
    Column("block_minutes_total", Integer, nullable=False),
    Column("flight_minutes_total", Integer, nullable=False),
    Column("cycles", Integer, nullable=False),
    Column("fuel_on_board_kg", Float, doc="NULL before the first flight."),
    Column("last_flight", JSON, doc="pirep_id, ident, departure, arrival, block_on_at"),
    Column("holds", JSON, nullable=False, doc="Who has it: key, kind booking | report, ident, departed, pilot_id, …"),
    Column("stored", Boolean, nullable=False),
    Column("stored_reason", String),
    Column("gone", String, doc="sold | retired | returned"),
    Column("maintenance", JSON, doc="reason, started_at, until"),
    Column("price_minor", Integer, nullable=False),
    Column("price_basis", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("sold_for_minor", Integer),
    Column("bought_at", String, nullable=False),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["airline_id"], ["subfleet_id"], ["location"], ["registration"], ["registration_key"], ["state"]],
)
moves_table = read_table(
    "aircraft_moves",
    Column("aircraft_id", String, primary_key=True),
    Column("key", String, primary_key=True, doc="The report's id, or the move's; orders them."),
    Column("flight", Boolean, nullable=False),
    Column("ident", String, nullable=False),
    Column("departure", String, nullable=False),
    Column("arrival", String, nullable=False),
    Column("block_minutes", Integer, nullable=False),
    Column("flight_minutes", Integer, nullable=False),
    Column("fuel_remaining_kg", Float),
    Column("at", String, nullable=False, doc="Block on, or when it was moved."),
    indexes=[["aircraft_id"]],
)

fleet_view = area.projection(
    Projection("fleet", version=5, tables=[subfleets_table, aircraft_table, moves_table, life.life_table])
)


def _terms(terms: SubfleetTerms) -> dict[str, Any]:
    return terms.model_dump(mode="json")


@fleet_view.on(SubfleetCreated)
def _created(tx: ProjectionTx, event: SubfleetCreated, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.put(
        subfleets_table,
        id=recorded.stream_id,
        number=event.number,
        airline_id=event.airline_id,
        type_icao=event.type_icao,
        currency=event.currency,
        **_terms(event.terms),
        status="active",
        aircraft_count=0,
        created_at=at,
        updated_at=at,
    )


@fleet_view.on(SubfleetChanged)
def _changed(tx: ProjectionTx, event: SubfleetChanged, recorded: Recorded) -> None:
    tx.patch(subfleets_table, recorded.stream_id, **_terms(event.terms), updated_at=iso(recorded.recorded_at))


@fleet_view.on(SubfleetRetired)
def _subfleet_retired(tx: ProjectionTx, event: SubfleetRetired, recorded: Recorded) -> None:
    tx.patch(subfleets_table, recorded.stream_id, status="retired", updated_at=iso(recorded.recorded_at))


@fleet_view.on(SubfleetReinstated)
def _subfleet_reinstated(tx: ProjectionTx, _: SubfleetReinstated, recorded: Recorded) -> None:
    tx.patch(subfleets_table, recorded.stream_id, status="active", updated_at=iso(recorded.recorded_at))


@fleet_view.on(AircraftBought)
def _bought(tx: ProjectionTx, event: AircraftBought, recorded: Recorded) -> None:
    life.tell(tx, recorded, "bought", place=event.location, ident=event.registration, money_minor=-event.price_minor)
    at = iso(recorded.recorded_at)
    subfleet = _count(tx, event.subfleet_id, 1)
    tx.put(
        aircraft_table,
        id=recorded.stream_id,
        number=event.number,
        airline_id=event.airline_id,
        subfleet_id=event.subfleet_id,
        type_icao=subfleet["type_icao"],
        registration=event.registration,
        registration_key=registration_key(event.registration),
        name=event.name,
        msn=event.msn,
        hub=event.hub,
        state="parked",
        state_since=at,
        location=event.location,
        location_since=at,
        handed_over_at=event.location,
        last_move="",
        block_minutes_total=0,
        flight_minutes_total=0,
        cycles=0,
        fuel_on_board_kg=None,
        last_flight=None,
        holds=[],
        stored=False,
        stored_reason=None,
        gone=None,
        maintenance=None,
        price_minor=event.price_minor,
        price_basis=event.price_basis,
        currency=event.currency,
        sold_for_minor=None,
        bought_at=at,
        created_at=at,
        updated_at=at,
    )


@fleet_view.on(AircraftChanged)
def _aircraft_changed(tx: ProjectionTx, event: AircraftChanged, recorded: Recorded) -> None:
    new = {change.name: change.new for change in event.changes}
    row = _row(tx, recorded)
    if new.get("subfleet_id"):
        _count(tx, row["subfleet_id"], -1)
        _count(tx, str(new["subfleet_id"]), 1)
    registration = new.get("registration")
    key = {"registration_key": registration_key(registration)} if registration else {}
    if registration:
        life.tell(tx, recorded, "registration", place=row["location"], ident=registration, was=row["registration"])
    _put(tx, row, recorded, **new, **key)


@fleet_view.on(AircraftSold)
def _sold(tx: ProjectionTx, event: AircraftSold, recorded: Recorded) -> None:
    _count(tx, event.subfleet_id, -1)
    row = _row(tx, recorded)
    life.end(tx, recorded, "storage")
    life.tell(tx, recorded, "sold", place=row["location"], money_minor=event.price_minor)
    _put(tx, row, recorded, gone="sold", stored=False, sold_for_minor=event.price_minor)


@fleet_view.on(AircraftRetired)
def _retired(tx: ProjectionTx, event: AircraftRetired, recorded: Recorded) -> None:
    _count(tx, event.subfleet_id, -1)
    row = _row(tx, recorded)
    life.end(tx, recorded, "storage")
    life.tell(tx, recorded, "retired", place=row["location"], reason=event.reason)
    _put(tx, row, recorded, gone="retired", stored=False)


@fleet_view.on(PurchaseReversed)
def _returned(tx: ProjectionTx, event: PurchaseReversed, recorded: Recorded) -> None:
    _count(tx, event.subfleet_id, -1)
    row = _row(tx, recorded)
    life.tell(tx, recorded, "returned", place=row["location"], money_minor=event.price_minor)
    _put(tx, row, recorded, gone="returned", stored=False)


@fleet_view.on(AircraftReinstated)
def _reinstated(tx: ProjectionTx, event: AircraftReinstated, recorded: Recorded) -> None:
    _count(tx, event.subfleet_id, 1)
    row = _row(tx, recorded)
    life.take_back(tx, recorded, event.was)
    if event.stored:
        life.tell(tx, recorded, "storage", place=row["location"], reason=row["stored_reason"])
    _put(tx, row, recorded, gone=None, stored=event.stored, sold_for_minor=None)


@fleet_view.on(AircraftStored)
def _stored(tx: ProjectionTx, event: AircraftStored, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    life.tell(tx, recorded, "storage", place=row["location"], reason=event.reason)
    _put(tx, row, recorded, stored=True, stored_reason=event.reason)


@fleet_view.on(AircraftUnstored)
def _unstored(tx: ProjectionTx, event: AircraftUnstored, recorded: Recorded) -> None:
    life.end(tx, recorded, "storage")
    _put(tx, _row(tx, recorded), recorded, stored=False, stored_reason=None)


@fleet_view.on(MaintenanceStarted)
def _maintenance(tx: ProjectionTx, event: MaintenanceStarted, recorded: Recorded) -> None:
    until = iso(event.until) if event.until else None
    about = {"reason": event.reason, "started_at": iso(recorded.recorded_at), "until": until}
    row = _row(tx, recorded)
    life.tell(tx, recorded, "maintenance", place=row["location"], reason=event.reason, until=until)
    _put(tx, row, recorded, maintenance=about)


@fleet_view.on(MaintenanceEnded)
def _maintained(tx: ProjectionTx, event: MaintenanceEnded, recorded: Recorded) -> None:
    life.end(tx, recorded, "maintenance")
    _put(tx, _row(tx, recorded), recorded, maintenance=None)


@fleet_view.on(AircraftReserved)
def _reserved(tx: ProjectionTx, event: AircraftReserved, recorded: Recorded) -> None:
    _hold(tx, event, recorded, key=event.booking_id, kind="booking", booking_number=event.booking_number)


@fleet_view.on(AircraftDeparted)
def _departed(tx: ProjectionTx, event: AircraftDeparted, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    holds = [{**hold, "departed": True} if hold["key"] == event.booking_id else hold for hold in row["holds"]]
    _put(tx, row, recorded, holds=holds)


@fleet_view.on(AircraftDepartureReversed)
def _stays(tx: ProjectionTx, event: AircraftDepartureReversed, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    holds = [{**hold, "departed": False} if hold["key"] == event.booking_id else hold for hold in row["holds"]]
    _put(tx, row, recorded, holds=holds)


@fleet_view.on(AircraftReleased)
def _released(tx: ProjectionTx, event: AircraftReleased, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    _put(tx, row, recorded, holds=_without(row, event.booking_id, event.pirep_id))


@fleet_view.on(AircraftAwaitsDecision)
def _awaits(tx: ProjectionTx, event: AircraftAwaitsDecision, recorded: Recorded) -> None:
    _hold(tx, event, recorded, key=event.pirep_id, kind="report", instead_of=event.booking_id)


@fleet_view.on(AircraftFlown)
def _flown(tx: ProjectionTx, event: AircraftFlown, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    move = {
        "aircraft_id": recorded.stream_id,
        "key": event.flight_id,
        "flight": True,
        "ident": event.ident,
        "departure": event.departure,
        "arrival": event.arrival,
        "block_minutes": event.block_minutes,
        "flight_minutes": event.flight_minutes or 0,
        "fuel_remaining_kg": event.fuel_remaining_kg,
        "at": iso(event.block_on_at),
    }
    tx.put(moves_table, **move)
    life.tell(
        tx,
        recorded,
        "flight",
        event.flight_id,
        at=move["at"],
        place=event.departure,
        to_place=event.arrival,
        ident=event.ident,
        block_minutes=event.block_minutes,
        fuel_remaining_kg=event.fuel_remaining_kg,
    )
    row.update(
        block_minutes_total=row["block_minutes_total"] + event.block_minutes,
        flight_minutes_total=row["flight_minutes_total"] + (event.flight_minutes or 0),
        cycles=row["cycles"] + 1,
        holds=_without(row, event.flight_id),
    )
    _put(tx, row, recorded, **_after_move(tx, row, move))


@fleet_view.on(FlightReversed)
def _reversed(tx: ProjectionTx, event: FlightReversed, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    tx.delete(moves_table, recorded.stream_id, event.flight_id)
    life.take_back(tx, recorded, "flight", event.flight_id)
    row.update(
        block_minutes_total=row["block_minutes_total"] - event.block_minutes,
        flight_minutes_total=row["flight_minutes_total"] - (event.flight_minutes or 0),
        cycles=row["cycles"] - 1,
    )
    _put(tx, row, recorded, **_whereabouts(tx, row))


@fleet_view.on(HoursBrought)
def _brought(tx: ProjectionTx, event: HoursBrought, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    life.tell(tx, recorded, "hours", place=row["location"], block_minutes=event.minutes, reason=event.reason)
    _put(tx, row, recorded, block_minutes_total=row["block_minutes_total"] + event.minutes)


@fleet_view.on(AircraftMoved)
def _moved(tx: ProjectionTx, event: AircraftMoved, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    move = {
        "aircraft_id": recorded.stream_id,
        "key": event.move_id,
        "flight": False,
        "ident": "",
        "departure": event.departure,
        "arrival": event.arrival,
        "block_minutes": 0,
        "flight_minutes": 0,
        "fuel_remaining_kg": None,
        "at": iso(recorded.recorded_at),
    }
    tx.put(moves_table, **move)
    life.tell(tx, recorded, "move", event.move_id, place=event.departure, to_place=event.arrival, reason=event.reason)
    _put(tx, row, recorded, **_after_move(tx, row, move))


@fleet_view.on(MoveReversed)
def _move_reversed(tx: ProjectionTx, event: MoveReversed, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    tx.delete(moves_table, recorded.stream_id, event.move_id)
    life.take_back(tx, recorded, "move", event.move_id)
    _put(tx, row, recorded, **_whereabouts(tx, row))


def _after_move(tx: ProjectionTx, row: Row, move: Row) -> dict[str, Any]:
    """The usual case needs no look at the other moves: the new one is the last."""
    if move["key"] < row["last_move"]:
        return _whereabouts(tx, row)
    return {**_place(move), **(_last_flight(move) if move["flight"] else {})}


def _whereabouts(tx: ProjectionTx, row: Row) -> dict[str, Any]:
    """Place, fuel and last flight from the moves that count, in their order."""
    moves = sorted(tx.find(moves_table, aircraft_id=row["id"]), key=lambda move: str(move["key"]))
    flights = [move for move in moves if move["flight"]]
    bought = {"location": row["handed_over_at"], "location_since": row["bought_at"], "last_move": ""}
    none = {"fuel_on_board_kg": None, "last_flight": None}
    return {**(_place(moves[-1]) if moves else bought), **(_last_flight(flights[-1]) if flights else none)}


def _place(move: Row) -> dict[str, Any]:
    return {"location": move["arrival"], "location_since": move["at"], "last_move": move["key"]}


def _last_flight(move: Row) -> dict[str, Any]:
    flight = {
        "pirep_id": move["key"],
        "ident": move["ident"],
        "departure": move["departure"],
        "arrival": move["arrival"],
        "block_on_at": move["at"],
    }
    return {"fuel_on_board_kg": move["fuel_remaining_kg"], "last_flight": flight}


def _row(tx: ProjectionTx, recorded: Recorded) -> Row:
    row = tx.get(aircraft_table, recorded.stream_id)
    if row is None:
        raise LookupError(f"no aircraft {recorded.stream_id}")
    return row


def _put(tx: ProjectionTx, row: Row, recorded: Recorded, **values: Any) -> None:
    """The row with these values, and the state that follows from them."""
    at = iso(recorded.recorded_at)
    row = {**row, **values, "updated_at": at}
    departed = any(hold["departed"] for hold in row["holds"])
    state = state_of(row["gone"], departed, row["maintenance"] is not None, bool(row["holds"]), row["stored"])
    if state != row["state"]:
        row.update(state=state, state_since=at)
    tx.put(aircraft_table, **{name: value for name, value in row.items() if name != "tenant"})


def _hold(
    tx: ProjectionTx,
    event: AircraftReserved | AircraftAwaitsDecision,
    recorded: Recorded,
    *,
    key: str,
    kind: str,
    booking_number: int | None = None,
    instead_of: str | None = None,
) -> None:
    row = _row(tx, recorded)
    hold = {
        "key": key,
        "kind": kind,
        "ident": event.ident,
        "departed": False,
        "pilot_id": event.pilot_id,
        "booking_number": booking_number,
        "departure": event.departure,
        "arrival": event.arrival,
    }
    _put(tx, row, recorded, holds=[*_without(row, key, instead_of), hold])


def _without(row: Row, *keys: str | None) -> list[Row]:
    return [hold for hold in row["holds"] if hold["key"] not in keys]


def _count(tx: ProjectionTx, subfleet_id: str, change: int) -> Row:
    subfleet = tx.get(subfleets_table, subfleet_id)
    if subfleet is None:
        raise LookupError(f"no subfleet {subfleet_id}")
    tx.patch(subfleets_table, subfleet_id, aircraft_count=subfleet["aircraft_count"] + change)
    return subfleet
