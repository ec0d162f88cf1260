"""The routes of aircraft and registrations."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints, field_validator
from sqlalchemy import ColumnElement, func, select

from vamgr.airline.queries import AirlineRef, airline_ref
from vamgr.crew.queries import PilotRef, pilot_ref
from vamgr.fleet import commands, pricing, queries
from vamgr.fleet.api_subfleets import Ident
from vamgr.fleet.area import api
from vamgr.fleet.domain import STATE_WORDS, registration_key
from vamgr.fleet.queries import AircraftRef, SubfleetRef
from vamgr.fleet.registrations import known_country, proposals
from vamgr.fleet.views import aircraft_table
from vamgr.flights.queries import pirep_by_id
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, InvalidInput, NotFound
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.kernel.times import from_iso
from vamgr.world import aircraft_types
from vamgr.world.refs import AirportRef, airport_ref

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Serial = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20)]
Registration = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, max_length=20)]
_STATES = ("parked", "reserved", "in_flight", "maintenance", "stored", "sold", "retired", "returned")
_GONE = ("sold", "retired", "returned")
_MANY_TRIES = 500


class BuyBody(Body):
    subfleet_id: str = Field(max_length=40)
    registration: Registration
    location: Ident = Field(description="The airport where it is handed over.")
    name: Name | None = None
    msn: Serial | None = Field(None, description="The maker's serial number.")
    price_minor: int | None = Field(None, ge=0, le=10**13, description="As quoted when left out.")
    hub: Ident | None = None


class ChangeBody(Body):
    """Only what is sent changes; null empties a name, serial number or hub."""

    name: Name | None = None
    msn: Serial | None = None
    hub: Ident | None = None
    registration: Registration | None = None
    subfleet_id: str | None = Field(None, max_length=40)

    @field_validator("registration", "subfleet_id")
    @classmethod
    def _kept(cls, value: str | None) -> str:
        if value is None:
            raise ValueError("This cannot be empty. Leave it out to keep it as it is.")
        return value


class SellBody(Body):
    price_minor: int | None = Field(None, ge=0, le=10**13, description="What it is worth when left out.")


class ReasonBody(Body):
    reason: str = Field("", max_length=2000)


class NeededReasonBody(Body):
    reason: str = Field(min_length=1, max_length=2000)


class MoveBody(Body):
    location: Ident
    reason: str = Field("", max_length=2000)


class MaintenanceBody(Body):
    reason: str = Field(min_length=1, max_length=2000)
    until: AwareDatetime | None = Field(None, description="When it is meant to be over.")


class HeldBy(Model):
    """``departed``: it is on its way."""

    id: str
    number: int
    ident: str
    pilot: PilotRef
    departure: AirportRef
    arrival: AirportRef
    departed: bool


class ReportRef(Model):
    id: str
    ident: str
    state: str


class LastFlight(Model):
    pirep_id: str
    ident: str
    departure: str
    arrival: str
    block_on_at: str


class MaintenanceAnswer(Model):
    reason: str
    started_at: str
    until: str | None


class AircraftAnswer(Model):
    id: str
    number: int
    registration: str
    name: str | None
    msn: str | None
    airline: AirlineRef
    subfleet: SubfleetRef
    type_name: str
    state: str
    state_since: str
    state_why: str
    location: AirportRef
    hub: AirportRef | None
    booking: HeldBy | None
    pirep: ReportRef | None
    block_minutes_total: int
    flight_minutes_total: int
    cycles: int
    fuel_on_board_kg: float
    fuel_known: bool
    last_flight: LastFlight | None
    bought_at: str
    price_minor: int
    price_basis: str
    sale_value_minor: int | None
    book_value_minor: int | None
    currency: str
    maintenance: MaintenanceAnswer | None
    created_at: str
    updated_at: str
    actions: list[str]


class AircraftQuery(ListQuery):
    airline: str | None = Field(None, max_length=40)
    subfleet: str | None = Field(None, max_length=2000, description="Ids, comma separated.")
    type: str | None = Field(None, max_length=200, description="Designators, comma separated.")
    state: str | None = Field(None, max_length=100, description="States, comma separated. Default: all but gone ones.")
    location: Ident | None = None
    hub: Ident | None = None


class SuggestQuery(Body):
    country: Annotated[str, StringConstraints(to_upper=True, pattern=r"^[A-Za-z]{2}$")]
    count: int = Field(1, ge=1, le=5)


class Suggestions(Model):
    items: list[str]


class CheckQuery(Body):
    registration: Registration


class CheckAnswer(Model):
    free: bool
    normalised: str
    held_by: AircraftRef | None


_t = aircraft_table.c


def _in_state(text: str) -> ColumnElement[bool]:
    states = [state.strip() for state in text.split(",")]
    if not set(states) <= set(_STATES):
        sentence = f"Choose states from: {', '.join(_STATES)}."
        raise InvalidInput(sentence, errors=[FieldError("state", sentence, "unknown-code")])
    return _t.state.in_(states)


_LIST = Listing(
    source=aircraft_table,
    key=_t.id,
    sortable={
        name: _t[name]
        for name in ("registration", "state", "location", "block_minutes_total", "created_at", "number", "cycles")
    },
    default_sort="registration",
    search=[_t.registration, _t.registration_key, _t.name],
    filters={
        "airline": lambda value: _t.airline_id == value,
        "subfleet": lambda value: _t.subfleet_id.in_(value.split(",")),
        "type": lambda value: _t.type_icao.in_(value.upper().split(",")),
        "state": _in_state,
        "location": lambda value: _t.location == value,
        "hub": lambda value: _t.hub == value,
    },
)


@api.get("/aircraft", ability="pilot.read", query=AircraftQuery, answer=Page[AircraftAnswer], csv=True)
def list_aircraft(call: Call) -> Page[AircraftAnswer] | CsvRows:
    """List the aircraft; those that are gone only when their state is asked for."""
    where = [] if call.query.state else [_t.state.not_in(_GONE)]
    return list_answer(call, _LIST, AircraftAnswer, where=where, row=lambda row: _answer(call, row))


@api.get("/aircraft/{id}", ability="pilot.read", answer=AircraftAnswer, volatile=True)
def get_aircraft(call: Call) -> Row:
    """One aircraft: where it is, who has it, what it has flown."""
    row = queries.aircraft_by_id(call.reader, call.path["id"])
    if row is None:
        raise NotFound("There is no such aircraft.")
    answer = _answer(call, row)
    if call.actor.can("fleet.manage") and row["gone"] is None:
        bought_at = from_iso(row["bought_at"])
        answer["sale_value_minor"] = pricing.sale_value_minor(
            row["price_minor"], bought_at, call.now, row["block_minutes_total"]
        )
    return answer


@api.post("/aircraft", ability="fleet.manage", body=BuyBody, status=201)
async def buy_aircraft(call: Call) -> CommandAnswer:
    """Buy an aircraft, at the quoted price or another."""
    return await call.execute(commands.buy_aircraft, commands.BuyAircraft(**call.body.model_dump()))


@api.patch("/aircraft/{id}", ability="fleet.manage", body=ChangeBody)
async def change_aircraft(call: Call) -> CommandAnswer:
    """Change an aircraft's name, serial number, hub, registration or subfleet."""
    changes = call.body.model_dump(exclude_unset=True)
    command = commands.ChangeAircraft(aircraft_id=call.path["id"], changes=changes)
    return await call.execute(commands.change_aircraft, command)


@api.post("/aircraft/{id}/sell", ability="fleet.manage", body=SellBody)
async def sell_aircraft(call: Call) -> CommandAnswer:
    """Sell an aircraft that nobody has."""
    command = commands.SellAircraft(aircraft_id=call.path["id"], price_minor=call.body.price_minor)
    return await call.execute(commands.sell_aircraft, command)


@api.post("/aircraft/{id}/store", ability="fleet.manage", body=ReasonBody)
async def store_aircraft(call: Call) -> CommandAnswer:
    """Put a parked aircraft into storage: nobody can book it."""
    command = commands.AircraftReason(aircraft_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.store_aircraft, command, reason=call.body.reason or None)


@api.post("/aircraft/{id}/unstore", ability="fleet.manage")
async def unstore_aircraft(call: Call) -> CommandAnswer:
    """Take an aircraft out of storage."""
    return await call.execute(commands.unstore_aircraft, commands.AircraftOnly(aircraft_id=call.path["id"]))


@api.post("/aircraft/{id}/retire", ability="fleet.manage", body=NeededReasonBody)
async def retire_aircraft(call: Call) -> CommandAnswer:
    """Take an aircraft out of the fleet for good, without a buyer."""
    command = commands.AircraftReason(aircraft_id=call.path["id"], reason=call.body.reason)
    return await call.execute(commands.retire_aircraft, command, reason=call.body.reason)


@api.post("/aircraft/{id}/move", ability="fleet.manage", body=MoveBody)
async def move_aircraft(call: Call) -> CommandAnswer:
    """Put an aircraft somewhere else without a flight."""
    body: MoveBody = call.body
    command = commands.MoveAircraft(aircraft_id=call.path["id"], location=body.location, reason=body.reason)
    return await call.execute(commands.move_aircraft, command, reason=body.reason or None)


@api.post("/aircraft/{id}/maintenance/start", ability="fleet.manage", body=MaintenanceBody)
async def start_maintenance(call: Call) -> CommandAnswer:
    """Start maintenance: nobody can book the aircraft until it is ended."""
    body: MaintenanceBody = call.body
    command = commands.StartMaintenance(aircraft_id=call.path["id"], reason=body.reason, until=body.until)
    return await call.execute(commands.start_maintenance, command, reason=body.reason)


@api.post("/aircraft/{id}/maintenance/end", ability="fleet.manage")
async def end_maintenance(call: Call) -> CommandAnswer:
    """End the maintenance."""
    return await call.execute(commands.end_maintenance, commands.AircraftOnly(aircraft_id=call.path["id"]))


@api.get("/registrations/suggest", ability="fleet.manage", query=SuggestQuery, answer=Suggestions, timeless=True)
def suggest_registrations(call: Call) -> Suggestions:
    """Free registrations in a country's usual form."""
    country: str = call.query.country
    if not known_country(country):
        sentence = f"No form of registration is known for {country}. Type one of your own."
        raise InvalidInput(sentence, errors=[FieldError("country", sentence, "unknown-code")])
    # Seeded by the fleet's size, so the same question has the same answer until an aircraft was bought.
    seed = str(call.reader.scalar(select(func.count()).select_from(aircraft_table)) or 0)
    tries = dict.fromkeys(islice(proposals(country, seed), _MANY_TRIES))
    free = (one for one in tries if _holder(call, one) is None)
    return Suggestions(items=list(islice(free, call.query.count)))


@api.get("/registrations/check", ability="fleet.manage", query=CheckQuery, answer=CheckAnswer, timeless=True)
def check_registration(call: Call) -> CheckAnswer:
    """Whether a registration is free; dashes make no difference."""
    normalised = commands.checked_registration(call.query.registration)
    holder = _holder(call, normalised)
    held_by = queries.aircraft_ref_of(call.reader, holder) if holder else None
    return CheckAnswer(free=holder is None, normalised=normalised, held_by=held_by)


def _holder(call: Call, registration: str) -> Row | None:
    key = registration_key(registration)
    return call.reader.one(select(aircraft_table).where(_t.registration_key == key, _t.state.not_in(_GONE)))


def _answer(call: Call, row: Row) -> Row:
    kind = aircraft_types.get(row["type_icao"])
    booking = next((hold for hold in row["holds"] if hold["kind"] == "booking"), None)
    report = next((hold for hold in row["holds"] if hold["kind"] == "report"), None)
    pirep = pirep_by_id(call.reader, report["key"]) if report else None
    return {
        **row,
        "airline": airline_ref(call.reader, row["airline_id"]),
        "subfleet": queries.subfleet_ref(call.reader, row["subfleet_id"]),
        "type_name": kind.name if kind else row["type_icao"],
        "state_why": _why(row, booking, report),
        "location": airport_ref(row["location"]),
        "hub": airport_ref(row["hub"]) if row["hub"] else None,
        "booking": {
            "id": booking["key"],
            "number": booking["booking_number"],
            "ident": booking["ident"],
            "departed": booking["departed"],
            "departure": airport_ref(booking["departure"]),
            "pilot": pilot_ref(call.reader, booking["pilot_id"]),
            "arrival": airport_ref(booking["arrival"]),
        }
        if booking
        else None,
        "pirep": {"id": pirep["id"], "ident": pirep["ident"], "state": pirep["state"]} if pirep else None,
        "fuel_on_board_kg": row["fuel_on_board_kg"] or 0.0,
        "fuel_known": row["fuel_on_board_kg"] is not None,
        "sale_value_minor": None,
        "book_value_minor": row["price_minor"] if row["gone"] is None else None,
        "actions": _actions(row) if call.actor.can("fleet.manage") else [],
    }


def _why(row: Row, booking: Row | None, report: Row | None) -> str:
    """The state in a sentence, with what brought it about."""
    begin = f"{row['registration']} {STATE_WORDS[row['state']]}"
    last = f" after {row['last_flight']['ident']}" if row["last_flight"] else ""
    if row["state"] == "parked":
        return f"{begin} at {row['location']}{last}."
    if row["state"] == "in_flight" and booking:
        return f"{begin} from {booking['departure']} to {booking['arrival']} as {booking['ident']}."
    if row["state"] == "reserved" and booking:
        return f"{begin} for {booking['ident']} from {booking['departure']} to {booking['arrival']}."
    if row["state"] == "reserved" and report:
        return f"{begin}: the report of {report['ident']} awaits its decision."
    if row["state"] == "maintenance":
        return f"{begin}: {row['maintenance']['reason']}"
    if row["state"] == "stored" and row["stored_reason"]:
        return f"{begin}: {row['stored_reason']}"
    return f"{begin}."


def _actions(row: Row) -> list[str]:
    idle = ["sell", "retire", "move", "maintenance/start"]
    return {
        "parked": ["change", *idle, "store"],
        "stored": ["change", *idle, "unstore"],
        "maintenance": ["change", "maintenance/end"],
        "reserved": ["change"],
        "in_flight": ["change"],
    }.get(row["state"], [])
