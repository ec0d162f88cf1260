"""How the history says what happened to accounts. Names of persons come from the user, never from here."""

from __future__ import annotations

from vamgr.identity.area import area
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
    PreferencesChosen,
    PublicNameChanged,
    RoleChanged,
    UserDisabled,
    UserEnabled,
    UserRegistered,
)


def _rights(role: str, abilities: tuple[str, ...]) -> str:
    return f"{role} ({', '.join(abilities)})" if abilities else role


@area.sentence(OwnerCreated)
def _owner_created(event: OwnerCreated) -> str:
    founded = f" and founded {event.airline.name} ({event.airline.icao})" if event.airline is not None else ""
    return f"Set vamgr up as its owner{founded}."


@area.sentence(UserRegistered)
def _registered(event: UserRegistered) -> str:
    how = "Joined by invitation" if event.invitation_id is not None else "Got an account"
    return f"{how} as {_rights(event.role, event.abilities)}."


@area.sentence(DisplayNameChanged)
def _renamed(_: DisplayNameChanged) -> str:
    return "Changed the name of the account."


@area.sentence(PublicNameChanged)
def _public_name(event: PublicNameChanged) -> str:
    return "Is left out of public pages." if event.hidden else "May be named on public pages."


@area.sentence(PreferencesChosen)
def _preferences(_: PreferencesChosen) -> str:
    return "Chose how things are shown."


@area.sentence(PasswordChanged)
def _password(event: PasswordChanged) -> str:
    return "Had the password reset by staff." if event.by_staff else "Changed the password."


@area.sentence(RoleChanged)
def _role(event: RoleChanged) -> str:
    return f"Became {_rights(event.role, event.abilities)}."


@area.sentence(UserDisabled)
def _disabled(event: UserDisabled) -> str:
    return f"The account was disabled: {event.reason}" if event.reason else "The account was disabled."


@area.sentence(UserEnabled)
def _enabled(_: UserEnabled) -> str:
    return "The account was enabled again."


@area.sentence(PersonErased)
def _erased(_: PersonErased) -> str:
    return "The person's data was erased for good."


@area.sentence(InvitationIssued)
def _invited(event: InvitationIssued) -> str:
    uses = "once" if event.max_uses == 1 else f"{event.max_uses} times"
    until = event.expires_at.strftime("%Y-%m-%d %H:%M UTC")
    return f"Made an invitation as {_rights(event.role, event.abilities)}, to be used {uses} until {until}."


@area.sentence(InvitationUsed)
def _used(_: InvitationUsed) -> str:
    return "The invitation was used."


@area.sentence(InvitationRevoked)
def _invitation_revoked(_: InvitationRevoked) -> str:
    return "The invitation was taken back."


@area.sentence(ApiKeyIssued)
def _key_issued(event: ApiKeyIssued) -> str:
    if event.expires_at is None:
        return f"Made the API key “{event.name}” (vamgr_{event.prefix}_…{event.last4})."
    until = event.expires_at.strftime("%Y-%m-%d %H:%M UTC")
    return f"Made the API key “{event.name}” (vamgr_{event.prefix}_…{event.last4}), until {until}."


@area.sentence(ApiKeyRevoked)
def _key_revoked(_: ApiKeyRevoked) -> str:
    return "The API key was revoked."
