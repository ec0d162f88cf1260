"""What a change of many routes would do, before it is written: each route before and after, and what it would break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from vamgr.dispatch.queries import open_bookings
from vamgr.kernel.errors import DomainError, InvalidInput
from vamgr.kernel.read import Reader, Row
from vamgr.network import domain, queries
from vamgr.network.bulk_checks import Check, Planner
from vamgr.network.commands_many import Action, RouteEdit
from vamgr.network.events import RouteFields

_SHOWN = (
    "departure_time", "arrival_time", "days", "subfleet_ids", "flight_type", "valid_from", "valid_until",
)  # fmt: skip
_STATES = {"activate": "active", "deactivate": "inactive", "close": "closed"}


@dataclass(slots=True)
class Edited:
    """``after`` is None for a route that cannot be changed like this."""

    route: Row
    before: RouteFields
    after: RouteFields | None
    status: str
    open_bookings: int = 0
    checks: list[Check] = field(default_factory=list)

    @property
    def ident(self) -> str:
        return str(self.route["ident"])

    @property
    def changed(self) -> bool:
        return self.after is not None and (self.after != self.before or self.status != self.route["status"])


def preview(reader: Reader, action: Action, edits: Sequence[RouteEdit], now: datetime) -> list[Edited]:
    """In the order of the edits; a route that there is not is left out."""
    planners: dict[str, Planner] = {}
    found: list[Edited] = []
    for edit in edits:
        row = queries.route_by_id(reader, edit.route_id)
        if row is None:
            continue
        planner = planners.setdefault(row["airline_id"], Planner(reader, row["airline_id"], now))
        found.append(_edited(reader, planner, row, action, edit))
    _twins(found, planners)
    return found


def _edited(reader: Reader, planner: Planner, row: Row, action: Action, edit: RouteEdit) -> Edited:
    before = _fields(row)
    one = Edited(row, before, before, _STATES.get(action) or str(row["status"]))
    if row["status"] == "closed":
        one.after = None
        one.checks.append(Check("closed", "error", "This route is closed, so the whole change would be refused."))
        return one
    one.open_bookings = len(open_bookings(reader, route_id=row["id"]))
    if edit.changes:
        one.after = RouteFields.model_validate({**before.model_dump(), **edit.changes})
        try:
            domain.check_fields(one.after)
        except (DomainError, InvalidInput) as error:
            one.checks += [Check("not-possible", "error", fault.message, fault.field) for fault in error.errors]
        if one.after.subfleet_ids != before.subfleet_ids:
            one.checks += planner.flyable(one.after)
    if one.open_bookings and one.changed and action in {"change", "close"}:
        one.checks.append(Check("booked", "warning", _booked(one.open_bookings, action)))
    return one


def _booked(count: int, action: Action) -> str:
    if action == "close":
        return "It is booked once: the booking is cancelled." if count == 1 else f"{count} bookings are cancelled."
    kept = "It is booked once: the booking keeps" if count == 1 else f"Its {count} bookings keep"
    return f"{kept} the time and aircraft that were booked."


def _twins(found: Sequence[Edited], planners: dict[str, Planner]) -> None:
    """The same airports at the same time on a same day, by routes that were not twins before."""
    mine = {one.route["id"]: one for one in found}
    flown = {airline_id: _by_pair(planner.open_routes) for airline_id, planner in planners.items()}
    for one in found:
        if one.after is None or not one.changed or one.status == "closed":
            continue
        idents = []
        for other in flown[one.route["airline_id"]].get((one.after.departure, one.after.arrival), ()):
            edited = mine.get(other["id"])
            if edited is one or (edited is not None and (edited.after is None or edited.status == "closed")):
                continue
            at, days = other["departure_time"], other["days"]
            if edited is not None and edited.after is not None:
                at, days = edited.after.departure_time, edited.after.days
            if at == one.after.departure_time and days & one.after.days and not _were_twins(one, other):
                idents.append(other["ident"])
        if idents:
            sentence = f"{', '.join(idents[:4])} flies this pair at that time on the same days."
            one.checks.append(Check("same-flight", "warning", sentence, "departure_time"))


def _by_pair(routes: Sequence[Row]) -> dict[tuple[str, str], list[Row]]:
    """A change of many keeps where routes begin and end, and few routes fly the same pair."""
    found: dict[tuple[str, str], list[Row]] = {}
    for route in routes:
        found.setdefault((route["departure"], route["arrival"]), []).append(route)
    return found


def _were_twins(one: Edited, other: Row) -> bool:
    return bool(other["departure_time"] == one.before.departure_time and other["days"] & one.before.days)


def _fields(row: Row) -> RouteFields:
    """Of the read table: what a change of many can touch, and what is needed to check it."""
    names = ("flight_number", "departure", "arrival", "distance_nmi", "block_minutes", *_SHOWN)
    return RouteFields.model_validate({name: row[name] for name in names})
