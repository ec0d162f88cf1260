"""The crew's read tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Integer, String

from vamgr.crew.area import area
from vamgr.crew.events import (
    AwardEarned,
    AwardWithdrawn,
    FlightCredited,
    FlightCreditReversed,
    HomeBaseChanged,
    LeavePlanDropped,
    LeavePlanned,
    PilotActivated,
    PilotHired,
    PilotLeft,
    PilotMoved,
    PilotMoveReversed,
    PilotPromoted,
    PilotReinstated,
    PilotReturned,
    PilotStatusRestored,
    PilotSuspended,
    PilotWentOnLeave,
    PlacementRestored,
    PromotionTakenBack,
    RankAssigned,
    RankChanged,
    RankCreated,
    RankReinstated,
    RankRemoved,
    TransferHoursChanged,
)
from vamgr.identity.events import DisplayNameChanged, OwnerCreated, PersonErased, UserRegistered
from vamgr.kernel.event import Recorded
from vamgr.kernel.personal import ERASED
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import Row, read_table
from vamgr.kernel.times import iso

ERASED_PILOT = "Erased pilot"
_NO_LEAVE: dict[str, Any] = {"leave_from_on": None, "leave_until_on": None, "leave": None}

pilots_table = read_table(
    "pilots",
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("pilot_number", Integer, nullable=False),
    Column("ident", String, nullable=False),
    Column("user_id", String, nullable=False),
    Column("name", String, nullable=False),
    Column("airline_id", String, nullable=False),
    Column("status", String, nullable=False, doc="pending | active | leave | suspended | left"),
    Column("status_since", String, nullable=False),
    Column("status_reason", String),
    Column("leave_from_on", String, doc="A leave that is planned or has begun: its first day."),
    Column("leave_until_on", String, doc="Its last day; null: until further notice."),
    Column("leave", JSON, doc="reason, said_at"),
    Column("home", String, nullable=False),
    Column("home_at_hiring", String, nullable=False),
    Column("location", String, nullable=False),
    Column("location_since", String, nullable=False),
    Column("last_move", String, nullable=False, doc="Key of the move that brought the pilot here; empty: none yet."),
    Column("rank_id", String, nullable=False),
    Column("rank_name", String, nullable=False),
    Column("placed_by_staff", Boolean, nullable=False),
    Column("transfer_minutes", Integer, nullable=False),
    Column("block_minutes", Integer, nullable=False),
    Column("total_minutes", Integer, nullable=False),
    Column("flights", Integer, nullable=False),
    Column("last_flight", JSON, doc="pirep_id, ident, departure, arrival, block_on_at"),
    Column("joined_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["user_id"], ["airline_id", "ident"], ["location"], ["rank_id"], ["leave_from_on"]],
)
pilot_moves_table = read_table(
    "pilot_moves",
    Column("pilot_id", String, primary_key=True),
    Column("key", String, primary_key=True, doc="The report's id, or the move's; orders them."),
    Column("flight", Boolean, nullable=False),
    Column("ident", String, nullable=False),
    Column("departure", String, nullable=False),
    Column("arrival", String, nullable=False),
    Column("at", String, nullable=False, doc="Block on, or when the pilot was moved."),
    indexes=[["pilot_id"]],
)
awards_table = read_table(
    "pilot_awards",
    Column("pilot_id", String, primary_key=True),
    Column("rule", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("flight_id", String, nullable=False),
    Column("earned_at", String, nullable=False),
    indexes=[["pilot_id"]],
)
people_table = read_table(
    "pilot_people", Column("user_id", String, primary_key=True), Column("name", String, nullable=False)
)
ranks_table = read_table(
    "ranks",
    Column("id", String, primary_key=True),
    Column("airline_id", String, nullable=False),
    Column("name", String, nullable=False),
    Column("hours_required", Integer, nullable=False),
    Column("pay_per_hour_acars_minor", Integer, nullable=False),
    Column("pay_per_hour_manual_minor", Integer, nullable=False),
    Column("auto_promote", Boolean, nullable=False),
    Column("auto_accept_acars", Boolean, nullable=False),
    Column("auto_accept_manual", Boolean, nullable=False),
    Column("subfleets", JSON, nullable=False, doc="[{subfleet_id, pay_…}]; empty: all may be flown"),
    Column("status", String, nullable=False, doc="active | removed"),
    Column("created_at", String, nullable=False),
    Column("updated_at", String, nullable=False),
    indexes=[["airline_id", "hours_required"]],
)

crew_view = area.projection(
    Projection("crew", version=3, tables=[pilots_table, pilot_moves_table, awards_table, people_table], personal=True)
)
ranks_view = area.projection(Projection("ranks", version=2, tables=[ranks_table]))


# --- names of people --------------------------------------------------------------------------------------------------


@crew_view.on(OwnerCreated, UserRegistered, DisplayNameChanged)
def _named(tx: ProjectionTx, event: OwnerCreated | UserRegistered | DisplayNameChanged, _: Recorded) -> None:
    _rename(tx, event.user_id, ERASED_PILOT if event.display_name == ERASED else event.display_name)


@crew_view.on(PersonErased)
def _erased(tx: ProjectionTx, event: PersonErased, _: Recorded) -> None:
    _rename(tx, event.user_id, ERASED_PILOT)


def _rename(tx: ProjectionTx, user_id: str, name: str) -> None:
    tx.put(people_table, user_id=user_id, name=name)
    for row in tx.find(pilots_table, user_id=user_id):
        tx.patch(pilots_table, row["id"], name=name)


# --- pilots -----------------------------------------------------------------------------------------------------------


@crew_view.on(PilotHired)
def _hired(tx: ProjectionTx, event: PilotHired, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    person = tx.get(people_table, event.user_id)
    tx.put(
        pilots_table,
        id=recorded.stream_id,
        number=event.number,
        pilot_number=event.pilot_number,
        ident=event.ident,
        user_id=event.user_id,
        name=person["name"] if person else event.ident,
        airline_id=event.airline_id,
        status="active" if event.active else "pending",
        status_since=at,
        status_reason=None,
        **_NO_LEAVE,
        home=event.home_airport,
        home_at_hiring=event.home_airport,
        location=event.home_airport,
        location_since=at,
        last_move="",
        rank_id=event.rank_id,
        rank_name=event.rank_name,
        placed_by_staff=event.placed_by_staff,
        transfer_minutes=event.transfer_minutes,
        block_minutes=0,
        total_minutes=event.transfer_minutes,
        flights=0,
        last_flight=None,
        joined_at=at,
        updated_at=at,
    )


@crew_view.on(PilotActivated)
def _active(tx: ProjectionTx, _: PilotActivated, recorded: Recorded) -> None:
    _status(tx, recorded, "active", None)


@crew_view.on(PilotReturned, PilotReinstated)
def _back(tx: ProjectionTx, _: PilotReturned | PilotReinstated, recorded: Recorded) -> None:
    _status(tx, recorded, "active", None)
    tx.patch(pilots_table, recorded.stream_id, **_NO_LEAVE)


@crew_view.on(LeavePlanned)
def _leave_planned(tx: ProjectionTx, event: LeavePlanned, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    tx.patch(
        pilots_table,
        recorded.stream_id,
        leave_from_on=event.from_on.isoformat(),
        leave_until_on=event.until_on.isoformat() if event.until_on else None,
        leave={"reason": event.reason, "said_at": at},
        updated_at=at,
    )


@crew_view.on(LeavePlanDropped)
def _leave_dropped(tx: ProjectionTx, _: LeavePlanDropped, recorded: Recorded) -> None:
    tx.patch(pilots_table, recorded.stream_id, **_NO_LEAVE, updated_at=iso(recorded.recorded_at))


@crew_view.on(PilotWentOnLeave)
def _leave(tx: ProjectionTx, _: PilotWentOnLeave, recorded: Recorded) -> None:
    _status(tx, recorded, "leave", None)


@crew_view.on(PilotSuspended)
def _suspended(tx: ProjectionTx, event: PilotSuspended, recorded: Recorded) -> None:
    _status(tx, recorded, "suspended", event.reason)


@crew_view.on(PilotLeft)
def _left(tx: ProjectionTx, event: PilotLeft, recorded: Recorded) -> None:
    _status(tx, recorded, "left", event.reason)


@crew_view.on(PilotStatusRestored)
def _restored(tx: ProjectionTx, event: PilotStatusRestored, recorded: Recorded) -> None:
    _status(tx, recorded, event.status, event.reason)


def _status(tx: ProjectionTx, recorded: Recorded, status: str, reason: str | None) -> None:
    at = iso(recorded.recorded_at)
    tx.patch(
        pilots_table, recorded.stream_id, status=status, status_since=at, status_reason=reason or None, updated_at=at
    )


@crew_view.on(HomeBaseChanged)
def _home(tx: ProjectionTx, event: HomeBaseChanged, recorded: Recorded) -> None:
    tx.patch(pilots_table, recorded.stream_id, home=event.new, updated_at=iso(recorded.recorded_at))


@crew_view.on(TransferHoursChanged)
def _transfer(tx: ProjectionTx, event: TransferHoursChanged, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    tx.patch(
        pilots_table,
        recorded.stream_id,
        transfer_minutes=event.new_minutes,
        total_minutes=event.new_minutes + row["block_minutes"],
        updated_at=iso(recorded.recorded_at),
    )


@crew_view.on(PilotPromoted, PromotionTakenBack)
def _rank(tx: ProjectionTx, event: PilotPromoted | PromotionTakenBack, recorded: Recorded) -> None:
    tx.patch(
        pilots_table,
        recorded.stream_id,
        rank_id=event.rank_id,
        rank_name=event.rank_name,
        updated_at=iso(recorded.recorded_at),
    )


@crew_view.on(RankAssigned)
def _assigned(tx: ProjectionTx, event: RankAssigned, recorded: Recorded) -> None:
    tx.patch(
        pilots_table,
        recorded.stream_id,
        rank_id=event.rank_id,
        rank_name=event.rank_name,
        placed_by_staff=True,
        updated_at=iso(recorded.recorded_at),
    )


@crew_view.on(PlacementRestored)
def _placement_restored(tx: ProjectionTx, event: PlacementRestored, recorded: Recorded) -> None:
    top = event.ladder[-1]
    tx.patch(
        pilots_table,
        recorded.stream_id,
        rank_id=top.rank_id,
        rank_name=top.rank_name,
        placed_by_staff=event.placed_by_staff,
        updated_at=iso(recorded.recorded_at),
    )


@crew_view.on(FlightCredited)
def _credited(tx: ProjectionTx, event: FlightCredited, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    move = {
        "pilot_id": recorded.stream_id,
        "key": event.flight_id,
        "flight": True,
        "ident": event.ident,
        "departure": event.departure,
        "arrival": event.arrival,
        "at": iso(event.block_on_at),
    }
    tx.put(pilot_moves_table, **move)
    _fly(tx, row, recorded, event.block_minutes, 1, _after_move(tx, row, move))


@crew_view.on(FlightCreditReversed)
def _reversed(tx: ProjectionTx, event: FlightCreditReversed, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    tx.delete(pilot_moves_table, recorded.stream_id, event.flight_id)
    _fly(tx, row, recorded, -event.block_minutes, -1, _whereabouts(tx, row))


@crew_view.on(PilotMoved)
def _moved(tx: ProjectionTx, event: PilotMoved, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    move = {
        "pilot_id": recorded.stream_id,
        "key": event.move_id,
        "flight": False,
        "ident": "",
        "departure": event.departure,
        "arrival": event.arrival,
        "at": iso(recorded.recorded_at),
    }
    tx.put(pilot_moves_table, **move)
    _fly(tx, row, recorded, 0, 0, _after_move(tx, row, move))


@crew_view.on(PilotMoveReversed)
def _move_reversed(tx: ProjectionTx, event: PilotMoveReversed, recorded: Recorded) -> None:
    row = _row(tx, recorded)
    tx.delete(pilot_moves_table, recorded.stream_id, event.move_id)
    _fly(tx, row, recorded, 0, 0, _whereabouts(tx, row))


@crew_view.on(AwardEarned)
def _earned(tx: ProjectionTx, event: AwardEarned, recorded: Recorded) -> None:
    tx.put(
        awards_table,
        pilot_id=recorded.stream_id,
        rule=event.rule,
        name=event.name,
        flight_id=event.flight_id,
        earned_at=iso(recorded.recorded_at),
    )


@crew_view.on(AwardWithdrawn)
def _withdrawn(tx: ProjectionTx, event: AwardWithdrawn, recorded: Recorded) -> None:
    tx.delete(awards_table, recorded.stream_id, event.rule)


def _fly(
    tx: ProjectionTx, row: Row, recorded: Recorded, minutes: int, flights: int, whereabouts: dict[str, Any]
) -> None:
    tx.patch(
        pilots_table,
        recorded.stream_id,
        block_minutes=row["block_minutes"] + minutes,
        total_minutes=row["total_minutes"] + minutes,
        flights=row["flights"] + flights,
        updated_at=iso(recorded.recorded_at),
        **whereabouts,
    )


def _after_move(tx: ProjectionTx, row: Row, move: Row) -> dict[str, Any]:
    """The usual case needs no look at the other moves: the new one is the last."""
    if move["key"] < row["last_move"]:
        return _whereabouts(tx, row)
    return {**_place(move), **({"last_flight": _last_flight(move)} if move["flight"] else {})}


def _whereabouts(tx: ProjectionTx, row: Row) -> dict[str, Any]:
    """Place and last flight from the moves that count, in their order."""
    moves = sorted(tx.find(pilot_moves_table, pilot_id=row["id"]), key=lambda move: str(move["key"]))
    flights = [move for move in moves if move["flight"]]
    hired = {"location": row["home_at_hiring"], "location_since": row["joined_at"], "last_move": ""}
    return {
        **(_place(moves[-1]) if moves else hired),
        "last_flight": _last_flight(flights[-1]) if flights else None,
    }


def _place(move: Row) -> dict[str, Any]:
    return {"location": move["arrival"], "location_since": move["at"], "last_move": move["key"]}


def _last_flight(move: Row) -> Row:
    return {
        "pirep_id": move["key"],
        "ident": move["ident"],
        "departure": move["departure"],
        "arrival": move["arrival"],
        "block_on_at": move["at"],
    }


def _row(tx: ProjectionTx, recorded: Recorded) -> Row:
    row = tx.get(pilots_table, recorded.stream_id)
    if row is None:
        raise LookupError(f"no pilot {recorded.stream_id}")
    return row


# --- ranks ------------------------------------------------------------------------------------------------------------


@ranks_view.on(RankCreated)
def _rank_created(tx: ProjectionTx, event: RankCreated, recorded: Recorded) -> None:
    at = iso(recorded.recorded_at)
    terms = event.terms.model_dump(mode="json")
    tx.put(
        ranks_table,
        id=event.rank_id,
        airline_id=recorded.stream_id,
        **terms,
        status="active",
        created_at=at,
        updated_at=at,
    )


@ranks_view.on(RankChanged)
def _rank_changed(tx: ProjectionTx, event: RankChanged, recorded: Recorded) -> None:
    terms = event.terms.model_dump(mode="json")
    tx.patch(ranks_table, event.rank_id, **terms, updated_at=iso(recorded.recorded_at))


@ranks_view.on(RankRemoved)
def _rank_removed(tx: ProjectionTx, event: RankRemoved, recorded: Recorded) -> None:
    tx.patch(ranks_table, event.rank_id, status="removed", updated_at=iso(recorded.recorded_at))


@ranks_view.on(RankReinstated)
def _rank_reinstated(tx: ProjectionTx, event: RankReinstated, recorded: Recorded) -> None:
    tx.patch(ranks_table, event.rank_id, status="active", updated_at=iso(recorded.recorded_at))
