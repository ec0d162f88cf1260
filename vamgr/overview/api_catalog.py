"""The codes that forms offer: countries, currencies, flight types, fuels, abilities, states."""

from __future__ import annotations

from typing import Literal

from vamgr.finance.queries import accounts
from vamgr.identity.queries import had_by, known_abilities
from vamgr.kernel.endpoint import PUBLIC, Call, Model
from vamgr.kernel.money import CURRENCIES, minor_digits
from vamgr.network.queries import flight_types
from vamgr.overview.area import api
from vamgr.world.airports import countries

_FUELS = (("jet_a", "Jet A", 0.80), ("avgas", "Avgas 100LL", 0.72), ("mogas", "Mogas", 0.74))
"""Density in kg per litre at 15 °C: the middle of what ASTM D1655, D910 and EN 228 allow, to two places."""


class Country(Model):
    code: str
    name: str
    currency: str


class Currency(Model):
    code: str
    minor_digits: int


class FlightType(Model):
    code: str
    name: str


class Fuel(Model):
    kind: str
    name: str
    density_kg_per_l: float


class Ability(Model):
    """``had_by``: everybody, staff whom it was given to, or owners only; owners have all."""

    name: str
    meaning: str
    had_by: Literal["everybody", "staff", "owners"]


class CatalogAccount(Model):
    """``kind``: asset, liability, equity, income or expense. Below `fares` there is one for each fare class."""

    code: str
    name: str
    kind: str


class Catalog(Model):
    countries: list[Country]
    currencies: list[Currency]
    flight_types: list[FlightType]
    fuel_kinds: list[Fuel]
    abilities: list[Ability]
    accounts: list[CatalogAccount]


@api.get("/catalog", ability=PUBLIC, answer=Catalog, timeless=True)
def get_catalog(call: Call) -> Catalog:
    """The codes and names that forms offer."""
    return Catalog(
        countries=[
            Country(code=country.code, name=country.name, currency=country.currency)
            for country in sorted(countries(), key=lambda one: one.name)
        ],
        currencies=[Currency(code=code, minor_digits=minor_digits(code)) for code in sorted(CURRENCIES)],
        flight_types=[FlightType(code=code, name=name) for code, name in flight_types().items()],
        fuel_kinds=[Fuel(kind=kind, name=name, density_kg_per_l=density) for kind, name, density in _FUELS],
        abilities=[
            Ability(name=name, meaning=meaning, had_by=had_by(name)) for name, meaning in known_abilities().items()
        ],
        accounts=[CatalogAccount(code=one.code, name=one.name, kind=one.kind) for one in accounts()],
    )
