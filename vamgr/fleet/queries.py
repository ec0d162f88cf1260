"""What other areas may ask of the fleet."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select

from vamgr.fleet.views import aircraft_table, subfleets_table
from vamgr.kernel.endpoint import Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row

_GONE = ("sold", "retired", "returned")


class SubfleetRef(Model):
    """The small form of a subfleet that answers embed."""

    id: str
    number: int
    name: str
    type_icao: str


class AircraftRef(Model):
    """The small form of an aircraft that answers embed."""

    id: str
    number: int
    registration: str
    name: str | None
    subfleet: SubfleetRef


def subfleet_by_id(reader: Reader, subfleet_id: str) -> Row | None:
    return reader.row(subfleets_table, subfleet_id)


def aircraft_by_id(reader: Reader, aircraft_id: str) -> Row | None:
    return reader.row(aircraft_table, aircraft_id)


def subfleet_ref(reader: Reader, subfleet_id: str) -> SubfleetRef:
    """Raises NotFound for a subfleet that there is not."""
    row = subfleet_by_id(reader, subfleet_id)
    if row is None:
        raise NotFound("There is no such subfleet.")
    return SubfleetRef.model_validate(row)


def aircraft_ref(reader: Reader, aircraft_id: str) -> AircraftRef:
    """Raises NotFound for an aircraft that there is not."""
    row = aircraft_by_id(reader, aircraft_id)
    if row is None:
        raise NotFound("There is no such aircraft.")
    return aircraft_ref_of(reader, row)


def aircraft_ref_of(reader: Reader, row: Row) -> AircraftRef:
    """The small form from a row of the aircraft table."""
    subfleet = subfleet_ref(reader, row["subfleet_id"])
    return AircraftRef(
        id=row["id"], number=row["number"], registration=row["registration"], name=row["name"], subfleet=subfleet
    )


def aircraft_at(reader: Reader, icao: str) -> list[Row]:
    """The aircraft that stand at an airport, by registration."""
    table = aircraft_table.c
    statement = select(aircraft_table).where(table.location == icao, table.state.not_in(_GONE))
    return reader.all(statement.order_by(table.registration))


def fleet_of(reader: Reader, airline_id: str | None = None, subfleet_ids: Iterable[str] = ()) -> list[Row]:
    """The aircraft that are still there, by registration: all, an airline's, or those of some subfleets."""
    table, ids = aircraft_table.c, tuple(subfleet_ids)
    statement = select(aircraft_table).where(table.state.not_in(_GONE))
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    if ids:
        statement = statement.where(table.subfleet_id.in_(ids))
    return reader.all(statement.order_by(table.registration))


def subfleets_of(reader: Reader, airline_id: str | None = None) -> list[Row]:
    """The active subfleets, by name: all, or an airline's."""
    table = subfleets_table.c
    statement = select(subfleets_table).where(table.status == "active")
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.all(statement.order_by(table.name))


def counts_of(reader: Reader, airline_id: str) -> tuple[int, int]:
    """How many aircraft and how many active subfleets an airline has."""
    aircraft, subfleets = aircraft_table.c, subfleets_table.c
    flying = select(func.count()).where(aircraft.airline_id == airline_id, aircraft.state.not_in(_GONE))
    active = select(func.count()).where(subfleets.airline_id == airline_id, subfleets.status == "active")
    return reader.scalar(flying) or 0, reader.scalar(active) or 0


def aircraft_by_airport(reader: Reader, subfleet_id: str) -> list[Row]:
    """Rows with ``icao`` and ``count``: where a subfleet's aircraft stand."""
    table = aircraft_table.c
    statement = (
        select(table.location.label("icao"), func.count().label("count"))
        .where(table.subfleet_id == subfleet_id, table.state.not_in(_GONE))
        .group_by(table.location)
        .order_by(func.count().desc(), table.location)
    )
    return reader.all(statement)
