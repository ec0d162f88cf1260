"""Milestones: which awards a pilot's flights earn. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal["flights", "hours", "airports", "landing"]


@dataclass(frozen=True, slots=True)
class AwardRule:
    """``threshold``: flights, block hours flown with the airline, different airports, or the hardest touchdown in
    ft/min that still counts."""

    id: str
    name: str
    description: str
    kind: Kind
    threshold: int


class Flight(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def departure(self) -> str: ...
    @property
    def arrival(self) -> str: ...
    @property
    def block_minutes(self) -> int: ...
    @property
    def landing_rate_fpm(self) -> int | None: ...


def _flights(count: int) -> AwardRule:
    return AwardRule(f"flights-{count}", f"{count} flights", f"{count} accepted flights.", "flights", count)


def _hours(count: int) -> AwardRule:
    return AwardRule(f"hours-{count}", f"{count} hours", f"{count} block hours with the airline.", "hours", count)


def _airports(count: int) -> AwardRule:
    return AwardRule(f"airports-{count}", f"{count} airports", f"{count} different airports.", "airports", count)


RULES: tuple[AwardRule, ...] = (
    AwardRule("first-flight", "First flight", "The first accepted flight.", "flights", 1),
    *map(_flights, (10, 50, 100, 500, 1000)),
    *map(_hours, (10, 50, 100, 500, 1000)),
    *map(_airports, (10, 25, 50, 100)),
    AwardRule("soft-landing", "Soft landing", "A touchdown of at most 100 ft/min.", "landing", 100),
)
BY_ID = {rule.id: rule for rule in RULES}


def earned(flights: Iterable[Flight]) -> dict[str, str]:
    """Rule id → key of the flight that met it, for flights in order. The same flights always give the same answer."""
    found: dict[str, str] = {}
    open_rules = list(RULES)
    minutes = 0
    airports: set[str] = set()
    for count, flight in enumerate(flights, start=1):
        minutes += flight.block_minutes
        airports |= {flight.departure, flight.arrival}
        reached = {"flights": count, "hours": minutes // 60, "airports": len(airports)}
        for rule in [rule for rule in open_rules if _met(rule, reached, flight.landing_rate_fpm)]:
            found[rule.id] = flight.key
            open_rules.remove(rule)
    return found


def _met(rule: AwardRule, reached: dict[str, int], landing_rate_fpm: int | None) -> bool:
    if rule.kind == "landing":
        return landing_rate_fpm is not None and -rule.threshold <= landing_rate_fpm < 0
    return reached[rule.kind] >= rule.threshold
