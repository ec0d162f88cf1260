"""What can I fly now: every route against the pilot, the aircraft and the clock, with the reasons why not.

Whether a route can be flown is worked out for all of them, and said in sentences only for those that are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from vamgr.airline.queries import settings_of
from vamgr.dispatch import bookings
from vamgr.dispatch.narrowing import Filters, is_wanted
from vamgr.dispatch.planner import SCHEDULED_BLOCK, aircraft_facts, pilot_facts, rules_of
from vamgr.dispatch.planning import Airframe, airframe
from vamgr.dispatch.reasons import AircraftFacts, PilotFacts, Reason, Rules, aircraft_reasons, pilot_reasons
from vamgr.fleet.queries import fleet_of, subfleet_by_id
from vamgr.flights.queries import last_type_of_pilot, legs_of_pilot
from vamgr.kernel.read import Reader, Row
from vamgr.network.queries import active_routes, next_departure
from vamgr.world import airports, performance

MAX_AIRCRAFT = 20
Allowed = frozenset[str] | None


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
    """``aircraft``: those that can fly it first, the one to take before all. ``reasons``: what stands in the way
    whichever aircraft is taken."""

    candidate: Candidate
    reasons: tuple[Reason, ...]
    aircraft: tuple[AircraftChoice, ...]

    @property
    def aircraft_ok(self) -> int:
        return sum(choice.ok for choice in self.aircraft)


class Candidate:
    """A route as far as filters and orders need to know it. ``ready``: the aircraft that could fly it now, with the
    block minutes that each would be planned with, the one to take first. ``fleet``: whatever may fly it at all."""

    def __init__(
        self,
        route: Row,
        *,
        flyable: bool,
        ready: Sequence[tuple[Row, int]],
        fleet: Sequence[Row],
        firsts: frozenset[str],
        departs: Callable[[Row], tuple[datetime, str] | None],
    ) -> None:
        self.route = route
        self.flyable = flyable
        self.ready = ready
        self.fleet = fleet
        self.firsts = firsts
        self._departs = departs

    @property
    def block_minutes(self) -> int:
        """As planned with the aircraft to take; the route's own where there is none."""
        return self.ready[0][1] if self.ready else int(self.route["block_minutes"])

    @cached_property
    def departs(self) -> tuple[datetime, str] | None:
        """When it leaves next by its schedule: the moment, and the clock of its airport."""
        return self._departs(self.route)

    @property
    def departs_at(self) -> datetime | None:
        return self.departs[0] if self.departs else None


class Board:
    """One pilot's view of the airline at one moment. ``wanted``: which aircraft, and how long it may take, come first
    where several aircraft could fly a route."""

    def __init__(self, reader: Reader, pilot: Row, now: datetime, wanted: Filters | None = None) -> None:
        self.reader = reader
        self.now = now
        self.wanted = wanted or Filters()
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
        self.reach_nmi: dict[str, int | None] = {
            key: performance.range_nmi(frame.kind) if frame.kind else None for key, frame in self.frames.items()
        }
        self.facts: list[tuple[Row, AircraftFacts]] = [
            (row, aircraft_facts(row, self.subfleets[row["subfleet_id"]])) for row in self.rows
        ]
        self.booked_routes = {row["route_id"] for row in bookings.open_bookings(reader, airline_id=pilot["airline_id"])}
        legs = legs_of_pilot(reader, pilot["id"])
        self.flown_routes = {leg["route_id"] for leg in legs}
        self.flown_pairs = {frozenset((leg["departure"], leg["arrival"])) for leg in legs}
        self.seen_airports = {leg[end] for leg in legs for end in ("departure", "arrival")}
        self.last_type = last_type_of_pilot(reader, pilot["id"])
        self._free: dict[tuple[str, Allowed], list[Row]] = {}
        self._fleet: dict[Allowed, list[Row]] = {}
        self._clear: dict[str | None, bool] = {}

    def here(self, icao: str) -> list[AircraftChoice]:
        """The airline's aircraft at an airport, whether this pilot can take them, whatever the route.

        One in flight has left, although its location moves only when its flight is accepted.
        """
        return [
            AircraftChoice(row, tuple(aircraft_reasons(facts, self.pilot, icao, None, self.rules)), None)
            for row, facts in self.facts
            if row["location"] == icao and row["state"] != "in_flight"
        ]

    def candidates(self, departure: str | None, *, there: bool = False) -> list[Candidate]:
        """All active routes from an airport (None: from anywhere). ``there``: as if the pilot stood at each of them."""
        routes = active_routes(self.reader, self.pilot_row["airline_id"], departure)
        return [self._candidate(route, there=there) for route in routes]

    def _candidate(self, route: Row, *, there: bool) -> Candidate:
        allowed: Allowed = frozenset(route["subfleet_ids"]) or None
        ready = self._ready(route, allowed)
        clear = self._is_clear(None if there else route["departure"])
        return Candidate(
            route,
            flyable=clear and bool(ready) and not self._route_reasons(route),
            ready=ready,
            fleet=self._fleet_for(allowed),
            firsts=self._firsts(route),
            departs=self._departs,
        )

    def _departs(self, route: Row) -> tuple[datetime, str] | None:
        found = next_departure(route, self.now)
        return (found.departs.at, found.departs.local) if found else None

    def _is_clear(self, departure: str | None) -> bool:
        if departure not in self._clear:
            self._clear[departure] = not pilot_reasons(self.pilot, departure, self.rules)
        return self._clear[departure]

    def _fleet_for(self, allowed: Allowed) -> list[Row]:
        if allowed not in self._fleet:
            self._fleet[allowed] = [row for row in self.rows if allowed is None or row["subfleet_id"] in allowed]
        return self._fleet[allowed]

    def _ready(self, route: Row, allowed: Allowed) -> list[tuple[Row, int]]:
        """What could fly it now, the one to take first: what is wanted, what fits the time, the type that the pilot
        flew last, and of those the fastest."""
        key = (route["departure"], allowed)
        if key not in self._free:
            self._free[key] = [
                row
                for row, facts in self.facts
                if not aircraft_reasons(facts, self.pilot, route["departure"], allowed, self.rules)
            ]
        distance = route["distance_nmi"]
        ready = []
        for row in self._free[key]:
            reach = self.reach_nmi[row["subfleet_id"]]
            if reach is None or reach >= distance:
                ready.append((row, self._minutes(row, route)))
        ready.sort(key=lambda one: self._preference(*one))
        return ready

    def _preference(self, row: Row, minutes: int) -> tuple[bool, bool, bool, int, str]:
        limit = self.wanted.max_block_minutes
        return (
            not is_wanted(row, self.wanted),
            limit is not None and minutes > limit,
            row["type_icao"] != self.last_type,
            minutes,
            row["registration"],
        )

    def _minutes(self, row: Row, route: Row) -> int:
        """The block time that a booking with this aircraft would have."""
        kind = self.frames[row["subfleet_id"]].kind
        if kind is None or route["block_source"] in SCHEDULED_BLOCK:
            return int(route["block_minutes"])
        return performance.block_minutes(kind, route["distance_nmi"], 0).minutes + self.taxi_minutes

    def _firsts(self, route: Row) -> frozenset[str]:
        """What of it this pilot has never flown: the route, the pair of airports (either way), or to this airport."""
        checks = {
            "route": route["id"] not in self.flown_routes,
            "pair": frozenset((route["departure"], route["arrival"])) not in self.flown_pairs,
            "airport": route["arrival"] not in self.seen_airports,
        }
        return frozenset(name for name, first in checks.items() if first)

    def explained(self, candidate: Candidate) -> RouteChoice:
        """With every aircraft that may fly it, and the sentences why one cannot."""
        route = candidate.route
        allowed: Allowed = frozenset(route["subfleet_ids"]) or None
        choices = [
            self._aircraft(row, facts, route, allowed)
            for row, facts in self.facts
            if allowed is None or row["subfleet_id"] in allowed
        ]
        order = {row["id"]: index for index, (row, _) in enumerate(candidate.ready)}
        choices.sort(key=lambda one: (order.get(one.row["id"], len(order)), len(one.reasons), one.row["registration"]))
        reasons = pilot_reasons(self.pilot, route["departure"], self.rules)
        reasons += self._route_reasons(route)
        if not any(choice.ok for choice in choices):
            reasons.append(self._no_aircraft(route, choices))
        return RouteChoice(candidate, tuple(reasons), tuple(choices[:MAX_AIRCRAFT]))

    def _aircraft(self, row: Row, facts: AircraftFacts, route: Row, allowed: frozenset[str] | None) -> AircraftChoice:
        reasons = aircraft_reasons(facts, self.pilot, route["departure"], allowed, self.rules)
        reach = self.reach_nmi[row["subfleet_id"]]
        if reach is not None and reach < route["distance_nmi"]:
            sentence = f"{facts.registration} flies {reach:,} nmi, the route has {route['distance_nmi']:,.0f} nmi."
            reasons.append(Reason("out-of-range", sentence, "Take an aircraft with a longer range."))
        return AircraftChoice(row, tuple(reasons), self._minutes(row, route))

    def _route_reasons(self, route: Row) -> list[Reason]:
        found = []
        if route["valid_from"] or route["valid_until"]:
            airport = airports.get(route["departure"])
            today = self.now.astimezone(ZoneInfo(airport.timezone if airport else "UTC")).date().isoformat()
            if not (route["valid_from"] or today) <= today <= (route["valid_until"] or today):
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

    def hint(self, departure: str | None, shown: int, found: Sequence[Candidate]) -> str | None:
        """Why nothing is shown, and what to do."""
        if shown:
            return None
        if not self.rows:
            return "The airline has no aircraft yet. Buy one under Fleet."
        if not found:
            if departure is None:
                return "The airline has no active route yet. Open one under Network, or fly a free flight."
            return f"No route leaves from {departure}. Open one, or fly a free flight."
        if any(candidate.flyable for candidate in found):
            return "No route meets these filters. Take some of them away."
        reason = next(iter(self.explained(found[0]).reasons), None)
        if reason is None:
            return "No route meets these filters. Take some of them away."
        return f"{reason.message} {reason.cure or ''}".strip()
