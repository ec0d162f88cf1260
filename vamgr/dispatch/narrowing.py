"""Which of the flights are wanted, how many there would be with other wishes, and in which order. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal, Protocol, TypeVar

FilterName = Literal[
    "flyable", "arrival", "flight_type", "distance", "max_block_minutes", "today", "q", "aircraft", "new"
]
First = Literal["route", "pair", "airport"]
FIRSTS: Final[tuple[First, ...]] = ("route", "pair", "airport")
EVENINGS: Final = (30, 45, 60, 90, 120, 180, 240, 360)
"""Minutes that people have; how many flights fit into each is counted."""
SOON: Final = timedelta(hours=24)
_LAST: Final = datetime.max.replace(tzinfo=UTC)


class Flight(Protocol):
    """What narrowing needs to know of a route; see `options.Candidate`."""

    route: Any
    flyable: bool
    ready: Sequence[tuple[Any, int]]
    fleet: Sequence[Any]
    firsts: frozenset[str]

    @property
    def block_minutes(self) -> int: ...

    @property
    def departs_at(self) -> datetime | None: ...


F = TypeVar("F", bound=Flight)


@dataclass(frozen=True, slots=True)
class Filters:
    """None, or empty: no matter. ``flyable`` None: those that can be flown now and those that cannot."""

    flyable: bool | None = None
    arrival: str | None = None
    flight_type: str | None = None
    min_distance_nmi: float | None = None
    max_distance_nmi: float | None = None
    max_block_minutes: int | None = None
    today: bool = False
    q: str = ""
    aircraft: str | None = None
    subfleet: str | None = None
    type: str | None = None
    new: First | None = None

    @property
    def for_aircraft(self) -> bool:
        return bool(self.aircraft or self.subfleet or self.type)


@dataclass(frozen=True, slots=True)
class Relaxed:
    """What one filter costs: without it there would be ``count`` flights, and the nearest would take ``least``
    minutes or nautical miles."""

    filter: FilterName
    count: int
    least: float | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many flights there would be if only this one wish were another."""

    ready: int
    not_ready: int
    today: int
    within: tuple[tuple[int, int], ...]
    types: tuple[tuple[str, int], ...]
    firsts: tuple[tuple[First, int], ...]


def is_wanted(aircraft: Any, filters: Filters) -> bool:
    """An aircraft (a row of the fleet's table), by what was asked of it."""
    return (
        (filters.aircraft is None or aircraft["id"] == filters.aircraft)
        and (filters.subfleet is None or aircraft["subfleet_id"] == filters.subfleet)
        and (filters.type is None or aircraft["type_icao"] == filters.type)
    )


def failing(flight: Flight, filters: Filters, now: datetime) -> frozenset[FilterName]:
    """The filters that this flight does not meet."""
    route = flight.route
    found: list[FilterName] = []
    if filters.flyable is not None and _is_flyable(flight, filters) is not filters.flyable:
        found.append("flyable")
    if filters.arrival is not None and route["arrival"] != filters.arrival:
        found.append("arrival")
    if filters.flight_type is not None and route["flight_type"] != filters.flight_type:
        found.append("flight_type")
    low, high = filters.min_distance_nmi, filters.max_distance_nmi
    if (low is not None and route["distance_nmi"] < low) or (high is not None and route["distance_nmi"] > high):
        found.append("distance")
    if filters.max_block_minutes is not None and _shortest(flight, filters) > filters.max_block_minutes:
        found.append("max_block_minutes")
    if filters.q and filters.q.casefold() not in _text(route):
        found.append("q")
    if filters.new is not None and filters.new not in flight.firsts:
        found.append("new")
    if filters.for_aircraft and not any(is_wanted(row, filters) for row in flight.fleet):
        found.append("aircraft")
    # The clock of a route takes the longest to read, so only what could still be shown is asked for it.
    if filters.today and len(found) <= 1 and not leaves_soon(flight, now):
        found.append("today")
    return frozenset(found)


def leaves_soon(flight: Flight, now: datetime) -> bool:
    return flight.departs_at is not None and flight.departs_at < now + SOON


def counted(flights: Iterable[F], filters: Filters, now: datetime) -> tuple[list[F], Counts]:
    """What meets every filter, and how many would if one were set otherwise."""
    shown: list[F] = []
    ready = {True: 0, False: 0}
    within: Counter[int] = Counter()
    types: Counter[str] = Counter()
    firsts: Counter[First] = Counter()
    soon = 0
    of_type: dict[str, Filters] = {}
    with_any = replace(filters, aircraft=None, subfleet=None, type=None, flyable=None, max_block_minutes=None)
    for flight in flights:
        fails = failing(flight, filters, now)
        if not fails:
            shown.append(flight)
        if fails <= {"today"}:
            soon += leaves_soon(flight, now)
        if fails <= {"flyable"}:
            ready[_is_flyable(flight, filters)] += 1
        if fails <= {"max_block_minutes"}:
            shortest = _shortest(flight, filters)
            within.update(minutes for minutes in EVENINGS if shortest <= minutes)
        if fails <= {"new"}:
            firsts.update(first for first in FIRSTS if first in flight.firsts)
        if not failing(flight, with_any, now):
            for icao in {row["type_icao"] for row in flight.fleet}:
                wish = of_type.setdefault(icao, replace(filters, aircraft=None, subfleet=None, type=icao))
                types[icao] += not failing(flight, wish, now)
    return shown, Counts(
        ready=ready[True],
        not_ready=ready[False],
        today=soon,
        within=tuple((minutes, within[minutes]) for minutes in EVENINGS),
        types=tuple(sorted((icao, count) for icao, count in types.items() if count)),
        firsts=tuple((first, firsts[first]) for first in FIRSTS),
    )


def relaxed(flights: Sequence[Flight], filters: Filters, now: datetime) -> list[Relaxed]:
    """Which single filter, taken away, would show more; the one that helps most first."""
    shown = sum(not failing(flight, filters, now) for flight in flights)
    found = []
    for name, without in _without(filters).items():
        more = [flight for flight in flights if not failing(flight, without, now)]
        if len(more) > shown:
            measure = _MEASURES.get(name)
            least = min(measure(one, without) for one in more) if measure else None
            found.append(Relaxed(name, len(more) - shown, least))
    return sorted(found, key=lambda one: (-one.count, one.filter))


def _shortest(flight: Flight, filters: Filters) -> int:
    """The block time with the fastest of the aircraft that are wanted; the route's own where none is ready."""
    minutes = [taken for row, taken in flight.ready if is_wanted(row, filters)]
    return min(minutes, default=flight.block_minutes)


_MEASURES: Final[dict[FilterName, Callable[[Flight, Filters], float]]] = {
    "max_block_minutes": _shortest,
    "distance": lambda one, filters: float(one.route["distance_nmi"]),
}


def _without(filters: Filters) -> dict[FilterName, Filters]:
    """The same wishes, each time with one of those that are set taken away."""
    nothing = Filters()
    parts: dict[FilterName, tuple[str, ...]] = {
        "flyable": ("flyable",),
        "arrival": ("arrival",),
        "flight_type": ("flight_type",),
        "distance": ("min_distance_nmi", "max_distance_nmi"),
        "max_block_minutes": ("max_block_minutes",),
        "today": ("today",),
        "q": ("q",),
        "aircraft": ("aircraft", "subfleet", "type"),
        "new": ("new",),
    }
    free: dict[FilterName, dict[str, Any]] = {
        name: {field: getattr(nothing, field) for field in fields} for name, fields in parts.items()
    }
    changed = {name: replace(filters, **values) for name, values in free.items()}
    return {name: without for name, without in changed.items() if without != filters}


def fitting_elsewhere(flights: Iterable[Flight], filters: Filters, now: datetime) -> Counter[str]:
    """How many flights there are by where they leave from."""
    wanted = replace(filters, flyable=True)
    return Counter(flight.route["departure"] for flight in flights if not failing(flight, wanted, now))


ORDERS: Final[dict[str, Callable[[Flight], Any]]] = {
    "next_departure_at": lambda one: one.departs_at or _LAST,
    "ident": lambda one: one.route["ident"],
    "distance_nmi": lambda one: one.route["distance_nmi"],
    "block_minutes": lambda one: one.block_minutes,
}


def ordered(flights: Sequence[F], name: str, *, down: bool) -> list[F]:
    key = ORDERS[name]
    return sorted(flights, key=lambda one: (key(one), one.route["id"]), reverse=down)


def _is_flyable(flight: Flight, filters: Filters) -> bool:
    """Now, and with an aircraft that is wanted."""
    if not flight.flyable or not filters.for_aircraft:
        return flight.flyable
    return any(is_wanted(row, filters) for row, _ in flight.ready)


def _text(route: Any) -> str:
    return f"{route['ident']} {route['callsign'] or ''} {route['places']}".casefold()
