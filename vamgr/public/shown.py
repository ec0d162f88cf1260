"""Which airlines show themselves at all: asked for every page, so it needs little of the other areas."""

from __future__ import annotations

from dataclasses import dataclass

from vamgr.airline.events import AirlineSettings
from vamgr.airline.queries import all_airlines, settings_of
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row


@dataclass(frozen=True, slots=True)
class Shown:
    """An airline that has its public page, with what it opens."""

    row: Row
    settings: AirlineSettings

    @property
    def id(self) -> str:
        return str(self.row["id"])


def shown_airlines(reader: Reader) -> list[Shown]:
    """Those that have a public page, oldest first."""
    every = [Shown(row, settings_of(reader, row["id"])) for row in all_airlines(reader)]
    return [one for one in every if one.settings.public_enabled]


def shown_airline(reader: Reader, code: str) -> Shown:
    """By its ICAO code. Raises NotFound for one that there is not, in the same words as for one that shows nothing."""
    for one in shown_airlines(reader):
        if one.row["icao"] == code.upper():
            return one
    raise NotFound("There is no public page here.")
