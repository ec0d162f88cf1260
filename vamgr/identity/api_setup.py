"""Routes of the first run: the owner's account and the first airline in one step."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from pydantic import Field, field_validator

from vamgr.airline.queries import codes
from vamgr.identity import accounts, commands, passwords, queries
from vamgr.identity.api_common import DisplayName, Email, NewPassword, applied, begin_session, services
from vamgr.identity.area import api
from vamgr.kernel.endpoint import PUBLIC, Body, Call, CommandAnswer, Model
from vamgr.kernel.errors import DomainError, FieldError, Forbidden, VamgrError
from vamgr.kernel.ids import derived_id
from vamgr.kernel.personal import KeyRing
from vamgr.kernel.uow import Actor
from vamgr.world import airports
from vamgr.world.refs import AirportRef, airport_ref


class SetupState(Model):
    """``needed``: nobody owns this yet. ``token_required``: the token that was printed at the start has to be given."""

    needed: bool
    token_required: bool
    version: str


class OwnerBody(Body):
    email: Email
    display_name: DisplayName
    password: NewPassword


class FirstAirlineBody(Body):
    name: DisplayName
    icao: str = Field(max_length=40, description="The airline's ICAO designator, three letters.")
    iata: str | None = Field(None, max_length=40, description="The airline's IATA designator, two letters or digits.")
    callsign: str = Field(max_length=40, description="What controllers call it on the radio.")
    country: str = Field(max_length=40, description="ISO 3166 country code, two letters.")
    currency: str = Field(max_length=40, description="ISO 4217 code; it cannot be changed later.")
    starting_capital_minor: int | None = Field(None, ge=0, le=10**13)

    @field_validator("icao", "iata", "callsign", "country", "currency")
    @classmethod
    def _upper(cls, value: str | None) -> str | None:
        return value.upper() or None if value is not None else None

    check_icao = field_validator("icao")(codes.check_icao)
    check_iata = field_validator("iata")(codes.check_iata)
    check_callsign = field_validator("callsign")(codes.check_callsign)
    check_country = field_validator("country")(codes.check_country)
    check_currency = field_validator("currency")(codes.check_currency)


class FoundingBody(Body):
    airline: FirstAirlineBody
    hub_icao: str = Field(min_length=2, max_length=7, description="The airport where the airline begins.")
    pilot: bool = Field(True, description="Whether the owner flies too.")


class SetupBody(FoundingBody):
    owner: OwnerBody
    token: str | None = Field(None, max_length=100, description="Needed when the server can be reached from elsewhere.")


class SetupAnswer(CommandAnswer):
    user_id: str
    airline_id: str
    pilot_id: str | None


class AirportSearch(Body):
    q: str = Field("", max_length=100, description="Code, name or city.")
    limit: int = Field(10, ge=1, le=20)


class AirportList(Model):
    items: list[AirportRef]


@api.get("/setup", ability=PUBLIC, answer=SetupState, volatile=True, timeless=True)
def get_setup(call: Call) -> SetupState:
    """Whether the first run is still to be done."""
    needed = not queries.owner_exists(call.reader)
    return SetupState(needed=needed, token_required=needed and _token_required(call), version=services(call).version)


@api.get("/setup/airports", ability=PUBLIC, query=AirportSearch, answer=AirportList, volatile=True, timeless=True)
def search_airports(call: Call) -> AirportList:
    """Search airports during the first run, when nobody can sign in yet."""
    if queries.owner_exists(call.reader):
        raise Forbidden("The first run is over. Sign in to search airports.")
    found = airports.search(call.query.q, limit=call.query.limit)
    return AirportList(items=[airport_ref(airport.icao) for airport in found])


@api.post("/setup", ability=PUBLIC, body=SetupBody, answer=SetupAnswer, status=201)
async def set_up(call: Call) -> SetupAnswer:
    """Make the owner's account and found the first airline, all or nothing; signs the owner in."""
    body: SetupBody = call.body
    system = services(call)
    check_first_run(call, body.token)
    command = await founding_command(system.keys, call.tenant, body, await founder(body.owner))
    user_id = command.user_id
    actor = Actor(user_id, "owner", frozenset({"*"}), "ui")
    with named_as_sent():
        done = await call.execute_command(commands.set_up, command, actor=actor)
    system.sign_in_limits.succeeded(call.client_address, "setup")
    await applied(call, done.position)
    await begin_session(call, user_id)
    return SetupAnswer(id=done.id, position=done.position, **done.extra)


@dataclass(frozen=True, slots=True)
class Founder:
    """Whose account is made."""

    email: str
    display_name: str
    password_hash: str = field(repr=False)


async def founder(owner: OwnerBody) -> Founder:
    """Somebody who says who they are."""
    return Founder(owner.email, owner.display_name, await passwords.make_hash(owner.password))


async def founding_command(keys: KeyRing, tenant: str, body: FoundingBody, owner: Founder) -> commands.SetUp:
    """What makes a tenant's owner and first airline. Raises DomainError."""
    hub = airports.get(body.hub_icao.upper())
    if hub is None:
        sentence = f"No airport has the code {body.hub_icao.upper()}. Search by name or city."
        raise DomainError(sentence, field="hub_icao", code="unknown-code")
    return commands.SetUp(
        user_id=derived_id("owner", tenant),
        email=owner.email,
        email_key=await accounts.email_key(keys, tenant, owner.email),
        display_name=owner.display_name,
        password_hash=owner.password_hash,
        airline={**body.airline.model_dump(), "hub_icao": hub.icao},
        pilot=body.pilot,
    )


@contextmanager
def named_as_sent() -> Iterator[None]:
    """What the command says of a field is said of the field in the request's body."""
    try:
        yield
    except VamgrError as error:
        error.errors = tuple(FieldError(_path(e.field), e.message, e.code) for e in error.errors)
        raise


def check_first_run(call: Call, token: str | None) -> None:
    """Raises DomainError when vamgr is set up already, or the set-up token is needed and not this one."""
    system = services(call)
    if queries.owner_exists(call.reader):
        raise DomainError("vamgr is set up already. Sign in instead.", rule="already-set-up")
    system.sign_in_limits.take(call.client_address, "setup", call.now)
    if _token_required(call) and not hmac.compare_digest((token or "").encode(), system.setup_token.encode()):
        sentence = "Copy the set-up token here that vamgr printed when it started."
        raise DomainError(sentence, field="token", code="required" if not token else "bad-format")


def _token_required(call: Call) -> bool:
    """A name that was allowed, or a proxy, means others: they may come through something on this machine."""
    if services(call).tenants.only is None:
        return True
    if call.in_window:
        return False
    settings = services(call).settings
    try:
        local = ipaddress.ip_address(call.client_address).is_loopback
    except ValueError:
        local = False
    return not settings.loopback_only or bool(settings.allowed_hosts or settings.trusted_proxies) or not local


def _path(field: str) -> str:
    if field == "email":
        return "owner.email"
    return f"airline.{field}" if field in FirstAirlineBody.model_fields else field
