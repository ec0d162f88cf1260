"""Users and pilots: accounts with their old password hashes, ranks by hours, awards, and where everybody is now."""

from __future__ import annotations

import re

from vamgr.crew import domain as crew
from vamgr.crew.domain import PILOT, ROSTER, Pilot
from vamgr.crew.domain_ranks import Rank
from vamgr.crew.events import AwardEarned, PilotHired, PilotMoved, PilotNumberGiven
from vamgr.exchange.phpvms.convert import code, key, moment, text, whole
from vamgr.exchange.phpvms.fleet import any_airport, known_code
from vamgr.exchange.phpvms.recording import Fact, Step, facts_of
from vamgr.exchange.phpvms.schema import (
    USER_ACTIVE,
    USER_DELETED,
    USER_ON_LEAVE,
    USER_PENDING,
    USER_REJECTED,
    USER_SUSPENDED,
)
from vamgr.exchange.phpvms.site import LAST, PEOPLE, SAID, Person, Translation, earliest
from vamgr.exchange.phpvms.spool import Row
from vamgr.identity import domain as identity
from vamgr.identity.abilities import ABILITIES
from vamgr.identity.accounts import check_email
from vamgr.identity.domain import USER
from vamgr.identity.events import OwnerCreated, UserRegistered
from vamgr.identity.views import fold_email
from vamgr.kernel.errors import DomainError
from vamgr.kernel.event import Event

_ADMINS = ("super-admin", "super_admin", "admin")
_HASH = re.compile(r"\$(2[aby]|argon2id?)\$.{20,}")
_NOBODY = "!"
"""A password hash that no password has."""


def plan_people(site: Translation) -> None:
    begun = {
        str(user): at
        for user, first in site.spool.groups("pireps", "user_id", "min(created_at)", "created_at > '1990'").items()
        if (at := moment({"at": first}, "at")) is not None
    }
    said = {
        str(user): at
        for user, first in site.spool.groups(
            "pirep_comments", "user_id", "min(created_at)", "created_at > '1990'"
        ).items()
        if (at := moment({"at": first}, "at")) is not None
    }
    roles = _roles(site)
    for row in site.spool.rows("users", order="id"):
        row_id = key(row, "id")
        airline = site.airlines.get(key(row, "airline_id"))
        if airline is None:
            airline = next(iter(site.airlines.values()))
            site.found.adjusted("users", _who(row), f"The airline is not there; {airline.icao} took the pilot.")
        begins = site.at(earliest(moment(row, "created_at"), begun.get(row_id), said.get(row_id)), airline.begins)
        site.people[row_id] = Person(
            user_id=site.id_of("users", row_id, begins),
            pilot_id=site.id_of("pilots", row_id, begins),
            row=row,
            airline=airline,
            begins=begins,
            name=text(row, "name") or f"Pilot {_number(row)}",
            email=text(row, "email"),
            role="staff" if row_id in roles and _may_sign_in(row) else "pilot",
        )
    owner = _owner(site)
    if owner is not None:
        owner.role = "owner"
    _number_people(site)
    for person in site.people.values():
        site.plan(person.begins, PEOPLE, _register, person)
    for row in site.spool.rows("user_awards", order="created_at, id"):
        site.plan(site.at(moment(row, "created_at")), SAID, _award, row)


def owners(site: Translation) -> list[Person]:
    """Who can be the owner: administrators of the site who may sign in; without any, everybody active."""
    active = [person for person in site.people.values() if _may_sign_in(person.row)]
    return [person for person in active if person.role != "pilot"] or active


def _owner(site: Translation) -> Person | None:
    candidates = owners(site)
    if site.owner_email is not None:
        wanted = fold_email(site.owner_email)
        for person in site.people.values():
            if fold_email(person.email) == wanted and _may_sign_in(person.row):
                return person
        raise DomainError(
            f"No active user of the site has the e-mail address {site.owner_email}.",
            field="owner_email",
            code="unknown-code",
        )
    if not candidates:
        raise DomainError(
            "The site has no active user, so nobody could run the airline afterwards. Activate one in phpVMS first.",
            rule="no-owner",
        )
    return candidates[0]


def _roles(site: Translation) -> set[str]:
    """Ids of the users with a role of administrators."""
    admins = {key(row, "id") for row in site.spool.rows("roles") if text(row, "name").casefold() in _ADMINS}
    found = set()
    for row in site.spool.rows("role_user"):
        if key(row, "role_id") in admins:
            found.add(key(row, "user_id"))
        else:
            name = site.spool.value("roles", "max(name)", "id = ?", (row.get("role_id"),))
            if name not in (None, "user"):
                which = f"{name}: user {key(row, 'user_id')}"
                site.found.skipped("role_user", which, "vamgr has other roles; give this person abilities anew.")
    return found


def _may_sign_in(row: Row) -> bool:
    return whole(row, "state", USER_ACTIVE) in (USER_ACTIVE, USER_ON_LEAVE) and not text(row, "deleted_at")


def _who(row: Row) -> str:
    """By number: names and addresses belong to what a person's key protects, and a report is kept without one."""
    return f"pilot {_number(row)}"


def _number(row: Row) -> int:
    return whole(row, "pilot_id") or whole(row, "id")


def _number_people(site: Translation) -> None:
    """A pilot number is given once per airline; phpVMS's are unique, and where they are not, the later one gets the
    next that is free."""
    taken: set[int] = set()
    highest = max((_number(person.row) for person in site.people.values()), default=0)
    for person in site.people.values():
        number = _number(person.row)
        if number in taken:
            highest += 1
            site.found.adjusted(
                "users", _who(person.row), f"Another pilot had the number {number}; this one got {highest}."
            )
            person.row["pilot_id"] = number = highest
        taken.add(number)
        prefix = site.setting("pilots.id_code") or person.airline.icao
        digits = max(1, min(8, whole(site.settings, "pilots.id_length", 4)))
        person.ident = f"{prefix}{number:0{digits}}"


# --- accounts ---------------------------------------------------------------------------------------------------------


def _email(site: Translation, person: Person) -> str:
    try:
        email = check_email(person.email)
        if not site.recorder.taken("user-email", fold_email(email)):
            return email
        why = "Somebody else has this e-mail address already"
    except ValueError:
        why = "This is no e-mail address"
    made = f"user-{key(person.row, 'id')}@phpvms.invalid"
    if whole(person.row, "state") != USER_DELETED:
        site.found.adjusted(
            "users", _who(person.row), f"{why}; {made} stands for it, and nobody can sign in with that."
        )
    return made


def _hash(site: Translation, person: Person) -> str:
    found = text(person.row, "password")
    if _HASH.fullmatch(found):
        return found
    if whole(person.row, "state") != USER_DELETED:
        site.found.adjusted(
            "users", _who(person.row), "The password is kept in a way that vamgr cannot check: give a new one."
        )
    return _NOBODY


async def _register(site: Translation, person: Person) -> None:
    row, airline = person.row, person.airline
    common = {
        "user_id": person.user_id,
        "email": _email(site, person),
        "display_name": person.name[:80],
        "password_hash": _hash(site, person),
    }
    account: Event
    if person.role == "owner":
        account = OwnerCreated.model_validate(common)
    elif person.role == "staff":
        abilities = tuple(name for name in ABILITIES if name not in {"users.manage", "system.manage"})
        site.found.note(
            "Administrators other than the owner are staff who may do everything but manage accounts and the system."
        )
        account = UserRegistered.model_validate({**common, "role": "staff", "abilities": abilities})
    else:
        account = UserRegistered.model_validate({**common, "role": "pilot"})
    home = known_code(code(row, "home_airport_id") or (airline.hubs[0] if airline.hubs else "") or any_airport(site))
    ranks = airline.ladder(site.recorder).active
    number = _number(row)
    hired = PilotHired(
        number=await site.recorder.sink.number("pilot"),
        pilot_number=number,
        ident=person.ident,
        user_id=person.user_id,
        airline_id=airline.id,
        home_airport=home,
        rank_id=ranks[0].id,
        rank_name=ranks[0].name,
        rank_hours_required=ranks[0].hours_required,
        placed_by_staff=False,
        transfer_minutes=max(0, whole(row, "transfer_time")),
        active=whole(row, "state", USER_ACTIVE) != USER_PENDING,
    )
    facts = [Fact(USER, person.user_id, account)]
    facts.append(Fact(ROSTER, airline.id, PilotNumberGiven(pilot_id=person.pilot_id, pilot_number=number), 0))
    facts += facts_of(PILOT, person.pilot_id, crew.hire(hired, ranks), 0)
    await site.recorder.record(Step(person.begins, "users", key(row, "id"), tuple(facts)))


# --- awards -----------------------------------------------------------------------------------------------------------


async def _award(site: Translation, row: Row) -> None:
    """Awards of the site's own classes come as what they are for people: an award with a name."""
    person = site.people.get(key(row, "user_id"))
    which = f"{key(row, 'id')}: user {key(row, 'user_id')}, award {key(row, 'award_id')}"
    award = next(site.spool.rows("awards", "id = ?", (row.get("award_id"),)), None)
    if person is None or award is None:
        gone = "user" if person is None else "award"
        site.found.skipped("user_awards", which, f"The {gone} is not in the database any more.")
        return
    rule = f"phpvms-{key(award, 'id')}"
    if any(earned == rule for earned, _ in site.recorder.state(PILOT, person.pilot_id).earned):
        site.found.skipped("user_awards", which, "The pilot has this award already; vamgr gives it once.")
        return
    earned = AwardEarned(rule=rule, name=text(award, "name") or text(award, "title") or rule, flight_id="")
    at = site.at(moment(row, "created_at"), person.begins)
    await site.recorder.record(Step(at, "user_awards", key(row, "id"), (Fact(PILOT, person.pilot_id, earned),)))


# --- how everybody stands at the end ----------------------------------------------------------------------------------


def plan_standing(site: Translation) -> None:
    for person in site.people.values():
        site.plan(site.now, LAST, _settle, person)


async def _settle(site: Translation, person: Person) -> None:
    """What the reports do not add up to is put right openly: hours, rank, place, status."""
    state = site.recorder.state(PILOT, person.pilot_id)
    ranks = person.airline.ladder(site.recorder)
    events: list[Event] = _hours(site, person, state, ranks.active)
    state = PILOT.fold(events, state)
    rank = ranks.by_id.get(person.airline.ranks.get(key(person.row, "rank_id"), ""))
    if rank is not None and rank.id != state.rank.rank_id:
        reason = "Imported: phpVMS had the pilot in this rank."
        site.found.adjusted(
            "users", _who(person.row), "The hours alone lead to another rank; the pilot was placed in phpVMS's."
        )
        events += crew.assign_rank(state, rank, reason)
    place = known_code(code(person.row, "curr_airport_id"))
    if place and place != state.location:
        moved = PilotMoved(
            move_id=site.id_of("pilot moves", key(person.row, "id"), site.now),
            departure=state.location,
            arrival=place,
            jumpseat=False,
            reason="Imported: phpVMS had the pilot here.",
        )
        events.append(moved)
        site.found.adjusted(
            "users", _who(person.row), "The last report ended elsewhere; the pilot was put where phpVMS had him."
        )
    facts = facts_of(PILOT, person.pilot_id, events)
    await site.recorder.record(Step(site.now, "users", key(person.row, "id"), tuple(facts)))
    await _status(site, person)


def _hours(site: Translation, person: Person, state: Pilot, ranks: list[Rank]) -> list[Event]:
    counted = whole(person.row, "flight_time")
    if counted == state.block_minutes:
        return []
    delta = counted - state.block_minutes
    more = "more" if delta > 0 else "less"
    reason = f"Imported: phpVMS counts {abs(delta):,} min {more} than the accepted reports that it still has."
    site.found.adjusted(
        "users",
        _who(person.row),
        "The accepted reports do not add up to phpVMS's hours; the rest came as transfer hours.",
    )
    return crew.change_transfer_hours(state, state.transfer_minutes + delta, reason, ranks)


async def _status(site: Translation, person: Person) -> None:
    state, row = whole(person.row, "state", USER_ACTIVE), person.row
    pilot = site.recorder.state(PILOT, person.pilot_id)
    account = site.recorder.state(USER, person.user_id)
    facts: list[Fact] = []
    if state == USER_ON_LEAVE:
        facts += facts_of(PILOT, person.pilot_id, crew.go_on_leave(pilot))
    elif state == USER_SUSPENDED:
        facts += facts_of(PILOT, person.pilot_id, crew.suspend(pilot, "Imported: phpVMS had the pilot suspended."))
    closed = {
        USER_REJECTED: "Imported: phpVMS had rejected the application.",
        USER_DELETED: "Imported: the account was deleted in phpVMS.",
    }.get(state) or ("Imported: the account was deleted in phpVMS." if text(row, "deleted_at") else None)
    if closed:
        facts += facts_of(PILOT, person.pilot_id, crew.leave(pilot, closed))
    kept_out = closed or {
        USER_SUSPENDED: "Imported: phpVMS had the account suspended.",
        USER_PENDING: "Imported: phpVMS had not accepted the application yet. Enable the account to accept it.",
    }.get(state)
    if kept_out:
        facts += facts_of(USER, person.user_id, identity.disable(person.user_id, account, kept_out))
    await site.recorder.record(Step(site.now, "users", f"{key(row, 'id')} status", tuple(facts)))
