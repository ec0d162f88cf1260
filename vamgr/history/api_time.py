"""What a time machine needs to know: how far back there is something, on which days, and what was memorable."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol, cast

from sqlalchemy import func, select

from vamgr.history.area import api
from vamgr.history.queries import narrator
from vamgr.history.views import index_table
from vamgr.kernel.endpoint import Call, CommandAnswer, Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Row
from vamgr.kernel.store import Head
from vamgr.kernel.times import iso

MOST_MILESTONES = 40
_MILESTONES = (
    "airline.airline_founded",
    "airline.hub_opened",
    "crew.pilot_hired",
    "crew.pilot_promoted",
    "crew.award_earned",
    "fleet.subfleet_created",
    "fleet.aircraft_bought",
    "fleet.aircraft_sold",
    "network.route_opened",
)
"""What one remembers of an airline's life. Of each kind the first ones come before the many that are like them."""
_t = index_table.c


class TimeStore(Protocol):
    def head(self, tenant: str) -> Head: ...
    def recorded_at(self, tenant: str, position: int) -> Any: ...
    def days(self, tenant: str) -> list[tuple[date, int]]: ...


class PastServices(Protocol):
    def position(self, tenant: str) -> int: ...
    def goal(self, tenant: str) -> int: ...
    def prepare(self, tenant: str, position: int) -> None: ...


class Day(Model):
    """``last_position``: the last event of that day, UTC. Days without events are left out."""

    date: str
    events: int
    last_position: int


class Milestone(Model):
    at: str
    position: int
    sentence: str


class TimeMachine(Model):
    """``prepared_position``: how far looking back is worked out already; ``preparing_to``: how far it is going to be.
    ``first_at`` and ``last_at``: of the oldest and the newest event."""

    first_at: str
    last_at: str
    position: int
    prepared_position: int
    preparing_to: int
    days: list[Day]
    milestones: list[Milestone]


@api.get("/time-machine", ability="pilot.read", answer=TimeMachine, volatile=True, timeless=True)
def get_time_machine(call: Call) -> TimeMachine:
    """How far one can look back, and to what."""
    store, past = _services(call)
    head = store.head(call.tenant).position
    if head == 0:
        raise NotFound("Nothing has happened here yet, so there is nothing to look back to.")
    return TimeMachine(
        first_at=iso(store.recorded_at(call.tenant, 1)),
        last_at=iso(store.recorded_at(call.tenant, head)),
        position=head,
        prepared_position=min(past.position(call.tenant), head),
        preparing_to=past.goal(call.tenant),
        days=_days(store.days(call.tenant)),
        milestones=_milestones(call),
    )


@api.post("/time-machine/prepare", ability="pilot.read")
async def prepare_time_machine(call: Call) -> CommandAnswer:
    """Begin to work out the past, so that looking back is quick when it is wanted."""
    store, past = _services(call)
    head = store.head(call.tenant).position
    past.prepare(call.tenant, head)
    return CommandAnswer(id="time-machine", position=head)


def _services(call: Call) -> tuple[TimeStore, PastServices]:
    return cast(TimeStore, call.services.store), cast(PastServices, call.services.past)


def _days(found: list[tuple[date, int]]) -> list[Day]:
    before, days = 0, []
    for day, last in found:
        days.append(Day(date=day.isoformat(), events=last - before, last_position=last))
        before = last
    return days


def _milestones(call: Call) -> list[Milestone]:
    """The first of each kind, and of the rest a choice that is spread over the airline's life."""
    ranked = (
        select(_t.position, func.row_number().over(partition_by=_t.type, order_by=_t.position).label("nth"))
        .where(_t.type.in_(_MILESTONES))
        .subquery()
    )
    rows = call.reader.all(select(ranked.c.position, ranked.c.nth).order_by(ranked.c.position))
    chosen = sorted({row["position"] for row in _chosen(rows)})
    entries = narrator(call).entries(
        call.reader.all(select(index_table).where(_t.position.in_(chosen)).order_by(_t.position))
    )
    return [Milestone(at=entry.at, position=entry.position, sentence=entry.sentence) for entry in entries]


def _chosen(rows: list[Row]) -> list[Row]:
    firsts = [row for row in rows if row["nth"] == 1]
    others = [row for row in rows if row["nth"] > 1]
    room = MOST_MILESTONES - len(firsts)
    if len(others) <= room:
        return firsts + others
    return firsts + [others[index * len(others) // room] for index in range(room)]
