"""What may be taken back of what was done with an aircraft. Pure."""

from __future__ import annotations

from vamgr.fleet.domain import Aircraft, require_idle
from vamgr.fleet.events import AircraftReinstated, MoveReversed, PurchaseReversed
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


def take_back_purchase(state: Aircraft) -> list[Event]:
    """Only what has done nothing goes back for its full price; anything else is a sale."""
    if state.gone:
        raise DomainError(f"{state.status}. There is no purchase to take back.", rule="changed-since")
    flights = sum(1 for move in state.moves if move.flight)
    if flights or state.block_minutes:
        raise DomainError(f"{state.registration} has flown since it was bought. Sell it instead.", rule="has-flown")
    if state.location != state.handed_over_at:
        raise DomainError(
            f"{state.registration} was handed over at {state.handed_over_at} and is at {state.location}. Undo the move"
            " first, or sell it.",
            rule="moved-since",
        )
    require_idle(state, "give it back")
    return [
        PurchaseReversed(
            airline_id=state.airline_id,
            subfleet_id=state.subfleet_id,
            registration=state.registration,
            price_minor=state.price_minor,
            currency=state.currency,
        )
    ]


def reinstate(state: Aircraft, *, stored: bool) -> list[Event]:
    """``stored``: it was in storage when it left."""
    if state.gone is None:
        raise DomainError(f"{state.status}. There is nothing to take back.", rule="changed-since")
    prices = {"sold": state.sold_for_minor, "retired": 0, "returned": state.price_minor}
    return [
        AircraftReinstated(
            airline_id=state.airline_id,
            subfleet_id=state.subfleet_id,
            registration=state.registration,
            was=state.gone,
            price_minor=prices[state.gone],
            currency=state.currency,
            stored=stored,
        )
    ]


def take_back_move(state: Aircraft, move_id: str, departure: str) -> list[Event]:
    """``departure``: where it was before. Only the last move: what came after it began where it ended."""
    if not state.moves or state.moves[-1].key != move_id:
        raise DomainError(f"{state.registration} has flown or been moved since.", rule="moved-since")
    require_idle(state, "take the move back")
    return [MoveReversed(move_id=move_id, departure=departure, arrival=state.location)]
