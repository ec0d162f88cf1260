"""What several of the area's routes share: field types, the answer about oneself, signing in."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal, cast

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from vamgr.airline.queries import AirlineRef, all_airlines
from vamgr.crew.queries import PilotRef, pilots_of_user
from vamgr.identity import accounts, commands, passwords, queries
from vamgr.identity.abilities import listed
from vamgr.identity.services import IdentityServices
from vamgr.kernel.endpoint import Call, Model
from vamgr.kernel.errors import NotFound, Unauthenticated
from vamgr.kernel.read import Reader
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.uow import Actor
from vamgr.world.refs import AirportRef

SESSION = "session"

DisplayName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=254),
    AfterValidator(accounts.check_email),
]
NewPassword = Annotated[
    str,
    StringConstraints(strip_whitespace=False, min_length=passwords.MIN_LENGTH, max_length=passwords.MAX_LENGTH),
    AfterValidator(passwords.check),
    Field(
        description="At least 10 characters, and none of the commonest passwords.",
        json_schema_extra={"format": "password"},
    ),
]
GivenPassword = Annotated[
    str,
    StringConstraints(strip_whitespace=False, min_length=1, max_length=passwords.MAX_LENGTH),
    Field(json_schema_extra={"format": "password"}),
]


class MeUser(Model):
    id: str
    email: str | None
    display_name: str
    role: str
    # A table of the version before, which answers while its successor is made, has no such column.
    hidden_in_public: Annotated[bool, BeforeValidator(bool)]


class MeAirline(Model):
    id: str
    number: int
    icao: str
    name: str
    currency: str
    colours: dict[str, str]
    logo_url: str | None


class RankName(Model):
    id: str
    name: str


class PilotOfUser(PilotRef):
    """A user's pilot record in one airline."""

    airline: AirlineRef
    status: str
    location: AirportRef
    rank: RankName


class MePreferences(Model):
    """What the person chose for all their browsers; null where nothing was chosen yet."""

    language: str
    theme: Literal["light", "dark", "system"]
    distance: Literal["nmi", "km", "mi"]
    mass: Literal["kg", "lb"]
    altitude: Literal["ft", "m"]
    time: Literal["utc", "local"]
    density: Literal["compact", "roomy"]
    single_keys: bool


class Me(Model):
    """Who is signed in, what they may do, and the airlines and pilots that are theirs."""

    user: MeUser
    abilities: list[str]
    airlines: list[MeAirline]
    pilots: list[PilotOfUser]
    needs_password_change: bool
    preferences: MePreferences | None


def services(call: Call) -> IdentityServices:
    return cast(IdentityServices, call.services)


def me_of(reader: Reader, user_id: str) -> Me:
    """Raises NotFound for an id that is no user's."""
    row = queries.user_by_id(reader, user_id)
    if row is None:
        raise NotFound("This key belongs to the program itself and to no user.")
    airlines = [
        MeAirline(
            id=airline["id"],
            number=airline["number"],
            icao=airline["icao"],
            name=airline["name"],
            currency=airline["currency"],
            colours=airline["colours"],
            logo_url=_logo_url(airline),
        )
        for airline in all_airlines(reader)
    ]
    return Me(
        user=MeUser.model_validate(row),
        abilities=listed(row["role"], row["abilities"], platform=reader.tenant == PLATFORM),
        airlines=airlines,
        pilots=[PilotOfUser.model_validate(pilot) for pilot in pilots_of_user(reader, user_id)],
        needs_password_change=row["needs_password_change"],
        preferences=None if row["preferences"] is None else MePreferences.model_validate(row["preferences"]),
    )


def _logo_url(airline: dict[str, Any]) -> str | None:
    digest = airline["logo_digest"]
    return f"/api/v1/airlines/{airline['id']}/logo?v={digest[:8]}" if digest else None


async def begin_session(call: Call, user_id: str) -> None:
    """A session with a secret of its own; one that the browser had before ends."""
    system = services(call)
    if call.session_id is not None:
        await system.sessions.revoke(call.tenant, [call.session_id])
    _, token = await system.sessions.begin(
        call.tenant,
        user_id,
        now=call.now,
        lasts=timedelta(days=system.settings.session_days),
        address=call.client_address,
        user_agent=call.user_agent,
    )
    call.cookies["session"] = token


async def applied(call: Call, position: int) -> None:
    """Let the read tables get there: rights that were taken away are gone when the answer comes."""
    await services(call).applied.reached(call.tenant, position, 3.0)


async def check_password(call: Call, account: str, row: dict[str, Any] | None, password: str) -> None:
    """Raises RateLimited, and Unauthenticated with the same sentence for a wrong address and a wrong password."""
    limits = services(call).sign_in_limits
    limits.take(call.client_address, account, call.now)
    also_of = queries.a_bcrypt_hash(call.reader)
    if not await passwords.matches(row["password_hash"] if row else None, password, also_of=also_of):
        raise Unauthenticated("The e-mail address or the password is wrong.")
    limits.succeeded(call.client_address, account)


async def keep_anew(call: Call, user_id: str, password_hash: str, password: str) -> None:
    """A password that has just proven right, kept as passwords are kept now. A race with a new password is lost."""
    if not passwords.outdated(password_hash):
        return
    command = commands.KeepAnew(
        user_id=user_id, old_hash=password_hash, password_hash=await passwords.make_hash(password)
    )
    actor = Actor(user_id, source="ui")
    await call.execute_command(commands.keep_password_anew, command, actor=actor)


async def end_sessions(call: Call, user_id: str, *, but: str | None = None) -> None:
    system = services(call)
    ids = [s.id for s in system.sessions.of_user(call.tenant, user_id, call.now) if s.id != but]
    await system.sessions.revoke(call.tenant, ids)
