"""What can I fly now: every route against the pilot, the aircraft and the clock, with the reasons why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from vamgr.airline.queries import settings_of
from vamgr.dispatch import bookings
from vamgr.dispatch.planner import aircraft_facts, pilot_facts, rules_of
from vamgr.dispatch.planning import Airframe, airframe
from vamgr.dispatch.reasons import AircraftFacts, PilotFacts, Reason, Rules, aircraft_reasons, pilot_reasons
from vamgr.fleet.queries import fleet_of, subfleet_by_id
from vamgr.kernel.read import Reader, Row
from vamgr.network.queries import active_routes, next_departure
from vamgr.world import airports, performance

MAX_AIRCRAFT = 20


@dataclass(frozen=True, slots=True)
class AircraftChoice:
    row: Row
    reasons: tuple[Reason, ...]
    block_minutes: int | None

    @property
    def ok(self) -> bool:
        return not self.reasons


@dataclass(frozen=True, slots=True)
class RouteChoice:
    """``aircraft``: those that can fly it first. ``reasons``: what stands in the way whichever aircraft is taken."""

    route: Row
    departs_at: datetime | None
    departs_local: str | None
    reasons: tuple[Reason, ...]
    aircraft: tuple[AircraftChoice, ...]

    @property
    def aircraft_ok(self) -> int:
        return sum(choice.ok for choice in self.aircraft)

    @property
    def flyable(self) -> bool:
        return not self.reasons

    @property
    def block_minutes(self) -> int:
        return int(self.route["block_minutes"])


class Board:
    """One pilot's view of the airline at one moment."""

    def __init__(self, reader: Reader, pilot: Row, now: datetime) -> None:
        self.reader = reader
        self.now = now
        self.pilot_row = pilot
        self.pilot: PilotFacts = pilot_facts(reader, pilot)
        settings = settings_of(reader, pilot["airline_id"])
        self.rules: Rules = rules_of(settings)
        self.one_per_route = settings.one_booking_per_route
        self.taxi_minutes = settings.taxi_out_minutes + settings.taxi_in_minutes
        self.rows = fleet_of(reader, pilot["airline_id"])
        self.subfleets: dict[str, Row] = {}
        for row in self.rows:
            if row["subfleet_id"] not in self.subfleets:
                self.subfleets[row["subfleet_id"]] = subfleet_by_id(reader, row["subfleet_id"]) or {}
        self.frames: dict[str, Airframe] = {
            key: airframe(subfleet["type_icao"], subfleet) for key, subfleet in self.subfleets.items()
        }
        self.facts: list[tuple[Row, AircraftFacts]] = [
            (row, aircraft_facts(row, self.subfleets[row["subfleet_id"]])) for row in self.rows
        ]
        self.booked_routes = {row["route_id"] for row in bookings.open_bookings(reader, airline_id=pilot["airline_id"])}

    def here(self, icao: str) -> list[AircraftChoice]:
        """The airline's aircraft at an airport, whether this pilot can take them, whatever the route.

        One in flight has left, although its location moves only when its flight is accepted.
        """
        return [
            AircraftChoice(row, tuple(aircraft_reasons(facts, self.pilot, icao, None, self.rules)), None)
            for row, facts in self.facts
            if row["location"] == icao and row["state"] != "in_flight"
        ]

    def choices(self, departure: str | None) -> list[RouteChoice]:
        """All active routes from an airport (None: from anywhere)."""
        routes = active_routes(self.reader, self.pilot_row["airline_id"], departure)
        return [self._choice(route) for route in routes]

    def _choice(self, route: Row) -> RouteChoice:
        allowed = frozenset(route["subfleet_ids"]) or None
        candidates = [
            self._aircraft(row, facts, route, allowed)
            for row, facts in self.facts
            if allowed is None or row["subfleet_id"] in allowed
        ]
        candidates.sort(key=lambda choice: (len(choice.reasons), choice.row["registration"]))
        reasons = pilot_reasons(self.pilot, route["departure"], self.rules)
        departs = next_departure(route, self.now)
        reasons += self._route_reasons(route)
        if not any(choice.ok for choice in candidates):
            reasons.append(self._no_aircraft(route, candidates))
        return RouteChoice(
            route=route,
            departs_at=departs.departs.at if departs else None,
            departs_local=departs.departs.local if departs else None,
            reasons=tuple(reasons),
            aircraft=tuple(candidates[:MAX_AIRCRAFT]),
        )

    def _aircraft(self, row: Row, facts: AircraftFacts, route: Row, allowed: frozenset[str] | None) -> AircraftChoice:
        reasons = aircraft_reasons(facts, self.pilot, route["departure"], allowed, self.rules)
        kind = self.frames[row["subfleet_id"]].kind
        minutes = None
        if kind is not None:
            minutes = performance.block_minutes(kind, route["distance_nmi"], self.taxi_minutes).minutes
            reach = performance.range_nmi(kind)
            if reach < route["distance_nmi"]:
                sentence = f"{facts.registration} flies {reach:,} nmi, the route has {route['distance_nmi']:,.0f} nmi."
                reasons.append(Reason("out-of-range", sentence, "Take an aircraft with a longer range."))
        return AircraftChoice(row, tuple(reasons), minutes)

    def _route_reasons(self, route: Row) -> list[Reason]:
        found = []
        airport = airports.get(route["departure"])
        today = self.now.astimezone(ZoneInfo(airport.timezone if airport else "UTC")).date().isoformat()
        if (route["valid_from"] and today < route["valid_from"]) or (
            route["valid_until"] and today > route["valid_until"]
        ):
            season = f"{route['valid_from'] or '…'} to {route['valid_until'] or '…'}"
            found.append(Reason("out-of-season", f"{route['ident']} is flown from {season}."))
        if self.one_per_route and route["id"] in self.booked_routes:
            found.append(Reason("already-booked", f"{route['ident']} is booked.", "Choose another route."))
        return found

    def _no_aircraft(self, route: Row, candidates: Sequence[AircraftChoice]) -> Reason:
        departure = route["departure"]
        if not candidates:
            sentence = f"There is no aircraft for {route['ident']}."
            return Reason("no-aircraft-here", sentence, "Buy one, or allow other subfleets on the route.")
        nearest = candidates[0]
        sentence = f"No aircraft at {departure} can fly {route['ident']} now: {nearest.reasons[0].message}"
        return Reason("no-aircraft-here", sentence, nearest.reasons[0].cure)

    def hint(self, departure: str | None, shown: int, found: Sequence[RouteChoice]) -> str | None:
        """Why nothing is shown, and what to do."""
        if shown:
            return None
        if not self.rows:
            return "The airline has no aircraft yet. Buy one under Fleet."
        if not found:
            if departure is None:
                return "The airline has no active route yet. Open one under Network, or fly a free flight."
            return f"No route leaves from {departure}. Open one, take a jumpseat elsewhere, or fly a free flight."
        blocked = next((choice for choice in found if choice.reasons), None)
        if blocked is None:
            return "No route meets these filters. Take some of them away."
        reason = blocked.reasons[0]
        return f"{reason.message} {reason.cure or ''}".strip()


def is_today(choice: RouteChoice, now: datetime) -> bool:
    return choice.departs_at is not None and choice.departs_at < now + timedelta(hours=24)
