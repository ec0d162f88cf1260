"""The filters of every list of reports, and who may see which."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints
from sqlalchemy import ColumnElement, and_, or_

from vamgr.flights.views import pireps_table
from vamgr.kernel.endpoint import Call
from vamgr.kernel.listing import Listing, ListQuery
from vamgr.kernel.times import iso

_table = pireps_table.c
Code = Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, max_length=7)]
Id = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]

SORTABLE = ("block_on_at", "filed_at", "block_minutes", "distance_nmi", "landing_rate_fpm", "created_at")


class FlightQuery(ListQuery):
    """Several values of a filter: separated by commas."""

    airline: Id | None = None
    state: Words | None = Field(None, description="draft, filed, in_review, accepted, rejected, cancelled; or `all`.")
    aircraft: Id | None = None
    subfleet: Id | None = None
    route: Id | None = None
    departure: Code | None = None
    arrival: Code | None = None
    airport: Code | None = Field(None, description="Where it began or ended.")
    type: Annotated[str, StringConstraints(to_upper=True, strip_whitespace=True, max_length=50)] | None = Field(
        None, description="ICAO type designators of the aircraft."
    )
    block_on_from: AwareDatetime | None = Field(None, description="Inclusive.")
    block_on_to: AwareDatetime | None = Field(None, description="Exclusive.")
    source: Literal["manual", "acars"] | None = None
    diverted: bool | None = None
    flight_type: Annotated[str, StringConstraints(to_upper=True, max_length=1)] | None = None
    min_landing_rate_fpm: int | None = Field(None, ge=-5000, le=0, description="At least as soft as this.")


class PirepQuery(FlightQuery):
    pilot: Id | None = Field(None, description="A pilot's id, or `me`.")


class ReviewQuery(ListQuery):
    airline: Id | None = None
    state: Words | None = Field(None, description="filed, in_review; both when left out.")
    pilot: Id | None = None
    rule: Annotated[str, StringConstraints(max_length=40)] | None = Field(None, description="A rule that is not met.")


LISTING = Listing(
    source=pireps_table,
    key=_table.id,
    sortable={name: _table[name] for name in SORTABLE},
    default_sort="-block_on_at",
    search=[_table.ident, _table.callsign, _table.registration, _table.departure, _table.arrival],
)
REVIEW = Listing(
    source=pireps_table,
    key=_table.id,
    sortable={"filed_at": _table.filed_at, "findings_failed": _table.findings_failed},
    default_sort="filed_at",
    search=[_table.ident, _table.callsign, _table.registration, _table.departure, _table.arrival],
)


def conditions(query: FlightQuery) -> list[ColumnElement[bool]]:
    equal = (
        (_table.airline_id, query.airline),
        (_table.aircraft_id, query.aircraft),
        (_table.subfleet_id, query.subfleet),
        (_table.route_id, query.route),
        (_table.departure, query.departure),
        (_table.arrival, query.arrival),
        (_table.source, query.source),
        (_table.diverted, query.diverted),
        (_table.flight_type, query.flight_type),
    )
    found: list[ColumnElement[bool]] = [column == value for column, value in equal if value is not None]
    if query.state is not None and query.state != "all":
        found.append(_table.state.in_([part.strip() for part in query.state.split(",")]))
    if query.airport is not None:
        found.append(or_(_table.departure == query.airport, _table.arrival == query.airport))
    if query.type is not None:
        found.append(_table.type_icao.in_([part.strip() for part in query.type.split(",")]))
    if query.block_on_from is not None:
        found.append(_table.block_on_at >= iso(query.block_on_from))
    if query.block_on_to is not None:
        found.append(_table.block_on_at < iso(query.block_on_to))
    if query.min_landing_rate_fpm is not None:
        found.append(_table.landing_rate_fpm >= query.min_landing_rate_fpm)
    return found


def visible(call: Call) -> list[ColumnElement[bool]]:
    """Of others only what was accepted, but for reviewers; nobody else's drafts."""
    own = _table.user_id == call.actor.user_id
    if call.actor.can("flights.review"):
        return [or_(own, _table.state != "draft")]
    return [or_(own, and_(_table.state == "accepted"))]


def of_pilot(call: Call, pilot: str | None) -> list[ColumnElement[bool]]:
    if pilot is None:
        return []
    return [_table.user_id == call.actor.user_id if pilot == "me" else _table.pilot_id == pilot]
