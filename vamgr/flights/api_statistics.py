"""The route of a pilot's statistics."""

from __future__ import annotations

from vamgr.crew.queries import AwardProgress, EarnedAward, awards_earned, awards_to_come, pilot_by_id, way_up
from vamgr.flights import statistics
from vamgr.flights.area import api
from vamgr.flights.statistics import (
    AircraftFlown,
    AirportVisited,
    CountryVisited,
    DayFlown,
    Landing,
    LegFlown,
    MonthOfPilot,
    Punctuality,
    Records,
    Streaks,
    SubfleetFlown,
    Sums,
    TypeFlown,
)
from vamgr.flights.views import pireps_table
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import NotFound

_table = pireps_table.c


class RankStep(Model):
    """``expected_on``: at the pace of the last 90 days; null when that leads nowhere within ten years."""

    id: str
    name: str
    hours_required: int
    minutes_to_go: int
    expected_on: str | None


class RankProgress(Model):
    """``position`` counts from 1, the lowest, to ``of``. ``begins_at_hours``: where the present rank begins.
    ``next``: null at the top."""

    id: str
    name: str
    position: int
    of: int
    begins_at_hours: int
    total_minutes: int
    recent_minutes: int
    next: RankStep | None


class PilotStatistics(Model):
    """Accepted flights only. ``days``: those of the last 53 weeks with a flight; ``landings``: the latest 400."""

    totals: Sums
    by_month: list[MonthOfPilot]
    by_type: list[TypeFlown]
    by_subfleet: list[SubfleetFlown]
    by_aircraft: list[AircraftFlown]
    airports: list[AirportVisited]
    legs: list[LegFlown]
    countries: list[CountryVisited]
    days: list[DayFlown]
    days_flown: int
    today: str
    streaks: Streaks
    records: Records
    landings: list[Landing]
    punctuality: Punctuality | None
    rank: RankProgress
    awards: list[EarnedAward]
    awards_to_come: list[AwardProgress]


@api.get("/pilots/{id}/statistics", ability="pilot.read", answer=PilotStatistics, volatile=True)
def pilot_statistics(call: Call) -> PilotStatistics:
    """A pilot's totals, streaks, records, places, landings, and the way to the next rank and awards."""
    pilot = pilot_by_id(call.reader, call.path["id"])
    if pilot is None:
        raise NotFound("There is no such pilot.")
    reader, where = call.reader, [_table.pilot_id == pilot["id"], _table.state == "accepted"]
    totals = statistics.sums(reader, where)
    months = statistics.by_month(reader, where)
    visited = statistics.airports(reader, where)
    flights = statistics.flights_in_order(reader, where)
    days = statistics.days_flown(flights)
    return PilotStatistics(
        totals=totals,
        by_month=months,
        by_type=statistics.by_type(reader, where),
        by_subfleet=statistics.by_subfleet(reader, where),
        by_aircraft=statistics.by_aircraft(reader, where),
        airports=visited,
        legs=statistics.legs(reader, where),
        countries=statistics.countries(visited),
        days=statistics.calendar(days, call.now),
        days_flown=len(days),
        today=call.now.date().isoformat(),
        streaks=statistics.streaks(days, call.now),
        records=statistics.records(flights, months),
        landings=statistics.landings(flights),
        punctuality=statistics.punctuality(reader, where),
        rank=_rank(call, pilot["id"], statistics.recent_minutes(reader, where, call.now)),
        awards=awards_earned(reader, pilot["id"]),
        awards_to_come=awards_to_come(
            reader,
            pilot["id"],
            flights=totals.flights,
            block_minutes=totals.block_minutes,
            airports=len(visited),
        ),
    )


def _rank(call: Call, pilot_id: str, recent_minutes: int) -> RankProgress:
    way = way_up(call.reader, pilot_id)
    step = way.pop("next")
    return RankProgress(
        **way,
        recent_minutes=recent_minutes,
        next=RankStep(**step, expected_on=statistics.reached_on(step["minutes_to_go"], recent_minutes, call.now))
        if step
        else None,
    )
