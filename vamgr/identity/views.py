"""Read tables of users, invitations and API keys. The one of credentials is read by sign-in alone."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Integer, String

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
from vamgr.kernel.event import Recorded
from vamgr.kernel.personal import ERASED
from vamgr.kernel.projection import Projection, ProjectionTx
from vamgr.kernel.read import read_table
from vamgr.kernel.times import iso

ERASED_NAME = "Erased person"

users_table = read_table(
    "users",
    Column("id", String, primary_key=True),
    Column("email", String),
    Column("display_name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("abilities", JSON, nullable=False),
    Column("status", String, nullable=False),
    Column("needs_password_change", Boolean, nullable=False),
    Column("hidden_in_public", Boolean, nullable=False),
    Column("rights_since", Integer, nullable=False, doc="Position of the last event about password, role or status."),
    Column("created_at", String, nullable=False),
    Column("preferences", JSON),
    indexes=[["role"], ["display_name"]],
)
credentials_table = read_table(
    "user_credentials",
    Column("user_id", String, primary_key=True),
    Column("email_folded", String, nullable=False),
    Column("password_hash", String, nullable=False),
    indexes=[["email_folded"]],
    across="email_folded",
)
invitations_table = read_table(
    "invitations",
    Column("id", String, primary_key=True),
    Column("person_id", String, nullable=False),
    Column("role", String, nullable=False),
    Column("abilities", JSON, nullable=False),
    Column("email", String),
    Column("airline_id", String),
    Column("home_airport", String),
    Column("token_hash", String, nullable=False),
    Column("max_uses", Integer, nullable=False),
    Column("uses", Integer, nullable=False),
    Column("used_by", JSON, nullable=False, doc="Ids of the users whom it made."),
    Column("revoked", Boolean, nullable=False),
    Column("expires_at", String, nullable=False),
    Column("created_by", String, nullable=False),
    Column("created_at", String, nullable=False),
    indexes=[["token_hash"], ["created_at"]],
)
api_keys_table = read_table(
    "api_keys",
    Column("id", String, primary_key=True),
    Column("user_id", String, nullable=False),
    Column("name", String, nullable=False),
    Column("prefix", String, nullable=False),
    Column("last4", String, nullable=False),
    Column("key_hash", String, nullable=False),
    Column("created_at", String, nullable=False),
    Column("expires_at", String),
    Column("revoked_at", String),
    indexes=[["key_hash"], ["user_id"]],
)

users_view = area.projection(
    Projection("users", version=5, tables=[users_table, credentials_table, invitations_table], personal=True)
)
keys_view = area.projection(Projection("api_keys", version=2, tables=[api_keys_table]))


def fold_email(email: str) -> str:
    """E-mail addresses that differ in case only are one."""
    return email.strip().casefold()


@users_view.on(OwnerCreated, UserRegistered)
def _registered(tx: ProjectionTx, event: OwnerCreated | UserRegistered, recorded: Recorded) -> None:
    erased = event.email == ERASED
    tx.put(
        users_table,
        id=event.user_id,
        email=None if erased else event.email,
        display_name=ERASED_NAME if erased else event.display_name,
        role="owner" if isinstance(event, OwnerCreated) else event.role,
        abilities=[] if isinstance(event, OwnerCreated) else list(event.abilities),
        status="active",
        needs_password_change=False,
        hidden_in_public=False,
        preferences=None,
        rights_since=recorded.position,
        created_at=iso(recorded.recorded_at),
    )
    if not erased:
        tx.put(
            credentials_table,
            user_id=event.user_id,
            email_folded=fold_email(event.email),
            password_hash=event.password_hash,
        )


@users_view.on(DisplayNameChanged)
def _renamed(tx: ProjectionTx, event: DisplayNameChanged, _: Recorded) -> None:
    if event.display_name != ERASED:
        tx.patch(users_table, event.user_id, display_name=event.display_name)


@users_view.on(PublicNameChanged)
def _public_name(tx: ProjectionTx, event: PublicNameChanged, _: Recorded) -> None:
    tx.patch(users_table, event.user_id, hidden_in_public=event.hidden)


@users_view.on(PreferencesChosen)
def _preferences_chosen(tx: ProjectionTx, event: PreferencesChosen, _: Recorded) -> None:
    tx.patch(users_table, event.user_id, preferences=event.preferences.model_dump(mode="json"))


@users_view.on(PasswordChanged)
def _password(tx: ProjectionTx, event: PasswordChanged, recorded: Recorded) -> None:
    if event.password_hash != ERASED:
        tx.patch(credentials_table, event.user_id, password_hash=event.password_hash)
    tx.patch(users_table, event.user_id, needs_password_change=event.by_staff, rights_since=recorded.position)


@users_view.on(RoleChanged)
def _role(tx: ProjectionTx, event: RoleChanged, recorded: Recorded) -> None:
    tx.patch(
        users_table,
        event.user_id,
        role=event.role,
        abilities=list(event.abilities),
        rights_since=recorded.position,
    )


@users_view.on(UserDisabled)
def _disabled(tx: ProjectionTx, event: UserDisabled, recorded: Recorded) -> None:
    tx.patch(users_table, event.user_id, status="disabled", rights_since=recorded.position)


@users_view.on(UserEnabled)
def _enabled(tx: ProjectionTx, event: UserEnabled, recorded: Recorded) -> None:
    tx.patch(users_table, event.user_id, status="active", rights_since=recorded.position)


@users_view.on(PersonErased)
def _erased(tx: ProjectionTx, event: PersonErased, recorded: Recorded) -> None:
    tx.patch(
        users_table,
        event.user_id,
        status="erased",
        email=None,
        display_name=ERASED_NAME,
        rights_since=recorded.position,
        role="pilot",
        abilities=[],
    )
    tx.delete(credentials_table, event.user_id)
    for row in tx.find(invitations_table, person_id=event.user_id):
        tx.patch(invitations_table, row["id"], email=None)


@users_view.on(InvitationIssued)
def _invited(tx: ProjectionTx, event: InvitationIssued, recorded: Recorded) -> None:
    tx.put(
        invitations_table,
        id=recorded.stream_id,
        person_id=event.person_id,
        role=event.role,
        abilities=list(event.abilities),
        email=None if event.email == ERASED else event.email,
        airline_id=event.airline_id,
        home_airport=event.home_airport,
        token_hash=event.token_hash,
        max_uses=event.max_uses,
        uses=0,
        used_by=[],
        revoked=False,
        expires_at=iso(event.expires_at),
        created_by=event.created_by,
        created_at=iso(recorded.recorded_at),
    )


@users_view.on(InvitationUsed)
def _used(tx: ProjectionTx, event: InvitationUsed, recorded: Recorded) -> None:
    row = tx.get(invitations_table, recorded.stream_id)
    if row is not None:
        tx.patch(invitations_table, recorded.stream_id, uses=row["uses"] + 1, used_by=[*row["used_by"], event.user_id])


@users_view.on(InvitationRevoked)
def _taken_back(tx: ProjectionTx, _: InvitationRevoked, recorded: Recorded) -> None:
    tx.patch(invitations_table, recorded.stream_id, revoked=True)


@keys_view.on(ApiKeyIssued)
def _issued(tx: ProjectionTx, event: ApiKeyIssued, recorded: Recorded) -> None:
    tx.put(
        api_keys_table,
        id=recorded.stream_id,
        user_id=event.user_id,
        name=event.name,
        prefix=event.prefix,
        last4=event.last4,
        key_hash=event.key_hash,
        created_at=iso(recorded.recorded_at),
        expires_at=None if event.expires_at is None else iso(event.expires_at),
        revoked_at=None,
    )


@keys_view.on(ApiKeyRevoked)
def _revoked(tx: ProjectionTx, _: ApiKeyRevoked, recorded: Recorded) -> None:
    tx.patch(api_keys_table, recorded.stream_id, revoked_at=iso(recorded.recorded_at))
