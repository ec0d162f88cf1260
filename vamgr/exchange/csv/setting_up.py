"""Subfleets that rows name and that are not there: set up as vamgr proposes them for their type."""

from __future__ import annotations

from vamgr.exchange.csv.cells import CellFault, shown
from vamgr.exchange.csv.standing import Standing
from vamgr.fleet import commands, pricing
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import aircraft_types
from vamgr.world.models import AircraftType


def known_or_type(
    standing: Standing, airline_id: str | None, code: str, *hints: str
) -> tuple[str, AircraftType | None, str | None]:
    """(the subfleet's code, the type to set one up for, what would be done, in a sentence).

    ``hints``: other cells that may hold the type's designator or name. Raises CellFault.
    """
    found = standing.subfleet_with(code, airline_id)
    if found is not None:
        return standing.codes[found], None, None
    kind = type_named(code, *hints)
    if kind is None:
        raise CellFault(
            f"There is no subfleet {shown(code)}, and it is no aircraft type's designator. Import the subfleets first."
        )
    return code, kind, f"The subfleet {code} is set up as vamgr proposes it for the {kind.name}."


def type_named(*texts: str) -> AircraftType | None:
    """The first that is a designator; else the first that is a type's name."""
    exact = (aircraft_types.get(text) for text in texts if text)
    return next((kind for kind in exact if kind is not None), None) or _by_name(texts)


def _by_name(texts: tuple[str, ...]) -> AircraftType | None:
    for text in texts:
        # A search for a code finds what merely begins like it, so only words of a name are looked for.
        if " " in text and (found := aircraft_types.search(text, 1)):
            return found[0]
    return None


def type_of(standing: Standing, airline_id: str | None, code: str, *hints: str) -> str:
    """The type of the subfleet of this code, also of one that would be set up. Raises CellFault."""
    found = standing.subfleet_with(code, airline_id)
    if found is not None:
        return str(standing.subfleets[found]["type_icao"])
    _, kind, _ = known_or_type(standing, airline_id, code, *hints)
    return kind.icao if kind else ""


async def subfleet_for(uow: UnitOfWork, standing: Standing, airline_id: str, code: str, *hints: str) -> str:
    """The id of the airline's subfleet of this code; one is set up where there is none. Raises VamgrError."""
    found = standing.subfleet_with(code, airline_id)
    if found is not None:
        return found
    kind = type_named(code, *hints)
    if kind is None:
        raise CellFault(f"There is no subfleet {shown(code)}.")
    airline = standing.airlines[airline_id]
    terms = pricing.template(kind, standing.settings[airline_id], airline["currency"]).terms
    command = commands.CreateSubfleet(airline_id=airline_id, type_icao=kind.icao, terms=terms)
    subfleet_id = await commands.create_subfleet(uow, command)
    row = {"id": subfleet_id, "airline_id": airline_id, "type_icao": kind.icao, "name": terms.name}
    standing.add_subfleet(row, code)
    standing.keep("subfleets", subfleet_id, {"type": code})
    return subfleet_id
