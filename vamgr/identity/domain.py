"""The rules about users, invitations and keys. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from vamgr.identity.abilities import ABILITIES
from vamgr.identity.events import (
    ApiKeyIssued,
    ApiKeyRevoked,
    DisplayNameChanged,
    InvitationIssued,
    InvitationRevoked,
    InvitationUsed,
    OwnerCreated,
    PasswordChanged,
    PersonErased,
    Preferences,
    PreferencesChosen,
    PublicNameChanged,
    Role,
    RoleChanged,
    UserDisabled,
    UserEnabled,
    UserRegistered,
)
from vamgr.kernel.decider import Decider
from vamgr.kernel.errors import DomainError, Forbidden, VamgrError
from vamgr.kernel.event import Event
from vamgr.kernel.personal import ERASED


class Gone(VamgrError):
    """What was here can no longer be used."""

    slug = "gone"
    status = 410
    title = "No longer there"


@dataclass(frozen=True, slots=True)
class User:
    """``status``: active, disabled or erased; empty before the account exists. ``first``: set vamgr up.
    ``own_password``: the person has chosen it, so nobody else was ever told it."""

    status: str = ""
    role: Role = "pilot"
    abilities: tuple[str, ...] = ()
    email: str = ""
    display_name: str = ""
    password_hash: str = ""
    must_change_password: bool = False
    own_password: bool = False
    first: bool = False
    hidden: bool = False
    preferences: Preferences | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    issued: InvitationIssued | None = None
    uses: int = 0
    revoked: bool = False


_LONGEST_KEY = timedelta(days=3_653)


@dataclass(frozen=True, slots=True)
class ApiKey:
    user_id: str = ""
    revoked: bool = False


def evolve_user(state: User, event: Event) -> User:
    match event:
        case OwnerCreated():
            made = User("active", "owner", (), event.email, event.display_name, event.password_hash)
            return replace(made, own_password=True, first=True)
        case UserRegistered():
            made = User("active", event.role, event.abilities, event.email, event.display_name, event.password_hash)
            return replace(made, own_password=event.invitation_id is not None)
        case DisplayNameChanged() | PublicNameChanged() | PreferencesChosen():
            return _as_they_want(state, event)
        case PasswordChanged():
            given, words = event.by_staff, event.password_hash
            return replace(state, password_hash=words, must_change_password=given, own_password=not given)
        case RoleChanged():
            return replace(state, role=event.role, abilities=event.abilities)
        case UserDisabled() | UserEnabled():
            return replace(state, status="disabled" if isinstance(event, UserDisabled) else "active")
        case PersonErased():
            return replace(
                state, status="erased", role="pilot", abilities=(), email="", display_name="", password_hash=""
            )
        case _:
            raise TypeError(f"a user's stream holds {type(event).__name__}")


def _as_they_want(state: User, event: DisplayNameChanged | PublicNameChanged | PreferencesChosen) -> User:
    """What has nothing to do with rights."""
    match event:
        case DisplayNameChanged():
            return replace(state, display_name=event.display_name)
        case PublicNameChanged():
            return replace(state, hidden=event.hidden)
        case PreferencesChosen():
            return replace(state, preferences=event.preferences)


def evolve_invitation(state: Invitation, event: Event) -> Invitation:
    match event:
        case InvitationIssued():
            return Invitation(event)
        case InvitationUsed():
            return replace(state, uses=state.uses + 1)
        case InvitationRevoked():
            return replace(state, revoked=True)
        case _:
            raise TypeError(f"an invitation's stream holds {type(event).__name__}")


def evolve_api_key(state: ApiKey, event: Event) -> ApiKey:
    match event:
        case ApiKeyIssued():
            return ApiKey(event.user_id)
        case ApiKeyRevoked():
            return replace(state, revoked=True)
        case _:
            raise TypeError(f"an API key's stream holds {type(event).__name__}")


USER = Decider("user", User(), evolve_user)
INVITATION = Decider("invitation", Invitation(), evolve_invitation)
API_KEY = Decider("apikey", ApiKey(), evolve_api_key)


def check_grant(role: Role, abilities: Iterable[str], granter: frozenset[str]) -> tuple[str, ...]:
    """The abilities, in the catalogue's order. ``granter``: what the one who gives them has (``*`` everything).

    Only staff have named abilities; nobody gives what they lack; only the owner makes owners and user managers.
    Raises DomainError and Forbidden.
    """
    named = set(abilities)
    for name in sorted(named - set(ABILITIES)):
        raise DomainError(f"There is no ability “{name}”.", field="abilities", code="unknown-code")
    if named and role != "staff":
        raise DomainError(
            "Only staff have abilities of their own. Leave them out, or choose the role staff.", field="abilities"
        )
    if "*" in granter:
        return tuple(name for name in ABILITIES if name in named)
    if role == "owner":
        raise Forbidden("Only an owner can make somebody an owner.")
    lacking = sorted((named - granter) | (named & {"users.manage"}))
    if lacking:
        raise Forbidden(f"Only the owner can give: {', '.join(lacking)}.")
    return tuple(name for name in ABILITIES if name in named)


def check_power(user: User, actor: frozenset[str]) -> None:
    """Owners are changed by owners only, and user managers too. Raises Forbidden."""
    if "*" not in actor and (user.role == "owner" or "users.manage" in user.abilities):
        raise Forbidden("Only an owner can do that to this account.")


def check_password_power(user: User, actor: frozenset[str]) -> None:
    """Raises Forbidden."""
    check_power(user, actor)
    if not can_set_password(user, actor):
        raise Forbidden("This account can do more than yours. Ask the owner to give it a new password.")


def can_set_password(user: User, actor: frozenset[str]) -> bool:
    """Who sets a password could sign in with it: only for accounts that can do no more than the actor."""
    return "*" in actor or actor.issuperset(user.abilities)


def check_not_last_owner(user: User, other_owners: int) -> None:
    """Raises DomainError (rule ``last-owner``)."""
    if user.role == "owner" and user.status == "active" and other_owners == 0:
        raise DomainError(
            "This is the last owner. Make somebody else an owner first, or nobody could run vamgr.", rule="last-owner"
        )


def change_role(user_id: str, user: User, role: Role, abilities: tuple[str, ...]) -> list[Event]:
    _must_be(user, "active", "disabled")
    if (user.role, user.abilities) == (role, abilities):
        return []
    return [RoleChanged(user_id=user_id, role=role, abilities=abilities)]


def disable(user_id: str, user: User, reason: str) -> list[Event]:
    _must_be(user, "active", "disabled")
    return [] if user.status == "disabled" else [UserDisabled(user_id=user_id, reason=reason)]


def enable(user_id: str, user: User) -> list[Event]:
    _must_be(user, "active", "disabled")
    return [] if user.status == "active" else [UserEnabled(user_id=user_id)]


def rename(user_id: str, user: User, display_name: str) -> list[Event]:
    _must_be(user, "active")
    if user.display_name == display_name:
        return []
    return [DisplayNameChanged(user_id=user_id, display_name=display_name)]


def change_public_name(user_id: str, user: User, *, hidden: bool) -> list[Event]:
    _must_be(user, "active")
    return [] if user.hidden == hidden else [PublicNameChanged(user_id=user_id, hidden=hidden)]


def choose_preferences(user_id: str, user: User, chosen: Preferences) -> list[Event]:
    _must_be(user, "active")
    return [] if user.preferences == chosen else [PreferencesChosen(user_id=user_id, preferences=chosen)]


def change_password(user_id: str, user: User, password_hash: str, *, by_staff: bool) -> list[Event]:
    _must_be(user, "active", "disabled")
    return [PasswordChanged(user_id=user_id, password_hash=password_hash, by_staff=by_staff)]


def erase(user_id: str, user: User, typed: str) -> list[Event]:
    """``typed`` must be the user's e-mail address. Raises DomainError."""
    if user.status == "erased":
        return []
    if typed.strip().casefold() != user.email.casefold():
        raise DomainError(
            "Type the person's e-mail address to confirm. Erasing cannot be undone.", field="confirm", code="bad-format"
        )
    return [PersonErased(user_id=user_id)]


def renewable(invitation: Invitation) -> tuple[InvitationIssued, int]:
    """What is to be issued again and how many people are still to come. Raises DomainError when there is nothing."""
    issued = invitation.issued
    if issued is None or invitation.revoked:
        raise DomainError("This invitation was taken back. Make a new one.", rule="revoked")
    if issued.email == ERASED:
        raise DomainError("The person whom it was for was erased. Make a new invitation.", rule="erased")
    if invitation.uses >= issued.max_uses:
        raise DomainError("Everybody whom this invitation was for has come. Make a new one.", rule="used-up")
    return issued, issued.max_uses - invitation.uses


def use_invitation(invitation: Invitation, user_id: str, email: str, now: datetime) -> list[Event]:
    """Raises Gone for one that is used up, expired or revoked, and DomainError for somebody else's."""
    issued = invitation.issued
    if issued is None:
        raise Gone("There is no such invitation.")
    if invitation.revoked:
        raise Gone("This invitation was taken back. Ask for a new one.")
    if issued.expires_at <= now:
        raise Gone("This invitation has expired. Ask for a new one.")
    if invitation.uses >= issued.max_uses:
        raise Gone("This invitation was used already. Ask for a new one.")
    if issued.email is not None and issued.email.casefold() != email.casefold():
        raise DomainError("This invitation is for another e-mail address.", field="email", code="not-yours")
    return [InvitationUsed(user_id=user_id)]


def revoke_invitation(invitation: Invitation) -> list[Event]:
    return [] if invitation.revoked else [InvitationRevoked()]


def check_end_of_key(expires_at: datetime | None, now: datetime) -> None:
    """Raises DomainError for a key that would never work."""
    if expires_at is None:
        return
    if expires_at <= now:
        raise DomainError("The end of an API key lies in the future.", field="expires_at", code="too-early")
    if expires_at > now + _LONGEST_KEY:
        raise DomainError("An API key with an end lasts ten years at most.", field="expires_at", code="too-late")


def revoke_key(key: ApiKey) -> list[Event]:
    return [] if key.revoked else [ApiKeyRevoked(user_id=key.user_id)]


def _must_be(user: User, *statuses: str) -> None:
    if user.status not in statuses:
        sentence = {"disabled": "This account is disabled.", "erased": "This person's data was erased."}
        raise DomainError(sentence.get(user.status, "There is no such user."), rule=f"user-{user.status or 'unknown'}")
