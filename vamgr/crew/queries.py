"""What other areas may ask of the crew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, func, or_, select

from vamgr.airline.queries import airline_ref
from vamgr.crew import awards
from vamgr.crew.views import awards_table, pilots_table, ranks_table
from vamgr.kernel.endpoint import Model
from vamgr.kernel.errors import NotFound
from vamgr.kernel.read import Reader, Row
from vamgr.world.refs import airport_ref


class PilotRef(Model):
    """The small form of a pilot that answers embed. ``pilot_number``: as people see it, e.g. VAM0001."""

    id: str
    number: int
    pilot_number: str
    name: str


class EarnedAward(Model):
    """``id``: the rule's; ``pirep_id``: the flight that met it; ``description`` is empty for a rule of another time."""

    id: str
    name: str
    description: str
    earned_at: str
    pirep_id: str


class AwardProgress(Model):
    """``have`` of ``need``: flights, block hours or airports, as ``kind`` says; null for landings."""

    id: str
    name: str
    description: str
    kind: awards.Kind
    need: int
    have: int | None


def pilot_by_id(reader: Reader, pilot_id: str) -> Row | None:
    return reader.row(pilots_table, pilot_id)


def pilot_of_user(reader: Reader, user_id: str, airline_id: str | None = None) -> Row | None:
    """The user's pilot record that has not left: in that airline, or the oldest one."""
    table = pilots_table.c
    statement = select(pilots_table).where(table.user_id == user_id, table.status != "left")
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.one(statement.order_by(table.number))


def pilot_rows_of_user(reader: Reader, user_id: str) -> list[Row]:
    """The user's pilot records that have not left, the oldest first."""
    table = pilots_table.c
    statement = select(pilots_table).where(table.user_id == user_id, table.status != "left")
    return reader.all(statement.order_by(table.number))


def pilots_of_user(reader: Reader, user_id: str) -> list[Row]:
    """The same in the form of answers: PilotRef with airline, status, location and rank."""
    return [
        {
            **pilot_ref_of(row).model_dump(),
            "airline": airline_ref(reader, row["airline_id"]).model_dump(),
            "status": row["status"],
            "location": airport_ref(row["location"]).model_dump(),
            "rank": {"id": row["rank_id"], "name": row["rank_name"]},
        }
        for row in pilot_rows_of_user(reader, user_id)
    ]


def pilot_ref(reader: Reader, pilot_id: str) -> PilotRef:
    """Raises NotFound for a pilot that there is not."""
    row = pilot_by_id(reader, pilot_id)
    if row is None:
        raise NotFound("There is no such pilot.")
    return pilot_ref_of(row)


def pilot_ref_of(row: Row) -> PilotRef:
    """The small form from a row of the pilots table."""
    return PilotRef(id=row["id"], number=row["number"], pilot_number=row["ident"], name=row["name"])


def rank_by_id(reader: Reader, rank_id: str) -> Row | None:
    """Also one that was removed: pilots' histories name it."""
    return reader.row(ranks_table, rank_id)


def ranks_of(reader: Reader, airline_id: str) -> list[Row]:
    """The airline's ranks, the lowest first."""
    table = ranks_table.c
    statement = select(ranks_table).where(table.airline_id == airline_id, table.status == "active")
    return reader.all(statement.order_by(table.hours_required))


def ranks_for_subfleet(reader: Reader, airline_id: str, subfleet_id: str) -> list[Row]:
    """Rows with ``id`` and ``name``: the ranks that may fly this subfleet."""
    return [
        {"id": row["id"], "name": row["name"]}
        for row in ranks_of(reader, airline_id)
        if not row["subfleets"] or any(entry["subfleet_id"] == subfleet_id for entry in row["subfleets"])
    ]


def pilot_count(reader: Reader, *, airline_id: str | None = None, home: str | None = None) -> int:
    """How many pilots have not left, of an airline or based at an airport."""
    table = pilots_table.c
    statement = select(func.count()).select_from(pilots_table).where(table.status != "left")
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    if home is not None:
        statement = statement.where(table.home == home)
    return reader.scalar(statement) or 0


def pilots_here(reader: Reader, airline_id: str) -> list[Row]:
    """The airline's pilots who have not left, by number."""
    table = pilots_table.c
    statement = select(pilots_table).where(table.airline_id == airline_id, table.status != "left")
    return reader.all(statement.order_by(table.number))


def pilots_with_status(reader: Reader, status: str, airline_id: str | None = None) -> list[Row]:
    """Pilots in this status, of all airlines or of one, by number."""
    table = pilots_table.c
    statement = select(pilots_table).where(table.status == status)
    if airline_id is not None:
        statement = statement.where(table.airline_id == airline_id)
    return reader.all(statement.order_by(table.number))


def pilots_with_leave_due(reader: Reader, today: date) -> list[Row]:
    """Those whose leave begins, or is over, by this day."""
    table, day = pilots_table.c, today.isoformat()
    begins = and_(table.status == "active", table.leave_from_on <= day)
    over = and_(table.status.in_(("active", "leave")), table.leave_until_on < day)
    return reader.all(select(pilots_table).where(or_(begins, over)).order_by(table.number))


def any_leave(reader: Reader) -> bool:
    """Whether anybody's leave is planned or has begun."""
    table = pilots_table.c
    dated = or_(table.leave_from_on.is_not(None), table.leave_until_on.is_not(None))
    return bool(reader.scalar(select(func.count()).select_from(pilots_table).where(dated)))


def pilots_with_rank(reader: Reader, rank_id: str) -> int:
    table = pilots_table.c
    statement = select(func.count()).select_from(pilots_table)
    return reader.scalar(statement.where(table.rank_id == rank_id, table.status != "left")) or 0


def awards_of(reader: Reader, pilot_id: str) -> list[Row]:
    """Rows with rule, name, flight_id and earned_at, in the order in which they were earned."""
    statement = select(awards_table).where(awards_table.c.pilot_id == pilot_id)
    return reader.all(statement.order_by(awards_table.c.earned_at, awards_table.c.rule))


def awards_earned(reader: Reader, pilot_id: str) -> list[EarnedAward]:
    """The newest first."""
    return [
        EarnedAward(
            id=row["rule"],
            name=row["name"],
            description=rule.description if (rule := awards.BY_ID.get(row["rule"])) else "",
            earned_at=row["earned_at"],
            pirep_id=row["flight_id"],
        )
        for row in reversed(awards_of(reader, pilot_id))
    ]


def awards_to_come(
    reader: Reader, pilot_id: str, *, flights: int, block_minutes: int, airports: int
) -> list[AwardProgress]:
    """Of each kind the next one that the pilot does not have yet."""
    earned = {row["rule"] for row in awards_of(reader, pilot_id)}
    have = {"flights": flights, "hours": block_minutes // 60, "airports": airports}
    next_ones: dict[str, awards.AwardRule] = {}
    for rule in awards.RULES:
        if rule.id not in earned:
            next_ones.setdefault(rule.kind, rule)
    return [
        AwardProgress(
            id=rule.id,
            name=rule.name,
            description=rule.description,
            kind=rule.kind,
            need=rule.threshold,
            have=have.get(rule.kind),
        )
        for rule in next_ones.values()
    ]


def way_up(reader: Reader, pilot_id: str) -> Row:
    """Where a pilot stands on the airline's ladder: id, name, position, of, begins_at_hours, total_minutes, next.

    Raises NotFound for a pilot that there is not.
    """
    pilot = pilot_by_id(reader, pilot_id)
    if pilot is None:
        raise NotFound("There is no such pilot.")
    ranks = ranks_of(reader, pilot["airline_id"])
    own = rank_by_id(reader, pilot["rank_id"])
    begins_at = own["hours_required"] if own else 0
    return {
        "id": pilot["rank_id"],
        "name": pilot["rank_name"],
        "position": max(1, sum(rank["hours_required"] <= begins_at for rank in ranks)),
        "of": max(1, len(ranks)),
        "begins_at_hours": begins_at,
        "total_minutes": pilot["total_minutes"],
        "next": next_rank(pilot, own, ranks),
    }


def next_rank(pilot: Row, own: Row | None, ranks: Sequence[Row]) -> Row | None:
    """The next rank that hours lead to by themselves: id, name, hours_required, minutes_to_go. None at the top.

    ``ranks``: the airline's, the lowest first; ``own``: the pilot's.
    """
    for rank in ranks:
        if own and rank["auto_promote"] and rank["hours_required"] > own["hours_required"]:
            to_go = max(0, rank["hours_required"] * 60 - pilot["total_minutes"])
            return {
                "id": rank["id"],
                "name": rank["name"],
                "hours_required": rank["hours_required"],
                "minutes_to_go": to_go,
            }
    return None
