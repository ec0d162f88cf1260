"""From what a pilot asks for to a whole plan: looks up the aircraft, the pilot, the route and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from vamgr.airline.events import AirlineSettings
from vamgr.airline.queries import airline_by_id, settings_of
from vamgr.crew.queries import pilot_by_id, pilot_of_user, rank_by_id
from vamgr.dispatch import bookings
from vamgr.dispatch.alternates import nearest_suitable
from vamgr.dispatch.domain import check_planned_departure
from vamgr.dispatch.events import BookingKind, FareLoad, FlightPlan, PlanWarning
from vamgr.dispatch.fuel import FuelRules
from vamgr.dispatch.planning import Airframe, PlanRequest, airframe, faults, needed_runway_ft, plan_flight
from vamgr.dispatch.reasons import AircraftFacts, PilotFacts, Reason, Rules, aircraft_reasons, pilot_reasons
from vamgr.fleet.queries import aircraft_by_id, subfleet_by_id
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.event import Value
from vamgr.kernel.read import Reader, Row
from vamgr.network.queries import fare_terms, next_departure, route_by_id
from vamgr.world import airports, geo
from vamgr.world.models import Airport

DEFAULT_NOTICE: Final = timedelta(hours=1)
FREE_TYPE: Final = "C"
FERRY_TYPE: Final = "P"
SCHEDULED_BLOCK: Final = frozenset({"entered", "schedule"})


class NoPilotRecord(Forbidden):
    """The command acts as a pilot, and the user is none (in that airline)."""

    slug = "no-pilot-record"
    title = "You are not a pilot here"


class Wish(Value):
    """What a pilot wants to fly; None: the default."""

    kind: BookingKind
    pilot_id: str | None = None
    airline_id: str | None = None
    route_id: str | None = None
    departure: str | None = None
    arrival: str | None = None
    aircraft_id: str
    alternate: str | None = None
    planned_departure_at: datetime | None = None
    flight_number: int | None = None
    callsign: str | None = None
    flight_type: str | None = None
    extra_fuel_kg: float = 0.0
    cruise_level_ft: int | None = None
    route_text: str | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A wish with everything that it means. ``reasons``: why it cannot be booked now."""

    wish: Wish
    pilot: Row
    aircraft: Row
    subfleet: Row
    airline: Row
    route: Row | None
    settings: AirlineSettings
    frame: Airframe
    ident: str
    callsign: str
    flight_number: int | None
    flight_type: str
    departure: Airport
    arrival: Airport
    alternate: Airport | None
    departs_at: datetime
    arrives_at: datetime
    cruise_level_ft: int | None
    route_text: str
    plan: FlightPlan
    reasons: tuple[Reason, ...]
    faults: tuple[PlanWarning, ...]


def own_pilot(reader: Reader, user_id: str, airline_id: str, pilot_id: str | None = None) -> Row:
    """The user's pilot record in that airline. Raises NoPilotRecord, and Forbidden for another's record."""
    if pilot_id is not None:
        row = pilot_by_id(reader, pilot_id)
        if row is None:
            raise DomainError("There is no such pilot.", field="pilot_id", code="unknown-code")
        if row["user_id"] != user_id:
            raise Forbidden("That is another pilot. You can fly only for yourself.")
    else:
        row = pilot_of_user(reader, user_id, airline_id)
    if row is None or row["airline_id"] != airline_id:
        raise NoPilotRecord("You are not a pilot of this airline. Ask its staff to hire you.")
    return row


def plan_wish(reader: Reader, wish: Wish, *, user_id: str, now: datetime, die: float) -> Planned:
    """Raises DomainError on the field that cannot be, Forbidden, NoPilotRecord. ``die`` 0.5: the average load."""
    aircraft = aircraft_by_id(reader, wish.aircraft_id)
    if aircraft is None:
        raise DomainError("There is no such aircraft.", field="aircraft_id", code="unknown-code")
    airline_id = aircraft["airline_id"]
    if wish.airline_id is not None and wish.airline_id != airline_id:
        sentence = f"{aircraft['registration']} belongs to another airline. Take one of this airline's aircraft."
        raise DomainError(sentence, field="aircraft_id")
    pilot = own_pilot(reader, user_id, airline_id, wish.pilot_id)
    airline = _there(airline_by_id(reader, airline_id))
    subfleet = _there(subfleet_by_id(reader, aircraft["subfleet_id"]))
    settings = settings_of(reader, airline_id)
    route = _route(reader, wish, airline_id)
    departure, arrival = _ends(wish, route)
    frame = airframe(subfleet["type_icao"], subfleet)
    alternate = _alternate(wish, route, departure, arrival, frame)
    flight_type = _flight_type(wish, route)
    circle = geo.great_circle_nmi(departure.lat, departure.lon, arrival.lat, arrival.lon)
    plan = plan_between(
        frame=frame,
        aircraft=aircraft,
        subfleet=subfleet,
        route=route,
        settings=settings,
        distance_nmi=route["distance_nmi"] if route else circle,
        alternate_nmi=None if alternate is None else _apart(arrival, alternate),
        flight_type=flight_type,
        extra_fuel_kg=wish.extra_fuel_kg,
        die=die,
    )
    departs_at = _departs_at(wish, route, now)
    number = route["flight_number"] if route else wish.flight_number
    ident = route["ident"] if route else _free_ident(airline, pilot, number)
    allowed = frozenset(route["subfleet_ids"]) if route and route["subfleet_ids"] else None
    facts = pilot_facts(reader, pilot)
    rules = rules_of(settings)
    reasons = [
        *pilot_reasons(facts, departure.icao, rules),
        *aircraft_reasons(aircraft_facts(aircraft, subfleet), facts, departure.icao, allowed, rules),
        *_runway_reasons(frame, departure, arrival),
    ]
    found = faults(plan)
    reasons += [Reason("out-of-range", fault.message) for fault in found]
    return Planned(
        wish=wish,
        pilot=pilot,
        aircraft=aircraft,
        subfleet=subfleet,
        airline=airline,
        route=route,
        settings=settings,
        frame=frame,
        ident=ident,
        callsign=wish.callsign or (route and route["callsign"]) or ident,
        flight_number=number,
        flight_type=flight_type,
        departure=departure,
        arrival=arrival,
        alternate=alternate,
        departs_at=departs_at,
        arrives_at=departs_at + timedelta(minutes=plan.block_minutes),
        cruise_level_ft=wish.cruise_level_ft or (route["level_ft"] if route else None),
        route_text=wish.route_text if wish.route_text is not None else (route["route_text"] if route else ""),
        plan=plan,
        reasons=tuple(reasons),
        faults=tuple(found),
    )


def plan_between(
    *,
    frame: Airframe,
    aircraft: Row,
    subfleet: Row,
    route: Row | None,
    settings: AirlineSettings,
    distance_nmi: float,
    alternate_nmi: float | None,
    flight_type: str,
    extra_fuel_kg: float,
    die: float,
) -> FlightPlan:
    """The plan with the airline's settings, the aircraft's fuel and the route's own terms."""
    return plan_flight(
        PlanRequest(
            airframe=frame,
            distance_nmi=distance_nmi,
            alternate_nmi=alternate_nmi,
            flight_type=flight_type,
            fares=fare_loads(subfleet, route),
            load_factor_percent=_load_factor(route, settings),
            load_variance_percent=settings.load_factor_variance_percent,
            die=die,
            extra_fuel_kg=extra_fuel_kg,
            fuel_rules=FuelRules(
                contingency_percent=settings.contingency_percent,
                final_reserve_jet_minutes=settings.final_reserve_jet_minutes,
                final_reserve_piston_minutes=settings.final_reserve_piston_minutes,
                taxi_out_minutes=settings.taxi_out_minutes,
                taxi_in_minutes=settings.taxi_in_minutes,
            ),
            fuel_on_board_kg=aircraft["fuel_on_board_kg"],
            scheduled_block_minutes=(
                route["block_minutes"] if route and route["block_source"] in SCHEDULED_BLOCK else None
            ),
        )
    )


def rules_of(settings: AirlineSettings) -> Rules:
    return Rules(
        pilot_at_departure=settings.pilots_fly_from_current_location,
        aircraft_at_departure=settings.aircraft_at_departure,
        restrict_to_rank=settings.restrict_aircraft_to_rank,
        aircraft_exclusive=settings.aircraft_exclusive_booking,
        one_per_pilot=settings.one_booking_per_pilot,
    )


def pilot_facts(reader: Reader, pilot: Row) -> PilotFacts:
    rank = rank_by_id(reader, pilot["rank_id"])
    subfleets = frozenset(entry["subfleet_id"] for entry in rank["subfleets"]) if rank else frozenset()
    return PilotFacts(
        ident=pilot["ident"],
        status=pilot["status"],
        location=pilot["location"],
        rank_name=rank["name"] if rank else "",
        allowed_subfleets=subfleets or None,
        open_idents=tuple(row["ident"] for row in bookings.open_bookings(reader, pilot_id=pilot["id"])),
    )


def aircraft_facts(aircraft: Row, subfleet: Row) -> AircraftFacts:
    return AircraftFacts(
        id=aircraft["id"],
        registration=aircraft["registration"],
        state=aircraft["state"],
        location=aircraft["location"],
        subfleet_id=aircraft["subfleet_id"],
        subfleet_name=subfleet["name"],
    )


def fare_loads(subfleet: Row, route: Row | None) -> list[FareLoad]:
    """The subfleet's fares with the route's own terms on top, nobody on board yet."""
    fares: list[dict[str, Any]] = fare_terms(subfleet["fares"], route["fares"] if route else [])
    return [
        FareLoad(
            code=fare["code"],
            name=fare["name"],
            kind=fare["kind"],
            capacity=fare["capacity"],
            count=0,
            price_minor=fare["price_minor"],
            cost_minor=fare["cost_minor"],
        )
        for fare in fares
    ]


def _there(row: Row | None) -> Row:
    if row is None:
        raise DomainError("The airline or the subfleet of this aircraft is gone.", field="aircraft_id")
    return row


def _route(reader: Reader, wish: Wish, airline_id: str) -> Row | None:
    if wish.kind != "route":
        return None
    if wish.route_id is None:
        raise DomainError("Choose the route.", field="route_id", code="required")
    route = route_by_id(reader, wish.route_id)
    if route is None:
        raise DomainError("There is no such route.", field="route_id", code="unknown-code")
    if route["airline_id"] != airline_id:
        raise DomainError(f"{route['ident']} is another airline's route.", field="route_id")
    if route["status"] != "active":
        sentence = f"{route['ident']} is not flown at present ({route['status']}). Choose another route."
        raise DomainError(sentence, field="route_id", rule="route-inactive")
    return route


def _ends(wish: Wish, route: Row | None) -> tuple[Airport, Airport]:
    departure = route["departure"] if route else wish.departure
    arrival = route["arrival"] if route else wish.arrival
    start, end = known_airport(departure, "departure"), known_airport(arrival, "arrival")
    if wish.kind == "ferry" and start.icao == end.icao:
        raise DomainError("A ferry flight goes to another airport.", field="arrival")
    return start, end


def known_airport(code: str | None, field: str) -> Airport:
    """Raises DomainError on the field for a missing or unknown code."""
    if not code:
        raise DomainError("Choose the airport.", field=field, code="required")
    airport = airports.get(code)
    if airport is None:
        raise DomainError(
            f"No airport has the code “{code}”. Search by name or city.", field=field, code="unknown-code"
        )
    return airport


def _alternate(wish: Wish, route: Row | None, departure: Airport, arrival: Airport, frame: Airframe) -> Airport | None:
    chosen = wish.alternate or (route["alternate"] if route else None)
    if chosen:
        airport = known_airport(chosen, "alternate")
        if airport.icao == arrival.icao:
            raise DomainError("The alternate must be another airport than the arrival.", field="alternate")
        return airport
    nearest = nearest_suitable(arrival.icao, departure.icao, frame.kind)
    return nearest.airport if nearest else None


def _apart(start: Airport, end: Airport) -> float:
    return geo.great_circle_nmi(start.lat, start.lon, end.lat, end.lon)


def _flight_type(wish: Wish, route: Row | None) -> str:
    if wish.kind == "ferry":
        return FERRY_TYPE
    return str(route["flight_type"]) if route else wish.flight_type or FREE_TYPE


def _load_factor(route: Row | None, settings: AirlineSettings) -> float:
    own = route["load_factor_percent"] if route else None
    return float(settings.load_factor_percent if own is None else own)


def _departs_at(wish: Wish, route: Row | None, now: datetime) -> datetime:
    if wish.planned_departure_at is not None:
        check_planned_departure(wish.planned_departure_at, now)
        return wish.planned_departure_at
    scheduled = next_departure(route, now) if route else None
    return scheduled.departs.at if scheduled else (now + DEFAULT_NOTICE).replace(second=0, microsecond=0)


def _free_ident(airline: Row, pilot: Row, number: int | None) -> str:
    """A flight without a number goes by its pilot's."""
    return f"{airline['icao']}{number}" if number is not None else str(pilot["ident"])


def _runway_reasons(frame: Airframe, departure: Airport, arrival: Airport) -> list[Reason]:
    """Only where no runway is known at all, or far too little: the rule of thumb refuses nothing that may be right."""
    needed = needed_runway_ft(frame.kind)
    return [
        Reason(
            "runway",
            f"The longest runway at {airport.icao} has {airport.longest_runway_ft:,} ft;"
            f" {frame.type_icao} commonly needs {needed:,} ft.",
            "Take an aircraft that needs less, or another airport.",
        )
        for airport in (departure, arrival)
        if 0 < airport.longest_runway_ft < needed / 2
    ]
