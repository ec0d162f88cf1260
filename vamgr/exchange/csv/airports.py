"""airports.csv: an airport's own prices, notes, and whether it is a hub. Everything else vamgr knows by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_EVEN, Decimal

from vamgr.airline import commands as airline_commands
from vamgr.exchange.csv import cells
from vamgr.exchange.csv.cells import CellFault
from vamgr.exchange.csv.events import Kind
from vamgr.exchange.csv.rows import Column, Reading, RowKind, RowReader, airport_code, at_most
from vamgr.exchange.csv.standing import Standing
from vamgr.kernel.errors import DomainError
from vamgr.kernel.money import minor_digits, to_major
from vamgr.kernel.uow import UnitOfWork
from vamgr.network import commands
from vamgr.network.domain import AIRPORT
from vamgr.network.events import FuelKind, FuelPrice
from vamgr.world import airports, geo
from vamgr.world.models import Airport

KG_PER_LB = Decimal("0.45359237")
_FUEL: dict[str, FuelKind] = {"fuel_100ll_cost": "avgas", "fuel_jeta_cost": "jet_a", "fuel_mogas_cost": "mogas"}
_OWN = ("iata", "name", "location", "region", "country", "timezone", "elevation")
_FAR_NMI = 5


class Airports(RowKind):
    kind: Kind = "airports"
    ability = "network.manage"
    key_words = "icao"
    columns = (
        Column("icao", "The airport's ICAO code.", required=True),
        *(Column(name, "vamgr has its own data for this.") for name in ("iata", "name", "location", "region")),
        *(Column(name, "vamgr has its own data for this.") for name in ("country", "timezone")),
        Column("hub", "1 opens a hub, 0 closes it; empty leaves it as it is."),
        *(Column(name, "vamgr has its own data for this.") for name in ("lat", "lon", "elevation")),
        Column("ground_handling_cost", "Empty takes the airline's settings."),
        Column("fuel_100ll_cost", "Per lb or kg; empty takes the airline's settings."),
        Column("fuel_jeta_cost", "Per lb or kg; empty takes the airline's settings."),
        Column("fuel_mogas_cost", "Per lb or kg; empty takes the airline's settings."),
        Column("notes", "For the pilots."),
    )

    fields: Mapping[str, str] = {"fuel": "fuel_jeta_cost", "handling_cost_minor": "ground_handling_cost"}

    def read(self, standing: Standing, row: Mapping[str, str]) -> Reading:
        take = RowReader(row)
        reading = take.reading
        reading.label = row.get("icao", "").upper()
        icao = take.need("icao", airport_code)
        if icao is None:
            return reading
        reading.key = reading.target = reading.texts["icao"] = icao
        take.set_if_filled("hub", lambda text: cells.flag(cells.truth(text)))
        currency = _currency(standing, icao)
        take.set("ground_handling_cost", lambda text: cells.money_text(cells.money(text, currency), currency))
        for column in _FUEL:
            take.set(column, lambda text: _price_text(_price_minor(text, currency, standing), currency, standing))
        take.set("notes", at_most(2000))
        airport = airports.get(icao)
        if airport is not None:
            _compare(take, airport)
        return reading

    def texts(self, standing: Standing, target: str) -> dict[str, str]:
        row = standing.overrides.get(target)
        found = {"icao": target, "hub": cells.flag(bool(standing.hubs.get(target)))}
        handling = row["handling_cost_minor"] if row else None
        currency = _currency(standing, target)
        found["ground_handling_cost"] = "" if handling is None else cells.money_text(handling, currency)
        for column, kind in _FUEL.items():
            price = row["fuel"].get(kind) if row else None
            found[column] = "" if price is None else _price_text(price, currency, standing)
        found["notes"] = row["notes"].strip() if row else ""
        return found

    def exported(self, standing: Standing, target: str) -> dict[str, str]:
        """With what vamgr's own data says of the airport."""
        airport = airports.get(target)
        return {**(_own(airport) if airport else {}), **self.texts(standing, target)}

    def targets(self, standing: Standing) -> Iterable[str]:
        """Hubs, those with prices of their own, and those that routes and aircraft use."""
        used = {row[end] for row in standing.routes.values() for end in ("departure", "arrival", "alternate")}
        used |= {row["location"] for row in standing.aircraft.values()}
        return sorted((used | standing.hubs.keys() | standing.overrides.keys()) - {None})

    def subject(self, standing: Standing, target: str) -> str:
        return target

    def rehearse(self, standing: Standing, row: Reading, changed: set[str]) -> None:
        if "hub" not in changed:
            return
        if not standing.can("airline.manage"):
            raise DomainError("Hubs are opened by who may manage the airline. Leave hub empty.", field="hub")
        if row.texts["hub"] == "0":
            for airline_id in standing.hubs.get(row.key, ()):
                if sum(airline_id in of for of in standing.hubs.values()) == 1:
                    raise DomainError(f"{row.key} is the last hub. Open another one first.", field="hub")

    async def make(self, uow: UnitOfWork, standing: Standing, row: Reading) -> str:
        raise DomainError(f"No airport has the code {row.key}.", field="icao")

    async def change(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        if changed - {"hub"}:
            await self._set_prices(uow, standing, row, changed)
        if "hub" in changed:
            if not standing.can("airline.manage"):
                raise DomainError("Hubs are opened by who may manage the airline. Leave hub empty.", field="hub")
            wanted = row.texts["hub"] == "1"
            for airline_id in [standing.airline["id"]] if wanted else sorted(standing.hubs.get(row.key, ())):
                act = airline_commands.open_hub if wanted else airline_commands.close_hub
                await act(uow, airline_commands.ChangeHub(airline_id=airline_id, icao=row.key))

    async def _set_prices(self, uow: UnitOfWork, standing: Standing, row: Reading, changed: set[str]) -> None:
        now = (await uow.load(AIRPORT, row.key)).state.override
        currency = _currency(standing, row.key)
        fuel = {price.kind: price.price_minor_per_100kg for price in now.fuel} if now else {}
        handling, notes = (now.handling_cost_minor, now.notes) if now else (None, "")
        for column in changed:
            text = row.texts[column]
            if column in _FUEL:
                fuel.pop(_FUEL[column], None)
                if text:
                    fuel[_FUEL[column]] = _price_minor(text, currency, standing)
            elif column == "ground_handling_cost":
                handling = cells.money(text, currency) if text else None
            elif column == "notes":
                notes = text
        if not fuel and handling is None and not notes:
            await commands.clear_override(uow, commands.ClearOverride(icao=row.key))
            return
        prices = tuple(FuelPrice(kind=kind, price_minor_per_100kg=price) for kind, price in sorted(fuel.items()))
        command = commands.OverrideAirport(
            icao=row.key, fuel=prices, handling_cost_minor=handling, currency=currency, notes=notes
        )
        await commands.override_airport(uow, command)


def _currency(standing: Standing, icao: str) -> str:
    """Of the prices that the airport has, else the airline's."""
    row = standing.overrides.get(icao)
    return str(row["currency"] if row else standing.airline["currency"])


def _price_minor(text: str, currency: str, standing: Standing) -> int:
    """Minor units per 100 kg of a price per lb or kg in major units."""
    price = cells.number(text, least=0, most=10**6)
    per_kg = price / KG_PER_LB if standing.fuel_per_lb else price
    minor = int((per_kg * 100 * 10 ** minor_digits(currency)).to_integral_value(ROUND_HALF_EVEN))
    if minor > 1_000_000_000:
        raise CellFault(f"{cells.shown(text)} is too much.")
    return minor


def _price_text(minor_per_100kg: int, currency: str, standing: Standing) -> str:
    """The shortest price that means this many minor units again."""
    per_kg = to_major(minor_per_100kg, currency) / 100
    exact = per_kg * KG_PER_LB if standing.fuel_per_lb else per_kg
    for places in range(1, 9):
        text = cells.plain(round(exact, places))
        if _price_minor(text, currency, standing) == minor_per_100kg:
            return text
    return cells.plain(round(exact, 9))


def _own(airport: Airport) -> dict[str, str]:
    return {
        "iata": airport.iata or "",
        "name": airport.name,
        "location": airport.city,
        "region": airport.region,
        "country": airport.country,
        "timezone": airport.timezone,
        "lat": cells.plain(airport.lat),
        "lon": cells.plain(airport.lon),
        "elevation": "" if airport.elevation_ft is None else str(airport.elevation_ft),
    }


def _compare(take: RowReader, airport: Airport) -> None:
    """Say what the row has otherwise than vamgr's own data, which goes before it."""
    own = _own(airport)
    other = [column for column in _OWN if take.has(column) and take.raw(column).casefold() != own[column].casefold()]
    lat = take.take("lat", lambda text: float(cells.number(text, least=-90, most=90)))
    lon = take.take("lon", lambda text: float(cells.number(text, least=-180, most=180)))
    if lat is not None and lon is not None:
        away = geo.great_circle_nmi(lat, lon, airport.lat, airport.lon)
        if away > _FAR_NMI:
            take.note(f"In vamgr's data {airport.icao} lies {away:.0f} nmi from where the file has it.")
    if other:
        take.note(f"vamgr has its own data for {', '.join(other)}; the file's is not used.")
