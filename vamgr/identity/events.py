"""The facts about users, invitations and API keys. A person's id is the user id."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from vamgr.kernel.event import Answers, Event, Value, event, upcaster
from vamgr.kernel.personal import Personal

Role = Literal["owner", "staff", "pilot"]


class AirlineSetup(Value):
    """The airline that the first run founds, under an id that is chosen with it."""

    airline_id: str
    name: str
    icao: str
    iata: str | None = None
    callsign: str
    country: str
    currency: str
    starting_capital_minor: int | None = None
    hub_icao: str


class PilotStart(Value):
    """That the new user begins as a pilot of this airline: the crew hires under this pilot id in the same append.

    ``home_airport`` None: the airline's first hub. ``rank_id`` None: the lowest rank. ``pilot_number`` None: by scheme.
    """

    pilot_id: str
    airline_id: str
    home_airport: str | None = None
    rank_id: str | None = None
    pilot_number: int | None = None
    transfer_minutes: int = 0
    activate: bool = True


@event("identity.owner_created")
class OwnerCreated(Event):
    """The account of the one who sets vamgr up. With ``airline`` the first airline is founded in the same append."""

    user_id: str
    email: Personal[str]
    display_name: Personal[str]
    password_hash: Personal[str]
    airline: AirlineSetup | None = None
    pilot: PilotStart | None = None


@event("identity.user_registered")
class UserRegistered(Event):
    """``invitation_id``: by which invitation; None when staff made the account."""

    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("identity.invitation_issued", "invitation", "invitation_id"),)

    user_id: str
    email: Personal[str]
    display_name: Personal[str]
    password_hash: Personal[str]
    role: Role
    abilities: tuple[str, ...] = ()
    invitation_id: str | None = None
    pilot: PilotStart | None = None


@event("identity.display_name_changed")
class DisplayNameChanged(Event):
    user_id: str
    display_name: Personal[str]


@event("identity.public_name_changed")
class PublicNameChanged(Event):
    """Whether the person is left out of what the airlines show to the public."""

    user_id: str
    hidden: bool


class Preferences(Value):
    """How a person wants to see things, in whichever browser. ``language`` empty: the browser's own."""

    language: str = ""
    theme: Literal["light", "dark", "system"] = "system"
    distance: Literal["nmi", "km", "mi"] = "nmi"
    mass: Literal["kg", "lb"] = "kg"
    altitude: Literal["ft", "m"] = "ft"
    time: Literal["utc", "local"] = "utc"
    density: Literal["compact", "roomy"] = "compact"
    single_keys: bool = True


@event("identity.preferences_chosen")
class PreferencesChosen(Event):
    user_id: str
    preferences: Preferences


@event("identity.password_changed")
class PasswordChanged(Event):
    """``by_staff``: reset by somebody else, so the person should choose a new one."""

    user_id: str
    password_hash: Personal[str]
    by_staff: bool = False


@event("identity.role_changed")
class RoleChanged(Event):
    user_id: str
    role: Role
    abilities: tuple[str, ...] = ()


@event("identity.user_disabled")
class UserDisabled(Event):
    user_id: str
    reason: str


@event("identity.user_enabled")
class UserEnabled(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("identity.user_disabled"),)

    user_id: str


@event("identity.person_erased")
class PersonErased(Event):
    """The person's key is deleted right after this event: whatever was personal can no longer be read, anywhere."""

    user_id: str


@event("identity.invitation_issued")
class InvitationIssued(Event):
    """``token_hash``: SHA-256 in hex of the secret in the link. ``person_id``: the user id that the invited person gets
    when the invitation is for one ``email``, so that erasing the person erases it here too."""

    person_field: ClassVar[str] = "person_id"

    person_id: str
    email: Personal[str | None]
    role: Role
    abilities: tuple[str, ...] = ()
    airline_id: str | None = None
    home_airport: str | None = None
    token_hash: str
    max_uses: int
    expires_at: datetime
    created_by: str


@event("identity.invitation_used")
class InvitationUsed(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("identity.invitation_issued"),)

    user_id: str


@event("identity.invitation_revoked")
class InvitationRevoked(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("identity.invitation_issued"),)


@event("identity.api_key_issued", schema=2)
class ApiKeyIssued(Event):
    """``key_hash``: SHA-256 in hex of the whole key; ``prefix`` and ``last4`` let its owner tell keys apart.
    ``expires_at`` None: until it is revoked."""

    user_id: str
    name: str
    prefix: str
    last4: str
    key_hash: str
    expires_at: datetime | None = None


@upcaster("identity.api_key_issued", from_schema=1)
def _key_without_end(data: dict[str, Any]) -> dict[str, Any]:
    """Keys had no end."""
    return {**data, "expires_at": None}


@event("identity.api_key_revoked")
class ApiKeyRevoked(Event):
    answers_to: ClassVar[tuple[Answers, ...]] = (Answers("identity.api_key_issued"),)

    user_id: str
