"""Which accounts a browser has proven to be its person's: a signed cookie that the routes of the platform read.

It opens no airline by itself; it lets the person see them together and go from one to another. Each account in it was
proven with its own password, and is left out as soon as its password, role or status changes, or the sign-in that was
begun with it is ended: by signing out, or from the list of sessions on another device.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from vamgr.hosting.addresses import services
from vamgr.identity.accounts import chose_password
from vamgr.identity.queries import user_by_id
from vamgr.identity.tokens import BadToken, sign, verified
from vamgr.kernel.endpoint import Call
from vamgr.kernel.read import Row
from vamgr.kernel.tenants import Tenant

COOKIE = "vamgr_airlines"
_PATH = "/api/v1/platform"
_PURPOSE = "airlines"
MOST = 20


@dataclass(frozen=True, slots=True)
class Proven:
    """``session_id``: the sign-in that was begun with it."""

    tenant: str
    user_id: str
    rights_since: int
    session_id: str | None


def keep(call: Call, proven: Iterable[Proven]) -> None:
    """Give the browser the cookie; for nothing, take it away."""
    kept = list(proven)[:MOST]
    days = services(call).settings.session_days
    value = ""
    if kept:
        accounts = [[one.tenant, one.user_id, one.rights_since, one.session_id] for one in kept]
        until = int((call.now + timedelta(days=days)).timestamp())
        value = sign(services(call).signing_key(), {"for": _PURPOSE, "exp": until, "accounts": accounts})
    parts = [f"{_name(call)}={value}", f"Path={_PATH}", f"Max-Age={days * 86_400 if kept else 0}"]
    parts += ["HttpOnly", "SameSite=Lax", *(["Secure"] if call.origin.startswith("https:") else [])]
    call.answer_headers["set-cookie"] = "; ".join(parts)


def proven_of(call: Call) -> list[Proven]:
    """What the browser brings, whether the accounts are still good or not."""
    cookie = call.cookie(COOKIE)
    if not cookie:
        return []
    try:
        body = verified(services(call).signing_key(), cookie)
    except BadToken:
        return []
    if body.get("for") != _PURPOSE or body.get("exp", 0) <= call.now.timestamp():
        return []
    return [Proven(*account) for account in body["accounts"]]


def still_proven(call: Call) -> Iterator[tuple[Proven, Tenant, Row]]:
    """The accounts that are as they were when they were proven, each with its airline and its row."""
    for one in proven_of(call):
        tenant = services(call).tenants.get(one.tenant)
        row = active_user(call, one.tenant, one.user_id) if tenant is not None and _lasts(call, one) else None
        if tenant is not None and row is not None and row["rights_since"] == one.rights_since:
            yield one, tenant, row


async def person_of(call: Call) -> tuple[Tenant, Row] | None:
    """The account, and where, that speaks for whoever has signed in: the one that was proven last. A password that
    somebody else has chosen proves nothing beyond the airline in which it was given."""
    for _, tenant, row in still_proven(call):
        if tenant.status == "suspended" or row["email"] is None:
            continue
        if await chose_password(services(call).bus, tenant.id, row["id"]):
            return tenant, row
    return None


def _lasts(call: Call, one: Proven) -> bool:
    return one.session_id is not None and services(call).sessions.is_open(one.session_id, call.now)


def active_user(call: Call, tenant: str, user_id: str) -> Row | None:
    row = user_by_id(services(call).read_model.reader(tenant), user_id)
    return row if row is not None and row["status"] == "active" else None


def _name(call: Call) -> str:
    """As all cookies of ours: with the port, where it is no usual one."""
    port = call.origin.rpartition(":")[2]
    return f"{COOKIE}_{port}" if port.isdecimal() and port not in {"80", "443"} else COOKIE
