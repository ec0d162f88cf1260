"""The rules of routes and of airports' own prices. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, FieldError, InvalidInput
from vamgr.kernel.event import Event
from vamgr.network.events import (
    AirportOverridden,
    AirportOverrideCleared,
    RouteActivated,
    RouteChange,
    RouteChanged,
    RouteClosed,
    RouteDeactivated,
    RouteFields,
    RouteOpened,
    RouteReopened,
)

# IATA service types (SSIM, Appendix C) with the words that people know.
FLIGHT_TYPES = {
    "J": "Scheduled passenger",
    "S": "Scheduled passenger, shuttle",
    "U": "Scheduled passenger, service vehicle",
    "F": "Scheduled cargo and mail",
    "V": "Scheduled cargo, service vehicle",
    "M": "Scheduled mail",
    "Q": "Passenger and cargo in the cabin",
    "G": "Additional passenger",
    "B": "Additional passenger, shuttle",
    "A": "Additional cargo and mail",
    "R": "Additional passenger and cargo in the cabin",
    "C": "Charter passenger",
    "O": "Charter, special handling",
    "H": "Charter cargo and mail",
    "L": "Charter passenger and cargo",
    "P": "Positioning, ferry",
    "T": "Technical test",
    "K": "Training",
    "D": "General aviation",
    "E": "Special, government",
    "W": "Military",
    "X": "Technical stop",
    "I": "State, diplomatic",
    "N": "Business aviation, air taxi",
}


@dataclass(frozen=True, slots=True)
class Route:
    airline_id: str = ""
    number: int = 0
    fields: RouteFields | None = None
    active: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class AirportOverride:
    """``override`` None: nothing of the tenant's own."""

    override: AirportOverridden | None = None


def route_key(airline_id: str, flight_number: int, code: str | None, leg: int | None) -> str:
    """What may exist once among open routes; no code and code 0, no leg and leg 0 are the same."""
    return f"{airline_id}|{flight_number}|{code if code not in {None, '', '0'} else ''}|{leg or ''}"


def route_ident(airline_icao: str, flight_number: int, code: str | None, leg: int | None) -> str:
    """How people call it: VAM101, VAM101A, VAM101/2."""
    return f"{airline_icao}{flight_number}{code or ''}{f'/{leg}' if leg else ''}"


def check_fields(fields: RouteFields) -> None:
    """The rules between fields. Raises InvalidInput with a sentence per field."""
    faults = []
    if fields.departure == fields.arrival and fields.flight_type not in {"K", "D", "T"}:
        faults.append(FieldError("arrival", "A route ends at another airport than it starts from.", "not-allowed"))
    if fields.valid_from and fields.valid_until and fields.valid_until < fields.valid_from:
        faults.append(FieldError("valid_until", "The last day lies before the first day.", "order"))
    if fields.days == 0:
        faults.append(FieldError("days", "Choose at least one weekday.", "required"))
    if fields.flight_type not in FLIGHT_TYPES:
        known = ", ".join(FLIGHT_TYPES)
        faults.append(FieldError("flight_type", f"Choose an IATA service type: {known}.", "unknown-code"))
    if fields.arrival_time and not fields.departure_time:
        faults.append(FieldError("departure_time", "Give the departure time that goes with the arrival.", "required"))
    seen: set[str] = set()
    for index, fare in enumerate(fields.fares):
        if fare.code in seen:
            faults.append(FieldError(f"fares.{index}.code", f"The fare {fare.code} is there twice.", "duplicate"))
        seen.add(fare.code)
        for name in ("price", "cost"):
            both = getattr(fare, f"{name}_minor") is not None and getattr(fare, f"{name}_percent") is not None
            if both:
                faults.append(
                    FieldError(
                        f"fares.{index}.{name}_minor", "Give an amount or a percentage, not both.", "not-allowed"
                    )
                )
        if fare.capacity is not None and fare.capacity_percent is not None:
            faults.append(
                FieldError(f"fares.{index}.capacity", "Give a capacity or a percentage, not both.", "not-allowed")
            )
    if faults:
        raise InvalidInput("The route cannot be like this.", errors=faults)


def open_route(state: Route, *, number: int, airline_id: str, fields: RouteFields, active: bool) -> list[Event]:
    if state.fields is not None:
        raise DomainError("This route is open already.", rule="route-open")
    check_fields(fields)
    return [RouteOpened(number=number, airline_id=airline_id, fields=fields, active=active)]


def change_route(state: Route, fields: RouteFields) -> list[Event]:
    """Nothing different, no event."""
    before = _open(state)
    check_fields(fields)
    old, new = before.model_dump(mode="json"), fields.model_dump(mode="json")
    changes = tuple(RouteChange(name=name, old=old[name], new=new[name]) for name in new if old[name] != new[name])
    return [RouteChanged(fields=fields, changes=changes)] if changes else []


def activate_route(state: Route) -> list[Event]:
    _open(state)
    return [] if state.active else [RouteActivated()]


def deactivate_route(state: Route) -> list[Event]:
    _open(state)
    return [RouteDeactivated()] if state.active else []


def close_route(state: Route, reason: str) -> list[Event]:
    _open(state)
    return [RouteClosed(reason=reason)]


def reopen_route(state: Route, *, active: bool) -> list[Event]:
    """``active``: it was flown when it was closed."""
    return [RouteReopened(active=active)] if state.closed else []


def _open(state: Route) -> RouteFields:
    if state.fields is None or state.closed:
        raise DomainError("This route is closed. Open a new one instead.", rule="route-closed")
    return state.fields


def evolve_route(state: Route, event: Event) -> Route:
    match event:
        case RouteOpened():
            return Route(event.airline_id, event.number, event.fields, event.active)
        case RouteChanged():
            return replace(state, fields=event.fields)
        case RouteActivated():
            return replace(state, active=True)
        case RouteDeactivated():
            return replace(state, active=False)
        case RouteClosed():
            return replace(state, active=False, closed=True)
        case RouteReopened():
            return replace(state, active=event.active, closed=False)
        case _:
            raise TypeError(f"a route does not know {type(event).__name__}")


def override_airport(state: AirportOverride, wanted: AirportOverridden) -> list[Event]:
    return [] if state.override == wanted else [wanted]


def clear_override(state: AirportOverride, icao: str) -> list[Event]:
    return [] if state.override is None else [AirportOverrideCleared(icao=icao)]


def evolve_airport(state: AirportOverride, event: Event) -> AirportOverride:
    match event:
        case AirportOverridden():
            return AirportOverride(event)
        case AirportOverrideCleared():
            return AirportOverride(None)
        case _:
            raise TypeError(f"an airport does not know {type(event).__name__}")


ROUTE = Decider("route", Route(), evolve_route)
AIRPORT = Decider("airport", AirportOverride(), evolve_airport)
