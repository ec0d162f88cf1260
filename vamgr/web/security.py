"""Who calls, from where, and whether they may: credentials, Host and Origin checks, abilities, security headers."""

from __future__ import annotations

import hmac
import ipaddress
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from vamgr.identity import queries
from vamgr.identity.abilities import EVERYONE, OWN_CHANGES, abilities_of
from vamgr.identity.sessions import FRONT_COOKIE, Session, token_hash
from vamgr.identity.tokens import BadToken, TokenClaims, looks_like_token, read_token
from vamgr.kernel.endpoint import CONTROL, PUBLIC, WINDOW
from vamgr.kernel.errors import Forbidden, Unauthenticated
from vamgr.kernel.read import Reader
from vamgr.kernel.tenants import Tenants
from vamgr.kernel.uow import Actor
from vamgr.web.problems import AbilityMissing
from vamgr.web.requests import Scope, header
from vamgr.web.system import System
from vamgr.web.tenancy import root_of, tenant_of

SESSION_COOKIE = "vamgr_session"
WINDOW_COOKIE = "vamgr_window"
IN_WINDOW_COOKIE = "vamgr_in_window"
_NOT_GOOD = "This token is not valid here, or no longer. Make a new one, or sign in."
_MAX_KEPT = 10_000
_MAX_TENANTS = 1_000
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "worker-src 'self'; connect-src 'self'; font-src 'self'; object-src 'none'; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'self'"
)
SECURITY_HEADERS: list[tuple[bytes, bytes]] = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
]


@dataclass(frozen=True, slots=True)
class Principal:
    """A known caller. ``session`` for a browser, ``key_id`` or ``token`` for a program, neither of
    them for the local command line."""

    tenant: str
    actor: Actor
    session: Session | None = None
    key_id: str | None = None
    token: TokenClaims | None = None


@dataclass(frozen=True, slots=True)
class _User:
    """``rights_since``: position of the last event about password, role or status."""

    actor: Actor
    rights_since: int


@dataclass(slots=True)
class _Known:
    """A tenant's users and keys (by hash) that have called since the read tables changed last."""

    revision: str
    users: dict[str, _User | None] = field(default_factory=dict)
    keys: dict[str, queries.KnownKey | None] = field(default_factory=dict)


class Authenticator:
    """Finds out who calls. Users' rights are kept per revision of the read tables, so they are never old."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._known: OrderedDict[str, _Known] = OrderedDict()

    def principal(self, scope: Scope) -> Principal | None:
        """The caller, or None for one without credentials. Raises Unauthenticated for credentials that are not good."""
        key = _api_key(scope)
        if key is not None:
            return self._by_key(scope, key)
        token = cookie(scope, cookie_name(SESSION_COOKIE, scope))
        if not token:
            return None
        session = self._system.sessions.by_token(token, self._system.clock.now())
        # A cookie of another airline on the same host opens nothing here.
        if session is None or session.tenant != scope.get("vamgr.tenant"):
            return None
        if (actor := self._actor(session.tenant, session.user_id)) is None:
            return None
        return Principal(session.tenant, _from(actor, "ui"), session)

    def in_window(self, scope: Scope) -> bool:
        """Whether the request comes from this process's own window."""
        return is_here(scope) and self._system.window_keys.knows(cookie(scope, cookie_name(WINDOW_COOKIE, scope)))

    def still_good(self, principal: Principal) -> bool:
        """Whether the credentials of a long connection would let it in now."""
        now = self._system.clock.now()
        if principal.session is not None and not self._system.sessions.is_open(principal.session.id, now):
            return False
        if principal.key_id is not None and not queries.key_is_good(
            self._reader(principal.tenant), principal.key_id, now
        ):
            return False
        if not self._is_served(principal.tenant):
            return False
        if principal.token is not None:
            return self._token_is_good(principal.token, now)
        if principal.session is None and principal.key_id is None:
            return True
        return self._actor(principal.tenant, principal.actor.user_id) is not None

    def _is_served(self, tenant: str) -> bool:
        tenants = self._system.tenants
        known = tenants.get(tenant)
        return tenants.only is not None or (known is not None and known.status != "suspended")

    def _by_key(self, scope: Scope, key: str) -> Principal:
        tenant = tenant_of(scope)
        if looks_like_token(key):
            return self._by_token(tenant, key)
        control = self._system.control_token
        is_control = control is not None and hmac.compare_digest(key.encode(), control.encode())
        if is_control and is_here(scope):
            return Principal(tenant, Actor("system", "owner", frozenset({"*"}), "cli"))
        keys = self._of(tenant).keys
        hashed = token_hash(key)
        if hashed not in keys:
            keys[hashed] = queries.key_by_hash(self._reader(tenant), hashed)
        known = keys[hashed]
        actor = self._actor(tenant, known.user_id) if known is not None else None
        if known is None or actor is None:
            raise Unauthenticated("This API key is not valid, or no longer. Make a new one under your account.")
        now = self._system.clock.now()
        if known.is_over(now):
            raise Unauthenticated("This API key has come to its end. Make a new one under your account.")
        self._system.sessions.key_used(known.id, now)
        return Principal(tenant, _from(actor, "api"), key_id=known.id)

    def _by_token(self, tenant: str, token: str) -> Principal:
        now = self._system.clock.now()
        try:
            claims = read_token(self._system.signing_key(), token, now)
        except BadToken:
            raise Unauthenticated(_NOT_GOOD) from None
        # The same words as for any other: whose it is, is nobody's business.
        if claims.tenant != tenant or not self._token_is_good(claims, now):
            raise Unauthenticated(_NOT_GOOD)
        actor = self._actor(tenant, claims.user_id)
        assert actor is not None  # noqa: S101  (or the token would not be good)
        if claims.abilities is not None:
            allowed = frozenset(one for one in claims.abilities if actor.can(one))
            actor = Actor(actor.user_id, actor.role, allowed)
        return Principal(tenant, _from(actor, "api"), token=claims)

    def _token_is_good(self, claims: TokenClaims, now: datetime) -> bool:
        """Not over, and its account is as it was when it was made."""
        user = self._user(claims.tenant, claims.user_id)
        if user is None or user.rights_since != claims.rights_since or claims.expires_at <= now:
            return False
        return claims.key_id is None or queries.key_is_good(self._reader(claims.tenant), claims.key_id, now)

    def _actor(self, tenant: str, user_id: str) -> Actor | None:
        user = self._user(tenant, user_id)
        return None if user is None else user.actor

    def _user(self, tenant: str, user_id: str) -> _User | None:
        users = self._of(tenant).users
        if user_id not in users:
            row = queries.user_by_id(self._reader(tenant), user_id)
            active = row is not None and row["status"] == "active"
            if active and row:
                actor = Actor(user_id, row["role"], abilities_of(row["role"], row["abilities"]))
                # A table of the version before, which answers while its successor is made, has no such column.
                users[user_id] = _User(actor, row["rights_since"] or 0)
            else:
                users[user_id] = None
        return users[user_id]

    def _of(self, tenant: str) -> _Known:
        revision = self._system.projector.revision(tenant)
        known = self._known.get(tenant)
        if known is None or known.revision != revision or len(known.keys) > _MAX_KEPT:
            known = self._known[tenant] = _Known(revision)
        self._known.move_to_end(tenant)
        if len(self._known) > _MAX_TENANTS:
            self._known.popitem(last=False)
        return known

    def _reader(self, tenant: str) -> Reader:
        return self._system.read_model.reader(tenant)


def _from(actor: Actor, source: str) -> Actor:
    return Actor(actor.user_id, actor.role, actor.abilities, source)


def require(ability: str, principal: Principal | None, *, in_window: bool = False, reads: bool = False) -> None:
    """Raises Unauthenticated without a caller, and Forbidden for one who lacks the ability.

    ``a|own`` lets every signed-in user through: whose thing it is, is the handler's question. ``reads``: nothing is
    changed. A token changes no account, and with abilities of its own does no more of its person's own than they say.
    """
    if ability == PUBLIC or (ability == WINDOW and in_window):
        return
    if ability == WINDOW:
        raise Forbidden("This works in vamgr's own window only.")
    if principal is None:
        raise Unauthenticated("Sign in first.")
    if ability in {"signed-in", "session"}:
        if ability == "session" and principal.token is not None and not reads:
            raise Forbidden("A token cannot change an account. Sign in for that, or use an API key.")
        return
    if ability == CONTROL:
        if principal.session is not None or principal.key_id is not None or principal.token is not None:
            raise Forbidden("This is for the command line of whoever owns the data folder.")
        return
    wanted = ability.split("|")
    if principal.token is not None and principal.token.abilities is not None:
        wanted = [one for one in wanted if one != "own"] + ([*EVERYONE] if reads else [OWN_CHANGES]) * ("own" in wanted)
    if "own" not in wanted and not any(principal.actor.can(one) for one in wanted):
        raise AbilityMissing(wanted[0])


def check_origin(scope: Scope, *, by_header: bool, by_cookie: bool) -> None:
    """Writes from a browser must come from our own pages. Raises Forbidden.

    A program that sends its key in a header is not lured by a web page, so it needs no Origin.
    """
    if by_header or scope["method"] in _SAFE_METHODS:
        return
    site = header(scope, b"sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        raise Forbidden("This request came from another web site. Use vamgr's own page.")
    origin = header(scope, b"origin")
    if origin is not None:
        if urlsplit(origin).netloc.lower() != (header(scope, b"host") or "").lower():
            raise Forbidden("This request came from another web site. Use vamgr's own page.")
    elif by_cookie and site is None:
        raise Forbidden("Send the header Origin with the address of this server, or use an API key instead.")


class HostCheck:
    """Names under which this server may be asked: refusing others keeps foreign pages out that point their name here.

    Addresses in digits cannot be pointed anywhere, so they are let in wherever the server listens.
    """

    def __init__(self, host: str, allowed: tuple[str, ...], tenants: Tenants) -> None:
        self._tenants = tenants
        self._names = {"localhost", host.lower(), *(name.lower() for name in allowed)}
        self._loopback_only = host in {"127.0.0.1", "::1", "localhost"}

    def allows(self, value: str | None) -> bool:
        if not value:
            return False
        try:
            name = urlsplit(f"//{value}").hostname or ""
        except ValueError:
            return False
        name = name.lower().rstrip(".")
        if name in self._names or (self._tenants.only is None and self._tenants.by_host(name) is not None):
            return True
        try:
            address = ipaddress.ip_address(name)
        except ValueError:
            return False
        return address.is_loopback or not self._loopback_only


def client_address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def is_here(scope: Scope) -> bool:
    """Whether the caller is on this machine: it has a loopback address, or the one that it asked for."""
    address, server = client_address(scope), scope.get("server")
    return is_loopback(address) or (server is not None and bool(address) and address == server[0])


@lru_cache(maxsize=1000)
def is_loopback(address: str) -> bool:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return bool((mapped or parsed).is_loopback)


def cookie(scope: Scope, name: str) -> str | None:
    raw = header(scope, b"cookie")
    if raw is None or name not in raw:
        return None
    if '"' not in raw:  # nothing is quoted, as in what every browser sends back of ours
        found = None
        for part in raw.split(";"):
            key, equals, value = part.strip().partition("=")
            if equals and key == name:
                found = value
        return found
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(raw)
    except CookieError:
        return None
    return jar[name].value if name in jar else None


def cookie_name(name: str, scope: Scope) -> str:
    """Browsers keep one set of cookies for all ports of a host: the port in the name keeps two vamgrs on one machine
    from signing each other out."""
    port = _port_of(header(scope, b"host") or "")
    return name if port in {None, 80, 443} else f"{name}_{port}"


@lru_cache(maxsize=1000)
def _port_of(host: str) -> int | None:
    try:
        return urlsplit(f"//{host}").port
    except ValueError:
        return None


def session_cookie(value: str | None, scope: Scope, *, max_age: timedelta, root: str | None = None) -> str:
    """The Set-Cookie header that gives the session's secret to the browser, or takes it away (None). ``root``: the path
    of another airline on this host."""
    age = int(max_age.total_seconds()) if value is not None else 0
    name = cookie_name(SESSION_COOKIE, scope)
    parts = [
        f"{name}={value or ''}",
        f"Path={root_of(scope) if root is None else root}/",
        f"Max-Age={age}",
        "HttpOnly",
        "SameSite=Lax",
    ]
    return "; ".join([*parts, "Secure"] if scope.get("scheme") == "https" else parts)


def front_cookie(session_id: str, scope: Scope, *, max_age: timedelta) -> str:
    """The Set-Cookie header by which signing out here finds the front page's session."""
    name, age = cookie_name(FRONT_COOKIE, scope), int(max_age.total_seconds())
    parts = [f"{name}={session_id}", f"Path={root_of(scope)}/api/v1/session", f"Max-Age={age}", "HttpOnly"]
    return "; ".join([*parts, "SameSite=Lax", *(["Secure"] if scope.get("scheme") == "https" else [])])


def window_cookies(secret: str, scope: Scope) -> list[str]:
    """The Set-Cookie headers of vamgr's own window: its secret, and a mark that the page can see."""
    secure = ["Secure"] if scope.get("scheme") == "https" else []
    marks = [(WINDOW_COOKIE, secret, ["HttpOnly"]), (IN_WINDOW_COOKIE, "1", [])]
    return [
        "; ".join([f"{cookie_name(name, scope)}={value}", "Path=/", *extra, "SameSite=Strict", *secure])
        for name, value, extra in marks
    ]


def _api_key(scope: Scope) -> str | None:
    key = header(scope, b"x-api-key")
    if key is not None:
        return key.strip()
    authorization = header(scope, b"authorization")
    if authorization is None:
        return None
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() != "bearer" or not value.strip():
        raise Unauthenticated("Send the key as “Authorization: Bearer <key>” or as “X-API-Key: <key>”.")
    return value.strip()


def expires_soon(session: Session, now: datetime) -> bool:
    """Whether the session's use should be noted, so that it goes on lasting."""
    return now - session.last_seen_at > timedelta(minutes=5)
