"""What other areas may ask of the airlines."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select

from vamgr.airline import codes
from vamgr.airline.events import AirlineSettings
from vamgr.airline.views import airlines_table, hubs_table, settings_table
from vamgr.kernel.endpoint import Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row

__all__ = ["codes"]
# Asked several times by every command: made once, and read with its parameters.
_SETTING_VALUES = select(settings_table).where(settings_table.c.airline_id == bindparam("airline_id"))


def airline_by_id(reader: Reader, airline_id: str) -> Row | None:
    return reader.row(airlines_table, airline_id)


def all_airlines(reader: Reader) -> list[Row]:
    """Oldest first."""
    return reader.all(select(airlines_table).order_by(airlines_table.c.number))


def hubs_of(reader: Reader, airline_id: str) -> list[Row]:
    """Rows with ``airport`` and ``opened_at``, the first one opened first."""
    return reader.all(select(hubs_table).where(hubs_table.c.airline_id == airline_id).order_by(hubs_table.c.opened_at))


def airlines_with_hub(reader: Reader, airport: str) -> list[str]:
    """The ids of the airlines that have a hub at this airport."""
    rows = reader.all(select(hubs_table.c.airline_id).where(hubs_table.c.airport == airport))
    return [row["airline_id"] for row in rows]


def own_setting_values(reader: Reader, airline_id: str) -> dict[str, Any]:
    """What the airline itself has set, by name."""
    rows = reader.all(_SETTING_VALUES, {"airline_id": airline_id})
    return {row["name"]: row["value"] for row in rows}


def tenant_setting_values(reader: Reader) -> dict[str, Any]:
    return own_setting_values(reader, "")


def settings_of(reader: Reader, airline_id: str) -> AirlineSettings:
    """The effective settings: the airline's own over the tenant's over the built-in defaults."""
    values = {**tenant_setting_values(reader), **own_setting_values(reader, airline_id)}
    return AirlineSettings.model_validate(values)


class AirlineRef(Model):
    """The small form of an airline that answers embed."""

    id: str
    number: int
    icao: str
    name: str


def airline_ref(reader: Reader, airline_id: str) -> AirlineRef:
    """Raises NotFound for an airline that there is not."""
    row = airline_by_id(reader, airline_id)
    if row is None:
        raise NotFound("There is no such airline.")
    return AirlineRef.model_validate(row)
