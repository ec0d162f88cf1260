"""Routes of invitations: a link that makes an account."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any, Literal

from pydantic import Field, model_validator
from sqlalchemy import ColumnElement, and_, or_

from vamgr.airline.queries import AirlineRef, airline_by_id
from vamgr.identity import accounts, commands, passwords, queries
from vamgr.identity.api_common import DisplayName, Email, NewPassword, applied, begin_session, services
from vamgr.identity.area import api
from vamgr.identity.domain import Gone
from vamgr.identity.events import Role
from vamgr.identity.queries import UserRef
from vamgr.identity.sessions import token_hash
from vamgr.identity.views import invitations_table
from vamgr.kernel.endpoint import PUBLIC, Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import DomainError, NotFound
from vamgr.kernel.ids import derived_id
from vamgr.kernel.listing import CsvRows, Listing, ListQuery, Page, list_answer
from vamgr.kernel.read import Reader, Row
from vamgr.kernel.times import iso
from vamgr.kernel.uow import Actor
from vamgr.world import airports
from vamgr.world.refs import AirportRef, airport_ref

Status = Literal["open", "used", "expired", "revoked"]


class InvitationRow(Model):
    id: str
    role: str
    abilities: list[str]
    email: str | None
    airline: AirlineRef | None
    home_airport: AirportRef | None
    max_uses: int
    uses: int
    used_by: list[UserRef]
    expires_at: str
    status: Status
    created_by: UserRef
    created_at: str


class InvitationQuery(ListQuery):
    status: list[Status] | None = None


class InvitationBody(Body):
    role: Role
    abilities: list[str] = Field(default=[], max_length=50)
    email: Email | None = Field(None, description="Only this address can use the invitation.")
    airline_id: str | None = Field(None, max_length=36, description="The new user becomes a pilot of this airline.")
    home_airport: str | None = Field(None, min_length=2, max_length=7)
    expires_in_hours: int = Field(168, ge=1, le=8760)
    max_uses: int = Field(1, ge=1, le=1000)

    @model_validator(mode="after")
    def _fits(self) -> InvitationBody:
        if self.email is not None and self.max_uses != 1:
            raise ValueError("An invitation for one e-mail address can be used once. Leave max_uses at 1.")
        if self.home_airport is not None and self.airline_id is None:
            raise ValueError("A home airport needs an airline. Choose one, or leave the airport out.")
        return self


class NewInvitation(CommandAnswer):
    """``token`` and ``url`` are shown this one time; null when the request was said again."""

    token: str | None
    url: str | None


class RenewBody(Body):
    expires_in_hours: int = Field(168, ge=1, le=8760)


class InvitationByToken(Model):
    airline: AirlineRef | None
    role: str
    email_fixed: str | None
    expires_at: str


class AcceptBody(Body):
    email: Email
    display_name: DisplayName
    password: NewPassword


class Accepted(CommandAnswer):
    user_id: str
    pilot_id: str | None


_LIST = Listing(
    source=invitations_table,
    key=invitations_table.c.id,
    sortable={"created_at": invitations_table.c.created_at, "expires_at": invitations_table.c.expires_at},
    default_sort="-created_at",
    search=[invitations_table.c.email],
)


@api.get(
    "/invitations",
    ability="users.manage",
    query=InvitationQuery,
    answer=Page[InvitationRow],
    csv=True,
    volatile=True,
    timeless=True,
)
def list_invitations(call: Call) -> Page[InvitationRow] | CsvRows:
    """List the invitations."""
    now = iso(call.now)
    where = [or_(*(_is(status, now) for status in call.query.status))] if call.query.status else []
    return list_answer(call, _LIST, InvitationRow, where=where, row=lambda row: _answer(call.reader, row, now))


@api.post("/invitations", ability="users.manage", body=InvitationBody, answer=NewInvitation, status=201)
async def invite(call: Call) -> NewInvitation:
    """Make an invitation; the answer is the only place where its link is ever shown."""
    body: InvitationBody = call.body
    if body.airline_id is not None and airline_by_id(call.reader, body.airline_id) is None:
        raise DomainError("There is no such airline.", field="airline_id", code="unknown-code")
    home = airports.get(body.home_airport.upper()) if body.home_airport is not None else None
    if body.home_airport is not None and home is None:
        sentence = f"No airport has the code {body.home_airport.upper()}. Search by name or city."
        raise DomainError(sentence, field="home_airport", code="unknown-code")
    token = secrets.token_urlsafe(24)
    command = commands.Invite(
        role=body.role,
        abilities=tuple(body.abilities),
        email=body.email,
        airline_id=body.airline_id,
        home_airport=home.icao if home is not None else None,
        expires_at=call.now + timedelta(hours=body.expires_in_hours),
        max_uses=body.max_uses,
        token=token,
        token_hash=token_hash(token),
    )
    return _with_link(call, await call.execute(commands.invite, command))


@api.post("/invitations/{id}/renew", ability="users.manage", body=RenewBody, answer=NewInvitation, status=201)
async def renew_invitation(call: Call) -> NewInvitation:
    """A new link in place of one that was lost or has expired, for as many people as are still to come.

    The former link stops working. The answer is the only place where the new one is ever shown.
    """
    token = secrets.token_urlsafe(24)
    command = commands.RenewInvitation(
        invitation_id=call.path["id"],
        expires_at=call.now + timedelta(hours=call.body.expires_in_hours),
        token=token,
        token_hash=token_hash(token),
    )
    return _with_link(call, await call.execute(commands.renew_invitation, command))


def _with_link(call: Call, done: CommandAnswer) -> NewInvitation:
    shown = (done.model_extra or {}).get("token")
    url = f"{call.origin}/join/{shown}" if shown is not None else None
    return NewInvitation(id=done.id, position=done.position, token=shown, url=url)


@api.delete("/invitations/{id}", ability="users.manage")
async def revoke_invitation(call: Call) -> CommandAnswer:
    """Take an invitation back."""
    return await call.execute(commands.revoke_invitation, commands.InvitationOnly(invitation_id=call.path["id"]))


@api.get("/invitations/by-token/{token}", ability=PUBLIC, answer=InvitationByToken, volatile=True, timeless=True)
def get_invitation(call: Call) -> Row:
    """What an invitation's link is for."""
    row = queries.invitation_by_hash(call.reader, token_hash(call.path["token"]))
    if row is None:
        raise NotFound("There is no such invitation. Check that the link is whole.")
    if _status(row, iso(call.now)) != "open":
        raise Gone("This invitation can no longer be used. Ask for a new one.")
    return {**row, "airline": _airline(call.reader, row), "email_fixed": row["email"]}


@api.post("/invitations/by-token/{token}/accept", ability=PUBLIC, body=AcceptBody, answer=Accepted, status=201)
async def accept_invitation(call: Call) -> Accepted:
    """Make the invited account and sign in with it."""
    body: AcceptBody = call.body
    system = services(call)
    hashed = token_hash(call.path["token"])
    system.sign_in_limits.take(call.client_address, "invitation", call.now)
    row = queries.invitation_by_hash(call.reader, hashed)
    if row is None:
        raise NotFound("There is no such invitation. Check that the link is whole.")
    user_id = row["person_id"] if row["email"] is not None else derived_id("user", call.request_id)
    command = commands.AcceptInvitation(
        user_id=user_id,
        email=body.email,
        email_key=await accounts.email_key(system.keys, call.tenant, body.email),
        display_name=body.display_name,
        password_hash=await passwords.make_hash(body.password),
        token_hash=hashed,
    )
    actor = Actor(user_id, "pilot", frozenset(), "ui")
    done = await call.execute_command(commands.accept_invitation, command, actor=actor)
    system.sign_in_limits.succeeded(call.client_address, "invitation")
    await applied(call, done.position)
    await begin_session(call, user_id)
    return Accepted(id=done.id, position=done.position, **done.extra)


def _status(row: Row, now: str) -> Status:
    if row["revoked"]:
        return "revoked"
    if row["uses"] >= row["max_uses"]:
        return "used"
    return "expired" if row["expires_at"] <= now else "open"


def _is(status: Status, now: str) -> ColumnElement[bool]:
    """The same as `_status`, as a condition."""
    table = invitations_table.c
    used_up = table.uses >= table.max_uses
    match status:
        case "revoked":
            return table.revoked.is_(True)
        case "used":
            return and_(table.revoked.is_(False), used_up)
        case "expired":
            return and_(table.revoked.is_(False), ~used_up, table.expires_at <= now)
        case "open":
            return and_(table.revoked.is_(False), ~used_up, table.expires_at > now)


def _airline(reader: Reader, row: Row) -> dict[str, Any] | None:
    return airline_by_id(reader, row["airline_id"]) if row["airline_id"] is not None else None


def _answer(reader: Reader, row: Row, now: str) -> Row:
    # A table of the version before, which answers while its successor is made, has no such column.
    used_by = row["used_by"] or []
    users = queries.user_refs(reader, [row["created_by"], *used_by])
    return {
        **row,
        "airline": _airline(reader, row),
        "used_by": [users[user_id] for user_id in used_by],
        "home_airport": airport_ref(row["home_airport"]).model_dump() if row["home_airport"] else None,
        "status": _status(row, now),
        "created_by": users[row["created_by"]],
    }
