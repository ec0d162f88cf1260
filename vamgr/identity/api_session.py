"""Routes of signing in and out, and of one's own account."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from vamgr.identity import commands, passwords, queries
from vamgr.identity.api_common import (
    SESSION,
    DisplayName,
    GivenPassword,
    Me,
    NewPassword,
    applied,
    begin_session,
    check_password,
    end_sessions,
    keep_anew,
    me_of,
    services,
)
from vamgr.identity.area import api
from vamgr.identity.events import Preferences
from vamgr.identity.queries import UserRef
from vamgr.identity.sessions import FRONT_COOKIE, Session, redeem_launch
from vamgr.identity.views import fold_email
from vamgr.kernel.endpoint import PUBLIC, Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, NotFound, StoreUnavailable, Unauthenticated
from vamgr.kernel.listing import CsvRows, Page, columns_of
from vamgr.kernel.times import iso

_PATIENCE_SECONDS = 3.0


class SignIn(Body):
    email: str = Field(min_length=1, max_length=254)
    password: GivenPassword


class LaunchToken(Body):
    token: str = Field(min_length=1, max_length=200)


class MeBody(Body):
    display_name: DisplayName


class PublicNameBody(Body):
    hidden: bool = Field(description="Left out of what the airlines show to the public.")


class PreferencesBody(Body):
    """All of them; what is left out is as it is at first."""

    language: str = Field("", pattern="^[a-z]{0,8}$", description="Empty for the browser's own.")
    theme: Literal["light", "dark", "system"] = "system"
    distance: Literal["nmi", "km", "mi"] = "nmi"
    mass: Literal["kg", "lb"] = "kg"
    altitude: Literal["ft", "m"] = "ft"
    time: Literal["utc", "local"] = "utc"
    density: Literal["compact", "roomy"] = "compact"
    single_keys: bool = Field(True, description="Whether single letters are keys of the pages.")


class PasswordBody(Body):
    current_password: GivenPassword
    new_password: NewPassword


class Nothing(Model):
    """An empty answer."""


class SessionRow(Model):
    """One sign-in; ``current`` is the one that asks."""

    id: str
    user: UserRef
    current: bool
    created_at: str
    last_seen_at: str
    expires_at: str
    address: str
    user_agent: str


class SessionQuery(Body):
    user: str | None = Field(None, max_length=36, description="Another user's sessions; needs users.manage.")
    limit: int = Field(50, ge=1, le=200)
    offset: int | None = Field(None, ge=0, le=10_000, description="How many to leave out at the beginning.")


@api.post("/session", ability=PUBLIC, body=SignIn, answer=Me)
async def sign_in(call: Call) -> Me:
    """Sign in with e-mail address and password; sets the session cookie."""
    body: SignIn = call.body
    await _until_accounts_are_there(call)
    row = queries.credentials_by_email(call.reader, body.email)
    await check_password(call, fold_email(body.email), row, body.password)
    user = queries.user_by_id(call.reader, row["user_id"]) if row is not None else None
    if user is None:
        raise Unauthenticated("The e-mail address or the password is wrong.")
    if user["status"] != "active":
        raise Unauthenticated("This account is disabled. Ask the owner.")
    if row is not None:
        await keep_anew(call, user["id"], row["password_hash"], body.password)
    await begin_session(call, user["id"])
    return me_of(call.reader, user["id"])


async def _until_accounts_are_there(call: Call) -> None:
    """What moved in just now is worked out first: nobody is told that a password is wrong that nobody looked at."""
    system = services(call)
    if not await system.applied.reached(call.tenant, system.heads.position(call.tenant), _PATIENCE_SECONDS):
        raise StoreUnavailable("The accounts are still being read from the log. Try again in a moment.")


@api.post("/session/launch", ability=PUBLIC, body=LaunchToken, answer=Me)
async def launch(call: Call) -> Me:
    """Sign in with the one-time token that the desktop window is opened with."""
    known = services(call).launch_tokens.redeem(call.body.token, call.now)
    user_id = known.user_id if known is not None else None
    if user_id is None:  # another process may have made it
        redeemed = await redeem_launch(services(call).sessions, call.tenant, call.body.token, call.now)
        user_id = redeemed.user_id if redeemed is not None else None
    if user_id is None:
        raise Unauthenticated("This token was used already or is too old. Open vamgr again, or sign in.")
    await begin_session(call, user_id)
    return me_of(call.reader, user_id)


@api.delete("/session", ability=SESSION, answer=Nothing)
async def sign_out(call: Call) -> Nothing:
    """Sign out: the session is over everywhere at once, and what it was begun with at the front page."""
    sessions, ended = services(call).sessions, []
    if call.session_id is not None:
        ended.append(call.session_id)
    front = sessions.by_id(call.cookie(FRONT_COOKIE) or "", call.now)
    if front is not None and (front.tenant, front.user_id) == (call.tenant, call.actor.user_id):
        ended.append(front.id)
    await sessions.revoke(call.tenant, ended)
    call.cookies["session"] = None
    return Nothing()


@api.get("/me", ability=SESSION, answer=Me, timeless=True)
def get_me(call: Call) -> Me:
    """Who is signed in and what they may do."""
    return me_of(call.reader, call.actor.user_id)


@api.patch("/me", ability=SESSION, body=MeBody)
async def change_me(call: Call) -> CommandAnswer:
    """Change one's own name."""
    command = commands.Rename(user_id=call.actor.user_id, display_name=call.body.display_name)
    return await call.execute(commands.rename_user, command)


@api.put("/me/public-name", ability=SESSION, body=PublicNameBody)
async def hide_in_public(call: Call) -> CommandAnswer:
    """Say whether one may be named on public pages: roster, live flights and shared flights."""
    command = commands.HideInPublic(user_id=call.actor.user_id, hidden=call.body.hidden)
    return await call.execute(commands.hide_in_public, command)


@api.put("/me/preferences", ability=SESSION, body=PreferencesBody)
async def choose_preferences(call: Call) -> CommandAnswer:
    """Say how one wants to see things, in whichever browser: language, theme, units, density."""
    chosen = Preferences(**call.body.model_dump())
    command = commands.ChoosePreferences(user_id=call.actor.user_id, preferences=chosen)
    return await call.execute(commands.choose_preferences, command)


@api.post("/me/password", ability=SESSION, body=PasswordBody)
async def change_password(call: Call) -> CommandAnswer:
    """Change one's own password; every other session ends."""
    body: PasswordBody = call.body
    user_id = call.actor.user_id
    try:
        await check_password(call, user_id, queries.credentials_of(call.reader, user_id), body.current_password)
    except Unauthenticated:
        sentence = "This is not your current password."
        raise InvalidInput(sentence, errors=[FieldError("current_password", sentence, "not-allowed")]) from None
    new_hash = await passwords.make_hash(body.new_password)
    command = commands.SetPassword(user_id=user_id, password_hash=new_hash)
    answer = await call.execute(commands.change_own_password, command)
    await end_sessions(call, user_id, but=call.session_id)
    await applied(call, answer.position)
    return answer


@api.get(
    "/sessions", ability=SESSION, query=SessionQuery, answer=Page[SessionRow], csv=True, volatile=True, timeless=True
)
def list_sessions(call: Call) -> Page[SessionRow] | CsvRows:
    """Where one is signed in."""
    user_id = call.query.user or call.actor.user_id
    if user_id != call.actor.user_id and not call.actor.can("users.manage"):
        raise Forbidden("You can see your own sessions only.")
    names = queries.user_refs(call.reader, [user_id])
    found = services(call).sessions.of_user(call.tenant, user_id, call.now)
    rows = [_row(session, names[user_id], call.session_id) for session in found]
    if call.csv:
        return CsvRows(columns_of(SessionRow), [row.model_dump() for row in rows])
    start = call.query.offset or 0
    return Page(items=rows[start : start + call.query.limit], next_cursor=None, total=len(rows))


@api.delete("/sessions/{id}", ability="users.manage|own", answer=Nothing)
async def revoke_session(call: Call) -> Nothing:
    """End a session at once."""
    sessions = services(call).sessions
    session = sessions.by_id(call.path["id"], call.now)
    if session is None or session.tenant != call.tenant:
        raise NotFound("There is no such session, or it is over.")
    if session.user_id != call.actor.user_id and not call.actor.can("users.manage"):
        raise NotFound("There is no such session, or it is over.")
    await sessions.revoke(call.tenant, [session.id])
    return Nothing()


@api.delete("/sessions", ability=SESSION, answer=Nothing)
async def revoke_other_sessions(call: Call) -> Nothing:
    """End all one's own sessions but this one."""
    await end_sessions(call, call.actor.user_id, but=call.session_id)
    return Nothing()


def _row(session: Session, user: UserRef, current: str | None) -> SessionRow:
    return SessionRow(
        id=session.id,
        user=user,
        current=session.id == current,
        created_at=iso(session.created_at),
        last_seen_at=iso(session.last_seen_at),
        expires_at=iso(session.expires_at),
        address=session.address,
        user_agent=session.user_agent,
    )
