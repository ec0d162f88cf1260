"""What can be done with users, invitations and API keys.

Secrets and hashes are left out of the commands' dumps: a request that is said again has another salt, and is the same.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from pydantic import Field

from vamgr.identity import domain
from vamgr.identity.domain import API_KEY, INVITATION, USER, Gone, User
from vamgr.identity.events import (
    AirlineSetup,
    ApiKeyIssued,
    InvitationIssued,
    OwnerCreated,
    PilotStart,
    Preferences,
    Role,
    UserRegistered,
)
from vamgr.identity.queries import active_owner_ids, invitation_by_hash, owner_exists
from vamgr.kernel.errors import DomainError, Forbidden, NotFound
from vamgr.kernel.event import Value
from vamgr.kernel.uow import Answer, UnitOfWork


def secret(**options: Any) -> Any:
    """A field that is in no dump and no log."""
    return Field(exclude=True, repr=False, **options)


class Account(Value):
    """``email_key``: the address's keyed hash, which claims it (see `vamgr.identity.accounts.email_key`)."""

    user_id: str
    email: str
    email_key: str
    display_name: str
    password_hash: str = secret()


class SetUp(Account):
    """``airline`` without its id; ``pilot``: the owner flies too."""

    airline: dict[str, Any]
    pilot: bool


class RegisterUser(Account):
    role: Role
    abilities: tuple[str, ...] = ()
    pilot: PilotStart | None = None


class AcceptInvitation(Account):
    token_hash: str


class UserOnly(Value):
    user_id: str


class Rename(Value):
    user_id: str
    display_name: str


class HideInPublic(Value):
    user_id: str
    hidden: bool


class ChoosePreferences(Value):
    user_id: str
    preferences: Preferences


class SetPassword(Value):
    user_id: str
    password_hash: str = secret()


class KeepAnew(Value):
    """``old_hash``: of the password that is kept anew as ``password_hash``."""

    user_id: str
    old_hash: str = secret()
    password_hash: str = secret()


class SetRole(Value):
    user_id: str
    role: Role
    abilities: tuple[str, ...] = ()


class Disable(Value):
    user_id: str
    reason: str


class Erase(Value):
    user_id: str
    typed: str
    email_key: str = secret()


class Invite(Value):
    role: Role
    abilities: tuple[str, ...] = ()
    email: str | None = None
    airline_id: str | None = None
    home_airport: str | None = None
    expires_at: datetime = Field(exclude=True)
    max_uses: int
    token: str = secret()
    token_hash: str = secret()


class RenewInvitation(Value):
    invitation_id: str
    expires_at: datetime = Field(exclude=True)
    token: str = secret()
    token_hash: str = secret()


class InvitationOnly(Value):
    invitation_id: str


class IssueKey(Value):
    user_id: str
    name: str
    expires_at: datetime | None = None
    prefix: str = secret()
    key: str = secret()
    key_hash: str = secret()


class RevokeKey(Value):
    key_id: str


async def set_up(uow: UnitOfWork, cmd: SetUp) -> Answer:
    """The owner's account, and with it, by the airline's and the crew's reactions, airline, ranks, hub and pilot."""
    if owner_exists(await uow.fresh()):
        raise DomainError("vamgr is set up already. Sign in instead.", rule="already-set-up")
    uow.claim("owner", "first", USER.stream(cmd.user_id), "vamgr is set up already. Sign in instead.")
    _claim_email(uow, cmd)
    airline = AirlineSetup(airline_id=uow.new_id(), **cmd.airline)
    pilot = PilotStart(pilot_id=uow.new_id(), airline_id=airline.airline_id, home_airport=airline.hub_icao)
    event = OwnerCreated(
        user_id=cmd.user_id,
        email=cmd.email,
        display_name=cmd.display_name,
        password_hash=cmd.password_hash,
        airline=airline,
        pilot=pilot if cmd.pilot else None,
    )
    await uow.record(USER, cmd.user_id, event)
    extra = {
        "user_id": cmd.user_id,
        "airline_id": airline.airline_id,
        "pilot_id": pilot.pilot_id if cmd.pilot else None,
    }
    return Answer(cmd.user_id, extra)


async def register_user(uow: UnitOfWork, cmd: RegisterUser) -> Answer:
    """An account made by staff or on the command line."""
    abilities = domain.check_grant(cmd.role, cmd.abilities, uow.actor.abilities)
    await _register(uow, cmd, cmd.role, abilities, None, cmd.pilot)
    return Answer(cmd.user_id, {"pilot_id": cmd.pilot.pilot_id if cmd.pilot else None})


async def accept_invitation(uow: UnitOfWork, cmd: AcceptInvitation) -> Answer:
    row = invitation_by_hash(await uow.fresh(), cmd.token_hash)
    if row is None:
        raise NotFound("There is no such invitation. Check that the link is whole.")
    invitation = (await uow.load(INVITATION, row["id"])).state
    issued = invitation.issued
    if issued is None:
        raise Gone("There is no such invitation.")
    used = domain.use_invitation(invitation, cmd.user_id, cmd.email, uow.now)
    await uow.record(INVITATION, row["id"], *used)
    pilot = None
    if issued.airline_id is not None:
        pilot = PilotStart(pilot_id=uow.new_id(), airline_id=issued.airline_id, home_airport=issued.home_airport)
    await _register(uow, cmd, issued.role, issued.abilities, row["id"], pilot)
    return Answer(cmd.user_id, {"user_id": cmd.user_id, "pilot_id": pilot.pilot_id if pilot else None})


async def _register(
    uow: UnitOfWork,
    account: Account,
    role: Role,
    abilities: tuple[str, ...],
    invitation_id: str | None,
    pilot: PilotStart | None,
) -> None:
    _claim_email(uow, account)
    event = UserRegistered(
        user_id=account.user_id,
        email=account.email,
        display_name=account.display_name,
        password_hash=account.password_hash,
        role=role,
        abilities=abilities,
        invitation_id=invitation_id,
        pilot=pilot,
    )
    await uow.record(USER, account.user_id, event)


async def rename_user(uow: UnitOfWork, cmd: Rename) -> str:
    user = await _user(uow, cmd.user_id)
    await uow.record(USER, cmd.user_id, *domain.rename(cmd.user_id, user, cmd.display_name))
    return cmd.user_id


async def hide_in_public(uow: UnitOfWork, cmd: HideInPublic) -> str:
    user = await _user(uow, cmd.user_id)
    await uow.record(USER, cmd.user_id, *domain.change_public_name(cmd.user_id, user, hidden=cmd.hidden))
    return cmd.user_id


async def choose_preferences(uow: UnitOfWork, cmd: ChoosePreferences) -> str:
    user = await _user(uow, cmd.user_id)
    await uow.record(USER, cmd.user_id, *domain.choose_preferences(cmd.user_id, user, cmd.preferences))
    return cmd.user_id


async def change_own_password(uow: UnitOfWork, cmd: SetPassword) -> str:
    """The old one was checked by the caller."""
    user = await _user(uow, cmd.user_id)
    events = domain.change_password(cmd.user_id, user, cmd.password_hash, by_staff=False)
    await uow.record(USER, cmd.user_id, *events)
    return cmd.user_id


async def keep_password_anew(uow: UnitOfWork, cmd: KeepAnew) -> str:
    """The same password under another hash; nothing happens when it was changed meanwhile."""
    user = await _user(uow, cmd.user_id)
    if user.password_hash == cmd.old_hash:
        events = domain.change_password(cmd.user_id, user, cmd.password_hash, by_staff=user.must_change_password)
        await uow.record(USER, cmd.user_id, *events)
    return cmd.user_id


async def reset_password(uow: UnitOfWork, cmd: SetPassword) -> str:
    user = await _user(uow, cmd.user_id)
    domain.check_password_power(user, uow.actor.abilities)
    events = domain.change_password(cmd.user_id, user, cmd.password_hash, by_staff=True)
    await uow.record(USER, cmd.user_id, *events)
    return cmd.user_id


async def set_role(uow: UnitOfWork, cmd: SetRole) -> str:
    user = await _user(uow, cmd.user_id)
    domain.check_power(user, uow.actor.abilities)
    abilities = domain.check_grant(cmd.role, cmd.abilities, uow.actor.abilities)
    if cmd.role != "owner":
        await _keep_an_owner(uow, cmd.user_id, user)
    await uow.record(USER, cmd.user_id, *domain.change_role(cmd.user_id, user, cmd.role, abilities))
    return cmd.user_id


async def disable_user(uow: UnitOfWork, cmd: Disable) -> str:
    user = await _user(uow, cmd.user_id)
    domain.check_power(user, uow.actor.abilities)
    await _keep_an_owner(uow, cmd.user_id, user)
    await uow.record(USER, cmd.user_id, *domain.disable(cmd.user_id, user, cmd.reason))
    return cmd.user_id


async def enable_user(uow: UnitOfWork, cmd: UserOnly) -> str:
    user = await _user(uow, cmd.user_id)
    domain.check_power(user, uow.actor.abilities)
    await uow.record(USER, cmd.user_id, *domain.enable(cmd.user_id, user))
    return cmd.user_id


async def erase_person(uow: UnitOfWork, cmd: Erase) -> str:
    """The key itself is deleted when this has been appended (see the area's policies)."""
    user = await _user(uow, cmd.user_id)
    await _keep_an_owner(uow, cmd.user_id, user)
    events = domain.erase(cmd.user_id, user, cmd.typed)
    if events:
        uow.release("user-email", cmd.email_key, USER.stream(cmd.user_id))
    await uow.record(USER, cmd.user_id, *events)
    return cmd.user_id


async def invite(uow: UnitOfWork, cmd: Invite) -> Answer:
    abilities = domain.check_grant(cmd.role, cmd.abilities, uow.actor.abilities)
    invitation_id = uow.new_id()
    event = InvitationIssued(
        person_id=uow.new_id(),
        email=cmd.email,
        role=cmd.role,
        abilities=abilities,
        airline_id=cmd.airline_id,
        home_airport=cmd.home_airport,
        token_hash=cmd.token_hash,
        max_uses=cmd.max_uses,
        expires_at=cmd.expires_at,
        created_by=uow.actor.user_id,
    )
    await uow.record(INVITATION, invitation_id, event)
    return Answer(invitation_id, secret={"token": cmd.token})


async def renew_invitation(uow: UnitOfWork, cmd: RenewInvitation) -> Answer:
    """A new link on the same terms, for whom is still to come; the former one is taken back."""
    state = (await uow.load(INVITATION, cmd.invitation_id)).state
    if state.issued is None:
        raise NotFound("There is no such invitation.")
    issued, left = domain.renewable(state)
    await uow.record(INVITATION, cmd.invitation_id, *domain.revoke_invitation(state))
    return await invite(
        uow,
        Invite(
            role=issued.role,
            abilities=issued.abilities,
            email=issued.email,
            airline_id=issued.airline_id,
            home_airport=issued.home_airport,
            expires_at=cmd.expires_at,
            max_uses=left,
            token=cmd.token,
            token_hash=cmd.token_hash,
        ),
    )


async def revoke_invitation(uow: UnitOfWork, cmd: InvitationOnly) -> str:
    loaded = await uow.load(INVITATION, cmd.invitation_id)
    if not loaded.exists:
        raise NotFound("There is no such invitation.")
    await uow.record(INVITATION, cmd.invitation_id, *domain.revoke_invitation(loaded.state))
    return cmd.invitation_id


async def issue_api_key(uow: UnitOfWork, cmd: IssueKey) -> Answer:
    user = await _user(uow, cmd.user_id)
    if user.status != "active":
        raise DomainError("This account is not active.", rule="user-not-active")
    domain.check_end_of_key(cmd.expires_at, uow.now)
    key_id = uow.new_id()
    event = ApiKeyIssued(
        user_id=cmd.user_id,
        name=cmd.name,
        prefix=cmd.prefix,
        last4=cmd.key[-4:],
        key_hash=cmd.key_hash,
        expires_at=None if cmd.expires_at is None else cmd.expires_at.astimezone(UTC),
    )
    await uow.record(API_KEY, key_id, event)
    return Answer(key_id, secret={"key": cmd.key})


async def revoke_api_key(uow: UnitOfWork, cmd: RevokeKey) -> str:
    loaded = await uow.load(API_KEY, cmd.key_id)
    if not loaded.exists:
        raise NotFound("There is no such API key.")
    if loaded.state.user_id != uow.actor.user_id and not uow.actor.can("users.manage"):
        raise NotFound("There is no such API key.")
    await uow.record(API_KEY, cmd.key_id, *domain.revoke_key(loaded.state))
    return cmd.key_id


async def _user(uow: UnitOfWork, user_id: str) -> User:
    loaded = await uow.load(USER, user_id)
    if not loaded.exists:
        raise NotFound("There is no such user.")
    return loaded.state


async def _keep_an_owner(uow: UnitOfWork, user_id: str, user: User) -> None:
    """The other owners are loaded, so that two who demote each other at the same moment cannot both succeed."""
    if user.role != "owner":
        return
    others = [other for other in active_owner_ids(await uow.fresh()) if other != user_id]
    states = [(await uow.load(USER, other)).state for other in others]
    domain.check_not_last_owner(user, sum(1 for s in states if s.role == "owner" and s.status == "active"))


def _claim_email(uow: UnitOfWork, account: Account) -> None:
    if account.user_id in {"system", "anonymous"}:
        raise Forbidden("This id is the program's own.")
    uow.claim(
        "user-email",
        account.email_key,
        USER.stream(account.user_id),
        "There is an account with this e-mail address already. Sign in with it.",
        "email",
    )
