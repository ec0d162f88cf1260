"""Routes of the front page: what this server is, and opening an airline on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from vamgr.hosting.addresses import enter, services
from vamgr.hosting.area import anywhere, api
from vamgr.hosting.opening import opened
from vamgr.hosting.proofs import Proven, active_user, keep, person_of, still_proven
from vamgr.identity import commands, passwords, queries
from vamgr.identity.api_setup import Founder, FoundingBody, OwnerBody, founder, founding_command, named_as_sent
from vamgr.kernel.commands import Done
from vamgr.kernel.endpoint import PUBLIC, Call, CommandAnswer, Model
from vamgr.kernel.errors import FieldError, Forbidden, InvalidInput, Unauthenticated
from vamgr.kernel.ids import derived_id
from vamgr.kernel.uow import Actor

Slug = Annotated[
    str,
    StringConstraints(to_lower=True, min_length=1, max_length=40),
    Field(description="Its name in addresses: small letters, digits and hyphens."),
]


class Platform(Model):
    """``hosted``: many airlines are served here, each under its own address. ``base_domain``: under names in it."""

    hosted: bool
    sign_up: bool
    base_domain: str | None
    version: str


class SignUpBody(FoundingBody):
    """``owner`` left out: whoever has signed in on the front page, with the password that they have there."""

    slug: Slug
    owner: OwnerBody | None = None


class SignedUp(CommandAnswer):
    """``address``: what to open next; it signs in by itself."""

    slug: str
    address: str
    user_id: str
    airline_id: str
    pilot_id: str | None


@anywhere.get("/platform", ability=PUBLIC, answer=Platform, volatile=True, timeless=True)
def get_platform(call: Call) -> Platform:
    """Whether this server hosts many airlines, and whether anybody may open one."""
    system = services(call)
    hosted = system.tenants.only is None
    return Platform(
        hosted=hosted,
        sign_up=hosted and system.settings.sign_up,
        base_domain=system.settings.base_domain if hosted else None,
        version=system.version,
    )


@api.post("/platform/sign-up", ability=PUBLIC, body=SignUpBody, answer=SignedUp, status=201)
async def sign_up(call: Call) -> SignedUp:
    """Open an airline with its owner's account, all or nothing; signs the owner in there.

    Said again under the same Idempotency-Key, by the same person, it is as if it was said once.
    """
    body: SignUpBody = call.body
    system = services(call)
    if not system.settings.sign_up:
        raise Forbidden("Airlines are opened here by whoever hosts them. Ask there.")
    system.sign_in_limits.take(call.client_address, "sign-up", call.now)
    owner = await founder(body.owner) if body.owner is not None else await _signed_in(call)

    async def fill(tenant: str) -> Done:
        command = await founding_command(system.keys, tenant, body, owner)
        actor = Actor(command.user_id, "owner", frozenset({"*"}), "ui")
        with named_as_sent():
            return await system.bus.execute(
                tenant, commands.set_up, command, actor=actor, command_id=derived_id("founded", tenant)
            )

    tenant, done = await opened(call, slug=body.slug, name=body.airline.name, opened_by="sign-up", fill=fill)
    await system.applied.reached(tenant.id, done.position, 3.0)
    user = active_user(call, tenant.id, done.id)
    if done.repeated:
        # The password is no part of what makes two requests the same, so it is asked once more.
        row = queries.credentials_of(system.read_model.reader(tenant.id), done.id)
        known = row["password_hash"] if row else None
        if body.owner is not None:
            proven_again = await passwords.matches(known, body.owner.password)
        else:
            proven_again = known == owner.password_hash
        if not proven_again:
            raise Unauthenticated("The e-mail address or the password is wrong.")
    entered = await enter(call, tenant, done.id)
    if user is not None:
        proven = [one for one, _, _ in still_proven(call) if one.tenant != tenant.id]
        keep(call, [Proven(tenant.id, done.id, user["rights_since"], entered.session_id), *proven])
    return SignedUp(id=tenant.id, position=done.position, slug=tenant.slug, address=entered.address, **done.extra)


async def _signed_in(call: Call) -> Founder:
    """Of the account that this browser has proven, and of nothing that was sent. Raises InvalidInput."""
    known = await person_of(call)
    if known is not None:
        tenant, user = known
        row = queries.credentials_of(services(call).read_model.reader(tenant.id), user["id"])
        if row is not None:
            return Founder(user["email"], user["display_name"], row["password_hash"])
    sentence = "Nobody is signed in here. Say who you are."
    raise InvalidInput(sentence, errors=[FieldError("owner", sentence, "required")])
