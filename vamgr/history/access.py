"""Who may see which part of the history."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, select

from vamgr.crew.queries import pilot_rows_of_user
from vamgr.dispatch.queries import booking_by_id
from vamgr.finance.queries import entry_by_id
from vamgr.flights.queries import pirep_by_id
from vamgr.history.views import index_table, mentions_table
from vamgr.kernel.endpoint import Call
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound

_PUBLIC = ("airline", "airport", "route", "subfleet", "aircraft", "pilot", "ranks")
"""Streams that everybody who is signed in may read about."""
_BY_ABILITY = {
    "flights.review": ("pirep",),
    "dispatch.manage": ("booking",),
    "finance.view": ("journal", "expense"),
    "users.manage": ("user", "invitation", "apikey"),
    "airline.manage": ("settings",),
}
_OWN = ("pirep", "booking", "journal", "user", "apikey")
"""Streams that people may read about where they, or their pilot records, are named."""
_PUBLIC_COLLECTIONS = frozenset({"airlines", "airports", "routes", "subfleets", "aircraft", "pilots", "ranks"})


def visible_to(call: Call) -> list[ColumnElement[bool]]:
    """Conditions on index rows."""
    # Looking back, the later rows are not there; saying so lets the newest of the rest be found without passing them.
    until = [] if call.past_position is None else [index_table.c.position <= call.past_position]
    if call.actor.can("history.view"):
        return until
    table, mention = index_table.c, mentions_table.c
    open_to = list(_PUBLIC)
    for ability, categories in _BY_ABILITY.items():
        if call.actor.can(ability):
            open_to.extend(categories)
    mine = [f"users:{call.actor.user_id}", *(f"pilots:{pilot}" for pilot in _own_pilots(call))]
    named = select(mention.position).where(mention.topic.in_(mine))
    return [
        *until,
        or_(
            table.category.in_(open_to),
            table.type == "flights.pirep_accepted",
            and_(table.category.in_(_OWN), table.position.in_(named)),
        ),
    ]


def require_subject(call: Call, subject: str) -> None:
    """Raises InvalidInput for what is no subject, and NotFound for a thing that is not the caller's to see."""
    collection, _, thing = subject.partition(":")
    if not thing:
        sentence = "Write the subject as collection:id, for example aircraft:0197…"
        raise InvalidInput(sentence, errors=[FieldError("subject", sentence, "bad-format")])
    if call.actor.can("history.view") or collection in _PUBLIC_COLLECTIONS:
        return
    if not _may_see(call, collection, thing):
        raise NotFound("There is no such thing, or it is not yours to see.")


def require_history_view() -> Forbidden:
    error = Forbidden("The whole history is for staff who may view it. Ask for the history of one thing.")
    error.extra = {"ability": "history.view"}
    return error


def _may_see(call: Call, collection: str, thing: str) -> bool:
    can, me = call.actor.can, call.actor.user_id
    match collection:
        case "pireps":
            pirep = pirep_by_id(call.reader, thing)
            return pirep is not None and (
                can("flights.review") or pirep["user_id"] == me or pirep["state"] == "accepted"
            )
        case "bookings":
            booking = booking_by_id(call.reader, thing)
            return booking is not None and (can("dispatch.manage") or booking["pilot_id"] in _own_pilots(call))
        case "finance":
            entry = entry_by_id(call.reader, thing)
            return can("finance.view") or (entry is not None and entry["user_id"] == me)
        case "users":
            return can("users.manage") or thing == me
        case "expenses":
            return can("finance.view")
        case "settings":
            return can("airline.manage")
        case _:
            return can("users.manage")


def _own_pilots(call: Call) -> list[str]:
    return [row["id"] for row in pilot_rows_of_user(call.reader, call.actor.user_id)]
