"""How airlines react to other areas."""

from __future__ import annotations

from vamgr.airline.area import area
from vamgr.airline.commands import FoundAirline, begin_airline
from vamgr.identity.events import OwnerCreated
from vamgr.kernel.uow import UnitOfWork


@area.reacts_to(OwnerCreated)
async def found_first_airline(uow: UnitOfWork, event: OwnerCreated, _: str) -> None:
    """The first run founds the owner's airline in the same append as the account."""
    if event.airline is None:
        return
    command = FoundAirline(**event.airline.model_dump(exclude={"airline_id"}))
    await begin_airline(uow, event.airline.airline_id, command, event.user_id)
