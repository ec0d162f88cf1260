"""Who calls, from where, and whether they may: credentials, Host and Origin checks, abilities, security headers."""

from __future__ import annotations

import hmac
import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from vamgr.identity import queries
from vamgr.identity.abilities import abilities_of
from vamgr.identity.sessions import Session, token_hash
from vamgr.kernel.endpoint import CONTROL, PUBLIC, WINDOW
from vamgr.kernel.errors import Forbidden, Unauthenticated
from vamgr.kernel.read import Reader
from vamgr.kernel.uow import Actor
from vamgr.web.problems import AbilityMissing
from vamgr.web.requests import Scope, header
from vamgr.web.system import System

SESSION_COOKIE = "vamgr_session"
WINDOW_COOKIE = "vamgr_window"
IN_WINDOW_COOKIE = "vamgr_in_window"
_MAX_KEPT = 10_000
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
    """A known caller. ``session`` for a browser, ``key_id`` for a program, neither for the local command line."""

    tenant: str
    actor: Actor
    session: Session | None = None
    key_id: str | None = None


class Authenticator:
    """Finds out who calls. Users' rights are kept per revision of the read tables, so they are never old."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._revision = ""
        self._users: dict[str, Actor | None] = {}
        self._keys: dict[str, tuple[str, str] | None] = {}

    def principal(self, scope: Scope) -> Principal | None:
        """The caller, or None for one without credentials. Raises Unauthenticated for credentials that are not good."""
        key = _api_key(scope)
        if key is not None:
            return self._by_key(scope, key)
        token = cookie(scope, cookie_name(SESSION_COOKIE, scope))
        if not token:
            return None
        session = self._system.sessions.by_token(token, self._system.clock.now())
        if session is None or (actor := self._actor(session.tenant, session.user_id)) is None:
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
        if principal.key_id is not None and not queries.key_is_good(self._reader(principal.tenant), principal.key_id):
            return False
        if principal.session is None and principal.key_id is None:
            return True
        return self._actor(principal.tenant, principal.actor.user_id) is not None

    def _by_key(self, scope: Scope, key: str) -> Principal:
        tenant = self._system.tenant
        is_control = hmac.compare_digest(key.encode(), self._system.control_token.encode())
        if is_control and is_here(scope):
            return Principal(tenant, Actor("system", "owner", frozenset({"*"}), "cli"))
        self._forget_old(tenant)
        hashed = token_hash(key)
        if hashed not in self._keys:
            self._keys[hashed] = queries.key_by_hash(self._reader(tenant), hashed)
        known = self._keys[hashed]
        actor = self._actor(tenant, known[1]) if known is not None else None
        if known is None or actor is None:
            raise Unauthenticated("This API key is not valid, or no longer. Make a new one under your account.")
        self._system.sessions.key_used(known[0], self._system.clock.now())
        return Principal(tenant, _from(actor, "api"), key_id=known[0])

    def _actor(self, tenant: str, user_id: str) -> Actor | None:
        self._forget_old(tenant)
        if user_id not in self._users:
            row = queries.user_by_id(self._reader(tenant), user_id)
            active = row is not None and row["status"] == "active"
            self._users[user_id] = (
                Actor(user_id, row["role"], abilities_of(row["role"], row["abilities"])) if active and row else None
            )
        return self._users[user_id]

    def _forget_old(self, tenant: str) -> None:
        revision = self._system.projector.revision(tenant)
        if revision != self._revision or len(self._keys) > _MAX_KEPT:
            self._revision = revision
            self._users.clear()
            self._keys.clear()

    def _reader(self, tenant: str) -> Reader:
        return self._system.read_model.reader(tenant)


def _from(actor: Actor, source: str) -> Actor:
    return Actor(actor.user_id, actor.role, actor.abilities, source)


def require(ability: str, principal: Principal | None, *, in_window: bool = False) -> None:
    """Raises Unauthenticated without a caller, and Forbidden for one who lacks the ability.

    ``a|own`` lets every signed-in user through: whose thing it is, is the handler's question.
    """
    if ability == PUBLIC or (ability == WINDOW and in_window):
        return
    if ability == WINDOW:
        raise Forbidden("This works in vamgr's own window only.")
    if principal is None:
        raise Unauthenticated("Sign in first.")
    if ability in {"signed-in", "session"}:
        return
    if ability == CONTROL:
        if principal.session is not None or principal.key_id is not None:
            raise Forbidden("This is for the command line of whoever owns the data folder.")
        return
    wanted = ability.split("|")
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

    def __init__(self, host: str, allowed: tuple[str, ...]) -> None:
        self._names = {"localhost", host.lower(), *(name.lower() for name in allowed)}
        self._loopback_only = host in {"127.0.0.1", "::1", "localhost"}

    def allows(self, value: str | None) -> bool:
        if not value:
            return False
        try:
            name = urlsplit(f"//{value}").hostname or ""
        except ValueError:
            return False
        if name.lower().rstrip(".") in self._names:
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


def session_cookie(value: str | None, scope: Scope, *, max_age: timedelta) -> str:
    """The Set-Cookie header that gives the session's secret to the browser, or takes it away (None)."""
    age = int(max_age.total_seconds()) if value is not None else 0
    name = cookie_name(SESSION_COOKIE, scope)
    parts = [f"{name}={value or ''}", "Path=/", f"Max-Age={age}", "HttpOnly", "SameSite=Lax"]
    return "; ".join([*parts, "Secure"] if scope.get("scheme") == "https" else parts)


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
