"""What reports hold: that they are the only one of their flight in a window of time."""

from __future__ import annotations

from collections.abc import Iterable

from vamgr.flights.area import area
from vamgr.flights.commands import DUPLICATE_SCOPE
from vamgr.flights.domain import PIREP, Pirep
from vamgr.flights.events import PirepCancelled, PirepDrafted, PirepFiled
from vamgr.kernel.claims import Held


@area.claims(PIREP, PirepDrafted, PirepFiled, PirepCancelled)
def held_by_report(state: Pirep, _pirep_id: str) -> Iterable[Held]:
    if state.duplicate_key is not None and state.status != "cancelled":
        yield Held(DUPLICATE_SCOPE, state.duplicate_key)
