"""What a demo airline is made of: the forms. Aurora Nordic's own people, fleet and network fill them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

PASSWORD: Final = "northern lights"  # noqa: S105  (everybody's, printed by the command: a toy on this machine)

STAFF_ABILITIES: Final = (
    "network.manage",
    "fleet.manage",
    "crew.manage",
    "dispatch.manage",
    "flights.review",
    "finance.view",
    "finance.manage",
    "history.view",
    "system.view",
)

Lapse = Literal["hard landing", "firm landing", "long hold"]
Season = Literal["all year", "summer", "winter"]

EVERY_DAY: Final = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
WEEKENDS: Final = (0.2, 0.2, 0.3, 0.4, 1.1, 2.5, 2.3)
WORKING_DAYS: Final = (1.5, 1.5, 1.4, 1.4, 1.0, 0.1, 0.1)
ANY_TIME: Final = (0, 24)
MORNINGS: Final = (0, 10)
EVENINGS: Final = (15, 24)


@dataclass(frozen=True, slots=True)
class Person:
    """``fleets``: what this pilot flies, the favourite first. ``per_week``: duties in an average week, of ``pairs``
    out-and-back trips each, by preference on ``weekdays`` (weights, Monday first) and off blocks between ``hours``
    (local). ``landing_fpm`` and its spread: how this pilot lands. ``lapses``: the share of flights that go wrong, by
    how. ``joins`` and ``quiet_from``: shares of the airline's life. ``acars``: reports by program, not by hand.
    """

    name: str
    email: str
    role: Literal["owner", "staff", "pilot"]
    base: str = ""
    fleets: tuple[str, ...] = ()
    per_week: float = 0.0
    pairs: int = 1
    weekdays: tuple[float, ...] = EVERY_DAY
    hours: tuple[int, int] = ANY_TIME
    landing_fpm: int = -180
    landing_spread_fpm: int = 60
    lapses: tuple[tuple[Lapse, float], ...] = ()
    transfer_hours: int = 0
    joins: float = 0.0
    quiet_from: float = 1.0
    acars: bool = True


@dataclass(frozen=True, slots=True)
class Airframe:
    """``price_minor`` None: new, at its quoted price; else what was paid for a used one. ``bought`` and ``sold``:
    shares of the airline's life; ``sold`` None: still there."""

    type_icao: str
    registration: str
    at: str
    name: str
    price_minor: int | None = None
    bought: float = 0.0
    sold: float | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Out and back: ``number`` out, the next one back. ``leaves``: local at the hub; ``ground_minutes``: turnaround.

    ``fare_percent``: dearer or cheaper than the distance alone would make it. ``days``: Monday 1 … Sunday 64.
    ``opens``: share of the airline's life.
    """

    number: int
    hub: str
    to: str
    types: tuple[str, ...]
    leaves: str
    ground_minutes: int = 45
    fare_percent: int = 100
    days: int = 127
    season: Season = "all year"
    opens: float = 0.0


@dataclass(frozen=True, slots=True)
class Spending:
    """``airport``: what it hangs on; None: the airline."""

    name: str
    kind: Literal["daily", "monthly", "per_flight"]
    amount_minor: int
    airport: str | None = None


@dataclass(frozen=True, slots=True)
class Overhaul:
    """``at``: share of the airline's life."""

    registration: str
    reason: str
    at: float
    days: int


@dataclass(frozen=True, slots=True)
class AirlinePlan:
    """``hubs``: the first is where it begins. ``pilots``: the first is the owner where ``role`` says so."""

    name: str
    icao: str
    callsign: str
    country: str
    currency: str
    starting_capital_minor: int
    primary: str
    accent: str
    hubs: tuple[str, ...]
    pilots: tuple[Person, ...]
    fleet: tuple[Airframe, ...]
    network: tuple[Pair, ...]
    spending: tuple[Spending, ...]
    overhauls: tuple[Overhaul, ...] = ()
    airport_prices: tuple[tuple[str, int, int, str], ...] = ()
    """Airport, jet fuel per 100 kg and handling in minor units, notes."""
    diversions: tuple[tuple[str, str], ...] = ()
    """Where the weather is bad, and where one goes instead."""
    circuit: tuple[str, str, str] | None = None
    """Type, from and to: where the owner goes to stay current."""


JET_FUEL_MINOR_PER_100KG: Final = 9_200
"""A contract price to begin with: 0.92 a kilogram."""
FLAT_FARE_PERCENT: Final = 40
"""The part of a fare that does not grow with the distance: handling, taxi and climb cost the same on every flight."""

LOAD_BY_MONTH: Final = (69, 71, 75, 79, 83, 88, 92, 91, 84, 79, 71, 80)
"""How full flights are on average, January first: summer, and a Christmas of its own."""
FLYING_BY_MONTH: Final = (0.8, 0.85, 0.95, 1.0, 1.05, 1.15, 1.3, 1.25, 1.05, 0.95, 0.85, 0.9)
"""How much pilots fly, January first."""
SUMMER_MONTHS: Final = range(4, 11)
"""When the summer timetable holds, about: April to October."""

REMARKS: Final = (
    "",
    "",
    "",
    "Smooth at cruise level, light chop in the descent.",
    "Vectors for spacing, short hold.",
    "Northern lights on the left for half an hour.",
    "Gusty crosswind, went around once.",
    "Slot delay of ten minutes.",
    "CAVOK all the way.",
    "De-iced at the stand.",
    "Direct routing from the boundary, ahead of schedule.",
    "Full house, happy faces.",
    "Turbulence below FL100, seat belts on early.",
)
