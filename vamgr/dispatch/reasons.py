"""Why a flight can, or cannot, be flown now: sentences, and what would cure it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ReasonCode = Literal[
    "pilot-elsewhere",
    "pilot-not-active",
    "rank",
    "no-aircraft-here",
    "aircraft-not-parked",
    "aircraft-booked",
    "subfleet-not-allowed",
    "out-of-range",
    "runway",
    "not-today",
    "out-of-season",
    "route-inactive",
    "already-booked",
    "limit",
]


@dataclass(frozen=True, slots=True)
class Reason:
    code: ReasonCode
    message: str
    cure: str | None = None


@dataclass(frozen=True, slots=True)
class PilotFacts:
    """``allowed_subfleets`` None: the rank may fly them all. ``open_idents``: the flights that are booked already."""

    ident: str
    status: str
    location: str
    rank_name: str
    allowed_subfleets: frozenset[str] | None
    open_idents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AircraftFacts:
    id: str
    registration: str
    state: str
    location: str
    subfleet_id: str
    subfleet_name: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The airline's settings."""

    pilot_at_departure: bool
    aircraft_at_departure: bool
    restrict_to_rank: bool
    aircraft_exclusive: bool
    one_per_pilot: bool


_STATE_SAID = {
    "in_flight": "is in flight",
    "maintenance": "is in maintenance",
    "stored": "is stored",
    "sold": "was sold",
    "retired": "was retired",
    "returned": "was given back",
}


def pilot_reasons(pilot: PilotFacts, departure: str | None, rules: Rules) -> list[Reason]:
    found = []
    if pilot.status != "active":
        found.append(
            Reason(
                "pilot-not-active",
                f"{pilot.ident} is not active ({pilot.status}).",
                "Return from leave, or ask staff to activate the pilot.",
            )
        )
    if rules.pilot_at_departure and departure is not None and pilot.location != departure:
        found.append(
            Reason(
                "pilot-elsewhere",
                f"You are at {pilot.location}, the flight leaves from {departure}.",
                f"Fly to {departure} first, or take a jumpseat there.",
            )
        )
    if rules.one_per_pilot and pilot.open_idents:
        found.append(
            Reason(
                "limit",
                f"A pilot holds one booking here, and you have {', '.join(pilot.open_idents)}.",
                "Fly it or cancel it first.",
            )
        )
    return found


def aircraft_reasons(
    aircraft: AircraftFacts,
    pilot: PilotFacts,
    departure: str | None,
    allowed_subfleets: frozenset[str] | None,
    rules: Rules,
) -> list[Reason]:
    """``allowed_subfleets``: of the route; None for all."""
    found = []
    name = aircraft.registration
    if aircraft.state == "reserved":
        if rules.aircraft_exclusive:
            sentence = f"{name} is booked, or its last report waits for a decision."
            found.append(Reason("aircraft-booked", sentence, "Take another aircraft, or wait."))
    elif aircraft.state != "parked":
        said = _STATE_SAID.get(aircraft.state, f"is {aircraft.state}")
        found.append(Reason("aircraft-not-parked", f"{name} {said}.", "Take another aircraft."))
    if rules.aircraft_at_departure and departure is not None and aircraft.location != departure:
        found.append(
            Reason(
                "no-aircraft-here",
                f"{name} stands at {aircraft.location}, not at {departure}.",
                f"Ferry it to {departure}, or take one that is there.",
            )
        )
    if allowed_subfleets is not None and aircraft.subfleet_id not in allowed_subfleets:
        sentence = f"This route is not flown with {aircraft.subfleet_name}."
        found.append(Reason("subfleet-not-allowed", sentence, "Take an aircraft of the route's subfleets."))
    allowed = pilot.allowed_subfleets
    if rules.restrict_to_rank and allowed is not None and aircraft.subfleet_id not in allowed:
        sentence = f"Your rank {pilot.rank_name} does not fly {aircraft.subfleet_name}."
        found.append(Reason("rank", sentence, "Fly more hours for a promotion, or take another aircraft."))
    return found
