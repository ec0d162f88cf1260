"""What may be taken back of what was decided about a pilot. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.crew.domain import Pilot, Status, Step, evolve, follow_hours, require_here
from vamgr.crew.domain_ranks import Rank
from vamgr.crew.events import LadderStep, PilotMoveReversed, PilotStatusRestored, PlacementRestored
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event


def restore_status(state: Pilot, status: Status, reason: str | None) -> list[Event]:
    """``reason``: why the former status had been given."""
    if state.status == status:
        return []
    return [
        PilotStatusRestored(
            user_id=state.user_id, airline_id=state.airline_id, status=status, old=state.status, reason=reason
        )
    ]


def take_back_move(state: Pilot, move_id: str, departure: str) -> list[Event]:
    """``departure``: where the pilot was before. Only the last move: what came after it began where it ended."""
    require_here(state)
    if not state.moves or state.moves[-1].key != move_id:
        raise DomainError(f"{state.ident} has flown or moved since.", rule="moved-since")
    return [PilotMoveReversed(move_id=move_id, departure=departure, arrival=state.location)]


def restore_placement(
    state: Pilot, ladder: tuple[Step, ...], ranks: Iterable[Rank], *, placed_by_staff: bool
) -> list[Event]:
    """The former ladder, and what the hours that count today lead to from there.

    Raises DomainError when the rank that this comes to was removed meanwhile.
    """
    require_here(state)
    active = list(ranks)
    restored = PlacementRestored(
        ladder=tuple(
            LadderStep(rank_id=step.rank_id, rank_name=step.rank_name, hours_required=step.hours_required)
            for step in ladder
        ),
        placed_by_staff=placed_by_staff,
        old_rank_id=state.rank.rank_id,
        old_rank_name=state.rank.rank_name,
    )
    after = evolve(state, restored)
    events: list[Event] = [restored, *follow_hours(after, active, None)]
    for event in events[1:]:
        after = evolve(after, event)
    if all(rank.id != after.rank.rank_id for rank in active):
        raise DomainError(f"The rank {after.rank.rank_name} was removed since. Choose a rank by hand.", rule="no-rank")
    return events
