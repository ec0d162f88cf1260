"""What can be done with pilots and ranks."""

from __future__ import annotations

from datetime import date
from typing import Any

from vamgr.airline.events import AirlineFounded
from vamgr.airline.queries import airline_by_id, hubs_of, settings_of
from vamgr.crew import domain, domain_leave, domain_ranks
from vamgr.crew.domain import PILOT, ROSTER, Leave, Pilot
from vamgr.crew.domain_ranks import DEFAULT_RANKS, RANKS, Rank, Ranks
from vamgr.crew.events import PilotHired, PilotNumberGiven, RankTerms
from vamgr.crew.queries import pilots_with_rank, rank_by_id
from vamgr.dispatch.queries import open_bookings
from vamgr.fleet.queries import subfleet_by_id
from vamgr.identity.events import PilotStart
from vamgr.identity.queries import user_by_id
from vamgr.kernel.errors import DomainError, FieldError, InvalidInput, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.uow import UnitOfWork
from vamgr.world import airports


class HirePilot(Value):
    """``pilot_number`` None: by the airline's scheme. ``rank_id`` None: the lowest rank."""

    user_id: str
    airline_id: str
    home_airport: str
    rank_id: str | None = None
    pilot_number: int | None = None
    transfer_minutes: int = 0
    activate: bool = True


class PilotOnly(Value):
    pilot_id: str


class PilotReason(Value):
    pilot_id: str
    reason: str = ""


class BeginLeave(Value):
    """Without any of it: at once, until further notice. ``from_on`` None: today; ``until_on``: the last day away."""

    pilot_id: str
    from_on: date | None = None
    until_on: date | None = None
    reason: str = ""


class ChangeHome(Value):
    pilot_id: str
    icao: str


class MovePilot(Value):
    """``jumpseat``: by the pilot, not by staff."""

    pilot_id: str
    icao: str
    reason: str = ""
    jumpseat: bool = False


class AssignRank(Value):
    pilot_id: str
    rank_id: str
    reason: str


class ChangeTransferHours(Value):
    pilot_id: str
    transfer_minutes: int
    reason: str


class CreateRank(Value):
    airline_id: str
    terms: RankTerms


class ChangeRank(Value):
    """``changes``: only the terms that were sent."""

    rank_id: str
    changes: dict[str, Any]


class RankOnly(Value):
    rank_id: str


# --- pilots -----------------------------------------------------------------------------------------------------------


async def hire_pilot(uow: UnitOfWork, cmd: HirePilot) -> str:
    """Raises ClaimTaken for a pilot number in use and for a person who flies for this airline already."""
    user = user_by_id(await uow.fresh(), cmd.user_id)
    if user is None or user["status"] != "active":
        raise DomainError("There is no such active user.", field="user_id", code="unknown-code")
    if airline_by_id(uow.reader, cmd.airline_id) is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    pilot_id = uow.new_id()
    start = PilotStart(pilot_id=pilot_id, **cmd.model_dump(exclude={"user_id"}))
    await begin_pilot(uow, cmd.user_id, start)
    return pilot_id


async def begin_pilot(uow: UnitOfWork, user_id: str, start: PilotStart) -> None:
    """Hire under the id in ``start``; the airline may be founded in the same unit of work."""
    reader = await uow.fresh()
    ranks = await open_ranks(uow, start.airline_id)
    rank = ranks.by_id.get(start.rank_id) if start.rank_id else ranks.active[0]
    if rank is None or rank.removed:
        raise DomainError("This airline has no such rank.", field="rank_id", code="unknown-code")
    settings = settings_of(reader, start.airline_id)
    roster = (await uow.load(ROSTER, start.airline_id)).state
    number = start.pilot_number or domain.next_pilot_number(
        roster, settings.pilot_number_start, fill_gaps=settings.pilot_number_fill_gaps
    )
    prefix = settings.pilot_number_prefix or _airline_code(uow, start.airline_id)
    ident = f"{prefix}{number:0{settings.pilot_number_digits}}"
    holder = PILOT.stream(start.pilot_id)
    taken = f"{ident} is somebody's number already. Choose another one, or none to get the next."
    uow.claim(f"pilot-number:{start.airline_id}", str(number), holder, taken, "pilot_number")
    uow.claim(f"pilot-of:{start.airline_id}", user_id, holder, "This person flies for the airline already.", "user_id")
    hired = PilotHired(
        number=await uow.next_number("pilot"),
        pilot_number=number,
        ident=ident,
        user_id=user_id,
        airline_id=start.airline_id,
        home_airport=_home(uow, start),
        rank_id=rank.id,
        rank_name=rank.name,
        rank_hours_required=rank.hours_required,
        placed_by_staff=start.rank_id is not None,
        transfer_minutes=start.transfer_minutes,
        active=start.activate,
    )
    await uow.record(ROSTER, start.airline_id, PilotNumberGiven(pilot_id=start.pilot_id, pilot_number=number))
    await uow.record(PILOT, start.pilot_id, *domain.hire(hired, ranks.active))


async def activate_pilot(uow: UnitOfWork, cmd: PilotOnly) -> str:
    await uow.record(PILOT, cmd.pilot_id, *domain.activate(await pilot_state(uow, cmd.pilot_id)))
    return cmd.pilot_id


async def begin_leave(uow: UnitOfWork, cmd: BeginLeave) -> str:
    """Also changes what was said about a leave that is planned or has begun."""
    state, today = await pilot_state(uow, cmd.pilot_id), uow.now.date()
    leave = None
    if cmd.from_on is not None or cmd.until_on is not None or cmd.reason:
        began = state.leave.from_on if state.leave is not None and state.status == "leave" else today
        leave = Leave(cmd.from_on or began, cmd.until_on, cmd.reason)
    await uow.record(PILOT, cmd.pilot_id, *domain_leave.begin(state, leave, today))
    return cmd.pilot_id


async def end_leave(uow: UnitOfWork, cmd: PilotOnly) -> str:
    """Also calls off a leave that has not begun yet."""
    await uow.record(PILOT, cmd.pilot_id, *domain_leave.end(await pilot_state(uow, cmd.pilot_id)))
    return cmd.pilot_id


async def follow_leave(uow: UnitOfWork, cmd: PilotOnly) -> str:
    """By the calendar: a planned leave begins, or one is over."""
    await uow.record(PILOT, cmd.pilot_id, *domain_leave.follow(await pilot_state(uow, cmd.pilot_id), uow.now.date()))
    return cmd.pilot_id


async def suspend_pilot(uow: UnitOfWork, cmd: PilotReason) -> str:
    await uow.record(PILOT, cmd.pilot_id, *domain.suspend(await pilot_state(uow, cmd.pilot_id), cmd.reason))
    return cmd.pilot_id


async def reinstate_pilot(uow: UnitOfWork, cmd: PilotOnly) -> str:
    await uow.record(PILOT, cmd.pilot_id, *domain.reinstate(await pilot_state(uow, cmd.pilot_id)))
    return cmd.pilot_id


async def dismiss_pilot(uow: UnitOfWork, cmd: PilotReason) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    events = domain.leave(state, cmd.reason)
    await uow.record(PILOT, cmd.pilot_id, *events)
    if events:
        uow.release(f"pilot-of:{state.airline_id}", state.user_id, PILOT.stream(cmd.pilot_id))
    return cmd.pilot_id


async def change_home(uow: UnitOfWork, cmd: ChangeHome) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    await uow.record(PILOT, cmd.pilot_id, *domain.change_home(state, known_airport(cmd.icao, "icao")))
    return cmd.pilot_id


async def move_pilot(uow: UnitOfWork, cmd: MovePilot) -> str:
    """Raises DomainError ``in-flight`` for a jump seat while a flight of the pilot is off blocks."""
    state = await pilot_state(uow, cmd.pilot_id)
    airport = known_airport(cmd.icao, "icao")
    if cmd.jumpseat:
        flying = [row for row in open_bookings(await uow.fresh(), pilot_id=cmd.pilot_id) if row["status"] == "departed"]
        if flying:
            raise DomainError(
                f"{flying[0]['ident']} is off blocks. Report or cancel it before you take a jump seat.",
                rule="in-flight",
            )
    events = domain.move(state, uow.new_id(), airport, jumpseat=cmd.jumpseat, reason=cmd.reason)
    await uow.record(PILOT, cmd.pilot_id, *events)
    return cmd.pilot_id


async def assign_rank(uow: UnitOfWork, cmd: AssignRank) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    rank = (await open_ranks(uow, state.airline_id)).by_id.get(cmd.rank_id)
    if rank is None or rank.removed:
        raise DomainError("This airline has no such rank.", field="rank_id", code="unknown-code")
    await uow.record(PILOT, cmd.pilot_id, *domain.assign_rank(state, rank, cmd.reason))
    return cmd.pilot_id


async def change_transfer_hours(uow: UnitOfWork, cmd: ChangeTransferHours) -> str:
    state = await pilot_state(uow, cmd.pilot_id)
    ranks = await open_ranks(uow, state.airline_id)
    events = domain.change_transfer_hours(state, cmd.transfer_minutes, cmd.reason, ranks.active)
    await uow.record(PILOT, cmd.pilot_id, *events)
    return cmd.pilot_id


# --- ranks ------------------------------------------------------------------------------------------------------------


async def create_rank(uow: UnitOfWork, cmd: CreateRank) -> str:
    if airline_by_id(await uow.fresh(), cmd.airline_id) is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    ranks = await open_ranks(uow, cmd.airline_id)
    _check_subfleets(uow, cmd.airline_id, cmd.terms)
    rank_id = uow.new_id()
    await uow.record(RANKS, cmd.airline_id, *domain_ranks.create(ranks, rank_id, cmd.terms))
    return rank_id


async def change_rank(uow: UnitOfWork, cmd: ChangeRank) -> str:
    airline_id, ranks, rank = await _rank(uow, cmd.rank_id)
    terms = RankTerms.model_validate({**rank.terms.model_dump(), **cmd.changes})
    _check_subfleets(uow, airline_id, terms)
    await uow.record(RANKS, airline_id, *domain_ranks.change(ranks, cmd.rank_id, terms))
    return cmd.rank_id


async def remove_rank(uow: UnitOfWork, cmd: RankOnly) -> str:
    airline_id, ranks, _ = await _rank(uow, cmd.rank_id)
    pilots = pilots_with_rank(uow.reader, cmd.rank_id)
    await uow.record(RANKS, airline_id, *domain_ranks.remove(ranks, cmd.rank_id, pilots))
    return cmd.rank_id


async def open_ranks(uow: UnitOfWork, airline_id: str) -> Ranks:
    """The airline's ranks; an airline that is just being founded gets the default ones."""
    state = (await uow.load(RANKS, airline_id)).state
    if not state.by_id:
        for terms in DEFAULT_RANKS:
            state = await uow.record(RANKS, airline_id, *domain_ranks.create(state, uow.new_id(), terms))
    return state


async def pilot_state(uow: UnitOfWork, pilot_id: str) -> Pilot:
    state = (await uow.load(PILOT, pilot_id)).state
    if not state.hired:
        raise NotFound("There is no such pilot.")
    return state


def known_airport(code: str, field: str) -> str:
    """The airport's ident. Raises DomainError on ``field`` for a code that the world does not have."""
    airport = airports.get(code)
    if airport is None:
        raise DomainError(f"No airport has the code {code}. Search by name or city.", field=field, code="unknown-code")
    return airport.icao


async def _rank(uow: UnitOfWork, rank_id: str) -> tuple[str, Ranks, Rank]:
    row = rank_by_id(await uow.fresh(), rank_id)
    if row is None or row["status"] != "active":
        raise NotFound("There is no such rank.")
    airline_id: str = row["airline_id"]
    ranks = await open_ranks(uow, airline_id)
    return airline_id, ranks, ranks.by_id[rank_id]


def _check_subfleets(uow: UnitOfWork, airline_id: str, terms: RankTerms) -> None:
    errors = []
    seen: set[str] = set()
    for index, entry in enumerate(terms.subfleets):
        field = f"subfleets.{index}.subfleet_id"
        row = subfleet_by_id(uow.reader, entry.subfleet_id)
        if row is None or row["airline_id"] != airline_id:
            errors.append(FieldError(field, "This airline has no such subfleet.", "unknown-code"))
        elif entry.subfleet_id in seen:
            errors.append(FieldError(field, f"{row['name']} is in the list twice.", "duplicate"))
        seen.add(entry.subfleet_id)
    if errors:
        raise InvalidInput("Some subfleets cannot be used.", errors=errors)


def _airline_code(uow: UnitOfWork, airline_id: str) -> str:
    """The ICAO code, also of an airline that this unit of work founds."""
    row = airline_by_id(uow.reader, airline_id)
    if row is not None:
        return str(row["icao"])
    founded = (
        entry.event.icao
        for entry in uow.pending
        if isinstance(entry.event, AirlineFounded) and entry.stream == f"airline-{airline_id}"
    )
    return next(founded, "")


def _home(uow: UnitOfWork, start: PilotStart) -> str:
    if start.home_airport:
        return known_airport(start.home_airport, "home_airport")
    hubs = hubs_of(uow.reader, start.airline_id)
    if not hubs:
        raise DomainError("The airline has no hub yet. Name a home airport.", field="home_airport", code="required")
    return str(hubs[0]["airport"])
