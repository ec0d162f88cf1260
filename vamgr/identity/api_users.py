"""Routes of users: accounts, roles, disabling, erasing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vamgr.crew.queries import pilots_of_user
from vamgr.identity import accounts, commands, domain, passwords, queries
from vamgr.identity.abilities import listed
from vamgr.identity.api_common import DisplayName, Email, NewPassword, PilotOfUser, applied, end_sessions, services
from vamgr.identity.area import api
from vamgr.identity.events import PilotStart, Role
from vamgr.identity.views import users_table
from vamgr.kernel.endpoint import Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.ids import derived_id
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Row
from vamgr.kernel.times import iso
from vamgr.world import airports


class UserRow(Model):
    """``abilities`` is all that the user may do, role and named ones together."""

    id: str
    email: str | None
    display_name: str
    role: str
    abilities: list[str]
    status: str
    pilots: list[PilotOfUser]
    created_at: str
    last_seen_at: str | None
    actions: list[str]


class UserQuery(ListQuery):
    role: list[Role] | None = None
    status: list[Literal["active", "disabled", "erased"]] | None = None


class PilotBody(Body):
    """The user starts as a pilot of this airline."""

    airline_id: str = Field(max_length=36)
    home_airport: str = Field(min_length=2, max_length=7)
    rank_id: str | None = Field(None, max_length=36)
    pilot_number: int | None = Field(None, ge=1, le=99_999_999)
    transfer_minutes: int = Field(0, ge=0, le=6_000_000)
    activate: bool = True


class UserBody(Body):
    email: Email
    display_name: DisplayName
    password: NewPassword
    role: Role
    abilities: list[str] = Field(default=[], max_length=50)
    pilot: PilotBody | None = None


class NewUser(CommandAnswer):
    pilot_id: str | None = None


class RoleBody(Body):
    role: Role
    abilities: list[str] = Field(default=[], max_length=50)


class ReasonBody(Body):
    reason: str = Field("", max_length=2000)


class ResetBody(Body):
    new_password: NewPassword


class EraseBody(Body):
    confirm: str = Field(min_length=1, max_length=254, description="The person's e-mail address, typed out.")


_LIST = Listing(
    source=users_table,
    key=users_table.c.id,
    sortable={"display_name": users_table.c.display_name, "created_at": users_table.c.created_at},
    default_sort="display_name",
    search=[users_table.c.display_name, users_table.c.email],
    filters={"role": users_table.c.role.in_, "status": users_table.c.status.in_},
)


@api.get("/users", ability="users.manage", query=UserQuery, answer=Page[UserRow], csv=True, volatile=True)
def list_users(call: Call) -> Page[UserRow] | CsvRows:
    """List the users."""
    return list_answer(call, _LIST, UserRow, row=lambda row: _answer(call, row))


@api.get("/users/{id}", ability="users.manage|own", answer=UserRow, volatile=True)
def get_user(call: Call) -> Row:
    """One user."""
    return _answer(call, _visible_user(call))


@api.post("/users", ability="users.manage", body=UserBody, answer=NewUser, status=201)
async def add_user(call: Call) -> NewUser:
    """Make an account for somebody, with a first password for them."""
    body: UserBody = call.body
    user_id = derived_id("user", call.request_id)
    command = commands.RegisterUser(
        user_id=user_id,
        email=body.email,
        email_key=await accounts.email_key(services(call).keys, call.tenant, body.email),
        display_name=body.display_name,
        password_hash=await passwords.make_hash(body.password),
        role=body.role,
        abilities=tuple(body.abilities),
        pilot=_pilot_start(user_id, body.pilot),
    )
    done = await call.execute(commands.register_user, command)
    await applied(call, done.position)
    return NewUser.model_validate(done.model_dump())


@api.post("/users/{id}/role", ability="users.manage", body=RoleBody)
async def set_role(call: Call) -> CommandAnswer:
    """Change what somebody may do."""
    command = commands.SetRole(
        user_id=_visible_user(call)["id"], role=call.body.role, abilities=tuple(call.body.abilities)
    )
    answer = await call.execute(commands.set_role, command)
    await applied(call, answer.position)
    return answer


@api.post("/users/{id}/disable", ability="users.manage", body=ReasonBody)
async def disable_user(call: Call) -> CommandAnswer:
    """Close an account: its sessions and keys stop working at once."""
    user_id = _visible_user(call)["id"]
    answer = await call.execute(commands.disable_user, commands.Disable(user_id=user_id, reason=call.body.reason))
    await applied(call, answer.position)
    await end_sessions(call, user_id)
    return answer


@api.post("/users/{id}/enable", ability="users.manage")
async def enable_user(call: Call) -> CommandAnswer:
    """Open a disabled account again."""
    user_id = _visible_user(call)["id"]
    answer = await call.execute(commands.enable_user, commands.UserOnly(user_id=user_id))
    await applied(call, answer.position)
    return answer


@api.post("/users/{id}/reset-password", ability="users.manage", body=ResetBody)
async def reset_password(call: Call) -> CommandAnswer:
    """Give somebody a new password; all their sessions end, and they are asked to choose their own."""
    user_id = _visible_user(call)["id"]
    new_hash = await passwords.make_hash(call.body.new_password)
    answer = await call.execute(commands.reset_password, commands.SetPassword(user_id=user_id, password_hash=new_hash))
    await applied(call, answer.position)
    await end_sessions(call, user_id)
    return answer


@api.post("/users/{id}/erase", ability="users.erase", body=EraseBody)
async def erase_user(call: Call) -> CommandAnswer:
    """Erase somebody's personal data for good; what they flew and earned stays, without their name."""
    user = _visible_user(call)
    key = await accounts.email_key(services(call).keys, call.tenant, user["email"] or "")
    command = commands.Erase(user_id=user["id"], typed=call.body.confirm, email_key=key)
    answer = await call.execute(commands.erase_person, command)
    await applied(call, answer.position)
    await end_sessions(call, user["id"])
    await accounts.forget_person(services(call), call.tenant, user["id"])
    return answer


def _visible_user(call: Call) -> Row:
    row = queries.user_by_id(call.reader, call.path["id"])
    if row is None or not (call.actor.can("users.manage") or row["id"] == call.actor.user_id):
        raise NotFound("There is no such user.")
    return row


def _answer(call: Call, row: Row) -> Row:
    looks_back = call.past_position is not None  # sessions are not events, so nobody knows who was there then
    sessions = [] if looks_back else services(call).sessions.of_user(call.tenant, row["id"], call.now)
    seen = max((session.last_seen_at for session in sessions), default=None)
    return {
        **row,
        "abilities": listed(row["role"], row["abilities"]),
        "pilots": pilots_of_user(call.reader, row["id"]),
        "last_seen_at": iso(seen) if seen is not None else None,
        "actions": _actions(call, row),
    }


def _actions(call: Call, row: Row) -> list[str]:
    if not call.actor.can("users.manage") or row["status"] == "erased":
        return []
    user = domain.User(status=row["status"], role=row["role"], abilities=tuple(row["abilities"]))
    if "*" not in call.actor.abilities and (user.role == "owner" or "users.manage" in user.abilities):
        return []
    last_owner = row["role"] == "owner" and queries.active_owner_ids(call.reader) == [row["id"]]
    actions = ["role"]
    if domain.can_set_password(user, call.actor.abilities):
        actions.append("reset-password")
    if row["status"] == "disabled":
        actions.append("enable")
    elif not last_owner:
        actions.append("disable")
    if call.actor.can("users.erase") and not last_owner:
        actions.append("erase")
    return actions


def _pilot_start(user_id: str, body: PilotBody | None) -> PilotStart | None:
    if body is None:
        return None
    airport = airports.get(body.home_airport.upper())
    if airport is None:
        sentence = f"No airport has the code {body.home_airport.upper()}. Search by name or city."
        raise DomainError(sentence, field="pilot.home_airport", code="unknown-code")
    fields = body.model_dump(exclude={"home_airport"})
    return PilotStart(pilot_id=derived_id("pilot", user_id), home_airport=airport.icao, **fields)
