"""What pilots hold, and the numbers that they were given."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.crew.area import area
from vamgr.crew.domain import PILOT, Pilot
from vamgr.crew.events import PilotHired, PilotLeft, PilotStatusRestored
from vamgr.kernel.claims import Held


@area.claims(PILOT, PilotHired, PilotLeft, PilotStatusRestored)
def held_by_pilot(state: Pilot, _pilot_id: str) -> Iterable[Held]:
    """The pilot number for good, so that nobody else ever gets it; the person's place in the airline until they
    leave."""
    if state.hired:
        yield Held(f"pilot-number:{state.airline_id}", str(state.pilot_number))
        if state.status != "left":
            yield Held(f"pilot-of:{state.airline_id}", state.user_id)


@area.numbers(PILOT, PilotHired)
def given_to_pilot(event: PilotHired) -> Iterable[tuple[str, int]]:
    yield "pilot", event.number
