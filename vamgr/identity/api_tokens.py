"""The route of bearer tokens: made for a time, kept nowhere."""

from __future__ import annotations

from pydantic import Field

from vamgr.identity import queries
from vamgr.identity.abilities import listed
from vamgr.identity.api_common import SESSION, services
from vamgr.identity.area import api
from vamgr.identity.tokens import TokenClaims, expiry, make_token
from vamgr.kernel.endpoint import Body, Call, Model
from vamgr.kernel.errors import DomainError, Forbidden
from vamgr.kernel.ids import uuid7
from vamgr.kernel.tenants import PLATFORM
from vamgr.kernel.times import iso


class TokenBody(Body):
    minutes: int = Field(ge=5, le=43_200, description="How long it is good for.")
    abilities: list[str] | None = Field(
        None, max_length=50, description="The only ones that it has, of one's own; left out, it has all of them."
    )


class NewToken(Model):
    """``token`` is shown this one time. ``abilities``: what it allows now."""

    id: str
    token: str
    expires_at: str
    abilities: list[str]


@api.post("/tokens", ability=SESSION, body=TokenBody, answer=NewToken, status=201)
async def issue_token(call: Call) -> NewToken:
    """Make a bearer token (JWT) for oneself: it ends by itself, and at once when the password or the role changes.

    Send it as `Authorization: Bearer <token>` to this airline's address. A token of which some abilities were left out
    can do what those that are named allow, and cannot change the account.
    """
    body: TokenBody = call.body
    row = queries.user_by_id(call.reader, call.actor.user_id)
    if row is None:
        raise Forbidden("This key belongs to the program itself and to no user.")
    own = listed(row["role"], row["abilities"], platform=call.tenant == PLATFORM)
    for name in sorted(set(body.abilities or ()) - set(own)):
        raise DomainError(f"You do not have the ability “{name[:100]}”.", field="abilities", code="unknown-code")
    abilities = None if body.abilities is None else frozenset(body.abilities)
    claims = TokenClaims(
        id=uuid7(),
        tenant=call.tenant,
        user_id=call.actor.user_id,
        rights_since=row["rights_since"] or 0,
        expires_at=expiry(call.now, body.minutes),
        abilities=abilities,
        key_id=call.key_id,
    )
    return NewToken(
        id=claims.id,
        token=make_token(services(call).signing_key(), claims, call.now),
        expires_at=iso(claims.expires_at),
        abilities=own if abilities is None else [name for name in own if name in abilities],
    )
