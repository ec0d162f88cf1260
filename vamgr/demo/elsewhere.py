"""Further airlines and pilots, as many as are wanted to measure with: drawn from the world's large airports."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache
from typing import Final

from vamgr.demo.plan import (
    ANY_TIME,
    EVENINGS,
    EVERY_DAY,
    MORNINGS,
    WEEKENDS,
    WORKING_DAYS,
    Airframe,
    AirlinePlan,
    Pair,
    Person,
    Spending,
)
from vamgr.dispatch.queries import needed_runway_ft
from vamgr.world import aircraft_types, airports, geo, performance
from vamgr.world.models import Airport

HUBS: Final = (
    "EDDF", "KATL", "OMDB", "WSSS", "SBGR", "FACT", "YSSY", "KDEN", "EHAM", "RJTT", "CYYZ", "LEMD", "VIDP", "HKJK",
    "LIRF", "KSEA", "SAEZ", "NZAA", "EIDW", "LTFM", "RKSI", "KMIA", "ESSA", "LPPT", "VTBS", "KORD", "GMMN", "LOWW",
)  # fmt: skip
_FIRST: Final = (
    "Ada", "Ben", "Carla", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonah", "Kaja", "Luis", "Mona", "Noah",
    "Olga", "Pavel", "Quinn", "Rosa", "Samir", "Tara", "Umar", "Vera", "Will", "Xenia", "Yara", "Zoe",
)  # fmt: skip
_LAST: Final = (
    "Abbott", "Barros", "Castro", "Duarte", "Ekman", "Fischer", "Garcia", "Hansen", "Ito", "Jensen", "Keller", "Lopez",
    "Moreau", "Nowak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Tanaka", "Ueda", "Vogel", "Weber", "Yilmaz",
)  # fmt: skip
_NAMES: Final = ("Albatross", "Condor", "Falcon", "Heron", "Kestrel", "Osprey", "Pelican", "Swift", "Tern", "Wren")
_TYPES: Final = (("AT76", 40, 450), ("E190", 300, 1200), ("A320", 500, 1700))
"""Which type flies from which distance to which, in nautical miles."""
_WAVES: Final = ("06:30", "07:15", "08:00", "11:45", "12:30", "13:15", "16:45", "17:30", "18:15")
_PAIRS: Final = 24


def further_airline(number: int, pilots: int, seed: int) -> AirlinePlan:
    """The ``number``-th beside the first: a hub of its own, a network around it, and so many pilots."""
    dice = random.Random(f"{seed} airline {number}")  # noqa: S311  (a network, nothing secret)
    hub = HUBS[(number - 1) % len(HUBS)]
    letters = f"{chr(65 + number // 26 % 26)}{chr(65 + number % 26)}"
    fleet = _fleet(hub, letters, max(6, round(pilots * 0.7)))
    network = _network(hub, dice)
    people = tuple(person(hub, f"{letters.lower()}{n}", dice) for n in range(pilots))
    return AirlinePlan(
        name=f"{_place(hub)} {('Airways', 'Air', 'Airlines', 'Express')[number % 4]} {letters}",
        icao=f"Q{letters}",
        callsign=f"{_NAMES[number % len(_NAMES)].upper()} {letters}",
        country=_airport(hub).country,
        currency="USD",
        starting_capital_minor=len(fleet) * 9_000_000_000,
        primary="#274060",
        accent="#d98e04",
        hubs=(hub,),
        pilots=people,
        fleet=fleet,
        network=network,
        spending=(
            Spending("Office and hangar", "daily", 180_000),
            Spending("Leases, insurance and software", "monthly", 1_200_000),
        ),
    )


def with_pilots(plan: AirlinePlan, pilots: int, seed: int) -> AirlinePlan:
    """The airline with so many pilots: those whom it has first, and aircraft for those who come on top."""
    more = pilots - len(plan.pilots)
    if more <= 0:
        return replace(plan, pilots=plan.pilots[:pilots])
    dice = random.Random(f"{seed} more pilots")  # noqa: S311  (habits, nothing secret)
    hub = plan.hubs[0]
    flown = {code for pair in plan.network if pair.hub == hub for code in pair.types}
    people = [person(hub, f"x{n}", dice, tuple(sorted(flown & {"A320", "E190", "AT76"}))) for n in range(more)]
    fleet = _fleet(hub, "X", round(more * 0.6))
    capital = plan.starting_capital_minor + len(fleet) * 9_000_000_000
    return replace(
        plan, pilots=(*plan.pilots, *people), fleet=(*plan.fleet, *fleet), starting_capital_minor=capital
    )  # fmt: skip


def person(hub: str, code: str, dice: random.Random, types: tuple[str, ...] = ("A320", "E190", "AT76")) -> Person:
    first, last = dice.choice(_FIRST), dice.choice(_LAST)
    return Person(
        name=f"{first} {last}",
        email=f"{first}.{last}.{code}@pilots.example".lower(),
        role="pilot",
        base=hub,
        fleets=tuple(dice.sample(types, k=min(len(types), 2))),
        per_week=dice.uniform(1.0, 6.0),
        weekdays=dice.choice((EVERY_DAY, EVERY_DAY, WEEKENDS, WORKING_DAYS)),
        hours=dice.choice((ANY_TIME, MORNINGS, EVENINGS)),
        landing_fpm=-dice.randrange(140, 300),
        landing_spread_fpm=dice.randrange(40, 110),
        lapses=(("firm landing", 0.01), ("hard landing", 0.004), ("long hold", 0.004)),
        transfer_hours=dice.choice((0, 0, 20, 80, 250)),
        acars=dice.random() < 0.8,
    )


def _fleet(hub: str, letters: str, size: int) -> tuple[Airframe, ...]:
    return tuple(
        Airframe(_TYPES[n % len(_TYPES)][0], f"Q{letters}-{n:03d}", hub, f"{_NAMES[n % len(_NAMES)]} {n + 1}")
        for n in range(size)
    )


def _network(hub: str, dice: random.Random) -> tuple[Pair, ...]:
    """Pairs in three waves a day, to large airports that the types reach and can land at."""
    pairs: list[Pair] = []
    for index, (code, nearest_nmi, farthest_nmi) in enumerate(_TYPES):
        kind = aircraft_types.get(code)
        runway_ft = needed_runway_ft(kind)
        reach_nmi = min(farthest_nmi, performance.range_nmi(kind) * 0.75) if kind else farthest_nmi
        fitting = [
            icao
            for distance, icao, longest_ft in _around(hub)
            if nearest_nmi <= distance <= reach_nmi and longest_ft >= runway_ft
        ]
        for icao in dice.sample(fitting, k=min(len(fitting), _PAIRS // len(_TYPES))):
            number = 101 + 2 * len(pairs)
            pairs.append(Pair(number, hub, icao, (code,), _WAVES[(len(pairs) * 4 + index) % len(_WAVES)]))
    return tuple(pairs)


@lru_cache(maxsize=64)
def _around(hub: str) -> tuple[tuple[float, str, int], ...]:
    """Distance, code and longest runway of the airports with scheduled flights, the nearest first."""
    here = _airport(hub)
    large = (*airports.listed(kind="large", limit=2000), *airports.listed(kind="medium", limit=6000))
    found = [
        (geo.great_circle_nmi(here.lat, here.lon, one.lat, one.lon), one.icao, one.longest_runway_ft)
        for one in large
        if one.scheduled and one.icao != hub
    ]
    return tuple(sorted(found))


def _airport(icao: str) -> Airport:
    found = airports.get(icao)
    if found is None:
        raise LookupError(f"there is no airport {icao}")
    return found


def _place(icao: str) -> str:
    return _airport(icao).city.partition("(")[0].strip() or icao
