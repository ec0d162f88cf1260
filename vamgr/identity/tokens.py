"""Bearer tokens (JWT, RFC 7519): what a program may show instead of a key, for a time and with fewer rights.

Signed with HMAC-SHA-256 by a key of the installation. Only this program makes and reads them, so there is one header
and one algorithm: whatever else a token says of itself is no token of ours. A token is no right of its own: each
request looks at the account, and what the account has lost since is lost to its tokens too.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson

ISSUER = "vamgr"
_MOST_CHARACTERS = 6000


def _packed(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


_HEADER = _packed(b'{"alg":"HS256","typ":"JWT"}')


class BadToken(ValueError):
    """Not one of ours, changed on its way, or over."""


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """``rights_since``: of the account when it was made (see `vamgr.identity.views`); a later one ends the token.
    ``abilities``: the only ones that it has; None: all of the account's. ``key_id``: the API key that it was made
    with, and ends with."""

    id: str
    tenant: str
    user_id: str
    rights_since: int
    expires_at: datetime
    abilities: frozenset[str] | None = None
    key_id: str | None = None


def looks_like_token(text: str) -> bool:
    """Whether it is meant as a token: keys of ours have no dots."""
    return text.count(".") == 2


def make_token(key: bytes, claims: TokenClaims, now: datetime) -> str:
    body: dict[str, Any] = {
        "iss": ISSUER,
        "aud": claims.tenant,
        "sub": claims.user_id,
        "jti": claims.id,
        "iat": int(now.timestamp()),
        "exp": int(claims.expires_at.timestamp()),
        "gen": claims.rights_since,
    }
    if claims.abilities is not None:
        body["abilities"] = sorted(claims.abilities)
    if claims.key_id is not None:
        body["key"] = claims.key_id
    return sign(key, body)


def read_token(key: bytes, token: str, now: datetime) -> TokenClaims:
    """Raises BadToken."""
    body = verified(key, token)
    try:
        claims = TokenClaims(
            id=str(body["jti"]),
            tenant=str(body["aud"]),
            user_id=str(body["sub"]),
            rights_since=int(body["gen"]),
            expires_at=datetime.fromtimestamp(int(body["exp"]), now.tzinfo),
            abilities=frozenset(map(str, body["abilities"])) if "abilities" in body else None,
            key_id=str(body["key"]) if "key" in body else None,
        )
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        raise BadToken("claims are missing") from None
    if body.get("iss") != ISSUER:
        raise BadToken("somebody else's")
    if claims.expires_at <= now:
        raise BadToken("expired")
    return claims


def sign(key: bytes, body: dict[str, Any]) -> str:
    """Any claims, in the form of a token."""
    signed = f"{_HEADER}.{_packed(orjson.dumps(body))}"
    return f"{signed}.{_signature(key, signed)}"


def verified(key: bytes, token: str) -> dict[str, Any]:
    """What `sign` was given. Raises BadToken."""
    signed, _, signature = token.rpartition(".")
    header, _, packed = signed.partition(".")
    if len(token) > _MOST_CHARACTERS or not token.isascii() or header != _HEADER:
        raise BadToken("not of our making")
    if not hmac.compare_digest(_signature(key, signed).encode(), signature.encode()):
        raise BadToken("changed, or signed by somebody else")
    try:
        body = orjson.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    except (binascii.Error, ValueError):
        raise BadToken("unreadable") from None
    if not isinstance(body, dict):
        raise BadToken("unreadable")
    return body


def expiry(now: datetime, minutes: int) -> datetime:
    """In whole seconds, as tokens have it."""
    return (now + timedelta(minutes=minutes)).replace(microsecond=0)


def _signature(key: bytes, signed: str) -> str:
    return _packed(hmac.new(key, signed.encode(), hashlib.sha256).digest())
